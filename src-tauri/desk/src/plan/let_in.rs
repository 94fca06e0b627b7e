//! Letting free text about confidential sources into reports, and keeping it back again.

use claimdesk_model::change::{Change, Edit, Key, Label, Operation, Record};
use claimdesk_model::id::ArticleId;
use claimdesk_model::intent::LookedAt;
use claimdesk_model::record::LetIn;

use super::count;
use crate::error::{Error, Result};
use crate::ledger::Ledger;
use crate::store;

pub(super) fn let_in(
    ledger: &Ledger<'_>,
    article: ArticleId,
    texts: Vec<LookedAt>,
) -> Result<Change> {
    change(
        ledger,
        Operation::NotesLetIn,
        article,
        texts,
        |ledger, looked| {
            let claim = ledger.claim_record(looked.claim)?;
            let attributions = store::attribution::of_claim(ledger.db, claim.id)?;
            let now = looked
                .place
                .text(&claim, &attributions.iter().collect::<Vec<_>>());
            if now.is_empty() {
                return Err(Error::NotFound {
                    what: "note",
                    id: looked.place.name(),
                });
            }
            if now != looked.words {
                return Err(Error::Conflict {
                    what: format!("the note of claim {}", claim.number),
                    doing: "let it in".to_owned(),
                });
            }
            let sources = ledger.tied_to(article, claim.id)?;
            Ok(Some(Record::LetIn(LetIn::new(
                &claim,
                looked.place,
                &now,
                sources,
            ))))
        },
    )
}

pub(super) fn keep_back(
    ledger: &Ledger<'_>,
    article: ArticleId,
    texts: Vec<LookedAt>,
) -> Result<Change> {
    change(ledger, Operation::NotesKeptBack, article, texts, |_, _| {
        Ok(None)
    })
}

fn change(
    ledger: &Ledger<'_>,
    act: Operation,
    article: ArticleId,
    texts: Vec<LookedAt>,
    after: impl Fn(&Ledger<'_>, &LookedAt) -> Result<Option<Record>>,
) -> Result<Change> {
    ledger.article_record(article)?;
    let mut edits = Vec::with_capacity(texts.len());
    let mut number = None;
    for looked in &texts {
        let claim = ledger.claim_record(looked.claim)?;
        if claim.article != article {
            return Err(Error::Invalid(format!(
                "claim {} is of another article",
                claim.number
            )));
        }
        number = Some(claim.number);
        let before = store::get(ledger.db, &Key::LetIn(claim.id, looked.place.name()))?;
        let after = after(ledger, looked)?;
        if before.is_some() || after.is_some() {
            edits.push(Edit { before, after });
        }
    }
    let label = Label {
        count: count(edits.len()),
        claim: number.filter(|_| texts.len() == 1),
        ..Label::new(act)
    };
    Ok(Change {
        label,
        article: Some(article),
        edits,
    })
}

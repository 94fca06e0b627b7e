//! Letting free text about confidential sources into reports, and keeping it back again.

use super::count;
use crate::change::{Act, Change, Edit, Key, Label, Record};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::id::ArticleId;
use crate::intent::LookedAt;
use crate::let_in::LetIn;
use crate::store;

pub(super) fn let_in(desk: &Desk, article: ArticleId, texts: Vec<LookedAt>) -> Result<Change> {
    change(desk, Act::NotesLetIn, article, texts, |desk, looked| {
        let claim = desk.claim_record(looked.claim)?;
        let attributions = store::attribution::of_claim(&desk.db, claim.id)?;
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
        let sources = desk.tied_to(article, claim.id)?;
        Ok(Some(Record::LetIn(LetIn::new(
            &claim,
            looked.place,
            &now,
            sources,
        ))))
    })
}

pub(super) fn keep_back(desk: &Desk, article: ArticleId, texts: Vec<LookedAt>) -> Result<Change> {
    change(desk, Act::NotesKeptBack, article, texts, |_, _| Ok(None))
}

fn change(
    desk: &Desk,
    act: Act,
    article: ArticleId,
    texts: Vec<LookedAt>,
    after: impl Fn(&Desk, &LookedAt) -> Result<Option<Record>>,
) -> Result<Change> {
    desk.article_record(article)?;
    let mut edits = Vec::with_capacity(texts.len());
    let mut number = None;
    for looked in &texts {
        let claim = desk.claim_record(looked.claim)?;
        if claim.article != article {
            return Err(Error::Invalid(format!(
                "claim {} is of another article",
                claim.number
            )));
        }
        number = Some(claim.number);
        let before = store::get(&desk.db, &Key::LetIn(claim.id, looked.place.name()))?;
        let after = after(desk, looked)?;
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

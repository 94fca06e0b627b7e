//! Rejecting proposed claims, and letting them in again.

use std::collections::BTreeSet;

use claimdesk_model::change::{Change, Edit, Label, Operation, Record};
use claimdesk_model::id::ArticleId;
use claimdesk_model::record::{Rejection, folded};

use super::{bounded, count};
use crate::error::{Error, Result};
use crate::ledger::Ledger;
use crate::store;

pub(super) fn reject(
    ledger: &Ledger<'_>,
    article: ArticleId,
    words: Vec<String>,
) -> Result<Change> {
    ledger.article_record(article)?;
    let mut wanted = BTreeSet::new();
    for words in words {
        let folded = folded(&bounded("the words", words)?);
        if folded.is_empty() {
            return Err(Error::Invalid(
                "a proposal without a word cannot be rejected".into(),
            ));
        }
        wanted.insert(folded);
    }
    let known = ledger.rejected(article)?;
    let edits: Vec<Edit> = (wanted.into_iter())
        .filter(|words| !known.contains(words))
        .map(|words| Edit::add(Record::Rejection(Rejection { article, words })))
        .collect();
    Ok(change(Operation::ProposalsRejected, article, edits))
}

pub(super) fn restore(ledger: &Ledger<'_>, article: ArticleId) -> Result<Change> {
    ledger.article_record(article)?;
    let rejections = store::rejection::of_article(ledger.db, article)?;
    let edits = (rejections.into_iter())
        .map(|r| Edit::remove(Record::Rejection(r)))
        .collect();
    Ok(change(Operation::ProposalsRestored, article, edits))
}

fn change(act: Operation, article: ArticleId, edits: Vec<Edit>) -> Change {
    let label = Label {
        count: count(edits.len()),
        ..Label::new(act)
    };
    Change {
        label,
        article: Some(article),
        edits,
    }
}

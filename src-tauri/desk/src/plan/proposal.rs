//! Rejecting proposed claims, and letting them in again.

use std::collections::BTreeSet;

use super::{bounded, count};
use crate::change::{Act, Change, Edit, Label, Record};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::id::ArticleId;
use crate::rejection::{Rejection, folded};
use crate::store;

pub(super) fn reject(desk: &Desk, article: ArticleId, words: Vec<String>) -> Result<Change> {
    desk.article_record(article)?;
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
    let known = desk.rejected(article)?;
    let edits: Vec<Edit> = (wanted.into_iter())
        .filter(|words| !known.contains(words))
        .map(|words| Edit::add(Record::Rejection(Rejection { article, words })))
        .collect();
    Ok(change(Act::ProposalsRejected, article, edits))
}

pub(super) fn restore(desk: &Desk, article: ArticleId) -> Result<Change> {
    desk.article_record(article)?;
    let rejections = store::rejection::of_article(&desk.db, article)?;
    let edits = (rejections.into_iter())
        .map(|r| Edit::remove(Record::Rejection(r)))
        .collect();
    Ok(change(Act::ProposalsRestored, article, edits))
}

fn change(act: Act, article: ArticleId, edits: Vec<Edit>) -> Change {
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

//! What an edit speaks of: for histories, and for the search index.

use std::collections::BTreeSet;

use claimdesk_model::change::{Edit, Record};
use claimdesk_model::id::{ArticleId, ClaimId};
use claimdesk_model::record::{Anchor, Article, Source, Target};
use rusqlite::Connection;
use uuid::Uuid;

use crate::error::Result;
use crate::store;
use crate::store::claim::Anchored;
use crate::store::search::DocKind;

/// Returns the claims and sources whose history the edit belongs to.
///
/// Must be asked before the edit is written, while the attribution behind a
/// mention is still there to tell its claim.
pub(crate) fn subjects(db: &Connection, edit: &Edit) -> Result<Vec<Uuid>> {
    let mut subjects = Vec::new();
    for record in edit.before.iter().chain(&edit.after) {
        match record {
            Record::Claim(claim) => subjects.push(claim.id.0),
            Record::Attribution(attribution) => {
                subjects.push(attribution.claim.0);
                subjects.push(attribution.fields.source.0);
            }
            Record::Source(source) => subjects.push(source.id.0),
            Record::Anchor(anchor) => subjects.extend(claim_of(db, anchor)?.map(|id| id.0)),
            Record::Article(_)
            | Record::Revision(_)
            | Record::Setting(_)
            | Record::Vault(_)
            | Record::SignOff(_)
            | Record::Rejection(_)
            | Record::CheckedName(_)
            | Record::NamesApart(_)
            | Record::DismissedFinding(_) => {}
            Record::LetIn(let_in) => subjects.push(let_in.claim.0),
        }
    }
    Ok(subjects)
}

/// Returns the claim an anchor belongs to.
pub(crate) fn claim_of(db: &Connection, anchor: &Anchor) -> Result<Option<ClaimId>> {
    match anchor.target {
        Target::Claim(id) => Ok(Some(id)),
        Target::Mention(id) => Ok(store::attribution::get(db, id)?.map(|a| a.claim)),
    }
}

/// Returns the articles whose current revision is another after the edits.
pub(crate) fn switched(edits: &[Edit]) -> BTreeSet<ArticleId> {
    let switch = |edit: &Edit| match (&edit.before, &edit.after) {
        (Some(Record::Article(before)), Some(Record::Article(after))) => {
            (before.revision != after.revision).then_some(after.id)
        }
        _ => None,
    };
    edits.iter().filter_map(switch).collect()
}

/// Returns the claims that have no place in an article's current revision: another revision is a
/// step in the history of those, too.
pub(crate) fn waiting_in(db: &Connection, id: ArticleId) -> Result<Vec<Uuid>> {
    let Some(article) = store::article::get(db, id)? else {
        return Ok(Vec::new());
    };
    store::claim::without_place(db, id, article.revision)
}

/// Brings the search index up to all claims of an article whose current revision is another now:
/// also those that have no place there, of which no edit speaks.
pub(crate) fn index_claims_of(db: &Connection, id: ArticleId) -> Result<()> {
    let Some(article) = store::article::get(db, id)? else {
        return Ok(());
    };
    for anchored in store::claim::anchored_of_article(db, id, article.revision)? {
        let body = claim_body(&anchored);
        store::search::put(db, anchored.claim.id.0, DocKind::Claim, &body)?;
    }
    Ok(())
}

/// Brings the search index up to an edit that has been written. Anchors are left to
/// [`index_claims_of`] where articles were switched to another revision.
pub(crate) fn index(db: &Connection, edit: &Edit, switched: &BTreeSet<ArticleId>) -> Result<()> {
    let Some(record) = edit.after.as_ref().or(edit.before.as_ref()) else {
        return Ok(());
    };
    match record {
        Record::Article(article) => match edit.after {
            Some(_) => {
                store::search::put(db, article.id.0, DocKind::Article, &article_body(article))
            }
            None => store::search::delete(db, article.id.0),
        },
        Record::Source(source) => match edit.after {
            Some(_) => store::search::put(db, source.id.0, DocKind::Source, &source_body(source)),
            None => store::search::delete(db, source.id.0),
        },
        Record::Claim(claim) => index_claim(db, claim.id),
        Record::Anchor(Anchor {
            target: Target::Claim(id),
            ..
        }) if switched.is_empty() => index_claim(db, *id),
        Record::Anchor(_)
        | Record::Revision(_)
        | Record::Attribution(_)
        | Record::Setting(_)
        | Record::Vault(_)
        | Record::SignOff(_)
        | Record::Rejection(_)
        | Record::LetIn(_)
        | Record::CheckedName(_)
        | Record::NamesApart(_)
        | Record::DismissedFinding(_) => Ok(()),
    }
}

fn index_claim(db: &Connection, id: ClaimId) -> Result<()> {
    match store::claim::anchored(db, id)? {
        Some(anchored) => store::search::put(db, id.0, DocKind::Claim, &claim_body(&anchored)),
        None => store::search::delete(db, id.0),
    }
}

/// Returns what an article is found by.
pub(crate) fn article_body(article: &Article) -> String {
    format!("{}\n{}", article.fields.title, article.fields.byline)
}

/// Returns what a claim is found by: its words, or the last it had, and its note.
pub(crate) fn claim_body(anchored: &Anchored) -> String {
    format!("{}\n{}", anchored.words, anchored.claim.note)
}

/// Returns what a source is found by. Contact details never go in.
pub(crate) fn source_body(source: &Source) -> String {
    format!(
        "{}\n{}",
        source.fields.name,
        source.fields.aliases.join("\n")
    )
}

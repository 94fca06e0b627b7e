//! What a window must redraw after a change.

use std::collections::BTreeSet;

use claimdesk_model::change::{Direction, Edit, Label, Record};
use claimdesk_model::id::{ArticleId, ClaimId, SourceId};
use claimdesk_model::view::Outcome;
use rusqlite::Connection;

use super::views::{claim, source_view, summary};
use crate::error::Result;
use crate::{search_index, store};

/// Returns what a window must redraw after `edits` have been written.
pub(crate) fn outcome(
    db: &Connection,
    seq: Option<u64>,
    course: Direction,
    label: Label,
    edits: &[Edit],
) -> Result<Outcome> {
    let mut affected = Affected {
        reopened: search_index::switched(edits),
        ..Affected::default()
    };
    for edit in edits {
        affected.note(db, edit)?;
    }
    let mut outcome = Outcome {
        seq,
        course,
        label,
        articles: Vec::new(),
        removed_articles: Vec::new(),
        claims: Vec::new(),
        removed_claims: Vec::new(),
        sources: Vec::new(),
        removed_sources: Vec::new(),
        reopened: affected.reopened.into_iter().collect(),
        undo: store::log::undo_state(db)?,
        sealed: None,
    };
    for id in affected.claims {
        match claim(db, id)? {
            Some(view) => {
                affected.articles.insert(view.claim.article);
                outcome.claims.push(view);
            }
            None => outcome.removed_claims.push(id),
        }
    }
    for id in affected.articles {
        match store::article::get(db, id)? {
            Some(article) => outcome.articles.push(summary(db, article)?),
            None => outcome.removed_articles.push(id),
        }
    }
    outcome
        .reopened
        .retain(|id| !outcome.removed_articles.contains(id));
    for id in affected.sources {
        match store::source::get(db, id)? {
            Some(source) => outcome.sources.push(source_view(db, source)?),
            None => outcome.removed_sources.push(id),
        }
    }
    Ok(outcome)
}

/// What edits have an effect on.
#[derive(Default)]
struct Affected {
    articles: BTreeSet<ArticleId>,
    claims: BTreeSet<ClaimId>,
    sources: BTreeSet<SourceId>,
    reopened: BTreeSet<ArticleId>,
}

impl Affected {
    fn note(&mut self, db: &Connection, edit: &Edit) -> Result<()> {
        if let (Some(Record::Source(before)), Some(Record::Source(after))) =
            (&edit.before, &edit.after)
        {
            let (was, is) = (&before.fields, &after.fields);
            if (&was.name, was.kind, was.carries) != (&is.name, is.kind, is.carries) {
                // Decisions and clearances rest on what a source is.
                for resting in store::source::claims(db, after.id)? {
                    self.articles.insert(resting.article);
                    if was.name != is.name {
                        self.claims.insert(resting.claim);
                    }
                }
            }
        }
        for record in edit.before.iter().chain(&edit.after) {
            match record {
                // An article that is opened again tells its claims then.
                Record::Anchor(_) if !self.reopened.is_empty() => {}
                Record::Article(article) => {
                    self.articles.insert(article.id);
                }
                Record::Revision(revision) => {
                    self.articles.insert(revision.article);
                }
                Record::Claim(claim) => {
                    self.claims.insert(claim.id);
                    self.articles.insert(claim.article);
                }
                Record::Anchor(anchor) => self.claims.extend(search_index::claim_of(db, anchor)?),
                Record::Source(source) => {
                    self.sources.insert(source.id);
                }
                Record::Attribution(attribution) => {
                    self.claims.insert(attribution.claim);
                    self.sources.insert(attribution.fields.source);
                }
                Record::SignOff(sign_off) => {
                    self.articles.insert(sign_off.article);
                }
                Record::Rejection(rejection) => {
                    self.articles.insert(rejection.article);
                }
                Record::LetIn(let_in) => {
                    self.articles.insert(let_in.article);
                }
                Record::DismissedFinding(dismissed) => {
                    self.articles.insert(dismissed.article);
                }
                Record::Setting(_)
                | Record::Vault(_)
                | Record::CheckedName(_)
                | Record::NamesApart(_) => {}
            }
        }
        Ok(())
    }
}

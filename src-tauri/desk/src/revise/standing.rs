//! How an article stands when a revision comes in.

use std::collections::HashMap;

use claimdesk_model::id::{AttributionId, ClaimId, RevisionId};
use claimdesk_model::recheck;
use claimdesk_model::record::{Anchor, Article, Claim, Revision, Target};

use crate::error::Result;
use crate::ledger::Ledger;
use crate::store;

/// How an article's claims are before the revision comes in.
pub(crate) struct LedgerState {
    pub current: Revision,
    pub revisions: Vec<Revision>,
    pub claims: Vec<Claim>,
    /// Where claims stand now ...
    pub places: HashMap<ClaimId, Anchor>,
    /// ... and mentions.
    pub mentions: Vec<Anchor>,
    /// Where the claims that wait last stood.
    pub last: HashMap<ClaimId, Anchor>,
    /// The latest revision that said just what the new one says.
    pub earlier: Option<Earlier>,
}

/// A revision that is gone back to.
pub(crate) struct Earlier {
    pub revision: Revision,
    pub places: HashMap<ClaimId, Anchor>,
    pub mentions: HashMap<AttributionId, Anchor>,
}

impl LedgerState {
    pub(crate) fn read(
        ledger: &Ledger<'_>,
        article: &Article,
        revisions: Vec<Revision>,
        text: &str,
    ) -> Result<Self> {
        let db = ledger.db;
        let current = ledger.revision_record(article)?;
        let claims = store::claim::of_article(db, article.id)?;
        let places = by_claim(store::anchor::claims_in(db, current.id)?);
        let last = store::anchor::last_of_article(db, article.id, current.id)?;
        let last = last.into_iter().map(|(id, last)| (id, last.anchor));
        let earlier = match store::revision::of_same_text(db, article.id, text)? {
            None => None,
            Some(revision) => Some(Earlier {
                places: by_claim(store::anchor::claims_in(db, revision.id)?),
                mentions: by_attribution(store::anchor::mentions_in(db, revision.id)?),
                revision,
            }),
        };
        Ok(Self {
            mentions: store::anchor::mentions_in(db, current.id)?,
            current,
            revisions,
            claims,
            places,
            last: last.collect(),
            earlier,
        })
    }

    /// The revisions whose texts may be asked for.
    pub(crate) fn needed(&self) -> impl Iterator<Item = &Revision> {
        let last = self.last.values().map(|anchor| anchor.revision);
        let decided = (self.claims.iter())
            .filter_map(recheck::decision)
            .filter_map(|decision| self.numbered(decision.revision));
        let wanted: Vec<RevisionId> = last
            .chain(decided.map(|revision| revision.id))
            .chain([self.current.id])
            .collect();
        (self.revisions.iter()).filter(move |revision| wanted.contains(&revision.id))
    }

    pub(crate) fn numbered(&self, number: u32) -> Option<&Revision> {
        self.revisions.iter().find(|r| r.number == number)
    }
}

pub(crate) fn by_claim(anchors: Vec<Anchor>) -> HashMap<ClaimId, Anchor> {
    let named = anchors
        .into_iter()
        .filter_map(|anchor| match anchor.target {
            Target::Claim(id) => Some((id, anchor)),
            Target::Mention(_) => None,
        });
    named.collect()
}

fn by_attribution(anchors: Vec<Anchor>) -> HashMap<AttributionId, Anchor> {
    let named = anchors
        .into_iter()
        .filter_map(|anchor| match anchor.target {
            Target::Mention(id) => Some((id, anchor)),
            Target::Claim(_) => None,
        });
    named.collect()
}

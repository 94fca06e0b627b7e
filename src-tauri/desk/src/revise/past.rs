//! The earlier place a claim's surroundings are compared with: where it was decided, else where it
//! comes from.

use std::collections::HashMap;

use claimdesk_draft::Span;
use claimdesk_model::id::{ClaimId, RevisionId};
use claimdesk_model::record::{Anchor, Claim, ContextChange, Target};
use claimdesk_model::{recheck, same_words};

use super::standing::{LedgerState, by_claim};
use crate::error::Result;
use crate::ledger::Ledger;
use crate::store;

/// Where a claim was when what is around it was last looked at.
pub(super) struct Compared {
    pub revision: RevisionId,
    pub spans: Vec<Span>,
    /// Whether it was decided there.
    pub decided: bool,
    /// What the claim was warned of in the revision it comes from.
    pub caution: Option<ContextChange>,
}

/// Finds where claims were in earlier revisions.
pub(super) struct Pasts<'a> {
    ledger: Ledger<'a>,
    standing: &'a LedgerState,
    claims: HashMap<ClaimId, &'a Claim>,
    read: HashMap<RevisionId, HashMap<ClaimId, Anchor>>,
}

impl<'a> Pasts<'a> {
    pub(super) fn new(ledger: Ledger<'a>, standing: &'a LedgerState) -> Self {
        Self {
            ledger,
            standing,
            claims: standing.claims.iter().map(|it| (it.id, it)).collect(),
            read: HashMap::new(),
        }
    }

    /// Returns the claim that an anchor is of, and where it was; `None` for one that is of no claim
    /// or has nowhere to be compared with.
    pub(super) fn of(&mut self, anchor: &Anchor) -> Result<Option<(&'a Claim, Compared)>> {
        let Target::Claim(id) = anchor.target else {
            return Ok(None);
        };
        let Some(&claim) = self.claims.get(&id) else {
            return Ok(None);
        };
        let from = anchor.carried.map(|passage| passage.from);
        let caution = match from {
            Some(from) => self.place(from, claim.id)?.and_then(|it| it.caution),
            None => None,
        };
        let decided = recheck::decision(claim)
            .filter(|decision| {
                claim.status.rests_on_words() && same_words::same(decision.words, &anchor.words())
            })
            .and_then(|decision| self.standing.numbered(decision.revision))
            .map(|revision| revision.id);
        for (revision, decided) in [(decided, true), (from, false)] {
            let Some(revision) = revision else { continue };
            if let Some(there) = self.place(revision, claim.id)?
                && same_words::same(&there.words(), &anchor.words())
            {
                let past = Compared {
                    revision,
                    spans: there.positions(),
                    decided,
                    caution,
                };
                return Ok(Some((claim, past)));
            }
        }
        Ok(None)
    }

    fn place(&mut self, revision: RevisionId, claim: ClaimId) -> Result<Option<Anchor>> {
        if revision == self.standing.current.id {
            return Ok(self.standing.places.get(&claim).cloned());
        }
        if !self.read.contains_key(&revision) {
            let anchors = store::anchor::claims_in(self.ledger.db, revision)?;
            self.read.insert(revision, by_claim(anchors));
        }
        Ok(self.read[&revision].get(&claim).cloned())
    }
}

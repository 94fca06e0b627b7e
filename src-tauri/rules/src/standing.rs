//! What an article rests on: its sources, their kinds, and the origins behind them.
#![allow(
    missing_docs,
    reason = "a field or variant of which there is no more to say than its name has no comment"
)]

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use claimdesk_model::id::SourceId;
use claimdesk_model::record::{Role, SourceFields, SourceKind, Status};
use claimdesk_model::view::{ClaimView, Progress, SourceView};
use serde::{Deserialize, Serialize};

use crate::rule::supporting;

/// What an article rests on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SourcingSummary {
    /// Every claim, by status.
    pub progress: Progress,
    /// Claims by source, the source with most claims first. A claim with two
    /// sources counts at both.
    pub sources: Vec<Share>,
    /// Claims by origin, the origin with most claims first.
    pub origins: Vec<Origin>,
    /// Claims that no source bears out: none is tied to them, or only such as
    /// contradict them or speak of them without settling it.
    pub unsourced: Progress,
}

/// The claims that rest on one source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Share {
    pub source: SourceId,
    pub name: String,
    /// Who or what it is.
    pub kind: SourceKind,
    /// Its claims, by status.
    pub claims: Progress,
}

/// A source at the end of a chain `outlet <- agency <- press service`, and
/// whoever carries it here. Origins are what is counted, not outlets.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Origin {
    pub source: SourceId,
    pub name: String,
    /// Who or what it is.
    pub kind: SourceKind,
    /// The claims that go back to it, by status.
    pub claims: Progress,
    /// The sources of this article that only carry it, by name.
    pub carried_by: Vec<SourceId>,
}

/// Returns what an article with these claims rests on.
///
/// `sources` must hold every source the claims name and every source those
/// carry; an unknown one is left out. A claim rests on what bears it out: a
/// source that contradicts it, or only speaks of it, does not count. A claim
/// that was cut and is gone from the draft is nothing the article says.
pub fn standing(claims: &[ClaimView], sources: &[SourceView]) -> SourcingSummary {
    let directory = Directory::new(sources);
    let mut progress = Progress::default();
    let mut unsourced = Progress::default();
    let mut by_source: BTreeMap<SourceId, Progress> = BTreeMap::new();
    let mut by_origin: BTreeMap<SourceId, (Progress, BTreeSet<SourceId>)> = BTreeMap::new();

    for claim in claims {
        progress.count(claim);
        if is_gone(claim) {
            continue;
        }
        let ties = directory.ties(claim);
        if supporting(claim).next().is_none() {
            unsourced.count(claim);
        }
        let named: BTreeSet<SourceId> = ties.iter().map(|tie| tie.source).collect();
        for source in named {
            by_source.entry(source).or_default().count(claim);
        }
        for (origin, carriers) in origins(&ties) {
            let (progress, carried_by) = by_origin.entry(origin).or_default();
            progress.count(claim);
            carried_by.extend(carriers);
        }
    }

    SourcingSummary {
        progress,
        sources: directory.shares(by_source),
        origins: directory.origins(by_origin),
        unsourced,
    }
}

/// Returns whether a claim was cut and the draft has lost its words.
fn is_gone(claim: &ClaimView) -> bool {
    claim.claim.status == Status::Cut && claim.spans.is_empty()
}

/// A source that a claim rests on.
struct CitedSource {
    source: SourceId,
    /// Where its chain of carriers ends: itself when it carries nobody.
    origin: SourceId,
    /// Whether it only published or relayed the claim.
    carrier: bool,
}

/// The sources of an article, and where each one's chain ends.
struct Directory<'a> {
    known: HashMap<SourceId, &'a SourceView>,
    origins: HashMap<SourceId, SourceId>,
}

impl<'a> Directory<'a> {
    fn new(sources: &'a [SourceView]) -> Self {
        let known: HashMap<SourceId, &SourceView> = sources.iter().map(|s| (s.id, s)).collect();
        let mut origins = HashMap::with_capacity(known.len());
        for &source in known.keys() {
            find_origin(source, &known, &mut origins);
        }
        Self { known, origins }
    }

    fn ties(&self, claim: &ClaimView) -> Vec<CitedSource> {
        supporting(claim)
            .map(|tie| &tie.attribution.fields)
            .filter_map(|fields| {
                Some(CitedSource {
                    source: fields.source,
                    origin: *self.origins.get(&fields.source)?,
                    carrier: fields.role == Role::Carrier,
                })
            })
            .collect()
    }

    fn shares(&self, by_source: BTreeMap<SourceId, Progress>) -> Vec<Share> {
        let share = |(source, claims)| {
            let SourceFields { name, kind, .. } = &self.known[&source].fields;
            Share {
                source,
                name: name.clone(),
                kind: *kind,
                claims,
            }
        };
        let mut shares: Vec<Share> = by_source.into_iter().map(share).collect();
        shares.sort_by(|a, b| most_first((&a.claims, &a.name), (&b.claims, &b.name)));
        shares
    }

    fn origins(
        &self,
        by_origin: BTreeMap<SourceId, (Progress, BTreeSet<SourceId>)>,
    ) -> Vec<Origin> {
        let origin = |(source, (claims, carried_by)): (_, (_, BTreeSet<SourceId>))| {
            let SourceFields { name, kind, .. } = &self.known[&source].fields;
            let mut carried_by: Vec<SourceId> = carried_by.into_iter().collect();
            carried_by.sort_by_key(|id| &self.known[id].fields.name);
            Origin {
                source,
                name: name.clone(),
                kind: *kind,
                claims,
                carried_by,
            }
        };
        let mut origins: Vec<Origin> = by_origin.into_iter().map(origin).collect();
        origins.sort_by(|a, b| most_first((&a.claims, &a.name), (&b.claims, &b.name)));
        origins
    }
}

fn most_first(a: (&Progress, &str), b: (&Progress, &str)) -> Ordering {
    b.0.total.cmp(&a.0.total).then_with(|| a.1.cmp(b.1))
}

/// Returns the origins a claim goes back to, each with the sources that only carried it here.
///
/// Whoever said or records it is where a claim begins; a carrier begins one
/// only when nobody else is named. Either may itself carry another. A carrier
/// whose own chain ends at one of several origins carried that one; of any
/// other carrier the ledger does not say which it carried, so it counts for all.
fn origins(ties: &[CitedSource]) -> BTreeMap<SourceId, BTreeSet<SourceId>> {
    let only_carried = ties.iter().all(|tie| tie.carrier);
    let begins = |tie: &&CitedSource| only_carried || !tie.carrier;
    let mut origins: BTreeMap<SourceId, BTreeSet<SourceId>> = BTreeMap::new();
    for tie in ties.iter().filter(begins) {
        origins.entry(tie.origin).or_default().insert(tie.source);
    }
    for tie in ties.iter().filter(|tie| !begins(tie)) {
        match origins.get_mut(&tie.origin) {
            Some(carriers) => {
                carriers.insert(tie.source);
            }
            None => origins.values_mut().for_each(|carriers| {
                carriers.insert(tie.source);
            }),
        }
    }
    for (origin, carriers) in &mut origins {
        carriers.remove(origin);
    }
    origins
}

/// Follows `carries` to the end of the chain and notes that end for every source on the way.
///
/// A chain that leads to an unknown source ends where it last made sense.
/// Sources that carry each other in a circle are one origin: which of them it
/// is told as does not depend on where the circle is entered.
fn find_origin(
    source: SourceId,
    known: &HashMap<SourceId, &SourceView>,
    origins: &mut HashMap<SourceId, SourceId>,
) {
    let mut chain = Vec::new();
    let mut place: HashMap<SourceId, usize> = HashMap::new();
    let mut at = source;
    let origin = loop {
        if let Some(&origin) = origins.get(&at) {
            break origin;
        }
        if let Some(&entered) = place.get(&at) {
            let circle: &[SourceId] = &chain[entered..];
            break circle.iter().copied().fold(at, SourceId::min);
        }
        place.insert(at, chain.len());
        chain.push(at);
        let carried = known.get(&at).and_then(|s| s.fields.carries);
        match carried.filter(|next| known.contains_key(next)) {
            Some(next) => at = next,
            None => break at,
        }
    };
    origins.extend(chain.into_iter().map(|source| (source, origin)));
}

#[cfg(test)]
mod tests {
    use claimdesk_model::record::Role::*;
    use claimdesk_model::record::Stance;

    use super::*;
    use crate::testing::{claim, id, source, tie};

    /// Each origin as `name: claims <- carriers`.
    fn told(standing: &SourcingSummary, sources: &[SourceView]) -> Vec<String> {
        let name = |id: &SourceId| {
            let source = sources
                .iter()
                .find(|s| s.id == *id)
                .expect("a known source");
            source.fields.name.clone()
        };
        let one = |o: &Origin| {
            let carriers: Vec<_> = o.carried_by.iter().map(name).collect();
            format!("{}: {} <- {}", o.name, o.claims.total, carriers.join(", "))
        };
        standing.origins.iter().map(one).collect()
    }

    #[track_caller]
    fn assert_origins(sources: &[SourceView], claims: &[ClaimView], wanted: &[&str]) {
        let standing = standing(claims, sources);
        assert_eq!(told(&standing, sources), wanted);
        for origin in &standing.origins {
            assert!(
                !origin.carried_by.contains(&origin.source),
                "an origin does not carry itself"
            );
        }
    }

    #[test]
    fn an_outlet_that_copies_an_agency_is_no_origin() {
        let sources = [
            source(1, "Outlet", Some(2)),
            source(2, "Agency", Some(3)),
            source(3, "Press service", None),
        ];
        let claims = [
            claim(1, &[tie(1, Carrier)]),
            claim(2, &[tie(2, Carrier)]),
            claim(3, &[tie(3, Speaker)]),
        ];
        assert_origins(&sources, &claims, &["Press service: 3 <- Agency, Outlet"]);
    }

    #[test]
    fn outlets_are_not_counted_beside_the_speaker_they_relay() {
        let sources = [
            source(1, "Minister", None),
            source(2, "NBC", None),
            source(3, "AP", None),
        ];
        let claims = [claim(
            1,
            &[tie(2, Carrier), tie(1, Speaker), tie(3, Carrier)],
        )];
        assert_origins(&sources, &claims, &["Minister: 1 <- AP, NBC"]);
    }

    #[test]
    fn outlets_with_nobody_behind_them_are_origins_each() {
        let sources = [source(1, "A", None), source(2, "B", None)];
        let claims = [claim(1, &[tie(1, Carrier), tie(2, Carrier)])];
        assert_origins(&sources, &claims, &["A: 1 <- ", "B: 1 <- "]);
    }

    #[test]
    fn a_carrier_counts_for_the_origin_its_own_chain_ends_at() {
        let sources = [
            source(1, "Agency", None),
            source(2, "Outlet", Some(1)),
            source(3, "Witness", None),
        ];
        let claims = [claim(
            1,
            &[tie(2, Carrier), tie(1, Speaker), tie(3, Speaker)],
        )];
        assert_origins(
            &sources,
            &claims,
            &["Agency: 1 <- Outlet", "Witness: 1 <- "],
        );
        let claims = [claim(1, &[tie(2, Speaker), tie(3, Speaker)])];
        assert_origins(
            &sources,
            &claims,
            &["Agency: 1 <- Outlet", "Witness: 1 <- "],
        );
    }

    #[test]
    fn a_document_is_an_origin_and_two_of_one_claim_count_at_both() {
        let sources = [source(1, "Ruling", None), source(2, "Clerk", None)];
        let claims = [claim(
            1,
            &[tie(1, Document), tie(2, Speaker), tie(2, Speaker)],
        )];
        assert_origins(&sources, &claims, &["Clerk: 1 <- ", "Ruling: 1 <- "]);
    }

    #[test]
    fn sources_that_carry_each_other_are_one_origin() {
        let sources = [
            source(1, "A", Some(2)),
            source(2, "B", Some(3)),
            source(3, "C", Some(2)),
            source(4, "D", Some(4)),
        ];
        let claims = [
            claim(1, &[tie(1, Carrier)]),
            claim(2, &[tie(2, Carrier)]),
            claim(3, &[tie(3, Carrier)]),
            claim(4, &[tie(4, Carrier)]),
        ];
        assert_origins(&sources, &claims, &["B: 3 <- A, C", "D: 1 <- "]);
    }

    #[test]
    fn a_chain_into_the_unknown_ends_where_it_last_made_sense() {
        let sources = [source(1, "A", Some(9))];
        assert_origins(
            &sources,
            &[claim(1, &[tie(1, Carrier), tie(8, Speaker)])],
            &["A: 1 <- "],
        );
    }

    #[test]
    fn a_contradicting_source_is_not_what_a_claim_rests_on() {
        let sources = [source(1, "A", None), source(2, "B", None)];
        let mut against = tie(2, Speaker);
        against.attribution.fields.stance = Stance::Contradicts;
        let claims = [
            claim(1, &[tie(1, Speaker), against.clone()]),
            claim(2, &[against]),
            claim(3, &[]),
        ];
        let standing = standing(&claims, &sources);
        assert_eq!(told(&standing, &sources), ["A: 1 <- "]);
        assert_eq!((standing.progress.total, standing.unsourced.total), (3, 2));
        assert_eq!(standing.sources.len(), 1);
    }

    #[test]
    fn a_source_that_only_speaks_of_a_claim_is_not_what_it_rests_on() {
        let sources = [source(1, "A", None), source(2, "B", None)];
        let mut of_it = tie(2, Speaker);
        of_it.attribution.fields.stance = Stance::Mentions;
        let claims = [
            claim(1, &[tie(1, Speaker), of_it.clone()]),
            claim(2, &[of_it]),
        ];
        let standing = standing(&claims, &sources);
        assert_eq!(told(&standing, &sources), ["A: 1 <- "]);
        assert_eq!((standing.sources.len(), standing.unsourced.total), (1, 1));
    }

    #[test]
    fn what_was_cut_counts_until_the_draft_has_lost_it() {
        let sources = [source(1, "A", None), source(2, "B", None)];
        let mut cut = claim(2, &[tie(2, Speaker)]);
        cut.claim.status = Status::Cut;
        let both = [claim(1, &[tie(1, Speaker)]), cut.clone()];
        assert_origins(&sources, &both, &["A: 1 <- ", "B: 1 <- "]);
        cut.spans.clear();
        let mut bare = claim(3, &[]);
        (bare.claim.status, bare.spans) = (Status::Cut, Vec::new());
        let mut lost = claim(4, &[tie(1, Speaker)]);
        lost.spans.clear();
        let gone = [claim(1, &[tie(1, Speaker)]), cut, bare, lost];
        assert_origins(&sources, &gone, &["A: 2 <- "]);
        let standing = standing(&gone, &sources);
        assert_eq!((standing.progress.total, standing.unsourced.total), (4, 0));
        assert_eq!(standing.sources.len(), 1);
    }

    #[test]
    fn sources_come_by_claims_and_then_by_name_split_by_status() {
        let sources = [
            source(1, "B", None),
            source(2, "A", None),
            source(3, "C", None),
        ];
        let mut confirmed = claim(1, &[tie(3, Speaker), tie(1, Speaker)]);
        confirmed.claim.status = Status::Confirmed;
        let mut changed = claim(2, &[tie(3, Speaker), tie(2, Speaker)]);
        (changed.claim.status, changed.needs_recheck) = (Status::Confirmed, true);
        let standing = standing(&[confirmed, changed], &sources);
        let order: Vec<_> = standing.sources.iter().map(|s| s.source).collect();
        assert_eq!(order, [id(3), id(2), id(1)]);
        let most = standing.sources[0].claims;
        assert_eq!(
            (most.total, most.confirmed, most.recheck, most.open),
            (2, 1, 1, 1)
        );
    }

    #[test]
    fn a_long_chain_is_walked_once() {
        let mut sources: Vec<_> = (1..20_000).map(|n| source(n, "x", Some(n + 1))).collect();
        sources.push(source(20_000, "Origin", None));
        let claims: Vec<_> = (1..2_000).map(|n| claim(n, &[tie(n, Carrier)])).collect();
        let standing = standing(&claims, &sources);
        assert_eq!(standing.origins.len(), 1);
        assert_eq!(standing.origins[0].source, id(20_000));
    }
}

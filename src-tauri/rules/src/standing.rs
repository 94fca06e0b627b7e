//! What an article rests on: its sources, their kinds, and the origins behind them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use claimdesk_desk::id::SourceId;
use claimdesk_desk::model::{Role, SourceKind};
use claimdesk_desk::view::{ClaimView, Progress, SourceView};
use serde::{Deserialize, Serialize};

/// What an article rests on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Standing {
    /// Every claim, by status.
    pub progress: Progress,
    /// Claims by source, the source with most claims first. A claim with two
    /// sources counts at both.
    pub sources: Vec<Share>,
    /// Claims by origin, the origin with most claims first.
    pub origins: Vec<Origin>,
    /// Claims tied to no source at all.
    pub unsourced: Progress,
}

/// The claims that rest on one source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Share {
    /// The source.
    pub source: SourceId,
    /// Its name.
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
    /// The origin.
    pub source: SourceId,
    /// Its name.
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
/// carry; an unknown one is left out.
pub fn standing(claims: &[ClaimView], sources: &[SourceView]) -> Standing {
    let known: HashMap<SourceId, &SourceView> = sources.iter().map(|s| (s.id, s)).collect();
    let mut result = Standing::default();
    let mut by_source: BTreeMap<SourceId, Progress> = BTreeMap::new();
    let mut by_origin: BTreeMap<SourceId, (Progress, BTreeSet<SourceId>)> = BTreeMap::new();

    for claim in claims {
        let (status, recheck) = (claim.claim.status, claim.needs_recheck);
        result.progress.count(status, recheck);
        let named: BTreeSet<SourceId> = (claim.attributions.iter())
            .map(|a| a.attribution.fields.source)
            .filter(|id| known.contains_key(id))
            .collect();
        if named.is_empty() {
            result.unsourced.count(status, recheck);
        }
        for &source in &named {
            by_source.entry(source).or_default().count(status, recheck);
        }
        let (origins, carriers) = chain_of(claim, &known);
        for origin in origins {
            let entry = by_origin.entry(origin).or_default();
            entry.0.count(status, recheck);
            entry
                .1
                .extend(carriers.iter().copied().filter(|c| *c != origin));
        }
    }

    result.sources = by_source
        .into_iter()
        .map(|(source, claims)| {
            let s = known[&source];
            Share {
                source,
                name: s.fields.name.clone(),
                kind: s.fields.kind,
                claims,
            }
        })
        .collect();
    result
        .sources
        .sort_by(|a, b| most_first(&a.claims, &a.name, &b.claims, &b.name));
    result.origins = by_origin
        .into_iter()
        .map(|(source, (claims, carried_by))| {
            let s = known[&source];
            let mut carried_by: Vec<SourceId> = carried_by.into_iter().collect();
            carried_by.sort_by(|a, b| known[a].fields.name.cmp(&known[b].fields.name));
            Origin {
                source,
                name: s.fields.name.clone(),
                kind: s.fields.kind,
                claims,
                carried_by,
            }
        })
        .collect();
    result
        .origins
        .sort_by(|a, b| most_first(&a.claims, &a.name, &b.claims, &b.name));
    result
}

fn most_first(a: &Progress, a_name: &str, b: &Progress, b_name: &str) -> std::cmp::Ordering {
    b.total.cmp(&a.total).then_with(|| a_name.cmp(b_name))
}

/// Returns the origins a claim goes back to, and the sources that only carried it.
///
/// Whoever said or records it is where a claim begins; a carrier counts as an
/// origin only when nobody else is named. Either may itself carry another.
fn chain_of(
    claim: &ClaimView,
    known: &HashMap<SourceId, &SourceView>,
) -> (BTreeSet<SourceId>, BTreeSet<SourceId>) {
    let tied = (claim.attributions.iter())
        .map(|a| &a.attribution.fields)
        .filter(|fields| known.contains_key(&fields.source));
    let (carrying, saying): (Vec<_>, Vec<_>) = tied.partition(|f| f.role == Role::Carrier);
    let mut carriers: BTreeSet<SourceId> = BTreeSet::new();
    let beginnings = if saying.is_empty() {
        &carrying
    } else {
        carriers.extend(carrying.iter().map(|f| f.source));
        &saying
    };
    let mut origins = BTreeSet::new();
    for fields in beginnings {
        let origin = origin_of(fields.source, known);
        origins.insert(origin);
        if origin != fields.source {
            carriers.insert(fields.source);
        }
    }
    (origins, carriers)
}

/// Follows `carries` to the end of the chain. A chain that bites its own tail
/// or leads to an unknown source ends where it last made sense.
fn origin_of(source: SourceId, known: &HashMap<SourceId, &SourceView>) -> SourceId {
    let mut seen = BTreeSet::from([source]);
    let mut at = source;
    while let Some(next) = known.get(&at).and_then(|s| s.fields.carries) {
        if !known.contains_key(&next) || !seen.insert(next) {
            break;
        }
        at = next;
    }
    at
}

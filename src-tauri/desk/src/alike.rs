//! Sources of an article that look so much alike that they may be one.

use claimdesk_attribution::alike;
use claimdesk_model::id::{ArticleId, SourceId};
use claimdesk_model::record::{SourceKind, Term};
use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::ledger::Ledger;
use crate::store;
use crate::store::source::Names;

/// Sources that look alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Alike {
    /// The one to keep: it is known longest or best.
    pub into: SourceId,
    /// The others.
    pub from: Vec<SourceId>,
    /// The names of all, that of the one to keep first.
    pub names: Vec<String>,
}

impl Ledger<'_> {
    /// Returns which sources of an article look alike, among themselves and next to the named sources of the directory.
    ///
    /// Every source of a set looks like every other of it. A surname that fits two people is in no set.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub(crate) fn alike(&self, article: ArticleId) -> Result<Vec<Alike>> {
        let claims = store::source::claim_counts(self.db)?;
        let used = |names: &Names| claims.get(&names.id).copied().unwrap_or_default();
        let mut here = store::source::names_in(self.db, article)?;
        here.retain(|names| used(names) > 0);
        let mut elsewhere = Vec::new();
        for kind in SourceKind::all() {
            let known = store::source::names_of_kind(self.db, kind)?;
            elsewhere.extend(known.into_iter().filter(|known| {
                !kind.is_unnamed()
                    && here.iter().all(|names| names.id != known.id)
                    && here.iter().any(|names| fits(names, known, true))
            }));
        }
        // Those of the directory first: they stay, and what the article calls so joins them.
        let rank = |names: &Names| (used(names), names.name.chars().count());
        here.sort_by_key(|names| std::cmp::Reverse(rank(names)));
        elsewhere.sort_by_key(|names| std::cmp::Reverse(rank(names)));
        let mut sets: Vec<Vec<&Names>> = elsewhere.iter().map(|names| vec![names]).collect();
        for names in &here {
            let known = |other: &&Names| elsewhere.iter().any(|e| e.id == other.id);
            let mut fitting = (sets.iter_mut())
                .filter(|set| set.iter().all(|other| fits(names, other, known(other))));
            match (fitting.next(), fitting.next()) {
                (Some(set), None) => set.push(names),
                (None, _) => sets.push(vec![names]),
                (Some(_), Some(_)) => {}
            }
        }
        let set = |set: Vec<&Names>| Alike {
            into: set[0].id,
            from: set[1..].iter().map(|names| names.id).collect(),
            names: set.iter().map(|names| names.name.clone()).collect(),
        };
        Ok(sets.into_iter().filter(|s| s.len() > 1).map(set).collect())
    }
}

/// Whether two sources look alike. `far` sources share no article: a single word is too little to tell these by, unless it
/// is the same or stands for the other.
fn fits(one: &Names, other: &Names, far: bool) -> bool {
    if one.kind.is_unnamed() || other.kind.is_unnamed() {
        return false;
    }
    let short = |names: &Names| !names.name.trim().contains(' ');
    let person = one.kind == SourceKind::Person || other.kind == SourceKind::Person;
    if far && person && (short(one) || short(other)) {
        return false;
    }
    alike(
        (&one.name, as_told_apart(one.kind)),
        (&other.name, as_told_apart(other.kind)),
    )
}

/// The kind, as far as it counts in telling names apart: what a body is may have been guessed wrong.
pub(crate) fn as_told_apart(kind: SourceKind) -> SourceKind {
    match kind {
        SourceKind::Person | SourceKind::Organisation => kind,
        _ => SourceKind::Government,
    }
}

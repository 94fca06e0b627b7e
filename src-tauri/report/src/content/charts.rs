//! The counts that the charts are drawn from.

use claimdesk_messages::{Catalogue, args};
use claimdesk_model::view::Progress;
use claimdesk_rules::Share;
use serde::Serialize;

use super::{Status, slices};
use crate::analysis::Analysis;
use crate::phrases::{self, clipped};
use crate::words::capital;

/// How many bars a chart has; the rest is said in one line.
const BARS: usize = 24;
/// How many carriers are named at one origin; the rest is said in the last line.
const CARRIERS: usize = 6;
/// The most characters of a name that fit before its bar.
const NAME: usize = 32;
/// The most characters of a carrier's name: there is a bracket behind it.
const CARRIER: usize = 28;

/// What the article rests on.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Charts {
    /// How many claims rest on no source; empty when none does.
    pub unsourced: String,
    /// How many of them are unverified, as it follows that.
    pub unsourced_open: String,
    /// The sources, grouped by kind.
    pub kinds: Vec<Kind>,
    /// How many sources are not in the chart; empty where all are.
    pub more_sources: String,
    /// What the chart of sources shows, in words.
    pub sources_alt: String,
    pub origins: Vec<Origin>,
    /// How many origins are not in the chart; empty where all are.
    pub more_origins: String,
    /// What the chart of origins shows, in words.
    pub origins_alt: String,
    /// How many sources go back to how many origins, in a sentence.
    pub origins_about: String,
}

/// How many claims have one status.
#[derive(Clone, Debug, Serialize)]
pub struct Slice {
    pub count: u32,
    pub status: Status,
}

/// The sources of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct Kind {
    pub name: String,
    /// A bar for each.
    pub bars: Vec<Bar>,
}

/// The claims that rest on one source.
#[derive(Clone, Debug, Serialize)]
pub struct Bar {
    /// The source's name, short enough for its place.
    pub name: String,
    pub count: u32,
    /// How long it is, of a hundred for the longest.
    pub length: f64,
    /// How many of all claims in a hundred.
    pub share: String,
    /// The same by status.
    pub slices: Vec<Slice>,
}

/// An origin and who carries it.
#[derive(Clone, Debug, Serialize)]
pub struct Origin {
    #[serde(flatten)]
    pub bar: Bar,
    /// What it is.
    pub kind: String,
    /// How many of its claims are unverified.
    pub open: u32,
    pub carriers: Vec<String>,
}

impl Charts {
    /// Counts what the charts of a report show.
    pub fn new(analysis: &Analysis<'_>) -> Self {
        let (standing, words) = (&analysis.standing, analysis.words);
        let (sources, origins) = (&standing.sources, &standing.origins);
        let shown = &sources[..sources.len().min(BARS)];
        let longest = sources.first().map_or(0, |s| s.claims.total);
        let bar = |share: &Share| bar(analysis, &share.name, &share.claims, longest);
        let (unsourced, unsourced_open) = phrases::unsourced(words, &standing.unsourced);
        let count = |id: &str, count: usize| words.with(id, &args!["count" => count]);
        Self {
            unsourced,
            unsourced_open,
            kinds: (by_kind(shown).iter())
                .map(|group| Kind {
                    name: capital(&words.term(group[0].kind)),
                    bars: group.iter().map(|share| bar(share)).collect(),
                })
                .collect(),
            more_sources: match sources.len() - shown.len() {
                0 => String::new(),
                more => count("report-sources-more", more),
            },
            sources_alt: count("report-sources-alt", sources.len()),
            origins: (origins.iter().take(BARS))
                .map(|origin| origin_of(analysis, origin))
                .collect(),
            more_origins: match origins.len().saturating_sub(BARS) {
                0 => String::new(),
                more => count("list-more", more),
            },
            origins_alt: count("report-origins-alt", origins.len()),
            origins_about: phrases::origins(words, sources.len(), origins.len()),
        }
    }
}

/// Returns what a bar of statuses shows, in words: `3 claims: 2 confirmed, 1 opinion`.
pub(super) fn progress_alt(words: &Catalogue, progress: &Progress) -> String {
    let statuses: Vec<String> = (slices(words, progress).iter())
        .map(|slice| format!("{} {}", slice.count, slice.status.word))
        .collect();
    let claims = words.counted("claim", progress.total as usize);
    words.with(
        "report-progress-alt",
        &args!["claims" => claims, "statuses" => statuses.join(", ")],
    )
}

fn origin_of(analysis: &Analysis<'_>, origin: &claimdesk_rules::Origin) -> Origin {
    let longest = (analysis.standing.origins.first()).map_or(0, |o| o.claims.total);
    Origin {
        bar: Bar {
            name: clipped(&origin.name, 2 * NAME),
            ..bar(analysis, &origin.name, &origin.claims, longest)
        },
        kind: analysis.words.term(origin.kind),
        open: origin.claims.open,
        carriers: carriers(analysis, origin),
    }
}

fn carriers(analysis: &Analysis<'_>, origin: &claimdesk_rules::Origin) -> Vec<String> {
    let all = &origin.carried_by;
    let shown = if all.len() > CARRIERS {
        CARRIERS - 1
    } else {
        all.len()
    };
    let mut names: Vec<String> = (all[..shown].iter())
        .filter_map(|id| analysis.source(*id))
        .map(|source| clipped(&source.fields.name, CARRIER))
        .collect();
    if shown < all.len() {
        let more = args!["count" => all.len() - shown];
        names.push(analysis.words.with("list-more", &more));
    }
    names
}

fn bar(analysis: &Analysis<'_>, name: &str, claims: &Progress, longest: u32) -> Bar {
    let all = analysis.standing.progress.total;
    Bar {
        name: clipped(name, NAME),
        count: claims.total,
        length: 100.0 * f64::from(claims.total) / f64::from(longest.max(1)),
        share: share(analysis.words, claims.total, all),
        slices: slices(analysis.words, claims),
    }
}

/// Returns consecutive runs of one kind, the kind with the most claims first.
fn by_kind(shares: &[Share]) -> Vec<Vec<&Share>> {
    let mut groups: Vec<Vec<&Share>> = Vec::new();
    for share in shares {
        match groups.iter_mut().find(|g| g[0].kind == share.kind) {
            Some(group) => group.push(share),
            None => groups.push(vec![share]),
        }
    }
    groups
}

/// Returns `part` of `whole` in a hundred, rounded: `67%`.
fn share(words: &Catalogue, part: u32, whole: u32) -> String {
    let (part, whole) = (u64::from(part), u64::from(whole.max(1)));
    let percent = (part * 100 + whole / 2) / whole;
    words.with("report-share", &args!["percent" => percent])
}

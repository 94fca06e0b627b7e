//! The counts that the pictures are drawn from.

use claimdesk_model::record::Term;
use claimdesk_model::view::Progress;
use claimdesk_rules::Share;
use serde::Serialize;

use super::{Status, slices};
use crate::analysis::Analysis;
use crate::phrases::clipped;
use crate::words::capital;
use crate::{chart, phrases};

/// What the article rests on.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Pictures {
    /// How many claims rest on no source, in a sentence; empty when none does.
    pub unsourced: String,
    /// The sources, grouped by kind.
    pub kinds: Vec<Kind>,
    /// How many sources are not in the picture.
    pub more_sources: usize,
    /// What the picture of sources shows, in words.
    pub sources_alt: String,
    pub origins: Vec<Origin>,
    /// How many origins are not in the picture.
    pub more_origins: usize,
    /// What the picture of origins shows, in words.
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
    /// How many for each hundred of the longest bar.
    pub length: f64,
    /// How many of all claims in a hundred.
    pub percent: u32,
    /// The same by status.
    pub slices: Vec<Slice>,
}

/// An origin and who carries it.
#[derive(Clone, Debug, Serialize)]
pub struct Origin {
    #[serde(flatten)]
    pub bar: Bar,
    pub carriers: Vec<String>,
}

impl Pictures {
    /// Counts what the charts of a report show.
    pub fn new(analysis: &Analysis<'_>) -> Self {
        let standing = &analysis.standing;
        let (sources, origins) = (&standing.sources, &standing.origins);
        let total = standing.progress.total;
        let shown = &sources[..sources.len().min(chart::BARS)];
        let longest = sources.first().map_or(0, |s| s.claims.total);
        let bar = |share: &Share| bar(&share.name, &share.claims, longest, total);
        Self {
            unsourced: phrases::unsourced(&standing.unsourced)
                .map_or_else(String::new, |(lead, rest)| format!("{lead}{rest}")),
            kinds: (chart::by_kind(shown).iter())
                .map(|group| Kind {
                    name: capital(group[0].kind.in_words()),
                    bars: group.iter().map(|share| bar(share)).collect(),
                })
                .collect(),
            more_sources: sources.len() - shown.len(),
            sources_alt: chart::about_sources(standing),
            origins: (origins.iter().take(chart::BARS))
                .map(|origin| origin_of(analysis, origin))
                .collect(),
            more_origins: origins.len().saturating_sub(chart::BARS),
            origins_alt: chart::about_origins(standing),
            origins_about: phrases::origins(sources.len(), origins.len()),
        }
    }
}

fn origin_of(analysis: &Analysis<'_>, origin: &claimdesk_rules::Origin) -> Origin {
    let standing = &analysis.standing;
    let longest = standing.origins.first().map_or(0, |o| o.claims.total);
    let carriers = &origin.carried_by;
    let shown = if carriers.len() > chart::CARRIERS {
        chart::CARRIERS - 1
    } else {
        carriers.len()
    };
    let mut names: Vec<String> = (carriers[..shown].iter())
        .filter_map(|id| analysis.source(*id))
        .map(|source| clipped(&source.fields.name, chart::NAME))
        .collect();
    if shown < carriers.len() {
        names.push(format!("and {} more", carriers.len() - shown));
    }
    Origin {
        bar: Bar {
            name: clipped(&origin.name, 2 * chart::NAME),
            ..bar(
                &origin.name,
                &origin.claims,
                longest,
                standing.progress.total,
            )
        },
        carriers: names,
    }
}

fn bar(name: &str, claims: &Progress, longest: u32, total: u32) -> Bar {
    Bar {
        name: clipped(name, chart::NAME),
        count: claims.total,
        length: 100.0 * f64::from(claims.total) / f64::from(longest.max(1)),
        percent: chart::scaled(claims.total, total, 100),
        slices: slices(claims),
    }
}

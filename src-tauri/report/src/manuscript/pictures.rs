//! The counts that the pictures are drawn from.

use claimdesk_desk::view::Progress;
use claimdesk_rules::Share;
use serde::Serialize;

use super::{Status, slices};
use crate::phrases::{self, clipped};
use crate::picture;
use crate::reading::Reading;
use crate::words::{Word, capital};

pub(super) use crate::picture::describe;

/// What the article rests on.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Pictures {
    /// How many claims rest on no source, in a sentence; empty when none does.
    pub(crate) unsourced: String,
    /// The sources, grouped by kind.
    pub(crate) kinds: Vec<Kind>,
    /// How many sources are not in the picture.
    pub(crate) more_sources: usize,
    /// What the picture of sources shows, in words.
    pub(crate) sources_alt: String,
    /// The origins.
    pub(crate) origins: Vec<Origin>,
    /// How many origins are not in the picture.
    pub(crate) more_origins: usize,
    /// What the picture of origins shows, in words.
    pub(crate) origins_alt: String,
    /// How many sources go back to how many origins, in a sentence.
    pub(crate) origins_about: String,
}

/// How many claims have one status.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Slice {
    /// How many.
    pub(crate) count: u32,
    /// The status.
    pub(crate) status: Status,
}

/// The sources of one kind.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Kind {
    /// The kind.
    pub(crate) name: String,
    /// A bar for each.
    pub(crate) bars: Vec<Bar>,
}

/// The claims that rest on one source.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Bar {
    /// The source's name, short enough for its place.
    pub(crate) name: String,
    /// How many claims.
    pub(crate) count: u32,
    /// How many for each hundred of the longest bar.
    pub(crate) length: f64,
    /// How many of all claims in a hundred.
    pub(crate) percent: u32,
    /// The same by status.
    pub(crate) slices: Vec<Slice>,
}

/// An origin and who carries it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Origin {
    /// Its claims.
    #[serde(flatten)]
    pub(crate) bar: Bar,
    /// Who carries it.
    pub(crate) carriers: Vec<String>,
}

impl Pictures {
    pub(super) fn new(reading: &Reading<'_>) -> Self {
        let standing = &reading.standing;
        let (sources, origins) = (&standing.sources, &standing.origins);
        let total = standing.progress.total;
        let shown = &sources[..sources.len().min(picture::BARS)];
        let longest = sources.first().map_or(0, |s| s.claims.total);
        let bar = |share: &Share| bar(&share.name, &share.claims, longest, total);
        Self {
            unsourced: phrases::unsourced(&standing.unsourced)
                .map_or_else(String::new, |(lead, rest)| format!("{lead}{rest}")),
            kinds: (picture::by_kind(shown).iter())
                .map(|group| Kind {
                    name: capital(group[0].kind.word()),
                    bars: group.iter().map(|share| bar(share)).collect(),
                })
                .collect(),
            more_sources: sources.len() - shown.len(),
            sources_alt: picture::about_sources(standing),
            origins: (origins.iter().take(picture::BARS))
                .map(|origin| origin_of(reading, origin))
                .collect(),
            more_origins: origins.len().saturating_sub(picture::BARS),
            origins_alt: picture::about_origins(standing),
            origins_about: phrases::origins(sources.len(), origins.len()),
        }
    }
}

fn origin_of(reading: &Reading<'_>, origin: &claimdesk_rules::Origin) -> Origin {
    let standing = &reading.standing;
    let longest = standing.origins.first().map_or(0, |o| o.claims.total);
    let carriers = &origin.carried_by;
    let shown = if carriers.len() > picture::CARRIERS {
        picture::CARRIERS - 1
    } else {
        carriers.len()
    };
    let mut names: Vec<String> = (carriers[..shown].iter())
        .filter_map(|id| reading.source(*id))
        .map(|source| clipped(&source.fields.name, picture::NAME))
        .collect();
    if shown < carriers.len() {
        names.push(format!("and {} more", carriers.len() - shown));
    }
    Origin {
        bar: Bar {
            name: clipped(&origin.name, 2 * picture::NAME),
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
        name: clipped(name, picture::NAME),
        count: claims.total,
        length: 100.0 * f64::from(claims.total) / f64::from(longest.max(1)),
        percent: picture::scaled(claims.total, total, 100),
        slices: slices(claims),
    }
}

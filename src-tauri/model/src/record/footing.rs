//! What claims rested on when a revision was cleared, and what has turned since.

use serde::{Deserialize, Serialize};

use super::{ClaimKind, Level, Role, SourceKind, Stance, Status};
use crate::id::{AttributionId, SourceId};

/// What one claim rested on when a revision was cleared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Footing {
    pub claim: u32,
    /// What kind of statement it makes.
    pub kind: ClaimKind,
    pub status: Status,
    /// SHA-256 of its words; empty for a claim without a place.
    pub words: String,
    /// Its ties to sources, in order.
    pub ties: Vec<FootingSource>,
}

/// One tie of a claim to a source, as far as a clearance covers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FootingSource {
    pub tie: AttributionId,
    pub source: SourceId,
    /// What the source was called.
    pub name: String,
    /// Who or what the source was said to be.
    pub source_kind: SourceKind,
    /// Whose copy the source was said to carry.
    pub carries: Option<SourceId>,
    /// What the source did.
    pub role: Role,
    /// On what terms it spoke.
    pub level: Level,
    /// Whether it bore the claim out.
    pub stance: Stance,
    /// SHA-256 of where in the source; empty where nothing was said about that.
    pub locator: String,
    /// SHA-256 of the source's own words; empty where none were kept, `None` in a clearance from before
    /// they counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// SHA-256 of where the draft names the source; as [`FootingSource::words`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub naming: Option<String>,
}

/// Something a claim rested on that is not as it was cleared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Turned {
    pub claim: u32,
    pub what: Turn,
    /// What it was: the name of a source, or the word of a vocabulary. Empty where that says nothing.
    pub was: String,
    pub now: String,
}

/// What of a claim's footing can turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// The claim was made.
    Made,
    /// The claim was removed.
    Gone,
    /// Its words are others.
    Words,
    /// It is another kind of statement.
    Kind,
    /// Something else was decided.
    Status,
    /// It rests on another source.
    Source,
    /// It rests on one more source.
    SourceAdded,
    /// It rests on a source no longer.
    SourceRemoved,
    /// Its source goes by another name.
    SourceName,
    /// Its source is said to be something else.
    SourceKind,
    /// Its source is said to carry somebody else's copy.
    Carries,
    /// Its source did something else.
    Role,
    /// Its source spoke on other terms.
    Level,
    /// Its source bears it out, contradicts it or mentions it, and did otherwise.
    Stance,
    /// Where in the source is another place.
    Locator,
    /// The source's own words are others.
    SourceWords,
    /// Other words of the draft are marked as naming the source.
    Naming,
}

impl Turn {
    /// Returns whether what it was and what it is are names of sources.
    pub const fn names_sources(self) -> bool {
        matches!(
            self,
            Turn::Source
                | Turn::SourceAdded
                | Turn::SourceRemoved
                | Turn::SourceName
                | Turn::Carries
        )
    }
}

impl Turned {
    /// Returns what turned in words: `claim 4: now rests on Ann Lee (was John Reed)`.
    pub fn in_words(&self) -> String {
        let (was, now) = (self.was.as_str(), self.now.as_str());
        let plain = |word: &str| word.replace('_', " ");
        let told = match self.what {
            Turn::Made => "made since".to_owned(),
            Turn::Gone => "removed".to_owned(),
            Turn::Words => "has other words".to_owned(),
            Turn::Kind => format!(
                "now a claim of the kind {} (was {})",
                plain(now),
                plain(was)
            ),
            Turn::Status => format!("now {} (was {})", plain(now), plain(was)),
            Turn::Source => format!("now rests on {now} (was {was})"),
            Turn::SourceAdded => format!("now also rests on {now}"),
            Turn::SourceRemoved => format!("no longer rests on {was}"),
            Turn::SourceName => format!("its source is now called {now} (was {was})"),
            Turn::SourceKind => {
                format!("its source is now a {} (was a {})", plain(now), plain(was))
            }
            Turn::Carries if now.is_empty() => "its source no longer carries a copy".to_owned(),
            Turn::Carries => format!("its source now carries the copy of {now}"),
            Turn::Role => format!("its source is now a {now} (was a {was})"),
            Turn::Level => format!("its source now speaks {} (was {})", plain(now), plain(was)),
            Turn::Stance => format!("its source now {now} it ({was} it before)"),
            Turn::Locator => "has another locator".to_owned(),
            Turn::SourceWords => "its source is quoted with other words".to_owned(),
            Turn::Naming => "other words of the draft name its source".to_owned(),
        };
        format!("claim {}: {told}", self.claim)
    }
}

/// The most turns that one sentence tells.
const MOST_TOLD: usize = 6;

/// Returns what turned as part of a sentence; of many the first, and how many more there are.
pub fn turned_in_words(turned: &[Turned]) -> String {
    let mut told: Vec<String> = (turned.iter().take(MOST_TOLD))
        .map(Turned::in_words)
        .collect();
    if turned.len() > MOST_TOLD {
        told.push(format!("{} more", turned.len() - MOST_TOLD));
    }
    told.join("; ")
}

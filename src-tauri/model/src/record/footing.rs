//! What claims rested on when a revision was cleared, and what has turned since.

use claimdesk_messages::{Catalogue, args};
use claimdesk_terms::Term;
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
    #[serde(default, rename = "naming", skip_serializing_if = "Option::is_none")]
    pub mention: Option<String>,
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
    #[serde(rename = "naming")]
    Mention,
}

impl Turn {
    /// Returns the list of fixed words that what it was and what it is are of, if they are.
    const fn list(self) -> Option<&'static str> {
        match self {
            Turn::Kind => Some(ClaimKind::LIST),
            Turn::Status => Some(Status::LIST),
            Turn::SourceKind => Some(SourceKind::LIST),
            Turn::Role => Some(Role::LIST),
            Turn::Level => Some(Level::LIST),
            Turn::Stance => Some(Stance::LIST),
            _ => None,
        }
    }

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
    pub fn in_words(&self, words: &Catalogue) -> String {
        let named = |word: &str| match self.what.list() {
            Some(list) => {
                let id = format!("{list}-{word}");
                words.find(&id, &args![]).unwrap_or_else(|| word.to_owned())
            }
            None => word.to_owned(),
        };
        let change = args!["was" => named(&self.was), "now" => named(&self.now)];
        let what = words.with(self.message(), &change);
        let all = args!["claim" => self.claim, "what" => what];
        words.with("turned-in-sentence", &all)
    }

    fn message(&self) -> &'static str {
        match self.what {
            Turn::Made => "turned-made",
            Turn::Gone => "turned-gone",
            Turn::Words => "turned-words",
            Turn::Kind => "turned-kind",
            Turn::Status => "turned-status",
            Turn::Source => "turned-source",
            Turn::SourceAdded => "turned-source_added",
            Turn::SourceRemoved => "turned-source_removed",
            Turn::SourceName => "turned-source_name",
            Turn::SourceKind => "turned-source_kind",
            Turn::Carries if self.now.is_empty() => "turned-carries-nobody",
            Turn::Carries => "turned-carries",
            Turn::Role => "turned-role",
            Turn::Level => "turned-level",
            Turn::Stance => "turned-stance",
            Turn::Locator => "turned-locator",
            Turn::SourceWords => "turned-source_words",
            Turn::Mention => "turned-naming",
        }
    }
}

/// The most turns that one sentence tells.
const MOST_TOLD: usize = 6;

/// Returns what turned as part of a sentence; of many the first, and how many more there are.
pub fn turned_in_words(words: &Catalogue, turned: &[Turned]) -> String {
    let mut parts: Vec<String> = (turned.iter().take(MOST_TOLD))
        .map(|turned| turned.in_words(words))
        .collect();
    if turned.len() > MOST_TOLD {
        let more = args!["count" => turned.len() - MOST_TOLD];
        parts.push(words.with("list-more", &more));
    }
    parts.join("; ")
}

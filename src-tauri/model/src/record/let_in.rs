//! Free text about confidential sources that the editor looked at and let into reports.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::hash::sha256_of;
use crate::id::{ArticleId, AttributionId, ClaimId, SourceId};
use crate::record::{Attribution, Claim};

/// A text of a claim that tells of a source, or may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "text")]
pub enum NotePlace {
    ClaimNote,
    /// The note of one of its attributions.
    Note {
        attribution: AttributionId,
    },
    /// The source's own words.
    Words {
        attribution: AttributionId,
    },
    /// Words in a locator, such as where a talk was.
    Locator {
        attribution: AttributionId,
    },
    /// Why the source is not named.
    Reason {
        attribution: AttributionId,
    },
}

impl NotePlace {
    /// Returns the name under which the ledger keeps it.
    pub fn name(self) -> String {
        match self {
            Self::ClaimNote => "note".to_owned(),
            Self::Note { attribution } => format!("{attribution}/note"),
            Self::Words { attribution } => format!("{attribution}/words"),
            Self::Locator { attribution } => format!("{attribution}/locator"),
            Self::Reason { attribution } => format!("{attribution}/reason"),
        }
    }

    /// Returns the text there is in this place; empty when there is none.
    pub fn text(self, claim: &Claim, attributions: &[&Attribution]) -> String {
        let fields = |id: AttributionId| {
            let of = attributions
                .iter()
                .find(|a| a.id == id && a.claim == claim.id);
            of.map(|a| &a.fields)
        };
        match self {
            Self::ClaimNote => Some(claim.note.clone()),
            Self::Note { attribution } => fields(attribution).map(|f| f.note.clone()),
            Self::Words { attribution } => fields(attribution).map(|f| f.words.clone()),
            Self::Locator { attribution } => fields(attribution).map(|f| f.locator.in_words()),
            Self::Reason { attribution } => fields(attribution)
                .and_then(|f| f.anonymity.as_ref())
                .map(|a| a.reason.clone()),
        }
        .unwrap_or_default()
    }
}

/// A text that may be in reports although its claim rests on confidential sources. It holds for
/// these very words and these sources: any others ask for another look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetIn {
    pub article: ArticleId,
    pub claim: ClaimId,
    /// Which of its texts.
    pub place: String,
    /// The SHA-256 of the words that were looked at.
    pub sha256: String,
    /// The confidential sources that the claim rested on.
    pub sources: BTreeSet<SourceId>,
}

impl LetIn {
    /// Returns the record that lets in `words`.
    pub fn new(claim: &Claim, place: NotePlace, words: &str, sources: BTreeSet<SourceId>) -> Self {
        Self {
            article: claim.article,
            claim: claim.id,
            place: place.name(),
            sha256: sha256_of(words.as_bytes()),
            sources,
        }
    }

    /// Returns whether the words in a place of a claim that rests on `sources` were let in.
    pub fn covers(
        &self,
        claim: ClaimId,
        place: NotePlace,
        words: &str,
        sources: &BTreeSet<SourceId>,
    ) -> bool {
        self.claim == claim
            && self.place == place.name()
            && sources.is_subset(&self.sources)
            && self.sha256 == sha256_of(words.as_bytes())
    }
}

//! Where claims and mentions are in a revision, and how they came there.

use claimdesk_anchor::{Context, Why};
use claimdesk_draft::Span;
use claimdesk_messages::{Catalogue, args};
use serde::{Deserialize, Serialize};

use crate::id::{AttributionId, ClaimId, RevisionId};

/// What an anchor holds fast.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// The words of a claim.
    Claim(ClaimId),
    /// The words of the draft that name an attribution's source.
    #[serde(rename = "naming")]
    Mention(AttributionId),
}

/// Where a claim, or the mention of a source, is in one revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    pub target: Target,
    pub revision: RevisionId,
    /// One or more stretches, ordered, none touching another.
    pub spans: Vec<AnchoredSpan>,
    /// How it came here from an earlier revision; `None` where a person placed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried: Option<CarryRecord>,
    /// What has happened around the words and nobody may have looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caution: Option<ContextChange>,
}

impl Anchor {
    /// Returns the anchored words, stretches joined by an ellipsis.
    pub fn words(&self) -> String {
        join_words(self.spans.iter().map(|s| s.exact.as_str()))
    }

    /// Returns the bare positions.
    pub fn positions(&self) -> Vec<Span> {
        self.spans.iter().map(|s| s.span).collect()
    }
}

/// Returns several stretches of a draft as one line of words.
pub fn join_words<'a>(stretches: impl Iterator<Item = &'a str>) -> String {
    stretches.collect::<Vec<_>>().join(" … ")
}

/// A stored stretch: its position, its exact words and what is around them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnchoredSpan {
    /// Bytes of the revision's canonical text.
    #[serde(flatten)]
    pub span: Span,
    pub exact: String,
    /// Up to 32 characters that are before.
    pub prefix: String,
    /// Up to 32 characters that stand after.
    pub suffix: String,
}

/// How an anchor came into its revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarryRecord {
    /// The revision from which it was carried.
    pub from: RevisionId,
    /// What became of it.
    pub fate: CarryOutcome,
    pub why: Why,
    /// What happened to the sentence around words that are the same.
    pub context: Context,
}

/// A change around a claim's words that may have made another claim of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ContextChange {
    pub context: Context,
    /// The number of the revision in which it happened. A decision made in that revision or a
    /// later one has seen it.
    pub since: u32,
    /// Who says the words now and who did, where that changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub speakers: Option<Speakers>,
    /// What the claim rests on now and what it did when it was decided, where that changed. Derived
    /// whenever the claim is shown, never stored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub sources: Option<Rested>,
}

impl ContextChange {
    /// Returns the caution that something happened in a revision.
    pub fn new(context: Context, since: u32) -> Self {
        Self {
            context,
            since,
            speakers: None,
            sources: None,
        }
    }

    /// Returns what happened in words, each thing after the other: `Now said by Ann Lee (was John
    /// Reed). No longer rests on the ministry`.
    pub fn in_words(&self, words: &Catalogue) -> String {
        let around = match &self.speakers {
            Some(speakers) => Some(speakers.in_words(words)),
            None => context_in_words(words, self.context),
        };
        let sources = self.sources.as_ref().map(|it| it.in_words(words));
        let all: Vec<String> = around.into_iter().chain(sources).collect();
        all.join(". ")
    }
}

/// Returns what happened around words that are the same; `None` where nothing did.
pub fn context_in_words(words: &Catalogue, context: Context) -> Option<String> {
    let id = match context {
        Context::Same => return None,
        Context::Edited => "caution-edited",
        Context::Negation => "caution-negation",
        Context::Speaker => "caution-speaker",
        Context::Quotation => "caution-quotation",
        Context::Setting => "caution-setting",
    };
    Some(words.text(id))
}

/// The sources of a claim that were turned since it was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Rested {
    /// Those it no longer rests on; never empty.
    pub was: Vec<String>,
    /// Those it rests on in their place; empty where nothing took it.
    pub now: Vec<String>,
}

impl Rested {
    /// Returns the change in words: `Now rests on Ann Lee (was John Reed)`.
    pub fn in_words(&self, words: &Catalogue) -> String {
        let args = args!["was" => words.list(&self.was), "now" => words.list(&self.now)];
        words.with(
            if self.now.is_empty() {
                "rested-gone"
            } else {
                "rested-turned"
            },
            &args,
        )
    }
}

/// Whose words a draft says a claim's are, before and after a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Speakers {
    /// Who it was; empty where nobody was named.
    pub was: String,
    /// Who it is; empty where nobody is named.
    pub now: String,
}

impl Speakers {
    /// Returns the change in words: `Now said by Ann Lee (was John Reed)`.
    pub fn in_words(&self, words: &Catalogue) -> String {
        let (was, now) = (self.was.as_str(), self.now.as_str());
        let id = match (was, now) {
            ("", _) => "speakers-named",
            (_, "") => "speakers-unnamed",
            // The same words for it, with nothing in the draft that says that the same is meant.
            _ if was == now => "speakers-unclear",
            _ => "speakers-changed",
        };
        words.with(id, &args!["was" => was, "now" => now])
    }
}

/// What a revision did to a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CarryOutcome {
    /// Its words are where they stood.
    Kept,
    /// Its words are elsewhere.
    Moved,
    /// Its place is known, and its words are others by more than typography.
    Changed,
    /// There are candidates and no evidence that settles it: it waits for a person.
    Ambiguous,
    /// Its words are gone: it waits for a person.
    Lost,
    /// It was waiting, and its words came back.
    Back,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_for_a_speaker_are_not_told_as_another() {
        let said = |was: &str, now: &str| {
            let (was, now) = (was.to_owned(), now.to_owned());
            Speakers { was, now }.in_words(Catalogue::english())
        };
        assert_eq!(said("he", "he"), "“he” may mean somebody else now");
        assert_eq!(
            said("Ann Lee", "John Reed"),
            "Now said by John Reed (was Ann Lee)"
        );
    }
}

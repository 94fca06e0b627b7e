//! What the desk shows of revisions: what changed, and what that does to claims.

use claimdesk_anchor::{Context, EditKind, Why};
use claimdesk_draft::{Block, Changes, Footnote, Format, Mark, Span};
use serde::{Deserialize, Serialize};

use crate::id::{ClaimId, RevisionId};
use crate::record::{CarryOutcome, LetThrough, Revision, SignOff, Speakers, Turned};
use crate::time::Time;

/// How many claims met with which fate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(default)]
pub struct CarryCounts {
    /// Words where they stood.
    pub kept: u32,
    pub moved: u32,
    pub changed: u32,
    pub ambiguous: u32,
    pub lost: u32,
    pub back: u32,
    /// Of those with the same words, the decided ones that what happened around them asks to be
    /// checked again.
    pub around: u32,
}

impl CarryCounts {
    /// Counts one more claim.
    pub fn count(&mut self, fate: CarryOutcome) {
        *match fate {
            CarryOutcome::Kept => &mut self.kept,
            CarryOutcome::Moved => &mut self.moved,
            CarryOutcome::Changed => &mut self.changed,
            CarryOutcome::Ambiguous => &mut self.ambiguous,
            CarryOutcome::Lost => &mut self.lost,
            CarryOutcome::Back => &mut self.back,
        } += 1;
    }
}

/// How many sentences changed between two revisions. Typography alone does not count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(default)]
pub struct Sentences {
    /// Words of it were changed.
    pub edited: u32,
    /// All its words are new.
    pub added: u32,
    /// All its words are gone.
    pub cut: u32,
    pub moved: u32,
}

/// What a revision imported, as it was counted then.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(default)]
pub struct RevisionSummary {
    /// What changed in the text since the revision before.
    pub sentences: Sentences,
    /// What that did to the claims.
    pub claims: CarryCounts,
}

/// What importing a revision would do. Nothing is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RevisionPreview {
    /// Whether it is, byte for byte, the revision under check: there is nothing to do.
    pub same: bool,
    /// How the file's tracked changes are read.
    #[serde(default)]
    pub changes: Changes,
    /// How many of them there are.
    #[serde(default)]
    pub tracked: u32,
    /// What changed in the text.
    pub sentences: Sentences,
    /// What that does to the claims.
    pub claims: CarryCounts,
}

/// A line of the list of an article's revisions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RevisionView {
    pub revision: Revision,
    /// Whether it is the one under check.
    pub current: bool,
    /// Who brought it in.
    pub who: String,
    pub at: Time,
    /// Who cleared it, the first first; what claims rested on then is left out.
    pub sign_offs: Vec<SignOff>,
    /// What it imported; `None` for the first.
    pub summary: Option<RevisionSummary>,
}

/// The draft of one revision, ready to be shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DraftView {
    pub revision: Revision,
    pub text: String,
    /// What the text is made of.
    pub blocks: Vec<Block>,
    pub marks: Vec<Mark>,
    pub footnotes: Vec<Footnote>,
    pub sentences: Vec<Span>,
}

/// Two revisions side by side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Comparison {
    pub from: DraftView,
    pub to: DraftView,
    /// What changed, by its place in `from`.
    pub edits: Vec<TextEdit>,
    /// What that did to the claims that are in either.
    pub effects: Vec<Effect>,
}

/// A run of words that changed. Differences of typography alone are no edits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TextEdit {
    pub kind: EditKind,
    /// Where, in the earlier text; empty, where the words came in, when inserted.
    pub old: Span,
    /// Where, in the later text; empty, where the words were, when deleted.
    pub new: Span,
}

/// What one revision did to one claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Effect {
    pub claim: ClaimId,
    pub number: u32,
    /// What became of it.
    pub outcome: CarryOutcome,
    pub why: Why,
    /// What happened to the sentence around words that are the same.
    pub context: Context,
    /// Who says the words now and who did, where that changed since it was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub speakers: Option<Speakers>,
    /// Where it was in the earlier text; empty when it was waiting.
    pub from: Vec<Span>,
    /// Where it is in the later text; empty when it waits.
    pub to: Vec<Span>,
    /// Its words in the earlier text.
    pub from_words: String,
    /// Its words in the later text.
    pub to_words: String,
    /// Places in the later text that a person may want to choose from, best first, when it waits.
    pub candidates: Vec<Candidate>,
    /// Whether a person has yet to decide: it waits, or was decided on other words. Never for a
    /// later text that is not under check any more.
    pub needs_decision: bool,
}

/// A place that a waiting claim may have gone to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Candidate {
    pub spans: Vec<Span>,
    pub words: String,
}

/// A claim that has no place in the revision under check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Waiting {
    pub claim: ClaimId,
    pub number: u32,
    /// Its words where it last stood.
    pub last_words: String,
    /// The revision in which it last stood.
    pub last_revision: RevisionId,
    /// Why it was not attached.
    pub why: Why,
    /// Places that a person may want to choose from, best first.
    pub candidates: Vec<Candidate>,
}

/// The text that an editor edits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SourceText {
    /// The revision it is the source of.
    pub revision: RevisionId,
    /// The text, with line feeds only.
    pub text: String,
    /// How it is written: Markdown or plain text.
    pub format: Format,
    /// Whether it is the draft's very source; otherwise a rendering of it.
    pub exact: bool,
}

/// The last clearance of an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Clearance {
    /// The revision that was cleared.
    pub revision: RevisionId,
    pub number: u32,
    /// SHA-256 of the bytes that were cleared, in hexadecimal.
    pub sha256: String,
    pub who: String,
    pub at: Time,
    /// What was noted; may be empty.
    pub note: String,
    /// What the sourcing rules let through, rule by rule; `None` where that was not kept.
    #[serde(default)]
    pub let_through: Option<Vec<LetThrough>>,
    /// Whether it still holds: the draft under check is, byte for byte and read in the same way, the
    /// cleared one, no claim is open, and nothing that one rests on was turned.
    pub stands: bool,
    /// Whether the draft under check is the cleared one, byte for byte and read in the same way.
    #[serde(default)]
    pub same_draft: bool,
    /// The claims that are open since: changed, waiting or made later.
    pub reopened: Vec<ClaimName>,
    /// What claims rest on that was turned since; empty where the clearance did not keep it.
    #[serde(default)]
    pub turned: Vec<Turned>,
}

/// A claim, named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClaimName {
    pub claim: ClaimId,
    pub number: u32,
}

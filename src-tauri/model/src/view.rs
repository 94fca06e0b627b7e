//! Views: what the desk shows of itself. Read-only, made for drawing.
//!
//! Spans are bytes here; the window's border turns them into UTF-16 code units.

mod consistency;
mod revision;

use claimdesk_draft::{Block, Footnote, Mark, Skipped, Span};
use serde::{Deserialize, Serialize};

use crate::change::{Direction, Label};
use crate::id::{ArticleId, ClaimId, RevisionId, SourceId};
use crate::record::{
    Article, Attribution, Claim, ContextChange, Revision, Source, SourceKind, Status,
};
use crate::time::Time;

pub use consistency::{ConsistencyView, Examined, Inconsistency, NameView, Said, SpellingView};
pub use revision::{
    Candidate, CarryCounts, ClaimName, Clearance, Comparison, DraftView, Effect, RevisionPreview,
    RevisionSummary, RevisionView, Sentences, SourceText, TextEdit, Waiting,
};

/// A line of the library.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ArticleSummary {
    #[serde(flatten)]
    pub article: Article,
    /// The number of the revision under check.
    #[serde(default)]
    pub revision_number: u32,
    /// How far its check has come.
    pub progress: Progress,
    /// When anything about it last changed.
    pub changed: Time,
    /// Its last clearance, if it was ever cleared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub cleared: Option<Clearance>,
}

/// How many claims of an article have which status. A claim that needs a
/// re-check counts there and not under its stored status, and one that is to be
/// cut counts apart from those that are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Progress {
    pub total: u32,
    /// Claims that are still between the draft and publication: open
    /// statuses and needed re-checks.
    pub open: u32,
    /// Decided claims whose words changed since.
    pub recheck: u32,
    pub unchecked: u32,
    pub in_progress: u32,
    pub confirmed: u32,
    pub correction_proposed: u32,
    pub cannot_confirm: u32,
    pub on_author: u32,
    pub opinion: u32,
    /// Cut, and no longer in the draft.
    pub cut: u32,
    /// To be cut: their words are still in the draft.
    #[serde(default)]
    pub cut_pending: u32,
}

impl Progress {
    /// Counts one more claim.
    pub fn count(&mut self, view: &ClaimView) {
        if view.needs_recheck {
            self.add_due(1);
        } else {
            self.add(view.claim.status, !view.spans.is_empty(), 1);
        }
    }

    /// Counts more claims that need a re-check.
    pub fn add_due(&mut self, claims: u32) {
        self.total += claims;
        self.open += claims;
        self.recheck += claims;
    }

    /// Counts more claims of one status that all are in the draft, or all do not.
    pub fn add(&mut self, status: Status, in_draft: bool, claims: u32) {
        self.total += claims;
        if status.is_open_at(in_draft) {
            self.open += claims;
        }
        *match status {
            Status::Cut if in_draft => &mut self.cut_pending,
            Status::Unchecked => &mut self.unchecked,
            Status::InProgress => &mut self.in_progress,
            Status::Confirmed => &mut self.confirmed,
            Status::CorrectionProposed => &mut self.correction_proposed,
            Status::CannotConfirm => &mut self.cannot_confirm,
            Status::OnAuthor => &mut self.on_author,
            Status::Opinion => &mut self.opinion,
            Status::Cut => &mut self.cut,
        } += claims;
    }

    /// Returns how many claims have `status` and need no re-check; of those cut, the ones that
    /// are gone from the draft.
    pub const fn of(&self, status: Status) -> u32 {
        match status {
            Status::Unchecked => self.unchecked,
            Status::InProgress => self.in_progress,
            Status::Confirmed => self.confirmed,
            Status::CorrectionProposed => self.correction_proposed,
            Status::CannotConfirm => self.cannot_confirm,
            Status::OnAuthor => self.on_author,
            Status::Opinion => self.opinion,
            Status::Cut => self.cut,
        }
    }
}

/// An article opened for work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ArticleView {
    /// The article and its progress.
    pub summary: ArticleSummary,
    /// The revision under check.
    pub revision: Revision,
    pub text: String,
    /// What the text is made of.
    pub blocks: Vec<Block>,
    pub marks: Vec<Mark>,
    pub footnotes: Vec<Footnote>,
    /// How many changes the file tracks; `None` where that was not counted when it came in.
    #[serde(default)]
    pub tracked: Option<u32>,
    /// What the reader left out.
    pub skipped: Vec<Skipped>,
    /// The text's sentences, for moving about by keyboard and for triple click.
    pub sentences: Vec<Span>,
    /// Its claims in the order of the text.
    pub claims: Vec<ClaimView>,
}

/// A claim with its words and attributions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClaimView {
    #[serde(flatten)]
    pub claim: Claim,
    /// Where it is in the article's current revision; empty when it lost its words.
    pub spans: Vec<Span>,
    /// Its words; where it has no place, those it had last.
    pub words: String,
    /// Where its words stood last; `None` where they are in the current revision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub gone: Option<LastSeen>,
    /// Whether it was decided on other words than these, or the sentence around them has since
    /// gained or lost a negation or a speaker.
    pub needs_recheck: bool,
    /// What happened around the words since it was decided, where that asks for a re-check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub caution: Option<ContextChange>,
    /// Its attributions, in order.
    pub attributions: Vec<AttributionView>,
}

impl ClaimView {
    /// Returns whether it is still between the draft and publication.
    pub fn is_open(&self) -> bool {
        self.needs_recheck || self.claim.status.is_open_at(!self.spans.is_empty())
    }

    /// Returns whether it is to be cut and the draft still has its words.
    pub fn is_cut_pending(&self) -> bool {
        self.claim.status == Status::Cut && !self.spans.is_empty()
    }

    /// Returns the words that are in the current revision; none for a claim without a place.
    pub fn words_here(&self) -> &str {
        if self.spans.is_empty() {
            ""
        } else {
            &self.words
        }
    }
}

/// The last revision in which a claim that has no place any more had one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LastSeen {
    pub revision: RevisionId,
    pub number: u32,
}

/// An attribution with the words that name its source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AttributionView {
    #[serde(flatten)]
    pub attribution: Attribution,
    /// Where the draft names the source; may be empty.
    #[serde(rename = "naming")]
    pub mention: Vec<Span>,
}

/// A source as the window may see it: without contact details.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SourceView {
    pub id: SourceId,
    /// Whether it came with the bundled directory and was never edited.
    pub bundled: bool,
    /// What the editor may change.
    #[serde(flatten)]
    pub fields: crate::record::SourceFields,
    /// Whether there are contact details.
    pub has_contact: bool,
    /// How many claims rest on it, over all articles.
    pub claims: u32,
}

impl SourceView {
    /// Returns the view of `source`, on which `claims` claims rest.
    pub fn new(source: Source, claims: u32) -> Self {
        Self {
            id: source.id,
            bundled: source.bundled,
            has_contact: source.contact != crate::record::Contact::None,
            fields: source.fields,
            claims,
        }
    }
}

/// A claim that rests on a source, told where the source is looked at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SourceClaim {
    /// The article it is in.
    pub article: ArticleId,
    pub title: String,
    pub claim: ClaimId,
    pub number: u32,
    /// Its words; where it has no place, those it had last.
    pub words: String,
    /// Where its words stood last; `None` where they are in its article's current revision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub gone: Option<LastSeen>,
    pub status: Status,
    /// Whether it needs a re-check.
    pub needs_recheck: bool,
}

/// What a search finds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "type")]
pub enum Hit {
    /// An article, by title or byline.
    Article { article: ArticleId, title: String },
    /// A claim, by words or note.
    Claim {
        article: ArticleId,
        title: String,
        claim: ClaimId,
        number: u32,
        /// Its words; where it has no place, those it had last.
        words: String,
        /// Where its words stood last; `None` where they are in its article's current revision.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "ts", ts(optional))]
        gone: Option<LastSeen>,
        status: Status,
    },
    /// A source, by name or alias.
    Source {
        source: SourceId,
        name: String,
        /// Who or what it is.
        kind: SourceKind,
    },
}

/// What changed, with everything a window needs to redraw it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Outcome {
    /// The log entry that was made; `None` when there was nothing to do.
    #[cfg_attr(feature = "ts", ts(type = "number | null"))]
    pub seq: Option<u64>,
    /// Whether it was done, undone or done again.
    pub course: Direction,
    pub label: Label,
    /// Articles as they are now.
    pub articles: Vec<ArticleSummary>,
    /// Articles that are gone.
    pub removed_articles: Vec<ArticleId>,
    /// Claims as they are now.
    pub claims: Vec<ClaimView>,
    /// Claims that are gone.
    pub removed_claims: Vec<ClaimId>,
    /// Sources as they are now.
    pub sources: Vec<SourceView>,
    /// Sources that are gone.
    pub removed_sources: Vec<SourceId>,
    /// Articles whose current revision is another now and must be opened again.
    pub reopened: Vec<ArticleId>,
    /// What undo and redo would do next.
    pub undo: UndoState,
    /// What became of contact details that the change sealed; `None` when it sealed none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub sealed: Option<Sealed>,
}

/// Contact details were sealed, or sealed again under a new passphrase: where they may still be
/// found as they were.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Sealed {
    /// Whether the ledger's files hold nothing of them any more. `false` when another program has
    /// the ledger open or the disk is full; it is made good when the ledger is next opened.
    pub scrubbed: bool,
    /// The backups made before.
    pub older_backups: u32,
}

/// What undo and redo would do next.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UndoState {
    /// What undo would take back.
    pub undo: Option<Label>,
    /// What redo would do again.
    pub redo: Option<Label>,
}

/// One step in the history of a claim, a source or an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Step {
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub seq: u64,
    pub at: Time,
    pub who: String,
    /// How it came about.
    pub course: Direction,
    pub label: Label,
    /// Field by field, what from and what to.
    pub moves: Vec<Move>,
}

/// One field, before and after, in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Move {
    /// The field: `status`, `words`, `note`, `source`, `locator.page` ...
    pub field: String,
    /// What it was; `None` when it was made.
    pub from: Option<String>,
    /// What it is; `None` when it was removed.
    pub to: Option<String>,
}

//! Changes: the only way in which the ledger moves.
//!
//! A [`Change`] is a named list of [`Edit`]s, and an edit is one record before
//! and after. That form is the audit trail (who, when, what from, what to), the
//! undo stack (the inverse swaps before and after), and what two desks can
//! later exchange. It is stored as JSON; `docs/formats.md` describes it.

use std::fmt;

use claimdesk_messages::{Catalogue, FluentValue, args};
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::id::{ArticleId, ClaimId};
use crate::record::{
    Anchor, Article, Attribution, CheckedName, Claim, DismissedFinding, LetIn, NamesApart,
    Rejection, Revision, SignOff, Source, Status, Target, Term, Vault,
};
use crate::time::Time;
use crate::view::RevisionSummary;

/// The version of the stored form of an [`Entry`].
pub const LOG_VERSION: u32 = 1;

/// One record of the ledger, of any kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Record {
    Article(Article),
    /// A revision of an article.
    Revision(Revision),
    Claim(Claim),
    /// Where a claim or a mention is in one revision.
    Anchor(Anchor),
    Source(Source),
    Attribution(Attribution),
    /// A setting of the desk.
    Setting(Setting),
    /// The lock on confidential contact details.
    Vault(Vault),
    /// The clearance of a revision.
    SignOff(SignOff),
    /// Words of an article that shall not be proposed as a claim again.
    Rejection(Rejection),
    /// Free text about confidential sources that may be in reports.
    LetIn(LetIn),
    /// A name that is spelled right.
    CheckedName(CheckedName),
    /// Two names that are two people's.
    NamesApart(NamesApart),
    /// A finding about an article's own words that does not count.
    DismissedFinding(DismissedFinding),
}

/// A setting that belongs to the desk and not to the machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    pub key: String,
    /// Its value, as JSON.
    pub value: serde_json::Value,
}

/// Names a record: two records with the same key are the same thing at two moments.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    Article(ArticleId),
    Revision(crate::id::RevisionId),
    Claim(ClaimId),
    Anchor(Target, crate::id::RevisionId),
    Source(crate::id::SourceId),
    Attribution(crate::id::AttributionId),
    Setting(String),
    /// The vault; there is one at most.
    Vault,
    SignOff(crate::id::SignOffId),
    /// A rejection, by its folded words.
    Rejection(ArticleId, String),
    /// A text that was let in, by its claim and place.
    LetIn(ClaimId, String),
    /// A checked name, by its spelling.
    CheckedName(String),
    /// Two names, in their order.
    NamesApart([String; 2]),
    /// A dismissed finding, by its kind and the words of its places.
    DismissedFinding(ArticleId, String, Vec<String>),
}

impl Record {
    /// Returns the record's key.
    pub fn key(&self) -> Key {
        match self {
            Record::Article(r) => Key::Article(r.id),
            Record::Revision(r) => Key::Revision(r.id),
            Record::Claim(r) => Key::Claim(r.id),
            Record::Anchor(r) => Key::Anchor(r.target, r.revision),
            Record::Source(r) => Key::Source(r.id),
            Record::Attribution(r) => Key::Attribution(r.id),
            Record::Setting(r) => Key::Setting(r.key.clone()),
            Record::Vault(_) => Key::Vault,
            Record::SignOff(r) => Key::SignOff(r.id),
            Record::Rejection(r) => Key::Rejection(r.article, r.words.clone()),
            Record::LetIn(r) => Key::LetIn(r.claim, r.place.clone()),
            Record::CheckedName(r) => Key::CheckedName(r.name.clone()),
            Record::NamesApart(r) => Key::NamesApart(r.names.clone()),
            Record::DismissedFinding(r) => {
                Key::DismissedFinding(r.article, r.kind.clone(), r.words.clone())
            }
        }
    }
}

/// One record before and after. At least one side is there, and both have the same key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// The record as it was; `None` when it is made.
    pub before: Option<Record>,
    /// The record as it is now; `None` when it is removed.
    pub after: Option<Record>,
}

impl Edit {
    /// Returns the edit that makes `record`.
    pub fn add(record: Record) -> Self {
        Self {
            before: None,
            after: Some(record),
        }
    }

    /// Returns the edit that removes `record`.
    pub fn remove(record: Record) -> Self {
        Self {
            before: Some(record),
            after: None,
        }
    }

    /// Returns the edit that turns `before` into `after`.
    pub fn replace(before: Record, after: Record) -> Self {
        Self {
            before: Some(before),
            after: Some(after),
        }
    }

    /// Returns the edit that takes this one back.
    pub fn inverse(&self) -> Self {
        Self {
            before: self.after.clone(),
            after: self.before.clone(),
        }
    }

    /// Returns the key of the record it edits, or `None` for an edit of nothing.
    pub fn key(&self) -> Option<Key> {
        self.after
            .as_ref()
            .or(self.before.as_ref())
            .map(Record::key)
    }
}

/// What was done, so that a toast, the history and the menu can name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Operation {
    /// An article was imported.
    ArticleImported,
    /// An article's title, byline or deadline was changed.
    ArticleEdited,
    /// An article was removed with all that hangs on it.
    ArticleRemoved,
    /// A new revision of an article's draft was imported.
    RevisionBrought,
    /// A revision was cleared for publication.
    RevisionCleared,
    /// A claim was made.
    ClaimAdded,
    /// Claims were made together, with what they rest on.
    ClaimsAdded,
    /// A claim's words were chosen again.
    ClaimResized,
    /// A claim's kind, priority, assignee or note was changed.
    ClaimEdited,
    /// A claim's status was decided.
    ClaimReviewed,
    /// Statuses and notes were taken over from a line-by-line sheet.
    SheetBroughtBack,
    /// Claims that lost their words were given up.
    ClaimsRetired,
    ClaimRemoved,
    /// A source was tied to a claim.
    AttributionAdded,
    /// An attribution was changed.
    AttributionEdited,
    /// An attribution was removed.
    AttributionRemoved,
    /// The words that name the source were marked.
    #[serde(rename = "naming_marked")]
    #[strum(serialize = "naming_marked")]
    MentionMarked,
    /// A source was entered.
    SourceAdded,
    /// A source was changed.
    SourceEdited,
    /// Sources were merged into one.
    SourcesMerged,
    /// A source was removed.
    SourceRemoved,
    /// The bundled directory was entered.
    DirectoryFilled,
    /// A setting was changed.
    SettingChanged,
    /// The vault was made or its passphrase changed.
    VaultChanged,
    /// A source's contact details were changed.
    ContactEdited,
    /// Proposed claims were rejected.
    ProposalsRejected,
    /// Rejected proposals were let in again.
    ProposalsRestored,
    /// Free text about confidential sources was looked at and let into reports.
    NotesLetIn,
    /// Such text is kept back again.
    NotesKeptBack,
    /// Names were found to be spelled right.
    NamesChecked,
    /// Names are to be checked again.
    NamesUnchecked,
    /// Two names were found to be two people's.
    NamesKeptApart,
    /// Two names may be one person's again.
    NamesJoined,
    /// Findings about an article's own words were dismissed.
    FindingsDismissed,
    /// Dismissed findings count again.
    FindingsRestored,
}

impl Operation {
    /// Returns whether the act may be undone.
    ///
    /// The bundled directory and the vault are the desk's furniture: taking
    /// them back would strand what was built on them.
    pub const fn undoable(self) -> bool {
        !matches!(
            self,
            Operation::DirectoryFilled | Operation::SettingChanged | Operation::VaultChanged
        )
    }
}

/// Names a change in words that a reader can place: "Claim 12 confirmed".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Label {
    pub act: Operation,
    /// The number of the claim it was done to, when it was one claim.
    #[serde(default)]
    pub claim: Option<u32>,
    /// How many things it was done to.
    #[serde(default)]
    pub count: u32,
    /// The name of the article or source it was done to.
    #[serde(default)]
    pub name: Option<String>,
    /// The status decided on, for [`Operation::ClaimReviewed`].
    #[serde(default)]
    pub status: Option<Status>,
    /// The number of the revision, for [`Operation::RevisionBrought`] and [`Operation::RevisionCleared`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub revision: Option<u32>,
    /// What the revision imported, for [`Operation::RevisionBrought`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub brought: Option<RevisionSummary>,
}

impl Label {
    /// Returns a label for one thing without a name.
    pub fn new(act: Operation) -> Self {
        Self {
            act,
            claim: None,
            count: 1,
            name: None,
            status: None,
            revision: None,
            brought: None,
        }
    }

    /// Names the claim it was done to.
    pub fn on_claim(mut self, number: u32) -> Self {
        self.claim = Some(number);
        self
    }

    /// Names the article or source it was done to.
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

impl Label {
    /// Returns what was done in words: `Confirmed claim 12`.
    pub fn in_words(&self, words: &Catalogue) -> String {
        let act: &str = self.act.into();
        let id = format!("act-{act}");
        let number = |number: Option<u32>| {
            number.map_or_else(|| FluentValue::from("none"), FluentValue::from)
        };
        let args = args![
            "claim" => number(self.claim),
            "count" => self.count,
            "name" => self.name.as_deref().unwrap_or_default(),
            "named" => if self.name.is_some() { "yes" } else { "no" },
            "status" => self.status.map_or("none", Term::as_str),
            "revision" => number(self.revision),
        ];
        words.with(&id, &args)
    }
}

impl fmt::Display for Label {
    /// Writes the label in English, as the command line says it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_words(Catalogue::english()))
    }
}

/// What is to be done to the ledger, in one transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub label: Label,
    /// The article it belongs to; `None` when it concerns the directory or the desk.
    pub article: Option<ArticleId>,
    /// Its edits, in order.
    pub edits: Vec<Edit>,
}

/// How an entry of the log came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    Do,
    /// An earlier entry was taken back.
    Undo,
    /// An entry that had been taken back was done again.
    Redo,
}

/// One entry of the change log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The version of this form: [`LOG_VERSION`].
    pub v: u32,
    /// Counts entries from 1 without a gap.
    pub seq: u64,
    pub at: Time,
    pub who: String,
    /// How it came about.
    pub course: Direction,
    /// The entry taken back or done again.
    #[serde(default)]
    pub of: Option<u64>,
    /// Its name; for an undo or redo, the name of the entry it concerns.
    pub label: Label,
    /// The article it belongs to.
    #[serde(default)]
    pub article: Option<ArticleId>,
    pub edits: Vec<Edit>,
}

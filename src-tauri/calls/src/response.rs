//! What the desk answers to a window, where no other crate has a name for it.
#![allow(
    missing_docs,
    reason = "a field or variant of which there is no more to say than its name has no comment"
)]

use std::collections::BTreeMap;

use claimdesk_app::ErrorCode;
use claimdesk_draft::Skipped;
use claimdesk_model::id::{ArticleId, RevisionId};
use claimdesk_model::time::Time;
use claimdesk_model::view::{Outcome, UndoState};
use claimdesk_report::Notice;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::said::Message;

/// An answer, written as JSON: a long draft's is not built twice on its way to the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer(String);

impl Answer {
    /// Writes an answer.
    ///
    /// # Errors
    /// Returns `internal` for what cannot be JSON; no answer is like that.
    pub(crate) fn write(answer: impl Serialize) -> Result<Self, CallError> {
        (serde_json::to_string(&answer).map(Self))
            .map_err(|e| CallError::internal(format!("an answer cannot be written: {e}")))
    }

    /// Returns the JSON.
    pub fn json(&self) -> &str {
        &self.0
    }

    /// Returns the JSON.
    pub fn into_json(self) -> String {
        self.0
    }

    /// Reads the answer back.
    ///
    /// # Errors
    /// Returns `internal` when it is no `T`.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, CallError> {
        serde_json::from_str(&self.0)
            .map_err(|e| CallError::internal(format!("an answer cannot be read: {e}")))
    }
}

/// Everything a window needs to start.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Boot {
    pub version: String,
    /// Where the ledger stands, for the settings page.
    pub desk: String,
    /// Whose name goes into the history.
    pub who: String,
    /// Whether nobody has said yet who works here, so that it is worth asking.
    pub ask_who: bool,
    /// The state of the vault.
    pub vault: VaultState,
    /// What undo and redo would do.
    pub undo: UndoState,
    /// The desk's settings, by name.
    #[cfg_attr(feature = "ts", ts(type = "Record<string, unknown>"))]
    pub settings: BTreeMap<String, serde_json::Value>,
    /// What was being typed when the app last stopped, by field.
    #[cfg_attr(feature = "ts", ts(type = "Record<string, string>"))]
    pub typing: BTreeMap<String, String>,
    /// Whether the ledger is open for reading only: changes are refused with `desk_read_only`.
    pub read_only: bool,
}

/// The state of the vault that seals confidential contact details.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum VaultState {
    /// No passphrase was ever set.
    Missing,
    Locked,
    /// Unlocked, until the app closes or it is locked.
    Unlocked,
}

/// A draft was imported, or found to be in already.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Imported {
    pub article: ArticleId,
    /// What changed; `None` when this very file was in already.
    pub outcome: Option<Outcome>,
    /// What the reader left out.
    pub skipped: Vec<Skipped>,
    /// The files of a research package that could not be read, or are too large: no source was made
    /// of them.
    #[serde(default)]
    pub unread: Vec<String>,
}

/// A revision was imported, or was the one under check already.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Revised {
    /// The revision under check now.
    pub revision: RevisionId,
    /// What changed; its `seq` is null when there was nothing to do.
    pub outcome: Outcome,
    /// What the reader left out.
    pub skipped: Vec<Skipped>,
}

/// One operation of an editor: a stretch gave way to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TextSplice {
    /// First UTF-16 code unit that was replaced.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub start: usize,
    /// One past the last; as `start` for an insertion.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub end: usize,
    /// How many code units were put in their place; 0 for a deletion.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub length: usize,
}

/// A report as a window may show it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReportText {
    /// The name to save it under.
    pub file_name: String,
    /// Its size in bytes.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub bytes: usize,
    /// The text; `None` when the format is a document of another program.
    pub text: Option<String>,
    /// What is to be told of it.
    pub notices: Vec<Notice>,
}

/// A report as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportFile {
    /// The name to save it under.
    pub file_name: String,
    /// What is to be in it.
    pub bytes: Vec<u8>,
    /// What is to be told of it.
    pub notices: Vec<Notice>,
}

/// A backup of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BackupFile {
    pub name: String,
    /// When it was made.
    pub at: Time,
    /// Its size in bytes.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub bytes: u64,
    /// Whether it can be read as a ledger.
    pub good: bool,
}

/// An error as a window sees it: it decides by `code`, never by text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CallError {
    pub code: ErrorCode,
    /// The same in words: what happened to what.
    pub message: String,
    /// What to do next; may be empty.
    pub hint: String,
    /// The message as the catalogue has it, where it takes arguments: the window says it in its language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub said: Option<Box<Message>>,
}

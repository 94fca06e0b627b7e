//! Refusals as messages of the catalogue, so that a window says them in its own language.
//!
//! Those that take no arguments have no message here: the window finds them by their English words.

use std::collections::BTreeMap;

use claimdesk_compose::{ReadError, ReaderEnd};
use claimdesk_desk::Error;
use claimdesk_messages::{Catalogue, FluentArgs, FluentValue};
use serde::{Deserialize, Serialize};

/// A message before it is said: its id and its arguments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Message {
    /// The message's id in the catalogue.
    pub id: String,
    /// What it is told, by name.
    pub args: BTreeMap<String, Argument>,
}

/// What a message is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum Argument {
    /// A count, which decides about plurals.
    Count(u32),
    /// A name, a text, a place.
    Text(String),
}

impl Message {
    fn new(id: &str) -> Self {
        Self {
            id: format!("refused-{id}"),
            args: BTreeMap::new(),
        }
    }

    fn text(mut self, name: &str, text: impl ToString) -> Self {
        let text = Argument::Text(text.to_string());
        self.args.insert(name.to_owned(), text);
        self
    }

    fn count(mut self, name: &str, count: usize) -> Self {
        let count = Argument::Count(u32::try_from(count).unwrap_or(u32::MAX));
        self.args.insert(name.to_owned(), count);
        self
    }

    /// Says it in the words of a language.
    pub fn in_words(&self, words: &Catalogue) -> String {
        let mut args = FluentArgs::new();
        for (name, argument) in &self.args {
            let value = match argument {
                Argument::Count(count) => FluentValue::from(*count),
                Argument::Text(text) => FluentValue::from(text.as_str()),
            };
            args.set(name.clone(), value);
        }
        words.with(&self.id, &args)
    }

    /// Returns the message of an error of the desk, where it has one with arguments.
    pub(crate) fn of(error: &Error) -> Option<Self> {
        Some(match error {
            Error::NotFound { what, id } => {
                Self::new("not-found").text("what", what).text("id", id)
            }
            Error::Conflict { what, doing } => (Self::new("conflict"))
                .text("what", what)
                .text("doing", doing),
            Error::Moved {
                what,
                field,
                yours,
                theirs,
            } => Self::new("moved")
                .text("what", what)
                .text("field", field)
                .text("yours", yours)
                .text("theirs", theirs),
            Error::SourceInUse { name, claims } => (Self::new("source-in-use"))
                .text("name", name)
                .count("claims", *claims as usize),
            Error::VaultLocked(name) => Self::new("vault-locked").text("name", name),
            Error::CannotRedact { sources } => {
                Self::new("cannot-redact").count("sources", *sources)
            }
            Error::Busy(path) => Self::new("busy").text("path", path.display()),
            Error::Damaged { path, .. } => Self::new("damaged").text("path", path.display()),
            Error::ReadOnly(path) => Self::new("read-only").text("path", path.display()),
            Error::Full(path) => Self::new("full").text("path", path.display()),
            Error::BackupNotSound { path, .. } => {
                Self::new("not-sound").text("path", path.display())
            }
            Error::Foreign(path) => Self::new("foreign").text("path", path.display()),
            Error::Io { doing, path, cause } => (Self::new("io"))
                .text("doing", doing)
                .text("path", path.display())
                .text("cause", cause),
            Error::Draft {
                file: Some(file),
                cause,
            } => return Self::of_draft(cause, file),
            _ => return None,
        })
    }

    /// Returns the message of a file that cannot be read as a draft, but for what a parser says.
    pub(crate) fn of_draft(error: &ReadError, name: &str) -> Option<Self> {
        let said = match error {
            ReadError::Empty { bytes: 0 } => Self::new("draft-empty"),
            ReadError::Empty { .. } => Self::new("draft-wordless"),
            ReadError::OtherFile { kind } => {
                let kind = format!("{kind:?}").to_lowercase();
                Self::new("draft-other").text("kind", kind)
            }
            ReadError::Locked { .. } => Self::new("draft-locked"),
            ReadError::NoText { pages, .. } => Self::new("draft-no-text").count("pages", *pages),
            ReadError::ReaderEnded(end) => Self::new("draft-reader").text("end", end_of(*end)),
            _ => return None,
        };
        Some(said.text("name", name))
    }
}

const fn end_of(end: ReaderEnd) -> &'static str {
    match end {
        ReaderEnd::Memory => "memory",
        ReaderEnd::Stack => "stack",
        ReaderEnd::Time => "time",
        ReaderEnd::Killed => "killed",
        ReaderEnd::Fault => "fault",
        ReaderEnd::Start => "start",
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use claimdesk_compose::FileKind;

    use super::*;

    fn drafts() -> Vec<ReadError> {
        let kinds = [
            FileKind::Word,
            FileKind::OldOffice,
            FileKind::OpenDocument,
            FileKind::Spreadsheet,
            FileKind::Slides,
            FileKind::AppleOffice,
            FileKind::Epub,
            FileKind::Rtf,
            FileKind::Pdf,
            FileKind::WebArchive,
            FileKind::Picture,
            FileKind::Media,
            FileKind::Archive,
            FileKind::Database,
            FileKind::Program,
        ];
        let ends = [
            ReaderEnd::Memory,
            ReaderEnd::Stack,
            ReaderEnd::Time,
            ReaderEnd::Killed,
            ReaderEnd::Fault,
            ReaderEnd::Start,
        ];
        let kind = FileKind::Pdf;
        let others = kinds.map(|kind| ReadError::OtherFile { kind });
        let plain = [
            ReadError::Empty { bytes: 0 },
            ReadError::Empty { bytes: 9 },
            ReadError::Locked { kind },
            ReadError::NoText { kind, pages: 12 },
        ];
        (others.into_iter().chain(plain))
            .chain(ends.map(ReadError::ReaderEnded))
            .collect()
    }

    fn errors() -> Vec<Error> {
        let path = || "/desk/ledger.claimdesk".into();
        let of_draft = |cause| Error::Draft {
            file: Some("a.pdf".into()),
            cause,
        };
        let mut errors = vec![
            Error::NotFound {
                what: "claim",
                id: "7".into(),
            },
            Error::Conflict {
                what: "the claim".into(),
                doing: "Claim 7 confirmed".into(),
            },
            Error::Moved {
                what: "claim 7".into(),
                field: "status".into(),
                yours: "opinion".into(),
                theirs: "cut".into(),
            },
            Error::SourceInUse {
                name: "Reuters".into(),
                claims: 3,
            },
            Error::VaultLocked("Ann Lee".into()),
            Error::CannotRedact { sources: 1 },
            Error::CannotRedact { sources: 2 },
            Error::Busy(path()),
            Error::Damaged {
                path: path(),
                detail: String::new(),
            },
            Error::ReadOnly(path()),
            Error::Full(path()),
            Error::BackupNotSound {
                path: path(),
                detail: String::new(),
            },
            Error::Foreign(path()),
            Error::Io {
                doing: "write",
                path: path(),
                cause: io::Error::other("no"),
            },
        ];
        errors.extend(drafts().into_iter().map(of_draft));
        errors
    }

    #[test]
    fn the_english_of_a_refusal_is_that_of_the_command_line() {
        for error in errors() {
            let said = Message::of(&error).unwrap_or_else(|| panic!("{error} has a message"));
            assert_eq!(said.in_words(Catalogue::english()), error.to_string());
        }
    }

    #[test]
    fn every_refusal_has_its_german() {
        for error in errors() {
            let said = Message::of(&error).unwrap();
            let german = said.in_words(Catalogue::of(claimdesk_messages::Language::German));
            assert!(german != said.id && german != error.to_string(), "{german}");
        }
    }
}

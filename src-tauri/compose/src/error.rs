//! Why a file could not be read as a draft, and what the editor can do about it.

use std::fmt;

use claimdesk_draft::MAX_BYTES;
use claimdesk_opc::PackageError;
use serde::{Deserialize, Serialize};

use crate::FileKind;

/// A file that cannot be read as a draft.
///
/// The message says what is wrong in one sentence; [`hint`](ReadError::hint) says what to do next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ReadError {
    /// The file holds more bytes than a draft may have.
    TooLarge {
        /// The file's size in bytes.
        bytes: usize,
    },
    /// The file holds no bytes, or no words.
    Empty {
        /// The file's size in bytes.
        bytes: usize,
    },
    /// The bytes are those of another kind of file, told by its signature.
    OtherFile {
        /// What the file is.
        kind: FileKind,
    },
    /// The bytes are no text in any encoding Claimdesk knows, and no file it can name.
    NotText {
        /// How many NUL bytes the file holds.
        nul: usize,
        /// The file's size in bytes.
        bytes: usize,
    },
    /// A packed file cannot be unpacked, or not within the limits.
    Packed {
        /// What the file is.
        kind: FileKind,
        /// What went wrong.
        cause: PackageError,
    },
    /// The part of the file that holds its text is broken.
    Damaged {
        /// What the file is.
        kind: FileKind,
        /// The broken part's name; the file's kind where it has no parts.
        part: String,
        /// Where in the part, in bytes.
        at: usize,
        /// What the parser says.
        why: String,
    },
    /// The document has more text and structure than can be read.
    TooRich {
        /// What the file is.
        kind: FileKind,
        /// The most pieces a document may have.
        limit: usize,
    },
    /// The document shows pictures of text, or signs that stand for no known characters.
    NoText {
        /// What the file is.
        kind: FileKind,
        /// How many pages it has.
        pages: usize,
    },
    /// The document can be opened with a password only.
    Locked {
        /// What the file is.
        kind: FileKind,
    },
    /// The process that read the file ended before it was done.
    ReaderEnded(ReaderEnd),
    /// Whoever had it read wants it no longer.
    Cancelled,
}

/// What ended the process that read a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReaderEnd {
    /// It asked for more memory than it is given.
    Memory,
    /// Its calls went deeper than its stack.
    Stack,
    /// It took longer than it is given.
    Time,
    /// Another program ended it; most often the system, for want of memory.
    Killed,
    /// It met a fault of its own.
    Fault,
    /// It could not be started, or not be spoken to.
    Start,
}

impl ReaderEnd {
    const fn why(self) -> &'static str {
        match self {
            Self::Memory => "the reader ran out of memory",
            Self::Stack => "the reader ran out of stack",
            Self::Time => "the reader took too long",
            Self::Killed => "the reader was ended by the system",
            Self::Fault => "the reader failed",
            Self::Start => "the reader could not be started",
        }
    }
}

impl ReadError {
    /// Says what is wrong with the file of this name, in one sentence without its full stop.
    pub fn about(&self, name: &str) -> String {
        match self {
            Self::TooLarge { bytes } => format!(
                "{name} is too large: it has {bytes} bytes, and a draft may have at most {MAX_BYTES} \
                 ({} MiB)",
                MAX_BYTES >> 20
            ),
            Self::Empty { bytes: 0 } => format!("{name} is empty (0 bytes)"),
            Self::Empty { .. } => format!("{name} has no words in it"),
            Self::OtherFile { kind } => format!("{name} is {}", kind.name()),
            Self::NotText { nul, bytes } => {
                format!("{name} is not text ({nul} of {bytes} bytes are NUL)")
            }
            Self::Packed { cause, .. } => match cause {
                PackageError::Broken { why } if why.contains("EOCD") => {
                    format!("{name} is damaged (the zip is cut short)")
                }
                PackageError::Broken { why } => format!("{name} is damaged ({why})"),
                PackageError::Missing { part } => {
                    format!("{name} is damaged (it has no part {part})")
                }
                PackageError::Overlapping => {
                    format!("{name} is damaged (its parts overlap each other)")
                }
                PackageError::Ambiguous => {
                    format!("{name} is damaged (it has two parts of the same name)")
                }
                PackageError::Damaged { part, why } => format!("{name} is damaged ({part}: {why})"),
                PackageError::Locked { .. } => format!("{name} is locked with a password"),
                PackageError::Crowded { limit } => {
                    format!("{name} is too large: it packs more than {limit} parts")
                }
                PackageError::Huge { part, limit } => {
                    format!("{name} is too large: {part} unpacks to more than {limit} bytes")
                }
            },
            Self::Damaged { part, at, why, .. } => {
                format!("{name} is damaged ({part}, byte {at}: {why})")
            }
            Self::TooRich { limit, .. } => {
                format!(
                    "{name} is too large: it has more than {limit} pieces of text and structure"
                )
            }
            Self::NoText { pages, .. } => format!(
                "{name} has no text that can be read: its {pages} pages hold pictures, or signs whose \
                 characters the file does not tell"
            ),
            Self::Locked { .. } => format!("{name} is locked with a password"),
            Self::ReaderEnded(end) => format!("{name} could not be read: {}", end.why()),
            Self::Cancelled => format!("{name} was not read: it was cancelled"),
        }
    }

    /// Returns the error's stable code, for programs to decide by.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "draft_too_large",
            Self::Empty { .. } => "draft_empty",
            Self::OtherFile { .. } => "draft_other_file",
            Self::NotText { .. } => "draft_not_text",
            Self::Packed {
                cause: PackageError::Locked { .. },
                ..
            }
            | Self::Locked { .. } => "draft_locked",
            Self::Packed {
                cause: PackageError::Huge { .. } | PackageError::Crowded { .. },
                ..
            }
            | Self::TooRich { .. } => "draft_too_large",
            Self::Packed { .. } | Self::Damaged { .. } => "draft_damaged",
            Self::NoText { .. } => "draft_no_text",
            Self::ReaderEnded(_) => "draft_reader",
            Self::Cancelled => "cancelled",
        }
    }

    /// Returns what the editor can do next, as one sentence.
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::Packed {
                cause: PackageError::Locked { .. },
                ..
            }
            | Self::Locked { .. } => {
                "Open it in the program it was made with and save it without a password."
            }
            Self::Packed {
                kind,
                cause:
                    PackageError::Broken { .. }
                    | PackageError::Damaged { .. }
                    | PackageError::Ambiguous
                    | PackageError::Overlapping
                    | PackageError::Missing { .. },
            }
            | Self::Damaged { kind, .. } => kind.repair(),
            Self::Empty { .. } => {
                "Save the draft in the program it is written with, then open it again."
            }
            Self::TooLarge { .. } | Self::Packed { .. } | Self::TooRich { .. } => {
                "Check that this is the draft itself, or split it into several articles."
            }
            Self::NoText { .. } => {
                "Run text recognition (OCR) over it, or ask for the document it was made from."
            }
            Self::OtherFile { kind } => kind.way_out(),
            Self::ReaderEnded(ReaderEnd::Start | ReaderEnd::Killed) => {
                "Close other programs, restart Claimdesk and try again."
            }
            Self::ReaderEnded(_) => {
                "Save it anew in the program it was made with, or as plain text, and open that."
            }
            Self::Cancelled => "",
            Self::NotText { .. } => {
                "Save the draft as a Word document, Markdown, HTML or plain text, or paste its text."
            }
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.about("the draft"))
    }
}

impl std::error::Error for ReadError {}

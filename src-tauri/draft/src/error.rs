//! Why a file could not be read as a draft, and what the editor can do about it.

use crate::package::PackageError;
use crate::{FileKind, MAX_BYTES};

/// A file that cannot be read as a draft.
///
/// The message names what was wrong; [`hint`](ReadError::hint) says what to do next.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The file holds more bytes than a draft may have.
    #[error(
        "cannot read the draft: it has {bytes} bytes, and a draft may have at most {} ({} MiB)",
        MAX_BYTES,
        MAX_BYTES >> 20
    )]
    TooLarge {
        /// The file's size in bytes.
        bytes: usize,
    },
    /// The bytes are those of another kind of file, told by its signature.
    #[error("cannot read the draft: this is {}", .kind.name())]
    OtherFile {
        /// What the file is.
        kind: FileKind,
    },
    /// The bytes are no text in any encoding Claimdesk knows, and no file it can name.
    #[error("cannot read the draft: this is not text ({nul} of {bytes} bytes are NUL)")]
    NotText {
        /// How many NUL bytes the file holds.
        nul: usize,
        /// The file's size in bytes.
        bytes: usize,
    },
    /// A packed file cannot be unpacked, or not within the limits.
    #[error("cannot read the draft: this is {} that cannot be unpacked: {cause}", .kind.name())]
    Packed {
        /// What the file is.
        kind: FileKind,
        /// What went wrong.
        cause: PackageError,
    },
    /// The part of the file that holds its text is broken.
    #[error(
        "cannot read the draft: this is {} that is damaged: {part}, byte {at}: {why}",
        .kind.name()
    )]
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
    #[error(
        "cannot read the draft: this is {} of more than {limit} pieces of text and structure",
        .kind.name()
    )]
    TooRich {
        /// What the file is.
        kind: FileKind,
        /// The most pieces a document may have.
        limit: usize,
    },
    /// The document shows pictures of text, or signs that stand for no known characters.
    #[error(
        "cannot read the draft: this is {} without text that can be read: its {pages} pages hold \
         pictures, or signs whose characters the file does not tell",
        .kind.name()
    )]
    NoText {
        /// What the file is.
        kind: FileKind,
        /// How many pages it has.
        pages: usize,
    },
    /// The document can be opened with a password only.
    #[error("cannot read the draft: this is {} locked with a password", .kind.name())]
    Locked {
        /// What the file is.
        kind: FileKind,
    },
}

impl ReadError {
    /// Returns the error's stable code, for programs to decide by.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "draft_too_large",
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
                cause:
                    PackageError::Broken { .. }
                    | PackageError::Damaged { .. }
                    | PackageError::Missing { .. },
                ..
            }
            | Self::Damaged { .. } => {
                "Open it in the program it was made with, let that repair it, and save it again."
            }
            Self::TooLarge { .. } | Self::Packed { .. } | Self::TooRich { .. } => {
                "Check that this is the draft itself, or split it into several articles."
            }
            Self::NoText { .. } => {
                "Run text recognition (OCR) over it, or ask for the document it was made from."
            }
            Self::OtherFile { kind } => kind.way_out(),
            Self::NotText { .. } => {
                "Save the draft as a Word document, Markdown, HTML or plain text, or paste its text."
            }
        }
    }
}

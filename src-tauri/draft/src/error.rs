//! Why a file could not be read as a draft, and what the editor can do about it.

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
}

impl ReadError {
    /// Returns the error's stable code, for programs to decide by.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "draft_too_large",
            Self::OtherFile { .. } => "draft_other_file",
            Self::NotText { .. } => "draft_not_text",
        }
    }

    /// Returns what the editor can do next, as one sentence.
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => {
                "Check that this is the draft itself, or split it into several articles."
            }
            Self::OtherFile { kind } => kind.way_out(),
            Self::NotText { .. } => {
                "Save the draft as Markdown, HTML or plain text, or paste its text."
            }
        }
    }
}

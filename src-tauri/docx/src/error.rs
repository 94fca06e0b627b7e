//! Why a Word document is not written.

use claimdesk_opc::{PackError, PackageError};

/// Why a Word document is not written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WordError {
    /// The file or a part of it cannot be unpacked.
    #[error(transparent)]
    Unreadable(#[from] PackageError),
    /// The file cannot be packed.
    #[error(transparent)]
    Unwritten(#[from] PackError),
    /// A part that every document has is missing.
    #[error("the file has no part “{0}”")]
    Missing(String),
    /// A part is no XML that can be read.
    #[error("the part “{part}” cannot be read: {cause}")]
    Malformed {
        /// The part's name.
        part: String,
        /// What the XML reader said.
        cause: String,
    },
}

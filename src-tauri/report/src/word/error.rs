//! Why a Word document is not written.

/// Why a Word document is not written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum WordError {
    /// The container cannot be read or written.
    #[error("the file cannot be {doing}: {cause}")]
    Container {
        /// What was being done to it: opened, read, written.
        doing: &'static str,
        /// What the container's reader said.
        cause: String,
    },
    /// A part that every document has is missing.
    #[error("the file has no part “{0}”")]
    Missing(String),
    /// A part is larger than any document's.
    #[error("the part “{0}” is larger than a document's part can be")]
    TooLarge(String),
    /// A part is no XML that can be read.
    #[error("the part “{part}” cannot be read: {cause}")]
    Malformed {
        /// The part's name.
        part: String,
        /// What the XML reader said.
        cause: String,
    },
}

//! What every reader of drafts fills: the [`Composer`], which makes one canonical
//! text with blocks and marks of it, and the [`Flow`](flow::Flow) of a document of several parts.
#![allow(
    missing_docs,
    reason = "the variants and fields of ops and looks are read by their names"
)]

pub mod byline;
pub mod clean;
mod composer;
mod error;
mod file_kind;
pub mod flow;
mod lists;
pub mod properties;
pub mod replies;
mod skips;
pub mod symbols;

pub use composer::{Composed, Composer, Origin, Pin, Source};
pub use error::{ReadError, ReaderEnd};
pub use file_kind::{FileKind, is_locked_package};
pub use flow::{Document, NoteText, Written, is_quote, shape_by_name};
pub use skips::Skips;

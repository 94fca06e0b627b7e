//! Reads a draft of any format into one canonical text with blocks and marks.
//!
//! A newsroom's draft arrives as Markdown, a saved web page or plain text, in
//! any of a handful of encodings. Everything downstream (anchors, claims,
//! reports) needs one thing from it: a text whose offsets never move, and
//! enough structure to show it as a well-set page. That is a [`Draft`].
//!
//! [`read`] makes a draft from bytes; [`OffsetMap`] converts places in its text
//! between bytes, characters and UTF-16 code units.

mod address;
mod byline;
mod check;
mod clean;
mod compose;
mod decode;
mod docx;
mod error;
mod file_kind;
mod flow;
mod front_matter;
mod html;
mod left_out;
mod limits;
mod lines;
mod lists;
mod markdown;
mod model;
mod odt;
mod offsets;
pub mod package;
mod pdf;
mod plain;
mod properties;
mod read;
mod rendering;
mod replies;
mod rtf;
mod seek;
mod skips;
mod sniff;
mod source;
mod symbols;
mod xml;

pub use address::outward;
pub use check::Flaw;
pub use compose::Origin;
pub use error::{MAX_BYTES, ReadError, ReaderEnd};
pub use file_kind::FileKind;
pub use left_out::{left_out_in_words, may_hold_words};
pub use model::{
    Block, BlockKind, Changes, Comment, Draft, Footnote, Format, ListItem, MOST_OF_PAGE, Mark,
    MarkKind, Reply, Skipped, Span,
};
pub use offsets::{OffsetError, OffsetMap, Unit};
pub use read::{Hint, Traced, read, read_filled, read_traced};
pub use rendering::markdown;
pub use seek::{Case, seek, seek_key};
pub use source::{Source, SourceMap};

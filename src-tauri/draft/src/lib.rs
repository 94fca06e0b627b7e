//! Reads a draft of any format into one canonical text with blocks and marks.
//!
//! A newsroom's draft arrives as Markdown, a saved web page or plain text, in
//! any of a handful of encodings. Everything downstream (anchors, claims,
//! reports) needs one thing from it: a text whose offsets never move, and
//! enough structure to show it as a well-set page. That is a [`Draft`].

mod model;

pub use model::{
    Block, BlockKind, Draft, Footnote, Format, ListItem, Mark, MarkKind, Skipped, Span,
};

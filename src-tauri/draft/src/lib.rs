//! What a draft is: one canonical text whose offsets never move, and enough structure to show it as a
//! well-set page.
//!
//! A [`Draft`] has a text, blocks (headings, paragraphs, cells) and marks (links, emphasis), each a
//! [`Span`] of bytes of the text. [`OffsetMap`] converts places between bytes, characters and UTF-16
//! code units; [`markdown`] writes a draft out; [`seek`] finds words in a text as a person types them.
//! How bytes of any format become a draft is for `claimdesk-readers`.

pub mod address;
mod check;
mod left_out;
mod lines;
mod model;
mod offsets;
mod rendering;
mod seek;

pub use address::outward;
pub use check::Flaw;
pub use left_out::may_hold_words;
pub use lines::{are_paragraphs, ends_a_sentence, goes_on};
pub use model::{
    Block, BlockKind, Changes, Comment, Draft, Footnote, Format, ListItem, MOST_OF_PAGE, Mark,
    MarkKind, Reply, Skipped, Span,
};
pub use offsets::{MAX_BYTES, OffsetError, OffsetMap, Unit};
pub use rendering::markdown;
pub use seek::{Case, seek, seek_key};

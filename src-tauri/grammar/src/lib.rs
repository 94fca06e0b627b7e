//! English below the finder: tokens, quotation marks, sentences, the lexicon, tags and phrases.
//!
//! Nothing here knows of claims or sources. What is peculiar to the language is in data files under
//! `lexicons/`. There is no input or output, no clock and no chance.
#![allow(
    missing_docs,
    reason = "the variants and fields of tags, chunks and word classes are read by their names"
)]

mod chunk;
mod inflect;
mod known_name;
pub mod lexicon;
mod names;
mod quote;
mod row;
mod sentence;
mod stops;
mod tag;
mod token;

pub use chunk::{Chunk, ChunkKind, Form, Parsed};
pub use lexicon::lines;
pub use lexicon::{Lexicon, Link, List, Name, NameKind};
pub use names::{Borne, NameWord, is_town};
pub use row::Row;
#[cfg(any(test, feature = "counting"))]
pub use row::looks;
pub use sentence::visible;
pub use stops::{ends_anywhere, is_caseless, is_unspaced};
pub use tag::Tag;
pub use token::{Kind, Tokens};

//! Reads a draft of any format into one canonical text with blocks and marks.
//!
//! A newsroom's draft arrives as Markdown, a saved web page, plain text, or a document of Word,
//! LibreOffice or a PDF, in any of a handful of encodings. Everything downstream (anchors, claims,
//! reports) needs one thing from it: a text whose offsets never move, and enough structure to show
//! it as a well-set page. That is a [`Draft`](claimdesk_draft::Draft); [`read`] makes one from bytes.

mod decode;
mod docx;
mod front_matter;
mod html;
mod markdown;
mod odt;
mod office_walk;
mod plain;
mod read;
mod rtf;
mod sniff;
mod source;

pub use html::zipped_page::{is_of_a_person, page_among, page_in};
pub use read::{Hint, Traced, read, read_traced};
pub use source::{Source, SourceMap};

//! Carries spans of text from one revision to the next, and says what happened to them.
//!
//! The whole of both texts is compared once ([`Alignment::new`]); each span is then answered from
//! that comparison ([`Alignment::carry`]). A word of the new text belongs to one word of the old
//! at most, so that a sentence that merely looks like a cut one is not taken for it.
//!
//! All offsets are bytes. Nothing here reads files, clocks or anything about the spans' meaning.

mod alignment;
mod assignment;
mod boundary;
mod carried;
mod chars;
mod context;
mod doubts;
mod edited;
mod edits;
mod exact;
mod fold;
mod gaps;
mod lcs;
mod links;
mod neighbours;
mod order;
mod pairs;
mod places;
mod quotes;
mod residue;
mod sentences;
mod side;
mod span;
mod splice;
mod tokens;
mod twins;
mod undecided;
mod within;
mod work;

#[cfg(test)]
mod growth;

use std::ops::Range;

pub use alignment::Alignment;
pub use carried::{Carried, Context, Outcome, Why};
pub use edits::{Edit, EditKind};
pub use fold::{fold, is_same_words};
pub use splice::{Splice, SpliceError, carry_through};

/// Carries `spans`, bytes of `old`, into `new`; one answer a span, in their order.
pub fn reanchor(old: &str, new: &str, spans: &[Range<usize>]) -> Vec<Carried> {
    let alignment = Alignment::new(old, new);
    spans
        .iter()
        .map(|span| alignment.carry(span.clone()))
        .collect()
}

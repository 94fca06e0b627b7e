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
mod carry;
mod chars;
mod confidence;
mod context;
mod duplicates;
mod edited;
mod edits;
mod exact;
mod fold;
mod gap;
mod gaps;
#[cfg(test)]
mod growth;
mod lcs;
mod leftovers;
mod links;
mod neighbours;
mod order;
mod pairs;
mod places;
mod quotes;
mod rewrites;
mod sentences;
mod side;
mod span;
mod splice;
mod thresholds;
mod tokens;
mod within;
mod word_form;
mod work;

pub use alignment::Alignment;
pub use carried::{Carried, Context, Outcome, Why};
pub use context::is_saying;
pub use edits::{Edit, EditKind};
pub use fold::{fold, is_same_words};
pub use splice::{Splice, SpliceError, carry_through};

use std::ops::Range;

/// Carries `spans`, bytes of `old`, into `new`; one answer a span, in their order.
///
/// ```
/// use claimdesk_anchor::{Outcome, reanchor};
///
/// let old = "The bridge opened in 1931. It carries 4,000 cars a day.";
/// let new = "It carries 4,000 cars a day. The bridge opened in 1931.";
/// let [carried] = &reanchor(old, new, &[38..49])[..] else { unreachable!() };
/// assert_eq!(carried.to, Some(11..22));
/// assert_ne!(carried.outcome, Outcome::Changed);
/// ```
pub fn reanchor(old: &str, new: &str, spans: &[Range<usize>]) -> Vec<Carried> {
    let alignment = Alignment::new(old, new);
    spans
        .iter()
        .map(|span| alignment.carry(span.clone()))
        .collect()
}

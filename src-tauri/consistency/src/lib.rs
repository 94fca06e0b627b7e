//! The draft against itself: names first, then figures.
//!
//! [`check`] reads a text once and returns its names, where it disagrees with itself, and how much was looked at.
//! Relations come from words, never from arithmetic that happens to fit; every check is a file of `checks`, and its
//! comment is the page of the user guide about it. There is no input or output, no clock and no chance.

mod finding;
mod headline;

pub use finding::{
    Certainty, Consistency, Examined, Finding, Kind, Message, Name, NameKind, Spelling, Subject,
};
pub use headline::headlines;

/// Checks a draft against itself.
pub fn check(_subject: &Subject<'_>) -> Consistency {
    Consistency::default()
}

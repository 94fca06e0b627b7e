//! Finds the claims in a text, who each is attributed to, and says why.
//!
//! [`suggest`] reads a text in stages, one a file: tokens, quotation marks, sentences, tags, phrases, reporting verbs with
//! what they report, quotations without a tag, names, and who each source is. What is peculiar to a language is in
//! data files under `lexicons/`. There is no input or output, no clock and no chance: the same text gives the same claims.

mod alike;
mod bodies;
mod chain;
mod checkable;
mod clause;
mod coverage;
mod find;
mod go_on;
#[cfg(test)]
mod growth;
mod kind;
mod language;
mod level;
mod mention;
mod named;
mod names;
mod note;
mod resolve;
mod rest;
mod suggest;
mod thresholds;
mod voice;
mod weights;
mod why;
mod worth;

pub use alike::alike;
pub use bodies::{is_inverted, is_public_body};
pub use checkable::{Checkable, Checked, checkable, checkable_while, named_by, unclaimed};
pub use coverage::{Coverage, Covers, Stretches};
pub use go_on::GoOn;
pub use language::{Language, Unread, masked, unread_paragraphs};
pub use named::{Named, named};
pub use names::{full_name, is_name, name_key};
pub use note::{
    Mark, Marks, NoteReading, NotedContact, NotedDate, NotedLocator, NotedRole, NotedSource,
    PartialDate, read_note,
};
pub use rest::{Rest, rest, says_something};
pub use suggest::{
    Kind, Proposed, Suggestion, check_worthiness, propose, propose_while, sentences, suggest,
};
pub use voice::{Heard, Place, Voice, voices};
pub use why::{Basis, Reason, Reference, Why};

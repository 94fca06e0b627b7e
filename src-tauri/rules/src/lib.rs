//! What the ledger of one article amounts to: what it rests on, what is still between it and
//! publication, and what is let through. Pure functions of what the desk shows.

mod article;
mod finding;
mod gate;
mod letting;
mod mark;
mod rule;
mod severities;
mod severity;
mod standing;
#[cfg(test)]
mod testing;

pub use article::Unread;
pub use finding::Finding;
pub use gate::{Checked, Gate, gate};
pub use letting::{in_words, let_through};
pub use rule::Rule;
pub use severities::{RULES_SETTING, Severities};
pub use severity::Severity;
pub use standing::{Origin, Share, SourcingSummary, standing};

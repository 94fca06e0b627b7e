//! What people type into a field: days, moments and addresses, as they are written by hand.
//!
//! One reader for the window, the command line and the ledger's own check. What it cannot read it
//! refuses with a reason: nothing is guessed in silence, nothing dropped.

mod address;
mod clock;
mod day;
pub mod moment;
mod scan;

pub use address::address;
pub use moment::{Lies, check_day, check_moment, day, moment, said_day, said_moment};

/// Why what was typed was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{why}")]
pub struct Refused {
    /// What is wrong with it.
    pub why: String,
    /// What to type instead; may be empty.
    pub hint: String,
}

impl Refused {
    /// The whole of it as one sentence about a thing.
    pub fn of(&self, what: &str) -> String {
        format!("{what} is not saved: {}. {}", self.why, self.hint)
            .trim_end()
            .to_owned()
    }

    fn new(why: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            why: why.into(),
            hint: hint.into(),
        }
    }
}

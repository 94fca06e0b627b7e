//! What the ledger of one article amounts to: what it rests on, what still stands between it and
//! publication, and what is let through. Pure functions of what the desk shows.

mod gate;
mod letting;
mod levels;
mod rule;
mod standing;
#[cfg(test)]
mod testing;

pub use gate::{Checked, Finding, Gate, Unread, gate};
pub use letting::{in_words, let_through};
pub use levels::{Level, Levels, RULES_SETTING};
pub use rule::Rule;
pub use standing::{Origin, Share, Standing, standing};

//! What the ledger of one article amounts to: what it rests on, and what still
//! stands between it and publication. Pure functions of what the desk shows.

mod gate;
mod standing;
#[cfg(test)]
mod testing;

pub use gate::{Finding, Gate, Rule, gate};
pub use standing::{Origin, Share, Standing, standing};

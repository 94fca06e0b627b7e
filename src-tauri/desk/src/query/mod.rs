//! What the desk shows: views put together from the tables. Nothing here writes.

mod article;
mod clearance;
mod comparison;
mod history;
mod names;
mod outcome;
mod search;
mod views;

pub(crate) use outcome::outcome;

//! The ledger: articles, claims, sources, attributions and reviews.

pub mod backup;
pub mod change;
pub mod id;
pub mod intent;
pub mod model;
pub mod starter;
pub mod time;
pub mod vault;
pub mod view;

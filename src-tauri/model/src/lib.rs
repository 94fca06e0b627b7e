//! What a ledger holds, apart from the tables that hold it: records and their ids, changes, intents,
//! and the views that windows, reports and rules are made from.
//!
//! Everything above the ledger uses these types; none of them needs SQLite to be built or tested.
#![allow(
    missing_docs,
    reason = "a field or variant of which there is no more to say than its name has no comment"
)]

pub mod change;
mod hash;
pub mod id;
pub mod intent;
pub mod recheck;
pub mod record;
pub mod same_words;
pub mod time;
pub mod view;

pub use hash::sha256_of;
pub use same_words::same_but_for_form;

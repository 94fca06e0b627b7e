//! What the subcommands share.

pub(crate) mod answer;
pub(crate) mod failure;
pub(crate) mod find;
pub(crate) mod input;
pub(crate) mod jsonl;
pub(crate) mod passphrase;
pub(crate) mod places;
pub(crate) mod reading;
pub(crate) mod screen;
pub(crate) mod sealed;
pub(crate) mod session;
pub(crate) mod shape;
pub(crate) mod typed;
pub(crate) mod words;

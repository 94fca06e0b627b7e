//! The ledger: articles, claims, sources, attributions and reviews.
//!
//! A [`Desk`] is one open ledger. It is read through views and changes by one
//! road: a person's [`Intent`](intent::Intent) becomes a [`Change`](change::Change),
//! and [`Desk::apply`] carries it out in one transaction that writes the
//! tables, the search index and the change log. The log is the history, the
//! undo and redo stack and the audit trail.
//!
//! ```
//! use claimdesk_desk::{Desk, DeskOptions, intent::Intent};
//! use claimdesk_draft::{Hint, Span};
//!
//! let mut desk = Desk::in_memory(DeskOptions::new("Ana"))?;
//! let draft = b"# Bridge reopens\n\nThe bridge carries 4,000 cars a day.";
//! let (article, _) = desk.import(draft, "bridge.md", Hint::file_name("bridge.md"))?;
//! let text = desk.text(article)?;
//! let start = text.find("4,000").expect("the draft has the number");
//! let spans = vec![Span::new(start, text.len() - 1)];
//! let outcome =
//!     desk.perform(Intent::AddClaim { article, spans, kind: Default::default(), sources: vec![] })?;
//! assert_eq!(outcome.claims[0].words, "4,000 cars a day");
//! desk.undo()?;
//! assert!(desk.claims(article)?.is_empty());
//! # Ok::<(), claimdesk_desk::Error>(())
//! ```

mod alike;
mod arrival;
pub mod backup;
pub mod change;
mod clearance;
mod compare;
mod contact;
mod desk;
mod directory;
mod disk;
mod error;
mod ground;
mod guard;
mod hash;
mod history;
pub mod id;
pub mod intent;
mod let_in;
mod meanwhile;
pub mod model;
mod pin;
pub mod place;
mod plan;
mod read;
mod recheck;
mod rejection;
pub mod restore;
mod revise;
mod safekeeping;
mod same_words;
mod scrub;
mod seal;
mod sentences;
pub mod starter;
mod store;
mod thinning;
pub mod time;
mod touch;
pub mod trouble;
pub mod typed;
pub mod vault;
mod verify;
pub mod view;

pub use alike::Alike;
pub use arrival::Arrival;
pub use desk::{Desk, DeskOptions};
pub use directory::{Directory, is_local};
pub use error::{Error, Result, Trouble};
pub use hash::sha256_of;
pub use let_in::{LetIn, NotePlace};
pub use rejection::{Rejection, folded};
pub use revise::Rereading;
pub use same_words::same_but_for_form;
pub use verify::{Check, Problem};

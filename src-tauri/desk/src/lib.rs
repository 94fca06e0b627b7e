//! The ledger: articles, claims, sources, attributions and reviews.
//!
//! A [`Desk`] is one open ledger. It is read through views and changes by one
//! road: a person's [`Intent`](claimdesk_model::intent::Intent) becomes a [`Change`](claimdesk_model::change::Change),
//! and [`Desk::apply`] carries it out in one transaction that writes the
//! tables, the search index and the change log. The log is the history, the
//! undo and redo stack and the audit trail.
//!
//! ```
//! use claimdesk_desk::{Desk, DeskOptions};
//! use claimdesk_draft::Span;
//! use claimdesk_model::intent::Intent;
//! use claimdesk_readers::Hint;
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
mod clock;
mod contact;
pub mod default_path;
mod desk;
mod disk;
mod error;
mod ground;
mod guard;
mod ledger;
mod meanwhile;
mod plan;
mod query;
pub mod restore;
mod revise;
mod scrub;
mod seal;
mod search_index;
mod selector;
mod sentences;
mod sign_off;
mod source_lookup;
mod store;
mod thinning;
pub mod trouble;
pub mod vault;
mod verify;

pub use alike::Alike;
pub use arrival::Arrival;
pub use clock::SystemClock;
pub use desk::{Desk, DeskOptions};
pub use error::{Error, Result, Trouble};
pub use revise::Rereading;
pub use source_lookup::{Directory, is_local};
pub use thinning::{Backup, LAST_KEPT};
pub use verify::{Check, Problem};

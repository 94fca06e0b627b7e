//! What a window may ask: one list of calls to the desk and their answers, one of commands to the
//! shell, and one of the events it hears.
//!
//! This is the protocol between the desk and any window. It knows neither Tauri nor HTML: a call
//! comes in as JSON, the answer goes out as JSON, and spans are UTF-16 code units on this side.
//!
//! ```
//! use claimdesk_calls::front::{Aside, Front, answer};
//! use claimdesk_calls::{CallError, Session, SessionOptions};
//! # use claimdesk_app::{Cancel, Reader};
//! # use std::cell::RefCell;
//!
//! // A front end with one thread; the shell's stands before a lock.
//! struct Alone(RefCell<Session>, Reader);
//!
//! impl Front for Alone {
//!     fn with<T>(
//!         &self,
//!         work: impl FnOnce(&mut Session) -> Result<T, CallError>,
//!     ) -> Result<T, CallError> {
//!         work(&mut self.0.borrow_mut())
//!     }
//!     fn aside<T>(&self, _: Aside, work: impl FnOnce(&Cancel) -> T) -> T {
//!         work(&Cancel::default())
//!     }
//!     fn reader(&self) -> &Reader {
//!         &self.1
//!     }
//! }
//!
//! # let folder = tempfile::tempdir()?;
//! let ledger = folder.path().join("ledger.claimdesk");
//! let session = Session::open(SessionOptions { ledger, who: "Ana".to_owned(), insist_on_who: true })?;
//! let front = Alone(RefCell::new(session), Reader::here());
//! let articles = answer(&front, serde_json::from_str(r#"{"call":"library"}"#)?);
//! assert_eq!(articles.map(|it| it.into_json()), Ok("[]".to_owned()));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod call;
mod command;
mod error;
mod event;
pub mod front;
mod response;
mod revisions;
mod said;
mod session;
mod utf16;

#[cfg(feature = "ts")]
pub use call::Answers;
pub use call::Call;
pub use claimdesk_app::ErrorCode;
#[cfg(feature = "ts")]
pub use command::CommandAnswers;
pub use command::{
    Command, MenuItemSpec, MenuSpec, OfferedFrom, Restored, RevisionOffer, Shell, Trouble,
};
#[cfg(feature = "ts")]
pub use event::Events;
pub use event::{AsideNews, Drag, Event, ImportFailed};
pub use response::{
    Answer, BackupFile, Boot, CallError, Imported, ReportFile, ReportText, Revised, TextSplice,
    VaultState,
};
pub use said::{Argument, Message};
pub use session::{Session, SessionOptions, backup_file};

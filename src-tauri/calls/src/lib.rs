//! What a window may ask: one list of calls to the desk and their answers, one of commands to the
//! shell, and one of the events it hears.
//!
//! This is the protocol between the desk and any window. It knows neither Tauri nor HTML: a call
//! comes in as JSON, the answer goes out as JSON, and spans are UTF-16 code units on this side.

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
pub use said::{Argument, Said};
pub use session::{Session, SessionOptions, backup_file};

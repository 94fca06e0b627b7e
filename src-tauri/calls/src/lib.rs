//! What a window may ask of the desk: one list of calls and their answers.
//!
//! This is the protocol between the desk and any window. It knows neither Tauri nor HTML: a call
//! comes in as JSON, the answer goes out as JSON, and spans are UTF-16 code units on this side.

mod call;
mod error;
pub mod front;
mod response;
mod revisions;
mod session;
mod utf16;

pub use call::Call;
#[cfg(feature = "ts")]
pub use call::answers_in_typescript;
pub use claimdesk_app::ErrorCode;
pub use response::{
    Answer, BackupFile, Boot, CallError, Imported, ReportFile, ReportText, Revised, TextSplice,
    VaultState,
};
pub use session::{Session, SessionOptions, backup_file};

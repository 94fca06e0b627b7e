//! What a window may ask of the desk: one list of calls and their answers.
//!
//! This room stands between the desk and any window. It knows neither Tauri
//! nor HTML: a call comes in as JSON, the answer goes out as JSON, and spans
//! are UTF-16 code units on this side of it.

mod answer;
mod border;
mod call;
mod clearance;
mod dossier;
mod draft_file;
mod error;
#[cfg(feature = "pdf")]
mod fonts;
pub mod front;
mod office;
mod on_disk;
mod proposals;
mod reader;
mod research;
mod revisions;
mod save;
mod sheet;
mod typed;
mod write;

pub use answer::{
    Answer, BackupFile, Boot, CallError, DateField, DateRead, ErrorCode, Imported, ReportFile,
    ReportText, Revised, TextSplice, VaultState,
};
pub use call::Call;
#[cfg(feature = "ts")]
pub use call::answers_in_typescript;
pub use clearance::{SignOffError, sign_off, weigh};
pub use dossier::{Gathered, gather, kept_notes};
pub use draft_file::{FileError, read_file};
pub use error::code;
pub use office::{Office, OfficeOptions, backup_file};
pub use on_disk::on_disk;
pub use proposals::{
    Form, MARKS_SETTING, NoteMark, Proposal, ProposalWhy, Proposals, ProposedTie, Proposer,
    RESOLVED_SETTING, Remark, SentenceCover, Shade, Unclaimed, UnreadIn, Unshown,
    unread_by_language, unread_told,
};
pub use reader::{Cancel, Reader, serve_reader};
pub use research::{Research, ResearchError, ResearchFile, is_research};
pub use save::{Drafts, SaveError, Taken, write_atomically, write_export};
pub use sheet::{SheetOffer, look_at_sheet, sheet_intent};
pub use write::write_report;

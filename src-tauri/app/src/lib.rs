//! What every front end of Claimdesk does: propose claims, import a research package, clear an
//! article, collect a report's input, write an export.
//!
//! The window's protocol (`calls`) and the command line are both made of this; neither needs the other.

mod atomic_write;
mod collect;
mod consistency;
mod draft_file;
mod error_code;
mod export;
#[cfg(feature = "pdf")]
mod fonts;
mod on_disk;
pub mod proposals;
mod reader;
mod research_package;
mod sheet;
pub mod sign_off;
pub mod typed;

pub use atomic_write::{Drafts, SaveError, Taken, write_atomically, write_export};
pub use collect::{Collected, collect, kept_notes};
pub use consistency::against_itself;
pub use draft_file::{FileError, read_file};
pub use error_code::{ErrorCode, code};
pub use export::write_report;
pub use on_disk::on_disk;
pub use proposals::{
    Form, MARKS_SETTING, MarksError, NoteMark, Proposal, ProposalWhy, Proposals,
    ProposedAttribution, Proposer, RESOLVED_SETTING, Remark, SentenceCover, Shade, Unclaimed,
    UnreadIn, Unshown, unread_by_language, unread_told,
};
pub use reader::{Cancel, Reader, serve_reader};
pub use research_package::{Research, ResearchError, ResearchFile, is_research};
pub use sheet::{SheetOffer, look_at_sheet, sheet_intent};
pub use sign_off::{SignOffError, sign_off, weigh};
pub use typed::{DateField, DateRead};

//! Word documents: the report, the checking copy, the checked copy and the annotated draft.
//!
//! The last three are the draft with something inserted (`insertion`) into it. Where the draft came as
//! a Word document it is that very file; where it came in another format it is written new (`new`),
//! and then treated the same. The sourcing report itself ([`report()`]) is set from its content.

mod annotated_draft;
mod base_document;
mod checked_copy;
mod checking_copy;
mod comments;
mod error;
mod footnotes;
mod ids;
mod insertion;
mod looks;
mod markup;
mod new;
mod parts;
mod properties;
mod report;
mod runs;
mod signature;
mod text_map;
mod weave;
mod xml_read;

pub use annotated_draft::annotated_draft;
pub use checked_copy::checked_copy;
pub use checking_copy::checking_copy;
pub use error::WordError;
pub use report::report;
pub use signature::{OwnComment, OwnComments};

//! Word documents: the report, the checking copy, the checked copy and the annotated draft.
//!
//! The last three are the draft with something inserted (`insertion`) into it. Where the draft came as
//! a Word document it is that very file; where it came in another format it is written new (`new`),
//! and then treated the same. The sourcing report itself ([`report()`]) is set from its content.
//!
//! ```
//! # use claimdesk_report::testing;
//! use claimdesk_report::{Analysis, Redacted};
//!
//! // What `claimdesk-app` collects of an article, without the file that it came as.
//! let input = testing::input();
//! let redacted = Redacted::new(&input);
//! let copy = claimdesk_docx::checked_copy(&Analysis::new(&redacted), None)?;
//! assert!(copy.bytes.starts_with(b"PK"));
//! # Ok::<(), claimdesk_docx::WordError>(())
//! ```

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

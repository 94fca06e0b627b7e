//! Word documents: the checking copy, the checked copy and the annotated draft.
//!
//! These three are the draft with something sewn into it ([`sew`]). Where the
//! draft came as a Word document it is that very file; where it came in
//! another format it is set anew ([`fresh`]), and then treated the same. The
//! sourcing report itself ([`report`]) is set from its manuscript.

mod annotated;
mod checked;
mod checking;
mod comments;
mod error;
mod fresh;
mod ids;
mod manuscript;
mod markup;
mod own;
mod package;
mod parts;
mod report;
mod sew;
mod story;
mod trace;

pub(crate) use annotated::annotated_draft;
pub(crate) use checked::checked_copy;
pub(crate) use checking::checking_copy;
pub use own::{OwnComment, OwnComments};
pub(crate) use report::report;

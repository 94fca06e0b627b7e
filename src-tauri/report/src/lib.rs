//! The sourcing report: what it says, and how it is drawn as HTML and Markdown.
//!
//! A [`ReportInput`] goes in. [`Redacted`] takes the names of confidential sources out of it (unless the
//! editor asked for them), [`Analysis`] works out what each section needs, and [`Content`] is the
//! report's content, from which every format is drawn: HTML and Markdown here, Word and PDF in
//! crates of their own. No format ever sees the input itself. Nothing is read or written, and there is no clock:
//! when the report is made, by whom and by which version of the app are part of the input.
//!
//! ```
//! # use claimdesk_report::testing;
//! use claimdesk_report::markdown;
//!
//! // What `claimdesk-app` collects of an article; one of its sources is confidential.
//! let input = testing::input();
//! let report = markdown::page(&input.content());
//! assert!(report.contains("Confidential source A"));
//! assert!(!report.contains("Petrov"));
//! ```

/// Writes formatted text to the end of a `String`, which cannot fail.
#[macro_export]
macro_rules! put {
    ($out:expr, $($arg:tt)*) => {
        std::fmt::Write::write_fmt($out, format_args!($($arg)*)).expect("a string takes any text")
    };
}

mod analysis;
mod block_tree;
pub mod claim_lines;
pub mod content;
mod corrections;
mod diff;
mod direction;
mod format;
pub mod html;
mod input;
pub mod left_out;
mod links;
pub mod markdown;
mod notice;
pub mod phrases;
mod redaction;
pub mod segments;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
pub mod words;

pub use analysis::{Analysis, CitedSource, DisplayStatus};
pub use block_tree::{Event, walk};
pub use claimdesk_messages::Catalogue;
pub use claimdesk_messages::Language;
pub use content::Content;
pub use corrections::{Correction, Edit, corrections};
pub use direction::{is_rtl, stretches};
pub use format::{
    PaperSize, ReportError, ReportFormat, ReportOptions, UnknownFormat, UnknownPaper,
};
pub use input::ReportInput;
pub use links::safe_link;
pub use notice::{NotSearched, Notice, Report, SetAnew, scripts};
pub use redaction::{Confidentiality, KeptNote, Redacted};
pub use segments::Cutter;

/// Returns what is to be told of what a report in `format` keeps back.
pub fn kept_back_of(redacted: &Redacted, format: ReportFormat) -> Vec<Notice> {
    let of_file = matches!(
        format,
        ReportFormat::CheckingCopy | ReportFormat::CheckedCopy | ReportFormat::AnnotatedDraft
    );
    notice::of_kept_back(&redacted.kept_back, of_file)
}

impl ReportInput {
    /// Returns what is to be told of what a report in `format` keeps back.
    pub fn kept_back(&self, format: ReportFormat) -> Vec<Notice> {
        kept_back_of(&Redacted::new(self), format)
    }

    /// Returns the report as a typesetter wants it: `print` makes a PDF of it.
    pub fn content(&self) -> Content {
        let redacted = Redacted::new(self);
        Content::new(&Analysis::new(&redacted), self.options.paper)
    }

    /// Returns a name to save the report under: the title and the revision, in
    /// characters that every file system takes.
    pub fn file_name(&self, format: ReportFormat) -> String {
        let redacted = Redacted::new(self);
        let (title, number) = (
            &redacted.article.summary.article.fields.title,
            redacted.article.revision.number,
        );
        let slug = words::slug(title);
        format!(
            "{slug}-r{number}-{}.{}",
            format.suffix(),
            format.extension()
        )
    }
}

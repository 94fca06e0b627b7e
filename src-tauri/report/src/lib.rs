//! The sourcing report, in every format it is exported in.
//!
//! A [`Dossier`] goes in, the bytes of a file come out. This room does no input or output
//! and reads no clock: when the report is made, by whom and by which version
//! of the app are part of the dossier.
//!
//! No format ever sees a dossier. Each sees what `safe` makes of it, in
//! which confidential sources have no names (unless the editor asked for
//! them) and every span fits the text.

/// Writes formatted text to the end of a `String`, which cannot fail.
macro_rules! put {
    ($out:expr, $($arg:tt)*) => {
        std::fmt::Write::write_fmt($out, format_args!($($arg)*)).expect("a string takes any text")
    };
}

mod annotations;
mod claim_lines;
mod corrections;
mod diff;
mod direction;
mod dossier;
mod format;
mod html;
mod json;
mod list;
mod manuscript;
mod markdown;
mod notice;
mod outline;
mod phrases;
mod picture;
mod pieces;
mod reading;
mod safe;
mod scrub;
mod sheet;
mod word;
mod words;
mod workbook;

#[cfg(test)]
mod tests;

pub use dossier::Dossier;
pub use format::{
    PaperSize, ReportError, ReportFormat, ReportOptions, UnknownFormat, UnknownPaper,
};
pub use manuscript::Manuscript;
pub use notice::{NotSearched, Notice, Report, SetAnew, scripts};
pub use safe::KeptNote;
pub use word::{OwnComment, OwnComments};
pub use workbook::{Sheet, SheetChange, SheetConflict, SheetConflictKind, SheetError, SheetReturn};

use reading::Reading;
use safe::Safe;

fn kept_back_of(safe: &Safe, format: ReportFormat) -> Vec<Notice> {
    let of_file = matches!(
        format,
        ReportFormat::CheckingCopy | ReportFormat::CheckedCopy | ReportFormat::AnnotatedDraft
    );
    notice::of_kept_back(&safe.kept_back, of_file)
}

impl Dossier {
    /// Returns the report in `format`: the bytes of a file, in UTF-8 where
    /// [`ReportFormat::is_text`] says that it is text, and what is to be told of it.
    ///
    /// # Errors
    /// Returns what stood in the way of a document; text can always be written.
    pub fn report(&self, format: ReportFormat) -> Result<Report, ReportError> {
        let safe = Safe::new(self);
        let reading = &Reading::new(&safe);
        let original = self.original.as_deref();
        let document: Result<Report, _> = match format {
            ReportFormat::Html => Ok(html::page(reading).into()),
            ReportFormat::Markdown => Ok(markdown::page(reading).into()),
            ReportFormat::Csv => Ok(sheet::csv(reading).into()),
            ReportFormat::Json => Ok(json::document(reading).into()),
            ReportFormat::Jsonld => Ok(annotations::collection(reading).into()),
            ReportFormat::CslJson => Ok(list::csl::items(reading).into()),
            ReportFormat::Ninjs => Ok(list::ninjs::item(reading).into()),
            ReportFormat::Pdf => {
                let cause = "it is typeset, which this build leaves out".to_owned();
                return Err(ReportError { format, cause });
            }
            ReportFormat::ReportDocx => {
                word::report(&Manuscript::new(reading, self.options.paper)).map(Report::from)
            }
            ReportFormat::CheckingCopy => word::checking_copy(reading, original),
            ReportFormat::CheckedCopy => word::checked_copy(reading, original),
            ReportFormat::AnnotatedDraft => word::annotated_draft(reading, original),
            ReportFormat::CriticMarkup => Ok(markdown::critic(reading).into()),
            ReportFormat::Workbook => {
                let sheet = workbook::workbook(reading).map(Report::from);
                return sheet.map_err(|cause| ReportError {
                    format,
                    cause: cause.to_string(),
                });
            }
        };
        let mut report = document.map_err(|cause| ReportError {
            format,
            cause: cause.to_string(),
        })?;
        report.notices.extend(kept_back_of(&safe, format));
        Ok(report)
    }

    /// Returns what is to be told of what a report in `format` keeps back.
    pub fn kept_back(&self, format: ReportFormat) -> Vec<Notice> {
        kept_back_of(&Safe::new(self), format)
    }

    /// Returns the report as a typesetter wants it: `print` makes a PDF of it.
    pub fn manuscript(&self) -> Manuscript {
        let safe = Safe::new(self);
        Manuscript::new(&Reading::new(&safe), self.options.paper)
    }

    /// Returns a name to save the report under: the title and the revision, in
    /// characters that every file system takes.
    pub fn file_name(&self, format: ReportFormat) -> String {
        let safe = Safe::new(self);
        let (title, number) = (
            &safe.article.summary.article.fields.title,
            safe.article.revision.number,
        );
        let slug = words::slug(title);
        format!(
            "{slug}-r{number}-{}.{}",
            format.suffix(),
            format.extension()
        )
    }
}

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
mod dossier;
mod format;
mod html;
mod json;
mod list;
mod markdown;
mod outline;
mod phrases;
mod picture;
mod pieces;
mod reading;
mod safe;
mod scrub;
mod sheet;
mod words;

#[cfg(test)]
mod tests;

pub use dossier::Dossier;
pub use format::{ReportError, ReportFormat, ReportOptions, UnknownFormat};

use reading::Reading;
use safe::Safe;

impl Dossier {
    /// Returns the report in `format`: the bytes of a file, in UTF-8 where
    /// [`ReportFormat::is_text`] says that it is text.
    ///
    /// # Errors
    /// Returns what stood in the way of a document; text can always be written.
    pub fn report(&self, format: ReportFormat) -> Result<Vec<u8>, ReportError> {
        let safe = Safe::new(self);
        let reading = Reading::new(&safe);
        let text = match format {
            ReportFormat::Html => html::page(&reading),
            ReportFormat::Markdown => markdown::page(&reading),
            ReportFormat::Csv => sheet::csv(&reading),
            ReportFormat::Json => json::document(&reading),
            ReportFormat::Jsonld => annotations::collection(&reading),
            ReportFormat::CslJson => list::csl::items(&reading),
            ReportFormat::Ninjs => list::ninjs::item(&reading),
        };
        Ok(text.into_bytes())
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
        let what = match format {
            ReportFormat::CslJson | ReportFormat::Ninjs => "sources",
            _ => "sourcing",
        };
        format!("{slug}-r{number}-{what}.{}", format.extension())
    }
}

//! Writes a report in any format: those of the report's own room, and those
//! that are typeset.

use claimdesk_report::{Dossier, Report, ReportError, ReportFormat};

/// Returns a report as the bytes of a file, and what is to be told of it.
///
/// PDF takes the feature `pdf`, which brings the typesetter along; both of the
/// programs that are shipped have it.
///
/// # Errors
/// Returns what stood in the way of a document; text can always be written.
pub fn write_report(dossier: &Dossier, format: ReportFormat) -> Result<Report, ReportError> {
    match format {
        #[cfg(feature = "pdf")]
        ReportFormat::Pdf => claimdesk_print::pdf(&dossier.manuscript()).map(Report::from),
        other => dossier.report(other),
    }
}

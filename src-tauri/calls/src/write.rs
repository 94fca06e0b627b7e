//! Writes a report in any format: those of the report's own room, and those
//! that are typeset.

use claimdesk_report::{Dossier, Report, ReportError, ReportFormat};

/// Returns a report as the bytes of a file, and what is to be told of it.
///
/// Scripts that Claimdesk brings no font for are set in those of this machine. PDF takes the feature `pdf`, which brings the typesetter along; both of the
/// programs that are shipped have it.
///
/// # Errors
/// Returns what stood in the way of a document; text can always be written.
pub fn write_report(dossier: &Dossier, format: ReportFormat) -> Result<Report, ReportError> {
    match format {
        #[cfg(feature = "pdf")]
        ReportFormat::Pdf => {
            let manuscript = dossier.manuscript();
            let wanted = claimdesk_print::wanted(&manuscript);
            let (fonts, _) = crate::fonts::fonts_for(&wanted);
            let mut report = claimdesk_print::pdf(&manuscript, fonts)?;
            report.notices.extend(dossier.kept_back(format));
            Ok(report)
        }
        other => dossier.report(other),
    }
}

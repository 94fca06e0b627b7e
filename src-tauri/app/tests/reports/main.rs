//! Tests of the report as a whole, on one input that has everything in it.

#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod annotations;
mod canary;
mod clearance;
mod direction;
mod golden;
mod gone;
mod hostile;
mod list;
mod original;
mod recheck;
mod report_docx;
mod schema;
mod secrets;
mod typed;
mod word;
mod word_file;
mod workbook;

use claimdesk_app::write_report;
use claimdesk_report::{ReportFormat, ReportInput};

/// Returns a report of `input` in a format that is text.
pub(crate) fn text(input: &ReportInput, format: ReportFormat) -> String {
    let bytes = write_report(input, format)
        .expect("text can always be written")
        .bytes;
    String::from_utf8(bytes).expect("text is UTF-8")
}

/// Returns what can be read in a report: its text, or that of all its parts.
pub(crate) fn readable(input: &ReportInput, format: ReportFormat) -> String {
    if format == ReportFormat::Pdf {
        // Every word that is typeset is in the content.
        let content = input.content();
        return serde_json::to_string(&content).expect("content is JSON");
    }
    let bytes = write_report(input, format)
        .expect("the report can be written")
        .bytes;
    match format.is_text() {
        true => String::from_utf8(bytes).expect("text is UTF-8"),
        false => (word_file::parts(&bytes).into_iter())
            .map(|(name, text)| format!("{name}\n{text}\n"))
            .collect(),
    }
}

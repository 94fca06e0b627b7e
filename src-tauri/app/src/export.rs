//! Writes a report in any format.

use claimdesk_docx::{annotated_draft, checked_copy, checking_copy};
use claimdesk_exchange::{annotations, json, list, sheet, workbook};
use claimdesk_messages::Catalogue;
use claimdesk_report::{
    Analysis, Content, Redacted, Report, ReportError, ReportFormat, ReportInput, html,
    kept_back_of, markdown,
};

/// Returns a report as the bytes of a file, in UTF-8 where [`ReportFormat::is_text`] says that it
/// is text, and what is to be said of it.
///
/// Scripts that Claimdesk brings no font for are set in those of this machine. PDF takes the
/// feature `pdf`, which brings the typesetter along; both of the programs that are shipped have it.
///
/// # Errors
/// Returns what was in the way of a document; text can always be written.
///
/// ```
/// use claimdesk_app::{Proposer, collect, write_report};
/// use claimdesk_desk::{Desk, DeskOptions};
/// use claimdesk_model::time::Time;
/// use claimdesk_readers::Hint;
/// use claimdesk_report::{ReportFormat, ReportOptions};
///
/// let mut desk = Desk::in_memory(DeskOptions::new("Ana"))?;
/// let draft = b"# Bridge\n\nThe bridge carries 4,000 cars a day.";
/// let (article, _) = desk.import(draft, "bridge.md", Hint::file_name("bridge.md"))?;
/// let now = Time(1_795_356_120_000);
/// let options = ReportOptions::default();
/// let collected = collect(&desk, &mut Proposer::default(), article, now, options)?;
/// let report = write_report(&collected.input, ReportFormat::Markdown)?;
/// assert!(String::from_utf8(report.bytes)?.contains("4,000 cars"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write_report(input: &ReportInput, format: ReportFormat) -> Result<Report, ReportError> {
    let language = format.language(input.options.language);
    let redacted = Redacted::in_words(input, Catalogue::of(language));
    let analysis = &Analysis::new(&redacted);
    let content = || Content::new(analysis, input.options.paper);
    let original = input.original.as_deref();
    let failed = |cause: &dyn std::fmt::Display| ReportError {
        format,
        cause: cause.to_string(),
    };
    let mut report: Report = match format {
        ReportFormat::Html => html::page(&content()).into(),
        ReportFormat::Markdown => markdown::page(&content()).into(),
        ReportFormat::CriticMarkup => markdown::critic(analysis).into(),
        ReportFormat::Csv => sheet::csv(analysis).into(),
        ReportFormat::Json => json::document(analysis).into(),
        ReportFormat::Jsonld => annotations::collection(analysis).into(),
        ReportFormat::CslJson => list::csl::items(analysis).into(),
        ReportFormat::Ninjs => list::ninjs::item(analysis).into(),
        ReportFormat::Workbook => workbook::workbook(analysis).map_err(|e| failed(&e))?.into(),
        ReportFormat::ReportDocx => claimdesk_docx::report(&content())
            .map_err(|e| failed(&e))?
            .into(),
        ReportFormat::CheckingCopy => checking_copy(analysis, original).map_err(|e| failed(&e))?,
        ReportFormat::CheckedCopy => checked_copy(analysis, original).map_err(|e| failed(&e))?,
        ReportFormat::AnnotatedDraft => {
            annotated_draft(analysis, original).map_err(|e| failed(&e))?
        }
        ReportFormat::Pdf => typeset(&content())?,
    };
    report.notices.extend(kept_back_of(&redacted, format));
    Ok(report)
}

#[cfg(feature = "pdf")]
fn typeset(content: &Content) -> Result<Report, ReportError> {
    let (fonts, _) = crate::fonts::fonts_for(&claimdesk_print::wanted(content));
    claimdesk_print::pdf(content, fonts)
}

#[cfg(not(feature = "pdf"))]
fn typeset(_: &Content) -> Result<Report, ReportError> {
    Err(ReportError {
        format: ReportFormat::Pdf,
        cause: "it is typeset, which this build leaves out".to_owned(),
    })
}

//! The sourcing report set for paper, by Typst.
//!
//! A [`Manuscript`] goes in, the bytes of a PDF come out: tagged, archival
//! (PDF/A-2a) and accessible (PDF/UA-1), with the fonts in it. Nothing is read
//! from the disk, the network or the clock, and one manuscript gives the same
//! bytes each time.
//!
//! The words of a draft are data. They reach Typst as strings of a JSON
//! document that the template reads as values, and are never part of a source
//! that is parsed.

mod fonts;
mod world;

use claimdesk_report::{Manuscript, ReportError, ReportFormat};
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use world::Shop;

#[cfg(test)]
mod tests;

/// Sets a manuscript and returns the bytes of a PDF.
///
/// # Errors
/// Returns what Typst could not set. No manuscript is known that it cannot.
pub fn pdf(manuscript: &Manuscript) -> Result<Vec<u8>, ReportError> {
    let document = set(manuscript)?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Claimdesk".to_owned())),
        ident: Smart::Custom(manuscript.identity().to_owned()),
        timestamp: timestamp(manuscript),
        standards: PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
            .expect("the two standards go together, as a test shows"),
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&document, &options).map_err(|errors| failed(&errors));
    // What Typst remembers of this manuscript it will not need again.
    typst::comemo::evict(0);
    bytes
}

/// Lays a manuscript out on pages.
fn set(manuscript: &Manuscript) -> Result<PagedDocument, ReportError> {
    let set = typst::compile::<PagedDocument>(&Shop::new(manuscript));
    set.output.map_err(|errors| failed(&errors))
}

fn failed(errors: &[SourceDiagnostic]) -> ReportError {
    let messages: Vec<&str> = errors.iter().map(|e| e.message.as_str()).collect();
    ReportError {
        format: ReportFormat::Pdf,
        cause: messages.join("; "),
    }
}

/// Returns when the report is made; `None` outside the years that a PDF can tell.
fn timestamp(manuscript: &Manuscript) -> Option<Timestamp> {
    let at = jiff::Timestamp::from_millisecond(manuscript.generated().0).ok()?;
    let at = at.to_zoned(jiff::tz::TimeZone::UTC);
    let part = |n: i8| u8::try_from(n).ok();
    let datetime = Datetime::from_ymd_hms(
        at.year().into(),
        part(at.month())?,
        part(at.day())?,
        part(at.hour())?,
        part(at.minute())?,
        part(at.second())?,
    )?;
    Some(Timestamp::new_utc(datetime))
}

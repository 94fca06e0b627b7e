//! The sourcing report set for paper, by Typst.
//!
//! A [`Content`] goes in, the bytes of a PDF come out: tagged, archival
//! (PDF/A-2a) and accessible (PDF/UA-1), with the fonts in it. Nothing is read
//! from the disk, the network or the clock, and one content gives the same
//! bytes each time. For scripts that no font here has, whoever asks hands over
//! fonts of the machine: [`wanted`] tells for which characters.
//!
//! The words of a draft are data. They reach Typst as strings of a JSON
//! document that the template reads as values, and are never part of a source
//! that is parsed.
//!
//! ```
//! use claimdesk_app::{Proposer, collect};
//! use claimdesk_desk::{Desk, DeskOptions};
//! use claimdesk_model::time::Time;
//! use claimdesk_readers::Hint;
//! use claimdesk_report::ReportOptions;
//!
//! let mut desk = Desk::in_memory(DeskOptions::new("Ana"))?;
//! let (article, _) = desk.import(b"The bridge carries 4,000 cars.", "bridge.md", Hint::default())?;
//! let now = Time(1_795_356_120_000);
//! let collected = collect(&desk, &mut Proposer::default(), article, now, ReportOptions::default())?;
//! let report = claimdesk_print::pdf(&collected.input.content(), Vec::new())?;
//! assert!(report.bytes.starts_with(b"%PDF-1.7"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod fonts;
#[cfg(test)]
mod tests;
mod world;

pub use fonts::FontFile;

use std::collections::BTreeSet;

use claimdesk_report::{Content, Notice, Report, ReportError, ReportFormat};
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use fonts::Shelf;
use world::Shop;

/// Returns the characters of a report that none of the fonts that come along has.
pub fn wanted(content: &Content) -> BTreeSet<char> {
    fonts::wanted(&world::plain(content))
}

/// Sets a report and returns the bytes of a PDF, and what is to be told of it: the characters
/// that neither the fonts that come along have nor `more`, those of the machine.
///
/// # Errors
/// Returns what Typst could not set. No report is known that it cannot.
pub fn pdf(content: &Content, more: Vec<FontFile>) -> Result<Report, ReportError> {
    let (document, missing) = set(content, more)?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Claimdesk".to_owned())),
        ident: Smart::Custom(content.identity().to_owned()),
        timestamp: timestamp(content),
        standards: PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
            .expect("the two standards go together, as a test shows"),
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&document, &options).map_err(|errors| failed(&errors));
    // What Typst remembers of this report it will not need again.
    typst::comemo::evict(0);
    Ok(Report {
        bytes: bytes?,
        notices: Notice::no_font(&missing).into_iter().collect(),
    })
}

/// Lays a report out on pages, and returns the characters with them that no font has.
fn set(content: &Content, more: Vec<FontFile>) -> Result<(PagedDocument, Vec<char>), ReportError> {
    let (shop, missing) = Shop::new(content, Shelf::with(more));
    let set = typst::compile::<PagedDocument>(&shop);
    let document = set.output.map_err(|errors| failed(&errors))?;
    Ok((document, missing))
}

fn failed(errors: &[SourceDiagnostic]) -> ReportError {
    let messages: Vec<&str> = errors.iter().map(|e| e.message.as_str()).collect();
    ReportError {
        format: ReportFormat::Pdf,
        cause: messages.join("; "),
    }
}

/// Returns when the report is made; `None` outside the years that a PDF can tell.
fn timestamp(content: &Content) -> Option<Timestamp> {
    let at = jiff::Timestamp::from_millisecond(content.generated().0).ok()?;
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

//! Tests of the report as a whole, on one dossier that has everything in it.

mod annotations;
mod canary;
mod clearance;
mod corpus;
mod direction;
pub(crate) mod fixture;
mod golden;
mod gone;
mod hostile;
mod list;
mod original;
mod report_docx;
mod schema;
mod secrets;
mod typed;
mod word;
mod word_file;
mod workbook;

use claimdesk_desk::view::ArticleView;
use claimdesk_draft::{Block, Span};

use crate::{Dossier, ReportFormat};

/// Returns a report of `dossier` in a format that is text.
pub(crate) fn text(dossier: &Dossier, format: ReportFormat) -> String {
    let bytes = dossier
        .report(format)
        .expect("text can always be written")
        .bytes;
    String::from_utf8(bytes).expect("text is UTF-8")
}

/// Returns what can be read in a report: its text, or that of all its parts.
pub(crate) fn readable(dossier: &Dossier, format: ReportFormat) -> String {
    if format == ReportFormat::Pdf {
        // Every word that is typeset stands in the manuscript.
        let manuscript = dossier.manuscript();
        return serde_json::to_string(&manuscript).expect("a manuscript is JSON");
    }
    let bytes = dossier
        .report(format)
        .expect("the report can be written")
        .bytes;
    match format.is_text() {
        true => String::from_utf8(bytes).expect("text is UTF-8"),
        false => (word_file::parts(&bytes).into_iter())
            .map(|(name, text)| format!("{name}\n{text}\n"))
            .collect(),
    }
}

/// Returns an article of 60 letters with these blocks and claims.
pub(crate) fn article(blocks: &[Block], claims: &[&[(usize, usize)]]) -> ArticleView {
    let text = "x".repeat(60);
    let claims = claims.iter().enumerate().map(|(at, spans)| {
        let spans: Vec<Span> = spans
            .iter()
            .map(|&(start, end)| Span::new(start, end))
            .collect();
        fixture::claim(u32::try_from(at).expect("few claims") + 1, spans, &text)
    });
    let claims = claims.collect();
    fixture::article_view(text.clone(), blocks.to_vec(), claims)
}

//! The annotated draft: numbered footnotes with the sources of every claim.

use std::collections::BTreeMap;

use claimdesk_model::record::Status;
use claimdesk_model::view::ClaimView;
use claimdesk_report::{Analysis, Report, claim_lines, phrases};

use super::error::WordError;
use super::footnotes::Footnote;
use crate::base_document::{Finder, Sewn};
use crate::checking_copy::typed_by_itself;
use crate::weave::{Weave, weave};

/// Marks behind which a note stands, when they follow the claim's last word.
const CLOSING: [char; 14] = [
    '.', ',', ';', ':', '!', '?', ')', ']', '”', '’', '"', '\'', '»', '…',
];

/// Returns the annotated draft: `original` with footnotes in it where the
/// draft came as a Word document, or else the draft set again.
///
/// # Errors
/// Returns an error for a document whose parts cannot be read.
pub fn annotated_draft(
    analysis: &Analysis<'_>,
    original: Option<&[u8]>,
) -> Result<Report, WordError> {
    weave(analysis, original, Sewn::Remarks, |woven| {
        woven.comments = typed_by_itself(woven);
        woven.footnotes = footnotes(woven);
    })
}

/// Returns the notes; the last says what was kept back.
fn footnotes(woven: &Weave<'_, '_>) -> Vec<Footnote> {
    let Weave {
        analysis, finder, ..
    } = woven;
    let note = |(at, claims): (usize, Vec<&ClaimView>)| {
        Some(Footnote {
            place: finder.trace.nearest(at, finder.story)?,
            lines: claims.iter().map(|view| line(analysis, view)).collect(),
            closing: None,
        })
    };
    let mut notes: Vec<Footnote> = (claims_by_place(analysis, finder).into_iter())
        .filter_map(note)
        .collect();
    if let Some(last) = notes.last_mut() {
        last.closing = phrases::kept_back(analysis.words, &analysis.redacted.kept_back);
    }
    notes
}

/// Returns the claims that share a note, by where it is to be in the text.
/// A note cannot stand in another one: it goes next to the reference to that. A claim that waits
/// for a place has its note behind the last word.
fn claims_by_place<'a>(
    analysis: &Analysis<'a>,
    finder: &Finder<'_, '_>,
) -> BTreeMap<usize, Vec<&'a ClaimView>> {
    let text = &analysis.redacted.article.text;
    let mut notes: BTreeMap<usize, Vec<&ClaimView>> = BTreeMap::new();
    for view in analysis.claims() {
        let at = match view.spans.last() {
            Some(last) => {
                let behind = &text[last.end..];
                let marks = behind.len() - behind.trim_start_matches(CLOSING).len();
                finder.referred(*last).unwrap_or(last.end + marks)
            }
            None if view.claim.status == Status::Cut => continue,
            None => text.len(),
        };
        notes.entry(at).or_default().push(view);
    }
    notes
}

/// Returns what a note says of a claim.
fn line(analysis: &Analysis<'_>, view: &ClaimView) -> String {
    let cited = claim_lines::citation(analysis, view);
    let text = cited.unwrap_or_else(|| analysis.words.text("report-source-needed"));
    if view.spans.is_empty() {
        format!("{}: {text}", phrases::on_the_words(analysis.words, view))
    } else {
        text
    }
}

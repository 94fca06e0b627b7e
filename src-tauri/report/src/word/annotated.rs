//! The annotated draft: numbered footnotes with the sources of every claim.

use std::collections::BTreeMap;

use claimdesk_desk::view::ClaimView;

use super::error::WordError;
use super::manuscript::{Finder, Manuscript, Opened};
use super::markup::{DECLARATION, Pen, W, W_STRICT};
use super::parts::{FOOTNOTES, append};
use super::say;
use super::sew::{Rank, Sewing};
use super::story::Story;
use crate::reading::Reading;

/// Marks behind which a note stands, when they follow the claim's last word.
const CLOSING: [char; 14] = [
    '.', ',', ';', ':', '!', '?', ')', ']', '”', '’', '"', '\'', '»', '…',
];

/// Returns the annotated draft: `original` with footnotes in it where the
/// draft came as a Word document, or else the draft set anew.
///
/// # Errors
/// Returns an error for a document whose parts cannot be read.
pub(crate) fn annotated_draft(
    reading: &Reading<'_>,
    original: Option<&[u8]>,
) -> Result<Vec<u8>, WordError> {
    let manuscript = Manuscript::of(reading, original)?;
    let Opened {
        mut parts,
        xml,
        standing,
    } = Opened::new(&manuscript)?;
    let story = Story::new(&parts.document, &xml)?;
    let finder = Finder::new(reading, &manuscript.pieces, &parts.document, &story);
    let mut sewing = Sewing::new(&story);
    standing.clear_marks(&story, &mut sewing);
    let notes = notes(reading, &finder);
    if !notes.is_empty() {
        let name = parts.name_or_new(FOOTNOTES)?;
        let old = parts.part(&name)?.unwrap_or_else(empty);
        let largest = Story::new(&name, &old)?.largest_id;
        let own = local_namespace(&old);
        let mut texts = String::new();
        let mut id = largest;
        for (at, claims) in notes {
            let Some(place) = finder.trace.nearest(at, &story) else {
                continue;
            };
            id += 1;
            sewing.put(place, Rank::Inner, reference(&story.pen, id));
            note(&mut texts, &own, id, &claims, reading);
        }
        parts.change(name.clone(), append(&name, &old, |_| texts)?);
    }
    let document = parts.document.clone();
    parts.change(document, sewing.finish());
    parts.finish()
}

/// Returns the claims that share a note, by where it is to stand in the text.
/// A note cannot stand in another one: it goes beside the reference to that.
fn notes<'a>(
    reading: &Reading<'a>,
    finder: &Finder<'_, '_>,
) -> BTreeMap<usize, Vec<&'a ClaimView>> {
    let text = &reading.safe.article.text;
    let mut notes: BTreeMap<usize, Vec<&ClaimView>> = BTreeMap::new();
    for view in reading.claims() {
        if let Some(last) = view.spans.last() {
            let behind = &text[last.end..];
            let marks = behind.len() - behind.trim_start_matches(CLOSING).len();
            let at = finder.referred(*last).unwrap_or(last.end + marks);
            notes.entry(at).or_default().push(view);
        }
    }
    notes
}

fn reference(pen: &Pen, id: u32) -> String {
    let p = &pen.prefix;
    format!(
        "{}<{p}footnoteReference {p}id=\"{id}\"/></{p}r>",
        pen.open_run(&format!("<{p}vertAlign {p}val=\"superscript\"/>"))
    )
}

fn note(out: &mut String, own: &str, id: u32, claims: &[&ClaimView], reading: &Reading<'_>) {
    let pen = Pen::default();
    put!(out, "<w:footnote{own} w:id=\"{id}\">");
    for (n, view) in claims.iter().enumerate() {
        let cited = say::citation(reading, view);
        let text = cited.unwrap_or_else(|| "Source needed.".into());
        out.push_str("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"40\"/></w:pPr>");
        if n == 0 {
            out.push_str(
                "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteRef/></w:r>",
            );
        }
        out.push_str(&pen.run("<w:sz w:val=\"19\"/>", &format!(" {text}")));
        out.push_str("</w:p>");
    }
    out.push_str("</w:footnote>");
}

/// Returns a part of footnotes with only the lines that stand above notes.
fn empty() -> String {
    format!(
        "{DECLARATION}<w:footnotes xmlns:w=\"{W}\">\
         <w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
         <w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>\
         </w:footnotes>"
    )
}

/// Returns the namespace that each note declares for itself where the part does not.
fn local_namespace(part: &str) -> String {
    let word = if part.contains(W_STRICT) { W_STRICT } else { W };
    let declared = format!("xmlns:w=\"{word}\"");
    if part.contains(&declared) {
        String::new()
    } else {
        format!(" {declared}")
    }
}

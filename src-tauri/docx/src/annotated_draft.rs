//! The annotated draft: numbered footnotes with the sources of every claim.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use claimdesk_model::record::Status;
use claimdesk_model::view::ClaimView;
use claimdesk_report::{Analysis, Report, claim_lines, is_rtl, phrases, put};
use quick_xml::events::Event;

use super::comments;
use super::error::WordError;
use super::ids::{number, raise_comments, with_id};
use super::markup::{DECLARATION, W, W_STRICT, WordXml, bidi};
use super::parts::{FOOTNOTES, append};
use super::xml_read::{read, value};
use crate::base_document::{BaseDocument, Finder, Opened, Sewn};
use crate::checking_copy::typed_by_itself;
use crate::insertion::{InsertOrder, Insertions};
use crate::runs::Story;

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
    let base = BaseDocument::of(analysis, original, Sewn::Remarks)?;
    let Opened {
        mut parts,
        xml,
        standing,
    } = Opened::new(&base)?;
    let story = Story::new(&parts.document, &xml)?;
    let finder = Finder::new(analysis, &base.pieces, &parts.document, &story);
    let mut sewing = Insertions::new(&story);
    standing.clear_marks(&story, &mut sewing);
    let typed = typed_by_itself(analysis, &standing, &finder);
    comments::write(&typed, &standing, &mut parts, &story.pen, &mut sewing)?;
    let notes = notes(analysis, &finder);
    let name = parts.document.clone();
    if notes.is_empty() {
        parts.change(name, sewing.finish());
        return Ok(base.written(parts.finish()?));
    }
    let part = parts.name_or_new(FOOTNOTES)?;
    let old = parts.part(&part)?.unwrap_or_else(empty);
    let own = local_namespace(&old);
    let mut texts = String::new();
    let mut id = Story::new(&part, &old)?.largest_id.max(story.largest_id);
    let mut left = notes.len();
    for (at, claims) in notes {
        left -= 1;
        let Some(place) = finder.trace.nearest(at, &story) else {
            continue;
        };
        id += 1;
        sewing.put(place, InsertOrder::Inner, reference(&story.pen, id));
        let closing = phrases::kept_back(analysis.words, &analysis.redacted.kept_back).filter(|_| left == 0);
        note(&mut texts, &own, id, &claims, closing.as_deref(), analysis);
    }
    let (document, written) = ordered(
        &name,
        &sewing.finish(),
        &part,
        &append(&part, &old, |_| texts)?,
    )?;
    parts.change(name, document);
    parts.change(part, written);
    raise_comments(&mut parts)?;
    Ok(base.written(parts.finish()?))
}

/// Returns the claims that share a note, by where it is to be in the text.
/// A note cannot stand in another one: it goes next to the reference to that. A claim that waits
/// for a place has its note behind the last word.
fn notes<'a>(
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

/// A note in the part of notes.
struct Written {
    id: String,
    whole: Range<usize>,
}

/// Numbers the notes again in the order in which the text refers to them, and
/// puts them in that order: LibreOffice tells which note is which by counting.
fn ordered(
    document_name: &str,
    document: &str,
    part_name: &str,
    part: &str,
) -> Result<(String, String), WordError> {
    let story = Story::new(document_name, document)?;
    let (mut notes, first) = written(part_name, part)?;
    let mut number: HashMap<&str, u32> = HashMap::new();
    let mut next = first;
    for (id, _) in &story.notes {
        number.entry(id).or_insert_with(|| {
            next += 1;
            next - 1
        });
    }
    let mut renumbered = String::with_capacity(document.len());
    let mut at = 0;
    for (id, range) in &story.notes {
        renumbered.push_str(&document[at..range.start]);
        renumbered.push_str(&with_id(&document[range.clone()], number[id.as_str()]));
        at = range.end;
    }
    renumbered.push_str(&document[at..]);
    let Some(head) = notes.iter().map(|n| n.whole.start).min() else {
        return Ok((renumbered, part.to_owned()));
    };
    let tail = notes.iter().map(|n| n.whole.end).max().unwrap_or(head);
    // Notes that nothing refers to stay, behind the others.
    let rank = |note: &Written| number.get(note.id.as_str()).copied().unwrap_or(u32::MAX);
    notes.sort_by_key(rank);
    let mut out = part[..head].to_owned();
    for note in &notes {
        let id = number.get(note.id.as_str()).copied().unwrap_or_else(|| {
            next += 1;
            next - 1
        });
        out.push_str(&with_id(&part[note.whole.clone()], id));
    }
    out.push_str(&part[tail..]);
    Ok((renumbered, out))
}

/// Returns the notes of a part, and the first number free for them: those
/// below are the lines that are above notes.
fn written(name: &str, xml: &str) -> Result<(Vec<Written>, u32), WordError> {
    let mut notes = Vec::new();
    let mut open: Option<Written> = None;
    let mut first = 1;
    read(name, xml, |event, range| match event {
        Event::Start(element) if element.local_name().as_ref() == "footnote" => {
            let id = value(element, "id");
            if value(element, "type").is_empty() {
                open = Some(Written { id, whole: range });
            } else {
                first = first.max(number(&id).map_or(0, |id| id + 1));
            }
        }
        Event::End(element) if element.local_name().as_ref() == "footnote" => {
            if let Some(mut note) = open.take() {
                note.whole.end = range.end;
                notes.push(note);
            }
        }
        _ => {}
    })?;
    Ok((notes, first))
}

fn reference(pen: &WordXml, id: u32) -> String {
    let p = &pen.prefix;
    format!(
        "{}<{p}footnoteReference {p}id=\"{id}\"/></{p}r>",
        pen.open_run(&format!("<{p}vertAlign {p}val=\"superscript\"/>"))
    )
}

fn note(
    out: &mut String,
    own: &str,
    id: u32,
    claims: &[&ClaimView],
    closing: Option<&str>,
    analysis: &Analysis<'_>,
) {
    let pen = WordXml::default();
    put!(out, "<w:footnote{own} w:id=\"{id}\">");
    for (n, view) in claims.iter().enumerate() {
        let cited = claim_lines::citation(analysis, view);
        let mut text = cited.unwrap_or_else(|| "Source needed.".into());
        if view.spans.is_empty() {
            text = format!("On the words {}: {text}", phrases::quoted(analysis.words, view));
        }
        let rtl = is_rtl(&text);
        put!(
            out,
            "<w:p><w:pPr>{}<w:spacing w:before=\"0\" w:after=\"40\"/></w:pPr>",
            bidi(rtl)
        );
        if n == 0 {
            out.push_str(
                "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteRef/></w:r>",
            );
        }
        out.push_str(&pen.runs(rtl, "<w:sz w:val=\"19\"/>", &format!(" {text}")));
        out.push_str("</w:p>");
    }
    if let Some(closing) = closing {
        out.push_str("<w:p>");
        out.push_str(&pen.runs(false, "<w:sz w:val=\"19\"/>", closing));
        out.push_str("</w:p>");
    }
    out.push_str("</w:footnote>");
}

/// Returns a part of footnotes with only the lines that are above notes.
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

//! Footnotes: their text, their numbers, and where the document refers to them.

use std::collections::HashMap;
use std::ops::Range;

use claimdesk_report::is_rtl;
use quick_xml::events::Event;

use super::error::WordError;
use super::ids::{number, raise_comments, with_id};
use super::markup::{Attributes, Markup as _, Undeclared, W, W_STRICT, WordXml, part};
use super::parts::{FOOTNOTES, Parts, append};
use super::xml_read::{read, value};
use crate::insertion::{InsertOrder, Insertions};
use crate::looks::{Looks, ParagraphLooks, Paragraphs as _, RAISED};
use crate::runs::Story;
use crate::text_map::Place;

/// A footnote to be written.
#[derive(Clone, Debug)]
pub(super) struct Footnote {
    /// Where the text refers to it.
    pub(super) place: Place,
    /// Its paragraphs.
    pub(super) lines: Vec<String>,
    /// A last paragraph, of something else than its words.
    pub(super) closing: Option<String>,
}

/// The lines that are above notes, which Word keeps as notes.
pub(super) const SEPARATORS: &str = "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
     <w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>";

/// Refers to footnotes where they belong, and writes the document and their part. Nothing is to be
/// inserted into the document afterwards.
///
/// # Errors
/// Returns an error for a part that cannot be read.
pub(super) fn write(
    notes: &[Footnote],
    parts: &mut Parts<'_>,
    story: &Story<'_>,
    mut insertions: Insertions<'_, '_>,
) -> Result<(), WordError> {
    let document = parts.document.clone();
    if notes.is_empty() {
        parts.change(document, insertions.finish());
        return Ok(());
    }
    let name = parts.name_or_new(FOOTNOTES)?;
    let old = parts.part(&name)?.unwrap_or_else(empty);
    let largest = Story::new(&name, &old)?.largest_id.max(story.largest_id);
    let own = namespace(&old);
    let appended = append(&name, &old, |xml, _| {
        for (id, note) in (largest + 1..).zip(notes) {
            let id: Attributes<'_> = &[("w:id", &id)];
            insertions.put(note.place, InsertOrder::Inner, |xml| {
                xml.run(RAISED, |xml| xml.empty("w:footnoteReference", id));
            });
            let mut attributes = own.attributes();
            attributes.extend(id);
            xml.element("w:footnote", &attributes, |xml| lines(xml, note));
        }
    })?;
    let (text, notes) = ordered(&document, &insertions.finish(), &name, &appended)?;
    parts.change(document, text);
    parts.change(name, notes);
    raise_comments(parts)
}

fn lines(xml: &mut WordXml, note: &Footnote) {
    const LOOKS: Looks = Looks::PLAIN.sized(19);
    for (n, line) in note.lines.iter().enumerate() {
        let rtl = is_rtl(line);
        let looks = ParagraphLooks {
            rtl,
            spacing: Some((0, 40)),
            ..ParagraphLooks::PLAIN
        };
        xml.paragraph(looks, |xml| {
            if n == 0 {
                xml.run(RAISED, |xml| xml.empty("w:footnoteRef", &[]));
            }
            xml.text_runs(rtl, LOOKS, &format!(" {line}"));
        });
    }
    if let Some(closing) = &note.closing {
        xml.element("w:p", &[], |xml| xml.text_runs(false, LOOKS, closing));
    }
}

/// Returns a part of footnotes with only the lines that are above notes.
fn empty() -> String {
    part("w:footnotes", &[("xmlns:w", &W)], |xml| {
        xml.fixed(SEPARATORS)
    })
}

/// Returns the namespace that each note declares for itself where the part does not.
fn namespace(part: &str) -> Undeclared {
    let word = if part.contains(W_STRICT) { W_STRICT } else { W };
    Undeclared::in_markup(part, &[("xmlns:w", word)])
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

//! Comments: their text, their threads, and where they hang in the document.

use std::collections::{HashMap, HashSet};
use std::fmt::Display;
use std::ops::Range;

use claimdesk_model::id::ClaimId;
use claimdesk_model::time::Time;
use claimdesk_report::is_rtl;
use quick_xml::events::Event;

use super::error::WordError;
use super::ids;
use super::markup::{
    Attributes, COMPATIBILITY, Markup as _, Undeclared, W, W_STRICT, W14, W15, WordXml, empty_part,
    moment,
};
use super::parts::{COMMENTS, COMMENTS_EXTENDED, Parts, append};
use crate::insertion::{InsertOrder, Insertions};
use crate::looks::{Looks, ParagraphLooks, Paragraphs as _};
use crate::runs::Story;
use crate::signature;
use crate::signature::Signed;
use crate::text_map::{Place, referred};
use crate::xml_read::{read, value};

/// A comment to be written.
#[derive(Clone, Debug)]
pub(super) struct Comment {
    /// Where it begins and ends.
    pub(super) places: (Place, Place),
    /// Who wrote it; not empty.
    pub(super) author: String,
    /// When.
    pub(super) at: Time,
    /// Its paragraphs; the first stands out.
    pub(super) lines: Vec<String>,
    /// The claim that Claimdesk signs it with; `None` for what somebody else said.
    pub(super) signed: Option<ClaimId>,
    /// The id of its last paragraph.
    pub(super) paragraph: u32,
    /// The paragraph id of the comment it answers.
    pub(super) answers: Option<u32>,
    /// Whether it is settled.
    pub(super) settled: bool,
}

/// The comments that a file has already, without Claimdesk's own.
#[derive(Debug, Default)]
pub(super) struct ExistingComments {
    /// Ids of Claimdesk's own comments, which go.
    gone: HashSet<String>,
    /// Ids of their paragraphs.
    gone_paragraphs: HashSet<String>,
    /// Claimdesk's own comments in which somebody typed.
    typed: Vec<Signed>,
    /// Ids of paragraphs of the comments that stay.
    paragraphs: HashSet<u32>,
    /// The largest id of a comment of those that count.
    largest_id: u32,
}

/// A comment that is in the part of comments.
#[derive(Debug, Default)]
struct Found {
    whole: Range<usize>,
    id: String,
    text: String,
    paragraphs: Vec<String>,
}

impl ExistingComments {
    /// Reads the comments that a file has, and takes Claimdesk's own out of it.
    ///
    /// # Errors
    /// Returns an error for a part that cannot be read.
    pub(super) fn clear(parts: &mut Parts<'_>) -> Result<Self, WordError> {
        let mut standing = Self::default();
        let Some(name) = parts.name_of(COMMENTS) else {
            return Ok(standing);
        };
        let Some(xml) = parts.part(&name)? else {
            return Ok(standing);
        };
        let mut kept = String::with_capacity(xml.len());
        let mut at = 0;
        for found in comments(&name, &xml)? {
            if let Some(id) = ids::number(&found.id) {
                standing.largest_id = standing.largest_id.max(id);
            }
            if let Some(signed) = Signed::read(&found.text) {
                kept.push_str(&xml[at..found.whole.start]);
                at = found.whole.end;
                standing.gone.insert(found.id);
                standing.gone_paragraphs.extend(found.paragraphs);
                if !signed.typed.is_empty() && !standing.typed.contains(&signed) {
                    standing.typed.push(signed);
                }
            } else {
                let ids = found.paragraphs.iter();
                (standing.paragraphs).extend(ids.filter_map(|p| u32::from_str_radix(p, 16).ok()));
            }
        }
        if at > 0 {
            kept.push_str(&xml[at..]);
            parts.change(name, kept);
            standing.clear_threads(parts)?;
        }
        Ok(standing)
    }

    fn clear_threads(&self, parts: &mut Parts<'_>) -> Result<(), WordError> {
        let Some(name) = parts.name_of(COMMENTS_EXTENDED) else {
            return Ok(());
        };
        let Some(xml) = parts.part(&name)? else {
            return Ok(());
        };
        let mut kept = String::with_capacity(xml.len());
        let mut at = 0;
        for (range, paragraph) in threads(&name, &xml)? {
            if self.gone_paragraphs.contains(&paragraph) {
                kept.push_str(&xml[at..range.start]);
                at = range.end;
            }
        }
        kept.push_str(&xml[at..]);
        parts.change(name, kept);
        Ok(())
    }

    /// Returns what somebody typed in Claimdesk's own comments on a claim.
    pub(super) fn typed_in(&self, claim: ClaimId) -> impl Iterator<Item = &[String]> {
        let about = self
            .typed
            .iter()
            .filter(move |signed| signed.is_about(claim));
        about.map(|signed| signed.typed.as_slice())
    }

    /// Takes the marks of Claimdesk's own comments out of the document.
    pub(super) fn clear_marks(&self, story: &Story<'_>, sewing: &mut Insertions<'_, '_>) {
        for mark in story.marks.iter().filter(|m| self.gone.contains(&m.id)) {
            sewing.remove(mark.whole.clone());
        }
    }
}

/// Hangs comments into the document and writes their parts.
///
/// # Errors
/// Returns an error for a part that cannot be read.
pub(super) fn write(
    comments: &[Comment],
    standing: &ExistingComments,
    parts: &mut Parts<'_>,
    insertions: &mut Insertions<'_, '_>,
) -> Result<(), WordError> {
    if comments.is_empty() {
        return Ok(());
    }
    let name = parts.name_or_new(COMMENTS)?;
    let largest = standing.largest_id.max(ids::largest_note(parts)?);
    let threads = threads_of(comments, standing);
    let part = parts.part(&name)?.unwrap_or_else(empty_comments);
    let own = namespaces(&part);
    let written = append(&name, &part, |xml, _| {
        for ((id, comment), thread) in (largest + 1..).zip(comments).zip(&threads) {
            hang(comment, id, insertions);
            element(xml, comment, id, thread.paragraph, &own);
        }
    })?;
    parts.change(name, written);
    let name = parts.name_or_new(COMMENTS_EXTENDED)?;
    let part = parts.part(&name)?.unwrap_or_else(empty_threads);
    let own = Undeclared::in_markup(&part, &[("xmlns:w15", W15)]);
    let written = append(&name, &part, |xml, _| {
        threads.iter().for_each(|entry| thread(xml, &own, entry));
    })?;
    parts.change(name, written);
    Ok(())
}

/// Returns the id of a paragraph as it is written.
fn paragraph_id(id: u32) -> String {
    format!("{id:08X}")
}

/// Which comment another one answers, and whether it is settled, by the ids of their last paragraphs.
struct Thread {
    paragraph: u32,
    answers: Option<u32>,
    settled: bool,
}

/// Returns the thread of each comment, with ids that no paragraph of the file has yet.
fn threads_of(comments: &[Comment], standing: &ExistingComments) -> Vec<Thread> {
    let mut taken = standing.paragraphs.clone();
    let mut given = HashMap::new();
    let thread = |comment: &Comment| {
        let mut paragraph = comment.paragraph;
        while !taken.insert(paragraph) {
            paragraph = paragraph % 0x7fff_fffe + 1;
        }
        given.insert(comment.paragraph, paragraph);
        Thread {
            paragraph,
            answers: comment.answers.and_then(|of| given.get(&of).copied()),
            settled: comment.settled,
        }
    };
    comments.iter().map(thread).collect()
}

fn empty_comments() -> String {
    let attributes: Attributes<'_> = &[
        ("xmlns:w", &W),
        ("xmlns:w14", &W14),
        ("xmlns:mc", &COMPATIBILITY),
        ("mc:Ignorable", &"w14"),
    ];
    empty_part("w:comments", attributes)
}

fn empty_threads() -> String {
    let attributes: Attributes<'_> = &[
        ("xmlns:w15", &W15),
        ("xmlns:mc", &COMPATIBILITY),
        ("mc:Ignorable", &"w15"),
    ];
    empty_part("w15:commentsEx", attributes)
}

/// Marks where a comment stands.
fn hang(comment: &Comment, id: u32, insertions: &mut Insertions<'_, '_>) {
    let id: Attributes<'_> = &[("w:id", &id)];
    let begin = |xml: &mut WordXml| xml.empty("w:commentRangeStart", id);
    let end = |xml: &mut WordXml| {
        xml.empty("w:commentRangeEnd", id);
        xml.run(Looks::PLAIN, |xml| xml.empty("w:commentReference", id));
    };
    let (from, to) = comment.places;
    if from == to {
        insertions.put(from, InsertOrder::End, |xml| {
            begin(xml);
            end(xml);
        });
    } else {
        insertions.put(from, InsertOrder::Start, begin);
        insertions.put(to, InsertOrder::End, end);
    }
}

/// The namespaces that each comment declares for itself, since the part does not.
fn namespaces(part: &str) -> Undeclared {
    let root = part.find("comments").map_or("", |at| {
        let end = part[at..].find('>').map_or(part.len(), |n| at + n);
        &part[at..end]
    });
    let word = if root.contains(W_STRICT) { W_STRICT } else { W };
    Undeclared::in_markup(root, &[("xmlns:w", word), ("xmlns:w14", W14)])
}

fn element(xml: &mut WordXml, comment: &Comment, id: u32, paragraph: u32, own: &Undeclared) {
    let initials: String = (comment.author.split_whitespace())
        .filter_map(|name| name.chars().next())
        .take(3)
        .collect();
    let at = moment(comment.at);
    let mut attributes = own.attributes();
    attributes.extend::<[(&str, &dyn Display); 4]>([
        ("w:id", &id),
        ("w:author", &comment.author),
        ("w:date", &at),
        ("w:initials", &initials),
    ]);
    xml.element("w:comment", &attributes, |xml| {
        lines(xml, comment, paragraph);
    });
}

/// Writes the paragraphs of a comment, its signature the last.
fn lines(xml: &mut WordXml, comment: &Comment, paragraph: u32) {
    let signature = (comment.signed).map(|claim| signature::signature(claim, &comment.lines));
    let last = (comment.lines.len() + usize::from(signature.is_some())).saturating_sub(1);
    let id: Attributes<'_> = &[
        ("w14:paraId", &paragraph_id(paragraph)),
        ("w14:textId", &"77777777"),
    ];
    for (n, line) in comment.lines.iter().chain(&signature).enumerate() {
        let looks = match n {
            _ if n == comment.lines.len() => SIGNATURE,
            0 if signature.is_some() => LINE.bold(),
            _ => LINE,
        };
        xml.element("w:p", if n == last { id } else { &[] }, |xml| {
            self::line(xml, line, looks, n == 0);
        });
    }
}

fn line(xml: &mut WordXml, line: &str, looks: Looks, is_first: bool) {
    let rtl = is_rtl(line);
    let paragraph = ParagraphLooks {
        rtl,
        spacing: Some((0, 0)),
        ..ParagraphLooks::PLAIN
    };
    paragraph.write(xml);
    if is_first {
        xml.run(Looks::PLAIN, |xml| xml.empty("w:annotationRef", &[]));
    }
    xml.text_runs(rtl, looks, line);
}

/// A line of a comment.
const LINE: Looks = Looks::PLAIN.sized(20);

/// The line by which Claimdesk knows its own comments again.
const SIGNATURE: Looks = Looks::PLAIN.coloured("808080").sized(14);

fn thread(xml: &mut WordXml, own: &Undeclared, thread: &Thread) {
    let Thread {
        paragraph,
        answers,
        settled,
    } = thread;
    let (paragraph, answers) = (paragraph_id(*paragraph), answers.map(paragraph_id));
    let mut attributes = own.attributes();
    attributes.push(("w15:paraId", &paragraph));
    if let Some(of) = &answers {
        attributes.push(("w15:paraIdParent", of));
    }
    let settled = u8::from(*settled);
    attributes.push(("w15:done", &settled));
    xml.empty("w15:commentEx", &attributes);
}

/// Returns the comments of a part.
fn comments(name: &str, xml: &str) -> Result<Vec<Found>, WordError> {
    let mut found = Vec::new();
    let mut open: Option<Found> = None;
    let mut in_text = false;
    read(name, xml, |event, range| match event {
        Event::Start(element) if element.local_name().as_ref() == "t" => in_text = true,
        Event::End(element) if element.local_name().as_ref() == "t" => in_text = false,
        Event::Start(element) if element.local_name().as_ref() == "comment" => {
            open = Some(Found {
                whole: range,
                id: value(element, "id"),
                ..Found::default()
            });
        }
        Event::Start(element) if element.local_name().as_ref() == "p" => {
            if let Some(comment) = &mut open {
                comment.text.push('\n');
                comment.paragraphs.push(value(element, "paraId"));
            }
        }
        Event::Text(text) if in_text => {
            if let Some(comment) = &mut open {
                comment.text.push_str(text);
            }
        }
        Event::GeneralRef(name) if in_text => {
            if let Some(comment) = &mut open {
                comment.text.extend(referred(name));
            }
        }
        Event::Empty(element) if element.local_name().as_ref() == "br" => {
            if let Some(comment) = &mut open {
                comment.text.push('\n');
            }
        }
        Event::End(element) if element.local_name().as_ref() == "comment" => {
            if let Some(mut comment) = open.take() {
                comment.whole.end = range.end;
                comment.paragraphs.retain(|p| !p.is_empty());
                found.push(comment);
            }
        }
        _ => {}
    })?;
    Ok(found)
}

/// Returns where each entry of the part of threads stands, and for which paragraph.
fn threads(name: &str, xml: &str) -> Result<Vec<(Range<usize>, String)>, WordError> {
    let mut found = Vec::new();
    read(name, xml, |event, range| {
        if let Event::Empty(element) = event
            && element.local_name().as_ref() == "commentEx"
        {
            found.push((range, value(element, "paraId")));
        }
    })?;
    Ok(found)
}

//! Comments: their text, their threads, and where they hang in the document.

use std::collections::HashSet;
use std::ops::Range;

use claimdesk_model::id::ClaimId;
use claimdesk_model::time::Time;
use claimdesk_report::{is_rtl, put};
use quick_xml::events::Event;

use super::error::WordError;
use super::ids;
use super::markup::{DECLARATION, W, W14, W15, WordXml, bidi};
use super::parts::{COMMENTS, COMMENTS_EXTENDED, Parts, append};
use crate::insertion::{InsertOrder, Insertions};
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
    pen: &WordXml,
    sewing: &mut Insertions<'_, '_>,
) -> Result<(), WordError> {
    if comments.is_empty() {
        return Ok(());
    }
    let mut texts = String::new();
    let mut entries = Vec::new();
    let mut taken = standing.paragraphs.clone();
    let mut paragraphs = std::collections::HashMap::new();
    let name = parts.name_or_new(COMMENTS)?;
    let old = parts.part(&name)?;
    let own = local_names(old.as_deref());
    let largest = standing.largest_id.max(ids::largest_note(parts)?);
    for (id, comment) in (largest + 1..).zip(comments) {
        hang(comment, id, pen, sewing);
        let mut paragraph = comment.paragraph;
        while !taken.insert(paragraph) {
            paragraph = paragraph % 0x7fff_fffe + 1;
        }
        paragraphs.insert(comment.paragraph, paragraph);
        let answers = comment.answers.and_then(|of| paragraphs.get(&of).copied());
        element(&mut texts, comment, id, paragraph, &own);
        entries.push((paragraph, answers, comment.settled));
    }
    let old = old.unwrap_or_else(|| {
        format!("{DECLARATION}<w:comments xmlns:w=\"{W}\" xmlns:w14=\"{W14}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"w14\"/>")
    });
    parts.change(name.clone(), append(&name, &old, |_| texts)?);
    let name = parts.name_or_new(COMMENTS_EXTENDED)?;
    let old = parts.part(&name)?.unwrap_or_else(|| {
        format!("{DECLARATION}<w15:commentsEx xmlns:w15=\"{W15}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"w15\"/>")
    });
    let own = if old.contains(&format!("xmlns:w15=\"{W15}\"")) {
        String::new()
    } else {
        format!(" xmlns:w15=\"{W15}\"")
    };
    let threads = entries.iter().fold(String::new(), |mut out, entry| {
        thread(&mut out, &own, *entry);
        out
    });
    parts.change(name.clone(), append(&name, &old, |_| threads)?);
    Ok(())
}

/// Marks where a comment stands.
fn hang(comment: &Comment, id: u32, pen: &WordXml, sewing: &mut Insertions<'_, '_>) {
    let p = &pen.prefix;
    let begin = format!("<{p}commentRangeStart {p}id=\"{id}\"/>");
    let end = format!(
        "<{p}commentRangeEnd {p}id=\"{id}\"/><{p}r><{p}commentReference {p}id=\"{id}\"/></{p}r>"
    );
    let (from, to) = comment.places;
    if from == to {
        sewing.put(from, InsertOrder::End, begin + &end);
    } else {
        sewing.put(from, InsertOrder::Start, begin);
        sewing.put(to, InsertOrder::End, end);
    }
}

/// The namespaces that each comment declares for itself, since the part does not.
fn local_names(part: Option<&str>) -> String {
    let Some(part) = part else {
        return String::new();
    };
    let root = part.find("comments").map_or("", |at| {
        let end = part[at..].find('>').map_or(part.len(), |n| at + n);
        &part[at..end]
    });
    let strict = root.contains(super::markup::W_STRICT);
    let word = if strict { super::markup::W_STRICT } else { W };
    let mut names = String::new();
    if !root.contains(&format!("xmlns:w=\"{word}\"")) {
        put!(&mut names, " xmlns:w=\"{word}\"");
    }
    if !root.contains(&format!("xmlns:w14=\"{W14}\"")) {
        put!(&mut names, " xmlns:w14=\"{W14}\"");
    }
    names
}

fn element(out: &mut String, comment: &Comment, id: u32, paragraph: u32, own: &str) {
    let pen = WordXml::default();
    let initials: String = (comment.author.split_whitespace())
        .filter_map(|name| name.chars().next())
        .take(3)
        .collect();
    put!(
        out,
        "<w:comment{own} {} w:initials=\"{}\">",
        pen.author(id, &comment.author, comment.at),
        super::markup::escaped(&initials)
    );
    let signature = comment
        .signed
        .map(|claim| signature::signature(claim, &comment.lines));
    let last = (comment.lines.len() + usize::from(signature.is_some())).saturating_sub(1);
    for (n, line) in comment.lines.iter().chain(&signature).enumerate() {
        let properties = match n {
            _ if n == comment.lines.len() => "<w:color w:val=\"808080\"/><w:sz w:val=\"14\"/>",
            0 if signature.is_some() => "<w:b/><w:sz w:val=\"20\"/>",
            _ => "<w:sz w:val=\"20\"/>",
        };
        if n == last {
            put!(
                out,
                "<w:p w14:paraId=\"{paragraph:08X}\" w14:textId=\"77777777\">"
            );
        } else {
            out.push_str("<w:p>");
        }
        let rtl = is_rtl(line);
        put!(
            out,
            "<w:pPr>{}<w:spacing w:before=\"0\" w:after=\"0\"/></w:pPr>",
            bidi(rtl)
        );
        if n == 0 {
            out.push_str("<w:r><w:annotationRef/></w:r>");
        }
        out.push_str(&pen.runs(rtl, properties, line));
        out.push_str("</w:p>");
    }
    out.push_str("</w:comment>");
}

fn thread(out: &mut String, own: &str, (paragraph, answers, settled): (u32, Option<u32>, bool)) {
    put!(out, "<w15:commentEx{own} w15:paraId=\"{paragraph:08X}\"");
    if let Some(of) = answers {
        put!(out, " w15:paraIdParent=\"{of:08X}\"");
    }
    put!(out, " w15:done=\"{}\"/>", u8::from(settled));
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

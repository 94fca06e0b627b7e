//! From paragraphs to a row of pieces.

use std::collections::HashMap;

use claimdesk_compose::flow::{Flow, Item, Look, Marks, NOWHERE, Op, Shape, TooMany};
use claimdesk_compose::{Document, NoteText, Skips};
use claimdesk_opc::limits;

use super::frame::is_ideograph;
use super::hyphens::{Fate, Vocabulary, is_hyphen};
use super::lines::{Bit, Line, Lines};
use super::notes::Notes;
use super::paragraphs::{Paragraph, without_bullet};
use super::remarks::Remarks;

/// How far down a document its title may stand, in paragraphs.
const TITLE: usize = 4;

/// Writes a document's paragraphs and notes.
pub(super) fn write(
    lines: &Lines,
    paragraphs: &[Paragraph],
    notes: &Notes,
    remarks: Remarks,
    skips: &mut Skips,
) -> Result<Document, TooMany> {
    let mut writer = Writer {
        lines,
        notes,
        vocabulary: vocabulary(lines, paragraphs, notes),
        left: remaining(lines, paragraphs, notes, &remarks),
        begun: vec![false; remarks.comments.len()],
        remarks: &remarks,
        flow: Flow::default(),
        marks: Marks::empty(),
        link: 0,
    };
    for (at, paragraph) in paragraphs.iter().enumerate() {
        writer.paragraph(paragraph, at)?;
    }
    let body = writer.flow.ops.len();
    let mut texts = HashMap::new();
    for (number, note) in notes.notes.iter().enumerate() {
        if number >= limits::NOTES {
            skips.one("note");
            continue;
        }
        let from = writer.flow.ops.len();
        writer.note(note, notes.labels[number])?;
        let text = NoteText {
            flow: 0,
            ops: from..writer.flow.ops.len(),
            endnote: false,
        };
        texts.insert(number.to_string(), text);
    }
    let flow = writer.flow;
    Ok(Document {
        flows: vec![flow],
        body: 0..body,
        notes: texts,
        comments: remarks.comments,
    })
}

struct Writer<'d> {
    lines: &'d Lines,
    notes: &'d Notes,
    vocabulary: Vocabulary,
    /// How many bits each comment still covers.
    left: Vec<u32>,
    begun: Vec<bool>,
    remarks: &'d Remarks,
    flow: Flow,
    marks: Marks,
    link: u16,
}

impl Writer<'_> {
    fn paragraph(&mut self, paragraph: &Paragraph, at: usize) -> Result<(), TooMany> {
        let shape = match paragraph.heading {
            Some(1) if at < TITLE => Shape::Title,
            Some(level) => Shape::Heading(level),
            None => Shape::Running,
        };
        let item = paragraph.item.then_some(Item {
            depth: 1,
            number: None,
            opens: true,
        });
        let look = Look {
            shape,
            quote: false,
            item,
        };
        self.flow.open_paragraph(look)?;
        // A heading is bold by itself.
        let shown = if paragraph.heading.is_some() {
            Marks::all() - Marks::STRONG
        } else {
            Marks::all()
        };
        let bullet = |text: &str| text.len() - without_bullet(text).len();
        let first = self.first_text(&paragraph.lines);
        let skip = if paragraph.item { bullet(&first) } else { 0 };
        self.text(&paragraph.lines, skip, shown)?;
        self.flow.push(Op::EndParagraph)
    }

    fn note(&mut self, lines: &[usize], label: usize) -> Result<(), TooMany> {
        self.flow.open_paragraph(Look::default())?;
        self.text(lines, label, Marks::all())?;
        self.flow.push(Op::EndParagraph)
    }

    fn first_text(&self, lines: &[usize]) -> String {
        let first = lines.first().map(|at| &self.lines.lines[*at]);
        first
            .map(|line| self.lines.line_text(line))
            .unwrap_or_default()
    }

    /// Writes lines as running text without their first `skip` bytes.
    fn text(&mut self, lines: &[usize], mut skip: usize, shown: Marks) -> Result<(), TooMany> {
        let all = self.lines;
        for (nth, at) in lines.iter().enumerate() {
            let line = &all.lines[*at];
            let next = lines.get(nth + 1).map(|at| &all.lines[*at]);
            let seam = next.map_or(Seam::Nothing, |next| {
                seam(all, line, next, &self.vocabulary)
            });
            let last = line.bits.end - 1;
            for number in line.bits.clone() {
                let bit = &all.bits[number];
                let words = all.words(bit);
                let cut = skip.min(words.len());
                skip -= cut;
                let words = words.get(cut..).unwrap_or_default();
                let words = if number == last {
                    match seam {
                        Seam::Joined => words.trim_end_matches(|c| is_hyphen(c) || c == '\u{AD}'),
                        _ => words,
                    }
                } else {
                    words
                };
                self.bit(bit, number, words, shown)?;
            }
            if seam == Seam::Space {
                self.flow.push_text(" ", NOWHERE, 1)?;
            }
        }
        self.set(Marks::empty(), 0)
    }

    fn bit(&mut self, bit: &Bit, number: usize, words: &str, shown: Marks) -> Result<(), TooMany> {
        let set = &self.remarks.sets[usize::from(bit.noted)];
        for &comment in set {
            if !std::mem::replace(&mut self.begun[comment as usize], true) {
                self.flow.push(Op::CommentStart(comment))?;
            }
        }
        let note = self.notes.references.get(&number);
        if let Some(note) = note.filter(|note| **note < limits::NOTES) {
            self.flow.refer(note.to_string())?;
            if words.ends_with(' ') {
                self.flow.push(Op::Space)?;
            }
        } else if !words.is_empty() {
            self.set(bit.marks & shown, bit.link)?;
            self.flow.push_text(words, NOWHERE, words.len())?;
        }
        for &comment in set {
            let left = &mut self.left[comment as usize];
            *left = left.saturating_sub(1);
            if *left == 0 {
                self.flow.push(Op::CommentEnd(comment))?;
            }
        }
        Ok(())
    }

    /// Sets the formatting and the link from here on.
    fn set(&mut self, marks: Marks, link: u16) -> Result<(), TooMany> {
        if link != self.link {
            if self.link != 0 {
                self.flow.push(Op::EndLink)?;
            }
            let address = usize::from(link).checked_sub(1);
            let address = address.and_then(|at| self.remarks.addresses.get(at));
            if let Some(address) = address {
                self.flow.open_link(address.clone())?;
            }
            self.link = link;
        }
        if marks != self.marks {
            self.marks = marks;
            self.flow.push(Op::Marks(marks))?;
        }
        Ok(())
    }
}

/// What is between two lines of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seam {
    Space,
    Nothing,
    /// Nothing, and the hyphen before it goes.
    Joined,
}

fn seam(lines: &Lines, line: &Line, next: &Line, vocabulary: &Vocabulary) -> Seam {
    let (line, next) = (lines.line_text(line), lines.line_text(next));
    let end = line.trim_end();
    let Some(last) = end.chars().next_back() else {
        return Seam::Space;
    };
    let first = next.chars().next().unwrap_or(' ');
    if last == '\u{AD}' {
        return Seam::Joined;
    }
    if is_ideograph(last) && is_ideograph(first) {
        return Seam::Nothing;
    }
    if is_hyphen(last)
        && let Some((half, other)) = halves(end, &next)
    {
        return match vocabulary.fate(half, other) {
            Fate::Dropped => Seam::Joined,
            Fate::Kept => Seam::Nothing,
            Fate::Suspended => Seam::Space,
        };
    }
    let word = end.rsplit(char::is_whitespace).next().unwrap_or_default();
    let bare = |dash: char| word.len() > dash.len_utf8() && last == dash;
    let address = word.contains("://") && last.is_ascii_punctuation() && last != '.';
    if bare('—') || bare('/') || address || (bare('–') && first.is_numeric()) {
        Seam::Nothing
    } else {
        Seam::Space
    }
}

/// Returns the two halves of a word that a hyphen at a line's end parts.
fn halves<'t>(line: &'t str, next: &'t str) -> Option<(&'t str, &'t str)> {
    let word = line.trim_end().rsplit(char::is_whitespace).next()?;
    let half = word.strip_suffix(is_hyphen)?;
    // Of a compound, only the last part is parted.
    let half = half.rsplit(is_hyphen).next()?;
    let other = next.split(char::is_whitespace).next()?;
    (!half.is_empty() && !other.is_empty()).then_some((half, other))
}

/// Returns the words of all that is written.
fn vocabulary(lines: &Lines, paragraphs: &[Paragraph], notes: &Notes) -> Vocabulary {
    let mut words = Vocabulary::default();
    let mut parted: Vec<(String, String)> = Vec::new();
    let stories = paragraphs.iter().map(|paragraph| &paragraph.lines);
    for story in stories.chain(&notes.notes) {
        let mut before: Option<String> = None;
        for at in story {
            let text = lines.line_text(&lines.lines[*at]);
            let after = before.as_ref().and_then(|before| halves(before, &text));
            words.take_in(&text, after.is_some());
            parted.extend(after.map(|(half, other)| (half.to_owned(), other.to_owned())));
            before = Some(text);
        }
    }
    words.weigh(parted.iter().map(|(half, other)| (&**half, &**other)));
    words
}

/// Returns how many bits each comment covers.
fn remaining(
    lines: &Lines,
    paragraphs: &[Paragraph],
    notes: &Notes,
    remarks: &Remarks,
) -> Vec<u32> {
    let mut left = vec![0; remarks.comments.len()];
    let stories = paragraphs.iter().map(|paragraph| &paragraph.lines);
    for at in stories.chain(&notes.notes).flatten() {
        for bit in lines.lines[*at].bits.clone() {
            for comment in &remarks.sets[usize::from(lines.bits[bit].noted)] {
                left[*comment as usize] += 1;
            }
        }
    }
    left
}

//! From a row of pieces to a canonical text.

use std::collections::HashMap;
use std::mem::take;
use std::ops::Range;

use claimdesk_draft::{BlockKind, Comment, MarkKind, Span};

use super::{Flow, Item, Look, Marks, NOWHERE, Op, Shape};
use crate::composer::{Composed, Composer, Pin, Source};

/// A note's text: a stretch of a flow.
#[derive(Debug)]
pub struct NoteText {
    /// Which of the document's flows.
    pub flow: usize,
    pub ops: Range<usize>,
    /// Endnotes are counted apart, in Roman numerals.
    pub endnote: bool,
}

/// A document as its reader took it apart.
#[derive(Debug, Default)]
pub struct Document {
    /// The body first, then the parts that hold notes; numbered as [`Origin::part`](crate::composer::Origin).
    pub flows: Vec<Flow>,
    /// The body's pieces in the first flow; notes may follow them there.
    pub body: Range<usize>,
    /// The notes by the keys that the flows refer to them by.
    pub notes: HashMap<String, NoteText>,
    /// The comments, without their places.
    pub comments: Vec<Comment>,
}

/// A document as canonical text.
#[derive(Debug)]
pub struct Written {
    pub made: Composed,
    /// The comments that have a place, in the order of the document.
    pub comments: Vec<Comment>,
    /// How many comments have none.
    pub placeless: u32,
    /// How many changes the document tracks.
    pub tracked: u32,
    /// The words of the paragraph that looks like the title.
    pub title: Option<String>,
}

impl Document {
    /// Writes the document as canonical text; with `origins`, notes where each word came from.
    pub fn write(self, origins: bool) -> Written {
        let mut writer = Writer {
            out: Composer::default(),
            origins,
            pins: vec![(None, None); self.comments.len()],
            notes: &self.notes,
            labels: HashMap::new(),
            order: Vec::new(),
            counts: [0, 0],
            marks: Marks::empty(),
            lists: Vec::new(),
            look: Look::default(),
            after_break: false,
            part_words: false,
            table: false,
            in_cell: false,
            in_note: false,
            title: None,
        };
        if let Some(body) = self.flows.first() {
            writer.stretch(body, 0, self.body.clone());
        }
        let mut written = 0;
        // A note can refer to another note, which then follows.
        while let Some((key, label)) = writer.order.get(written).cloned() {
            written += 1;
            let Some(note) = self.notes.get(&key) else {
                continue;
            };
            let Some(flow) = self.flows.get(note.flow) else {
                continue;
            };
            writer.note(flow, note, &label);
        }
        let (pins, title) = (writer.pins, writer.title);
        let made = writer.out.finish();
        let mut placeless = 0;
        let mut comments = Vec::with_capacity(self.comments.len());
        for (comment, pins) in self.comments.into_iter().zip(pins) {
            let (Some(start), end) = pins else {
                placeless += 1;
                continue;
            };
            let start = made.place(start);
            let end = end.map_or(start, |end| made.place(end).max(start));
            let span = Span::new(start, end);
            comments.push(Comment { span, ..comment });
        }
        comments.sort_by_key(|comment| (comment.span.start, comment.span.end));
        let title = title
            .map(|title| title.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|title| !title.is_empty());
        Written {
            made,
            comments,
            placeless,
            tracked: self.flows.iter().map(|flow| flow.tracked.count()).sum(),
            title,
        }
    }
}

struct Writer<'a> {
    out: Composer,
    origins: bool,
    /// Where each comment's words begin and end.
    pins: Vec<(Option<Pin>, Option<Pin>)>,
    notes: &'a HashMap<String, NoteText>,
    /// The labels of the notes referred to so far.
    labels: HashMap<String, String>,
    /// The notes to write, by key and label.
    order: Vec<(String, String)>,
    /// How many footnotes and endnotes were referred to.
    counts: [u32; 2],
    marks: Marks,
    /// For each open list, whether it is numbered.
    lists: Vec<bool>,
    look: Look,
    /// Whether nothing was written since a line break.
    after_break: bool,
    /// Whether a picture's alternative text begins or ended here, so that a space parts it from a word.
    part_words: bool,
    /// Whether a table that holds data is open.
    table: bool,
    in_cell: bool,
    in_note: bool,
    title: Option<String>,
}

impl Writer<'_> {
    fn note(&mut self, flow: &Flow, note: &NoteText, label: &str) {
        self.close_lists(0);
        self.set_marks(Marks::empty());
        self.out.open_note(label);
        self.in_note = true;
        let part = u8::try_from(note.flow).unwrap_or(u8::MAX);
        self.stretch(flow, part, note.ops.clone());
        self.in_note = false;
        self.set_marks(Marks::empty());
        self.out.close_note();
    }

    fn stretch(&mut self, flow: &Flow, part: u8, ops: Range<usize>) {
        for op in flow.ops.get(ops).unwrap_or_default() {
            self.op(flow, part, *op);
        }
        self.out.end();
        self.close_lists(0);
    }

    fn op(&mut self, flow: &Flow, part: u8, op: Op) {
        match op {
            Op::Paragraph(look) => {
                let look = flow.looks.get(look as usize).copied().unwrap_or_default();
                self.open_paragraph(look);
            }
            Op::EndParagraph => self.close_paragraph(),
            Op::Text {
                start,
                len,
                at,
                raw,
            } => {
                let text = flow.words(start, len);
                let reference = (raw != len).then_some(raw as usize);
                let at = (at != NOWHERE && self.origins).then_some(at as usize);
                self.text(
                    text,
                    at.map(|at| Source {
                        part,
                        at,
                        reference,
                    }),
                );
            }
            Op::Break => self.line_break(),
            Op::Space => self.out.push(" "),
            Op::Marks(marks) => self.set_marks(marks),
            Op::Link(address) => {
                let href = flow.addresses.get(address as usize);
                let href = href.cloned().unwrap_or_default();
                self.out.open_mark(MarkKind::Link { href });
            }
            Op::EndLink => {
                let href = String::new();
                self.out.close_mark(&MarkKind::Link { href });
            }
            Op::Picture => {
                self.part_words = true;
                let src = String::new();
                self.out.open_mark(MarkKind::Image { src });
            }
            Op::EndPicture => {
                let src = String::new();
                self.out.close_mark(&MarkKind::Image { src });
                self.part_words = true;
            }
            Op::Note(note) => {
                if let Some(key) = flow.notes.get(note as usize) {
                    self.refer(key);
                }
            }
            Op::CommentStart(_) | Op::CommentEnd(_) | Op::CommentPoint(_) => self.comment(op),
            _ => self.table_op(op),
        }
    }

    fn table_op(&mut self, op: Op) {
        match op {
            Op::Table { data } if data && !self.in_note => {
                self.close_lists(0);
                self.out.open_table();
                self.table = true;
            }
            Op::EndTable if self.table => {
                self.out.close_table();
                self.table = false;
            }
            Op::Row if self.table => self.out.open_row(),
            Op::EndRow if self.table => self.out.close_row(),
            Op::Cell { column, header } if self.table => {
                self.out.begin_cell(column, header);
                self.in_cell = true;
            }
            Op::EndCell if self.table => {
                self.out.end();
                self.in_cell = false;
            }
            _ => self.out.end(),
        }
    }

    fn open_paragraph(&mut self, look: Look) {
        self.after_break = false;
        self.look = look;
        if self.in_cell {
            self.out.push(" ");
            return;
        }
        self.out.end();
        match look.item {
            Some(item) => self.open_item(item),
            None => self.close_lists(0),
        }
        if look.quote {
            self.out.open_quote();
        }
        self.out.begin(self.kind());
    }

    fn close_paragraph(&mut self) {
        if self.in_cell {
            return;
        }
        self.out.end();
        if self.look.quote {
            self.out.close_quote();
        }
        self.look = Look::default();
    }

    const fn kind(&self) -> BlockKind {
        match self.look.shape {
            Shape::Running => BlockKind::Paragraph,
            Shape::Title => BlockKind::Heading { level: 1 },
            Shape::Heading(level) => BlockKind::Heading { level },
            Shape::Caption => BlockKind::Caption,
            Shape::Code => BlockKind::Code,
        }
    }

    fn open_item(&mut self, item: Item) {
        let depth = usize::from(item.depth);
        self.close_lists(depth);
        let numbered = item.number.is_some();
        if self.lists.len() == depth && self.lists.last() != Some(&numbered) && item.opens {
            self.close_lists(depth - 1);
        }
        while self.lists.len() < depth {
            self.out.open_list(item.number);
            self.lists.push(numbered);
        }
        if item.opens {
            self.out.open_item(item.number);
        }
    }

    fn close_lists(&mut self, depth: usize) {
        while self.lists.len() > depth {
            self.lists.pop();
            self.out.close_list();
        }
    }

    fn text(&mut self, text: &str, source: Option<Source>) {
        let in_word = text.starts_with(char::is_alphanumeric) && self.out.ends_in_word();
        if take(&mut self.part_words) && in_word {
            self.out.push(" ");
        }
        match source {
            Some(source) => self.out.push_from(text, source),
            None => self.out.push(text),
        }
        self.after_break &= text.trim_ascii().is_empty();
        if self.look.shape == Shape::Title && self.title.as_ref().is_none_or(|t| t.len() < 1024) {
            self.title.get_or_insert_default().push_str(text);
        }
    }

    /// Two line breaks in a row stand for a new paragraph.
    fn line_break(&mut self) {
        if self.look.shape == Shape::Code || self.in_cell {
            self.out.line_break();
            return;
        }
        if self.after_break {
            self.out.begin(self.kind());
        } else {
            self.out.line_break();
        }
        self.after_break = true;
        if let (Shape::Title, Some(title)) = (self.look.shape, &mut self.title) {
            title.push(' ');
        }
    }

    fn set_marks(&mut self, marks: Marks) {
        let kinds = [
            (Marks::EMPHASIS, MarkKind::Emphasis),
            (Marks::STRONG, MarkKind::Strong),
            (Marks::STRIKE, MarkKind::Strike),
            (Marks::SUPERSCRIPT, MarkKind::Superscript),
            (Marks::SUBSCRIPT, MarkKind::Subscript),
            (Marks::CODE, MarkKind::Code),
        ];
        let changed = self.marks ^ marks;
        self.marks = marks;
        for (mark, kind) in kinds {
            if !changed.contains(mark) {
                continue;
            }
            if marks.contains(mark) {
                self.out.open_mark(kind);
            } else {
                self.out.close_mark(&kind);
            }
        }
    }

    fn refer(&mut self, key: &str) {
        let Some(note) = self.notes.get(key) else {
            return;
        };
        if let Some(label) = self.labels.get(key) {
            self.out.reference(label.clone());
            return;
        }
        let count = &mut self.counts[usize::from(note.endnote)];
        *count += 1;
        let label = if note.endnote {
            roman(*count)
        } else {
            count.to_string()
        };
        self.labels.insert(key.to_owned(), label.clone());
        self.order.push((key.to_owned(), label.clone()));
        self.out.reference(label);
    }

    fn comment(&mut self, op: Op) {
        let (Op::CommentStart(comment) | Op::CommentEnd(comment) | Op::CommentPoint(comment)) = op
        else {
            return;
        };
        let Some((start, end)) = self.pins.get_mut(comment as usize) else {
            return;
        };
        match (op, *start, *end) {
            (Op::CommentStart(_), None, _) => *start = Some(self.out.pin_next()),
            (Op::CommentEnd(_) | Op::CommentPoint(_), Some(began), None) => {
                *end = Some(self.out.pin_end(began));
            }
            (Op::CommentPoint(_), None, None) => {
                let began = self.out.pin_next();
                *start = Some(began);
                *end = Some(self.out.pin_end(began));
            }
            _ => {}
        }
    }
}

/// Returns a number in small Roman numerals, or in digits where they would get long.
fn roman(number: u32) -> String {
    const NUMERALS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if number > 3999 {
        // Told apart from a footnote's number by its first letter.
        return format!("e{number}");
    }
    let mut left = number;
    let mut out = String::new();
    for (value, numeral) in NUMERALS {
        while left >= value {
            out.push_str(numeral);
            left -= value;
        }
    }
    out
}

//! Takes a part of a Word document apart: the body, the notes, the comments.
//!
//! The parser walks the XML once with a stack of its own, whatever the depth.
//! What an element opens is written down in a [`Frame`], which closes it again.

use std::collections::HashMap;
use std::mem::take;
use std::ops::Range;

use super::fields::{self, Field, Target};
use super::numbering::Lists;
use super::styles::{Numbering, RunLook, Styles};
use crate::flow::{Flow, Item, Look, NOWHERE, Op, Shape, TooMany};
use crate::package::Relations;
use crate::skips::Skips;
use crate::symbols;
use crate::xml::{Malformed, Ns, Piece, Tag, Xml};
use crate::{Changes, address, limits};

/// Why a part could not be taken apart to its end.
#[derive(Debug)]
pub(super) enum Stop {
    Malformed(Malformed),
    TooMany,
}

impl From<Malformed> for Stop {
    fn from(cause: Malformed) -> Self {
        Self::Malformed(cause)
    }
}

impl From<TooMany> for Stop {
    fn from(_: TooMany) -> Self {
        Self::TooMany
    }
}

/// What the whole document says, which a part is read by.
pub(super) struct Context<'a> {
    pub(super) styles: &'a Styles,
    pub(super) relations: &'a Relations,
    /// Which comment each id means.
    pub(super) comments: &'a HashMap<String, u32>,
    pub(super) changes: Changes,
}

/// A note or comment of a part that holds many.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) author: String,
    pub(super) date: Option<String>,
    /// The id of its last paragraph.
    pub(super) paragraph: Option<String>,
    /// Its pieces in the part's flow.
    pub(super) ops: Range<usize>,
}

/// A part taken apart, as far as it went.
pub(super) struct Parsed {
    pub(super) flow: Flow,
    pub(super) entries: Vec<Entry>,
    pub(super) stop: Option<Stop>,
}

/// What an element's end has to close.
enum Frame {
    Nothing,
    Entry,
    Paragraph,
    ParagraphProperties,
    /// The properties of a paragraph's mark.
    MarkProperties,
    Run(Run),
    RunProperties,
    /// Content that a change brought in or took out, and the reading shows.
    Changed,
    /// Such content that the reading leaves out.
    Dropped,
    Text,
    Code,
    Link,
    SimpleField,
    Alternatives {
        taken: bool,
    },
    Table,
    Row,
    RowProperties,
    Cell {
        dropped: bool,
    },
    TextBox(Box<Outer>),
}

/// The run being read.
#[derive(Clone, Copy, Default)]
struct Run {
    open: bool,
    look: RunLook,
    style: RunLook,
}

/// The paragraph being read.
#[derive(Default)]
struct Paragraph {
    open: bool,
    /// Its look's place in the flow.
    look: usize,
    style: Option<String>,
    outline: Option<u8>,
    numbering: Numbering,
    /// Whether the change that is shown removes the paragraph's end.
    joined: bool,
    /// The change that brought in or took out the paragraph's end.
    changed: Option<String>,
}

/// The row being read.
#[derive(Default)]
struct Row {
    open: bool,
    dropped: bool,
    header: bool,
    column: u32,
}

/// What goes on around a text box.
struct Outer {
    from: usize,
    paragraph: Paragraph,
    run: Run,
    fields: Vec<Field>,
    after: Vec<Op>,
    waiting: Option<usize>,
}

/// Takes one part apart.
pub(super) struct Parser<'c> {
    context: &'c Context<'c>,
    lists: &'c mut Lists,
    skips: &'c mut Skips,
    flow: Flow,
    entries: Vec<Entry>,
    frames: Vec<Frame>,
    paragraph: Paragraph,
    run: Run,
    /// The formatting that was last written down.
    marks: crate::flow::Marks,
    fields: Vec<Field>,
    rows: Vec<Row>,
    /// How many elements around the place are left out.
    dropped: u32,
    boxes: usize,
    /// Text boxes of the open paragraph, to follow it.
    after: Vec<Op>,
    /// The look of a paragraph without an end, which the next one goes on.
    waiting: Option<usize>,
    in_text: bool,
    in_code: bool,
    /// Whether the picture being read has words of its own.
    described: bool,
}

impl<'c> Parser<'c> {
    pub(super) fn new(
        context: &'c Context<'c>,
        lists: &'c mut Lists,
        skips: &'c mut Skips,
    ) -> Self {
        Self {
            context,
            lists,
            skips,
            flow: Flow::default(),
            entries: Vec::new(),
            frames: Vec::new(),
            paragraph: Paragraph::default(),
            run: Run::default(),
            marks: 0,
            fields: Vec::new(),
            rows: Vec::new(),
            dropped: 0,
            boxes: 0,
            after: Vec::new(),
            waiting: None,
            in_text: false,
            in_code: false,
            described: false,
        }
    }

    /// Takes a part apart, up to its end or to where it cannot be read on.
    pub(super) fn parse(mut self, text: &str) -> Parsed {
        let mut xml = Xml::new(text);
        let mut stop = self.walk(&mut xml).err();
        if stop.is_none() {
            stop = self.end_story().err().map(Stop::from);
        }
        self.skips.many("entity", xml.entities);
        Parsed {
            flow: self.flow,
            entries: self.entries,
            stop,
        }
    }

    fn walk(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        while let Some(piece) = xml.next()? {
            match piece {
                Piece::Start(tag) => match self.enter(&tag)? {
                    Some(frame) => self.frames.push(frame),
                    None => xml.skip()?,
                },
                Piece::End => {
                    if let Some(frame) = self.frames.pop() {
                        self.leave(frame)?;
                    }
                }
                Piece::Text { text, at } if self.in_text => {
                    self.text(&text, place(at), text.len())?;
                }
                Piece::Char { char, at, len } if self.in_text => {
                    self.text(char.encode_utf8(&mut [0; 4]), place(at), len)?;
                }
                Piece::Text { text, .. } if self.in_code => self.code(&text),
                Piece::Char { char, .. } if self.in_code => {
                    self.code(char.encode_utf8(&mut [0; 4]));
                }
                Piece::Text { .. } | Piece::Char { .. } => {}
            }
        }
        Ok(())
    }

    /// Opens what an element opens; `None` passes over all of it.
    fn enter(&mut self, tag: &Tag<'_>) -> Result<Option<Frame>, Stop> {
        let local = tag.local();
        match tag.ns {
            Ns::Word => self.enter_word(tag, local),
            Ns::Math if local == "t" => {
                self.in_text = true;
                Ok(Some(Frame::Text))
            }
            Ns::Math if matches!(local, "rPr" | "ctrlPr") => Ok(None),
            Ns::Compatibility => Ok(self.alternative(local)),
            Ns::WordDrawing if local == "docPr" => {
                self.picture(&tag.attr("descr").unwrap_or_default())?;
                Ok(Some(Frame::Nothing))
            }
            _ => {
                if local == "blip" && !self.described {
                    self.skips.one("image");
                }
                Ok(Some(Frame::Nothing))
            }
        }
    }

    fn enter_word(&mut self, tag: &Tag<'_>, local: &str) -> Result<Option<Frame>, Stop> {
        if matches!(self.frames.last(), Some(Frame::RunProperties)) {
            self.run_property(tag, local);
            return Ok(None);
        }
        Ok(Some(match local {
            "p" => {
                self.open_paragraph(tag)?;
                Frame::Paragraph
            }
            "r" => {
                let outer = take(&mut self.run);
                self.run.open = true;
                Frame::Run(outer)
            }
            "pPr" => Frame::ParagraphProperties,
            "rPr" => match self.frames.last() {
                Some(Frame::ParagraphProperties) => Frame::MarkProperties,
                Some(Frame::Run(_)) => Frame::RunProperties,
                _ => return Ok(None),
            },
            "t" | "delText" => {
                self.in_text = true;
                Frame::Text
            }
            "instrText" | "delInstrText" => {
                self.in_code = true;
                Frame::Code
            }
            "ins" | "moveTo" => self.change(tag, Changes::Original),
            "del" | "moveFrom" => self.change(tag, Changes::Accepted),
            "tbl" => {
                self.end_waiting()?;
                self.flow.open_table()?;
                Frame::Table
            }
            "tr" => {
                self.rows.push(Row::default());
                Frame::Row
            }
            "trPr" => Frame::RowProperties,
            "tc" => self.open_cell()?,
            "hyperlink" => self.open_hyperlink(tag)?,
            "fldSimple" => {
                let link = fields::target(&tag.attr("instr").unwrap_or_default());
                if self.open_target(link)? {
                    Frame::SimpleField
                } else {
                    Frame::Nothing
                }
            }
            "footnote" | "endnote" | "comment" => {
                self.open_entry(tag);
                Frame::Entry
            }
            "txbxContent" => return self.open_box(),
            "rPrChange" | "pPrChange" | "tblPrChange" | "trPrChange" | "tcPrChange"
            | "sectPrChange" | "tblPrExChange" | "tblGridChange" | "numberingChange" | "sectPr"
            | "sdtPr" | "sdtEndPr" | "tblPr" | "tblGrid" | "tblPrEx" | "rt" | "binData" => {
                return Ok(None);
            }
            "altChunk" | "subDoc" | "OLEObject" | "control" => {
                self.skips.one("embed");
                return Ok(None);
            }
            _ => {
                self.leaf(tag, local)?;
                Frame::Nothing
            }
        }))
    }

    /// Takes in an element that holds nothing.
    fn leaf(&mut self, tag: &Tag<'_>, local: &str) -> Result<(), Stop> {
        match local {
            "tab" | "ptab" if self.run.open && self.shows() => self.put(Op::Space)?,
            "br" | "cr" if self.shows() => self.put(Op::Break)?,
            "noBreakHyphen" => self.text("\u{2011}", NOWHERE, 0)?,
            "sym" => self.symbol(tag)?,
            "fldChar" => self.field(tag)?,
            "footnoteReference" if self.shows() => self.refer("f", tag)?,
            "endnoteReference" if self.shows() => self.refer("e", tag)?,
            "commentRangeStart" => self.comment(tag, Op::CommentStart)?,
            "commentRangeEnd" => self.comment(tag, Op::CommentEnd)?,
            "commentReference" => self.comment(tag, Op::CommentPoint)?,
            "headerReference" | "footerReference" => {}
            _ => self.property(tag, local),
        }
        Ok(())
    }

    /// Takes in a property of what is open.
    fn property(&mut self, tag: &Tag<'_>, local: &str) {
        let value = || tag.attr("val").unwrap_or_default();
        match (self.frames.last(), local) {
            (Some(Frame::ParagraphProperties), "pStyle") => {
                self.paragraph.style = Some(value().into_owned());
            }
            (Some(Frame::ParagraphProperties), "outlineLvl") => {
                self.paragraph.outline = value().parse().ok();
            }
            (Some(Frame::RowProperties), "tblHeader") => {
                if let Some(row) = self.rows.last_mut() {
                    row.header = tag.is_on();
                }
            }
            (Some(Frame::RowProperties), "gridBefore") => {
                if let Some(row) = self.rows.last_mut() {
                    row.column = value().parse().unwrap_or(0);
                }
            }
            (Some(Frame::Nothing), "ilvl") => self.paragraph.numbering.level = value().parse().ok(),
            (Some(Frame::Nothing), "numId") if self.paragraph.open => {
                self.paragraph.numbering.list = Some(value().into_owned());
            }
            (Some(Frame::Nothing), "gridSpan") => {
                let reach = value().parse::<u32>().unwrap_or(1).clamp(1, 1000);
                if let Some(row) = self.rows.last_mut() {
                    row.column = row.column.saturating_add(reach - 1);
                }
            }
            (Some(Frame::Nothing), "cellIns") => self.change_cell(tag, Changes::Original),
            (Some(Frame::Nothing), "cellDel") => self.change_cell(tag, Changes::Accepted),
            _ => {}
        }
    }

    fn run_property(&mut self, tag: &Tag<'_>, local: &str) {
        if local == "rStyle" {
            self.run.style = self
                .context
                .styles
                .run(&tag.attr("val").unwrap_or_default());
        } else {
            self.run.look.set(tag);
        }
    }

    /// Closes what an element opened.
    fn leave(&mut self, frame: Frame) -> Result<(), Stop> {
        match frame {
            Frame::Nothing | Frame::MarkProperties | Frame::RunProperties => {}
            Frame::Alternatives { .. } | Frame::RowProperties => {}
            Frame::Entry => {
                self.end_story()?;
                let end = self.flow.ops.len();
                if let Some(entry) = self.entries.last_mut() {
                    entry.ops.end = end;
                }
            }
            Frame::Paragraph => self.close_paragraph()?,
            Frame::ParagraphProperties => self.finish_look(),
            Frame::Run(outer) => self.run = outer,
            Frame::Changed => self.flow.tracked.end(),
            Frame::Dropped => {
                self.flow.tracked.end();
                self.dropped -= 1;
            }
            Frame::Text => self.in_text = false,
            Frame::Code => self.in_code = false,
            Frame::Link | Frame::SimpleField => self.flow.push(Op::EndLink)?,
            Frame::Table => {
                self.end_waiting()?;
                self.flow.close_table()?;
            }
            Frame::Row => self.close_row()?,
            Frame::Cell { dropped } => {
                self.end_waiting()?;
                if dropped {
                    self.dropped -= 1;
                }
                if self.rows.last().is_none_or(|row| !row.dropped) {
                    self.flow.push(Op::EndCell)?;
                }
                if let Some(row) = self.rows.last_mut() {
                    row.column = row.column.saturating_add(1);
                }
            }
            Frame::TextBox(outer) => self.close_box(*outer)?,
        }
        Ok(())
    }

    /// Returns whether text at this place is shown.
    fn shows(&self) -> bool {
        self.dropped == 0 && self.fields.iter().rev().take(8).all(|field| field.shows)
    }

    fn text(&mut self, text: &str, at: u32, raw: usize) -> Result<(), Stop> {
        self.flow.tracked.unchanged();
        if !self.shows() || text.is_empty() {
            return Ok(());
        }
        let look = self.run.look.over(self.run.style);
        if look.hidden == Some(true) {
            self.skips.one("hidden");
            return Ok(());
        }
        if look.on != self.marks {
            self.marks = look.on;
            self.flow.push(Op::Marks(look.on))?;
        }
        Ok(self.flow.push_text(text, at, raw)?)
    }

    fn put(&mut self, op: Op) -> Result<(), Stop> {
        Ok(self.flow.push(op)?)
    }

    fn code(&mut self, code: &str) {
        if let Some(field) = self.fields.last_mut().filter(|field| !field.shows) {
            field.take_in(code);
        }
    }

    fn field(&mut self, tag: &Tag<'_>) -> Result<(), Stop> {
        match tag.attr("fldCharType").as_deref() {
            Some("begin") => self.fields.push(Field::default()),
            Some("separate") => {
                let Some(field) = self.fields.last_mut() else {
                    return Ok(());
                };
                field.shows = true;
                let link = field.link();
                let linked = self.open_target(link)?;
                if let Some(field) = self.fields.last_mut() {
                    field.linked = linked;
                }
            }
            Some("end") => {
                let ended = self.fields.pop();
                if ended.is_some_and(|field| field.linked) {
                    self.put(Op::EndLink)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Opens a link to where a field leads; returns whether one was opened.
    fn open_target(&mut self, target: Option<Target>) -> Result<bool, Stop> {
        let Some(Target::Address(written)) = target else {
            return Ok(false);
        };
        let Some(href) = address::link(&written) else {
            self.skips.one("link");
            return Ok(false);
        };
        self.flow.open_link(href)?;
        Ok(true)
    }

    fn open_hyperlink(&mut self, tag: &Tag<'_>) -> Result<Frame, Stop> {
        let id = tag.attr("id");
        let relation = id.and_then(|id| self.context.relations.get(&id));
        let target = relation
            .filter(|relation| relation.external)
            .map(|relation| Target::Address(relation.target.clone()));
        let opened = self.open_target(target)?;
        Ok(if opened { Frame::Link } else { Frame::Nothing })
    }

    fn symbol(&mut self, tag: &Tag<'_>) -> Result<(), Stop> {
        let font = tag.attr("font").unwrap_or_default();
        let code = tag.attr("char").unwrap_or_default();
        let char = u32::from_str_radix(&code, 16).ok();
        match char.and_then(|code| symbols::character(&font, code)) {
            Some(char) => self.text(char.encode_utf8(&mut [0; 4]), NOWHERE, 0),
            None => {
                self.skips.one("symbol");
                Ok(())
            }
        }
    }

    fn picture(&mut self, words: &str) -> Result<(), Stop> {
        // Word's own guess at a picture says so; it is not the writer's.
        let words = words.trim();
        let guessed = words.ends_with("Description automatically generated")
            || words.ends_with("AI-generated content may be incorrect.");
        self.described = !words.is_empty() && !guessed;
        if self.described && self.shows() {
            self.put(Op::Picture)?;
            self.flow.push_text(words, NOWHERE, 0)?;
            self.put(Op::EndPicture)?;
        }
        Ok(())
    }

    fn refer(&mut self, kind: &str, tag: &Tag<'_>) -> Result<(), Stop> {
        let id = tag.attr("id").unwrap_or_default();
        Ok(self.flow.refer(format!("{kind}{id}"))?)
    }

    fn comment(&mut self, tag: &Tag<'_>, op: fn(u32) -> Op) -> Result<(), Stop> {
        let id = tag.attr("id").unwrap_or_default();
        match self.context.comments.get(&*id) {
            Some(comment) => self.put(op(*comment)),
            None => Ok(()),
        }
    }

    /// Begins content that one of two readings leaves out.
    fn change(&mut self, tag: &Tag<'_>, left_out_by: Changes) -> Frame {
        let left_out = self.context.changes == left_out_by;
        let change = signature(tag);
        match self.frames.last() {
            Some(Frame::MarkProperties) => {
                self.paragraph.joined |= left_out;
                self.paragraph.changed = change.or(self.paragraph.changed.take());
            }
            Some(Frame::RowProperties) => {
                self.flow.tracked.point(change);
                if let Some(row) = self.rows.last_mut().filter(|row| left_out && !row.dropped) {
                    row.dropped = true;
                    self.dropped += 1;
                }
            }
            _ => {
                self.flow.tracked.begin(change);
                if left_out {
                    self.dropped += 1;
                    return Frame::Dropped;
                }
                return Frame::Changed;
            }
        }
        Frame::Nothing
    }

    fn change_cell(&mut self, tag: &Tag<'_>, left_out_by: Changes) {
        self.flow.tracked.point(signature(tag));
        if self.context.changes != left_out_by {
            return;
        }
        let cell = self
            .frames
            .iter_mut()
            .rev()
            .take(3)
            .find_map(|frame| match frame {
                Frame::Cell { dropped } => Some(dropped),
                _ => None,
            });
        if let Some(dropped) = cell.filter(|dropped| !**dropped) {
            *dropped = true;
            self.dropped += 1;
        }
    }

    fn alternative(&mut self, local: &str) -> Option<Frame> {
        if local == "AlternateContent" {
            return Some(Frame::Alternatives { taken: false });
        }
        // Every alternative that Word writes says the same; the first is the newest.
        match self.frames.last_mut() {
            Some(Frame::Alternatives { taken }) if *taken => None,
            Some(Frame::Alternatives { taken }) => {
                *taken = true;
                Some(Frame::Nothing)
            }
            _ => Some(Frame::Nothing),
        }
    }

    fn open_entry(&mut self, tag: &Tag<'_>) {
        let value = |name| tag.attr(name).map(|value| value.into_owned());
        let at = self.flow.ops.len();
        self.marks = u8::MAX;
        self.entries.push(Entry {
            id: value("id").unwrap_or_default(),
            author: value("author").unwrap_or_default(),
            date: value("date"),
            paragraph: None,
            ops: at..at,
        });
    }

    fn open_paragraph(&mut self, tag: &Tag<'_>) -> Result<(), Stop> {
        if let (Some(entry), Some(id)) = (self.entries.last_mut(), tag.attr("paraId")) {
            entry.paragraph = Some(id.into_owned());
        }
        self.paragraph = Paragraph {
            open: true,
            ..Paragraph::default()
        };
        match self.waiting.take() {
            // The paragraph before lost its end: this one goes on in it, and decides its look.
            Some(look) => {
                self.paragraph.look = look;
                self.flow.set_look(look, Look::default());
            }
            None => {
                self.paragraph.look = self.flow.looks.len();
                self.flow.open_paragraph(Look::default())?;
            }
        }
        Ok(())
    }

    /// Decides how the paragraph looks, once all that is said about it was read.
    fn finish_look(&mut self) {
        let Paragraph {
            style,
            outline,
            numbering,
            joined,
            look,
            ..
        } = &self.paragraph;
        let style = style.as_deref().unwrap_or("Normal");
        let style = self.context.styles.paragraph(style);
        let shape = match (style.shape, outline) {
            (Shape::Running, Some(level @ 0..=8)) => Shape::Heading((level + 1).min(6)),
            (shape, _) => shape,
        };
        let list = numbering.list.clone().or(style.numbering.list);
        let level = numbering.level.or(style.numbering.level).unwrap_or(0);
        let counted = matches!(shape, Shape::Running) && !joined;
        let item: Option<Item> = list
            .filter(|list| counted && list != "0")
            .and_then(|list| self.lists.next(&list, level, self.context.styles));
        let new = Look {
            shape,
            quote: style.quote,
            item,
        };
        self.flow.set_look(*look, new);
    }

    fn close_paragraph(&mut self) -> Result<(), Stop> {
        let Paragraph {
            look,
            joined,
            changed,
            ..
        } = take(&mut self.paragraph);
        match changed {
            Some(_) => self.flow.tracked.point(changed),
            None => self.flow.tracked.unchanged(),
        }
        if joined {
            self.waiting = Some(look);
            return Ok(());
        }
        self.flow.push(Op::EndParagraph)?;
        self.add_boxes();
        Ok(())
    }

    /// Adds the text boxes of a paragraph behind it.
    fn add_boxes(&mut self) {
        if !self.after.is_empty() {
            self.flow.ops.append(&mut self.after);
            self.marks = u8::MAX;
        }
    }

    /// Ends a paragraph that waited for another to go on in it.
    fn end_waiting(&mut self) -> Result<(), TooMany> {
        if self.waiting.take().is_some() {
            self.flow.push(Op::EndParagraph)?;
            self.add_boxes();
        }
        Ok(())
    }

    /// Ends what reaches over paragraphs, at the end of a note, a box or the part.
    fn end_story(&mut self) -> Result<(), TooMany> {
        self.end_waiting()?;
        self.add_boxes();
        while let Some(field) = self.fields.pop() {
            if field.linked {
                self.flow.push(Op::EndLink)?;
            }
            if !field.shows {
                self.skips.one("broken_field");
            }
        }
        Ok(())
    }

    fn open_cell(&mut self) -> Result<Frame, Stop> {
        if self.rows.is_empty() {
            self.rows.push(Row::default());
        }
        let Some(row) = self.rows.last_mut() else {
            return Ok(Frame::Nothing);
        };
        if !row.dropped {
            if !take(&mut row.open) {
                self.flow.open_row()?;
            }
            row.open = true;
            self.flow.open_cell(row.column, row.header)?;
        }
        Ok(Frame::Cell { dropped: false })
    }

    fn close_row(&mut self) -> Result<(), Stop> {
        let Some(row) = self.rows.pop() else {
            return Ok(());
        };
        if row.dropped {
            self.dropped -= 1;
        }
        if row.open {
            self.flow.push(Op::EndRow)?;
        }
        Ok(())
    }

    fn open_box(&mut self) -> Result<Option<Frame>, Stop> {
        if self.boxes >= limits::BOXES {
            self.skips.one("text_box");
            return Ok(None);
        }
        self.boxes += 1;
        self.marks = u8::MAX;
        Ok(Some(Frame::TextBox(Box::new(Outer {
            from: self.flow.ops.len(),
            paragraph: take(&mut self.paragraph),
            run: take(&mut self.run),
            fields: take(&mut self.fields),
            after: take(&mut self.after),
            waiting: self.waiting.take(),
        }))))
    }

    fn close_box(&mut self, outer: Outer) -> Result<(), Stop> {
        self.end_story()?;
        self.boxes -= 1;
        let inside = self.flow.ops.split_off(outer.from);
        self.paragraph = outer.paragraph;
        self.run = outer.run;
        self.fields = outer.fields;
        self.after = outer.after;
        self.waiting = outer.waiting;
        // The pieces move, so what they left the formatting at no longer holds here.
        self.after.extend(inside);
        self.marks = u8::MAX;
        if !self.paragraph.open && self.waiting.is_none() {
            self.add_boxes();
        }
        Ok(())
    }
}

/// Tells one change from another: what was done, by whom and when. Words that were moved are one
/// change, told by where they went.
fn signature(tag: &Tag<'_>) -> Option<String> {
    let said = |name| tag.attr(name).unwrap_or_default();
    (tag.local() != "moveFrom")
        .then(|| format!("{} {} {}", tag.local(), said("date"), said("author")))
}

fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(NOWHERE)
}

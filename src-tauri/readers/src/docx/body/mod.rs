//! Takes a part of a Word document apart: the body, the notes, the comments.
//!
//! What the elements open is in [`state`]; what they mean is told by topic in the
//! files next to this one.

mod changes;
mod inline;
mod paragraphs;
mod state;
mod tables;

use std::collections::HashMap;
use std::mem::take;
use std::ops::Range;

use claimdesk_compose::Skips;
use claimdesk_compose::flow::{Flow, Marks, NOWHERE, Op};
use claimdesk_draft::Changes;
use claimdesk_opc::{Ns, Relations, Tag, Xml};

use self::state::{Frame, Paragraph, Row, Run};
use super::fields;
use super::fields::Field;
use super::numbering::Lists;
use super::styles::Styles;
use crate::office_walk::{Part, Stop};

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
    /// The formatting that was last written down; none where the pieces moved, so that it no longer holds.
    marks: Option<Marks>,
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

impl Part for Parser<'_> {
    type Frame = Frame;

    fn frames(&mut self) -> &mut Vec<Frame> {
        &mut self.frames
    }

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

    fn words(&mut self, text: &str, at: usize, raw: usize) -> Result<(), Stop> {
        if self.in_text {
            return self.text(text, u32::try_from(at).unwrap_or(NOWHERE), raw);
        }
        if self.in_code {
            self.code(text);
        }
        Ok(())
    }
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
            marks: Some(Marks::empty()),
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
            "tab" | "ptab" if self.run.open && self.shows() => self.flow.push(Op::Space)?,
            "br" | "cr" if self.shows() => self.flow.push(Op::Break)?,
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
}

//! Takes the text of an OpenDocument text apart.
//!
//! What each element opens is told in [`elements`]; what a frame closes, here.

mod asides;
mod changes;
mod elements;
mod lists;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use claimdesk_compose::Skips;
use claimdesk_compose::flow::{Flow, Marks, NOWHERE, Op};
use claimdesk_draft::{Changes, Comment};
use claimdesk_opc::{Ns, Tag, Xml, limits};

use self::asides::Aside;
use self::lists::List;
use super::styles::{RunLook, Styles};
use crate::office_walk::{Part, Stop};

/// A note's pieces in the flow, behind those of the body.
#[derive(Debug)]
pub(super) struct Note {
    pub(super) ops: Range<usize>,
    pub(super) endnote: bool,
}

/// The text taken apart, as far as it went.
pub(super) struct Parsed {
    pub(super) flow: Flow,
    pub(super) body: usize,
    pub(super) notes: HashMap<String, Note>,
    pub(super) comments: Vec<Comment>,
    pub(super) stop: Option<Stop>,
}

/// What an element's end has to close.
pub(super) enum Frame {
    Nothing,
    Paragraph,
    Run(RunLook),
    Link,
    List,
    Item,
    Table,
    HeaderRows,
    Row,
    Cell { reach: u32 },
    Picture,
    Aside(Box<Aside>),
    Author,
    Date,
    Words,
    Region,
}

/// Takes the text apart.
pub(super) struct Parser<'s> {
    styles: &'s Styles,
    changes: Changes,
    skips: &'s mut Skips,
    flow: Flow,
    notes: HashMap<String, Note>,
    note_ops: Vec<Op>,
    comments: Vec<Comment>,
    /// Which comment each name means.
    names: HashMap<String, u32>,
    /// Removed text by its change's id, and the ids of changes that inserted.
    removed: HashMap<String, Vec<Op>>,
    inserted: HashSet<String>,
    region: String,
    frames: Vec<Frame>,
    look: RunLook,
    /// The formatting that was last written down; none where the pieces moved, so that it no longer holds.
    marks: Option<Marks>,
    /// Whether a paragraph is open.
    paragraph: bool,
    lists: Vec<List>,
    /// How far each list style had counted when its list ended.
    counted: HashMap<String, u32>,
    /// The row's next column, for each open table; and whether its rows are headers.
    rows: Vec<(u32, bool)>,
    after: Vec<Op>,
    boxes: usize,
    /// Inserted text that the reading leaves out, by how many changes.
    left_out: u32,
    /// Whether text here is no text of the document: an author, a date.
    fact: String,
    in_fact: bool,
    described: bool,
    footnotes: usize,
}

impl Part for Parser<'_> {
    type Frame = Frame;

    fn frames(&mut self) -> &mut Vec<Frame> {
        &mut self.frames
    }

    fn enter(&mut self, tag: &Tag<'_>) -> Result<Option<Frame>, Stop> {
        match tag.ns {
            Ns::Text => self.enter_text(tag),
            Ns::Table => self.enter_table(tag),
            Ns::Office => self.enter_office(tag),
            Ns::Draw => self.enter_draw(tag),
            Ns::Dublin => Ok(match tag.local() {
                "creator" => self.fact(Frame::Author),
                "date" => self.fact(Frame::Date),
                _ => None,
            }),
            Ns::Meta => Ok(None),
            Ns::Svg if matches!(tag.local(), "desc" | "title") => {
                // A picture's description says more than its title; either is enough.
                Ok(if self.described {
                    None
                } else {
                    self.fact(Frame::Words)
                })
            }
            _ => Ok(Some(Frame::Nothing)),
        }
    }

    fn leave(&mut self, frame: Frame) -> Result<(), Stop> {
        match frame {
            Frame::Nothing => {}
            Frame::Region => self.region.clear(),
            Frame::Paragraph => {
                self.paragraph = false;
                self.look = RunLook::default();
                self.flow.push(Op::EndParagraph)?;
                self.add_boxes();
            }
            Frame::Run(outer) => self.look = outer,
            Frame::Link => self.flow.push(Op::EndLink)?,
            Frame::List => {
                if let Some(list) = self.lists.pop() {
                    self.counted.insert(list.style, list.next);
                }
            }
            Frame::Item => {
                if let Some(list) = self.lists.last_mut() {
                    list.in_item = false;
                }
            }
            Frame::Table => {
                self.rows.pop();
                self.flow.close_table()?;
            }
            Frame::HeaderRows => {
                if let Some(row) = self.rows.last_mut() {
                    row.1 = false;
                }
            }
            Frame::Row => self.flow.push(Op::EndRow)?,
            Frame::Cell { reach } => {
                self.flow.push(Op::EndCell)?;
                if let Some(row) = self.rows.last_mut() {
                    row.0 = row.0.saturating_add(reach);
                }
            }
            Frame::Picture => {}
            Frame::Words => {
                let words = self.end_fact();
                let words = words.trim();
                if !words.is_empty() && self.shows() {
                    self.described = true;
                    self.flow.push(Op::Picture)?;
                    self.flow.push_text(words, NOWHERE, 0)?;
                    self.flow.push(Op::EndPicture)?;
                }
            }
            Frame::Author | Frame::Date => self.end_annotation_fact(&frame),
            Frame::Aside(aside) => self.close_aside(*aside)?,
        }
        Ok(())
    }

    fn words(&mut self, text: &str, _: usize, _: usize) -> Result<(), Stop> {
        if self.in_fact {
            let room = limits::CODE_CHARS.saturating_sub(self.fact.len());
            let end = text.floor_char_boundary(room.min(text.len()));
            self.fact.push_str(&text[..end]);
            return Ok(());
        }
        if !self.paragraph || !self.shows() || text.is_empty() {
            return Ok(());
        }
        if self.look.hidden {
            self.skips.one("hidden");
            return Ok(());
        }
        if self.marks != Some(self.look.on) {
            self.marks = Some(self.look.on);
            self.flow.push(Op::Marks(self.look.on))?;
        }
        Ok(self.flow.push_text(text, NOWHERE, 0)?)
    }
}

impl<'s> Parser<'s> {
    pub(super) fn new(styles: &'s Styles, changes: Changes, skips: &'s mut Skips) -> Self {
        Self {
            styles,
            changes,
            skips,
            flow: Flow::default(),
            notes: HashMap::new(),
            note_ops: Vec::new(),
            comments: Vec::new(),
            names: HashMap::new(),
            removed: HashMap::new(),
            inserted: HashSet::new(),
            region: String::new(),
            frames: Vec::new(),
            look: RunLook::default(),
            marks: Some(Marks::empty()),
            paragraph: false,
            lists: Vec::new(),
            counted: HashMap::new(),
            rows: Vec::new(),
            after: Vec::new(),
            boxes: 0,
            left_out: 0,
            fact: String::new(),
            in_fact: false,
            described: false,
            footnotes: 0,
        }
    }

    /// Takes the part with the text apart.
    pub(super) fn parse(mut self, text: &str) -> Parsed {
        let mut xml = Xml::new(text);
        let stop = self.walk(&mut xml).err();
        self.skips.many("entity", xml.entities);
        self.flow.ops.append(&mut self.after);
        let body = self.flow.ops.len();
        self.flow.ops.append(&mut self.note_ops);
        for note in self.notes.values_mut() {
            note.ops = note.ops.start + body..note.ops.end + body;
        }
        Parsed {
            flow: self.flow,
            body,
            notes: self.notes,
            comments: self.comments,
            stop,
        }
    }

    const fn shows(&self) -> bool {
        self.left_out == 0
    }

    fn put(&mut self, op: Op) -> Result<(), Stop> {
        if self.paragraph && self.shows() {
            self.flow.push(op)?;
        }
        Ok(())
    }
}

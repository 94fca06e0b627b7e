//! A word processor's document as one row of pieces, before it becomes a draft.
//!
//! Readers of packed formats put down what they meet in the order of the file;
//! [`write`] then turns it into canonical text. Between the two, a table can be
//! looked at as a whole and a paragraph can be joined with the next. Nothing is
//! nested, so nothing can be nested too deep.

mod named;
mod plain;
mod tracked;
mod write;

use std::ops::Range;

use bitflags::bitflags;
use claimdesk_opc::limits;

pub use named::{is_quote, shape_by_name};
pub use tracked::Tracked;
pub use write::{Document, NoteText, Written};

/// No place in a file: text that a reader made up.
pub const NOWHERE: u32 = u32::MAX;

bitflags! {
    /// Formatting of a run of text.
    #[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
    pub struct Marks: u8 {
        const EMPHASIS = 1;
        const STRONG = 1 << 1;
        const STRIKE = 1 << 2;
        const SUPERSCRIPT = 1 << 3;
        const SUBSCRIPT = 1 << 4;
        const CODE = 1 << 5;
    }
}

/// One piece of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// Begins a paragraph; the number is its look's place in [`Flow::looks`].
    Paragraph(u32),
    /// Ends it.
    EndParagraph,
    /// Text: a stretch of [`Flow::text`], and where it is in the part it came from.
    Text {
        start: u32,
        len: u32,
        /// First byte in the part, or [`NOWHERE`].
        at: u32,
        /// Length in the part, in bytes; equal to `len` unless it is one reference.
        raw: u32,
    },
    /// A line break.
    Break,
    /// A tab or another space that is no character.
    Space,
    /// The formatting from here on.
    Marks(Marks),
    /// Begins a link; the number is its address's place in [`Flow::addresses`].
    Link(u32),
    /// Ends it.
    EndLink,
    /// Begins a picture's alternative text.
    Picture,
    /// Ends it.
    EndPicture,
    /// Refers to a note; the number is its place in [`Flow::notes`].
    Note(u32),
    /// Begins a comment's words; the number is the comment's.
    CommentStart(u32),
    /// Ends them.
    CommentEnd(u32),
    /// The comment's mark, where it has no words of its own.
    CommentPoint(u32),
    /// Begins a table; whether it holds data is known once it has ended.
    Table { data: bool },
    /// Ends it.
    EndTable,
    /// Begins a row.
    Row,
    /// Ends it.
    EndRow,
    /// Begins a cell.
    Cell { column: u32, header: bool },
    /// Ends it.
    EndCell,
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    #[default]
    Running,
    /// The document's title: a heading of the first level.
    Title,
    /// A heading of level 1 to 6.
    Heading(u8),
    Caption,
    Code,
}

/// A paragraph's place in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// From 1.
    pub depth: u8,
    /// `None` for a bullet.
    pub number: Option<u32>,
    /// Whether the paragraph opens its item.
    pub opens: bool,
}

/// How a paragraph looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    pub shape: Shape,
    pub quote: bool,
    pub item: Option<Item>,
}

/// The document has more pieces than any document has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany;

/// A row of pieces with what they refer to.
#[derive(Debug, Default)]
pub struct Flow {
    pub ops: Vec<Op>,
    pub text: String,
    pub looks: Vec<Look>,
    pub addresses: Vec<String>,
    /// The keys of the notes referred to, in order.
    pub notes: Vec<String>,
    /// The changes met, whichever reading leaves their words out.
    pub tracked: Tracked,
    tables: Vec<OpenTable>,
}

/// What is known so far of a table that has not ended.
#[derive(Debug)]
struct OpenTable {
    at: usize,
    cells: u32,
    most: u32,
    layout: bool,
}

impl Flow {
    /// Adds a piece.
    pub fn push(&mut self, op: Op) -> Result<(), TooMany> {
        if self.ops.len() >= limits::PIECES {
            return Err(TooMany);
        }
        self.ops.push(op);
        Ok(())
    }

    /// Adds text that is at `at` in its part and takes `raw` bytes there.
    pub fn push_text(&mut self, text: &str, at: u32, raw: usize) -> Result<(), TooMany> {
        let start = u32::try_from(self.text.len()).map_err(|_| TooMany)?;
        let len = u32::try_from(text.len()).map_err(|_| TooMany)?;
        let raw = u32::try_from(raw).map_err(|_| TooMany)?;
        self.text.push_str(text);
        self.push(Op::Text {
            start,
            len,
            at,
            raw,
        })
    }

    /// Begins a paragraph.
    pub fn open_paragraph(&mut self, look: Look) -> Result<(), TooMany> {
        self.weigh(look);
        let at = u32::try_from(self.looks.len()).map_err(|_| TooMany)?;
        self.looks.push(look);
        self.push(Op::Paragraph(at))
    }

    /// Changes how a paragraph looks that has begun.
    pub fn set_look(&mut self, at: usize, look: Look) {
        self.weigh(look);
        if let Some(old) = self.looks.get_mut(at) {
            *old = look;
        }
    }

    /// A table with headings, lists or quotes in it frames more than data.
    fn weigh(&mut self, look: Look) {
        let data = matches!(look.shape, Shape::Running | Shape::Caption);
        if !data || look.item.is_some() || look.quote {
            self.mark_layout();
        }
    }

    /// Begins a link, if its address is one that is kept.
    pub fn open_link(&mut self, address: String) -> Result<(), TooMany> {
        let at = u32::try_from(self.addresses.len()).map_err(|_| TooMany)?;
        self.addresses.push(address);
        self.push(Op::Link(at))
    }

    /// Refers to a note.
    pub fn refer(&mut self, key: String) -> Result<(), TooMany> {
        let at = u32::try_from(self.notes.len()).map_err(|_| TooMany)?;
        self.notes.push(key);
        self.push(Op::Note(at))
    }

    /// Begins a table.
    pub fn open_table(&mut self) -> Result<(), TooMany> {
        // A table in a table makes the outer one layout.
        self.mark_layout();
        self.tables.push(OpenTable {
            at: self.ops.len(),
            cells: 0,
            most: 0,
            layout: false,
        });
        self.push(Op::Table { data: false })
    }

    /// Begins a row.
    pub fn open_row(&mut self) -> Result<(), TooMany> {
        if let Some(table) = self.tables.last_mut() {
            table.cells = 0;
        }
        self.push(Op::Row)
    }

    /// Begins a cell.
    pub fn open_cell(&mut self, column: u32, header: bool) -> Result<(), TooMany> {
        if let Some(table) = self.tables.last_mut() {
            table.cells += 1;
            table.most = table.most.max(table.cells);
        }
        self.push(Op::Cell { column, header })
    }

    /// Ends the innermost table, and tells whether it held data.
    pub fn close_table(&mut self) -> Result<(), TooMany> {
        if let Some(table) = self.tables.pop() {
            let data = table.most > 1 && !table.layout;
            if let Some(op) = self.ops.get_mut(table.at) {
                *op = Op::Table { data };
            }
        }
        self.push(Op::EndTable)
    }

    /// Notes that the innermost table frames more than data.
    fn mark_layout(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.layout = true;
        }
    }

    /// Returns the words of a piece of text.
    pub fn words(&self, start: u32, len: u32) -> &str {
        let (start, len) = (start as usize, len as usize);
        self.text.get(start..start + len).unwrap_or_default()
    }

    /// Returns the text of a stretch of pieces as plain lines; see `plain.rs`.
    pub fn plain(&self, ops: Range<usize>) -> String {
        plain::lines(self, ops)
    }
}

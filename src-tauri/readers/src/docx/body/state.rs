//! What the parser of a Word part keeps in mind.

use claimdesk_compose::flow::Op;

use crate::docx::fields::Field;
use crate::docx::styles::{Numbering, RunLook};

/// What an element's end has to close.
pub(in crate::docx) enum Frame {
    Nothing,
    Entry,
    Paragraph,
    ParagraphProperties,
    /// The properties of a paragraph's mark.
    MarkProperties,
    Run(Run),
    RunProperties,
    /// Content that a change imported or took out, and the reading shows.
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
pub(in crate::docx) struct Run {
    pub(super) open: bool,
    pub(super) look: RunLook,
    pub(super) style: RunLook,
}

/// The paragraph being read.
#[derive(Default)]
pub(super) struct Paragraph {
    pub(super) open: bool,
    /// Its look's place in the flow.
    pub(super) look: usize,
    pub(super) style: Option<String>,
    pub(super) outline: Option<u8>,
    pub(super) numbering: Numbering,
    /// Whether the change that is shown removes the paragraph's end.
    pub(super) joined: bool,
    /// The change that imported or took out the paragraph's end.
    pub(super) changed: Option<String>,
}

/// The row being read.
#[derive(Default)]
pub(super) struct Row {
    pub(super) open: bool,
    pub(super) dropped: bool,
    pub(super) header: bool,
    pub(super) column: u32,
}

/// What goes on around a text box.
pub(in crate::docx) struct Outer {
    pub(super) from: usize,
    pub(super) paragraph: Paragraph,
    pub(super) run: Run,
    pub(super) fields: Vec<Field>,
    pub(super) after: Vec<Op>,
    pub(super) waiting: Option<usize>,
}

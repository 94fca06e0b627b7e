//! What is open while a canonical text is built.

use claimdesk_draft::{BlockKind, ListItem, MarkKind};

/// The white space owed before the next visible character of a block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Owed {
    #[default]
    Nothing,
    Space,
    LineFeed,
}

/// The block under construction.
#[derive(Debug)]
pub(super) struct OpenBlock {
    pub(super) kind: BlockKind,
    pub(super) quote: u8,
    pub(super) item: Option<ListItem>,
    /// Where its first visible character stands, once there is one.
    pub(super) start: Option<usize>,
}

/// Formatting that has been opened and not closed.
#[derive(Debug)]
pub(super) struct OpenMark {
    pub(super) kind: MarkKind,
    /// Where it begins in the current block, once that block has a visible character under it.
    pub(super) start: Option<usize>,
    /// How many more of the same kind were opened inside it; formatting is not doubled.
    pub(super) repeats: u32,
    /// Whether it has covered anything, in this block or an earlier one.
    pub(super) used: bool,
}

/// The table row under construction.
#[derive(Debug)]
pub(super) struct OpenRow {
    /// Lengths of text, blocks and marks before the row, to return to if it turns out empty.
    pub(super) before: (usize, usize, usize),
    /// Where the row's pins begin in `made.pins`.
    pub(super) pins: usize,
    pub(super) cells: u32,
    pub(super) has_words: bool,
}

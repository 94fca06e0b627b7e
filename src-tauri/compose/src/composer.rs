//! Builds a canonical text, its blocks and its marks, block by block.
//!
//! All readers write through a [`Composer`], so the rules of the canonical
//! text are kept in one place. They are set down in `docs/formats.md`.

mod frames;
mod made;
mod marks;
mod pins;
mod state;
mod words;

use std::cmp::Reverse;

use claimdesk_draft::{Block, BlockKind, Mark, MarkKind, Span};

use self::state::{OpenBlock, OpenMark, OpenRow, Owed};
use crate::lists::Lists;

pub use self::made::{Composed, Origin, Pin, Source};

/// Builds a canonical text from words and what surrounds them, in reading order.
///
/// Blocks without a visible character leave no trace, formatting is split at
/// block borders, and white space is brought into canonical form on the way.
///
/// ```
/// use claimdesk_compose::Composer;
/// use claimdesk_draft::BlockKind;
///
/// let mut out = Composer::default();
/// out.begin(BlockKind::Heading { level: 1 });
/// out.push("Bridge  closed ");
/// out.end();
/// out.begin(BlockKind::Paragraph);
/// out.push("It reopens in May.");
/// let made = out.finish();
/// assert_eq!(made.text, "Bridge closed\n\nIt reopens in May.");
/// ```
#[derive(Debug, Default)]
pub struct Composer {
    made: Composed,
    block: Option<OpenBlock>,
    owed: Owed,
    /// White space at the start of preformatted text, kept if a word follows on its line.
    indent: String,
    open_marks: Vec<OpenMark>,
    /// Footnote references that came before the block's first visible character.
    waiting_references: Vec<String>,
    lists: Lists,
    quotes: u8,
    /// The label and first block of the footnote under construction.
    note: Option<(String, usize)>,
    row: Option<OpenRow>,
    tables: u32,
    rows: u32,
    /// Where the current block's marks begin in `made.marks`.
    block_marks: usize,
    /// Where the current block's pins begin in `made.pins`.
    block_pins: usize,
    /// Pins that wait for the next visible character.
    waiting_pins: Vec<usize>,
    /// Pins of a point, which wait for a visible character in this block only.
    waiting_points: Vec<usize>,
    /// Where the text being pushed is in its file, and how much of it is pushed already.
    source: Option<Source>,
}

impl Composer {
    fn is_started(&self) -> bool {
        self.block
            .as_ref()
            .is_some_and(|block| block.start.is_some())
    }

    /// Opens a block; the one before it ends here.
    pub fn begin(&mut self, kind: BlockKind) {
        self.end();
        let kind = match (&self.note, kind) {
            (Some((label, _)), BlockKind::Paragraph | BlockKind::Heading { .. }) => {
                BlockKind::Footnote {
                    label: label.clone(),
                }
            }
            (_, kind) => kind,
        };
        self.block_marks = self.made.marks.len();
        self.block_pins = self.made.pins.len();
        self.block = Some(OpenBlock {
            kind,
            quote: self.quotes,
            item: None,
            start: None,
        });
    }

    /// Returns whether a block is open.
    pub const fn is_open(&self) -> bool {
        self.block.is_some()
    }

    /// Returns whether the open block ends in a letter or digit so far.
    pub fn ends_in_word(&self) -> bool {
        let last = self.made.text.chars().next_back();
        self.is_started() && self.owed == Owed::Nothing && last.is_some_and(char::is_alphanumeric)
    }

    /// Ends the open block, if any.
    pub fn end(&mut self) {
        if matches!(
            &self.block,
            Some(OpenBlock {
                kind: BlockKind::Cell { .. },
                start: None,
                ..
            })
        ) {
            // An empty cell still takes its place in the row.
            self.start_block();
        }
        let Some(block) = self.block.take() else {
            return;
        };
        self.owed = Owed::Nothing;
        self.indent.clear();
        self.waiting_references.clear();
        let Some(start) = block.start else {
            self.settle_points();
            return;
        };
        for at in 0..self.open_marks.len() {
            self.emit_mark(at);
        }
        self.trim_end(start);
        self.settle_points();
        let span = Span::new(start, self.made.text.len());
        self.made.blocks.push(Block {
            span,
            kind: block.kind,
            quote: block.quote,
            item: block.item,
        });
    }

    /// Puts a thematic break after the block before it.
    pub fn rule(&mut self) {
        self.end();
        let at = self.made.text.len();
        let span = Span::new(at, at);
        let quote = self.quotes;
        self.made.blocks.push(Block {
            span,
            kind: BlockKind::Rule,
            quote,
            item: None,
        });
    }

    /// Ends what is open and returns what was built.
    pub fn finish(mut self) -> Composed {
        self.end();
        let is_reference = |mark: &Mark| matches!(mark.kind, MarkKind::FootnoteRef { .. });
        self.made
            .marks
            .retain(|mark| !mark.span.is_empty() || is_reference(mark));
        self.made
            .marks
            .sort_by_key(|mark| (mark.span.start, Reverse(mark.span.end)));
        self.made
    }
}

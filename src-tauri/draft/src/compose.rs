//! Builds a canonical text, its blocks and its marks, block by block.
//!
//! All readers write through a [`Composer`], so the rules of the canonical
//! text are kept in one place. They are set down in `docs/formats.md`.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::mem::{discriminant, take};

use crate::clean::clean;
use crate::lists::Lists;
use crate::{Block, BlockKind, Footnote, ListItem, Mark, MarkKind, Span};

/// The white space owed before the next visible character of a block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Owed {
    #[default]
    Nothing,
    Space,
    LineFeed,
}

/// The block under construction.
#[derive(Debug)]
struct OpenBlock {
    kind: BlockKind,
    quote: u8,
    item: Option<ListItem>,
    /// Where its first visible character stands, once there is one.
    start: Option<usize>,
}

/// Formatting that has been opened and not closed.
#[derive(Debug)]
struct OpenMark {
    kind: MarkKind,
    /// Where it begins in the current block, once that block has a visible character under it.
    start: Option<usize>,
    /// How many more of the same kind were opened inside it; formatting is not doubled.
    repeats: u32,
    /// Whether it has covered anything, in this block or an earlier one.
    used: bool,
}

/// The table row under construction.
#[derive(Debug)]
struct OpenRow {
    /// Lengths of text, blocks and marks before the row, to return to if it turns out empty.
    before: (usize, usize, usize),
    cells: u32,
    has_words: bool,
}

/// What a [`Composer`] has built.
#[derive(Debug, Default)]
pub(crate) struct Composed {
    pub(crate) text: String,
    pub(crate) blocks: Vec<Block>,
    pub(crate) marks: Vec<Mark>,
    pub(crate) footnotes: Vec<Footnote>,
    /// Control characters left out.
    pub(crate) controls: u32,
    /// Invisible characters left out.
    pub(crate) invisible: u32,
}

/// Builds a canonical text from words and what surrounds them, in reading order.
///
/// Blocks without a visible character leave no trace, formatting is split at
/// block borders, and white space is brought into canonical form on the way.
#[derive(Debug, Default)]
pub(crate) struct Composer {
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
}

impl Composer {
    /// Opens a block; the one before it ends here.
    pub(crate) fn begin(&mut self, kind: BlockKind) {
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
        self.block = Some(OpenBlock {
            kind,
            quote: self.quotes,
            item: None,
            start: None,
        });
    }

    /// Returns whether a block is open.
    pub(crate) const fn is_open(&self) -> bool {
        self.block.is_some()
    }

    /// Ends the open block, if any.
    pub(crate) fn end(&mut self) {
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
        let Some(start) = block.start else { return };
        for at in 0..self.open_marks.len() {
            self.emit_mark(at);
        }
        self.trim_end(start);
        let span = Span::new(start, self.made.text.len());
        self.made.blocks.push(Block {
            span,
            kind: block.kind,
            quote: block.quote,
            item: block.item,
        });
    }

    /// Adds running text; white space in it is collapsed, or kept in a code block.
    ///
    /// Opens a paragraph where no block is open.
    pub(crate) fn push(&mut self, text: &str) {
        // A character reference can bring in what was removed from the file itself.
        let cleaned = clean(Cow::Borrowed(text));
        self.made.controls = self.made.controls.saturating_add(cleaned.controls);
        self.made.invisible = self.made.invisible.saturating_add(cleaned.invisible);
        if self.is_code() {
            self.push_verbatim(&cleaned.text);
            return;
        }
        let mut rest = &*cleaned.text;
        loop {
            let words = rest.trim_ascii_start();
            if words.len() < rest.len() {
                self.owe(Owed::Space);
            }
            if words.is_empty() {
                return;
            }
            let end = words
                .bytes()
                .position(|b| b.is_ascii_whitespace())
                .unwrap_or(words.len());
            self.push_word(&words[..end]);
            rest = &words[end..];
        }
    }

    /// Breaks the line inside the open block.
    pub(crate) fn line_break(&mut self) {
        match &self.block {
            Some(OpenBlock {
                kind: BlockKind::Cell { .. },
                ..
            }) => self.owe(Owed::Space),
            Some(OpenBlock {
                kind: BlockKind::Code,
                ..
            }) => self.push_verbatim("\n"),
            _ => self.owe(Owed::LineFeed),
        }
    }

    /// Puts a thematic break after the block before it.
    pub(crate) fn rule(&mut self) {
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

    /// Opens formatting.
    pub(crate) fn open_mark(&mut self, kind: MarkKind) {
        let same = |mark: &&mut OpenMark| discriminant(&mark.kind) == discriminant(&kind);
        match self.open_marks.iter_mut().find(same) {
            Some(mark) => mark.repeats += 1,
            None => {
                self.open_marks.push(OpenMark {
                    kind,
                    start: None,
                    repeats: 0,
                    used: false,
                });
            }
        }
    }

    /// Closes the formatting of the same kind as `kind`, whatever its address.
    ///
    /// Returns whether it covered anything.
    pub(crate) fn close_mark(&mut self, kind: &MarkKind) -> bool {
        let same = |mark: &OpenMark| discriminant(&mark.kind) == discriminant(kind);
        let Some(at) = self.open_marks.iter().position(same) else {
            return false;
        };
        if self.open_marks[at].repeats > 0 {
            self.open_marks[at].repeats -= 1;
            return true;
        }
        self.emit_mark(at);
        self.open_marks.remove(at).used
    }

    /// Puts a reference to a footnote behind the last word.
    pub(crate) fn reference(&mut self, label: String) {
        let started = self
            .block
            .as_ref()
            .is_some_and(|block| block.start.is_some());
        if started {
            let at = self.made.text.len();
            let kind = MarkKind::FootnoteRef { label };
            self.made.marks.push(Mark {
                span: Span::new(at, at),
                kind,
            });
        } else {
            self.waiting_references.push(label);
        }
    }

    /// Enters a block quote.
    pub(crate) fn open_quote(&mut self) {
        self.end();
        self.quotes = self.quotes.saturating_add(1);
    }

    /// Leaves a block quote.
    pub(crate) fn close_quote(&mut self) {
        self.end();
        self.quotes = self.quotes.saturating_sub(1);
    }

    /// Enters a list; `first` is the number of its first item in an ordered list.
    pub(crate) fn open_list(&mut self, first: Option<u32>) {
        self.end();
        self.lists.open(first);
    }

    /// Leaves a list.
    pub(crate) fn close_list(&mut self) {
        self.end();
        self.lists.close();
    }

    /// Enters an item of the innermost list; `number` overrides the count.
    pub(crate) fn open_item(&mut self, number: Option<u32>) {
        self.end();
        self.lists.open_item(number);
    }

    /// Leaves the innermost list's item.
    pub(crate) fn close_item(&mut self) {
        self.end();
        self.lists.close_item();
    }

    /// Enters a footnote's text.
    pub(crate) fn open_note(&mut self, label: &str) {
        self.end();
        self.note = Some((label.to_owned(), self.made.blocks.len()));
    }

    /// Leaves a footnote's text.
    pub(crate) fn close_note(&mut self) {
        self.end();
        let Some((label, first)) = self.note.take() else {
            return;
        };
        if let (Some(first), Some(last)) = (self.made.blocks.get(first), self.made.blocks.last()) {
            let span = Span::new(first.span.start, last.span.end);
            self.made.footnotes.push(Footnote { label, span });
        }
    }

    /// Enters a table.
    pub(crate) fn open_table(&mut self) {
        self.end();
        self.rows = 0;
    }

    /// Leaves a table.
    pub(crate) fn close_table(&mut self) {
        self.close_row();
        if self.rows > 0 {
            self.tables = self.tables.saturating_add(1);
        }
    }

    /// Enters a row of the table.
    pub(crate) fn open_row(&mut self) {
        self.close_row();
        let before = (
            self.made.text.len(),
            self.made.blocks.len(),
            self.made.marks.len(),
        );
        self.row = Some(OpenRow {
            before,
            cells: 0,
            has_words: false,
        });
    }

    /// Leaves the row; a row without a word leaves no trace.
    pub(crate) fn close_row(&mut self) {
        self.end();
        let Some(row) = self.row.take() else { return };
        if row.has_words {
            self.rows = self.rows.saturating_add(1);
        } else {
            let (text, blocks, marks) = row.before;
            self.made.text.truncate(text);
            self.made.blocks.truncate(blocks);
            self.made.marks.truncate(marks);
        }
    }

    /// Opens a cell of the row.
    pub(crate) fn begin_cell(&mut self, column: u32, header: bool) {
        let (table, row) = (self.tables, self.rows);
        self.begin(BlockKind::Cell {
            table,
            row,
            column,
            header,
        });
    }

    /// Ends what is open and returns what was built.
    pub(crate) fn finish(mut self) -> Composed {
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

    fn is_code(&self) -> bool {
        matches!(
            &self.block,
            Some(OpenBlock {
                kind: BlockKind::Code,
                ..
            })
        )
    }

    fn owe(&mut self, owed: Owed) {
        if self
            .block
            .as_ref()
            .is_some_and(|block| block.start.is_some())
        {
            self.owed = self.owed.max(owed);
        }
    }

    fn push_word(&mut self, word: &str) {
        if self.block.is_none() {
            self.begin(BlockKind::Paragraph);
        }
        let started = self
            .block
            .as_ref()
            .is_some_and(|block| block.start.is_some());
        // Other white space, such as a no-break space, counts inside a block but opens none.
        let word = if started { word } else { word.trim_start() };
        if word.is_empty() {
            return;
        }
        self.start_block();
        match take(&mut self.owed) {
            Owed::Nothing => {}
            Owed::Space => self.made.text.push(' '),
            Owed::LineFeed => self.made.text.push('\n'),
        }
        self.put(word);
    }

    fn push_verbatim(&mut self, text: &str) {
        let started = self
            .block
            .as_ref()
            .is_some_and(|block| block.start.is_some());
        if started {
            self.put(text);
            return;
        }
        let body = text.trim_start();
        self.indent.push_str(&text[..text.len() - body.len()]);
        if body.is_empty() {
            return;
        }
        self.start_block();
        let indent = take(&mut self.indent);
        let line = indent.rfind('\n').map_or(0, |at| at + 1);
        self.made.text.push_str(&indent[line..]);
        self.put(body);
    }

    /// Appends visible text under all open formatting.
    fn put(&mut self, text: &str) {
        let at = self.made.text.len();
        for mark in self
            .open_marks
            .iter_mut()
            .filter(|mark| mark.start.is_none())
        {
            mark.start = Some(at);
            mark.used = true;
        }
        if let Some(row) = &mut self.row {
            row.has_words = true;
        }
        self.made.text.push_str(text);
    }

    /// Separates the open block from the one before it and notes where it starts.
    fn start_block(&mut self) {
        let Some(block) = &mut self.block else { return };
        if block.start.is_some() {
            return;
        }
        let text = &mut self.made.text;
        match (&block.kind, &mut self.row) {
            (BlockKind::Cell { .. }, Some(row)) if row.cells > 0 => text.push('\t'),
            (BlockKind::Cell { row: 1.., .. }, _) => text.push('\n'),
            _ if text.is_empty() => {}
            _ => text.push_str("\n\n"),
        }
        if let (BlockKind::Cell { .. }, Some(row)) = (&block.kind, &mut self.row) {
            row.cells += 1;
        }
        let at = text.len();
        block.start = Some(at);
        block.item = self.lists.place();
        for label in self.waiting_references.drain(..) {
            let kind = MarkKind::FootnoteRef { label };
            self.made.marks.push(Mark {
                span: Span::new(at, at),
                kind,
            });
        }
    }

    /// Ends an open mark's stretch in this block.
    fn emit_mark(&mut self, at: usize) {
        let Some(start) = self.open_marks[at].start.take() else {
            return;
        };
        let span = Span::new(start, self.made.text.len());
        self.made.marks.push(Mark {
            span,
            kind: self.open_marks[at].kind.clone(),
        });
    }

    /// Removes white space, of whatever kind, from the end of the block.
    fn trim_end(&mut self, start: usize) {
        let end = start + self.made.text[start..].trim_end().len();
        if end == self.made.text.len() {
            return;
        }
        self.made.text.truncate(end);
        for mark in &mut self.made.marks[self.block_marks..] {
            mark.span = Span::new(mark.span.start.min(end), mark.span.end.min(end));
        }
    }
}

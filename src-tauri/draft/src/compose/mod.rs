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
    /// Where the row's pins begin in `made.pins`.
    pins: usize,
    cells: u32,
    has_words: bool,
}

/// A place in the text that is kept while it is built, such as the start of a comment's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pin(usize);

/// Where a stretch of canonical text stands in the file it was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The stretch of canonical text.
    pub text: Span,
    /// The part of the file, as the reader numbers parts.
    pub part: u8,
    /// The same stretch in that part, in bytes of its XML as UTF-8. Of the same
    /// length as `text` where the characters stand as they are, byte for byte;
    /// otherwise the text is one character and this the reference that gives it.
    pub source: Span,
}

/// Where the text being pushed stands in its file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source {
    pub(crate) part: u8,
    pub(crate) at: usize,
    /// How many bytes the text takes there, where it is one reference.
    pub(crate) reference: Option<usize>,
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
    /// Where each pin came to stand.
    pins: Vec<Option<usize>>,
    /// Where each word stands in the file, where that was asked for.
    pub(crate) origins: Vec<Origin>,
}

impl Composed {
    /// Returns where a pin came to stand.
    pub(crate) fn place(&self, pin: Pin) -> usize {
        let place = self.pins.get(pin.0).copied().flatten();
        place.map_or(self.text.len(), |at| at.min(self.text.len()))
    }
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
    /// Where the current block's pins begin in `made.pins`.
    block_pins: usize,
    /// Pins that wait for the next visible character.
    waiting_pins: Vec<usize>,
    /// Pins of a point, which wait for a visible character in this block only.
    waiting_points: Vec<usize>,
    /// Where the text being pushed stands in its file, and how much of it is pushed already.
    source: Option<Source>,
}

impl Composer {
    /// Keeps the place of the next visible character.
    pub(crate) fn pin_next(&mut self) -> Pin {
        self.waiting_pins.push(self.made.pins.len());
        self.new_pin(None)
    }

    /// Keeps the place behind the last visible character, after `start`.
    ///
    /// Where nothing visible came since, both are one point: the one that
    /// footnotes refer from.
    pub(crate) fn pin_end(&mut self, start: Pin) -> Pin {
        let began = self.made.pins.get(start.0).copied().flatten().is_some();
        if began || self.is_started() {
            let at = self.made.text.len();
            if !began {
                self.made.pins[start.0] = Some(at);
            }
            return self.new_pin(Some(at));
        }
        let end = self.made.pins.len();
        self.waiting_points.extend([start.0, end]);
        self.new_pin(None)
    }

    fn new_pin(&mut self, at: Option<usize>) -> Pin {
        self.made.pins.push(at);
        Pin(self.made.pins.len() - 1)
    }

    /// Gives pins that still wait their place.
    fn settle(&mut self, pins: impl Iterator<Item = usize>, at: usize) {
        for pin in pins {
            self.made.pins[pin].get_or_insert(at);
        }
    }

    fn is_started(&self) -> bool {
        self.block
            .as_ref()
            .is_some_and(|block| block.start.is_some())
    }

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
        self.block_pins = self.made.pins.len();
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

    /// Returns whether the open block ends in a letter or digit so far.
    pub(crate) fn ends_in_word(&self) -> bool {
        let last = self.made.text.chars().next_back();
        self.is_started() && self.owed == Owed::Nothing && last.is_some_and(char::is_alphanumeric)
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

    /// Adds running text like [`push`](Self::push), and notes where it stands in its file.
    pub(crate) fn push_from(&mut self, text: &str, source: Source) {
        let mut from = 0;
        let kept = |c: char| !(c.is_control() || crate::clean::is_left_out(c));
        // Between characters that are left out, the text stands as it does in the file.
        for (at, c) in text.char_indices().filter(|(_, c)| !kept(*c)) {
            self.push_stretch(&text[from..at], source, from);
            self.source = None;
            self.push(&text[at..at + c.len_utf8()]);
            from = at + c.len_utf8();
        }
        self.push_stretch(&text[from..], source, from);
        self.source = None;
    }

    fn push_stretch(&mut self, text: &str, source: Source, from: usize) {
        let at = source.at + from;
        self.source = Some(Source { at, ..source });
        self.push(text);
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
        let all = cleaned.text.len();
        let base = self.source;
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
            self.source = base.map(|source| Source {
                at: source.at + (all - words.len()),
                ..source
            });
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
            pins: self.made.pins.len(),
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
            self.pull_back(row.pins, text);
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
        let all = word.len();
        let word = if started { word } else { word.trim_start() };
        if word.is_empty() {
            return;
        }
        if let Some(source) = &mut self.source {
            source.at += all - word.len();
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
        if let Some(source) = &mut self.source {
            source.at += text.len() - body.len();
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
        if !self.waiting_pins.is_empty() {
            let waiting = take(&mut self.waiting_pins);
            self.settle(waiting.into_iter(), at);
        }
        if !self.waiting_points.is_empty() {
            let waiting = take(&mut self.waiting_points);
            self.settle(waiting.into_iter(), at);
        }
        if let Some(source) = self.source {
            let len = source.reference.unwrap_or(text.len());
            self.made.origins.push(Origin {
                text: Span::new(at, at + text.len()),
                part: source.part,
                source: Span::new(source.at, source.at + len),
            });
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
        self.pull_back(self.block_pins, end);
        let is_kept = |origin: &Origin| origin.text.start < end;
        while self
            .made
            .origins
            .last()
            .is_some_and(|origin| !is_kept(origin))
        {
            self.made.origins.pop();
        }
        if let Some(origin) = self.made.origins.last_mut()
            && origin.text.end > end
        {
            let cut = origin.text.end - end;
            origin.text.end = end;
            origin.source.end = origin
                .source
                .end
                .saturating_sub(cut)
                .max(origin.source.start);
        }
    }

    /// Moves pins from `first` on that stand beyond `end` back to it.
    fn pull_back(&mut self, first: usize, end: usize) {
        for pin in self.made.pins[first..].iter_mut().flatten() {
            *pin = (*pin).min(end);
        }
    }

    /// Gives the points that still wait in this block its place.
    fn settle_points(&mut self) {
        if !self.waiting_points.is_empty() {
            let (waiting, at) = (take(&mut self.waiting_points), self.made.text.len());
            self.settle(waiting.into_iter(), at);
        }
    }
}

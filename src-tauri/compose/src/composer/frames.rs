//! What is around blocks: quotes, lists, notes, tables.

use claimdesk_draft::{BlockKind, Footnote, Span};

use super::Composer;
use super::state::OpenRow;

impl Composer {
    /// Enters a block quote.
    pub fn open_quote(&mut self) {
        self.end();
        self.quotes = self.quotes.saturating_add(1);
    }

    /// Leaves a block quote.
    pub fn close_quote(&mut self) {
        self.end();
        self.quotes = self.quotes.saturating_sub(1);
    }

    /// Enters a list; `first` is the number of its first item in an ordered list.
    pub fn open_list(&mut self, first: Option<u32>) {
        self.end();
        self.lists.open(first);
    }

    /// Leaves a list.
    pub fn close_list(&mut self) {
        self.end();
        self.lists.close();
    }

    /// Enters an item of the innermost list; `number` overrides the count.
    pub fn open_item(&mut self, number: Option<u32>) {
        self.end();
        self.lists.open_item(number);
    }

    /// Leaves the innermost list's item.
    pub fn close_item(&mut self) {
        self.end();
        self.lists.close_item();
    }

    /// Enters a footnote's text.
    pub fn open_note(&mut self, label: &str) {
        self.end();
        self.note = Some((label.to_owned(), self.made.blocks.len()));
    }

    /// Leaves a footnote's text.
    pub fn close_note(&mut self) {
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
    pub fn open_table(&mut self) {
        self.end();
        self.rows = 0;
    }

    /// Leaves a table.
    pub fn close_table(&mut self) {
        self.close_row();
        if self.rows > 0 {
            self.tables = self.tables.saturating_add(1);
        }
    }

    /// Enters a row of the table.
    pub fn open_row(&mut self) {
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
    pub fn close_row(&mut self) {
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
    pub fn begin_cell(&mut self, column: u32, header: bool) {
        let (table, row) = (self.tables, self.rows);
        self.begin(BlockKind::Cell {
            table,
            row,
            column,
            header,
        });
    }
}

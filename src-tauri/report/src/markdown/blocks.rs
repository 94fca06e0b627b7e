//! The blocks of a draft in Markdown: what is before each line, and what sets one block apart from the next.

use crate::content::{Block, Item, Line, Mark};

/// How the words of a draft are written, and what of its structure.
pub(super) trait Style {
    /// Returns the words of a line in Markdown.
    fn words(&self, line: &Line) -> String;

    /// Returns how many signs are before a heading of this level.
    fn heading(&self, level: u8) -> usize;

    /// Returns a footnote with its label.
    fn footnote(&self, label: &str, words: &str) -> String;
}

/// Writes the blocks of a draft.
pub(super) fn write(out: &mut String, blocks: &[Block], style: &dyn Style) {
    let mut writer = Writer {
        out,
        style,
        prefix: Vec::new(),
        lists: 0,
        fresh_item: false,
        parted: true,
    };
    writer.blocks(blocks);
}

struct Writer<'a> {
    out: &'a mut String,
    style: &'a dyn Style,
    /// What is before each line: `> ` in a quote, spaces in an item.
    prefix: Vec<String>,
    /// How many lists are open.
    lists: usize,
    /// Whether the bullet or number of an item is there already, and its text is not.
    fresh_item: bool,
    /// Whether an empty line is before what comes.
    parted: bool,
}

impl Writer<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Rule => self.lines("***"),
            Block::Heading { level, line } => {
                let signs = "#".repeat(self.style.heading(*level));
                let words = self.style.words(line);
                self.lines(&format!("{signs} {words}"));
            }
            Block::Footnote { label, line } => {
                let words = self.style.words(line);
                self.lines(&self.style.footnote(label, &words));
            }
            Block::Caption { line } => {
                let words = self.style.words(line);
                self.lines(&format!("*{words}*"));
            }
            Block::Code { line } | Block::Paragraph { line } => {
                let words = self.style.words(line);
                if !words.is_empty() {
                    self.lines(&words);
                }
            }
            Block::Table { columns, rows } => {
                let rows: Vec<Vec<String>> = (rows.iter())
                    .map(|row| row.iter().map(|c| self.style.words(&c.line)).collect())
                    .collect();
                self.table(*columns, &rows);
            }
            Block::Quote { blocks } => self.quote(blocks),
            Block::List { items, .. } => self.list(items),
        }
    }

    fn quote(&mut self, blocks: &[Block]) {
        self.part();
        self.prefix.push("> ".into());
        self.blocks(blocks);
        self.pop();
    }

    /// Writes a list apart from what is before it; an inner one stays close to its item.
    fn list(&mut self, items: &[Item]) {
        if self.lists == 0 {
            self.part();
        }
        self.lists += 1;
        for item in items {
            self.open_item(item.number);
            self.blocks(&item.blocks);
            self.pop();
        }
        self.lists -= 1;
    }

    /// Sets what comes apart by an empty line.
    fn part(&mut self) {
        if !self.parted && !self.fresh_item {
            let prefix = self.prefix.concat();
            put!(self.out, "{}\n", prefix.trim_end());
            self.parted = true;
        }
    }

    fn pop(&mut self) {
        if self.fresh_item {
            self.out.push('\n');
            self.fresh_item = false;
        }
        self.prefix.pop();
    }

    fn open_item(&mut self, number: Option<u32>) {
        let bullet = number.map_or_else(|| "- ".to_owned(), |n| format!("{n}. "));
        if !self.fresh_item {
            self.out.push_str(&self.prefix.concat());
        }
        self.out.push_str(&bullet);
        self.prefix.push(" ".repeat(bullet.len()));
        self.fresh_item = true;
        self.parted = false;
    }

    /// Writes lines of a block, each behind the prefix.
    fn lines(&mut self, text: &str) {
        self.part();
        for line in text.lines() {
            if !std::mem::take(&mut self.fresh_item) {
                self.out.push_str(&self.prefix.concat());
            }
            put!(self.out, "{line}\n");
        }
        self.parted = false;
    }

    /// Writes a table. Markdown wants a first row of headings and rows of one length.
    fn table(&mut self, columns: usize, rows: &[Vec<String>]) {
        let line = |cells: &[String]| {
            let filled = cells
                .iter()
                .map(String::as_str)
                .chain(std::iter::repeat(""))
                .take(columns);
            format!("| {} |\n", filled.collect::<Vec<_>>().join(" | "))
        };
        let mut text = line(rows.first().map_or(&[], Vec::as_slice));
        put!(&mut text, "|{}\n", " --- |".repeat(columns));
        rows.iter()
            .skip(1)
            .for_each(|row| text.push_str(&line(row)));
        self.lines(&text);
    }
}

/// Returns the sign of some formatting, where Markdown has one.
pub(super) const fn sign(mark: &Mark) -> Option<&'static str> {
    match mark {
        Mark::Emphasis => Some("*"),
        Mark::Strong => Some("**"),
        Mark::Strike => Some("~~"),
        _ => None,
    }
}

/// Returns what opens and closes the signs of some formatting, outermost first. Links are shown by
/// their words: a report does not send its reader elsewhere.
pub(super) fn markup(signs: impl Iterator<Item = &'static str>) -> (String, String) {
    let (mut open, mut close) = (String::new(), String::new());
    for sign in signs {
        open.push_str(sign);
        close.insert_str(0, sign);
    }
    (open, close)
}

/// Returns words between what opens and closes their markup, which does not
/// take hold next to a space.
pub(super) fn marked(words: &str, open: &str, close: &str, plain: fn(&str) -> String) -> String {
    let core = words.trim();
    if core.is_empty() {
        return plain(words);
    }
    let lead = &words[..words.len() - words.trim_start().len()];
    let trail = &words[words.trim_end().len()..];
    format!(
        "{}{open}{}{close}{}",
        plain(lead),
        plain(core),
        plain(trail)
    )
}

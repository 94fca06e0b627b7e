//! The draft in Markdown: with each claim between brackets `⟦ ⟧`, its number
//! behind it, or with the corrections proposed.

use claimdesk_draft::{Block, BlockKind, MarkKind, Span};

use super::critic::{self, Suggestion};
use super::escape::inline;
use crate::analysis::{Analysis, DisplayStatus};
use crate::block_tree::{Event, walk};
use crate::segments::{Cutter, Piece};

/// Writes the annotated draft.
pub(super) fn section(out: &mut String, analysis: &Analysis<'_>) {
    out.push_str("\n## Annotated draft\n\n");
    if !analysis.is_untouched() {
        out.push_str("Each claim stands between ⟦ and ⟧, with the sign of its status and its number behind it.\n\n");
    }
    Writer::new(out, analysis, Shows::Claims).write();
}

/// Returns the draft as it stands, with the corrections proposed.
pub(super) fn corrected(analysis: &Analysis<'_>) -> String {
    let mut out = String::new();
    let suggestions = critic::suggestions(analysis);
    Writer::new(&mut out, analysis, Shows::Corrections(suggestions)).write();
    out
}

/// What a draft shows besides its words.
enum Shows {
    /// The claims.
    Claims,
    /// The corrections proposed, in the order of the text.
    Corrections(Vec<Suggestion>),
}

struct Writer<'a, 'r> {
    out: &'a mut String,
    analysis: &'a Analysis<'r>,
    cutter: Cutter,
    /// What is before each line: `> ` in a quote, spaces in an item.
    prefix: Vec<String>,
    /// How many lists are open.
    lists: usize,
    /// Whether the bullet or number of an item is there already, and its text does not.
    fresh_item: bool,
    /// Whether an empty line is before what comes.
    parted: bool,
    shows: Shows,
}

impl<'a, 'r> Writer<'a, 'r> {
    fn new(out: &'a mut String, analysis: &'a Analysis<'r>, shows: Shows) -> Self {
        Self {
            out,
            analysis,
            cutter: Cutter::new(&analysis.redacted.article),
            prefix: Vec::new(),
            lists: 0,
            fresh_item: false,
            parted: true,
            shows,
        }
    }

    fn write(&mut self) {
        for event in walk(&self.analysis.redacted.article.blocks) {
            match event {
                Event::OpenQuote => {
                    self.part();
                    self.prefix.push("> ".into());
                }
                Event::CloseQuote => self.pop(),
                Event::OpenList { .. } => self.open_list(),
                Event::CloseList { .. } => self.lists -= 1,
                Event::OpenItem { number } => self.open_item(number),
                Event::CloseItem => self.pop(),
                Event::Leaf(block) => self.leaf(block),
                Event::Table(cells) => self.table(cells),
            }
        }
    }

    /// Sets a list apart from what is before it; an inner one stays close to its item.
    fn open_list(&mut self) {
        if self.lists == 0 {
            self.part();
        }
        self.lists += 1;
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

    fn leaf(&mut self, block: &Block) {
        let text = self.text(block);
        match &block.kind {
            BlockKind::Rule => self.lines("***"),
            BlockKind::Heading { level } => {
                let signs = "#".repeat(match self.shows {
                    Shows::Claims => usize::from(level.saturating_add(2).clamp(3, 6)),
                    Shows::Corrections(_) => usize::from(*level.clamp(&1, &6)),
                });
                self.lines(&format!("{signs} {text}"));
            }
            BlockKind::Footnote { label } => match self.shows {
                Shows::Claims => self.lines(&format!("{} {text}", inline(&format!("[{label}]")))),
                Shows::Corrections(_) => self.lines(&format!("[^{}]: {text}", inline(label))),
            },
            BlockKind::Caption => self.lines(&format!("*{text}*")),
            BlockKind::Code | BlockKind::Paragraph | BlockKind::Cell { .. } if text.is_empty() => {}
            BlockKind::Code | BlockKind::Paragraph | BlockKind::Cell { .. } => self.lines(&text),
        }
    }

    /// Writes a table. Markdown wants a first row of headings and rows of one length.
    fn table(&mut self, cells: &[Block]) {
        let mut rows: Vec<Vec<String>> = Vec::new();
        let mut row_before = None;
        for cell in cells {
            let BlockKind::Cell { row, .. } = cell.kind else {
                continue;
            };
            if row_before != Some(row) {
                rows.push(Vec::new());
                row_before = Some(row);
            }
            let text = self.text(cell);
            rows.last_mut().expect("a row was begun").push(text);
        }
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        let line = |cells: &[String]| {
            let filled = cells
                .iter()
                .map(String::as_str)
                .chain(std::iter::repeat(""))
                .take(width);
            format!("| {} |\n", filled.collect::<Vec<_>>().join(" | "))
        };
        let mut text = line(rows.first().map_or(&[], Vec::as_slice));
        put!(&mut text, "|{}\n", " --- |".repeat(width));
        rows.iter()
            .skip(1)
            .for_each(|row| text.push_str(&line(row)));
        self.lines(&text);
    }

    fn text(&mut self, block: &Block) -> String {
        let pieces = self.cutter.cut(block);
        let mut text = String::new();
        for piece in &pieces {
            match &self.shows {
                Shows::Claims => self.claimed(&mut text, piece),
                Shows::Corrections(all) => self.suggested(&mut text, piece, block.span.start, all),
            }
        }
        text
    }

    /// Writes a piece with the corrections proposed for its words.
    fn suggested(&self, text: &mut String, piece: &Piece, block: usize, all: &[Suggestion]) {
        let Span { start, end } = piece.span;
        let behind = |at: usize| {
            all.iter()
                .filter(move |s| s.old.end == at)
                .map(|s| &s.behind)
        };
        if start == block && !piece.span.is_empty() {
            behind(start).for_each(|new| text.push_str(new));
        }
        let mut at = start;
        while at < end {
            let borders = all.iter().flat_map(|s| [s.old.start, s.old.end]);
            let stop = borders.filter(|border| *border > at).fold(end, usize::min);
            let words = &self.analysis.redacted.article.text[at..stop];
            let (open, close) = self.markup(piece);
            let marked = marked(words, &open, &close, critic::plain);
            let goes = all.iter().any(|s| s.old.start <= at && stop <= s.old.end);
            text.push_str(&if goes {
                critic::deleted(&marked)
            } else {
                marked
            });
            behind(stop).for_each(|new| text.push_str(new));
            at = stop;
        }
        for &mark in &piece.points {
            if let MarkKind::FootnoteRef { label } =
                &self.analysis.redacted.article.marks[mark].kind
            {
                put!(text, "[^{}]", inline(label));
            }
        }
    }

    fn claimed(&self, text: &mut String, piece: &Piece) {
        let article = &self.analysis.redacted.article;
        piece.opening.iter().for_each(|_| text.push('⟦'));
        let words = piece
            .span
            .of(&article.text)
            .expect("pieces are cut from this text");
        let (open, close) = self.markup(piece);
        text.push_str(&marked(words, &open, &close, inline));
        for &claim in &piece.closing {
            let view = &self.analysis.claims()[claim];
            put!(
                text,
                "⟧{}{}",
                DisplayStatus::of(view).sign(),
                superscript(view.claim.number)
            );
        }
        for &mark in &piece.points {
            if let MarkKind::FootnoteRef { label } = &article.marks[mark].kind {
                text.push_str(&inline(&format!("[{label}]")));
            }
        }
    }

    /// Returns what opens and closes the markup of a piece. Links are shown by
    /// their words: a report does not send its reader elsewhere.
    fn markup(&self, piece: &Piece) -> (String, String) {
        let (mut open, mut close) = (String::new(), String::new());
        for &mark in &piece.marks {
            let sign = match self.analysis.redacted.article.marks[mark].kind {
                MarkKind::Emphasis => "*",
                MarkKind::Strong => "**",
                MarkKind::Strike => "~~",
                _ => continue,
            };
            open.push_str(sign);
            close.insert_str(0, sign);
        }
        (open, close)
    }
}

/// Returns words between what opens and closes their markup, which does not
/// take hold next to a space.
fn marked(words: &str, open: &str, close: &str, plain: fn(&str) -> String) -> String {
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

/// Returns a number in raised digits, which need no markup.
fn superscript(number: u32) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    number
        .to_string()
        .bytes()
        .map(|digit| DIGITS[usize::from(digit - b'0')])
        .collect()
}

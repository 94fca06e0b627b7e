//! The annotated draft as a tree of blocks.

use claimdesk_draft::{Block as DraftBlock, BlockKind, MarkKind};
use serde::Serialize;

use super::Status;
use crate::analysis::{Analysis, DisplayStatus};
use crate::block_tree::{Event, walk};
use crate::direction::is_rtl;
use crate::links::safe_link;
use crate::segments::{Cutter, Piece as Cut};

/// A part of the draft.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A heading; the first level is 1.
    Heading {
        level: u8,
        line: Line,
    },
    Paragraph {
        line: Line,
    },
    Code {
        line: Line,
    },
    Caption {
        line: Line,
    },
    /// A footnote with its label.
    Footnote {
        label: String,
        line: Line,
    },
    Rule,
    /// A table, row by row.
    Table {
        columns: usize,
        rows: Vec<Vec<Cell>>,
    },
    List {
        ordered: bool,
        items: Vec<Item>,
    },
    Quote {
        blocks: Vec<Block>,
    },
}

/// An item of a list.
#[derive(Clone, Debug, Serialize)]
pub struct Item {
    /// Its number in an ordered list.
    pub number: Option<u32>,
    pub blocks: Vec<Block>,
}

/// A cell of a table.
#[derive(Clone, Debug, Serialize)]
pub struct Cell {
    /// Whether it heads its row or column.
    pub header: bool,
    pub line: Line,
}

/// The words of a block.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    /// The paragraph's number, where it begins here.
    pub paragraph: Option<u32>,
    /// Whether the words run from right to left.
    pub rtl: bool,
    /// Which block of the draft they are of, counted from 0.
    #[serde(skip)]
    pub block: usize,
    pub pieces: Vec<Piece>,
}

/// Words under the same claims and marks throughout.
#[derive(Clone, Debug, Serialize)]
pub struct Piece {
    /// The words; a line feed is a line break. Empty where only a number or a
    /// reference stands.
    pub text: String,
    /// How many claims begin with them.
    #[serde(skip)]
    pub opening: usize,
    /// The claims over them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Cover>,
    /// Their formatting, outermost first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
    /// Where a click leads; only what is safe to click.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The claims that end here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub numbers: Vec<Number>,
    /// The labels of the footnotes referred to here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// A claim over a piece.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Cover {
    pub slug: &'static str,
    /// The line it is underlined on: claims that overlap have different ones.
    pub lane: usize,
}

/// The number of a claim behind its words.
#[derive(Clone, Debug, Serialize)]
pub struct Number {
    pub number: u32,
    pub status: Status,
    /// Whether it is here for the first time.
    pub first: bool,
}

/// Formatting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    Emphasis,
    Strong,
    Strike,
    Code,
    Superscript,
    Subscript,
    /// The words of a picture.
    Image,
}

/// Returns the draft.
pub fn blocks(analysis: &Analysis<'_>) -> Vec<Block> {
    let article = &analysis.redacted.article;
    let writer = Writer {
        analysis,
        cutter: Cutter::new(article),
        anchored: vec![false; article.claims.len()],
        block: 0,
        paragraph: None,
        open: vec![Open::Quote(Vec::new())],
    };
    writer.write()
}

/// A block that others are being put into.
enum Open {
    Quote(Vec<Block>),
    List { ordered: bool, items: Vec<Item> },
    Item(Item),
}

struct Writer<'r, 'a> {
    analysis: &'r Analysis<'a>,
    cutter: Cutter,
    /// Claims that have their place in the draft already.
    anchored: Vec<bool>,
    /// The index of the next block.
    block: usize,
    /// The paragraph number last shown.
    paragraph: Option<u32>,
    /// What is open, outermost first; the first is the draft itself.
    open: Vec<Open>,
}

impl Writer<'_, '_> {
    fn write(mut self) -> Vec<Block> {
        for event in walk(&self.analysis.redacted.article.blocks) {
            match event {
                Event::OpenQuote => self.open.push(Open::Quote(Vec::new())),
                Event::OpenList { ordered } => self.open.push(Open::List {
                    ordered,
                    items: Vec::new(),
                }),
                Event::OpenItem { number } => self.open.push(Open::Item(Item {
                    number,
                    blocks: Vec::new(),
                })),
                Event::CloseQuote | Event::CloseList { .. } | Event::CloseItem => self.close(),
                Event::Leaf(block) => {
                    let leaf = self.leaf(block);
                    self.put(leaf);
                }
                Event::Table(cells) => {
                    let table = self.table(cells);
                    self.put(table);
                }
            }
        }
        match self.open.pop() {
            Some(Open::Quote(blocks)) => blocks,
            _ => unreachable!("everything that opens is closed again, in order"),
        }
    }

    /// Closes what was opened last and puts it into what is open then.
    fn close(&mut self) {
        let closed = self.open.pop().expect("the draft itself stays open");
        match closed {
            Open::Quote(blocks) => self.put(Block::Quote { blocks }),
            Open::List { ordered, items } => self.put(Block::List { ordered, items }),
            Open::Item(item) => {
                if let Some(Open::List { items, .. }) = self.open.last_mut() {
                    items.push(item);
                }
            }
        }
    }

    fn put(&mut self, block: Block) {
        match self.open.last_mut() {
            Some(Open::Quote(blocks) | Open::Item(Item { blocks, .. })) => blocks.push(block),
            _ => unreachable!("blocks stand in the draft, in quotes and in items"),
        }
    }

    fn leaf(&mut self, block: &DraftBlock) -> Block {
        let line = self.line(block);
        match &block.kind {
            BlockKind::Rule => Block::Rule,
            BlockKind::Heading { level } => Block::Heading {
                level: (*level).clamp(1, 6),
                line,
            },
            BlockKind::Code => Block::Code { line },
            BlockKind::Caption => Block::Caption { line },
            BlockKind::Footnote { label } => Block::Footnote {
                label: label.clone(),
                line,
            },
            BlockKind::Paragraph | BlockKind::Cell { .. } => Block::Paragraph { line },
        }
    }

    fn table(&mut self, cells: &[DraftBlock]) -> Block {
        let mut rows: Vec<(u32, Vec<Cell>)> = Vec::new();
        for cell in cells {
            let BlockKind::Cell { row, header, .. } = cell.kind else {
                continue;
            };
            let line = self.line(cell);
            let cell = Cell { header, line };
            match rows.last_mut() {
                Some((last, cells)) if *last == row => cells.push(cell),
                _ => rows.push((row, vec![cell])),
            }
        }
        let rows: Vec<Vec<Cell>> = rows.into_iter().map(|(_, cells)| cells).collect();
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        Block::Table { columns, rows }
    }

    /// Returns the words of the next block.
    fn line(&mut self, block: &DraftBlock) -> Line {
        let number = self.analysis.paragraph_of_block(self.block);
        let begins = number.filter(|_| number != self.paragraph);
        self.paragraph = number;
        let index = self.block;
        self.block += 1;
        let text = block.span.of(&self.analysis.redacted.article.text);
        Line {
            paragraph: begins,
            rtl: text.is_some_and(is_rtl),
            block: index,
            pieces: (self.cutter.cut(block).iter())
                .map(|piece| self.piece(piece))
                .collect(),
        }
    }

    fn piece(&mut self, piece: &Cut) -> Piece {
        let article = &self.analysis.redacted.article;
        let text = piece.span.of(&article.text);
        let cover = |c: &crate::segments::Cover| Cover {
            slug: DisplayStatus::of(&article.claims[c.claim]).slug(),
            lane: c.lane,
        };
        let kinds = || piece.marks.iter().map(|&m| &article.marks[m].kind);
        Piece {
            text: text.expect("pieces are cut from this text").to_owned(),
            opening: piece.opening.len(),
            claims: piece.claims.iter().map(cover).collect(),
            marks: kinds().filter_map(mark).collect(),
            link: kinds().find_map(link),
            numbers: piece.closing.iter().map(|&c| self.number(c)).collect(),
            notes: (piece.points.iter())
                .filter_map(|&point| match &article.marks[point].kind {
                    MarkKind::FootnoteRef { label } => Some(label.clone()),
                    _ => None,
                })
                .collect(),
        }
    }

    fn number(&mut self, claim: usize) -> Number {
        let view = &self.analysis.claims()[claim];
        Number {
            number: view.claim.number,
            status: Status::new(self.analysis.words, DisplayStatus::of(view)),
            first: !std::mem::replace(&mut self.anchored[claim], true),
        }
    }
}

/// Returns the formatting of a mark of the draft; `None` for a link or a reference.
pub(crate) const fn mark(kind: &MarkKind) -> Option<Mark> {
    Some(match kind {
        MarkKind::Emphasis => Mark::Emphasis,
        MarkKind::Strong => Mark::Strong,
        MarkKind::Strike => Mark::Strike,
        MarkKind::Code => Mark::Code,
        MarkKind::Superscript => Mark::Superscript,
        MarkKind::Subscript => Mark::Subscript,
        MarkKind::Image { .. } => Mark::Image,
        MarkKind::Link { .. } | MarkKind::FootnoteRef { .. } => return None,
    })
}

fn link(kind: &MarkKind) -> Option<String> {
    match kind {
        MarkKind::Link { href } => safe_link(href).map(str::to_owned),
        _ => None,
    }
}

//! The annotated draft in a report.

use claimdesk_report::Content;
use claimdesk_report::content::draft::{Block, Cell, Line, Mark, Piece};

use super::page::{Page, colour};
use crate::looks::{Looks, ParagraphLooks, RAISED};

/// How far a list or a quote is set in, in twentieths of a point.
const STEP: usize = 480;

/// The deepest list that Word knows.
const DEEPEST_LIST: usize = 9;

/// Writes the annotated draft.
pub(super) fn section(page: &mut Page, content: &Content) {
    page.line("Heading1", &[(Looks::PLAIN, &content.labels.draft)]);
    page.about(&content.labels.draft_hint);
    let mut setting = Setting {
        page,
        depth: 0,
        list: None,
        opens: false,
    };
    setting.blocks(&content.draft);
}

/// Where in lists and quotes the pen is.
struct Setting<'p> {
    page: &'p mut Page,
    depth: usize,
    /// The numbering of the innermost list, and how deep it lies.
    list: Option<(usize, usize)>,
    /// Whether the next paragraph opens an item.
    opens: bool,
}

impl Setting<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, line } => {
                let style = format!("Heading{}", (level + 2).min(5));
                self.paragraph(&style, line, "");
            }
            Block::Paragraph { line } | Block::Code { line } | Block::Caption { line } => {
                self.paragraph("Draft", line, "");
            }
            Block::Footnote { label, line } => {
                self.paragraph("Draft", line, &format!("[{label}] "))
            }
            Block::Rule => self.page.line("Draft", &[(Looks::PLAIN, "* * *")]),
            Block::Table { columns, rows } => self.table(*columns, rows),
            Block::List { ordered, items } => {
                let outer = self.list;
                let numbering = if *ordered {
                    self.page
                        .lists
                        .push(items.first().and_then(|i| i.number).unwrap_or(1));
                    self.page.lists.len() + 1
                } else {
                    1
                };
                let level = outer.map_or(0, |(_, level)| (level + 1).min(DEEPEST_LIST - 1));
                self.list = Some((numbering, level));
                self.depth += 1;
                for item in items {
                    self.opens = true;
                    self.blocks(&item.blocks);
                }
                self.depth -= 1;
                self.opens = false;
                self.list = outer;
            }
            Block::Quote { blocks } => {
                let list = self.list.take();
                self.depth += 1;
                self.blocks(blocks);
                self.depth -= 1;
                self.list = list;
            }
        }
    }

    fn table(&mut self, columns: usize, rows: &[Vec<Cell>]) {
        let first = rows.first().and_then(|row| row.first());
        let rtl = first.is_some_and(|cell| cell.line.rtl);
        (self.page).table_from(rtl, &vec![1; columns], &[], |page, widths| {
            for row in rows {
                page.row(|page| {
                    for (n, width) in widths.iter().enumerate() {
                        page.cell(*width, |page| cell(page, row.get(n)));
                    }
                });
            }
        });
    }

    fn paragraph(&mut self, style: &str, line: &Line, lead: &str) {
        let numbered = self.list.filter(|_| std::mem::take(&mut self.opens));
        let item = numbered.map(|(list, level)| (level, list));
        let looks = ParagraphLooks {
            rtl: line.rtl,
            item,
            indent: if item.is_none() { STEP * self.depth } else { 0 },
            ..ParagraphLooks::of(style)
        };
        self.page.block(looks, |page| {
            if !lead.is_empty() {
                page.text(Looks::PLAIN, lead);
            }
            line.pieces
                .iter()
                .for_each(|piece| write(page, piece, false));
        });
    }
}

fn cell(page: &mut Page, cell: Option<&Cell>) {
    let rtl = cell.is_some_and(|cell| cell.line.rtl);
    let looks = ParagraphLooks::of("Words").read_from(rtl);
    page.block(looks, |page| {
        if let Some(Cell { line, header, .. }) = cell {
            line.pieces
                .iter()
                .for_each(|piece| write(page, piece, *header));
        }
    });
}

/// Writes a piece of the draft, and the numbers of the claims that end with it.
fn write(page: &mut Page, piece: &Piece, strong: bool) {
    if !piece.text.is_empty() {
        page.linked(piece.link.as_deref(), looks(piece, strong), &piece.text);
    }
    for note in &piece.notes {
        page.text(RAISED, &format!("[{note}]"));
    }
    for claim in &piece.numbers {
        let number = claim.number;
        if claim.first {
            page.place(&format!("d{number}"));
        }
        let looks = RAISED.bold().coloured(colour(claim.status.slug));
        page.leading(&format!("c{number}"), looks, &number.to_string());
    }
}

fn looks(piece: &Piece, strong: bool) -> Looks {
    let has = |mark| piece.marks.contains(&mark);
    let mut covers = piece.claims.iter();
    let is_cut = covers.clone().any(|cover| cover.slug == "cut");
    let cover = covers.find(|cover| cover.slug != "cut");
    Looks {
        bold: strong || has(Mark::Strong),
        italic: has(Mark::Emphasis),
        strike: is_cut || has(Mark::Strike),
        underline: cover.map(|cover| (underline(cover.slug), colour(cover.slug))),
        script: match (has(Mark::Superscript), has(Mark::Subscript)) {
            (true, _) => "superscript",
            (_, true) => "subscript",
            _ => "",
        },
        ..Looks::PLAIN
    }
}

/// Returns the underline of a status, as in the window.
fn underline(slug: &str) -> &'static str {
    match slug {
        "unchecked" => "dotted",
        "progress" => "dash",
        "correction" => "double",
        "cannot" => "wave",
        "author" => "dotDash",
        "recheck" => "dashedHeavy",
        "confirmed" => "single",
        _ => "none",
    }
}

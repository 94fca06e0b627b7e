//! The annotated draft in a report.

use claimdesk_report::content::draft::{Block, Line, Mark, Piece};
use claimdesk_report::{Content, put};

use super::page::{Page, colour};

/// How far a list or a quote is set in, in twentieths of a point.
const STEP: usize = 480;

/// The deepest list that Word knows.
const DEEPEST_LIST: usize = 9;

/// Writes the annotated draft.
pub(super) fn section(page: &mut Page, content: &Content) {
    page.line("Heading1", &[("", &content.labels.draft)]);
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
            Block::Rule => self.page.line("Draft", &[("", "* * *")]),
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

    fn table(&mut self, columns: usize, rows: &[Vec<claimdesk_report::content::draft::Cell>]) {
        let first = rows.first().and_then(|row| row.first());
        let rtl = first.is_some_and(|cell| cell.line.rtl);
        let widths = self.page.table_from(rtl, &vec![1; columns], &[]);
        for row in rows {
            self.page.open_row();
            for (n, width) in widths.iter().enumerate() {
                self.page.cell(*width, "", |page| {
                    page.open("Words", row.get(n).is_some_and(|cell| cell.line.rtl));
                    for piece in row.get(n).map_or(&[][..], |cell| &cell.line.pieces) {
                        write(page, piece, row[n].header);
                    }
                    page.close();
                });
            }
            self.page.close_row();
        }
        self.page.close_table();
    }

    fn paragraph(&mut self, style: &str, line: &Line, lead: &str) {
        let out = &mut self.page.out;
        put!(out, "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>");
        let numbered = self.list.filter(|_| std::mem::take(&mut self.opens));
        if let Some((list, level)) = numbered {
            put!(
                out,
                "<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>"
            );
        }
        self.page.turn(line.rtl);
        let out = &mut self.page.out;
        if numbered.is_none() && self.depth > 0 {
            put!(out, "<w:ind w:left=\"{}\"/>", STEP * self.depth);
        }
        out.push_str("</w:pPr>");
        if !lead.is_empty() {
            self.page.run("", lead);
        }
        for piece in &line.pieces {
            write(self.page, piece, false);
        }
        self.page.close();
    }
}

/// Writes a piece of the draft, and the numbers of the claims that end with it.
fn write(page: &mut Page, piece: &Piece, strong: bool) {
    if !piece.text.is_empty() {
        let properties = properties(piece, strong);
        page.linked(piece.link.as_deref(), &properties, &piece.text);
    }
    for note in &piece.notes {
        page.run("<w:vertAlign w:val=\"superscript\"/>", &format!("[{note}]"));
    }
    for claim in &piece.numbers {
        let number = claim.number;
        if claim.first {
            page.place(&format!("d{number}"));
        }
        let looks = format!(
            "<w:b/><w:color w:val=\"{}\"/><w:vertAlign w:val=\"superscript\"/>",
            colour(claim.status.slug)
        );
        page.leading(&format!("c{number}"), &looks, &number.to_string());
    }
}

fn properties(piece: &Piece, strong: bool) -> String {
    let has = |mark| piece.marks.contains(&mark);
    let cut = piece.claims.iter().any(|cover| cover.slug == "cut");
    let mut out = String::new();
    for (wanted, property) in [
        (strong || has(Mark::Strong), "<w:b/>"),
        (has(Mark::Emphasis), "<w:i/>"),
        (cut || has(Mark::Strike), "<w:strike/>"),
    ] {
        if wanted {
            out.push_str(property);
        }
    }
    if let Some(cover) = piece.claims.iter().find(|cover| cover.slug != "cut") {
        put!(
            &mut out,
            "<w:u w:val=\"{}\" w:color=\"{}\"/>",
            underline(cover.slug),
            colour(cover.slug)
        );
    }
    if has(Mark::Superscript) || has(Mark::Subscript) {
        let side = if has(Mark::Superscript) {
            "super"
        } else {
            "sub"
        };
        put!(&mut out, "<w:vertAlign w:val=\"{side}script\"/>");
    }
    out
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

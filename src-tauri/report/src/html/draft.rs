//! The annotated draft: the text as it was set, each claim underlined by its
//! status and numbered.

use std::collections::HashMap;

use claimdesk_messages::args;
use maud::{Markup, PreEscaped, html};

use crate::content::{Block, Cell, Content, Item, Line, Mark, Number, Piece};

/// Draws the annotated draft.
pub(super) fn section(content: &Content) -> Markup {
    let labels = &content.labels;
    html! {
        section id="draft" {
            h2 { (labels.draft) }
            @if !content.legend.is_empty() {
                p.hint {
                    (labels.draft_hint) " "
                    @for slice in &content.legend {
                        span class={ "key c l0 " (slice.status.slug) } { (slice.status.word) } " "
                    }
                }
            }
            div.draft lang="" { (Pen::new(content).blocks(&content.draft)) }
        }
    }
}

struct Pen<'a> {
    content: &'a Content,
    /// Footnotes by label, numbered from 1 in the order of their notes.
    footnotes: HashMap<&'a str, usize>,
    /// Footnotes whose reference, and whose note, has its anchor already.
    referred: Vec<bool>,
    noted: Vec<bool>,
    /// The level of the last heading.
    heading: u8,
}

impl<'a> Pen<'a> {
    fn new(content: &'a Content) -> Self {
        let mut footnotes = HashMap::new();
        number_footnotes(&mut footnotes, &content.draft);
        let notes = footnotes.len() + 1;
        Self {
            content,
            footnotes,
            referred: vec![false; notes],
            noted: vec![false; notes],
            heading: 2,
        }
    }

    fn blocks(&mut self, blocks: &'a [Block]) -> Markup {
        html! { @for block in blocks { (self.block(block)) } }
    }

    fn block(&mut self, block: &'a Block) -> Markup {
        match block {
            Block::Rule => html! { hr; },
            Block::Heading { level, line } => self.heading(*level, line),
            Block::Code { line } => html! {
                pre dir="auto" data-paragraph=[line.paragraph] { (self.preformatted(line)) }
            },
            Block::Caption { line } => html! {
                p.caption dir="auto" data-paragraph=[line.paragraph] { (self.line(line)) }
            },
            Block::Footnote { label, line } => self.footnote(label, line),
            Block::Paragraph { line } => html! {
                p dir="auto" data-paragraph=[line.paragraph] { (self.line(line)) }
            },
            Block::Table { rows, .. } => self.table(rows),
            Block::List { ordered, items } => self.list(*ordered, items, side(block)),
            Block::Quote { blocks } => html! {
                blockquote dir=[side(block)] { (self.blocks(blocks)) }
            },
        }
    }

    fn heading(&mut self, level: u8, line: &'a Line) -> Markup {
        // Report headings end at the second level; the draft's follow without a gap.
        self.heading = level
            .saturating_add(2)
            .clamp(3, 6)
            .min(self.heading.saturating_add(1));
        let words = self.line(line);
        match self.heading {
            3 => html! { h3 dir="auto" { (words) } },
            4 => html! { h4 dir="auto" { (words) } },
            5 => html! { h5 dir="auto" { (words) } },
            _ => html! { h6 dir="auto" { (words) } },
        }
    }

    fn footnote(&mut self, label: &'a str, line: &'a Line) -> Markup {
        let number = self.footnotes.get(label).copied();
        let first = number.filter(|&n| !std::mem::replace(&mut self.noted[n], true));
        let back = args!["label" => label];
        let back = self.content.words().with("report-footnote-back", &back);
        html! {
            p.footnote id=[first.map(|n| format!("n{n}"))] dir="auto" data-paragraph=[line.paragraph] {
                @if let Some(n) = first { a href={ "#r" (n) } aria-label=(back) { "[" (label) "]" } " " }
                (self.line(line))
            }
        }
    }

    fn list(&mut self, ordered: bool, items: &'a [Item], side: Option<&str>) -> Markup {
        let items = html! {
            @for item in items { li value=[item.number] { (self.blocks(&item.blocks)) } }
        };
        if ordered {
            html! { ol dir=[side] { (items) } }
        } else {
            html! { ul dir=[side] { (items) } }
        }
    }

    fn table(&mut self, rows: &'a [Vec<Cell>]) -> Markup {
        let number = rows.iter().flatten().find_map(|cell| cell.line.paragraph);
        html! {
            table dir="auto" data-paragraph=[number] {
                @for (n, row) in rows.iter().enumerate() {
                    tr {
                        @for cell in row {
                            @if cell.header {
                                th scope=(if n == 0 { "col" } else { "row" }) dir="auto" { (self.line(&cell.line)) }
                            } @else {
                                td dir="auto" { (self.line(&cell.line)) }
                            }
                        }
                    }
                }
            }
        }
    }

    fn line(&mut self, line: &'a Line) -> Markup {
        html! { @for piece in &line.pieces { (self.piece(piece, broken(&piece.text))) } }
    }

    /// Draws words in which a line feed is one, and no element.
    fn preformatted(&mut self, line: &'a Line) -> Markup {
        html! { @for piece in &line.pieces { (self.piece(piece, html! { (piece.text) })) } }
    }

    fn piece(&mut self, piece: &'a Piece, words: Markup) -> Markup {
        html! {
            @if !piece.text.is_empty() { (covered(piece, words)) }
            @for number in &piece.numbers { (self.number(number)) }
            @for label in &piece.notes { (self.reference(label)) }
        }
    }

    /// Draws a claim's number behind its words.
    fn number(&self, it: &Number) -> Markup {
        let about = args!["number" => it.number, "status" => it.status.word.as_str()];
        let about = self.content.words().with("report-claim-status", &about);
        html! {
            sup class={ "n " (it.status.slug) } id=[it.first.then(|| format!("d{}", it.number))] {
                a href={ "#c" (it.number) } aria-label=(about) { (it.number) }
            }
        }
    }

    fn reference(&mut self, label: &str) -> Markup {
        let Some(&n) = self.footnotes.get(label) else {
            return html! { sup.ref { "[" (label) "]" } };
        };
        let first = !std::mem::replace(&mut self.referred[n], true);
        let about = args!["label" => label];
        let about = self.content.words().with("report-footnote", &about);
        html! {
            sup.ref id=[first.then(|| format!("r{n}"))] {
                a href={ "#n" (n) } aria-label=(about) { "[" (label) "]" }
            }
        }
    }
}

/// Numbers the footnotes in the order of their notes.
fn number_footnotes<'a>(footnotes: &mut HashMap<&'a str, usize>, blocks: &'a [Block]) {
    for block in blocks {
        match block {
            Block::Footnote { label, .. } => {
                let next = footnotes.len() + 1;
                footnotes.entry(label).or_insert(next);
            }
            Block::Quote { blocks } => number_footnotes(footnotes, blocks),
            Block::List { items, .. } => {
                (items.iter()).for_each(|item| number_footnotes(footnotes, &item.blocks));
            }
            _ => {}
        }
    }
}

/// Returns from which side a quote or a list is read, where that is the right: that of its first words. Left to
/// the browser, those would not count, since they have a direction of their own.
fn side(block: &Block) -> Option<&'static str> {
    first_line(block).filter(|line| line.rtl).map(|_| "rtl")
}

/// Returns the first words of a block that are no table's.
fn first_line(block: &Block) -> Option<&Line> {
    match block {
        Block::Heading { line, .. }
        | Block::Paragraph { line }
        | Block::Code { line }
        | Block::Caption { line }
        | Block::Footnote { line, .. } => Some(line),
        Block::Rule | Block::Table { .. } => None,
        Block::Quote { blocks } => blocks.iter().find_map(first_line),
        Block::List { items, .. } => (items.iter())
            .flat_map(|item| &item.blocks)
            .find_map(first_line),
    }
}

/// Draws words with their line breaks.
fn broken(text: &str) -> Markup {
    html! {
        @for (n, line) in text.split('\n').enumerate() {
            @if n > 0 { br; }
            (line)
        }
    }
}

/// Draws words under the lines of their claims and in their formatting.
fn covered(piece: &Piece, words: Markup) -> Markup {
    let mut out = piece.marks.iter().rev().fold(words, marked);
    if let Some(link) = &piece.link {
        out = html! { a.out rel="noreferrer noopener" href=(link) { (out) } };
    }
    piece.claims.iter().rev().fold(out, |out, cover| {
        html! { span class={ "c l" (cover.lane) " " (cover.slug) } { (out) } }
    })
}

fn marked(words: Markup, mark: &Mark) -> Markup {
    let element = match mark {
        Mark::Emphasis => "em",
        Mark::Strong => "strong",
        Mark::Strike => "s",
        Mark::Code => "code",
        Mark::Superscript => "sup",
        Mark::Subscript => "sub",
        Mark::Image => return html! { span.image { (words) } },
    };
    html! { (PreEscaped(format!("<{element}>"))) (words) (PreEscaped(format!("</{element}>"))) }
}

//! The annotated draft: the text as it was set, each claim underlined by its
//! status and numbered.

use std::collections::HashMap;

use claimdesk_draft::{Block, BlockKind, MarkKind};
use claimdesk_model::view::ClaimView;

use super::escape::Esc;
use crate::analysis::{Analysis, DisplayStatus};
use crate::block_tree::{Event, walk};
use crate::direction::is_rtl;
use crate::links::safe_link;
use crate::segments::{Cutter, Piece};

/// Returns a claim's number as a link to its place in the draft, or bare when it lost its words.
pub(super) fn number_link(claim: &ClaimView) -> String {
    let number = claim.claim.number;
    if claim.spans.is_empty() {
        format!("<span class=\"number\">{number}</span>")
    } else {
        format!(
            "<a class=\"number\" href=\"#d{number}\" aria-label=\"Claim {number} in the draft\">{number}</a>"
        )
    }
}

/// Writes the annotated draft.
pub(super) fn section(out: &mut String, analysis: &Analysis<'_>) {
    out.push_str("<section id=\"draft\">\n<h2>Annotated draft</h2>\n");
    if !analysis.is_untouched() {
        out.push_str("<p class=\"hint\">Each claim is underlined by its status; its number leads to the table of claims. ");
        for shown in DisplayStatus::ALL
            .into_iter()
            .filter(|s| s.count(&analysis.standing.progress) > 0)
        {
            put!(
                out,
                "<span class=\"key c l0 {}\">{}</span> ",
                shown.slug(),
                shown.in_words()
            );
        }
        out.push_str("</p>\n");
    }
    out.push_str("<div class=\"draft\" lang=\"\">\n");
    Writer::new(out, analysis).write();
    out.push_str("</div>\n</section>\n");
}

struct Writer<'a, 'r> {
    out: &'a mut String,
    analysis: &'a Analysis<'r>,
    cutter: Cutter,
    /// Footnotes by label, numbered from 1 in the order of their notes.
    footnotes: HashMap<&'r str, usize>,
    /// Footnotes whose reference, and whose note, has its anchor already.
    referred: Vec<bool>,
    noted: Vec<bool>,
    /// Claims that have their anchor in the draft already.
    anchored: Vec<bool>,
    /// The index of the next block.
    block: usize,
    /// The paragraph number last shown, and the level of the last heading.
    paragraph: Option<u32>,
    heading: u8,
}

impl<'a, 'r> Writer<'a, 'r> {
    fn new(out: &'a mut String, analysis: &'a Analysis<'r>) -> Self {
        let article = &analysis.redacted.article;
        let footnotes: HashMap<&str, usize> = article
            .footnotes
            .iter()
            .enumerate()
            .map(|(n, f)| (f.label.as_str(), n + 1))
            .collect();
        let notes = article.footnotes.len() + 1;
        Self {
            out,
            analysis,
            cutter: Cutter::new(article),
            footnotes,
            referred: vec![false; notes],
            noted: vec![false; notes],
            anchored: vec![false; article.claims.len()],
            block: 0,
            paragraph: None,
            heading: 2,
        }
    }

    fn write(&mut self) {
        let events = walk(&self.analysis.redacted.article.blocks);
        for (n, event) in events.iter().enumerate() {
            let side = match event {
                Event::OpenQuote | Event::OpenList { .. } => self.side(&events[n..]),
                _ => "",
            };
            match *event {
                Event::OpenQuote => put!(self.out, "<blockquote{side}>\n"),
                Event::CloseQuote => self.out.push_str("</blockquote>\n"),
                Event::OpenList { ordered } => {
                    let element = if ordered { "ol" } else { "ul" };
                    put!(self.out, "<{element}{side}>\n");
                }
                Event::CloseList { ordered } => {
                    self.out
                        .push_str(if ordered { "</ol>\n" } else { "</ul>\n" })
                }
                Event::OpenItem {
                    number: Some(number),
                } => put!(self.out, "<li value=\"{number}\">"),
                Event::OpenItem { number: None } => self.out.push_str("<li>"),
                Event::CloseItem => self.out.push_str("</li>\n"),
                Event::Leaf(block) => self.leaf(block),
                Event::Table(cells) => self.table(cells),
            }
        }
    }

    /// Returns what says from which side a quote or a list is read: that of its first words. Left to the browser,
    /// those would not count, since they have a direction of their own.
    fn side(&self, events: &[Event<'_>]) -> &'static str {
        let first = events.iter().find_map(|event| match event {
            Event::Leaf(block) => block.span.of(&self.analysis.redacted.article.text),
            _ => None,
        });
        if first.is_some_and(is_rtl) {
            " dir=\"rtl\""
        } else {
            ""
        }
    }

    fn leaf(&mut self, block: &'r Block) {
        match &block.kind {
            BlockKind::Rule => self.out.push_str("<hr>\n"),
            BlockKind::Heading { level } => {
                // Report headings end at the second level; the draft's follow without a gap.
                let level = (level.saturating_add(2)).clamp(3, 6).min(self.heading + 1);
                self.heading = level;
                put!(self.out, "<h{level} dir=\"auto\">");
                self.text(block);
                put!(self.out, "</h{level}>\n");
            }
            BlockKind::Code => {
                self.open("pre", "", self.block);
                self.text(block);
                self.out.push_str("</pre>\n");
            }
            BlockKind::Caption => {
                self.open("p", " class=\"caption\"", self.block);
                self.text(block);
                self.out.push_str("</p>\n");
            }
            BlockKind::Footnote { label } => self.footnote(block, label),
            BlockKind::Paragraph | BlockKind::Cell { .. } => {
                self.open("p", "", self.block);
                self.text(block);
                self.out.push_str("</p>\n");
            }
        }
        self.block += 1;
    }

    /// Opens an element, with its paragraph's number when it is the first of the paragraph.
    fn open(&mut self, element: &str, attributes: &str, block: usize) {
        put!(self.out, "<{element}{attributes} dir=\"auto\"");
        let paragraph = self.analysis.paragraph_of_block(block);
        if let Some(number) = paragraph.filter(|_| paragraph != self.paragraph) {
            put!(self.out, " data-paragraph=\"{number}\"");
        }
        self.paragraph = paragraph;
        self.out.push('>');
    }

    fn footnote(&mut self, block: &'r Block, label: &str) {
        let number = self.footnotes.get(label).copied();
        let first = number.is_some_and(|n| !std::mem::replace(&mut self.noted[n], true));
        match number.filter(|_| first) {
            Some(n) => {
                self.open("p", &format!(" class=\"footnote\" id=\"n{n}\""), self.block);
                put!(
                    self.out,
                    "<a href=\"#r{n}\" aria-label=\"Back to the reference of note {0}\">[{0}]</a> ",
                    Esc(label)
                );
            }
            None => self.open("p", " class=\"footnote\"", self.block),
        }
        self.text(block);
        self.out.push_str("</p>\n");
    }

    fn table(&mut self, cells: &'r [Block]) {
        self.open("table", "", self.block);
        self.out.push('\n');
        let mut row_before = None;
        for cell in cells {
            let BlockKind::Cell { row, header, .. } = cell.kind else {
                continue;
            };
            if row_before != Some(row) {
                self.out.push_str(if row_before.is_some() {
                    "</tr>\n<tr>"
                } else {
                    "<tr>"
                });
                row_before = Some(row);
            }
            let (open, close) = match (header, row) {
                (true, 0) => ("<th scope=\"col\" dir=\"auto\">", "</th>"),
                (true, _) => ("<th scope=\"row\" dir=\"auto\">", "</th>"),
                (false, _) => ("<td dir=\"auto\">", "</td>"),
            };
            self.out.push_str(open);
            self.text(cell);
            self.out.push_str(close);
            self.block += 1;
        }
        self.out.push_str("</tr>\n</table>\n");
    }

    fn text(&mut self, block: &Block) {
        let preformatted = block.kind == BlockKind::Code;
        for piece in self.cutter.cut(block) {
            self.piece(&piece, preformatted);
        }
    }

    fn piece(&mut self, piece: &Piece, preformatted: bool) {
        let article = &self.analysis.redacted.article;
        let text = piece
            .span
            .of(&article.text)
            .expect("pieces are cut from this text");
        if !text.is_empty() {
            for cover in &piece.claims {
                let slug = DisplayStatus::of(&article.claims[cover.claim]).slug();
                put!(self.out, "<span class=\"c l{} {slug}\">", cover.lane);
            }
            let closing = self.open_marks(&piece.marks);
            if preformatted {
                put!(self.out, "{}", Esc(text));
            } else {
                let mut lines = text.split('\n');
                put!(self.out, "{}", Esc(lines.next().unwrap_or_default()));
                lines.for_each(|line| put!(self.out, "<br>{}", Esc(line)));
            }
            self.out.push_str(&closing);
            piece
                .claims
                .iter()
                .for_each(|_| self.out.push_str("</span>"));
        }
        piece.closing.iter().for_each(|&claim| self.number(claim));
        piece.points.iter().for_each(|&mark| self.reference(mark));
    }

    /// Writes a claim's number behind its words.
    fn number(&mut self, claim: usize) {
        let view = &self.analysis.claims()[claim];
        let number = view.claim.number;
        let id = if std::mem::replace(&mut self.anchored[claim], true) {
            String::new()
        } else {
            format!(" id=\"d{number}\"")
        };
        let shown = DisplayStatus::of(view);
        put!(
            self.out,
            "<sup class=\"n {}\"{id}><a href=\"#c{number}\" aria-label=\"Claim {number}, {}\">{number}</a></sup>",
            shown.slug(),
            shown.in_words()
        );
    }

    fn reference(&mut self, mark: usize) {
        let MarkKind::FootnoteRef { label } = &self.analysis.redacted.article.marks[mark].kind
        else {
            return;
        };
        match self.footnotes.get(label.as_str()) {
            Some(&n) => {
                let first = !std::mem::replace(&mut self.referred[n], true);
                let id = if first {
                    format!(" id=\"r{n}\"")
                } else {
                    String::new()
                };
                put!(
                    self.out,
                    "<sup class=\"ref\"{id}><a href=\"#n{n}\" aria-label=\"Note {0}\">[{0}]</a></sup>",
                    Esc(label)
                );
            }
            None => put!(self.out, "<sup class=\"ref\">[{}]</sup>", Esc(label)),
        }
    }

    /// Opens the elements of some marks and returns what closes them.
    fn open_marks(&mut self, marks: &[usize]) -> String {
        let mut closing = String::new();
        let mut linked = false;
        for &mark in marks {
            let element = match &self.analysis.redacted.article.marks[mark].kind {
                MarkKind::Emphasis => "em",
                MarkKind::Strong => "strong",
                MarkKind::Strike => "s",
                MarkKind::Code => "code",
                MarkKind::Superscript => "sup",
                MarkKind::Subscript => "sub",
                MarkKind::Image { .. } => {
                    self.out.push_str("<span class=\"image\">");
                    closing.insert_str(0, "</span>");
                    continue;
                }
                MarkKind::Link { href } => {
                    if let Some(href) = safe_link(href).filter(|_| !linked) {
                        put!(
                            self.out,
                            "<a class=\"out\" rel=\"noreferrer noopener\" href=\"{}\">",
                            Esc(href)
                        );
                        closing.insert_str(0, "</a>");
                        linked = true;
                    }
                    continue;
                }
                MarkKind::FootnoteRef { .. } => continue,
            };
            put!(self.out, "<{element}>");
            closing.insert_str(0, &format!("</{element}>"));
        }
        closing
    }
}

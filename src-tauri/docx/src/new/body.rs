//! The text of a new document.

use std::collections::HashMap;

use claimdesk_draft::{Block, BlockKind, MarkKind, Span};
use claimdesk_model::view::ArticleView;
use claimdesk_report::segments::{Cutter, Piece};
use claimdesk_report::{Event, is_rtl, safe_link, stretches, walk};

use crate::footnotes::SEPARATORS;
use crate::looks::{Looks, ParagraphLooks, Paragraphs as _, RAISED};
use crate::markup::{Attributes, DOCUMENT_RELATIONS, Markup, W, WordXml};
use crate::text_map::TracePiece;

/// The part that holds the text.
pub(super) const DOCUMENT: &str = "word/document.xml";

/// The part that holds the footnotes.
pub(super) const FOOTNOTES: &str = "word/footnotes.xml";

/// How far a quote, or a paragraph of a list item, is set in, in twentieths of a point.
const STEP: usize = 480;

/// The width of the text on the page, in twentieths of a point.
const TEXT_WIDTH: usize = 9026;

/// The deepest list that Word knows.
const DEEPEST_LIST: usize = 9;

/// What a document is made of.
pub(super) struct Body {
    pub(super) document: String,
    pub(super) footnotes: String,
    pub(super) pieces: Vec<TracePiece>,
    /// Where links of the text lead, in the order of their ids.
    pub(super) links: Vec<String>,
    /// Where links of the footnotes lead, in the order of theirs.
    pub(super) note_links: Vec<String>,
    /// The number each ordered list begins with, in the order of their ids.
    pub(super) lists: Vec<u32>,
}

/// The namespaces of both parts.
const NAMESPACES: Attributes<'_> = &[("xmlns:w", &W), ("xmlns:r", &DOCUMENT_RELATIONS)];

/// The page: A4, with margins of an inch.
const PAGE: &str = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" \
     w:bottom=\"1440\" w:left=\"1440\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr>";

/// Writes the text of `article`.
pub(super) fn write(article: &ArticleView) -> Body {
    let mut bare = article.clone();
    bare.claims.clear();
    let mut writer = Writer {
        article: &bare,
        cutter: Cutter::new(&bare),
        notes: notes(article),
        xml: WordXml::part(),
        part: DOCUMENT,
        pieces: Vec::new(),
        links: Vec::new(),
        lists: Vec::new(),
        open: Vec::new(),
        quote: 0,
        fresh_list: false,
        fresh_item: false,
        referred: Vec::new(),
        sides: Vec::new(),
    };
    writer.document();
    let document = std::mem::replace(&mut writer.xml, WordXml::part()).finish();
    let links = std::mem::take(&mut writer.links);
    writer.footnotes();
    Body {
        document,
        footnotes: writer.xml.finish(),
        pieces: writer.pieces,
        links,
        note_links: writer.links,
        lists: writer.lists,
    }
}

/// Returns the blocks of each footnote that the text refers to.
fn notes(article: &ArticleView) -> HashMap<String, Vec<Block>> {
    let mut notes: HashMap<String, Vec<Block>> = HashMap::new();
    for mark in &article.marks {
        if let MarkKind::FootnoteRef { label } = &mark.kind {
            notes.entry(label.clone()).or_default();
        }
    }
    for block in &article.blocks {
        if let BlockKind::Footnote { label } = &block.kind
            && let Some(note) = notes.get_mut(label)
        {
            note.push(block.clone());
        }
    }
    notes.retain(|_, blocks| !blocks.is_empty());
    notes
}

struct Writer<'a> {
    article: &'a ArticleView,
    cutter: Cutter,
    notes: HashMap<String, Vec<Block>>,
    xml: WordXml,
    /// The part under the pen.
    part: &'static str,
    pieces: Vec<TracePiece>,
    /// Where links of this part lead.
    links: Vec<String>,
    lists: Vec<u32>,
    /// The open lists: which numbering each has.
    open: Vec<usize>,
    quote: usize,
    /// Whether the next item is the first of an ordered list.
    fresh_list: bool,
    /// Whether the next paragraph opens its item.
    fresh_item: bool,
    /// The labels of the footnotes referred to, in the order of their ids.
    referred: Vec<String>,
    /// The stretches of the block under the pen that are read from one side each, and whether from the right.
    sides: Vec<(Span, bool)>,
}

impl Markup for Writer<'_> {
    fn xml(&mut self) -> &mut WordXml {
        &mut self.xml
    }
}

impl Writer<'_> {
    fn document(&mut self) {
        self.element("w:document", NAMESPACES, |this| {
            this.element("w:body", &[], |this| {
                this.story();
                this.xml.fixed(PAGE);
            });
        });
    }

    fn story(&mut self) {
        for event in walk(&self.article.blocks) {
            match event {
                Event::OpenQuote => self.quote += 1,
                Event::CloseQuote => self.quote -= 1,
                Event::OpenList { ordered } => {
                    // Bulleted lists share the first numbering.
                    if ordered {
                        self.lists.push(1);
                    }
                    self.fresh_list = ordered;
                    self.open
                        .push(if ordered { self.lists.len() + 1 } else { 1 });
                }
                Event::CloseList { .. } => drop(self.open.pop()),
                Event::OpenItem { number } => self.open_item(number),
                Event::CloseItem => self.fresh_item = false,
                Event::Leaf(block) => self.leaf(block),
                Event::Table(cells) => self.table(cells),
            }
        }
    }

    /// The first item of a list says where it begins to count.
    fn open_item(&mut self, number: Option<u32>) {
        self.fresh_item = true;
        let fresh = std::mem::take(&mut self.fresh_list);
        if let (true, Some(number), Some(start)) = (fresh, number, self.lists.last_mut()) {
            *start = number;
        }
    }

    fn leaf(&mut self, block: &Block) {
        let style = match &block.kind {
            BlockKind::Footnote { label } if self.notes.contains_key(label) => return,
            BlockKind::Heading { level } => format!("Heading{}", level.clamp(&1, &6)),
            BlockKind::Code => "Code".into(),
            BlockKind::Caption => "Caption".into(),
            BlockKind::Rule => {
                return self.paragraph(ParagraphLooks::of("Rule"), |_| {});
            }
            _ if self.quote > 0 => "Quote".into(),
            _ => String::new(),
        };
        let level = self.open.len().min(DEEPEST_LIST);
        let opens = std::mem::take(&mut self.fresh_item);
        let item = (self.open.last().filter(|_| opens)).map(|list| (level - 1, *list));
        let is_set_in = item.is_none() && (level > 0 || self.quote > 1);
        let looks = ParagraphLooks {
            item,
            indent: if is_set_in {
                STEP * (level + self.quote)
            } else {
                0
            },
            ..ParagraphLooks::of(&style)
        };
        self.block(block, looks, |_| {});
    }

    /// Writes a paragraph of a block's words, behind what `lead` writes.
    fn block(&mut self, block: &Block, looks: ParagraphLooks<'_>, lead: impl FnOnce(&mut Self)) {
        let words = block.span.of(&self.article.text).unwrap_or_default();
        let rtl = is_rtl(words);
        let at = |offset: usize| block.span.start + offset;
        self.sides = (stretches(words, rtl).into_iter())
            .map(|(range, side)| (Span::new(at(range.start), at(range.end)), side))
            .collect();
        self.paragraph(looks.read_from(rtl), |this| {
            lead(this);
            for piece in this.cutter.cut(block) {
                this.piece(&piece);
            }
        });
    }

    fn piece(&mut self, piece: &Piece) {
        let marks = &self.article.marks;
        let link = piece.marks.iter().find_map(|&m| match &marks[m].kind {
            MarkKind::Link { href } => safe_link(href),
            _ => None,
        });
        let kinds = piece.marks.iter().map(|&m| &marks[m].kind);
        let looks = looks(kinds, link.is_some());
        match link {
            None => self.runs(piece.span, looks),
            Some(href) => {
                let id = format!("rIdLink{}", self.link(href));
                self.element("w:hyperlink", &[("r:id", &id)], |this| {
                    this.runs(piece.span, looks);
                });
            }
        }
        for &mark in &piece.points {
            if let MarkKind::FootnoteRef { label } = &self.article.marks[mark].kind {
                self.refer(&label.clone());
            }
        }
    }

    fn link(&mut self, href: &str) -> usize {
        let known = self.links.iter().position(|l| l == href);
        known.unwrap_or_else(|| {
            self.links.push(href.to_owned());
            self.links.len() - 1
        })
    }

    /// Writes words as runs that are read from one side each.
    fn runs(&mut self, span: Span, looks: Looks) {
        let sides = std::mem::take(&mut self.sides);
        for (side, rtl) in &sides {
            let (start, end) = (span.start.max(side.start), span.end.min(side.end));
            if start < end {
                self.run(looks.read_from(*rtl), |this| {
                    this.shown(Span::new(start, end))
                });
            }
        }
        self.sides = sides;
    }

    /// Writes words and notes where they stand.
    fn shown(&mut self, span: Span) {
        let words = span.of(&self.article.text).unwrap_or_default();
        let (part, pieces) = (self.part, &mut self.pieces);
        self.xml.shown(words, |text, xml| {
            pieces.push(TracePiece {
                text: Span::new(span.start + text.start, span.start + text.end),
                part: part.to_owned(),
                xml,
            });
        });
    }

    /// Refers to a footnote. Word's footnotes are referred to once; what comes
    /// back to one shows its label.
    fn refer(&mut self, label: &str) {
        let first = !self.referred.iter().any(|l| l == label);
        if first && self.notes.contains_key(label) {
            self.referred.push(label.to_owned());
            let id = self.referred.len();
            let xml = &mut self.xml;
            xml.run(REFERENCE, |xml| {
                xml.empty("w:footnoteReference", &[("w:id", &id)])
            });
        } else {
            let text = |xml: &mut WordXml| xml.text(label);
            (self.xml).run(RAISED, |xml| xml.element("w:t", &[], text));
        }
    }

    fn table(&mut self, cells: &[Block]) {
        let place = |cell: &Block| match cell.kind {
            BlockKind::Cell {
                row,
                column,
                header,
                ..
            } => (row, column as usize, header),
            _ => (0, 0, false),
        };
        let columns = cells.iter().map(|c| place(c).1 + 1).max().unwrap_or(1);
        let width = TEXT_WIDTH / columns;
        let first = cells.first().and_then(|c| c.span.of(&self.article.text));
        let rtl = first.is_some_and(is_rtl);
        self.element("w:tbl", &[], |this| {
            this.xml.element("w:tblPr", &[], |xml| {
                xml.val("w:tblStyle", "TableGrid");
                if rtl {
                    xml.empty("w:bidiVisual", &[]);
                }
                xml.empty("w:tblW", &[("w:w", &0), ("w:type", &"auto")]);
            });
            this.xml.element("w:tblGrid", &[], |xml| {
                (0..columns).for_each(|_| xml.empty("w:gridCol", &[("w:w", &width)]));
            });
            for row in cells.chunk_by(|a, b| place(a).0 == place(b).0) {
                this.row(row, width, columns, &place);
            }
        });
        // Word wants a paragraph between two tables, and behind the last.
        self.xml.empty("w:p", &[]);
    }

    fn row(
        &mut self,
        cells: &[Block],
        width: usize,
        columns: usize,
        place: &impl Fn(&Block) -> (u32, usize, bool),
    ) {
        self.element("w:tr", &[], |this| {
            if cells.iter().all(|c| place(c).2) {
                let head = |xml: &mut WordXml| xml.empty("w:tblHeader", &[]);
                this.xml.element("w:trPr", &[], head);
            }
            for column in 0..columns {
                let here: Vec<&Block> = cells.iter().filter(|c| place(c).1 == column).collect();
                this.cell(&here, width, |cell| place(cell).2);
            }
        });
    }

    /// Writes what is in one place of a table: a paragraph at least.
    fn cell(&mut self, blocks: &[&Block], width: usize, is_head: impl Fn(&Block) -> bool) {
        self.element("w:tc", &[], |this| {
            this.xml.element("w:tcPr", &[], |xml| {
                xml.empty("w:tcW", &[("w:w", &width), ("w:type", &"dxa")]);
            });
            if blocks.is_empty() {
                this.xml.empty("w:p", &[]);
            }
            for block in blocks {
                let style = if is_head(block) {
                    "TableHead"
                } else {
                    "TableCell"
                };
                this.block(block, ParagraphLooks::of(style), |_| {});
            }
        });
    }

    /// Writes the part of the footnotes.
    fn footnotes(&mut self) {
        self.part = FOOTNOTES;
        self.cutter = Cutter::new(self.article);
        // Notes are behind the text, so they are cut last and in their order there.
        let mut order: Vec<(usize, Vec<Block>)> = (self.referred.iter().enumerate())
            .filter_map(|(n, label)| Some((n + 1, self.notes.remove(label)?)))
            .collect();
        order.sort_by_key(|(_, blocks)| blocks.first().map(|b| b.span.start));
        self.element("w:footnotes", NAMESPACES, |this| {
            this.xml.fixed(SEPARATORS);
            for (id, blocks) in order {
                this.element("w:footnote", &[("w:id", &id)], |this| this.note(&blocks));
            }
        });
    }

    fn note(&mut self, blocks: &[Block]) {
        for (n, block) in blocks.iter().enumerate() {
            self.block(block, ParagraphLooks::of("FootnoteText"), |this| {
                if n == 0 {
                    this.xml
                        .run(REFERENCE, |xml| xml.empty("w:footnoteRef", &[]));
                    this.xml.text_runs(false, Looks::PLAIN, " ");
                }
            });
        }
    }
}

/// The number of a footnote.
const REFERENCE: Looks = Looks {
    style: "FootnoteReference",
    ..Looks::PLAIN
};

/// Returns what a run with these marks looks like.
fn looks<'a>(kinds: impl Iterator<Item = &'a MarkKind> + Clone, link: bool) -> Looks {
    const COURIER: &str = "Courier New";
    let has = |wanted: fn(&MarkKind) -> bool| kinds.clone().any(wanted);
    Looks {
        style: if link { "Hyperlink" } else { "" },
        font: has(|k| matches!(k, MarkKind::Code)).then_some((COURIER, COURIER)),
        bold: has(|k| matches!(k, MarkKind::Strong)),
        italic: has(|k| matches!(k, MarkKind::Emphasis)),
        strike: has(|k| matches!(k, MarkKind::Strike)),
        script: if has(|k| matches!(k, MarkKind::Superscript)) {
            "superscript"
        } else if has(|k| matches!(k, MarkKind::Subscript)) {
            "subscript"
        } else {
            ""
        },
        ..Looks::PLAIN
    }
}

//! The text of a new document.

use std::collections::HashMap;

use claimdesk_draft::{Block, BlockKind, MarkKind, Span};
use claimdesk_model::view::ArticleView;
use claimdesk_report::segments::{Cutter, Piece};
use claimdesk_report::{Event, is_rtl, put, safe_link, stretches, walk};

use super::super::markup::{DECLARATION, W, bidi, complex, escape, escaped, visual};
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

/// Writes the text of `article`.
pub(super) fn write(article: &ArticleView) -> Body {
    let namespaces = format!(
        "xmlns:w=\"{W}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    );
    let mut bare = article.clone();
    bare.claims.clear();
    let mut writer = Writer {
        article: &bare,
        cutter: Cutter::new(&bare),
        notes: notes(article),
        out: format!("{DECLARATION}<w:document {namespaces}><w:body>"),
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
    writer.story();
    writer.out.push_str(
        "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" \
         w:bottom=\"1440\" w:left=\"1440\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
    );
    let document = std::mem::take(&mut writer.out);
    let links = std::mem::take(&mut writer.links);
    writer.footnotes(&namespaces);
    Body {
        document,
        footnotes: writer.out,
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
    out: String,
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

impl Writer<'_> {
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
                self.out
                    .push_str("<w:p><w:pPr><w:pStyle w:val=\"Rule\"/></w:pPr></w:p>");
                return;
            }
            _ if self.quote > 0 => "Quote".into(),
            _ => String::new(),
        };
        self.paragraph(block, &style);
    }

    fn paragraph(&mut self, block: &Block, style: &str) {
        self.out.push_str("<w:p><w:pPr>");
        if !style.is_empty() {
            put!(&mut self.out, "<w:pStyle w:val=\"{style}\"/>");
        }
        let level = self.open.len().min(DEEPEST_LIST);
        if let (true, Some(list)) = (std::mem::take(&mut self.fresh_item), self.open.last()) {
            put!(
                &mut self.out,
                "<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{list}\"/></w:numPr>",
                level - 1
            );
            self.turn(block);
        } else {
            self.turn(block);
            if level > 0 || self.quote > 1 {
                put!(
                    &mut self.out,
                    "<w:ind w:left=\"{}\"/>",
                    STEP * (level + self.quote)
                );
            }
        }
        self.out.push_str("</w:pPr>");
        self.words(block);
        self.out.push_str("</w:p>");
    }

    /// Says in the properties of a paragraph from which side it is read, and keeps which of its words are read from which.
    fn turn(&mut self, block: &Block) {
        let words = block.span.of(&self.article.text).unwrap_or_default();
        let rtl = is_rtl(words);
        let at = |offset: usize| block.span.start + offset;
        self.sides = (stretches(words, rtl).into_iter())
            .map(|(range, side)| (Span::new(at(range.start), at(range.end)), side))
            .collect();
        self.out.push_str(bidi(rtl));
    }

    fn words(&mut self, block: &Block) {
        for piece in self.cutter.cut(block) {
            self.piece(&piece);
        }
    }

    fn piece(&mut self, piece: &Piece) {
        let marks = &self.article.marks;
        let link = piece.marks.iter().find_map(|&m| match &marks[m].kind {
            MarkKind::Link { href } => safe_link(href),
            _ => None,
        });
        let kinds = piece.marks.iter().map(|&m| &marks[m].kind);
        let properties = properties(kinds, link.is_some());
        if let Some(href) = link {
            let id = self.link(href);
            put!(&mut self.out, "<w:hyperlink r:id=\"rIdLink{id}\">");
        }
        self.runs(piece.span, &properties);
        if link.is_some() {
            self.out.push_str("</w:hyperlink>");
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
    fn runs(&mut self, span: Span, properties: &str) {
        let sides = std::mem::take(&mut self.sides);
        for (side, rtl) in &sides {
            let (start, end) = (span.start.max(side.start), span.end.min(side.end));
            if start < end {
                self.run(Span::new(start, end), properties, *rtl);
            }
        }
        self.sides = sides;
    }

    /// Writes words and notes where they stand.
    fn run(&mut self, span: Span, properties: &str, rtl: bool) {
        let words = span.of(&self.article.text).unwrap_or_default();
        self.out.push_str("<w:r>");
        let side = if rtl { "<w:rtl/>" } else { "" };
        if !properties.is_empty() || rtl {
            put!(
                &mut self.out,
                "<w:rPr>{}{side}</w:rPr>",
                complex(properties)
            );
        }
        let mut at = span.start;
        for part in words.split_inclusive(['\n', '\t']) {
            let text = part.trim_end_matches(['\n', '\t']);
            if !text.is_empty() {
                self.out.push_str("<w:t xml:space=\"preserve\">");
                let from = self.out.len();
                escape(&mut self.out, text);
                self.pieces.push(TracePiece {
                    text: Span::new(at, at + text.len()),
                    part: self.part.to_owned(),
                    xml: from..self.out.len(),
                });
                self.out.push_str("</w:t>");
            }
            match part.as_bytes().last() {
                Some(b'\n') => self.out.push_str("<w:br/>"),
                Some(b'\t') => self.out.push_str("<w:tab/>"),
                _ => {}
            }
            at += part.len();
        }
        self.out.push_str("</w:r>");
    }

    /// Refers to a footnote. Word's footnotes are referred to once; what comes
    /// back to one shows its label.
    fn refer(&mut self, label: &str) {
        let first = !self.referred.iter().any(|l| l == label);
        if first && self.notes.contains_key(label) {
            self.referred.push(label.to_owned());
            put!(
                &mut self.out,
                "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"{}\"/></w:r>",
                self.referred.len()
            );
        } else {
            put!(
                &mut self.out,
                "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>{}</w:t></w:r>",
                escaped(label)
            );
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
        put!(
            &mut self.out,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>{}<w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>",
            visual(first.is_some_and(is_rtl))
        );
        (0..columns).for_each(|_| put!(&mut self.out, "<w:gridCol w:w=\"{width}\"/>"));
        self.out.push_str("</w:tblGrid>");
        let mut rest = cells;
        while let Some(first) = rest.first() {
            let row = place(first).0;
            let length = rest.iter().take_while(|c| place(c).0 == row).count();
            let (here, behind) = rest.split_at(length);
            self.row(here, width, columns, &place);
            rest = behind;
        }
        // Word wants a paragraph between two tables, and behind the last.
        self.out.push_str("</w:tbl><w:p/>");
    }

    fn row(
        &mut self,
        cells: &[Block],
        width: usize,
        columns: usize,
        place: &impl Fn(&Block) -> (u32, usize, bool),
    ) {
        self.out.push_str("<w:tr>");
        if cells.iter().all(|c| place(c).2) {
            self.out.push_str("<w:trPr><w:tblHeader/></w:trPr>");
        }
        for column in 0..columns {
            put!(
                &mut self.out,
                "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>"
            );
            let mut empty = true;
            for cell in cells.iter().filter(|c| place(c).1 == column) {
                let style = if place(cell).2 {
                    "TableHead"
                } else {
                    "TableCell"
                };
                put!(&mut self.out, "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>");
                self.turn(cell);
                self.out.push_str("</w:pPr>");
                self.words(cell);
                self.out.push_str("</w:p>");
                empty = false;
            }
            if empty {
                self.out.push_str("<w:p/>");
            }
            self.out.push_str("</w:tc>");
        }
        self.out.push_str("</w:tr>");
    }

    /// Writes the part of the footnotes.
    fn footnotes(&mut self, namespaces: &str) {
        self.part = FOOTNOTES;
        self.cutter = Cutter::new(self.article);
        self.out = format!("{DECLARATION}<w:footnotes {namespaces}>");
        self.out.push_str(
            "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
             <w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>",
        );
        // Notes are behind the text, so they are cut last and in their order there.
        let mut order: Vec<(usize, Vec<Block>)> = (self.referred.iter().enumerate())
            .filter_map(|(n, label)| Some((n + 1, self.notes.remove(label)?)))
            .collect();
        order.sort_by_key(|(_, blocks)| blocks.first().map(|b| b.span.start));
        for (id, blocks) in order {
            put!(&mut self.out, "<w:footnote w:id=\"{id}\">");
            for (n, block) in blocks.iter().enumerate() {
                self.out
                    .push_str("<w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/>");
                self.turn(block);
                self.out.push_str("</w:pPr>");
                if n == 0 {
                    self.out.push_str(
                        "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>\
                         <w:r><w:t xml:space=\"preserve\"> </w:t></w:r>",
                    );
                }
                self.words(block);
                self.out.push_str("</w:p>");
            }
            self.out.push_str("</w:footnote>");
        }
        self.out.push_str("</w:footnotes>");
    }
}

/// Returns the properties of a run, in the order that the schema wants.
fn properties<'a>(kinds: impl Iterator<Item = &'a MarkKind> + Clone, link: bool) -> String {
    let has = |wanted: fn(&MarkKind) -> bool| kinds.clone().any(wanted);
    let mut out = String::new();
    if link {
        out.push_str("<w:rStyle w:val=\"Hyperlink\"/>");
    }
    if has(|k| matches!(k, MarkKind::Code)) {
        out.push_str(
            "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/>",
        );
    }
    if has(|k| matches!(k, MarkKind::Strong)) {
        out.push_str("<w:b/>");
    }
    if has(|k| matches!(k, MarkKind::Emphasis)) {
        out.push_str("<w:i/>");
    }
    if has(|k| matches!(k, MarkKind::Strike)) {
        out.push_str("<w:strike/>");
    }
    if has(|k| matches!(k, MarkKind::Superscript)) {
        out.push_str("<w:vertAlign w:val=\"superscript\"/>");
    } else if has(|k| matches!(k, MarkKind::Subscript)) {
        out.push_str("<w:vertAlign w:val=\"subscript\"/>");
    }
    out
}

//! Paragraphs, runs and tables of a report.

use claimdesk_report::content::{Prose, Run};
use claimdesk_report::{PaperSize, is_rtl, put};

use super::super::markup::{DECLARATION, W, WordXml, bidi, escaped, visual};

/// Run properties: what tells that something is wrong or missing.
pub(super) const ALARM: &str = "<w:b/><w:color w:val=\"B13D00\"/>";
/// What tells that nothing is.
pub(super) const GOOD: &str = "<w:b/><w:color w:val=\"00694D\"/>";
/// What a line is about.
pub(super) const STRONG: &str = "<w:b/>";

/// The colour of a status.
pub(super) fn colour(slug: &str) -> &'static str {
    match slug {
        "progress" => "00609C",
        "confirmed" => "00694D",
        "correction" => "8A5200",
        "cannot" => "B13D00",
        "author" => "8B3A6B",
        "cut" => "6A5A4D",
        "recheck" => "1C1B19",
        _ => "5D5A54",
    }
}

/// A report as it is being written.
pub(super) struct Page {
    pub(super) pen: WordXml,
    pub(super) out: String,
    /// Where links lead, in the order of their ids.
    pub(super) links: Vec<String>,
    /// The number each ordered list begins with, in the order of their ids.
    pub(super) lists: Vec<u32>,
    /// The width between the margins, in twentieths of a point.
    pub(super) width: u32,
    paper: (u32, u32),
    bookmarks: u32,
    /// Whether the open paragraph is read from the right.
    rtl: bool,
}

/// The margins, in twentieths of a point.
const MARGIN: u32 = 1134;

impl Page {
    pub(super) fn new(paper: PaperSize) -> Self {
        let paper = match paper {
            PaperSize::A4 => (11_906, 16_838),
            PaperSize::UsLetter => (12_240, 15_840),
        };
        Self {
            pen: WordXml::default(),
            out: String::new(),
            links: Vec::new(),
            lists: Vec::new(),
            width: paper.0 - 2 * MARGIN,
            paper,
            bookmarks: 0,
            rtl: false,
        }
    }

    /// Returns the part that holds the text.
    pub(super) fn document(&self) -> String {
        let (width, height) = self.paper;
        format!(
            "{DECLARATION}<w:document xmlns:w=\"{W}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>{}\
             <w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"default\" r:id=\"rId5\"/>\
             <w:footerReference w:type=\"first\" r:id=\"rId5\"/><w:pgSz w:w=\"{width}\" w:h=\"{height}\"/>\
             <w:pgMar w:top=\"1300\" w:right=\"{MARGIN}\" w:bottom=\"1134\" w:left=\"{MARGIN}\" w:header=\"620\" w:footer=\"560\" w:gutter=\"0\"/>\
             <w:titlePg/></w:sectPr></w:body></w:document>",
            self.out
        )
    }

    /// Writes a paragraph of runs: their properties and their text. One that holds a single name or a
    /// single quotation is read as that is.
    pub(super) fn line(&mut self, style: &str, runs: &[(&str, &str)]) {
        self.open(style, matches!(runs, [(_, text)] if is_rtl(text)));
        for (properties, text) in runs {
            self.run(properties, text);
        }
        self.close();
    }

    pub(super) fn open(&mut self, style: &str, rtl: bool) {
        self.out.push_str("<w:p><w:pPr>");
        if !style.is_empty() {
            put!(&mut self.out, "<w:pStyle w:val=\"{style}\"/>");
        }
        self.turn(rtl);
        self.out.push_str("</w:pPr>");
    }

    /// Says in the properties of a paragraph from which side it is read.
    pub(super) fn turn(&mut self, rtl: bool) {
        self.rtl = rtl;
        self.out.push_str(bidi(rtl));
    }

    pub(super) fn close(&mut self) {
        self.out.push_str("</w:p>");
    }

    pub(super) fn small(&mut self, text: &str) {
        self.line("Small", &[("", text)]);
    }

    /// Writes what a section is about, on the page of what it introduces.
    pub(super) fn about(&mut self, text: &str) {
        self.line("About", &[("", text)]);
    }

    /// Writes a paragraph of somebody's words.
    pub(super) fn prose(&mut self, style: &str, prose: &Prose) {
        self.open(style, prose.rtl);
        self.run("", &prose.text);
        self.close();
    }

    pub(super) fn run(&mut self, properties: &str, text: &str) {
        let run = self.pen.runs(self.rtl, properties, text);
        self.out.push_str(&run);
    }

    /// Writes a paragraph of what the report says itself.
    pub(super) fn runs(&mut self, style: &str, runs: &[Run]) {
        self.open(style, false);
        for run in runs {
            let properties = match (run.strong, run.missing) {
                (true, _) => STRONG,
                (_, true) => "<w:color w:val=\"B13D00\"/>",
                _ => "",
            };
            self.linked(run.link.as_deref(), properties, &run.text);
        }
        self.close();
    }

    /// Writes words that lead outside where there is somewhere to go.
    pub(super) fn linked(&mut self, link: Option<&str>, properties: &str, text: &str) {
        match link {
            None => self.run(properties, text),
            Some(link) => {
                put!(
                    &mut self.out,
                    "<w:hyperlink r:id=\"rIdLink{}\">",
                    self.links.len()
                );
                self.links.push(link.to_owned());
                self.run(properties, text);
                self.out.push_str("</w:hyperlink>");
            }
        }
    }

    /// Writes words that lead to a place in the report.
    pub(super) fn leading(&mut self, place: &str, properties: &str, text: &str) {
        put!(
            &mut self.out,
            "<w:hyperlink w:anchor=\"{}\">",
            escaped(place)
        );
        self.run(properties, text);
        self.out.push_str("</w:hyperlink>");
    }

    /// Marks a place that others lead to.
    pub(super) fn place(&mut self, name: &str) {
        self.bookmarks += 1;
        let (id, name) = (self.bookmarks, escaped(name));
        put!(
            &mut self.out,
            "<w:bookmarkStart w:id=\"{id}\" w:name=\"{name}\"/><w:bookmarkEnd w:id=\"{id}\"/>"
        );
    }

    /// Opens a table of columns that share the width in these proportions;
    /// the first row is a head, repeated on each page.
    pub(super) fn table(&mut self, shares: &[u32], head: &[&String]) -> Vec<u32> {
        self.table_from(false, shares, head)
    }

    /// Opens a table whose columns are read from the right if `rtl`.
    pub(super) fn table_from(&mut self, rtl: bool, shares: &[u32], head: &[&String]) -> Vec<u32> {
        let all: u32 = shares.iter().sum();
        let widths: Vec<u32> = shares.iter().map(|s| self.width * s / all).collect();
        put!(
            &mut self.out,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"Report\"/>{}<w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>",
            visual(rtl),
            widths.iter().sum::<u32>()
        );
        widths
            .iter()
            .for_each(|w| put!(&mut self.out, "<w:gridCol w:w=\"{w}\"/>"));
        self.out.push_str("</w:tblGrid>");
        if !head.is_empty() {
            self.out
                .push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
            for (name, width) in head.iter().zip(&widths) {
                self.cell(*width, "", |page| page.small(name));
            }
            self.out.push_str("</w:tr>");
        }
        widths
    }

    pub(super) fn open_row(&mut self) {
        self.out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    }

    pub(super) fn close_row(&mut self) {
        self.out.push_str("</w:tr>");
    }

    /// Writes a cell; `properties` is what is in `tcPr` besides its width.
    /// `fill` must write a paragraph at least.
    pub(super) fn cell(&mut self, width: u32, properties: &str, fill: impl FnOnce(&mut Self)) {
        put!(
            &mut self.out,
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{properties}</w:tcPr>"
        );
        fill(self);
        self.out.push_str("</w:tc>");
    }

    /// Ends a table. A paragraph must follow, or two tables would be one.
    pub(super) fn close_table(&mut self) {
        self.out.push_str("</w:tbl>");
        self.line("Small", &[]);
    }
}

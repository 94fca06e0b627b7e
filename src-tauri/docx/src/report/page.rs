//! Paragraphs, runs and tables of a report.

use claimdesk_report::content::{Prose, Run};
use claimdesk_report::{PaperSize, is_rtl};

use crate::looks::{Looks, ParagraphLooks, Paragraphs as _};
use crate::markup::{Attributes, DOCUMENT_RELATIONS, Markup, W, WordXml};

/// What tells that something is wrong or missing.
pub(super) const ALARM: Looks = MISSING.bold();
/// What tells that nothing is.
pub(super) const GOOD: Looks = STRONG.coloured("00694D");
/// What a line is about.
pub(super) const STRONG: Looks = Looks::PLAIN.bold();
/// What is not there.
const MISSING: Looks = Looks::PLAIN.coloured("B13D00");

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
    pub(super) xml: WordXml,
    /// Where links lead, in the order of their ids.
    pub(super) links: Vec<String>,
    /// The number each ordered list begins with, in the order of their ids.
    pub(super) lists: Vec<u32>,
    paper: (u32, u32),
    bookmarks: u32,
    /// Whether the open paragraph is read from the right.
    rtl: bool,
}

/// The margins, in twentieths of a point.
const MARGIN: u32 = 1134;

impl Markup for Page {
    fn xml(&mut self) -> &mut WordXml {
        &mut self.xml
    }
}

impl Page {
    /// Returns the part that holds the text, with what `fill` writes.
    pub(super) fn document(paper: PaperSize, fill: impl FnOnce(&mut Self)) -> Self {
        let paper = match paper {
            PaperSize::A4 => (11_906, 16_838),
            PaperSize::UsLetter => (12_240, 15_840),
        };
        let mut page = Self {
            xml: WordXml::part(),
            links: Vec::new(),
            lists: Vec::new(),
            paper,
            bookmarks: 0,
            rtl: false,
        };
        let namespaces: Attributes<'_> = &[("xmlns:w", &W), ("xmlns:r", &DOCUMENT_RELATIONS)];
        page.element("w:document", namespaces, |page| {
            page.element("w:body", &[], |page| {
                fill(page);
                page.section();
            });
        });
        page
    }

    /// Writes what the paper is like, and the lines at its head and foot.
    fn section(&mut self) {
        let (width, height) = self.paper;
        self.xml.element("w:sectPr", &[], |xml| {
            for (name, kind, id) in [
                ("w:headerReference", "default", "rId4"),
                ("w:footerReference", "default", "rId5"),
                ("w:footerReference", "first", "rId5"),
            ] {
                xml.empty(name, &[("w:type", &kind), ("r:id", &id)]);
            }
            xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height)]);
            let margins: Attributes<'_> = &[
                ("w:top", &1300),
                ("w:right", &MARGIN),
                ("w:bottom", &1134),
                ("w:left", &MARGIN),
                ("w:header", &620),
                ("w:footer", &560),
                ("w:gutter", &0),
            ];
            xml.empty("w:pgMar", margins);
            xml.empty("w:titlePg", &[]);
        });
    }

    /// Writes a paragraph.
    pub(super) fn block(&mut self, looks: ParagraphLooks<'_>, content: impl FnOnce(&mut Self)) {
        self.rtl = looks.rtl;
        self.paragraph(looks, content);
    }

    /// Writes a paragraph of a style that is read from the left.
    pub(super) fn plain(&mut self, style: &str, content: impl FnOnce(&mut Self)) {
        self.block(ParagraphLooks::of(style), content);
    }

    /// Writes a paragraph of runs: what they look like and their text. One that holds a single name or a
    /// single quotation is read as that is.
    pub(super) fn line(&mut self, style: &str, runs: &[(Looks, &str)]) {
        let rtl = matches!(runs, [(_, text)] if is_rtl(text));
        let looks = ParagraphLooks::of(style).read_from(rtl);
        self.block(looks, |page| {
            (runs.iter()).for_each(|(looks, text)| page.text(*looks, text));
        });
    }

    pub(super) fn small(&mut self, text: &str) {
        self.line("Small", &[(Looks::PLAIN, text)]);
    }

    /// Writes what a section is about, on the page of what it introduces.
    pub(super) fn about(&mut self, text: &str) {
        self.line("About", &[(Looks::PLAIN, text)]);
    }

    /// Writes a paragraph of somebody's words.
    pub(super) fn prose(&mut self, style: &str, prose: &Prose) {
        let looks = ParagraphLooks::of(style).read_from(prose.rtl);
        self.block(looks, |page| page.text(Looks::PLAIN, &prose.text));
    }

    /// Writes text into the open paragraph.
    pub(super) fn text(&mut self, looks: Looks, text: &str) {
        self.xml.text_runs(self.rtl, looks, text);
    }

    /// Writes a paragraph of what the report says itself.
    pub(super) fn runs(&mut self, style: &str, runs: &[Run]) {
        self.plain(style, |page| {
            for run in runs {
                let looks = match (run.strong, run.missing) {
                    (true, _) => STRONG,
                    (_, true) => MISSING,
                    _ => Looks::PLAIN,
                };
                page.linked(run.link.as_deref(), looks, &run.text);
            }
        });
    }

    /// Writes words that lead outside where there is somewhere to go.
    pub(super) fn linked(&mut self, link: Option<&str>, looks: Looks, text: &str) {
        let Some(link) = link else {
            return self.text(looks, text);
        };
        let id = format!("rIdLink{}", self.links.len());
        self.links.push(link.to_owned());
        self.element("w:hyperlink", &[("r:id", &id)], |page| {
            page.text(looks, text)
        });
    }

    /// Writes words that lead to a place in the report.
    pub(super) fn leading(&mut self, place: &str, looks: Looks, text: &str) {
        self.element("w:hyperlink", &[("w:anchor", &place)], |page| {
            page.text(looks, text)
        });
    }

    /// Marks a place that others lead to.
    pub(super) fn place(&mut self, name: &str) {
        self.bookmarks += 1;
        let id = self.bookmarks;
        (self.xml).empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &name)]);
        self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
    }

    /// Writes a table of columns that share the width in these proportions; the first row is a
    /// head, repeated on each page. `rows` is given the width of each column.
    pub(super) fn table(
        &mut self,
        shares: &[u32],
        head: &[&String],
        rows: impl FnOnce(&mut Self, &[u32]),
    ) {
        self.table_from(false, shares, head, rows);
    }

    /// Writes a table whose columns are read from the right if `rtl`.
    pub(super) fn table_from(
        &mut self,
        rtl: bool,
        shares: &[u32],
        head: &[&String],
        rows: impl FnOnce(&mut Self, &[u32]),
    ) {
        let all: u32 = shares.iter().sum();
        let width = self.paper.0 - 2 * MARGIN;
        let widths: Vec<u32> = shares.iter().map(|s| width * s / all).collect();
        self.element("w:tbl", &[], |page| {
            columns(&mut page.xml, rtl, &widths);
            if !head.is_empty() {
                page.head(head, &widths);
            }
            rows(page, &widths);
        });
        // A paragraph must follow, or two tables would be one.
        self.line("Small", &[]);
    }

    fn head(&mut self, names: &[&String], widths: &[u32]) {
        self.element("w:tr", &[], |page| {
            page.xml.element("w:trPr", &[], |xml| {
                xml.empty("w:cantSplit", &[]);
                xml.empty("w:tblHeader", &[]);
            });
            for (name, width) in names.iter().zip(widths) {
                page.cell(*width, |page| page.small(name));
            }
        });
    }

    /// Writes a row, which stays on one page.
    pub(super) fn row(&mut self, cells: impl FnOnce(&mut Self)) {
        self.element("w:tr", &[], |page| {
            (page.xml).element("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
            cells(page);
        });
    }

    /// Writes a cell. `fill` must write a paragraph at least.
    pub(super) fn cell(&mut self, width: u32, fill: impl FnOnce(&mut Self)) {
        self.cell_of(width, "", fill);
    }

    /// Writes a cell filled with a colour; empty for none.
    pub(super) fn cell_of(&mut self, width: u32, colour: &str, fill: impl FnOnce(&mut Self)) {
        self.element("w:tc", &[], |page| {
            page.xml.element("w:tcPr", &[], |xml| {
                xml.empty("w:tcW", &[("w:w", &width), ("w:type", &"dxa")]);
                if !colour.is_empty() {
                    let shade: Attributes<'_> = &[
                        ("w:val", &"clear"),
                        ("w:color", &"auto"),
                        ("w:fill", &colour),
                    ];
                    xml.empty("w:shd", shade);
                }
            });
            fill(page);
        });
    }
}

/// Writes how wide the columns of a table are.
fn columns(xml: &mut WordXml, rtl: bool, widths: &[u32]) {
    let all: u32 = widths.iter().sum();
    xml.element("w:tblPr", &[], |xml| {
        xml.val("w:tblStyle", "Report");
        if rtl {
            xml.empty("w:bidiVisual", &[]);
        }
        xml.empty("w:tblW", &[("w:w", &all), ("w:type", &"dxa")]);
        xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
    });
    xml.element("w:tblGrid", &[], |xml| {
        widths
            .iter()
            .for_each(|w| xml.empty("w:gridCol", &[("w:w", w)]));
    });
}

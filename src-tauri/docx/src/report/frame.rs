//! What is around a report: styles, the lines at the head and the foot of a page.

use claimdesk_report::{Content, words};

use crate::looks::{Looks, ParagraphLooks, Paragraphs as _, sized};
use crate::markup::{Markup as _, W, WordXml, part};
use crate::new::frame::{self, ParagraphStyle};

/// Returns the kinds of the parts.
pub(super) fn content_types() -> String {
    frame::content_types_of(&[
        ("document", "document.main"),
        ("styles", "styles"),
        ("settings", "settings"),
        ("numbering", "numbering"),
        ("header1", "header"),
        ("footer1", "footer"),
    ])
}

/// Returns what the document leads to.
pub(super) fn relations(links: &[String]) -> String {
    frame::relations_of(
        &[
            ("styles", "styles"),
            ("settings", "settings"),
            ("numbering", "numbering"),
            ("header", "header1"),
            ("footer", "footer1"),
        ],
        links,
    )
}

/// Returns the line at the head of each page but the first.
pub(super) fn header(content: &Content) -> String {
    let head = &content.head;
    let hash = head.sha256.get(..12).unwrap_or(&head.sha256);
    let text = format!("{}\tRevision {}, {hash}", head.short_title, head.revision);
    part("w:hdr", &[("xmlns:w", &W)], |xml| {
        xml.paragraph(RUNNING, |xml| xml.text_runs(false, Looks::PLAIN, &text));
    })
}

/// Returns the line at the foot of each page.
pub(super) fn footer(content: &Content) -> String {
    let made = format!(
        "Sourcing report of {}\tPage ",
        words::moment(content.generated())
    );
    part("w:ftr", &[("xmlns:w", &W)], |xml| {
        xml.paragraph(RUNNING, |xml| {
            xml.text_runs(false, Looks::PLAIN, &made);
            field(xml, " PAGE ");
            xml.text_runs(false, Looks::PLAIN, " of ");
            field(xml, " NUMPAGES ");
        });
    })
}

/// Writes a number that Word works out.
fn field(xml: &mut WordXml, name: &str) {
    xml.element("w:fldSimple", &[("w:instr", &name)], |xml| {
        xml.text_runs(false, Looks::PLAIN, "1");
    });
}

const RUNNING: ParagraphLooks<'_> = ParagraphLooks::of("Running");

/// The defaults, and the styles that everything is based on.
const BASE_STYLES: &str = "<w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Arial\"/>\
         <w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/><w:lang w:val=\"en\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:after=\"60\" w:line=\"252\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/></w:style>\
         <w:style w:type=\"table\" w:styleId=\"Report\"><w:name w:val=\"Report\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr>\
         <w:tblBorders><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"DCD8CF\"/></w:tblBorders>\
         <w:tblCellMar><w:top w:w=\"70\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/><w:bottom w:w=\"50\" w:type=\"dxa\"/>\
         <w:right w:w=\"140\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>";

/// Returns the styles.
pub(super) fn styles() -> String {
    part("w:styles", &[("xmlns:w", &W)], |xml| {
        xml.fixed(BASE_STYLES);
        STYLES.iter().for_each(|style| style.write(xml));
    })
}

const STYLES: [ParagraphStyle<'_>; 12] = [
    style(
        "Title",
        "<w:spacing w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/>",
        serif(48, true),
    ),
    style(
        "Verdict",
        "<w:spacing w:before=\"280\" w:after=\"140\"/>",
        sized(26),
    ),
    ParagraphStyle {
        name: "heading 1",
        level: Some(0),
        ..style(
            "Heading1",
            "<w:keepNext/><w:pBdr><w:top w:val=\"single\" w:sz=\"12\" w:space=\"6\" w:color=\"1C1B19\"/></w:pBdr>\
             <w:spacing w:before=\"400\" w:after=\"140\"/>",
            strong(27),
        )
    },
    ParagraphStyle {
        name: "heading 2",
        level: Some(1),
        ..style(
            "Heading2",
            "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"100\"/>",
            strong(21),
        )
    },
    ParagraphStyle {
        name: "heading 3",
        level: Some(2),
        ..style(
            "Heading3",
            "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"100\"/>",
            serif(30, true),
        )
    },
    ParagraphStyle {
        name: "heading 4",
        level: Some(3),
        ..style(
            "Heading4",
            "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"100\"/>",
            serif(26, true),
        )
    },
    ParagraphStyle {
        name: "heading 5",
        level: Some(4),
        ..style(
            "Heading5",
            "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"100\"/>",
            serif(24, true),
        )
    },
    style("Small", "<w:spacing w:after=\"30\"/>", muted(17)),
    style(
        "About",
        "<w:keepNext/><w:spacing w:after=\"30\"/>",
        muted(17),
    ),
    style("Words", "<w:spacing w:after=\"50\"/>", serif(21, false)),
    style(
        "Draft",
        "<w:spacing w:after=\"150\" w:line=\"320\" w:lineRule=\"auto\"/>",
        serif(23, false),
    ),
    style(
        "Running",
        "<w:tabs><w:tab w:val=\"right\" w:pos=\"9638\"/></w:tabs>",
        muted(16),
    ),
];

const fn style(
    name: &'static str,
    paragraph: &'static str,
    looks: Looks,
) -> ParagraphStyle<'static> {
    ParagraphStyle {
        id: name,
        name,
        paragraph,
        level: None,
        looks,
    }
}

const fn strong(size: u32) -> Looks {
    Looks {
        bold: true,
        ..sized(size)
    }
}

const fn serif(size: u32, bold: bool) -> Looks {
    Looks {
        font: Some(("Georgia", "Times New Roman")),
        bold,
        ..sized(size)
    }
}

const fn muted(size: u32) -> Looks {
    Looks {
        colour: "5D5A54",
        ..sized(size)
    }
}

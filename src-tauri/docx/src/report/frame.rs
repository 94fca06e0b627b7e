//! What is around a report: styles, the lines at the head and the foot of a page.

use claimdesk_report::{Content, put};

use super::super::markup::{DECLARATION, W, WordXml, complex};
use crate::new::frame;

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

/// Returns the settings.
pub(super) fn settings() -> String {
    format!(
        "{DECLARATION}<w:settings xmlns:w=\"{W}\"><w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"
    )
}

/// Returns the line at the head of each page but the first.
pub(super) fn header(content: &Content) -> String {
    let head = &content.head;
    let hash = head.sha256.get(..12).unwrap_or(&head.sha256);
    let text = format!("{}\t{}, {hash}", head.short_title, head.revision);
    let run = WordXml::default().runs(false, "", &text);
    format!(
        "{DECLARATION}<w:hdr xmlns:w=\"{W}\"><w:p><w:pPr><w:pStyle w:val=\"Running\"/></w:pPr>{run}</w:p></w:hdr>"
    )
}

/// Returns the line at the foot of each page.
pub(super) fn footer(content: &Content) -> String {
    let pen = WordXml::default();
    let (before, rest) = content.labels.page.split_once("{page}").unwrap_or_default();
    let (between, behind) = rest.split_once("{pages}").unwrap_or_default();
    let text = format!("{}\t{before}", content.head.running_foot);
    let field = |name: &str| {
        format!(
            "<w:fldSimple w:instr=\" {name} \">{}</w:fldSimple>",
            pen.runs(false, "", "1")
        )
    };
    format!(
        "{DECLARATION}<w:ftr xmlns:w=\"{W}\"><w:p><w:pPr><w:pStyle w:val=\"Running\"/></w:pPr>{}{}{}{}{}</w:p></w:ftr>",
        pen.runs(false, "", &text),
        field("PAGE"),
        pen.runs(false, "", between),
        field("NUMPAGES"),
        pen.runs(false, "", behind),
    )
}

/// Returns the styles.
pub(super) fn styles() -> String {
    let mut out = format!(
        "{DECLARATION}<w:styles xmlns:w=\"{W}\"><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Arial\"/>\
         <w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/><w:lang w:val=\"en\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:after=\"60\" w:line=\"252\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/></w:style>\
         <w:style w:type=\"table\" w:styleId=\"Report\"><w:name w:val=\"Report\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr>\
         <w:tblBorders><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"DCD8CF\"/></w:tblBorders>\
         <w:tblCellMar><w:top w:w=\"70\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/><w:bottom w:w=\"50\" w:type=\"dxa\"/>\
         <w:right w:w=\"140\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    );
    let serif = "<w:rFonts w:ascii=\"Georgia\" w:hAnsi=\"Georgia\" w:cs=\"Times New Roman\"/>";
    let heading = |space: u32, level: u32| {
        format!(
            "<w:keepNext/><w:spacing w:before=\"{space}\" w:after=\"100\"/><w:outlineLvl w:val=\"{level}\"/>"
        )
    };
    let rule = "<w:keepNext/><w:pBdr><w:top w:val=\"single\" w:sz=\"12\" w:space=\"6\" w:color=\"1C1B19\"/></w:pBdr>\
                <w:spacing w:before=\"400\" w:after=\"140\"/><w:outlineLvl w:val=\"0\"/>";
    for (id, name, paragraph, run) in [
        (
            "Title",
            "Title",
            "<w:spacing w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/>".to_owned(),
            format!("{serif}<w:b/><w:sz w:val=\"48\"/>"),
        ),
        (
            "Verdict",
            "Verdict",
            "<w:spacing w:before=\"280\" w:after=\"140\"/>".to_owned(),
            "<w:sz w:val=\"26\"/>".to_owned(),
        ),
        (
            "Heading1",
            "heading 1",
            rule.to_owned(),
            "<w:b/><w:sz w:val=\"27\"/>".to_owned(),
        ),
        (
            "Heading2",
            "heading 2",
            heading(240, 1),
            "<w:b/><w:sz w:val=\"21\"/>".to_owned(),
        ),
        (
            "Heading3",
            "heading 3",
            heading(280, 2),
            format!("{serif}<w:b/><w:sz w:val=\"30\"/>"),
        ),
        (
            "Heading4",
            "heading 4",
            heading(240, 3),
            format!("{serif}<w:b/><w:sz w:val=\"26\"/>"),
        ),
        (
            "Heading5",
            "heading 5",
            heading(200, 4),
            format!("{serif}<w:b/><w:sz w:val=\"24\"/>"),
        ),
        (
            "Small",
            "Small",
            "<w:spacing w:after=\"30\"/>".to_owned(),
            "<w:color w:val=\"5D5A54\"/><w:sz w:val=\"17\"/>".to_owned(),
        ),
        (
            "About",
            "About",
            "<w:keepNext/><w:spacing w:after=\"30\"/>".to_owned(),
            "<w:color w:val=\"5D5A54\"/><w:sz w:val=\"17\"/>".to_owned(),
        ),
        (
            "Words",
            "Words",
            "<w:spacing w:after=\"50\"/>".to_owned(),
            format!("{serif}<w:sz w:val=\"21\"/>"),
        ),
        (
            "Draft",
            "Draft",
            "<w:spacing w:after=\"150\" w:line=\"320\" w:lineRule=\"auto\"/>".to_owned(),
            format!("{serif}<w:sz w:val=\"23\"/>"),
        ),
        (
            "Running",
            "Running",
            "<w:tabs><w:tab w:val=\"right\" w:pos=\"9638\"/></w:tabs>".to_owned(),
            "<w:color w:val=\"5D5A54\"/><w:sz w:val=\"16\"/>".to_owned(),
        ),
    ] {
        put!(
            &mut out,
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{}</w:rPr></w:style>",
            complex(&run)
        );
    }
    out + "</w:styles>"
}

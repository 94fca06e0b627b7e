//! What is around the text of a new document: styles, numberings, relationships.

use claimdesk_model::time::Time;
use claimdesk_report::put;

use super::super::markup::{DECLARATION, W, complex, escaped, moment};

const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const MAIN_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Returns the kinds of the parts.
pub(crate) fn content_types() -> String {
    content_types_of(&[
        ("document", "document.main"),
        ("styles", "styles"),
        ("settings", "settings"),
        ("numbering", "numbering"),
        ("footnotes", "footnotes"),
    ])
}

/// Returns the kinds of these parts of `word/`.
pub(crate) fn content_types_of(parts: &[(&str, &str)]) -> String {
    let mut out = format!(
        "{DECLARATION}<Types xmlns=\"{PACKAGE}/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         <Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>"
    );
    for (part, kind) in parts {
        put!(
            &mut out,
            "<Override PartName=\"/word/{part}.xml\" ContentType=\"{MAIN_TYPE}.{kind}+xml\"/>"
        );
    }
    out + "</Types>"
}

/// Returns what the container leads to.
pub(crate) fn root_relations() -> String {
    format!(
        "{DECLARATION}<Relationships xmlns=\"{PACKAGE}/relationships\">\
         <Relationship Id=\"rId1\" Type=\"{RELATIONSHIPS}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
         <Relationship Id=\"rId3\" Type=\"{RELATIONSHIPS}/extended-properties\" Target=\"docProps/app.xml\"/>\
         </Relationships>"
    )
}

/// Returns what the document leads to.
pub(crate) fn relations(links: &[String]) -> String {
    let parts = ["styles", "settings", "numbering", "footnotes"];
    relations_of(&parts.map(|part| (part, part)), links)
}

/// Returns that the document leads to parts, each of a kind and a name, with
/// the ids `rId1` and on, and to addresses outside.
pub(crate) fn relations_of(parts: &[(&str, &str)], links: &[String]) -> String {
    let mut out = format!("{DECLARATION}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    for (n, (kind, part)) in parts.iter().enumerate() {
        put!(
            &mut out,
            "<Relationship Id=\"rId{}\" Type=\"{RELATIONSHIPS}/{kind}\" Target=\"{part}.xml\"/>",
            n + 1
        );
    }
    for (n, link) in links.iter().enumerate() {
        put!(
            &mut out,
            "<Relationship Id=\"rIdLink{n}\" Type=\"{RELATIONSHIPS}/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
            escaped(link)
        );
    }
    out + "</Relationships>"
}

/// Returns who wrote the document, and when it was made.
pub(crate) fn core(title: &str, author: &str, at: Time) -> String {
    format!(
        "{DECLARATION}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:creator>{}</dc:creator>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{}</dcterms:created></cp:coreProperties>",
        escaped(title),
        escaped(author),
        moment(at)
    )
}

/// Returns what made the document.
pub(crate) fn app(version: &str) -> String {
    format!(
        "{DECLARATION}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>Claimdesk {}</Application></Properties>",
        escaped(version)
    )
}

/// Returns the settings: which footnotes are the lines above the notes.
pub(crate) fn settings() -> String {
    format!(
        "{DECLARATION}<w:settings xmlns:w=\"{W}\"><w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>\
         <w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         </w:settings>"
    )
}

/// Returns the numberings: the first for bullets, then one for each ordered
/// list, with the number it begins with.
pub(crate) fn numbering(lists: &[u32]) -> String {
    let mut out = format!("{DECLARATION}<w:numbering xmlns:w=\"{W}\">");
    kind_of_list(&mut out, 0, |level| {
        let bullet = ["•", "◦", "▪"][level % 3];
        format!("<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"{bullet}\"/>")
    });
    kind_of_list(&mut out, 1, |level| {
        format!(
            "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%{}.\"/>",
            level + 1
        )
    });
    out.push_str("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
    for (n, start) in lists.iter().enumerate() {
        put!(
            &mut out,
            "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/>",
            n + 2
        );
        for level in 0..9 {
            put!(
                &mut out,
                "<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride>"
            );
        }
        out.push_str("</w:num>");
    }
    out + "</w:numbering>"
}

fn kind_of_list(out: &mut String, id: usize, format: impl Fn(usize) -> String) {
    put!(
        out,
        "<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/>"
    );
    for level in 0..9 {
        put!(
            out,
            "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/>{}<w:lvlJc w:val=\"left\"/>\
             <w:pPr><w:ind w:left=\"{}\" w:hanging=\"360\"/></w:pPr></w:lvl>",
            format(level),
            480 * (level + 1)
        );
    }
    out.push_str("</w:abstractNum>");
}

/// Returns the styles: a serif text with room to write on, as a manuscript has.
pub(crate) fn styles() -> String {
    let mut out = format!(
        "{DECLARATION}<w:styles xmlns:w=\"{W}\"><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Georgia\" w:hAnsi=\"Georgia\" w:eastAsia=\"Georgia\" w:cs=\"Times New Roman\"/>\
         <w:sz w:val=\"23\"/><w:szCs w:val=\"23\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:after=\"160\" w:line=\"324\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>\
         <w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    );
    for (level, size) in (1..).zip([36, 30, 26, 24, 23, 23]) {
        paragraph_style(
            &mut out,
            &format!("Heading{level}"),
            &format!("heading {level}"),
            &format!(
                "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/><w:outlineLvl w:val=\"{}\"/>",
                level - 1
            ),
            &format!("<w:b/><w:sz w:val=\"{size}\"/>"),
        );
    }
    paragraph_style(
        &mut out,
        "Quote",
        "Quote",
        "<w:ind w:left=\"480\" w:right=\"480\"/>",
        "<w:i/>",
    );
    paragraph_style(
        &mut out,
        "Code",
        "Code",
        "<w:spacing w:line=\"264\" w:lineRule=\"auto\"/>",
        "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/><w:sz w:val=\"20\"/>",
    );
    paragraph_style(
        &mut out,
        "Caption",
        "caption",
        "",
        "<w:i/><w:sz w:val=\"20\"/>",
    );
    paragraph_style(
        &mut out,
        "Rule",
        "Rule",
        "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"808080\"/></w:pBdr>",
        "",
    );
    let close = "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"264\" w:lineRule=\"auto\"/>";
    paragraph_style(&mut out, "TableCell", "Table Cell", close, "");
    paragraph_style(&mut out, "TableHead", "Table Head", close, "<w:b/>");
    paragraph_style(
        &mut out,
        "FootnoteText",
        "footnote text",
        "<w:spacing w:after=\"40\" w:line=\"252\" w:lineRule=\"auto\"/>",
        "<w:sz w:val=\"19\"/>",
    );
    out.push_str(
        "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>\
         <w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr><w:color w:val=\"0B4F8A\"/><w:u w:val=\"single\"/></w:rPr></w:style>\
         <w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>",
    );
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        put!(
            &mut out,
            "<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A0A0A0\"/>"
        );
    }
    out + "</w:tblBorders></w:tblPr></w:style></w:styles>"
}

fn paragraph_style(out: &mut String, id: &str, name: &str, paragraph: &str, run: &str) {
    put!(
        out,
        "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>"
    );
    if !paragraph.is_empty() {
        put!(out, "<w:pPr>{paragraph}</w:pPr>");
    }
    if !run.is_empty() {
        put!(out, "<w:rPr>{}</w:rPr>", complex(run));
    }
    out.push_str("</w:style>");
}

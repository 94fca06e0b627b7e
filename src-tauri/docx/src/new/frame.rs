//! What is around the text of a new document: styles, numberings, relationships.

use claimdesk_model::time::Time;

use crate::looks::{Looks, sized};
use crate::markup::{Attributes, DOCUMENT_RELATIONS, Markup as _, W, WordXml, moment, part};

const CONTENT_TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const CORE_PROPERTIES: &str =
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const EXTENDED_PROPERTIES: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

/// The kinds of parts that every document has.
const USUAL_TYPES: &str = "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
     <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
     <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
     <Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>";

/// What every container leads to.
const ROOT_RELATIONS: &str = "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
     <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
     <Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" Target=\"docProps/app.xml\"/>";

/// That a document is laid out as Word 2013 and later do.
const COMPATIBILITY: &str = "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>";

/// Which footnotes are the lines above the notes.
const SEPARATORS: &str =
    "<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>";

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
    part("Types", &[("xmlns", &CONTENT_TYPES)], |xml| {
        xml.fixed(USUAL_TYPES);
        for (part, kind) in parts {
            let name = format!("/word/{part}.xml");
            let kind = format!(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
            );
            xml.empty("Override", &[("PartName", &name), ("ContentType", &kind)]);
        }
    })
}

/// Returns what the container leads to.
pub(crate) fn root_relations() -> String {
    part("Relationships", &[("xmlns", &RELATIONSHIPS)], |xml| {
        xml.fixed(ROOT_RELATIONS)
    })
}

/// Returns what the document leads to.
pub(crate) fn relations(links: &[String]) -> String {
    let parts = ["styles", "settings", "numbering", "footnotes"];
    relations_of(&parts.map(|part| (part, part)), links)
}

/// Returns that the document leads to parts, each of a kind and a name, with
/// the ids `rId1` and on, and to addresses outside.
pub(crate) fn relations_of(parts: &[(&str, &str)], links: &[String]) -> String {
    part("Relationships", &[("xmlns", &RELATIONSHIPS)], |xml| {
        for (id, (kind, part)) in (1..).zip(parts) {
            relation(xml, &format!("rId{id}"), kind, &format!("{part}.xml"), &[]);
        }
        for (id, link) in links.iter().enumerate() {
            let outside: Attributes<'_> = &[("TargetMode", &"External")];
            relation(xml, &format!("rIdLink{id}"), "hyperlink", link, outside);
        }
    })
}

fn relation(xml: &mut WordXml, id: &str, kind: &str, target: &str, more: Attributes<'_>) {
    let kind = format!("{DOCUMENT_RELATIONS}/{kind}");
    let attributes: Attributes<'_> = &[("Id", &id), ("Type", &kind), ("Target", &target)];
    xml.empty("Relationship", &[attributes, more].concat());
}

/// Returns who wrote the document, and when it was made.
pub(crate) fn core(title: &str, author: &str, at: Time) -> String {
    let namespaces: Attributes<'_> = &[
        ("xmlns:cp", &CORE_PROPERTIES),
        ("xmlns:dc", &"http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", &"http://purl.org/dc/terms/"),
        ("xmlns:xsi", &"http://www.w3.org/2001/XMLSchema-instance"),
    ];
    part("cp:coreProperties", namespaces, |xml| {
        said(xml, "dc:title", &[], title);
        said(xml, "dc:creator", &[], author);
        said(
            xml,
            "dcterms:created",
            &[("xsi:type", &"dcterms:W3CDTF")],
            &moment(at),
        );
    })
}

/// Returns what made the document.
pub(crate) fn app(version: &str) -> String {
    part("Properties", &[("xmlns", &EXTENDED_PROPERTIES)], |xml| {
        said(xml, "Application", &[], &format!("Claimdesk {version}"));
    })
}

/// Writes an element with a text in it.
fn said(xml: &mut WordXml, name: &str, attributes: Attributes<'_>, text: &str) {
    xml.element(name, attributes, |xml| xml.text(text));
}

/// Returns the settings.
pub(crate) fn settings() -> String {
    part("w:settings", &[("xmlns:w", &W)], |xml| {
        xml.fixed(SEPARATORS);
        xml.fixed(COMPATIBILITY);
    })
}

/// Returns the settings of a document without footnotes.
pub(crate) fn settings_without_notes() -> String {
    part("w:settings", &[("xmlns:w", &W)], |xml| {
        xml.fixed(COMPATIBILITY)
    })
}

/// How many levels a list has in Word.
const LEVELS: usize = 9;

/// Returns the numberings: the first for bullets, then one for each ordered
/// list, with the number it begins with.
pub(crate) fn numbering(lists: &[u32]) -> String {
    part("w:numbering", &[("xmlns:w", &W)], |xml| {
        kind_of_list(xml, 0, "bullet", |level| {
            ["•", "◦", "▪"][level % 3].to_owned()
        });
        kind_of_list(xml, 1, "decimal", |level| format!("%{}.", level + 1));
        xml.element("w:num", &[("w:numId", &1)], |xml| {
            xml.val("w:abstractNumId", 0)
        });
        for (id, start) in (2..).zip(lists) {
            xml.element("w:num", &[("w:numId", &id)], |xml| {
                xml.val("w:abstractNumId", 1);
                (0..LEVELS).for_each(|level| started(xml, level, *start));
            });
        }
    })
}

/// Says at which number a level of a list begins.
fn started(xml: &mut WordXml, level: usize, start: u32) {
    xml.element("w:lvlOverride", &[("w:ilvl", &level)], |xml| {
        xml.val("w:startOverride", start)
    });
}

fn kind_of_list(xml: &mut WordXml, id: u32, kind: &str, sign: impl Fn(usize) -> String) {
    xml.element("w:abstractNum", &[("w:abstractNumId", &id)], |xml| {
        xml.val("w:multiLevelType", "multilevel");
        for level in 0..LEVELS {
            let indent: Attributes<'_> = &[("w:left", &(480 * (level + 1))), ("w:hanging", &360)];
            xml.element("w:lvl", &[("w:ilvl", &level)], |xml| {
                xml.val("w:start", 1);
                xml.val("w:numFmt", kind);
                xml.val("w:lvlText", sign(level));
                xml.val("w:lvlJc", "left");
                xml.element("w:pPr", &[], |xml| xml.empty("w:ind", indent));
            });
        }
    })
}

/// The defaults, and the styles that everything is based on.
const BASE_STYLES: &str = "<w:docDefaults><w:rPrDefault><w:rPr>\
     <w:rFonts w:ascii=\"Georgia\" w:hAnsi=\"Georgia\" w:eastAsia=\"Georgia\" w:cs=\"Times New Roman\"/>\
     <w:sz w:val=\"23\"/><w:szCs w:val=\"23\"/></w:rPr></w:rPrDefault>\
     <w:pPrDefault><w:pPr><w:spacing w:after=\"160\" w:line=\"324\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
     <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
     <w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>\
     <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>\
     <w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>";

/// The styles of characters, and of tables but for its borders.
const LAST_STYLES: &str = "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>\
     <w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr><w:color w:val=\"0B4F8A\"/><w:u w:val=\"single\"/></w:rPr></w:style>\
     <w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>\
     <w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A0A0A0\"/><w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A0A0A0\"/>\
     <w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A0A0A0\"/><w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A0A0A0\"/>\
     <w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A0A0A0\"/><w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A0A0A0\"/>\
     </w:tblBorders></w:tblPr></w:style>";

/// A paragraph style.
pub(crate) struct ParagraphStyle<'a> {
    pub(crate) id: &'a str,
    pub(crate) name: &'a str,
    /// What is in `pPr`, but for the level of a heading.
    pub(crate) paragraph: &'static str,
    /// Of a heading: its level from 0.
    pub(crate) level: Option<usize>,
    pub(crate) looks: Looks,
}

impl ParagraphStyle<'_> {
    pub(crate) fn write(&self, xml: &mut WordXml) {
        let id: Attributes<'_> = &[("w:type", &"paragraph"), ("w:styleId", &self.id)];
        xml.element("w:style", id, |xml| {
            xml.val("w:name", self.name);
            xml.val("w:basedOn", "Normal");
            xml.empty("w:qFormat", &[]);
            if self.level.is_some() || !self.paragraph.is_empty() {
                xml.element("w:pPr", &[], |xml| {
                    xml.fixed(self.paragraph);
                    (self.level.iter()).for_each(|level| xml.val("w:outlineLvl", level));
                });
            }
            self.looks.write(xml);
        });
    }
}

/// Returns the styles: a serif text with room to write on, as a manuscript has.
pub(crate) fn styles() -> String {
    part("w:styles", &[("xmlns:w", &W)], |xml| {
        xml.fixed(BASE_STYLES);
        for (level, size) in [36, 30, 26, 24, 23, 23].into_iter().enumerate() {
            heading(level, size, xml);
        }
        for (id, name, paragraph, looks) in STYLES {
            let level = None;
            ParagraphStyle {
                id,
                name,
                paragraph,
                level,
                looks,
            }
            .write(xml);
        }
        xml.fixed(LAST_STYLES);
    })
}

fn heading(level: usize, size: u32, xml: &mut WordXml) {
    let style = ParagraphStyle {
        id: &format!("Heading{}", level + 1),
        name: &format!("heading {}", level + 1),
        paragraph: "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/>",
        level: Some(level),
        looks: Looks {
            bold: true,
            ..sized(size)
        },
    };
    style.write(xml);
}

/// The styles of paragraphs but for headings: their ids, their names, what is in `pPr`, and their runs.
const STYLES: [(&str, &str, &str, Looks); 7] = {
    const CLOSE: &str =
        "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"264\" w:lineRule=\"auto\"/>";
    [
        (
            "Quote",
            "Quote",
            "<w:ind w:left=\"480\" w:right=\"480\"/>",
            Looks {
                italic: true,
                ..Looks::PLAIN
            },
        ),
        (
            "Code",
            "Code",
            "<w:spacing w:line=\"264\" w:lineRule=\"auto\"/>",
            Looks {
                font: Some(("Courier New", "Courier New")),
                ..sized(20)
            },
        ),
        (
            "Caption",
            "caption",
            "",
            Looks {
                italic: true,
                ..sized(20)
            },
        ),
        (
            "Rule",
            "Rule",
            "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"808080\"/></w:pBdr>",
            Looks::PLAIN,
        ),
        ("TableCell", "Table Cell", CLOSE, Looks::PLAIN),
        (
            "TableHead",
            "Table Head",
            CLOSE,
            Looks {
                bold: true,
                ..Looks::PLAIN
            },
        ),
        (
            "FootnoteText",
            "footnote text",
            "<w:spacing w:after=\"40\" w:line=\"252\" w:lineRule=\"auto\"/>",
            sized(19),
        ),
    ]
};

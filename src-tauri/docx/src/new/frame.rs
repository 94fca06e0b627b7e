//! What is around the text of a new document: styles, numberings, relationships.

use claimdesk_model::time::Time;

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
pub(crate) const ROOT_RELATIONS: &str = include_str!("../fixed/rels.xml");

/// The settings: which footnotes are the lines above the notes, and that a document is laid out as
/// Word 2013 and later do.
pub(crate) const SETTINGS: &str = include_str!("../fixed/settings.xml");

/// The styles: a serif text with room to write on, as a manuscript has.
pub(crate) const STYLES: &str = include_str!("../fixed/styles.xml");

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

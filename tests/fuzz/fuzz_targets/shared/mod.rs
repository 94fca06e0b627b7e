//! What targets have in common: packing, and documents grown from a row of bytes.

#![allow(dead_code, reason = "each target uses what it needs")]

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

/// Packs parts into one file. They are not compressed: a part that differs in
/// a byte then gives a file that does, which leads the fuzzer.
pub fn pack<'a>(parts: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let method = CompressionMethod::Stored;
        let options = SimpleFileOptions::default().compression_method(method);
        let started = zip.start_file(name, options);
        started.expect("the name is new");
        zip.write_all(text).expect("memory takes it");
    }
    zip.finish().expect("memory takes it").into_inner()
}

const NAMES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" \
    xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";

/// Elements, `#` standing for an id.
const ELEMENTS: [&str; 48] = [
    "w:p",
    "w:p",
    "w:r",
    "w:r",
    "w:r",
    "w:t",
    "w:t",
    "w:t xml:space=\"preserve\"",
    "w:delText",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:ins w:id=\"#\"",
    "w:del w:id=\"#\"",
    "w:moveFrom w:id=\"#\"",
    "w:moveTo w:id=\"#\"",
    "w:commentRangeStart w:id=\"#\"",
    "w:commentRangeStart w:id=\"#\"",
    "w:commentRangeEnd w:id=\"#\"",
    "w:commentRangeEnd w:id=\"#\"",
    "w:commentReference w:id=\"#\"",
    "w:comment w:id=\"#\" w:author=\"Eva\"",
    "w:footnoteReference w:id=\"#\"",
    "w:footnote w:id=\"#\"",
    "w:hyperlink r:id=\"r#\"",
    "w:hyperlink w:anchor=\"a\"",
    "w:pPr",
    "w:rPr",
    "w:pStyle w:val=\"Heading#\"",
    "w:numPr",
    "w:numId w:val=\"#\"",
    "w:b",
    "w:i",
    "w:strike",
    "w:vanish",
    "w:tab",
    "w:br",
    "w:cr",
    "w:noBreakHyphen",
    "w:sym w:font=\"Symbol\" w:char=\"F0B#\"",
    "w:fldChar w:fldCharType=\"begin\"",
    "w:fldChar w:fldCharType=\"separate\"",
    "w:fldChar w:fldCharType=\"end\"",
    "w:instrText",
    "w:txbxContent",
    "mc:AlternateContent",
    "mc:Fallback",
    "w:sdt",
];

/// Texts that have tripped readers before.
const TEXTS: [&str; 16] = [
    "word",
    "The bridge ",
    " ",
    "  two  ",
    "a",
    "naïve “quoted” ",
    "\u{200b}",
    "\u{feff}x",
    "&amp;",
    "&#x41;",
    "&lost;",
    "\n",
    "\t",
    "𝒳e\u{301}",
    "<![CDATA[ raw ]]>",
    "HYPERLINK \"https://example.org\" ",
];

/// Grows a Word document out of bytes: each opens an element, closes one, says
/// something or goes on to the next part. What comes out is well-formed
/// whatever the bytes are, so that all of them reach the reader behind the parser.
pub fn word(bytes: &[u8]) -> Vec<u8> {
    let mut parts = [String::new(), String::new(), String::new()];
    let mut bytes = bytes.iter().copied();
    for part in &mut parts {
        grow(part, &mut bytes);
    }
    let [document, comments, footnotes] = parts;
    let document = format!("<w:document {NAMES}><w:body>{document}</w:body></w:document>");
    let comments = format!("<w:comments {NAMES}>{comments}</w:comments>");
    let footnotes = format!("<w:footnotes {NAMES}>{footnotes}</w:footnotes>");
    let relation = |id: &str, kind: &str, target: &str| {
        format!(
            "<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/>"
        )
    };
    let relations = |inner: String| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>"
        )
    };
    let top = relations(relation("r1", "officeDocument", "word/document.xml"));
    let beside = relations(
        relation("c", "comments", "comments.xml")
            + &relation("f", "footnotes", "footnotes.xml")
            + "<Relationship Id=\"r1\" Type=\"x/hyperlink\" Target=\"https://example.org/\" TargetMode=\"External\"/>",
    );
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    pack([
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", top.as_bytes()),
        ("word/_rels/document.xml.rels", beside.as_bytes()),
        ("word/document.xml", document.as_bytes()),
        ("word/comments.xml", comments.as_bytes()),
        ("word/footnotes.xml", footnotes.as_bytes()),
    ])
}

fn grow(out: &mut String, bytes: &mut impl Iterator<Item = u8>) {
    let mut open: Vec<&str> = Vec::new();
    while let Some(byte) = bytes.next() {
        match byte {
            0..96 => {
                let element = ELEMENTS[usize::from(byte) / 2];
                let id = if element.contains('#') {
                    bytes.next().unwrap_or_default() % 5
                } else {
                    0
                };
                let empty = if byte % 2 == 0 { "" } else { "/" };
                let tag = element.replace('#', &id.to_string());
                let _ = write!(out, "<{tag}{empty}>");
                if empty.is_empty() {
                    open.push(element.split(' ').next().unwrap_or_default());
                }
            }
            96..176 => {
                if let Some(element) = open.pop() {
                    let _ = write!(out, "</{element}>");
                }
            }
            176..248 => out.push_str(TEXTS[usize::from(byte) % TEXTS.len()]),
            248.. => break,
        }
    }
    while let Some(element) = open.pop() {
        let _ = write!(out, "</{element}>");
    }
}

//! Makes packed documents from the text of their parts.

#![allow(dead_code, reason = "each test and bench uses what it needs")]

use std::io::{Cursor, Write as _};

use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

/// The namespaces that the parts of a Word document are written with.
pub(crate) const NAMES: &str = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' \
    xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' \
    xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' \
    xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' \
    xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' \
    xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' \
    xmlns:v='urn:schemas-microsoft-com:vml' \
    xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math' \
    xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml' \
    xmlns:w15='http://schemas.microsoft.com/office/word/2012/wordml' \
    xmlns:w16cid='http://schemas.microsoft.com/office/word/2016/wordml/cid' \
    xmlns:w16cex='http://schemas.microsoft.com/office/word/2018/wordml/cex'";

/// Packs parts into one file.
pub(crate) fn zip<'a>(parts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        // OpenDocument tells what it is by a first part that is not packed.
        let method = match name {
            "mimetype" => CompressionMethod::Stored,
            _ => CompressionMethod::Deflated,
        };
        let options = SimpleFileOptions::default().compression_method(method);
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Packs parts that are all the same bytes of the file.
pub(crate) fn overlapping(names: &[&str], text: &str) -> Vec<u8> {
    let one = zip([(names[0], text)]);
    let listed = one.windows(4).position(|w| w == b"PK\x01\x02").unwrap();
    let end = one.windows(4).position(|w| w == b"PK\x05\x06").unwrap();
    let mut bytes = one[..listed].to_vec();
    for name in names {
        let mut entry = one[listed..listed + 46].to_vec();
        entry[28..30].copy_from_slice(&u16::try_from(name.len()).unwrap().to_le_bytes());
        entry[30..34].fill(0);
        entry.extend_from_slice(name.as_bytes());
        bytes.extend(entry);
    }
    let size = u32::try_from(bytes.len() - listed).unwrap();
    let count = u16::try_from(names.len()).unwrap().to_le_bytes();
    let mut tail = one[end..].to_vec();
    tail[8..10].copy_from_slice(&count);
    tail[10..12].copy_from_slice(&count);
    tail[12..16].copy_from_slice(&size.to_le_bytes());
    bytes.extend(tail);
    bytes
}

/// A Word document in the making.
#[derive(Default)]
pub(crate) struct Docx {
    body: String,
    parts: Vec<(String, String)>,
    relations: String,
}

impl Docx {
    /// Begins a document with this body.
    pub(crate) fn new(body: &str) -> Self {
        Self {
            body: body.to_owned(),
            ..Self::default()
        }
    }

    /// Adds a part of this kind, whose outermost element is `root`.
    pub(crate) fn part(mut self, kind: &str, root: &str, inside: &str) -> Self {
        let name = format!("word/{kind}.xml");
        self.parts
            .push((name, format!("<{root} {NAMES}>{inside}</{root}>")));
        let at = self.relations.len();
        self.relations += &format!(
            "<Relationship Id='p{at}' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}' Target='{kind}.xml'/>"
        );
        self
    }

    /// Adds the comments.
    pub(crate) fn comments(self, inside: &str) -> Self {
        self.part("comments", "w:comments", inside)
    }

    /// Adds a file that no relation of the main part leads to.
    pub(crate) fn file(mut self, name: &str, text: &str) -> Self {
        self.parts.push((name.to_owned(), text.to_owned()));
        self
    }

    /// Adds a link's address.
    pub(crate) fn link(mut self, id: &str, address: &str) -> Self {
        self.relations += &format!(
            "<Relationship Id='{id}' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink' Target='{address}' TargetMode='External'/>"
        );
        self
    }

    /// Packs the document.
    pub(crate) fn bytes(self) -> Vec<u8> {
        let types = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>";
        let top = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>";
        let body = format!(
            "<w:document {NAMES}><w:body>{}</w:body></w:document>",
            self.body
        );
        let relations = format!(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{}</Relationships>",
            self.relations
        );
        let mut parts = vec![
            ("[Content_Types].xml", types),
            ("_rels/.rels", top),
            ("word/document.xml", &body),
            ("word/_rels/document.xml.rels", &relations),
        ];
        parts.extend(self.parts.iter().map(|(name, text)| (&**name, &**text)));
        zip(parts)
    }
}

/// A paragraph of one run.
pub(crate) fn p(text: &str) -> String {
    format!("<w:p>{}</w:p>", r(text))
}

/// A run.
pub(crate) fn r(text: &str) -> String {
    format!("<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>")
}

/// A comment's text, in one paragraph with an id.
pub(crate) fn comment(id: u32, author: &str, text: &str) -> String {
    format!(
        "<w:comment w:id='{id}' w:author='{author}' w:date='2026-11-20T09:00:00Z'><w:p w14:paraId='{id:08X}'><w:r><w:annotationRef/></w:r>{}</w:p></w:comment>",
        r(text)
    )
}

/// Marks the words between as commented on.
pub(crate) fn commented(id: u32, inside: &str) -> String {
    format!(
        "<w:commentRangeStart w:id='{id}'/>{inside}<w:commentRangeEnd w:id='{id}'/><w:r><w:commentReference w:id='{id}'/></w:r>"
    )
}

//! Small PDFs, written by hand.

#![allow(dead_code, reason = "each test takes what it needs")]

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;

/// A PDF of one page. Objects 1 to 5 are its own: catalog, pages, page, content, font; others
/// follow from 6 on.
pub(crate) struct Pdf {
    content: Vec<u8>,
    page: String,
    resources: String,
    more: Vec<Vec<u8>>,
    trailer: String,
    catalog: String,
}

impl Default for Pdf {
    fn default() -> Self {
        Self::shows("")
    }
}

impl Pdf {
    /// A page with these operators.
    pub(crate) fn shows(operators: &str) -> Self {
        Self {
            content: stream("", operators.as_bytes()),
            page: String::new(),
            resources: "/Font<</F 5 0 R>>".to_owned(),
            more: Vec::new(),
            trailer: String::new(),
            catalog: String::new(),
        }
    }

    /// Takes this stream for the page's operators.
    pub(crate) fn content_object(mut self, object: &[u8]) -> Self {
        self.content = object.to_vec();
        self
    }

    /// Adds entries to the page.
    pub(crate) fn page(mut self, entries: &str) -> Self {
        self.page = entries.to_owned();
        self
    }

    /// Replaces the page's resources.
    pub(crate) fn resources(mut self, entries: &str) -> Self {
        self.resources = entries.to_owned();
        self
    }

    /// Adds an object.
    pub(crate) fn object(mut self, head: &str, body: &[u8]) -> Self {
        self.more.push([head.as_bytes(), body].concat());
        self
    }

    /// Adds entries to the trailer.
    pub(crate) fn trailer(mut self, entries: &str) -> Self {
        self.trailer = entries.to_owned();
        self
    }

    /// Adds entries to the catalog.
    pub(crate) fn catalog(mut self, entries: &str) -> Self {
        self.catalog = entries.to_owned();
        self
    }

    /// The file.
    pub(crate) fn bytes(self) -> Vec<u8> {
        let page = format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R\
             /Resources<<{}>>{}>>",
            self.resources, self.page
        );
        let font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";
        let catalog = format!("<</Type/Catalog/Pages 2 0 R{}>>", self.catalog);
        let own: [&[u8]; 5] = [
            catalog.as_bytes(),
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            page.as_bytes(),
            &self.content,
            font.as_bytes(),
        ];
        let mut file = b"%PDF-1.7\n".to_vec();
        let objects = own.into_iter().chain(self.more.iter().map(Vec::as_slice));
        let mut places = Vec::new();
        for (number, object) in (1..).zip(objects) {
            places.push(file.len());
            writeln!(file, "{number} 0 obj").unwrap();
            file.extend(object);
            file.extend(b"\nendobj\n");
        }
        let (start, count) = (file.len(), places.len() + 1);
        write!(file, "xref\n0 {count}\n0000000000 65535 f \n").unwrap();
        for place in places {
            writeln!(file, "{place:010} 00000 n ").unwrap();
        }
        let trailer = &self.trailer;
        write!(
            file,
            "trailer<</Size {count}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF"
        )
        .unwrap();
        file
    }
}

/// A stream object of these bytes.
pub(crate) fn stream(entries: &str, bytes: &[u8]) -> Vec<u8> {
    let head = format!("<<{entries}/Length {}>>stream\n", bytes.len());
    [head.as_bytes(), bytes, b"\nendstream"].concat()
}

/// A stream object that unpacks to these bytes.
pub(crate) fn flate(entries: &str, bytes: &[u8]) -> Vec<u8> {
    stream(&format!("{entries}/Filter/FlateDecode"), &deflate(bytes))
}

/// Bytes packed by Deflate.
pub(crate) fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

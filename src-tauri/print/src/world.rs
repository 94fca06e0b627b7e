//! All that Typst gets to see: the template, the fonts and one manuscript.

use claimdesk_messages::args;
use claimdesk_report::{Content, scripts};
use serde_json::{Value, json};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts::{STAND_IN, Shelf};

/// The template's files. Paths in it are relative to its folder.
const TEMPLATE: [(&str, &str); 4] = [
    ("report.typ", include_str!("../template/report.typ")),
    ("look.typ", include_str!("../template/look.typ")),
    ("draft.typ", include_str!("../template/draft.typ")),
    ("charts.typ", include_str!("../template/charts.typ")),
];

/// What the template reads the manuscript from.
const MANUSCRIPT: &str = "report.json";

/// A printing shop with one manuscript in it.
pub(crate) struct Shop {
    library: LazyHash<Library>,
    shelf: Shelf,
    sources: Vec<Source>,
    content: (FileId, Bytes),
}

impl Shop {
    /// Opens a shop, and returns the characters with it that its fonts do not have.
    pub(crate) fn new(content: &Content, shelf: Shelf) -> (Self, Vec<char>) {
        let (printable, missing) = printable(content, &shelf);
        let sources = TEMPLATE.map(|(name, text)| Source::new(id(name), text.to_owned()));
        let shop = Self {
            library: LazyHash::new(Library::default()),
            shelf,
            sources: sources.into(),
            content: (id(MANUSCRIPT), Bytes::new(printable)),
        };
        (shop, missing)
    }
}

fn id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("the template's names are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// Returns the manuscript as plain values.
pub(crate) fn plain(content: &Content) -> Value {
    serde_json::to_value(content).expect("a manuscript has string keys and no failing parts")
}

/// Returns the manuscript as JSON, in characters that the fonts have, and those that they do not.
fn printable(content: &Content, shelf: &Shelf) -> (Vec<u8>, Vec<char>) {
    let mut value = plain(content);
    let missing = shelf.cover(&mut value);
    if let Value::Object(report) = &mut value {
        report.insert("no_font".into(), json!(no_font(content, &missing)));
    }
    (value.to_string().into_bytes(), missing)
}

/// Returns that characters have no font, and what is shown for them; empty where all have one.
fn no_font(content: &Content, missing: &[char]) -> String {
    if missing.is_empty() {
        return String::new();
    }
    let args = args![
        "characters" => missing.len(),
        "scripts" => scripts(missing).join(", "),
        "sign" => STAND_IN.to_string(),
    ];
    content.words().with("report-no-font", &args)
}

impl World for Shop {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shelf.book
    }

    fn main(&self) -> FileId {
        self.sources[0].id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let source = self.sources.iter().find(|source| source.id() == id);
        source.cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let (content, bytes) = &self.content;
        (id == *content)
            .then(|| bytes.clone())
            .ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shelf.fonts.get(index).cloned()
    }

    /// There is no clock here: the manuscript says when it was made.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

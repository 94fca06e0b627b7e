//! All that Typst gets to see: the template, the fonts and one manuscript.

use claimdesk_report::Manuscript;
use serde_json::{Value, json};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts::{self, STAND_IN};

/// The template's files. Paths in it are relative to its folder.
const TEMPLATE: [(&str, &str); 4] = [
    ("report.typ", include_str!("../template/report.typ")),
    ("look.typ", include_str!("../template/look.typ")),
    ("draft.typ", include_str!("../template/draft.typ")),
    ("pictures.typ", include_str!("../template/pictures.typ")),
];

/// What the template reads the manuscript from.
const MANUSCRIPT: &str = "report.json";

/// A printing shop with one manuscript in it.
pub(crate) struct Shop {
    library: LazyHash<Library>,
    sources: Vec<Source>,
    manuscript: (FileId, Bytes),
}

impl Shop {
    pub(crate) fn new(manuscript: &Manuscript) -> Self {
        let sources = TEMPLATE.map(|(name, text)| Source::new(id(name), text.to_owned()));
        Self {
            library: LazyHash::new(Library::default()),
            sources: sources.into(),
            manuscript: (id(MANUSCRIPT), Bytes::new(printable(manuscript))),
        }
    }
}

fn id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("the template's names are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// Returns the manuscript as JSON, in characters that the fonts have.
fn printable(manuscript: &Manuscript) -> Vec<u8> {
    let mut value = serde_json::to_value(manuscript)
        .expect("a manuscript has string keys and no failing parts");
    let uncovered = fonts::cover(&mut value);
    if let Value::Object(report) = &mut value {
        report.insert("uncovered".into(), json!(uncovered));
        report.insert("stand_in".into(), json!(STAND_IN.to_string()));
    }
    value.to_string().into_bytes()
}

impl World for Shop {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &fonts::SHELF.book
    }

    fn main(&self) -> FileId {
        self.sources[0].id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let source = self.sources.iter().find(|source| source.id() == id);
        source.cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let (manuscript, bytes) = &self.manuscript;
        (id == *manuscript)
            .then(|| bytes.clone())
            .ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::SHELF.fonts.get(index).cloned()
    }

    /// There is no clock here: the manuscript says when it was made.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

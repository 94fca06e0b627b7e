//! Reads a Word file as another program would, for tests.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use claimdesk_report::put;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

/// Returns the parts of a container, each well-formed.
pub(crate) fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a container");
    let parts = (0..archive.len()).map(|n| {
        let mut file = archive.by_index(n).expect("an entry");
        let name = file.name().expect("a name").into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).expect("text");
        (name, text)
    });
    let parts: Vec<_> = parts.collect();
    for (name, text) in &parts {
        let mut reader = Reader::from_str(text);
        while reader
            .read_event()
            .unwrap_or_else(|e| panic!("{name}: {e}"))
            != Event::Eof
        {}
    }
    parts
}

/// Every relationship that a part uses is one of its own.
fn links_lead_somewhere(parts: &BTreeMap<String, String>, name: &str) {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    let known = parts.get(&format!("{folder}/_rels/{file}.rels"));
    for used in parts[name].split(" r:id=\"").skip(1) {
        let id = used.split('"').next().expect("a value");
        assert!(
            known.is_some_and(|known| known.contains(&format!("Id=\"{id}\""))),
            "{name} uses {id}"
        );
    }
}

/// No two tracked changes have the same id, as Word wants it.
fn changes_have_their_own_ids(document: &str) {
    let mut met = std::collections::HashSet::new();
    for change in ["<w:ins w:id=\"", "<w:del w:id=\""] {
        for used in document.split(change).skip(1) {
            let id = used.split('"').next().expect("a value");
            assert!(met.insert(id), "two changes have the id {id}");
        }
    }
}

/// A comment, and what it is on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Comment {
    pub(crate) author: String,
    pub(crate) text: String,
    /// The words, every tracked change rejected.
    pub(crate) words: String,
    /// The words, every tracked change accepted.
    pub(crate) accepted: String,
    pub(crate) paragraph: String,
    pub(crate) answers: String,
    pub(crate) settled: bool,
}

/// What is in a Word file.
#[derive(Clone, Debug, Default)]
pub(crate) struct WordFile {
    /// The text with every tracked change accepted; paragraphs end with a line feed.
    pub(crate) accepted: String,
    /// The text with every tracked change rejected.
    pub(crate) rejected: String,
    /// The comments by id.
    pub(crate) comments: BTreeMap<u32, Comment>,
    /// The footnotes by id, without the lines above notes.
    pub(crate) footnotes: BTreeMap<u32, String>,
    /// The text with each reference to a footnote as `[id]`.
    pub(crate) noted: String,
}

impl WordFile {
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let parts: BTreeMap<_, _> = parts(bytes).into_iter().collect();
        for name in parts.keys().filter(|name| name.ends_with(".xml")) {
            links_lead_somewhere(&parts, name);
        }
        changes_have_their_own_ids(&parts["word/document.xml"]);
        let mut file = Self::default();
        if let Some(xml) = parts.get("word/comments.xml") {
            file.read_comments(xml);
        }
        if let Some(xml) = parts.get("word/commentsExtended.xml") {
            file.read_threads(xml);
        }
        if let Some(xml) = parts.get("word/footnotes.xml") {
            file.read_footnotes(xml);
        }
        file.read_document(&parts["word/document.xml"]);
        file
    }

    fn read_comments(&mut self, xml: &str) {
        let mut id = 0;
        walk(xml, |element, text| match element {
            Some(e) if name(e) == "comment" => {
                id = value(e, "id").parse().expect("a number");
                let author = value(e, "author");
                let twice = self.comments.insert(
                    id,
                    Comment {
                        author,
                        ..Comment::default()
                    },
                );
                assert!(twice.is_none(), "comment {id} stands twice");
            }
            Some(e) if name(e) == "p" => {
                let comment = self.comments.get_mut(&id).expect("a comment is open");
                comment.text.push('\n');
                comment.paragraph = value(e, "paraId");
            }
            _ => self
                .comments
                .get_mut(&id)
                .map_or((), |c| c.text.push_str(text)),
        });
    }

    fn read_threads(&mut self, xml: &str) {
        walk(xml, |element, _| {
            let Some(e) = element.filter(|e| name(e) == "commentEx") else {
                return;
            };
            let paragraph = value(e, "paraId");
            let comment = self
                .comments
                .values_mut()
                .find(|c| c.paragraph == paragraph);
            let comment = comment.expect("a thread has its comment");
            comment.answers = value(e, "paraIdParent");
            comment.settled = value(e, "done") == "1";
        });
    }

    fn read_footnotes(&mut self, xml: &str) {
        let mut id = None;
        walk(xml, |element, text| match element {
            Some(e) if name(e) == "footnote" => {
                id = value(e, "id").parse::<u32>().ok().filter(|id| *id > 0);
                if let Some(id) = id {
                    assert!(self.footnotes.insert(id, String::new()).is_none());
                }
            }
            Some(_) => {}
            None => {
                if let Some(note) = id.and_then(|id| self.footnotes.get_mut(&id)) {
                    note.push_str(text);
                }
            }
        });
    }

    fn read_document(&mut self, xml: &str) {
        let mut reader = Reader::from_str(xml);
        let (mut open, mut inserted, mut deleted) = (Vec::new(), 0, 0);
        let mut in_text = false;
        loop {
            let event = reader.read_event().expect("XML");
            let (element, is_empty) = match &event {
                Event::Eof => break,
                Event::Start(e) => (e, false),
                Event::Empty(e) => (e, true),
                Event::End(e) => {
                    match e.local_name().as_ref() {
                        "p" => self.show("\n", &open, true, true),
                        "ins" => inserted -= 1,
                        "del" => deleted -= 1,
                        _ => {}
                    }
                    in_text = false;
                    continue;
                }
                Event::Text(text) if in_text => {
                    self.show(text, &open, deleted == 0, inserted == 0);
                    continue;
                }
                Event::GeneralRef(name) if in_text => {
                    let text = quick_xml::escape::unescape(&format!("&{};", &**name))
                        .expect("a character")
                        .into_owned();
                    self.show(&text, &open, deleted == 0, inserted == 0);
                    continue;
                }
                _ => continue,
            };
            in_text = !is_empty && matches!(name(element), "t" | "delText");
            match name(element) {
                "ins" if !is_empty => inserted += 1,
                "del" if !is_empty => deleted += 1,
                "br" => self.show("\n", &open, deleted == 0, inserted == 0),
                "tab" if deleted + inserted == 0 => self.show("\t", &open, true, true),
                "commentRangeStart" => open.push(id(element)),
                "commentRangeEnd" => {
                    let before = open.len();
                    open.retain(|o| *o != id(element));
                    assert_eq!(open.len() + 1, before, "a range ends once");
                }
                "commentReference" => {
                    assert!(
                        self.comments.contains_key(&id(element)),
                        "a reference leads somewhere"
                    );
                }
                "footnoteReference" => put!(&mut self.noted, "[{}]", id(element)),
                _ => {}
            }
        }
        assert!(open.is_empty(), "every range ends: {open:?}");
    }

    fn show(&mut self, text: &str, open: &[u32], accepted: bool, rejected: bool) {
        if accepted {
            self.accepted.push_str(text);
            self.noted.push_str(text);
            for id in open {
                let comment = self.comments.get_mut(id).expect("a comment");
                comment.accepted.push_str(text);
            }
        }
        if rejected {
            self.rejected.push_str(text);
            for id in open {
                self.comments
                    .get_mut(id)
                    .expect("a comment")
                    .words
                    .push_str(text);
            }
        }
    }
}

/// Shows every start of an element, and every text.
fn walk(xml: &str, mut show: impl FnMut(Option<&BytesStart<'_>>, &str)) {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().expect("XML") {
            Event::Eof => return,
            Event::Start(e) | Event::Empty(e) => show(Some(&e), ""),
            Event::Text(text) => show(None, &text),
            Event::GeneralRef(name) => {
                let text = format!("&{};", &*name);
                show(
                    None,
                    &quick_xml::escape::unescape(&text).expect("a character"),
                );
            }
            _ => {}
        }
    }
}

fn name<'e>(element: &'e BytesStart<'_>) -> &'e str {
    let name = element.name().0;
    name.rsplit(':').next().expect("a name")
}

fn value(element: &BytesStart<'_>, wanted: &str) -> String {
    (element.attributes().flatten())
        .find(|a| a.key.local_name().as_ref() == wanted)
        .map_or_else(String::new, |a| a.value.into_owned())
}

fn id(element: &BytesStart<'_>) -> u32 {
    value(element, "id").parse().expect("a number")
}

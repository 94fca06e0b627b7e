//! Word documents (`.docx`): ECMA-376 in its transitional and strict forms, as
//! Word, Google Docs, LibreOffice and Pages write it.

mod body;
mod fields;
mod numbering;
mod styles;
mod threads;

use std::collections::HashMap;

use claimdesk_compose::flow::Flow;
use claimdesk_compose::properties::Properties;
use claimdesk_compose::{Document, FileKind, NoteText, ReadError, Skips};
use claimdesk_draft::{Changes, Comment};
use claimdesk_opc::{Package, Relations, limits};

use body::{Context, Entry, Parsed, Parser};
use numbering::Lists;
use styles::Styles;
use threads::Extras;

/// A Word document taken apart.
#[derive(Debug)]
pub(crate) struct WordDocument {
    pub(crate) document: Document,
    /// The names of the parts that the document's flows were read from.
    pub(crate) parts: Vec<String>,
    pub(crate) title: Option<String>,
    pub(crate) author: Option<String>,
}

/// Takes a Word document apart.
///
/// The main part must be whole. Of what is next to it (notes, comments,
/// styles, lists), a part that cannot be read is counted as skipped.
pub(crate) fn read(
    bytes: &[u8],
    changes: Changes,
    skips: &mut Skips,
) -> Result<WordDocument, ReadError> {
    let kind = FileKind::Word;
    let packed = |cause| ReadError::Packed { kind, cause };
    let mut package = Package::open(bytes).map_err(packed)?;
    let top = Relations::of(&mut package, "").unwrap_or_default();
    let main = top
        .part("officeDocument")
        .unwrap_or("word/document.xml")
        .to_owned();
    let body = package.read_text(&main).map_err(packed)?;
    let relations = Relations::of(&mut package, &main).unwrap_or_else(|_| {
        skips.one("damaged_part");
        Relations::default()
    });
    let mut parts = Parts {
        package,
        relations: &relations,
        skips,
    };
    let styles = Styles::read(&parts.text("styles").unwrap_or_default());
    let mut lists = Lists::read(&parts.text("numbering").unwrap_or_default());
    let (comments, ids) = comments(&mut parts, &styles, changes);
    let context = Context {
        styles: &styles,
        relations: &relations,
        comments: &ids,
        changes,
    };
    let parsed = Parser::new(&context, &mut lists, parts.skips).parse(&body);
    if let Some(stop) = parsed.stop {
        return Err(stop.refuse(kind, &main));
    }
    let mut made = WordDocument {
        document: Document {
            body: 0..parsed.flow.ops.len(),
            flows: vec![parsed.flow],
            comments,
            ..Document::default()
        },
        parts: vec![main],
        title: None,
        author: None,
    };
    for (part, key) in [("footnotes", "f"), ("endnotes", "e")] {
        if let Some(flow) = notes(&mut parts, part, &context, &mut lists) {
            made.take_notes(flow.0, flow.1, key);
        }
    }
    let core = top.part("core-properties").unwrap_or("docProps/core.xml");
    let Properties { title, author } = match parts.package.read_text(core) {
        Ok(text) => Properties::read(&text),
        Err(_) => Properties::default(),
    };
    made.title = title;
    made.author = author;
    Ok(made)
}

/// The parts next to the main one.
struct Parts<'a, 'r> {
    package: Package<'a>,
    relations: &'r Relations,
    skips: &'r mut Skips,
}

impl Parts<'_, '_> {
    /// Returns the text of the part of this kind; `None` where there is none or it is damaged.
    fn text(&mut self, kind: &str) -> Option<String> {
        let name = self.relations.part(kind)?;
        match self.package.read_text(name) {
            Ok(text) => Some(text),
            Err(_) => {
                self.skips.one("damaged_part");
                None
            }
        }
    }
}

/// Reads the comments; returns them without their places, and which each id means.
fn comments(
    parts: &mut Parts<'_, '_>,
    styles: &Styles,
    changes: Changes,
) -> (Vec<Comment>, HashMap<String, u32>) {
    let Some(text) = parts.text("comments") else {
        return <_>::default();
    };
    let name = parts.relations.part("comments").unwrap_or_default();
    let relations = Relations::of(&mut parts.package, name).unwrap_or_default();
    let none = HashMap::new();
    let context = Context {
        styles,
        relations: &relations,
        comments: &none,
        changes,
    };
    let mut lists = Lists::default();
    // What a comment's own text leaves out is not left out of the draft.
    let Parsed {
        flow,
        mut entries,
        stop,
    } = Parser::new(&context, &mut lists, &mut Skips::default()).parse(&text);
    if stop.is_some() {
        parts.skips.one("damaged_part");
    }
    let kept = entries.len().min(limits::COMMENTS);
    let beyond = u32::try_from(entries.len() - kept).unwrap_or(u32::MAX);
    parts.skips.many("comment", beyond);
    entries.truncate(kept);
    let entry = |entry: Entry| threads::Entry {
        text: flow.plain(entry.ops),
        id: entry.id,
        author: entry.author,
        date: entry.date,
        paragraph: entry.paragraph,
    };
    let entries: Vec<_> = entries.into_iter().map(entry).collect();
    let mut extras = Extras::default();
    for kind in ["commentsExtended", "commentsIds", "commentsExtensible"] {
        if let Some(text) = parts.text(kind) {
            extras.take_in(&text);
        }
    }
    threads::join(entries, &extras)
}

/// Takes the part apart that holds the footnotes or the endnotes.
fn notes(
    parts: &mut Parts<'_, '_>,
    part: &str,
    context: &Context<'_>,
    lists: &mut Lists,
) -> Option<((Flow, Vec<Entry>), String)> {
    let text = parts.text(part)?;
    let name = parts.relations.part(part)?.to_owned();
    let relations = Relations::of(&mut parts.package, &name).unwrap_or_default();
    let context = Context {
        relations: &relations,
        ..*context
    };
    let mut parsed = Parser::new(&context, lists, parts.skips).parse(&text);
    if parsed.stop.is_some() {
        parts.skips.one("damaged_part");
    }
    let kept = parsed.entries.len().min(limits::NOTES);
    let beyond = u32::try_from(parsed.entries.len() - kept).unwrap_or(u32::MAX);
    parts.skips.many("note", beyond);
    parsed.entries.truncate(kept);
    Some(((parsed.flow, parsed.entries), name))
}

impl WordDocument {
    fn take_notes(&mut self, (flow, entries): (Flow, Vec<Entry>), part: String, key: &str) {
        let flows = &mut self.document.flows;
        for Entry { id, ops, .. } in entries {
            let note = NoteText {
                flow: flows.len(),
                ops,
                endnote: key == "e",
            };
            self.document.notes.insert(format!("{key}{id}"), note);
        }
        flows.push(flow);
        self.parts.push(part);
    }
}

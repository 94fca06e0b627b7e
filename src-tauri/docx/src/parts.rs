//! The parts of a Word file that tell of other parts: content types and relationships.

use std::collections::BTreeMap;

use claimdesk_opc::Package;
use quick_xml::NsReader;
use quick_xml::events::Event;

use super::error::WordError;
use super::markup::{Attributes, WordXml, empty_part};

/// Where the container tells what kind of thing each part is.
pub(super) const CONTENT_TYPES: &str = "[Content_Types].xml";

/// Where the container tells which part is the document.
const ROOT_RELATIONS: &str = "_rels/.rels";

/// The namespace of relationships.
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// A kind of part that hangs on the document.
#[derive(Clone, Copy, Debug)]
pub(super) struct PartKind {
    /// The name its file has where it is new.
    pub(super) file: &'static str,
    /// The last word of the relationship that leads to it.
    relation: &'static str,
    /// The whole relationship, where it is written again.
    new_relation: &'static str,
    /// Its content type.
    content_type: &'static str,
}

/// The comments.
pub(super) const COMMENTS: PartKind = PartKind {
    file: "comments.xml",
    relation: "comments",
    new_relation: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
    content_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
};

/// Which comment answers which, and which are settled.
pub(super) const COMMENTS_EXTENDED: PartKind = PartKind {
    file: "commentsExtended.xml",
    relation: "commentsExtended",
    new_relation: "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
    content_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml",
};

/// The footnotes.
pub(super) const FOOTNOTES: PartKind = PartKind {
    file: "footnotes.xml",
    relation: "footnotes",
    new_relation: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes",
    content_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
};

/// The endnotes.
pub(super) const ENDNOTES: PartKind = PartKind {
    file: "endnotes.xml",
    relation: "endnotes",
    new_relation: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes",
    content_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml",
};

/// A Word file under change: what it has, and what becomes of it.
pub(super) struct Parts<'a> {
    package: Package<'a>,
    /// The name of the document's part.
    pub(super) document: String,
    /// The relationships of the document: id, kind, target.
    relations: Vec<Relation>,
    /// Parts as they shall be.
    changed: BTreeMap<String, String>,
}

/// A relationship of one part to another.
#[derive(Clone, Debug)]
struct Relation {
    id: String,
    kind: String,
    target: String,
}

impl<'a> Parts<'a> {
    /// Opens a Word file.
    ///
    /// # Errors
    /// Returns an error for what is no Word file.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, WordError> {
        let mut package = Package::open(bytes)?;
        let root = needed(&mut package, ROOT_RELATIONS)?;
        let document = (relations(ROOT_RELATIONS, &root)?.into_iter())
            .find(|r| r.kind.ends_with("/officeDocument"))
            .map(|r| joined("", &r.target))
            .ok_or_else(|| WordError::Missing("officeDocument".into()))?;
        let name = relations_of(&document);
        let relations = match text_of(&mut package, &name)? {
            Some(xml) => relations(&name, &xml)?,
            None => Vec::new(),
        };
        Ok(Self {
            package,
            document,
            relations,
            changed: BTreeMap::new(),
        })
    }

    /// Returns a part, `None` when there is none.
    ///
    /// # Errors
    /// Returns an error for a part that cannot be unpacked.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, WordError> {
        match self.changed.get(name) {
            Some(text) => Ok(Some(text.clone())),
            None => text_of(&mut self.package, name),
        }
    }

    /// Returns the document's part.
    ///
    /// # Errors
    /// Returns [`WordError::Missing`] where there is none.
    pub(super) fn document_part(&mut self) -> Result<String, WordError> {
        let name = self.document.clone();
        needed(&mut self.package, &name)
    }

    /// Puts `text` in the place of a part.
    pub(super) fn change(&mut self, name: String, text: String) {
        self.changed.insert(name, text);
    }

    /// Returns the name of the part of a kind, if the document has one.
    pub(super) fn name_of(&self, kind: PartKind) -> Option<String> {
        let relation = self
            .relations
            .iter()
            .find(|r| r.kind.rsplit('/').next() == Some(kind.relation))?;
        Some(joined(folder(&self.document), &relation.target))
    }

    /// Returns the name of the part of a kind, and makes it known where the
    /// document has none yet; the part itself is then to be put in place.
    ///
    /// # Errors
    /// Returns an error where content types or relationships cannot be read.
    pub(super) fn name_or_new(&mut self, kind: PartKind) -> Result<String, WordError> {
        if let Some(name) = self.name_of(kind) {
            return Ok(name);
        }
        let folder = folder(&self.document).to_owned();
        let mut name = format!("{folder}{}", kind.file);
        let mut number = 1;
        while self.package.has(&name) {
            number += 1;
            name = format!("{folder}{number}-{}", kind.file);
        }
        let target = name[folder.len()..].to_owned();
        let types = self
            .part(CONTENT_TYPES)?
            .ok_or_else(|| WordError::Missing(CONTENT_TYPES.into()))?;
        let types = append(CONTENT_TYPES, &types, |xml, prefix| {
            let attributes: Attributes<'_> = &[
                ("PartName", &format!("/{name}")),
                ("ContentType", &kind.content_type),
            ];
            xml.empty(&format!("{prefix}Override"), attributes);
        })?;
        self.change(CONTENT_TYPES.into(), types);
        self.relate(kind, &target)?;
        Ok(name)
    }

    fn relate(&mut self, kind: PartKind, target: &str) -> Result<(), WordError> {
        let place = relations_of(&self.document);
        let xml = self
            .part(&place)?
            .unwrap_or_else(|| empty_part("Relationships", &[("xmlns", &RELATIONSHIPS)]));
        let taken = |id: &str| self.relations.iter().any(|r| r.id == id);
        let id = (1_u32..)
            .map(|n| format!("rIdClaimdesk{n}"))
            .find(|id| !taken(id));
        let id = id.expect("one of all numbers is free");
        let xml = append(&place, &xml, |xml, prefix| {
            let attributes: Attributes<'_> = &[
                ("Id", &id),
                ("Type", &kind.new_relation),
                ("Target", &target),
            ];
            xml.empty(&format!("{prefix}Relationship"), attributes);
        })?;
        self.change(place, xml);
        self.relations.push(Relation {
            id,
            kind: kind.new_relation.to_owned(),
            target: target.to_owned(),
        });
        Ok(())
    }

    /// Returns the file with every change in it.
    ///
    /// # Errors
    /// Returns an error where an entry of the container cannot be copied.
    pub(super) fn finish(self) -> Result<Vec<u8>, WordError> {
        Ok(self.package.with(&self.changed)?)
    }
}

/// Adds what `write` writes before the end of a part's outermost element; `write` is also given
/// the prefix of that element's name.
///
/// # Errors
/// Returns [`WordError::Malformed`] for a part that has no outermost element.
pub(super) fn append(
    name: &str,
    xml: &str,
    write: impl FnOnce(&mut WordXml, &str),
) -> Result<String, WordError> {
    let added = |element: &str| {
        let mut new = WordXml::under("w:");
        write(&mut new, prefix_of(element));
        new.finish()
    };
    let tail = xml.trim_end();
    let malformed = || WordError::Malformed {
        part: name.to_owned(),
        cause: "it has no outermost element".into(),
    };
    let last = tail.rfind('<').ok_or_else(malformed)?;
    let tag = &tail[last..];
    if let Some(closed) = tag.strip_prefix("</") {
        let element = closed.trim_end_matches('>').trim();
        let new = added(element);
        return Ok(format!("{}{new}{}", &xml[..last], &xml[last..]));
    }
    let opened = tag.strip_suffix("/>").ok_or_else(malformed)?;
    let element = opened[1..]
        .split(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let new = added(element);
    Ok(format!("{}{opened}>{new}</{element}>", &xml[..last]))
}

fn prefix_of(element: &str) -> &str {
    element.find(':').map_or("", |at| &element[..=at])
}

fn needed(package: &mut Package<'_>, name: &str) -> Result<String, WordError> {
    text_of(package, name)?.ok_or_else(|| WordError::Missing(name.to_owned()))
}

/// Returns a part as text, `None` when there is none of that name. A part that is not UTF-8 is
/// refused: it could not be written back as it was.
fn text_of(package: &mut Package<'_>, name: &str) -> Result<Option<String>, WordError> {
    if !package.has(name) {
        return Ok(None);
    }
    let bytes = package.read(name)?;
    String::from_utf8(bytes)
        .map(Some)
        .map_err(|cause| WordError::Malformed {
            part: name.to_owned(),
            cause: cause.to_string(),
        })
}

/// Returns the folder of a part with its slash; empty at the top.
fn folder(name: &str) -> &str {
    name.rfind('/').map_or("", |at| &name[..=at])
}

/// Returns where the relationships of a part stand.
fn relations_of(name: &str) -> String {
    let folder = folder(name);
    format!("{folder}_rels/{}.rels", &name[folder.len()..])
}

/// Returns the part a relationship leads to, from a part in `folder`.
fn joined(folder: &str, target: &str) -> String {
    if let Some(from_top) = target.strip_prefix('/') {
        return from_top.to_owned();
    }
    let mut names: Vec<&str> = folder.split('/').filter(|n| !n.is_empty()).collect();
    for name in target.split('/') {
        match name {
            ".." => drop(names.pop()),
            "." | "" => {}
            name => names.push(name),
        }
    }
    names.join("/")
}

fn relations(name: &str, xml: &str) -> Result<Vec<Relation>, WordError> {
    let malformed = |cause: String| WordError::Malformed {
        part: name.to_owned(),
        cause,
    };
    let mut reader = NsReader::from_str(xml.trim_start_matches('\u{feff}'));
    let mut found = Vec::new();
    loop {
        match reader.read_event().map_err(|e| malformed(e.to_string()))? {
            Event::Eof => return Ok(found),
            Event::Start(element) | Event::Empty(element)
                if element.local_name().as_ref() == "Relationship" =>
            {
                let value = |wanted: &str| {
                    let mut attributes = element.attributes();
                    let mut attributes = attributes.with_checks(false).flatten();
                    let attribute = attributes.find(|a| a.key.as_ref() == wanted)?;
                    Some(
                        quick_xml::escape::unescape(&attribute.value)
                            .ok()?
                            .into_owned(),
                    )
                };
                let text = |wanted| value(wanted).unwrap_or_default();
                if text("TargetMode") != "External" {
                    found.push(Relation {
                        id: text("Id"),
                        kind: text("Type"),
                        target: text("Target"),
                    });
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn something_is_written_before_the_end_whatever_the_end_looks_like() {
        let put = |xml: &str| append("x", xml, |new, p| new.empty(&format!("{p}b"), &[])).unwrap();
        assert_eq!(put("<a><c/></a>\n"), "<a><c/><b/></a>\n");
        assert_eq!(put("<n:a k=\"1\"/>"), "<n:a k=\"1\"><n:b/></n:a>");
        assert_eq!(put("<n:a ></n:a >"), "<n:a ><n:b/></n:a >");
        assert!(append("x", "no xml", |_, _| {}).is_err());
    }

    #[test]
    fn a_relationship_leads_from_its_part() {
        assert_eq!(joined("word/", "comments.xml"), "word/comments.xml");
        assert_eq!(joined("word/", "/word/a.xml"), "word/a.xml");
        assert_eq!(joined("word/", "../b.xml"), "b.xml");
        assert_eq!(
            relations_of("word/document.xml"),
            "word/_rels/document.xml.rels"
        );
        assert_eq!(relations_of("doc.xml"), "_rels/doc.xml.rels");
    }
}

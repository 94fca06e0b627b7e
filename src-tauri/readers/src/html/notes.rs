//! Recognises footnotes on a page by the links between reference and note.

use std::collections::HashMap;

use super::dom::{Dom, NodeId, ROOT};

/// How the id of a footnote begins, in the ways that programs name them.
const NOTE_IDS: &[&str] = &[
    "fn",
    "ftnt",
    "footnote",
    "note",
    "endnote",
    "_ftn",
    "_edn",
    "cite_note",
    "sdfootnote",
    "sdendnote",
];

/// The longest text of a reference, in characters, brackets included.
const LONGEST_REFERENCE: usize = 6;

/// The footnotes of a page.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// The label at each link that refers to a note.
    references: HashMap<NodeId, String>,
    /// Each note's label and element, in the order they are first referred to.
    pub(super) texts: Vec<(String, NodeId)>,
}

impl Notes {
    /// Finds links to a place named like a footnote, and the block at that place.
    pub(super) fn find(dom: &Dom) -> Self {
        let places = places(dom);
        let mut order: Vec<NodeId> = places.values().copied().collect();
        order.sort_unstable();
        let mut notes = Self::default();
        let mut labels: HashMap<NodeId, String> = HashMap::new();
        for link in dom.descendants(ROOT).filter(|id| dom.is(*id, "a")) {
            let Some(text) = target(dom, link)
                .and_then(|name| places.get(name))
                .and_then(|place| holder(dom, *place, &order))
            else {
                continue;
            };
            let shown = dom.line(link);
            let is_reference = shown.chars().count() <= LONGEST_REFERENCE
                && text != link
                && dom.ancestors(link).all(|outer| outer != text);
            if !is_reference {
                continue;
            }
            let label = labels.entry(text).or_insert_with(|| {
                let bare = shown.trim_matches(|c: char| "[]()^ .".contains(c));
                let label = if bare.is_empty() {
                    (notes.texts.len() + 1).to_string()
                } else {
                    bare.to_owned()
                };
                notes.texts.push((label.clone(), text));
                label
            });
            notes.references.insert(link, label.clone());
        }
        notes
    }

    /// Returns the label when a link refers to a note.
    pub(super) fn label(&self, link: NodeId) -> Option<&str> {
        self.references.get(&link).map(String::as_str)
    }
}

/// Returns whether a link leads to another place on its page.
pub(super) fn is_inner_link(dom: &Dom, id: NodeId) -> bool {
    dom.is(id, "a")
        && dom
            .attribute(id, "href")
            .is_some_and(|href| href.starts_with('#'))
}

/// Returns the elements that bear a name like a footnote's.
fn places(dom: &Dom) -> HashMap<&str, NodeId> {
    let mut places = HashMap::new();
    for id in dom.descendants(ROOT) {
        if let Some(name) = name_of(dom, id).filter(|name| is_note_id(name)) {
            places.entry(name).or_insert(id);
        }
    }
    places
}

/// Returns the name by which a link can lead to an element.
fn name_of(dom: &Dom, id: NodeId) -> Option<&str> {
    let name = || dom.is(id, "a").then(|| dom.attribute(id, "name")).flatten();
    dom.attribute(id, "id").or_else(name)
}

fn target(dom: &Dom, link: NodeId) -> Option<&str> {
    let href = dom.attribute(link, "href")?;
    let name = &href[href.rfind('#')? + 1..];
    is_note_id(name).then_some(name)
}

/// Returns the element that holds a note and nothing else: the block at its place; or, of a page
/// by Google Docs, the `div` that begins with that block and in which no other note has its place.
///
/// `places` are those of all notes, in the order of the page.
pub(super) fn holder(dom: &Dom, place: NodeId, places: &[NodeId]) -> Option<NodeId> {
    /// How many nodes may be before the first block of a `div`: white space, at most.
    const LEAD: usize = 8;
    let is_block = |id: &NodeId| dom.tag(*id).is_some_and(|tag| tag.is_block());
    let block = std::iter::once(place)
        .chain(dom.ancestors(place))
        .find(is_block)?;
    let frames = [
        "body", "html", "article", "main", "section", "ol", "ul", "table",
    ];
    if frames.iter().any(|name| dom.is(block, name)) {
        return None;
    }
    let is_whole = |outer: &NodeId| {
        let inside = dom.descendants(*outer);
        let first = dom.children(*outer).take(LEAD).find(is_block);
        let behind = places.partition_point(|other| *other < inside.start);
        let alone = places
            .get(behind + 1)
            .is_none_or(|other| *other >= inside.end);
        dom.is(*outer, "div") && first == Some(block) && alone
    };
    let in_google = |name: &str| name.starts_with("ftnt") || name.starts_with("cmnt");
    let outer = dom
        .parent(block)
        .filter(|_| name_of(dom, place).is_some_and(in_google));
    Some(outer.filter(is_whole).unwrap_or(block))
}

fn is_note_id(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    NOTE_IDS
        .iter()
        .filter_map(|start| name.strip_prefix(start))
        .any(|rest| {
            let rest = rest.trim_start_matches(['-', '_', ':', '.']);
            !rest.starts_with("ref")
                && !rest.starts_with("anc")
                && rest.chars().any(|c| c.is_ascii_digit())
        })
}

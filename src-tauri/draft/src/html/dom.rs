//! A small tree of an HTML document, built in linear time from any input.
//!
//! The tokens come from html5gum, which follows the WHATWG tokenizer. The tree
//! is our own and simpler than a browser's: it closes what HTML lets authors
//! leave open, but never re-opens or moves elements. The standard's way of doing
//! that takes time quadratic in the depth of hostile input, and a reader of text
//! gains nothing from it.

use std::convert::Infallible;
use std::ops::Range;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span as TokenSpan, Tokenizer};

use super::tags::{self, Tag};
use crate::clean::clean;
use crate::skips::Skips;

/// The deepest nesting kept; elements below stay, as children of the deepest.
const DEEPEST: usize = 256;

/// The most nodes kept; a page of the largest size allowed has far fewer unless it is hostile.
const MOST_NODES: usize = 4 << 20;

/// How much text is gathered for a line, in bytes; nested headings would cost time squared without it.
const LONGEST_LINE: usize = 2000;

/// The attributes that are read; all others are dropped unseen.
const ATTRIBUTES: &[&str] = &[
    "alt",
    "aria-hidden",
    "class",
    "colspan",
    "content",
    "hidden",
    "href",
    "id",
    "itemprop",
    "name",
    "property",
    "rel",
    "role",
    "rowspan",
    "src",
    "start",
    "style",
    "type",
    "value",
];

/// A node's place in the tree.
pub(super) type NodeId = u32;

/// The node that holds the whole document.
pub(super) const ROOT: NodeId = 0;

/// No node.
const NONE: NodeId = NodeId::MAX;

#[derive(Debug)]
struct Node {
    parent: NodeId,
    first_child: NodeId,
    last_child: NodeId,
    next: NodeId,
    /// `None` for text.
    tag: Option<Tag>,
    /// The node's attributes, or its bytes in the text.
    from: u32,
    to: u32,
}

#[derive(Debug)]
struct Attribute {
    /// The attribute's place in [`ATTRIBUTES`].
    name: u8,
    from: u32,
    to: u32,
}

/// A parsed document. Nodes are numbered in document order.
#[derive(Debug)]
pub(super) struct Dom {
    nodes: Vec<Node>,
    attributes: Vec<Attribute>,
    /// The document's text and attribute values, one behind the other.
    words: String,
}

/// A step of a walk through the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Enter(NodeId),
    Leave(NodeId),
}

impl Dom {
    /// Parses a document; comments are counted in `skips`.
    pub(super) fn parse(html: &str, skips: &mut Skips) -> Self {
        let mut builder = Builder::new();
        let callback = |event: CallbackEvent<'_>, _: TokenSpan<()>| -> Option<Infallible> {
            builder.take(&event);
            None
        };
        let mut emitter = CallbackEmitter::new(callback);
        emitter.naively_switch_states(true);
        match Tokenizer::new_with_emitter(html, emitter).finish() {
            Ok(()) => {}
            Err(never) => match never {},
        }
        skips.many("html_comment", builder.comments);
        skips.many("html_tag", builder.refused);
        builder.dom
    }

    /// Returns how many nodes there are.
    pub(super) const fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Returns an element's tag, or `None` for text.
    pub(super) fn tag(&self, id: NodeId) -> Option<Tag> {
        self.node(id).tag
    }

    /// Returns whether the node is an element with this name.
    pub(super) fn is(&self, id: NodeId, name: &str) -> bool {
        self.tag(id).is_some_and(|tag| tag.name() == name)
    }

    /// Returns a text node's text; an element's is empty.
    pub(super) fn text(&self, id: NodeId) -> &str {
        let node = self.node(id);
        if node.tag.is_some() {
            ""
        } else {
            &self.words[node.from as usize..node.to as usize]
        }
    }

    /// Returns the value of an element's attribute.
    pub(super) fn attribute(&self, id: NodeId, name: &str) -> Option<&str> {
        let node = self.node(id);
        node.tag?;
        let attributes = &self.attributes[node.from as usize..node.to as usize];
        let found = attributes
            .iter()
            .find(|a| ATTRIBUTES[usize::from(a.name)] == name)?;
        Some(&self.words[found.from as usize..found.to as usize])
    }

    /// Returns the node around this one.
    pub(super) fn parent(&self, id: NodeId) -> Option<NodeId> {
        some(self.node(id).parent)
    }

    /// Returns the nodes around this one, the nearest first.
    pub(super) fn ancestors(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(self.parent(id), |id| self.parent(*id))
    }

    /// Returns the nodes directly inside this one.
    pub(super) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(some(self.node(id).first_child), |id| {
            some(self.node(*id).next)
        })
    }

    /// Returns the nodes behind this one inside the same parent.
    pub(super) fn siblings_after(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(some(self.node(id).next), |id| some(self.node(*id).next))
    }

    /// Walks through a node and all it holds, without recursion.
    pub(super) const fn walk(&self, root: NodeId) -> Walk<'_> {
        Walk {
            dom: self,
            root,
            next: Some(Step::Enter(root)),
        }
    }

    /// Returns all nodes inside a node, in document order.
    pub(super) fn descendants(&self, root: NodeId) -> Range<NodeId> {
        // A node is always appended inside the innermost open element, so what
        // is inside an element is numbered without a gap.
        let follower = |id| some(self.node(id).next);
        let behind = std::iter::once(root)
            .chain(self.ancestors(root))
            .find_map(follower);
        root + 1..behind.unwrap_or_else(|| offset(self.len()))
    }

    /// Returns the words inside a node on one line.
    pub(super) fn line(&self, root: NodeId) -> String {
        self.line_of(self.descendants(root))
    }

    /// Returns the words in these nodes on one line, cut off once it is far longer than any title.
    pub(super) fn line_of(&self, nodes: impl Iterator<Item = NodeId>) -> String {
        let mut line = String::new();
        for id in nodes {
            let is_break = self
                .tag(id)
                .is_some_and(|tag| tag.is_block() || tag.name() == "br");
            line.push_str(if is_break { " " } else { self.text(id) });
            if line.len() > LONGEST_LINE {
                break;
            }
        }
        let line = clean(line.into()).text;
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id as usize]
    }
}

fn some(id: NodeId) -> Option<NodeId> {
    (id != NONE).then_some(id)
}

/// A walk through part of a tree.
pub(super) struct Walk<'a> {
    dom: &'a Dom,
    root: NodeId,
    next: Option<Step>,
}

impl Walk<'_> {
    /// Leaves out what is inside the node just entered; it is still left as usual.
    pub(super) fn skip_inside(&mut self) {
        if let Some(Step::Enter(child)) = self.next
            && let Some(parent) = self.dom.parent(child)
        {
            self.next = Some(Step::Leave(parent));
        }
    }
}

impl Iterator for Walk<'_> {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        let step = self.next?;
        self.next = match step {
            Step::Enter(id) => {
                Some(some(self.dom.node(id).first_child).map_or(Step::Leave(id), Step::Enter))
            }
            Step::Leave(id) if id == self.root => None,
            Step::Leave(id) => {
                let node = self.dom.node(id);
                Some(some(node.next).map_or(Step::Leave(node.parent), Step::Enter))
            }
        };
        Some(step)
    }
}

/// Builds the tree, token by token.
struct Builder {
    dom: Dom,
    /// The open elements, outermost first.
    open: Vec<NodeId>,
    /// Open elements too deep to be kept.
    too_deep: Vec<Tag>,
    /// The start tag being read.
    tag: Option<Tag>,
    first_attribute: usize,
    /// Whether the attribute being read is wanted.
    in_attribute: bool,
    comments: u32,
    refused: u32,
}

impl Builder {
    fn new() -> Self {
        let root = Node {
            parent: NONE,
            first_child: NONE,
            last_child: NONE,
            next: NONE,
            tag: Some(Tag::UNKNOWN),
            from: 0,
            to: 0,
        };
        Self {
            dom: Dom {
                nodes: vec![root],
                attributes: Vec::new(),
                words: String::new(),
            },
            open: vec![ROOT],
            too_deep: Vec::new(),
            tag: None,
            first_attribute: 0,
            in_attribute: false,
            comments: 0,
            refused: 0,
        }
    }

    fn take(&mut self, event: &CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = Some(Tag::of(name));
                self.first_attribute = self.dom.attributes.len();
                self.in_attribute = false;
            }
            CallbackEvent::AttributeName { name } => self.open_attribute(name),
            CallbackEvent::AttributeValue { value } => self.attribute_value(value),
            CallbackEvent::CloseStartTag { self_closing } => self.start(*self_closing),
            CallbackEvent::EndTag { name } => self.end(Tag::of(name)),
            CallbackEvent::String { value } => self.text(value),
            CallbackEvent::Comment { .. } => self.comments = self.comments.saturating_add(1),
            CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
    }

    /// The first attribute of a name counts; an end tag's are ignored.
    fn open_attribute(&mut self, name: &[u8]) {
        let known = ATTRIBUTES.iter().position(|known| known.as_bytes() == name);
        let known = known.and_then(|at| u8::try_from(at).ok());
        let seen = &self.dom.attributes[self.first_attribute..];
        let name = known.filter(|name| !seen.iter().any(|a| a.name == *name));
        self.in_attribute = self.tag.is_some() && name.is_some();
        if let Some(name) = name.filter(|_| self.in_attribute) {
            let at = offset(self.dom.words.len());
            self.dom.attributes.push(Attribute {
                name,
                from: at,
                to: at,
            });
        }
    }

    fn attribute_value(&mut self, value: &[u8]) {
        if !self.in_attribute {
            return;
        }
        self.dom.words.push_str(&String::from_utf8_lossy(value));
        if let Some(attribute) = self.dom.attributes.last_mut() {
            attribute.to = offset(self.dom.words.len());
        }
    }

    fn start(&mut self, self_closing: bool) {
        let Some(tag) = self.tag.take() else { return };
        if tag.is_void() && !self.too_deep.is_empty() {
            self.append(Some(tag), self.first_attribute, self.dom.attributes.len());
            return;
        }
        if !self.too_deep.is_empty() {
            self.too_deep.push(tag);
            return;
        }
        self.close_before(tag);
        let id = self.append(Some(tag), self.first_attribute, self.dom.attributes.len());
        let closed = tag.is_void() || (self_closing && self.in_foreign());
        if closed || id.is_none() {
            return;
        }
        match id {
            Some(id) if self.open.len() < DEEPEST => self.open.push(id),
            _ => self.too_deep.push(tag),
        }
    }

    fn in_foreign(&self) -> bool {
        self.open
            .iter()
            .any(|id| self.dom.is(*id, "svg") || self.dom.is(*id, "math"))
    }

    fn end(&mut self, tag: Tag) {
        self.tag = None;
        if tag.name() == "br" {
            self.append(Some(tag), 0, 0);
            return;
        }
        // Only so far back: a hostile page may hold a million open elements.
        let near = self.too_deep.len().saturating_sub(DEEPEST);
        if let Some(at) = self.too_deep[near..].iter().rposition(|open| *open == tag) {
            self.too_deep.truncate(near + at);
            return;
        }
        self.close(|open| open == tag, |open| tag.end_stops_at(open));
    }

    fn text(&mut self, value: &[u8]) {
        let text = String::from_utf8_lossy(value);
        if self.current().is_some_and(|tag| tag.name() == "head") && !text.trim().is_empty() {
            self.open.pop();
        }
        let from = self.dom.words.len();
        self.dom.words.push_str(&text);
        self.append(None, from, self.dom.words.len());
    }

    fn current(&self) -> Option<Tag> {
        self.open.last().and_then(|id| self.dom.tag(*id))
    }

    /// Closes what an author may leave open before a tag.
    fn close_before(&mut self, tag: Tag) {
        if !tag.stays_in_head() {
            self.close(|open| open.name() == "head", |open| open.name() == "body");
        }
        for (closed, stops) in tags::closed_before(tag) {
            self.close(
                |open| closed.contains(&open.name()),
                |open| stops.contains(&open.name()),
            );
        }
    }

    /// Closes the innermost open element that is `wanted`, unless one that `stops` is met first.
    fn close(&mut self, wanted: impl Fn(Tag) -> bool, stops: impl Fn(Tag) -> bool) {
        for at in (1..self.open.len()).rev() {
            let Some(tag) = self.dom.tag(self.open[at]) else {
                return;
            };
            if wanted(tag) {
                self.open.truncate(at);
                self.too_deep.clear();
                return;
            }
            if stops(tag) {
                return;
            }
        }
    }

    /// Appends a node to the innermost open element.
    fn append(&mut self, tag: Option<Tag>, from: usize, to: usize) -> Option<NodeId> {
        if self.dom.nodes.len() >= MOST_NODES && tag.is_some() {
            self.refused = self.refused.saturating_add(1);
            return None;
        }
        let parent = self.open.last().copied().unwrap_or(ROOT);
        let id = offset(self.dom.nodes.len());
        let (from, to) = (offset(from), offset(to));
        let node = Node {
            parent,
            first_child: NONE,
            last_child: NONE,
            next: NONE,
            tag,
            from,
            to,
        };
        self.dom.nodes.push(node);
        let last = self.dom.nodes[parent as usize].last_child;
        match some(last) {
            Some(last) => self.dom.nodes[last as usize].next = id,
            None => self.dom.nodes[parent as usize].first_child = id,
        }
        self.dom.nodes[parent as usize].last_child = id;
        Some(id)
    }
}

/// Narrows an index; the limit on a draft's size keeps all of them in range.
fn offset(at: usize) -> u32 {
    u32::try_from(at).expect("a draft of at most MAX_BYTES has fewer than 2^32 bytes and nodes")
}

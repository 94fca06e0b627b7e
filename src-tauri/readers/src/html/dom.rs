//! A small tree of an HTML document.

use std::ops::Range;

use claimdesk_compose::clean::clean;

use super::tags::Tag;

/// The most elements kept; a page of the largest size allowed has far fewer unless it is hostile.
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
    "itemtype",
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
    /// A document that holds nothing yet.
    pub(super) fn new() -> Self {
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
            nodes: vec![root],
            attributes: Vec::new(),
            words: String::new(),
        }
    }

    /// Returns how many attributes are kept so far.
    pub(super) const fn attributes(&self) -> usize {
        self.attributes.len()
    }

    /// Begins an attribute of an element still to come, whose attributes are those from `first` on;
    /// returns whether it is kept. The first of a name counts.
    pub(super) fn add_attribute(&mut self, first: usize, name: &[u8]) -> bool {
        let known = ATTRIBUTES.iter().position(|known| known.as_bytes() == name);
        let Some(name) = known.and_then(|at| u8::try_from(at).ok()) else {
            return false;
        };
        if self.attributes[first..].iter().any(|a| a.name == name) {
            return false;
        }
        let at = offset(self.words.len());
        self.attributes.push(Attribute {
            name,
            from: at,
            to: at,
        });
        true
    }

    /// Adds to the value of the last attribute.
    pub(super) fn add_value(&mut self, value: &str) {
        self.words.push_str(value);
        if let Some(attribute) = self.attributes.last_mut() {
            attribute.to = offset(self.words.len());
        }
    }

    /// Appends an element whose attributes are those from `first` on, unless there are too many.
    pub(super) fn add_element(&mut self, parent: NodeId, tag: Tag, first: usize) -> Option<NodeId> {
        if self.nodes.len() >= MOST_NODES {
            return None;
        }
        Some(self.append(parent, Some(tag), first, self.attributes.len()))
    }

    /// Appends text.
    pub(super) fn add_text(&mut self, parent: NodeId, text: &str) {
        let from = self.words.len();
        self.words.push_str(text);
        // Among elements that are too many, text grows the last node instead of making another.
        if self.nodes.len() >= MOST_NODES
            && let Some(last) = self.nodes.last_mut()
            && last.tag.is_none()
            && last.parent == parent
            && last.to as usize == from
        {
            last.to = offset(self.words.len());
            return;
        }
        self.append(parent, None, from, self.words.len());
    }

    fn append(&mut self, parent: NodeId, tag: Option<Tag>, from: usize, to: usize) -> NodeId {
        let id = offset(self.nodes.len());
        self.nodes.push(Node {
            parent,
            first_child: NONE,
            last_child: NONE,
            next: NONE,
            tag,
            from: offset(from),
            to: offset(to),
        });
        let last = self.nodes[parent as usize].last_child;
        match some(last) {
            Some(last) => self.nodes[last as usize].next = id,
            None => self.nodes[parent as usize].first_child = id,
        }
        self.nodes[parent as usize].last_child = id;
        id
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

/// Narrows an index; the limit on a draft's size keeps all of them in range.
fn offset(at: usize) -> u32 {
    u32::try_from(at).expect("a draft of at most MAX_BYTES has fewer than 2^32 bytes and nodes")
}

//! Builds the tree of a document, token by token, in linear time from any input.
//!
//! It is simpler than a browser's: it closes what HTML lets authors leave open,
//! and follows drawings and formulas into their own rules and out again, but
//! never re-opens or moves elements. The standard's way of doing that takes time
//! quadratic in the depth of hostile input, and a reader of text gains nothing
//! from it.

use claimdesk_compose::Skips;
use html5gum::emitters::callback::CallbackEvent;

use super::dom::{Dom, NodeId, ROOT};
use super::tags;
use super::tags::Tag;

/// The deepest nesting kept; elements below stay, as children of the deepest.
const DEEPEST: usize = 256;

/// How what follows a start tag is read, where it is not read as markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// As text in which references count.
    Words,
    /// As text.
    Raw,
    /// As a script.
    Script,
    /// As text up to the end of the file.
    Rest,
}

/// Whose rules hold inside an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rules {
    /// HTML's, also in the parts of a drawing that hold words.
    Html,
    /// Those of drawings and formulas: a tag that ends in `/>` is closed.
    Foreign,
}

/// An open element.
#[derive(Clone, Copy, Debug)]
struct Open {
    id: NodeId,
    tag: Tag,
    rules: Rules,
}

/// Builds a tree.
pub(super) struct Builder {
    dom: Dom,
    /// The open elements, outermost first.
    open: Vec<Open>,
    /// Open elements too deep to be kept.
    too_deep: Vec<(Tag, Rules)>,
    /// Whether the document is XML, in which every tag that ends in `/>` is closed.
    xml: bool,
    /// The start tag being read.
    tag: Option<Tag>,
    first_attribute: usize,
    /// Whether the attribute being read is wanted.
    in_attribute: bool,
    reading: Option<Reading>,
    comments: u32,
    refused: u32,
}

impl Builder {
    pub(super) fn new(html: &str) -> Self {
        let root = Open {
            id: ROOT,
            tag: Tag::UNKNOWN,
            rules: Rules::Html,
        };
        Self {
            dom: Dom::new(),
            open: vec![root],
            too_deep: Vec::new(),
            xml: html.trim_start().starts_with("<?xml"),
            tag: None,
            first_attribute: 0,
            in_attribute: false,
            reading: None,
            comments: 0,
            refused: 0,
        }
    }

    /// Returns the tree; comments and elements too many are counted in `skips`.
    pub(super) fn finish(self, skips: &mut Skips) -> Dom {
        skips.many("html_comment", self.comments);
        skips.many("html_tag", self.refused);
        self.dom
    }

    pub(super) fn take(&mut self, event: &CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = Some(Tag::of(name));
                self.first_attribute = self.dom.attributes();
                self.in_attribute = false;
            }
            CallbackEvent::AttributeName { name } => {
                // An end tag's are ignored.
                self.in_attribute =
                    self.tag.is_some() && self.dom.add_attribute(self.first_attribute, name);
            }
            CallbackEvent::AttributeValue { value } if self.in_attribute => {
                self.dom.add_value(&String::from_utf8_lossy(value));
            }
            CallbackEvent::CloseStartTag { self_closing } => {
                if let Some(tag) = self.tag.take() {
                    self.start(tag, *self_closing);
                }
            }
            CallbackEvent::EndTag { name } => self.end(Tag::of(name)),
            CallbackEvent::String { value } => self.text(&String::from_utf8_lossy(value)),
            CallbackEvent::Comment { .. } => self.comments = self.comments.saturating_add(1),
            CallbackEvent::AttributeValue { .. }
            | CallbackEvent::Doctype { .. }
            | CallbackEvent::Error(_) => {}
        }
    }

    /// Returns how to read on behind the tag just taken; once.
    pub(super) const fn reading(&mut self) -> Option<Reading> {
        self.reading.take()
    }

    /// Returns whether the rules of drawings and formulas hold here.
    pub(super) fn in_foreign(&self) -> bool {
        let open = || self.open.last().map(|open| open.rules);
        let rules = self.too_deep.last().map(|(_, rules)| *rules).or_else(open);
        rules == Some(Rules::Foreign)
    }

    fn start(&mut self, tag: Tag, self_closing: bool) {
        if tag.leaves_foreign() {
            self.leave_foreign();
        }
        let foreign = self.in_foreign();
        if !foreign {
            self.close_before(tag);
            self.reading = reading(tag);
        }
        let closed = (tag.is_void() && !foreign)
            || (self_closing && (foreign || self.xml || tag.is_foreign()));
        if closed {
            self.reading = None;
        }
        let rules = match tag.name() {
            "svg" | "math" => Rules::Foreign,
            _ if foreign && !tag.is_island() => Rules::Foreign,
            _ => Rules::Html,
        };
        if !closed && !self.too_deep.is_empty() {
            self.too_deep.push((tag, rules));
            return;
        }
        let parent = self.open.last().map_or(ROOT, |open| open.id);
        let id = self.dom.add_element(parent, tag, self.first_attribute);
        if id.is_none() {
            self.refused = self.refused.saturating_add(1);
        }
        match id {
            _ if closed => {}
            Some(id) if self.open.len() < DEEPEST => self.open.push(Open { id, tag, rules }),
            _ => self.too_deep.push((tag, rules)),
        }
    }

    fn end(&mut self, tag: Tag) {
        self.tag = None;
        if matches!(tag.name(), "br" | "p") {
            self.leave_foreign();
        }
        if tag.name() == "br" {
            let parent = self.open.last().map_or(ROOT, |open| open.id);
            let first = self.dom.attributes();
            self.dom.add_element(parent, tag, first);
            return;
        }
        let is_same = |open: Tag| open == tag || (open.is_heading() && tag.is_heading());
        // Only so far back: a hostile page may hold a million open elements.
        let near = self.too_deep.len().saturating_sub(DEEPEST);
        let deep = self.too_deep[near..].iter();
        if let Some(at) = deep.rev().position(|(open, _)| is_same(*open)) {
            self.too_deep.truncate(self.too_deep.len() - at - 1);
            return;
        }
        self.close(is_same, |open| tag.end_stops_at(open));
    }

    fn text(&mut self, text: &str) {
        let current = self.open.last().map(|open| open.tag.name());
        if current == Some("head") && !text.trim().is_empty() {
            self.open.pop();
        }
        let parent = self.open.last().map_or(ROOT, |open| open.id);
        self.dom.add_text(parent, text);
    }

    /// Closes what an author may leave open before a tag.
    fn close_before(&mut self, tag: Tag) {
        if !tag.stays_in_head() {
            self.close(|open| open.name() == "head", |open| open.name() == "body");
        }
        for closing in tags::closed_before(tag) {
            self.close(|open| closing.closes(open), |open| closing.stops_at(open));
        }
    }

    /// Closes a drawing or formula that was left open: HTML's own tags end it.
    fn leave_foreign(&mut self) {
        while self.in_foreign() {
            if self.too_deep.pop().is_none() {
                self.open.pop();
            }
        }
    }

    /// Closes the innermost open element that is `wanted`, unless one that `stops` is met first.
    fn close(&mut self, wanted: impl Fn(Tag) -> bool, stops: impl Fn(Tag) -> bool) {
        for at in (1..self.open.len()).rev() {
            let tag = self.open[at].tag;
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
}

/// Returns how a browser reads what is in an element.
fn reading(tag: Tag) -> Option<Reading> {
    Some(match tag.name() {
        "textarea" | "title" => Reading::Words,
        "iframe" | "noembed" | "noframes" | "noscript" | "style" | "xmp" => Reading::Raw,
        "script" => Reading::Script,
        "plaintext" => Reading::Rest,
        _ => return None,
    })
}

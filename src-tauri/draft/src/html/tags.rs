//! What HTML's elements are, as far as reading their text needs to know.

/// An element's name, as a place in [`NAMES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag(u8);

/// How an element is set.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Set {
    /// In a line of text.
    Inline,
    /// As a block of its own.
    Block,
    /// Without content.
    Void,
}

use Set::{Block, Inline, Void};

/// The elements told apart, by name in order; all others are as good as `span`.
const NAMES: &[(&str, Set)] = &[
    ("", Inline),
    ("a", Inline),
    ("address", Block),
    ("applet", Inline),
    ("area", Void),
    ("article", Block),
    ("aside", Block),
    ("audio", Inline),
    ("b", Inline),
    ("base", Void),
    ("blockquote", Block),
    ("body", Block),
    ("br", Void),
    ("button", Inline),
    ("canvas", Inline),
    ("caption", Block),
    ("center", Block),
    ("cite", Inline),
    ("code", Inline),
    ("col", Void),
    ("dd", Block),
    ("del", Inline),
    ("details", Block),
    ("dfn", Inline),
    ("dialog", Block),
    ("div", Block),
    ("dl", Block),
    ("dt", Block),
    ("em", Inline),
    ("embed", Void),
    ("fieldset", Block),
    ("figcaption", Block),
    ("figure", Block),
    ("footer", Block),
    ("form", Block),
    ("frameset", Block),
    ("h1", Block),
    ("h2", Block),
    ("h3", Block),
    ("h4", Block),
    ("h5", Block),
    ("h6", Block),
    ("head", Block),
    ("header", Block),
    ("hgroup", Block),
    ("hr", Void),
    ("html", Block),
    ("i", Inline),
    ("iframe", Inline),
    ("img", Void),
    ("input", Void),
    ("kbd", Inline),
    ("li", Block),
    ("link", Void),
    ("main", Block),
    ("math", Inline),
    ("menu", Block),
    ("meta", Void),
    ("nav", Block),
    ("noscript", Inline),
    ("object", Inline),
    ("ol", Block),
    ("option", Block),
    ("p", Block),
    ("param", Void),
    ("plaintext", Block),
    ("pre", Block),
    ("q", Inline),
    ("rp", Inline),
    ("rt", Inline),
    ("s", Inline),
    ("samp", Inline),
    ("script", Inline),
    ("search", Block),
    ("section", Block),
    ("select", Inline),
    ("source", Void),
    ("span", Inline),
    ("strike", Inline),
    ("strong", Inline),
    ("style", Inline),
    ("sub", Inline),
    ("summary", Block),
    ("sup", Inline),
    ("svg", Inline),
    ("table", Block),
    ("tbody", Block),
    ("td", Block),
    ("template", Inline),
    ("textarea", Inline),
    ("tfoot", Block),
    ("th", Block),
    ("thead", Block),
    ("title", Inline),
    ("tr", Block),
    ("track", Void),
    ("tt", Inline),
    ("ul", Block),
    ("var", Inline),
    ("video", Inline),
    ("wbr", Void),
    ("xmp", Block),
];

/// Elements that close what is being closed for, and elements past which nothing is closed.
type Closing = (&'static [&'static str], &'static [&'static str]);

/// What ends the reach of an end tag, and of the rules below.
const SCOPE: &[&str] = &[
    "table", "td", "th", "caption", "object", "template", "button",
];
const TABLE: &[&str] = &["table", "template"];
const PARAGRAPH: Closing = (&["p"], SCOPE);
const LIST: &[&str] = &["ul", "ol", "menu", "dl", "table", "td", "th", "template"];

/// Returns the elements that a start tag closes, in order.
pub(super) fn closed_before(tag: Tag) -> &'static [Closing] {
    match tag.name() {
        "li" => &[PARAGRAPH, (&["li"], LIST)],
        "dd" | "dt" => &[PARAGRAPH, (&["dd", "dt"], LIST)],
        "td" | "th" => &[(&["td", "th", "caption"], TABLE)],
        "tr" => &[(&["td", "th", "caption"], TABLE), (&["tr"], TABLE)],
        "tbody" | "thead" | "tfoot" => &[
            (&["td", "th", "caption"], TABLE),
            (&["tr"], TABLE),
            (&["tbody", "thead", "tfoot"], TABLE),
        ],
        "a" => &[(&["a"], SCOPE)],
        "option" => &[(&["option"], &["select"])],
        _ if tag.is_block() || tag.name() == "hr" => &[PARAGRAPH],
        _ => &[],
    }
}

impl Tag {
    /// An element that needs no telling apart.
    pub(super) const UNKNOWN: Self = Self(0);

    /// Returns the tag of a lower-case name.
    pub(super) fn of(name: &[u8]) -> Self {
        let found = NAMES.binary_search_by(|(known, _)| known.as_bytes().cmp(name));
        found
            .ok()
            .and_then(|at| u8::try_from(at).ok())
            .map_or(Self::UNKNOWN, Self)
    }

    /// Returns the element's name; empty for an unknown one.
    pub(super) fn name(self) -> &'static str {
        NAMES[usize::from(self.0)].0
    }

    /// Returns whether the element is set as a block of its own.
    pub(super) fn is_block(self) -> bool {
        NAMES[usize::from(self.0)].1 == Block
    }

    /// Returns whether the element never has content.
    pub(super) fn is_void(self) -> bool {
        NAMES[usize::from(self.0)].1 == Void
    }

    /// Returns whether the element may stand in a document's head.
    pub(super) fn stays_in_head(self) -> bool {
        matches!(
            self.name(),
            "base"
                | "head"
                | "html"
                | "link"
                | "meta"
                | "noscript"
                | "script"
                | "style"
                | "template"
                | "title"
        )
    }

    /// Returns whether this end tag closes nothing beyond an open element.
    pub(super) fn end_stops_at(self, open: Tag) -> bool {
        match self.name() {
            "table" | "tr" | "td" | "th" | "tbody" | "thead" | "tfoot" => {
                TABLE.contains(&open.name())
            }
            // What follows the end of a page still belongs to it.
            "body" | "html" => true,
            "li" => LIST.contains(&open.name()),
            _ if self.is_block() => SCOPE.contains(&open.name()),
            _ => open.is_block(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_in_order() {
        assert!(NAMES.is_sorted_by(|a, b| a.0 < b.0));
        assert!(NAMES.len() < 256);
    }

    #[test]
    fn knows_its_tags() {
        assert!(Tag::of(b"p").is_block());
        assert!(Tag::of(b"br").is_void());
        assert_eq!(Tag::of(b"my-element"), Tag::UNKNOWN);
    }
}

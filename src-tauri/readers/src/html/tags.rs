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
    ("annotation-xml", Inline),
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
    ("desc", Inline),
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
    ("font", Inline),
    ("footer", Block),
    ("foreignobject", Inline),
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
    ("mi", Inline),
    ("mn", Inline),
    ("mo", Inline),
    ("ms", Inline),
    ("mtext", Inline),
    ("nav", Block),
    ("nobr", Inline),
    ("noembed", Inline),
    ("noframes", Inline),
    ("noscript", Inline),
    ("object", Inline),
    ("ol", Block),
    ("option", Block),
    ("p", Block),
    ("param", Void),
    ("picture", Inline),
    ("plaintext", Block),
    ("pre", Block),
    ("q", Inline),
    ("rp", Inline),
    ("rt", Inline),
    ("ruby", Inline),
    ("s", Inline),
    ("samp", Inline),
    ("script", Inline),
    ("search", Block),
    ("section", Block),
    ("select", Inline),
    ("small", Inline),
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
    ("time", Inline),
    ("title", Inline),
    ("tr", Block),
    ("track", Void),
    ("tt", Inline),
    ("u", Inline),
    ("ul", Block),
    ("var", Inline),
    ("video", Inline),
    ("wbr", Void),
    ("xmp", Block),
];

/// What a start tag closes: the innermost open element of these names, unless another is met first.
#[derive(Clone, Copy, Debug)]
pub(super) struct Closing {
    closed: &'static [&'static str],
    stops: Stops,
}

/// Past which open elements nothing is closed.
#[derive(Clone, Copy, Debug)]
enum Stops {
    /// Those of these names.
    At(&'static [&'static str]),
    /// Every block but those of these names.
    AtBlocksBut(&'static [&'static str]),
}

impl Closing {
    const fn new(closed: &'static [&'static str], stops: &'static [&'static str]) -> Self {
        let stops = Stops::At(stops);
        Self { closed, stops }
    }

    const fn in_block(closed: &'static [&'static str], passing: &'static [&'static str]) -> Self {
        let stops = Stops::AtBlocksBut(passing);
        Self { closed, stops }
    }

    pub(super) fn closes(&self, open: Tag) -> bool {
        self.closed.contains(&open.name())
    }

    pub(super) fn stops_at(&self, open: Tag) -> bool {
        match self.stops {
            Stops::At(names) => names.contains(&open.name()),
            Stops::AtBlocksBut(names) => open.is_block() && !names.contains(&open.name()),
        }
    }
}

/// What ends the reach of an end tag, and of the rules below.
const SCOPE: &[&str] = &["table", "td", "th", "caption", "object", "template"];
/// A button ends the reach of a paragraph's end as well.
const PARAGRAPH_SCOPE: &[&str] = &[
    "table", "td", "th", "caption", "object", "template", "button",
];
const TABLE: &[&str] = &["table", "template"];
const LIST: &[&str] = &["ul", "ol", "menu", "dl", "table", "td", "th", "template"];
/// Blocks in which an item of a list that was left open is still the open one.
const PLAIN: &[&str] = &["address", "div", "p"];
const PARAGRAPH: Closing = Closing::new(&["p"], PARAGRAPH_SCOPE);
const CELL: Closing = Closing::new(&["td", "th", "caption"], TABLE);
const ROW: Closing = Closing::new(&["tr"], TABLE);

const GROUP: Closing = Closing::new(&["tbody", "thead", "tfoot"], TABLE);
/// A link left open around a block is not worth closing the block for.
const IN_LINK: &[Closing] = &[Closing::in_block(&["a"], &[])];
const IN_BUTTON: &[Closing] = &[Closing::new(&["button"], SCOPE)];
const IN_CHOICE: &[Closing] = &[Closing::new(&["option"], &["select"])];
const IN_ITEM: &[Closing] = &[PARAGRAPH, Closing::in_block(&["li"], PLAIN)];
const IN_TERM: &[Closing] = &[PARAGRAPH, Closing::in_block(&["dd", "dt"], PLAIN)];

/// Returns what a start tag closes, in order.
pub(super) fn closed_before(tag: Tag) -> &'static [Closing] {
    match tag.name() {
        "li" => IN_ITEM,
        "dd" | "dt" => IN_TERM,
        "td" | "th" => &[CELL],
        "tr" => &[CELL, ROW],
        "tbody" | "thead" | "tfoot" => &[CELL, ROW, GROUP],
        "a" => IN_LINK,
        "button" => IN_BUTTON,
        "option" => IN_CHOICE,
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

    /// Returns whether the element is a heading.
    pub(super) fn is_heading(self) -> bool {
        matches!(self.name(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
    }

    /// Returns a heading's rank, from 1 on.
    pub(super) fn rank(self) -> Option<u8> {
        let digit = self.name().strip_prefix('h')?;
        digit.parse().ok()
    }

    /// Returns whether the element is a drawing or a formula.
    pub(super) fn is_foreign(self) -> bool {
        matches!(self.name(), "svg" | "math")
    }

    /// Returns whether HTML's rules hold inside this part of a drawing or formula.
    pub(super) fn is_island(self) -> bool {
        matches!(
            self.name(),
            "annotation-xml"
                | "desc"
                | "foreignobject"
                | "mi"
                | "mn"
                | "mo"
                | "ms"
                | "mtext"
                | "title"
        )
    }

    /// Returns whether the tag ends a drawing or formula that it is met in, as no part of one.
    pub(super) fn leaves_foreign(self) -> bool {
        match self.name() {
            "b" | "br" | "code" | "em" | "embed" | "font" | "hr" | "i" | "img" | "meta"
            | "nobr" | "ruby" | "s" | "small" | "span" | "strike" | "strong" | "sub" | "sup"
            | "tt" | "u" | "var" => true,
            _ => self.is_block(),
        }
    }

    /// Returns whether the element may be in a document's head.
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
            "p" => PARAGRAPH_SCOPE.contains(&open.name()),
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

//! What Google Docs makes of a document when it exports it as a page.
//!
//! All formatting is in generated classes (`.c3{font-weight:700}`), a nested list
//! is next to the one it is in and tells its depth by its name
//! (`lst-kix_abc-1`), and the page's header and footer are in the text.

use std::collections::HashMap;

use claimdesk_compose::Skips;
use claimdesk_draft::MarkKind;

use super::dom::{Dom, NodeId, ROOT};
use super::mask::Mask;

/// The deepest list; Google Docs has nine levels.
const DEEPEST: usize = 8;

/// The longest header or footer, in bytes of its words; anything longer is text.
const LONGEST_MARGIN: usize = 400;

/// A page that Google Docs exported.
#[derive(Debug)]
pub(super) struct Export {
    body: NodeId,
    /// What each class makes of its text.
    looks: HashMap<String, Vec<MarkKind>>,
}

impl Export {
    /// Recognises an exported page by the names of its styles.
    pub(super) fn of(dom: &Dom) -> Option<Self> {
        let body = dom.descendants(ROOT).find(|id| dom.is(*id, "body"))?;
        if !classes(dom, body).any(is_generated) {
            return None;
        }
        let style: String = dom
            .descendants(ROOT)
            .filter(|id| dom.is(*id, "style"))
            .flat_map(|id| dom.children(id))
            .map(|id| dom.text(id))
            .collect();
        let named = style.contains(".title{") && style.contains(".subtitle{");
        let looks = looks(&style);
        named.then_some(Self { body, looks })
    }

    /// Returns the formatting that an element's classes give its text.
    pub(super) fn marks(&self, dom: &Dom, id: NodeId) -> impl Iterator<Item = &MarkKind> {
        let looks = classes(dom, id).filter_map(|class| self.looks.get(class));
        looks.flatten().collect::<Vec<_>>().into_iter()
    }

    /// Leaves out the page's header and footer, and the lines above the notes.
    ///
    /// Notes and comments are left out already. Before and behind all else, a `div` without much
    /// text is the header or the footer: no paragraph of the body is in one.
    pub(super) fn drop_margins(&self, dom: &Dom, chrome: &mut Mask, skips: &mut Skips) {
        let is_block = |id: &NodeId| dom.tag(*id).is_some_and(|tag| tag.is_block());
        let inside: Vec<NodeId> = dom
            .children(self.body)
            .filter(|id| is_block(id) && !chrome.holds(*id))
            .collect();
        if let [first, .., last] = inside[..] {
            for (id, what) in [(first, "header"), (last, "footer")] {
                let line = dom.line(id);
                if dom.is(id, "div") && line.len() <= LONGEST_MARGIN {
                    chrome.drop(id);
                    skips.many(what, u32::from(!line.is_empty()));
                }
            }
        }
        let rules = dom.children(self.body).filter(|id| dom.is(*id, "hr"));
        for rule in rules {
            let next = dom.siblings_after(rule).find(|id| dom.tag(*id).is_some());
            if next.is_some_and(|next| chrome.holds(next)) {
                chrome.drop(rule);
            }
        }
    }
}

/// Returns the document's title: the paragraph of that style, or the first heading.
pub(super) fn title(dom: &Dom, chrome: &Mask) -> Option<String> {
    let first = |is_wanted: fn(&Dom, NodeId) -> bool| {
        let mut all = chrome.visible(dom, ROOT).filter(|id| is_wanted(dom, *id));
        all.find_map(|id| Some(chrome.line(dom, id)).filter(|line| !line.is_empty()))
    };
    first(is_title).or_else(|| first(|dom, id| dom.is(id, "h1")))
}

/// Returns whether a paragraph is of the style of titles.
pub(super) fn is_title(dom: &Dom, id: NodeId) -> bool {
    dom.is(id, "p") && classes(dom, id).any(|class| class == "title")
}

/// Returns in how many lists a list stands, besides those it is in by the tree.
pub(super) fn depth(dom: &Dom, id: NodeId) -> usize {
    let named = classes(dom, id).find_map(|class| class.strip_prefix("lst-"));
    named
        .and_then(|name| name.rsplit_once('-')?.1.parse().ok())
        .map_or(0, |depth: usize| depth.min(DEEPEST))
}

/// Returns a text with the no-break spaces as spaces that are where HTML would drop a space:
/// at the ends of a stretch of formatting, and next to another space.
pub(super) fn spaces(text: &str) -> String {
    const FIXED: char = '\u{A0}';
    let chars: Vec<char> = text.chars().collect();
    let is_space = |at: Option<usize>| {
        let c = at.and_then(|at| chars.get(at));
        c.is_none_or(|c| *c == FIXED || c.is_ascii_whitespace())
    };
    let made = |(at, c): (usize, &char)| {
        let loose = *c == FIXED && (is_space(at.checked_sub(1)) || is_space(Some(at + 1)));
        if loose { ' ' } else { *c }
    };
    chars.iter().enumerate().map(made).collect()
}

fn classes(dom: &Dom, id: NodeId) -> impl Iterator<Item = &str> {
    let class = dom.attribute(id, "class").unwrap_or_default();
    class.split_ascii_whitespace()
}

fn is_generated(class: &str) -> bool {
    let number = class.strip_prefix('c').unwrap_or_default();
    !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())
}

/// Reads the rules of generated classes in a style sheet.
fn looks(style: &str) -> HashMap<String, Vec<MarkKind>> {
    let mut looks = HashMap::new();
    for rule in style.split('}') {
        let Some((selector, declarations)) = rule.rsplit_once('{') else {
            continue;
        };
        let class = selector.rsplit(';').next().unwrap_or_default().trim();
        let Some(class) = class.strip_prefix('.').filter(|class| is_generated(class)) else {
            continue;
        };
        let kinds: Vec<MarkKind> = declarations.split(';').filter_map(mark).collect();
        if !kinds.is_empty() {
            looks.insert(class.to_owned(), kinds);
        }
    }
    looks
}

/// Returns the formatting that a declaration stands for.
fn mark(declaration: &str) -> Option<MarkKind> {
    let (name, value) = declaration.split_once(':')?;
    match (name.trim(), value.trim()) {
        ("font-weight", "bold" | "600" | "700" | "800" | "900") => Some(MarkKind::Strong),
        ("font-style", "italic") => Some(MarkKind::Emphasis),
        ("text-decoration", value) if value.contains("line-through") => Some(MarkKind::Strike),
        ("vertical-align", "super") => Some(MarkKind::Superscript),
        ("vertical-align", "sub") => Some(MarkKind::Subscript),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_rules_of_generated_classes() {
        let found = looks(
            "@import url(https://themes.example/css);ol.lst-kix_a-0{list-style-type:none}\
             .c3{font-weight:700;text-decoration:none}.c0{color:#000}.title{font-weight:700}\
             .c12{font-style:italic;vertical-align:super}@media print{.c4{font-weight:700}}",
        );
        assert_eq!(found.len(), 2);
        assert_eq!(found["c3"], [MarkKind::Strong]);
        assert_eq!(found["c12"], [MarkKind::Emphasis, MarkKind::Superscript]);
    }

    #[test]
    fn only_spaces_that_would_be_lost_are_loosened() {
        assert_eq!(spaces("\u{A0}was closed.\u{A0} It"), " was closed.  It");
        assert_eq!(spaces("10\u{A0}000 cars"), "10\u{A0}000 cars");
    }
}

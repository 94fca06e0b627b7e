//! Tells what on a page is not the article: scripts, forms, navigation, share bars ...

use super::dom::{Dom, NodeId, Step};
use crate::skips::Skips;

/// The nodes of a document that are left out.
#[derive(Debug)]
pub(super) struct Chrome {
    dropped: Vec<bool>,
}

impl Chrome {
    /// Finds what no reader of a page sees as its text, and counts it in `skips`.
    pub(super) fn find(dom: &Dom, skips: &mut Skips) -> Self {
        let mut dropped = vec![false; dom.len()];
        let mut walk = dom.walk(super::dom::ROOT);
        while let Some(step) = walk.next() {
            if let Step::Enter(id) = step
                && let Some(what) = unseen(dom, id)
            {
                skips.one(what);
                dropped[id as usize] = true;
                walk.skip_inside();
            }
        }
        Self { dropped }
    }

    /// Returns whether a node, and all inside it, is left out.
    pub(super) fn holds(&self, id: NodeId) -> bool {
        self.dropped[id as usize]
    }
}

/// Returns what a node is when a browser shows none of it as text.
fn unseen(dom: &Dom, id: NodeId) -> Option<&'static str> {
    match dom.tag(id)?.name() {
        "script" => Some("script"),
        "style" => Some("style"),
        "head" | "title" | "template" | "noscript" => Some("page_metadata"),
        "svg" | "canvas" => Some("drawing"),
        "iframe" | "embed" | "object" | "applet" | "audio" | "video" => Some("embed"),
        "input" | "button" | "select" | "textarea" => Some("form"),
        "rt" | "rp" => Some("ruby_reading"),
        _ if is_hidden(dom, id) => Some("hidden"),
        _ => None,
    }
}

fn is_hidden(dom: &Dom, id: NodeId) -> bool {
    let style = || -> Option<bool> {
        let mut style = dom.attribute(id, "style")?.to_ascii_lowercase();
        style.retain(|c| !c.is_ascii_whitespace());
        Some(style.contains("display:none") || style.contains("visibility:hidden"))
    };
    dom.attribute(id, "hidden").is_some()
        || dom.attribute(id, "aria-hidden") == Some("true")
        || style().unwrap_or(false)
}

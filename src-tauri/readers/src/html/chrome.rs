//! Returns what on a page is not the article: scripts, forms, navigation, share bars ...

use claimdesk_compose::Skips;

use super::dom::{Dom, NodeId, ROOT, Step};
use super::mask::Mask;
use super::measure::Measure;
use super::tags::Tag;
use super::{labels, names};

impl Mask {
    /// Finds what no reader of a page sees as its text, and counts it in `skips`.
    pub(super) fn unseen(dom: &Dom, skips: &mut Skips) -> Self {
        let mut chrome = Self::none(dom);
        chrome.drop_where(dom, ROOT, skips, |id| unseen(dom, id));
        chrome
    }

    /// Adds the furniture of the site around and inside an article.
    ///
    /// Names are only hints: an element that is a heading or says anything in a
    /// paragraph or a sentence is no furniture by its name. Nor is one by its kind
    /// that holds half of the page's prose, or its headline.
    /// Nothing is that the page's own data call the article, as `attested` tells.
    pub(super) fn add_furniture(
        &mut self,
        dom: &Dom,
        measure: &Measure,
        attested: impl Fn(NodeId) -> bool,
        skips: &mut Skips,
    ) {
        let headed = with_headline(dom, self);
        let furniture = |id: NodeId| {
            if measure.holds_share(id, 50) || attested(id) {
                return None;
            }
            by_element(dom, id, headed[id as usize]).or_else(|| {
                let is_heading = dom.tag(id).is_some_and(Tag::is_heading);
                let named = !headed[id as usize]
                    && !is_heading
                    && !measure.speaks(id)
                    && !is_frame(dom, id);
                named.then(|| names::of_names(dom, id)).flatten()
            })
        };
        self.drop_where(dom, ROOT, skips, furniture);
    }

    /// Adds lists of links to other articles, told by the words above them.
    pub(super) fn add_related(
        &mut self,
        dom: &Dom,
        root: NodeId,
        measure: &Measure,
        skips: &mut Skips,
    ) {
        let found: Vec<NodeId> = dom
            .descendants(root)
            .filter(|id| dom.tag(*id).is_some_and(|tag| tag.is_block()))
            .filter(|id| measure.is_label(*id))
            .filter(|id| labels::is_related(&dom.line(*id), measure.is_mostly_links(*id)))
            .collect();
        for label in found {
            if self.holds(label) {
                continue;
            }
            self.drop(label);
            skips.one("related_links");
            let after = dom
                .siblings_after(label)
                .filter(|id| dom.tag(*id).is_some());
            for id in after.take_while(|id| measure.is_mostly_links(*id)) {
                self.drop(id);
            }
        }
    }

    /// Leaves out one more node and all inside it.
    /// Leaves out what readers wrote.
    /// Returns the elements that hold what readers wrote.
    /// Returns whether a node was left out. What is inside it is not asked for.
    /// Returns the nodes inside `root` that are not left out, in document order.
    /// Returns the words inside `root` that are not left out, on one line.
    pub(super) fn line(&self, dom: &Dom, root: NodeId) -> String {
        dom.line_of(self.visible(dom, root))
    }

    fn drop_where(
        &mut self,
        dom: &Dom,
        root: NodeId,
        skips: &mut Skips,
        what: impl Fn(NodeId) -> Option<&'static str>,
    ) {
        let mut walk = dom.walk(root);
        while let Some(step) = walk.next() {
            let Step::Enter(id) = step else { continue };
            if self.holds(id) {
                walk.skip_inside();
            } else if let Some(what) = what(id) {
                skips.one(what);
                self.drop(id);
                walk.skip_inside();
            }
        }
    }
}

/// Returns what a node is when a browser shows none of it as text.
fn unseen(dom: &Dom, id: NodeId) -> Option<&'static str> {
    match dom.tag(id)?.name() {
        "script" => Some("script"),
        "style" => Some("style"),
        "template" | "noscript" => Some("fallback"),
        "svg" | "canvas" => Some("drawing"),
        "iframe" | "embed" | "object" | "applet" | "audio" | "video" => Some("embed"),
        "input" | "button" | "select" | "textarea" => Some("form"),
        "rt" | "rp" => Some("ruby_reading"),
        // A page break is written as a hidden line.
        "hr" => None,
        // Sites hide the whole page while it loads, and may be saved so.
        _ if is_hidden(dom, id) && !is_frame(dom, id) => Some("hidden"),
        _ => None,
    }
}

/// Returns whether an element says itself that it is not shown.
pub(super) fn is_hidden(dom: &Dom, id: NodeId) -> bool {
    let by_style = dom.attribute(id, "style").is_some_and(|style| {
        let mut style = style.to_ascii_lowercase();
        style.retain(|c| !c.is_ascii_whitespace());
        style.contains("display:none") || style.contains("visibility:hidden")
    });
    by_style || dom.attribute(id, "hidden").is_some()
}

/// Returns what an element is by its own name or role.
fn by_element(dom: &Dom, id: NodeId, headed: bool) -> Option<&'static str> {
    match dom.attribute(id, "role").unwrap_or_default() {
        "navigation" | "menu" | "menubar" | "toolbar" => return Some("navigation"),
        "search" | "form" => return Some("form"),
        "dialog" | "alertdialog" => return Some("popup"),
        "complementary" => return Some("sidebar"),
        "contentinfo" => return Some("footer"),
        "banner" if !headed => return Some("header"),
        _ => {}
    }
    if dom.attribute(id, "aria-hidden") == Some("true") {
        return Some("hidden");
    }
    match dom.tag(id)?.name() {
        "nav" | "menu" => Some("navigation"),
        "aside" => Some("sidebar"),
        "form" | "search" => Some("form"),
        "dialog" => Some("popup"),
        "footer" if !is_inside(dom, id, &["blockquote", "figure"]) => Some("footer"),
        "header" if !headed && !is_inside(dom, id, &["article", "main"]) => Some("header"),
        _ => None,
    }
}

fn is_inside(dom: &Dom, id: NodeId, names: &[&str]) -> bool {
    dom.ancestors(id)
        .any(|id| names.iter().any(|name| dom.is(id, name)))
}

/// Returns whether an element frames the page or the article, so that its names say nothing of it.
fn is_frame(dom: &Dom, id: NodeId) -> bool {
    ["html", "body", "main", "article"]
        .iter()
        .any(|name| dom.is(id, name))
}

/// Returns which nodes hold a headline.
fn with_headline(dom: &Dom, chrome: &Mask) -> Vec<bool> {
    let mut headed = vec![false; dom.len()];
    for id in chrome.visible(dom, ROOT).filter(|id| dom.is(*id, "h1")) {
        for outer in std::iter::once(id).chain(dom.ancestors(id)) {
            if std::mem::replace(&mut headed[outer as usize], true) {
                break;
            }
        }
    }
    headed
}

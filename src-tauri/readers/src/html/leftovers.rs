//! What is left of a box or a section when what it was for has been left out.

use claimdesk_compose::Skips;

use super::dom::{Dom, NodeId, Step};
use super::mask::Mask;
use super::measure::Measure;
use super::tags::Tag;

/// The longest label that is left of a box, in bytes.
const LONGEST: u32 = 80;

/// How many times a label's text its box must have held.
const TIMES: u32 = 4;

/// Leaves out labels of boxes that hold nothing else any more, and headings above nothing.
///
/// `shown` measures the page as it was before anything was left out.
pub(super) fn drop(dom: &Dom, shown: &Measure, root: NodeId, chrome: &mut Mask, skips: &mut Skips) {
    let left = Measure::of(dom, chrome);
    let showing = showing_more(dom, chrome, root);
    let is_shell = |id: NodeId| {
        let is_box = ["div", "section", "article", "aside", "ul", "ol", "dl"]
            .iter()
            .any(|name| dom.is(id, name));
        let text = left.text(id);
        is_box
            && (1..=LONGEST).contains(&text)
            && !left.speaks(id)
            && shown.text(id) >= text * TIMES
            && !showing[id as usize]
    };
    let shells: Vec<NodeId> = chrome
        .visible(dom, root)
        .filter(|id| is_shell(*id))
        .collect();
    let mut passed = root;
    for id in shells {
        if id >= passed {
            passed = dom.descendants(id).end;
            chrome.drop(id);
            skips.one("section_label");
        }
    }
    for id in above_nothing(dom, shown, root, chrome) {
        chrome.drop(id);
        skips.one("section_label");
    }
}

/// Returns which elements still hold a picture or a headline.
fn showing_more(dom: &Dom, chrome: &Mask, root: NodeId) -> Vec<bool> {
    let mut showing = vec![false; dom.len()];
    let is_shown = |id: &NodeId| {
        ["h1", "img", "picture"]
            .iter()
            .any(|name| dom.is(*id, name))
    };
    for id in chrome.visible(dom, root).filter(is_shown) {
        for outer in std::iter::once(id).chain(dom.ancestors(id)) {
            if std::mem::replace(&mut showing[outer as usize], true) {
                break;
            }
        }
    }
    showing
}

/// Returns headings under which words stood that have all been left out.
fn above_nothing(dom: &Dom, shown: &Measure, root: NodeId, chrome: &Mask) -> Vec<NodeId> {
    let mut found = Vec::new();
    // The last heading, while nothing has followed it, and whether words under it were left out.
    let mut last: Option<(NodeId, u8)> = None;
    let mut any = false;
    let mut walk = dom.walk(root);
    while let Some(step) = walk.next() {
        let Step::Enter(id) = step else { continue };
        if chrome.holds(id) {
            any |= shown.text(id) > 0;
            walk.skip_inside();
            continue;
        }
        let rank = dom.tag(id).and_then(Tag::rank);
        if let Some(rank) = rank.filter(|_| shown.text(id) > 0) {
            found.extend(last.filter(|(_, above)| any && rank <= *above));
            last = (rank > 1).then_some((id, rank));
            any = false;
            walk.skip_inside();
        } else if dom.is(id, "img") || !dom.text(id).trim().is_empty() {
            last = None;
        }
    }
    found.extend(last.filter(|_| any));
    found.into_iter().map(|(id, _)| id).collect()
}

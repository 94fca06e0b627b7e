//! Returns where an article begins and ends inside the element that holds it.

use claimdesk_compose::Skips;

use super::content::Place;
use super::dom::{Dom, NodeId};
use super::mask::Mask;
use super::measure::Measure;
use super::traits::Traits;
use super::{content, labels, names, traits};

/// Prose of this length next to the article's own is a part of it, in bytes.
const PART: u32 = 300;

/// The longest line that asks readers for something, in bytes.
const LONGEST_REQUEST: u32 = 300;

/// The largest share of the article's prose that a label may cut off, in hundredths.
const MOST_CUT: u64 = 25;

/// How many labels in the second half of an article are looked at; each costs what is under it.
const MOST_LABELS: usize = 64;

/// The share of an article's prose that is before its end, in hundredths.
const ALL: u64 = 85;

/// The longest box about the author or the like, in bytes of prose.
const LONGEST_BOX: u32 = 700;

/// The share of a marked article's prose, without weights, that is in one element, in hundredths.
const LEAST_CORE: u64 = 60;

/// An article's element, and what is known of the page.
pub(super) struct Article<'a> {
    pub(super) dom: &'a Dom,
    pub(super) measure: &'a Measure,
    pub(super) traits: &'a [Traits],
    pub(super) place: Place,
}

impl Article<'_> {
    pub(super) fn has(&self, id: NodeId, traits: Traits) -> bool {
        self.traits[id as usize] & traits != 0
    }

    pub(super) fn line(&self, id: NodeId) -> String {
        self.dom.line(id)
    }

    /// Leaves out what is in the article's element and is none of it.
    pub(super) fn trim(&self, chrome: &mut Mask, skips: &mut Skips) {
        self.drop_contents(chrome, skips);
        self.drop_lead(chrome, skips);
        self.drop_credits(chrome, skips);
        self.cut_at_labels(chrome, skips);
        let least_plain = if self.place.is_marked {
            LEAST_CORE
        } else {
            content::LEAST_PLAIN
        };
        let core = content::densest(self.dom, self.measure, self.place.body, 80, least_plain);
        self.drop_beside(core, chrome, skips);
        self.drop_boxes(core, chrome, skips);
        self.drop_last(core, chrome, skips);
        self.drop_linked_lines(chrome, skips);
    }

    /// Leaves out what is under a label that belongs to no article, such as "Related stories".
    fn cut_at_labels(&self, chrome: &mut Mask, skips: &mut Skips) {
        let (dom, measure) = (self.dom, self.measure);
        let whole = u64::from(measure.plain(self.place.root));
        let mut before = 0_u64;
        let mut looked = 0;
        let mut passed = self.place.root;
        let inside: Vec<NodeId> = chrome.visible(dom, self.place.root).collect();
        for id in inside {
            if id < passed || dom.tag(id).is_none_or(|tag| !tag.is_block()) {
                continue;
            }
            before += u64::from(measure.own_plain(id));
            if !measure.is_label(id) || !labels::ends_article(&self.line(id)) {
                continue;
            }
            if before * 2 < whole {
                continue;
            }
            looked += 1;
            if looked > MOST_LABELS {
                return;
            }
            let label = self.wrapper(id);
            let rest: Vec<NodeId> = self.under(label).collect();
            let cut: u64 = rest.iter().map(|id| u64::from(measure.plain(*id))).sum();
            // What follows up to the end of the page, and not the next of several stories.
            let is_last = (before + cut) * 100 >= whole * ALL;
            let is_story = |id: &NodeId| {
                self.has(*id, traits::HEADING)
                    && measure.plain(*id) == 0
                    && !labels::ends_article(&self.line(*id))
            };
            let is_story = cut >= u64::from(LONGEST_BOX) && rest.iter().any(is_story);
            let is_said = rest.iter().any(|id| self.has(*id, traits::ATTESTED));
            if !is_last || is_story || is_said || cut * 100 > whole * MOST_CUT {
                continue;
            }
            skips.one("related_links");
            for id in std::iter::once(label).chain(rest) {
                passed = passed.max(dom.descendants(id).end);
                chrome.drop(id);
            }
        }
    }

    /// Returns the outermost element that holds a label and no other words.
    fn wrapper(&self, label: NodeId) -> NodeId {
        let text = self.measure.text(label);
        let is_alone = |id: &NodeId| *id != self.place.root && self.measure.text(*id) == text;
        let around = self.dom.ancestors(label).take_while(is_alone).last();
        around.unwrap_or(label)
    }

    /// Returns what a label is above: what follows it, up to a heading of its rank.
    fn under(&self, label: NodeId) -> impl Iterator<Item = NodeId> {
        let dom = self.dom;
        let rank = |id: NodeId| dom.tag(id).and_then(super::tags::Tag::rank);
        let own = rank(label);
        let after = dom
            .siblings_after(label)
            .filter(move |id| dom.tag(*id).is_some());
        after.take_while(move |id| match (own, rank(*id)) {
            (Some(own), Some(other)) => other > own || labels::ends_article(&dom.line(*id)),
            _ => true,
        })
    }

    /// Leaves out what is before and after the article's own element and says nothing, or
    /// nothing of the article.
    fn drop_beside(&self, core: NodeId, chrome: &mut Mask, skips: &mut Skips) {
        let dom = self.dom;
        let path: Vec<NodeId> = std::iter::once(core)
            .chain(dom.ancestors(core))
            .take_while(|id| *id != self.place.root)
            .collect();
        let around = self.dom.descendants(self.place.body);
        for on_path in path {
            let Some(outer) = dom.parent(on_path) else {
                continue;
            };
            let beside: Vec<NodeId> = dom
                .children(outer)
                .filter(|id| *id != on_path && !chrome.holds(*id) && dom.tag(*id).is_some())
                .collect();
            for id in beside {
                let is_kept = if self.has(id, traits::ATTESTED) {
                    true
                } else if id < on_path {
                    self.may_lead(id)
                } else {
                    around.contains(&id) && self.may_follow(id, on_path)
                };
                if !is_kept {
                    chrome.drop(id);
                    skips.one("beside_article");
                }
            }
        }
    }

    /// Leaves out boxes between paragraphs that are links and little else.
    fn drop_boxes(&self, core: NodeId, chrome: &mut Mask, skips: &mut Skips) {
        let (dom, measure) = (self.dom, self.measure);
        let is_box = |id: &NodeId| {
            ["div", "section", "article", "aside"]
                .iter()
                .any(|name| dom.is(*id, name))
                && self.has(*id, traits::LINK)
                && measure.plain(*id) == 0
                && measure.linked_share(*id) >= 70
                && measure.text(*id) <= LONGEST_BOX
        };
        let boxes: Vec<NodeId> = chrome.visible(dom, core).filter(is_box).collect();
        let mut passed = core;
        for id in boxes {
            if id >= passed {
                passed = dom.descendants(id).end;
                chrome.drop(id);
                skips.one("related_links");
            }
        }
        // Lists of links under a label that belongs to no article.
        let mut label = None;
        let all: Vec<NodeId> = chrome.visible(dom, core).collect();
        for id in all.into_iter().filter(|id| dom.parent(*id) == Some(core)) {
            let is_list = ["ul", "ol"].iter().any(|name| dom.is(id, name));
            if let Some(label) = label.filter(|_| is_list)
                && self.has(id, traits::LINK)
                && measure.plain(id) == 0
                && measure.linked_share(id) >= 90
            {
                chrome.drop(label);
                chrome.drop(id);
                skips.one("related_links");
            }
            if dom.tag(id).is_some() {
                let is_label = measure.is_label(id) && labels::ends_article(&self.line(id));
                label = is_label.then_some(id);
            }
        }
    }

    fn may_lead(&self, id: NodeId) -> bool {
        let measure = self.measure;
        let is_text = measure.speaks(id)
            && measure.linked_share(id) < 50
            && names::of_names(self.dom, id).is_none();
        let is_picture = self.dom.is(id, "figure")
            || (self.has(id, traits::PICTURE)
                && measure.linked_share(id) < 50
                && !self.has(id, traits::HEADING));
        self.has(id, traits::HEADLINE) || is_text || is_picture
    }

    fn may_follow(&self, id: NodeId, beside: NodeId) -> bool {
        let measure = self.measure;
        let kind = |id: NodeId| (self.dom.tag(id), self.dom.attribute(id, "class"));
        let is_like = kind(id) == kind(beside);
        let is_text = self.dom.tag(id).is_some_and(|tag| {
            matches!(
                tag.name(),
                "p" | "blockquote" | "table" | "pre" | "figure" | "dl"
            ) || !tag.is_block()
        });
        let is_clear = measure.linked_share(id) < 25
            && !self.has(id, traits::CONTROL)
            && names::of_names(self.dom, id).is_none();
        is_clear && (measure.plain(id) >= PART || ((is_text || is_like) && measure.speaks(id)))
    }

    /// Leaves out links and labels that end the article.
    fn drop_last(&self, core: NodeId, chrome: &mut Mask, skips: &mut Skips) {
        let dom = self.dom;
        let mut at = core;
        let mut any = false;
        let mut left = u64::from(self.measure.plain(self.place.body)) * MOST_CUT / 100;
        loop {
            let children: Vec<NodeId> = dom.children(at).collect();
            let mut inner = None;
            for id in children.into_iter().rev() {
                if chrome.holds(id) {
                    continue;
                }
                let Some(tag) = dom.tag(id) else {
                    if dom.text(id).trim().is_empty() {
                        continue;
                    }
                    break;
                };
                if self.measure.text(id) == 0 {
                    if !tag.is_block() && labels::is_last(&self.line(id)) {
                        chrome.drop(id);
                        skips.one("related_links");
                    }
                    continue;
                }
                // The label above what was dropped goes with it.
                let is_label = any && tag.is_block() && self.measure.is_label(id);
                let cut = u64::from(self.measure.plain(id));
                let is_loose = !self.has(id, traits::ATTESTED)
                    && (is_label && !self.measure.speaks(id) || self.is_loose_end(id));
                let by_author = names::is_of_author(dom, id) && self.has(id, traits::AUTHOR);
                if is_loose && (cut <= left || (by_author && cut <= left * 2)) {
                    any = true;
                    left = left.saturating_sub(cut);
                    chrome.drop(id);
                    skips.one("related_links");
                    continue;
                }
                inner = tag.is_block().then_some(id);
                break;
            }
            match inner {
                Some(id) if !dom.is(id, "p") && !dom.is(id, "table") => at = id,
                _ => return,
            }
        }
    }

    /// Returns whether a box links its author before it says anything.
    fn opens_with_author(&self, id: NodeId) -> bool {
        /// How many nodes of the box are looked at.
        const LEAD: usize = 64;
        let says = |id: &NodeId| {
            self.measure.own_plain(*id) > 0
                || (self.has(*id, traits::AUTHOR)
                    && (self.dom.is(*id, "a") || self.dom.attribute(*id, "itemtype").is_some()))
        };
        let first = std::iter::once(id)
            .chain(self.dom.descendants(id))
            .take(LEAD)
            .find(says);
        first.is_some_and(|id| self.measure.own_plain(id) == 0)
    }

    fn is_loose_end(&self, id: NodeId) -> bool {
        let tag = self.dom.tag(id);
        let is_heading = tag.is_some_and(super::tags::Tag::is_heading);
        let is_block = tag.is_some_and(super::tags::Tag::is_block);
        let measure = self.measure;
        let is_box = |named| named == "author_box" || !self.has(id, traits::HEADING);
        let is_boxed = is_block
            && !is_heading
            && !self.dom.is(id, "p")
            && measure.plain(id) <= LONGEST_BOX
            && self.has(id, traits::LINK | traits::PICTURE | traits::CONTROL)
            && (names::of_names(self.dom, id).is_some_and(is_box)
                || names::is_of_author(self.dom, id)
                || self.opens_with_author(id));
        let is_short = is_block && measure.text(id) <= LONGEST_REQUEST;
        let asks = is_short
            && self.has(id, traits::LINK | traits::CONTROL)
            && labels::is_request(&self.line(id));
        is_boxed
            || asks
            || (is_short && labels::is_last(&self.line(id)))
            || (is_heading && !measure.speaks(id))
            || (is_block && measure.linked_share(id) >= 50 && measure.plain(id) == 0)
            || (is_block && measure.text(id) <= LONGEST_BOX && labels::is_notice(&self.line(id)))
    }
}

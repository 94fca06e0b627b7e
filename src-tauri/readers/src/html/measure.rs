//! Weighs the prose in every part of a page.

use claimdesk_draft::ends_a_sentence;

use super::dom::{Dom, NodeId, ROOT, Step};
use super::mask::Mask;

/// The shortest text of a block that counts as prose, in bytes; shorter ones are labels and teasers.
const SHORTEST: u32 = 60;

/// The longest text of a label, in bytes; a related article's headline may follow it.
const LONGEST_LABEL: u32 = 240;

/// How many paragraphs side by side make an article of them.
const RUN: u64 = 4;

/// The shortest text of a block that is prose because it is a sentence, in bytes.
const SHORTEST_SENTENCE: u32 = 24;

/// A block's text of this length, in bytes, is a run of paragraphs by itself, set with line breaks.
const LONG: u32 = 600;

/// What each node of a page holds, all inside it included.
#[derive(Debug)]
pub(super) struct Measure {
    prose: Vec<u64>,
    /// The text of blocks of prose, without weights.
    plain: Vec<u32>,
    /// The same of each block alone.
    own_plain: Vec<u32>,
    /// The same, of short sentences.
    said: Vec<u32>,
    text: Vec<u32>,
    linked: Vec<u32>,
}

impl Measure {
    /// Weighs a page without what is already known to be chrome.
    ///
    /// A paragraph weighs its length, up to fourfold when others are next to
    /// it: an article's paragraphs are siblings, while teasers and comments
    /// each sit in a box of their own.
    pub(super) fn of(dom: &Dom, chrome: &Mask) -> Self {
        let own = own_text(dom, chrome);
        let mut beside = vec![0_u64; dom.len()];
        let is_prose = |id: usize| {
            let (text, linked) = (own.text[id], own.linked[id]);
            text >= SHORTEST && linked * 2 < text
        };
        for id in (0..dom.len()).filter(|id| is_prose(*id)) {
            let run = if own.text[id] >= LONG { RUN } else { 1 };
            beside[parent_of(dom, id)] += run;
        }
        let mut all = Self {
            prose: vec![0; dom.len()],
            plain: vec![0; dom.len()],
            own_plain: vec![0; dom.len()],
            said: vec![0; dom.len()],
            text: own.text.clone(),
            linked: own.linked.clone(),
        };
        for id in 0..dom.len() {
            let (text, linked) = (own.text[id], own.linked[id]);
            let is_sentence = own.is_sentence[id] && text >= SHORTEST_SENTENCE && linked * 2 < text;
            if !is_prose(id) && is_sentence {
                all.said[id] = text;
            }
        }
        for id in (0..dom.len()).filter(|id| is_prose(*id)) {
            all.plain[id] = own.text[id];
            all.own_plain[id] = own.text[id];
            all.prose[id] = u64::from(own.text[id]) * beside[parent_of(dom, id)].min(RUN);
        }
        // Children are numbered after their parents, so one pass backwards sums the tree up.
        for id in (1..dom.len()).rev() {
            let parent = parent_of(dom, id);
            all.prose[parent] += all.prose[id];
            all.plain[parent] += all.plain[id];
            all.said[parent] += all.said[id];
            all.text[parent] += all.text[id];
            all.linked[parent] += all.linked[id];
        }
        all
    }

    /// Returns the weight of the prose in a node.
    pub(super) fn prose(&self, id: NodeId) -> u64 {
        self.prose[id as usize]
    }

    /// Returns how much prose a node holds, in bytes.
    pub(super) fn plain(&self, id: NodeId) -> u32 {
        self.plain[id as usize]
    }

    /// Returns how much prose a block holds outside those inside it, in bytes.
    pub(super) fn own_plain(&self, id: NodeId) -> u32 {
        self.own_plain[id as usize]
    }

    /// Returns whether a node says something, in a paragraph or a sentence.
    pub(super) fn speaks(&self, id: NodeId) -> bool {
        self.plain[id as usize] > 0 || self.said[id as usize] > 0
    }

    /// Returns how much text a node holds, in bytes.
    pub(super) fn text(&self, id: NodeId) -> u32 {
        self.text[id as usize]
    }

    /// Returns how much of a node's text is links, in hundredths.
    pub(super) fn linked_share(&self, id: NodeId) -> u32 {
        let (text, linked) = (self.text[id as usize], self.linked[id as usize]);
        let share = u64::from(linked) * 100 / u64::from(text.max(1));
        u32::try_from(share).unwrap_or(100)
    }

    /// Returns whether a node holds at least this share of the page's prose, in hundredths.
    pub(super) fn holds_share(&self, id: NodeId, percent: u64) -> bool {
        self.prose(id) > 0 && self.prose(id) * 100 >= self.prose(ROOT) * percent
    }

    /// Returns whether a node holds a line of text and no more.
    pub(super) fn is_label(&self, id: NodeId) -> bool {
        self.prose(id) == 0 && (1..=LONGEST_LABEL).contains(&self.text[id as usize])
    }

    /// Returns whether `outer` holds hardly more text than `inner`: a head, but no second article.
    pub(super) fn adds_little(&self, outer: NodeId, inner: NodeId) -> bool {
        let (outer, inner) = (self.text[outer as usize], self.text[inner as usize]);
        outer <= inner.saturating_add(inner / 4).saturating_add(LONG)
    }

    /// Returns whether most of a node's text is links.
    pub(super) fn is_mostly_links(&self, id: NodeId) -> bool {
        let (text, linked) = (self.text[id as usize], self.linked[id as usize]);
        text > 0 && u64::from(linked) * 10 >= u64::from(text) * 6
    }
}

fn parent_of(dom: &Dom, id: usize) -> usize {
    let id = NodeId::try_from(id).unwrap_or(ROOT);
    dom.parent(id).unwrap_or(ROOT) as usize
}

/// The text of each block that is in no block inside it, in bytes without white space at its ends.
struct OwnText {
    text: Vec<u32>,
    linked: Vec<u32>,
    /// Whether the last text ends as sentences do.
    is_sentence: Vec<bool>,
}

fn own_text(dom: &Dom, chrome: &Mask) -> OwnText {
    let mut own = OwnText {
        text: vec![0; dom.len()],
        linked: vec![0; dom.len()],
        is_sentence: vec![false; dom.len()],
    };
    let mut blocks = vec![ROOT];
    let mut links = 0_usize;
    let mut walk = dom.walk(ROOT);
    while let Some(step) = walk.next() {
        match step {
            Step::Enter(id) if chrome.holds(id) => walk.skip_inside(),
            Step::Leave(id) if chrome.holds(id) => {}
            Step::Enter(id) => match dom.tag(id) {
                Some(tag) => {
                    links += usize::from(tag.name() == "a");
                    if tag.is_block() {
                        blocks.push(id);
                    }
                }
                None => {
                    let block = blocks.last().copied().unwrap_or(ROOT) as usize;
                    let text = dom.text(id).trim();
                    let length = u32::try_from(text.len()).unwrap_or(u32::MAX);
                    if length > 0 {
                        own.is_sentence[block] = ends_a_sentence(text);
                    }
                    own.text[block] += length;
                    own.linked[block] += if links > 0 { length } else { 0 };
                }
            },
            Step::Leave(id) => {
                if let Some(tag) = dom.tag(id) {
                    links -= usize::from(tag.name() == "a");
                    if tag.is_block() {
                        blocks.pop();
                    }
                }
            }
        }
    }
    own
}

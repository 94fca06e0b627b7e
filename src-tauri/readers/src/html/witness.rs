//! What a page's own data say its article says, as a witness for what of the page is the article.
//!
//! Many sites give the words of an article a second time, for search engines,
//! as `articleBody` in linked data. These words are never read in place of the
//! page's. Where they are on the page nearly whole, they tell which of its
//! blocks are the article: those are not left out for what they look like, and
//! what is behind the last of them is not the article.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use claimdesk_compose::Skips;

use super::content::Place;
use super::dom::{Dom, NodeId, ROOT, Step};
use super::mask::Mask;
use super::measure::Measure;
use super::traits::Traits;
use super::{labels, tokens, traits};

/// How many words in a row are compared; fewer are said on many a page.
const RUN: usize = 4;

/// The fewest such runs of words that make a witness; less is a standfirst.
const LEAST_RUNS: usize = 60;

/// The share of the witness that must be on the page, in hundredths.
const LEAST_FOUND: usize = 85;

/// The share of the article's prose that may follow what the witness knows, in paragraphs like its
/// last and in all, in hundredths: more of it, and the data may hold only the article's beginning.
const MOST_LIKE: u64 = 15;
const MOST_AFTER: u64 = 40;

/// The longest box between paragraphs that is links and little else, in bytes.
const LONGEST_BOX: u32 = 700;

/// The blocks of a page that its own data call the article.
#[derive(Debug)]
pub(super) struct Witness {
    /// Whether each node, or one inside it, is such a block.
    holds: Vec<bool>,
    /// The first and the last of these blocks.
    first: NodeId,
    last: NodeId,
}

impl Witness {
    /// Compares the words of `body`, which may be HTML, with those of a page.
    ///
    /// Returns `None` where the two do not fit: where the data hold little, or
    /// what the page does not show.
    pub(super) fn find(dom: &Dom, chrome: &Mask, body: &str) -> Option<Self> {
        let known = known(body);
        if known.len() < LEAST_RUNS {
            return None;
        }
        let mut found = HashSet::new();
        // Of each block: the runs of words in it, and those of them that are known.
        let mut runs = vec![(0_usize, 0_usize); dom.len()];
        each_stretch(dom, chrome, |block, text| {
            for run in runs_of(text) {
                let (all, same) = &mut runs[block as usize];
                *all += 1;
                if known.contains(&run) {
                    *same += 1;
                    found.insert(run);
                }
            }
        });
        if found.len() * 100 < known.len() * LEAST_FOUND {
            return None;
        }
        let is_said = |(all, same): &(usize, usize)| *same > 0 && same * 3 >= all * 2;
        let mut holds: Vec<bool> = runs.iter().map(is_said).collect();
        let first = NodeId::try_from(holds.iter().position(|said| *said)?).ok()?;
        let last = NodeId::try_from(holds.iter().rposition(|said| *said)?).ok()?;
        for at in (1..dom.len()).rev() {
            let parent = NodeId::try_from(at).ok().and_then(|id| dom.parent(id));
            if holds[at] {
                holds[parent.unwrap_or(ROOT) as usize] = true;
            }
        }
        Some(Self { holds, first, last })
    }

    /// Marks the blocks of the article, and what they are in, as [`traits::ATTESTED`].
    pub(super) fn mark(&self, traits: &mut [Traits]) {
        for (traits, holds) in traits.iter_mut().zip(&self.holds) {
            if *holds {
                *traits |= traits::ATTESTED;
            }
        }
    }

    /// Returns whether a node is a block of the article or holds one.
    pub(super) fn holds(&self, id: NodeId) -> bool {
        self.holds[id as usize]
    }

    /// Leaves out what is behind the last words of the article, and boxes of links between them.
    ///
    /// Paragraphs like the last that link nothing stay: a correction is often
    /// written there after the data were made.
    pub(super) fn trim(
        &self,
        dom: &Dom,
        measure: &Measure,
        place: Place,
        chrome: &mut Mask,
        skips: &mut Skips,
    ) {
        if !self.holds(place.root) || !dom.descendants(place.root).contains(&self.last) {
            return;
        }
        let is_like = |id: NodeId| dom.tag(id) == dom.tag(self.last) && measure.speaks(id);
        let like_last = dom.siblings_after(self.last).filter(|id| is_like(*id));
        let more: u64 = like_last.map(|id| u64::from(measure.plain(id))).sum();
        let end = dom.descendants(self.last).end;
        let inside: Vec<NodeId> = chrome.visible(dom, place.root).collect();
        let after = inside.iter().filter(|id| **id >= end);
        let after: u64 = after.map(|id| u64::from(measure.own_plain(*id))).sum();
        let whole = u64::from(measure.plain(place.root));
        if more * 100 > whole * MOST_LIKE || after * 100 > whole * MOST_AFTER {
            return;
        }
        let mut passed = place.root;
        for id in inside {
            if id < passed || self.holds(id) || measure.text(id) == 0 {
                continue;
            }
            let Some(tag) = dom.tag(id).filter(|tag| tag.is_block()) else {
                continue;
            };
            let goes = if id >= end {
                let stays = dom.parent(id) == dom.parent(self.last)
                    && is_like(id)
                    && measure.linked_share(id) == 0
                    && !labels::is_request(&dom.line(id))
                    && !labels::is_notice(&dom.line(id));
                !stays && tag.name() != "figure"
            } else {
                measure.linked_share(id) >= 70 && measure.text(id) <= LONGEST_BOX && id > self.first
            };
            if goes {
                passed = dom.descendants(id).end;
                chrome.drop(id);
                skips.one("beside_article");
            }
        }
    }
}

/// Returns the runs of words in what data give as an article's text.
fn known(body: &str) -> HashSet<u64> {
    let dom = tokens::parse(body, &mut Skips::default());
    let chrome = Mask::unseen(&dom, &mut Skips::default());
    let mut known = HashSet::new();
    each_stretch(&dom, &chrome, |_, text| known.extend(runs_of(text)));
    known
}

/// Calls `with` for each stretch of text that no block begins or ends in, and the block around it.
fn each_stretch(dom: &Dom, chrome: &Mask, mut with: impl FnMut(NodeId, &str)) {
    let mut blocks = vec![ROOT];
    let mut text = String::new();
    let mut walk = dom.walk(ROOT);
    while let Some(step) = walk.next() {
        let (Step::Enter(id) | Step::Leave(id)) = step;
        if chrome.holds(id) {
            if step == Step::Enter(id) {
                walk.skip_inside();
            }
            continue;
        }
        let Some(tag) = dom.tag(id) else {
            if step == Step::Enter(id) {
                text.push_str(dom.text(id));
            }
            continue;
        };
        if tag.name() == "br" {
            text.push(' ');
        }
        if !tag.is_block() {
            continue;
        }
        with(blocks.last().copied().unwrap_or(ROOT), &text);
        text.clear();
        if step == Step::Enter(id) {
            blocks.push(id);
        } else {
            blocks.pop();
        }
    }
    with(ROOT, &text);
}

/// Returns a number for each run of words in a text, whatever is between them.
fn runs_of(text: &str) -> impl Iterator<Item = u64> {
    let words: Vec<u64> = words(text).collect();
    let runs = words.len().saturating_sub(RUN - 1);
    (0..runs).map(move |at| hash(&words[at..at + RUN]))
}

/// Returns a number for each word; scripts without spaces have a word a character.
fn words(text: &str) -> impl Iterator<Item = u64> {
    let mut chars = text.chars().filter(|c| !is_unseen(*c)).peekable();
    std::iter::from_fn(move || {
        let first = chars.by_ref().find(|c| c.is_alphanumeric())?;
        let mut hasher = DefaultHasher::new();
        let mut at = first;
        loop {
            for c in at.to_lowercase() {
                c.hash(&mut hasher);
            }
            match chars.peek() {
                Some(next) if next.is_alphanumeric() && !is_unspaced(at) && !is_unspaced(*next) => {
                    at = *next;
                    chars.next();
                }
                _ => return Some(hasher.finish()),
            }
        }
    })
}

fn hash(words: &[u64]) -> u64 {
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    hasher.finish()
}

fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Returns whether a character is of a script that is written without spaces.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

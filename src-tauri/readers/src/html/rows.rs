//! Finds rows of like elements on a page: readers' comments, and teasers of other articles.
//!
//! Names are no more than hints here. What counts is that several elements of
//! one kind stand side by side, and what each of them holds.

use std::collections::HashMap;

use claimdesk_compose::Skips;

use super::dom::{Dom, NodeId, ROOT};
use super::mask::Mask;
use super::measure::Measure;
use super::traits::Traits;
use super::{labels, names, traits};

/// How much prose must be left on a page for anything to be dropped from it, in bytes.
const LEAST_LEFT: u32 = 200;

/// How much prose must be left above teasers that outweigh it, in bytes.
const LEAST_ARTICLE: u32 = 400;

/// The longest box that asks for leave, in bytes.
const LONGEST_REQUEST: u32 = 700;

/// The most prose of a teaser, in bytes; more is a text of its own.
const LONGEST_TEASER: u32 = 420;

/// How many times its own prose is on the page of a teaser without others next to it.
const LEAST_BESIDE: u32 = 4;

/// How many points make readers' comments of a row.
const ENOUGH: u32 = 3;

/// What is known of a page before its article is looked for.
pub(super) struct Page<'a> {
    dom: &'a Dom,
    measure: &'a Measure,
    traits: &'a [Traits],
    /// The node before each inside the same parent; itself where it is the first.
    previous: Vec<NodeId>,
}

/// The kind of an element: its name, and the first class it has, without numbers.
type Kind<'a> = (&'static str, &'a str);

impl<'a> Page<'a> {
    pub(super) fn new(dom: &'a Dom, measure: &'a Measure, traits: &'a [Traits]) -> Self {
        let mut previous = vec![ROOT; dom.len()];
        for parent in std::iter::once(ROOT).chain(dom.descendants(ROOT)) {
            let mut before = None;
            for id in dom.children(parent) {
                previous[id as usize] = before.unwrap_or(id);
                before = Some(id);
            }
        }
        Self {
            dom,
            measure,
            traits,
            previous,
        }
    }

    /// Returns the nodes before one inside the same parent, the nearest first.
    fn before(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        let step = |id: &NodeId| {
            let before = self.previous[*id as usize];
            (before != *id).then_some(before)
        };
        std::iter::successors(step(&id), step)
    }

    fn has(&self, id: NodeId, traits: Traits) -> bool {
        self.traits[id as usize] & traits != 0
    }

    /// Returns the largest row of like elements directly inside one, if it has so many at least.
    fn row(&self, id: NodeId, chrome: &Mask, least: usize) -> Vec<NodeId> {
        let mut kinds: HashMap<Kind<'_>, Vec<NodeId>> = HashMap::new();
        for child in self.dom.children(id) {
            let Some(tag) = self.dom.tag(child).filter(|tag| tag.is_block()) else {
                continue;
            };
            if !chrome.holds(child) && !matches!(tag.name(), "p" | "br" | "hr") && !tag.is_heading()
            {
                kinds.entry(self.kind(child)).or_default().push(child);
            }
        }
        let most = kinds
            .into_values()
            .max_by_key(|row| (row.len(), std::cmp::Reverse(row[0])));
        most.filter(|row| row.len() >= least).unwrap_or_default()
    }

    fn kind(&self, id: NodeId) -> Kind<'_> {
        let name = self.dom.tag(id).map_or("", super::tags::Tag::name);
        let class = self.dom.attribute(id, "class").unwrap_or_default();
        let class = class.split_ascii_whitespace().next().unwrap_or_default();
        (name, class.trim_end_matches(|c: char| c.is_ascii_digit()))
    }

    /// Returns the outermost element around this one that holds no more prose than it does.
    fn all_around(&self, id: NodeId) -> NodeId {
        let prose = self.measure.plain(id);
        let fits = |outer: &NodeId| {
            self.measure.plain(*outer) == prose
                && !self.has(*outer, traits::HEADLINE | traits::ATTESTED)
                && !["body", "html", "main"]
                    .iter()
                    .any(|name| self.dom.is(*outer, name))
        };
        let around = self.dom.ancestors(id).take_while(fits).last();
        around.unwrap_or(id)
    }
}

/// Leaves out what readers wrote about the article.
pub(super) fn drop_readers(page: &Page<'_>, chrome: &mut Mask, skips: &mut Skips) {
    let all = page.measure.plain(ROOT);
    let mut dropped = 0;
    let mut passed = ROOT;
    let elements: Vec<NodeId> = chrome.visible(page.dom, ROOT).collect();
    for id in elements {
        if id < passed || page.dom.tag(id).is_none_or(|tag| !tag.is_block()) {
            continue;
        }
        let prose = page.measure.plain(id);
        if all.saturating_sub(dropped + prose) < LEAST_LEFT
            || page.has(id, traits::HEADLINE | traits::ATTESTED)
        {
            continue;
        }
        if prose > 0 && are_comments(page, id, chrome) {
            let outer = page.all_around(id);
            passed = page.dom.descendants(outer).end;
            dropped += prose;
            chrome.drop_readers(outer);
            skips.one("comments");
        }
    }
}

fn are_comments(page: &Page<'_>, id: NodeId, chrome: &Mask) -> bool {
    let row = page.row(id, chrome, 2);
    if row.is_empty() {
        return false;
    }
    let count = |traits: Traits| row.iter().filter(|item| page.has(**item, traits)).count();
    let most = |n: usize| n * 5 >= row.len() * 3;
    let saying = row
        .iter()
        .filter(|item| page.measure.speaks(**item))
        .count();
    if !most(saying) {
        return false;
    }
    let mut points = 0;
    points += 3 * u32::from(most(count(traits::COMMENT_BY_TYPE)));
    points += 2 * u32::from(most(count(traits::ANSWER)));
    points += u32::from(most(count(traits::TIME)));
    let named = most(count(traits::COMMENT_BY_NAME))
        || names::of_names(page.dom, id) == Some("comments")
        || page
            .dom
            .parent(id)
            .is_some_and(|outer| names::of_names(page.dom, outer) == Some("comments"));
    points += u32::from(named);
    let around = page.all_around(id);
    points += u32::from(page.has(around, traits::FIELD));
    points += 2 * u32::from(is_headed_as_comments(page, id, around));
    points += u32::from(row.len() > 2);
    points >= ENOUGH
}

/// Returns whether a label says that what follows is by readers.
fn is_headed_as_comments(page: &Page<'_>, row: NodeId, around: NodeId) -> bool {
    /// How many elements before the row are looked at.
    const LEAD: usize = 12;
    let inside = page
        .dom
        .descendants(around)
        .take_while(|id| *id < row)
        .take(LEAD);
    let within = page.dom.children(row).take(LEAD);
    let before = page.before(around).take(LEAD);
    let is_label = |id: NodeId| {
        page.dom.tag(id).is_some_and(|tag| tag.is_block())
            && page.measure.is_label(id)
            && labels::is_of_comments(&page.dom.line(id))
    };
    inside.chain(within).chain(before).any(is_label)
}

/// Leaves out boxes that ask for something, such as leave to store cookies: those named so that
/// have something to press.
pub(super) fn drop_requests(page: &Page<'_>, chrome: &mut Mask, skips: &mut Skips) {
    let all = page.measure.plain(ROOT);
    let elements: Vec<NodeId> = chrome.visible(page.dom, ROOT).collect();
    let mut passed = ROOT;
    for id in elements {
        let is_box = id >= passed
            && page
                .dom
                .tag(id)
                .is_some_and(|tag| tag.is_block() && !tag.is_heading())
            && page.has(id, traits::CONTROL)
            && !page.has(id, traits::HEADLINE | traits::ATTESTED)
            && page.measure.plain(id) * 2 <= all;
        if !is_box {
            continue;
        }
        let asks_leave = page.measure.text(id) <= LONGEST_REQUEST
            && !page.dom.is(id, "p")
            && labels::asks_leave(&page.dom.line(id));
        let named = names::of_names(page.dom, id).or(asks_leave.then_some("popup"));
        if let Some(what @ ("cookie_banner" | "newsletter_box" | "popup")) = named {
            passed = page.dom.descendants(id).end;
            chrome.drop(id);
            skips.one(what);
        }
    }
}

/// Leaves out rows of teasers: each a linked heading, or a link with a few words next to it.
pub(super) fn drop_teasers(page: &Page<'_>, chrome: &mut Mask, skips: &mut Skips) {
    let all = page.measure.plain(ROOT);
    let mut dropped = 0;
    let mut passed = ROOT;
    let elements: Vec<NodeId> = chrome.visible(page.dom, ROOT).collect();
    for id in elements {
        if id < passed || page.dom.tag(id).is_none_or(|tag| !tag.is_block()) {
            continue;
        }
        let row = page.row(id, chrome, 1);
        let alone = row.len() == 1;
        let teasers: Vec<NodeId> = row
            .into_iter()
            .filter(|item| is_teaser(page, *item))
            .collect();
        let prose: u32 = teasers.iter().map(|item| page.measure.plain(*item)).sum();
        // A page that is nothing but teasers is a list of news, and read as one.
        let is_alone = teasers.len() == 1
            && (page.dom.is(teasers[0], "article") || (alone && is_headed(page, teasers[0])))
            && all >= prose * LEAST_BESIDE;
        // A short article may be above long teasers of others, where the page says what they are.
        let named = teasers.len() > 1 && names::of_names(page.dom, id) == Some("related_links");
        let left = all.saturating_sub(dropped + prose);
        let is_enough = left >= dropped + prose || (named && left >= LEAST_ARTICLE);
        if (teasers.len() < 2 && !is_alone) || !is_enough {
            continue;
        }
        dropped += prose;
        skips.one("related_links");
        let outer = page.all_around(id);
        if page.measure.plain(outer) == prose
            && !page.has(outer, traits::HEADLINE | traits::ATTESTED)
        {
            passed = page.dom.descendants(outer).end;
            chrome.drop(outer);
        } else {
            for item in teasers {
                chrome.drop(item);
            }
        }
    }
}

/// Returns whether the headings in an element are nothing but links.
fn is_headed(page: &Page<'_>, id: NodeId) -> bool {
    page.has(id, traits::LINKED_HEADING) && !page.has(id, traits::HEADING)
}

fn is_teaser(page: &Page<'_>, id: NodeId) -> bool {
    let measure = page.measure;
    let prose = measure.plain(id);
    if !page.has(id, traits::LINK)
        || prose > LONGEST_TEASER
        || page.has(id, traits::HEADLINE | traits::ATTESTED)
    {
        return false;
    }
    let headed = is_headed(page, id);
    let named = page.dom.parent(id).into_iter().chain([id]);
    let named = named
        .into_iter()
        .any(|id| names::of_names(page.dom, id) == Some("related_links"));
    headed
        || named
        || is_cut_short(page, id)
        || measure.linked_share(id) >= 60 && (page.has(id, traits::PICTURE) || prose > 0)
}

/// Returns whether an item is the beginning of a text and breaks off: "The bridge was closed on ..."
fn is_cut_short(page: &Page<'_>, id: NodeId) -> bool {
    /// The longest text of such an item, in bytes, so that little is looked at twice.
    const LONGEST: u32 = 600;
    page.measure.text(id) <= LONGEST && {
        let line = page.dom.line(id);
        let line = line.trim_end_matches([' ', ']', ')']);
        line.ends_with('…') || line.ends_with("...")
    }
}

//! Finds the article on a page.

use super::dom::{Dom, NodeId, ROOT};
use super::facts::Head;
use super::mask::Mask;
use super::measure::Measure;
use super::traits::{self, Traits};

/// The least prose for a body that a page marks to be believed whatever else is on it, in bytes.
const LEAST_BODY: u32 = 400;

/// The share of a page's prose, without weights, that an article holds that nothing marks as such, in hundredths.
pub(super) const LEAST_PLAIN: u64 = 80;

/// The same where what is lost is shorter than a body, as teasers next to a short article are.
const LEAST_SHORT: u64 = 60;

/// Where an article stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// The element around the article and the headline above it.
    pub(super) root: NodeId,
    /// The element that holds the article itself.
    pub(super) body: NodeId,
    /// Whether the page marks it, or its headline does, so that what is next to it is less.
    pub(super) is_marked: bool,
}

/// Returns where the article stands.
///
/// A page may say so itself: by `itemprop="articleBody"`, `<article>` or
/// `<main>`, in order of precision. It is believed when the element holds
/// enough of the page's prose; teasers are articles too. Otherwise the article
/// is the smallest element that holds nearly all of the prose.
pub(super) fn find(
    dom: &Dom,
    chrome: &Mask,
    measure: &Measure,
    traits: &[Traits],
    head: &Head,
) -> Place {
    if measure.prose(ROOT) == 0 {
        return Place {
            root: ROOT,
            body: ROOT,
            is_marked: false,
        };
    }
    let found = body(dom, chrome, measure)
        .or_else(|| said(dom, chrome, measure, is_article, 50))
        .or_else(|| headed(dom, chrome, measure, traits))
        .or_else(|| said(dom, chrome, measure, is_main, 50));
    let body = match found {
        Some(found) => whole(
            dom,
            chrome,
            measure,
            traits,
            with_its_head(dom, measure, found),
        ),
        None => densest_headed(dom, measure, traits),
    };
    let root = with_headline(dom, chrome, measure, traits, head, body);
    Place {
        root,
        body,
        is_marked: found.is_some(),
    }
}

/// Returns the element around an article and the headline above it, where little more is there.
fn with_headline(
    dom: &Dom,
    chrome: &Mask,
    measure: &Measure,
    traits: &[Traits],
    head: &Head,
    found: NodeId,
) -> NodeId {
    let is_headed = |id: NodeId| traits[id as usize] & traits::HEADLINE != 0;
    if is_headed(found) {
        return found;
    }
    let above = chrome.visible(dom, ROOT).take_while(|id| *id < found);
    let is_headline = |id: &NodeId| dom.is(*id, "h1") && head.confirms(&chrome.line(dom, *id));
    let Some(headline) = above.filter(is_headline).last() else {
        return found;
    };
    let holds = |outer: &NodeId| dom.descendants(*outer).contains(&headline);
    let around = dom.ancestors(found).find(holds);
    let fits = |outer: &NodeId| measure.adds_little(*outer, found);
    around.filter(fits).unwrap_or(found)
}

/// Returns the element with most prose of those that a page says to be its article.
fn said(
    dom: &Dom,
    chrome: &Mask,
    measure: &Measure,
    said: fn(&Dom, NodeId) -> bool,
    share: u64,
) -> Option<NodeId> {
    let all = chrome.visible(dom, ROOT).filter(|id| said(dom, *id));
    // Of nested ones that hold the same, the last is the innermost.
    let most = all.max_by_key(|id| measure.prose(*id))?;
    measure.holds_share(most, share).then_some(most)
}

/// Returns the one `<article>` that has the headline.
fn headed(dom: &Dom, chrome: &Mask, measure: &Measure, traits: &[Traits]) -> Option<NodeId> {
    let is_headed = |id: &NodeId| {
        is_article(dom, *id) && traits[*id as usize] & traits::HEADLINE != 0 && measure.speaks(*id)
    };
    let mut all = chrome.visible(dom, ROOT).filter(is_headed);
    let found = all.next()?;
    let is_one = all.all(|id| dom.descendants(found).contains(&id));
    (is_one && measure.plain(found) >= LEAST_BODY).then_some(found)
}

/// Returns the body of the article that a page marks as such, all its parts included.
fn body(dom: &Dom, chrome: &Mask, measure: &Measure) -> Option<NodeId> {
    let mut parts: Vec<NodeId> = Vec::new();
    for id in chrome
        .visible(dom, ROOT)
        .filter(|id| is_article_body(dom, *id))
    {
        let inside = parts
            .last()
            .is_some_and(|last| dom.descendants(*last).contains(&id));
        if !inside && measure.prose(id) > 0 {
            parts.push(id);
        }
    }
    let all = match parts[..] {
        [] => return None,
        [one] => one,
        [first, .., last] => dom
            .ancestors(first)
            .find(|outer| dom.descendants(*outer).contains(&last))?,
    };
    let is_believed =
        measure.holds_share(all, 60) || (parts.len() == 1 && measure.plain(all) >= LEAST_BODY);
    is_believed.then_some(all)
}

/// Returns the `<article>` around an article's body when little more is in it.
///
/// Headline, standfirst and picture often are above the body that a page
/// marks; they make claims too.
fn with_its_head(dom: &Dom, measure: &Measure, body: NodeId) -> NodeId {
    let article = dom.ancestors(body).find(|id| is_article(dom, *id));
    article
        .filter(|article| measure.adds_little(*article, body))
        .unwrap_or(body)
}

/// Returns the element around an article that is set in several of its kind side by side.
fn whole(dom: &Dom, chrome: &Mask, measure: &Measure, traits: &[Traits], part: NodeId) -> NodeId {
    let Some(outer) = dom.parent(part) else {
        return part;
    };
    let has = |id: NodeId, wanted: Traits| traits[id as usize] & wanted != 0;
    let is_like = |id: &NodeId| *id != part && dom.tag(*id) == dom.tag(part) && !chrome.holds(*id);
    let others: Vec<NodeId> = dom.children(outer).filter(is_like).collect();
    let is_part = |id: &NodeId| {
        measure.speaks(*id)
            && !has(
                *id,
                traits::LINKED_HEADING | traits::HEADLINE | traits::COMMENT_BY_TYPE,
            )
            && measure.linked_share(*id) < 40
    };
    let parts = others.iter().filter(|id| is_part(id)).count();
    if parts > 0 && parts * 2 >= others.len() && !dom.is(part, "main") {
        outer
    } else {
        part
    }
}

fn is_article_body(dom: &Dom, id: NodeId) -> bool {
    let named = dom.attribute(id, "itemprop").unwrap_or_default();
    named.split_whitespace().any(|name| name == "articleBody")
}

fn is_article(dom: &Dom, id: NodeId) -> bool {
    dom.is(id, "article") || dom.attribute(id, "role") == Some("article")
}

fn is_main(dom: &Dom, id: NodeId) -> bool {
    dom.is(id, "main") || dom.attribute(id, "role") == Some("main")
}

/// Returns the element that holds nearly all of the prose, and the page's headline where something
/// is said below it.
fn densest_headed(dom: &Dom, measure: &Measure, traits: &[Traits]) -> NodeId {
    let found = densest(dom, measure, ROOT, 80, LEAST_PLAIN);
    let is_headed = |id: &NodeId| traits[*id as usize] & traits::HEADLINE != 0;
    if is_headed(&found) {
        return found;
    }
    // The innermost element that holds both, where the headline leads a paragraph of its own.
    let Some(outer) = dom.ancestors(found).find(is_headed) else {
        return found;
    };
    let mut headlines = dom.descendants(outer).filter(|id| dom.is(*id, "h1"));
    let is_led = |id: NodeId| {
        let led = dom.parent(id).filter(|led| *led != outer);
        led.is_some_and(|led| {
            dom.children(led)
                .any(|id| dom.is(id, "p") && measure.plain(id) > 0)
        })
    };
    // More headlines than one are those of several texts.
    match (headlines.next(), headlines.next()) {
        (Some(one), None) if is_led(one) => outer,
        _ => found,
    }
}

/// Returns the smallest element inside one that holds this share of its prose, in hundredths, and
/// that share of it without weights.
pub(super) fn densest(
    dom: &Dom,
    measure: &Measure,
    root: NodeId,
    percent: u64,
    least_plain: u64,
) -> NodeId {
    let mut at = root;
    // Weights alone would let one long run of paragraphs stand for a page of several texts.
    let (all, whole) = (measure.plain(root), u64::from(measure.plain(root)));
    let holds = |id: NodeId| {
        let plain = u64::from(measure.plain(id)) * 100;
        let loses_little = plain >= whole * LEAST_SHORT && all - measure.plain(id) < LEAST_BODY;
        measure.prose(id) > 0
            && measure.prose(id) * 100 >= measure.prose(root) * percent
            && (plain >= whole * least_plain || loses_little)
    };
    while let Some(child) = dom
        .children(at)
        .find(|id| !is_inside_a_text(dom, *id) && holds(*id))
    {
        at = child;
    }
    // A page of one paragraph: what is next to it may be a list or a heading.
    let is_leaf = dom.children(at).all(|id| measure.prose(id) == 0);
    if is_leaf && at != root {
        dom.parent(at).unwrap_or(ROOT)
    } else {
        at
    }
}

/// Returns whether an element is something in a text and never holds one: a list or a quotation,
/// however long. What is before and after it is the article, too.
fn is_inside_a_text(dom: &Dom, id: NodeId) -> bool {
    ["ul", "ol", "dl", "blockquote", "figure"]
        .iter()
        .any(|name| dom.is(id, name))
}

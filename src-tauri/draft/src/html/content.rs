//! Finds the article on a page.

use super::chrome::Chrome;
use super::dom::{Dom, NodeId, ROOT};
use super::measure::Measure;

/// Returns the element that holds the article.
///
/// A page may say so itself: by `itemprop="articleBody"`, `<article>` or
/// `<main>`, in order of precision. It is believed when the element holds
/// enough of the page's prose; teasers are articles too. Otherwise the article
/// is the smallest element that holds nearly all of the prose.
pub(super) fn find(dom: &Dom, chrome: &Chrome, measure: &Measure) -> NodeId {
    type Said = fn(&Dom, NodeId) -> bool;
    const SAID: [(Said, u64); 3] = [(is_article_body, 60), (is_article, 50), (is_main, 50)];
    if measure.prose(ROOT) == 0 {
        return ROOT;
    }
    SAID.iter()
        .find_map(|(said, share)| {
            let all = chrome.visible(dom, ROOT).filter(|id| said(dom, *id));
            // Of nested ones that hold the same, the last is the innermost.
            let most = all.max_by_key(|id| measure.prose(*id))?;
            measure.holds_share(most, *share).then_some(most)
        })
        .map(|found| with_its_head(dom, measure, found))
        .unwrap_or_else(|| densest(dom, measure))
}

/// Returns the `<article>` around an article's body when little more stands in it.
///
/// Headline, standfirst and picture often stand above the body that a page
/// marks; they make claims too.
fn with_its_head(dom: &Dom, measure: &Measure, body: NodeId) -> NodeId {
    let article = dom.ancestors(body).find(|id| is_article(dom, *id));
    article
        .filter(|article| measure.adds_little(*article, body))
        .unwrap_or(body)
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

/// Returns the smallest element that holds four fifths of the page's prose.
fn densest(dom: &Dom, measure: &Measure) -> NodeId {
    let mut at = ROOT;
    while let Some(child) = dom.children(at).find(|id| measure.holds_share(*id, 80)) {
        at = child;
    }
    // A page of one paragraph: what stands beside it may be a list or a heading.
    let is_leaf = dom.children(at).all(|id| measure.prose(id) == 0);
    if is_leaf {
        dom.parent(at).unwrap_or(ROOT)
    } else {
        at
    }
}

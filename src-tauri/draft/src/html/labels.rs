//! The names and labels by which sites mark what is not the article.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::dom::{Dom, NodeId};

/// Words, or pairs of words, in an element's class or id, and what they tell.
const NAMES: &[(&str, &[&str])] = &[
    (
        "comments",
        &["comments", "comment", "disqus", "commentlist", "respond"],
    ),
    (
        "related_links",
        &[
            "related",
            "recommended",
            "recommendations",
            "recirculation",
            "recirc",
            "trending",
            "outbrain",
            "taboola",
            "readmore",
            "more stories",
            "read more",
            "most read",
            "most popular",
            "also like",
            "read next",
            "up next",
            "more from",
            "see also",
        ],
    ),
    (
        "share_bar",
        &[
            "share",
            "sharing",
            "social",
            "addthis",
            "sharethis",
            "sharebar",
            "sharedaddy",
        ],
    ),
    (
        "newsletter_box",
        &[
            "newsletter",
            "subscribe",
            "subscription",
            "signup",
            "sign up",
            "mailchimp",
        ],
    ),
    (
        "cookie_banner",
        &["cookie", "cookies", "consent", "gdpr", "onetrust"],
    ),
    (
        "advertisement",
        &[
            "ad",
            "ads",
            "advert",
            "advertisement",
            "advertising",
            "adslot",
            "sponsored",
            "promo",
        ],
    ),
    (
        "navigation",
        &[
            "nav",
            "navbar",
            "navigation",
            "menu",
            "breadcrumb",
            "breadcrumbs",
            "pagination",
            "pager",
            "skiplink",
            "skip link",
        ],
    ),
    ("sidebar", &["sidebar"]),
    ("footer", &["site footer", "page footer", "footer"]),
    ("header", &["site header", "masthead"]),
    (
        "popup",
        &["modal", "popup", "overlay", "lightbox", "paywall"],
    ),
    ("section_label", &["kicker", "eyebrow"]),
    ("tags", &["tags", "taglist", "topics"]),
    (
        "author_box",
        &["author bio", "author box", "author card", "about author"],
    ),
    (
        "hidden",
        &[
            "sr only",
            "visually hidden",
            "visuallyhidden",
            "screen reader",
            "offscreen",
        ],
    ),
];

/// The place of each word or pair of words in [`NAMES`].
static PLACES: LazyLock<HashMap<&str, usize>> = LazyLock::new(|| {
    let named = |(place, (_, names)): (usize, &(_, &'static [&'static str]))| {
        names.iter().map(move |name| (*name, place))
    };
    NAMES.iter().enumerate().flat_map(named).collect()
});

/// What sites write above links to other articles, in lower case.
const RELATED: &[&str] = &[
    "related",
    "related stories",
    "related articles",
    "related coverage",
    "related topics",
    "related content",
    "read more",
    "read next",
    "read also",
    "also read",
    "more on this story",
    "more on this topic",
    "more from",
    "more stories",
    "most read",
    "most popular",
    "trending",
    "recommended",
    "recommended stories",
    "you may also like",
    "you might also like",
    "don't miss",
    "around the web",
    "up next",
    "mehr zum thema",
    "lesen sie auch",
    "das könnte sie auch interessieren",
    "lire aussi",
    "à lire aussi",
    "sur le même sujet",
    "lea también",
    "leggi anche",
    "lees ook",
    "читайте также",
    "читайте також",
    "по теме",
    "материалы по теме",
];

/// The longest of these labels, in bytes.
const LONGEST_RELATED: usize = 64;

/// Returns what an element's class and id say it is, if they say it is furniture.
pub(super) fn of_names(dom: &Dom, id: NodeId) -> Option<&'static str> {
    let class = dom.attribute(id, "class");
    let name = dom.attribute(id, "id");
    let words = words(class.into_iter().chain(name));
    // An embedded post is often what an article is about.
    if words.is_empty() || words.iter().any(|word| word.starts_with("embed")) {
        return None;
    }
    let pairs = words.windows(2).map(|pair| pair.join(" "));
    let places = words
        .iter()
        .cloned()
        .chain(pairs)
        .filter_map(|name| PLACES.get(&*name));
    places.min().map(|place| NAMES[*place].0)
}

/// Splits names such as `site-header shareBar` into lower-case words.
fn words<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    /// The most words looked at; no stylesheet needs more.
    const MOST: usize = 64;
    let mut words = Vec::new();
    for name in names {
        let mut word = String::new();
        let mut was_lower = false;
        for c in name.chars().chain([' ']) {
            let ends = !c.is_alphanumeric() || (c.is_uppercase() && was_lower);
            if ends && !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
            if c.is_alphanumeric() {
                word.extend(c.to_lowercase());
            }
            was_lower = c.is_lowercase();
            if words.len() == MOST {
                return words;
            }
        }
    }
    words
}

/// Returns whether a short block is a label above links to other articles, or such a link itself.
pub(super) fn is_related(line: &str, mostly_links: bool) -> bool {
    // The longest label has fewer characters; most lines are ruled out by this alone.
    let head = line.split(':').next().unwrap_or_default();
    if head.len() > LONGEST_RELATED || (head.len() + 1 < line.trim_end().len() && !mostly_links) {
        return false;
    }
    let head = head
        .trim_end_matches([' ', '…', '.', '»', '>'])
        .to_lowercase();
    RELATED.contains(&&*head)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_names() {
        let split = words(["site-header shareBar", "sr_only2"].into_iter());
        assert_eq!(split, ["site", "header", "share", "bar", "sr", "only2"]);
    }

    #[test]
    fn knows_labels() {
        assert!(is_related("Related stories:", false));
        assert!(is_related("Читайте также", false));
        assert!(is_related("Read more: Dam closed", true));
        assert!(!is_related("Read more: the report says so", false));
        assert!(!is_related("Related parties were told", false));
        assert!(RELATED.iter().all(|label| label.len() <= LONGEST_RELATED));
    }
}

//! The names of classes and ids by which sites mark what is not the article.

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
    ("popup", &["modal", "popup", "overlay", "lightbox"]),
    ("section_label", &["kicker", "eyebrow"]),
    ("tags", &["tags", "taglist", "topics"]),
    (
        "author_box",
        &["author bio", "author box", "author card", "about author"],
    ),
    (
        "picture_credit",
        &["credit", "credits", "copyright", "img author"],
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

/// Returns whether an element's class or id says that it is about the author.
pub(super) fn is_of_author(dom: &Dom, id: NodeId) -> bool {
    let names = [dom.attribute(id, "class"), dom.attribute(id, "id")];
    let words = words(names.into_iter().flatten());
    let is_author =
        |word: &String| matches!(&**word, "author" | "authors" | "autor" | "autorin" | "bio");
    words.iter().any(is_author)
}

/// Splits names such as `site-header shareBar` into lower-case words.
fn words<'a>(names: impl Iterator<Item = &'a str>) -> Vec<String> {
    /// The most words looked at; no stylesheet needs more.
    const MOST_WORDS: usize = 64;
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
            if words.len() == MOST_WORDS {
                return words;
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_names() {
        let split = words(["site-header shareBar", "sr_only2"].into_iter());
        assert_eq!(split, ["site", "header", "share", "bar", "sr", "only2"]);
    }
}

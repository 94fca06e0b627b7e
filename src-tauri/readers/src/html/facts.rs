//! What a page says of the article next to its text: title, author, address.

use claimdesk_compose::byline;
use claimdesk_compose::clean::clean;
use serde_json::Value;

use super::dom::{Dom, NodeId, ROOT};
use super::mask::Mask;

/// The longest byline taken from a page, in characters; longer ones are prose.
const LONGEST_BYLINE: usize = 160;

/// The largest block of linked data that is parsed, in bytes.
const LARGEST_DATA: usize = 1 << 20;

/// What a page's head says of the article.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// The title given for sharing.
    shared_title: Option<String>,
    /// The title of the page, which may end in the site's name.
    page_title: Option<String>,
    site: Option<String>,
    author: Option<String>,
    linked_title: Option<String>,
    linked_author: Option<String>,
    /// The article's words, as the page's data give them.
    pub(super) linked_body: Option<String>,
    /// The page's own address.
    pub(super) address: Option<String>,
}

impl Head {
    /// Reads the head of a page.
    pub(super) fn read(dom: &Dom) -> Self {
        let mut head = Self::default();
        for id in dom.descendants(ROOT) {
            match dom.tag(id).map(super::tags::Tag::name) {
                Some("meta") => head.meta(dom, id),
                Some("title") if head.page_title.is_none() => {
                    head.page_title = filled(&dom.line(id))
                }
                Some("base") => head.set_address(dom.attribute(id, "href")),
                Some("link") if dom.attribute(id, "rel") == Some("canonical") => {
                    head.set_address(dom.attribute(id, "href"));
                }
                Some("script") if dom.attribute(id, "type") == Some("application/ld+json") => {
                    head.linked_data(dom, id);
                }
                _ => {}
            }
        }
        head
    }

    fn meta(&mut self, dom: &Dom, id: NodeId) {
        let key = dom
            .attribute(id, "property")
            .or_else(|| dom.attribute(id, "name"));
        let value = dom.attribute(id, "content").and_then(filled);
        let (Some(key), Some(value)) = (key, value) else {
            return;
        };
        match &*key.to_ascii_lowercase() {
            "og:title" => set(&mut self.shared_title, value),
            "twitter:title" if self.shared_title.is_none() => self.shared_title = Some(value),
            "og:site_name" => set(&mut self.site, value),
            "og:url" => self.set_address(Some(&value)),
            "author" | "article:author" | "byl" | "dc.creator" | "dcterms.creator"
            | "parsely-author" | "sailthru.author" => {
                if let Some(names) = names(&value) {
                    set(&mut self.author, names);
                }
            }
            _ => {}
        }
    }

    fn set_address(&mut self, address: Option<&str>) {
        if self.address.is_none() {
            self.address = address.and_then(claimdesk_draft::address::link);
        }
    }

    /// Reads schema.org's description of the article, wherever it is in the data.
    fn linked_data(&mut self, dom: &Dom, script: NodeId) {
        let data: String = dom.children(script).map(|id| dom.text(id)).collect();
        if data.len() > LARGEST_DATA {
            return;
        }
        let Ok(data) = serde_json::from_str::<Value>(&data) else {
            return;
        };
        let mut left = vec![&data];
        while let Some(value) = left.pop() {
            match value {
                Value::Array(values) => left.extend(values.iter().rev()),
                Value::Object(object) if is_article(object.get("@type")) => {
                    let title = object
                        .get("headline")
                        .and_then(Value::as_str)
                        .and_then(filled);
                    if let Some(title) = title {
                        set(&mut self.linked_title, title);
                    }
                    if let Some(author) = object.get("author").and_then(authors) {
                        set(&mut self.linked_author, author);
                    }
                    if let Some(body) = object.get("articleBody").and_then(Value::as_str) {
                        set(&mut self.linked_body, body.to_owned());
                    }
                }
                Value::Object(object) => left.extend(object.get("@graph")),
                _ => {}
            }
        }
    }

    /// Returns the article's title when its body has no headline.
    pub(super) fn title(&self) -> Option<String> {
        let page_title = || {
            self.page_title
                .as_deref()
                .map(|title| self.without_site(title))
        };
        self.shared_title
            .clone()
            .or_else(|| self.linked_title.clone())
            .or_else(page_title)
    }

    /// Returns the names of the article's authors.
    pub(super) fn byline(&self) -> Option<String> {
        self.author.clone().or_else(|| self.linked_author.clone())
    }

    /// Returns whether a heading is the article's headline and not the site's name.
    pub(super) fn confirms(&self, heading: &str) -> bool {
        let page_title = self
            .page_title
            .as_deref()
            .map(|title| self.without_site(title));
        let titles = [&self.shared_title, &self.linked_title, &page_title];
        let is_site = self.site.as_deref() == Some(heading);
        let agrees = |title: &String| title.contains(heading) || heading.contains(title.as_str());
        !is_site && titles.into_iter().flatten().any(agrees)
    }

    /// Removes the site's name from the end of a page's title.
    fn without_site(&self, title: &str) -> String {
        let ends = [" | ", " - ", " – ", " — ", " :: ", " » ", " · "];
        let cut = ends
            .iter()
            .filter_map(|end| title.rfind(end).map(|at| (at, end.len())))
            .max();
        let Some((at, gap)) = cut else {
            return title.to_owned();
        };
        let (headline, site) = (&title[..at], &title[at + gap..]);
        let named = self.site.as_deref() == Some(site);
        let words = |text: &str| text.split_whitespace().count();
        let likely = words(site) <= 4 && words(headline) >= 3 && words(headline) > words(site);
        if named || likely {
            headline.to_owned()
        } else {
            title.to_owned()
        }
    }
}

/// Returns the byline that the page shows next to the article.
pub(super) fn shown_byline(dom: &Dom, chrome: &Mask) -> Option<String> {
    let is_byline = |id: &NodeId| {
        let has = |attribute: &str, wanted: &[&str]| {
            let value = dom.attribute(*id, attribute).unwrap_or_default();
            value.split_whitespace().any(|word| wanted.contains(&word))
        };
        has("rel", &["author"])
            || has("itemprop", &["author"])
            || has(
                "class",
                &[
                    "byline",
                    "author",
                    "article-author",
                    "author-name",
                    "p-author",
                ],
            )
    };
    chrome
        .visible(dom, ROOT)
        .filter(is_byline)
        .find_map(|id| names(&chrome.line(dom, id)))
}

fn set(place: &mut Option<String>, value: String) {
    place.get_or_insert(value);
}

fn filled(text: &str) -> Option<String> {
    let text = clean(text.into()).text;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// Returns names given as an author when they are names and not an address or prose.
fn names(value: &str) -> Option<String> {
    // Dates and places often follow on the same line.
    let names = value.split(['|', '•', '·']).next().unwrap_or_default();
    let names = filled(byline::without_opener(names))?;
    let fits = names.chars().count() <= LONGEST_BYLINE && !names.contains("://");
    fits.then_some(names)
}

fn is_article(kind: Option<&Value>) -> bool {
    let named = |value: &Value| {
        let name = value.as_str().unwrap_or_default();
        name.ends_with("Article") || name.ends_with("BlogPosting") || name == "Report"
    };
    kind.is_some_and(|kind| named(kind) || kind.as_array().is_some_and(|all| all.iter().any(named)))
}

/// Returns the names in an author given as a string, an object or a list of these.
fn authors(value: &Value) -> Option<String> {
    let all = value
        .as_array()
        .map_or(std::slice::from_ref(value), Vec::as_slice);
    let name = |value: &Value| {
        let name = value
            .as_str()
            .or_else(|| value.get("name").and_then(Value::as_str));
        name.and_then(names)
    };
    filled(&all.iter().filter_map(name).collect::<Vec<_>>().join(", "))
}

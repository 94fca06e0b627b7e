//! Reads HTML: fragments, pasted or inside Markdown, and whole saved pages.

mod chrome;
mod dom;
mod render;
mod tags;

use crate::compose::Composer;
use crate::skips::Skips;

/// What a page says of the article beside its text.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    pub(crate) title: Option<String>,
    pub(crate) byline: Option<String>,
}

/// Reads a page into `out`.
pub(crate) fn page(html: &str, out: &mut Composer, skips: &mut Skips) -> Facts {
    let dom = dom::Dom::parse(html, skips);
    let title = dom
        .descendants(dom::ROOT)
        .find(|id| dom.is(*id, "title"))
        .map(|id| dom.line(id));
    let chrome = chrome::Chrome::find(&dom, skips);
    render::render(&dom, dom::ROOT, &chrome, out, skips);
    Facts {
        title: title.filter(|title| !title.is_empty()),
        byline: None,
    }
}

/// Reads a fragment of HTML into `out`: everything in it that is text.
pub(crate) fn fragment(html: &str, out: &mut Composer, skips: &mut Skips) {
    let dom = dom::Dom::parse(html, skips);
    let chrome = chrome::Chrome::find(&dom, skips);
    render::render(&dom, dom::ROOT, &chrome, out, skips);
}

/// Returns the name of the element that a tag, such as `</p>` or `<br/>`, opens or closes.
pub(crate) fn tag_name(tag: &str) -> &str {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(name.len());
    &name[..end]
}

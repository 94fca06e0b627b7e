//! Reads HTML: fragments, pasted or inside Markdown, and whole saved pages.

mod chrome;
mod content;
mod dom;
mod facts;
mod labels;
mod measure;
mod notes;
mod render;
mod tags;

use self::chrome::Chrome;
use self::dom::{Dom, NodeId, ROOT};
use self::facts::Head;
use self::measure::Measure;
use self::notes::Notes;
use self::render::Page;
use crate::BlockKind;
use crate::compose::Composer;
use crate::skips::Skips;

/// What a page says of the article beside its text.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    pub(crate) title: Option<String>,
    pub(crate) byline: Option<String>,
}

/// Reads a page into `out`: its article, without the site around it.
///
/// Pasted HTML that is not a whole page is read in full.
pub(crate) fn page(html: &str, out: &mut Composer, skips: &mut Skips) -> Facts {
    let dom = Dom::parse(html, skips);
    let head = Head::read(&dom);
    let notes = Notes::find(&dom);
    let mut chrome = Chrome::unseen(&dom, skips);
    for (_, note) in &notes.texts {
        chrome.drop(*note);
    }
    chrome.add_furniture(&dom, &Measure::of(&dom, &chrome), skips);
    let measure = Measure::of(&dom, &chrome);
    let is_page = dom.descendants(ROOT).any(|id| is_of_a_page(&dom, id));
    let root = if is_page {
        content::find(&dom, &chrome, &measure)
    } else {
        ROOT
    };
    chrome.add_related(&dom, root, &measure, skips);

    let title = headline(&dom, &chrome, root, &head);
    let above = |title: &&String| !shows(&dom, &chrome, root, title);
    if let Some(title) = title.as_ref().filter(above) {
        out.begin(BlockKind::Heading { level: 1 });
        out.push(title);
    }
    let page = Page {
        dom: &dom,
        chrome: &chrome,
        notes: &notes,
        address: head.address.as_deref(),
        in_note: false,
    };
    render::render(&page, root, out, skips);
    write_notes(&page, out, skips);
    let byline = head.byline().or_else(|| facts::shown_byline(&dom, &chrome));
    Facts { title, byline }
}

/// Writes the page's footnotes behind its text.
fn write_notes(page: &Page<'_>, out: &mut Composer, skips: &mut Skips) {
    let page = Page {
        in_note: true,
        ..*page
    };
    for (label, note) in &page.notes.texts {
        out.open_note(label);
        render::render(&page, *note, out, skips);
        out.close_note();
    }
}

/// Reads a fragment of HTML into `out`: everything in it that is text.
pub(crate) fn fragment(html: &str, out: &mut Composer, skips: &mut Skips) {
    let dom = Dom::parse(html, skips);
    let chrome = Chrome::unseen(&dom, skips);
    let page = Page {
        dom: &dom,
        chrome: &chrome,
        notes: &Notes::default(),
        address: None,
        in_note: false,
    };
    render::render(&page, ROOT, out, skips);
}

/// Returns whether only a whole page has such an element.
fn is_of_a_page(dom: &Dom, id: NodeId) -> bool {
    ["html", "head", "title", "body"]
        .iter()
        .any(|name| dom.is(id, name))
}

/// Returns the headline in the article, or above it, or the title that the page gives itself.
fn headline(dom: &Dom, chrome: &Chrome, root: NodeId, head: &Head) -> Option<String> {
    let headings = |root| {
        let all = chrome.visible(dom, root).filter(|id| dom.is(*id, "h1"));
        all.map(|id| chrome.line(dom, id))
            .filter(|line| !line.is_empty())
    };
    headings(root)
        .next()
        .or_else(|| headings(ROOT).find(|line| head.confirms(line)))
        .or_else(|| head.title())
}

/// Returns whether a heading in the article shows its title.
fn shows(dom: &Dom, chrome: &Chrome, root: NodeId, title: &str) -> bool {
    let is_heading = |id: &NodeId| ["h1", "h2", "h3"].iter().any(|name| dom.is(*id, name));
    chrome
        .visible(dom, root)
        .filter(is_heading)
        .any(|id| chrome.line(dom, id) == title)
}

/// Returns the name of the element that a tag, such as `</p>` or `<br/>`, opens or closes.
pub(crate) fn tag_name(tag: &str) -> &str {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(name.len());
    &name[..end]
}

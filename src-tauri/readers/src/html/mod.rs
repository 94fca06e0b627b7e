//! Reads HTML: fragments, pasted or inside Markdown, and whole saved pages.

mod build;
mod chrome;
mod content;
mod dom;
mod ending;
mod facts;
mod google;
mod labels;
mod leftovers;
mod mask;
mod measure;
mod names;
mod notes;
mod phrases;
mod render;
mod rows;
mod site_lines;
mod tags;
mod threads;
mod tokens;
mod traits;
mod witness;
pub(crate) mod zipped_page;

use claimdesk_compose::{Composer, Pin, Skips};
use claimdesk_draft::{BlockKind, Comment};

use self::dom::{Dom, NodeId, ROOT};
use self::ending::Article;
use self::facts::Head;
use self::google::Export;
use self::mask::Mask;
use self::measure::Measure;
use self::notes::Notes;
use self::render::Page;
use self::threads::Threads;
use self::witness::Witness;

/// What a page says of the article next to its text.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    pub(crate) title: Option<String>,
    pub(crate) byline: Option<String>,
    /// The comments on it, and the point that each is at.
    pub(crate) comments: Vec<(Comment, Pin)>,
}

/// Reads a page into `out`: its article, without the site around it.
///
/// Pasted HTML that is not a whole page is read in full, and so is a document
/// that was exported as a page.
pub(crate) fn page(html: &str, out: &mut Composer, skips: &mut Skips) -> Facts {
    let dom = tokens::parse(html, skips);
    let head = Head::read(&dom);
    let notes = Notes::find(&dom);
    let export = Export::of(&dom);
    let mut chrome = Mask::unseen(&dom, skips);
    let threads = Threads::find(&dom, &chrome, skips);
    for note in notes.texts.iter().map(|(_, note)| note) {
        chrome.drop(*note);
    }
    for entry in &threads.entries {
        chrome.drop(*entry);
    }
    // Looked for before what is next to the article is left out.
    let byline = head.byline().or_else(|| facts::shown_byline(&dom, &chrome));
    let (root, title) = match &export {
        Some(export) => {
            export.drop_margins(&dom, &mut chrome, skips);
            (ROOT, google::title(&dom, &chrome).or_else(|| head.title()))
        }
        None => {
            let shown = Measure::of(&dom, &chrome);
            let found = article(&dom, &mut chrome, &head, out, skips);
            tell_what_is_missing(&dom, &shown, &chrome, found.0, skips);
            found
        }
    };
    let page = Page {
        dom: &dom,
        chrome: &chrome,
        notes: &notes,
        threads: &threads,
        export: export.as_ref(),
        address: head.address.as_deref(),
        in_note: false,
    };
    let mut pins = render::render(&page, root, out, skips);
    pins.extend(write_notes(&page, out, skips));
    let comments = threads.placed(pins, skips);
    Facts {
        title,
        byline,
        comments,
    }
}

/// Finds the article on a page, and its title, which is written into `out` where the article lacks it.
fn article(
    dom: &Dom,
    chrome: &mut Mask,
    head: &Head,
    out: &mut Composer,
    skips: &mut Skips,
) -> (NodeId, Option<String>) {
    let shown = Measure::of(dom, chrome);
    let said = head.linked_body.as_deref();
    let witness = said.and_then(|body| Witness::find(dom, chrome, body));
    let attested = |id| witness.as_ref().is_some_and(|witness| witness.holds(id));
    chrome.add_furniture(dom, &shown, attested, skips);
    let is_page = dom.descendants(ROOT).any(|id| is_of_a_page(dom, id));
    let root = if is_page {
        let mut traits = traits::of(dom);
        if let Some(witness) = &witness {
            witness.mark(&mut traits);
        }
        let measure = Measure::of(dom, chrome);
        rows::drop_requests(&rows::Page::new(dom, &measure, &traits), chrome, skips);
        let measure = Measure::of(dom, chrome);
        rows::drop_readers(&rows::Page::new(dom, &measure, &traits), chrome, skips);
        let measure = Measure::of(dom, chrome);
        rows::drop_teasers(&rows::Page::new(dom, &measure, &traits), chrome, skips);
        let measure = Measure::of(dom, chrome);
        let place = content::find(dom, chrome, &measure, &traits, head);
        let found = Article {
            dom,
            measure: &measure,
            traits: &traits,
            place,
        };
        if let Some(witness) = &witness {
            witness.trim(dom, &measure, place, chrome, skips);
        }
        found.trim(chrome, skips);
        place.root
    } else {
        ROOT
    };
    let measure = Measure::of(dom, chrome);
    chrome.add_related(dom, root, &measure, skips);
    if is_page {
        leftovers::drop(dom, &shown, root, chrome, skips);
    }
    let title = headline(dom, chrome, root, head);
    let above = |title: &&String| !shows(dom, chrome, root, title);
    if let Some(title) = title.as_ref().filter(above) {
        out.begin(BlockKind::Heading { level: 1 });
        out.push(title);
    }
    (root, title)
}

/// Counts the paragraphs that a page shows and that were not read, and tells where they are most of it.
fn tell_what_is_missing(
    dom: &Dom,
    shown: &Measure,
    chrome: &Mask,
    root: NodeId,
    skips: &mut Skips,
) {
    let mut missing = vec![true; dom.len()];
    for id in chrome.visible(dom, root).chain([root]) {
        missing[id as usize] = false;
    }
    let mut all = u64::from(shown.plain(ROOT));
    // What readers wrote is no part of any article, and counted by its own name.
    for readers in chrome.readers() {
        all = all.saturating_sub(u64::from(shown.plain(*readers)));
        for id in dom.descendants(*readers) {
            missing[id as usize] = false;
        }
    }
    let left = dom.descendants(ROOT).filter(|id| missing[*id as usize]);
    let left: Vec<u64> = left
        .map(|id| u64::from(shown.own_plain(id)))
        .filter(|prose| *prose > 0)
        .collect();
    skips.many(
        "paragraph_of_page",
        u32::try_from(left.len()).unwrap_or(u32::MAX),
    );
    let percent = left.iter().sum::<u64>() * 100 / all.max(1);
    if percent > 50 {
        skips.many(
            claimdesk_draft::MOST_OF_PAGE,
            u32::try_from(percent).unwrap_or(100),
        );
    }
}

/// Writes the page's footnotes behind its text; returns the comments' places in them.
fn write_notes(page: &Page<'_>, out: &mut Composer, skips: &mut Skips) -> Vec<(usize, Pin)> {
    let page = Page {
        in_note: true,
        ..*page
    };
    let mut pins = Vec::new();
    for (label, note) in &page.notes.texts {
        out.open_note(label);
        pins.extend(render::render(&page, *note, out, skips));
        out.close_note();
    }
    pins
}

/// Reads a fragment of HTML into `out`: everything in it that is text.
pub(crate) fn fragment(html: &str, out: &mut Composer, skips: &mut Skips) {
    let dom = tokens::parse(html, skips);
    let chrome = Mask::unseen(&dom, skips);
    let page = Page {
        dom: &dom,
        chrome: &chrome,
        notes: &Notes::default(),
        threads: &Threads::default(),
        export: None,
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
fn headline(dom: &Dom, chrome: &Mask, root: NodeId, head: &Head) -> Option<String> {
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
fn shows(dom: &Dom, chrome: &Mask, root: NodeId, title: &str) -> bool {
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

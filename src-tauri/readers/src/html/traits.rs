//! What is in each element of a page, as far as it tells what the element is for.

use super::dom::{Dom, NodeId, ROOT, Step};
use super::{labels, names};

/// A set of traits, as bits.
pub(super) type Traits = u16;

/// A heading of the first rank.
pub(super) const HEADLINE: Traits = 1;
/// A heading that is no link.
pub(super) const HEADING: Traits = 1 << 1;
/// A heading that is nothing but a link to another page.
pub(super) const LINKED_HEADING: Traits = 1 << 2;
/// A link or button by which one answers.
pub(super) const ANSWER: Traits = 1 << 3;
/// A time or date set apart.
pub(super) const TIME: Traits = 1 << 4;
/// A field for words.
pub(super) const FIELD: Traits = 1 << 5;
/// Something that says of itself that it is a comment: by its type, or its class or id.
pub(super) const COMMENT_BY_TYPE: Traits = 1 << 6;
pub(super) const COMMENT_BY_NAME: Traits = 1 << 7;
/// A picture.
pub(super) const PICTURE: Traits = 1 << 8;
/// A link to another page.
pub(super) const LINK: Traits = 1 << 9;
/// A button, or a field of any kind.
pub(super) const CONTROL: Traits = 1 << 10;

/// A link to what else its author wrote, or something that says of itself that it is about a person.
pub(super) const AUTHOR: Traits = 1 << 11;

/// What the page's own data call the article. Not told here, see [`super::witness`].
pub(super) const ATTESTED: Traits = 1 << 12;

/// The longest text of a link by which one answers, in bytes.
const LONGEST_ANSWER: usize = 40;

/// Returns the traits of each node and all it holds.
pub(super) fn of(dom: &Dom) -> Vec<Traits> {
    let mut all: Vec<Traits> = Vec::with_capacity(dom.len());
    for id in 0..dom.len() {
        let id = NodeId::try_from(id).unwrap_or(ROOT);
        all.push(own(dom, id));
    }
    mark_headings(dom, &mut all);
    for id in (1..dom.len()).rev() {
        let parent = NodeId::try_from(id).ok().and_then(|id| dom.parent(id));
        let inside = all[id];
        all[parent.unwrap_or(ROOT) as usize] |= inside;
    }
    all
}

fn own(dom: &Dom, id: NodeId) -> Traits {
    let Some(tag) = dom.tag(id) else { return 0 };
    let mut traits = match tag.name() {
        "h1" => HEADLINE,
        "time" => TIME,
        "textarea" => FIELD | CONTROL,
        "input" | "select" => CONTROL,
        "button" => CONTROL | answer(dom, id),
        "img" | "picture" | "video" | "svg" => PICTURE,
        "a" if leads_away(dom, id) => LINK | answer(dom, id) | author(dom, id) | pressed(dom, id),
        "a" => answer(dom, id) | pressed(dom, id),
        _ => 0,
    };
    let said = |name: &str| dom.attribute(id, name).unwrap_or_default();
    if said("itemtype").ends_with("/Comment") || said("itemprop").split(' ').any(|p| p == "comment")
    {
        traits |= COMMENT_BY_TYPE;
    }
    if said("itemtype").ends_with("schema.org/Person") {
        traits |= AUTHOR;
    }
    if tag.is_block() && names::of_names(dom, id) == Some("comments") {
        traits |= COMMENT_BY_NAME;
    }
    traits
}

/// Returns whether a link leads to another page.
pub(super) fn leads_away(dom: &Dom, id: NodeId) -> bool {
    let href = dom.attribute(id, "href").unwrap_or_default().trim_start();
    // An address of this very page is often written whole; what counts is where on it the link leads.
    let place = href.split_once('#').map_or("", |(_, place)| place);
    !href.is_empty() && (place.is_empty() || place.contains('=')) && !href.starts_with('#')
}

/// Returns whether a link leads nowhere, or says of itself that it is a button.
fn pressed(dom: &Dom, id: NodeId) -> Traits {
    let href = dom.attribute(id, "href").unwrap_or_default().trim();
    let is_pressed = dom.attribute(id, "role") == Some("button")
        || href == "#"
        || href.starts_with("javascript:");
    if is_pressed { CONTROL } else { 0 }
}

/// Returns whether a link leads to the pages of an author.
fn author(dom: &Dom, id: NodeId) -> Traits {
    let said = |name: &str| dom.attribute(id, name).unwrap_or_default();
    let of_author = |part: &str| matches!(part, "author" | "autor" | "autoren" | "auteur");
    let is_author = said("rel").split_ascii_whitespace().any(of_author)
        || said("href").split(['/', '?']).any(of_author);
    if is_author { AUTHOR } else { 0 }
}

fn answer(dom: &Dom, id: NodeId) -> Traits {
    let inside = dom.descendants(id);
    // Looked at only where it can be short: links may be nested without end.
    if inside.len() > 8 {
        return 0;
    }
    let line = dom.line(id);
    if line.len() <= LONGEST_ANSWER && labels::is_answer(&line) {
        ANSWER
    } else {
        0
    }
}

/// Tells headings that are nothing but a link from those that are none.
fn mark_headings(dom: &Dom, all: &mut [Traits]) {
    // The innermost open heading, and whether words in it are outside a link, and inside one.
    let mut open: Vec<(NodeId, bool, bool)> = Vec::new();
    let mut links = 0_usize;
    for step in dom.walk(ROOT) {
        match step {
            Step::Enter(id) => match dom.tag(id) {
                Some(tag) if tag.is_heading() => open.push((id, false, false)),
                Some(tag) if tag.name() == "a" => {
                    links += usize::from(leads_away(dom, id));
                }
                Some(_) => {}
                None => {
                    if let Some((_, plain, linked)) = open.last_mut()
                        && !dom.text(id).trim().is_empty()
                    {
                        *plain |= links == 0;
                        *linked |= links > 0;
                    }
                }
            },
            Step::Leave(id) => {
                let Some(tag) = dom.tag(id) else { continue };
                if tag.name() == "a" {
                    links -= usize::from(leads_away(dom, id));
                }
                if tag.is_heading()
                    && let Some((_, plain, linked)) = open.pop()
                {
                    all[id as usize] |= match (plain, linked) {
                        (true, _) => HEADING,
                        (false, true) => LINKED_HEADING,
                        (false, false) => 0,
                    };
                }
            }
        }
    }
}

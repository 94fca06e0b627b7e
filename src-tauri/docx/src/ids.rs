//! Keeps the ids of comments and of notes apart.
//!
//! They are two series, and each may begin at one. LibreOffice (seen with 7.4.7) takes the one for the other while it reads
//! a file: a footnote then shows the words of another one, or none. In files of ours no comment has the id of a note.

use quick_xml::events::Event;

use super::error::WordError;
use super::parts::{COMMENTS, ENDNOTES, FOOTNOTES, Parts};
use super::xml_read::{read, value};

/// Ids above this do not count when a larger one is sought: there must be room
/// up to 2³¹ − 1, the largest that Word takes.
const LARGEST: u32 = 1 << 30;

/// Returns an id that counts when a larger one is sought.
pub(super) fn number(id: &str) -> Option<u32> {
    id.parse().ok().filter(|id| *id <= LARGEST)
}

/// The elements that carry a comment's id.
const OF_COMMENTS: [&str; 4] = [
    "comment",
    "commentRangeStart",
    "commentRangeEnd",
    "commentReference",
];

/// Returns the largest id of a footnote or endnote; 0 where there is none.
///
/// # Errors
/// Returns an error for a part that cannot be read.
pub(super) fn largest_note(parts: &mut Parts<'_>) -> Result<u32, WordError> {
    let mut largest = 0;
    for kind in [FOOTNOTES, ENDNOTES] {
        let Some(name) = parts.name_of(kind) else {
            continue;
        };
        let xml = parts.part(&name)?.unwrap_or_default();
        read(&name, &xml, |event, _| {
            if let Event::Start(element) = event
                && matches!(element.local_name().as_ref(), "footnote" | "endnote")
            {
                largest = largest.max(number(&value(element, "id")).unwrap_or(0));
            }
        })?;
    }
    Ok(largest)
}

/// Gives the comments of a file larger ids than its notes have, where one has not.
///
/// # Errors
/// Returns an error for a part that cannot be read.
pub(super) fn raise_comments(parts: &mut Parts<'_>) -> Result<(), WordError> {
    let Some(comments) = parts.name_of(COMMENTS) else {
        return Ok(());
    };
    let largest = largest_note(parts)?;
    let xml = parts.part(&comments)?.unwrap_or_default();
    let mut smallest = u32::MAX;
    let of_comment = |id: &str| id.parse::<u32>().ok();
    each(&comments, &xml, |id, _| {
        smallest = smallest.min(of_comment(id).unwrap_or(u32::MAX));
    })?;
    if smallest > largest {
        return Ok(());
    }
    let by = largest + 1 - smallest;
    let notes = [FOOTNOTES, ENDNOTES]
        .into_iter()
        .filter_map(|kind| parts.name_of(kind));
    let mut names: Vec<String> = notes.collect();
    names.extend([comments, parts.document.clone()]);
    for name in names {
        let Some(xml) = parts.part(&name)? else {
            continue;
        };
        let mut raised = String::with_capacity(xml.len());
        let mut at = 0;
        each(&name, &xml, |id, range| {
            let Some(raised_id) = of_comment(id).and_then(|id| id.checked_add(by)) else {
                return;
            };
            raised.push_str(&xml[at..range.start]);
            raised.push_str(&with_id(&xml[range.clone()], raised_id));
            at = range.end;
        })?;
        if at > 0 {
            raised.push_str(&xml[at..]);
            parts.change(name, raised);
        }
    }
    Ok(())
}

/// Shows the id of each element that carries a comment's, and where its tag stands.
fn each(
    name: &str,
    xml: &str,
    mut show: impl FnMut(&str, std::ops::Range<usize>),
) -> Result<(), WordError> {
    read(name, xml, |event, range| {
        if let Event::Start(element) | Event::Empty(element) = event
            && OF_COMMENTS.contains(&element.local_name().as_ref())
        {
            show(&value(element, "id"), range);
        }
    })
}

/// Returns an element with another id in its start tag.
pub(super) fn with_id(element: &str, id: u32) -> String {
    let tag = element.find('>').unwrap_or(element.len());
    let value = element[..tag].find(":id=").map(|at| at + ":id=".len());
    let quoted = value.and_then(|from| {
        let quote = element[from..].chars().next()?;
        let length = element[from + 1..tag].find(quote)?;
        Some((from, from + length + 2))
    });
    match quoted {
        Some((from, to)) => format!("{}\"{id}\"{}", &element[..from], &element[to..]),
        None => element.to_owned(),
    }
}

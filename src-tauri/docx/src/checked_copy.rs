//! The checked copy: the draft with the proposed corrections as tracked changes.

use std::ops::Range;

use claimdesk_draft::Span;
use claimdesk_messages::args;
use claimdesk_model::time::Time;
use claimdesk_report::{
    Analysis, Correction, Edit, Report, claim_lines, corrections, is_rtl, phrases, stretches,
};

use super::comments::Comment;
use super::error::WordError;
use super::markup::{Markup as _, WordXml};
use super::properties::Properties;
use crate::base_document::{Finder, Sewn};
use crate::checking_copy::{close, typed_by_itself, voice};
use crate::insertion::InsertOrder;
use crate::runs::Story;
use crate::signature;
use crate::text_map::Place;
use crate::weave::{Weave, weave};

/// Returns the checked copy: `original` with tracked changes in it where the
/// draft came as a Word document, or else the draft set again.
///
/// # Errors
/// Returns an error for a document whose parts cannot be read.
pub fn checked_copy(analysis: &Analysis<'_>, original: Option<&[u8]>) -> Result<Report, WordError> {
    weave(analysis, original, Sewn::Changes, |woven| {
        for correction in corrections(analysis) {
            let made = make(woven, &correction, &voice(analysis, correction.view));
            let comment = comment(woven, &correction, made);
            woven.comments.extend(comment);
        }
        close(woven);
        let typed = typed_by_itself(woven);
        woven.comments.extend(typed);
    })
}

/// Returns the reason for a correction as a comment on the claim's words.
fn comment(woven: &Weave<'_, '_>, correction: &Correction<'_>, made: bool) -> Option<Comment> {
    let Weave {
        analysis, finder, ..
    } = woven;
    let view = correction.view;
    let first = view.spans.first().copied();
    let found = finder.find(first.unwrap_or(Span::new(0, 0)))?;
    let mut lines = vec![analysis.words.with(
        "report-correction-of",
        &args!["number" => view.claim.number],
    )];
    if !made {
        lines.push(phrases::should_read(analysis.words, view));
    }
    if !view.claim.note.is_empty() {
        lines.push(view.claim.note.clone());
    }
    lines.extend(claim_lines::sources(analysis, view));
    let (author, at) = voice(analysis, view);
    Some(Comment {
        places: found.places(),
        author,
        at,
        lines,
        signed: Some(view.claim.id),
        paragraph: signature::paragraph_id(view.claim.id, "correction"),
        answers: None,
        settled: false,
    })
}

/// Where an edit is made.
struct Edited {
    /// What goes: runs, and which bytes of each.
    cuts: Vec<(usize, Range<usize>)>,
    /// Where the new words come in.
    place: Place,
    order: InsertOrder,
}

/// Makes all edits of a correction, or none where one of them has no place.
fn make(woven: &mut Weave<'_, '_>, correction: &Correction<'_>, by: &(String, Time)) -> bool {
    let places: Option<Vec<Edited>> = (correction.edits.iter())
        .map(|edit| edited(&woven.finder, edit, &correction.view.spans))
        .collect();
    let Some(places) = places.filter(|p| !p.is_empty()) else {
        return false;
    };
    for (edit, Edited { cuts, place, order }) in correction.edits.iter().zip(places) {
        for (run, range) in cuts {
            woven.insertions.delete(run, range, by.clone());
        }
        if !edit.new.is_empty() {
            let id = woven.insertions.fresh_id();
            let story = woven.finder.story;
            (woven.insertions).put(place, order, |xml| {
                xml.change("w:ins", id, by, |xml| {
                    new_words(xml, story, place, &edit.new)
                });
            });
        }
    }
    true
}

/// Returns where an edit is made.
fn edited(finder: &Finder<'_, '_>, edit: &Edit, spans: &[Span]) -> Option<Edited> {
    let Finder { story, trace, .. } = finder;
    let span = edit.old;
    if !span.is_empty() {
        let cuts = trace.cuts(span, story)?;
        let (run, range) = cuts.last()?;
        let place = Place::Inside(*run, range.end);
        let order = InsertOrder::Inner;
        return Some(Edited { cuts, place, order });
    }
    let at = span.start;
    // Words that come in before a claim's first belong to what follows them.
    let leads = spans.iter().any(|s| s.start == at);
    let neighbour = if leads {
        Span::new(at, at + 1)
    } else {
        Span::new(at.saturating_sub(1), at)
    };
    let (from, to) = trace.places(neighbour, story)?;
    let (place, order) = if leads {
        (from, InsertOrder::Outer)
    } else {
        (to, InsertOrder::Inner)
    };
    let cuts = Vec::new();
    matches!(place, Place::Inside(..)).then_some(Edited { cuts, place, order })
}

/// Writes new words as runs like the one they are next to, but for the side they are read from.
fn new_words(xml: &mut WordXml, story: &Story<'_>, place: Place, words: &str) {
    let (Place::Before(run) | Place::Inside(run, _) | Place::Behind(run)) = place;
    let run = &story.runs[run];
    let properties = Properties {
        prefix: &story.prefix,
        xml: &story.xml[run.properties.clone()],
    };
    let rtl = properties.is_rtl() || is_rtl(words);
    for (range, from_right) in stretches(words, rtl) {
        xml.again(&story.xml[run.open.clone()], |xml| {
            xml.copied(&properties.turned(from_right));
            xml.words(&words[range]);
        });
    }
}

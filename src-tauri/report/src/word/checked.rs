//! The checked copy: the draft with the proposed corrections as tracked changes.

use claimdesk_desk::time::Time;
use claimdesk_draft::Span;

use super::checking::{close, typed_by_itself, voice};
use super::comments::{self, Comment};
use super::error::WordError;
use super::manuscript::{Finder, Manuscript, Opened, Sewn};
use super::markup::escape;
use super::own;
use super::sew::{Rank, Sewing};
use super::story::Story;
use super::trace::Place;
use crate::claim_lines;
use crate::corrections::{Correction, Edit, corrections};
use crate::direction::{is_rtl, stretches};
use crate::notice::Report;
use crate::phrases;
use crate::reading::Reading;

/// Returns the checked copy: `original` with tracked changes in it where the
/// draft came as a Word document, or else the draft set anew.
///
/// # Errors
/// Returns an error for a document whose parts cannot be read.
pub(crate) fn checked_copy(
    reading: &Reading<'_>,
    original: Option<&[u8]>,
) -> Result<Report, WordError> {
    let manuscript = Manuscript::of(reading, original, Sewn::Changes)?;
    let Opened {
        mut parts,
        xml,
        standing,
    } = Opened::new(&manuscript)?;
    let story = Story::new(&parts.document, &xml)?;
    let mut sewing = Sewing::new(&story);
    standing.clear_marks(&story, &mut sewing);
    let mut editor = Editor {
        finder: Finder::new(reading, &manuscript.pieces, &parts.document, &story),
        sewing,
    };
    let mut all = Vec::new();
    for correction in corrections(reading) {
        let made = editor.make(&correction, &voice(reading, correction.view));
        all.extend(comment(reading, &correction, made, &editor.finder));
    }
    close(&mut all, reading);
    all.extend(typed_by_itself(reading, &standing, &editor.finder));
    comments::write(&all, &standing, &mut parts, &story.pen, &mut editor.sewing)?;
    let document = parts.document.clone();
    parts.change(document, editor.sewing.finish());
    Ok(manuscript.written(parts.finish()?))
}

/// Returns the reason for a correction as a comment on the claim's words.
fn comment(
    reading: &Reading<'_>,
    correction: &Correction<'_>,
    made: bool,
    finder: &Finder<'_, '_>,
) -> Option<Comment> {
    let view = correction.view;
    let first = view.spans.first().copied();
    let found = finder.find(first.unwrap_or(Span::new(0, 0)))?;
    let mut lines = vec![format!("Correction of claim {}", view.claim.number)];
    if !made {
        lines.push(phrases::should_read(view));
    }
    if !view.claim.note.is_empty() {
        lines.push(view.claim.note.clone());
    }
    lines.extend(claim_lines::sources(reading, view));
    let (author, at) = voice(reading, view);
    Some(Comment {
        places: found.places(),
        author,
        at,
        lines,
        signed: Some(view.claim.id),
        paragraph: own::paragraph_id(view.claim.id, "correction"),
        answers: None,
        settled: false,
    })
}

/// Makes tracked changes.
struct Editor<'s, 'a> {
    finder: Finder<'s, 'a>,
    sewing: Sewing<'s, 'a>,
}

impl Editor<'_, '_> {
    /// Makes all edits of a correction, or none where one of them has no place.
    fn make(&mut self, correction: &Correction<'_>, by: &(String, Time)) -> bool {
        let places: Option<Vec<_>> = (correction.edits.iter())
            .map(|edit| self.place(edit, &correction.view.spans))
            .collect();
        let Some(places) = places.filter(|p| !p.is_empty()) else {
            return false;
        };
        for (edit, (cuts, place, rank)) in correction.edits.iter().zip(places) {
            for (run, range) in cuts {
                self.sewing.delete(run, range, by.clone());
            }
            if !edit.new.is_empty() {
                let xml = self.inserted(edit, place, by);
                self.sewing.put(place, rank, xml);
            }
        }
        true
    }

    /// Returns what an edit takes out, and where its new words come in.
    #[expect(
        clippy::type_complexity,
        reason = "what goes, and where what comes goes"
    )]
    fn place(
        &self,
        edit: &Edit,
        spans: &[Span],
    ) -> Option<(Vec<(usize, std::ops::Range<usize>)>, Place, Rank)> {
        let Finder { story, trace, .. } = &self.finder;
        let span = edit.old;
        if !span.is_empty() {
            let cuts = trace.cuts(span, story)?;
            let (run, range) = cuts.last()?;
            let place = Place::Inside(*run, range.end);
            return Some((cuts, place, Rank::Inner));
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
        let (place, rank) = if leads {
            (from, Rank::Outer)
        } else {
            (to, Rank::Inner)
        };
        matches!(place, Place::Inside(..)).then(|| (Vec::new(), place, rank))
    }

    /// Returns the new words as runs like the one they stand beside, but for the side they are read from.
    fn inserted(&mut self, edit: &Edit, place: Place, by: &(String, Time)) -> String {
        let (Place::Before(run) | Place::Inside(run, _) | Place::Behind(run)) = place;
        let story = self.finder.story;
        let (run, p) = (&story.runs[run], &story.pen.prefix);
        let author = story.pen.author(self.sewing.fresh_id(), &by.0, by.1);
        let properties = &story.xml[run.properties.clone()];
        let rtl = story.pen.is_rtl(properties) || is_rtl(&edit.new);
        let mut out = format!("<{p}ins {author}>");
        for (range, from_right) in stretches(&edit.new, rtl) {
            out.push_str(&story.xml[run.open.clone()]);
            out.push_str(&story.pen.turned(properties, from_right));
            put!(&mut out, "<{p}t xml:space=\"preserve\">");
            escape(&mut out, &edit.new[range]);
            put!(&mut out, "</{p}t></{p}r>");
        }
        put!(&mut out, "</{p}ins>");
        out
    }
}

//! The checked copy: the draft with the proposed corrections as tracked changes.

use claimdesk_draft::Span;
use claimdesk_model::time::Time;
use claimdesk_report::{
    Analysis, Correction, Edit, Report, claim_lines, corrections, is_rtl, phrases, put, stretches,
};

use super::comments;
use super::comments::Comment;
use super::error::WordError;
use super::markup::escape;
use crate::base_document::{BaseDocument, Finder, Opened, Sewn};
use crate::checking_copy::{close, typed_by_itself, voice};
use crate::insertion::{InsertOrder, Insertions};
use crate::runs::Story;
use crate::signature;
use crate::text_map::Place;

/// Returns the checked copy: `original` with tracked changes in it where the
/// draft came as a Word document, or else the draft set again.
///
/// # Errors
/// Returns an error for a document whose parts cannot be read.
pub fn checked_copy(analysis: &Analysis<'_>, original: Option<&[u8]>) -> Result<Report, WordError> {
    let base = BaseDocument::of(analysis, original, Sewn::Changes)?;
    let Opened {
        mut parts,
        xml,
        standing,
    } = Opened::new(&base)?;
    let story = Story::new(&parts.document, &xml)?;
    let mut sewing = Insertions::new(&story);
    standing.clear_marks(&story, &mut sewing);
    let mut editor = Editor {
        finder: Finder::new(analysis, &base.pieces, &parts.document, &story),
        sewing,
    };
    let mut all = Vec::new();
    for correction in corrections(analysis) {
        let made = editor.make(&correction, &voice(analysis, correction.view));
        all.extend(comment(analysis, &correction, made, &editor.finder));
    }
    close(&mut all, analysis);
    all.extend(typed_by_itself(analysis, &standing, &editor.finder));
    comments::write(&all, &standing, &mut parts, &story.pen, &mut editor.sewing)?;
    let document = parts.document.clone();
    parts.change(document, editor.sewing.finish());
    Ok(base.written(parts.finish()?))
}

/// Returns the reason for a correction as a comment on the claim's words.
fn comment(
    analysis: &Analysis<'_>,
    correction: &Correction<'_>,
    made: bool,
    finder: &Finder<'_, '_>,
) -> Option<Comment> {
    let view = correction.view;
    let first = view.spans.first().copied();
    let found = finder.find(first.unwrap_or(Span::new(0, 0)))?;
    let mut lines = vec![format!("Correction of claim {}", view.claim.number)];
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

/// Makes tracked changes.
struct Editor<'s, 'a> {
    finder: Finder<'s, 'a>,
    sewing: Insertions<'s, 'a>,
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
    ) -> Option<(Vec<(usize, std::ops::Range<usize>)>, Place, InsertOrder)> {
        let Finder { story, trace, .. } = &self.finder;
        let span = edit.old;
        if !span.is_empty() {
            let cuts = trace.cuts(span, story)?;
            let (run, range) = cuts.last()?;
            let place = Place::Inside(*run, range.end);
            return Some((cuts, place, InsertOrder::Inner));
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
            (from, InsertOrder::Outer)
        } else {
            (to, InsertOrder::Inner)
        };
        matches!(place, Place::Inside(..)).then(|| (Vec::new(), place, rank))
    }

    /// Returns the new words as runs like the one they are next to, but for the side they are read from.
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

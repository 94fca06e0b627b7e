//! The document that something is sewn into.

use claimdesk_draft::{BlockKind, Changes, MarkKind, Span};
use claimdesk_readers::{Traced, read_traced};
use claimdesk_report::{Analysis, Notice, Report, SetAnew};

use super::error::WordError;
use crate::new;
use crate::runs::Story;
use crate::text_map::{Place, Trace, TracePiece};

/// A Word file, and where the canonical text is in it.
pub(super) struct BaseDocument {
    /// The file.
    pub(super) bytes: Vec<u8>,
    /// Where the text comes from.
    pub(super) pieces: Vec<TracePiece>,
    /// What is to be told of it.
    notices: Vec<Notice>,
}

/// What is sewn into a base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sewn {
    /// Comments and notes, which leave the words as they are.
    Remarks,
    /// Tracked changes.
    Changes,
}

impl BaseDocument {
    /// Returns the draft as a Word file, ready for `sewn`: `original` where that can be used, and
    /// a new one otherwise. Who wanted the original is told why it was not used.
    ///
    /// # Errors
    /// Returns an error only where memory does not take a new file.
    pub(super) fn of(
        analysis: &Analysis<'_>,
        original: Option<&[u8]>,
        sewn: Sewn,
    ) -> Result<Self, WordError> {
        let notices = match original.map(|bytes| Self::woven(analysis, bytes, sewn)) {
            Some(Ok(found)) => return Ok(found),
            Some(Err(why)) => vec![Notice::SetAnew { why }],
            None => Vec::new(),
        };
        let fresh = new::document(analysis.redacted)?;
        Ok(Self {
            bytes: fresh.bytes,
            pieces: fresh.pieces,
            notices,
        })
    }

    /// Returns `original` with the places of its words, read as the article's text was.
    fn woven(analysis: &Analysis<'_>, original: &[u8], sewn: Sewn) -> Result<Self, SetAnew> {
        let article = &analysis.redacted.article;
        let changes = article.revision.changes;
        let Traced {
            draft,
            origins,
            parts,
        } = read_traced(original, changes).map_err(|_| SetAnew::Unreadable)?;
        if draft.text != article.text {
            return Err(SetAnew::OtherWords);
        }
        if changes == Changes::Original && draft.tracked > 0 && sewn == Sewn::Changes {
            return Err(SetAnew::ReadAsOriginal);
        }
        let pieces = origins.iter().filter_map(|origin| {
            Some(TracePiece {
                text: origin.text,
                part: parts.get(usize::from(origin.part))?.clone(),
                xml: origin.source.start..origin.source.end,
            })
        });
        Ok(Self {
            pieces: pieces.collect(),
            bytes: original.to_owned(),
            notices: Vec::new(),
        })
    }

    /// Returns the finished document with what is to be told of it.
    pub(super) fn written(&self, bytes: Vec<u8>) -> Report {
        Report {
            bytes,
            notices: self.notices.clone(),
        }
    }
}

/// Knows where in the document's part the words of a claim stand.
pub(super) struct Finder<'s, 'a> {
    /// The document's part.
    pub(super) story: &'s Story<'a>,
    /// Where the text is in it.
    pub(super) trace: Trace,
    /// Where the text refers to each of its notes: the note's words, and the point.
    notes: Vec<(Span, usize)>,
}

/// Where a stretch of words stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Here.
    Words(Place, Place),
    /// Not in the document's part: this is the nearest place in it.
    Near(Place),
}

impl Found {
    /// Returns where it begins and ends.
    pub(super) const fn places(self) -> (Place, Place) {
        match self {
            Self::Words(from, to) => (from, to),
            Self::Near(at) => (at, at),
        }
    }
}

impl<'s, 'a> Finder<'s, 'a> {
    /// Looks up where the text of an article is in its document.
    pub(super) fn new(
        analysis: &Analysis<'_>,
        pieces: &[TracePiece],
        part: &str,
        story: &'s Story<'a>,
    ) -> Self {
        let article = &analysis.redacted.article;
        let reference = |label: &str| {
            let mut marks = article.marks.iter();
            let mark = marks
                .find(|m| matches!(&m.kind, MarkKind::FootnoteRef { label: l } if l == label))?;
            Some(mark.span.start)
        };
        let notes = article.blocks.iter().filter_map(|block| match &block.kind {
            BlockKind::Footnote { label } => Some((block.span, reference(label)?)),
            _ => None,
        });
        Self {
            notes: notes.collect(),
            trace: Trace::new(pieces, part, story, &article.text),
            story,
        }
    }

    /// Returns where `span` stands; `None` for a document without words.
    pub(super) fn find(&self, span: Span) -> Option<Found> {
        if let Some((from, to)) = self.trace.places(span, self.story) {
            return Some(Found::Words(from, to));
        }
        let at = self.referred(span).unwrap_or(span.start);
        self.trace.nearest(at, self.story).map(Found::Near)
    }

    /// Returns where the text refers to the note in which `span` stands, `None`
    /// when it is in no note.
    pub(super) fn referred(&self, span: Span) -> Option<usize> {
        let note = self.notes.iter().find(|(words, _)| words.overlaps(span));
        note.map(|(_, point)| *point)
    }
}

//! The document that something is sewn into.

use claimdesk_draft::{BlockKind, Changes, MarkKind, Span, read_traced};

use super::comments::Standing;
use super::error::WordError;
use super::fresh;
use super::parts::Parts;
use super::story::Story;
use super::trace::{Place, Trace, TracePiece};
use crate::reading::Reading;

/// A Word file, and where the canonical text stands in it.
pub(super) struct Manuscript {
    /// The file.
    pub(super) bytes: Vec<u8>,
    /// Where the text comes from.
    pub(super) pieces: Vec<TracePiece>,
}

impl Manuscript {
    /// Returns the draft as a Word file: `original` where that can be read,
    /// and a new one otherwise.
    ///
    /// # Errors
    /// Returns an error only where memory does not take a new file.
    pub(super) fn of(reading: &Reading<'_>, original: Option<&[u8]>) -> Result<Self, WordError> {
        if let Some(found) = original.and_then(|bytes| Self::traced(reading, bytes)) {
            return Ok(found);
        }
        let fresh = fresh::document(reading.safe)?;
        Ok(Self {
            bytes: fresh.bytes,
            pieces: fresh.pieces,
        })
    }

    /// Returns `original` with the places of its words, `None` where it does
    /// not read as the article's text does.
    fn traced(reading: &Reading<'_>, original: &[u8]) -> Option<Self> {
        let text = &reading.safe.article.text;
        let traced = [Changes::Accepted, Changes::Original]
            .into_iter()
            .filter_map(|changes| read_traced(original, changes).ok())
            .find(|traced| traced.draft.text == *text)?;
        let pieces = traced.origins.iter().filter_map(|origin| {
            Some(TracePiece {
                text: origin.text,
                part: traced.parts.get(usize::from(origin.part))?.clone(),
                xml: origin.source.start..origin.source.end,
            })
        });
        Some(Self {
            pieces: pieces.collect(),
            bytes: original.to_owned(),
        })
    }
}

/// A document opened for sewing.
pub(super) struct Opened<'a> {
    /// The parts of the file.
    pub(super) parts: Parts<'a>,
    /// The text of the document's part.
    pub(super) xml: String,
    /// The comments that were there before.
    pub(super) standing: Standing,
}

impl<'a> Opened<'a> {
    /// Opens a manuscript.
    ///
    /// # Errors
    /// Returns an error for a file that cannot be read.
    pub(super) fn new(manuscript: &'a Manuscript) -> Result<Self, WordError> {
        let mut parts = Parts::open(&manuscript.bytes)?;
        let standing = Standing::clear(&mut parts)?;
        let xml = parts.document_part()?;
        Ok(Self {
            parts,
            xml,
            standing,
        })
    }
}

/// Knows where in the document's part the words of a claim stand.
pub(super) struct Finder<'s, 'a> {
    /// The document's part.
    pub(super) story: &'s Story<'a>,
    /// Where the text stands in it.
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
    /// Looks up where the text of an article stands in its document.
    pub(super) fn new(
        reading: &Reading<'_>,
        pieces: &[TracePiece],
        part: &str,
        story: &'s Story<'a>,
    ) -> Self {
        let article = &reading.safe.article;
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
    /// when it stands in no note.
    pub(super) fn referred(&self, span: Span) -> Option<usize> {
        let note = self.notes.iter().find(|(words, _)| words.overlaps(span));
        note.map(|(_, point)| *point)
    }
}

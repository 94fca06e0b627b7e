//! What two compared revisions answer: where a span is, and what was edited.

use std::ops::Range;

use crate::alignment::Alignment;
use crate::carried::{Carried, Context, Outcome, Why};
use crate::edits::Edit;
use crate::splice::{Splice, SpliceError};
use crate::{boundary, edits, span, splice};

impl Alignment<'_> {
    /// Where `span`, in bytes of the old text, is in the new one. A span that reaches beyond the
    /// text or into a character is taken to mean the whole characters it touches.
    pub fn carry(&self, span: Range<usize>) -> Carried {
        span::carry(self, span)
    }

    /// Where `span` is after the operations that made the new text of the old one, all in bytes
    /// of the old text and ascending. They decide the place; the words decide whether the span
    /// was changed. A span they cut is looked for elsewhere.
    ///
    /// # Errors
    ///
    /// When the operations overlap or do not lead from the old text to the new one.
    pub fn carry_through(
        &self,
        edits: &[Splice],
        span: Range<usize>,
    ) -> Result<Carried, SpliceError> {
        splice::carry_with_words(self, edits, span)
    }

    /// The answer for a span whose place in the new text is known for certain: whether the words
    /// there are the same, and what happened around them. Both ranges are taken to mean the whole
    /// characters they touch.
    pub fn carried_to(&self, span: Range<usize>, to: Range<usize>) -> Carried {
        let known = Carried {
            outcome: Outcome::Changed,
            to: None,
            score: 0.0,
            why: Why::Operations,
            context: Context::Same,
            candidates: Vec::new(),
        };
        self.judge(&span, to, known)
    }

    /// The runs of words that were moved, replaced, deleted and inserted, by their place in the
    /// old text.
    pub fn edits(&self) -> Vec<Edit> {
        edits::list(self)
    }

    /// Completes an answer whose place is known: whether the words there are the same.
    pub(crate) fn judge(&self, span: &Range<usize>, to: Range<usize>, known: Carried) -> Carried {
        let texts = &self.texts;
        let to = boundary::snap(texts.new.text, to);
        let span = boundary::snap(texts.old.text, span.clone());
        let (old, new) = (texts.old.tokens_in(&span), texts.new.tokens_in(&to));
        let same = span::is_same(texts, &old, &new);
        Carried {
            outcome: if same {
                Outcome::Kept
            } else {
                Outcome::Changed
            },
            score: if same { 1.0 } else { known.score },
            context: span::context_of(texts, &old, &new, same),
            to: Some(to),
            ..known
        }
    }
}

//! The whole work on two texts, done once for all spans.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use crate::carried::{Carried, Context, Outcome, Why};
use crate::edits::Edit;
use crate::links::Links;
use crate::side::Texts;
use crate::splice::{Splice, SpliceError};
use crate::{boundary, edited, edits, exact, neighbours, order, residue, span, splice, undecided};

/// Sizes of the exact runs that are looked for, in tokens, one after the other.
const RUNS: [usize; 2] = [8, 5];

/// Two revisions of a text and what became of each word.
#[derive(Debug)]
pub struct Alignment<'a> {
    pub(crate) texts: Texts<'a>,
    pub(crate) links: Links,
    /// For each old token, whether it kept its place in the order of the text.
    pub(crate) in_order: Vec<bool>,
    /// Whether most of the text did.
    pub(crate) keeps_order: bool,
    /// What was asked about the likeness of sentences, by the first token of the old one: many spans may lie in one.
    likenesses: Mutex<HashMap<usize, u32>>,
}

impl<'a> Alignment<'a> {
    /// Compares two revisions. The time is near linear in their length.
    pub fn new(old: &'a str, new: &'a str) -> Self {
        let texts = Texts::new(old, new);
        let mut links = Links::new(texts.old.ids.len(), texts.new.ids.len());
        for size in RUNS {
            exact::claim_runs(&texts, &mut links, size);
        }
        neighbours::claim(&texts, &mut links);
        edited::claim(&texts, &mut links);
        neighbours::claim(&texts, &mut links);
        residue::settle(&texts, &mut links);
        let in_order = order::in_order(&links, texts.old.ids.len(), texts.new.ids.len());
        Self {
            keeps_order: order::keeps_order(&links, &in_order),
            texts,
            links,
            in_order,
            likenesses: Mutex::default(),
        }
    }

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

    /// The likeness of an old sentence and the one new sentence in its place, in thousandths.
    pub(crate) fn likeness(&self, old: &Range<usize>, new: &Range<usize>) -> u32 {
        // Whoever panicked has left whole answers behind.
        let mut known = (self.likenesses.lock()).unwrap_or_else(PoisonError::into_inner);
        *known
            .entry(old.start)
            .or_insert_with(|| undecided::likeness(&self.texts, old, new))
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

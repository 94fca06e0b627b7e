//! Spans through an editor's own operations, which say exactly what moved where.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::alignment::Alignment;
use crate::carried::{Carried, Context, Outcome, Why};

/// One operation: a range of the old text gave way to `length` bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Splice {
    /// Bytes of the old text; empty for an insertion.
    pub range: Range<usize>,
    /// Bytes put in its place; 0 for a deletion.
    pub length: usize,
}

/// Operations that cannot belong to one change of a text.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SpliceError {
    /// A range ends before it begins.
    #[error("operation {index}: the range {start}..{end} ends before it begins")]
    Reversed {
        /// Which operation, from 0.
        index: usize,
        /// First byte.
        start: usize,
        /// End byte.
        end: usize,
    },
    /// A range begins before the one before it ends.
    #[error(
        "operation {index}: the range begins at {start}, before the one before it ends at {end}"
    )]
    OutOfOrder {
        /// Which operation, from 0.
        index: usize,
        /// Where it begins.
        start: usize,
        /// Where the one before it ends.
        end: usize,
    },
    /// The operations do not lead from the old text to the new one.
    #[error("the operations make {made} bytes of {old}, but the new text has {new}")]
    OtherTexts {
        /// Length of the old text.
        old: usize,
        /// Length the operations lead to.
        made: usize,
        /// Length of the new text.
        new: usize,
    },
}

/// Carries `span` through the operations of one change, all in bytes of the old text, ascending
/// and apart from each other, as an editor reports them.
///
/// Without the texts a span that was touched counts as changed, and one that was overwritten
/// together with other text as ambiguous; [`Alignment::carry_through`] looks at the words.
///
/// # Errors
///
/// When a range is reversed or overlaps the one before it.
pub fn carry_through(edits: &[Splice], span: Range<usize>) -> Result<Carried, SpliceError> {
    check(edits)?;
    let span = span.start..span.end.max(span.start);
    let mut to = span.clone();
    let mut touched = 0;
    // How much longer the new text is, up to the operation at hand.
    let (mut added, mut removed) = (0, 0);
    for edit in edits {
        let place = edit.range.start + added - removed;
        let after = place + edit.length;
        if edit.range.end <= span.start {
            added += edit.length;
            removed += edit.range.len();
            to = span.start + added - removed..span.end + added - removed;
            continue;
        }
        if edit.range.start >= span.end {
            break;
        }
        if edit.range.start <= span.start && edit.range.end >= span.end {
            return Ok(overwritten(edit, &span, place..after));
        }
        if edit.range.start < span.start {
            to.start = after;
        }
        let overlap = edit.range.end.min(span.end) - edit.range.start.max(span.start);
        touched += overlap.max(edit.length.min(1));
        added += edit.length;
        removed += edit.range.len();
        to.end = if edit.range.end > span.end {
            place
        } else {
            span.end + added - removed
        };
    }
    let outcome = if touched == 0 {
        Outcome::Kept
    } else {
        Outcome::Changed
    };
    let left = span.len().saturating_sub(touched) as f32 / span.len().max(1) as f32;
    Ok(Carried {
        score: if touched == 0 { 1.0 } else { left },
        ..answer(outcome, Some(to))
    })
}

fn check(edits: &[Splice]) -> Result<(), SpliceError> {
    let mut end = 0;
    for (index, edit) in edits.iter().enumerate() {
        if edit.range.end < edit.range.start {
            return Err(SpliceError::Reversed {
                index,
                start: edit.range.start,
                end: edit.range.end,
            });
        }
        if edit.range.start < end {
            return Err(SpliceError::OutOfOrder {
                index,
                start: edit.range.start,
                end,
            });
        }
        end = edit.range.end;
    }
    Ok(())
}

/// One operation took the whole span.
fn overwritten(edit: &Splice, span: &Range<usize>, to: Range<usize>) -> Carried {
    if to.is_empty() {
        answer(Outcome::Lost, None)
    } else if edit.range == *span {
        answer(Outcome::Changed, Some(to))
    } else {
        Carried {
            candidates: vec![to],
            ..answer(Outcome::Ambiguous, None)
        }
    }
}

fn answer(outcome: Outcome, to: Option<Range<usize>>) -> Carried {
    Carried {
        outcome,
        to,
        score: 0.0,
        why: Why::Operations,
        context: Context::Same,
        candidates: Vec::new(),
    }
}

/// As [`carry_through`], with the words of both texts at hand: a touched span whose words are the
/// same is kept, and one that was cut or overwritten is looked for in the alignment.
pub(crate) fn carry_with_words(
    alignment: &Alignment<'_>,
    edits: &[Splice],
    span: Range<usize>,
) -> Result<Carried, SpliceError> {
    let (old, new) = (
        alignment.texts.old.text.len(),
        alignment.texts.new.text.len(),
    );
    let carried = carry_through(edits, span.clone())?;
    let removed: usize = edits.iter().map(|edit| edit.range.len()).sum();
    let added: usize = edits.iter().map(|edit| edit.length).sum();
    let made = (old + added).checked_sub(removed);
    if made != Some(new) || edits.last().is_some_and(|edit| edit.range.end > old) {
        return Err(SpliceError::OtherTexts {
            old,
            made: made.unwrap_or(0),
            new,
        });
    }
    let Some(to) = carried.to.clone() else {
        return Ok(alignment.carry(span));
    };
    Ok(alignment.judge(&span, to, carried))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn splice(range: Range<usize>, length: usize) -> Splice {
        Splice { range, length }
    }

    #[test]
    fn operations_beside_a_span_shift_it() {
        let edits = [splice(0..0, 3), splice(2..4, 0), splice(10..10, 5)];
        let carried = carry_through(&edits, 4..10).unwrap();
        assert_eq!((carried.outcome, carried.to), (Outcome::Kept, Some(5..11)));
    }

    #[test]
    fn operations_inside_a_span_change_it() {
        let carried = carry_through(&[splice(5..7, 4)], 4..10).unwrap();
        assert_eq!(
            (carried.outcome, carried.to),
            (Outcome::Changed, Some(4..12))
        );
        let carried = carry_through(&[splice(2..6, 1)], 4..10).unwrap();
        assert_eq!(
            (carried.outcome, carried.to),
            (Outcome::Changed, Some(3..7))
        );
        let carried = carry_through(&[splice(8..12, 1)], 4..10).unwrap();
        assert_eq!(
            (carried.outcome, carried.to),
            (Outcome::Changed, Some(4..8))
        );
    }

    #[test]
    fn an_overwritten_span_is_never_guessed() {
        let carried = carry_through(&[splice(4..10, 0)], 4..10).unwrap();
        assert_eq!(carried.outcome, Outcome::Lost);
        let carried = carry_through(&[splice(2..12, 9)], 4..10).unwrap();
        assert_eq!((carried.outcome, carried.to), (Outcome::Ambiguous, None));
        assert_eq!(carried.candidates, vec![2..11; 1]);
    }

    #[test]
    fn operations_must_be_ascending_and_fit_the_texts() {
        assert!(matches!(
            carry_through(&[splice(4..6, 0), splice(5..7, 0)], 0..1),
            Err(SpliceError::OutOfOrder { index: 1, .. })
        ));
        let alignment = Alignment::new("one two", "one");
        assert!(matches!(
            alignment.carry_through(&[splice(0..0, 1)], 0..1),
            Err(SpliceError::OtherTexts { made: 8, .. })
        ));
    }

    #[test]
    fn with_the_words_at_hand_typography_keeps_and_cut_and_paste_is_found() {
        let (old, new) = ("He said \"no\" to all of it.", "He said “no” to all of it.");
        let alignment = Alignment::new(old, new);
        let edits = [splice(8..9, 3), splice(11..12, 3)];
        let carried = alignment.carry_through(&edits, 3..15).unwrap();
        assert_eq!(carried.outcome, Outcome::Kept);
        assert_eq!(&new[carried.to.unwrap()], "said “no” to");

        let claim = "The senator voted against the bill in May. ";
        let rest = "Middle text that stays in place for now. ";
        let (old, new) = (format!("{claim}{rest}"), format!("{rest}{claim}"));
        let edits = [
            splice(0..claim.len(), 0),
            splice(old.len()..old.len(), claim.len()),
        ];
        let alignment = Alignment::new(&old, &new);
        let carried = alignment.carry_through(&edits, 0..42).unwrap();
        assert_eq!(&new[carried.to.unwrap()], &claim[..42]);
    }
}

//! What a person may be asked: sentences that stand more than once, where nothing tells for sure
//! which of them is which.

use std::ops::Range;

use crate::alignment::Alignment;
use crate::side::{Side, Texts};
use crate::thresholds::ORDER_REACH;

/// The unclaimed places of the new text that say what the sentence of `tokens` said: those of
/// `tokens` in them.
pub(crate) fn twins(alignment: &Alignment<'_>, tokens: &Range<usize>) -> Vec<Range<usize>> {
    let sentence = Whole::around(&alignment.texts, tokens);
    sentence.in_new(alignment, |new| alignment.links.is_free_new(new))
}

/// Which of the [`twins`] keeps the order of the text, where the text as a whole kept it: as many
/// of them as was in the old text must be between the images of what kept its order around.
pub(crate) fn likely_twin(alignment: &Alignment<'_>, tokens: &Range<usize>) -> Option<usize> {
    let (texts, links) = (&alignment.texts, &alignment.links);
    if !alignment.keeps_order {
        return None;
    }
    let sentence = Whole::around(texts, tokens);
    let in_order = |at: &usize| alignment.in_order[*at];
    let before = (0..tokens.start).rev().take(ORDER_REACH).find(in_order);
    let after = (tokens.end..texts.old.ids.len())
        .take(ORDER_REACH)
        .find(in_order);
    let image = |at: usize| links.to_new(at).expect("what is in order is tied");
    let gap = before.map_or(0, image)..after.map_or(texts.new.ids.len(), image);
    let mut new = sentence.places(&texts.new, |at| links.is_free_new(at));
    let all = new.clone();
    new.retain(|start| gap.contains(start));
    let gap = before.unwrap_or(0)..after.unwrap_or(texts.old.ids.len());
    let mut old = sentence.places(&texts.old, |at| links.is_free_old(at));
    old.retain(|start| gap.contains(start));
    let own = (old.iter()).position(|start| start + sentence.offset == tokens.start)?;
    if old.len() != new.len() {
        return None;
    }
    all.iter().position(|&start| start == new[own])
}

/// The places of the new text, claimed or not, that say what the sentence of `tokens` said, when
/// it stands more than once in either text.
pub(crate) fn copies(alignment: &Alignment<'_>, tokens: &Range<usize>) -> Vec<Range<usize>> {
    let sentence = Whole::around(&alignment.texts, tokens);
    let new = sentence.in_new(alignment, |_| true);
    if new.len() > 1 || sentence.is_repeated(&alignment.texts.old) {
        new
    } else {
        Vec::new()
    }
}

/// Whether the sentence of the `new` tokens says word for word what an old sentence said that is
/// not the one of `tokens`: then it may be a copy of that and not this one, edited.
pub(crate) fn is_copy(
    alignment: &Alignment<'_>,
    tokens: &Range<usize>,
    new: &Range<usize>,
) -> bool {
    let texts = &alignment.texts;
    let own = &texts.old.ids[texts.old.sentence_at(tokens.start)];
    let found = &texts.new.ids[texts.new.sentence_at(new.start)];
    own != found && !sentences_of(&texts.old, found, |_| true).is_empty()
}

/// The sentences a span lies in, as a row of words.
struct Whole<'a> {
    words: &'a [u32],
    /// Where the span begins among the words, and how many it has.
    offset: usize,
    length: usize,
}

impl<'a> Whole<'a> {
    fn around(texts: &'a Texts<'_>, tokens: &Range<usize>) -> Self {
        let sentence = texts.old.sentence_at(tokens.start);
        let end = sentence.end.max(tokens.end);
        Self {
            words: &texts.old.ids[sentence.start..end],
            offset: tokens.start - sentence.start,
            length: tokens.len(),
        }
    }

    fn places(&self, side: &Side<'_>, wanted: impl Fn(usize) -> bool) -> Vec<usize> {
        sentences_of(side, self.words, wanted)
    }

    fn is_repeated(&self, side: &Side<'_>) -> bool {
        self.places(side, |_| true).len() > 1
    }

    /// Where the span is in the row's places in the new text.
    fn in_new(
        &self,
        alignment: &Alignment<'_>,
        wanted: impl Fn(usize) -> bool,
    ) -> Vec<Range<usize>> {
        self.places(&alignment.texts.new, wanted)
            .into_iter()
            .map(|start| start + self.offset..start + self.offset + self.length)
            .collect()
    }
}

/// Where `words` begin as whole sentences all of whose tokens are `wanted`.
fn sentences_of(side: &Side<'_>, words: &[u32], wanted: impl Fn(usize) -> bool) -> Vec<usize> {
    side.places.find(&side.ids, words, |start| {
        let end = start + words.len();
        side.starts_sentence(start) && side.starts_sentence(end) && (start..end).all(&wanted)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twins_without_context_are_all_named() {
        let alignment = Alignment::new("Try it now.", "Zoo. Try it now. Zebra. Try it now. Yes.");
        assert_eq!(twins(&alignment, &(1..3)), [2..4, 6..8]);
        assert_eq!(likely_twin(&alignment, &(1..3)), None);
    }

    #[test]
    fn twins_are_told_apart_by_order_only_where_the_text_kept_it() {
        let first = "The mayor opened the bridge on Monday.";
        let last = "Trains will cross it from the autumn on.";
        let between = |a, b, c| format!("{a} Try it. {b} Try it. {c}");
        let old = format!("{first} {} {last}", between("Red.", "Green.", "Blue."));
        let new = format!("{first} {} {last}", between("One.", "Two.", "Three."));
        let alignment = Alignment::new(&old, &new);
        let (one, two) = (8..10, 11..13);
        assert_eq!(twins(&alignment, &one), [8..10, 11..13]);
        assert_eq!(likely_twin(&alignment, &one), Some(0));
        assert_eq!(likely_twin(&alignment, &two), Some(1));
        let new = format!("{last} {} {first}", between("One.", "Two.", "Three."));
        assert_eq!(likely_twin(&Alignment::new(&old, &new), &one), None);
    }

    #[test]
    fn copies_are_those_of_repeated_sentences() {
        let alignment = Alignment::new("Try it now. Zoo. Try it now. Yes.", "Yes. Try it now.");
        assert_eq!(copies(&alignment, &(0..3)), vec![1..4; 1]);
        assert_eq!(copies(&alignment, &(7..8)), []);
    }

    #[test]
    fn a_sentence_is_no_copy_of_itself() {
        let alignment = Alignment::new("Ann won in May. Bob lost in May.", "Bob lost in May.");
        assert!(is_copy(&alignment, &(0..4), &(0..4)));
        assert!(!is_copy(&alignment, &(4..8), &(0..4)));
    }
}

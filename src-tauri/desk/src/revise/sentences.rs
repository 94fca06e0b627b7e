//! Counts the sentences that changed between two texts.

use claimdesk_anchor::{Edit, EditKind};
use claimdesk_draft::Span;

use claimdesk_model::view::Sentences;

/// A text and its sentences, in order and apart from each other.
#[derive(Clone, Copy)]
pub(crate) struct Told<'a> {
    pub text: &'a str,
    pub sentences: &'a [Span],
}

/// Returns how many sentences changed, and how. A sentence counts once: as added or cut where all
/// its words are new or gone, else as edited, else as moved.
pub(crate) fn count(old: Told<'_>, new: Told<'_>, edits: &[Edit]) -> Sentences {
    let moves = |edit: &&Edit| edit.kind == EditKind::Moved;
    let gone = shares(old, edits.iter().filter(|e| !moves(e)).map(|e| &e.old));
    let came = shares(new, edits.iter().filter(|e| !moves(e)).map(|e| &e.new));
    let moved = shares(new, edits.iter().filter(moves).map(|e| &e.new));
    let mut edited: Vec<bool> = came.iter().map(|&share| share == Share::Some).collect();
    for edit in edits.iter().filter(|e| !moves(e)) {
        for at in touched(old, &edit.old).filter(|&at| gone[at] == Share::Some) {
            if let Some(edited) = edited.get_mut(image(new, edit, old.sentences[at])) {
                *edited = true;
            }
        }
    }
    let mut counted = Sentences {
        cut: number(gone.iter().filter(|&&share| share == Share::All)),
        ..Sentences::default()
    };
    for ((came, moved), edited) in came.into_iter().zip(moved).zip(edited) {
        match (came, edited, moved) {
            (Share::All, ..) => counted.added += 1,
            (_, true, _) => counted.edited += 1,
            (.., Share::All) => counted.moved += 1,
            _ => {}
        }
    }
    counted
}

fn number(things: impl Iterator) -> u32 {
    u32::try_from(things.count()).unwrap_or(u32::MAX)
}

/// The sentences that a range of the text touches.
fn touched(told: Told<'_>, range: &std::ops::Range<usize>) -> std::ops::Range<usize> {
    let first = told.sentences.partition_point(|s| s.end <= range.start);
    let end = told.sentences.partition_point(|s| s.start < range.end);
    first..end.max(first)
}

/// The new sentence out of which words of an old one are gone.
fn image(new: Told<'_>, edit: &Edit, sentence: Span) -> usize {
    // Where a sentence lost its first words, the point they left is behind the sentence before.
    if edit.old.start <= sentence.start {
        new.sentences.partition_point(|s| s.start < edit.new.end)
    } else {
        new.sentences.partition_point(|s| s.end < edit.new.start)
    }
}

/// How much of a sentence's words is covered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Share {
    None,
    Some,
    All,
}

/// Returns how much of each sentence the ranges cover, which are apart from each other.
fn shares<'a>(
    told: Told<'_>,
    ranges: impl Iterator<Item = &'a std::ops::Range<usize>>,
) -> Vec<Share> {
    let mut ranges: Vec<_> = ranges.filter(|range| !range.is_empty()).collect();
    ranges.sort_by_key(|range| range.start);
    let share = |sentence: &Span| {
        let first = ranges.partition_point(|range| range.end <= sentence.start);
        let inside = ranges[first..]
            .iter()
            .take_while(|range| range.start < sentence.end);
        let (mut at, mut covered, mut left) = (sentence.start, false, false);
        for range in inside {
            left |= has_words(told.text, at, range.start);
            covered |= has_words(told.text, range.start.max(at), range.end.min(sentence.end));
            at = range.end;
        }
        left |= has_words(told.text, at, sentence.end);
        match (covered, left) {
            (false, _) => Share::None,
            (true, true) => Share::Some,
            (true, false) => Share::All,
        }
    };
    told.sentences.iter().map(share).collect()
}

fn has_words(text: &str, start: usize, end: usize) -> bool {
    text.get(start..end.max(start))
        .is_some_and(|part| part.chars().any(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;
    use claimdesk_anchor::Alignment;

    fn counted(old: &str, new: &str) -> [u32; 4] {
        let (olds, news) = (
            crate::sentences::sentences(old),
            crate::sentences::sentences(new),
        );
        let told = |text, sentences| Told { text, sentences };
        let edits = Alignment::new(old, new).edits();
        let count = count(told(old, &olds), told(new, &news), &edits);
        [count.edited, count.added, count.cut, count.moved]
    }

    const A: &str = "Zinc mines near Kabwe poisoned children for years.";
    const B: &str = "Roads were built all over the county last summer.";
    const C: &str = "The mayor signed the budget on Monday evening.";
    const NEW: &str = "Nobody expected quite so many people at the festival.";

    #[test]
    fn each_sentence_counts_once() {
        let old = format!("{A} {B} {C}");
        assert_eq!(counted(&old, &old), [0, 0, 0, 0]);
        assert_eq!(counted(&old, &format!("{A} {NEW} {B} {C}")), [0, 1, 0, 0]);
        assert_eq!(counted(&old, &format!("{A} {C}")), [0, 0, 1, 0]);
        assert_eq!(counted(&old, &format!("{B} {C} {A}")), [0, 0, 0, 1]);
        let edited = C.replace("budget", "annual budget");
        assert_eq!(counted(&old, &format!("{A} {B} {edited}")), [1, 0, 0, 0]);
    }

    #[test]
    fn words_gone_from_either_end_or_the_middle_edit_their_own_sentence() {
        let old = format!("{A} {B} {C}");
        for shorter in [
            B.replace("Roads were", "Were"),
            B.replace(" last summer", ""),
            B.replace("all over ", "").replace("county", "town"),
        ] {
            assert_eq!(
                counted(&old, &format!("{A} {shorter} {C}")),
                [1, 0, 0, 0],
                "{shorter}"
            );
        }
    }

    #[test]
    fn typography_edits_nothing() {
        assert_eq!(
            counted("“It’s” so - he said.", "\"It's\" so — he said."),
            [0; 4]
        );
    }
}

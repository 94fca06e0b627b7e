//! The smallest change, word by word, that makes one text of another.

use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// Some words give way to others; either may be none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Replacement {
    /// Bytes of the old text.
    pub(crate) old: Range<usize>,
    /// Bytes of the new text.
    pub(crate) new: Range<usize>,
}

/// Returns what has to be replaced in `old` to get `new`, in order.
///
/// Words, marks and stretches of space are compared whole, by the algorithm of Myers (1986).
pub(crate) fn replacements(old: &str, new: &str) -> Vec<Replacement> {
    let (from, to) = (tokens(old), tokens(new));
    let changes = capture_diff_slices(Algorithm::Myers, &words(&from), &words(&to));
    let place = |tokens: &[(usize, &str)], at: usize, text: &str| {
        tokens.get(at).map_or(text.len(), |token| token.0)
    };
    (changes.iter())
        .filter(|change| change.tag() != DiffTag::Equal)
        .map(|change| {
            let (out, into) = (change.old_range(), change.new_range());
            Replacement {
                old: place(&from, out.start, old)..place(&from, out.end, old),
                new: place(&to, into.start, new)..place(&to, into.end, new),
            }
        })
        .collect()
}

/// Returns the words of tokens alone.
fn words<'t>(tokens: &[(usize, &'t str)]) -> Vec<&'t str> {
    tokens.iter().map(|token| token.1).collect()
}

/// Returns words, marks and stretches of space, each with its place.
fn tokens(text: &str) -> Vec<(usize, &str)> {
    text.split_word_bound_indices().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(old: &str, new: &str) -> String {
        let mut out = String::new();
        let mut at = 0;
        for r in replacements(old, new) {
            out.push_str(&old[at..r.old.start]);
            put!(&mut out, "[{}|{}]", &old[r.old.clone()], &new[r.new]);
            at = r.old.end;
        }
        out + &old[at..]
    }

    #[test]
    fn only_the_words_that_differ_are_replaced() {
        assert_eq!(
            told("released 52 prisoners", "released 51 prisoners"),
            "released [52|51] prisoners"
        );
        assert_eq!(told("a b c", "a b c"), "a b c");
        assert_eq!(told("a b", "a new b"), "a [|new ]b");
        assert_eq!(told("a bad b", "a b"), "a [bad |]b");
        assert_eq!(
            told("4,000 cars a day", "4,300 cars an hour"),
            "[4,000|4,300] cars [a|an] [day|hour]"
        );
        assert_eq!(told("", "all"), "[|all]");
    }

    proptest! {
        #[test]
        fn the_replacements_make_the_new_text(old in "[ab ,é]{0,30}", new in "[ab ,é]{0,30}") {
            let mut made = String::new();
            let mut at = 0;
            for r in replacements(&old, &new) {
                made.push_str(&old[at..r.old.start]);
                made.push_str(&new[r.new]);
                at = r.old.end;
            }
            made.push_str(&old[at..]);
            prop_assert_eq!(made, new);
        }
    }
}

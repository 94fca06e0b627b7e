//! The smallest change, word by word, that makes one text of another.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// The most pairs of words that are compared; beyond that the whole middle is replaced.
const MOST_PAIRS: usize = 4_000_000;

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
/// Words, marks and stretches of space are compared whole, by the longest
/// common subsequence, found with the table of Wagner and Fischer (1974).
pub(crate) fn replacements(old: &str, new: &str) -> Vec<Replacement> {
    let (from, to) = (tokens(old), tokens(new));
    let head = from.iter().zip(&to).take_while(|(a, b)| a.1 == b.1).count();
    let behind = |tokens: &[(usize, &str)], n: usize| tokens.len() - n;
    let tail = (from[head..].iter().rev())
        .zip(to[head..].iter().rev())
        .take_while(|(a, b)| a.1 == b.1)
        .count();
    let (a, b) = (
        &from[head..behind(&from, tail)],
        &to[head..behind(&to, tail)],
    );
    let kept = if a.len().saturating_mul(b.len()) > MOST_PAIRS {
        Vec::new()
    } else {
        common(a, b)
    };
    let place = |tokens: &[(usize, &str)], at: usize, text: &str| {
        tokens.get(head + at).map_or(text.len(), |t| t.0)
    };
    let mut found = Vec::new();
    let (mut i, mut j) = (0, 0);
    for (x, y) in kept.into_iter().chain([(a.len(), b.len())]) {
        if i < x || j < y {
            found.push(Replacement {
                old: place(&from, i, old)..place(&from, x, old),
                new: place(&to, j, new)..place(&to, y, new),
            });
        }
        (i, j) = (x + 1, y + 1);
    }
    found
}

/// Returns words, marks and stretches of space, each with its place.
fn tokens(text: &str) -> Vec<(usize, &str)> {
    text.split_word_bound_indices().collect()
}

/// Returns a longest row of pairs of equal tokens.
fn common(a: &[(usize, &str)], b: &[(usize, &str)]) -> Vec<(usize, usize)> {
    let width = b.len() + 1;
    // length[i * width + j]: how many tokens a[i..] and b[j..] have in common.
    let mut length = vec![0_u32; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            length[i * width + j] = if a[i].1 == b[j].1 {
                length[(i + 1) * width + j + 1] + 1
            } else {
                length[(i + 1) * width + j].max(length[i * width + j + 1])
            };
        }
    }
    let mut pairs = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        if a[i].1 == b[j].1 {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if length[(i + 1) * width + j] >= length[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
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

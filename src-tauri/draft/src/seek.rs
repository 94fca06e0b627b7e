//! Finding words and names as a person sees them: composed or decomposed, with whatever space.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::Span;

/// Whether capitals and small letters are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// They are not.
    Counts,
    /// They are.
    Aside,
}

/// Returns a text as it is compared: decomposed, with plain spaces, without what is invisible.
///
/// Line ends stay: they part one paragraph from the next.
///
/// ```
/// use claimdesk_draft::{Case, seek_key};
///
/// assert_eq!(seek_key("41\u{a0}caf\u{e9}s", Case::Counts), seek_key("41 cafe\u{301}s", Case::Counts));
/// assert_eq!(seek_key("Relev\u{e9}.PDF", Case::Aside), seek_key("releve\u{301}.pdf", Case::Aside));
/// ```
pub fn seek_key(text: &str, case: Case) -> String {
    let seen = text.chars().filter(|c| !is_unseen(*c)).map(plain);
    let decomposed: String = seen.nfd().collect();
    match case {
        Case::Counts => decomposed,
        // Letter by letter: a word's end must not change what a letter is.
        Case::Aside => (decomposed.chars().flat_map(char::to_lowercase))
            .nfd()
            .collect(),
    }
}

/// Finds every place in `text` where `wanted` stands, as a reader would see it, in order and
/// without overlap. A place begins and ends between whole characters: "cafe" is not in "café".
///
/// ```
/// use claimdesk_draft::{Case, Span, seek};
///
/// assert_eq!(seek("owes 41\u{a0}million", "41 million", Case::Counts), [Span::new(5, 16)]);
/// assert_eq!(seek("40 Ha\u{308}user", "40 H\u{e4}user", Case::Counts), [Span::new(0, 11)]);
/// ```
pub fn seek(text: &str, wanted: &str, case: Case) -> Vec<Span> {
    let wanted = seek_key(wanted, case);
    if wanted.trim().is_empty() {
        return Vec::new();
    }
    let Keyed { key, ends } = Keyed::of(text, case);
    let mut found: Vec<Span> = Vec::new();
    let mut from = 0;
    while let Some(at) = key.get(from..).and_then(|rest| rest.find(&wanted)) {
        let (start, end) = (from + at, from + at + wanted.len());
        match (border(&ends, start), border(&ends, end)) {
            (Some((_, first)), Some((last, _))) => {
                found.push(Span::new(first, last));
                from = end;
            }
            // Within a character: look on behind its first letter.
            _ => from = start + key[start..].chars().next().map_or(1, char::len_utf8),
        }
    }
    found
}

/// A text's key, and where each of its characters ends.
struct Keyed {
    key: String,
    /// Of each character with its marks: its end in the key, its end in the text, and where the
    /// next one begins there. They differ where something invisible is between.
    ends: Vec<(usize, usize, usize)>,
}

impl Keyed {
    fn of(text: &str, case: Case) -> Self {
        let mut key = String::with_capacity(text.len());
        let mut ends: Vec<(usize, usize, usize)> = vec![(0, 0, 0)];
        let mut chars = text.char_indices().peekable();
        while let Some((start, first)) = chars.next() {
            let mut end = start + first.len_utf8();
            if is_unseen(first) {
                // It belongs to neither side.
                if let Some(last) = ends.last_mut() {
                    last.2 = end;
                }
                continue;
            }
            while let Some((at, mark)) = chars.next_if(|(_, c)| is_combining_mark(*c)) {
                end = at + mark.len_utf8();
            }
            key.push_str(&seek_key(&text[start..end], case));
            ends.push((key.len(), end, end));
        }
        Self { key, ends }
    }
}

/// Returns where in the text the character ends that ends there in the key, and where the next
/// begins; `None` within a character.
fn border(ends: &[(usize, usize, usize)], at: usize) -> Option<(usize, usize)> {
    let found = ends.binary_search_by_key(&at, |(key, ..)| *key).ok()?;
    let (_, end, next) = ends[found];
    Some((end, next))
}

/// Any space that is within a line is a space.
fn plain(c: char) -> char {
    if c.is_whitespace() && c != '\n' {
        ' '
    } else {
        c
    }
}

/// Soft hyphens, zero-width spaces and joiners of words, and the mark of byte order.
const fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found<'t>(text: &'t str, wanted: &str, case: Case) -> Vec<&'t str> {
        let places = seek(text, wanted, case).into_iter();
        places.map(|span| &text[span.start..span.end]).collect()
    }

    #[test]
    fn any_space_within_a_line_is_a_space() {
        for space in ['\u{a0}', '\u{202f}', '\u{2009}', '\u{3000}', '\t'] {
            let text = format!("owes 4{space}000 jobs");
            assert_eq!(
                found(&text, "4 000", Case::Counts),
                [format!("4{space}000")]
            );
            assert_eq!(
                found("owes 4 000 jobs", &format!("4{space}000"), Case::Counts),
                ["4 000"]
            );
        }
        assert!(seek("one\ntwo", "one two", Case::Counts).is_empty());
    }

    #[test]
    fn composed_and_decomposed_find_each_other() {
        for word in [
            "H\u{e4}user",
            "Relev\u{e9}",
            "Gr\u{f6}sse",
            "\u{1e69}",
            "\u{d55c}\u{ad6d}",
            "\u{212b}",
        ] {
            let (nfc, nfd): (String, String) = (word.nfc().collect(), word.nfd().collect());
            assert_eq!(
                found(&format!("a {nfd} b"), &nfc, Case::Counts),
                [nfd.as_str()]
            );
            assert_eq!(
                found(&format!("a {nfc} b"), &nfd, Case::Counts),
                [nfc.as_str()]
            );
        }
    }

    #[test]
    fn a_letter_without_its_mark_is_another_letter() {
        assert!(seek("caf\u{e9}", "cafe", Case::Counts).is_empty());
        assert!(seek("cafe\u{301}", "cafe", Case::Counts).is_empty());
        // The first two letters of a syllable are no syllable of it.
        assert!(seek("\u{ac01}", "\u{ac00}", Case::Counts).is_empty());
        assert_eq!(found("cafe\u{301} cafe", "cafe", Case::Counts), ["cafe"]);
    }

    #[test]
    fn what_nobody_sees_is_passed_over() {
        assert_eq!(
            found("mini\u{ad}stry", "ministry", Case::Counts),
            ["mini\u{ad}stry"]
        );
        assert_eq!(found("a\u{200b}word", "word", Case::Counts), ["word"]);
        assert_eq!(found("word\u{200b} b", "word", Case::Counts), ["word"]);
    }

    #[test]
    fn capitals_count_or_not() {
        assert_eq!(
            found("see MINUTES.PDF", "minutes.pdf", Case::Aside),
            ["MINUTES.PDF"]
        );
        assert!(seek("see MINUTES.PDF", "minutes.pdf", Case::Counts).is_empty());
    }

    #[test]
    fn empty_words_are_nowhere() {
        assert!(seek("a b", " ", Case::Counts).is_empty());
        assert!(seek("a b", "", Case::Counts).is_empty());
    }

    proptest! {
        #[test]
        fn what_a_text_has_is_found_where_it_is(before in "\\PC{0,12}", word in "[a-zé漢]{1,8}", after in "[a-z ]{0,12}") {
            let text = format!("{before} {word} {after}");
            let start = before.len() + 1;
            let places = seek(&text, &word, Case::Counts);
            prop_assert!(places.iter().all(|p| text[p.start..p.end] == word));
            let here = Span::new(start, start + word.len());
            prop_assert!(places.iter().any(|p| p.overlaps(here)));
        }

        #[test]
        fn any_text_is_borne(text in "\\PC{0,40}", wanted in "\\PC{0,6}") {
            for place in seek(&text, &wanted, Case::Aside) {
                let words = &text[place.start..place.end];
                prop_assert_eq!(seek_key(words, Case::Aside), seek_key(&wanted, Case::Aside));
            }
        }
    }
}

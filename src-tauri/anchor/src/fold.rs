//! Equal up to typography.
//!
//! Quotes, dashes, spaces, punctuation, invisible characters and the Unicode form may differ
//! between two texts that say the same. A word, a number, a decimal point, a sign, a currency, a
//! percentage and a negation may not.

use unicode_normalization::UnicodeNormalization;

use crate::chars::{self, Class};
use crate::tokens::{self, Joints};

/// The longest word, in letters, whose capitals are taken for an abbreviation: "US" is not "us"
/// and "AIDS" not "aids", while a headline set in capitals still reads as its words.
const LONGEST_ABBREVIATION: usize = 5;

/// The words of `text` as they are compared: one space between words, no punctuation, one Unicode
/// form, lower case but for abbreviations.
///
/// ```
/// use claimdesk_anchor::fold;
/// assert_eq!(fold("“It’s  done,” the US said"), "it's done the US said");
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for range in tokens::ranges(text, Joints::Words) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        push_folded(&text[range], &mut folded);
    }
    folded
}

/// Whether `a` and `b` say the same words: equal up to quotes, dashes, spaces, punctuation and
/// Unicode form, and to capitals that make no abbreviation.
///
/// ```
/// use claimdesk_anchor::is_same_words;
/// assert!(is_same_words("The fee - it’s €5", "the fee — it's €5"));
/// assert!(!is_same_words("a loss of 3.5%", "a loss of 35%"));
/// ```
pub fn is_same_words(a: &str, b: &str) -> bool {
    let mut folded = (String::new(), String::new());
    let mut others = tokens::ranges(b, Joints::Words);
    for range in tokens::ranges(a, Joints::Words) {
        let Some(other) = others.next() else {
            return false;
        };
        let (word, other) = (&a[range], &b[other]);
        if word == other {
            continue;
        }
        folded.0.clear();
        folded.1.clear();
        push_folded(word, &mut folded.0);
        push_folded(other, &mut folded.1);
        if folded.0 != folded.1 {
            return false;
        }
    }
    others.next().is_none()
}

fn push_folded(word: &str, into: &mut String) {
    if is_abbreviation(word) {
        push_form(word, into);
    } else {
        push_caseless(word, into);
    }
}

/// Appends `word`, one token, in lower case and its one form.
pub(crate) fn push_caseless(word: &str, into: &mut String) {
    if word.is_ascii() {
        into.extend(word.bytes().map(|byte| byte.to_ascii_lowercase() as char));
        return;
    }
    let mut form = String::with_capacity(word.len());
    push_form(word, &mut form);
    // Lower case may leave a letter and its mark apart, so the form is made once more.
    let lower = form.chars().flat_map(char::to_lowercase).map(|c| match c {
        'ς' => 'σ',
        c => c,
    });
    into.extend(lower.nfc());
}

fn push_form(word: &str, into: &mut String) {
    if word.chars().all(chars::is_number_form) {
        into.push_str(word);
        return;
    }
    let plain = word.chars().filter_map(|c| match chars::class(c) {
        Class::Ignorable => None,
        Class::Dash => Some('-'),
        _ if chars::is_apostrophe(c) => Some('\''),
        _ => Some(c),
    });
    into.extend(plain.nfkc());
}

fn is_abbreviation(word: &str) -> bool {
    let mut letters = 0;
    for c in word.chars() {
        match chars::class(c) {
            Class::Letter if c.is_uppercase() => letters += 1,
            Class::Letter => return false,
            _ => {}
        }
    }
    (2..=LONGEST_ABBREVIATION).contains(&letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typography_is_the_same() {
        for (a, b) in [
            (
                "\"It's done,\" he said - and left...",
                "“It’s done,” he said — and left…",
            ),
            ("a\u{a0}b", "a  b"),
            ("caf\u{e9}", "cafe\u{301}"),
            ("ﬁve ＡＢＣ", "five ABC"),
            ("−5 °C", "-5 °C"),
            ("co\u{ad}operate", "cooperate"),
            ("line\r\nbreak", "line break"),
            ("Headline", "HEADLINE"),
            ("ΆΝΘΡΩΠΟΣ", "άνθρωπος"),
        ] {
            assert!(is_same_words(a, b), "{a} / {b}");
            assert_eq!(fold(a), fold(b));
        }
    }

    #[test]
    fn meaning_is_not_typography() {
        for (a, b) in [
            ("12,000", "14,000"),
            ("3.5", "35"),
            ("3.5", "3,5"),
            ("-5", "5"),
            ("$5", "€5"),
            ("5%", "5"),
            ("5%", "5‰"),
            ("is safe", "is not safe"),
            ("can't", "can"),
            ("US troops", "us troops"),
            ("10²", "102"),
            ("1½", "11/2"),
            ("1/2", "1-2"),
            ("Robin", "Robyn"),
            ("~5", "5"),
            ("a b", "ab"),
            ("data.gov", "data. Gov"),
            ("👍", "👎"),
            ("й", "и"),
        ] {
            assert!(!is_same_words(a, b), "{a} / {b}");
            assert_ne!(fold(a), fold(b));
        }
    }
}

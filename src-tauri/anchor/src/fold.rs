//! Equal up to typography.
//!
//! The form of quotation marks, dashes, spaces, punctuation, invisible characters and the Unicode
//! form may differ between two texts that say the same. A word, a number, a decimal point, a sign,
//! a range, a currency, a percentage, a negation, and what is in quotation marks, may not.

use crate::tokens::Joints;
use crate::word_form::{is_abbreviation, push_caseless, push_form};
use crate::{gaps, tokens};

/// The words of `text` alone: one space between words, no punctuation and no quotation marks, one
/// Unicode form, lower case but for abbreviations.
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

/// Whether `a` and `b` say the same words: equal up to the form of quotation marks, dashes, spaces,
/// punctuation and Unicode form, and to capitals that make no abbreviation. Words that are in
/// quotation marks in one of them alone are not the same; marks at the very ends are not looked at.
///
/// ```
/// use claimdesk_anchor::is_same_words;
/// assert!(is_same_words("The fee - it’s €5", "the fee — it's €5"));
/// assert!(!is_same_words("a loss of 3.5%", "a loss of 35%"));
/// assert!(is_same_words("called it ‘a gift’ again", "called it \"a gift\" again"));
/// assert!(!is_same_words("called it ‘a gift’ again", "called it a gift again"));
/// ```
pub fn is_same_words(a: &str, b: &str) -> bool {
    let (mut words, mut others) = (gaps::words(a), gaps::words(b));
    let mut folded = (String::new(), String::new());
    loop {
        let ((range, gap), (other, other_gap)) = match (words.next(), others.next()) {
            (Some(word), Some(other)) => (word, other),
            (None, None) => return true,
            _ => return false,
        };
        if gap != other_gap {
            return false;
        }
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
}

fn push_folded(word: &str, into: &mut String) {
    if is_abbreviation(word) {
        push_form(word, into);
    } else {
        push_caseless(word, into);
    }
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
    fn what_stands_in_quotation_marks_counts_and_their_form_does_not() {
        for (a, b) in [
            ("a “gift” to builders", "a \"gift\" to builders"),
            ("a “gift” to builders", "a ‘gift’ to builders"),
            ("a “gift” to builders", "a « gift » to builders"),
            ("a “gift,” he said", "a “gift”, he said"),
            ("“a gift” to builders", "a gift” to builders"),
            ("“They ‘won’ it,” he said", "‘They “won” it’, he said"),
            ("the builders’ gift", "the builders' gift"),
        ] {
            assert!(is_same_words(a, b), "{a} / {b}");
        }
        for (a, b) in [
            ("a “gift” to builders", "a gift to builders"),
            ("would not “support it”", "would “not support it”"),
            ("the “big gift” to all", "the big “gift” to all"),
            ("“They ‘won’ it,” he said", "“They won it,” he said"),
        ] {
            assert!(!is_same_words(a, b), "{a} / {b}");
            assert!(!is_same_words(b, a), "{b} / {a}");
        }
    }

    #[test]
    fn a_sign_between_numbers_counts_and_its_form_does_not() {
        for (a, b) in [
            ("10-12 people", "10–12 people"),
            ("10-12 people", "10 - 12 people"),
            ("10-12 people", "**10**-**12** people"),
            ("€5-€7", "€5–€7"),
            ("5%–7%", "5%-7%"),
            ("a 10-year plan", "a 10 year plan"),
            ("in 2010. 12 people", "in 2010, 12 people"),
        ] {
            assert!(is_same_words(a, b), "{a} / {b}");
        }
        for (a, b) in [
            ("10-12 people", "10 12 people"),
            ("10–12 people", "10, 12 people"),
            ("€5-€7", "€5 €7"),
            ("5%–7%", "5% 7%"),
            ("-0.3 percent", "0.3 percent"),
            ("won 1:0", "won 10"),
            ("won 1:0", "won 1 0"),
            ("3/4 of it", "34 of it"),
            ("3/4 of it", "3 4 of it"),
            ("3 / 4 of it", "3 4 of it"),
            ("10^6", "10 6"),
            ("5 %", "5"),
            ("2-1 and 3-1", "2-1 and 3 1"),
        ] {
            assert!(!is_same_words(a, b), "{a} / {b}");
            assert!(!is_same_words(b, a), "{b} / {a}");
        }
    }

    #[test]
    fn marks_of_highlighting_are_no_words() {
        for (a, b) in [
            ("close four libraries", "==close four libraries=="),
            ("close four libraries", "close **four** _libraries_"),
            ("close four libraries", "close ==four== libraries"),
            ("all 5 of them", "all ==5== of them"),
            ("(four)", "(==four==)"),
        ] {
            assert!(is_same_words(a, b), "{a} / {b}");
            assert_eq!(fold(a), fold(b));
        }
        for (a, b) in [("a == b", "a b"), ("x = 5", "x 5"), ("a==b", "a b")] {
            assert!(!is_same_words(a, b), "{a} / {b}");
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

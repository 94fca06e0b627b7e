//! The one form of a word in which two spellings of it are the same.

use unicode_normalization::UnicodeNormalization;

use crate::chars::{self, Class};
use crate::thresholds::LONGEST_CAPITALS;

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

/// Appends `word`, one token, in its one form.
pub(crate) fn push_form(word: &str, into: &mut String) {
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

/// Whether the capitals of `word` make an abbreviation of it.
pub(crate) fn is_abbreviation(word: &str) -> bool {
    let mut letters = 0;
    for c in word.chars() {
        match chars::class(c) {
            Class::Letter if c.is_uppercase() => letters += 1,
            Class::Letter => return false,
            _ => {}
        }
    }
    (2..=LONGEST_CAPITALS).contains(&letters)
}

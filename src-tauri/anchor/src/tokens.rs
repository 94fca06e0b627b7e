//! Stage one: a text becomes a row of tokens.
//!
//! A token is a word, a number with its inner separators, one character of a script written
//! without spaces, a symbol that changes what a number says, or a pictograph. White space and
//! punctuation are no tokens: they may change freely without changing the words.

use std::collections::HashMap;
use std::ops::Range;

use crate::chars::Class;
use crate::word_form::push_caseless;
use crate::{chars, work};

/// One token of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token {
    /// First byte.
    pub(crate) start: usize,
    /// One past the last byte.
    pub(crate) end: usize,
    /// Equal for two tokens exactly when they are the same word in any case and typography.
    pub(crate) id: u32,
}

impl Token {
    pub(crate) fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// Numbers the words of both texts, so that equal words get equal numbers.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    ids: HashMap<Box<str>, u32>,
    buffer: String,
}

impl Vocabulary {
    /// How many different words were seen.
    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }

    fn id(&mut self, word: &str) -> u32 {
        self.buffer.clear();
        push_caseless(word, &mut self.buffer);
        if let Some(&id) = self.ids.get(self.buffer.as_str()) {
            return id;
        }
        let id = u32::try_from(self.ids.len()).expect("fewer words than 2^32 fit in memory");
        self.ids.insert(self.buffer.as_str().into(), id);
        id
    }
}

/// The tokens of `text`, in order.
pub(crate) fn tokenize(text: &str, vocabulary: &mut Vocabulary) -> Vec<Token> {
    // English runs at about six bytes a word.
    let mut tokens = Vec::with_capacity(text.len() / 5);
    for range in ranges(text, Joints::Numbers) {
        let id = vocabulary.id(&text[range.clone()]);
        tokens.push(Token {
            start: range.start,
            end: range.end,
            id,
        });
    }
    tokens
}

/// Where a full stop or comma without a space next to it joins two parts into one token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Joints {
    /// In numbers alone: so that words are found again even where a space went missing.
    Numbers,
    /// In words as well: "data.gov" and "U.S" are not "data gov" and "u s".
    Words,
}

/// The byte ranges of the tokens of `text`.
pub(crate) fn ranges(text: &str, joints: Joints) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut scanner = Scanner {
        text,
        joints,
        at: 0,
        before: None,
    };
    std::iter::from_fn(move || scanner.next_range())
}

/// Whether nothing but an apostrophe, a full stop or a comma is between two tokens, so that
/// they read as one word.
pub(crate) fn is_joint(gap: &str) -> bool {
    let mut chars = gap.chars();
    matches!((chars.next(), chars.next()), (Some(c), None) if chars::is_apostrophe(c) || is_dot(c))
}

fn is_dot(c: char) -> bool {
    matches!(c, '.' | ',')
}

struct Scanner<'a> {
    text: &'a str,
    joints: Joints,
    at: usize,
    /// The character just before `at`.
    before: Option<char>,
}

impl Scanner<'_> {
    fn next_range(&mut self) -> Option<Range<usize>> {
        while let Some(c) = self.peek(self.at) {
            let start = self.at;
            let before = self.before;
            self.bump(c);
            match chars::class(c) {
                Class::Letter | Class::Digit => self.rest_of_word(c),
                Class::Unspaced => self.rest_of_cluster(),
                Class::Pictograph => self.rest_of_pictograph(c),
                Class::Symbol if c == '=' && self.skip_highlight(before) => continue,
                Class::Symbol => {}
                Class::Dash if self.is_minus(before) => {}
                Class::Tilde if self.peek(self.at).is_some_and(chars::is_digit) => {}
                _ => continue,
            }
            return Some(start..self.at);
        }
        None
    }

    fn peek(&self, at: usize) -> Option<char> {
        work::spend(1);
        let byte = *self.text.as_bytes().get(at)?;
        if byte.is_ascii() {
            Some(byte as char)
        } else {
            self.text[at..].chars().next()
        }
    }

    fn bump(&mut self, c: char) {
        self.at += c.len_utf8();
        self.before = Some(c);
    }

    fn rest_of_word(&mut self, first: char) {
        let mut last = first;
        while let Some(c) = self.peek(self.at) {
            match chars::class(c) {
                Class::Letter | Class::Digit | Class::Mark => {}
                Class::Ignorable => {
                    if !self.pass_ignorables() {
                        return;
                    }
                    continue;
                }
                _ if self.joins(last, c) => {}
                _ => return,
            }
            self.bump(c);
            last = c;
        }
    }

    /// Whether `c`, met after `last`, is an apostrophe or a separator inside one word or number.
    fn joins(&self, last: char, c: char) -> bool {
        let Some(next) = self.peek(self.at + c.len_utf8()) else {
            return false;
        };
        let in_words = chars::is_apostrophe(c) || self.joints == Joints::Words && is_dot(c);
        if in_words {
            return matches!(chars::class(next), Class::Letter | Class::Digit);
        }
        chars::is_number_separator(c) && chars::is_digit(last) && chars::is_digit(next)
    }

    /// Passes over ignorable characters where the word goes on behind them, all at once: each of a run
    /// would walk the rest of it.
    fn pass_ignorables(&mut self) -> bool {
        let mut end = self.at;
        let mut last = None;
        while let Some(c) = self.peek(end) {
            match chars::class(c) {
                Class::Ignorable => {
                    end += c.len_utf8();
                    last = Some(c);
                }
                Class::Letter | Class::Digit | Class::Mark => {
                    self.at = end;
                    self.before = last;
                    return true;
                }
                _ => return false,
            }
        }
        false
    }

    fn rest_of_cluster(&mut self) {
        while let Some(c) = self.peek(self.at) {
            if chars::class(c) != Class::Mark {
                return;
            }
            self.bump(c);
        }
    }

    /// Joined sequences, skin tones and variation selectors belong to the pictograph before them;
    /// a flag is two letters.
    fn rest_of_pictograph(&mut self, first: char) {
        let mut last = first;
        let mut flag = chars::is_flag_letter(first);
        while let Some(c) = self.peek(self.at) {
            let second_of_flag = flag && chars::is_flag_letter(c);
            let joined = last == chars::JOINER && chars::class(c) == Class::Pictograph;
            let modifier = chars::is_skin_tone(c) || chars::class(c) == Class::Mark;
            let selector = chars::is_selector(c) || c == chars::JOINER;
            if !(second_of_flag || joined || modifier || selector) {
                return;
            }
            flag = flag && !second_of_flag;
            self.bump(c);
            last = c;
        }
    }

    /// "==" that touches a word on one side is a mark of highlighting; passes over it. Between two
    /// words or two spaces it says that they are equal.
    fn skip_highlight(&mut self, before: Option<char>) -> bool {
        let more = self.text[self.at..].bytes().take_while(|&b| b == b'=');
        let end = self.at + more.count();
        let after = self.peek(end);
        let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let touches = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
        let marks =
            end > self.at && (touches(before) || touches(after)) && !(word(before) && word(after));
        if marks {
            while self.at < end {
                self.bump('=');
            }
        }
        marks
    }

    /// A dash before a number, and after nothing it could join to the number, is a minus sign.
    fn is_minus(&self, before: Option<char>) -> bool {
        let Some(next) = self.peek(self.at) else {
            return false;
        };
        let amount = chars::is_digit(next)
            || (chars::is_currency(next)
                && self
                    .peek(self.at + next.len_utf8())
                    .is_some_and(chars::is_digit));
        amount && before.is_none_or(|c| c.is_whitespace() || chars::opens_amount(c))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        ranges(text, Joints::Numbers)
            .map(|range| &text[range])
            .collect()
    }

    #[test]
    fn a_missing_space_joins_words_only_where_asked() {
        let text = "data.gov and usage.This, of U.S.";
        assert_eq!(
            words(text),
            ["data", "gov", "and", "usage", "This", "of", "U", "S"]
        );
        let joined: Vec<&str> = ranges(text, Joints::Words)
            .map(|range| &text[range])
            .collect();
        assert_eq!(joined, ["data.gov", "and", "usage.This", "of", "U.S"]);
    }

    #[test]
    fn words_keep_apostrophes_and_numbers_their_separators() {
        assert_eq!(
            words("It's 12,000.50 at 10:30 (don’t)."),
            ["It's", "12,000.50", "at", "10:30", "don’t"]
        );
    }

    #[test]
    fn signs_of_amounts_are_tokens() {
        assert_eq!(
            words("-5% of −€3 or 3-5"),
            ["-", "5", "%", "of", "−", "€", "3", "or", "3", "5"]
        );
        assert_eq!(words("a -b, c - 5"), ["a", "b", "c", "5"]);
    }

    #[test]
    fn scripts_without_spaces_split_by_character_and_from_latin() {
        assert_eq!(words("使用GitHub的。"), ["使", "用", "GitHub", "的"]);
        assert_eq!(words("ก็ดี"), ["ก็", "ดี"]);
    }

    #[test]
    fn marks_stay_with_their_words() {
        assert_eq!(
            words("na\u{308}ive हिन्दी में"),
            ["na\u{308}ive", "हिन्दी", "में"]
        );
        assert_eq!(words("co\u{ad}operate\u{ad} x"), ["co\u{ad}operate", "x"]);
    }

    #[test]
    fn powers_and_fractions_never_join_a_number() {
        assert_eq!(words("10² and 1½"), ["10", "²", "and", "1", "½"]);
    }

    #[test]
    fn pictographs_are_whole() {
        assert_eq!(words("ok 👩‍🚀👍🏽 🇺🇦🇫🇷"), ["ok", "👩‍🚀", "👍🏽", "🇺🇦", "🇫🇷"]);
    }

    #[test]
    fn equal_words_share_an_id_whatever_their_form() {
        let mut vocabulary = Vocabulary::default();
        let tokens = tokenize("Caf\u{e9} CAFE\u{301} cafe don't don’t", &mut vocabulary);
        let ids: Vec<u32> = tokens.iter().map(|token| token.id).collect();
        assert_eq!(ids, [0, 0, 1, 2, 2]);
        assert_eq!(vocabulary.len(), 3);
    }
}

//! Words and marks: cuts a text into tokens. A token never crosses a line break.

use std::ops::Range;

use crate::lexicon::{Entry, Lexicon, Sense};
use crate::row::Row;
use crate::stops::{ends_anywhere, is_caseless, is_unspaced};

/// What a token is before anything is known of its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Word,
    Number,
    Comma,
    /// A full stop, question or exclamation mark, or an ellipsis.
    Stop,
    Semicolon,
    Colon,
    Dash,
    Open,
    Close,
    /// A quotation mark, or an apostrophe that could be one.
    Quote,
    Other,
}

/// A word, number or mark.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    pub start: u32,
    pub end: u32,
    pub kind: Kind,
    /// First letter is upper case.
    pub capital: bool,
    /// It is the first of its line.
    pub first: bool,
    /// White space (or the start of a line) is before it.
    pub space: bool,
    pub entry: Entry,
}

/// A text cut into tokens, line by line.
pub struct Tokens<'a> {
    pub text: &'a str,
    /// The text with ASCII letters lowered: same offsets.
    pub lower: String,
    pub list: Row<Token>,
    /// Token ranges of the lines that hold any.
    pub lines: Vec<Range<usize>>,
}

impl<'a> Tokens<'a> {
    /// Cuts `text`.
    ///
    /// ```
    /// use claimdesk_grammar::{Lexicon, Tokens};
    ///
    /// let tokens = Tokens::new("Don't stop.", Lexicon::english());
    /// let words: Vec<&str> = (0..tokens.list.len()).map(|at| tokens.word(at)).collect();
    /// assert_eq!(words, ["Do", "n't", "stop", "."]);
    /// ```
    pub fn new(text: &'a str, lexicon: &Lexicon) -> Self {
        let mut tokens = Tokens {
            text,
            lower: text.to_ascii_lowercase(),
            list: Vec::with_capacity(text.len() / 5).into(),
            lines: Vec::new(),
        };
        let mut at = 0;
        for line in text.split_inclusive(['\n', '\u{2028}', '\u{2029}', '\r']) {
            let first = tokens.list.len();
            tokens.line(at, at + line.len(), lexicon);
            if tokens.list.len() > first {
                tokens.lines.push(first..tokens.list.len());
            }
            at += line.len();
        }
        tokens
    }

    /// The token's text as written.
    pub fn word(&self, i: usize) -> &'a str {
        let t = &self.list[i];
        &self.text[t.start as usize..t.end as usize]
    }

    /// The token's text with ASCII letters lowered.
    pub fn lower(&self, i: usize) -> &str {
        let t = &self.list[i];
        &self.lower[t.start as usize..t.end as usize]
    }

    /// The bytes from the first to the last token of a range.
    pub fn bytes(&self, range: &Range<usize>) -> Range<usize> {
        if range.is_empty() {
            return 0..0;
        }
        self.list[range.start].start as usize..self.list[range.end - 1].end as usize
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.text[at..].chars().next()
    }

    fn char_before(&self, at: usize) -> Option<char> {
        self.text[..at].chars().next_back()
    }

    fn line(&mut self, start: usize, end: usize, lexicon: &Lexicon) {
        let mut at = start;
        let mut space = true;
        while let Some(c) = self.char_at(at).filter(|_| at < end) {
            let width = c.len_utf8();
            if c.is_whitespace() || c.is_control() || c == '\u{200b}' || c == '\u{feff}' {
                at += width;
                space = true;
                continue;
            }
            let next = if starts_word(c)
                || (is_prefix(c) && self.char_at(at + width).is_some_and(char::is_alphanumeric))
            {
                self.words(at, end, space, lexicon)
            } else {
                self.mark(at, c, space)
            };
            at = next.max(at + width);
            space = false;
        }
    }

    fn push(&mut self, range: Range<usize>, kind: Kind, space: bool, entry: Entry) {
        let word = &self.text[range.clone()];
        // "al-Attiyah" is a name like any other.
        let article = word
            .get(..3)
            .is_some_and(|p| matches!(p, "al-" | "el-" | "as-" | "ar-" | "ad-" | "an-" | "at-"))
            && word[3..].starts_with(char::is_uppercase);
        let capital = article || word.starts_with(char::is_uppercase);
        let first = self.text[..range.start].ends_with(['\n', '\r', '\u{2028}', '\u{2029}'])
            || range.start == 0
            || self.list.last().is_none_or(|t| {
                self.text[t.end as usize..range.start]
                    .contains(['\n', '\r', '\u{2028}', '\u{2029}'])
            });
        // Texts of 4 GiB and more are cut by the caller's own limits long before.
        let (start, end) = (range.start as u32, range.end as u32);
        self.list.push(Token {
            start,
            end,
            kind,
            capital,
            first,
            space,
            entry,
        });
    }

    fn mark(&mut self, at: usize, c: char, space: bool) -> usize {
        let rest = &self.text[at..];
        let (kind, len) = match c {
            '.' | '!' | '?' | '…' => (
                Kind::Stop,
                rest.len() - rest.trim_start_matches(['.', '!', '?', '…']).len(),
            ),
            c if ends_anywhere(c) => (
                Kind::Stop,
                rest.len()
                    - rest
                        .trim_start_matches(|c| ends_anywhere(c) || matches!(c, '!' | '?'))
                        .len(),
            ),
            ',' | '،' | '、' => (Kind::Comma, c.len_utf8()),
            ';' => (Kind::Semicolon, 1),
            ':' => (Kind::Colon, 1),
            '—' | '―' | '–' => (Kind::Dash, c.len_utf8()),
            '-' => (Kind::Dash, rest.len() - rest.trim_start_matches('-').len()),
            '(' | '[' | '{' => (Kind::Open, 1),
            ')' | ']' | '}' => (Kind::Close, 1),
            '「' | '『' | '（' | '【' | '《' | '〈' => (Kind::Open, c.len_utf8()),
            '」' | '』' | '）' | '】' | '》' | '〉' => (Kind::Close, c.len_utf8()),
            '\'' | '`' if rest.starts_with("''") || rest.starts_with("``") => (Kind::Quote, 2),
            '"' | '\'' | '`' | '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '‛' | '«' | '»' | '‹'
            | '›' => (Kind::Quote, c.len_utf8()),
            _ => (Kind::Other, c.len_utf8()),
        };
        self.push(at..at + len, kind, space, Entry::default());
        at + len
    }

    /// Where the run of word characters that begins at `at` ends.
    fn run(&self, at: usize, end: usize) -> usize {
        let mut stop = at;
        let mut chars = self.text[at..end].char_indices().peekable();
        while let Some((i, c)) = chars.next() {
            let next = chars.peek().map(|(_, c)| *c);
            let inner = match c {
                _ if c.is_alphanumeric() || is_combining(c) => true,
                '$' | '£' | '€' | '¥' | '#' | '@' | '_' | '%' => true,
                '-' | '&' | '/' | '\u{2011}' => i > 0 && next.is_some_and(char::is_alphanumeric),
                '\'' | '’' => i > 0 && next.is_some_and(char::is_alphabetic),
                ',' => {
                    let prev = self.char_before(at + i);
                    prev.is_some_and(|c| c.is_ascii_digit())
                        && self.text[at + i + 1..end].starts_with(|c: char| c.is_ascii_digit())
                }
                ':' => {
                    i > 0
                        && self.char_before(at + i).is_some_and(|c| c.is_ascii_digit())
                        && next.is_some_and(|c| c.is_ascii_digit())
                }
                '.' => i > 0 && self.inner_dot(at, at + i, next),
                _ => false,
            };
            if !inner {
                break;
            }
            stop = at + i + c.len_utf8();
        }
        stop
    }

    /// Whether the stop at `dot` belongs to the word that began at `start`: a decimal point, initials, an address.
    fn inner_dot(&self, start: usize, dot: usize, next: Option<char>) -> bool {
        let Some(next) = next.filter(|c| c.is_alphanumeric()) else {
            return false;
        };
        let prev = self.char_before(dot).unwrap_or(' ');
        if prev.is_ascii_digit() {
            return next.is_ascii_digit();
        }
        let piece = &self.text[start..dot];
        let last = piece.rsplit('.').next().unwrap_or(piece);
        last.chars().count() == 1
            || (next.is_lowercase() && !prev.is_whitespace())
            || self.lower[start..dot].starts_with("http")
    }

    fn words(&mut self, at: usize, end: usize, space: bool, lexicon: &Lexicon) -> usize {
        let mut stop = self.run(at, end);
        if stop == at {
            stop = at + self.char_at(at).map_or(1, char::len_utf8);
        }
        if self.text[stop..end].starts_with('.') && self.keeps_dot(at, stop, end, lexicon) {
            stop += 1;
        }
        let cut = self.contraction(at, stop);
        self.word_token(at..cut, space, lexicon);
        if cut < stop {
            let entry = lexicon
                .word(&normal(&self.lower[cut..stop]))
                .unwrap_or_default();
            self.push(cut..stop, Kind::Word, false, entry);
        }
        stop
    }

    fn word_token(&mut self, range: Range<usize>, space: bool, lexicon: &Lexicon) {
        let entry = lexicon.word(&self.lower[range.clone()]).unwrap_or_default();
        let number = self.text[range.clone()].chars().any(|c| c.is_ascii_digit())
            && !self.text[range.clone()]
                .chars()
                .next()
                .is_some_and(char::is_alphabetic);
        self.push(
            range,
            if number { Kind::Number } else { Kind::Word },
            space,
            entry,
        );
    }

    /// Whether the word `at..stop` is an abbreviation that owns the stop behind it.
    fn keeps_dot(&self, at: usize, stop: usize, end: usize, lexicon: &Lexicon) -> bool {
        let with_dot = &self.lower[at..stop + 1];
        let known = lexicon
            .word(with_dot)
            .is_some_and(|e| e.means(Sense::ABBR | Sense::ABBR_TITLE));
        let rest = &self.text[stop + 1..end];
        let after = rest.trim_start();
        let spaced = rest.len() != after.len();
        if known {
            // "no." and "mass." are words as well: abbreviations only with a capital or before a figure.
            let also_word = lexicon
                .word(with_dot)
                .is_some_and(|e| e.means(Sense::ABBR_WORD));
            return !also_word
                || self.text[at..].starts_with(char::is_uppercase)
                || after.starts_with(|c: char| c.is_ascii_digit());
        }
        let word = &self.text[at..stop];
        let initial =
            word.chars().count() == 1 && word.starts_with(char::is_uppercase) && word != "I";
        // "د. أحمد" is a title before a name, as an initial is.
        let caseless =
            word.chars().count() == 1 && word.starts_with(|c| is_caseless(c) && !is_unspaced(c));
        if caseless && spaced {
            return true;
        }
        let dotted = word.contains('.') && word.split('.').all(|p| p.chars().count() == 1);
        if dotted {
            return true;
        }
        let named_before = self
            .list
            .last()
            .is_some_and(|t| t.kind == Kind::Word && t.capital);
        initial && spaced && after.starts_with(char::is_uppercase) && (word != "X" || named_before)
    }

    /// Where a contraction begins in the word `at..stop`, or `stop`.
    fn contraction(&self, at: usize, stop: usize) -> usize {
        let word = &self.lower[at..stop];
        let Some(mark) = word.rfind(['\'', '’']) else {
            return if word == "cannot" { at + 3 } else { stop };
        };
        let tail = word[mark..].trim_start_matches(['\'', '’']);
        match tail {
            "t" if word[..mark].ends_with('n') && mark > 1 => at + mark - 1,
            "s" | "re" | "ve" | "ll" | "d" | "m" if mark > 0 => at + mark,
            _ => stop,
        }
    }
}

/// A contraction with a straight apostrophe.
fn normal(word: &str) -> String {
    word.replace('’', "'")
}

fn starts_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining(c)
}

fn is_prefix(c: char) -> bool {
    matches!(c, '$' | '£' | '€' | '¥' | '#' | '@')
}

fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let tokens = Tokens::new(text, Lexicon::english());
        (0..tokens.list.len()).map(|i| tokens.word(i)).collect()
    }

    #[test]
    fn contractions_and_possessives_stand_alone() {
        assert_eq!(
            words("He didn't take Smith’s $4.5bn."),
            ["He", "did", "n't", "take", "Smith", "’s", "$4.5bn", "."]
        );
        assert_eq!(words("O'Malley can't"), ["O'Malley", "ca", "n't"]);
    }

    #[test]
    fn abbreviations_keep_their_stop() {
        assert_eq!(
            words("Sen. Ronald R. Reed of the U.S. Senate left."),
            [
                "Sen.", "Ronald", "R.", "Reed", "of", "the", "U.S.", "Senate", "left", "."
            ]
        );
        assert_eq!(
            words("He wrote on X. It is no."),
            ["He", "wrote", "on", "X", ".", "It", "is", "no", "."]
        );
    }

    #[test]
    fn dashes_part_words_and_hyphens_do_not() {
        assert_eq!(
            words("well-known--he said—left – right"),
            ["well-known", "--", "he", "said", "—", "left", "–", "right"]
        );
    }
}

//! Cuts a text into words, runs of digits and marks, as numbers need it: "5.4kg" is two pieces, "N1" is one.

use std::ops::Range;

/// What a piece is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PieceKind {
    /// Letters, and digits behind them.
    Word,
    /// Digits, with the commas and the decimal point among them.
    Digits,
    /// One character of another sort.
    Mark(char),
}

/// A word, a run of digits or a mark.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Piece {
    /// First byte.
    pub(crate) start: usize,
    /// One past the last byte.
    pub(crate) end: usize,
    /// What it is made of.
    pub(crate) kind: PieceKind,
    /// White space or the start of the text is before it.
    pub(crate) space: bool,
    /// A line break is before it.
    pub(crate) line: bool,
}

impl Piece {
    /// Returns its bytes.
    pub(crate) const fn span(&self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether it is this mark.
    pub(crate) fn is(&self, mark: char) -> bool {
        self.kind == PieceKind::Mark(mark)
    }
}

/// Cuts a text into pieces.
pub(crate) fn pieces(text: &str) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::with_capacity(text.len() / 5);
    let (mut space, mut line) = (true, true);
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if c.is_whitespace() {
            space = true;
            line |= matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}');
            at += c.len_utf8();
            continue;
        }
        let (kind, mut len) = piece(&text[at..], c);
        if kind == PieceKind::Digits && behind_stop(&out, at) {
            len = run(&text.as_bytes()[at..]);
        }
        out.push(Piece {
            start: at,
            end: at + len,
            kind,
            space,
            line,
        });
        (space, line) = (false, false);
        at += len;
    }
    out
}

/// Whether digits and a stop touch `at`, as in "12.09": what follows is the next part of a date, and no decimal number.
fn behind_stop(pieces: &[Piece], at: usize) -> bool {
    matches!(pieces, [.., digits, stop]
        if digits.kind == PieceKind::Digits && stop.is('.') && digits.end == stop.start && stop.end == at)
}

/// The length of a row of digits.
fn run(rest: &[u8]) -> usize {
    rest.iter().take_while(|b| b.is_ascii_digit()).count()
}

fn piece(rest: &str, first: char) -> (PieceKind, usize) {
    if first.is_ascii_digit() {
        (PieceKind::Digits, digits(rest.as_bytes()))
    } else if first.is_alphabetic() || matches!(first, '°') {
        (PieceKind::Word, word(rest))
    } else {
        (PieceKind::Mark(first), first.len_utf8())
    }
}

/// The length of a number in digits: groups of three behind commas, one decimal point with digits behind it.
fn digits(rest: &[u8]) -> usize {
    let run = |from: usize| run(&rest[from..]);
    let mut end = run(0);
    let grouped = end <= 3;
    while grouped && rest.get(end) == Some(&b',') && run(end + 1) == 3 {
        end += 4;
    }
    if rest.get(end) == Some(&b'.') && run(end + 1) > 0 {
        let decimals = run(end + 1);
        // "12.09.2026" is a date, cut at its stops.
        if rest.get(end + 1 + decimals) != Some(&b'.')
            || run((end + 2 + decimals).min(rest.len())) == 0
        {
            end += 1 + decimals;
        }
    }
    end
}

/// The length of a word: letters, digits behind letters, apostrophes and dots inside ("U.S.", "o'clock", "a.m.").
fn word(rest: &str) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, c)| *c);
        let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        let inner = match c {
            _ if c.is_alphanumeric() || c == '°' || ('\u{300}'..='\u{36f}').contains(&c) => true,
            '\'' | '’' => letter(next),
            '.' => letter(next) && dotted(&rest[..at]),
            _ => false,
        };
        if !inner {
            break;
        }
        end = at + c.len_utf8();
    }
    // "a.m.", "U.S."
    if rest[end..].starts_with('.') && rest[..end].contains('.') {
        end + 1
    } else {
        end
    }
}

/// Whether every part between stops is one letter so far.
fn dotted(word: &str) -> bool {
    word.split('.').all(|part| part.chars().count() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        pieces(text)
            .iter()
            .map(|piece| &text[piece.span()])
            .collect()
    }

    #[test]
    fn digits_and_units_are_two_pieces() {
        assert_eq!(
            cut("5.4kg, N1 and 1,950,000."),
            ["5.4", "kg", ",", "N1", "and", "1,950,000", "."]
        );
        assert_eq!(
            cut("12.09.2026 at 9:15 a.m.."),
            [
                "12", ".", "09", ".", "2026", "at", "9", ":", "15", "a.m.", "."
            ]
        );
        assert_eq!(cut("$1.9m; 4,20"), ["$", "1.9", "m", ";", "4", ",", "20"]);
    }
}

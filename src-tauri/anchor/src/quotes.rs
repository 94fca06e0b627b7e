//! What is in quotation marks, whatever their form.
//!
//! A mark opens or closes by what is on its sides, and by its own shape only where those do
//! not tell: “, « and ' open in one language and close in another. A quotation ends with its
//! paragraph at the latest, so that a mark too many spoils nothing further on.

use crate::thresholds::{DEEPEST_QUOTATION, LONGEST_SINGLE_QUOTATION};
use crate::{chars, work};

/// One quotation mark that opens or closes a quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Quote {
    /// Its first byte; of one that is missing, where its paragraph ends.
    pub(crate) at: usize,
    /// Whether it opens.
    pub(crate) opens: bool,
    /// How many quotations are open behind it.
    pub(crate) depth: u8,
}

/// Marks that are written in pairs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Double,
    Single,
    Guillemet,
    Angle,
    Corner,
    WhiteCorner,
}

/// What a mark's shape says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Opening,
    Closing,
    Straight,
}

/// What is left out of a word behind an apostrophe: "'tis", "rock 'n' roll".
const ELIDED: &[&str] = &[
    "tis", "twas", "em", "til", "cause", "cos", "n", "bout", "round", "s",
];

/// Returns whether a text may hold a quotation mark at all.
pub(crate) fn may_quote(text: &str) -> bool {
    text.chars().any(|c| family(c).is_some())
}

/// Returns the quotation marks of `text`, in order.
pub(crate) fn quotes(text: &str) -> Vec<Quote> {
    let mut found = Vec::new();
    let mut from = 0;
    for paragraph in text.split_inclusive('\n') {
        if may_quote(paragraph) {
            of_paragraph(paragraph, from, &mut found);
        }
        from += paragraph.len();
    }
    found
}

/// Returns how many quotations are open at each of `starts`, which ascend.
pub(crate) fn depths(text: &str, starts: impl Iterator<Item = usize>) -> Vec<u8> {
    let mut quotes = quotes(text).into_iter().peekable();
    let mut depth = 0;
    starts
        .map(|start| {
            while let Some(quote) = quotes.next_if(|quote| quote.at < start) {
                depth = quote.depth;
            }
            depth
        })
        .collect()
}

fn of_paragraph(text: &str, offset: usize, found: &mut Vec<Quote>) {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let behind = Behind::new(&chars);
    let mut open: Vec<Family> = Vec::new();
    // The last character that a mark does not look through.
    let mut last = None;
    for (place, &(at, c)) in chars.iter().enumerate() {
        work::spend(1);
        let Some((family, shape)) = family(c) else {
            if !is_transparent(c) {
                last = Some(c);
            }
            continue;
        };
        let side = |at: Option<usize>| at.and_then(|at| chars.get(at)).map(|&(_, c)| c);
        let sides = (side(place.checked_sub(1)), side(Some(place + 1)));
        if is_inside_word(sides)
            && (family == Family::Single || is_gershayim(&chars, place, family))
        {
            continue;
        }
        let (before, after) = (last, behind.opaque[place + 1]);
        let is_open = open.contains(&family);
        let opens = match (leans_right(before, after), leans_left(before, after)) {
            (true, false) => true,
            (false, true) => false,
            _ => match shape {
                Shape::Opening => true,
                Shape::Closing => false,
                Shape::Straight => !is_open,
            },
        };
        if family == Family::Single
            && (opens && !opens_single(shape, &text[at + c.len_utf8()..], behind.is_closed(place))
                || !opens && !is_open && before.is_some_and(is_elided_behind))
        {
            continue;
        }
        // 6" is a measure.
        if !opens && !is_open && shape == Shape::Straight && sides.0.is_some_and(chars::is_digit) {
            continue;
        }
        if opens {
            // The same mark again goes on with the quotation, as at the head of a paragraph.
            if open.last() == Some(&family) || open.len() == DEEPEST_QUOTATION {
                continue;
            }
            open.push(family);
        } else if let Some(mine) = open.iter().rposition(|&other| other == family) {
            open.truncate(mine);
        }
        found.push(Quote {
            at: offset + at,
            opens,
            depth: open.len() as u8,
        });
    }
    if !open.is_empty() {
        found.push(Quote {
            at: offset + text.trim_end().len(),
            opens: false,
            depth: 0,
        });
    }
}

fn family(c: char) -> Option<(Family, Shape)> {
    Some(match c {
        '"' | '\u{ff02}' => (Family::Double, Shape::Straight),
        '\u{201c}' | '\u{201e}' | '\u{201f}' => (Family::Double, Shape::Opening),
        '\u{201d}' => (Family::Double, Shape::Closing),
        '\'' | '\u{ff07}' => (Family::Single, Shape::Straight),
        '\u{2018}' | '\u{201a}' | '\u{201b}' => (Family::Single, Shape::Opening),
        '\u{2019}' => (Family::Single, Shape::Closing),
        '«' => (Family::Guillemet, Shape::Opening),
        '»' => (Family::Guillemet, Shape::Closing),
        '‹' => (Family::Angle, Shape::Opening),
        '›' => (Family::Angle, Shape::Closing),
        '「' => (Family::Corner, Shape::Opening),
        '」' => (Family::Corner, Shape::Closing),
        '『' => (Family::WhiteCorner, Shape::Opening),
        '』' => (Family::WhiteCorner, Shape::Closing),
        _ => return None,
    })
}

/// Whether `c` says nothing about the mark next to it: another mark, or one of emphasis.
fn is_transparent(c: char) -> bool {
    family(c).is_some() || matches!(c, '*' | '_' | '=' | '~')
}

fn is_inside_word((before, after): (Option<char>, Option<char>)) -> bool {
    before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)
}

/// Whether the double mark at `place` is within what is short for something in Hebrew, as in צה"ל. Behind small words
/// that are joined to a quotation, as in ב"הארץ", it opens one.
fn is_gershayim(chars: &[(usize, char)], place: usize, family: Family) -> bool {
    let is_letter = |c: &char| matches!(c, '\u{5d0}'..='\u{5ea}');
    let before = chars[..place].iter().rev().map(|&(_, c)| c);
    let mut before = before.take(4).take_while(is_letter).peekable();
    let behind = chars[place + 1..].iter().map(|&(_, c)| c);
    let behind = behind.take(3).take_while(is_letter).count();
    let hebrew = family == Family::Double && before.peek().is_some() && behind > 0;
    let mut joined = || before.all(|c| matches!(c, 'ב' | 'ה' | 'ו' | 'כ' | 'ל' | 'מ' | 'ש'));
    hebrew && !(behind == 3 && joined())
}

/// Whether what is behind the mark belongs to it, and not what is before it.
fn leans_right(before: Option<char>, after: Option<char>) -> bool {
    let free = |c: char| {
        c.is_whitespace() || matches!(c, '(' | '[' | '{' | ':' | '/' | '¿' | '¡') || is_dash(c)
    };
    after.is_some_and(|c| !c.is_whitespace()) && before.is_none_or(free)
}

/// Whether what is before the mark belongs to it, and not what is behind it.
fn leans_left(before: Option<char>, after: Option<char>) -> bool {
    let free = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '.' | ',' | ';' | ':' | '!' | '?' | '…' | ')' | ']' | '}' | '/'
            )
            || is_dash(c)
    };
    before.is_some_and(|c| !c.is_whitespace()) && after.is_none_or(free)
}

/// Whether a single mark behind `c` may stand for letters: "the dogs'", "goin'", "ol'".
fn is_elided_behind(c: char) -> bool {
    matches!(
        c.to_ascii_lowercase(),
        's' | 'x' | 'z' | 'n' | 'o' | 'h' | 'l'
    ) || chars::is_digit(c)
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}')
}

/// Whether a single mark before `rest` opens a quotation, and is no apostrophe; `is_closed` where a mark that may close it
/// follows.
fn opens_single(shape: Shape, rest: &str, is_closed: bool) -> bool {
    if rest.starts_with(chars::is_digit) {
        return false;
    }
    if shape == Shape::Opening {
        return true;
    }
    /// One letter more than the longest of [`ELIDED`] has, so that no longer word is taken for one of them.
    const ELIDED_LETTERS: usize = 6;
    let word: String = (rest
        .chars()
        .take(ELIDED_LETTERS)
        .take_while(|c| c.is_alphabetic()))
    .flat_map(char::to_lowercase)
    .collect();
    is_closed && !ELIDED.contains(&word.as_str())
}

/// What is behind each character of a paragraph. It is found for all in one pass from the end: each mark of a run would
/// walk the rest of it.
struct Behind {
    /// From each place on, the first character that a mark does not look through.
    opaque: Vec<Option<char>>,
    /// From each place on, the first single mark that may close a quotation.
    closing: Vec<Option<usize>>,
}

impl Behind {
    fn new(chars: &[(usize, char)]) -> Self {
        let end = chars.len();
        let (mut opaque, mut closing) = (vec![None; end + 1], vec![None; end + 1]);
        for (place, &(_, c)) in chars.iter().enumerate().rev() {
            work::spend(1);
            let side = |at: Option<usize>| at.and_then(|at| chars.get(at)).map(|&(_, c)| c);
            let after = side(Some(place + 1)).filter(|&c| !is_transparent(c));
            let closes = matches!(family(c), Some((Family::Single, _)))
                && leans_left(side(place.checked_sub(1)), after);
            closing[place] = if closes {
                Some(place)
            } else {
                closing[place + 1]
            };
            opaque[place] = if is_transparent(c) {
                opaque[place + 1]
            } else {
                Some(c)
            };
        }
        Self { opaque, closing }
    }

    /// Whether a mark that may close the quotation which a single one at `place` opens follows soon enough, and
    /// something between the two.
    fn is_closed(&self, place: usize) -> bool {
        let closing = self.closing.get(place + 2).copied().flatten();
        closing.is_some_and(|at| at <= place + LONGEST_SINGLE_QUOTATION)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with each mark that opens as `<` and each that closes as `>`.
    fn told(text: &str) -> String {
        let quotes = quotes(text);
        (text.char_indices())
            .map(|(at, c)| match quotes.iter().find(|quote| quote.at == at) {
                Some(quote) if quote.opens => '<',
                Some(_) => '>',
                None => c,
            })
            .collect()
    }

    #[test]
    fn every_style_of_quoting_is_one() {
        for text in [
            "he said “no” again",
            "he said \"no\" again",
            "he said ‘no’ again",
            "he said 'no' again",
            "he said „no“ again",
            "he said »no« again",
            "he said «no» again",
            "he said ”no” again",
            "he said ‹no› again",
        ] {
            assert_eq!(told(text), "he said <no> again", "{text}");
        }
        assert_eq!(told("il dit « non » encore"), "il dit < non > encore");
    }

    #[test]
    fn apostrophes_and_measures_quote_nothing() {
        for text in [
            "the dogs' food, don't",
            "back in the ’90s, ’tis said",
            "rock 'n' roll",
            "a 6\" pipe",
        ] {
            assert_eq!(told(text), text);
        }
    }

    #[test]
    fn a_mark_within_a_hebrew_word_quotes_nothing() {
        for text in ["דובר צה\"ל אמר", "דו\"חות של מד\"א"] {
            assert_eq!(told(text), text);
        }
        assert_eq!(told("דובר צה\"ל: \"לא\""), "דובר צה\"ל: <לא>");
        assert_eq!(told("נכתב ב\"הארץ\" אתמול"), "נכתב ב<הארץ> אתמול");
    }

    #[test]
    fn marks_stand_in_each_other_and_beside_others() {
        assert_eq!(told("\"'no,' he said\""), "<<no,> he said>");
        assert_eq!(told("(“no”)—“yes.”"), "(<no>)—<yes.>");
        assert_eq!(told("said: *\"no\"*, then"), "said: *<no>*, then");
    }

    #[test]
    fn a_quotation_ends_with_its_paragraph() {
        let text = "“one two\n“three” four";
        let starts = ["one", "two", "three", "four"].map(|word| text.find(word).unwrap());
        assert_eq!(depths(text, starts.into_iter()), [1, 1, 1, 0]);
    }

    #[test]
    fn a_mark_too_many_spoils_one_paragraph() {
        let text = "a \"b c\nd e";
        let starts = ["a", "b", "c", "d"].map(|word| text.find(word).unwrap());
        assert_eq!(depths(text, starts.into_iter()), [0, 1, 1, 0]);
    }
}

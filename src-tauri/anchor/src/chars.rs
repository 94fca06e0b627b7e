//! What each character is to the tokens.
//!
//! The ranges follow the blocks and general categories of the Unicode Character Database.

use unicode_normalization::char::is_combining_mark;

/// Zero width joiner, which makes one pictograph of several.
pub(crate) const JOINER: char = '\u{200d}';

/// The part a character plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// Of a word in a script that puts spaces between words.
    Letter,
    /// Of a number.
    Digit,
    /// Combining: belongs to the character before it.
    Mark,
    /// Of a script written without spaces: a token of its own.
    Unspaced,
    /// Changes what an amount says, or stands for a number: a token of its own.
    Symbol,
    /// Emoji: a token, with what is joined to it.
    Pictograph,
    /// A minus sign before a number, punctuation elsewhere.
    Dash,
    /// "About" before a number, punctuation elsewhere.
    Tilde,
    /// Invisible: no part of any word, but does not end one either.
    Ignorable,
    /// White space and punctuation.
    Other,
}

/// The class of `c`.
pub(crate) fn class(c: char) -> Class {
    match c {
        'a'..='z' | 'A'..='Z' => Class::Letter,
        '0'..='9' => Class::Digit,
        '-' => Class::Dash,
        '~' => Class::Tilde,
        '$' | '%' | '<' | '>' | '=' | '+' => Class::Symbol,
        _ if c.is_ascii() => Class::Other,
        _ => class_beyond_ascii(c),
    }
}

fn class_beyond_ascii(c: char) -> Class {
    match c {
        '\u{2010}'..='\u{2013}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => Class::Dash,
        '\u{223c}' | '\u{ff5e}' => Class::Tilde,
        _ if is_ignorable(c) => Class::Ignorable,
        _ if is_number_form(c) || is_currency(c) || is_sign(c) => Class::Symbol,
        _ if is_pictograph(c) => Class::Pictograph,
        _ if is_combining_mark(c) => Class::Mark,
        _ if is_unspaced(c) => Class::Unspaced,
        _ if c.is_numeric() => Class::Digit,
        _ if c.is_alphabetic() => Class::Letter,
        _ => Class::Other,
    }
}

/// Whether `c` is a decimal digit of any script.
pub(crate) fn is_digit(c: char) -> bool {
    class(c) == Class::Digit
}

/// Whether `c` is written as an apostrophe inside words.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{ff07}')
}

/// Whether `c` between two digits belongs to one number, time, date or ratio.
pub(crate) fn is_number_separator(c: char) -> bool {
    matches!(
        c,
        '.' | ',' | ':' | '/' | '\u{66b}' | '\u{66c}' | '\u{2044}' | '\u{ff0e}' | '\u{ff0c}'
    )
}

/// Whether a dash after `c` may be the sign of the number that follows.
pub(crate) fn opens_amount(c: char) -> bool {
    is_currency(c)
        || matches!(
            c,
            '(' | '['
                | '{'
                | '"'
                | '\''
                | '\u{2018}'
                | '\u{201c}'
                | '\u{ab}'
                | '='
                | '<'
                | '>'
                | '\u{b1}'
                | '\u{2264}'
                | '\u{2265}'
                | ':'
                | '~'
        )
}

/// Whether `c` is a currency sign.
pub(crate) fn is_currency(c: char) -> bool {
    matches!(
        c,
        '$' | '\u{a2}'..='\u{a5}' | '\u{58f}' | '\u{60b}' | '\u{9f2}' | '\u{9f3}' | '\u{af1}'
            | '\u{bf9}' | '\u{e3f}' | '\u{17db}' | '\u{20a0}'..='\u{20cf}' | '\u{fdfc}'
            | '\u{fe69}' | '\u{ff04}' | '\u{ffe0}' | '\u{ffe1}' | '\u{ffe5}' | '\u{ffe6}'
    )
}

/// Signs of amounts, measures and comparisons.
fn is_sign(c: char) -> bool {
    matches!(
        c,
        '\u{b0}' | '\u{b1}' | '\u{d7}' | '\u{f7}' | '\u{66a}' | '\u{2030}' | '\u{2031}'
            | '\u{2103}' | '\u{2109}' | '\u{221a}' | '\u{221e}' | '\u{2248}' | '\u{2260}'
            | '\u{2264}' | '\u{2265}' | '\u{2713}'..='\u{2718}' | '\u{2610}'..='\u{2612}'
            | '\u{ff05}' | '\u{ff0b}' | '\u{ff1c}'..='\u{ff1e}'
    )
}

/// Powers, indices, fractions, Roman and circled numbers: compatibility folding would glue them
/// to the digits next to them and make another number.
pub(crate) fn is_number_form(c: char) -> bool {
    matches!(
        c,
        '\u{b2}' | '\u{b3}' | '\u{b9}' | '\u{bc}'..='\u{be}' | '\u{2070}' | '\u{2074}'..='\u{2079}'
            | '\u{2080}'..='\u{2089}' | '\u{2150}'..='\u{218b}' | '\u{2460}'..='\u{249b}'
            | '\u{24ea}'..='\u{24ff}' | '\u{2776}'..='\u{2793}' | '\u{3220}'..='\u{3229}'
            | '\u{3248}'..='\u{324f}' | '\u{3251}'..='\u{325f}' | '\u{3280}'..='\u{3289}'
            | '\u{32b1}'..='\u{32bf}' | '\u{1f100}'..='\u{1f10c}'
    )
}

fn is_ignorable(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{640}' | '\u{180b}'..='\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
    ) || is_selector(c)
}

/// Whether `c` selects how the character before it is drawn.
pub(crate) fn is_selector(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether `c` is one of the two letters of a flag.
pub(crate) fn is_flag_letter(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}

/// Whether `c` colours the pictograph before it.
pub(crate) fn is_skin_tone(c: char) -> bool {
    matches!(c, '\u{1f3fb}'..='\u{1f3ff}')
}

fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{26ff}' | '\u{2764}')
}

/// Han, Kana, Bopomofo, Yi, Thai, Lao, Tibetan, Myanmar and Khmer.
fn is_unspaced(c: char) -> bool {
    matches!(
        c,
        '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}' | '\u{e81}'..='\u{ecf}'
            | '\u{edc}'..='\u{edf}' | '\u{f40}'..='\u{fbc}' | '\u{1000}'..='\u{103f}'
            | '\u{1050}'..='\u{108f}' | '\u{1780}'..='\u{17d3}' | '\u{3005}'..='\u{3007}'
            | '\u{3031}'..='\u{3035}' | '\u{303b}' | '\u{3041}'..='\u{30fa}'
            | '\u{30fc}'..='\u{30ff}' | '\u{3105}'..='\u{312f}' | '\u{31a0}'..='\u{31ff}'
            | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{a000}'..='\u{a48f}'
            | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}' | '\u{1b000}'..='\u{1b16f}'
            | '\u{20000}'..='\u{323af}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_script_are_digits() {
        for c in ['7', '٣', '३', '７'] {
            assert_eq!(class(c), Class::Digit, "{c}");
        }
        assert_eq!(class('²'), Class::Symbol);
    }

    #[test]
    fn vowel_signs_and_viramas_are_marks() {
        for c in ['\u{301}', '\u{93f}', '\u{94d}', '\u{e35}'] {
            assert_eq!(class(c), Class::Mark, "U+{:04X}", c as u32);
        }
    }

    #[test]
    fn katakana_middle_dot_is_punctuation() {
        assert_eq!(class('・'), Class::Other);
        assert_eq!(class('ー'), Class::Unspaced);
    }
}

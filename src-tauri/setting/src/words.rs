//! Words of a text, read from either end.

/// Number words and scales, in English; what is written in digits is told by them.
const NUMBERS: &[&str] = &[
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "hundred",
    "hundreds",
    "thousand",
    "thousands",
    "million",
    "millions",
    "billion",
    "billions",
    "trillion",
    "trillions",
    "dozen",
    "dozens",
    "bn",
    "mn",
    "tn",
    "half",
    "quarter",
    "third",
];

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\'' | '’')
}

/// Returns the first word of a text and what follows it; a number with its points and commas is one.
pub(crate) fn next_word(text: &str) -> Option<(&str, &str)> {
    let start = text.find(char::is_alphanumeric)?;
    let mut end = start;
    let mut chars = text[start..].char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let in_number = matches!(c, '.' | ',')
            && chars.peek().is_some_and(|(_, c)| c.is_numeric())
            && text[..start + at].ends_with(char::is_numeric);
        if !is_part(c) && !in_number {
            break;
        }
        end = start + at + c.len_utf8();
    }
    Some((&text[start..end], &text[end..]))
}

/// Returns the last word of a text and what precedes it.
pub(crate) fn last_word(text: &str) -> Option<(&str, &str)> {
    let (at, last) = text.char_indices().rfind(|(_, c)| c.is_alphanumeric())?;
    let end = at + last.len_utf8();
    let mut start = at;
    let mut behind = last;
    let mut chars = text[..at].char_indices().rev().peekable();
    while let Some((at, c)) = chars.next() {
        let in_number = matches!(c, '.' | ',')
            && behind.is_numeric()
            && chars.peek().is_some_and(|(_, c)| c.is_numeric());
        if !is_part(c) && !in_number {
            break;
        }
        (start, behind) = (at, c);
    }
    Some((&text[start..end], &text[..start]))
}

/// Returns whether a word is a number, or scales one.
pub(crate) fn is_amount(word: &str) -> bool {
    word.ends_with(char::is_numeric) || NUMBERS.contains(&word.to_lowercase().as_str())
}

pub(crate) fn is_first_upper(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_read_from_either_end_and_a_number_is_one() {
        assert_eq!(next_word("  4,000.5 cars"), Some(("4,000.5", " cars")));
        assert_eq!(
            last_word("at about 4,000.5 "),
            Some(("4,000.5", "at about "))
        );
        assert_eq!(next_word("the town’s, or"), Some(("the", " town’s, or")));
        assert_eq!(last_word("It ended."), Some(("ended", "It ")));
        assert_eq!(next_word("… –"), None);
    }
}

//! Stage two: tokens become sentences.
//!
//! Every break is decided from the few characters around it alone, so that the same words break
//! the same way in both texts wherever they stand.

use std::ops::Range;

use crate::thresholds::{
    CUT_EVERY, LONGEST_INITIAL, LONGEST_PIECE, LONGEST_SHORTENED_WORD, UNPUNCTUATED_PIECE,
};
use crate::tokens::Token;

/// The sentences of a text as ranges of token indices; together they hold every token.
pub(crate) fn split(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let mut sentences = Vec::with_capacity(tokens.len() / 12 + 1);
    let mut start = 0;
    for at in 1..tokens.len() {
        let length = at - start;
        let long = length >= LONGEST_PIECE
            || length >= UNPUNCTUATED_PIECE && tokens[at].id.is_multiple_of(CUT_EVERY);
        if long || is_break(text, &tokens[at - 1], &tokens[at]) {
            sentences.push(start..at);
            start = at;
        }
    }
    if start < tokens.len() {
        sentences.push(start..tokens.len());
    }
    sentences
}

/// Whether a sentence ends between two neighbouring tokens.
fn is_break(text: &str, before: &Token, after: &Token) -> bool {
    let gap = &text[before.end..after.start];
    if gap == " " {
        return false;
    }
    let mut stop = Stop::None;
    let mut lines = 0;
    for c in gap.chars() {
        match c {
            '\n' => lines += 1,
            '.' | '…' | '\u{6d4}' => stop = stop.max(Stop::Full),
            // Marks that scripts have of their own: Arabic, Devanagari, Chinese, Armenian, Ethiopic, Burmese, Khmer, Tibetan.
            '!' | '?' | '؟' | '।' | '॥' | '。' | '！' | '？' | '｡' | '։' | '።' | '፧' | '፨'
            | '။' | '។' | '៕' | '།' | '༎' | '෴' | '᠃' | '‼' | '⁇' | '⁈' | '⁉' => {
                stop = Stop::Sure
            }
            '•' | '‣' | '◦' | '*' | '·' if lines > 0 => stop = Stop::Sure,
            '-' | '–' | '—' if lines > 0 => lines = 2,
            _ if c.is_whitespace() && stop == Stop::Full => stop = Stop::Spaced,
            _ => {}
        }
    }
    if lines > 1 || stop == Stop::Sure {
        return true;
    }
    stop == Stop::Spaced
        && !is_initial(text, before)
        && !(goes_on_in_lower_case(text, after) && is_abbreviated(text, before))
}

/// How surely the characters between two tokens end a sentence.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stop {
    None,
    /// A full stop, which may belong to an abbreviation or an address.
    Full,
    /// A full stop and white space after it.
    Spaced,
    Sure,
}

fn goes_on_in_lower_case(text: &str, after: &Token) -> bool {
    text[after.start..]
        .chars()
        .next()
        .is_some_and(char::is_lowercase)
}

/// Whether a full stop after this word may be that of an abbreviation.
fn is_abbreviated(text: &str, before: &Token) -> bool {
    let word = &text[before.range()];
    word.chars().count() <= LONGEST_SHORTENED_WORD
}

fn is_initial(text: &str, before: &Token) -> bool {
    let word = &text[before.range()];
    // "د. أحمد" is a title before a name. A word of one character is no initial where words have no spaces between them.
    let caseless = |c: char| {
        c.is_alphabetic()
            && !c.is_lowercase()
            && !matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
    };
    word.chars().all(caseless) && word.chars().count() <= LONGEST_INITIAL
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::{Vocabulary, tokenize};

    fn sentences(text: &str) -> Vec<&str> {
        let tokens = tokenize(text, &mut Vocabulary::default());
        split(text, &tokens)
            .into_iter()
            .map(|range| &text[tokens[range.start].start..tokens[range.end - 1].end])
            .collect()
    }

    #[test]
    fn stops_end_sentences_and_initials_do_not() {
        assert_eq!(
            sentences("He left. J. Smith of example.org stayed, e.g. here! No?"),
            ["He left", "J. Smith of example.org stayed, e.g. here", "No"]
        );
    }

    #[test]
    fn a_long_word_ends_a_sentence_even_before_lower_case() {
        assert_eq!(
            sentences("He left early. then we ate, drank, etc. and slept"),
            ["He left early", "then we ate, drank, etc. and slept"]
        );
    }

    #[test]
    fn blank_lines_and_bullets_end_sentences_and_wrapped_lines_do_not() {
        assert_eq!(
            sentences("A title\r\n\r\nOne line\r\nwraps here\n- item\n- item two"),
            ["A title", "One line\r\nwraps here", "item", "item two"]
        );
    }

    #[test]
    fn full_stops_of_other_scripts_need_no_space() {
        assert_eq!(sentences("他走了。我留下。"), ["他走了", "我留下"]);
        assert_eq!(sentences("वह गया। मैं रहा।"), ["वह गया", "मैं रहा"]);
        assert_eq!(sentences("ድልድዩ ፈረሰ።ሚኒስትሩ ተናገሩ"), ["ድልድዩ ፈረሰ", "ሚኒስትሩ ተናገሩ"]);
    }

    #[test]
    fn a_full_stop_and_a_space_end_a_sentence_where_letters_have_no_case() {
        assert_eq!(
            sentences("انهار الجسر. قال د. أحمد إن 3.5 ملايين نزحوا."),
            ["انهار الجسر", "قال د. أحمد إن 3.5 ملايين نزحوا"]
        );
        assert_eq!(sentences("הגשר קרס. השר אמר."), ["הגשר קרס", "השר אמר"]);
        assert_eq!(
            sentences("ხიდი ჩამოინგრა. მინისტრმა თქვა."),
            ["ხიდი ჩამოინგრა", "მინისტრმა თქვა"]
        );
    }

    #[test]
    fn text_without_stops_is_cut_where_its_words_say() {
        let words: Vec<String> = (0..1000).map(|n| format!("w{}", n % 300)).collect();
        let text = words.join(" ");
        let pieces = sentences(&text);
        assert!(pieces.len() > 4);
        assert!(
            pieces
                .iter()
                .all(|piece| piece.split(' ').count() < UNPUNCTUATED_PIECE + 30)
        );
    }
}

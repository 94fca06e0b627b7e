//! From tokens back to bytes: where exactly a span begins and ends.

use std::ops::Range;

use unicode_segmentation::{GraphemeCursor, GraphemeIncomplete};

use crate::side::Texts;
use crate::thresholds::LONGEST_CHARACTER;
use crate::work;

/// The span inside `text`, widened to whole characters.
pub(crate) fn snap(text: &str, span: Range<usize>) -> Range<usize> {
    let mut start = span.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = span.end.clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end
}

/// The bytes of `new` tokens, with as much of the punctuation around them as the old span held.
pub(crate) fn place(
    texts: &Texts<'_>,
    span: &Range<usize>,
    tokens: &Range<usize>,
    new: &Range<usize>,
) -> Range<usize> {
    let start = place_start(texts, span.start, tokens.start, new.start);
    let end = place_end(texts, span.end, tokens.end - 1, new.end - 1);
    let range = start..end.max(start);
    if range.is_empty() && !span.is_empty() {
        return texts.new.bytes_of(new);
    }
    widen(texts.new.text, range)
}

fn place_start(texts: &Texts<'_>, at: usize, old: usize, new: usize) -> usize {
    let (old_token, new_token) = (texts.old.tokens[old], texts.new.tokens[new]);
    let (old_text, new_text) = (texts.old.text, texts.new.text);
    if at > old_token.start {
        let same = old_text[old_token.range()] == new_text[new_token.range()];
        return new_token.start + if same { at - old_token.start } else { 0 };
    }
    let lead = &old_text[at..old_token.start];
    let from = new
        .checked_sub(1)
        .map_or(0, |before| texts.new.tokens[before].end);
    let gap = &new_text[from..new_token.start];
    if gap.ends_with(lead) {
        return new_token.start - lead.len();
    }
    let wanted = lead.chars().filter(|c| !c.is_whitespace()).count();
    let taken: usize = gap
        .chars()
        .rev()
        .take_while(|c| !c.is_whitespace())
        .take(wanted)
        .map(char::len_utf8)
        .sum();
    new_token.start - taken
}

fn place_end(texts: &Texts<'_>, at: usize, old: usize, new: usize) -> usize {
    let (old_token, new_token) = (texts.old.tokens[old], texts.new.tokens[new]);
    let (old_text, new_text) = (texts.old.text, texts.new.text);
    if at < old_token.end {
        let same = old_text[old_token.range()] == new_text[new_token.range()];
        return new_token.end - if same { old_token.end - at } else { 0 };
    }
    let trail = &old_text[old_token.end..at];
    let to = texts
        .new
        .tokens
        .get(new + 1)
        .map_or(new_text.len(), |after| after.start);
    let gap = &new_text[new_token.end..to];
    if gap.starts_with(trail) {
        return new_token.end + trail.len();
    }
    let wanted = trail.chars().filter(|c| !c.is_whitespace()).count();
    let taken: usize = gap
        .chars()
        .take_while(|c| !c.is_whitespace())
        .take(wanted)
        .map(char::len_utf8)
        .sum();
    new_token.end + taken
}

/// A range that begins or ends inside what a reader sees as one character takes in all of it.
fn widen(text: &str, range: Range<usize>) -> Range<usize> {
    let start = if is_boundary(text, range.start) {
        range.start
    } else {
        previous(text, range.start)
    };
    let end = if is_boundary(text, range.end) {
        range.end
    } else {
        following(text, range.end)
    };
    start..end
}

/// The text around a byte, and where the byte is in it.
fn near(text: &str, at: usize) -> (&str, usize) {
    let mut start = at.saturating_sub(LONGEST_CHARACTER);
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = (at + LONGEST_CHARACTER).min(text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    work::spend(end - start);
    (&text[start..end], at - start)
}

/// The cursor is given all there is to know, so it never asks for another chunk.
fn complete<T>(answer: Result<T, GraphemeIncomplete>) -> Option<T> {
    answer.ok()
}

fn is_boundary(text: &str, at: usize) -> bool {
    // Two ASCII characters join only as a line end.
    let bytes = text.as_bytes();
    let ascii = |at: usize| bytes.get(at).is_none_or(u8::is_ascii);
    if at == 0 || at == bytes.len() || (ascii(at) && ascii(at - 1) && bytes[at] != b'\n') {
        return true;
    }
    let (text, at) = near(text, at);
    complete(GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0)).unwrap_or(true)
}

fn previous(text: &str, at: usize) -> usize {
    let (near, place) = near(text, at);
    let mut cursor = GraphemeCursor::new(place, near.len(), true);
    let before = complete(cursor.prev_boundary(near, 0)).flatten();
    at - place + before.unwrap_or(0)
}

fn following(text: &str, at: usize) -> usize {
    let (near, place) = near(text, at);
    let mut cursor = GraphemeCursor::new(place, near.len(), true);
    let after = complete(cursor.next_boundary(near, 0)).flatten();
    at - place + after.unwrap_or(near.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_snap_to_characters_of_the_text() {
        assert_eq!(snap("aéb", 2..2), 1..3);
        assert_eq!(snap("aé", 1..99), 1..3);
        assert_eq!(snap("ab", Range { start: 5, end: 3 }), 2..2);
    }

    #[test]
    fn ranges_widen_to_what_a_reader_sees() {
        assert_eq!(widen("e\u{301}a", 1..4), 0..4);
        assert_eq!(widen("a👩‍🚀", 1..5), 1..12);
        assert_eq!(widen("a\r\nb", 0..2), 0..3);
    }

    #[test]
    fn punctuation_follows_its_words() {
        let texts = Texts::new("He said: “Yes.” Then", "Later he said \"Yes\"! Then");
        let old = texts.old.text.find('“').unwrap();
        let span = old..old + "“Yes.”".len();
        let tokens = texts.old.tokens_in(&span);
        let to = place(&texts, &span, &tokens, &(3..4));
        assert_eq!(&texts.new.text[to], "\"Yes\"!");
    }
}

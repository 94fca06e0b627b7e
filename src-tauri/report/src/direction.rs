//! From which side words are read.

use std::ops::Range;

use unicode_bidi::{BidiClass, BidiInfo, Direction, Level, bidi_class, get_base_direction_full};

/// Returns whether the first letter that has a direction runs from right to
/// left: the rules P2 and P3 of the Unicode Bidirectional Algorithm.
pub fn is_rtl(text: &str) -> bool {
    get_base_direction_full(text) == Direction::Rtl
}

/// Returns the stretches of `text` that are read from one side each, in order, and whether that is
/// the right. `rtl` is how the paragraph is read that they are in.
///
/// A number among words from the right belongs to them, as it does where a writer types it: its
/// digits are shown in their order all the same.
pub fn stretches(text: &str, rtl: bool) -> Vec<(Range<usize>, bool)> {
    let base = if rtl { Level::rtl() } else { Level::ltr() };
    let levels = BidiInfo::new(text, Some(base)).levels;
    let mut found: Vec<(Range<usize>, bool)> = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let level = levels[start];
        let length = levels[start..].iter().take_while(|l| **l == level).count();
        let range = start..start + length;
        let foreign = || (text[range.clone()].chars()).any(|c| bidi_class(c) == BidiClass::L);
        let from_right = level.is_rtl() || level.number() > 0 && !foreign();
        match found.last_mut() {
            Some((last, side)) if *side == from_right => last.end = range.end,
            _ => found.push((range.clone(), from_right)),
        }
        start = range.end;
    }
    if found.is_empty() {
        found.push((0..0, rtl));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, rtl: bool) -> Vec<(&str, bool)> {
        let found = stretches(text, rtl).into_iter();
        found.map(|(range, side)| (&text[range], side)).collect()
    }

    #[test]
    fn the_first_letter_tells_the_direction() {
        for text in ["“שלום” peace", "12 أسرى", "—\nאחרי", "ܫܠܡܐ"] {
            assert!(is_rtl(text), "{text}");
        }
        for text in ["", "12 — …", "peace (שלום)", "日本", "Ελλάδα"] {
            assert!(!is_rtl(text), "{text}");
        }
    }

    #[test]
    fn a_line_falls_into_stretches_read_from_one_side() {
        assert_eq!(
            of("הדוח של Reuters פורסם ב-12 במאי.", true),
            [
                ("הדוח של ", true),
                ("Reuters", false),
                (" פורסם ב-12 במאי.", true)
            ]
        );
        assert_eq!(
            of("12 בני אדם (AP 24) נפצעו.", true),
            [("12 בני אדם (", true), ("AP 24", false), (") נפצעו.", true)]
        );
        assert_eq!(
            of("He said “שלום לך” twice, 12 times.", false),
            [
                ("He said “", false),
                ("שלום לך", true),
                ("” twice, 12 times.", false)
            ]
        );
        assert_eq!(of("Plain, 12.", false), [("Plain, 12.", false)]);
        assert_eq!(of("", true), [("", true)]);
    }
}

//! What holds for any texts and any spans.

use std::ops::Range;

use claimdesk_anchor::{
    Alignment, Carried, EditKind, Outcome, Splice, carry_through, fold, is_same_words, reanchor,
};
use proptest::prelude::*;

/// Few words, so that twins and lookalikes are frequent, and all that is difficult in Unicode.
const PIECES: &[&str] = &[
    "the ",
    "mayor ",
    "said ",
    "not ",
    "12,000 ",
    "-5% ",
    "Robin ",
    "it’s ",
    "it's ",
    ". ",
    "! ",
    "\n\n",
    "\r\n",
    "\r\n\r\n",
    "— ",
    "“",
    "”",
    "'",
    ".",
    ",",
    "café ",
    "cafe\u{301} ",
    "\u{301}",
    "и\u{306}",
    "не ",
    "用",
    "的。",
    "ไม่",
    "हिं",
    "\u{200d}",
    "👩‍🚀",
    "👍🏽",
    "🇺🇦",
    "\u{ad}",
    "\u{feff}",
    "\u{202e}",
    "لا ",
    "²",
    "½ ",
    "\u{0}",
];

fn text() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(PIECES), 0..60);
    prop_oneof![
        9 => pieces.prop_map(|pieces| pieces.concat()),
        1 => ".{0,80}",
    ]
}

/// A text and another made of its parts: some cut, some doubled, some moved, some new.
fn revision() -> impl Strategy<Value = (String, String)> {
    (
        prop::collection::vec(prop::sample::select(PIECES), 0..80),
        prop::collection::vec((0usize..6, 0usize..80, prop::sample::select(PIECES)), 0..12),
    )
        .prop_map(|(old, operations)| {
            let mut new = old.clone();
            for (operation, at, piece) in operations {
                let at = at % (new.len() + 1);
                match operation {
                    0 => new.insert(at, piece),
                    1 if at < new.len() => new[at] = piece,
                    2 if at < new.len() => drop(new.remove(at)),
                    3 => new.rotate_left(at),
                    4 => new.extend_from_slice(&old[at.min(old.len())..]),
                    _ => new.truncate(at),
                }
            }
            (old.concat(), new.concat())
        })
}

fn spans() -> impl Strategy<Value = Vec<(usize, usize)>> {
    prop::collection::vec((0usize..400, 0usize..400), 1..12)
}

fn ranges(spans: &[(usize, usize)]) -> Vec<Range<usize>> {
    spans.iter().map(|&(start, end)| start..end).collect()
}

fn assert_inside(text: &str, range: &Range<usize>) {
    assert!(
        range.start <= range.end && range.end <= text.len(),
        "{range:?}"
    );
    assert!(
        text.is_char_boundary(range.start) && text.is_char_boundary(range.end),
        "{range:?}"
    );
}

fn assert_sound(new: &str, carried: &Carried) {
    for range in carried.to.iter().chain(&carried.candidates) {
        assert_inside(new, range);
    }
    assert!((0.0..=1.0).contains(&carried.score), "{carried:?}");
    match carried.outcome {
        Outcome::Kept | Outcome::Moved | Outcome::Changed => assert!(carried.to.is_some()),
        Outcome::Lost => assert_eq!(carried.to, None),
        Outcome::Ambiguous => assert!(!carried.candidates.is_empty()),
    }
}

/// Widens a span to the characters it touches, as the crate does.
fn snapped(text: &str, span: &Range<usize>) -> Range<usize> {
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn answers_lie_inside_the_text_and_never_split_a_character(
        (old, new) in revision(), spans in spans()
    ) {
        for carried in reanchor(&old, &new, &ranges(&spans)) {
            assert_sound(&new, &carried);
        }
    }

    #[test]
    fn unrelated_texts_are_no_trouble(old in text(), new in text(), spans in spans()) {
        for carried in reanchor(&old, &new, &ranges(&spans)) {
            assert_sound(&new, &carried);
        }
    }

    #[test]
    fn the_same_text_keeps_every_span(text in text(), spans in spans()) {
        let alignment = Alignment::new(&text, &text);
        prop_assert_eq!(alignment.edits(), vec![]);
        for span in ranges(&spans) {
            let carried = alignment.carry(span.clone());
            let span = snapped(&text, &span);
            let to = carried.to.clone().expect("nothing is lost");
            prop_assert_eq!(carried.outcome, Outcome::Kept);
            // Wider only where the span ended inside what a reader sees as one character.
            prop_assert!(to.start <= span.start && span.end <= to.end);
            prop_assert!(!carried.context.is_grave());
        }
    }

    #[test]
    fn answers_are_the_same_every_time((old, new) in revision(), spans in spans()) {
        let spans = ranges(&spans);
        prop_assert_eq!(reanchor(&old, &new, &spans), reanchor(&old, &new, &spans));
    }

    #[test]
    fn kept_and_moved_words_are_the_same_words((old, new) in revision(), spans in spans()) {
        for span in ranges(&spans) {
            let span = snapped(&old, &span);
            let carried = Alignment::new(&old, &new).carry(span.clone());
            let whole = |text: &str, range: &Range<usize>| {
                let inside = |at: usize| text[..at].chars().next_back().is_some_and(|c| !c.is_whitespace())
                    && text[at..].chars().next().is_some_and(|c| !c.is_whitespace());
                !inside(range.start) && !inside(range.end)
            };
            if let (Outcome::Kept | Outcome::Moved, Some(to)) = (carried.outcome, carried.to)
                && whole(&old, &span) && whole(&new, &to)
            {
                prop_assert!(is_same_words(&old[span], &new[to]));
            }
        }
    }

    #[test]
    fn what_is_no_edit_is_the_same_in_both_texts((old, new) in revision()) {
        let edits = Alignment::new(&old, &new).edits();
        let mut stayed = (old.clone().into_bytes(), new.clone().into_bytes());
        for edit in &edits {
            assert_inside(&old, &edit.old);
            assert_inside(&new, &edit.new);
            prop_assert_eq!(edit.old.is_empty(), edit.kind == EditKind::Inserted);
            prop_assert_eq!(edit.new.is_empty(), edit.kind == EditKind::Deleted);
            stayed.0[edit.old.clone()].fill(b' ');
            stayed.1[edit.new.clone()].fill(b' ');
        }
        let words = |bytes: Vec<u8>| {
            let text = String::from_utf8(bytes).expect("whole characters were blanked");
            fold(&text).to_lowercase().replace(|c: char| !c.is_alphanumeric(), "")
        };
        prop_assert_eq!(words(stayed.0), words(stayed.1));
    }

    #[test]
    fn folding_is_what_same_words_means(a in text(), b in text()) {
        prop_assert!(!is_same_words(&a, &b) || fold(&a) == fold(&b));
        prop_assert!(is_same_words(&a, &a));
    }

    #[test]
    fn operations_carry_untouched_text_exactly(
        old in text(),
        cuts in prop::collection::vec((0usize..200, 0usize..20, prop::sample::select(PIECES)), 0..5),
        (start, end) in (0usize..200, 0usize..200),
    ) {
        let mut splices = Vec::new();
        let (mut new, mut at) = (String::new(), 0);
        let mut cuts = cuts;
        cuts.sort_unstable();
        for (place, length, piece) in cuts {
            let range = snapped(&old, &(place..place + length));
            if range.start < at {
                continue;
            }
            new.push_str(&old[at..range.start]);
            new.push_str(piece);
            at = range.end;
            splices.push(Splice { range, length: piece.len() });
        }
        new.push_str(&old[at..]);
        let span = snapped(&old, &(start..end));
        let carried = carry_through(&splices, span.clone()).expect("the operations are in order");
        assert_sound(&new, &carried);
        if carried.outcome == Outcome::Kept {
            prop_assert_eq!(&old[span.clone()], &new[carried.to.expect("kept")]);
        }
        let alignment = Alignment::new(&old, &new);
        assert_sound(&new, &alignment.carry_through(&splices, span).expect("the texts fit"));
    }
}

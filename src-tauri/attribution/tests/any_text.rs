//! Whatever the text, the finder answers, and answers with ranges that fit it.

use claimdesk_attribution::{Marks, read_note, sentences, suggest};
use proptest::prelude::*;

/// Pieces that notes are made of, and pieces that break things.
fn scrap() -> impl Strategy<Value = String> {
    let notes = [
        "AP, 12 Sept",
        "[CHECK]",
        "(ck)",
        "TK",
        "ok",
        "p. 14",
        "pp. 3-5",
        "¶ 12",
        "§",
        "at 12:34",
        "3/4/25",
        "2024-09-12",
        "https://example.org/a_(b)",
        "www.",
        "a@b.cd",
        "+47 22 24 90 90",
        "(212) 555-0142",
        "Tel.",
        "Case No. 1:23-cv-1",
        "[2023] EWHC 1",
        "interview w/ Jane Doe",
        "by phone",
        "per",
        "via",
        "the ministry's press release",
        "Annual report",
        "2023",
        "@handle",
        "; ",
        ", ",
        "\n",
        " ",
        "(",
        "]",
        "’",
        "İ",
        "ß",
        "\u{301}",
        "🇺🇦",
        "12 ",
        "Sept",
    ];
    prop_oneof![
        4 => prop::sample::select(notes.to_vec()).prop_map(|s| format!("{s} ")),
        2 => prop::sample::select(notes.to_vec()).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

/// Pieces that news is made of, and pieces that break things.
fn piece() -> impl Strategy<Value = String> {
    let news = [
        "he said",
        "said the minister",
        "according to",
        "that",
        "“",
        "”",
        "\"",
        "'",
        "’s",
        "‘",
        "«",
        "»",
        "„",
        ", ",
        ". ",
        "\n",
        "\n\n",
        " ",
        "—",
        "--",
        "(",
        ")",
        ": ",
        "; ",
        "told the BBC",
        "in a statement",
        "on X",
        "U.S.",
        "Mr.",
        "A.",
        "$4.5bn",
        "20%",
        "who",
        "which",
        "while",
        "as",
        "Ann Lee",
        "the ministry",
        "she",
        "they",
        "claims",
        "on condition of anonymity because",
        "but",
        "and",
        "adding",
        "citing",
        "It",
        "was announced",
        "Minister: ",
        "Office for",
        "Bank of the",
        "more than 20",
        "''",
        "…",
        "\u{301}",
        "\u{200d}",
        "é",
        "İ",
        "🇺🇦",
    ];
    prop_oneof![
        4 => prop::sample::select(news.to_vec()).prop_map(|s| format!("{s} ")),
        2 => prop::sample::select(news.to_vec()).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn ranges_fit_the_text(pieces in prop::collection::vec(piece(), 0..60)) {
        let text = pieces.concat();
        for s in suggest(&text) {
            prop_assert!(!s.spans.is_empty());
            let all = s.spans.iter().chain(&s.source).chain(&s.cue).chain(&s.carrier).chain(&s.relayed_by);
            for range in all {
                prop_assert!(range.start < range.end, "{range:?}");
                prop_assert!(text.get(range.clone()).is_some(), "{range:?}");
            }
            prop_assert!((0.0..=1.0).contains(&s.check_worthiness));
            prop_assert!(!s.why.to_string().is_empty());
        }
    }

    #[test]
    fn sentences_are_in_order_and_do_not_overlap(pieces in prop::collection::vec(piece(), 0..60)) {
        let text = pieces.concat();
        let mut last = 0;
        for range in sentences(&text) {
            prop_assert!(range.start >= last && range.start < range.end);
            prop_assert!(text.get(range.clone()).is_some());
            last = range.end;
        }
    }

    #[test]
    fn the_same_text_gives_the_same_claims(pieces in prop::collection::vec(piece(), 0..30)) {
        let text = pieces.concat();
        prop_assert_eq!(suggest(&text), suggest(&text));
    }

    #[test]
    fn what_a_note_says_stands_in_it(pieces in prop::collection::vec(scrap(), 0..30)) {
        let note = pieces.concat();
        let reading = read_note(&note, Marks::english());
        let mut last = 0;
        for range in &reading.rest {
            prop_assert!(range.start >= last && range.start < range.end, "{range:?}");
            prop_assert!(note.get(range.clone()).is_some(), "{range:?}");
            last = range.end;
        }
        for source in &reading.sources {
            prop_assert!(note.get(source.span.clone()).is_some_and(|s| !s.is_empty()), "{source:?}");
            prop_assert!(note.contains(&source.name));
        }
        prop_assert_eq!(&reading, &read_note(&note, Marks::english()));
        // Of what was written nothing is lost: letters and digits are in a source, a mark or the rest.
        if reading.sources.is_empty() && reading.mark.is_none() {
            let kept: usize = reading.rest_of(&note).chars().filter(|c| c.is_alphanumeric()).count();
            prop_assert_eq!(kept, note.chars().filter(|c| c.is_alphanumeric()).count());
        }
    }
}

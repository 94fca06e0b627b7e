//! Whatever the text, the finder answers, and answers with ranges that fit it.

use claimdesk_attribution::{sentences, suggest};
use proptest::prelude::*;

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
}

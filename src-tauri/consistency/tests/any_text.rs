//! Whatever the text, the check answers, with places that fit it, and answers the same again.

use claimdesk_consistency::{Subject, check};
use claimdesk_messages::Catalogue;
use jiff::civil::date;
use proptest::prelude::*;

/// Pieces that figures, dates, names and quotations are made of, and pieces that break things.
fn piece() -> impl Strategy<Value = String> {
    let news = [
        "$1.9 million",
        "$2",
        "€5bn",
        "12 miles",
        "(19 kilometers)",
        "(",
        ")",
        "4 percent",
        "half",
        "a third",
        "one in six",
        "from 1 to 2 percent",
        "up 3 points",
        "doubled",
        "three times the",
        "of the 40",
        "Of",
        "in all",
        "each",
        "or",
        "and",
        "Tuesday, March 3, 2026",
        "February 30",
        "in 1998",
        "since",
        "ten years",
        "ago",
        "born on May 4, 1950",
        "She was 87.",
        "five votes to four",
        "nine-member",
        "minus 10 C",
        "9:15 a.m.",
        "7 p.m.",
        "16th century",
        "the 11th",
        "1,000,000,000,000",
        "999999999999999999999999",
        "0",
        "1/0",
        "0.0",
        "½",
        "Ann Lee",
        "Anna Leeson",
        "Leesen said",
        "Mayor",
        "José",
        "Jose",
        "“",
        "”",
        "\"",
        "'",
        ",",
        ". ",
        ": ",
        "; ",
        "\n",
        "\n\n- ",
        "\n1. ",
        " ",
        "—",
        "-",
        "three reasons:",
        "two men, A and B,",
        "\u{301}",
        "\u{200d}",
        "İ",
        "ß",
        "🇺🇦",
        "°",
        "²",
    ];
    prop_oneof![
        6 => prop::sample::select(news.to_vec()).prop_map(|s| format!("{s} ")),
        2 => prop::sample::select(news.to_vec()).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn places_fit_the_text(pieces in prop::collection::vec(piece(), 0..60)) {
        let text = pieces.concat();
        let subject = Subject { text: &text, dateline: Some(date(2026, 3, 5)), ..Subject::default() };
        let found = check(&subject);
        for finding in &found.findings {
            prop_assert!(!finding.spans.is_empty());
            for span in &finding.spans {
                prop_assert!(span.start < span.end && text.get(span.clone()).is_some(), "{finding:?}");
            }
            let words = finding.message.words(Catalogue::english());
            prop_assert!(words != finding.message.id && !words.is_empty());
        }
        for spelling in found.names.iter().flat_map(|name| &name.spellings) {
            for mention in &spelling.mentions {
                prop_assert_eq!(text.get(mention.clone()), Some(spelling.text.as_str()));
            }
        }
        prop_assert_eq!(found.findings, check(&subject).findings);
    }
}

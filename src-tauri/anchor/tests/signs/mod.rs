//! The signs and sentences that anchoring treats specially, and what may become of a text.

#![allow(dead_code, reason = "each user takes what it needs")]

use std::ops::Range;

use super::harm::Signs;

/// All of them, by what they are.
pub(crate) const ALL: &[Signs] = &[MARKS, WORDS];

/// What parts and joins words, sentences and paragraphs.
pub(crate) const MARKS: Signs = Signs {
    name: "marks",
    signs: &[
        "\"", "'", "“", "’", "«", "'a ", " 'a", "*", "==", " = ", " -1", "€", "²", ".", ". ", "!",
        "1,", "\n\n", "\n- ", "\u{ad}", "\u{200d}", "\u{301}", "👩", "🇺", "的", "ก็", "A. ", "a",
        " ",
    ],
    pairs: &[
        ("“", "”"),
        ("‘", "’"),
        ("«", "»"),
        ("\"", "\""),
        ("「", "」"),
        ("(", ")"),
    ],
    around: ("", " end."),
};

/// Words and sentences, few and repeated.
pub(crate) const WORDS: Signs = Signs {
    name: "words",
    signs: &[
        "a b ",
        "the ",
        "he said ",
        "not ",
        "Try it. ",
        "Try it now. ",
        "Ann won in May. ",
        "Ann Lee won the race in May of last year. ",
        "The mayor signed the bill on Monday. ",
        "The mayor vetoed the bill on Monday. ",
        "The bill of Monday signed the mayor. ",
        "“Try it,” said Ann. ",
        "Nobody\n\n",
        "electrification electrifications electrified ",
    ],
    pairs: &[("a ", "b "), ("“Try it, ", "Ann said.” ")],
    around: ("The council met on Friday. ", " It ended there."),
};

/// One of each kind that once took time with the square of the text: for the small set.
pub(crate) const KINDS: Signs = Signs {
    name: "kinds",
    signs: &["\"", "'", "\u{ad}", "🇺", "a b ", "Electrification of it. "],
    pairs: &[],
    around: ("", " end."),
};

/// The name of what becomes of a text, and how.
type Revision = (&'static str, fn(&str) -> String);

/// What becomes of a text in the next revision.
pub(crate) const REVISIONS: &[Revision] = &[
    ("one word more", |text| format!("Today: {text}")),
    ("words between", |text| every(text, 40, "so ")),
    ("halves swapped", |text| {
        let (first, second) = text.split_at(middle(text));
        format!("{second} {first}")
    }),
    ("all of it cut", |_| "Nothing is left here.".to_owned()),
    ("numbered words for a third", numbered),
];

/// Spans of a text, one for every so many bytes: sentences or clauses, a word, a point.
pub(crate) fn spans(text: &str) -> Vec<Range<usize>> {
    const EVERY: usize = 32;
    let starts = (0..text.len()).step_by(EVERY);
    starts
        .zip([40, 5, 0, 1].into_iter().cycle())
        .map(|(start, length)| start..(start + length).min(text.len()))
        .collect()
}

fn middle(text: &str) -> usize {
    (text.len() / 2..text.len())
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(text.len())
}

/// The text with something put behind every so many characters.
fn every(text: &str, many: usize, put: &str) -> String {
    let mut made = String::with_capacity(text.len() * 2);
    for (n, c) in text.chars().enumerate() {
        made.push(c);
        if n % many == many - 1 {
            made.push_str(put);
        }
    }
    made
}

/// The text with every third word another that stands nowhere else.
fn numbered(text: &str) -> String {
    let words = text.split_inclusive(' ').enumerate();
    words
        .map(|(n, word)| match n % 3 {
            0 => format!("w{n} "),
            _ => word.to_owned(),
        })
        .collect()
}

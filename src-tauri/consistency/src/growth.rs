//! Texts made to harm cost no more than so many looks a byte, however long they are.

use claimdesk_grammar::looks;
use jiff::civil::date;

use crate::{Subject, check};

/// What repeated makes a check walk far: lists, figures that point back, names that are alike, quotations, dates.
const REPEATED: [&str; 22] = [
    "12 miles (19 km) ",
    "one, two, three, ",
    "the $1 million ",
    "from 1 percent to 2 percent, up 3 percent ",
    "“a fair price for it” ",
    "born in 1990. ",
    "Ann Lee, 40, ",
    "Leesen said. Leeson said. ",
    "three men, A, B ",
    "two reasons: ",
    "in all 5, ",
    "5 of them ",
    "Of the 40, 3 ",
    "killed 12 people. ",
    "Tuesday, March 3, ",
    "ten years ago ",
    "since 1990, ",
    "at 9 a.m. ",
    "\n- one",
    "\nthree things:\n- one",
    "Mayor Ann Lee ",
    "(",
];

/// The most looks for a byte. The worst text takes less than half of that; one that is walked to its end from each figure
/// takes some thousands.
const MOST_LOOKS: usize = 500;

fn looks_at(text: &str) -> usize {
    let dateline = Some(date(2026, 3, 5));
    looks(|| {
        drop(check(&Subject {
            text,
            dateline,
            ..Subject::default()
        }))
    })
}

#[test]
fn a_long_text_costs_no_more_a_byte_than_a_short_one() {
    for repeated in REPEATED {
        let text = |bytes: usize| repeated.repeat(bytes / repeated.len());
        let (short, long) = (text(4_000), text(16_000));
        let (few, many) = (looks_at(&short) / short.len(), looks_at(&long) / long.len());
        assert!(many <= MOST_LOOKS, "{repeated}: {many} looks a byte");
        assert!(
            many <= few * 2 + 40,
            "{repeated}: {few} looks a byte, then {many}"
        );
    }
}

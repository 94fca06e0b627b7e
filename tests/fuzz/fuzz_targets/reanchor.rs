//! Any two texts and any spans: no panic, and every answer lies on characters of the new text.
#![no_main]

use std::ops::Range;

use claimdesk_anchor::{Alignment, Outcome, Splice, carry_through};
use libfuzzer_sys::fuzz_target;

type Input<'a> = (&'a str, &'a str, Vec<(u16, u16)>, Vec<(u16, u16, u8)>);

fuzz_target!(|input: Input<'_>| {
    let (old, new, spans, splices) = input;
    let alignment = Alignment::new(old, new);
    for edit in alignment.edits() {
        check(old, &edit.old);
        check(new, &edit.new);
    }
    let splices: Vec<Splice> = splices
        .into_iter()
        .map(|(start, end, length)| Splice {
            range: start.into()..end.into(),
            length: length.into(),
        })
        .collect();
    let same = Alignment::new(old, old);
    for (start, end) in spans {
        let span = Range {
            start: start.into(),
            end: end.into(),
        };
        let carried = alignment.carry(span.clone());
        for range in carried.to.iter().chain(&carried.candidates) {
            check(new, range);
        }
        assert_eq!(same.carry(span.clone()).outcome, Outcome::Kept);
        let _ = carry_through(&splices, span.clone());
        let _ = alignment.carry_through(&splices, span);
    }
});

fn check(text: &str, range: &Range<usize>) {
    assert!(range.start <= range.end);
    assert!(text.get(range.clone()).is_some());
}

//! Any note is read, its sources and what is left are in it, and it is read the same way again.
#![no_main]

use claimdesk_attribution::{Marks, read_note};

libfuzzer_sys::fuzz_target!(|note: &str| {
    let reading = read_note(note, Marks::english());
    let mut last = 0;
    for range in &reading.rest {
        assert!(last <= range.start && range.start < range.end);
        assert!(note.get(range.clone()).is_some());
        last = range.end;
    }
    for source in &reading.sources {
        assert!(note.get(source.span.clone()).is_some_and(|s| !s.is_empty()));
    }
    assert_eq!(reading, read_note(note, Marks::english()));
});

//! Any text gives claims and sentences whose places fit it, and gives them again.
#![no_main]

use claimdesk_attribution::{sentences, suggest};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let claims = suggest(text);
    for claim in &claims {
        assert!(!claim.spans.is_empty());
        let places = (claim.spans.iter()).chain(&claim.source).chain(&claim.cue);
        for place in places.chain(&claim.carrier).chain(&claim.relayed_by) {
            assert!(place.start < place.end && text.get(place.clone()).is_some());
        }
    }
    assert_eq!(claims, suggest(text));
    let mut last = 0;
    for place in sentences(text) {
        assert!(last <= place.start && place.start < place.end);
        assert!(text.get(place.clone()).is_some());
        last = place.end;
    }
});

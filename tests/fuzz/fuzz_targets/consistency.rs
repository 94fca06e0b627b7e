//! Any text is checked against itself, with places that fit it, and the same again.
#![no_main]

use claimdesk_consistency::{Subject, check};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let subject = Subject {
        text,
        dateline: "2026-03-05".parse().ok(),
        ..Subject::default()
    };
    let found = check(&subject);
    let mentions = found.names.iter().flat_map(|name| &name.spellings).flat_map(|spelling| &spelling.mentions);
    for place in found.findings.iter().flat_map(|finding| &finding.spans).chain(mentions) {
        assert!(place.start < place.end && text.get(place.clone()).is_some());
    }
    assert_eq!(found.findings, check(&subject).findings);
});

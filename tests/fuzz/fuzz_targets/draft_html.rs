//! Any bytes, read as HTML, give a draft that keeps its promises or an error.
#![no_main]

use claimdesk_draft::Format;
use claimdesk_readers::{Hint, read};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    // As a fragment, and as a page in which the article is looked for.
    let page = [b"<html><body><h1>A</h1>", bytes].concat();
    for bytes in [bytes, &page] {
        if let Ok(draft) = read(bytes, Hint::format(Format::Html)) {
            assert_eq!(draft.check(), Ok(()));
        }
    }
});

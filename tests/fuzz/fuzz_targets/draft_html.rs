//! Any bytes, read as HTML, give a draft that keeps its promises or an error.
#![no_main]

use claimdesk_draft::{Format, Hint, read};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(draft) = read(bytes, Hint::format(Format::Html)) {
        assert_eq!(draft.check(), Ok(()));
    }
});

//! Any bytes, read as Markdown, give a draft that keeps its promises or an error.
#![no_main]

use claimdesk_draft::Format;
use claimdesk_readers::{Hint, read};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(draft) = read(bytes, Hint::format(Format::Markdown)) {
        assert_eq!(draft.check(), Ok(()));
    }
});

//! Any bytes after a Rich Text document's head gives a draft that keeps its promises or an error.
#![no_main]

use claimdesk_draft::Changes;
use claimdesk_readers::{Hint, read};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let file = [b"{\\rtf1 ", bytes].concat();
    for changes in [Changes::Accepted, Changes::Original] {
        if let Ok(draft) = read(&file, Hint::default().with_changes(changes)) {
            assert_eq!(draft.check(), Ok(()));
        }
    }
});

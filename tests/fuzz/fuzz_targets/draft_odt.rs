//! An OpenDocument text whose parts are any text gives a draft that keeps its promises or an error.
//!
//! The bytes are cut into the document's parts at NUL bytes and packed.
#![no_main]

mod shared;

use claimdesk_draft::Changes;
use claimdesk_readers::{Hint, read};

const PARTS: [&str; 3] = ["content.xml", "styles.xml", "meta.xml"];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let kind = ("mimetype", &b"application/vnd.oasis.opendocument.text"[..]);
    let parts = PARTS.into_iter().zip(bytes.split(|b| *b == 0));
    let packed = shared::pack([kind].into_iter().chain(parts));
    for changes in [Changes::Accepted, Changes::Original] {
        if let Ok(draft) = read(&packed, Hint::default().with_changes(changes)) {
            assert_eq!(draft.check(), Ok(()));
        }
    }
});

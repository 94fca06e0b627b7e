//! A Word document whose parts are any text gives a draft that keeps its promises or an error.
//!
//! The bytes are cut into the document's parts at NUL bytes and packed, so that
//! the fuzzer reaches the parsers behind the packing; as they are, they are tried too.
#![no_main]

mod shared;

use claimdesk_draft::Changes;
use claimdesk_readers::{Hint, read};

const PARTS: [&str; 6] = [
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "word/comments.xml",
    "word/footnotes.xml",
    "word/styles.xml",
    "word/numbering.xml",
];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let packed = shared::pack(PARTS.into_iter().zip(bytes.split(|b| *b == 0)));
    for file in [packed.as_slice(), bytes] {
        for changes in [Changes::Accepted, Changes::Original] {
            if let Ok(draft) = read(file, Hint::default().with_changes(changes)) {
                assert_eq!(draft.check(), Ok(()));
            }
        }
    }
});

//! A Word document whose parts are any text gives a draft that keeps its promises or an error.
//!
//! The bytes are cut into the document's parts at NUL bytes and packed, so that
//! the fuzzer reaches the parsers behind the packing; as they are, they are tried too.
#![no_main]

use std::io::{Cursor, Write as _};

use claimdesk_draft::{Changes, Hint, read};
use zip::write::{SimpleFileOptions, ZipWriter};

const PARTS: [&str; 6] = [
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "word/comments.xml",
    "word/footnotes.xml",
    "word/styles.xml",
    "word/numbering.xml",
];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in PARTS.iter().zip(bytes.split(|b| *b == 0)) {
        let started = zip.start_file(*name, SimpleFileOptions::default());
        started.expect("the name is new");
        zip.write_all(text).expect("memory takes it");
    }
    let packed = zip.finish().expect("memory takes it").into_inner();
    for file in [packed.as_slice(), bytes] {
        for changes in [Changes::Accepted, Changes::Original] {
            if let Ok(draft) = read(file, Hint::default().with_changes(changes)) {
                assert_eq!(draft.check(), Ok(()));
            }
        }
    }
});

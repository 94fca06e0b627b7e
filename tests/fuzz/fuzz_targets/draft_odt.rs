//! An OpenDocument text whose parts are any text gives a draft that keeps its promises or an error.
//!
//! The bytes are cut into the document's parts at NUL bytes and packed.
#![no_main]

use std::io::{Cursor, Write as _};

use claimdesk_draft::{Changes, Hint, read};
use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

const PARTS: [&str; 3] = ["content.xml", "styles.xml", "meta.xml"];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let kind = ("mimetype", &b"application/vnd.oasis.opendocument.text"[..]);
    let parts = PARTS.into_iter().zip(bytes.split(|b| *b == 0));
    for (name, text) in [kind].into_iter().chain(parts) {
        let method = CompressionMethod::Stored;
        let options = SimpleFileOptions::default().compression_method(method);
        let started = zip.start_file(name, options);
        started.expect("the name is new");
        zip.write_all(text).expect("memory takes it");
    }
    let packed = zip.finish().expect("memory takes it").into_inner();
    for changes in [Changes::Accepted, Changes::Original] {
        if let Ok(draft) = read(&packed, Hint::default().with_changes(changes)) {
            assert_eq!(draft.check(), Ok(()));
        }
    }
});

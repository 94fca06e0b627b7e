//! A well-formed Word document of any shape gives a draft that keeps its promises,
//! and the same one when it is also told where its words stand.
#![no_main]

mod shared;

use claimdesk_draft::Changes;
use claimdesk_readers::{Hint, read, read_traced};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let file = shared::word(bytes);
    for changes in [Changes::Accepted, Changes::Original] {
        let draft = read(&file, Hint::default().with_changes(changes));
        let draft = draft.expect("a well-formed document is read");
        assert_eq!(draft.check(), Ok(()));
        let traced = read_traced(&file, changes).expect("it is read again");
        assert_eq!(traced.draft, draft);
    }
});

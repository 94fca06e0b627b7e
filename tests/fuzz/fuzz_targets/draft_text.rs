//! Any bytes, read as plain text or as what they look like, give a draft that
//! keeps its promises or an error; and every place in its text can be counted.
#![no_main]

use claimdesk_draft::{Format, OffsetMap};
use claimdesk_readers::{Hint, read};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    for hint in [Hint::format(Format::Text), Hint::default()] {
        let Ok(draft) = read(bytes, hint) else { continue };
        assert_eq!(draft.check(), Ok(()));
        let map = OffsetMap::new(&draft.text);
        for block in &draft.blocks {
            let utf16 = map.span_to_utf16(block.span).expect("blocks fit the text");
            assert_eq!(map.span_from_utf16(utf16), Ok(block.span));
            let chars = map.span_to_chars(block.span).expect("blocks fit the text");
            assert_eq!(map.span_from_chars(chars), Ok(block.span));
        }
    }
});

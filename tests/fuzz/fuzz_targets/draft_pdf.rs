//! Any bytes after a PDF's head, and any operators on a page of a whole PDF, give a draft that
//! keeps its promises or an error.
#![no_main]

use claimdesk_readers::{Hint, read};

/// A page that shows its text in a standard font and in forms that draw each other.
fn page(operators: &[u8]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n\
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R\
        /Resources<</Font<</F 5 0 R>>/XObject<</X 4 0 R>>>>>>endobj\n\
        5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
        .to_vec();
    let form = "4 0 obj<</Subtype/Form/BBox[0 0 600 800]/Length ";
    file.extend(format!("{form}{}>>stream\n", operators.len()).into_bytes());
    file.extend(operators);
    file.extend(b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
    file
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let begun = [b"%PDF-1.7\n", bytes].concat();
    let shown = page(&[b"BT /F 12 Tf 72 700 Td ", bytes].concat());
    for file in [begun, shown] {
        if let Ok(draft) = read(&file, Hint::default()) {
            assert_eq!(draft.check(), Ok(()));
        }
    }
});

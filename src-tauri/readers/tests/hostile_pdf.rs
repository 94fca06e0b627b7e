//! PDFs made to hang, overflow or crash a reader give an error or a draft that says
//! what was left out.
//!
//! None of these tests takes a time: what a file may cost is counted.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod pdf;

use claimdesk_compose::ReadError;
use claimdesk_draft::Draft;
use claimdesk_readers::{Hint, read};
use proptest::prelude::*;

use pdf::{Pdf, deflate, flate};

#[track_caller]
fn draft(bytes: &[u8]) -> Draft {
    let draft = read(bytes, Hint::default()).unwrap();
    assert_eq!(draft.check(), Ok(()));
    draft
}

#[track_caller]
fn refused(bytes: &[u8]) -> ReadError {
    read(bytes, Hint::default()).unwrap_err()
}

fn skipped(draft: &Draft, what: &str) -> u32 {
    let found = draft.skipped.iter().find(|skipped| skipped.what == what);
    found.map_or(0, |skipped| skipped.count)
}

#[test]
fn content_that_unpacks_without_end_is_refused() {
    let bomb = flate("", &vec![b' '; 200 << 20]);
    assert!(bomb.len() < 2 << 20, "the file itself is small");
    let error = refused(&Pdf::default().content_object(&bomb).bytes());
    assert_eq!(error.code(), "draft_too_large");
}

#[test]
fn content_that_is_packed_many_times_is_refused() {
    let once = deflate(&vec![b' '; 90 << 20]);
    let twice = deflate(&once);
    let filters = "/Filter[/FlateDecode/FlateDecode]";
    let bomb = pdf::stream(filters, &deflate(&twice));
    let error = refused(&Pdf::default().content_object(&bomb).bytes());
    assert_eq!(error.code(), "draft_too_large");
}

#[test]
fn objects_that_unpack_without_end_are_refused() {
    let packed = flate("/Type/ObjStm/N 1/First 4", &vec![b' '; 200 << 20]);
    for (head, tail) in [("", ""), ("", "/Encrypt 9 0 R")] {
        let file = Pdf::shows("BT /F 12 Tf 72 700 Td (words) Tj ET")
            .object(head, &packed)
            .trailer(tail)
            .bytes();
        assert_eq!(refused(&file).code(), "draft_too_large", "{tail}");
    }
}

#[test]
fn a_font_that_unpacks_without_end_costs_that_font_only() {
    let bomb = flate("", &vec![b' '; 200 << 20]);
    let file = Pdf::shows("BT /F 12 Tf 72 700 Td (kept words) Tj /G 12 Tf 100 0 Td (lost) Tj ET")
        .object(
            "",
            b"<</Type/Font/Subtype/Type1/BaseFont/X/ToUnicode 7 0 R>>",
        )
        .object("", &bomb)
        .resources("/Font<</F 5 0 R/G 6 0 R>>")
        .bytes();
    let draft = draft(&file);
    assert_eq!(draft.text, "kept words \u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}");
    assert_eq!(skipped(&draft, "damaged_part"), 1);
    assert_eq!(skipped(&draft, "undecodable_character"), 4);
}

#[test]
fn a_form_that_draws_itself() {
    let form = pdf::stream(
        "/Subtype/Form/BBox[0 0 600 800]",
        b"BT /F 12 Tf 72 700 Td (again) Tj ET /X Do",
    );
    let file = Pdf::shows("/X Do")
        .object("", &form)
        .resources("/Font<</F 5 0 R>>/XObject<</X 6 0 R>>")
        .bytes();
    assert_eq!(draft(&file).text, "again");
}

#[test]
fn forms_that_draw_each_other_over_and_over() {
    let forms = (0..12)
        .map(|at| format!("/X{at} {} 0 R", at + 6))
        .collect::<String>();
    let mut file = Pdf::shows("/X0 Do").resources(&format!("/XObject<<{forms}>>"));
    for at in 1..=12 {
        let next = format!("/X{} Do ", at % 12).repeat(20);
        file = file.object(
            "",
            &pdf::stream("/Subtype/Form/BBox[0 0 9 9]", next.as_bytes()),
        );
    }
    assert_eq!(refused(&file.bytes()).code(), "draft_too_large");
}

#[test]
fn more_operators_than_any_document_has() {
    let content = flate("", &b"q Q ".repeat(21_000_000));
    let error = refused(&Pdf::default().content_object(&content).bytes());
    assert_eq!(error.code(), "draft_too_large");
}

#[test]
fn more_characters_than_any_document_has() {
    let words = format!("BT /F 12 Tf 72 700 Td ({}) Tj ET", "x".repeat(6_100_000));
    assert_eq!(
        refused(&Pdf::shows(&words).bytes()).code(),
        "draft_too_large"
    );
}

#[test]
fn states_and_marks_that_are_never_closed() {
    let open = "q /P BMC ".repeat(300_000);
    let close = "EMC Q ".repeat(300_000);
    let words = "BT /F 12 Tf 72 700 Td (bottom) Tj ET";
    assert_eq!(
        draft(&Pdf::shows(&format!("{open}{words}")).bytes()).text,
        "bottom"
    );
    let closed = format!("{open}{close}{close}{words}");
    assert_eq!(draft(&Pdf::shows(&closed).bytes()).text, "bottom");
}

#[test]
fn arrays_and_dictionaries_nested_without_end() {
    let words = "BT /F 12 Tf 72 700 Td (words) Tj ET";
    let arrays = "[".repeat(400_000);
    let file = Pdf::shows(words).object("", arrays.as_bytes());
    assert_eq!(draft(&file.bytes()).text, "words");
    // What is nested too deep hides what follows or not; it ends.
    let content = format!("{arrays} {words}");
    assert!(read(&Pdf::shows(&content).bytes(), Hint::default()).is_ok());

    let nested = "<</A ".repeat(400_000);
    let packed = flate("/Type/ObjStm/N 1/First 4", nested.as_bytes());
    for file in [
        Pdf::shows(words).object("", nested.as_bytes()),
        Pdf::shows(words).object("", &packed),
        Pdf::shows(&format!("{nested} {words}")),
        Pdf::default().content_object(&flate("", nested.as_bytes())),
    ] {
        assert_eq!(refused(&file.bytes()).code(), "draft_too_large");
    }
}

#[test]
fn pages_that_hold_each_other() {
    let file = b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
        2 0 obj<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>endobj\n\
        3 0 obj<</Type/Pages/Kids[2 0 R 3 0 R]/Count 9>>endobj\ntrailer<</Root 1 0 R>>";
    let read = read(file, Hint::default());
    assert!(read.map_or(true, |draft| draft.text.is_empty()));
}

#[test]
fn text_in_every_place_at_once() {
    let show = |at: usize| format!("1 0 0 1 {} {} Tm (x) Tj ", at % 600, at * 7 % 800);
    let all: String = (0..120_000).map(show).collect();
    let draft = draft(&Pdf::shows(&format!("BT /F 5 Tf {all} ET")).bytes());
    assert!(draft.text.len() >= 2_000, "{}", draft.text.len());
}

#[test]
fn numbers_beyond_all_measure() {
    let huge = format!("1{}", "0".repeat(308));
    for number in [
        &huge[..],
        "99999999999999999999999999",
        "-1",
        "0",
        "0.0000000001",
    ] {
        let show = format!(
            "BT /F {number} Tf {number} Tc {number} Tw {number} Tz {number} Ts \
             {number} 0 0 {number} 72 700 Tm (far) Tj [(a) {number} (b)] TJ ET \
             BT /F 12 Tf 0 Tc 0 Tw 100 Tz 0 Ts 1 0 0 1 72 600 Tm (near) Tj ET"
        );
        assert!(
            draft(&Pdf::shows(&show).bytes()).text.contains("near"),
            "{number}"
        );
    }
}

#[test]
fn comments_on_the_same_words_without_end() {
    let remark = "<</Subtype/Highlight/Rect[0 0 600 800]/Contents(note)/T(Ana)>>".repeat(20_500);
    let file =
        Pdf::shows("BT /F 12 Tf 72 700 Td (words) Tj ET").page(&format!("/Annots[{remark}]"));
    let draft = draft(&file.bytes());
    assert_eq!(draft.text, "words");
    assert_eq!(draft.comments.len(), 16);
    assert!(skipped(&draft, "comment_without_place") > 19_000);
}

#[test]
fn a_password_is_asked_for() {
    let locked = include_bytes!("pdf/locked.pdf");
    let error = refused(locked);
    assert_eq!(error.code(), "draft_locked");
    assert!(error.to_string().contains("locked with a password"));
}

#[test]
fn a_document_that_opens_without_a_password_is_read() {
    let draft = draft(include_bytes!("pdf/restricted.pdf"));
    assert!(
        draft.text.starts_with("Cracks close the eastern quay"),
        "{}",
        draft.text
    );
}

#[test]
fn a_picture_of_a_page_is_no_text() {
    let picture = "/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Subtype/Image";
    let file = Pdf::shows("600 0 0 800 0 0 cm /I Do")
        .object("", &pdf::stream(picture, b"x"))
        .resources("/XObject<</I 6 0 R>>");
    let error = refused(&file.bytes());
    assert_eq!(error.code(), "draft_no_text");
    assert!(error.hint().contains("OCR"), "{}", error.hint());
}

/// A page with everything on it.
fn full() -> Vec<u8> {
    let show = "q 1 0 0 1 0 0 cm BT /F 18 Tf 72 720 Td (A heading) Tj /F 11 Tf 0 -40 Td \
        (Four people died in the har-) Tj 0 -13 Td [(bour, ) -200 (officials said.)] TJ ET Q \
        /Span<</ActualText(fi)>>BDC BT /F 11 Tf 72 600 Td (x) Tj ET EMC";
    let remark = "/Annots[<</Subtype/Highlight/Rect[70 670 300 690]/Contents(AP, 12 Sept)/T(Ana)\
        /M(D:20260912143000Z)>><</Subtype/Link/Rect[70 590 90 610]/A<</URI(https://x.example)>>>>]";
    Pdf::shows(show).page(remark).bytes()
}

#[test]
fn a_file_that_breaks_off_anywhere() {
    let whole = full();
    for end in 0..whole.len() {
        if let Ok(draft) = read(&whole[..end], Hint::default()) {
            assert_eq!(draft.check(), Ok(()), "{end}");
        }
    }
}

#[test]
fn a_file_with_any_bit_turned() {
    let whole = full();
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (at % 8);
        if let Ok(draft) = read(&bytes, Hint::default()) {
            assert_eq!(draft.check(), Ok(()), "{at}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_behind_the_head(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let file = [b"%PDF-1.7\n", &bytes[..]].concat();
        if let Ok(draft) = read(&file, Hint::default()) {
            prop_assert_eq!(draft.check(), Ok(()));
        }
    }

    #[test]
    fn any_operators(pieces in prop::collection::vec(prop::sample::select(OPERATORS), 0..80)) {
        if let Ok(draft) = read(&Pdf::shows(&pieces.join(" ")).bytes(), Hint::default()) {
            prop_assert_eq!(draft.check(), Ok(()));
        }
    }

    #[test]
    fn a_real_file_with_bits_turned(turned in prop::collection::vec((any::<prop::sample::Index>(), 0..8_u8), 1..20)) {
        let mut bytes = include_bytes!("corpus/pdf-article/input.pdf").to_vec();
        for (at, bit) in turned {
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
        }
        if let Ok(draft) = read(&bytes, Hint::default()) {
            prop_assert_eq!(draft.check(), Ok(()));
        }
    }
}

/// Pieces of a page's operators, from which pages are put together at random.
const OPERATORS: &[&str] = &[
    "BT",
    "ET",
    "q",
    "Q",
    "/F 12 Tf",
    "/F 0 Tf",
    "/G -7 Tf",
    "72 700 Td",
    "0 -14 TD",
    "T*",
    "1 0 0 1 80 300 Tm",
    "0 1 -1 0 300 80 Tm",
    "-1 0 0 1 300 300 Tm",
    "0 0 0 0 0 0 Tm",
    "(word) Tj",
    "(two words) Tj",
    "[(kern) -300 (ed) 400 (x)] TJ",
    "(next) '",
    "1 2 (both) \"",
    "(1) Tj",
    "(-) Tj",
    "(\\225 item) Tj",
    "()",
    "3 Tr",
    "0 Tr",
    "5 Ts",
    "50 Tz",
    "2 Tc",
    "9 Tw",
    "1 g",
    "0 g",
    "1 1 1 rg",
    "0 0 0 0 k",
    "0 0 600 800 re f",
    "10 w",
    "/P BMC",
    "/Artifact BMC",
    "/Artifact<</Type/Pagination>>BDC",
    "/Span<</ActualText(\\376\\377\\000\\255)>>BDC",
    "EMC",
    "2 0 0 2 0 0 cm",
    "/X Do",
    "BI /W 1 /H 1 ID x EI",
    "[",
    "]",
    "<<",
    ">>",
    "(",
    "<",
    "%",
];

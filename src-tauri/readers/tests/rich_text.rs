//! What is read from a Rich Text document, feature by feature.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use claimdesk_draft::{Draft, Format};
use claimdesk_readers::{Hint, read};

#[track_caller]
fn draft(body: &str) -> Draft {
    let fonts = r"{\fonttbl{\f0\froman\fcharset0{\*\panose 02}Times New Roman;}{\f3\fcharset2 Symbol;}{\f4\fcharset2 Wingdings;}{\f5\fcharset204 Arial Cyr;}}";
    let text = format!("{{\\rtf1\\ansi\\ansicpg1252\\uc1{fonts}{body}}}");
    let draft = read(text.as_bytes(), Hint::default()).unwrap();
    assert_eq!(draft.check(), Ok(()));
    assert_eq!(draft.format, Format::Rtf);
    draft
}

#[test]
fn letters_of_a_font_of_signs_are_the_signs_it_shows() {
    let body = r"{\f3 S}x \'e9{\f3\'b0 \'a3} {\f3\u-3999 ?}{\f4\'e0 \u-3844 ?}{\f5\'e4\'e0}";
    assert_eq!(
        draft(body).text,
        "\u{3A3}x \u{E9}\u{B0} \u{2264} \u{3B1}\u{2192} \u{2713}\u{434}\u{430}"
    );
}

#[test]
fn a_sign_that_is_not_known_is_counted() {
    let draft = draft(r"a{\f4 \'81Q}b");
    assert_eq!(draft.text, "ab");
    let symbols: Vec<_> = draft.skipped.iter().map(|s| (&*s.what, s.count)).collect();
    assert_eq!(symbols, [("symbol", 2)]);
}

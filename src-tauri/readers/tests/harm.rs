//! Texts made of every sign that a reader treats specially are read on a stack of 2 MiB.
//!
//! A small set of what `make hostile` measures; nothing here takes a time.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../../../tests/harm/mod.rs"]
mod harm;
mod pack;
mod signs;

use claimdesk_draft::Format;
use claimdesk_readers::{Hint, read};

/// The length of each text, in bytes.
const BYTES: usize = 20_000;

#[test]
fn every_sign_on_a_small_stack() {
    for (format, signs) in signs::ALL {
        for text in signs.texts(BYTES, false) {
            let read = harm::on_a_small_stack(|| {
                let bytes = text.text.as_bytes();
                read(bytes, Hint::format(*format)).map(|draft| draft.check())
            });
            // What is too much may be refused; what is read must be whole.
            assert!(!matches!(read, Ok(Err(_))), "{}: {read:?}", text.name);
        }
    }
}

/// A tag with this many attributes in double quotation marks, of which each cost a call inside
/// the last one's.
fn tag_of_attributes(many: usize) -> String {
    let attributes: String = (0..many).map(|n| format!(" a{n}=\"b\"")).collect();
    format!("<h1>T</h1><p{attributes} class=\"c\">Words.</p>")
}

#[test]
fn a_tag_with_a_hundred_thousand_attributes_in_quotes_on_a_small_stack() {
    let page = tag_of_attributes(100_000);
    let markdown = format!("# T\n\n<div>\n{}\n</div>\n", tag_of_attributes(100_000));
    let repeated = format!("<h1>T</h1><p {}>Words.</p>", "a=\"b\"".repeat(100_000));
    let in_end = format!("<h1>T</h1><p>Words.</p {}>", "a=\"b\" ".repeat(100_000));
    let zip = pack::zip([("page.html", &*page)]);
    for (bytes, format) in [
        (page.as_bytes(), Some(Format::Html)),
        (markdown.as_bytes(), Some(Format::Markdown)),
        (repeated.as_bytes(), Some(Format::Html)),
        (in_end.as_bytes(), Some(Format::Html)),
        (&*zip, None),
    ] {
        let hint = format.map_or_else(Hint::default, Hint::format);
        let draft = harm::on_a_small_stack(|| read(bytes, hint)).unwrap();
        assert!(draft.text.ends_with("T\n\nWords."), "{:?}", draft.text);
    }
}

//! A draft written as Markdown, and read again.
#![allow(
    clippy::unwrap_used,
    missing_docs,
    reason = "a helper that fails fails its test"
)]

use proptest::prelude::*;

use claimdesk_draft::{Format, markdown};
use claimdesk_readers::{Hint, read};

/// Reads a page, writes it as Markdown and reads that.
fn there_and_back(page: &str) -> (String, String, String) {
    let draft = read(page.as_bytes(), Hint::format(Format::Html)).unwrap();
    let markdown = markdown(&draft.text, &draft.blocks, &draft.marks);
    let back = read(markdown.as_bytes(), Hint::format(Format::Markdown)).unwrap();
    (draft.text, back.text, markdown)
}

#[test]
fn a_page_is_written_and_read_again() {
    let page = "<h1>Bridge</h1><p>It <b>carries <i>4,000</i></b> cars.<br>Daily, <a href=\"https://e.org/a\">it says</a>.</p>\
        <blockquote><p>Quoted</p></blockquote><ul><li>one<ol><li>deep</li></ol></li><li>two</li></ul>\
        <table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2 | 3</td></tr></table><pre>a  b\n c</pre>";
    let (text, back, markdown) = there_and_back(page);
    assert_eq!(back, text, "{markdown}");
    assert!(markdown.contains("**carries *4,000***"), "{markdown}");
    assert!(
        markdown.contains("[it says](<https://e.org/a>)"),
        "{markdown}"
    );
    assert!(markdown.contains("> Quoted"), "{markdown}");
}

#[test]
fn nothing_in_the_words_becomes_markup() {
    for words in [
        "# no heading",
        "1. no list",
        "- nor here",
        "a *b* _c_ `d` [e](f) <g> &amp; ~~h~~ | i",
        "---",
        "=== x",
    ] {
        let page = format!(
            "<p>{}</p>",
            words.replace('&', "&amp;").replace('<', "&lt;")
        );
        let (text, back, markdown) = there_and_back(&page);
        assert_eq!(back, text, "{markdown}");
    }
}

proptest! {
    #[test]
    fn paragraphs_of_any_words_stay_what_they_are(words in prop::collection::vec("[a-zé🏛0-9*_`\\[\\]()#>|~&.:+=-]{1,6}", 1..12)) {
        let words = words.join(" ");
        let escaped = words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let (text, back, markdown) = there_and_back(&format!("<p>{escaped}</p>"));
        prop_assert_eq!(back, text, "{}", markdown);
    }
}

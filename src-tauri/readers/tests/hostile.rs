//! Drafts made to hang, overflow or crash a reader are read like any other.
//!
//! None of these tests takes a time: a reader whose cost is not linear does not
//! finish them within any test runner's patience.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use claimdesk_compose::ReadError;
use claimdesk_draft::{Draft, Format, MAX_BYTES};
use claimdesk_readers::{Hint, read};

const MANY: usize = 1_000_000;

#[track_caller]
fn read_as(format: Format, text: &str) -> Draft {
    let draft = read(text.as_bytes(), Hint::format(format)).unwrap();
    assert_eq!(draft.check(), Ok(()));
    draft
}

#[test]
fn a_million_of_any_markdown_sign() {
    for sign in [
        "[", "![", "*", "_", "**a", "`", "> ", ">", "- ", "1. ", "|", "<", "<!--", "~~", "[a](",
        "&",
    ] {
        let draft = read_as(Format::Markdown, &sign.repeat(MANY / sign.len()));
        assert!(draft.text.len() <= MANY + 200, "{sign}");
    }
    assert_eq!(
        read_as(Format::Markdown, &"[".repeat(MANY)).text.len(),
        MANY,
        "signs stay text"
    );
}

#[test]
fn a_million_of_any_tag() {
    for tag in [
        "<div>",
        "<p>",
        "<b>",
        "<a href=x>",
        "<table>",
        "<tr><td>",
        "<ul><li>",
        "<blockquote>",
        "</div>",
        "<svg>",
        "<script>",
        "<h1>",
        "<span id=a><p>",
    ] {
        read_as(Format::Html, &tag.repeat(MANY / tag.len()));
    }
}

#[test]
fn a_hundred_thousand_nested_elements() {
    for tag in ["div", "blockquote", "ul", "span", "table", "b", "section"] {
        let open = format!("<{tag}>").repeat(100_000);
        let close = format!("</{tag}>").repeat(100_000);
        let draft = read_as(Format::Html, &format!("{open}bottom{close}after"));
        assert!(
            draft.text.contains("bottom") && draft.text.contains("after"),
            "{tag}"
        );
    }
}

#[test]
fn a_hundred_thousand_nested_quotes_and_lists() {
    for sign in [">", "> ", "- ", "* ", "1. "] {
        let draft = read_as(
            Format::Markdown,
            &(sign.repeat(100_000) + "bottom\n\nafter\n"),
        );
        assert!(
            draft.text.contains("bottom") && draft.text.ends_with("after"),
            "{sign}"
        );
    }
}

#[test]
fn deep_lists_over_many_blank_lines() {
    let text = "- ".repeat(60) + "bottom" + &"\n".repeat(MANY / 4) + "after";
    assert!(read_as(Format::Markdown, &text).text.ends_with("after"));
}

#[test]
fn one_tag_with_a_hundred_thousand_attributes() {
    let attributes: String = (0..100_000).map(|at| format!(" a{at}=x class=c")).collect();
    let draft = read_as(Format::Html, &format!("<p{attributes}>word</p>"));
    assert_eq!(draft.text, "word");
}

#[test]
fn a_link_kept_from_the_start_to_the_end_of_a_huge_page() {
    let page = "<a href='https://x.example'>".to_owned() + &"<p>x</p>".repeat(50_000);
    let draft = read_as(Format::Html, &page);
    assert_eq!((draft.blocks.len(), draft.marks.len()), (50_000, 50_000));
}

#[test]
fn headings_and_bylines_nested_in_each_other() {
    for tag in [
        "<h1>a ",
        "<h2>a ",
        "<div class=author>a ",
        "<a href=#fn1>a ",
        "<p id=fn1>a ",
    ] {
        let page = format!("<html>{}", tag.repeat(MANY / 2 / tag.len()));
        read_as(Format::Html, &page);
    }
}

#[test]
fn linked_data_nested_without_end() {
    let data = "[".repeat(MANY);
    let page = format!("<script type=application/ld+json>{data}</script><p>word</p>");
    assert_eq!(read_as(Format::Html, &page).text, "word");
}

#[test]
fn more_bytes_than_a_draft_may_have() {
    let error = read(&vec![b'a'; MAX_BYTES + 1], Hint::default()).unwrap_err();
    assert_eq!(
        error,
        ReadError::TooLarge {
            bytes: MAX_BYTES + 1
        }
    );
    assert_eq!(
        error.to_string(),
        "the draft is too large: it has 67108865 bytes, and a draft may have at most 67108864 (64 MiB)"
    );
}

#[test]
fn other_files_are_named() {
    for (bytes, name) in [
        (&b"PK\x03\x04....xl/workbook.xml"[..], "a spreadsheet"),
        (b"PK\x03\x04....notes/readme.md", "a packed archive"),
        (
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest",
            "a Word document of the old form (.doc) or another old Office file",
        ),
        (b"\x89PNG\r\n\x1A\nrest", "a picture"),
        (b"\xFF\xD8\xFF\xE0rest", "a picture"),
        (
            b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;",
            "a page saved as a web archive",
        ),
        (b"SQLite format 3\0rest", "a database"),
        (b"\x1F\x8B\x08rest", "a packed archive"),
        (b"\x7FELF\x02", "a program"),
    ] {
        let error = read(bytes, Hint::file_name("draft.md")).unwrap_err();
        assert_eq!(error.to_string(), format!("the draft is {name}"));
        assert!(error.hint().ends_with('.'), "{name}");
    }
}

#[test]
fn a_text_about_files_is_no_file() {
    for text in [
        "PDF files begin with %PDF-1.7.",
        "BM is short for Benchmark.",
        "MZ stands for a name.",
        "ftyp",
    ] {
        assert_eq!(read_as(Format::Text, text).text, text);
    }
}

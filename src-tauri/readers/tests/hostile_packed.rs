//! Packed documents made to hang, overflow or crash a reader give an error or
//! a draft that says what was left out.
//!
//! None of these tests takes a time: a reader whose cost is not linear, or that
//! believes what a file says of itself, does not finish them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod pack;

use claimdesk_compose::ReadError;
use claimdesk_draft::Draft;
use claimdesk_opc::{Package, PackageError};
use claimdesk_readers::{Hint, read};
use pack::{Docx, comment, commented, p, r};

#[track_caller]
fn draft(bytes: &[u8]) -> Draft {
    let draft = read(bytes, Hint::default()).unwrap();
    assert_eq!(draft.check(), Ok(()));
    draft
}

fn skipped(draft: &Draft, what: &str) -> u32 {
    let found = draft.skipped.iter().find(|skipped| skipped.what == what);
    found.map_or(0, |skipped| skipped.count)
}

#[test]
fn what_unpacks_without_end_is_refused() {
    let bomb = Docx::new(&" ".repeat(100 << 20)).bytes();
    assert!(bomb.len() < 1 << 20, "the file itself is small");
    let error = read(&bomb, Hint::default()).unwrap_err();
    assert_eq!(error.code(), "draft_too_large");
    let cause = match error {
        ReadError::Packed { cause, .. } => cause,
        other => panic!("{other:?}"),
    };
    assert!(matches!(cause, PackageError::Huge { .. }), "{cause:?}");
}

#[test]
fn parts_that_overlap_are_refused() {
    let names: Vec<String> = (0..100).map(|n| format!("word/part{n}.xml")).collect();
    let shared: Vec<&str> = std::iter::once("word/document.xml")
        .chain(names.iter().map(|name| &**name))
        .collect();
    let bytes = pack::overlapping(&shared, &"<x/>".repeat(1000));
    let error = Package::open(&bytes).unwrap_err();
    assert_eq!(error, PackageError::Overlapping);
    let error = read(&bytes, Hint::default()).unwrap_err();
    assert_eq!(error.code(), "draft_damaged");
    assert!(error.to_string().contains("overlap"), "{error}");
}

#[test]
fn two_parts_of_one_name_are_refused() {
    let bytes = pack::zip([("word/document.xml", "<a/>"), ("word/documenT.xml", "<b/>")]);
    let mut twice = bytes.clone();
    assert!(
        Package::open(&bytes).is_ok(),
        "letter case tells them apart"
    );
    for at in 0..twice.len() - 17 {
        if twice[at..].starts_with(b"word/documenT.xml") {
            twice[at..at + 17].copy_from_slice(b"word/document.xml");
        }
    }
    assert_eq!(Package::open(&twice).unwrap_err(), PackageError::Ambiguous);
    let slashes = pack::zip([("word/a.xml", "<a/>"), ("word\\a.xml", "<b/>")]);
    assert_eq!(
        Package::open(&slashes).unwrap_err(),
        PackageError::Ambiguous
    );
}

#[test]
fn all_parts_share_one_budget_also_those_unpacked_in_vain() {
    let bomb = " ".repeat(100 << 20);
    let parts: Vec<(String, &str)> = (0..4).map(|n| (format!("{n}"), &*bomb)).collect();
    let bytes = pack::zip(parts.iter().map(|(name, text)| (&**name, *text)));
    let mut package = Package::open(&bytes).unwrap();
    let limits: Vec<usize> = parts
        .iter()
        .map(|(name, _)| match package.read(name) {
            Err(PackageError::Huge { limit, .. }) => limit,
            other => panic!("{:?}", other.map(|bytes| bytes.len())),
        })
        .collect();
    assert_eq!(limits, [96 << 20, (64 << 20) - 1, 0, 0]);
}

#[test]
fn a_bomb_beside_the_text_costs_that_part_only() {
    let bomb = " ".repeat(100 << 20);
    let docx = Docx::new(&p("Whole."))
        .comments(&bomb)
        .part("footnotes", "w:footnotes", &bomb);
    let draft = draft(&docx.bytes());
    assert_eq!(draft.text, "Whole.");
    assert_eq!(skipped(&draft, "damaged_part"), 2);
}

#[test]
fn a_size_that_lies_changes_nothing() {
    let honest = Docx::new(&p("Whole.")).bytes();
    let name = b"word/document.xml";
    let lists = honest
        .windows(4)
        .enumerate()
        .filter(|(_, w)| *w == b"PK\x01\x02");
    let at = lists
        .map(|(at, _)| at)
        .find(|at| honest[at + 46..].starts_with(name))
        .unwrap();
    for size in [0_u32, 1, 1000, u32::MAX - 1] {
        let mut bytes = honest.clone();
        bytes[at + 24..at + 28].copy_from_slice(&size.to_le_bytes());
        match read(&bytes, Hint::default()) {
            Ok(draft) => assert_eq!(draft.text, "Whole."),
            Err(error) => assert_eq!(error.code(), "draft_damaged", "{size}"),
        }
    }
}

#[test]
fn ten_thousand_nested_tables() {
    let open = "<w:tbl><w:tr><w:tc>".repeat(10_000);
    let close = "</w:tc></w:tr></w:tbl>".repeat(10_000);
    let body = format!("{}{open}{}{close}{}", p("before"), p("bottom"), p("after"));
    let draft = draft(&Docx::new(&body).bytes());
    assert_eq!(draft.text, "before\n\nbottom\n\nafter");
}

#[test]
fn a_hundred_thousand_of_any_nested_element() {
    for element in [
        "w:p",
        "w:r",
        "w:ins",
        "w:del",
        "w:sdt",
        "w:hyperlink",
        "mc:AlternateContent",
        "x",
    ] {
        let open = format!("<{element}>").repeat(100_000);
        let close = format!("</{element}>").repeat(100_000);
        let body = format!("{open}{}{close}{}", p("bottom"), p("after"));
        let draft = draft(&Docx::new(&body).bytes());
        assert!(draft.text.ends_with("after"), "{element}");
    }
}

#[test]
fn text_boxes_in_text_boxes() {
    let open = "<w:p><w:r><w:txbxContent>".repeat(10_000);
    let close = "</w:txbxContent></w:r></w:p>".repeat(10_000);
    let body = format!("{open}{}{close}{}", p("bottom"), p("after"));
    let draft = draft(&Docx::new(&body).bytes());
    assert_eq!(draft.text, "after");
    assert_eq!(skipped(&draft, "text_box"), 1);
}

#[test]
fn entities_are_not_expanded_and_nothing_is_fetched() {
    let kinds = "<!DOCTYPE w [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>\
        <!ENTITY c SYSTEM 'file:///etc/passwd'>]>";
    let docx = Docx::new("<w:p><w:r><w:t>one &b;&c; two</w:t></w:r></w:p>");
    let bytes = docx.bytes();
    let mut package = Package::open(&bytes).unwrap();
    let names: Vec<String> = package.names().collect();
    let part = |name: &String| {
        let text = package.read_text(name).unwrap();
        let head = if name == "word/document.xml" {
            kinds
        } else {
            ""
        };
        (name.clone(), format!("{head}{text}"))
    };
    let parts: Vec<(String, String)> = names.iter().map(part).collect();
    let bytes = pack::zip(parts.iter().map(|(name, text)| (&**name, &**text)));
    let draft = draft(&bytes);
    assert_eq!(draft.text, "one two");
    assert_eq!(skipped(&draft, "entity"), 2);
}

#[test]
fn relations_lead_to_parts_of_the_file_only() {
    let away = |target: &str, mode: &str| {
        format!(
            "<Relationships><Relationship Id='r1' Type='http://x/officeDocument' Target='{target}' TargetMode='{mode}'/></Relationships>"
        )
    };
    for (target, mode) in [
        ("../../../../etc/passwd", "Internal"),
        ("file:///etc/passwd", "Internal"),
        ("https://x.example/word/document.xml", "External"),
    ] {
        let top = away(target, mode);
        let bytes = pack::zip([
            ("_rels/.rels", &*top),
            ("word/other.xml", "<x/>"),
            ("word/document.rels", ""),
        ]);
        let error = read(&bytes, Hint::default()).unwrap_err();
        assert_eq!(error.code(), "draft_damaged", "{target}");
    }
}

#[test]
fn a_million_comments() {
    let notes: String = (0..1_000_000)
        .map(|id| format!("<w:comment w:id='{id}'><w:p/></w:comment>"))
        .collect();
    let body = format!("<w:p>{}</w:p>", commented(7, &r("words")));
    let draft = draft(&Docx::new(&body).comments(&notes).bytes());
    assert_eq!(draft.comments.len(), 1);
    assert_eq!(skipped(&draft, "comment"), 980_000);
}

#[test]
fn a_million_marks_of_comments_in_the_text() {
    let marks = "<w:commentRangeStart w:id='0'/>".repeat(500_000)
        + &"<w:commentRangeEnd w:id='0'/>".repeat(500_000);
    let body = format!("{marks}{}", p("words"));
    let draft = draft(
        &Docx::new(&body)
            .comments(&comment(0, "Ana", "note"))
            .bytes(),
    );
    assert_eq!(draft.text, "words");
    assert_eq!(draft.comments.len(), 1);
}

#[test]
fn a_million_empty_rows_between_comments() {
    let row = "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>".repeat(300_000);
    let body = format!(
        "<w:tbl>{row}<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
        p("a"),
        p("b")
    );
    assert_eq!(draft(&Docx::new(&body).bytes()).text, "a\tb");
}

#[test]
fn more_pieces_than_any_document_has() {
    let body = format!("<w:p><w:r>{}</w:r></w:p>", "<w:tab/>".repeat(6_000_001));
    let error = read(&Docx::new(&body).bytes(), Hint::default()).unwrap_err();
    assert_eq!(error.code(), "draft_too_large");
}

#[test]
fn more_parts_than_any_document_has() {
    let bytes = b"PK\x03\x04word/document".iter().copied();
    let bytes: Vec<u8> = bytes.chain(b"PK\x01\x02".repeat(70_000)).collect();
    let error = read(&bytes, Hint::default()).unwrap_err();
    assert_eq!(error.code(), "draft_too_large");
}

/// A document with everything in it.
fn full() -> Vec<u8> {
    let body = format!(
        "{}<w:p>{}<w:r><w:footnoteReference w:id='1'/></w:r></w:p><w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
        p("One paragraph."),
        commented(0, &r("Four people died.")),
        p("a"),
        p("b")
    );
    Docx::new(&body)
        .comments(&comment(0, "Ana", "AP, 12 Sept."))
        .part(
            "footnotes",
            "w:footnotes",
            &format!("<w:footnote w:id='1'>{}</w:footnote>", p("Note.")),
        )
        .bytes()
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

#[test]
fn rich_text_that_opens_and_never_closes() {
    for piece in [
        "{",
        "{\\b ",
        "{\\footnote x",
        "{\\field{\\fldinst ",
        "\\cell",
        "\\row",
        "{\\*\\atrfstart 1}",
        "\\'e9",
        "\\u1 ",
    ] {
        let text = "{\\rtf1 ".to_owned() + &piece.repeat(90_000 / piece.len()) + "end}";
        let draft = draft(text.as_bytes());
        assert!(draft.text.len() < 500_000, "{piece}");
    }
    let deep = "{\\rtf1 ".to_owned() + &"{".repeat(1_000_000);
    assert_eq!(
        read(deep.as_bytes(), Hint::default()).unwrap_err().code(),
        "draft_too_large"
    );
}

#[test]
fn an_open_document_nested_ten_thousand_times() {
    let names = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' \
        xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' \
        xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' \
        xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'";
    for (open, close) in [
        (
            "<text:list><text:list-item>",
            "</text:list-item></text:list>",
        ),
        (
            "<table:table><table:table-row><table:table-cell>",
            "</table:table-cell></table:table-row></table:table>",
        ),
        ("<text:section>", "</text:section>"),
        (
            "<text:p><text:note><text:note-body>",
            "</text:note-body></text:note></text:p>",
        ),
        (
            "<text:p><office:annotation>",
            "</office:annotation></text:p>",
        ),
    ] {
        let content = format!(
            "<office:document-content {names}><office:body><office:text>{}<text:p>bottom</text:p>{}<text:p>after</text:p></office:text></office:body></office:document-content>",
            open.repeat(10_000),
            close.repeat(10_000)
        );
        let bytes = pack::zip([
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", &content),
        ]);
        let draft = draft(&bytes);
        assert!(draft.text.contains("after"), "{open}");
    }
}

#[test]
fn a_word_document_that_is_locked_says_so() {
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.resize(1024, 0);
    let old = read(&bytes, Hint::default()).unwrap_err();
    assert_eq!(old.code(), "draft_other_file");
    bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    let locked = read(&bytes, Hint::default()).unwrap_err();
    assert_eq!(locked.code(), "draft_locked");
}

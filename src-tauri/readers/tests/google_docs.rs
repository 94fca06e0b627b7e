//! What Google Docs makes of a document, exported as a page and as a Word document.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod pack;

use claimdesk_compose::{FileKind, ReadError};
use claimdesk_draft::{BlockKind, Draft, Format, MarkKind};
use claimdesk_readers::{Hint, read};
use pack::{Docx, comment, p, r, zip};

/// An exported page with this body.
fn page(body: &str) -> String {
    format!(
        "<html><head><style type=\"text/css\">.c1{{font-weight:700}}.title{{font-size:26pt}}.subtitle{{color:#666}}</style></head>\
         <body class=\"c0 doc-content\">{body}</body></html>"
    )
}

#[track_caller]
fn draft(body: &str) -> Draft {
    let draft = read(page(body).as_bytes(), Hint::format(Format::Html)).unwrap();
    assert_eq!(draft.check(), Ok(()));
    draft
}

fn letter(number: u32) -> String {
    format!("<sup><a href=\"#cmnt{number}\" id=\"cmnt_ref{number}\">[x]</a></sup>")
}

fn entry(number: u32, text: &str) -> String {
    format!(
        "<div class=\"c2\"><p class=\"c3\"><a href=\"#cmnt_ref{number}\" id=\"cmnt{number}\">[x]</a><span>{text}</span></p></div>"
    )
}

/// The words before each comment, what it says and how many answers it has.
fn comments(draft: &Draft) -> Vec<(&str, &str, usize)> {
    let before = |at: usize| &draft.text[..at];
    let shown = |c: &claimdesk_draft::Comment| c.span.is_empty();
    assert!(draft.comments.iter().all(shown));
    let comments = draft.comments.iter();
    comments
        .map(|c| (before(c.span.start), &*c.text, c.replies.len()))
        .collect()
}

fn skipped(draft: &Draft, what: &str) -> u32 {
    let found = draft.skipped.iter().find(|skipped| skipped.what == what);
    found.map_or(0, |skipped| skipped.count)
}

#[test]
fn a_comment_is_set_behind_its_words_and_leaves_no_trace_in_them() {
    let body = format!(
        "<p><span>The dam closed</span>{}<span> today.</span></p>{}",
        letter(1),
        entry(1, "AP, 12 Sept")
    );
    let draft = draft(&body);
    assert_eq!(draft.text, "The dam closed today.");
    assert_eq!(comments(&draft), [("The dam closed", "AP, 12 Sept", 0)]);
    assert_eq!(draft.marks, []);
}

#[test]
fn letters_without_words_between_them_are_one_thread() {
    let entries = ["one", "answer", "_Marked as resolved_", "two", "third"];
    let entries: String = (1..).zip(entries).map(|(n, text)| entry(n, text)).collect();
    let body = format!(
        "<p>A{}{} {} b{}</p><p>{}c</p>{entries}",
        letter(1),
        letter(2),
        letter(3),
        letter(4),
        letter(5)
    );
    let draft = draft(&body);
    let expected = [("A", "one", 2), ("A b", "two", 0), ("A b\n\n", "third", 0)];
    assert_eq!(comments(&draft), expected);
    let resolved: Vec<_> = draft.comments.iter().map(|c| c.resolved).collect();
    assert_eq!(resolved, [true, false, false]);
}

#[test]
fn letters_and_entries_that_miss_each_other_are_counted_and_not_shown() {
    let body = format!("<p>A{} b.</p>{}{}", letter(1), entry(2, "x"), entry(3, "y"));
    let draft = draft(&body);
    assert_eq!(draft.text, "A b.");
    assert_eq!(draft.comments, []);
    assert_eq!(skipped(&draft, "comment_without_place"), 2);
}

#[test]
fn comments_reach_into_tables_and_footnotes() {
    let body = format!(
        "<table><tr><td><p>a</p></td><td><p>b{}</p></td></tr></table>\
         <p>Words.<sup><a href=\"#ftnt1\" id=\"ftnt_ref1\">[1]</a></sup></p><hr class=\"c9\">\
         <div><p><a href=\"#ftnt_ref1\" id=\"ftnt1\">[1]</a><span>&nbsp;Note{}.</span></p><p>More.</p></div>{}{}",
        letter(1),
        letter(2),
        entry(1, "cell"),
        entry(2, "note")
    );
    let draft = draft(&body);
    assert_eq!(draft.text, "a\tb\n\nWords.\n\nNote.\n\nMore.");
    let expected = [("a\tb", "cell", 0), ("a\tb\n\nWords.\n\nNote", "note", 0)];
    assert_eq!(comments(&draft), expected);
    assert_eq!(
        draft.footnotes[0].span.of(&draft.text),
        Some("Note.\n\nMore.")
    );
    assert!(
        draft
            .blocks
            .iter()
            .all(|block| block.kind != BlockKind::Rule)
    );
}

#[test]
fn the_page_and_the_word_document_of_one_text_read_the_same() {
    let redirect = "https://www.google.com/url?q=https://example.org/a%3Fb%3D1&amp;sa=D&amp;source=editors&amp;ust=1";
    let from_page = draft(&format!(
        "<div><p>Header</p></div><p class=\"title\"><span>Dam closed</span></p><p><span>The </span><span class=\"c1\">old</span>\
         <span>&nbsp;dam, <a href=\"{redirect}\">they say</a>.</span></p>\
         <ul class=\"lst-kix_a-1 start\"><li><span>In a list.</span></li></ul><div><p>1</p></div>"
    ));
    let body = format!(
        "<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr>{}</w:p><w:p>{}<w:r><w:rPr><w:b w:val='1'/></w:rPr><w:t>old</w:t></w:r>{}\
         <w:hyperlink r:id='rId7'>{}</w:hyperlink>{}</w:p>\
         <w:p><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr></w:pPr>{}</w:p>",
        r("Dam closed"),
        r("The "),
        r(" dam, "),
        r("they say"),
        r("."),
        r("In a list.")
    );
    let docx = Docx::new(&body)
        .part("styles", "w:styles", "<w:style w:type='paragraph' w:styleId='Title'><w:name w:val='Title'/></w:style>")
        .part("numbering", "w:numbering", "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='1'><w:numFmt w:val='bullet'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>")
        .link("rId7", redirect);
    let from_word = read(&docx.bytes(), Hint::default()).unwrap();
    assert_eq!(
        from_page.text,
        "Dam closed\n\nThe old dam, they say.\n\nIn a list."
    );
    assert_eq!(from_page.text, from_word.text);
    assert_eq!(from_page.title, from_word.title);
    assert_eq!(from_page.marks, from_word.marks);
    assert_eq!(from_page.blocks, from_word.blocks);
    let href = "https://example.org/a?b=1".to_owned();
    assert!(
        from_page
            .marks
            .iter()
            .any(|mark| mark.kind == MarkKind::Link { href: href.clone() })
    );
    assert_eq!(
        (skipped(&from_page, "header"), skipped(&from_page, "footer")),
        (1, 1)
    );
}

#[test]
fn a_word_document_has_its_comments_wherever_google_docs_puts_their_ends() {
    let tag =
        |id: &str| format!("<w:sdtPr><w:id w:val='1'/><w:tag w:val='goog_rdk_{id}'/></w:sdtPr>");
    let body = format!(
        "<w:sdt>{}<w:sdtContent><w:p><w:sdt>{}<w:sdtContent><w:commentRangeStart w:id='0'/></w:sdtContent></w:sdt>{}\
         <w:commentRangeEnd w:id='0'/><w:r><w:commentReference w:id='0'/></w:r>{}</w:p></w:sdtContent></w:sdt>\
         <w:p><w:bookmarkStart w:id='0' w:name='_GoBack'/><w:bookmarkEnd w:id='0'/><w:smartTag w:uri='x' w:element='place'>\
         <w:commentRangeStart w:id='1'/>{}</w:smartTag><w:commentRangeEnd w:id='1'/>{}</w:p>\
         <w:p><w:sdt>{}<w:sdtContent><w:ins w:id='4' w:author='Ana'><w:commentRangeStart w:id='2'/>{}</w:ins><w:commentRangeEnd w:id='2'/>\
         <w:del w:id='5' w:author='Ana'><w:r><w:delText>was</w:delText></w:r></w:del></w:sdtContent></w:sdt>{}</w:p>",
        tag("0"),
        tag("1"),
        r("The dam"),
        r(" closed."),
        r("Oberau"),
        r(" left."),
        tag("2"),
        r("is"),
        r(" full.")
    );
    let comments = [
        comment(0, "Ana", "one"),
        comment(1, "Ana", "two"),
        comment(2, "Ben", "three"),
    ];
    let docx = Docx::new(&body).comments(&comments.concat());
    let draft = read(&docx.bytes(), Hint::default()).unwrap();
    assert_eq!(draft.text, "The dam closed.\n\nOberau left.\n\nis full.");
    let found: Vec<_> = draft
        .comments
        .iter()
        .map(|c| (c.span.of(&draft.text).unwrap(), &*c.text))
        .collect();
    assert_eq!(
        found,
        [("The dam", "one"), ("Oberau", "two"), ("is", "three")]
    );
}

#[test]
fn an_address_in_a_comment_is_told_without_the_detour() {
    let redirect = "https://www.google.com/url?q=https://example.org/count&amp;sa=D";
    let link = format!("<w:hyperlink r:id='rId1'>{}</w:hyperlink>", r("the count"));
    let said = format!("<w:comment w:id='0' w:author='Ana'><w:p>{link}</w:p></w:comment>");
    let names = "http://schemas.openxmlformats.org";
    let relations = format!(
        "<Relationships xmlns='{names}/package/2006/relationships'><Relationship Id='rId1' Type='{names}/officeDocument/2006/relationships/hyperlink' Target='{redirect}' TargetMode='External'/></Relationships>"
    );
    let body = format!(
        "{}<w:p><w:r><w:commentReference w:id='0'/></w:r></w:p>",
        p("Words.")
    );
    let docx = Docx::new(&body)
        .comments(&said)
        .file("word/_rels/comments.xml.rels", &relations);
    let draft = read(&docx.bytes(), Hint::default()).unwrap();
    assert_eq!(
        draft.comments[0].text,
        "the count <https://example.org/count>"
    );
}

#[test]
fn a_page_zipped_with_its_pictures_is_read_and_any_other_zip_refused() {
    let page = page("<p>The dam closed.</p>");
    let zipped = zip([("images/image1.png", "x"), ("Dam.html", &*page)]);
    let draft = read(&zipped, Hint::file_name("Dam.zip")).unwrap();
    assert_eq!(
        (draft.format, &*draft.text),
        (Format::Html, "The dam closed.")
    );
    let kind = FileKind::Archive;
    let refused = Err(ReadError::OtherFile { kind });
    for others in [
        &[("a.html", &*page), ("b.pdf", "x")][..],
        &[("a.png", "x")],
        &[],
    ] {
        assert_eq!(read(&zip(others.iter().copied()), Hint::default()), refused);
    }
    let cut = &zipped[..zipped.len() - 30];
    assert!(read(cut, Hint::default()).is_err());
}

#[test]
fn a_web_page_is_not_taken_for_an_export() {
    let page = "<html><head><style>.title{}.subtitle{}.c1{font-weight:700}</style></head><body class=\"home\">\
        <article><p class=\"title\">A page of <span class=\"c1\">somebody</span>&nbsp; else.</p></article></body></html>";
    let draft = read(page.as_bytes(), Hint::default()).unwrap();
    assert_eq!(draft.blocks[0].kind, BlockKind::Paragraph);
    assert_eq!(draft.marks, []);
    assert_eq!(draft.text, "A page of somebody\u{A0} else.");
}

#[test]
fn comments_beyond_the_limit_are_counted() {
    let text = (0..20_003).map(|n| format!("<p>x{}</p>", letter(n)));
    let list = (0..20_003).map(|n| entry(n, "y"));
    let draft = draft(&text.chain(list).collect::<String>());
    assert_eq!(draft.comments.len(), 20_000);
    assert_eq!(skipped(&draft, "comment"), 3);
    assert!(!draft.text.contains('y'));
}

#[test]
fn notes_that_share_a_block_or_a_box_are_told_apart_or_left() {
    let shared = "<div><p><a href=\"#cmnt_ref1\" id=\"cmnt1\">[a]</a>one</p><p><a href=\"#cmnt_ref2\" id=\"cmnt2\">[b]</a>two</p></div>";
    let draft = draft(&format!("<p>A{} b{} c.</p>{shared}", letter(1), letter(2)));
    assert_eq!(comments(&draft), [("A", "one", 0), ("A b", "two", 0)]);
    assert_eq!(draft.text, "A b c.");
}

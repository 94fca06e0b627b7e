//! What is read from a Word document, feature by feature.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod pack;

use claimdesk_compose::ReadError;
use claimdesk_draft::{BlockKind, Changes, Draft, Format, MarkKind};
use claimdesk_readers::{Hint, read, read_traced};
use pack::{Docx, comment, commented, p, r};

#[track_caller]
fn draft(docx: Docx) -> Draft {
    let draft = read(&docx.bytes(), Hint::default()).unwrap();
    assert_eq!(draft.check(), Ok(()));
    assert_eq!(draft.format, Format::Docx);
    draft
}

#[track_caller]
fn text(body: &str) -> String {
    draft(Docx::new(body)).text
}

#[track_caller]
fn original(docx: Docx) -> String {
    let hint = Hint::default().with_changes(Changes::Original);
    let draft = read(&docx.bytes(), hint).unwrap();
    assert_eq!(draft.check(), Ok(()));
    draft.text
}

/// What each comment is on, by whom, and what it says.
fn comments(draft: &Draft) -> Vec<(&str, &str, &str)> {
    draft
        .comments
        .iter()
        .map(|c| (c.span.of(&draft.text).unwrap(), &*c.author, &*c.text))
        .collect()
}

#[test]
fn runs_make_words_and_tabs_and_breaks_make_spaces_and_lines() {
    let body = "<w:p><w:r><w:t>Bread</w:t></w:r><w:r><w:t>winner</w:t><w:tab/><w:t>one</w:t><w:br/><w:t>two</w:t>\
        <w:noBreakHyphen/><w:t>three soft</w:t><w:softHyphen/><w:t>ly</w:t></w:r></w:p>";
    assert_eq!(text(body), "Breadwinner one\ntwo\u{2011}three softly");
}

#[test]
fn tracked_changes_are_shown_accepted_or_not_at_all() {
    let body = || {
        Docx::new(
            "<w:p><w:r><w:t xml:space='preserve'>The dam </w:t></w:r>\
             <w:del w:id='1'><w:r><w:delText>is</w:delText></w:r></w:del><w:ins w:id='2'><w:r><w:t>was</w:t></w:r></w:ins>\
             <w:r><w:t xml:space='preserve'> closed.</w:t></w:r></w:p>\
             <w:p><w:pPr><w:rPr><w:del w:id='3'/></w:rPr></w:pPr><w:r><w:t xml:space='preserve'>First </w:t></w:r></w:p>\
             <w:p><w:r><w:t>half.</w:t></w:r></w:p>\
             <w:p><w:pPr><w:rPr><w:ins w:id='4'/></w:rPr></w:pPr><w:ins w:id='5'><w:r><w:t>All new.</w:t></w:r></w:ins></w:p>\
             <w:moveFromRangeStart w:id='6'/><w:p><w:moveFrom w:id='7'><w:r><w:t>Moved.</w:t></w:r></w:moveFrom></w:p><w:moveFromRangeEnd w:id='6'/>\
             <w:p><w:r><w:t>Middle.</w:t></w:r></w:p>\
             <w:p><w:moveTo w:id='8'><w:r><w:t>Moved.</w:t></w:r></w:moveTo></w:p>",
        )
    };
    assert_eq!(
        draft(body()).text,
        "The dam was closed.\n\nFirst half.\n\nAll new.\n\nMiddle.\n\nMoved."
    );
    assert_eq!(
        original(body()),
        "The dam is closed.\n\nFirst\n\nhalf.\n\nMoved.\n\nMiddle."
    );
    // A replacement is two, a paragraph with its end is one, and so are words that moved.
    assert_eq!(draft(body()).tracked, 5);
    assert_eq!(draft(body()).changes, Changes::Accepted);
}

#[test]
fn one_change_over_several_paragraphs_counts_once() {
    let ana = "w:author='Ana' w:date='2026-11-22T10:00:00Z'";
    let ben = "w:author='Ben' w:date='2026-11-22T10:00:00Z'";
    let paragraph = |by: &str, words: &str| {
        format!(
            "<w:p><w:pPr><w:rPr><w:ins w:id='1' {by}/></w:rPr></w:pPr>\
             <w:ins w:id='2' {by}><w:r><w:t>{words}</w:t></w:r></w:ins></w:p>"
        )
    };
    let three = [
        paragraph(ana, "One."),
        paragraph(ana, "Two."),
        paragraph(ana, "Three."),
    ]
    .concat();
    assert_eq!(draft(Docx::new(&three)).tracked, 1);
    let by_two = [paragraph(ana, "One."), paragraph(ben, "Two.")].concat();
    assert_eq!(draft(Docx::new(&by_two)).tracked, 2);
    let apart = [
        paragraph(ana, "One."),
        p("Between."),
        paragraph(ana, "Two."),
    ]
    .concat();
    assert_eq!(draft(Docx::new(&apart)).tracked, 2);
    assert_eq!(draft(Docx::new(&p("Nothing."))).tracked, 0);
}

#[test]
fn removed_rows_and_cells_go_with_their_words() {
    let cell = |text: &str| format!("<w:tc>{}</w:tc>", p(text));
    let table = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr><w:trPr><w:del w:id='1'/></w:trPr>{}{}</w:tr></w:tbl>",
        cell("a"),
        cell("b"),
        cell("c"),
        cell("d")
    );
    assert_eq!(text(&table), "a\tb");
    assert_eq!(original(Docx::new(&table)), "a\tb\nc\td");
}

#[test]
fn headings_are_told_by_style_and_by_outline_level() {
    let body = "<w:p><w:pPr><w:pStyle w:val='Ttulo1'/></w:pPr><w:r><w:t>Uno</w:t></w:r></w:p>\
        <w:p><w:pPr><w:outlineLvl w:val='2'/></w:pPr><w:r><w:t>Tres</w:t></w:r></w:p><w:p><w:r><w:t>Texto.</w:t></w:r></w:p>";
    let docx = Docx::new(body).part(
        "styles",
        "w:styles",
        "<w:style w:type='paragraph' w:styleId='Ttulo1'><w:name w:val='heading 1'/></w:style>",
    );
    let draft = draft(docx);
    let kinds: Vec<_> = draft.blocks.iter().map(|block| &block.kind).collect();
    assert_eq!(
        kinds,
        [
            &BlockKind::Heading { level: 1 },
            &BlockKind::Heading { level: 3 },
            &BlockKind::Paragraph
        ]
    );
    assert_eq!(draft.title.as_deref(), Some("Uno"));
}

#[test]
fn lists_count_as_word_counts_them() {
    let item = |list: u32, level: u32, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr></w:pPr>{}</w:p>",
            r(text)
        )
    };
    let body = [
        item(1, 0, "one"),
        item(1, 1, "inner one"),
        item(1, 1, "inner two"),
        item(1, 0, "two"),
        p("between"),
        item(1, 0, "three"),
        item(1, 1, "inner again"),
        item(2, 0, "anew"),
        item(3, 0, "bullet"),
        item(0, 0, "none"),
    ]
    .concat();
    let level = |at: u32, form: &str| {
        format!("<w:lvl w:ilvl='{at}'><w:start w:val='1'/><w:numFmt w:val='{form}'/></w:lvl>")
    };
    let numbering = format!(
        "<w:abstractNum w:abstractNumId='7'>{}{}</w:abstractNum><w:abstractNum w:abstractNumId='8'>{}</w:abstractNum>\
         <w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>\
         <w:num w:numId='2'><w:abstractNumId w:val='7'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='9'/></w:lvlOverride></w:num>\
         <w:num w:numId='3'><w:abstractNumId w:val='8'/></w:num>",
        level(0, "decimal"),
        level(1, "lowerLetter"),
        level(0, "bullet")
    );
    let draft = draft(Docx::new(&body).part("numbering", "w:numbering", &numbering));
    let items: Vec<_> = draft
        .blocks
        .iter()
        .map(|block| block.item.map(|item| (item.depth, item.number)))
        .collect();
    assert_eq!(
        items,
        [
            Some((1, Some(1))),
            Some((2, Some(1))),
            Some((2, Some(2))),
            Some((1, Some(2))),
            None,
            Some((1, Some(3))),
            Some((2, Some(1))),
            Some((1, Some(9))),
            Some((1, None)),
            None,
        ]
    );
}

#[test]
fn links_are_kept_and_field_codes_are_not_shown() {
    let body = "<w:p><w:hyperlink r:id='l1'><w:r><w:t>the report</w:t></w:r></w:hyperlink>\
        <w:r><w:t xml:space='preserve'> and </w:t></w:r>\
        <w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> HYPERLINK \"https://b.example/\" </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>the data</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>\
        <w:r><w:t xml:space='preserve'> on page </w:t></w:r><w:fldSimple w:instr='PAGE'><w:r><w:t>3</w:t></w:r></w:fldSimple>\
        <w:hyperlink w:anchor='top'><w:r><w:t xml:space='preserve'> up</w:t></w:r></w:hyperlink>\
        <w:hyperlink r:id='l2'><w:r><w:t xml:space='preserve'> odd</w:t></w:r></w:hyperlink></w:p>";
    let docx = Docx::new(body)
        .link("l1", "https://a.example/?a=1&amp;b=2")
        .link("l2", "file:///etc/passwd");
    let draft = draft(docx);
    assert_eq!(draft.text, "the report and the data on page 3 up odd");
    let links: Vec<_> = draft
        .marks
        .iter()
        .map(|mark| match &mark.kind {
            MarkKind::Link { href } => (mark.span.of(&draft.text).unwrap(), &**href),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        links,
        [
            ("the report", "https://a.example/?a=1&b=2"),
            ("the data", "https://b.example/")
        ]
    );
    assert_eq!(draft.skipped[0].what, "link");
}

#[test]
fn a_text_box_is_read_once_and_follows_its_paragraph() {
    let inside = |text: &str| format!("<w:txbxContent>{}</w:txbxContent>", p(text));
    let body = format!(
        "<w:p><w:r><w:t xml:space='preserve'>Before </w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{}</wps:txbx></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><v:textbox>{}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>after</w:t></w:r></w:p>{}",
        inside("boxed"),
        inside("boxed"),
        p("next")
    );
    assert_eq!(text(&body), "Before after\n\nboxed\n\nnext");
}

#[test]
fn notes_follow_in_the_order_they_are_referred_to() {
    let body = "<w:p><w:r><w:t>One</w:t></w:r><w:r><w:endnoteReference w:id='5'/></w:r><w:r><w:t>, two</w:t></w:r>\
        <w:r><w:footnoteReference w:id='9'/></w:r><w:r><w:t>, three</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>";
    let note = |id: u32, text: &str| {
        format!(
            "<w:footnote w:id='{id}'><w:p><w:r><w:footnoteRef/></w:r>{}</w:p></w:footnote>",
            r(text)
        )
    };
    let docx = Docx::new(body)
        .part(
            "footnotes",
            "w:footnotes",
            &[
                "<w:footnote w:type='separator' w:id='-1'><w:p><w:r><w:separator/></w:r></w:p></w:footnote>".to_owned(),
                note(2, "AP, 12 Sept."),
                note(9, "Interview with the mayor."),
            ]
            .concat(),
        )
        .part(
            "endnotes",
            "w:endnotes",
            &format!("<w:endnote w:id='5'>{}{}</w:endnote>", p("Court file."), p("Page 3.")),
        );
    let draft = draft(docx);
    assert_eq!(
        draft.text,
        "One, two, three\n\nCourt file.\n\nPage 3.\n\nInterview with the mayor.\n\nAP, 12 Sept."
    );
    let labels: Vec<_> = draft.footnotes.iter().map(|note| &*note.label).collect();
    assert_eq!(labels, ["i", "1", "2"]);
}

#[test]
fn comments_keep_their_words_wherever_they_stand() {
    let cell = |inside: &str| format!("<w:tc><w:p>{inside}</w:p></w:tc>");
    let body = [
        format!("<w:p>{}{}</w:p>", commented(0, &r("Four people")), r(" died.")),
        format!("<w:p><w:commentRangeStart w:id='1'/>{}</w:p>", r("It began here")),
        format!("<w:p>{}<w:commentRangeEnd w:id='1'/><w:r><w:commentReference w:id='1'/></w:r>{}</w:p>", r("and ended there"), r(", they said.")),
        format!("<w:p>{}<w:r><w:commentReference w:id='2'/></w:r>{}</w:p>", r("A point"), r(" in a line.")),
        format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell(&r("year")), cell(&commented(3, &r("2026")))),
        format!("<w:p>{}</w:p>", commented(4, "<w:del w:id='8'><w:r><w:delText>old </w:delText></w:r></w:del><w:ins w:id='9'><w:r><w:t>new</w:t></w:r></w:ins>")),
        format!("<w:p>{}{}</w:p>", r("gone: "), commented(5, "<w:del w:id='8'><w:r><w:delText>old</w:delText></w:r></w:del>")),
    ]
    .concat();
    let notes: String = (0..6)
        .map(|id| comment(id, "Ana", &format!("note {id}")))
        .chain([comment(77, "Ben", "on nothing")])
        .collect();
    let draft = draft(Docx::new(&body).comments(&notes));
    assert_eq!(
        comments(&draft),
        [
            ("Four people", "Ana", "note 0"),
            ("It began here\n\nand ended there", "Ana", "note 1"),
            ("", "Ana", "note 2"),
            ("2026", "Ana", "note 3"),
            ("new", "Ana", "note 4"),
            ("", "Ana", "note 5"),
        ]
    );
    let before = |at: usize| &draft.text[..draft.comments[at].span.start];
    assert!(before(2).ends_with("A point"));
    assert!(before(5).ends_with("gone:"));
    let skipped = draft
        .skipped
        .iter()
        .find(|s| s.what == "comment_without_place");
    assert_eq!(skipped.unwrap().count, 1);
}

#[test]
fn replies_and_resolution_come_from_the_other_parts() {
    let body = format!("<w:p>{}</w:p>", commented(0, &commented(1, &r("words"))));
    let notes = [
        comment(0, "Ana", "Who says?"),
        comment(1, "Ben", "The AP."),
        comment(2, "Ana", "_Marked as resolved_"),
    ]
    .concat();
    let docx = Docx::new(&body)
        .comments(&notes)
        .part(
            "commentsExtended",
            "w15:commentsEx",
            "<w15:commentEx w15:paraId='00000000' w15:done='1'/><w15:commentEx w15:paraId='00000001' w15:paraIdParent='00000000' w15:done='0'/>\
             <w15:commentEx w15:paraId='00000002' w15:paraIdParent='00000001'/>",
        )
        .part(
            "commentsIds",
            "w16cid:commentsIds",
            "<w16cid:commentId w16cid:paraId='00000001' w16cid:durableId='AB'/>",
        )
        .part(
            "commentsExtensible",
            "w16cex:commentsExtensible",
            "<w16cex:commentExtensible w16cex:durableId='AB' w16cex:dateUtc='2026-11-20T08:00:00Z'/>",
        );
    let draft = draft(docx);
    assert_eq!(comments(&draft), [("words", "Ana", "Who says?")]);
    let thread = &draft.comments[0];
    assert!(thread.resolved);
    let replies: Vec<_> = thread
        .replies
        .iter()
        .map(|reply| (&*reply.author, &*reply.text, reply.date.as_deref().unwrap()))
        .collect();
    assert_eq!(
        replies,
        [
            ("Ben", "The AP.", "2026-11-20T08:00:00Z"),
            ("Ana", "_Marked as resolved_", "2026-11-20T09:00:00Z")
        ]
    );
}

#[test]
fn replies_that_answer_each_other_in_a_ring_are_kept() {
    let body = format!("<w:p>{}</w:p>", commented(0, &commented(1, &r("words"))));
    let docx = Docx::new(&body)
        .comments(&(comment(0, "Ana", "a") + &comment(1, "Ben", "b")))
        .part(
            "commentsExtended",
            "w15:commentsEx",
            "<w15:commentEx w15:paraId='00000000' w15:paraIdParent='00000001'/><w15:commentEx w15:paraId='00000001' w15:paraIdParent='00000000'/>",
        );
    let draft = draft(docx);
    let said: usize = draft.comments.iter().map(|c| 1 + c.replies.len()).sum();
    assert_eq!(said, 2);
}

#[test]
fn a_link_in_a_comment_says_where_it_leads() {
    let body = format!("<w:p>{}</w:p>", commented(0, &r("words")));
    let note = "<w:comment w:id='0' w:author='Ana'><w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>HYPERLINK \"https://ap.example/1\"</w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>AP story</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p><w:p><w:r><w:t>2nd line</w:t></w:r></w:p></w:comment>";
    let draft = draft(Docx::new(&body).comments(note));
    assert_eq!(
        draft.comments[0].text,
        "AP story <https://ap.example/1>\n2nd line"
    );
}

#[test]
fn the_strict_form_reads_the_same() {
    let body = format!("{}<w:p>{}</w:p>", p("One."), commented(0, &r("Two.")));
    let transitional = draft(Docx::new(&body).comments(&comment(0, "Ana", "n")));
    let strict = Docx::new(&body).comments(&comment(0, "Ana", "n")).bytes();
    // The parts are small and not packed, so their text can be exchanged where it stands.
    let mut package = claimdesk_opc::Package::open(&strict).unwrap();
    let names: Vec<String> = package.names().collect();
    let swap = |text: String| {
        text.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        .replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
    };
    let parts: Vec<(String, String)> = names
        .into_iter()
        .map(|name| {
            let text = package.read_text(&name).unwrap();
            (name, swap(text))
        })
        .collect();
    let strict = pack::zip(parts.iter().map(|(name, text)| (&**name, &**text)));
    let strict = read(&strict, Hint::default()).unwrap();
    assert_eq!(strict, transitional);
}

#[test]
fn every_word_can_be_found_again_in_the_file() {
    let body = format!(
        "<w:p>{}<w:r><w:t>Q&amp;A &#228;gg\u{AD}chen\u{A0}x</w:t></w:r></w:p>{}",
        r("  Four  people "),
        p("died.")
    );
    let bytes = Docx::new(&body).bytes();
    let traced = read_traced(&bytes, Changes::Accepted).unwrap();
    let draft = &traced.draft;
    assert_eq!(draft.text, "Four people Q&A äggchen\u{A0}x\n\ndied.");
    let mut package = claimdesk_opc::Package::open(&bytes).unwrap();
    let xml = package.read_text(&traced.parts[0]).unwrap();
    let mut covered = 0;
    for origin in &traced.origins {
        let (words, source) = (
            origin.text.of(&draft.text).unwrap(),
            origin.source.of(&xml).unwrap(),
        );
        covered += words.len();
        match source {
            "&amp;" => assert_eq!(words, "&"),
            "&#228;" => assert_eq!(words, "ä"),
            source => assert_eq!(words, source),
        }
    }
    let spaces = draft.text.chars().filter(char::is_ascii_whitespace).count();
    assert_eq!(covered + spaces, draft.text.len());
}

#[test]
fn a_broken_part_beside_the_text_is_counted_and_a_broken_text_is_an_error() {
    let docx = Docx::new(&p("Whole.")).part("comments", "w:comments", "<w:comment w:id='0'><w:p>");
    let draft = draft(docx);
    assert_eq!(draft.text, "Whole.");
    assert!(draft.skipped.iter().any(|s| s.what == "damaged_part"));
    let error = read(&Docx::new("<w:p><w:r>").bytes(), Hint::default()).unwrap_err();
    assert_eq!(error.code(), "draft_damaged");
    assert!(matches!(error, ReadError::Damaged { .. }), "{error:?}");
}

#[test]
fn a_picture_is_parted_from_the_words_beside_it() {
    let picture = "<w:r><w:drawing><wp:inline><wp:docPr id='1' name='x' descr='Map of Oberau'/></wp:inline></w:drawing></w:r>";
    let body = format!(
        "<w:p>{}{picture}{}{picture}{}</w:p>",
        r("See"),
        r("and ("),
        r("), below")
    );
    assert_eq!(text(&body), "See Map of Oberau and (Map of Oberau), below");
}

#[test]
fn letters_of_a_font_of_signs_are_the_signs_it_shows() {
    let run = |font: &str, text: &str| {
        format!(
            "<w:r><w:rPr><w:rFonts w:ascii='{font}' w:hAnsi='{font}'/></w:rPr><w:t>{text}</w:t></w:r>"
        )
    };
    let body = format!(
        "<w:p>{}{}{}</w:p>",
        run("Symbol", "G \u{F0A3}"),
        run("Arial", "G"),
        run("Wingdings", "\u{F0E0}\u{1}")
    );
    let docx = Docx::new(&body).bytes();
    let traced = read_traced(&docx, Changes::Accepted).unwrap();
    assert_eq!(traced.draft.text, "\u{393} \u{2264}G\u{2192}");
    let places: Vec<_> = traced
        .origins
        .iter()
        .map(|origin| origin.text.of(&traced.draft.text))
        .collect();
    assert_eq!(places, [Some("G")], "signs have no place in the file");
}

//! What is read of a PDF's page, sign by sign.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "pdf/mod.rs"]
mod pdf;

use claimdesk_draft::{BlockKind, Draft, MarkKind, Span};
use claimdesk_readers::read;
use pdf::Pdf;

#[track_caller]
fn draft(file: Pdf) -> Draft {
    let draft = read(&file.bytes(), Default::default()).unwrap();
    assert_eq!(draft.check(), Ok(()));
    draft
}

#[track_caller]
fn text(operators: &str) -> String {
    draft(Pdf::shows(operators)).text
}

fn words(draft: &Draft, span: Span) -> &str {
    span.of(&draft.text).unwrap()
}

fn skipped(draft: &Draft, what: &str) -> u32 {
    let found = draft.skipped.iter().find(|skipped| skipped.what == what);
    found.map_or(0, |skipped| skipped.count)
}

/// Shows lines of 11 points, 14 apart, at the left margin.
fn lines(lines: &[&str]) -> String {
    let mut out = "BT /F 11 Tf 72 760 Td 14 TL ".to_owned();
    for line in lines {
        out.push_str(&format!("({line}) Tj T* "));
    }
    out + "ET "
}

#[test]
fn gaps_part_words_and_kerning_does_not() {
    let show = "BT /F 12 Tf 72 700 Td [(The)-330(har)40(bour)-60('s)-330(quay)] TJ ET";
    assert_eq!(text(show), "The harbour's quay");
}

#[test]
fn letters_set_apart_are_words_all_the_same() {
    let show = "BT /F 12 Tf 4 Tc 72 700 Td (EASTERN QUAY) Tj ET";
    assert_eq!(text(show), "EASTERN QUAY");
}

#[test]
fn letters_shown_twice_are_read_once() {
    let show = "BT /F 12 Tf 72 700 Td (shadow) Tj 0.4 0 Td (shadow) Tj ET";
    assert_eq!(text(show), "shadow");
}

#[test]
fn the_order_is_that_of_places_and_not_of_the_file() {
    let show = "BT /F 12 Tf 1 0 0 1 72 600 Tm (second) Tj 1 0 0 1 72 700 Tm (first) Tj ET";
    assert_eq!(text(show), "first\n\nsecond");
}

#[test]
fn a_line_that_could_have_held_the_next_word_ends_its_paragraph() {
    let show = lines(&[
        "The harbour authority closed the eastern quay on Monday after divers found",
        "cracks in two piles.",
        "Officials had described the installation as safe as recently as March, and a",
        "spokesperson declined to say whether the earlier inspection covered the piles.",
    ]);
    let found = text(&show);
    let paragraphs: Vec<&str> = found.split("\n\n").collect();
    assert_eq!(paragraphs.len(), 2, "{found}");
    assert!(paragraphs[0].ends_with("found cracks in two piles."));
}

#[test]
fn hyphens_go_only_where_that_is_sure() {
    let show = lines(&[
        "The government met the commission on Monday to speak of its report and the govern-",
        "ment agreed that twenty-one piles were damaged; the operator counted only twenty-",
        "one of them, and called the rest a matter of interpretation and of long correspon-",
        "dence between the ministry, the operator and the engineers who had built the quay.",
    ]);
    let found = text(&show);
    assert!(found.contains("the government agreed"), "{found}");
    assert!(found.contains("only twenty-one of them"), "{found}");
    assert!(found.contains("correspondence"), "{found}");
}

#[test]
fn a_hyphen_that_nothing_tells_of_stays() {
    let show = lines(&[
        "The authority closed the quay on Monday, and its engineers began at once to recon-",
        "sider what the divers had found below the water line during the last inspection.",
    ]);
    assert!(text(&show).contains("recon-sider"));
}

#[test]
fn text_that_cannot_be_seen_is_not_read() {
    let draft = draft(Pdf::shows(
        "BT /F 12 Tf 72 700 Td (seen) Tj 3 Tr 0 -30 Td (without ink) Tj 0 Tr ET \
         1 g BT /F 12 Tf 72 600 Td (white) Tj ET \
         0 g 72 490 200 30 re f 1 g BT /F 12 Tf 80 500 Td (white on black) Tj ET",
    ));
    assert_eq!(draft.text, "seen\n\nwhite on black");
    assert_eq!(skipped(&draft, "hidden"), 15);
}

#[test]
fn recognised_text_over_the_picture_of_a_page_is_read() {
    let picture = "/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Subtype/Image";
    let file = Pdf::shows(
        "q 600 0 0 800 0 0 cm /I Do Q BT 3 Tr /F 12 Tf 72 700 Td (recognised words) Tj ET",
    );
    let file = file
        .object("", &pdf::stream(picture, b"x"))
        .resources("/Font<</F 5 0 R>>/XObject<</I 6 0 R>>");
    assert_eq!(draft(file).text, "recognised words");
}

#[test]
fn layers_that_are_off_are_not_read() {
    let file = Pdf::shows(
        "/OC /L BDC BT /F 12 Tf 72 700 Td (off) Tj ET EMC BT /F 12 Tf 72 600 Td (on) Tj ET",
    )
    .catalog("/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>")
    .object("", b"<</Type/OCG/Name(x)>>")
    .resources("/Font<</F 5 0 R>>/Properties<</L 6 0 R>>");
    let draft = draft(file);
    assert_eq!(draft.text, "on");
    assert_eq!(skipped(&draft, "hidden"), 3);
}

#[test]
fn text_in_other_directions_follows_the_page() {
    let show = "BT /F 8 Tf 0 1 -1 0 20 300 Tm (Photo: Ada Wren) Tj ET \
        BT /F 12 Tf 1 0 0 1 72 700 Tm (The text of the page itself) Tj ET \
        BT /F 60 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (DRAFT) Tj ET";
    let draft = draft(Pdf::shows(show));
    assert_eq!(draft.text, "The text of the page itself\n\nPhoto: Ada Wren");
    assert_eq!(skipped(&draft, "slanted_text"), 5);
}

#[test]
fn words_that_the_file_gives_for_its_signs_are_taken() {
    let show =
        "BT /F 12 Tf 72 700 Td (the o) Tj /Span<</ActualText(ffi)>>BDC (\\001) Tj EMC (ce) Tj ET";
    assert_eq!(text(show), "the office");
}

#[test]
fn accents_over_letters_become_one_character() {
    let show = "BT /F 12 Tf 72 700 Td [(f)-20(\\250)330(ur alle)] TJ ET";
    assert_eq!(text(show), "für alle");
}

#[test]
fn headings_are_told_by_size_and_weight() {
    let bold = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>";
    let body = lines(&["The harbour authority closed the eastern quay on Monday."]);
    let show = format!(
        "BT /F 22 Tf 72 790 Td (Cracks close the quay) Tj ET {body}\
         BT /B 11 Tf 72 720 Td (Costs rise) Tj /F 11 Tf 0 -14 Td (About 340 containers.) Tj ET"
    );
    let file = Pdf::shows(&show)
        .object("", bold)
        .resources("/Font<</F 5 0 R/B 6 0 R>>");
    let draft = draft(file);
    let kinds: Vec<&BlockKind> = draft.blocks.iter().map(|block| &block.kind).collect();
    assert_eq!(
        kinds,
        [
            &BlockKind::Heading { level: 1 },
            &BlockKind::Paragraph,
            &BlockKind::Heading { level: 2 },
            &BlockKind::Paragraph
        ]
    );
    assert_eq!(draft.title.as_deref(), Some("Cracks close the quay"));
}

#[test]
fn comments_come_with_author_date_words_and_answers() {
    let file = Pdf::shows("BT /F 12 Tf 72 700 Td (Four people died in the harbour.) Tj ET")
        .page("/Annots[6 0 R 7 0 R 8 0 R 9 0 R]")
        .object(
            "",
            b"<</Subtype/Highlight/Rect[0 0 9 9]/QuadPoints[72 712 134 712 72 696 134 696]\
              /Contents(AP, 12 Sept)/T(Ana Ruiz)/M(D:20260912143000+02'00')>>",
        )
        .object(
            "",
            b"<</Subtype/Text/Rect[0 0 9 9]/IRT 6 0 R/Contents(checked)/T(Bo)>>",
        )
        .object(
            "",
            b"<</Subtype/Text/Rect[0 0 9 9]/IRT 6 0 R/State(Completed)>>",
        )
        .object(
            "",
            b"<</Subtype/Text/Rect[560 698 580 718]/Contents(which one?)/T(Bo)>>",
        );
    let draft = draft(file);
    assert_eq!(draft.comments.len(), 2, "{:?}", draft.comments);
    let first = &draft.comments[0];
    assert_eq!(words(&draft, first.span), "Four people");
    assert_eq!(first.author, "Ana Ruiz");
    assert_eq!(first.date.as_deref(), Some("2026-09-12T12:30:00Z"));
    assert_eq!(first.text, "AP, 12 Sept");
    assert!(first.resolved);
    assert_eq!(first.replies.len(), 1);
    assert_eq!(first.replies[0].text, "checked");
    let point = &draft.comments[1];
    assert_eq!(words(&draft, point.span), ".", "the sign beside it");
}

#[test]
fn links_are_kept_where_they_lead_to_the_web() {
    let file = Pdf::shows("BT /F 12 Tf 72 700 Td (See its report and the file.) Tj ET").page(
        "/Annots[<</Subtype/Link/Rect[96 696 148 712]/A<</S/URI/URI(https://x.example/r)>>>>\
         <</Subtype/Link/Rect[190 696 215 712]/A<</S/URI/URI(file:///etc/passwd)>>>>]",
    );
    let draft = draft(file);
    let links: Vec<(&str, &MarkKind)> = draft
        .marks
        .iter()
        .map(|mark| (words(&draft, mark.span), &mark.kind))
        .collect();
    let href = "https://x.example/r".to_owned();
    assert_eq!(links, [("its report", &MarkKind::Link { href })]);
    assert_eq!(skipped(&draft, "link"), 1);
}

#[test]
fn a_title_that_is_a_files_name_is_none() {
    for (written, expected) in [
        ("(Microsoft Word - draft 3.docx)", None),
        ("(The quay)", Some("The quay")),
        ("<FEFF00510075006100ED>", Some("Quaí")),
    ] {
        let file = Pdf::shows("BT /F 12 Tf 72 700 Td (Words.) Tj ET")
            .object(
                "",
                format!("<</Title {written}/Author(Ada Wren)>>").as_bytes(),
            )
            .trailer("/Info 6 0 R");
        let draft = draft(file);
        assert_eq!(draft.title.as_deref(), expected);
        assert_eq!(draft.byline.as_deref(), Some("Ada Wren"));
    }
}

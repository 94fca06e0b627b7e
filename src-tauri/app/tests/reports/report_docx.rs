//! The report as a Word document.

use claimdesk_app::write_report;
use claimdesk_draft::Format;
use claimdesk_readers::Hint;
use claimdesk_report::ReportFormat;
use claimdesk_report::testing::{input, untouched};

use crate::word_file::parts;

/// Returns what Claimdesk itself reads in a Word document.
pub(super) fn read(bytes: &[u8]) -> String {
    let hint = Hint {
        format: Some(Format::Docx),
        ..Hint::default()
    };
    let draft = claimdesk_readers::read(bytes, hint);
    draft.expect("the document can be read").text
}

#[test]
fn it_says_what_the_other_formats_say() {
    let bytes = write_report(&input(), ReportFormat::ReportDocx)
        .expect("it is written")
        .bytes;
    let text = read(&bytes);
    for words in [
        "Belarus frees prisoners",
        "Not clear.",
        "correction proposed",
        "What it rests on",
        "Annotated draft",
        "Confidential source A",
        "locator withheld",
        "state-controlled (State Media Matrix, 2024-02)",
    ] {
        assert!(text.contains(words), "{words:?} is missing from {text}");
    }
    assert_eq!(
        bytes,
        write_report(&input(), ReportFormat::ReportDocx)
            .expect("again")
            .bytes
    );
}

#[test]
fn every_link_within_leads_somewhere_and_every_link_outside_is_safe() {
    let bytes = write_report(&input(), ReportFormat::ReportDocx)
        .expect("it is written")
        .bytes;
    let parts = parts(&bytes);
    let part = |name: &str| {
        let found = parts.iter().find(|(part, _)| part == name);
        found
            .map(|(_, text)| text.as_str())
            .expect("the part is there")
    };
    let document = part("word/document.xml");
    for anchor in document.split("w:anchor=\"").skip(1) {
        let name = anchor.split('"').next().unwrap_or_default();
        let mark = format!("w:name=\"{name}\"");
        assert_eq!(document.matches(&mark).count(), 1, "{name}");
    }
    let links = part("word/_rels/document.xml.rels");
    assert!(links.contains("https://example.org/press/52") && !links.contains("javascript"));
    for id in document.split("r:id=\"").skip(1) {
        let id = id.split('"').next().unwrap_or_default();
        assert!(links.contains(&format!("Id=\"{id}\"")), "{id}");
    }
}

#[test]
fn an_untouched_draft_has_a_report() {
    let bytes = write_report(&untouched(), ReportFormat::ReportDocx)
        .expect("it is written")
        .bytes;
    assert!(read(&bytes).contains("No claim has been marked yet."));
}

#[test]
fn what_a_section_is_about_stays_with_what_it_introduces() {
    let bytes = write_report(&input(), ReportFormat::ReportDocx)
        .expect("it is written")
        .bytes;
    let parts = parts(&bytes);
    let part = |name: &str| {
        let found = parts.iter().find(|(part, _)| part == name);
        found
            .map(|(_, text)| text.as_str())
            .expect("the part is there")
    };
    let (_, style) = part("word/styles.xml")
        .split_once("w:styleId=\"About\"")
        .expect("the style is there");
    let (style, _) = style.split_once("</w:style>").expect("it ends");
    assert!(style.contains("<w:keepNext/>"), "{style}");
    let document = part("word/document.xml");
    let (before, _) = document
        .split_once("Each claim is underlined")
        .expect("the draft is introduced");
    let (_, paragraph) = before.rsplit_once("<w:p>").expect("it is in a paragraph");
    assert!(paragraph.contains("w:val=\"About\""), "{paragraph}");
}

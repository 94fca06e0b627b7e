//! What is around a report: styles, the lines at the head and the foot of a page.

use claimdesk_report::Content;

use crate::looks::{Looks, ParagraphLooks, Paragraphs as _};
use crate::markup::{Markup as _, W, WordXml, part};
use crate::new::frame;

/// The settings: that a document is laid out as Word 2013 and later do.
pub(super) const SETTINGS: &str = include_str!("../fixed/report-settings.xml");

/// Returns the styles, with the language that a word processor checks spelling in.
pub(super) fn styles(content: &Content) -> String {
    include_str!("../fixed/report-styles.xml").replace("{language}", content.language)
}

/// Returns the kinds of the parts.
pub(super) fn content_types() -> String {
    frame::content_types_of(&[
        ("document", "document.main"),
        ("styles", "styles"),
        ("settings", "settings"),
        ("numbering", "numbering"),
        ("header1", "header"),
        ("footer1", "footer"),
    ])
}

/// Returns what the document leads to.
pub(super) fn relations(links: &[String]) -> String {
    frame::relations_of(
        &[
            ("styles", "styles"),
            ("settings", "settings"),
            ("numbering", "numbering"),
            ("header", "header1"),
            ("footer", "footer1"),
        ],
        links,
    )
}

/// Returns the line at the head of each page but the first.
pub(super) fn header(content: &Content) -> String {
    let head = &content.head;
    let hash = head.sha256.get(..12).unwrap_or(&head.sha256);
    let text = format!("{}\t{}, {hash}", head.short_title, head.revision);
    part("w:hdr", &[("xmlns:w", &W)], |xml| {
        xml.paragraph(RUNNING, |xml| xml.text_runs(false, Looks::PLAIN, &text));
    })
}

/// Returns the line at the foot of each page.
pub(super) fn footer(content: &Content) -> String {
    let (before, rest) = (content.labels.page.split_once("{page}")).unwrap_or_default();
    let (between, behind) = rest.split_once("{pages}").unwrap_or_default();
    let made = format!("{}\t{before}", content.head.running_foot);
    part("w:ftr", &[("xmlns:w", &W)], |xml| {
        xml.paragraph(RUNNING, |xml| {
            xml.text_runs(false, Looks::PLAIN, &made);
            field(xml, " PAGE ");
            xml.text_runs(false, Looks::PLAIN, between);
            field(xml, " NUMPAGES ");
            if !behind.is_empty() {
                xml.text_runs(false, Looks::PLAIN, behind);
            }
        });
    })
}

/// Writes a number that Word works out.
fn field(xml: &mut WordXml, name: &str) {
    xml.element("w:fldSimple", &[("w:instr", &name)], |xml| {
        xml.text_runs(false, Looks::PLAIN, "1");
    });
}

const RUNNING: ParagraphLooks<'_> = ParagraphLooks::of("Running");

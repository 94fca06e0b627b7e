//! The sourcing report as a Word document, set from its manuscript.

mod draft;
mod frame;
mod page;
mod tables;

use super::error::WordError;
use super::fresh::frame as around;
use super::package::packed;
use super::parts::CONTENT_TYPES;
use crate::manuscript::Manuscript;
use page::Page;

/// Writes the report.
///
/// # Errors
/// Returns an error only where memory does not take the file.
pub(crate) fn report(manuscript: &Manuscript) -> Result<Vec<u8>, WordError> {
    let head = &manuscript.head;
    let mut page = Page::new(manuscript.paper);
    cover(&mut page, manuscript);
    tables::unverified(&mut page, manuscript);
    tables::rests_on(&mut page, manuscript);
    draft::section(&mut page, manuscript);
    tables::claims(&mut page, manuscript);
    tables::sources(&mut page, manuscript);
    tables::history(&mut page, manuscript);
    let made = format!(
        "Made by Claimdesk {}. Ownership labels say who funds, governs and edits a medium; they are no verdict on a claim.",
        head.version
    );
    page.small(&made);
    if !head.kept_back.is_empty() {
        page.small(&head.kept_back);
    }
    let title = format!("Sourcing report: {}", head.title.text);
    packed(&[
        (CONTENT_TYPES, frame::content_types()),
        ("_rels/.rels", around::root_relations()),
        (
            "docProps/core.xml",
            around::core(&title, &head.author, manuscript.generated()),
        ),
        ("docProps/app.xml", around::app(&head.version)),
        ("word/document.xml", page.document()),
        (
            "word/_rels/document.xml.rels",
            frame::relations(&page.links),
        ),
        ("word/styles.xml", frame::styles()),
        ("word/settings.xml", frame::settings()),
        ("word/numbering.xml", around::numbering(&page.lists)),
        ("word/header1.xml", frame::header(manuscript)),
        ("word/footer1.xml", frame::footer(manuscript)),
    ])
}

fn cover(page: &mut Page, manuscript: &Manuscript) {
    let head = &manuscript.head;
    page.small("Sourcing report");
    page.prose("Title", &head.title);
    let mut facts = Vec::new();
    if !head.byline.is_empty() {
        facts.push(head.byline.clone());
    }
    if !head.deadline.is_empty() {
        facts.push(format!("Deadline {}", head.deadline));
    }
    facts.push(format!("Revision {}{}", head.revision, head.reading));
    facts.push(format!("Report of {}", head.generated));
    page.open("Small", false);
    page.run("", &facts.join(" · "));
    page.close();
    page.small(&format!("SHA-256 {}", head.sha256));
    let secrecy = format!("{} {}", head.warning, head.secrecy);
    if !secrecy.trim().is_empty() {
        let warned = !head.warning.is_empty();
        page.line(
            "",
            &[(if warned { page::ALARM } else { "" }, secrecy.trim())],
        );
    }
    let verdict = &manuscript.verdict;
    let tone = match verdict.tone {
        "open" => page::GOOD,
        _ => page::ALARM,
    };
    let why = format!(" {}", verdict.why);
    page.line("Verdict", &[(tone, &verdict.lead), ("", &why)]);
    if !verdict.clearance.text.is_empty() {
        page.prose("", &verdict.clearance);
    }
    tables::legend(page, &manuscript.legend);
}

//! The sourcing report as a Word document, set from its content.

mod draft;
mod frame;
mod page;
mod tables;

use claimdesk_opc::packed;
use claimdesk_report::Content;

use super::error::WordError;
use super::parts::CONTENT_TYPES;
use crate::looks::Looks;
use crate::new::frame as around;
use page::Page;

/// Writes the report.
///
/// # Errors
/// Returns an error only where memory does not take the file.
pub fn report(content: &Content) -> Result<Vec<u8>, WordError> {
    let head = &content.head;
    let page = Page::document(content.paper, |page| fill(page, content));
    Ok(packed(&[
        (CONTENT_TYPES, frame::content_types()),
        ("_rels/.rels", around::ROOT_RELATIONS.to_owned()),
        (
            "docProps/core.xml",
            around::core(&head.running, &head.author, content.generated()),
        ),
        ("docProps/app.xml", around::app(&head.version)),
        ("word/document.xml", page.xml.finish()),
        (
            "word/_rels/document.xml.rels",
            frame::relations(&page.links),
        ),
        ("word/styles.xml", frame::styles(content)),
        ("word/settings.xml", frame::SETTINGS.to_owned()),
        ("word/numbering.xml", around::numbering(&page.lists)),
        ("word/header1.xml", frame::header(content)),
        ("word/footer1.xml", frame::footer(content)),
    ])?)
}

fn fill(page: &mut Page, content: &Content) {
    cover(page, content);
    tables::unverified(page, content);
    tables::consistency(page, content);
    tables::rests_on(page, content);
    draft::section(page, content);
    tables::claims(page, content);
    tables::sources(page, content);
    tables::history(page, content);
    let foot = &content.foot;
    page.small(&format!(
        "{} {}",
        foot.made, content.labels.ownership_labels
    ));
    if !foot.kept_back.is_empty() {
        page.small(&foot.kept_back);
    }
}

fn cover(page: &mut Page, content: &Content) {
    let head = &content.head;
    page.small(&content.labels.report);
    page.prose("Title", &head.title);
    let mut facts = Vec::new();
    if !head.byline.text.is_empty() {
        facts.push(head.byline.text.clone());
    }
    if !head.deadline.is_empty() {
        facts.push(head.deadline.clone());
    }
    facts.push(format!("{}{}", head.revision, head.reading));
    facts.push(head.report_of.clone());
    page.plain("Small", |page| page.text(Looks::PLAIN, &facts.join(" · ")));
    page.small(&format!("SHA-256 {}", head.sha256));
    let secrecy = format!("{} {}", head.warning, head.secrecy);
    if !secrecy.trim().is_empty() {
        let looks = if head.warning.is_empty() {
            Looks::PLAIN
        } else {
            page::ALARM
        };
        page.line("", &[(looks, secrecy.trim())]);
    }
    let verdict = &content.verdict;
    let tone = match verdict.tone {
        "open" => page::GOOD,
        _ => page::ALARM,
    };
    let why = format!(" {}", verdict.why);
    page.line("Verdict", &[(tone, &verdict.lead), (Looks::PLAIN, &why)]);
    if !verdict.clearance.text.is_empty() {
        page.prose("", &verdict.clearance);
    }
    tables::legend(page, &content.legend);
}

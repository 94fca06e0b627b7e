//! Hostile text stays text.

use claimdesk_draft::Span;
use claimdesk_model::record::Status;
use claimdesk_report::testing::input;
use claimdesk_report::{ReportFormat, ReportInput};

use crate::{readable, text};

const ATTACK: &str = "</style></q><script>alert(1)</script><img src=x onerror=alert(1)>\"' onmouseover='x' --> ]]> {{7*7}} `|*_\u{0}\u{202e}";

/// Returns an input in which every text an editor or a draft can set is an attack.
fn attacked() -> ReportInput {
    let mut input = input();
    let attack = || ATTACK.to_owned();
    let fields = &mut input.article.summary.article.fields;
    (fields.title, fields.byline) = (attack(), attack());
    input.article.revision.file_name = attack();
    input.article.revision.sha256 = attack();
    (input.version, input.generated_by) = (attack(), attack());
    for view in &mut input.article.claims {
        (view.claim.note, view.claim.assignee) = (attack(), attack());
        view.claim.correction = Some(attack());
        for tie in &mut view.attributions {
            let fields = &mut tie.attribution.fields;
            (fields.words, fields.note, fields.locator.url) =
                (attack(), attack(), format!("javascript:{ATTACK}"));
            (fields.locator.page, fields.locator.contact_form) = (attack(), attack());
        }
    }
    for source in &mut input.sources {
        source.fields.confidential = false;
        (
            source.fields.name,
            source.fields.note,
            source.fields.country,
        ) = (attack(), attack(), attack());
        source.fields.aliases = vec![attack()];
    }
    for step in &mut input.history {
        step.who = attack();
        step.moves
            .iter_mut()
            .for_each(|m| (m.field, m.to) = (attack(), Some(attack())));
    }
    input.article.text = input
        .article
        .text
        .replace("let freed = 52;", "<script>/**/");
    input
}

#[test]
fn the_page_has_no_element_of_the_attackers() {
    let html = text(&attacked(), ReportFormat::Html);
    for start in ["<script", "<img", "<iframe", "</style></q>", "\u{0}"] {
        assert!(!html.contains(start), "{start:?} came through");
    }
    assert_eq!(html.matches("<style>").count(), 1);
    assert_eq!(html.matches("</style>").count(), 1);
    assert!(!html.contains("href=\"javascript"));
    assert_every_element_closes(&html);
}

/// Walks the tags of a page written by this crate, in which every attribute is quoted.
#[track_caller]
fn assert_every_element_closes(html: &str) {
    let mut open: Vec<&str> = Vec::new();
    for tag in html
        .split('<')
        .skip(1)
        .filter_map(|part| part.split_once('>'))
        .map(|(tag, _)| tag)
    {
        let name = tag.split([' ', '\n', '/']).next().unwrap_or_default();
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(closed), "</{closed}>");
        } else if !tag.ends_with('/') && !matches!(name, "!doctype" | "meta" | "br" | "hr") {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
}

#[test]
fn every_element_closes_and_every_link_within_leads_somewhere() {
    let html = text(&input(), ReportFormat::Html);
    assert_every_element_closes(&html);
    let ids: Vec<&str> = html
        .split(" id=\"")
        .skip(1)
        .filter_map(|part| part.split('"').next())
        .collect();
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), ids.len(), "an id stands twice");
    for target in html
        .split("href=\"#")
        .skip(1)
        .filter_map(|part| part.split('"').next())
    {
        assert!(
            once.binary_search(&target).is_ok(),
            "#{target} leads nowhere"
        );
    }
}

#[test]
fn headings_do_not_skip_a_level() {
    let html = text(&input(), ReportFormat::Html);
    let levels = html
        .match_indices("<h")
        .filter_map(|(at, _)| html[at + 2..].chars().next()?.to_digit(10));
    let mut before = 0;
    for level in levels {
        assert!(level <= before + 1, "h{level} follows h{before}");
        before = level;
    }
    assert!(before >= 2);
}

#[test]
fn markdown_has_no_html_and_no_unsafe_link() {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    for event in Parser::new_ext(
        &text(&attacked(), ReportFormat::Markdown),
        Options::ENABLE_TABLES,
    ) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => panic!("{html:?} came through"),
            Event::Start(Tag::Link { dest_url, .. }) => {
                assert!(dest_url.starts_with("http"), "{dest_url}")
            }
            Event::Start(Tag::Image { .. }) => panic!("a picture came through"),
            _ => {}
        }
    }
}

#[test]
fn spans_that_do_not_fit_are_dropped() {
    let mut input = input();
    let end = input.article.text.len();
    let inside_a_character = input.article.text.find('𝄞').expect("in the draft") + 1;
    let bad = [
        Span::new(9, 3),
        Span::new(0, end + 1),
        Span::new(usize::MAX - 1, usize::MAX),
        Span::new(0, inside_a_character),
    ];
    for (claim, span) in input.article.claims.iter_mut().zip(bad) {
        claim.spans.push(span);
        claim.claim.status = Status::Unchecked;
    }
    input.article.blocks[0].span = Span::new(5, inside_a_character);
    input.article.marks[0].span = Span::new(end, end + 5);
    for format in ReportFormat::ALL {
        assert!(!readable(&input, format).is_empty());
    }
}

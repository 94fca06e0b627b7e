//! The report as one self-contained page: no script, no network, one style sheet.

mod charts;
mod css;
mod draft;
mod runs;
mod tables;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use maud::{Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use crate::content::{Claim, Content, Doubt, Head, Prose, Status};

/// Returns the page.
pub fn page(content: &Content) -> String {
    let page = html! {
        (PreEscaped("<!doctype html>\n"))
        html lang=(content.language) {
            (head(content))
            body {
                (masthead(content))
                main {
                    (unverified(content))
                    (consistency(content))
                    (rests_on(content))
                    (draft::section(content))
                    (tables::sources(content))
                    (tables::claims(content))
                    (tables::history(content))
                }
                (foot(content))
            }
        }
    };
    without_controls(page.into_string())
}

/// Replaces the control characters that HTML forbids by U+FFFD: somebody's words may have any.
fn without_controls(page: String) -> String {
    let forbidden = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if page.contains(forbidden) {
        page.replace(forbidden, "\u{fffd}")
    } else {
        page
    }
}

/// Draws the head. The policy lets in the page's own style sheet, known by its hash, and nothing else.
fn head(content: &Content) -> Markup {
    let running = &content.head.running;
    let (before, after) = content.labels.quotation_marks();
    let css = format!(
        "q::before{{content:{}}}q::after{{content:{}}}\n{}@page{{@top-left{{content:{}}}}}\n",
        css::string(before),
        css::string(after),
        include_str!("page.css"),
        css::string(running),
    );
    let hash = BASE64.encode(Sha256::digest(css.as_bytes()));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'"
    );
    html! {
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(policy);
            meta name="referrer" content="no-referrer";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            meta name="generator" content={ "Claimdesk " (content.head.version) };
            title { (running) }
            style { (PreEscaped(css)) }
        }
    }
}

fn masthead(content: &Content) -> Markup {
    let (head, labels) = (&content.head, &content.labels);
    let parts = [
        ("#unverified", &labels.unverified_short),
        ("#consistency", &labels.consistency),
        ("#rests-on", &labels.rests),
        ("#draft", &labels.draft),
        ("#sources", &labels.sources),
        ("#claims", &labels.claims),
        ("#history", &labels.history),
    ];
    html! {
        header {
            p.over { (labels.report) }
            h1 dir="auto" { (head.title.text) }
            p.meta { (facts(head)) }
            (secrecy(head))
            (standing(content))
            nav aria-label=(labels.parts) {
                @for (place, name) in parts { a href=(place) { (name) } " " }
            }
        }
    }
}

fn facts(head: &Head) -> Markup {
    let hash = head.sha256.get(..12).unwrap_or(&head.sha256);
    html! {
        @if !head.byline.text.is_empty() { span dir="auto" { (head.byline.text) } " · " }
        @if !head.deadline.is_empty() { b { (head.deadline) } " · " }
        (head.revision) (head.reading) ", "
        abbr title={ "SHA-256 " (head.sha256) } { "SHA-256" } " " code { (hash) }
        " · " (head.report_of)
    }
}

fn secrecy(head: &Head) -> Markup {
    html! {
        @if !head.warning.is_empty() {
            p.secrecy.revealed { b { (head.warning) } " " (head.secrecy) }
        } @else if !head.secrecy.is_empty() {
            p.secrecy { (head.secrecy) }
        }
    }
}

fn standing(content: &Content) -> Markup {
    let verdict = &content.verdict;
    html! {
        div.standing {
            p class={ "gate " (verdict.tone) } { b { (verdict.lead) } " " (verdict.why) }
            @if !verdict.clearance.text.is_empty() {
                p.clearance dir="auto" { (verdict.clearance.text) }
            }
            @if !content.legend.is_empty() {
                (charts::progress(content))
                ul.legend {
                    @for slice in &content.legend {
                        li { b { (slice.count) } " " (status(&slice.status)) }
                    }
                }
            }
        }
    }
}

/// Draws a status as sign and word.
fn status(status: &Status) -> Markup {
    html! {
        span class={ "status " (status.slug) } {
            span aria-hidden="true" { (status.sign) } " " (status.word)
        }
    }
}

/// Draws the heading of a part, with how much is in it.
fn heading(name: &str, count: usize) -> Markup {
    html! { h2 { (name) " " span.tally { (count) } } }
}

fn unverified(content: &Content) -> Markup {
    html! {
        section id="unverified" {
            (heading(&content.labels.unverified, content.open.len()))
            @if content.open.is_empty() {
                p.none { (content.nothing_open) }
            } @else {
                ol.open-claims {
                    @for claim in &content.open { li { (unverified_claim(content, claim)) } }
                }
            }
        }
    }
}

fn unverified_claim(content: &Content, claim: &Claim) -> Markup {
    let labels = &content.labels;
    html! {
        p.what {
            (tables::number(claim)) " " q dir="auto" { (claim.words.text) } " " (status(&claim.status))
            @for tag in &claim.beside { " " span.tag { (tag) } }
        }
        (runs::voices(labels, claim))
        @if !claim.correction.text.is_empty() {
            p.note { (labels.proposed) " " ins dir="auto" { (claim.correction.text) } }
        }
        @if !claim.was.is_empty() {
            p.note { (claim.was) " " q dir="auto" { (claim.was_on.text) } }
        }
        (note(&labels.since, &claim.since))
        (note(&labels.note, &claim.note))
    }
}

fn note(label: &str, words: &Prose) -> Markup {
    html! {
        @if !words.text.is_empty() { p.note dir="auto" { (label) " " (words.text) } }
    }
}

/// Draws the draft against itself: what was looked at, what is in doubt, and the names that were checked.
fn consistency(content: &Content) -> Markup {
    let (labels, all) = (&content.labels, &content.consistency);
    html! {
        section id="consistency" {
            (heading(&labels.consistency, all.findings.len()))
            p.hint { (all.examined) }
            @if all.findings.is_empty() { p.none { (labels.consistent) } } @else {
                ul.doubts { @for found in &all.findings { li { (doubt(found)) } } }
            }
            @if !all.names.is_empty() {
                h3 { (labels.names_checked) }
                (tables::names(content))
            }
        }
    }
}

fn doubt(found: &Doubt) -> Markup {
    html! {
        p.what dir="auto" { b { (found.certainty) } " " (found.told.text) }
        p.note {
            @for (at, place) in found.places.iter().enumerate() {
                @if at > 0 { " · " }
                q dir="auto" { (place.text) }
            }
        }
    }
}

fn rests_on(content: &Content) -> Markup {
    let (labels, all) = (&content.labels, &content.charts);
    html! {
        section id="rests-on" {
            h2 { (labels.rests) }
            @if !all.unsourced.is_empty() { p { b { (all.unsourced) } (all.unsourced_open) } }
            @if all.kinds.is_empty() {
                p.none { (labels.no_backing) }
            } @else {
                h3 { (labels.sources_by_kind) }
                p.hint { (labels.sources_hint) }
                div.figure { (charts::sources(all)) }
                h3 { (labels.origins) }
                p.hint { (all.origins_about) }
                div.figure { (charts::origins(all)) }
            }
        }
    }
}

fn foot(content: &Content) -> Markup {
    let foot = &content.foot;
    html! {
        footer {
            p {
                (foot.made) " " (content.labels.ownership_labels) " "
                (foot.hash) " " code { (content.head.sha256) }
            }
            @if !foot.kept_back.is_empty() { p { (foot.kept_back) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_shown_as_replaced() {
        let page = "a\u{0}\u{1b}\u{7f}\n\tb".to_owned();
        assert_eq!(without_controls(page), "a\u{fffd}\u{fffd}\u{fffd}\n\tb");
    }
}

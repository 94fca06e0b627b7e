//! The list of sources, the table of claims and the history.

use maud::{Markup, html};

use super::{heading, runs, status};
use crate::content::{AttributionLine, Claim, Content, Moved, Prose, SourceGroup, SourceLine};

/// Draws a claim's number as a link to its place in the draft, or bare when it lost its words.
pub(super) fn number(claim: &Claim) -> Markup {
    html! {
        @if claim.placed {
            a.number href={ "#d" (claim.number) } aria-label=(claim.in_draft) { (claim.number) }
        } @else {
            span.number { (claim.number) }
        }
    }
}

/// Draws a table with one heading a column.
fn table(class: &str, columns: &[&String], rows: Markup) -> Markup {
    html! {
        div.wide {
            table class=(class) {
                thead { tr { @for column in columns { th scope="col" { (column) } } } }
                tbody { (rows) }
            }
        }
    }
}

/// Draws a line of small print, unless there is nothing in it.
fn small(text: &str) -> Markup {
    html! { @if !text.is_empty() { small { (text) } } }
}

fn note(label: &str, words: &Prose) -> Markup {
    html! {
        @if !words.text.is_empty() { small dir="auto" { (label) " " (words.text) } }
    }
}

/// Draws the table of checked names.
pub(super) fn names(content: &Content) -> Markup {
    let rows = html! {
        @for line in &content.consistency.names {
            tr {
                th scope="row" dir="auto" { (line.name.text) }
                td { (line.checked) }
                td dir="auto" { (line.place.text) (small(&line.note.text)) }
            }
        }
    };
    table("names", &content.labels.name_columns(), rows)
}

/// Draws the list of sources.
pub(super) fn sources(content: &Content) -> Markup {
    let labels = &content.labels;
    let columns = labels.source_columns();
    let rows = html! {
        @for group in &content.sources {
            @for source in &group.sources { (source_row(group, source)) }
        }
    };
    let count = content.sources.iter().map(|g| g.sources.len()).sum();
    html! {
        section id="sources" {
            (heading(&labels.sources, count))
            @if content.sources.is_empty() {
                p.none { (labels.no_sources) }
            } @else {
                (table("sources", &columns, rows))
            }
        }
    }
}

fn source_row(group: &SourceGroup, source: &SourceLine) -> Markup {
    html! {
        tr id={ "s" (source.anchor) } {
            th scope="row" dir="auto" {
                (source.name.text)
                (small(&source.aliases))
                @if let Some(address) = &source.address {
                    small { (runs::line(std::slice::from_ref(address))) }
                }
                @for line in &source.contact { small { (line) } }
                (small(&source.note.text))
            }
            td { (group.kind) @if !source.about.is_empty() { ", " (source.about) } }
            td { (source.ownership) }
            td {
                @for (n, carried) in source.carries.iter().enumerate() {
                    @if n > 0 { " ← " }
                    a href={ "#s" (carried.anchor) } dir="auto" { (carried.name) }
                }
            }
            td { @for number in &source.claims { a href={ "#c" (number) } { (number) } " " } }
        }
    }
}

/// Draws the table of claims.
pub(super) fn claims(content: &Content) -> Markup {
    let labels = &content.labels;
    let columns = labels.claim_columns();
    let rows = html! { @for claim in &content.claims { (claim_row(content, claim)) } };
    html! {
        section id="claims" {
            (heading(&labels.claims, content.claims.len()))
            @if content.claims.is_empty() {
                p.none { (labels.no_claims) }
            } @else {
                (table("claims", &columns, rows))
            }
        }
    }
}

fn claim_row(content: &Content, claim: &Claim) -> Markup {
    let labels = &content.labels;
    html! {
        tr id={ "c" (claim.number) } {
            th scope="row" { (number(claim)) }
            td {
                q dir="auto" { (claim.words.text) }
                small { (claim.about.join(" · ")) }
                @if !claim.correction.text.is_empty() {
                    small { (labels.proposed) " " ins dir="auto" { (claim.correction.text) } }
                }
                (note(&labels.note, &claim.note))
            }
            td {
                (status(&claim.status))
                (small(&claim.decided))
                (note(&labels.since, &claim.since))
            }
            td {
                @if claim.ties.is_empty() {
                    span.nobody { (labels.no_source) }
                } @else {
                    ul.ties { @for tie in &claim.ties { li { (attribution(content, tie)) } } }
                }
            }
        }
    }
}

fn attribution(content: &Content, tie: &AttributionLine) -> Markup {
    html! {
        a href={ "#s" (tie.anchor) } dir="auto" { (tie.name) }
        small { (runs::line(&tie.terms)) }
        (small(&tie.accessed))
        @if !tie.words.text.is_empty() { small { q dir="auto" { (tie.words.text) } } }
        (small(&tie.anonymity))
        (note(&content.labels.note, &tie.note))
    }
}

/// Draws the history.
pub(super) fn history(content: &Content) -> Markup {
    let labels = &content.labels;
    let columns = labels.history_columns();
    let rows = html! {
        @for step in &content.history {
            tr {
                th scope="row" { time datetime=(step.at) { (step.when) } }
                td { (step.who) }
                td dir="auto" { (step.what) }
                td {
                    @if !step.moves.is_empty() {
                        ul.moves { @for entry in &step.moves { li { (moved(entry)) } } }
                    }
                }
            }
        }
    };
    html! {
        section id="history" {
            (heading(&labels.history, content.history.len()))
            @if content.history.is_empty() {
                p.none { (labels.no_history) }
            } @else {
                (table("history", &columns, rows))
            }
        }
    }
}

fn moved(entry: &Moved) -> Markup {
    html! {
        b { (entry.field) } " "
        @if let Some(from) = &entry.from { del dir="auto" { (from) } }
        @if entry.from.is_some() && entry.to.is_some() { " → " }
        @if let Some(to) = &entry.to { ins dir="auto" { (to) } }
    }
}

//! Who said a claim, through whom it came, and where that can be looked up.

use claimdesk_model::record::Stance;
use claimdesk_model::view::ClaimView;

use super::escape::Esc;
use crate::analysis::{Analysis, AttributionGroup, CitedSource};
use crate::links::safe_link;
use crate::{phrases, words};

/// Writes a claim's sources as a list, one line a stance.
pub(super) fn list(out: &mut String, analysis: &Analysis<'_>, claim: &ClaimView) {
    let voices = analysis.voices(claim);
    if voices.is_empty() {
        out.push_str("<p class=\"nobody\">No source.</p>");
        return;
    }
    out.push_str("<ul class=\"voices\">");
    for group in &voices {
        let class = if group.stance == Stance::Contradicts {
            " class=\"against\""
        } else {
            ""
        };
        put!(out, "<li{class}>{}", words::stance_lead(group.stance));
        line(out, analysis, group);
        out.push_str("</li>");
    }
    out.push_str("</ul>");
}

fn line(out: &mut String, analysis: &Analysis<'_>, voices: &AttributionGroup<'_>) {
    ties(out, analysis, voices, &voices.said);
    if voices.via.is_empty() {
        return;
    }
    out.push_str(if voices.said.is_empty() {
        "<span class=\"nobody\">speaker not given</span>, via "
    } else {
        " via "
    });
    ties(out, analysis, voices, &voices.via);
}

fn ties(
    out: &mut String,
    analysis: &Analysis<'_>,
    voices: &AttributionGroup<'_>,
    ties: &[CitedSource<'_>],
) {
    for (n, tie) in ties.iter().enumerate() {
        if n > 0 {
            out.push_str(if n + 1 == ties.len() { " and " } else { ", " });
        }
        let about = words::about(tie, &voices.copied_by(tie, analysis)).join("; ");
        put!(
            out,
            "<b dir=\"auto\">{}</b> <span class=\"about\">({}; {})</span>",
            Esc(tie.name()),
            Esc(&about),
            locator(tie)
        );
    }
}

/// Returns where in its source something stands, with a link where one is safe to click.
pub(super) fn locator(tie: &CitedSource<'_>) -> String {
    let locator = &tie.view.attribution.fields.locator;
    if locator.url.is_empty() {
        let missing = locator.is_empty() && !tie.locator_withheld;
        let text = words::locator(tie);
        return if missing {
            format!("<em class=\"nobody\">{text}</em>")
        } else {
            Esc(&text).to_string()
        };
    }
    let link = address(&locator.url, &phrases::address(&locator.url));
    let place = words::place_in_source(locator);
    std::iter::once(link)
        .chain(place.iter().map(|p| Esc(p).to_string()))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Returns an address as a link, or as text when a click on it would not be safe.
pub(super) fn address(url: &str, text: &str) -> String {
    match safe_link(url) {
        Some(url) => format!(
            "<a class=\"out\" rel=\"noreferrer noopener\" href=\"{}\">{}</a>",
            Esc(url),
            Esc(text)
        ),
        None => format!("<span class=\"out\">{}</span>", Esc(url)),
    }
}

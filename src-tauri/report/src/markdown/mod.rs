//! The report as GitHub-flavoured Markdown, in the order of the page.

mod critic;
mod draft;
mod escape;

use claimdesk_model::record::Term;
use claimdesk_model::view::{ClaimView, Move, SourceView};

use crate::analysis::{Analysis, AttributionGroup, CitedSource, DisplayStatus};
use crate::links::safe_link;
use crate::words::{capital, counted};
use crate::{phrases, words};
use escape::{code, inline};

/// Returns the page.
pub fn page(analysis: &Analysis<'_>) -> String {
    let mut out = String::new();
    masthead(&mut out, analysis);
    unverified(&mut out, analysis);
    rests_on(&mut out, analysis);
    draft::section(&mut out, analysis);
    sources(&mut out, analysis);
    claims(&mut out, analysis);
    history(&mut out, analysis);
    put!(
        &mut out,
        "\n---\n\nMade by Claimdesk {} on {}.\n",
        inline(&analysis.redacted.version),
        words::moment(analysis.redacted.generated)
    );
    if let Some(kept) = phrases::kept_back(&analysis.redacted.kept_back) {
        put!(&mut out, "\n{}\n", inline(&kept));
    }
    out
}

/// Returns the draft with the corrections proposed, in CriticMarkup.
pub fn critic(analysis: &Analysis<'_>) -> String {
    let mut out = draft::corrected(analysis);
    if let Some(kept) = phrases::kept_back(&analysis.redacted.kept_back) {
        put!(&mut out, "\n{{>>{}<<}}\n", inline(&kept));
    }
    out
}

fn masthead(out: &mut String, analysis: &Analysis<'_>) {
    let redacted = analysis.redacted;
    let fields = &redacted.article.summary.article.fields;
    let revision = &redacted.article.revision;
    put!(out, "# Sourcing report: {}\n\n", inline(&fields.title));
    if !fields.byline.is_empty() {
        put!(out, "- {}\n", inline(&fields.byline));
    }
    if let Some(deadline) = fields.deadline {
        put!(out, "- **Deadline {}**\n", words::moment(deadline));
    }
    put!(
        out,
        "- Revision {}{}, SHA-256 {}\n",
        revision.number,
        phrases::reading(revision),
        code(&revision.sha256)
    );
    let by = if redacted.generated_by.is_empty() {
        String::new()
    } else {
        format!(" by {}", inline(&redacted.generated_by))
    };
    put!(
        out,
        "- Report of {}{by}\n\n",
        words::moment(redacted.generated)
    );
    match phrases::secrecy(redacted.secrecy) {
        None => {}
        Some(("", about)) => put!(out, "{about}\n\n"),
        Some((warning, about)) => put!(out, "**{warning}** {about}\n\n"),
    }
    verdict(out, analysis);
    if let Some(told) = phrases::last_clearance(analysis) {
        put!(out, "\n{}\n", inline(&told));
    }
}

fn verdict(out: &mut String, analysis: &Analysis<'_>) {
    let progress = &analysis.standing.progress;
    let told = phrases::verdict(analysis);
    put!(out, "**{}** {}\n", inline(&told.lead), inline(&told.why));
    if analysis.is_untouched() {
        return;
    }
    let parts = DisplayStatus::ALL
        .into_iter()
        .map(|s| (s.count(progress), s))
        .filter(|(n, _)| *n > 0);
    let parts: Vec<_> = parts
        .map(|(n, s)| format!("{n} {} {}", s.sign(), s.in_words()))
        .collect();
    put!(out, "\n{}\n", parts.join(" · "));
}

fn unverified(out: &mut String, analysis: &Analysis<'_>) {
    out.push_str("\n## What is unverified, and who said it\n\n");
    let open = analysis.open_claims();
    if open.is_empty() {
        put!(out, "{}\n", inline(&phrases::nothing_unverified(analysis)));
    }
    for view in open {
        let shown = DisplayStatus::of(view);
        put!(
            out,
            "- **{}** “{}” {} **{}**",
            view.claim.number,
            inline(&view.words),
            shown.sign(),
            shown.in_words()
        );
        for told in phrases::beside(view) {
            put!(out, ", {}", inline(&told));
        }
        out.push('\n');
        voices(out, analysis, view);
        if let Some(correction) = &view.claim.correction {
            put!(out, "  - Proposed: “{}”\n", inline(correction));
        }
        if shown == DisplayStatus::Recheck
            && let Some(review) = &view.claim.review
        {
            put!(
                out,
                "  - Was {} on the words “{}”\n",
                view.claim.status.in_words(),
                inline(&review.words)
            );
        }
        if let Some(since) = phrases::since_decided(view) {
            put!(out, "  - Since then: {}\n", inline(&since));
        }
        if !view.claim.note.is_empty() {
            put!(out, "  - Note: {}\n", inline(&view.claim.note));
        }
    }
}

fn voices(out: &mut String, analysis: &Analysis<'_>, view: &ClaimView) {
    let voices = analysis.voices(view);
    if voices.is_empty() {
        out.push_str("  - No source.\n");
    }
    for group in &voices {
        let said = ties(analysis, group, &group.said);
        put!(out, "  - {}{said}", words::stance_lead(group.stance));
        if !group.via.is_empty() {
            let lead = if said.is_empty() {
                "*speaker not given*,"
            } else {
                ""
            };
            put!(out, "{lead} via {}", ties(analysis, group, &group.via));
        }
        out.push('\n');
    }
}

fn ties(
    analysis: &Analysis<'_>,
    voices: &AttributionGroup<'_>,
    ties: &[CitedSource<'_>],
) -> String {
    let one = |tie: &CitedSource<'_>| {
        let about = words::about(tie, &voices.copied_by(tie, analysis)).join("; ");
        format!(
            "**{}** ({}; {})",
            inline(tie.name()),
            inline(&about),
            locator(tie)
        )
    };
    ties.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn locator(tie: &CitedSource<'_>) -> String {
    let locator = &tie.view.attribution.fields.locator;
    if locator.url.is_empty() {
        return inline(&words::locator(tie));
    }
    let place = words::place_in_source(locator);
    let parts = std::iter::once(address(&locator.url)).chain(place.iter().map(|p| inline(p)));
    parts.collect::<Vec<_>>().join(", ")
}

/// Returns an address as a link, or as text when a click on it would not be safe.
fn address(url: &str) -> String {
    let plain = |url: &&str| !url.contains(['<', '>', '\\', '|', '`']);
    safe_link(url)
        .filter(plain)
        .map_or_else(|| inline(url), |url| format!("<{url}>"))
}

fn rests_on(out: &mut String, analysis: &Analysis<'_>) {
    let standing = &analysis.standing;
    out.push_str("\n## What it rests on\n\n");
    if standing.unsourced.total > 0 {
        put!(
            out,
            "**{} on no source.**\n\n",
            counted(standing.unsourced.total, "claim")
        );
    }
    if standing.sources.is_empty() {
        out.push_str("No source bears out a claim yet.\n");
        return;
    }
    out.push_str(
        "| Origin | Kind | Claims | Unverified | Carried by |\n| --- | --- | ---: | ---: | --- |\n",
    );
    for origin in &standing.origins {
        let carriers = origin
            .carried_by
            .iter()
            .filter_map(|id| analysis.source(*id));
        let carriers: Vec<_> = carriers.map(|s| inline(&s.fields.name)).collect();
        row(
            out,
            &[
                &inline(&origin.name),
                origin.kind.in_words(),
                &origin.claims.total.to_string(),
                &origin.claims.open.to_string(),
                &carriers.join(", "),
            ],
        );
    }
}

fn row(out: &mut String, cells: &[&str]) {
    put!(out, "| {} |\n", cells.join(" | "));
}

fn sources(out: &mut String, analysis: &Analysis<'_>) {
    out.push_str("\n## Sources\n\n");
    if analysis.redacted.sources.is_empty() {
        out.push_str("No source has been tied to a claim yet.\n");
        return;
    }
    out.push_str("| Source | Kind | Ownership | Carries copy of | Claims |\n| --- | --- | --- | --- | --- |\n");
    for source in &analysis.redacted.sources {
        source_row(out, analysis, source);
    }
}

fn source_row(out: &mut String, analysis: &Analysis<'_>, source: &SourceView) {
    let fields = &source.fields;
    let mut name = format!("**{}**", inline(&fields.name));
    if !fields.aliases.is_empty() {
        put!(&mut name, ", also {}", inline(&fields.aliases.join(", ")));
    }
    if !fields.url.is_empty() {
        put!(&mut name, ", {}", address(&fields.url));
    }
    if let Some(contact) = analysis.redacted.contacts.get(&source.id) {
        phrases::contact(contact).for_each(|(_, line)| put!(&mut name, "; {}", inline(line)));
    }
    let note = words::note_of(fields);
    if !note.is_empty() {
        put!(&mut name, "; {}", inline(&note));
    }
    let mut kind = capital(fields.kind.in_words());
    if !fields.country.is_empty() {
        put!(&mut kind, ", {}", inline(&fields.country));
    }
    if fields.confidential {
        kind.push_str(", confidential");
    }
    let chain: Vec<_> = analysis
        .chain(source)
        .iter()
        .map(|s| inline(&s.fields.name))
        .collect();
    let claims: Vec<_> = analysis
        .claims_of(source.id)
        .iter()
        .map(u32::to_string)
        .collect();
    row(
        out,
        &[
            &name,
            &kind,
            &inline(&words::ownership(fields)),
            &chain.join(" ← "),
            &claims.join(", "),
        ],
    );
}

fn claims(out: &mut String, analysis: &Analysis<'_>) {
    out.push_str("\n## Claims\n\n");
    if analysis.is_untouched() {
        out.push_str("No claim has been marked yet.\n");
        return;
    }
    out.push_str("| No. | Claim | Status | Sources |\n| ---: | --- | --- | --- |\n");
    for view in analysis.claims() {
        claim_row(out, analysis, view);
    }
}

fn claim_row(out: &mut String, analysis: &Analysis<'_>, view: &ClaimView) {
    let claim = &view.claim;
    let mut what = format!("“{}” ({}", inline(&view.words), claim.kind.in_words());
    match (analysis.paragraph(view), phrases::gone(view)) {
        (Some(number), _) => put!(&mut what, ", paragraph {number})"),
        (None, Some(gone)) => put!(&mut what, ", {gone})"),
        (None, None) => what.push_str(", heading)"),
    }
    if let Some(correction) = &claim.correction {
        put!(&mut what, "; proposed: “{}”", inline(correction));
    }
    if !claim.note.is_empty() {
        put!(&mut what, "; note: {}", inline(&claim.note));
    }
    let shown = DisplayStatus::of(view);
    let mut status = format!("{} {}", shown.sign(), shown.in_words());
    if let Some(review) = &claim.review {
        put!(
            &mut status,
            ", {}, {}",
            inline(&review.who),
            words::moment(review.at)
        );
    }
    let ties: Vec<_> = analysis.ties(view).iter().map(tie_cell).collect();
    let sources = if ties.is_empty() {
        "no source".to_owned()
    } else {
        ties.join("; ")
    };
    row(out, &[&claim.number.to_string(), &what, &status, &sources]);
}

fn tie_cell(tie: &CitedSource<'_>) -> String {
    let fields = &tie.view.attribution.fields;
    let terms = [
        fields.role.in_words(),
        fields.level.in_words(),
        fields.stance.in_words(),
    ]
    .join(", ");
    let mut cell = format!("**{}** ({terms}, {})", inline(tie.name()), locator(tie));
    if let Some(accessed) = fields.accessed {
        put!(&mut cell, ", accessed {accessed}");
    }
    if !fields.words.is_empty() {
        put!(&mut cell, ", “{}”", inline(&fields.words));
    }
    if let Some(anonymity) = &fields.anonymity {
        put!(&mut cell, ", {}", inline(&words::anonymity(anonymity)));
    }
    if !fields.note.is_empty() {
        put!(&mut cell, ", note: {}", inline(&fields.note));
    }
    cell
}

fn history(out: &mut String, analysis: &Analysis<'_>) {
    out.push_str("\n## History\n\n");
    if analysis.redacted.history.is_empty() {
        out.push_str("Nothing has been done yet.\n");
        return;
    }
    out.push_str("| When | Who | What | From, to |\n| --- | --- | --- | --- |\n");
    for step in &analysis.redacted.history {
        let moves: Vec<_> = step.moves.iter().map(move_cell).collect();
        row(
            out,
            &[
                &words::moment(step.at),
                &inline(&step.who),
                &inline(&words::step(&step.label, step.course)),
                &moves.join("; "),
            ],
        );
    }
}

fn move_cell(entry: &Move) -> String {
    let field = inline(&phrases::field(entry));
    let value = |value: &str| inline(&words::moved(&entry.field, value));
    match (&entry.from, &entry.to) {
        (Some(from), Some(to)) => format!("{field} “{}” → “{}”", value(from), value(to)),
        (None, Some(to)) => format!("{field} “{}”", value(to)),
        (Some(from), None) => format!("{field} “{}” removed", value(from)),
        (None, None) => field,
    }
}

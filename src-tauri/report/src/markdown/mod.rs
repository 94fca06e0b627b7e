//! The report as GitHub-flavoured Markdown, in the order of the page.

mod critic;
mod draft;
mod escape;

use claimdesk_desk::view::{ClaimView, Move, SourceView};

use crate::html::escape::safe_link;
use crate::phrases;
use crate::reading::{Reading, Shown, Tie, Voices};
use crate::words::{self, Word, capital, counted};
use escape::{code, inline};

/// Returns the page.
pub(crate) fn page(reading: &Reading<'_>) -> String {
    let mut out = String::new();
    masthead(&mut out, reading);
    unverified(&mut out, reading);
    rests_on(&mut out, reading);
    draft::section(&mut out, reading);
    sources(&mut out, reading);
    claims(&mut out, reading);
    history(&mut out, reading);
    put!(
        &mut out,
        "\n---\n\nMade by Claimdesk {} on {}.\n",
        inline(&reading.safe.version),
        words::moment(reading.safe.generated)
    );
    if let Some(kept) = phrases::kept_back(&reading.safe.kept_back) {
        put!(&mut out, "\n{}\n", inline(&kept));
    }
    out
}

/// Returns the draft with the corrections proposed, in CriticMarkup.
pub(crate) fn critic(reading: &Reading<'_>) -> String {
    let mut out = draft::corrected(reading);
    if let Some(kept) = phrases::kept_back(&reading.safe.kept_back) {
        put!(&mut out, "\n{{>>{}<<}}\n", inline(&kept));
    }
    out
}

fn masthead(out: &mut String, reading: &Reading<'_>) {
    let safe = reading.safe;
    let fields = &safe.article.summary.article.fields;
    let revision = &safe.article.revision;
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
    let by = if safe.generated_by.is_empty() {
        String::new()
    } else {
        format!(" by {}", inline(&safe.generated_by))
    };
    put!(out, "- Report of {}{by}\n\n", words::moment(safe.generated));
    match phrases::secrecy(safe.secrecy) {
        None => {}
        Some(("", about)) => put!(out, "{about}\n\n"),
        Some((warning, about)) => put!(out, "**{warning}** {about}\n\n"),
    }
    verdict(out, reading);
    if let Some(told) = phrases::last_clearance(reading) {
        put!(out, "\n{}\n", inline(&told));
    }
}

fn verdict(out: &mut String, reading: &Reading<'_>) {
    let progress = &reading.standing.progress;
    let told = phrases::verdict(reading);
    put!(out, "**{}** {}\n", inline(&told.lead), inline(&told.why));
    if reading.is_untouched() {
        return;
    }
    let parts = Shown::ALL
        .into_iter()
        .map(|s| (s.count(progress), s))
        .filter(|(n, _)| *n > 0);
    let parts: Vec<_> = parts
        .map(|(n, s)| format!("{n} {} {}", s.sign(), s.word()))
        .collect();
    put!(out, "\n{}\n", parts.join(" · "));
}

fn unverified(out: &mut String, reading: &Reading<'_>) {
    out.push_str("\n## What is unverified, and who said it\n\n");
    let open = reading.open_claims();
    if open.is_empty() {
        put!(out, "{}\n", inline(&phrases::nothing_unverified(reading)));
    }
    for view in open {
        let shown = Shown::of(view);
        put!(
            out,
            "- **{}** “{}” {} **{}**",
            view.claim.number,
            inline(&view.words),
            shown.sign(),
            shown.word()
        );
        for told in phrases::beside(view) {
            put!(out, ", {}", inline(&told));
        }
        out.push('\n');
        voices(out, reading, view);
        if let Some(correction) = &view.claim.correction {
            put!(out, "  - Proposed: “{}”\n", inline(correction));
        }
        if shown == Shown::Recheck
            && let Some(review) = &view.claim.review
        {
            put!(
                out,
                "  - Was {} on the words “{}”\n",
                view.claim.status.word(),
                inline(&review.words)
            );
        }
        if !view.claim.note.is_empty() {
            put!(out, "  - Note: {}\n", inline(&view.claim.note));
        }
    }
}

fn voices(out: &mut String, reading: &Reading<'_>, view: &ClaimView) {
    let voices = reading.voices(view);
    if voices.is_empty() {
        out.push_str("  - No source.\n");
    }
    for group in &voices {
        let said = ties(reading, group, &group.said);
        put!(out, "  - {}{said}", words::stance_lead(group.stance));
        if !group.via.is_empty() {
            let lead = if said.is_empty() {
                "*speaker not given*,"
            } else {
                ""
            };
            put!(out, "{lead} via {}", ties(reading, group, &group.via));
        }
        out.push('\n');
    }
}

fn ties(reading: &Reading<'_>, voices: &Voices<'_>, ties: &[Tie<'_>]) -> String {
    let one = |tie: &Tie<'_>| {
        let about = words::about(tie, &voices.copied_by(tie, reading)).join("; ");
        format!(
            "**{}** ({}; {})",
            inline(tie.name()),
            inline(&about),
            locator(tie)
        )
    };
    ties.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn locator(tie: &Tie<'_>) -> String {
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

fn rests_on(out: &mut String, reading: &Reading<'_>) {
    let standing = &reading.standing;
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
            .filter_map(|id| reading.source(*id));
        let carriers: Vec<_> = carriers.map(|s| inline(&s.fields.name)).collect();
        row(
            out,
            &[
                &inline(&origin.name),
                origin.kind.word(),
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

fn sources(out: &mut String, reading: &Reading<'_>) {
    out.push_str("\n## Sources\n\n");
    if reading.safe.sources.is_empty() {
        out.push_str("No source has been tied to a claim yet.\n");
        return;
    }
    out.push_str("| Source | Kind | Ownership | Carries copy of | Claims |\n| --- | --- | --- | --- | --- |\n");
    for source in &reading.safe.sources {
        source_row(out, reading, source);
    }
}

fn source_row(out: &mut String, reading: &Reading<'_>, source: &SourceView) {
    let fields = &source.fields;
    let mut name = format!("**{}**", inline(&fields.name));
    if !fields.aliases.is_empty() {
        put!(&mut name, ", also {}", inline(&fields.aliases.join(", ")));
    }
    if !fields.url.is_empty() {
        put!(&mut name, ", {}", address(&fields.url));
    }
    if let Some(contact) = reading.safe.contacts.get(&source.id) {
        phrases::contact(contact).for_each(|(_, line)| put!(&mut name, "; {}", inline(line)));
    }
    if !fields.note.is_empty() {
        put!(&mut name, "; {}", inline(&fields.note));
    }
    let mut kind = capital(fields.kind.word());
    if !fields.country.is_empty() {
        put!(&mut kind, ", {}", inline(&fields.country));
    }
    if fields.confidential {
        kind.push_str(", confidential");
    }
    let chain: Vec<_> = reading
        .chain(source)
        .iter()
        .map(|s| inline(&s.fields.name))
        .collect();
    let claims: Vec<_> = reading
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

fn claims(out: &mut String, reading: &Reading<'_>) {
    out.push_str("\n## Claims\n\n");
    if reading.is_untouched() {
        out.push_str("No claim has been marked yet.\n");
        return;
    }
    out.push_str("| No. | Claim | Status | Sources |\n| ---: | --- | --- | --- |\n");
    for view in reading.claims() {
        claim_row(out, reading, view);
    }
}

fn claim_row(out: &mut String, reading: &Reading<'_>, view: &ClaimView) {
    let claim = &view.claim;
    let mut what = format!("“{}” ({}", inline(&view.words), claim.kind.word());
    match (reading.paragraph(view), phrases::gone(view)) {
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
    let shown = Shown::of(view);
    let mut status = format!("{} {}", shown.sign(), shown.word());
    if let Some(review) = &claim.review {
        put!(
            &mut status,
            ", {}, {}",
            inline(&review.who),
            words::moment(review.at)
        );
    }
    let ties: Vec<_> = reading.ties(view).iter().map(tie_cell).collect();
    let sources = if ties.is_empty() {
        "no source".to_owned()
    } else {
        ties.join("; ")
    };
    row(out, &[&claim.number.to_string(), &what, &status, &sources]);
}

fn tie_cell(tie: &Tie<'_>) -> String {
    let fields = &tie.view.attribution.fields;
    let terms = [
        fields.role.word(),
        fields.level.word(),
        fields.stance.word(),
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

fn history(out: &mut String, reading: &Reading<'_>) {
    out.push_str("\n## History\n\n");
    if reading.safe.history.is_empty() {
        out.push_str("Nothing has been done yet.\n");
        return;
    }
    out.push_str("| When | Who | What | From, to |\n| --- | --- | --- | --- |\n");
    for step in &reading.safe.history {
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

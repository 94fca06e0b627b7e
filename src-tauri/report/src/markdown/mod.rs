//! The report as GitHub-flavoured Markdown, in the order of the page; and the draft with the corrections proposed.

mod blocks;
mod critic;
mod draft;
mod escape;

use crate::analysis::Analysis;
use crate::content::{
    AttributionLine, Claim, Content, Head, Moved, Prose, Run, SourceGroup, SourceLine, Status,
};
use crate::phrases;
use blocks::marked;
use escape::{code, inline};

/// Returns the page.
pub fn page(content: &Content) -> String {
    let mut out = String::new();
    masthead(&mut out, content);
    unverified(&mut out, content);
    consistency(&mut out, content);
    rests_on(&mut out, content);
    draft::section(&mut out, content);
    sources(&mut out, content);
    claims(&mut out, content);
    history(&mut out, content);
    foot(&mut out, content);
    out
}

/// Returns the draft with the corrections proposed, in CriticMarkup.
pub fn critic(analysis: &Analysis<'_>) -> String {
    let mut out = critic::draft(analysis);
    if let Some(kept) = phrases::kept_back(analysis.words, &analysis.redacted.kept_back) {
        put!(&mut out, "\n{{>>{}<<}}\n", inline(&kept));
    }
    out
}

fn masthead(out: &mut String, content: &Content) {
    let head = &content.head;
    put!(out, "# {}\n\n", inline(&head.running));
    facts(out, head);
    match (head.warning.as_str(), head.secrecy.as_str()) {
        ("", "") => {}
        ("", about) => put!(out, "{}\n\n", inline(about)),
        (warning, about) => put!(out, "**{}** {}\n\n", inline(warning), inline(about)),
    }
    verdict(out, content);
}

fn facts(out: &mut String, head: &Head) {
    if !head.byline.text.is_empty() {
        put!(out, "- {}\n", inline(&head.byline.text));
    }
    if !head.deadline.is_empty() {
        put!(out, "- **{}**\n", inline(&head.deadline));
    }
    put!(
        out,
        "- {}{}, SHA-256 {}\n",
        head.revision,
        head.reading,
        code(&head.sha256)
    );
    put!(out, "- {}\n\n", inline(&head.report_of));
}

fn verdict(out: &mut String, content: &Content) {
    let verdict = &content.verdict;
    put!(
        out,
        "**{}** {}\n",
        inline(&verdict.lead),
        inline(&verdict.why)
    );
    if !content.legend.is_empty() {
        let parts: Vec<_> = (content.legend.iter())
            .map(|slice| format!("{} {}", slice.count, status(&slice.status)))
            .collect();
        put!(out, "\n{}\n", parts.join(" · "));
    }
    if !verdict.clearance.text.is_empty() {
        put!(out, "\n{}\n", inline(&verdict.clearance.text));
    }
}

fn status(status: &Status) -> String {
    format!("{} {}", status.sign, status.word)
}

/// Opens a part of the report.
fn heading(out: &mut String, name: &str) {
    put!(out, "\n## {}\n\n", inline(name));
}

fn unverified(out: &mut String, content: &Content) {
    heading(out, &content.labels.unverified);
    if content.open.is_empty() {
        put!(out, "{}\n", inline(&content.nothing_open));
    }
    for claim in &content.open {
        put!(
            out,
            "- **{}** {} {} **{}**",
            claim.number,
            content.labels.quoted(&inline(&claim.words.text)),
            claim.status.sign,
            claim.status.word
        );
        for tag in &claim.beside {
            put!(out, ", {}", inline(tag));
        }
        out.push('\n');
        open_claim(out, content, claim);
    }
}

fn open_claim(out: &mut String, content: &Content, claim: &Claim) {
    let labels = &content.labels;
    if claim.voices.is_empty() {
        put!(out, "  - {}\n", labels.no_source_sentence);
    }
    for voice in &claim.voices {
        put!(out, "  - {}\n", runs(&voice.runs));
    }
    if !claim.correction.text.is_empty() {
        let proposed = labels.quoted(&inline(&claim.correction.text));
        put!(out, "  - {} {proposed}\n", labels.proposed);
    }
    if !claim.was.is_empty() {
        let was_on = labels.quoted(&inline(&claim.was_on.text));
        put!(out, "  - {} {was_on}\n", claim.was);
    }
    for (label, words) in [(&labels.since, &claim.since), (&labels.note, &claim.note)] {
        if !words.text.is_empty() {
            put!(out, "  - {label} {}\n", inline(&words.text));
        }
    }
}

fn runs(runs: &[Run]) -> String {
    runs.iter().map(run).collect()
}

fn run(run: &Run) -> String {
    if run.strong {
        return format!("**{}**", inline(&run.text));
    }
    if run.missing {
        return format!("*{}*", inline(&run.text));
    }
    // In angle brackets an address stands for itself; with these characters in it, it would not.
    let plain = |link: &&String| !link.contains(['<', '>', '\\', '|', '`']);
    match run.link.as_ref().filter(plain) {
        Some(link) => format!("<{link}>"),
        None => marked(&run.text, "", "", inline),
    }
}

fn consistency(out: &mut String, content: &Content) {
    let (labels, all) = (&content.labels, &content.consistency);
    heading(out, &labels.consistency);
    put!(out, "{}\n\n", inline(&all.examined));
    if all.findings.is_empty() {
        put!(out, "{}\n", inline(&labels.consistent));
    }
    for found in &all.findings {
        let told = inline(&found.told.text);
        put!(out, "- **{}** {told}\n", inline(&found.certainty));
        for place in &found.places {
            put!(out, "  - “{}”\n", inline(&place.text));
        }
    }
    if all.names.is_empty() {
        return;
    }
    put!(out, "\n### {}\n\n", inline(&labels.names_checked));
    columns_of(out, &labels.name_columns(), &["---"; 3]);
    for line in &all.names {
        let place = [filled(&line.place.text), filled(&line.note.text)];
        let place: Vec<String> = place.into_iter().flatten().collect();
        let name = format!("**{}**", inline(&line.name.text));
        row(out, &[name, inline(&line.checked), place.join("; ")]);
    }
}

fn rests_on(out: &mut String, content: &Content) {
    let (labels, charts) = (&content.labels, &content.charts);
    heading(out, &labels.rests);
    if !charts.unsourced.is_empty() {
        put!(out, "**{}**{}\n\n", charts.unsourced, charts.unsourced_open);
    }
    if charts.kinds.is_empty() {
        put!(out, "{}\n", labels.no_backing);
        return;
    }
    let columns = [
        &labels.column_origin,
        &labels.column_kind,
        &labels.claims,
        &labels.unverified_short,
        &labels.column_carried_by,
    ];
    columns_of(out, &columns, &["---", "---", "---:", "---:", "---"]);
    for origin in &charts.origins {
        row(
            out,
            &[
                inline(&origin.bar.name),
                inline(&origin.kind),
                origin.bar.count.to_string(),
                origin.open.to_string(),
                inline(&origin.carriers.join(", ")),
            ],
        );
    }
    if !charts.more_origins.is_empty() {
        put!(out, "\n{}\n", inline(&charts.more_origins));
    }
}

fn columns_of(out: &mut String, columns: &[&String], rules: &[&str]) {
    let names: Vec<String> = columns.iter().map(|name| inline(name)).collect();
    row(out, &names);
    put!(out, "| {} |\n", rules.join(" | "));
}

fn row(out: &mut String, cells: &[String]) {
    put!(out, "| {} |\n", cells.join(" | "));
}

fn sources(out: &mut String, content: &Content) {
    let labels = &content.labels;
    heading(out, &labels.sources);
    if content.sources.is_empty() {
        put!(out, "{}\n", labels.no_sources);
        return;
    }
    let columns = labels.source_columns();
    columns_of(out, &columns, &["---"; 5]);
    for group in &content.sources {
        (group.sources.iter()).for_each(|source| source_row(out, group, source));
    }
}

fn source_row(out: &mut String, group: &SourceGroup, source: &SourceLine) {
    let mut parts = vec![format!("**{}**", inline(&source.name.text))];
    parts.extend(filled(&source.aliases));
    parts.extend(source.address.as_ref().map(run));
    parts.extend(source.contact.iter().map(|line| inline(line)));
    parts.extend(filled(&source.note.text));
    let kind: Vec<String> = std::iter::once(inline(&group.kind))
        .chain(filled(&source.about))
        .collect();
    let carries: Vec<String> = source.carries.iter().map(|it| inline(&it.name)).collect();
    let claims: Vec<String> = source.claims.iter().map(u32::to_string).collect();
    row(
        out,
        &[
            parts.join("; "),
            kind.join(", "),
            inline(&source.ownership),
            carries.join(" ← "),
            claims.join(", "),
        ],
    );
}

/// Returns words for a cell, unless there are none.
fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| inline(text))
}

fn claims(out: &mut String, content: &Content) {
    let labels = &content.labels;
    heading(out, &labels.claims);
    if content.claims.is_empty() {
        put!(out, "{}\n", labels.no_claims);
        return;
    }
    let columns = labels.claim_columns();
    columns_of(out, &columns, &["---:", "---", "---", "---"]);
    for claim in &content.claims {
        let what = claim_cell(content, claim);
        let decided = [
            Some(status(&claim.status)),
            filled(&claim.decided),
            labelled(&labels.since, &claim.since),
        ];
        let decided: Vec<String> = decided.into_iter().flatten().collect();
        let ties: Vec<String> = (claim.ties.iter())
            .map(|tie| attribution_cell(content, tie))
            .collect();
        let ties = if ties.is_empty() {
            labels.no_source.clone()
        } else {
            ties.join("; ")
        };
        row(
            out,
            &[claim.number.to_string(), what, decided.join(", "), ties],
        );
    }
}

fn claim_cell(content: &Content, claim: &Claim) -> String {
    let labels = &content.labels;
    let words = inline(&claim.words.text);
    let about = inline(&claim.about.join(", "));
    let proposed = filled(&claim.correction.text);
    let parts = [
        Some(format!("{} ({about})", labels.quoted(&words))),
        proposed.map(|words| format!("{} {}", labels.proposed, labels.quoted(&words))),
        labelled(&labels.note, &claim.note),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn labelled(label: &str, words: &Prose) -> Option<String> {
    filled(&words.text).map(|words| format!("{} {words}", inline(label)))
}

fn attribution_cell(content: &Content, tie: &AttributionLine) -> String {
    let parts = [
        Some(format!("**{}** ({})", inline(&tie.name), runs(&tie.terms))),
        filled(&tie.accessed),
        filled(&tie.words.text).map(|words| content.labels.quoted(&words)),
        filled(&tie.anonymity),
        labelled(&content.labels.note, &tie.note),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn history(out: &mut String, content: &Content) {
    let labels = &content.labels;
    heading(out, &labels.history);
    if content.history.is_empty() {
        put!(out, "{}\n", labels.no_history);
        return;
    }
    let columns = labels.history_columns();
    columns_of(out, &columns, &["---"; 4]);
    for step in &content.history {
        let moves: Vec<String> = (step.moves.iter())
            .map(|entry| move_cell(content, entry))
            .collect();
        row(
            out,
            &[
                step.when.clone(),
                inline(&step.who),
                inline(&step.what),
                moves.join("; "),
            ],
        );
    }
}

fn move_cell(content: &Content, entry: &Moved) -> String {
    let field = inline(&entry.field);
    let quoted = |words: &String| content.labels.quoted(&inline(words));
    match (&entry.from, &entry.to) {
        (Some(from), Some(to)) => format!("{field} {} → {}", quoted(from), quoted(to)),
        (None, Some(to)) => format!("{field} {}", quoted(to)),
        (Some(from), None) => format!("{field} {} {}", quoted(from), content.labels.removed),
        (None, None) => field,
    }
}

fn foot(out: &mut String, content: &Content) {
    let foot = &content.foot;
    put!(
        out,
        "\n---\n\n{} {}\n",
        inline(&foot.made),
        inline(&content.labels.ownership_labels)
    );
    if !foot.kept_back.is_empty() {
        put!(out, "\n{}\n", inline(&foot.kept_back));
    }
}

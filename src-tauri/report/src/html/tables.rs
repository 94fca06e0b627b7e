//! The list of sources, the table of claims and the history.

use claimdesk_model::id::SourceId;
use claimdesk_model::record::Term;
use claimdesk_model::view::{ClaimView, Move, SourceView};

use super::escape::Esc;
use super::{draft, status};
use crate::analysis::{Analysis, CitedSource, DisplayStatus};
use crate::html::attribution;
use crate::words::capital;
use crate::{phrases, words};

/// Opens a table with one heading a column.
fn open_table(out: &mut String, class: &str, columns: &[&str]) {
    put!(
        out,
        "<div class=\"wide\"><table class=\"{class}\">\n<thead><tr>"
    );
    for column in columns {
        put!(out, "<th scope=\"col\">{column}</th>");
    }
    out.push_str("</tr></thead>\n<tbody>\n");
}

/// Writes the list of sources.
pub(super) fn sources(out: &mut String, analysis: &Analysis<'_>) {
    let sources = &analysis.redacted.sources;
    put!(
        out,
        "<section id=\"sources\">\n<h2>Sources <span class=\"tally\">{}</span></h2>\n",
        sources.len()
    );
    if sources.is_empty() {
        out.push_str("<p class=\"none\">No source has been tied to a claim yet.</p>\n</section>\n");
        return;
    }
    open_table(
        out,
        "sources",
        &["Source", "Kind", "Ownership", "Carries copy of", "Claims"],
    );
    for source in sources {
        source_row(out, analysis, source);
    }
    out.push_str("</tbody>\n</table></div>\n</section>\n");
}

fn source_row(out: &mut String, analysis: &Analysis<'_>, source: &SourceView) {
    let fields = &source.fields;
    put!(
        out,
        "<tr id=\"s{}\"><th scope=\"row\" dir=\"auto\">{}",
        source.id,
        Esc(&fields.name)
    );
    if !fields.aliases.is_empty() {
        put!(
            out,
            "<small>also {}</small>",
            Esc(&fields.aliases.join(", "))
        );
    }
    if !fields.url.is_empty() {
        put!(
            out,
            "<small>{}</small>",
            attribution::address(&fields.url, &fields.url)
        );
    }
    if let Some(contact) = analysis.redacted.contacts.get(&source.id) {
        for (name, value) in phrases::contact(contact) {
            put!(out, "<small>{name}: {}</small>", Esc(value));
        }
    }
    let note = words::note_of(fields);
    if !note.is_empty() {
        put!(out, "<small>{}</small>", Esc(&note));
    }
    let country = if fields.country.is_empty() {
        String::new()
    } else {
        format!(", {}", fields.country)
    };
    let confidential = if fields.confidential {
        ", confidential"
    } else {
        ""
    };
    put!(
        out,
        "</th><td>{}{}{confidential}</td><td>{}</td><td>",
        capital(fields.kind.in_words()),
        Esc(&country),
        Esc(&words::ownership(fields))
    );
    carried(out, analysis, source);
    put!(
        out,
        "</td><td>{}</td></tr>\n",
        claim_links(analysis, source.id)
    );
}

fn carried(out: &mut String, analysis: &Analysis<'_>, source: &SourceView) {
    for (n, carried) in analysis.chain(source).iter().enumerate() {
        let arrow = if n > 0 { " ← " } else { "" };
        put!(
            out,
            "{arrow}<a href=\"#s{}\" dir=\"auto\">{}</a>",
            carried.id,
            Esc(&carried.fields.name)
        );
    }
}

fn claim_links(analysis: &Analysis<'_>, source: SourceId) -> String {
    let link = |n: &u32| format!("<a href=\"#c{n}\">{n}</a>");
    analysis
        .claims_of(source)
        .iter()
        .map(link)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Writes the table of claims.
pub(super) fn claims(out: &mut String, analysis: &Analysis<'_>) {
    put!(
        out,
        "<section id=\"claims\">\n<h2>Claims <span class=\"tally\">{}</span></h2>\n",
        analysis.claims().len()
    );
    if analysis.is_untouched() {
        out.push_str("<p class=\"none\">No claim has been marked yet.</p>\n</section>\n");
        return;
    }
    open_table(out, "claims", &["No.", "Claim", "Status", "Sources"]);
    for claim in analysis.claims() {
        claim_row(out, analysis, claim);
    }
    out.push_str("</tbody>\n</table></div>\n</section>\n");
}

fn claim_row(out: &mut String, analysis: &Analysis<'_>, view: &ClaimView) {
    let claim = &view.claim;
    put!(
        out,
        "<tr id=\"c{}\"><th scope=\"row\">{}</th><td><q dir=\"auto\">{}</q>",
        claim.number,
        draft::number_link(view),
        Esc(&view.words)
    );
    let about = phrases::about_claim(analysis, view);
    put!(out, "<small>{}</small>", Esc(&about.join(" · ")));
    if let Some(correction) = &claim.correction {
        put!(
            out,
            "<small>Proposed: <ins dir=\"auto\">{}</ins></small>",
            Esc(correction)
        );
    }
    if !claim.note.is_empty() {
        put!(
            out,
            "<small dir=\"auto\">Note: {}</small>",
            Esc(&claim.note)
        );
    }
    put!(out, "</td><td>{}", status(DisplayStatus::of(view)));
    if let Some(review) = &claim.review {
        put!(out, "<small>{}</small>", Esc(&phrases::decided(review)));
    }
    out.push_str("</td><td>");
    let ties = analysis.ties(view);
    if ties.is_empty() {
        out.push_str("<span class=\"nobody\">No source</span>");
    } else {
        out.push_str("<ul class=\"ties\">");
        ties.iter().for_each(|tie| tie_item(out, tie));
        out.push_str("</ul>");
    }
    out.push_str("</td></tr>\n");
}

fn tie_item(out: &mut String, tie: &CitedSource<'_>) {
    let fields = &tie.view.attribution.fields;
    put!(
        out,
        "<li><a href=\"#s{}\" dir=\"auto\">{}</a>",
        fields.source,
        Esc(tie.name())
    );
    let terms = [
        fields.role.in_words(),
        fields.level.in_words(),
        fields.stance.in_words(),
    ];
    put!(
        out,
        "<small>{} · {}</small>",
        terms.join(" · "),
        attribution::locator(tie)
    );
    if let Some(accessed) = fields.accessed {
        put!(out, "<small>Accessed {accessed}</small>");
    }
    if !fields.words.is_empty() {
        put!(
            out,
            "<small><q dir=\"auto\">{}</q></small>",
            Esc(&fields.words)
        );
    }
    if let Some(anonymity) = &fields.anonymity {
        put!(out, "<small>{}</small>", Esc(&words::anonymity(anonymity)));
    }
    if !fields.note.is_empty() {
        put!(
            out,
            "<small dir=\"auto\">Note: {}</small>",
            Esc(&fields.note)
        );
    }
    out.push_str("</li>");
}

/// Writes the history.
pub(super) fn history(out: &mut String, analysis: &Analysis<'_>) {
    let history = &analysis.redacted.history;
    put!(
        out,
        "<section id=\"history\">\n<h2>History <span class=\"tally\">{}</span></h2>\n",
        history.len()
    );
    if history.is_empty() {
        out.push_str("<p class=\"none\">Nothing has been done yet.</p>\n</section>\n");
        return;
    }
    open_table(out, "history", &["When", "Who", "What", "From, to"]);
    for step in history {
        put!(
            out,
            "<tr><th scope=\"row\"><time datetime=\"{}\">{}</time></th><td>{}</td><td dir=\"auto\">{}</td><td>",
            step.at,
            words::moment(step.at),
            Esc(&step.who),
            Esc(&words::step(&step.label, step.course))
        );
        if !step.moves.is_empty() {
            out.push_str("<ul class=\"moves\">");
            step.moves.iter().for_each(|entry| move_item(out, entry));
            out.push_str("</ul>");
        }
        out.push_str("</td></tr>\n");
    }
    out.push_str("</tbody>\n</table></div>\n</section>\n");
}

fn move_item(out: &mut String, entry: &Move) {
    put!(out, "<li><b>{}</b> ", Esc(&phrases::field(entry)));
    let value = |value: &str| Esc(&words::moved(&entry.field, value)).to_string();
    let from =
        (entry.from.as_deref()).map(|from| format!("<del dir=\"auto\">{}</del>", value(from)));
    let to = (entry.to.as_deref()).map(|to| format!("<ins dir=\"auto\">{}</ins>", value(to)));
    let both: Vec<_> = from.into_iter().chain(to).collect();
    put!(out, "{}</li>", both.join(" → "));
}

//! The report as one self-contained page: no script, no network, one style sheet.

mod attribution;
mod draft;
pub(crate) mod escape;
mod tables;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use claimdesk_model::record::Term;
use claimdesk_model::view::ClaimView;
use sha2::{Digest, Sha256};

use crate::analysis::{Analysis, DisplayStatus};
use crate::phrases::Verdict;
use crate::redaction::Confidentiality;
use crate::{chart, phrases, words};
use escape::{Esc, css_string};

/// Returns the page.
pub fn page(analysis: &Analysis<'_>) -> String {
    let text = &analysis.redacted.article.text;
    let mut out = String::with_capacity(32_768 + 2 * text.len() + 1_024 * analysis.claims().len());
    head(&mut out, analysis);
    masthead(&mut out, analysis);
    out.push_str("<main>\n");
    unverified(&mut out, analysis);
    pictures(&mut out, analysis);
    draft::section(&mut out, analysis);
    tables::sources(&mut out, analysis);
    tables::claims(&mut out, analysis);
    tables::history(&mut out, analysis);
    out.push_str("</main>\n");
    foot(&mut out, analysis);
    out.push_str("</body>\n</html>\n");
    out
}

/// Writes the head. The policy lets in the page's own style sheet, known by its hash, and nothing else.
fn head(out: &mut String, analysis: &Analysis<'_>) {
    let title = &analysis.redacted.article.summary.article.fields.title;
    let running = format!("Sourcing report: {title}");
    let css = format!(
        "{}@page{{@top-left{{content:{}}}}}\n",
        include_str!("page.css"),
        css_string(&running),
    );
    let hash = BASE64.encode(Sha256::digest(css.as_bytes()));
    put!(
        out,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"generator\" content=\"Claimdesk {}\">\n\
         <title>{}</title>\n<style>{css}</style>\n</head>\n<body>\n",
        Esc(&analysis.redacted.version),
        Esc(&running),
    );
}

fn masthead(out: &mut String, analysis: &Analysis<'_>) {
    let redacted = analysis.redacted;
    let fields = &redacted.article.summary.article.fields;
    put!(
        out,
        "<header>\n<p class=\"over\">Sourcing report</p>\n<h1 dir=\"auto\">{}</h1>\n<p class=\"meta\">",
        Esc(&fields.title)
    );
    let mut facts = Vec::new();
    if !fields.byline.is_empty() {
        facts.push(format!("<span dir=\"auto\">{}</span>", Esc(&fields.byline)));
    }
    if let Some(deadline) = fields.deadline {
        facts.push(format!("<b>Deadline {}</b>", words::moment(deadline)));
    }
    let revision = &redacted.article.revision;
    let hash = revision.sha256.get(..12).unwrap_or(&revision.sha256);
    facts.push(format!(
        "Revision {}{}, <abbr title=\"SHA-256 {}\">SHA-256</abbr> <code>{}</code>",
        revision.number,
        phrases::reading(revision),
        Esc(&revision.sha256),
        Esc(hash)
    ));
    let by = if redacted.generated_by.is_empty() {
        String::new()
    } else {
        format!(" by {}", Esc(&redacted.generated_by))
    };
    facts.push(format!(
        "Report of {}{by}",
        words::moment(redacted.generated)
    ));
    out.push_str(&facts.join(" · "));
    out.push_str("</p>\n");
    secrecy(out, redacted.secrecy);
    standing(out, analysis);
    out.push_str(
        "<nav aria-label=\"Parts of this report\"><a href=\"#unverified\">Unverified</a> <a href=\"#rests-on\">What it rests on</a> \
         <a href=\"#draft\">Annotated draft</a> <a href=\"#sources\">Sources</a> <a href=\"#claims\">Claims</a> <a href=\"#history\">History</a></nav>\n</header>\n",
    );
}

fn secrecy(out: &mut String, secrecy: Confidentiality) {
    match phrases::secrecy(secrecy) {
        None => {}
        Some(("", about)) => put!(out, "<p class=\"secrecy\">{about}</p>\n"),
        Some((warning, about)) => put!(
            out,
            "<p class=\"secrecy revealed\"><b>{warning}</b> {about}</p>\n"
        ),
    }
}

fn standing(out: &mut String, analysis: &Analysis<'_>) {
    let progress = &analysis.standing.progress;
    let Verdict { tone, lead, why } = phrases::verdict(analysis);
    put!(
        out,
        "<div class=\"standing\">\n<p class=\"gate {}\"><b>{}</b> {}</p>\n",
        tone.slug(),
        Esc(&lead),
        Esc(&why)
    );
    if let Some(told) = phrases::last_clearance(analysis) {
        put!(
            out,
            "<p class=\"clearance\" dir=\"auto\">{}</p>\n",
            Esc(&told)
        );
    }
    if !analysis.is_untouched() {
        out.push_str(&chart::progress_bar(progress));
        out.push_str("\n<ul class=\"legend\">");
        for shown in DisplayStatus::ALL
            .into_iter()
            .filter(|s| s.count(progress) > 0)
        {
            put!(
                out,
                "<li><b>{}</b> {}</li>",
                shown.count(progress),
                status(shown)
            );
        }
        out.push_str("</ul>\n");
    }
    out.push_str("</div>\n");
}

/// Returns a status as sign and word.
fn status(shown: DisplayStatus) -> String {
    format!(
        "<span class=\"status {}\"><span aria-hidden=\"true\">{}</span> {}</span>",
        shown.slug(),
        shown.sign(),
        shown.in_words()
    )
}

fn unverified(out: &mut String, analysis: &Analysis<'_>) {
    let open = analysis.open_claims();
    put!(
        out,
        "<section id=\"unverified\">\n<h2>What is unverified, and who said it <span class=\"tally\">{}</span></h2>\n",
        open.len()
    );
    if open.is_empty() {
        let nothing = phrases::nothing_unverified(analysis);
        put!(out, "<p class=\"none\">{}</p>\n", Esc(&nothing));
    } else {
        out.push_str("<ol class=\"open-claims\">\n");
        for claim in open {
            unverified_claim(out, analysis, claim);
        }
        out.push_str("</ol>\n");
    }
    out.push_str("</section>\n");
}

fn unverified_claim(out: &mut String, analysis: &Analysis<'_>, view: &ClaimView) {
    let claim = &view.claim;
    let shown = DisplayStatus::of(view);
    put!(
        out,
        "<li><p class=\"what\">{} <q dir=\"auto\">{}</q> {}",
        draft::number_link(view),
        Esc(&view.words),
        status(shown)
    );
    for tag in phrases::beside(view) {
        put!(out, " <span class=\"tag\">{}</span>", Esc(&tag));
    }
    out.push_str("</p>");
    crate::html::attribution::list(out, analysis, view);
    if let Some(correction) = &claim.correction {
        put!(
            out,
            "<p class=\"note\">Proposed: <ins dir=\"auto\">{}</ins></p>",
            Esc(correction)
        );
    }
    if shown == DisplayStatus::Recheck
        && let Some(review) = &claim.review
    {
        put!(
            out,
            "<p class=\"note\">Was {} on the words <q dir=\"auto\">{}</q></p>",
            claim.status.in_words(),
            Esc(&review.words)
        );
    }
    if let Some(since) = phrases::since_decided(view) {
        put!(
            out,
            "<p class=\"note\" dir=\"auto\">Since then: {}</p>",
            Esc(&since)
        );
    }
    if !claim.note.is_empty() {
        put!(
            out,
            "<p class=\"note\" dir=\"auto\">Note: {}</p>",
            Esc(&claim.note)
        );
    }
    out.push_str("</li>\n");
}

fn pictures(out: &mut String, analysis: &Analysis<'_>) {
    let standing = &analysis.standing;
    out.push_str("<section id=\"rests-on\">\n<h2>What it rests on</h2>\n");
    if let Some((lead, rest)) = phrases::unsourced(&standing.unsourced) {
        put!(out, "<p><b>{lead}</b>{rest}</p>\n");
    }
    if standing.sources.is_empty() {
        out.push_str("<p class=\"none\">No source bears out a claim yet.</p>\n</section>\n");
        return;
    }
    out.push_str("<h3>Sources, by kind</h3>\n<p class=\"hint\">How many claims each bears out, and which share of all claims that is; split by status as above.</p>\n<div class=\"figure\">");
    out.push_str(&chart::sources(standing));
    put!(
        out,
        "</div>\n<h3>Origins</h3>\n<p class=\"hint\">{}</p>\n<div class=\"figure\">",
        phrases::origins(standing.sources.len(), standing.origins.len())
    );
    out.push_str(&chart::origins(standing, &|id| {
        analysis.source(id).map_or("", |s| s.fields.name.as_str())
    }));
    out.push_str("</div>\n</section>\n");
}

fn foot(out: &mut String, analysis: &Analysis<'_>) {
    put!(
        out,
        "<footer><p>Made by Claimdesk {} on {}. Ownership labels say who funds, governs and edits a medium; they are no verdict on a claim. SHA-256 of revision {}: <code>{}</code></p>\n",
        Esc(&analysis.redacted.version),
        words::moment(analysis.redacted.generated),
        analysis.redacted.article.revision.number,
        Esc(&analysis.redacted.article.revision.sha256),
    );
    if let Some(kept) = phrases::kept_back(&analysis.redacted.kept_back) {
        put!(out, "<p>{}</p>\n", Esc(&kept));
    }
    out.push_str("</footer>\n");
}

//! The tables of a report, and its pictures, which are tables too.

use claimdesk_report::Content;
use claimdesk_report::content::{
    AttributionLine, Bar, Claim, Prose, Slice, SourceGroup, Status, Step,
};

use super::page::{ALARM, Page, STRONG, colour};
use crate::looks::{Looks, ParagraphLooks};

/// The shading of a status in a bar.
fn tint(slug: &str) -> &'static str {
    match slug {
        "progress" => "CFE6F5",
        "confirmed" => "3FA684",
        "correction" => "F6D68F",
        "cannot" => "F2B48E",
        "author" => "E3B5CD",
        "cut" => "DED6CD",
        "unchecked" => "EBE9E4",
        _ => "F7F5F0",
    }
}

fn status_run(status: Status) -> (Looks, String) {
    let text = format!("{} {}", status.sign, status.word);
    (STRONG.coloured(colour(status.slug)), text)
}

/// Writes the bar of statuses and its legend: each slice says what it is.
pub(super) fn legend(page: &mut Page, legend: &[Slice]) {
    if legend.is_empty() {
        return;
    }
    let shares: Vec<u32> = legend.iter().map(|slice| slice.count).collect();
    page.table(&shares, &[], |page, widths| {
        page.row(|page| {
            for (slice, width) in legend.iter().zip(widths) {
                let tint = tint(slice.status.slug);
                page.cell_of(*width, tint, |page| page.small(" "));
            }
        });
    });
    page.plain("", |page| {
        for slice in legend {
            let (looks, status) = status_run(slice.status);
            page.text(STRONG, &format!("{} ", slice.count));
            page.text(looks, &status);
            page.text(Looks::PLAIN, "    ");
        }
    });
}

/// Writes what is unverified, and who said it.
pub(super) fn unverified(page: &mut Page, content: &Content) {
    title(page, "What is unverified, and who said it");
    if content.open.is_empty() {
        return page.small(&content.nothing_open);
    }
    let head = ["No.", "Claim, status, and who said it"];
    page.table(&[1, 16], &head, |page, widths| {
        for claim in &content.open {
            page.row(|page| {
                page.cell(widths[0], |page| number(page, claim));
                page.cell(widths[1], |page| open_claim(page, claim));
            });
        }
    });
}

/// Writes the title of a section.
fn title(page: &mut Page, title: &str) {
    page.line("Heading1", &[(Looks::PLAIN, title)]);
}

fn open_claim(page: &mut Page, claim: &Claim) {
    page.prose("Words", &claim.words);
    let (looks, status) = status_run(claim.status);
    let beside: String = claim.beside.iter().map(|it| format!(" · {it}")).collect();
    page.line("", &[(looks, &status), (Looks::PLAIN, &beside)]);
    if claim.voices.is_empty() {
        page.line("", &[(ALARM, "No source.")]);
    }
    claim.voices.iter().for_each(|voice| page.runs("", voice));
    labelled(page, "Proposed: ", &claim.correction);
    if !claim.was.is_empty() {
        let was = format!("Was {} on the words “{}”", claim.was, claim.was_on.text);
        page.small(&was);
    }
    labelled(page, "Note: ", &claim.note);
}

fn number(page: &mut Page, claim: &Claim) {
    let number = claim.number.to_string();
    page.plain("", |page| {
        if claim.placed {
            page.leading(&format!("d{number}"), STRONG, &number);
        } else {
            page.text(STRONG, &number);
        }
    });
}

fn labelled(page: &mut Page, label: &str, prose: &Prose) {
    if !prose.text.is_empty() {
        let runs = [(Looks::PLAIN, label), (Looks::PLAIN, &prose.text)];
        page.line("Small", &runs);
    }
}

/// Writes what the article rests on: bars of sources by kind, and of origins.
pub(super) fn rests_on(page: &mut Page, content: &Content) {
    let pictures = &content.pictures;
    title(page, "What it rests on");
    if !pictures.unsourced.is_empty() {
        page.line("", &[(ALARM, &pictures.unsourced)]);
    }
    if pictures.kinds.is_empty() {
        return page.small("No source bears out a claim yet.");
    }
    page.line("Heading2", &[(Looks::PLAIN, "Sources, by kind")]);
    page.table(&[4, 4, 7], &["Kind", "Source", "Claims"], |page, widths| {
        for kind in &pictures.kinds {
            for (n, bar) in kind.bars.iter().enumerate() {
                let name = if n == 0 { kind.name.as_str() } else { "" };
                bar_row(page, widths, name, bar);
            }
        }
    });
    more(page, pictures.more_sources);
    page.line("Heading2", &[(Looks::PLAIN, "Origins")]);
    page.about(&pictures.origins_about);
    page.table(
        &[4, 4, 7],
        &["Carried by", "Origin", "Claims"],
        |page, widths| {
            for origin in &pictures.origins {
                bar_row(page, widths, &origin.carriers.join(", "), &origin.bar);
            }
        },
    );
    more(page, pictures.more_origins);
}

fn more(page: &mut Page, left_out: usize) {
    if left_out > 0 {
        page.small(&format!("and {left_out} more"));
    }
}

/// How many blocks the longest bar has.
const BLOCKS: f64 = 22.0;

fn bar_row(page: &mut Page, widths: &[u32], before: &str, bar: &Bar) {
    page.row(|page| {
        page.cell(widths[0], |page| page.small(before));
        page.cell(widths[1], |page| page.line("", &[(STRONG, &bar.name)]));
        page.cell(widths[2], |page| picture(page, bar));
    });
}

fn picture(page: &mut Page, bar: &Bar) {
    let each = bar.length / 100.0 * BLOCKS / f64::from(bar.count.max(1));
    page.plain("", |page| {
        for slice in &bar.slices {
            let blocks = (f64::from(slice.count) * each).round().max(1.0);
            let looks = Looks::PLAIN.coloured(colour(slice.status.slug));
            page.text(looks, &"█".repeat(blocks as usize));
        }
        page.text(Looks::PLAIN, &format!("  {} · {}%", bar.count, bar.percent));
    });
    let told: Vec<String> = (bar.slices.iter())
        .map(|s| format!("{} {}", s.count, s.status.word))
        .collect();
    page.small(&told.join(", "));
}

/// Writes the table of claims.
pub(super) fn claims(page: &mut Page, content: &Content) {
    title(page, "Claims");
    if content.claims.is_empty() {
        return page.small("No claim has been marked yet.");
    }
    let head = ["No.", "Claim", "Status", "Sources"];
    page.table(&[1, 7, 4, 7], &head, |page, widths| {
        for claim in &content.claims {
            page.row(|page| claim_row(page, widths, claim));
        }
    });
}

fn claim_row(page: &mut Page, widths: &[u32], claim: &Claim) {
    page.cell(widths[0], |page| number(page, claim));
    page.cell(widths[1], |page| {
        let looks = ParagraphLooks::of("Words").read_from(claim.words.rtl);
        page.block(looks, |page| {
            page.place(&format!("c{}", claim.number));
            page.text(Looks::PLAIN, &claim.words.text);
        });
        page.small(&claim.about.join(" · "));
        labelled(page, "Proposed: ", &claim.correction);
        labelled(page, "Note: ", &claim.note);
    });
    page.cell(widths[2], |page| {
        let (looks, status) = status_run(claim.status);
        page.line("", &[(looks, &status)]);
        page.small(&claim.decided);
    });
    page.cell(widths[3], |page| {
        if claim.ties.is_empty() {
            page.line("", &[(ALARM, "No source")]);
        }
        claim.ties.iter().for_each(|tie| tied(page, tie));
    });
}

fn tied(page: &mut Page, tie: &AttributionLine) {
    page.line("", &[(STRONG, &tie.name)]);
    page.runs("Small", &tie.terms);
    if !tie.accessed.is_empty() {
        page.small(&format!("Accessed {}", tie.accessed));
    }
    if !tie.words.text.is_empty() {
        page.small(&format!("“{}”", tie.words.text));
    }
    if !tie.anonymity.is_empty() {
        page.small(&tie.anonymity);
    }
    labelled(page, "Note: ", &tie.note);
}

/// Writes the sources, by kind.
pub(super) fn sources(page: &mut Page, content: &Content) {
    title(page, "Sources");
    if content.sources.is_empty() {
        return page.small("No source has been tied to a claim yet.");
    }
    let head = ["Source", "Kind", "Ownership", "Carries copy of", "Claims"];
    page.table(&[6, 4, 4, 4, 4], &head, |page, widths| {
        (content.sources.iter()).for_each(|group| source_rows(page, widths, group));
    });
}

fn source_rows(page: &mut Page, widths: &[u32], group: &SourceGroup) {
    for source in &group.sources {
        let named = |page: &mut Page| {
            page.line("", &[(STRONG, &source.name.text)]);
            if !source.aliases.is_empty() {
                page.small(&format!("also {}", source.aliases));
            }
            if let Some(address) = &source.address {
                page.runs("Small", std::slice::from_ref(address));
            }
            source.contact.iter().for_each(|line| page.small(line));
            labelled(page, "", &source.note);
        };
        let numbers: Vec<String> = source.claims.iter().map(u32::to_string).collect();
        page.row(|page| {
            page.cell(widths[0], named);
            page.cell(widths[1], |page| {
                page.small(&group.kind);
                page.small(&source.about);
            });
            page.cell(widths[2], |page| page.small(&source.ownership));
            page.cell(widths[3], |page| page.small(&source.carries));
            page.cell(widths[4], |page| page.small(&numbers.join(", ")));
        });
    }
}

/// Writes the history.
pub(super) fn history(page: &mut Page, content: &Content) {
    title(page, "History");
    if content.history.is_empty() {
        return page.small("Nothing has been done yet.");
    }
    let head = ["When", "Who", "What", "From, to"];
    page.table(&[4, 3, 5, 9], &head, |page, widths| {
        for step in &content.history {
            page.row(|page| {
                page.cell(widths[0], |page| page.small(&step.when));
                page.cell(widths[1], |page| page.small(&step.who));
                page.cell(widths[2], |page| page.small(&step.what));
                page.cell(widths[3], |page| {
                    page.plain("Small", |page| moves(page, step));
                });
            });
        }
    });
}

fn moves(page: &mut Page, step: &Step) {
    let struck = Looks {
        strike: true,
        ..Looks::PLAIN
    };
    for (n, moved) in step.moves.iter().enumerate() {
        let before = if n > 0 { "; " } else { "" };
        page.text(STRONG, &format!("{before}{} ", moved.field));
        if let Some(from) = &moved.from {
            page.text(struck, from);
        }
        if moved.from.is_some() && moved.to.is_some() {
            page.text(Looks::PLAIN, " → ");
        }
        page.text(Looks::PLAIN, moved.to.as_deref().unwrap_or_default());
    }
}

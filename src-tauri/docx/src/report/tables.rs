//! The tables of a report, and its pictures, which are tables too.

use claimdesk_report::Content;
use claimdesk_report::content::{
    AttributionLine, Bar, Claim, Labels, NameLine, Prose, Slice, SourceGroup, Status, Step,
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

fn status_run(status: &Status) -> (Looks, String) {
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
            let (looks, status) = status_run(&slice.status);
            page.text(STRONG, &format!("{} ", slice.count));
            page.text(looks, &status);
            page.text(Looks::PLAIN, "    ");
        }
    });
}

/// Writes what is unverified, and who said it.
pub(super) fn unverified(page: &mut Page, content: &Content) {
    let labels = &content.labels;
    title(page, &labels.unverified);
    if content.open.is_empty() {
        return page.small(&content.nothing_open);
    }
    let head = [&labels.column_number, &labels.column_claim_and_who];
    page.table(&[1, 16], &head, |page, widths| {
        for claim in &content.open {
            page.row(|page| {
                page.cell(widths[0], |page| number(page, claim));
                page.cell(widths[1], |page| open_claim(page, labels, claim));
            });
        }
    });
}

/// Writes the title of a section.
fn title(page: &mut Page, title: &str) {
    page.line("Heading1", &[(Looks::PLAIN, title)]);
}

fn open_claim(page: &mut Page, labels: &Labels, claim: &Claim) {
    page.prose("Words", &claim.words);
    let (looks, status) = status_run(&claim.status);
    let beside: String = claim.beside.iter().map(|it| format!(" · {it}")).collect();
    page.line("", &[(looks, &status), (Looks::PLAIN, &beside)]);
    if claim.voices.is_empty() {
        page.line("", &[(ALARM, &labels.no_source_sentence)]);
    }
    claim
        .voices
        .iter()
        .for_each(|voice| page.runs("", &voice.runs));
    labelled(page, &labels.proposed, &claim.correction);
    labelled(page, &labels.since, &claim.since);
    if !claim.was.is_empty() {
        let was = format!("{} {}", claim.was, labels.quoted(&claim.was_on.text));
        page.small(&was);
    }
    labelled(page, &labels.note, &claim.note);
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
        let label = format!("{label} ");
        let runs = [(Looks::PLAIN, label.as_str()), (Looks::PLAIN, &prose.text)];
        page.line("Small", &runs);
    }
}

/// Writes the draft against itself: what was looked at, what is in doubt, and the names that were checked.
pub(super) fn consistency(page: &mut Page, content: &Content) {
    let (labels, all) = (&content.labels, &content.consistency);
    title(page, &labels.consistency);
    page.about(&all.examined);
    if all.findings.is_empty() {
        page.small(&labels.consistent);
    }
    for found in &all.findings {
        let certainty = format!("{} ", found.certainty);
        let looks = if found.error { ALARM } else { STRONG };
        page.line("", &[(looks, &certainty), (Looks::PLAIN, &found.told.text)]);
        found
            .places
            .iter()
            .for_each(|place| page.prose("Words", place));
    }
    if !all.names.is_empty() {
        page.table(&[3, 4, 5], &labels.name_columns(), |page, widths| {
            for line in &all.names {
                page.row(|page| name_cells(page, widths, line));
            }
        });
    }
}

fn name_cells(page: &mut Page, widths: &[u32], line: &NameLine) {
    page.cell(widths[0], |page| page.prose("", &line.name));
    page.cell(widths[1], |page| {
        page.line("", &[(Looks::PLAIN, &line.checked)])
    });
    page.cell(widths[2], |page| {
        page.prose("", &line.place);
        if !line.note.text.is_empty() {
            page.prose("Small", &line.note);
        }
    });
}

/// Writes what the article rests on: bars of sources by kind, and of origins.
pub(super) fn rests_on(page: &mut Page, content: &Content) {
    let (labels, charts) = (&content.labels, &content.charts);
    title(page, &labels.rests);
    if !charts.unsourced.is_empty() {
        let unsourced = format!("{}{}", charts.unsourced, charts.unsourced_open);
        page.line("", &[(ALARM, &unsourced)]);
    }
    if charts.kinds.is_empty() {
        return page.small(&labels.no_backing);
    }
    page.line("Heading2", &[(Looks::PLAIN, &labels.sources_by_kind)]);
    let head = [&labels.column_kind, &labels.column_source, &labels.claims];
    page.table(&[4, 4, 7], &head, |page, widths| {
        for kind in &charts.kinds {
            for (n, bar) in kind.bars.iter().enumerate() {
                let name = if n == 0 { kind.name.as_str() } else { "" };
                bar_row(page, widths, name, bar);
            }
        }
    });
    more(page, &charts.more_sources);
    page.line("Heading2", &[(Looks::PLAIN, &labels.origins)]);
    page.about(&charts.origins_about);
    let head = [
        &labels.column_carried_by,
        &labels.column_origin,
        &labels.claims,
    ];
    page.table(&[4, 4, 7], &head, |page, widths| {
        for origin in &charts.origins {
            bar_row(page, widths, &origin.carriers.join(", "), &origin.bar);
        }
    });
    more(page, &charts.more_origins);
}

fn more(page: &mut Page, left_out: &str) {
    if !left_out.is_empty() {
        page.small(left_out);
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
        page.text(Looks::PLAIN, &format!("  {} · {}", bar.count, bar.share));
    });
    let told: Vec<String> = (bar.slices.iter())
        .map(|s| format!("{} {}", s.count, s.status.word))
        .collect();
    page.small(&told.join(", "));
}

/// Writes the table of claims.
pub(super) fn claims(page: &mut Page, content: &Content) {
    let labels = &content.labels;
    title(page, &labels.claims);
    if content.claims.is_empty() {
        return page.small(&labels.no_claims);
    }
    let head = labels.claim_columns();
    page.table(&[1, 7, 4, 7], &head, |page, widths| {
        for claim in &content.claims {
            page.row(|page| claim_row(page, labels, widths, claim));
        }
    });
}

fn claim_row(page: &mut Page, labels: &Labels, widths: &[u32], claim: &Claim) {
    page.cell(widths[0], |page| number(page, claim));
    page.cell(widths[1], |page| {
        let looks = ParagraphLooks::of("Words").read_from(claim.words.rtl);
        page.block(looks, |page| {
            page.place(&format!("c{}", claim.number));
            page.text(Looks::PLAIN, &claim.words.text);
        });
        page.small(&claim.about.join(" · "));
        labelled(page, &labels.proposed, &claim.correction);
        labelled(page, &labels.note, &claim.note);
    });
    page.cell(widths[2], |page| {
        let (looks, status) = status_run(&claim.status);
        page.line("", &[(looks, &status)]);
        page.small(&claim.decided);
        labelled(page, &labels.since, &claim.since);
    });
    page.cell(widths[3], |page| {
        if claim.ties.is_empty() {
            page.line("", &[(ALARM, &labels.no_source)]);
        }
        claim.ties.iter().for_each(|tie| tied(page, labels, tie));
    });
}

fn tied(page: &mut Page, labels: &Labels, tie: &AttributionLine) {
    page.line("", &[(STRONG, &tie.name)]);
    page.runs("Small", &tie.terms);
    if !tie.accessed.is_empty() {
        page.small(&tie.accessed);
    }
    if !tie.words.text.is_empty() {
        page.small(&labels.quoted(&tie.words.text));
    }
    if !tie.anonymity.is_empty() {
        page.small(&tie.anonymity);
    }
    labelled(page, &labels.note, &tie.note);
}

/// Writes the sources, by kind.
pub(super) fn sources(page: &mut Page, content: &Content) {
    let labels = &content.labels;
    title(page, &labels.sources);
    if content.sources.is_empty() {
        return page.small(&labels.no_sources);
    }
    let head = labels.source_columns();
    page.table(&[6, 4, 4, 4, 4], &head, |page, widths| {
        (content.sources.iter()).for_each(|group| source_rows(page, widths, group));
    });
}

fn source_rows(page: &mut Page, widths: &[u32], group: &SourceGroup) {
    for source in &group.sources {
        let named = |page: &mut Page| {
            page.line("", &[(STRONG, &source.name.text)]);
            if !source.aliases.is_empty() {
                page.small(&source.aliases);
            }
            if let Some(address) = &source.address {
                page.runs("Small", std::slice::from_ref(address));
            }
            source.contact.iter().for_each(|line| page.small(line));
            if !source.note.text.is_empty() {
                page.small(&source.note.text);
            }
        };
        let carries: Vec<&str> = (source.carries.iter())
            .map(|carried| carried.name.as_str())
            .collect();
        let numbers: Vec<String> = source.claims.iter().map(u32::to_string).collect();
        page.row(|page| {
            page.cell(widths[0], named);
            page.cell(widths[1], |page| {
                page.small(&group.kind);
                page.small(&source.about);
            });
            page.cell(widths[2], |page| page.small(&source.ownership));
            page.cell(widths[3], |page| page.small(&carries.join(" ← ")));
            page.cell(widths[4], |page| page.small(&numbers.join(", ")));
        });
    }
}

/// Writes the history.
pub(super) fn history(page: &mut Page, content: &Content) {
    let labels = &content.labels;
    title(page, &labels.history);
    if content.history.is_empty() {
        return page.small(&labels.no_history);
    }
    let head = labels.history_columns();
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

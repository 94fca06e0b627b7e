//! The tables of a report, and its pictures, which are tables too.

use claimdesk_report::Content;
use claimdesk_report::content::{AttributionLine, Bar, Claim, Labels, Prose, Slice, Status};

use super::page::{ALARM, Page, STRONG, colour};

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

fn status_run(status: &Status) -> (String, String) {
    let looks = format!("<w:b/><w:color w:val=\"{}\"/>", colour(status.slug));
    (looks, format!("{} {}", status.sign, status.word))
}

/// Writes the bar of statuses and its legend: each slice says what it is.
pub(super) fn legend(page: &mut Page, legend: &[Slice]) {
    if legend.is_empty() {
        return;
    }
    let shares: Vec<u32> = legend.iter().map(|slice| slice.count).collect();
    let widths = page.table(&shares, &[]);
    page.open_row();
    for (slice, width) in legend.iter().zip(widths) {
        let shade = shade(&slice.status);
        page.cell(width, &shade, |page| page.line("Small", &[("", " ")]));
    }
    page.close_row();
    page.close_table();
    page.open("", false);
    for slice in legend {
        let (looks, status) = status_run(&slice.status);
        page.run(STRONG, &format!("{} ", slice.count));
        page.run(&looks, &status);
        page.run("", "    ");
    }
    page.close();
}

fn shade(status: &Status) -> String {
    format!(
        "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{}\"/>",
        tint(status.slug)
    )
}

/// Writes what is unverified, and who said it.
pub(super) fn unverified(page: &mut Page, content: &Content) {
    let labels = &content.labels;
    page.line("Heading1", &[("", &labels.unverified)]);
    if content.open.is_empty() {
        return page.small(&content.nothing_open);
    }
    let widths = page.table(&[1, 16], &[&labels.column_number, &labels.column_claim_and_who]);
    for claim in &content.open {
        page.open_row();
        page.cell(widths[0], "", |page| number(page, claim));
        page.cell(widths[1], "", |page| {
            page.prose("Words", &claim.words);
            let (looks, status) = status_run(&claim.status);
            let beside: String = claim.beside.iter().map(|it| format!(" · {it}")).collect();
            page.line("", &[(&looks, &status), ("", &beside)]);
            if claim.voices.is_empty() {
                page.line("", &[(ALARM, &labels.no_source_sentence)]);
            }
            claim.voices.iter().for_each(|voice| page.runs("", &voice.runs));
            labelled(page, &labels.proposed, &claim.correction);
            labelled(page, &labels.since, &claim.since);
            if !claim.was.is_empty() {
                let was = format!("{} “{}”", claim.was, claim.was_on.text);
                page.small(&was);
            }
            labelled(page, &labels.note, &claim.note);
        });
        page.close_row();
    }
    page.close_table();
}

fn number(page: &mut Page, claim: &Claim) {
    page.open("", false);
    let number = claim.number.to_string();
    if claim.placed {
        page.leading(&format!("d{number}"), STRONG, &number);
    } else {
        page.run(STRONG, &number);
    }
    page.close();
}

fn labelled(page: &mut Page, label: &str, prose: &Prose) {
    if !prose.text.is_empty() {
        let label = if label.is_empty() {
            String::new()
        } else {
            format!("{label} ")
        };
        page.line("Small", &[("", &label), ("", &prose.text)]);
    }
}

/// Writes what the article rests on: bars of sources by kind, and of origins.
pub(super) fn rests_on(page: &mut Page, content: &Content) {
    let (labels, charts) = (&content.labels, &content.charts);
    page.line("Heading1", &[("", &labels.rests)]);
    if !charts.unsourced.is_empty() {
        page.line("", &[(ALARM, &charts.unsourced)]);
    }
    if charts.kinds.is_empty() {
        return page.small(&labels.no_backing);
    }
    page.line("Heading2", &[("", &labels.sources_by_kind)]);
    let widths = page.table(&[4, 4, 7], &[&labels.column_kind, &labels.column_source, &labels.claims]);
    for kind in &charts.kinds {
        for (n, bar) in kind.bars.iter().enumerate() {
            let name = if n == 0 { kind.name.as_str() } else { "" };
            bar_row(page, &widths, name, bar);
        }
    }
    page.close_table();
    if !charts.more_sources.is_empty() {
        page.small(&charts.more_sources);
    }
    page.line("Heading2", &[("", &labels.origins)]);
    page.about(&charts.origins_about);
    let widths = page.table(&[4, 4, 7], &[&labels.column_carried_by, &labels.column_origin, &labels.claims]);
    for origin in &charts.origins {
        bar_row(page, &widths, &origin.carriers.join(", "), &origin.bar);
    }
    page.close_table();
    if !charts.more_origins.is_empty() {
        page.small(&charts.more_origins);
    }
}

/// How many blocks the longest bar has.
const BLOCKS: f64 = 22.0;

fn bar_row(page: &mut Page, widths: &[u32], before: &str, bar: &Bar) {
    page.open_row();
    page.cell(widths[0], "", |page| page.small(before));
    page.cell(widths[1], "", |page| page.line("", &[(STRONG, &bar.name)]));
    page.cell(widths[2], "", |page| {
        page.open("", false);
        let each = bar.length / 100.0 * BLOCKS / f64::from(bar.count.max(1));
        for slice in &bar.slices {
            let blocks = (f64::from(slice.count) * each).round().max(1.0);
            let looks = format!("<w:color w:val=\"{}\"/>", colour(slice.status.slug));
            let mut run = String::new();
            for _ in 0..(blocks as usize) {
                run.push('█');
            }
            page.run(&looks, &run);
        }
        page.run("", &format!("  {} · {}%", bar.count, bar.percent));
        page.close();
        let told: Vec<String> = (bar.slices.iter())
            .map(|s| format!("{} {}", s.count, s.status.word))
            .collect();
        page.small(&told.join(", "));
    });
    page.close_row();
}

/// Writes the table of claims.
pub(super) fn claims(page: &mut Page, content: &Content) {
    let labels = &content.labels;
    page.line("Heading1", &[("", &labels.claims)]);
    if content.claims.is_empty() {
        return page.small(&labels.no_claims);
    }
    let widths = page.table(&[1, 7, 4, 7], &[
            &labels.column_number,
            &labels.column_claim,
            &labels.column_status,
            &labels.sources,
        ]);
    for claim in &content.claims {
        page.open_row();
        page.cell(widths[0], "", |page| number(page, claim));
        page.cell(widths[1], "", |page| {
            page.open("Words", claim.words.rtl);
            page.place(&format!("c{}", claim.number));
            page.run("", &claim.words.text);
            page.close();
            page.small(&claim.about.join(" · "));
            labelled(page, &labels.proposed, &claim.correction);
            labelled(page, &labels.note, &claim.note);
        });
        page.cell(widths[2], "", |page| {
            let (looks, status) = status_run(&claim.status);
            page.line("", &[(&looks, &status)]);
            page.small(&claim.decided);
            labelled(page, &labels.since, &claim.since);
        });
        page.cell(widths[3], "", |page| {
            if claim.ties.is_empty() {
                page.line("", &[(ALARM, &labels.no_source)]);
            }
            claim.ties.iter().for_each(|tie| tied(page, labels, tie));
        });
        page.close_row();
    }
    page.close_table();
}

fn tied(page: &mut Page, labels: &Labels, tie: &AttributionLine) {
    page.line("", &[(STRONG, &tie.name)]);
    page.runs("Small", &tie.terms);
    if !tie.accessed.is_empty() {
        page.small(&tie.accessed);
    }
    if !tie.words.text.is_empty() {
        page.small(&format!("“{}”", tie.words.text));
    }
    if !tie.anonymity.is_empty() {
        page.small(&tie.anonymity);
    }
    labelled(page, &labels.note, &tie.note);
}

/// Writes the sources, by kind.
pub(super) fn sources(page: &mut Page, content: &Content) {
    let labels = &content.labels;
    page.line("Heading1", &[("", &labels.sources)]);
    if content.sources.is_empty() {
        return page.small(&labels.no_sources);
    }
    let head = [
        &labels.column_source,
        &labels.column_kind,
        &labels.column_ownership,
        &labels.column_carries,
        &labels.claims,
    ];
    let widths = page.table(&[6, 4, 4, 4, 4], &head);
    for group in &content.sources {
        for source in &group.sources {
            page.open_row();
            page.cell(widths[0], "", |page| {
                page.line("", &[(STRONG, &source.name.text)]);
                if !source.aliases.is_empty() {
                    page.small(&source.aliases);
                }
                if let Some(address) = &source.address {
                    page.runs("Small", std::slice::from_ref(address));
                }
                source.contact.iter().for_each(|line| page.small(line));
                labelled(page, "", &source.note);
            });
            page.cell(widths[1], "", |page| {
                page.small(&group.kind);
                page.small(&source.about);
            });
            page.cell(widths[2], "", |page| page.small(&source.ownership));
            page.cell(widths[3], "", |page| {
                let names: Vec<&str> = source.carries.iter().map(|it| it.name.as_str()).collect();
                page.small(&names.join(" ← "));
            });
            page.cell(widths[4], "", |page| {
                let numbers: Vec<String> = source.claims.iter().map(u32::to_string).collect();
                page.small(&numbers.join(", "));
            });
            page.close_row();
        }
    }
    page.close_table();
}

/// Writes the history.
pub(super) fn history(page: &mut Page, content: &Content) {
    let labels = &content.labels;
    page.line("Heading1", &[("", &labels.history)]);
    if content.history.is_empty() {
        return page.small(&labels.no_history);
    }
    let widths = page.table(&[4, 3, 5, 9], &[
            &labels.column_when,
            &labels.column_who,
            &labels.column_what,
            &labels.column_moves,
        ]);
    for step in &content.history {
        page.open_row();
        page.cell(widths[0], "", |page| page.small(&step.when));
        page.cell(widths[1], "", |page| page.small(&step.who));
        page.cell(widths[2], "", |page| page.small(&step.what));
        page.cell(widths[3], "", |page| {
            page.open("Small", false);
            for (n, moved) in step.moves.iter().enumerate() {
                page.run(
                    STRONG,
                    &format!("{}{} ", if n > 0 { "; " } else { "" }, moved.field),
                );
                if let Some(from) = &moved.from {
                    page.run("<w:strike/>", from);
                }
                if moved.from.is_some() && moved.to.is_some() {
                    page.run("", " → ");
                }
                page.run("", moved.to.as_deref().unwrap_or_default());
            }
            page.close();
        });
        page.close_row();
    }
    page.close_table();
}

//! What the documents say of a claim, in plain lines.

use claimdesk_model::change::Operation;
use claimdesk_model::record::{Level, Term};
use claimdesk_model::view::{ClaimView, Move, Step};

use crate::analysis::{Analysis, AttributionGroup, CitedSource, DisplayStatus};
use crate::words;
use crate::words::capital;

/// Returns a claim's number and status: `Claim 12: ✓ confirmed`.
pub fn heading(view: &ClaimView) -> String {
    let shown = DisplayStatus::of(view);
    format!(
        "Claim {}: {} {}",
        view.claim.number,
        shown.sign(),
        shown.in_words()
    )
}

/// Returns everything a checker put down about a claim, a line each: the
/// heading, what it was decided on, its sources, the words proposed, the note.
pub fn claim(analysis: &Analysis<'_>, view: &ClaimView) -> Vec<String> {
    let mut lines = vec![heading(view)];
    if DisplayStatus::of(view) == DisplayStatus::Recheck
        && let Some(review) = &view.claim.review
    {
        lines.push(format!(
            "Was {} on the words “{}”.",
            view.claim.status.in_words(),
            review.words
        ));
    }
    lines.extend(sources(analysis, view));
    if let Some(correction) = &view.claim.correction {
        lines.push(format!("Proposed: “{correction}”"));
    }
    if !view.claim.note.is_empty() {
        lines.push(format!("Note: {}", view.claim.note));
    }
    lines
}

/// Returns who said a claim and through whom it came, a line for each stance.
pub fn sources(analysis: &Analysis<'_>, view: &ClaimView) -> Vec<String> {
    let voices = analysis.voices(view);
    if voices.is_empty() {
        return vec!["No source.".into()];
    }
    voices.iter().map(|group| voice(analysis, group)).collect()
}

fn voice(analysis: &Analysis<'_>, group: &AttributionGroup<'_>) -> String {
    let said = ties(analysis, group, &group.said);
    let mut line = format!("{}{said}", words::stance_lead(group.stance));
    if !group.via.is_empty() {
        let lead = if said.is_empty() {
            "Speaker not given,"
        } else {
            ""
        };
        put!(
            &mut line,
            "{lead} via {}",
            ties(analysis, group, &group.via)
        );
    }
    line
}

fn ties(analysis: &Analysis<'_>, group: &AttributionGroup<'_>, ties: &[CitedSource<'_>]) -> String {
    let one = |tie: &CitedSource<'_>| {
        let about = words::about(tie, &group.copied_by(tie, analysis));
        format!(
            "{} ({}; {})",
            tie.name(),
            about.join("; "),
            words::locator(tie)
        )
    };
    ties.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// Returns the sources of a claim as a footnote names them, `None` where it has none.
pub fn citation(analysis: &Analysis<'_>, view: &ClaimView) -> Option<String> {
    let ties = analysis.ties(view);
    if ties.is_empty() {
        return None;
    }
    let one = |tie: &CitedSource<'_>| {
        let fields = &tie.view.attribution.fields;
        // What was said off the record may not be used, so its source is not named either.
        if fields.level == Level::OffTheRecord && !analysis.redacted.reveal {
            return "A source off the record".to_owned();
        }
        let mut about = words::about(tie, &[]);
        let found = words::locator(tie);
        if found != "no locator" {
            about.push(found);
        }
        if let Some(accessed) = fields.accessed {
            about.push(format!("accessed {accessed}"));
        }
        if !fields.words.is_empty() {
            about.push(format!("“{}”", fields.words));
        }
        let lead = words::stance_lead(fields.stance);
        format!("{lead}{}: {}", tie.name(), about.join("; "))
    };
    Some(ties.iter().map(one).collect::<Vec<_>>().join(". ") + ".")
}

/// Returns a step of a claim's history in lines, `None` for one about its
/// sources: the comment tells those as they are now.
pub fn step(step: &Step) -> Option<Vec<String>> {
    let wanted = matches!(
        step.label.act,
        Operation::ClaimReviewed
            | Operation::ClaimEdited
            | Operation::ClaimResized
            | Operation::SheetBroughtBack
    );
    if !wanted {
        return None;
    }
    let mut lines = vec![words::step(&step.label, step.course)];
    lines.extend(step.moves.iter().map(moved));
    Some(lines)
}

fn moved(entry: &Move) -> String {
    let field = capital(&entry.field.replace(['_', '.'], " "));
    let value = |value: &str| words::moved(&entry.field, value);
    let filled = |value: &Option<String>| value.clone().filter(|v| !v.is_empty());
    match (filled(&entry.from), filled(&entry.to)) {
        (Some(from), Some(to)) => format!("{field}: “{}” → “{}”", value(&from), value(&to)),
        (None, Some(to)) => format!("{field}: “{}”", value(&to)),
        (Some(from), None) => format!("{field}: “{}” removed", value(&from)),
        (None, None) => field,
    }
}

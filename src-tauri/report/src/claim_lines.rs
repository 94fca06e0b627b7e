//! What the documents say of a claim, in plain lines.

use claimdesk_desk::change::Act;
use claimdesk_desk::model::Level;
use claimdesk_desk::view::{ClaimView, Move, Step};

use crate::reading::{Reading, Shown, Tie, Voices};
use crate::words::{self, Word, capital};

/// Returns a claim's number and status: `Claim 12: ✓ confirmed`.
pub(crate) fn heading(view: &ClaimView) -> String {
    let shown = Shown::of(view);
    format!(
        "Claim {}: {} {}",
        view.claim.number,
        shown.sign(),
        shown.word()
    )
}

/// Returns everything a checker put down about a claim, a line each: the
/// heading, what it was decided on, its sources, the words proposed, the note.
pub(crate) fn claim(reading: &Reading<'_>, view: &ClaimView) -> Vec<String> {
    let mut lines = vec![heading(view)];
    if Shown::of(view) == Shown::Recheck
        && let Some(review) = &view.claim.review
    {
        lines.push(format!(
            "Was {} on the words “{}”.",
            view.claim.status.word(),
            review.words
        ));
    }
    lines.extend(sources(reading, view));
    if let Some(correction) = &view.claim.correction {
        lines.push(format!("Proposed: “{correction}”"));
    }
    if !view.claim.note.is_empty() {
        lines.push(format!("Note: {}", view.claim.note));
    }
    lines
}

/// Returns who said a claim and through whom it came, a line for each stance.
pub(crate) fn sources(reading: &Reading<'_>, view: &ClaimView) -> Vec<String> {
    let voices = reading.voices(view);
    if voices.is_empty() {
        return vec!["No source.".into()];
    }
    voices.iter().map(|group| voice(reading, group)).collect()
}

fn voice(reading: &Reading<'_>, group: &Voices<'_>) -> String {
    let said = ties(reading, group, &group.said);
    let mut line = format!("{}{said}", words::stance_lead(group.stance));
    if !group.via.is_empty() {
        let lead = if said.is_empty() {
            "Speaker not given,"
        } else {
            ""
        };
        put!(&mut line, "{lead} via {}", ties(reading, group, &group.via));
    }
    line
}

fn ties(reading: &Reading<'_>, group: &Voices<'_>, ties: &[Tie<'_>]) -> String {
    let one = |tie: &Tie<'_>| {
        let about = words::about(tie, &group.copied_by(tie, reading));
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
pub(crate) fn citation(reading: &Reading<'_>, view: &ClaimView) -> Option<String> {
    let ties = reading.ties(view);
    if ties.is_empty() {
        return None;
    }
    let one = |tie: &Tie<'_>| {
        let fields = &tie.view.attribution.fields;
        // What was said off the record may not be used, so its source is not named either.
        if fields.level == Level::OffTheRecord && !reading.safe.reveal {
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
pub(crate) fn step(step: &Step) -> Option<Vec<String>> {
    let wanted = matches!(
        step.label.act,
        Act::ClaimReviewed | Act::ClaimEdited | Act::ClaimResized | Act::SheetBroughtBack
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

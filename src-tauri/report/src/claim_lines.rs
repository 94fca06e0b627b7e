//! What the documents say of a claim, in plain lines.

use claimdesk_messages::{Catalogue, args};
use claimdesk_model::change::Operation;
use claimdesk_model::record::Level;
use claimdesk_model::view::{ClaimView, Move, Step};

use crate::analysis::{Analysis, AttributionGroup, CitedSource, DisplayStatus};
use crate::content::inline;
use crate::phrases::quotation;
use crate::words::capital;
use crate::{phrases, words};

/// Returns a claim's number and status: `Claim 12: ✓ confirmed`.
pub fn heading(words: &Catalogue, view: &ClaimView) -> String {
    let shown = DisplayStatus::of(view);
    let number = words.with("report-claim-number", &args!["number" => view.claim.number]);
    format!("{number}: {} {}", shown.sign(), shown.in_words(words))
}

/// Returns everything a checker put down about a claim, a line each: the
/// heading, what it was decided on, its sources, the words proposed, the note.
pub fn claim(analysis: &Analysis<'_>, view: &ClaimView) -> Vec<String> {
    let words = analysis.words;
    let mut lines = vec![heading(words, view)];
    if DisplayStatus::of(view) == DisplayStatus::Recheck
        && let Some(review) = &view.claim.review
    {
        let was = phrases::was(words, view.claim.status);
        lines.push(format!("{was} {}.", quotation(words, &review.words)));
    }
    lines.extend(sources(analysis, view));
    if let Some(correction) = &view.claim.correction {
        let proposed = words.text("report-proposed");
        lines.push(format!("{proposed} {}", quotation(words, correction)));
    }
    if !view.claim.note.is_empty() {
        let note = words.text("report-note");
        lines.push(format!("{note} {}", view.claim.note));
    }
    lines
}

/// Returns who said a claim and through whom it came, a line for each stance.
pub fn sources(analysis: &Analysis<'_>, view: &ClaimView) -> Vec<String> {
    let voices = analysis.voices(view);
    if voices.is_empty() {
        return vec![analysis.words.text("report-no-source-sentence")];
    }
    voices.iter().map(|group| voice(analysis, group)).collect()
}

fn voice(analysis: &Analysis<'_>, group: &AttributionGroup<'_>) -> String {
    let line: String = (inline::voices(analysis, group).iter())
        .map(|run| run.text.as_str())
        .collect();
    capital(&line)
}

/// Returns the sources of a claim as a footnote names them, `None` where it has none.
pub fn citation(analysis: &Analysis<'_>, view: &ClaimView) -> Option<String> {
    let ties = analysis.ties(view);
    if ties.is_empty() {
        return None;
    }
    let all: Vec<String> = ties.iter().map(|tie| cited(analysis, tie)).collect();
    Some(all.join(". ") + ".")
}

fn cited(analysis: &Analysis<'_>, tie: &CitedSource<'_>) -> String {
    let (fields, words) = (&tie.view.attribution.fields, analysis.words);
    // What was said off the record may not be used, so its source is not named either.
    if fields.level == Level::OffTheRecord && !analysis.redacted.reveal {
        return words.text("report-off-the-record");
    }
    let mut about = words::about(words, tie, &[]);
    if tie.locator_withheld || !fields.locator.is_empty() {
        about.push(words::locator(words, tie));
    }
    if let Some(accessed) = fields.accessed {
        let on = args!["on" => words::day(words, accessed)];
        about.push(words.with("report-accessed-inside", &on));
    }
    if !fields.words.is_empty() {
        about.push(quotation(words, &fields.words));
    }
    let lead = words::stance_lead(words, fields.stance);
    format!("{lead}{}: {}", tie.name(words), about.join("; "))
}

/// Returns a step of a claim's history in lines, `None` for one about its
/// sources: the comment says those as they are now.
pub fn step(words: &Catalogue, step: &Step) -> Option<Vec<String>> {
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
    let mut lines = vec![words::step(words, &step.label, step.course)];
    lines.extend(step.moves.iter().map(|entry| moved(words, entry)));
    Some(lines)
}

fn moved(words: &Catalogue, entry: &Move) -> String {
    let field = capital(&phrases::field(words, entry));
    let value = |value: &str| quotation(words, &words::moved(words, &entry.field, value));
    let filled = |value: &Option<String>| value.clone().filter(|v| !v.is_empty());
    match (filled(&entry.from), filled(&entry.to)) {
        (Some(from), Some(to)) => format!("{field}: {} → {}", value(&from), value(&to)),
        (None, Some(to)) => format!("{field}: {}", value(&to)),
        (Some(from), None) => {
            format!("{field}: {} {}", value(&from), words.text("report-removed"))
        }
        (None, None) => field,
    }
}

//! The checking copy: the draft with every claim as a comment.

use std::collections::HashMap;

use claimdesk_draft::Span;
use claimdesk_messages::args;
use claimdesk_model::record::Review;
use claimdesk_model::time::Time;
use claimdesk_model::view::{ClaimView, Step};
use claimdesk_report::{Analysis, Report, claim_lines, phrases};

use super::comments::Comment;
use super::error::WordError;
use crate::base_document::{Found, Sewn};
use crate::signature;
use crate::weave::{Weave, weave};

/// Whose name a comment bears where nobody has decided the claim and the desk knows no name.
const NOBODY: &str = "Claimdesk";

/// Whose name words bear that somebody typed in a comment of Claimdesk's: the file does not say who.
const TYPED: &str = "Typed in Word";

/// Returns the checking copy: `original` with comments in it where the draft
/// came as a Word document, or else the draft set again.
///
/// # Errors
/// Returns an error for a document whose parts cannot be read.
pub fn checking_copy(
    analysis: &Analysis<'_>,
    original: Option<&[u8]>,
) -> Result<Report, WordError> {
    weave(analysis, original, Sewn::Remarks, |woven| {
        let history = steps_by_claim(&analysis.redacted.history);
        for view in analysis.claims() {
            let steps = history.get(&view.claim.number);
            let comments = claim(woven, view, steps.map_or(&[][..], Vec::as_slice));
            let answering = comments.first().map(|hung| Comment {
                answers: Some(hung.paragraph),
                ..hung.clone()
            });
            woven.comments.extend(comments);
            if let Some(model) = answering {
                woven.comments.extend(typed(woven, &model, view));
            }
        }
        close(woven);
    })
}

/// Lets the last comment of Claimdesk's say what was kept back.
pub(crate) fn close(woven: &mut Weave<'_, '_>) {
    let kept_back = phrases::kept_back(woven.analysis.words, &woven.analysis.redacted.kept_back);
    let mut own =
        (woven.comments.iter_mut().rev()).filter(|c| c.signed.is_some() && c.answers.is_none());
    if let Some(last) = own.next() {
        last.lines.extend(kept_back);
    }
}

/// Returns the steps about each claim, by its number, the first step first.
fn steps_by_claim(history: &[Step]) -> HashMap<u32, Vec<&Step>> {
    let mut by_claim: HashMap<u32, Vec<&Step>> = HashMap::new();
    for step in history.iter().rev() {
        if let Some(number) = step.label.claim {
            by_claim.entry(number).or_default().push(step);
        }
    }
    by_claim
}

/// Returns who speaks for a claim, and when: whoever decided it.
pub(crate) fn voice(analysis: &Analysis<'_>, view: &ClaimView) -> (String, Time) {
    let redacted = analysis.redacted;
    let decided = view.claim.review.as_ref();
    let who = decided.map_or(redacted.generated_by.as_str(), |r: &Review| r.who.as_str());
    let at = decided.map_or(redacted.generated, |r: &Review| r.at);
    (named(who), at)
}

fn named(who: &str) -> String {
    let who = who.trim();
    if who.is_empty() { NOBODY } else { who }.to_owned()
}

/// Returns the comments on one claim: one on each stretch of its words, the
/// first with everything there is to say, answered by its history.
fn claim(woven: &Weave<'_, '_>, view: &ClaimView, steps: &[&Step]) -> Vec<Comment> {
    let Weave {
        analysis, finder, ..
    } = woven;
    let (author, at) = voice(analysis, view);
    let text = &analysis.redacted.article.text;
    let settled = !view.is_open();
    let mut comments = Vec::new();
    let words = analysis.words;
    let mut say = |found: Found, lines: Vec<String>, which: String| {
        comments.push(Comment {
            places: found.places(),
            author: author.clone(),
            at,
            lines,
            signed: Some(view.claim.id),
            paragraph: signature::paragraph_id(view.claim.id, &which),
            answers: None,
            settled,
        });
    };
    for (n, &span) in view.spans.iter().enumerate() {
        let Some(found) = finder.find(span) else {
            continue;
        };
        let mut lines = if n == 0 {
            claim_lines::claim(analysis, view)
        } else {
            vec![words.with("report-goes-on", &args!["number" => view.claim.number])]
        };
        if matches!(found, Found::Near(_)) {
            let here = span.of(text).unwrap_or_default();
            let quoted = phrases::quotation(words, here);
            let on = words.with("report-on-the-words", &args!["quoted" => quoted]);
            lines.push(format!("{on}."));
        }
        say(found, lines, n.to_string());
    }
    if view.spans.is_empty()
        && let Some(place) = finder.trace.nearest(0, finder.story)
    {
        let mut lines = claim_lines::claim(analysis, view);
        lines.push(format!("{}.", phrases::on_the_words(words, view)));
        say(Found::Near(place), lines, "lost".into());
    }
    let answers = comments.first().map_or_else(Vec::new, |first| {
        (steps.iter())
            .filter_map(|step| answer(analysis, first, view, step))
            .collect()
    });
    let behind_first = comments.len().min(1);
    comments.splice(behind_first..behind_first, answers);
    comments
}

/// Returns a step of a claim's history as an answer to its comment.
fn answer(
    analysis: &Analysis<'_>,
    first: &Comment,
    view: &ClaimView,
    step: &Step,
) -> Option<Comment> {
    Some(Comment {
        author: named(&step.who),
        at: step.at,
        lines: claim_lines::step(analysis.words, step)?,
        paragraph: signature::paragraph_id(view.claim.id, &format!("step {}", step.seq)),
        answers: Some(first.paragraph),
        ..first.clone()
    })
}

/// Returns what somebody typed in the comments of an earlier copy on a claim, as comments like
/// `model`, where it is kept as anybody's words are. What has come into the claim's note since is
/// there already.
///
/// On a claim that rests on a confidential source nobody looked at it: it stays out.
fn typed(woven: &Weave<'_, '_>, model: &Comment, view: &ClaimView) -> Vec<Comment> {
    let redacted = woven.analysis.redacted;
    if redacted.guarded.contains(&view.claim.id) {
        return Vec::new();
    }
    let noted = |line: &String| view.claim.note.contains(line.as_str());
    (woven.existing.typed_in(view.claim.id))
        .filter(|lines| !lines.iter().all(noted))
        .map(|lines| Comment {
            author: TYPED.to_owned(),
            lines: lines
                .iter()
                .map(|line| redacted.prose.redact_names(line).0)
                .collect(),
            signed: None,
            paragraph: signature::paragraph_id(
                view.claim.id,
                &format!("typed {}", lines.join("\n")),
            ),
            ..model.clone()
        })
        .collect()
}

/// Returns what somebody typed in the comments of an earlier checking copy, each on its claim's
/// words: for documents that have no comments on claims.
pub(crate) fn typed_by_itself(woven: &Weave<'_, '_>) -> Vec<Comment> {
    let Weave {
        analysis, finder, ..
    } = woven;
    let on = |view: &ClaimView| {
        let place = finder.find(view.spans.first().copied().unwrap_or(Span::new(0, 0)))?;
        let model = Comment {
            places: place.places(),
            author: TYPED.to_owned(),
            at: analysis.redacted.generated,
            lines: Vec::new(),
            signed: None,
            paragraph: 0,
            answers: None,
            settled: false,
        };
        Some(typed(woven, &model, view))
    };
    analysis.claims().iter().filter_map(on).flatten().collect()
}

//! Takes confidential sources out of an article's history.
//!
//! A step says what changed in words, not which source it was about. So what
//! is shown is decided by what is known to be open: a step about a source
//! keeps its free text only where every source it can be about is open.

use std::collections::HashSet;

use claimdesk_messages::Catalogue;
use claimdesk_model::change::Operation;
use claimdesk_model::record::LetThrough;
use claimdesk_model::view::{ClaimView, Move, Step};
use claimdesk_rules::in_words;

use super::redact::Redactor;

/// Fields whose value says nothing by which a source could be found.
const HARMLESS: [&str; 9] = [
    "status",
    "kind",
    "priority",
    "role",
    "level",
    "stance",
    "confidential",
    "contact",
    "anonymity.identity_known",
];

/// The fields that tell what a clearance let through, rule by rule, and the one that tells it whole.
const LET_THROUGH: &str = "let_through";

/// Puts what each clearance let through on one line: `7 unsourced and 15 proposals unread`.
pub(super) fn on_one_line(history: &mut [Step], words: &Catalogue) {
    for step in history {
        let rule = |entry: &Move| {
            let rule = entry.field.strip_prefix(LET_THROUGH)?.strip_prefix('.')?;
            Some(rule.to_owned())
        };
        let told = |side: fn(&Move) -> &Option<String>| {
            let found: Vec<LetThrough> = (step.moves.iter())
                .filter_map(|entry| {
                    Some(LetThrough {
                        rule: rule(entry)?,
                        count: side(entry).as_ref()?.parse().ok()?,
                        claims: Vec::new(),
                        places: Vec::new(),
                    })
                })
                .collect();
            Some(in_words(words, &found)).filter(|told| !told.is_empty())
        };
        let (from, to) = (told(|entry| &entry.from), told(|entry| &entry.to));
        if from.is_none() && to.is_none() {
            continue;
        }
        step.moves.retain(|entry| rule(entry).is_none());
        step.moves.push(Move {
            field: LET_THROUGH.to_owned(),
            from,
            to,
        });
    }
}

/// Takes the names of confidential sources, and free text about them, out of `history`.
pub(super) fn redact(history: &mut [Step], claims: &[ClaimView], redactor: &Redactor<'_>) {
    let guarded = guarded_claims(history, claims, redactor);
    let let_in = texts_let_in(claims, redactor);
    for step in history {
        let open = is_about_open_sources(step, &guarded, redactor);
        // A step that names no claim may be about any.
        let guards = match step.label.claim {
            Some(number) => guarded.contains(&number),
            None => !guarded.is_empty(),
        };
        // Claims that are made together bring what they rest on: their fields cannot be told from its.
        let ties = step.label.act == Operation::ClaimsAdded && named_sources(step).next().is_some();
        let about_source = ties || is_about_source(step.label.act);
        for entry in &mut step.moves {
            if guards && keep_note_back(entry, about_source, &let_in, redactor) {
                redactor.kept_earlier();
            }
            redact_move(entry, about_source, open, redactor);
        }
        if let Some(name) = &mut step.label.name {
            if is_about_source(step.label.act) {
                redactor.source_name(name);
            } else {
                redactor.prose(name);
            }
        }
        redactor.prose(&mut step.who);
    }
}

/// Returns the numbers of the claims that rest, or once rested, on a source
/// that is not known to be open.
fn guarded_claims(history: &[Step], claims: &[ClaimView], redactor: &Redactor<'_>) -> HashSet<u32> {
    let resting = claims.iter().filter(|c| {
        let mut sources = c.attributions.iter().map(|a| a.attribution.fields.source);
        !sources.all(|source| redactor.is_open(source))
    });
    let rested = history
        .iter()
        .filter(|step| !named_sources(step).all(|name| is_open_name(name, redactor)));
    let numbers = resting.map(|c| c.claim.number);
    let tied = claims
        .iter()
        .filter(|c| redactor.tied_to(c.claim.id).is_some());
    numbers
        .chain(tied.map(|c| c.claim.number))
        .chain(rested.filter_map(|step| step.label.claim))
        .collect()
}

/// Returns the texts of guarded claims that may be shown as they are.
fn texts_let_in(claims: &[ClaimView], redactor: &Redactor<'_>) -> HashSet<String> {
    let guarded = claims
        .iter()
        .filter(|c| redactor.tied_to(c.claim.id).is_some());
    let texts = guarded.flat_map(super::free_text::texts);
    texts
        .filter(|(claim, place, words)| redactor.is_let_in(*claim, *place, words))
        .map(|(.., words)| words)
        .collect()
}

/// Keeps back the free text of a claim that rests on a confidential source. Returns whether it did.
fn keep_note_back(
    entry: &mut Move,
    about_source: bool,
    let_in: &HashSet<String>,
    redactor: &Redactor<'_>,
) -> bool {
    let free = match entry.field.as_str() {
        "note" | "anonymity.reason" => true,
        "words" => about_source,
        field => field.starts_with("locator.") && field != "locator.contact_date",
    };
    let values = [&mut entry.from, &mut entry.to].into_iter().flatten();
    let mut kept = false;
    for value in values.filter(|value| free && !value.is_empty() && !let_in.contains(*value)) {
        redactor.stand_ins.withheld.clone_into(value);
        kept = true;
    }
    kept
}

fn is_about_open_sources(step: &Step, guarded: &HashSet<u32>, redactor: &Redactor<'_>) -> bool {
    let mut named = named_sources(step).peekable();
    if named.peek().is_some() {
        return named.all(|name| is_open_name(name, redactor));
    }
    step.label
        .claim
        .is_some_and(|number| !guarded.contains(&number))
}

/// Returns the names of the sources that a step says it is about.
fn named_sources(step: &Step) -> impl Iterator<Item = &str> {
    let label = step
        .label
        .name
        .as_deref()
        .filter(|_| is_about_source(step.label.act));
    let moved = step.moves.iter().filter(|m| names_source(&m.field));
    label.into_iter().chain(
        moved
            .flat_map(|m| [m.from.as_deref(), m.to.as_deref()])
            .flatten(),
    )
}

fn is_open_name(name: &str, redactor: &Redactor<'_>) -> bool {
    redactor.shown_name(name).is_some_and(|shown| shown == name)
}

/// Returns whether an act is about a source or an attribution, so that its
/// `note` and `words` are theirs and not a claim's.
const fn is_about_source(act: Operation) -> bool {
    !matches!(
        act,
        Operation::ArticleImported
            | Operation::ArticleEdited
            | Operation::ArticleRemoved
            | Operation::ClaimAdded
            | Operation::ClaimsAdded
            | Operation::ClaimResized
            | Operation::ClaimEdited
            | Operation::ClaimReviewed
            | Operation::SheetBroughtBack
            | Operation::SettingChanged
            | Operation::ProposalsRejected
            | Operation::ProposalsRestored
            | Operation::NotesLetIn
            | Operation::NotesKeptBack
    )
}

fn names_source(field: &str) -> bool {
    matches!(field, "source" | "name" | "carries")
}

fn redact_move(entry: &mut Move, about_source: bool, open: bool, redactor: &Redactor<'_>) {
    let field = entry.field.as_str();
    // What the draft prints, and what is said about the claim or the article.
    let of_claim = match field {
        "naming" | "correction" | "assignee" | "title" | "byline" | "deadline" | "file_name"
        | "format" | "number" => true,
        "words" | "note" | "rejected" => !about_source,
        _ => false,
    };
    let values = [&mut entry.from, &mut entry.to].into_iter().flatten();
    if names_source(field) {
        values.for_each(|value| redactor.source_name(value));
    } else if HARMLESS.contains(&field) || field == LET_THROUGH {
        // Shown as it is.
    } else if open || of_claim {
        values.for_each(|value| redactor.prose(value));
    } else {
        values
            .filter(|value| !value.is_empty())
            .for_each(|value| redactor.stand_ins.withheld.clone_into(value));
    }
}

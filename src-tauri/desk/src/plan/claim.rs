//! Resizing, editing, reviewing and removing claims.

use std::collections::HashMap;

use claimdesk_draft::Span;
use claimdesk_model::change::{Change, Edit, Label, Operation, Record};
use claimdesk_model::id::{ArticleId, ClaimId};
use claimdesk_model::intent::ClaimUpdate;
use claimdesk_model::record::{Claim, ClaimKind, Priority, RestsOn, Review, Status, Target};
use claimdesk_model::same_words;

use super::{anchoring, attribution, bounded, count};
use crate::error::{Error, Result};
use crate::ledger::Ledger;
use crate::{ground, store};

pub(super) fn resize(ledger: &Ledger<'_>, id: ClaimId, spans: &[Span]) -> Result<Change> {
    let claim = ledger.claim_record(id)?;
    let article = ledger.article_record(claim.article)?;
    let target = Target::Claim(id);
    let mut after = anchoring::anchor(ledger, &article, target, spans)?;
    if after.spans.is_empty() {
        return Err(Error::Invalid(
            "a claim needs at least one word of the draft".into(),
        ));
    }
    let before = store::anchor::get(ledger.db, target, article.revision)?;
    // What happened around the words is not settled by choosing them again.
    after.caution = before.as_ref().and_then(|anchor| anchor.caution.clone());
    Ok(Change {
        label: Label::new(Operation::ClaimResized).on_claim(claim.number),
        article: Some(article.id),
        edits: vec![Edit {
            before: before.map(Record::Anchor),
            after: Some(Record::Anchor(after)),
        }],
    })
}

pub(super) fn edit(
    ledger: &Ledger<'_>,
    claims: &[ClaimId],
    kind: Option<ClaimKind>,
    priority: Option<Priority>,
    assignee: Option<String>,
    note: Option<String>,
) -> Result<Change> {
    let assignee = assignee
        .map(|a| bounded("the assignee", a.trim().to_owned()))
        .transpose()?;
    let note = note.map(|n| bounded("the note", n)).transpose()?;
    alter(
        ledger,
        claims,
        Label::new(Operation::ClaimEdited),
        |_, claim| {
            claim.kind = kind.unwrap_or(claim.kind);
            claim.priority = priority.unwrap_or(claim.priority);
            if let Some(value) = &assignee {
                claim.assignee.clone_from(value);
            }
            if let Some(value) = &note {
                claim.note.clone_from(value);
            }
            Ok(())
        },
    )
}

pub(super) fn review(
    ledger: &Ledger<'_>,
    claims: &[ClaimId],
    status: Status,
    correction: Option<String>,
    note: Option<String>,
) -> Result<Change> {
    let correction = correction
        .map(|c| bounded("the correction", c))
        .transpose()?;
    let note = note.map(|n| bounded("the note", n)).transpose()?;
    let label = Label {
        status: Some(status),
        ..Label::new(Operation::ClaimReviewed)
    };
    let (who, at) = (ledger.who.to_owned(), ledger.now());
    alter(ledger, claims, label, |seen, claim| {
        if let Some(value) = &note {
            claim.note.clone_from(value);
        }
        let decided = Review {
            who: who.clone(),
            at,
            words: seen.words.to_owned(),
            revision: seen.revision,
            rests_on: Some(seen.rests_on.to_vec()),
        };
        decide(claim, status, correction.clone(), decided)
    })
}

/// Decides and notes each of several claims in its own way.
pub(super) fn update(ledger: &Ledger<'_>, updates: Vec<ClaimUpdate>) -> Result<Change> {
    let claims: Vec<ClaimId> = updates.iter().map(|update| update.claim).collect();
    let mut by_claim = HashMap::with_capacity(updates.len());
    for update in updates {
        let note = update.note.map(|n| bounded("the note", n)).transpose()?;
        let correction = (update.correction.map(|c| bounded("the correction", c))).transpose()?;
        let asked = (update.status, correction, note);
        if by_claim.insert(update.claim, asked).is_some() {
            return Err(Error::Invalid(
                "a claim is to be updated twice at once".into(),
            ));
        }
    }
    let (who, at) = (ledger.who.to_owned(), ledger.now());
    let label = Label::new(Operation::SheetBroughtBack);
    alter(ledger, &claims, label, |seen, claim| {
        let (status, correction, note) = by_claim.remove(&claim.id).unwrap_or_default();
        if let Some(value) = &note {
            claim.note.clone_from(value);
        }
        let Some(status) = status else { return Ok(()) };
        let decided = Review {
            who: who.clone(),
            at,
            words: seen.words.to_owned(),
            revision: seen.revision,
            rests_on: Some(seen.rests_on.to_vec()),
        };
        decide(claim, status, correction, decided)
    })
}

/// Decides the status of a claim. A proposed correction that is not given stays the one there is.
pub(super) fn decide(
    claim: &mut Claim,
    status: Status,
    correction: Option<String>,
    decided: Review,
) -> Result<()> {
    claim.status = status;
    claim.correction = match status {
        Status::CorrectionProposed => {
            let kept = correction.or_else(|| claim.correction.take());
            Some(corrected(kept, &decided.words)?)
        }
        _ => None,
    };
    claim.review = (status != Status::Unchecked).then_some(decided);
    Ok(())
}

/// Returns the corrected words of a claim, or an error where they are none, or would change nothing.
fn corrected(proposed: Option<String>, words: &str) -> Result<String> {
    let proposed = (proposed.filter(|it| !it.trim().is_empty()))
        .ok_or_else(|| Error::Invalid("a correction needs the corrected words".into()))?;
    if same_words::same_but_for_form(&proposed, words) {
        return Err(Error::Invalid(
            "the corrected words are those that stand in the draft: they would change nothing"
                .into(),
        ));
    }
    Ok(proposed)
}

/// Gives up claims: their words are gone, or no longer theirs.
pub(super) fn retire(ledger: &Ledger<'_>, claims: &[ClaimId]) -> Result<Change> {
    let mut change = review(ledger, claims, Status::Cut, None, None)?;
    change.label.act = Operation::ClaimsRetired;
    Ok(change)
}

pub(super) fn remove(ledger: &Ledger<'_>, claims: &[ClaimId]) -> Result<Change> {
    let mut edits = Vec::new();
    let mut label = Label {
        count: count(claims.len()),
        ..Label::new(Operation::ClaimRemoved)
    };
    let mut article = None;
    for &id in claims {
        let claim = ledger.claim_record(id)?;
        same_article(&mut article, claim.article)?;
        if claims.len() == 1 {
            label = label.on_claim(claim.number);
        }
        push_removal(ledger, claim, &mut edits)?;
    }
    Ok(Change {
        label,
        article,
        edits,
    })
}

/// Adds the edits that remove a claim with all that hangs on it, the leaves first.
pub(super) fn push_removal(ledger: &Ledger<'_>, claim: Claim, edits: &mut Vec<Edit>) -> Result<()> {
    for attribution in store::attribution::of_claim(ledger.db, claim.id)? {
        attribution::push_removal(ledger, attribution, edits)?;
    }
    let anchors = store::anchor::every_revision(ledger.db, Target::Claim(claim.id))?;
    edits.extend(anchors.into_iter().map(|a| Edit::remove(Record::Anchor(a))));
    edits.push(Edit::remove(Record::Claim(claim)));
    Ok(())
}

/// What a person who decides about a claim has before them.
#[derive(Clone, Copy)]
struct ReviewContext<'a> {
    /// The claim's present words.
    words: &'a str,
    /// The number of the revision under check.
    revision: u32,
    /// The sources that bear the claim out.
    rests_on: &'a [RestsOn],
}

/// Plans the same alteration of several claims of one article. `alter` is told
/// what the claim is now.
fn alter(
    ledger: &Ledger<'_>,
    claims: &[ClaimId],
    mut label: Label,
    mut alter: impl FnMut(ReviewContext<'_>, &mut Claim) -> Result<()>,
) -> Result<Change> {
    label.count = count(claims.len());
    let mut article = None;
    let mut revision = 0;
    let mut edits = Vec::with_capacity(claims.len());
    for &id in claims {
        let anchored = store::claim::anchored(ledger.db, id)?
            .ok_or_else(|| crate::ledger::not_found("claim", id))?;
        let words = anchored.words_here().to_owned();
        let before = anchored.claim;
        if article.is_none() {
            let article = ledger.article_record(before.article)?;
            revision = ledger.revision_record(&article)?.number;
        }
        same_article(&mut article, before.article)?;
        if claims.len() == 1 {
            label = label.on_claim(before.number);
        }
        let mut after = before.clone();
        let seen = ReviewContext {
            words: &words,
            revision,
            rests_on: &ground::of_claim(ledger.db, id)?,
        };
        alter(seen, &mut after)?;
        edits.push(Edit::replace(Record::Claim(before), Record::Claim(after)));
    }
    Ok(Change {
        label,
        article,
        edits,
    })
}

fn same_article(so_far: &mut Option<ArticleId>, next: ArticleId) -> Result<()> {
    match so_far.replace(next) {
        Some(other) if other != next => Err(Error::Invalid(
            "claims of different articles cannot be changed together".into(),
        )),
        _ => Ok(()),
    }
}

//! Resizing, editing, reviewing and removing claims.

use std::collections::HashMap;

use claimdesk_draft::Span;

use super::{attribution, bounded, count};
use crate::change::{Act, Change, Edit, Label, Record};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::id::{ArticleId, ClaimId, RevisionId};
use crate::intent::ClaimUpdate;
use crate::model::{Anchor, Article, Claim, ClaimKind, Priority, RestsOn, Review, Status, Target};
use crate::{ground, pin, same_words, store};

/// The most stretches one claim may have.
const MOST_SPANS: usize = 64;

pub(super) fn resize(desk: &Desk, id: ClaimId, spans: &[Span]) -> Result<Change> {
    let claim = desk.claim_record(id)?;
    let article = desk.article_record(claim.article)?;
    let target = Target::Claim(id);
    let mut after = anchor(desk, &article, target, spans)?;
    if after.spans.is_empty() {
        return Err(Error::Invalid(
            "a claim needs at least one word of the draft".into(),
        ));
    }
    let before = store::anchor::get(&desk.db, target, article.revision)?;
    // What happened around the words is not settled by choosing them anew.
    after.caution = before.as_ref().and_then(|anchor| anchor.caution.clone());
    Ok(Change {
        label: Label::new(Act::ClaimResized).on_claim(claim.number),
        article: Some(article.id),
        edits: vec![Edit {
            before: before.map(Record::Anchor),
            after: Some(Record::Anchor(after)),
        }],
    })
}

pub(super) fn edit(
    desk: &Desk,
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
    alter(desk, claims, Label::new(Act::ClaimEdited), |_, claim| {
        claim.kind = kind.unwrap_or(claim.kind);
        claim.priority = priority.unwrap_or(claim.priority);
        assignee.clone_into_if(&mut claim.assignee);
        note.clone_into_if(&mut claim.note);
        Ok(())
    })
}

pub(super) fn review(
    desk: &Desk,
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
        ..Label::new(Act::ClaimReviewed)
    };
    let (who, at) = (desk.who().to_owned(), desk.clock.now());
    alter(desk, claims, label, |seen, claim| {
        note.clone_into_if(&mut claim.note);
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
pub(super) fn update(desk: &Desk, updates: Vec<ClaimUpdate>) -> Result<Change> {
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
    let (who, at) = (desk.who().to_owned(), desk.clock.now());
    let label = Label::new(Act::SheetBroughtBack);
    alter(desk, &claims, label, |seen, claim| {
        let (status, correction, note) = by_claim.remove(&claim.id).unwrap_or_default();
        note.clone_into_if(&mut claim.note);
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
pub(super) fn retire(desk: &Desk, claims: &[ClaimId]) -> Result<Change> {
    let mut change = review(desk, claims, Status::Cut, None, None)?;
    change.label.act = Act::ClaimsRetired;
    Ok(change)
}

pub(super) fn remove(desk: &Desk, claims: &[ClaimId]) -> Result<Change> {
    let mut edits = Vec::new();
    let mut label = Label {
        count: count(claims.len()),
        ..Label::new(Act::ClaimRemoved)
    };
    let mut article = None;
    for &id in claims {
        let claim = desk.claim_record(id)?;
        same_article(&mut article, claim.article)?;
        if claims.len() == 1 {
            label = label.on_claim(claim.number);
        }
        push_removal(desk, claim, &mut edits)?;
    }
    Ok(Change {
        label,
        article,
        edits,
    })
}

/// Adds the edits that remove a claim with all that hangs on it, the leaves first.
pub(super) fn push_removal(desk: &Desk, claim: Claim, edits: &mut Vec<Edit>) -> Result<()> {
    for attribution in store::attribution::of_claim(&desk.db, claim.id)? {
        attribution::push_removal(desk, attribution, edits)?;
    }
    let anchors = store::anchor::every_revision(&desk.db, Target::Claim(claim.id))?;
    edits.extend(anchors.into_iter().map(|a| Edit::remove(Record::Anchor(a))));
    edits.push(Edit::remove(Record::Claim(claim)));
    Ok(())
}

/// What a person who decides about a claim has before them.
#[derive(Clone, Copy)]
struct Seen<'a> {
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
    desk: &Desk,
    claims: &[ClaimId],
    mut label: Label,
    mut alter: impl FnMut(Seen<'_>, &mut Claim) -> Result<()>,
) -> Result<Change> {
    label.count = count(claims.len());
    let mut article = None;
    let mut revision = 0;
    let mut edits = Vec::with_capacity(claims.len());
    for &id in claims {
        let anchored = store::claim::anchored(&desk.db, id)?
            .ok_or_else(|| crate::desk::not_found("claim", id))?;
        let words = anchored.words_here().to_owned();
        let before = anchored.claim;
        if article.is_none() {
            let article = desk.article_record(before.article)?;
            revision = desk.revision_record(&article)?.number;
        }
        same_article(&mut article, before.article)?;
        if claims.len() == 1 {
            label = label.on_claim(before.number);
        }
        let mut after = before.clone();
        let seen = Seen {
            words: &words,
            revision,
            rests_on: &ground::of_claim(&desk.db, id)?,
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

/// Returns the anchor of `target` at `spans` of the article's current draft.
pub(super) fn anchor(
    desk: &Desk,
    article: &Article,
    target: Target,
    spans: &[Span],
) -> Result<Anchor> {
    Page::open(desk, article)?.anchor(target, spans)
}

/// An article's current draft, opened for anchoring in it.
pub(super) struct Page {
    /// The article whose draft it is.
    pub article: ArticleId,
    revision: RevisionId,
    /// Counts the article's revisions from 1.
    pub number: u32,
    text: String,
}

impl Page {
    pub(super) fn open(desk: &Desk, article: &Article) -> Result<Self> {
        let revision = desk.revision_record(article)?;
        Ok(Self {
            article: article.id,
            text: store::revision::text(&desk.db, &revision)?,
            revision: revision.id,
            number: revision.number,
        })
    }

    /// Returns the anchor of `target` at `spans`: in order, trimmed of the
    /// white space at their ends, joined where they touch.
    pub(super) fn anchor(&self, target: Target, spans: &[Span]) -> Result<Anchor> {
        if spans.len() > MOST_SPANS {
            return Err(Error::Invalid(format!(
                "a claim has {MOST_SPANS} stretches at most"
            )));
        }
        Ok(Anchor {
            target,
            revision: self.revision,
            spans: pin::all(&self.text, &pin::tidy(&self.text, spans)?),
            carried: None,
            caution: None,
        })
    }
}

/// Overwrites a field where a new value is given.
trait CloneIntoIf<T> {
    fn clone_into_if(&self, field: &mut T);
}

impl<T: Clone> CloneIntoIf<T> for Option<T> {
    fn clone_into_if(&self, field: &mut T) {
        if let Some(value) = self {
            field.clone_from(value);
        }
    }
}

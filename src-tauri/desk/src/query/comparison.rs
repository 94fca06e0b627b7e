//! Revisions shown: their list, their drafts, two side by side, and the claims that wait.

use std::collections::HashMap;

use claimdesk_anchor::{Context, Why};
use claimdesk_draft::Span;
use claimdesk_model::change::Record;
use claimdesk_model::id::{ArticleId, RevisionId};
use claimdesk_model::record::{
    Anchor, Article, CarryOutcome, Claim, ContextChange, Revision, SignOff, Status, Target,
};
use claimdesk_model::view::{
    Candidate, Comparison, DraftView, Effect, RevisionView, TextEdit, Waiting,
};
use claimdesk_model::{recheck, same_words};

use crate::arrival::Arrival;
use crate::desk::Desk;
use crate::error::Result;
use crate::ledger::not_found;
use crate::revise::carry::{CarriedClaim, RevisionMap};
use crate::sentences::sentences;
use crate::store::anchor::Last;
use crate::{selector, store};

impl Desk {
    /// Lists an article's revisions, the latest first.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`](crate::Error::NotFound) when there is no such article.
    pub fn revisions(&self, id: ArticleId) -> Result<Vec<RevisionView>> {
        let article = self.ledger().article_record(id)?;
        let sign_offs = store::sign_off::of_article(&self.db, id)?;
        // A number is given again after an undo: the last to bring it in counts.
        let bringers: HashMap<u32, _> = (store::log::bringers(&self.db, id)?.into_iter())
            .map(|(who, label)| (label.revision.unwrap_or(1), (who, label.brought)))
            .collect();
        let view = |revision: Revision| {
            let (who, summary) = bringers.get(&revision.number).cloned().unwrap_or_default();
            RevisionView {
                current: revision.id == article.revision,
                who,
                at: revision.created,
                sign_offs: (sign_offs.iter())
                    .filter(|sign_off| sign_off.revision == revision.id)
                    .map(|sign_off| SignOff {
                        footing: None,
                        ..sign_off.clone()
                    })
                    .collect(),
                summary,
                revision,
            }
        };
        let revisions = store::revision::of_article(&self.db, id)?;
        Ok(revisions.into_iter().rev().map(view).collect())
    }

    /// Returns the draft of any revision.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`](crate::Error::NotFound) when there is no such revision.
    pub fn draft_of(&self, id: RevisionId) -> Result<DraftView> {
        let revision =
            store::revision::get(&self.db, id)?.ok_or_else(|| not_found("revision", id))?;
        let (text, layout) = store::revision::draft(&self.db, &revision)?;
        Ok(DraftView {
            revision,
            text,
            blocks: layout.blocks,
            marks: layout.marks,
            footnotes: layout.footnotes,
            sentences: layout.sentences,
        })
    }

    /// Puts two revisions of an article side by side, with what the later one does to the claims.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`](crate::Error::NotFound) when the article has no such revision.
    pub fn compare(
        &self,
        article: ArticleId,
        from: RevisionId,
        to: RevisionId,
    ) -> Result<Comparison> {
        let article = self.ledger().article_record(article)?;
        let (from, to) = (self.draft_of(from)?, self.draft_of(to)?);
        for draft in [&from, &to] {
            if draft.revision.article != article.id {
                return Err(not_found("revision", draft.revision.id));
            }
        }
        let way = RevisionMap::between(&from.text, &to.text);
        let anchors = store::anchor::claims_in(&self.db, to.revision.id)?;
        let later = Later {
            text: &to.text,
            number: to.revision.number,
            anchors: by_target(anchors),
            current: to.revision.id == article.revision,
        };
        let effects = self.effects(&article, from.revision.id, &later, &way)?;
        Ok(Comparison {
            edits: edits_of(&way),
            effects,
            from,
            to,
        })
    }

    /// Puts an article's current revision next to what a draft would make of it, as
    /// [`Desk::compare`] would after [`Desk::revise_read`]; `None` for the current revision's bytes.
    /// Nothing is written.
    ///
    /// # Errors
    /// As [`Desk::revise_read`].
    pub fn foresee(&self, article: ArticleId, arrival: &Arrival<'_>) -> Result<Option<Comparison>> {
        let Some(change) = self.planned(article, arrival)? else {
            return Ok(None);
        };
        let draft = &arrival.draft;
        let article = self.ledger().article_record(article)?;
        let from = self.draft_of(article.revision)?;
        let mut revision = None;
        let mut anchors = Vec::new();
        for record in change.edits.into_iter().filter_map(|edit| edit.after) {
            match record {
                Record::Revision(record) => revision = Some(record),
                Record::Anchor(anchor) => anchors.push(anchor),
                _ => {}
            }
        }
        let revision = revision.ok_or_else(|| not_found("revision", article.id))?;
        let way = RevisionMap::between(&from.text, &draft.text);
        let later = Later {
            text: &draft.text,
            number: revision.number,
            anchors: by_target(anchors),
            current: true,
        };
        let effects = self.effects(&article, from.revision.id, &later, &way)?;
        Ok(Some(Comparison {
            edits: edits_of(&way),
            effects,
            from,
            to: DraftView {
                revision,
                sentences: sentences(&draft.text),
                text: draft.text.clone(),
                blocks: draft.blocks.clone(),
                marks: draft.marks.clone(),
                footnotes: draft.footnotes.clone(),
            },
        }))
    }

    fn effects(
        &self,
        article: &Article,
        from: RevisionId,
        later: &Later<'_>,
        way: &RevisionMap<'_>,
    ) -> Result<Vec<Effect>> {
        let old = by_target(store::anchor::claims_in(&self.db, from)?);
        let mut effects = Vec::new();
        for claim in store::claim::of_article(&self.db, article.id)? {
            let target = Target::Claim(claim.id);
            let (old, new) = (old.get(&target), later.anchors.get(&target));
            let Some(landing) = self.judge(&claim, old, new, later, way)? else {
                continue;
            };
            let caution = new.and_then(|anchor| {
                let decision = recheck::decision(&claim);
                recheck::unseen(anchor.caution.as_ref(), decision)
            });
            effects.push(Effect {
                claim: claim.id,
                number: claim.number,
                outcome: landing.fate,
                why: landing.why,
                context: context_of(&landing, caution),
                speakers: caution.and_then(|caution| caution.speakers.clone()),
                from: old.map(Anchor::positions).unwrap_or_default(),
                to: new.map(Anchor::positions).unwrap_or_default(),
                from_words: old.map(Anchor::words).unwrap_or_default(),
                to_words: new.map(Anchor::words).unwrap_or_default(),
                candidates: offered(later.text, landing.candidates),
                needs_decision: later.current && is_open(&claim, new),
            });
        }
        effects.sort_by_key(|effect| {
            let start = |spans: &[Span]| spans.first().map_or(usize::MAX, |s| s.start);
            (start(&effect.from), start(&effect.to), effect.number)
        });
        Ok(effects)
    }

    /// Returns what became of a claim between two revisions; `None` where it is in neither or
    /// was made in the later one.
    fn judge(
        &self,
        claim: &Claim,
        old: Option<&Anchor>,
        new: Option<&Anchor>,
        later: &Later<'_>,
        way: &RevisionMap<'_>,
    ) -> Result<Option<CarriedClaim>> {
        Ok(match (old, new) {
            (Some(old), Some(new)) => Some(between(old, new, way.carry(old)?)),
            (Some(old), None) => Some(waiting_at(way.carry(old)?)),
            (None, Some(new)) => {
                let stood = self.stood_before(claim, later.number)?;
                let passage = new.carried.map(|p| (p.why, p.context));
                let (why, context) = passage.unwrap_or((Why::SameWords, Context::Same));
                stood.then(|| CarriedClaim {
                    spans: new.positions(),
                    fate: CarryOutcome::Back,
                    why,
                    context,
                    candidates: Vec::new(),
                })
            }
            (None, None) => None,
        })
    }

    fn stood_before(&self, claim: &Claim, number: u32) -> Result<bool> {
        let anchors = store::anchor::every_revision(&self.db, Target::Claim(claim.id))?;
        for anchor in anchors {
            let revision = store::revision::get(&self.db, anchor.revision)?;
            if revision.is_some_and(|revision| revision.number < number) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Lists the claims that have no place in an article's current draft and were not given up,
    /// by number, with where they may have gone.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`](crate::Error::NotFound) when there is no such article.
    pub fn waiting(&self, id: ArticleId) -> Result<Vec<Waiting>> {
        let article = self.ledger().article_record(id)?;
        let revisions = store::revision::of_article(&self.db, id)?;
        let mut places = store::anchor::last_of_article(&self.db, id, article.revision)?;
        if places.is_empty() {
            return Ok(Vec::new());
        }
        let mut last: HashMap<RevisionId, Vec<(Claim, Anchor)>> = HashMap::new();
        for claim in store::claim::of_article(&self.db, id)? {
            if claim.status != Status::Cut
                && let Some(Last { anchor, seen }) = places.remove(&claim.id)
            {
                let there = last.entry(seen.revision).or_default();
                there.push((claim, anchor));
            }
        }
        let text = self.text(id)?;
        let mut waiting = Vec::new();
        for revision in &revisions {
            let Some(claims) = last.remove(&revision.id) else {
                continue;
            };
            let old = store::revision::text(&self.db, revision)?;
            let way = RevisionMap::between(&old, &text);
            for (claim, anchor) in claims {
                let landing = waiting_at(way.carry(&anchor)?);
                waiting.push(Waiting {
                    claim: claim.id,
                    number: claim.number,
                    last_words: anchor.words(),
                    last_revision: revision.id,
                    why: landing.why,
                    candidates: offered(&text, landing.candidates),
                });
            }
        }
        waiting.sort_by_key(|waiting| waiting.number);
        Ok(waiting)
    }
}

/// The later of two revisions, which may not be stored yet.
struct Later<'a> {
    text: &'a str,
    number: u32,
    anchors: HashMap<Target, Anchor>,
    /// Whether it is, or would be, the one under check.
    current: bool,
}

fn by_target(anchors: Vec<Anchor>) -> HashMap<Target, Anchor> {
    anchors.into_iter().map(|a| (a.target, a)).collect()
}

fn edits_of(way: &RevisionMap<'_>) -> Vec<TextEdit> {
    let edits = way.edits().into_iter().map(|edit| TextEdit {
        kind: edit.kind,
        old: Span::new(edit.old.start, edit.old.end),
        new: Span::new(edit.new.start, edit.new.end),
    });
    edits.collect()
}

/// Returns whether a person has yet to decide about a claim that is at `anchor`.
fn is_open(claim: &Claim, anchor: Option<&Anchor>) -> bool {
    let Some(anchor) = anchor else {
        return claim.status != Status::Cut;
    };
    let decision = recheck::decision(claim);
    recheck::is_due(
        claim.status,
        decision,
        &anchor.words(),
        anchor.caution.as_ref(),
    )
}

/// Returns what a person is told to have happened around a claim: what the revision did to it, or
/// what an earlier one did that nobody has looked at since.
fn context_of(landing: &CarriedClaim, caution: Option<&ContextChange>) -> Context {
    match caution {
        Some(caution) if landing.is_same() && !landing.context.is_grave() => caution.context,
        _ => landing.context,
    }
}

/// Returns what became of a claim that is in both texts. What was written down when it was
/// carried counts, unless a person has placed it since.
fn between(old: &Anchor, new: &Anchor, landing: CarriedClaim) -> CarriedClaim {
    let told = new
        .carried
        .filter(|passage| passage.from == old.revision && passage.fate != CarryOutcome::Back);
    let spans = new.positions();
    let same = same_words::same(&old.words(), &new.words());
    let (fate, context) = match told {
        Some(passage) => (passage.fate, passage.context),
        None if !same => (CarryOutcome::Changed, Context::Same),
        None if landing.is_same() && landing.spans == spans => (landing.fate, landing.context),
        None => (CarryOutcome::Moved, Context::Edited),
    };
    CarriedClaim {
        why: told.map_or(landing.why, |passage| passage.why),
        fate,
        context,
        spans,
        candidates: Vec::new(),
    }
}

/// Speaks of a claim that has no place: what the comparison would attach is a candidate only.
fn waiting_at(landing: CarriedClaim) -> CarriedClaim {
    if landing.spans.is_empty() {
        return landing;
    }
    CarriedClaim {
        fate: CarryOutcome::Ambiguous,
        context: Context::Same,
        candidates: vec![landing.spans],
        spans: Vec::new(),
        ..landing
    }
}

fn offered(text: &str, candidates: Vec<Vec<Span>>) -> Vec<Candidate> {
    let offer = |spans: Vec<Span>| Candidate {
        words: selector::words(text, &spans),
        spans,
    };
    candidates.into_iter().map(offer).collect()
}

//! The border between bytes and UTF-16: the one place where a window's offsets are converted.

use std::collections::VecDeque;
use std::sync::Arc;

use claimdesk_anchor::Splice;
use claimdesk_app::{ErrorCode, Proposals};
use claimdesk_desk::Desk;
use claimdesk_draft::{OffsetError, OffsetMap, Span};
use claimdesk_model::id::{ArticleId, RevisionId};
use claimdesk_model::intent::Intent;
use claimdesk_model::view::{
    ArticleView, ClaimView, Comparison, ConsistencyView, DraftView, Effect, Outcome, Waiting,
};
use claimdesk_rules::Gate;

use crate::response::{CallError, TextSplice};

/// How many drafts' offset maps are kept.
const KEPT_MAPS: usize = 8;

/// Converts spans, and remembers the maps of the drafts last looked at.
#[derive(Default)]
pub(crate) struct Utf16 {
    maps: VecDeque<(RevisionId, Arc<OffsetMap>)>,
}

impl Utf16 {
    /// Converts an article on its way to the window.
    pub(crate) fn article_out(&mut self, mut view: ArticleView) -> Result<ArticleView, CallError> {
        let map = self.map(view.revision.id, || Ok(OffsetMap::new(&view.text)))?;
        let mut spans = (view.blocks.iter_mut().map(|b| &mut b.span))
            .chain(view.marks.iter_mut().map(|m| &mut m.span))
            .chain(view.footnotes.iter_mut().map(|f| &mut f.span))
            .chain(&mut view.sentences);
        spans.try_for_each(|span| out(&map, span))?;
        view.claims
            .iter_mut()
            .try_for_each(|claim| claim_out(&map, claim))?;
        Ok(view)
    }

    /// Converts the draft of a revision on its way to the window.
    pub(crate) fn draft_out(&mut self, mut view: DraftView) -> Result<DraftView, CallError> {
        let map = self.map(view.revision.id, || Ok(OffsetMap::new(&view.text)))?;
        let mut spans = (view.blocks.iter_mut().map(|b| &mut b.span))
            .chain(view.marks.iter_mut().map(|m| &mut m.span))
            .chain(view.footnotes.iter_mut().map(|f| &mut f.span))
            .chain(&mut view.sentences);
        spans.try_for_each(|span| out(&map, span))?;
        Ok(view)
    }

    /// Converts two revisions side by side on their way to the window.
    pub(crate) fn comparison_out(
        &mut self,
        comparison: Comparison,
    ) -> Result<Comparison, CallError> {
        let Comparison {
            from,
            to,
            mut edits,
            mut effects,
        } = comparison;
        let old = self.map(from.revision.id, || Ok(OffsetMap::new(&from.text)))?;
        let new = self.map(to.revision.id, || Ok(OffsetMap::new(&to.text)))?;
        for edit in &mut edits {
            out(&old, &mut edit.old)?;
            out(&new, &mut edit.new)?;
        }
        effects_out(&mut effects, &old, &new)?;
        Ok(Comparison {
            from: self.draft_out(from)?,
            to: self.draft_out(to)?,
            edits,
            effects,
        })
    }

    /// Converts what one revision does to the claims of another, without their texts.
    pub(crate) fn effects_out(&mut self, comparison: Comparison) -> Result<Vec<Effect>, CallError> {
        let Comparison {
            from,
            to,
            mut effects,
            ..
        } = comparison;
        let old = self.map(from.revision.id, || Ok(OffsetMap::new(&from.text)))?;
        let new = self.map(to.revision.id, || Ok(OffsetMap::new(&to.text)))?;
        effects_out(&mut effects, &old, &new)?;
        Ok(effects)
    }

    /// Converts the claims that wait in an article on their way to the window.
    pub(crate) fn waiting_out(
        &mut self,
        desk: &Desk,
        article: ArticleId,
        mut waiting: Vec<Waiting>,
    ) -> Result<Vec<Waiting>, CallError> {
        let map = self.map_of(desk, article)?;
        let candidates = waiting.iter_mut().flat_map(|w| &mut w.candidates);
        let mut spans = candidates.flat_map(|candidate| &mut candidate.spans);
        spans.try_for_each(|span| out(&map, span))?;
        Ok(waiting)
    }

    /// Converts an outcome on its way to the window.
    pub(crate) fn outcome_out(
        &mut self,
        desk: &Desk,
        mut outcome: Outcome,
    ) -> Result<Outcome, CallError> {
        for claim in &mut outcome.claims {
            let map = self.map_of(desk, claim.claim.article)?;
            claim_out(&map, claim)?;
        }
        Ok(outcome)
    }

    /// Converts an article's proposals on their way to the window.
    pub(crate) fn proposals_out(
        &mut self,
        desk: &Desk,
        article: ArticleId,
        mut proposals: Proposals,
    ) -> Result<Proposals, CallError> {
        let map = self.map_of(desk, article)?;
        for proposal in &mut proposals.proposals {
            let mentions = proposal.ties.iter_mut().flat_map(|tie| &mut tie.mention);
            let mut spans = proposal.spans.iter_mut().chain(mentions);
            spans.try_for_each(|span| out(&map, span))?;
        }
        let mut covered = (proposals.coverage.iter_mut().map(|it| &mut it.span))
            .chain(proposals.shades.iter_mut().map(|it| &mut it.span))
            .chain(proposals.unclaimed.iter_mut().map(|it| &mut it.span));
        covered.try_for_each(|span| out(&map, span))?;
        Ok(proposals)
    }

    /// Converts what an article's gate found on its way to the window.
    pub(crate) fn gate_out(
        &mut self,
        view: &ArticleView,
        mut gate: Gate,
    ) -> Result<Gate, CallError> {
        let map = self.map(view.revision.id, || Ok(OffsetMap::new(&view.text)))?;
        let findings = gate.findings.iter_mut().chain(&mut gate.warns);
        let mut spans = findings.flat_map(|finding| &mut finding.spans);
        spans.try_for_each(|span| out(&map, span))?;
        Ok(gate)
    }

    /// Converts a draft against itself on its way to the window.
    pub(crate) fn consistency_out(
        &mut self,
        article: &ArticleView,
        mut view: ConsistencyView,
    ) -> Result<ConsistencyView, CallError> {
        let map = self.map(article.revision.id, || Ok(OffsetMap::new(&article.text)))?;
        let spellings = view.names.iter_mut().flat_map(|name| &mut name.spellings);
        let mentions = spellings.flat_map(|spelling| &mut spelling.mentions);
        let places = view.findings.iter_mut().flat_map(|found| &mut found.spans);
        (mentions.chain(places)).try_for_each(|span| out(&map, span))?;
        Ok(view)
    }

    /// Converts an intent on its way to the desk.
    pub(crate) fn intent_in(&mut self, desk: &Desk, intent: Intent) -> Result<Intent, CallError> {
        intent.map_spans(|owner, spans| {
            let map = self.map_of(desk, desk.article_of(owner)?)?;
            let into = |span: Span| {
                map.span_from_utf16(span.start..span.end)
                    .map_err(no_such_place)
            };
            spans.into_iter().map(into).collect()
        })
    }

    fn map_of(&mut self, desk: &Desk, article: ArticleId) -> Result<Arc<OffsetMap>, CallError> {
        let revision = desk.article(article)?.revision;
        self.map(revision, || Ok(OffsetMap::new(&desk.text(article)?)))
    }

    fn map(
        &mut self,
        revision: RevisionId,
        make: impl FnOnce() -> Result<OffsetMap, CallError>,
    ) -> Result<Arc<OffsetMap>, CallError> {
        if let Some((_, map)) = self.maps.iter().find(|(id, _)| *id == revision) {
            return Ok(Arc::clone(map));
        }
        let map = Arc::new(make()?);
        self.maps.truncate(KEPT_MAPS - 1);
        self.maps.push_front((revision, Arc::clone(&map)));
        Ok(map)
    }
}

/// Converts an editor's operations, which made `new` of `old`, on their way to the desk.
pub(crate) fn splices_in(
    splices: &[TextSplice],
    old: &str,
    new: &str,
) -> Result<Vec<Splice>, CallError> {
    let (old, new) = (OffsetMap::new(old), OffsetMap::new(new));
    // How much longer the new text is, up to the operation at hand.
    let (mut added, mut removed) = (0, 0);
    let mut converted = Vec::with_capacity(splices.len());
    for splice in splices {
        let range = old
            .span_from_utf16(splice.start..splice.end)
            .map_err(no_such_place)?;
        let start = (splice.start + added).saturating_sub(removed);
        let put = new
            .span_from_utf16(start..start + splice.length)
            .map_err(no_such_place)?;
        added += splice.length;
        removed += splice.end.saturating_sub(splice.start);
        converted.push(Splice {
            range: range.start..range.end,
            length: put.len(),
        });
    }
    Ok(converted)
}

fn claim_out(map: &OffsetMap, claim: &mut ClaimView) -> Result<(), CallError> {
    let mentions = claim.attributions.iter_mut().flat_map(|a| &mut a.mention);
    claim
        .spans
        .iter_mut()
        .chain(mentions)
        .try_for_each(|span| out(map, span))
}

fn effects_out(effects: &mut [Effect], old: &OffsetMap, new: &OffsetMap) -> Result<(), CallError> {
    for effect in effects {
        let candidates = effect.candidates.iter_mut().flat_map(|c| &mut c.spans);
        (effect.from.iter_mut()).try_for_each(|span| out(old, span))?;
        (effect.to.iter_mut().chain(candidates)).try_for_each(|span| out(new, span))?;
    }
    Ok(())
}

fn out(map: &OffsetMap, span: &mut Span) -> Result<(), CallError> {
    let range = map.span_to_utf16(*span).map_err(no_such_place)?;
    *span = Span::new(range.start, range.end);
    Ok(())
}

fn no_such_place(cause: OffsetError) -> CallError {
    CallError {
        code: ErrorCode::Invalid,
        message: format!("the draft has no such place: {cause}"),
        hint: "Open the article again.".into(),
        said: None,
    }
}

//! Views of articles, claims and sources, put together from the tables.

use std::collections::{BTreeMap, HashMap};

use claimdesk_model::id::{ClaimId, SourceId};
use claimdesk_model::recheck;
use claimdesk_model::record::{Article, ContextChange, Review, Source, Stance, Status};
use claimdesk_model::time::Time;
use claimdesk_model::view::{
    ArticleSummary, AttributionView, ClaimName, ClaimView, Progress, SourceView,
};
use rusqlite::Connection;

use super::clearance::last as last_clearance;
use crate::error::Result;
use crate::store::claim::{Anchored, Differing};
use crate::store::source::Names;
use crate::{ground, store};

pub(super) fn summary(db: &Connection, article: Article) -> Result<ArticleSummary> {
    let changed = store::article::changed(db, &article)?;
    summarise(db, article, changed)
}

pub(super) fn summarise(
    db: &Connection,
    article: Article,
    changed: Time,
) -> Result<ArticleSummary> {
    let (id, revision) = (article.id, article.revision);
    let mut counts: BTreeMap<(Status, bool), u32> =
        (store::claim::count_by_status(db, id, revision)?.into_iter()).collect();
    let mut progress = Progress::default();
    let mut due = Vec::new();
    for differing in store::claim::decided_on_other_words(db, id, revision)? {
        let Differing {
            claim,
            status,
            review,
            words,
            caution,
        } = &differing;
        let (review, caution) = (review.as_ref(), caution.as_ref());
        if is_due(db, claim.claim, *status, review, words, caution)? {
            progress.add_due(1);
            let in_draft = !words.is_empty();
            counts.entry((*status, in_draft)).and_modify(|n| *n -= 1);
            due.push(differing.claim);
        }
    }
    for ((status, in_draft), claims) in counts {
        progress.add(status, in_draft, claims);
    }
    let cleared = last_clearance(db, &article, || {
        let mut open = store::claim::open(db, id, revision)?;
        open.append(&mut due);
        Ok(open)
    })?;
    let revision_number = store::revision::get(db, revision)?.map_or(0, |it| it.number);
    Ok(ArticleSummary {
        article,
        revision_number,
        progress,
        changed,
        cleared,
    })
}

/// Returns whether a claim needs a re-check: by its words, what happened around them, and what it
/// rests on.
pub(super) fn is_due(
    db: &Connection,
    claim: ClaimId,
    status: Status,
    review: Option<&Review>,
    words: &str,
    caution: Option<&ContextChange>,
) -> Result<bool> {
    let decision = review.map(recheck::decided);
    if recheck::is_due(status, decision, words, caution) {
        return Ok(true);
    }
    let now = store::source::bearing_out(db, claim)?;
    let now: Vec<&Names> = now.iter().collect();
    let caution = ground::noticed(db, review, recheck::unseen(caution, decision), &now)?;
    Ok(recheck::is_due(status, decision, words, caution.as_ref()))
}

/// Returns an article's claims in the order of the text; those without words come last.
pub(crate) fn claims_of(db: &Connection, article: &Article) -> Result<Vec<ClaimView>> {
    let (id, revision) = (article.id, article.revision);
    let mut attributions: HashMap<ClaimId, Vec<AttributionView>> = HashMap::new();
    for view in store::attribution::views_of_article(db, id, revision)? {
        attributions
            .entry(view.attribution.claim)
            .or_default()
            .push(view);
    }
    let names: HashMap<SourceId, Names> = (store::source::names_in(db, id)?.into_iter())
        .map(|names| (names.id, names))
        .collect();
    let mut views: Vec<ClaimView> = store::claim::anchored_of_article(db, id, revision)?
        .into_iter()
        .map(|anchored| {
            let tied = attributions.remove(&anchored.claim.id).unwrap_or_default();
            claim_view(db, anchored, tied, &names)
        })
        .collect::<Result<_>>()?;
    views.sort_by_cached_key(place_in_text);
    Ok(views)
}

/// Orders claims by where they begin, the longer first, then by number.
fn place_in_text(view: &ClaimView) -> (usize, std::cmp::Reverse<usize>, u32) {
    let start = view.spans.first().map_or(usize::MAX, |s| s.start);
    let end = view.spans.last().map_or(0, |s| s.end);
    (start, std::cmp::Reverse(end), view.claim.number)
}

pub(super) fn claim(db: &Connection, id: ClaimId) -> Result<Option<ClaimView>> {
    let Some(anchored) = store::claim::anchored(db, id)? else {
        return Ok(None);
    };
    let names = store::source::bearing_out(db, id)?;
    let names = names.into_iter().map(|names| (names.id, names)).collect();
    let tied = store::attribution::views_of_claim(db, id)?;
    claim_view(db, anchored, tied, &names).map(Some)
}

/// Returns a claim as it is shown; `names` are those of the sources that bear it out, and maybe others.
fn claim_view(
    db: &Connection,
    anchored: Anchored,
    attributions: Vec<AttributionView>,
    names: &HashMap<SourceId, Names>,
) -> Result<ClaimView> {
    let words_here = anchored.words_here();
    let claim = &anchored.claim;
    let decision = recheck::decision(claim);
    let bearing_out: Vec<&Names> = (attributions.iter())
        .map(|tie| &tie.attribution.fields)
        .filter(|tie| tie.stance == Stance::Supports)
        .filter_map(|tie| names.get(&tie.source))
        .collect();
    let caution = recheck::unseen(anchored.caution.as_ref(), decision);
    let caution = ground::noticed(db, claim.review.as_ref(), caution, &bearing_out)?;
    let rests = claim.status.rests_on_words();
    Ok(ClaimView {
        needs_recheck: recheck::is_due(claim.status, decision, words_here, caution.as_ref()),
        caution: caution.filter(|_| rests),
        claim: anchored.claim,
        spans: anchored.spans.iter().map(|s| s.span).collect(),
        words: anchored.words,
        gone: anchored.gone,
        attributions,
    })
}

/// Returns the claims that are open.
pub(super) fn open_among(claims: &[ClaimView]) -> Vec<ClaimName> {
    let open = claims.iter().filter(|view| view.is_open());
    open.map(|view| ClaimName {
        claim: view.claim.id,
        number: view.claim.number,
    })
    .collect()
}

pub(super) fn source_view(db: &Connection, source: Source) -> Result<SourceView> {
    let claims = store::source::claim_count(db, source.id)?;
    Ok(SourceView::new(source, claims))
}

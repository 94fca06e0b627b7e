//! The shapes of revisions and clearances.

use std::collections::BTreeMap;

use claimdesk_anchor::{Context, Why};
use claimdesk_draft::{Changes, Format, OffsetError, OffsetMap};
use claimdesk_messages::Catalogue;
use claimdesk_model::id::{ArticleId, ClaimId, RevisionId};
use claimdesk_model::record::{CarryOutcome, LetThrough, SignOff, Speakers, Turned};
use claimdesk_model::time::Time;
use claimdesk_model::view;
use claimdesk_model::view::{
    CarryCounts, Comparison, Effect, RevisionPreview, RevisionSummary, Sentences,
};
use claimdesk_rules::Gate;
use serde::Serialize;

use super::{CharSpan, char_spans, rfc3339};
use crate::common::reading::Reading;

/// What a revision did or would do.
pub(crate) struct Told {
    pub(crate) preview: RevisionPreview,
    /// Both texts and the claims; `None` where nothing changed.
    pub(crate) comparison: Option<Comparison>,
}

/// A line of an article's revisions.
#[derive(Serialize)]
pub(crate) struct Revision {
    number: u32,
    id: RevisionId,
    current: bool,
    sha256: String,
    file_name: String,
    format: Format,
    /// How its tracked changes were read.
    reading: Changes,
    who: String,
    #[serde(serialize_with = "rfc3339")]
    at: Time,
    brought: Option<RevisionSummary>,
    cleared: Vec<Cleared>,
}

#[derive(Serialize)]
struct Cleared {
    who: String,
    #[serde(serialize_with = "rfc3339")]
    at: Time,
    note: String,
    /// How much each rule let through, by its id; `null` where that was not kept.
    let_through: Option<Counts>,
}

/// How much each rule found, by its id.
type Counts = BTreeMap<String, u32>;

fn counts(let_through: &[LetThrough]) -> Counts {
    (let_through.iter())
        .map(|it| (it.rule.clone(), it.count))
        .collect()
}

impl Revision {
    pub(crate) fn new(line: view::RevisionView) -> Self {
        let cleared = |it: SignOff| Cleared {
            let_through: it.let_through.as_deref().map(counts),
            who: it.who,
            at: it.at,
            note: it.note,
        };
        Self {
            number: line.revision.number,
            id: line.revision.id,
            current: line.current,
            sha256: line.revision.sha256,
            file_name: line.revision.file_name,
            format: line.revision.format,
            reading: line.revision.changes,
            who: line.who,
            at: line.at,
            brought: line.summary,
            cleared: line.sign_offs.into_iter().map(cleared).collect(),
        }
    }
}

/// What a revision did or would do.
#[derive(Serialize)]
pub(crate) struct Revised {
    article: ArticleId,
    /// The number of the new revision; `null` where the draft is the one under check.
    number: Option<u32>,
    sha256: Option<String>,
    changed: bool,
    dry_run: bool,
    #[serde(flatten)]
    reading: Reading,
    sentences: Sentences,
    claims: CarryCounts,
    effects: Vec<EffectShape>,
}

#[derive(Serialize)]
struct EffectShape {
    number: u32,
    id: ClaimId,
    outcome: CarryOutcome,
    why: Why,
    context: Context,
    #[serde(skip_serializing_if = "Option::is_none")]
    speakers: Option<Speakers>,
    from: Vec<CharSpan>,
    from_text: String,
    to: Vec<CharSpan>,
    to_text: String,
    candidates: Vec<Candidate>,
    needs_decision: bool,
}

#[derive(Serialize)]
struct Candidate {
    spans: Vec<CharSpan>,
    text: String,
}

impl Revised {
    pub(crate) fn new(article: ArticleId, dry_run: bool, told: Told) -> Result<Self, OffsetError> {
        let preview = told.preview;
        let mut shape = Self {
            article,
            number: None,
            sha256: None,
            changed: !preview.same,
            dry_run,
            reading: Reading::new(preview.changes, Some(preview.tracked)),
            sentences: preview.sentences,
            claims: preview.claims,
            effects: Vec::new(),
        };
        let Some(comparison) = told.comparison else {
            return Ok(shape);
        };
        let old = OffsetMap::new(&comparison.from.text);
        let new = OffsetMap::new(&comparison.to.text);
        let effects = comparison.effects.into_iter();
        shape.effects =
            (effects.map(|e| EffectShape::new(e, &old, &new))).collect::<Result<_, _>>()?;
        shape.number = Some(comparison.to.revision.number);
        shape.sha256 = Some(comparison.to.revision.sha256);
        Ok(shape)
    }
}

impl EffectShape {
    fn new(effect: Effect, old: &OffsetMap, new: &OffsetMap) -> Result<Self, OffsetError> {
        let candidate = |candidate: view::Candidate| {
            Ok(Candidate {
                spans: char_spans(new, &candidate.spans)?,
                text: candidate.words,
            })
        };
        Ok(Self {
            number: effect.number,
            id: effect.claim,
            outcome: effect.outcome,
            why: effect.why,
            context: effect.context,
            speakers: effect.speakers,
            from: char_spans(old, &effect.from)?,
            from_text: effect.from_words,
            to: char_spans(new, &effect.to)?,
            to_text: effect.to_words,
            candidates: effect
                .candidates
                .into_iter()
                .map(candidate)
                .collect::<Result<_, _>>()?,
            needs_decision: effect.needs_decision,
        })
    }
}

/// The last clearance of an article.
#[derive(Serialize)]
pub(crate) struct Clearance {
    number: u32,
    sha256: String,
    who: String,
    #[serde(serialize_with = "rfc3339")]
    at: Time,
    note: String,
    /// How much each rule let through, by its id; `null` where that was not kept.
    let_through: Option<Counts>,
    stands: bool,
    reopened: Vec<u32>,
    /// How much each rule would let through now that was not known then.
    since: Counts,
    /// What claims rest on that was turned since.
    turned: Vec<TurnedShape>,
}

/// Something that a claim rested on when the article was cleared and that was turned since.
#[derive(Serialize)]
struct TurnedShape {
    #[serde(flatten)]
    turned: Turned,
    /// The same in words.
    told: String,
}

impl Clearance {
    pub(crate) fn new(cleared: &view::Clearance, gate: &Gate) -> Self {
        Self {
            number: cleared.number,
            sha256: cleared.sha256.clone(),
            who: cleared.who.clone(),
            at: cleared.at,
            note: cleared.note.clone(),
            let_through: cleared.let_through.as_deref().map(counts),
            stands: cleared.stands && gate.open && gate.since.is_empty(),
            since: counts(&gate.since),
            reopened: cleared.reopened.iter().map(|claim| claim.number).collect(),
            turned: (cleared.turned.iter())
                .map(|turned| TurnedShape {
                    told: turned.in_words(Catalogue::english()),
                    turned: turned.clone(),
                })
                .collect(),
        }
    }
}

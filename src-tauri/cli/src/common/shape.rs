//! The shapes of JSON answers, as `docs/command-line.md` describes them.
//!
//! Offsets are code points and times RFC 3339 in UTC; both are converted here
//! and nowhere else.

pub(crate) mod revision;

use claimdesk_app::Form;
use claimdesk_draft::{OffsetError, OffsetMap, Span};
use claimdesk_model::id::{ArticleId, AttributionId, ClaimId, RevisionId, SourceId};
use claimdesk_model::record::{
    Anonymity, ClaimKind, ContextChange, Level, Locator, Ownership, Priority, Role, SourceKind,
    Stance, Status,
};
use claimdesk_model::time::Time;
use claimdesk_model::view::{
    ArticleSummary, AttributionView, ClaimView, LastSeen, Progress, SourceClaim, SourceView, Step,
};
use serde::{Serialize, Serializer};

use super::failure::Failure;

pub(crate) use revision::{Clearance, Revised, Revision};

/// A stretch in code points: `[start, end]`.
pub(crate) type CharSpan = [usize; 2];

/// Returns spans in code points.
pub(crate) fn char_spans(map: &OffsetMap, spans: &[Span]) -> Result<Vec<CharSpan>, OffsetError> {
    (spans.iter()).map(|span| char_span(map, *span)).collect()
}

/// Returns a span in code points.
pub(crate) fn char_span(map: &OffsetMap, span: Span) -> Result<CharSpan, OffsetError> {
    let range = map.span_to_chars(span)?;
    Ok([range.start, range.end])
}

fn rfc3339<S: Serializer>(at: &Time, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(at)
}

fn rfc3339_if<S: Serializer>(at: &Option<Time>, to: S) -> Result<S::Ok, S::Error> {
    match at {
        Some(at) => to.collect_str(at),
        None => to.serialize_none(),
    }
}

/// A line of the library.
#[derive(Serialize)]
pub(crate) struct Article {
    /// Its number in the list.
    pub(crate) number: usize,
    pub(crate) id: ArticleId,
    title: String,
    byline: String,
    #[serde(serialize_with = "rfc3339_if")]
    deadline: Option<Time>,
    revision: RevisionId,
    #[serde(serialize_with = "rfc3339")]
    created: Time,
    #[serde(serialize_with = "rfc3339")]
    changed: Time,
    progress: Progress,
}

impl Article {
    pub(crate) fn new(number: usize, summary: ArticleSummary) -> Self {
        let article = summary.article;
        Self {
            number,
            id: article.id,
            title: article.fields.title,
            byline: article.fields.byline,
            deadline: article.fields.deadline,
            revision: article.revision,
            created: article.created,
            changed: summary.changed,
            progress: summary.progress,
        }
    }
}

/// A claim with its attributions.
#[derive(Serialize)]
pub(crate) struct Claim {
    number: u32,
    id: ClaimId,
    spans: Vec<CharSpan>,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    gone: Option<LastSeen>,
    kind: ClaimKind,
    priority: Priority,
    assignee: String,
    status: Status,
    needs_recheck: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    caution: Option<ContextChange>,
    review: Option<Review>,
    correction: Option<String>,
    note: String,
    attributions: Vec<Attribution>,
}

#[derive(Serialize)]
struct Review {
    who: String,
    #[serde(serialize_with = "rfc3339")]
    at: Time,
    words: String,
}

#[derive(Serialize)]
struct Attribution {
    /// Counts the claim's attributions from 1, as `--attribution` takes it.
    number: usize,
    id: AttributionId,
    source: SourceId,
    source_name: Option<String>,
    source_kind: Option<SourceKind>,
    role: Role,
    level: Level,
    stance: Stance,
    locator: Locator,
    accessed: Option<String>,
    words: String,
    note: String,
    anonymity: Option<Anonymity>,
    #[serde(rename = "naming")]
    mention: Vec<CharSpan>,
}

impl Claim {
    /// Returns the shape of a claim in the text of `map`, with the names of its `sources`.
    pub(crate) fn new(
        view: ClaimView,
        map: &OffsetMap,
        sources: &[SourceView],
    ) -> Result<Self, Failure> {
        let spans = char_spans(map, &view.spans)?;
        let attributions = (view.attributions.into_iter().enumerate())
            .map(|(i, tie)| Attribution::new(i + 1, tie, map, sources))
            .collect::<Result<_, Failure>>()?;
        let claim = view.claim;
        let review = claim.review.map(|r| Review {
            who: r.who,
            at: r.at,
            words: r.words,
        });
        Ok(Self {
            number: claim.number,
            id: claim.id,
            spans,
            text: view.words,
            gone: view.gone,
            kind: claim.kind,
            priority: claim.priority,
            assignee: claim.assignee,
            status: claim.status,
            needs_recheck: view.needs_recheck,
            caution: view.caution,
            review,
            correction: claim.correction,
            note: claim.note,
            attributions,
        })
    }
}

impl Attribution {
    fn new(
        number: usize,
        tie: AttributionView,
        map: &OffsetMap,
        sources: &[SourceView],
    ) -> Result<Self, Failure> {
        let mention = char_spans(map, &tie.mention)?;
        let fields = tie.attribution.fields;
        let source = sources.iter().find(|s| s.id == fields.source);
        Ok(Self {
            number,
            id: tie.attribution.id,
            source: fields.source,
            source_name: source.map(|s| s.fields.name.clone()),
            source_kind: source.map(|s| s.fields.kind),
            role: fields.role,
            level: fields.level,
            stance: fields.stance,
            locator: fields.locator,
            accessed: fields.accessed.map(|date| date.to_string()),
            words: fields.words,
            note: fields.note,
            anonymity: fields.anonymity,
            mention,
        })
    }
}

/// A claim that is proposed.
#[derive(Serialize)]
pub(crate) struct Proposal<'a> {
    /// Its number in the list.
    number: usize,
    spans: Vec<CharSpan>,
    text: &'a str,
    form: Form,
    kind: ClaimKind,
    status: Option<Status>,
    note: &'a str,
    check_worthiness: f32,
    why: String,
    ties: Vec<ProposedAttribution<'a>>,
}

#[derive(Serialize)]
struct ProposedAttribution<'a> {
    /// The source of the directory; `null` when it would be entered.
    source: Option<SourceId>,
    source_name: &'a str,
    source_title: &'a str,
    source_kind: SourceKind,
    role: Role,
    level: Level,
    locator: &'a Locator,
    anonymity: &'a Option<Anonymity>,
    #[serde(rename = "naming")]
    mention: Vec<CharSpan>,
}

impl<'a> Proposal<'a> {
    pub(crate) fn new(
        number: usize,
        proposal: &'a claimdesk_app::Proposal,
        map: &OffsetMap,
    ) -> Result<Self, OffsetError> {
        let tie = |tie: &'a claimdesk_app::ProposedAttribution| {
            Ok(ProposedAttribution {
                source: tie.known,
                source_name: &tie.name,
                source_title: &tie.title,
                source_kind: tie.kind,
                role: tie.role,
                level: tie.level,
                locator: &tie.locator,
                anonymity: &tie.anonymity,
                mention: char_spans(map, &tie.mention)?,
            })
        };
        Ok(Self {
            number,
            spans: char_spans(map, &proposal.spans)?,
            text: &proposal.words,
            form: proposal.form,
            kind: proposal.kind,
            status: proposal.status,
            note: &proposal.note,
            check_worthiness: proposal.check_worthiness,
            why: proposal.why.to_string(),
            ties: proposal.ties.iter().map(tie).collect::<Result<_, _>>()?,
        })
    }
}

/// A source of the directory.
#[derive(Serialize)]
pub(crate) struct Source {
    id: SourceId,
    name: String,
    aliases: Vec<String>,
    kind: SourceKind,
    country: String,
    ownership: Option<Ownership>,
    url: String,
    carries: Option<SourceId>,
    confidential: bool,
    has_contact: bool,
    bundled: bool,
    note: String,
    /// The article it is local to.
    article: Option<ArticleId>,
    /// How many claims rest on it, over all articles.
    claims: u32,
}

impl Source {
    pub(crate) fn new(view: SourceView) -> Self {
        let fields = view.fields;
        Self {
            id: view.id,
            name: fields.name,
            aliases: fields.aliases,
            kind: fields.kind,
            country: fields.country,
            ownership: fields.ownership,
            url: fields.url,
            carries: fields.carries,
            confidential: fields.confidential,
            has_contact: view.has_contact,
            bundled: view.bundled,
            note: fields.note,
            article: fields.article,
            claims: view.claims,
        }
    }
}

/// A claim that rests on a source.
#[derive(Serialize)]
pub(crate) struct RestingClaim {
    article: ArticleId,
    title: String,
    number: u32,
    id: ClaimId,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    gone: Option<LastSeen>,
    status: Status,
    needs_recheck: bool,
}

impl RestingClaim {
    pub(crate) fn new(resting: SourceClaim) -> Self {
        Self {
            article: resting.article,
            title: resting.title,
            number: resting.number,
            id: resting.claim,
            text: resting.words,
            gone: resting.gone,
            status: resting.status,
            needs_recheck: resting.needs_recheck,
        }
    }
}

/// One step of a history.
#[derive(Serialize)]
pub(crate) struct HistoryStep {
    seq: u64,
    #[serde(serialize_with = "rfc3339")]
    at: Time,
    who: String,
    course: claimdesk_model::change::Direction,
    label: String,
    moves: Vec<claimdesk_model::view::Move>,
}

impl HistoryStep {
    pub(crate) fn new(step: Step) -> Self {
        Self {
            seq: step.seq,
            at: step.at,
            who: step.who,
            course: step.course,
            label: step.label.to_string(),
            moves: step.moves,
        }
    }
}

/// A change that was made.
#[derive(Serialize)]
pub(crate) struct Done {
    /// The last log entry made; `null` when there was nothing to do.
    pub(crate) seq: Option<u64>,
    pub(crate) label: String,
}

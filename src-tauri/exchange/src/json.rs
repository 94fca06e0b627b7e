//! The whole report as JSON, by `docs/schemas/report.schema.json`.
//!
//! Offsets are Unicode code points; a span is `[start, end]`, the end exclusive.

use std::collections::BTreeMap;

use claimdesk_draft::{BlockKind, Changes, Format, ListItem, MarkKind, OffsetMap, Skipped, Span};
use claimdesk_messages::Catalogue;
use claimdesk_model::change::{Direction, Operation};
use claimdesk_model::id::{ArticleId, AttributionId, ClaimId, RevisionId, SourceId};
use claimdesk_model::record::{
    AttributionFields, ClaimKind, ContactDetails, LetThrough, Locator, Priority, SourceFields,
    SourceKind, Status, Turned,
};
use claimdesk_model::view;
use claimdesk_model::view::{ClaimView, Examined, LastSeen, Move, Progress, Step};
use claimdesk_report::words::rfc3339;
use claimdesk_report::{Analysis, Confidentiality, phrases, words};
use claimdesk_rules::Rule;
use serde::Serialize;

/// Names the form of the document.
const FORMAT: &str = "claimdesk-report";

/// Counts the forms that a program made for an earlier one cannot read.
const VERSION: u32 = 1;

/// A span in code points.
type Points = [usize; 2];

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    version: u32,
    generated: Generated<'a>,
    confidential: &'static str,
    article: Article<'a>,
    revision: Revision<'a>,
    draft: Draft<'a>,
    claims: Vec<Claim<'a>>,
    sources: Vec<Source<'a>>,
    gate: Gate<'a>,
    consistency: Consistency<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    clearance: Option<Clearance<'a>>,
    standing: SourcingSummary<'a>,
    history: Vec<HistoryStep<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kept_back: Option<KeptBack>,
}

/// The draft against itself.
#[derive(Serialize)]
struct Consistency<'a> {
    examined: Examined,
    names: Vec<Name<'a>>,
    findings: Vec<Inconsistency<'a>>,
}

#[derive(Serialize)]
struct Name<'a> {
    kind: &'a str,
    name: &'a str,
    spellings: Vec<Spelling<'a>>,
    checked: Option<Checked<'a>>,
}

#[derive(Serialize)]
struct Spelling<'a> {
    text: &'a str,
    mentions: Vec<Points>,
}

#[derive(Serialize)]
struct Checked<'a> {
    who: &'a str,
    at: String,
    locator: &'a Locator,
    note: &'a str,
}

#[derive(Serialize)]
struct Inconsistency<'a> {
    kind: &'a str,
    certainty: &'static str,
    spans: Vec<Points>,
    words: &'a [String],
    /// What every format says of it.
    message: String,
    dismissed: bool,
}

/// What was kept back for confidential sources.
#[derive(Serialize)]
struct KeptBack {
    notes: usize,
    earlier: usize,
    names: usize,
    told: String,
}

#[derive(Serialize)]
struct Generated<'a> {
    at: String,
    by: &'a str,
    app: &'static str,
    app_version: &'a str,
}

#[derive(Serialize)]
struct Article<'a> {
    id: ArticleId,
    title: &'a str,
    byline: &'a str,
    deadline: Option<String>,
    created: String,
}

#[derive(Serialize)]
struct Revision<'a> {
    id: RevisionId,
    number: u32,
    sha256: &'a str,
    file_name: &'a str,
    format: Format,
    changes: Changes,
    created: String,
}

#[derive(Serialize)]
struct Draft<'a> {
    text: &'a str,
    blocks: Vec<Block<'a>>,
    marks: Vec<Mark<'a>>,
    footnotes: Vec<Footnote<'a>>,
    left_out: &'a [Skipped],
}

#[derive(Serialize)]
struct Block<'a> {
    span: Points,
    kind: &'a BlockKind,
    paragraph: Option<u32>,
    quote: u8,
    item: Option<ListItem>,
}

#[derive(Serialize)]
struct Mark<'a> {
    span: Points,
    kind: &'a MarkKind,
}

#[derive(Serialize)]
struct Footnote<'a> {
    label: &'a str,
    span: Points,
}

#[derive(Serialize)]
struct Claim<'a> {
    id: ClaimId,
    number: u32,
    spans: Vec<Points>,
    words: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    gone: Option<LastSeen>,
    paragraph: Option<u32>,
    kind: ClaimKind,
    priority: Priority,
    assignee: &'a str,
    status: Status,
    needs_recheck: bool,
    review: Option<Review<'a>>,
    correction: Option<&'a str>,
    note: &'a str,
    attributions: Vec<Attribution<'a>>,
}

#[derive(Serialize)]
struct Review<'a> {
    who: &'a str,
    at: String,
    words: &'a str,
}

#[derive(Serialize)]
struct Attribution<'a> {
    id: AttributionId,
    #[serde(rename = "naming")]
    mention: Vec<Points>,
    locator_withheld: bool,
    #[serde(flatten)]
    fields: &'a AttributionFields,
}

#[derive(Serialize)]
struct Source<'a> {
    id: SourceId,
    #[serde(flatten)]
    fields: &'a SourceFields,
    claims: &'a [u32],
    #[serde(skip_serializing_if = "Option::is_none")]
    contact: Option<&'a ContactDetails>,
}

#[derive(Serialize)]
struct Gate<'a> {
    open: bool,
    /// What every format says of it.
    verdict: String,
    findings: Vec<Finding<'a>>,
    warns: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Clearance<'a> {
    revision: RevisionId,
    number: u32,
    sha256: &'a str,
    who: &'a str,
    at: String,
    note: &'a str,
    let_through: Option<BTreeMap<&'a str, u32>>,
    stands: bool,
    reopened: Vec<u32>,
    since: BTreeMap<&'a str, u32>,
    turned: Vec<TurnedSince<'a>>,
}

/// Something that a claim rested on when the article was cleared and that was turned since.
#[derive(Serialize)]
struct TurnedSince<'a> {
    #[serde(flatten)]
    turned: &'a Turned,
    /// The same in words.
    told: String,
}

#[derive(Serialize)]
struct Finding<'a> {
    rule: Rule,
    claim: Option<ClaimId>,
    number: Option<u32>,
    words: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    gone: Option<LastSeen>,
    spans: Vec<Points>,
    count: u32,
}

#[derive(Serialize)]
struct SourcingSummary<'a> {
    progress: Progress,
    unsourced: Progress,
    sources: Vec<Share<'a>>,
    origins: Vec<Origin<'a>>,
}

#[derive(Serialize)]
struct Share<'a> {
    source: SourceId,
    name: &'a str,
    kind: SourceKind,
    claims: Progress,
}

#[derive(Serialize)]
struct Origin<'a> {
    #[serde(flatten)]
    share: Share<'a>,
    carried_by: &'a [SourceId],
}

#[derive(Serialize)]
struct HistoryStep<'a> {
    seq: u64,
    at: String,
    who: &'a str,
    course: Direction,
    act: Operation,
    what: String,
    claim: Option<u32>,
    moves: &'a [Move],
}

/// Returns the document.
pub fn document(analysis: &Analysis<'_>) -> String {
    let redacted = analysis.redacted;
    let summary = &redacted.article.summary;
    let revision = &redacted.article.revision;
    let offsets = Offsets(OffsetMap::new(&redacted.article.text));
    let document = Document {
        format: FORMAT,
        version: VERSION,
        generated: Generated {
            at: rfc3339(redacted.generated),
            by: &redacted.generated_by,
            app: "Claimdesk",
            app_version: &redacted.version,
        },
        confidential: match redacted.secrecy {
            Confidentiality::NotNeeded => "none",
            Confidentiality::Redacted => "redacted",
            Confidentiality::Revealed => "revealed",
        },
        article: Article {
            id: summary.article.id,
            title: &summary.article.fields.title,
            byline: &summary.article.fields.byline,
            deadline: summary.article.fields.deadline.map(rfc3339),
            created: rfc3339(summary.article.created),
        },
        revision: Revision {
            id: revision.id,
            number: revision.number,
            sha256: &revision.sha256,
            file_name: &revision.file_name,
            format: revision.format,
            changes: revision.changes,
            created: rfc3339(revision.created),
        },
        draft: draft(analysis, &offsets),
        claims: analysis
            .claims()
            .iter()
            .map(|c| claim(analysis, &offsets, c))
            .collect(),
        sources: sources(analysis),
        gate: gate(analysis, &offsets),
        consistency: consistency(analysis, &offsets),
        clearance: (summary.cleared.as_ref()).map(|it| clearance(it, analysis.gate)),
        standing: standing(analysis),
        history: redacted.history.iter().map(step).collect(),
        kept_back: phrases::kept_back(analysis.words, &redacted.kept_back).map(|told| KeptBack {
            notes: redacted.kept_back.notes,
            earlier: redacted.kept_back.earlier,
            names: redacted.kept_back.names,
            told,
        }),
    };
    let mut out = serde_json::to_string_pretty(&document)
        .expect("the document has string keys and no failing parts");
    out.push('\n');
    out
}

/// Returns how much each rule let through.
fn counts(let_through: &[LetThrough]) -> BTreeMap<&str, u32> {
    (let_through.iter())
        .map(|it| (it.rule.as_str(), it.count))
        .collect()
}

fn clearance<'a>(cleared: &'a view::Clearance, gate: &'a claimdesk_rules::Gate) -> Clearance<'a> {
    Clearance {
        revision: cleared.revision,
        number: cleared.number,
        sha256: &cleared.sha256,
        who: &cleared.who,
        at: rfc3339(cleared.at),
        note: &cleared.note,
        let_through: cleared.let_through.as_deref().map(counts),
        stands: cleared.stands && gate.open && gate.since.is_empty(),
        since: counts(&gate.since),
        turned: (cleared.turned.iter())
            .map(|turned| TurnedSince {
                turned,
                told: turned.in_words(Catalogue::english()),
            })
            .collect(),
        reopened: cleared.reopened.iter().map(|claim| claim.number).collect(),
    }
}

/// Converts spans at the border: bytes inside, code points in files.
pub struct Offsets(pub OffsetMap);

impl Offsets {
    /// Returns a span of the text in code points.
    pub fn points(&self, span: Span) -> Points {
        let range = self
            .0
            .span_to_chars(span)
            .expect("spans that do not fit were dropped");
        [range.start, range.end]
    }

    fn all(&self, spans: &[Span]) -> Vec<Points> {
        spans.iter().map(|&span| self.points(span)).collect()
    }
}

fn draft<'a>(analysis: &Analysis<'a>, offsets: &Offsets) -> Draft<'a> {
    let article = &analysis.redacted.article;
    let block = |(at, b): (usize, &'a claimdesk_draft::Block)| Block {
        span: offsets.points(b.span),
        kind: &b.kind,
        paragraph: analysis.paragraph_of_block(at),
        quote: b.quote,
        item: b.item,
    };
    Draft {
        text: &article.text,
        blocks: article.blocks.iter().enumerate().map(block).collect(),
        marks: article
            .marks
            .iter()
            .map(|m| Mark {
                span: offsets.points(m.span),
                kind: &m.kind,
            })
            .collect(),
        footnotes: (article.footnotes.iter())
            .map(|f| Footnote {
                label: &f.label,
                span: offsets.points(f.span),
            })
            .collect(),
        left_out: &article.skipped,
    }
}

fn claim<'a>(analysis: &Analysis<'a>, offsets: &Offsets, view: &'a ClaimView) -> Claim<'a> {
    let claim = &view.claim;
    Claim {
        id: claim.id,
        number: claim.number,
        spans: offsets.all(&view.spans),
        words: &view.words,
        gone: view.gone,
        paragraph: analysis.paragraph(view),
        kind: claim.kind,
        priority: claim.priority,
        assignee: &claim.assignee,
        status: claim.status,
        needs_recheck: view.needs_recheck,
        review: (claim.review.as_ref()).map(|r| Review {
            who: &r.who,
            at: rfc3339(r.at),
            words: &r.words,
        }),
        correction: claim.correction.as_deref(),
        note: &claim.note,
        attributions: (analysis.ties(view).iter())
            .map(|tie| Attribution {
                id: tie.view.attribution.id,
                mention: offsets.all(&tie.view.mention),
                locator_withheld: tie.locator_withheld,
                fields: &tie.view.attribution.fields,
            })
            .collect(),
    }
}

fn sources<'a>(analysis: &'a Analysis<'_>) -> Vec<Source<'a>> {
    let redacted = analysis.redacted;
    (redacted.sources.iter())
        .map(|s| Source {
            id: s.id,
            fields: &s.fields,
            claims: analysis.claims_of(s.id),
            contact: redacted.contacts.get(&s.id),
        })
        .collect()
}

fn gate<'a>(analysis: &'a Analysis<'_>, offsets: &Offsets) -> Gate<'a> {
    let finding = |f: &'a claimdesk_rules::Finding| Finding {
        rule: f.rule,
        claim: f.claim,
        number: f.number,
        words: &f.words,
        gone: f.gone,
        spans: offsets.all(&f.spans),
        count: f.count,
    };
    let verdict = phrases::verdict(analysis);
    Gate {
        open: analysis.gate.open,
        verdict: format!("{} {}", verdict.lead, verdict.why),
        findings: analysis.gate.findings.iter().map(finding).collect(),
        warns: analysis.gate.warns.iter().map(finding).collect(),
    }
}

fn consistency<'a>(analysis: &'a Analysis<'_>, offsets: &Offsets) -> Consistency<'a> {
    let view = &analysis.redacted.consistency;
    let found = |it: &'a view::Inconsistency| Inconsistency {
        kind: &it.kind,
        certainty: if it.error { "error" } else { "warning" },
        spans: offsets.all(&it.spans),
        words: &it.words,
        message: it.message.in_words(analysis.words),
        dismissed: it.dismissed,
    };
    Consistency {
        examined: view.examined,
        names: view.names.iter().map(|it| name(it, offsets)).collect(),
        findings: view.findings.iter().map(found).collect(),
    }
}

fn name<'a>(view: &'a view::NameView, offsets: &Offsets) -> Name<'a> {
    let spelling = |it: &'a view::SpellingView| Spelling {
        text: &it.text,
        mentions: offsets.all(&it.mentions),
    };
    Name {
        kind: &view.kind,
        name: &view.name,
        spellings: view.spellings.iter().map(spelling).collect(),
        checked: (view.checked.as_ref()).map(|it| Checked {
            who: &it.who,
            at: rfc3339(it.at),
            locator: &it.locator,
            note: &it.note,
        }),
    }
}

fn standing<'a>(analysis: &'a Analysis<'_>) -> SourcingSummary<'a> {
    let standing = &analysis.standing;
    SourcingSummary {
        progress: standing.progress,
        unsourced: standing.unsourced,
        sources: (standing.sources.iter())
            .map(|s| Share {
                source: s.source,
                name: &s.name,
                kind: s.kind,
                claims: s.claims,
            })
            .collect(),
        origins: (standing.origins.iter())
            .map(|o| Origin {
                share: Share {
                    source: o.source,
                    name: &o.name,
                    kind: o.kind,
                    claims: o.claims,
                },
                carried_by: &o.carried_by,
            })
            .collect(),
    }
}

fn step(step: &Step) -> HistoryStep<'_> {
    HistoryStep {
        seq: step.seq,
        at: rfc3339(step.at),
        who: &step.who,
        course: step.course,
        act: step.label.act,
        what: words::step(Catalogue::english(), &step.label, step.course),
        claim: step.label.claim,
        moves: &step.moves,
    }
}

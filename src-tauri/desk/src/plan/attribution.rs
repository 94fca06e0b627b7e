//! Tying sources to claims.

use claimdesk_draft::Span;
use claimdesk_fields::Refused;
use claimdesk_model::change::{Change, Edit, Label, Operation, Record};
use claimdesk_model::id::{AttributionId, ClaimId, SourceId};
use claimdesk_model::intent::{NewAttribution, NewClaimSource, SourceRef};
use claimdesk_model::record::{
    Anonymity, Attribution, AttributionFields, Level, Locator, Source, Stance, Target,
};

use super::anchoring::AnchorContext;
use super::{anchoring, bounded, source};
use crate::error::{Error, Result};
use crate::ledger::Ledger;
use crate::source_lookup::Directory;
use crate::store;

pub(super) fn add(
    ledger: &Ledger<'_>,
    claim: ClaimId,
    source: SourceRef,
    said: NewAttribution,
) -> Result<Change> {
    let record = ledger.claim_record(claim)?;
    let article = ledger.article_record(record.article)?;
    let others = store::attribution::of_claim(ledger.db, claim)?;
    let place = Place {
        claim,
        position: others.last().map_or(0, |last| last.position + 1),
        page: &AnchorContext::open(ledger, &article)?,
    };
    let mut edits = Vec::new();
    let tie = NewClaimSource {
        source,
        fields: said,
    };
    // Who enters an unnamed source by hand means another than those the article has.
    let known = store::source::names_in(ledger.db, record.article)?;
    let known: Vec<SourceId> = known.into_iter().map(|names| names.id).collect();
    let source = push_addition(
        ledger,
        &mut Directory::over(*ledger),
        &place,
        tie,
        &known,
        &mut edits,
    )?;
    let label = Label::new(Operation::AttributionAdded)
        .on_claim(record.number)
        .named(source.fields.name);
    Ok(Change {
        label,
        article: Some(record.article),
        edits,
    })
}

/// Where an attribution goes.
pub(super) struct Place<'a> {
    /// The claim it belongs to.
    pub claim: ClaimId,
    /// Its position among the claim's attributions.
    pub position: u32,
    /// The draft that its mention points into.
    pub page: &'a AnchorContext,
}

/// Adds the edits that tie a source to a claim, mark its mention, and enter it where it is new. Returns the source.
///
/// `others` are the sources of the claim so far: two officials of one claim are not one.
pub(super) fn push_addition(
    ledger: &Ledger<'_>,
    directory: &mut Directory<'_>,
    place: &Place<'_>,
    tie: NewClaimSource,
    others: &[SourceId],
    edits: &mut Vec<Edit>,
) -> Result<Source> {
    let source = take(ledger, directory, place, tie.source, others, edits)?;
    let mut said = tie.fields;
    let mention = std::mem::take(&mut said.mention);
    let usual = usual(&source);
    let fields = entered(ledger, over(said, usual.clone()), &usual)?;
    let id = AttributionId::new();
    edits.push(Edit::add(Record::Attribution(Attribution {
        id,
        claim: place.claim,
        position: place.position,
        fields,
    })));
    let anchor = place.page.anchor(Target::Mention(id), &mention)?;
    if !anchor.spans.is_empty() {
        edits.push(Edit::add(Record::Anchor(anchor)));
    }
    Ok(source)
}

/// Returns the source meant. Adds the edit that enters it where the directory has it not.
fn take(
    ledger: &Ledger<'_>,
    directory: &mut Directory<'_>,
    place: &Place<'_>,
    source: SourceRef,
    others: &[SourceId],
    edits: &mut Vec<Edit>,
) -> Result<Source> {
    let (name, kind) = match source {
        SourceRef::Known(id) => return ledger.source_record(id),
        SourceRef::New { name, kind } => (name, kind),
    };
    let article = place.page.article;
    let others = if kind.is_unnamed() { others } else { &[] };
    if let Some(known) = directory.find(&name, kind, article, others)? {
        return Ok(known);
    }
    let made = source::make(ledger, name, kind, article)?;
    edits.push(Edit::add(Record::Source(made.clone())));
    directory.enter(&made, article);
    Ok(made)
}

/// What is usually said about a source of its kind.
fn usual(source: &Source) -> AttributionFields {
    let kind = source.fields.kind;
    AttributionFields {
        source: source.id,
        role: kind.usual_role(),
        level: if kind.is_unnamed() {
            Level::Background
        } else {
            Level::OnTheRecord
        },
        stance: Stance::default(),
        locator: Locator::default(),
        accessed: None,
        words: String::new(),
        note: String::new(),
        anonymity: kind.is_unnamed().then(Anonymity::default),
    }
}

/// Returns what is usually said with what is said in its place.
fn over(said: NewAttribution, usual: AttributionFields) -> AttributionFields {
    AttributionFields {
        source: usual.source,
        role: said.role.unwrap_or(usual.role),
        level: said.level.unwrap_or(usual.level),
        stance: said.stance.unwrap_or(usual.stance),
        locator: said.locator.unwrap_or(usual.locator),
        accessed: said.accessed.or(usual.accessed),
        words: said.words.unwrap_or(usual.words),
        note: said.note.unwrap_or(usual.note),
        anonymity: said.anonymity.or(usual.anonymity),
    }
}

pub(super) fn edit(
    ledger: &Ledger<'_>,
    id: AttributionId,
    fields: AttributionFields,
) -> Result<Change> {
    let before = ledger.attribution_record(id)?;
    let source = ledger.source_record(fields.source)?;
    let fields = entered(ledger, fields, &before.fields)?;
    let claim = ledger.claim_record(before.claim)?;
    let label = Label::new(Operation::AttributionEdited)
        .on_claim(claim.number)
        .named(source.fields.name);
    let after = Attribution {
        fields,
        ..before.clone()
    };
    let edits = vec![Edit::replace(
        Record::Attribution(before),
        Record::Attribution(after),
    )];
    Ok(Change {
        label,
        article: Some(claim.article),
        edits,
    })
}

/// Returns the fields with a new address completed; a new day or address that cannot be meant is refused.
/// What was stored before anybody asked stays.
fn entered(
    ledger: &Ledger<'_>,
    mut fields: AttributionFields,
    before: &AttributionFields,
) -> Result<AttributionFields> {
    refuse_too_long(&fields)?;
    let refused = |what: &'static str| move |it: Refused| Error::Invalid(it.of(what));
    if fields.locator.url != before.locator.url {
        fields.locator.url =
            claimdesk_fields::address(&fields.locator.url).map_err(refused("the address"))?;
    }
    let days = [
        ("the day it was looked at", fields.accessed, before.accessed),
        (
            "the day of the contact",
            fields.locator.contact_date,
            before.locator.contact_date,
        ),
    ];
    for (what, day, was) in days {
        if let Some(day) = day.filter(|_| day != was) {
            claimdesk_fields::check_day(day, &ledger.local_now()).map_err(refused(what))?;
        }
    }
    Ok(fields)
}

fn refuse_too_long(fields: &AttributionFields) -> Result<()> {
    for (what, text) in [
        ("the source's words", &fields.words),
        ("the note", &fields.note),
        ("the address", &fields.locator.url),
    ] {
        bounded(what, text.clone())?;
    }
    Ok(())
}

pub(super) fn remove(ledger: &Ledger<'_>, id: AttributionId) -> Result<Change> {
    let attribution = ledger.attribution_record(id)?;
    let claim = ledger.claim_record(attribution.claim)?;
    let source = ledger.source_record(attribution.fields.source)?;
    let label = Label::new(Operation::AttributionRemoved)
        .on_claim(claim.number)
        .named(source.fields.name);
    let mut edits = Vec::new();
    push_removal(ledger, attribution, &mut edits)?;
    Ok(Change {
        label,
        article: Some(claim.article),
        edits,
    })
}

/// Adds the edits that remove an attribution, its mentions first.
pub(super) fn push_removal(
    ledger: &Ledger<'_>,
    attribution: Attribution,
    edits: &mut Vec<Edit>,
) -> Result<()> {
    let mentions = store::anchor::every_revision(ledger.db, Target::Mention(attribution.id))?;
    edits.extend(
        mentions
            .into_iter()
            .map(|a| Edit::remove(Record::Anchor(a))),
    );
    edits.push(Edit::remove(Record::Attribution(attribution)));
    Ok(())
}

pub(super) fn mark_mention(
    ledger: &Ledger<'_>,
    id: AttributionId,
    spans: &[Span],
) -> Result<Change> {
    let attribution = ledger.attribution_record(id)?;
    let record = ledger.claim_record(attribution.claim)?;
    let article = ledger.article_record(record.article)?;
    let source = ledger.source_record(attribution.fields.source)?;
    let target = Target::Mention(id);
    let before = store::anchor::get(ledger.db, target, article.revision)?;
    let after = anchoring::anchor(ledger, &article, target, spans)?;
    let after = Some(after).filter(|a| !a.spans.is_empty());
    Ok(Change {
        label: Label::new(Operation::MentionMarked)
            .on_claim(record.number)
            .named(source.fields.name),
        article: Some(article.id),
        edits: vec![Edit {
            before: before.map(Record::Anchor),
            after: after.map(Record::Anchor),
        }],
    })
}

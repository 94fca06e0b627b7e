//! Entering, editing, merging and removing sources.

use std::collections::BTreeSet;

use claimdesk_model::change::{Change, Edit, Label, Operation, Record};
use claimdesk_model::id::{ArticleId, SourceId};
use claimdesk_model::intent::SourceSet;
use claimdesk_model::record::{
    Attribution, AttributionFields, Contact, Source, SourceFields, SourceKind,
};

use super::{bounded, count, entered};
use crate::error::{Error, Result};
use crate::ledger::Ledger;
use crate::source_lookup::is_local;
use crate::store;

/// Returns a new source of this name and kind, local to the article where it has no name of its own.
pub(super) fn make(
    ledger: &Ledger<'_>,
    name: String,
    kind: SourceKind,
    article: ArticleId,
) -> Result<Source> {
    let fields = SourceFields {
        article: is_local(&name, kind).then_some(article),
        name,
        kind,
        ..SourceFields::default()
    };
    let id = SourceId::new();
    Ok(Source {
        id,
        bundled: false,
        contact: Contact::None,
        fields: tidy(ledger, id, fields)?,
    })
}

pub(super) fn add(ledger: &Ledger<'_>, fields: SourceFields) -> Result<Change> {
    let source = new(ledger, fields)?;
    Ok(Change {
        label: Label::new(Operation::SourceAdded).named(&source.fields.name),
        article: None,
        edits: vec![Edit::add(Record::Source(source))],
    })
}

pub(super) fn add_all(ledger: &Ledger<'_>, all: Vec<SourceFields>) -> Result<Change> {
    let label = Label {
        count: count(all.len()),
        ..Label::new(Operation::SourceAdded)
    };
    let label = match &all[..] {
        [only] => label.named(&only.name),
        _ => label,
    };
    Ok(Change {
        label,
        article: None,
        edits: edits(ledger, all)?,
    })
}

/// Returns the edits that enter sources.
pub(crate) fn edits(ledger: &Ledger<'_>, all: Vec<SourceFields>) -> Result<Vec<Edit>> {
    let edits = all.into_iter().map(|fields| {
        let source = new(ledger, fields)?;
        Ok(Edit::add(Record::Source(source)))
    });
    edits.collect()
}

/// Returns a source that somebody enters.
fn new(ledger: &Ledger<'_>, fields: SourceFields) -> Result<Source> {
    let id = SourceId::new();
    let mut fields = tidy(ledger, id, fields)?;
    fields.url = address(&fields.url)?;
    refuse_unmeant_year(ledger, &fields)?;
    Ok(Source {
        id,
        bundled: false,
        contact: Contact::None,
        fields,
    })
}

pub(super) fn edit(ledger: &Ledger<'_>, id: SourceId, fields: SourceFields) -> Result<Change> {
    let before = ledger.source_record(id)?;
    let mut fields = tidy(ledger, id, fields)?;
    if fields.url != before.fields.url {
        fields.url = address(&fields.url)?;
    }
    if fields.ownership != before.fields.ownership {
        refuse_unmeant_year(ledger, &fields)?;
    }
    // What is to be sealed is sealed by the transaction that writes it.
    let contact = if before.fields.confidential && !fields.confidential {
        opened(ledger, &before)?
    } else {
        before.contact.clone()
    };
    let label = Label::new(Operation::SourceEdited).named(&fields.name);
    let bundled = before.bundled && fields == before.fields;
    let after = Source {
        bundled,
        fields,
        contact,
        ..before.clone()
    };
    let edits = vec![Edit::replace(Record::Source(before), Record::Source(after))];
    Ok(Change {
        label,
        article: None,
        edits,
    })
}

/// Returns a source's contact details in the clear.
fn opened(ledger: &Ledger<'_>, source: &Source) -> Result<Contact> {
    Ok(match &source.contact {
        Contact::Sealed(_) => Contact::Open(ledger.read_contact(source)?),
        contact @ (Contact::None | Contact::Open(_)) => contact.clone(),
    })
}

/// Returns an address completed.
fn address(typed: &str) -> Result<String> {
    claimdesk_fields::address(typed).map_err(|refused| Error::Invalid(refused.of("the address")))
}

/// Refuses an ownership label as of a year that cannot be meant.
fn refuse_unmeant_year(ledger: &Ledger<'_>, fields: &SourceFields) -> Result<()> {
    let ownership = fields.ownership.as_ref();
    if let Some(day) = ownership.and_then(|it| partial_date(&it.as_of)) {
        claimdesk_fields::check_day(day, &ledger.local_now())
            .map_err(|refused| Error::Invalid(refused.of("the ownership label")))?;
    }
    Ok(())
}

/// Returns the fields without stray white space or doubled aliases, or an error where they make no sense.
fn tidy(ledger: &Ledger<'_>, id: SourceId, fields: SourceFields) -> Result<SourceFields> {
    let name = entered("a source's name", fields.name)?;
    let mut aliases: Vec<String> = Vec::new();
    for alias in fields.aliases {
        let alias = bounded("an alias", alias.trim().to_owned())?;
        if !alias.is_empty() && alias != name && !aliases.contains(&alias) {
            aliases.push(alias);
        }
    }
    if let Some(ownership) = &fields.ownership
        && (ownership.provenance.trim().is_empty() || partial_date(&ownership.as_of).is_none())
    {
        return Err(Error::Invalid(
            "an ownership label needs who gave it, and as of when (YYYY, YYYY-MM or YYYY-MM-DD)"
                .into(),
        ));
    }
    if let Some(carried) = fields.carries {
        refuse_circle(ledger, id, carried, &name)?;
    }
    // With a name of its own it can be meant by every article.
    let article = fields.article.filter(|_| is_local(&name, fields.kind));
    if let Some(article) = article {
        ledger.article_record(article)?;
    }
    Ok(SourceFields {
        name,
        aliases,
        country: bounded("the country", fields.country.trim().to_owned())?,
        url: bounded("the address", fields.url.trim().to_owned())?,
        note: bounded("the note", fields.note)?,
        article,
        ..fields
    })
}

/// A source cannot carry itself, not even through others: it would have no origin.
fn refuse_circle(ledger: &Ledger<'_>, id: SourceId, carried: SourceId, name: &str) -> Result<()> {
    let mut seen = BTreeSet::new();
    let mut at = Some(carried);
    while let Some(next) = at.filter(|next| seen.insert(*next)) {
        let source = ledger.source_record(next)?;
        if next == id {
            return Err(Error::Invalid(format!(
                "“{name}” cannot carry itself, not even through others"
            )));
        }
        at = source.fields.carries;
    }
    Ok(())
}

/// Returns the first day of a year, a month or a day.
fn partial_date(text: &str) -> Option<jiff::civil::Date> {
    let full = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    full.parse().ok()
}

pub(super) fn merge(ledger: &Ledger<'_>, into: SourceId, from: &[SourceId]) -> Result<Change> {
    let before = ledger.source_record(into)?;
    let from: BTreeSet<SourceId> = from.iter().copied().filter(|id| *id != into).collect();
    let mut after = Source {
        bundled: false,
        ..before.clone()
    };
    let mut moves = Vec::new();
    let mut removals = Vec::new();
    for &id in &from {
        let source = ledger.source_record(id)?;
        take_over(ledger, &mut after, &source)?;
        for attribution in store::attribution::of_source(ledger.db, id)? {
            let fields = AttributionFields {
                source: into,
                ..attribution.fields.clone()
            };
            let moved = Attribution {
                fields,
                ..attribution.clone()
            };
            moves.push(Edit::replace(
                Record::Attribution(attribution),
                Record::Attribution(moved),
            ));
        }
        for carrier in store::source::carrying(ledger.db, id)? {
            if carrier.id != into && !from.contains(&carrier.id) {
                moves.push(carries_edit(carrier, Some(into)));
            }
        }
        removals.push(Edit::remove(Record::Source(source)));
    }
    if after
        .fields
        .carries
        .is_some_and(|id| id == into || from.contains(&id))
    {
        after.fields.carries = None;
    }
    after.fields = tidy(ledger, into, after.fields)?;
    let label = Label {
        count: super::count(from.len()),
        ..Label::new(Operation::SourcesMerged).named(&after.fields.name)
    };
    let mut edits = vec![Edit::replace(Record::Source(before), Record::Source(after))];
    edits.extend(moves);
    edits.extend(removals);
    if from.is_empty() {
        edits.clear();
    }
    Ok(Change {
        label,
        article: None,
        edits,
    })
}

/// Merges sets of sources as one change.
pub(super) fn merge_sets(ledger: &Ledger<'_>, sets: &[SourceSet]) -> Result<Change> {
    let mut edits: Vec<Edit> = Vec::new();
    let mut names = Vec::new();
    let mut merged = 0;
    for set in sets {
        let change = merge(ledger, set.into, &set.from)?;
        let twice = |edit: &Edit| edits.iter().any(|other| other.key() == edit.key());
        if change.edits.iter().any(twice) {
            return Err(Error::Invalid(
                "a source is in two of the sets, or carries one of another set; merge these one at a time".into(),
            ));
        }
        merged += change.label.count;
        names.extend(change.label.name);
        edits.extend(change.edits);
    }
    Ok(Change {
        label: Label {
            count: merged,
            ..Label::new(Operation::SourcesMerged).named(names.join(", "))
        },
        article: None,
        edits,
    })
}

/// Lets `into` take over what `from` knows and it does not. What is to be sealed of it is sealed by
/// the transaction that writes it.
fn take_over(ledger: &Ledger<'_>, into: &mut Source, from: &Source) -> Result<()> {
    if into.contact != Contact::None && from.contact != Contact::None {
        return Err(Error::Invalid(format!(
            "“{}” and “{}” both have contact details; remove those of one, then merge",
            into.fields.name, from.fields.name
        )));
    }
    if into.contact == Contact::None {
        into.contact = opened(ledger, from)?;
    }
    let (into, from) = (&mut into.fields, &from.fields);
    if into.article != from.article {
        into.article = None;
    }
    into.aliases.push(from.name.clone());
    into.aliases.extend(from.aliases.iter().cloned());
    into.confidential |= from.confidential;
    into.carries = into.carries.or(from.carries);
    into.file = into.file.take().or_else(|| from.file.clone());
    into.ownership = into.ownership.take().or_else(|| from.ownership.clone());
    for (ours, theirs) in [
        (&mut into.country, &from.country),
        (&mut into.url, &from.url),
        (&mut into.note, &from.note),
    ] {
        if ours.is_empty() {
            ours.clone_from(theirs);
        }
    }
    Ok(())
}

fn carries_edit(carrier: Source, carries: Option<SourceId>) -> Edit {
    let fields = SourceFields {
        carries,
        ..carrier.fields.clone()
    };
    let after = Source {
        bundled: false,
        fields,
        ..carrier.clone()
    };
    Edit::replace(Record::Source(carrier), Record::Source(after))
}

/// Adds the edits that let go of the sources that are local to an article which is being removed: with it they go, unless
/// another article rests on them or is carried by them.
pub(super) fn push_local_removal(
    ledger: &Ledger<'_>,
    article: ArticleId,
    edits: &mut Vec<Edit>,
) -> Result<()> {
    for source in store::source::local_to(ledger.db, article)? {
        let claims = store::source::claims(ledger.db, source.id)?;
        let carried = store::source::carrying(ledger.db, source.id)?;
        if claims.iter().all(|claim| claim.article == article) && carried.is_empty() {
            edits.push(Edit::remove(Record::Source(source)));
            continue;
        }
        let mut after = source.clone();
        after.fields.article = None;
        edits.push(Edit::replace(Record::Source(source), Record::Source(after)));
    }
    Ok(())
}

pub(super) fn remove(ledger: &Ledger<'_>, id: SourceId) -> Result<Change> {
    let source = ledger.source_record(id)?;
    let claims = store::source::claim_count(ledger.db, id)?;
    let name = source.fields.name.clone();
    if claims > 0 {
        return Err(Error::SourceInUse { name, claims });
    }
    let mut edits: Vec<Edit> = store::source::carrying(ledger.db, id)?
        .into_iter()
        .map(|carrier| carries_edit(carrier, None))
        .collect();
    edits.push(Edit::remove(Record::Source(source)));
    Ok(Change {
        label: Label::new(Operation::SourceRemoved).named(name),
        article: None,
        edits,
    })
}

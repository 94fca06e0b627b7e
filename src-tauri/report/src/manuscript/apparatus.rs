//! The list of sources and the history.

use claimdesk_desk::model::SourceKind;
use claimdesk_desk::view::{Move, SourceView};
use serde::Serialize;

use super::run::{Prose, Run};
use crate::phrases;
use crate::reading::Reading;
use crate::words::{self, Word, capital};

/// The sources of one kind.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SourceGroup {
    /// The kind.
    pub(crate) kind: String,
    /// The sources, by name.
    pub(crate) sources: Vec<SourceLine>,
}

/// A source.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SourceLine {
    /// Its name.
    pub(crate) name: Prose,
    /// Other names; may be empty.
    pub(crate) aliases: String,
    /// Its country, and whether it is confidential; may be empty.
    pub(crate) about: String,
    /// Its address.
    pub(crate) address: Option<Run>,
    /// How to reach it, where that was asked for.
    pub(crate) contact: Vec<String>,
    /// What the desk knows about it; may be empty.
    pub(crate) note: Prose,
    /// Its ownership label with who gave it; may be empty.
    pub(crate) ownership: String,
    /// Whose copy it carries; may be empty.
    pub(crate) carries: String,
    /// The numbers of its claims.
    pub(crate) claims: Vec<u32>,
}

/// A step of the history.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Step {
    /// When.
    pub(crate) when: String,
    /// Who; may be empty.
    pub(crate) who: String,
    /// What was done.
    pub(crate) what: String,
    /// What changed.
    pub(crate) moves: Vec<Moved>,
}

/// A field that changed.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Moved {
    /// The field.
    pub(crate) field: String,
    /// What it was.
    pub(crate) from: Option<String>,
    /// What it became.
    pub(crate) to: Option<String>,
}

/// Returns the sources by kind.
pub(super) fn sources(reading: &Reading<'_>) -> Vec<SourceGroup> {
    let of = |kind: SourceKind| {
        let sources = reading.safe.sources.iter();
        let sources: Vec<SourceLine> = sources
            .filter(|source| source.fields.kind == kind)
            .map(|source| line(reading, source))
            .collect();
        let kind = capital(kind.word());
        (!sources.is_empty()).then_some(SourceGroup { kind, sources })
    };
    SourceKind::ALL.into_iter().filter_map(of).collect()
}

fn line(reading: &Reading<'_>, source: &SourceView) -> SourceLine {
    let fields = &source.fields;
    let confidential = fields.confidential.then_some("confidential");
    let country = Some(fields.country.as_str()).filter(|c| !c.is_empty());
    let about: Vec<&str> = country.into_iter().chain(confidential).collect();
    let contact = reading.safe.contacts.get(&source.id);
    let chain = reading.chain(source);
    let chain: Vec<&str> = chain.iter().map(|s| s.fields.name.as_str()).collect();
    SourceLine {
        name: Prose::new(&fields.name),
        aliases: fields.aliases.join(", "),
        about: about.join(", "),
        address: (!fields.url.is_empty()).then(|| Run::address(&fields.url)),
        contact: (contact.into_iter().flat_map(phrases::contact))
            .map(|(name, value)| format!("{name}: {value}"))
            .collect(),
        note: Prose::new(&fields.note),
        ownership: words::ownership(fields),
        carries: chain.join(" ← "),
        claims: reading.claims_of(source.id).to_vec(),
    }
}

/// Returns the history.
pub(super) fn history(reading: &Reading<'_>) -> Vec<Step> {
    (reading.safe.history.iter())
        .map(|step| Step {
            when: words::moment(step.at),
            who: step.who.clone(),
            what: words::step(&step.label, step.course),
            moves: step.moves.iter().map(moved).collect(),
        })
        .collect()
}

fn moved(entry: &Move) -> Moved {
    let value = |value: &Option<String>| {
        let value = value.as_deref()?;
        Some(words::moved(&entry.field, value))
    };
    Moved {
        field: phrases::field(entry),
        from: value(&entry.from),
        to: value(&entry.to),
    }
}

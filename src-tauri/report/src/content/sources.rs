//! The list of sources and the history.

use claimdesk_model::record::{SourceKind, Term};
use claimdesk_model::view::{Move, SourceView};
use serde::Serialize;

use crate::analysis::Analysis;
use crate::content::inline::{Prose, Run};
use crate::words::capital;
use crate::{phrases, words};

/// The sources of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct SourceGroup {
    pub kind: String,
    /// The sources, by name.
    pub sources: Vec<SourceLine>,
}

/// A source.
#[derive(Clone, Debug, Serialize)]
pub struct SourceLine {
    pub name: Prose,
    /// Other names; may be empty.
    pub aliases: String,
    /// Its country, and whether it is confidential; may be empty.
    pub about: String,
    pub address: Option<Run>,
    /// How to reach it, where that was asked for.
    pub contact: Vec<String>,
    /// What the desk knows about it; may be empty.
    pub note: Prose,
    /// Its ownership label with who gave it; may be empty.
    pub ownership: String,
    /// Whose copy it carries; may be empty.
    pub carries: String,
    /// The numbers of its claims.
    pub claims: Vec<u32>,
}

/// A step of the history.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    pub when: String,
    /// Who; may be empty.
    pub who: String,
    pub what: String,
    pub moves: Vec<Moved>,
}

/// A field that changed.
#[derive(Clone, Debug, Serialize)]
pub struct Moved {
    pub field: String,
    pub from: Option<String>,
    pub to: Option<String>,
}

/// Returns the sources by kind.
pub(super) fn sources(analysis: &Analysis<'_>) -> Vec<SourceGroup> {
    let of = |kind: SourceKind| {
        let sources = analysis.redacted.sources.iter();
        let sources: Vec<SourceLine> = sources
            .filter(|source| source.fields.kind == kind)
            .map(|source| line(analysis, source))
            .collect();
        let kind = capital(kind.in_words());
        (!sources.is_empty()).then_some(SourceGroup { kind, sources })
    };
    SourceKind::all().filter_map(of).collect()
}

fn line(analysis: &Analysis<'_>, source: &SourceView) -> SourceLine {
    let fields = &source.fields;
    let confidential = fields.confidential.then_some("confidential");
    let country = Some(fields.country.as_str()).filter(|c| !c.is_empty());
    let about: Vec<&str> = country.into_iter().chain(confidential).collect();
    let contact = analysis.redacted.contacts.get(&source.id);
    let chain = analysis.chain(source);
    let chain: Vec<&str> = chain.iter().map(|s| s.fields.name.as_str()).collect();
    SourceLine {
        name: Prose::new(&fields.name),
        aliases: fields.aliases.join(", "),
        about: about.join(", "),
        address: (!fields.url.is_empty()).then(|| Run::address(&fields.url)),
        contact: (contact.into_iter().flat_map(phrases::contact))
            .map(|(name, value)| format!("{name}: {value}"))
            .collect(),
        note: Prose::new(&words::note_of(fields)),
        ownership: words::ownership(fields),
        carries: chain.join(" ← "),
        claims: analysis.claims_of(source.id).to_vec(),
    }
}

/// Returns the history.
pub(super) fn history(analysis: &Analysis<'_>) -> Vec<Step> {
    (analysis.redacted.history.iter())
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

//! The list of sources and the history.

use claimdesk_messages::{Catalogue, args};
use claimdesk_model::record::{SourceFields, SourceKind, Term};
use claimdesk_model::time::Time;
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
    /// What others lead to it by.
    #[serde(skip)]
    pub anchor: String,
    pub name: Prose,
    /// Other names, `also The Gazette`; may be empty.
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
    /// Whose copy it carries, and whose that one does, to the end of the chain.
    pub carries: Vec<Reference>,
    /// The numbers of its claims.
    pub claims: Vec<u32>,
}

/// A source that another line names.
#[derive(Clone, Debug, Serialize)]
pub struct Reference {
    #[serde(skip)]
    pub anchor: String,
    pub name: String,
}

/// A step of the history.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    #[serde(skip)]
    pub at: Time,
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
        let kind = capital(&analysis.words.term(kind));
        (!sources.is_empty()).then_some(SourceGroup { kind, sources })
    };
    SourceKind::all().filter_map(of).collect()
}

fn line(analysis: &Analysis<'_>, source: &SourceView) -> SourceLine {
    let (fields, words) = (&source.fields, analysis.words);
    let contact = analysis.redacted.contacts.get(&source.id);
    let carries = analysis.chain(source).into_iter();
    SourceLine {
        anchor: source.id.to_string(),
        name: Prose::new(&fields.name),
        aliases: aliases(words, &fields.aliases),
        about: about(words, fields),
        address: (!fields.url.is_empty()).then(|| Run::address(&fields.url)),
        contact: (contact.into_iter())
            .flat_map(|contact| phrases::contact(words, contact))
            .collect(),
        note: Prose::new(&words::note_of(words, fields)),
        ownership: words::ownership(words, fields),
        carries: carries
            .map(|carried| Reference {
                anchor: carried.id.to_string(),
                name: carried.fields.name.clone(),
            })
            .collect(),
        claims: analysis.claims_of(source.id).to_vec(),
    }
}

fn aliases(words: &Catalogue, aliases: &[String]) -> String {
    if aliases.is_empty() {
        return String::new();
    }
    words.with("report-also", &args!["names" => aliases.join(", ")])
}

fn about(words: &Catalogue, fields: &SourceFields) -> String {
    let country = Some(fields.country.clone()).filter(|c| !c.is_empty());
    let confidential = (fields.confidential).then(|| words.text("report-confidential"));
    let about: Vec<String> = country.into_iter().chain(confidential).collect();
    about.join(", ")
}

/// Returns the history.
pub(super) fn history(analysis: &Analysis<'_>) -> Vec<Step> {
    let words = analysis.words;
    (analysis.redacted.history.iter())
        .map(|step| Step {
            at: step.at,
            when: words::moment(words, step.at),
            who: step.who.clone(),
            what: words::step(words, &step.label, step.course),
            moves: step.moves.iter().map(|entry| moved(words, entry)).collect(),
        })
        .collect()
}

fn moved(words: &Catalogue, entry: &Move) -> Moved {
    let value = |value: &Option<String>| {
        let value = value.as_deref()?;
        Some(words::moved(words, &entry.field, value))
    };
    Moved {
        field: phrases::field(words, entry),
        from: value(&entry.from),
        to: value(&entry.to),
    }
}

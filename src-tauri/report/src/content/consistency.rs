//! The draft against itself: what was looked at, what is in doubt, and which names were checked.

use claimdesk_messages::args;
use claimdesk_model::record::CheckedName;
use claimdesk_model::view::Inconsistency;
use serde::Serialize;

use super::inline::Prose;
use crate::analysis::Analysis;
use crate::words;

/// What the draft says of itself.
#[derive(Clone, Debug, Serialize)]
pub struct Consistency {
    /// How much was looked at: `58 names, 37 relations looked at, 2 in doubt`.
    pub examined: String,
    /// Where it disagrees with itself, in the order of the text.
    pub findings: Vec<Doubt>,
    /// The names that somebody found to be spelled right.
    pub names: Vec<NameLine>,
}

/// One place where the draft disagrees with itself.
#[derive(Clone, Debug, Serialize)]
pub struct Doubt {
    /// Whether the words alone decide it.
    pub error: bool,
    /// The same as a word.
    pub certainty: String,
    /// What is said of it, arithmetic and all.
    pub told: Prose,
    /// The words of each of its places.
    pub places: Vec<Prose>,
}

/// A name that is spelled right.
#[derive(Clone, Debug, Serialize)]
pub struct NameLine {
    pub name: Prose,
    /// Who checked it, and when.
    pub checked: String,
    /// Where it was looked up; may be empty.
    pub place: Prose,
    pub note: Prose,
}

pub(super) fn consistency(analysis: &Analysis<'_>) -> Consistency {
    let (view, words) = (&analysis.redacted.consistency, analysis.words);
    Consistency {
        examined: view.examined.in_words(words),
        findings: view.open().map(|it| doubt(analysis, it)).collect(),
        names: (view.names.iter())
            .filter_map(|name| name.checked.as_ref())
            .map(|checked| line(analysis, checked))
            .collect(),
    }
}

fn doubt(analysis: &Analysis<'_>, found: &Inconsistency) -> Doubt {
    let words = analysis.words;
    let certainty = if found.error { "error" } else { "warning" };
    Doubt {
        error: found.error,
        certainty: words.text(&format!("consistency-{certainty}")),
        told: Prose::new(&found.message.in_words(words)),
        places: found.words.iter().map(|words| Prose::new(words)).collect(),
    }
}

fn line(analysis: &Analysis<'_>, checked: &CheckedName) -> NameLine {
    let words = analysis.words;
    let by = args!["who" => checked.who.as_str(), "at" => words::moment(words, checked.at)];
    let url = Some(checked.locator.url.clone()).filter(|url| !url.is_empty());
    let place: Vec<String> = (url.into_iter())
        .chain(words::place_in_source(words, &checked.locator))
        .collect();
    NameLine {
        name: Prose::new(&checked.name),
        checked: words.with("report-name-checked", &by),
        place: Prose::new(&place.join(", ")),
        note: Prose::new(&checked.note),
    }
}

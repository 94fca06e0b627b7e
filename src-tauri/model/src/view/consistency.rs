//! What the desk shows of a draft against itself: its names, and where it disagrees with itself.

use std::collections::BTreeMap;

use claimdesk_draft::Span;
use claimdesk_messages::{Catalogue, FluentArgs, args};
use serde::{Deserialize, Serialize};

use crate::id::RevisionId;
use crate::record::CheckedName;

/// A draft against itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ConsistencyView {
    /// The revision whose text the spans belong to.
    pub revision: RevisionId,
    /// Every name of the draft, in the order of first mention.
    pub names: Vec<NameView>,
    /// Where it disagrees with itself, in the order of the first place; dismissed ones are among them.
    pub findings: Vec<Inconsistency>,
    /// How much was looked at.
    pub examined: Examined,
    /// How many findings of each kind were dismissed, over all articles of the desk.
    pub dismissals: BTreeMap<String, u32>,
}

impl ConsistencyView {
    /// Returns the view of a draft in which nothing was looked at.
    pub fn of(revision: RevisionId) -> Self {
        Self {
            revision,
            names: Vec::new(),
            findings: Vec::new(),
            examined: Examined::default(),
            dismissals: BTreeMap::new(),
        }
    }

    /// Returns the findings that nobody dismissed, in the order of the text.
    pub fn open(&self) -> impl Iterator<Item = &Inconsistency> {
        self.findings.iter().filter(|finding| !finding.dismissed)
    }
}

/// How much was looked at, so that silence is not taken for blindness.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Examined {
    pub names: u32,
    /// Relations between figures, dates, names and quotations.
    pub relations: u32,
    /// Findings that nobody dismissed.
    pub in_doubt: u32,
}

impl Examined {
    /// Says it in the words of a language.
    pub fn in_words(self, words: &Catalogue) -> String {
        let args =
            args!["names" => self.names, "relations" => self.relations, "doubt" => self.in_doubt];
        words.with("consistency-examined", &args)
    }
}

/// One person, body, place, title or product, with everything it is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NameView {
    /// What it names: `person`, `body`, `place`, `title` or `product`.
    pub kind: String,
    /// The fullest spelling, as first written.
    pub name: String,
    /// Its spellings, in the order of first mention.
    pub spellings: Vec<SpellingView>,
    /// By whom, when and where it was found to be spelled right; `None` while nobody did.
    pub checked: Option<CheckedName>,
    /// The names it is kept apart from: another person's each.
    pub apart: Vec<String>,
    /// Which findings speak of it: places in the list of findings.
    pub findings: Vec<u32>,
}

impl NameView {
    /// Returns how often the draft mentions it.
    pub fn mentions(&self) -> usize {
        self.spellings.iter().map(|it| it.mentions.len()).sum()
    }
}

/// One spelling of a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SpellingView {
    /// As written.
    pub text: String,
    /// Where, in order.
    pub mentions: Vec<Span>,
    /// Whether a finding that nobody dismissed speaks of it.
    pub in_doubt: bool,
}

/// One place where a draft disagrees with itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Inconsistency {
    /// Which relation is broken, such as `sum`.
    pub kind: String,
    /// Whether it follows from the words alone; otherwise it is probable, and a person decides.
    pub error: bool,
    /// Every place it speaks of, in order.
    pub spans: Vec<Span>,
    /// The words of these places.
    pub words: Vec<String>,
    /// What is said of it, arithmetic and all.
    pub message: Said,
    pub dismissed: bool,
    /// Whether it was dismissed on other words: it is told once more.
    pub lapsed: bool,
}

/// A message of the catalogue, and what fills it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Said {
    /// Its id in the catalogue.
    pub id: String,
    /// What fills it, by name: words of the draft, names of the desk, arithmetic.
    pub with: BTreeMap<String, String>,
}

impl Said {
    /// Returns it in the words of a language.
    pub fn in_words(&self, words: &Catalogue) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in &self.with {
            args.set(name.clone(), value.clone());
        }
        words.with(&self.id, &args)
    }
}

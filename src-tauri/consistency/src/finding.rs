//! What a check of a draft against itself is given, and what it returns.

use std::ops::Range;

use claimdesk_messages::{Catalogue, FluentArgs};
use jiff::civil::Date;

use crate::kind::{Kind, NameKind};

/// A draft to be checked against itself. Ranges are bytes of `text`.
#[derive(Debug, Clone, Copy, Default)]
pub struct Subject<'a> {
    /// The canonical text.
    pub text: &'a str,
    /// Its headlines, deck and captions; where there are none, a first line that ends no sentence is the headline.
    pub headlines: &'a [Range<usize>],
    /// The day of publication, against which dates without a year are read.
    pub dateline: Option<Date>,
    /// Names that the desk has checked, spelled right and in full.
    pub known: &'a [String],
    /// Pairs of names that are two people, whatever they look like.
    pub apart: &'a [(String, String)],
}

/// What a draft says of itself: its names, and where it disagrees.
#[derive(Debug, Clone, Default)]
pub struct Consistency {
    /// Every person, body, place, title and product, in the order of first mention.
    pub names: Vec<Name>,
    /// In the order of their first place.
    pub findings: Vec<Finding>,
    /// What was looked at.
    pub examined: Examined,
}

/// How much was looked at, so that silence is not taken for blindness.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Examined {
    /// How many names.
    pub names: usize,
    /// How many relations between figures, dates, names and quotations.
    pub relations: usize,
    /// How many of them could not be decided.
    pub in_doubt: usize,
}

/// One person, body, place, title or product, with everything it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// What it is of.
    pub kind: NameKind,
    /// The fullest spelling, as first written.
    pub full: String,
    /// Its spellings, in the order of first mention.
    pub spellings: Vec<Spelling>,
}

/// One spelling of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelling {
    /// As written.
    pub text: String,
    /// Where, in bytes, in order.
    pub mentions: Vec<Range<usize>>,
}

/// How sure a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Certainty {
    /// It follows from the words alone, whoever reads them.
    Error,
    /// Probably wrong; a person decides.
    Warning,
}

impl Certainty {
    /// Returns how files and the command line spell it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One place where the draft disagrees with itself. Never proposes a correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which relation is broken.
    pub kind: Kind,
    /// How sure that is.
    pub certainty: Certainty,
    /// Every term of the relation, in bytes, in order of place.
    pub spans: Vec<Range<usize>>,
    /// What is said of it.
    pub message: Message,
}

/// What is said of a finding: a message of the catalogue and what fills it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its id in the catalogue.
    pub id: &'static str,
    /// What fills it, by name: words of the draft, and arithmetic in one line.
    pub with: Vec<(&'static str, String)>,
}

impl Message {
    /// Returns it in the words of a catalogue.
    pub fn words(&self, catalogue: &Catalogue) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in &self.with {
            args.set(*name, value.clone());
        }
        catalogue.with(self.id, &args)
    }
}

//! Who and what a text names, for those who ask for names and not for claims.

use std::ops::Range;

use claimdesk_grammar::Parsed;
use claimdesk_terms::SourceKind;

use crate::mention::Names;

/// A person, body or place of a text with every place where it is named.
#[derive(Debug, Clone)]
pub struct Named {
    /// The longest name given.
    pub full: String,
    /// What it is, as a source.
    pub kind: SourceKind,
    /// The lexicon, or the words of the name, say what it is.
    pub known: bool,
    /// It is a country or town.
    pub place: bool,
    /// Tokens of each mention, in order.
    pub mentions: Vec<Range<usize>>,
}

/// Returns every name of a text, in the order of first mention.
pub fn named(parsed: &Parsed) -> Vec<Named> {
    let names = Names::read(parsed);
    let mut out: Vec<Named> = (names.entities.into_iter())
        .map(|entity| Named {
            full: entity.name,
            kind: entity.kind,
            known: entity.known,
            place: entity.place,
            mentions: Vec::new(),
        })
        .collect();
    for mention in names.mentions {
        out[mention.entity]
            .mentions
            .push(mention.token..mention.end);
    }
    out
}

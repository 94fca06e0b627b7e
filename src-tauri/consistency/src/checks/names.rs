//! Who and what the draft names, each once, with every spelling.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use claimdesk_attribution::Named;
use claimdesk_terms::SourceKind;

use crate::finding::{Name, Spelling};

use crate::kind::NameKind;
use crate::reading::Reading;

/// Returns the names of a draft, those of `same` (pairs of indexes into the names read) as one.
pub(super) fn names(reading: &Reading<'_>, same: &[(usize, usize)]) -> Vec<Name> {
    let into: HashMap<usize, usize> = same.iter().map(|(one, other)| (*other, *one)).collect();
    let mut out: Vec<Option<Name>> = reading.names.iter().map(|_| None).collect();
    for (at, named) in reading.names.iter().enumerate() {
        let home = into.get(&at).copied().unwrap_or(at);
        let full = &reading.names[home];
        let name = out[home].get_or_insert_with(|| Name {
            kind: kind(full),
            full: full.name.clone(),
            spellings: Vec::new(),
        });
        for mention in &named.mentions {
            add(name, reading, reading.parsed.tokens.bytes(mention));
        }
    }
    let mut names: Vec<Name> = out
        .into_iter()
        .flatten()
        .filter(|name| !name.spellings.is_empty())
        .collect();
    names.extend(titles(reading));
    for name in &mut names {
        for spelling in &mut name.spellings {
            spelling.mentions.sort_by_key(|mention| mention.start);
        }
        name.spellings
            .sort_by_key(|spelling| spelling.mentions[0].start);
    }
    names.sort_by_key(|name| name.spellings[0].mentions[0].start);
    names
}

fn add(name: &mut Name, reading: &Reading<'_>, mention: Range<usize>) {
    let text = &reading.text[mention.clone()];
    match name
        .spellings
        .iter_mut()
        .find(|spelling| spelling.text == text)
    {
        Some(spelling) => spelling.mentions.push(mention),
        None => name.spellings.push(Spelling {
            text: text.to_owned(),
            mentions: vec![mention],
        }),
    }
}

/// "A380", "Model 3": a name with a figure in it is a product's, as a rule.
fn kind(named: &Named) -> NameKind {
    match named.kind {
        SourceKind::Person => NameKind::Person,
        _ if named.place => NameKind::Place,
        _ if named.name.contains(|c: char| c.is_ascii_digit()) => NameKind::Product,
        _ => NameKind::Body,
    }
}

/// Titles of works: quotations of two words and more in which every longer word has a capital.
fn titles(reading: &Reading<'_>) -> Vec<Name> {
    let mut places: BTreeMap<&str, Vec<Range<usize>>> = BTreeMap::new();
    for quote in &reading.quotes {
        let words = reading.text[quote.clone()].trim_end_matches([',', '.', ';', '!', '?']);
        let count = words.split_whitespace().count();
        let small = |word: &str| word.chars().count() > 3 && !word.starts_with(char::is_uppercase);
        if (2..=8).contains(&count)
            && words.starts_with(char::is_uppercase)
            && !words.split_whitespace().any(small)
        {
            places
                .entry(words)
                .or_default()
                .push(quote.start..quote.start + words.len());
        }
    }
    let name = |(text, mentions): (&str, Vec<Range<usize>>)| {
        let (full, text) = (text.to_owned(), text.to_owned());
        Name {
            kind: NameKind::Title,
            full,
            spellings: vec![Spelling { text, mentions }],
        }
    };
    places.into_iter().map(name).collect()
}

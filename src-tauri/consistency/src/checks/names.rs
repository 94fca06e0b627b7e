//! Who and what the draft names, each once, with every spelling.

use std::collections::HashMap;
use std::ops::Range;

use claimdesk_attribution::Named;
use claimdesk_terms::SourceKind;

use crate::finding::{Name, NameKind, Spelling};
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
            full: full.full.clone(),
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

const fn kind(named: &Named) -> NameKind {
    match named.kind {
        SourceKind::Person => NameKind::Person,
        _ if named.place => NameKind::Place,
        _ => NameKind::Body,
    }
}

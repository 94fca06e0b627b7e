//! Whether words of a note name a source, how far the name goes, and of what kind it is.

use std::ops::Range;

use claimdesk_grammar::lexicon::Lexicon;
use claimdesk_grammar::lexicon::class::Sense;
use claimdesk_grammar::{ChunkKind, Parsed, Tag};
use claimdesk_terms::SourceKind;

use super::words::{Word, Words};
use crate::clause::Clause;
use crate::mention::Names;
use crate::resolve::Resolver;
use crate::thresholds::LONGEST_NAME;

/// A name at the start of some words.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Name {
    /// Where in the words it stands.
    pub(super) span: Range<usize>,
    pub(super) kind: Option<SourceKind>,
    /// The lexicon, or a noun, says what it is.
    pub(super) known: bool,
    /// Nothing is behind it.
    pub(super) whole: bool,
}

/// The name at the start of `words`, which no comma or bracket parts.
pub(super) fn name_at(words: &str) -> Option<Name> {
    if let Some(handle) = handle(words) {
        return Some(handle);
    }
    let mut cut = LONGEST_NAME.min(words.len());
    while !words.is_char_boundary(cut) {
        cut -= 1;
    }
    let parsed = Parsed::new(&words[..cut], Lexicon::english());
    let sentence = parsed.sentences.first()?;
    let clause = Clause {
        parsed: &parsed,
        chunks: parsed.chunks(&sentence.tokens),
    };
    if let Some(kind) = record(&words[..cut]).filter(|_| noun_phrase(&parsed)) {
        return Some(Name {
            span: 0..words.trim_end().len(),
            kind: Some(kind),
            known: true,
            whole: true,
        });
    }
    let first = clause.chunks.first()?;
    if first.kind != ChunkKind::Noun || first.pronoun || first.time {
        return None;
    }
    let end = phrase_end(&clause);
    let tokens = clause.tokens(&(0..end));
    let mut resolver = Resolver::new(&parsed, Names::read(&parsed));
    let who = resolver.describe(&tokens, 0, 0);
    let entity = who.entity.map(|id| &resolver.names.entities[id]);
    let bytes = parsed.tokens.bytes(&tokens);
    let record = record(&words[bytes.clone()]);
    let kind = record.or(who.kind);
    let known = match kind {
        Some(SourceKind::Person) => record.is_none(),
        Some(k) => {
            record.is_some()
                || entity.map_or(k != SourceKind::Organisation, |e| e.known && !e.place)
        }
        None => false,
    };
    // "spokesman Dan Reeve": the office in small letters is no part of the name.
    let start = (tokens.clone())
        .find(|t| parsed.tokens.list[*t].capital)
        .filter(|_| kind == Some(SourceKind::Person) && entity.is_some())
        .unwrap_or(tokens.start);
    Some(Name {
        span: parsed.tokens.bytes(&(start..tokens.end)),
        kind,
        known,
        whole: words[bytes.end..].trim().is_empty(),
    })
}

/// Whether the words are one noun phrase, whatever the tagger makes of a noun that can be a verb ("Annual report 2023").
fn noun_phrase(parsed: &Parsed) -> bool {
    let nominal = |t: &usize| match parsed.tags[*t] {
        Tag::Noun
        | Tag::Propn
        | Tag::Adj
        | Tag::Det
        | Tag::Num
        | Tag::Time
        | Tag::Genitive
        | Tag::Prep
        | Tag::Stop => true,
        Tag::Past | Tag::Pres | Tag::Base | Tag::Ing => record(parsed.tokens.lower(*t)).is_some(),
        _ => false,
    };
    (0..parsed.tags.len()).all(|t| nominal(&t))
}

/// The chunk behind the noun phrase the words begin with, a year and "of 2022" included.
fn phrase_end(clause: &Clause) -> usize {
    let mut end = clause.phrase(0);
    loop {
        let time = |i: usize| {
            clause
                .chunks
                .get(i)
                .is_some_and(|c| c.kind == ChunkKind::Noun && c.time)
        };
        if time(end) {
            end += 1;
        } else if clause.lower(end) == "of" && time(end + 1) {
            end += 2;
        } else {
            return end;
        }
    }
}

/// "@mayor on X": a post by its writer's handle.
fn handle(words: &str) -> Option<Name> {
    let letters = words
        .strip_prefix('@')?
        .bytes()
        .take_while(|b| b.is_ascii_alphanumeric() || *b == b'_' || *b == b'.')
        .count();
    let rest = words[letters + 1..].trim();
    let platform = rest.strip_prefix("on ").is_some_and(|p| {
        let first = p.split(' ').next().unwrap_or_default();
        first.chars().next().is_some_and(char::is_uppercase)
    });
    (letters > 1).then_some(Name {
        span: 0..letters + 1,
        kind: Some(SourceKind::SocialPost),
        known: true,
        whole: rest.is_empty() || platform,
    })
}

/// What a noun phrase is when its head is a noun for something looked at.
fn record(phrase: &str) -> Option<SourceKind> {
    let lower = phrase.to_lowercase();
    let word = |w| matches!(w, Word::Record | Word::Court);
    let kind = |w| match w {
        Word::Court => SourceKind::CourtRecord,
        _ => SourceKind::Document,
    };
    let whole = Words::english().at(&lower, word);
    if let Some((_, Word::Court)) = whole {
        return Some(SourceKind::CourtRecord);
    }
    let head = [
        " of ", " from ", " by ", " for ", " on ", " in ", " at ", " to ", " with ",
    ]
    .iter()
    .filter_map(|p| lower.find(p))
    .min()
    .map_or(lower.as_str(), |at| &lower[..at])
    .trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    // The last word, and the last two: "press release".
    let last = |n: usize| {
        head.rmatch_indices(' ')
            .nth(n)
            .map_or(head, |(at, _)| &head[at + 1..])
    };
    let (noun, pair) = (last(0), last(1));
    [pair, noun]
        .into_iter()
        .filter_map(|words| {
            Words::english()
                .at(words, word)
                .filter(|(len, _)| *len == words.len())
        })
        .map(|(_, w)| kind(w))
        .next()
        .or_else(|| {
            let bits = Lexicon::english()
                .word(noun)
                .map_or(Sense::empty(), |e| e.sense);
            crate::kind::of_class(bits & Sense::ANY_DOC)
        })
}

//! The kind of a source.

use std::ops::Range;

use claimdesk_grammar::lexicon::NameKind;
use claimdesk_grammar::lexicon::class::{List, Sense};
use claimdesk_grammar::{Parsed, Tag};
use claimdesk_terms::SourceKind;

/// Whether a source of this kind publishes what others say.
pub(crate) fn is_media(kind: SourceKind) -> bool {
    matches!(
        kind,
        SourceKind::NewsAgency
            | SourceKind::NewsOutlet
            | SourceKind::Broadcaster
            | SourceKind::StateMedia
    )
}

/// Whether a source of this kind is a body rather than people or papers.
pub(crate) fn is_body(kind: SourceKind) -> bool {
    is_media(kind)
        || matches!(
            kind,
            SourceKind::Organisation
                | SourceKind::Government
                | SourceKind::Ngo
                | SourceKind::Company
        )
}

/// The kind of a name the lexicon knows.
pub(crate) fn of_known(kind: NameKind) -> SourceKind {
    match kind {
        NameKind::NewsAgency => SourceKind::NewsAgency,
        NameKind::StateMedia => SourceKind::StateMedia,
        NameKind::Broadcaster => SourceKind::Broadcaster,
        NameKind::NewsOutlet => SourceKind::NewsOutlet,
        NameKind::Social => SourceKind::SocialPost,
        NameKind::Government | NameKind::Place => SourceKind::Government,
        NameKind::Organisation => SourceKind::Organisation,
        NameKind::Ngo => SourceKind::Ngo,
        NameKind::Company => SourceKind::Company,
    }
}

/// The kind a class of nouns makes; the first that fits.
pub(crate) fn of_class(bits: Sense) -> Option<SourceKind> {
    let table = [
        (Sense::COURT, SourceKind::CourtRecord),
        (Sense::DATASET, SourceKind::Dataset),
        (Sense::GOVERNMENT, SourceKind::Government),
        (Sense::AGENCY, SourceKind::NewsAgency),
        (Sense::BROADCASTER, SourceKind::Broadcaster),
        (Sense::COMPANY, SourceKind::Company),
        (Sense::NGO, SourceKind::Ngo),
        (Sense::ORGANISATION, SourceKind::Organisation),
        (Sense::SOCIAL, SourceKind::SocialPost),
        (Sense::DOCUMENT, SourceKind::Document),
        (Sense::OUTLET, SourceKind::NewsOutlet),
    ];
    table
        .iter()
        .find(|(class, _)| bits.intersects(*class))
        .map(|(_, kind)| *kind)
}

/// The kind of a name the lexicon does not know, by its words, when they tell.
pub(crate) fn of_name(parsed: &Parsed, name: &Range<usize>) -> Option<SourceKind> {
    let tokens = &parsed.tokens;
    // "Ministry of Defence", "University of Ohio": the word before "of" decides.
    let head = name
        .clone()
        .find(|t| matches!(tokens.lower(*t), "of" | "for"))
        .map_or(name.end - 1, |of| of - 1);
    let word = tokens.lower(head);
    let bits = parsed.lexicon.suffix(word);
    let own = tokens.list[head].entry.sense;
    if name.len() == 1 && is_shop(word) {
        return Some(SourceKind::Company);
    }
    if name.len() == 1 && is_call_sign(tokens.word(head)) {
        return Some(SourceKind::Broadcaster);
    }
    of_class(own & (Sense::GOVERNMENT | Sense::BROADCASTER | Sense::AGENCY))
        .or_else(|| of_class(bits))
        .or_else(|| of_class(own & (Sense::ANY_ORG | Sense::ANY_DOC)))
}

/// "caucusgoers", "a motorist": people, by how a noun ends that the lexicon does not know.
fn of_ending(word: &str) -> Option<SourceKind> {
    let ends = |ends: &[&str]| {
        ends.iter()
            .any(|end| word.len() > end.len() + 2 && word.ends_with(end))
    };
    if ends(&[
        "ers", "ors", "ists", "ians", "owners", "goers", "men", "women", "folk", "mates",
    ]) {
        Some(SourceKind::UnnamedGroup)
    } else if ends(&["ist", "ian", "man", "woman", "owner", "goer", "mate"]) {
        Some(SourceKind::UnnamedPerson)
    } else {
        None
    }
}

/// "Amazon.com": a company by its address.
fn is_shop(word: &str) -> bool {
    [".com", ".co.uk", ".io"]
        .iter()
        .any(|end| word.len() > end.len() + 1 && word.ends_with(end))
}

/// "KTVU", "WBUR-FM": an American station, which is no word that could be spoken.
fn is_call_sign(word: &str) -> bool {
    let call = word.split('-').next().unwrap_or(word);
    let vowels = call.chars().filter(|c| "AEIOU".contains(*c)).count();
    call.len() == 4
        && call.starts_with(['K', 'W'])
        && call.chars().all(|c| c.is_ascii_uppercase())
        && vowels < 2
}

/// The kind of a source without a name, by the noun that heads it and what surrounds the noun.
pub(crate) fn of_phrase(parsed: &Parsed, range: &Range<usize>, head: usize) -> Option<SourceKind> {
    let tokens = &parsed.tokens;
    let word = tokens.lower(head);
    let mut bits = tokens.list[head].entry.sense;
    if bits.is_empty() {
        let singular = word
            .strip_suffix("ies")
            .map(|w| format!("{w}y"))
            .or_else(|| word.strip_suffix('s').map(str::to_owned));
        bits = singular
            .and_then(|w| parsed.lexicon.word(&w))
            .map_or(Sense::empty(), |e| e.sense);
    }
    if bits.is_empty() && tokens.list[head].entry.sense.is_empty() {
        return of_ending(word);
    }
    if bits.intersects(Sense::GOVERNMENT) && head > 0 && tokens.lower(head - 1) == "news" {
        return Some(SourceKind::NewsAgency);
    }
    // "court records", "court documents"
    if bits.intersects(Sense::DOCUMENT) && head > 0 && tokens.lower(head - 1) == "court" {
        return Some(SourceKind::CourtRecord);
    }
    if bits.intersects(Sense::ROLE) || bits.intersects(Sense::GROUP) {
        let plural = bits.intersects(Sense::GROUP) && word != "police"
            || word.ends_with('s') && !parsed.lexicon.lists(List::Singular, word)
            || parsed.lexicon.lists(List::Plural, word);
        if parsed.lexicon.lists(List::Authority, word) {
            return Some(SourceKind::Government);
        }
        let several = range.clone().any(|t| {
            parsed.tags[t] == Tag::Num && t < head && !matches!(tokens.lower(t), "one" | "1")
        }) || tokens.lower(range.start) == "several";
        return Some(if plural || several {
            SourceKind::UnnamedGroup
        } else {
            SourceKind::UnnamedPerson
        });
    }
    of_class(bits)
}

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
    of_class(own & (Sense::GOVERNMENT | Sense::BROADCASTER | Sense::AGENCY))
        .or_else(|| of_class(bits))
        .or_else(|| of_class(own & (Sense::ANY_ORG | Sense::ANY_DOC)))
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
    if bits.intersects(Sense::GOVERNMENT) && head > 0 && tokens.lower(head - 1) == "news" {
        return Some(SourceKind::NewsAgency);
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

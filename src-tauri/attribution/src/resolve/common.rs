//! Sources headed by a common noun: the earlier name it stands for, or a kind without a name.

use std::ops::Range;

use claimdesk_grammar::Tag;
use claimdesk_grammar::lexicon::class::{List, Sense};
use claimdesk_terms::{SourceKind, Term};

use super::{Resolver, Who};
use crate::kind;
use crate::kind::{is_body, is_media};
use crate::mention::{Gender, written};
use crate::thresholds::{DESCRIPTION_SENTENCES, DESCRIPTION_SOURCES};
use crate::why::Reference;

impl<'p, 'a> Resolver<'p, 'a> {
    /// A source headed by a common noun: an earlier name it stands for, or a kind without a name.
    pub(super) fn common(
        &self,
        range: &Range<usize>,
        phrase: &Range<usize>,
        head: usize,
        sentence: usize,
    ) -> Who {
        let tokens = &self.parsed.tokens;
        let bits = tokens.list[head].entry.sense;
        let noun = tokens.lower(head).to_owned();
        let definite = matches!(
            tokens.lower(range.start),
            "the" | "that" | "this" | "mr." | "his" | "her" | "their"
        );
        if definite
            && phrase.len() <= 4
            && !(head + 1..range.end).any(|t| self.parsed.tags[t] == Tag::Prep)
        {
            let described = self.described(&noun, bits, range.start, sentence, phrase);
            if let Some(entity) = described {
                let e = &self.names.entities[entity];
                return Who {
                    name: Some(e.name.clone()),
                    title: e.title.clone(),
                    kind: Some(e.kind),
                    entity: Some(entity),
                    reference: Reference::Description,
                    noun: Some(noun),
                };
            }
            if phrase.len() > 2 {
                return self.unnamed(range, phrase, head);
            }
            if let Some((_, _, earlier)) =
                self.earlier(sentence)
                    .take(DESCRIPTION_SOURCES)
                    .find(|(s, _, w)| {
                        sentence - s.min(&sentence) <= DESCRIPTION_SENTENCES
                            && w.noun.as_deref() == Some(noun.as_str())
                            && w.entity.is_none()
                            && w.name.is_some()
                    })
            {
                return Who {
                    reference: Reference::Description,
                    ..earlier.clone()
                };
            }
        }
        if let Some(entity) = self.only_police(&noun, phrase) {
            let body = &self.names.entities[entity];
            return Who {
                name: Some(body.name.clone()),
                kind: Some(body.kind),
                entity: Some(entity),
                reference: Reference::Description,
                noun: Some(noun),
                ..Who::default()
            };
        }
        self.unnamed(range, phrase, head)
    }

    /// "police", where the text names one police department and no other.
    fn only_police(&self, noun: &str, phrase: &Range<usize>) -> Option<usize> {
        if noun != "police" || phrase.len() > 2 {
            return None;
        }
        let police = |id: &usize| {
            let entity = &self.names.entities[*id];
            entity.kind == SourceKind::Government && entity.name.contains("Police")
        };
        let last = self
            .names
            .mentions
            .partition_point(|m| m.token < phrase.start);
        let first = last.saturating_sub(DESCRIPTION_SOURCES);
        let mut named = self.names.mentions[first..last]
            .iter()
            .map(|m| m.entity)
            .filter(police);
        let only = named.next()?;
        named.all(|id| id == only).then_some(only)
    }

    /// A source that stays without a name: its words, and the kind of its noun.
    pub(super) fn unnamed(&self, range: &Range<usize>, phrase: &Range<usize>, head: usize) -> Who {
        let noun = self.parsed.tokens.lower(head).to_owned();
        let first = self.parsed.tokens.lower(range.start);
        // "Another official" is not the one before.
        let skip = usize::from(
            self.parsed.tags[range.start] == Tag::Det && !matches!(first, "another" | "other"),
        );
        let stop = (head..range.end)
            .find(|t| {
                matches!(
                    self.parsed.tags[*t],
                    Tag::Comma | Tag::Rel | Tag::That | Tag::Open
                )
            })
            .unwrap_or(range.end);
        let start = (range.start + skip).min(head);
        let name = written(self.parsed, &(start..stop.max(head + 1)));
        let office = self
            .office(range, phrase, head)
            .then_some(SourceKind::Person);
        let kind = office
            .or_else(|| kind::of_phrase(self.parsed, phrase, head))
            .or_else(|| self.by_owner(phrase))
            .or_else(|| self.by_start(range, head));
        let unnamed = matches!(
            kind,
            Some(SourceKind::UnnamedPerson | SourceKind::UnnamedGroup)
        );
        let reference = if unnamed {
            Reference::Unnamed
        } else {
            Reference::Named
        };
        Who {
            name: Some(name).filter(|n| !n.is_empty()),
            title: None,
            kind,
            entity: None,
            reference,
            noun: Some(noun),
        }
    }

    /// Whether the words in front of the noun are in the name of a public body: "the health ministry" is not the Ministry
    /// of Defence.
    fn told_by(&self, entity: usize, phrase: &Range<usize>) -> bool {
        let head = phrase.end - 1;
        let entity = &self.names.entities[entity];
        if entity.kind != SourceKind::Government {
            return true;
        }
        let name = crate::names::name_key(&entity.name);
        let kept = matches!(
            self.parsed.tokens.lower(head),
            "ministry" | "department" | "office" | "court"
        );
        (phrase.start..head)
            .filter(|t| match self.parsed.tags[*t] {
                Tag::Noun | Tag::Propn => true,
                Tag::Adj => kept,
                _ => false,
            })
            .all(|t| {
                let word = crate::names::name_key(self.parsed.tokens.word(t));
                name.split(' ').any(|w| w == word)
            })
    }

    /// "Qatar's prime minister", "the mayor of Ely": one person holds the office, so it is as good as a name.
    pub(super) fn office(&self, range: &Range<usize>, phrase: &Range<usize>, head: usize) -> bool {
        let one = (phrase.start.max(head.saturating_sub(1))..=head)
            .any(|t| self.parsed.tokens.list[t].entry.means(Sense::OFFICE));
        let definite = self.parsed.tokens.lower(range.start) == "the"
            || phrase.clone().any(|t| self.parsed.tags[t] == Tag::Genitive);
        one && definite
            && !phrase
                .clone()
                .any(|t| self.parsed.tokens.lower(t) == "former")
    }

    /// "the United Nations mission", "the Castellano campaign": the kind of the body in front, or a body of its own.
    pub(super) fn by_owner(&self, phrase: &Range<usize>) -> Option<SourceKind> {
        let mention = self.names.within(phrase)?;
        let kind = self.names.entities[mention.entity].kind;
        let owned = self.parsed.tags.get(mention.end) == Some(&Tag::Genitive);
        if kind == SourceKind::Person && owned {
            return None;
        }
        Some(if is_body(kind) && !is_media(kind) {
            kind
        } else {
            SourceKind::Organisation
        })
    }

    /// The kind of words that are neither names nor known nouns.
    pub(super) fn by_start(&self, range: &Range<usize>, head: usize) -> Option<SourceKind> {
        match self.parsed.tokens.lower(range.start) {
            word if self.parsed.lexicon.lists(List::Several, word) => {
                Some(SourceKind::UnnamedGroup)
            }
            word if self.parsed.lexicon.lists(List::Someone, word) => {
                Some(SourceKind::UnnamedPerson)
            }
            _ if self.parsed.tags[head] == Tag::Num => Some(SourceKind::UnnamedGroup),
            _ if self.parsed.tags[head] == Tag::Propn => Some(SourceKind::Organisation),
            _ => None,
        }
    }

    /// The latest name that the definite description "the `noun`" can stand for.
    pub(super) fn described(
        &self,
        noun: &str,
        bits: Sense,
        token: usize,
        sentence: usize,
        phrase: &Range<usize>,
    ) -> Option<usize> {
        let role = bits.intersects(Sense::ROLE | Sense::TITLE);
        let body = kind::of_class(bits & (Sense::ANY_ORG));
        if noun.ends_with("-year-old") {
            return self.person_before(token, sentence, Gender::Unknown);
        }
        if !role && body.is_none()
            || matches!(noun, "police" | "government" | "people" | "officials")
        {
            return None;
        }
        let last = self.names.mentions.partition_point(|m| m.token < token);
        self.names.mentions[..last]
            .iter()
            .rev()
            .take(60)
            .map(|m| m.entity)
            .find(|id| {
                let e = &self.names.entities[*id];
                if role && e.kind == SourceKind::Person {
                    let means =
                        |word: &str| word == noun || self.parsed.lexicon.stands_for(noun, word);
                    return e
                        .title
                        .as_deref()
                        .is_some_and(|t| t.to_ascii_lowercase().split([' ', ',']).any(means));
                }
                let named = e.name.to_ascii_lowercase().split(' ').any(|w| w == noun);
                let fits = body == Some(e.kind)
                    && matches!(
                        e.kind,
                        SourceKind::Company
                            | SourceKind::NewsOutlet
                            | SourceKind::Broadcaster
                            | SourceKind::NewsAgency
                            | SourceKind::Ngo
                    );
                !role
                    && is_body(e.kind)
                    && self.told_by(*id, phrase)
                    && (named
                        || fits
                        || !e.place && self.parsed.lexicon.stands_for(noun, e.kind.as_str()))
            })
    }
}

#[cfg(test)]
mod tests {
    use claimdesk_terms::SourceKind;

    /// Name and kind of the source of the last claim.
    fn last(text: &str) -> (String, Option<SourceKind>) {
        let claims = crate::suggest(text);
        let claim = claims.into_iter().rfind(|c| c.source.is_some());
        let claim = claim.expect("the text names a source");
        (claim.source_name.unwrap_or_default(), claim.source_kind)
    }

    #[test]
    fn a_description_leads_to_whoever_has_the_title_in_another_word() {
        for (text, name) in [
            (
                "Sen. Carla Nunez left. The senator said it was time.",
                "Carla Nunez",
            ),
            (
                "Rep. Carla Nunez left. The congresswoman said it was time.",
                "Carla Nunez",
            ),
            (
                "Gov. Carla Nunez left. The governor said it was time.",
                "Carla Nunez",
            ),
            (
                "Ana Ruiz, an attorney for the club, left. The lawyer said it was time.",
                "Ana Ruiz",
            ),
            (
                "Sen. Carla Nunez left. The governor said it was time.",
                "governor",
            ),
        ] {
            assert_eq!(last(text).0, name, "{text}");
        }
    }

    #[test]
    fn the_police_are_the_one_department_that_is_named() {
        assert_eq!(
            last("The Mercer Police Department met. Police said a third was hurt.").0,
            "Mercer Police Department"
        );
        assert_eq!(
            last("The Mercer Police Department met the Dell Police Department. Police said a third was hurt.").0,
            "Police"
        );
    }

    #[test]
    fn people_are_told_by_the_ending_of_their_noun() {
        for (text, kind) in [
            (
                "The caucusgoers said it was over.",
                SourceKind::UnnamedGroup,
            ),
            ("A motorist said it was over.", SourceKind::UnnamedPerson),
            ("City staff said it was over.", SourceKind::UnnamedGroup),
            ("Authorities said it was over.", SourceKind::UnnamedGroup),
            ("Court records show it was over.", SourceKind::CourtRecord),
        ] {
            assert_eq!(last(text).1, Some(kind), "{text}");
        }
    }
}

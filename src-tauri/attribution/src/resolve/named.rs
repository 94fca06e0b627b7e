//! Sources that name themselves: a name with its title or apposition.

use std::ops::Range;

use claimdesk_grammar::Tag;
use claimdesk_grammar::lexicon::class::Sense;
use claimdesk_terms::SourceKind;

use super::{Resolver, Who};
use crate::kind;
use crate::kind::is_body;
use crate::mention::{Mention, written};
use crate::thresholds::NAME_BEHIND_NOUN;
use crate::why::Reference;

impl<'p, 'a> Resolver<'p, 'a> {
    /// "academic and professor Marc Hill": two words for one person, whose name follows.
    pub(super) fn two_offices(&self, head: usize, cc: usize, end: usize) -> bool {
        let role = |t: usize| {
            self.parsed.tokens.list[t]
                .entry
                .means(Sense::ROLE | Sense::TITLE)
                && !self.parsed.tokens.lower(t).ends_with('s')
        };
        let name = self.names.mentions.partition_point(|m| m.token <= cc);
        let name = self.names.mentions.get(name);
        head + 1 == cc
            && role(head)
            && name.is_some_and(|m| {
                m.end <= end
                    && m.token <= cc + 5
                    && (cc + 1..m.token)
                        .all(|t| matches!(self.parsed.tags[t], Tag::Noun | Tag::Adj | Tag::Propn))
                    && m.token > cc + 1
                    && role(m.token - 1)
            })
    }

    /// A source headed by a name.
    pub(super) fn named(
        &self,
        range: &Range<usize>,
        phrase: &Range<usize>,
        head: usize,
    ) -> Option<Who> {
        let mention = self
            .names
            .between(phrase)
            .iter()
            .find(|m| m.token <= head && head < m.end)?;
        let entity = &self.names.entities[mention.entity];
        let text = written(self.parsed, &(mention.token..mention.end));
        let person = entity.kind == SourceKind::Person;
        let own = self
            .title_in(range, mention.token, mention.end)
            .filter(|_| person);
        let reference = if text == entity.name {
            Reference::Named
        } else {
            Reference::ShortForm
        };
        // "the newspaper Le Temps": the noun in front tells the kind.
        let before = (phrase.start..mention.token)
            .next_back()
            .filter(|t| !self.is_masthead(*t))
            .map_or(Sense::empty(), |t| self.parsed.tokens.list[t].entry.sense);
        let told = if !before.intersects(Sense::ROLE | Sense::TITLE) {
            kind::of_class(
                before
                    & (Sense::OUTLET
                        | Sense::BROADCASTER
                        | Sense::AGENCY
                        | Sense::COMPANY
                        | Sense::NGO)
                    & if !before.intersects(Sense::GOVERNMENT) {
                        Sense::all()
                    } else {
                        Sense::empty()
                    },
            )
        } else {
            None
        };
        let entity_kind = told.unwrap_or(entity.kind);
        let person = entity_kind == SourceKind::Person;
        let name = if person || entity.name.len() > text.len() {
            entity.name.clone()
        } else {
            text
        };
        Some(Who {
            name: Some(name),
            title: own.or_else(|| entity.title.clone()).filter(|_| person),
            kind: Some(entity_kind),
            entity: Some(mention.entity),
            reference,
            noun: None,
        })
    }

    /// "star Ana Lee": a word that is in the names of papers, and is no word for one.
    fn is_masthead(&self, t: usize) -> bool {
        let word = self.parsed.tokens.lower(t);
        self.parsed.lexicon.suffix(word).intersects(Sense::OUTLET)
            && !matches!(
                word,
                "magazine" | "journal" | "gazette" | "daily" | "weekly"
            )
    }

    /// The title in the source's own words: before the name, or behind a comma.
    pub(super) fn title_in(
        &self,
        range: &Range<usize>,
        start: usize,
        end: usize,
    ) -> Option<String> {
        let skip = usize::from(matches!(self.parsed.tags[range.start], Tag::Det));
        let before = range.start + skip..start;
        if !before.is_empty() {
            let honorific = before.len() == 1
                && self.parsed.tokens.list[before.start]
                    .entry
                    .means(Sense::HONORIFIC);
            return (!honorific)
                .then(|| written(self.parsed, &before))
                .filter(|t| !t.is_empty());
        }
        if self.parsed.tags.get(end) == Some(&Tag::Comma) && end + 1 < range.end {
            let mut from = end + 1;
            if self.parsed.tags[from] == Tag::Prep {
                return None;
            }
            if self.parsed.tags[from] == Tag::Det {
                from += 1;
            }
            if self.parsed.tags.get(from) == Some(&Tag::Num) {
                from += 2;
            }
            if from >= range.end {
                return None;
            }
            let stop = (from..range.end)
                .find(|t| matches!(self.parsed.tags[*t], Tag::Rel | Tag::Comma))
                .unwrap_or(range.end);
            return Some(written(self.parsed, &(from..stop))).filter(|t| !t.is_empty());
        }
        None
    }

    /// "Undersecretary for Education Mr. Reed": what is in front of the honorific is the office.
    pub(super) fn honoured(&self, range: &Range<usize>, head: usize) -> Option<Who> {
        let tokens = &self.parsed.tokens;
        let honorific = (head + 1..range.end)
            .take_while(|t| self.parsed.tags[*t] != Tag::Comma)
            .find(|t| tokens.list[*t].entry.means(Sense::HONORIFIC))?;
        let mention = self.names.within(&(honorific + 1..range.end))?;
        let entity = &self.names.entities[mention.entity];
        let office = tokens.list[head].entry.means(Sense::ROLE | Sense::TITLE);
        let close = mention.token == honorific + 1 && entity.kind == SourceKind::Person;
        let skip = usize::from(self.parsed.tags[range.start] == Tag::Det);
        (office && close).then(|| Who {
            name: Some(entity.name.clone()),
            title: Some(written(self.parsed, &(range.start + skip..honorific))),
            kind: Some(SourceKind::Person),
            entity: Some(mention.entity),
            reference: Reference::Named,
            noun: None,
        })
    }

    /// "Governor of Washington Chris Gregoire": the name stands right behind what the office is of.
    pub(super) fn office_and_name(&self, range: &Range<usize>, head: usize) -> Option<Who> {
        let (tokens, tags) = (&self.parsed.tokens, &self.parsed.tags);
        let role = tokens.list[head].entry.means(Sense::ROLE | Sense::TITLE);
        let end = (head..range.end)
            .find(|t| matches!(tags[*t], Tag::Comma | Tag::Rel | Tag::Open))
            .unwrap_or(range.end);
        if !role || end < head + 5 || !matches!(tags[head + 1], Tag::Prep) {
            return None;
        }
        let run = (head + 2..end)
            .rev()
            .take_while(|t| tags[*t] == Tag::Propn)
            .count();
        let name = end - 2..end;
        // Words of the language, and endings of bodies and places, make no person.
        let plain = |t: usize| {
            let entry = tokens.list[t].entry;
            !entry.means(Sense::MALE | Sense::FEMALE)
                && (!entry.class.is_empty() || entry.means(Sense::ANY_ORG))
                || !self.parsed.lexicon.suffix(tokens.lower(t)).is_empty()
        };
        let titled =
            (end - run..end).any(|t| tokens.list[t].entry.means(Sense::TITLE | Sense::HONORIFIC));
        if run < NAME_BEHIND_NOUN || titled || name.clone().any(plain) {
            return None;
        }
        let skip = usize::from(tags[range.start] == Tag::Det);
        Some(Who {
            name: Some(written(self.parsed, &name)),
            title: Some(written(self.parsed, &(range.start + skip..name.start))),
            kind: Some(SourceKind::Person),
            entity: None,
            reference: Reference::Named,
            noun: None,
        })
    }

    /// Nothing but honorifics between two tokens.
    fn opens_with_name(&self, from: usize, name: usize) -> bool {
        (from..name).all(|t| {
            self.parsed.tokens.list[t]
                .entry
                .means(Sense::HONORIFIC | Sense::TITLE)
        })
    }

    /// "The contractor, Northgate Marine,": the body's name, and the kind the noun in front tells.
    fn apposed_body(&self, mention: &Mention, kind: SourceKind) -> Option<Who> {
        let entity = &self.names.entities[mention.entity];
        if entity.kind == SourceKind::Person && entity.known {
            return None;
        }
        let told = entity.known && is_body(entity.kind);
        Some(Who {
            name: Some(entity.name.clone()),
            title: None,
            kind: Some(if told { entity.kind } else { kind }),
            entity: Some(mention.entity),
            reference: Reference::Named,
            noun: None,
        })
    }

    /// "the agency's director, Ann Lee,": the name is in apposition.
    pub(super) fn apposed(
        &self,
        range: &Range<usize>,
        phrase: &Range<usize>,
        head: usize,
    ) -> Option<Who> {
        let bits = self.parsed.tokens.list[head].entry.sense;
        let comma = (head..range.end).find(|t| self.parsed.tags[*t] == Tag::Comma)?;
        let mention = self
            .names
            .within(&(comma + 1..range.end))
            .filter(|m| m.token <= comma + 4)?;
        let entity = &self.names.entities[mention.entity];
        let role = bits.intersects(Sense::ROLE | Sense::TITLE);
        // The whole apposition is the name: "The contractor, Northgate Marine,", "His wife, Elspeth,".
        let bare = mention.end == range.end && self.opens_with_name(comma + 1, mention.token);
        if let Some(kind) = kind::of_class(bits & Sense::ANY_ORG).filter(|_| bare && !role) {
            return self.apposed_body(mention, kind);
        }
        let kin = matches!(self.parsed.tokens.lower(phrase.start), "his" | "her");
        let person = entity.kind == SourceKind::Person && (role || bare && bits.is_empty())
            || bare && kin && !entity.known;
        if !person {
            return None;
        }
        let skip = usize::from(matches!(
            self.parsed.tags[phrase.start],
            Tag::Det | Tag::Poss
        ));
        Some(Who {
            name: Some(entity.name.clone()),
            title: Some(written(self.parsed, &(phrase.start + skip..comma))),
            kind: Some(SourceKind::Person),
            entity: Some(mention.entity),
            reference: Reference::Named,
            noun: None,
        })
    }
}

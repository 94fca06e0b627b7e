//! Who a source is: the full name behind a surname, a pronoun or a description.

use crate::chunk::Parsed;
use crate::find::Found;
use crate::kind::{self, SourceKind};
use crate::lexicon::sem;
use crate::mention::{Gender, Names, written};
use crate::tag::Tag;
use crate::why::Reference;
use std::ops::Range;

/// How many sentences back a pronoun may reach.
const REACH: usize = 8;

/// What a source was found to be.
#[derive(Debug, Clone, Default)]
pub(crate) struct Who {
    pub(crate) name: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) kind: Option<SourceKind>,
    pub(crate) entity: Option<usize>,
    pub(crate) reference: Reference,
    /// The noun that heads the source, lower case, when it is no name.
    pub(crate) noun: Option<String>,
}

/// Resolves the sources of a text in order.
pub(crate) struct Resolver<'p, 'a> {
    pub(crate) parsed: &'p Parsed<'a>,
    pub(crate) names: Names,
    /// Resolved claims so far: their sentence, where the source stands, and who it is.
    history: Vec<(usize, usize, Who)>,
}

impl<'p, 'a> Resolver<'p, 'a> {
    pub(crate) fn new(parsed: &'p Parsed<'a>, names: Names) -> Self {
        Self {
            parsed,
            names,
            history: Vec::new(),
        }
    }

    /// Who the source of `found` is.
    pub(crate) fn resolve(&mut self, found: &Found) -> Who {
        let Some(source) = &found.source else {
            return Who::default();
        };
        let sentence = self.sentence_of(source.start).unwrap_or(found.sentence);
        let who = self.describe(source, sentence, 0);
        if let (Some(id), Some(title), Some(SourceKind::Person)) =
            (who.entity, &who.title, who.kind)
        {
            let entity = &mut self.names.entities[id];
            if entity
                .title
                .as_ref()
                .is_none_or(|t| title.ends_with(t.as_str()))
            {
                entity.title = Some(title.clone());
            }
        }
        self.history.push((sentence, source.start, who.clone()));
        who
    }

    fn sentence_of(&self, token: usize) -> Option<usize> {
        self.parsed
            .sentences
            .partition_point(|s| s.tokens.start <= token)
            .checked_sub(1)
    }

    /// Describes the source in `range`.
    pub(crate) fn describe(&mut self, range: &Range<usize>, sentence: usize, depth: usize) -> Who {
        let tags = &self.parsed.tags;
        if range.is_empty() || depth > 2 {
            return Who::default();
        }
        let first = self.parsed.tokens.lower(range.start);
        match tags[range.start] {
            Tag::Rel | Tag::That | Tag::Wh if range.len() <= 2 => {
                return self.antecedent(range, sentence, depth);
            }
            Tag::Pron | Tag::Object | Tag::Poss
                if range.len() == 1 || matches!(first, "he" | "she" | "it") =>
            {
                return self.pronoun(range.start, sentence);
            }
            _ => {}
        }
        let head = self.head(range);
        let phrase = range.start..head + 1;
        if let Some(who) = self.office_and_name(range, head) {
            return who;
        }
        if let Some(who) = self.named(range, &phrase, head) {
            return who;
        }
        if let Some(who) = self.apposed(range, &phrase, head) {
            return who;
        }
        self.common(range, &phrase, head, sentence)
    }

    /// The noun that heads a source: the last one before a comma, a preposition, a verb or a clause.
    fn head(&self, range: &Range<usize>) -> usize {
        let mut head = range.start;
        for t in range.clone() {
            match self.parsed.tags[t] {
                Tag::Noun | Tag::Propn | Tag::Num | Tag::Pron | Tag::Object | Tag::Time => head = t,
                Tag::Genitive | Tag::Det | Tag::Poss | Tag::Adj | Tag::Adv | Tag::Quote => {}
                Tag::Prep if t > range.start && self.in_name(t) => {}
                Tag::Past | Tag::Ing | Tag::Part
                    if t == range.start
                        || matches!(self.parsed.tags[t - 1], Tag::Det | Tag::Poss | Tag::Adj) => {}
                _ if t == range.start => {}
                _ => break,
            }
        }
        head
    }

    /// Whether a preposition stands inside a name: "Ministry of Defence".
    fn in_name(&self, t: usize) -> bool {
        let i = self.names.mentions.partition_point(|m| m.end <= t);
        self.names.mentions.get(i).is_some_and(|m| m.token <= t)
    }

    /// A source headed by a name.
    fn named(&self, range: &Range<usize>, phrase: &Range<usize>, head: usize) -> Option<Who> {
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
            .map_or(0, |t| self.parsed.tokens.list[t].entry.sem);
        let told = if before & (sem::ROLE | sem::TITLE) == 0 {
            kind::of_class(
                before
                    & (sem::OUTLET | sem::BROADCASTER | sem::AGENCY | sem::COMPANY | sem::NGO)
                    & if before & sem::GOVERNMENT == 0 { !0 } else { 0 },
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

    /// The title in the source's own words: before the name, or behind a comma.
    fn title_in(&self, range: &Range<usize>, start: usize, end: usize) -> Option<String> {
        let skip = usize::from(matches!(self.parsed.tags[range.start], Tag::Det));
        let before = range.start + skip..start;
        if !before.is_empty() {
            let honorific = before.len() == 1
                && self.parsed.tokens.list[before.start].entry.sem & sem::HONORIFIC != 0;
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

    /// "Governor of Washington Chris Gregoire": the name stands right behind what the office is of.
    fn office_and_name(&self, range: &Range<usize>, head: usize) -> Option<Who> {
        let (tokens, tags) = (&self.parsed.tokens, &self.parsed.tags);
        let role = tokens.list[head].entry.sem & (sem::ROLE | sem::TITLE) != 0;
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
            entry.sem & (sem::MALE | sem::FEMALE) == 0
                && (entry.pos != 0 || entry.sem & sem::ANY_ORG != 0)
                || self.parsed.lexicon.suffix(tokens.lower(t)) != 0
        };
        if run < 3 || name.clone().any(plain) {
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

    /// "the agency's director, Ann Lee,": the name stands in apposition.
    fn apposed(&self, range: &Range<usize>, phrase: &Range<usize>, head: usize) -> Option<Who> {
        if self.parsed.tokens.list[head].entry.sem & (sem::ROLE | sem::TITLE) == 0 {
            return None;
        }
        let comma = (head..range.end).find(|t| self.parsed.tags[*t] == Tag::Comma)?;
        let mention = self
            .names
            .within(&(comma + 1..range.end))
            .filter(|m| m.token <= comma + 4)?;
        let entity = &self.names.entities[mention.entity];
        if entity.kind != SourceKind::Person {
            return None;
        }
        let skip = usize::from(matches!(self.parsed.tags[phrase.start], Tag::Det));
        Some(Who {
            name: Some(entity.name.clone()),
            title: Some(written(self.parsed, &(phrase.start + skip..comma))),
            kind: Some(SourceKind::Person),
            entity: Some(mention.entity),
            reference: Reference::Named,
            noun: None,
        })
    }

    /// A source headed by a common noun: an earlier name it stands for, or a kind without a name.
    fn common(
        &self,
        range: &Range<usize>,
        phrase: &Range<usize>,
        head: usize,
        sentence: usize,
    ) -> Who {
        let tokens = &self.parsed.tokens;
        let bits = tokens.list[head].entry.sem;
        let noun = tokens.lower(head).to_owned();
        let definite = matches!(
            tokens.lower(range.start),
            "the" | "that" | "this" | "mr." | "his" | "her" | "their"
        );
        if definite
            && phrase.len() <= 4
            && !(head + 1..range.end).any(|t| self.parsed.tags[t] == Tag::Prep)
        {
            if let Some(entity) = self.described(&noun, bits, range.start, sentence) {
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
            if let Some((_, _, earlier)) = self.history.iter().rev().find(|(s, _, w)| {
                sentence - s.min(&sentence) <= 20
                    && w.noun.as_deref() == Some(noun.as_str())
                    && w.entity.is_none()
                    && w.name.is_some()
            }) {
                return Who {
                    reference: Reference::Description,
                    ..earlier.clone()
                };
            }
        }
        self.unnamed(range, phrase, head)
    }

    /// A source that stays without a name: its words, and the kind of its noun.
    fn unnamed(&self, range: &Range<usize>, phrase: &Range<usize>, head: usize) -> Who {
        let noun = self.parsed.tokens.lower(head).to_owned();
        let skip = usize::from(matches!(self.parsed.tags[range.start], Tag::Det));
        let stop = (head..range.end)
            .find(|t| {
                matches!(
                    self.parsed.tags[*t],
                    Tag::Comma | Tag::Rel | Tag::That | Tag::Open
                )
            })
            .unwrap_or(range.end);
        let name = written(
            self.parsed,
            &((range.start + skip).min(head)..stop.max(head + 1)),
        );
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

    /// "Qatar's prime minister", "the mayor of Ely": one person holds the office, so it is as good as a name.
    fn office(&self, range: &Range<usize>, phrase: &Range<usize>, head: usize) -> bool {
        let one = (phrase.start.max(head.saturating_sub(1))..=head)
            .any(|t| self.parsed.tokens.list[t].entry.sem & sem::OFFICE != 0);
        let definite = self.parsed.tokens.lower(range.start) == "the"
            || phrase.clone().any(|t| self.parsed.tags[t] == Tag::Genitive);
        one && definite
            && !phrase
                .clone()
                .any(|t| self.parsed.tokens.lower(t) == "former")
    }

    /// "the United Nations mission", "the Castellano campaign": the kind of the body in front, or a body of its own.
    fn by_owner(&self, phrase: &Range<usize>) -> Option<SourceKind> {
        let mention = self.names.within(phrase)?;
        let kind = self.names.entities[mention.entity].kind;
        Some(if kind.is_body() && !kind.is_media() {
            kind
        } else {
            SourceKind::Organisation
        })
    }

    /// The kind of words that are neither names nor known nouns.
    fn by_start(&self, range: &Range<usize>, head: usize) -> Option<SourceKind> {
        match self.parsed.tokens.lower(range.start) {
            "some" | "many" | "others" | "several" | "those" | "most" | "few" | "both" | "all" => {
                Some(SourceKind::UnnamedGroup)
            }
            "one" | "another" | "someone" => Some(SourceKind::UnnamedPerson),
            _ if self.parsed.tags[head] == Tag::Num => Some(SourceKind::UnnamedGroup),
            _ if self.parsed.tags[head] == Tag::Propn => Some(SourceKind::Organisation),
            _ => None,
        }
    }

    /// The latest name that the definite description "the `noun`" can stand for.
    fn described(&self, noun: &str, bits: u32, token: usize, sentence: usize) -> Option<usize> {
        let role = bits & (sem::ROLE | sem::TITLE) != 0;
        let body = kind::of_class(bits & (sem::ANY_ORG));
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
                    return e.title.as_deref().is_some_and(|t| {
                        t.to_ascii_lowercase().split([' ', ',']).any(|w| w == noun)
                    });
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
                    && e.kind.is_body()
                    && (named
                        || fits
                        || (matches!(noun, "newspaper" | "paper" | "magazine")
                            && e.kind == SourceKind::NewsOutlet)
                        || (noun == "agency" && e.kind == SourceKind::NewsAgency)
                        || (matches!(noun, "network" | "channel")
                            && e.kind == SourceKind::Broadcaster))
            })
    }

    fn pronoun(&mut self, token: usize, sentence: usize) -> Who {
        let gender = match self.parsed.tokens.lower(token) {
            "he" | "him" | "his" | "himself" => Gender::Male,
            "she" | "her" | "hers" | "herself" => Gender::Female,
            "they" | "their" | "them" => return self.plural(token, sentence),
            "it" | "its" => return self.thing(token, sentence),
            "others" | "some" | "many" | "several" | "both" | "all" | "most" | "few" | "those" => {
                return Who {
                    kind: Some(SourceKind::UnnamedGroup),
                    reference: Reference::Unnamed,
                    ..Who::default()
                };
            }
            "one" | "someone" | "another" | "somebody" => {
                return Who {
                    kind: Some(SourceKind::UnnamedPerson),
                    reference: Reference::Unnamed,
                    ..Who::default()
                };
            }
            _ => {
                return Who {
                    reference: Reference::Open,
                    ..Who::default()
                };
            }
        };
        // The speaker of the claim before, when it is an unnamed person and nobody is named since.
        let latest = self
            .history
            .last()
            .filter(|(s, _, w)| {
                sentence - s.min(&sentence) <= 2
                    && w.entity.is_none()
                    && matches!(w.kind, Some(SourceKind::UnnamedPerson | SourceKind::Person))
            })
            .cloned();
        if let Some((_, from, who)) = latest
            && !self.names.between(&(from..token)).iter().any(|m| {
                self.names.entities[m.entity].kind == SourceKind::Person
                    && fits(self.names.entities[m.entity].gender, gender)
            })
        {
            return Who {
                reference: Reference::Pronoun,
                ..who
            };
        }
        let Some(id) = self.person_before(token, sentence, gender) else {
            return Who {
                kind: Some(SourceKind::Person),
                reference: Reference::Open,
                ..Who::default()
            };
        };
        if self.names.entities[id].gender == Gender::Unknown {
            self.names.entities[id].gender = gender;
        }
        let e = &self.names.entities[id];
        Who {
            name: Some(e.name.clone()),
            title: e.title.clone(),
            kind: Some(SourceKind::Person),
            entity: Some(id),
            reference: Reference::Pronoun,
            noun: None,
        }
    }

    /// The person "he" or "she" at `token` can be: the last speaker, or the first person of the sentence before.
    fn person_before(&self, token: usize, sentence: usize, gender: Gender) -> Option<usize> {
        let person = |id: &usize| {
            self.names.entities[*id].kind == SourceKind::Person
                && fits(self.names.entities[*id].gender, gender)
        };
        for back in 0..=REACH.min(sentence) {
            let s = sentence - back;
            let range = &self.parsed.sentences[s].tokens;
            let end = if back == 0 { token } else { range.end };
            let spoke = self
                .history
                .iter()
                .rev()
                .take_while(|(at, _, _)| *at + REACH >= s)
                .find(|(at, from, who)| {
                    *at == s && *from < token && who.entity.as_ref().is_some_and(person)
                })
                .and_then(|(_, _, who)| who.entity);
            if spoke.is_some() {
                return spoke;
            }
            let quoted = |t: usize| {
                self.parsed.quotes[self.parsed.quotes_in(range)]
                    .iter()
                    .any(|q| q.inner.contains(&t))
            };
            let named = self
                .names
                .between(&(range.start..end))
                .iter()
                .filter(|m| !quoted(m.token) && !self.possessive(m.end))
                .map(|m| m.entity)
                .find(person);
            if named.is_some() {
                return named;
            }
        }
        None
    }

    fn possessive(&self, at: usize) -> bool {
        self.parsed.tags.get(at) == Some(&Tag::Genitive)
    }

    fn plural(&self, token: usize, sentence: usize) -> Who {
        let earlier = self
            .history
            .iter()
            .rev()
            .take_while(|(s, _, _)| s + 3 >= sentence)
            .find(|(_, at, w)| {
                *at < token
                    && w.kind
                        .is_some_and(|k| k.is_body() || k == SourceKind::UnnamedGroup)
            });
        match earlier {
            Some((_, _, who)) => Who {
                reference: Reference::Pronoun,
                ..who.clone()
            },
            None => Who {
                kind: Some(SourceKind::UnnamedGroup),
                reference: Reference::Open,
                ..Who::default()
            },
        }
    }

    fn thing(&self, token: usize, sentence: usize) -> Who {
        let fits = |k: SourceKind| {
            k.is_body()
                || matches!(
                    k,
                    SourceKind::Document | SourceKind::Dataset | SourceKind::CourtRecord
                )
        };
        let earlier = self
            .history
            .iter()
            .rev()
            .take_while(|(s, _, _)| s + 3 >= sentence)
            .find(|(_, at, w)| *at < token && w.kind.is_some_and(fits));
        if let Some((_, _, who)) = earlier {
            return Who {
                reference: Reference::Pronoun,
                ..who.clone()
            };
        }
        for back in 0..=2.min(sentence) {
            let range = &self.parsed.sentences[sentence - back].tokens;
            let end = if back == 0 { token } else { range.end };
            if let Some(m) = self
                .names
                .between(&(range.start..end))
                .iter()
                .find(|m| self.names.entities[m.entity].kind.is_body())
            {
                let e = &self.names.entities[m.entity];
                return Who {
                    name: Some(e.name.clone()),
                    title: None,
                    kind: Some(e.kind),
                    entity: Some(m.entity),
                    reference: Reference::Pronoun,
                    noun: None,
                };
            }
        }
        Who {
            reference: Reference::Open,
            ..Who::default()
        }
    }

    /// The noun phrase a relative pronoun stands for.
    fn antecedent(&mut self, range: &Range<usize>, sentence: usize, depth: usize) -> Who {
        let from = self.parsed.sentences[sentence].tokens.start;
        let mut end = range.start;
        if end > from && self.parsed.tags[end - 1] == Tag::Comma {
            end -= 1;
        }
        let mut start = self
            .names
            .mentions
            .iter()
            .rev()
            .find(|m| m.end <= end)
            .filter(|m| m.end == end && m.token >= from)
            .map_or(end, |m| m.token);
        while start > from
            && matches!(
                self.parsed.tags[start - 1],
                Tag::Noun | Tag::Propn | Tag::Adj | Tag::Num | Tag::Det | Tag::Poss | Tag::Genitive
            )
        {
            start -= 1;
            if matches!(self.parsed.tags[start], Tag::Det | Tag::Poss) {
                break;
            }
        }
        if start == end {
            return Who {
                reference: Reference::Open,
                ..Who::default()
            };
        }
        let who = self.describe(&(start..end), sentence, depth + 1);
        Who {
            reference: Reference::Antecedent,
            ..who
        }
    }
}

fn fits(known: Gender, wanted: Gender) -> bool {
    known == Gender::Unknown || wanted == Gender::Unknown || known == wanted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    /// Name and kind of the source of every claim.
    fn sources(text: &str) -> Vec<(String, Option<SourceKind>)> {
        let parsed = Parsed::new(text, Lexicon::english());
        let found: Vec<_> = (0..parsed.sentences.len())
            .flat_map(|s| crate::find::find(&parsed, s))
            .collect();
        let mut resolver = Resolver::new(&parsed, Names::read(&parsed));
        found
            .iter()
            .map(|f| resolver.resolve(f))
            .map(|w| (w.name.unwrap_or_default(), w.kind))
            .collect()
    }

    fn names(text: &str) -> Vec<String> {
        sources(text).into_iter().map(|(name, _)| name).collect()
    }

    #[test]
    fn short_forms_lead_to_the_full_name() {
        assert_eq!(
            names(
                "Ann Lee met John Reed. Mr Reed said it was over. Lee said it was not. He said it was sad. She said it was good."
            ),
            ["John Reed", "Ann Lee", "John Reed", "Ann Lee"]
        );
    }

    #[test]
    fn descriptions_lead_to_names() {
        assert_eq!(
            names("The Ministry of Defence denied the claim. The ministry said it had no plans."),
            ["Ministry of Defence", "Ministry of Defence"]
        );
    }

    #[test]
    fn kinds_follow_names_and_nouns() {
        let kind = |text: &str| sources(text)[0].1;
        assert_eq!(
            kind("Two officials said it was over."),
            Some(SourceKind::UnnamedGroup)
        );
        assert_eq!(
            kind("A spokesman said it was over."),
            Some(SourceKind::UnnamedPerson)
        );
        assert_eq!(
            kind("Reuters reported that it was over."),
            Some(SourceKind::NewsAgency)
        );
        assert_eq!(
            kind("The indictment says it was over."),
            Some(SourceKind::CourtRecord)
        );
        assert_eq!(
            kind("The World Bank said it was over."),
            Some(SourceKind::Organisation)
        );
        assert_eq!(
            kind("State television said it was over."),
            Some(SourceKind::StateMedia)
        );
        assert_eq!(
            sources("CEO of the Refugee Council Enver Solomon said it was over."),
            [("Enver Solomon".to_owned(), Some(SourceKind::Person))]
        );
        assert_eq!(
            kind("The mayor of Salt Lake City said it was over."),
            Some(SourceKind::Person)
        );
    }

    #[test]
    fn what_is_unclear_stays_open() {
        assert_eq!(names("It was over, she said."), [""]);
    }
}

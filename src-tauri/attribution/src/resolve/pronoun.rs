//! Pronouns and relatives: who "he", "they", "it" and "who" are.

use std::ops::Range;

use claimdesk_grammar::Tag;
use claimdesk_grammar::lexicon::Lexicon;
use claimdesk_grammar::lexicon::class::List;
use claimdesk_terms::SourceKind;

use super::{Resolver, Who};
use crate::kind::is_body;
use crate::mention::Gender;
use crate::thresholds::PRONOUN_REACH;
use crate::why::Reference;

impl<'p, 'a> Resolver<'p, 'a> {
    pub(super) fn pronoun(&mut self, token: usize, sentence: usize) -> Who {
        let word = self.parsed.tokens.lower(token);
        let shown = gender_of(self.parsed.lexicon, word);
        let is = |list| self.parsed.lexicon.lists(list, word);
        let gender = match word {
            _ if shown != Gender::Unknown => shown,
            _ if is(List::They) => return self.plural(token, sentence),
            _ if is(List::It) => return self.thing(token, sentence),
            _ if is(List::Several) => {
                return Who {
                    kind: Some(SourceKind::UnnamedGroup),
                    reference: Reference::Unnamed,
                    ..Who::default()
                };
            }
            _ if is(List::Someone) => {
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
    pub(super) fn person_before(
        &self,
        token: usize,
        sentence: usize,
        gender: Gender,
    ) -> Option<usize> {
        let person = |id: &usize| {
            self.names.entities[*id].kind == SourceKind::Person
                && fits(self.names.entities[*id].gender, gender)
        };
        for back in 0..=PRONOUN_REACH.min(sentence) {
            let s = sentence - back;
            let range = &self.parsed.sentences[s].tokens;
            let end = if back == 0 { token } else { range.end };
            let spoke = self
                .earlier(sentence)
                .take_while(|(at, _, _)| *at + PRONOUN_REACH >= s)
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

    pub(super) fn possessive(&self, at: usize) -> bool {
        self.parsed.tags.get(at) == Some(&Tag::Genitive)
    }

    pub(super) fn plural(&self, token: usize, sentence: usize) -> Who {
        let earlier = self
            .earlier(sentence)
            .take_while(|(s, _, _)| s + 3 >= sentence)
            .find(|(_, at, w)| {
                *at < token
                    && w.kind
                        .is_some_and(|k| is_body(k) || k == SourceKind::UnnamedGroup)
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

    pub(super) fn thing(&self, token: usize, sentence: usize) -> Who {
        let fits = |k: SourceKind| {
            is_body(k)
                || matches!(
                    k,
                    SourceKind::Document | SourceKind::Dataset | SourceKind::CourtRecord
                )
        };
        let earlier = self
            .earlier(sentence)
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
                .find(|m| is_body(self.names.entities[m.entity].kind))
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
    pub(super) fn antecedent(
        &mut self,
        range: &Range<usize>,
        sentence: usize,
        depth: usize,
    ) -> Who {
        let from = self.parsed.sentences[sentence].tokens.start;
        let mut end = range.start;
        if end > from && self.parsed.tags[end - 1] == Tag::Comma {
            end -= 1;
        }
        let behind = self.names.mentions.partition_point(|m| m.end <= end);
        let mut start = self.names.mentions[..behind]
            .last()
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

/// The gender a pronoun shows.
pub(super) fn gender_of(lexicon: &Lexicon, pronoun: &str) -> Gender {
    if lexicon.lists(List::He, pronoun) {
        Gender::Male
    } else if lexicon.lists(List::She, pronoun) {
        Gender::Female
    } else {
        Gender::Unknown
    }
}

pub(super) fn fits(known: Gender, wanted: Gender) -> bool {
    known == Gender::Unknown || wanted == Gender::Unknown || known == wanted
}

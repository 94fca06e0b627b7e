//! Papers and people that belong to somebody named earlier: "the agency's report", "his lawyer".

use super::{Resolver, Who};
use crate::kind::SourceKind;
use crate::lexicon::List;
use crate::mention::written;
use crate::tag::Tag;
use std::ops::Range;

impl<'p, 'a> Resolver<'p, 'a> {
    /// Gives an unnamed source the full name of its owner: "the agency's report" is the Environment Agency's.
    pub(super) fn with_owner(
        &mut self,
        who: Who,
        phrase: &Range<usize>,
        head: usize,
        sentence: usize,
        depth: usize,
    ) -> Who {
        if who.entity.is_some() || who.name.is_none() {
            return who;
        }
        let Some((owner, rest)) = self.owner(phrase, head) else {
            return who;
        };
        let named = self.describe(&owner, sentence, depth + 1);
        let (Some(name), Some(_)) = (named.name, named.entity) else {
            return who;
        };
        if name == written(self.parsed, &owner) {
            return who;
        }
        let mark = match self.parsed.tags[owner.end] {
            Tag::Genitive => self.parsed.tokens.word(owner.end),
            _ if name.ends_with('s') => "’",
            _ => "’s",
        };
        Who {
            name: Some(format!("{name}{mark} {}", written(self.parsed, &rest))),
            ..who
        }
    }

    /// The body that an unnamed spokesman speaks for: "a spokesman for the ministry", "a White House spokeswoman".
    pub(crate) fn speaks_for(&mut self, source: &Range<usize>, who: &Who) -> Option<Who> {
        let mouthpiece = who
            .noun
            .as_deref()
            .is_some_and(|noun| self.parsed.lexicon.lists(List::Mouthpiece, noun));
        if !mouthpiece || source.is_empty() {
            return None;
        }
        let sentence = self.sentence_of(source.start)?;
        let head = self.head(source);
        let body = match self.parsed.tags.get(head + 1) {
            Some(Tag::Prep) if head + 2 < source.end => {
                let end = (head + 2..source.end)
                    .find(|t| matches!(self.parsed.tags[*t], Tag::Comma | Tag::Rel))
                    .unwrap_or(source.end);
                self.describe(&(head + 2..end), sentence, 1)
            }
            _ => match self.owner(&(source.start..head + 1), head) {
                Some((owner, _)) => self.describe(&owner, sentence, 1),
                None => {
                    let before = source.start..head;
                    let mention = self.names.between(&before).last()?;
                    let entity = &self.names.entities[mention.entity];
                    Who {
                        name: Some(entity.name.clone()),
                        kind: Some(entity.kind),
                        entity: Some(mention.entity),
                        ..Who::default()
                    }
                }
            },
        };
        let fits = body.name.is_some() && body.kind.is_some_and(SourceKind::is_body);
        fits.then_some(body)
    }

    /// The tokens of the owner, and those of what is owned.
    fn owner(&self, phrase: &Range<usize>, head: usize) -> Option<(Range<usize>, Range<usize>)> {
        let tags = &self.parsed.tags;
        if tags[phrase.start] == Tag::Poss && phrase.start < head {
            return Some((phrase.start..phrase.start + 1, phrase.start + 1..phrase.end));
        }
        let mark = phrase.clone().rev().find(|t| tags[*t] == Tag::Genitive)?;
        (mark > phrase.start && mark < head).then(|| (phrase.start..mark, mark + 1..phrase.end))
    }
}

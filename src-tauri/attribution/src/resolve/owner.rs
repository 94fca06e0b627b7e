//! Papers and people that belong to somebody named earlier: "the agency's report", "his lawyer".

use super::{Resolver, Who};
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

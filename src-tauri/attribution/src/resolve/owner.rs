//! Papers and people that belong to somebody named earlier: "the agency's report", "his lawyer".

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use claimdesk_grammar::Tag;
use claimdesk_terms::SourceKind;

use super::{Resolver, Who};
use crate::find::Found;
use crate::mention::written;

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
            Tag::Genitive if !name.ends_with('s') => self.parsed.tokens.word(owner.end),
            _ if name.ends_with('s') => "’",
            _ => "’s",
        };
        Who {
            name: Some(format!("{name}{mark} {}", written(self.parsed, &rest))),
            ..who
        }
    }

    /// Gives a paper the name it was first called by: "the report by Oxfam", "the Oxfam report" and "Oxfam’s report" are one
    /// where the text speaks of one only. "A second report", "the 2019 report" are others.
    pub(super) fn one_paper(
        &mut self,
        mut who: Who,
        range: &Range<usize>,
        phrase: &Range<usize>,
        head: usize,
    ) -> Who {
        let (Some(SourceKind::Document), None, Some(name), Some(noun)) =
            (who.kind, who.entity, &who.name, &who.noun)
        else {
            return who;
        };
        let tags = &self.parsed.tags;
        let from = phrase.start + usize::from(tags[phrase.start] == Tag::Det);
        let front = self.names.between(&(from..head)).last().copied();
        let behind = (head + 1 < range.end
            && matches!(self.parsed.tokens.lower(head + 1), "by" | "from"))
        .then(|| {
            let rest = head + 2..range.end.max(head + 2);
            self.names.between(&rest).first().copied()
        })
        .flatten()
        .filter(|maker| maker.token <= head + 3);
        let (maker, bare) = match (front, behind) {
            (Some(maker), None) => {
                let end = maker.end + usize::from(tags[maker.end] == Tag::Genitive);
                (maker, maker.token == from && end == head)
            }
            (None, Some(maker)) => (maker, from == head && maker.end >= range.end),
            _ => return who,
        };
        let owned = (from..head).any(|t| tags[t] == Tag::Genitive);
        let known = bare && (owned || self.parsed.tokens.lower(phrase.start) == "the");
        let key = (maker.entity, noun.clone());
        if known {
            self.paper_at.insert(range.start, key.clone());
        }
        match self.papers.get(&key) {
            Some(Some(paper)) if known => who.name = Some(paper.clone()),
            Some(Some(paper)) if paper != name => {
                self.papers.insert(key, None);
            }
            Some(_) => {}
            None => {
                self.papers.insert(key, Some(name.clone()));
            }
        }
        who
    }

    /// What the paper that is a source at `range` is called in any text, where this one speaks of no other of its maker's:
    /// "oxfam report".
    pub(crate) fn paper(&self, range: &Range<usize>) -> Option<String> {
        let key = self.paper_at.get(&range.start)?;
        self.papers.get(key)?.as_ref()?;
        let (maker, noun) = key;
        let maker = &self.names.entities.get(*maker)?.name;
        Some(format!("{} {noun}", maker.to_lowercase()))
    }

    /// Tells public bodies of one name apart by their owners, where the text names two: "Iran's Foreign Ministry" and
    /// "Oman's Foreign Ministry". With one owner in the text, the name alone is that body's.
    ///
    /// `whos` are the sources of `found`, in the same order.
    pub(crate) fn name_owners(&self, found: &[Found], whos: &mut [Who]) {
        let owned: Vec<Option<(usize, String, String)>> = (found.iter().zip(&*whos))
            .map(|(f, who)| self.owned_body(f.source.as_ref()?, who))
            .collect();
        let mut first: HashMap<usize, &str> = HashMap::new();
        let mut shared = HashSet::new();
        for (entity, owner, _) in owned.iter().flatten() {
            if *first.entry(*entity).or_insert(owner) != owner {
                shared.insert(*entity);
            }
        }
        for (who, owned) in whos.iter_mut().zip(&owned) {
            if let Some((entity, _, full)) = owned
                && shared.contains(entity)
            {
                who.name = Some(full.clone());
            }
        }
    }

    /// Of a public body: which it is, its owner, and its name with the owner in front.
    fn owned_body(&self, source: &Range<usize>, who: &Who) -> Option<(usize, String, String)> {
        let (entity, name) = (who.entity?, who.name.as_deref()?);
        if who.kind != Some(SourceKind::Government) || source.is_empty() {
            return None;
        }
        let mark = (source.clone()).find(|t| self.parsed.tags[*t] == Tag::Genitive)?;
        let from = source.start + usize::from(self.parsed.tags[source.start] == Tag::Det);
        let owner = written(self.parsed, &(from..mark.max(from)));
        if owner.is_empty() || name.contains(&owner) {
            return None;
        }
        let full = format!("{owner}{} {name}", self.parsed.tokens.word(mark));
        Some((entity, owner, full))
    }

    /// The tokens of the owner, and those of what is owned.
    pub(super) fn owner(
        &self,
        phrase: &Range<usize>,
        head: usize,
    ) -> Option<(Range<usize>, Range<usize>)> {
        let tags = &self.parsed.tags;
        if tags[phrase.start] == Tag::Poss && phrase.start < head {
            return Some((phrase.start..phrase.start + 1, phrase.start + 1..phrase.end));
        }
        let mark = phrase.clone().rev().find(|t| tags[*t] == Tag::Genitive)?;
        (mark > phrase.start && mark < head).then(|| (phrase.start..mark, mark + 1..phrase.end))
    }
}

#[cfg(test)]
mod tests {
    fn names(text: &str) -> Vec<Option<String>> {
        let claims = crate::suggest(text).into_iter();
        claims.map(|claim| claim.source_name).collect()
    }

    #[test]
    fn bodies_of_one_name_are_told_apart_by_their_owners() {
        let named = |names: [&str; 2]| names.map(|name| Some(name.to_owned()));
        assert_eq!(
            names(
                "Iran's Foreign Ministry said the talks failed. Oman's Foreign Ministry said 40 people died."
            ),
            named(["Iran's Foreign Ministry", "Oman's Foreign Ministry"])
        );
        assert_eq!(
            names(
                "Iran's Foreign Ministry said the talks failed. The Foreign Ministry said 40 people died."
            ),
            named(["Foreign Ministry", "Foreign Ministry"])
        );
    }
}

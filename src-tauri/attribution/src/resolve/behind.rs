//! The body that speaks through somebody or something: a spokesman, its officials, its report, its poll.

use std::ops::Range;

use claimdesk_grammar::lexicon::class::{List, Sense};
use claimdesk_grammar::{NameWord, Tag};
use claimdesk_terms::SourceKind;

use super::{Resolver, Who};
use crate::find::Found;
use crate::kind::is_body;
use crate::mention::{Mention, written};
use crate::thresholds::{MAKER_NAMES, MAKER_SENTENCES, MAKER_WORDS};
use crate::why::Reference;

/// A body that says what its people or papers say.
#[derive(Debug, Clone)]
pub(crate) struct Behind {
    name: String,
    kind: SourceKind,
    entity: Option<usize>,
    /// Whether its people speak for it, and no paper.
    people: bool,
}

impl Behind {
    /// The body as the source in the place of its people, whose words are its title, or of its paper.
    pub(crate) fn instead_of(self, who: Who) -> Who {
        Who {
            title: who.name.filter(|_| self.people),
            name: Some(self.name),
            kind: Some(self.kind),
            entity: self.entity,
            ..who
        }
    }
}

impl<'p, 'a> Resolver<'p, 'a> {
    /// The body behind the source of `found`, which is `who` by its own words.
    pub(crate) fn behind(&mut self, found: &Found, who: &Who) -> Option<Behind> {
        let (source, noun) = (found.source.as_ref()?, who.noun.as_deref()?);
        if source.is_empty() {
            return None;
        }
        let refers = who.reference != Reference::Named && who.reference != Reference::Unnamed;
        let known = who.name.as_ref().and_then(|name| self.behind.get(name));
        if let Some(known) = known.filter(|_| refers) {
            return Some(known.clone());
        }
        let lists = |list| self.parsed.lexicon.lists(list, noun);
        let body = if lists(List::Mouthpiece) {
            self.speaks_for(source)
        } else if lists(List::Officer) {
            self.officers(source)
        } else if noun.ends_with('%') || noun == "percent" {
            self.last_maker(source.start, &["poll", "survey"])
        } else if lists(List::Work) {
            self.maker(source, noun)
        } else {
            None
        }?;
        if let Some(name) = &who.name {
            self.behind.insert(name.clone(), body.clone());
        }
        Some(body)
    }

    /// "a spokesman for the ministry", "a White House spokeswoman": the body that is spoken for.
    fn speaks_for(&mut self, source: &Range<usize>) -> Option<Behind> {
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
                    let mention = self.names.between(&(source.start..head)).last().copied();
                    return self.body(&mention?, true).or_else(|| self.of_common(head));
                }
            },
        };
        Some(Behind {
            kind: body.kind.filter(|kind| is_body(*kind))?,
            name: body.name?,
            entity: body.entity,
            people: true,
        })
    }

    /// "Caltrans officials", "the county attorneys": people who are counted, or told more of, speak for themselves.
    fn officers(&self, source: &Range<usize>) -> Option<Behind> {
        let head = self.head(source);
        let article = usize::from(self.parsed.tokens.lower(source.start) == "the");
        let from = source.start + article;
        if from == head {
            return self.officers_of(head, source.end);
        }
        if source.end > head + 1 || from > head {
            return None;
        }
        let owner = self.names.between(&(from..head)).last().copied();
        match owner {
            Some(owner) => {
                let mark = usize::from(self.parsed.tags[owner.end] == Tag::Genitive);
                let whole = owner.token == from && owner.end + mark == head;
                self.body(&owner, true)
                    .filter(|_| whole && !self.names.entities[owner.entity].place)
            }
            None if from + 1 == head => self.of_common(head),
            None => None,
        }
    }

    /// "officials with the Clay County Health Department"
    fn officers_of(&self, head: usize, end: usize) -> Option<Behind> {
        let tokens = &self.parsed.tokens;
        let link = head + 1;
        if link >= end || !matches!(tokens.lower(link), "with" | "at" | "from" | "for") {
            return None;
        }
        let article = usize::from(link + 1 < end && tokens.lower(link + 1) == "the");
        let body = self.names.within(&(link + 1 + article..end))?;
        let whole = body.token == link + 1 + article && body.end == end;
        self.body(body, true)
            .filter(|_| whole && !self.names.entities[body.entity].place)
    }

    /// "county attorneys": the body named before whose name ends with the word in front of `head`.
    fn of_common(&self, head: usize) -> Option<Behind> {
        let word = head.checked_sub(1)?;
        let entry = self.parsed.tokens.list[word].entry;
        if self.parsed.tags[word] != Tag::Noun || !entry.means(Sense::ANY_ORG) {
            return None;
        }
        let word = self.parsed.tokens.lower(word);
        let last = self.names.mentions.partition_point(|m| m.end <= head);
        let mut before = self.names.mentions[..last].iter().rev().take(MAKER_NAMES);
        let body = before.find(|m| {
            let entity = &self.names.entities[m.entity];
            is_body(entity.kind) && entity.name.to_lowercase().split(' ').next_back() == Some(word)
        })?;
        self.body(body, true)
    }

    /// "a Quinnipiac poll", "the report by Oxfam", "the poll" that was told by its maker before.
    fn maker(&self, source: &Range<usize>, noun: &str) -> Option<Behind> {
        let head = self.head(source);
        let here = self.made_by(source.start, head, source.end);
        if let Some(maker) = here {
            let body = self.body(&maker, false)?;
            let name = self.whole(source.start, &maker).unwrap_or(body.name);
            return Some(Behind { name, ..body });
        }
        let first = self.parsed.tokens.lower(source.start);
        let definite = matches!(first, "the" | "that" | "this" | "its" | "these" | "those");
        if !definite || source.end > head + 1 || head > source.start + 2 {
            return None;
        }
        self.last_maker(source.start, &[noun])
    }

    /// The maker of the paper of one of these nouns that was told last before a token.
    fn last_maker(&self, token: usize, nouns: &[&str]) -> Option<Behind> {
        let from = self.sentence_of(token)?.saturating_sub(MAKER_SENTENCES);
        let from = self.parsed.sentences[from].tokens.start;
        let last = self.names.mentions.partition_point(|m| m.end <= token);
        let before = self.names.mentions[..last].iter().rev().take(MAKER_NAMES);
        let maker = before
            .take_while(|m| m.token >= from)
            .find(|m| nouns.iter().any(|noun| self.makes(m, noun)))?;
        self.body(maker, false)
    }

    /// Who is told to have made the paper at `head`: the name right in front, or behind "by" or "from".
    fn made_by(&self, from: usize, head: usize, end: usize) -> Option<Mention> {
        let tags = &self.parsed.tags;
        let front = self.names.between(&(from..head)).last().copied();
        let touches = |m: &Mention| {
            let gap = m.end + usize::from(tags[m.end] == Tag::Genitive)..head;
            gap.clone().count() <= 2 && gap.clone().all(|t| matches!(tags[t], Tag::Adj | Tag::Noun))
        };
        if let Some(front) = front.filter(touches) {
            return Some(front);
        }
        let link = (head + 1..end.min(head + 1 + MAKER_WORDS))
            .find(|t| matches!(self.parsed.tokens.lower(*t), "by" | "from"))?;
        let maker = self.names.between(&(link + 1..end)).first().copied()?;
        let article = usize::from(self.parsed.tokens.lower(link + 1) == "the");
        let whole = !matches!(
            tags.get(maker.end),
            Some(Tag::Noun | Tag::Propn | Tag::Adj | Tag::Genitive)
        );
        (whole && maker.token == link + 1 + article).then_some(maker)
    }

    /// "Bloomberg News/Morning Consult poll": the capitals in front of a mention that belong to its name.
    fn whole(&self, from: usize, maker: &Mention) -> Option<String> {
        let capital =
            |t: &usize| self.parsed.tags[*t] == Tag::Propn && self.parsed.tokens.list[*t].capital;
        let before = (from..maker.token).rev().take_while(capital).last()?;
        Some(written(self.parsed, &(before..maker.end)))
    }

    /// Whether a mention tells who made a paper of this noun: "a Quinnipiac poll", "a poll by Quinnipiac".
    fn makes(&self, maker: &Mention, noun: &str) -> bool {
        let tokens = &self.parsed.tokens;
        let is = |t: usize| t < self.parsed.tags.len() && tokens.lower(t) == noun;
        let behind =
            maker.end + usize::from(self.parsed.tags.get(maker.end) == Some(&Tag::Genitive));
        if (behind..behind + 3).any(is) {
            return self
                .made_by(
                    maker.token,
                    (behind..behind + 3).find(|t| is(*t)).unwrap_or(behind),
                    behind,
                )
                .is_some();
        }
        let article = maker
            .token
            .checked_sub(1)
            .filter(|t| tokens.lower(*t) == "the");
        let link = article.unwrap_or(maker.token).checked_sub(1);
        let by = link.filter(|t| matches!(tokens.lower(*t), "by" | "from"));
        by.is_some_and(|by| (by.saturating_sub(MAKER_WORDS)..by).any(is))
    }

    /// The body at a mention; media and others alike, and nobody who is a person.
    fn body(&self, mention: &Mention, people: bool) -> Option<Behind> {
        let entity = &self.names.entities[mention.entity];
        let kind = Some(entity.kind).filter(|kind| is_body(*kind))?;
        // "Health officials" at the start: a capital there makes no name of a word.
        let word = self.parsed.tokens.word(mention.token);
        let opens = self.parsed.sentences[self.sentence_of(mention.token)?]
            .tokens
            .start
            == mention.token;
        if opens && mention.end == mention.token + 1 && !entity.known && NameWord::of(word).word {
            return None;
        }
        Some(Behind {
            name: entity.name.clone(),
            kind,
            entity: Some(mention.entity),
            people,
        })
    }
}

#[cfg(test)]
mod tests {
    use claimdesk_terms::SourceKind;

    /// Name, kind and title of the source of the last claim.
    fn last(text: &str) -> (String, Option<SourceKind>, Option<String>) {
        let claims = crate::suggest(text);
        let claim = claims.into_iter().rfind(|c| c.source.is_some());
        let claim = claim.expect("the text names a source");
        let name = claim.source_name.unwrap_or_default();
        (name, claim.source_kind, claim.source_title)
    }

    #[test]
    fn an_unnamed_spokesman_is_the_body_he_speaks_for() {
        for (text, body, title) in [
            (
                "A Norwood Airways spokesperson said 40 flights were late.",
                "Norwood Airways",
                "Norwood Airways spokesperson",
            ),
            (
                "A spokesman for the Harbor Trust said the sale was legal.",
                "Harbor Trust",
                "spokesman for the Harbor Trust",
            ),
        ] {
            let (name, _, told) = last(text);
            assert_eq!((name.as_str(), told.as_deref()), (body, Some(title)));
        }
    }

    #[test]
    fn officials_of_a_body_are_the_body_unless_they_are_counted_or_hidden() {
        for (text, name) in [
            (
                "Norwood Airways officials said 40 flights were late.",
                "Norwood Airways",
            ),
            (
                "Norwood Rail’s officials said 40 trains were late.",
                "Norwood Rail",
            ),
            (
                "Alder County sued. The county attorneys said it was void.",
                "Alder County",
            ),
            (
                "Two Norwood Airways officials said 40 flights were late.",
                "Two Norwood Airways officials",
            ),
            (
                "Norwood Airways officials said on condition of anonymity that 40 flights were late.",
                "Norwood Airways officials",
            ),
            (
                "City officials said 40 flights were late.",
                "City officials",
            ),
        ] {
            assert_eq!(last(text).0, name, "{text}");
        }
    }

    #[test]
    fn a_paper_says_what_the_body_says_that_made_it() {
        for (text, name) in [
            (
                "A Quinmore/Halden poll found that 54% of voters agree. The poll said 12% were undecided.",
                "Quinmore/Halden",
            ),
            (
                "A study by Norwood University found that one in five wells is dry.",
                "Norwood University",
            ),
            (
                "A poll released on Friday by Norwood University found that 54% of voters agree.",
                "Norwood University",
            ),
            (
                "In May, the Marsden Institute published a report. It rained. The Marsden Institute's report said the levee would fail.",
                "Marsden Institute",
            ),
            (
                "The Marsden Institute's report is out. It rained. The report said the levee would fail.",
                "Marsden Institute",
            ),
            (
                "A letter from the Marsden Institute said the levee would fail.",
                "letter from the Marsden Institute",
            ),
            ("A report said the levee would fail.", "report"),
            (
                "A report by Ann Lee said the levee would fail.",
                "report by Ann Lee",
            ),
        ] {
            assert_eq!(last(text).0, name, "{text}");
        }
    }
}

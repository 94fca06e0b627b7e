//! Who a source is: the full name behind a surname, a pronoun or a description.

mod behind;
mod common;
mod headline;
mod named;
mod owner;
mod pronoun;

use std::collections::HashMap;
use std::ops::Range;

use claimdesk_grammar::{Parsed, Tag};
use claimdesk_terms::SourceKind;

use crate::find::Found;
use crate::mention::{Gender, Names};
use crate::thresholds::DEEPEST_ANTECEDENT;
use crate::why::Reference;
use pronoun::gender_of;

pub(crate) use behind::Behind;
pub(crate) use headline::name_headline;

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
    /// For each of them, the last sentence of it and those before.
    reach: Vec<usize>,
    /// The names of papers so far, by who made them and what they are called; none where there are two.
    papers: HashMap<(usize, String), Option<String>>,
    /// For the first token of a source that is a paper told by nothing but its maker, which one it is.
    paper_at: HashMap<usize, (usize, String)>,
    /// The body last found behind a source of this name.
    behind: HashMap<String, Behind>,
}

impl<'p, 'a> Resolver<'p, 'a> {
    pub(crate) fn new(parsed: &'p Parsed<'a>, names: Names) -> Self {
        Self {
            parsed,
            names,
            history: Vec::new(),
            reach: Vec::new(),
            papers: HashMap::new(),
            paper_at: HashMap::new(),
            behind: HashMap::new(),
        }
    }

    /// Who the source of `found` is.
    pub(crate) fn resolve(&mut self, found: &Found) -> Who {
        let Some(source) = &found.source else {
            return Who::default();
        };
        let sentence = self.sentence_of(source.start).unwrap_or(found.sentence);
        let mut who = self.describe(source, sentence, 0);
        if let Some(id) = who.entity.filter(|id| self.says_he(*id, found)) {
            self.names.entities[id].kind = SourceKind::Person;
            who.kind = Some(SourceKind::Person);
        }
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
        let reach = self.reach.last().map_or(0, |reach| *reach);
        self.reach.push(reach.max(sentence));
        who
    }

    /// The resolved claims up to a sentence and the one behind it, the last first.
    fn earlier(&self, sentence: usize) -> impl Iterator<Item = &(usize, usize, Who)> {
        let known = self.reach.partition_point(|reach| *reach <= sentence + 1);
        self.history[..known].iter().rev()
    }

    /// "Norgate said he would": a name that could be a body's is a person's, who speaks of himself.
    fn says_he(&self, id: usize, found: &Found) -> bool {
        let entity = &self.names.entities[id];
        let first = found
            .spans
            .first()
            .map(|s| self.parsed.tokens.lower(s.start));
        entity.kind == SourceKind::Organisation
            && !entity.known
            && !found.direct
            && found
                .source
                .as_ref()
                .is_some_and(|s| self.parsed.tags[s.start] != Tag::Det)
            && first.is_some_and(|w| {
                matches!(
                    gender_of(self.parsed.lexicon, w),
                    Gender::Male | Gender::Female
                )
            })
    }

    pub(crate) fn sentence_of(&self, token: usize) -> Option<usize> {
        self.parsed
            .sentences
            .partition_point(|s| s.tokens.start <= token)
            .checked_sub(1)
    }

    /// Describes the source in `range`.
    pub(crate) fn describe(&mut self, range: &Range<usize>, sentence: usize, depth: usize) -> Who {
        let tags = &self.parsed.tags;
        if range.is_empty() || depth > DEEPEST_ANTECEDENT {
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
        if let Some(who) = self.honoured(range, head) {
            return who;
        }
        if let Some(who) = self.office_and_name(range, head) {
            return who;
        }
        if let Some(who) = self.named(range, &phrase, head) {
            return who;
        }
        if let Some(who) = self.apposed(range, &phrase, head) {
            return who;
        }
        let who = self.common(range, &phrase, head, sentence);
        let who = self.with_owner(who, &phrase, head, sentence, depth);
        self.one_paper(who, range, &phrase, head)
    }

    /// The noun that heads a source: the last one before a comma, a preposition, a verb or a clause.
    pub(super) fn head(&self, range: &Range<usize>) -> usize {
        let mut head = range.start;
        for t in range.clone() {
            match self.parsed.tags[t] {
                Tag::Noun | Tag::Propn | Tag::Num | Tag::Pron | Tag::Object | Tag::Time => head = t,
                Tag::Genitive | Tag::Det | Tag::Poss | Tag::Adj | Tag::Adv | Tag::Quote => {}
                Tag::Prep if t > range.start && self.in_name(t) => {}
                Tag::Cc if self.two_offices(head, t, range.end) => {}
                Tag::Past | Tag::Ing | Tag::Part
                    if t == range.start
                        || matches!(self.parsed.tags[t - 1], Tag::Det | Tag::Poss | Tag::Adj) => {}
                _ if t == range.start => {}
                _ => break,
            }
        }
        head
    }

    /// Whether a preposition is inside a name: "Ministry of Defence".
    fn in_name(&self, t: usize) -> bool {
        let i = self.names.mentions.partition_point(|m| m.end <= t);
        self.names.mentions.get(i).is_some_and(|m| m.token <= t)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use claimdesk_grammar::lexicon::Lexicon;

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
    fn a_paper_of_one_maker_is_one_source_however_the_maker_is_named() {
        let all_one = |text: &str| {
            let names = names(text);
            names.windows(2).all(|pair| pair[0] == pair[1]) && names.len() > 1
        };
        for text in [
            "The Oxfam report said the dam was unsafe. The report by Oxfam said it was old.",
            "A report by Oxfam said the dam was unsafe. The Oxfam report said it was old. \
             Oxfam’s report said it leaked.",
            "A study from the World Bank said the dam was unsafe. The World Bank study said it was old.",
        ] {
            assert!(all_one(text), "{:?}", names(text));
        }
        for text in [
            "The Oxfam report said the dam was unsafe. The report by Amnesty said it was old.",
            "The Oxfam report said the dam was unsafe. The letter by Oxfam said it was old.",
            "The Oxfam report said the dam was unsafe. A second report by Oxfam said it was old.",
        ] {
            assert!(!all_one(text), "{:?}", names(text));
        }
    }

    #[test]
    fn appositions_name_bodies_and_kin() {
        assert_eq!(
            sources("The contractor, Northgate Marine, said it was over."),
            [("Northgate Marine".to_owned(), Some(SourceKind::Company))]
        );
        assert_eq!(
            sources("A pathologist, Dr Imran Qureshi, said it was over.")[0].0,
            "Imran Qureshi"
        );
        assert_eq!(
            names("Finn Torrance left. His wife, Elspeth, said it was over."),
            ["Elspeth"]
        );
    }

    #[test]
    fn what_is_owned_bears_the_full_name_of_its_owner() {
        assert_eq!(
            names("The Environment Agency met. The agency's report says it was over."),
            ["Environment Agency's report"]
        );
        assert_eq!(
            names("Ann Lee left. Her lawyer said it was over."),
            ["Ann Lee’s lawyer"]
        );
        assert_eq!(
            names("Qatar's ministry said it was over."),
            ["Qatar's ministry"]
        );
    }

    #[test]
    fn a_place_is_no_person() {
        assert_eq!(
            names("Finn Lee was born in Leith, the son of a baker. He said it was over."),
            ["Finn Lee"]
        );
    }

    #[test]
    fn what_is_unclear_stays_open() {
        assert_eq!(names("It was over, she said."), [""]);
    }
}

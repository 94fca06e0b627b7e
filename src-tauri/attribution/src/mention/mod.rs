//! Names in the text: who and what is named, under which titles, and by which short forms.

mod merge;
mod run;
mod told;

use std::cmp::Ordering;
use std::collections::HashMap;
use std::ops::Range;

use claimdesk_grammar::lexicon::class::{List, Sense};
use claimdesk_grammar::lexicon::{Name, NameKind};
use claimdesk_grammar::{Kind, NameWord, Parsed, Tag};

use claimdesk_terms::SourceKind;
use told::*;

pub(crate) use run::{Run, known_at, run_at};

/// What is known of a person's gender, for "he" and "she".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Gender {
    #[default]
    Unknown,
    Male,
    Female,
}

/// A person or body the text names.
#[derive(Debug, Clone)]
pub(crate) struct Entity {
    /// The longest name given.
    pub(crate) name: String,
    pub(crate) title: Option<String>,
    pub(crate) kind: SourceKind,
    pub(crate) gender: Gender,
    /// The lexicon, or the words of the name, say what it is.
    pub(crate) known: bool,
    /// A country or town, which stands for its government.
    pub(crate) place: bool,
}

/// One place where an entity is named.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mention {
    pub(crate) token: usize,
    pub(crate) end: usize,
    pub(crate) entity: usize,
}

/// All names of a text, and where they stand.
#[derive(Debug, Default)]
pub(crate) struct Names {
    pub(crate) entities: Vec<Entity>,
    /// In text order.
    pub(crate) mentions: Vec<Mention>,
    /// Last word of a person's name, or an organisation's name or initials, to entity.
    short: HashMap<String, usize>,
}

impl Names {
    /// Reads every name of the text.
    pub(crate) fn read(parsed: &Parsed) -> Self {
        let mut names = Names::default();
        let mut i = 0;
        while i < parsed.tags.len() {
            match run_at(parsed, i) {
                Some(run) => {
                    let end = run.name.end.max(i + 1);
                    names.add(parsed, &run);
                    i = end;
                }
                None => {
                    names.surname(parsed, i);
                    i += 1;
                }
            }
        }
        names.merge(parsed);
        names.company(parsed);
        names
    }

    /// "Baker said": a word of the language that is the surname of somebody named before.
    fn surname(&mut self, parsed: &Parsed, t: usize) {
        let token = &parsed.tokens.list[t];
        let noun = matches!(parsed.tags[t], Tag::Propn | Tag::Noun);
        if token.kind != Kind::Word || !token.capital || !noun {
            return;
        }
        let entity = self.short.get(parsed.tokens.word(t)).copied();
        let person = entity.filter(|id| self.entities[*id].kind == SourceKind::Person);
        let verb = parsed.tags.get(t + 1).is_some_and(|tag| tag.finite());
        if let Some(entity) = person.filter(|_| verb || parsed.tags[t] == Tag::Propn) {
            self.mentions.push(Mention {
                token: t,
                end: t + 1,
                entity,
            });
        }
    }

    /// When the text speaks of "the company", the body it names most often without saying what it is, is that company.
    fn company(&mut self, parsed: &Parsed) {
        let spoken = (1..parsed.tags.len()).any(|t| {
            parsed.tags[t] == Tag::Noun
                && parsed.tokens.list[t].entry.means(Sense::COMPANY)
                && matches!(parsed.tokens.lower(t - 1), "the" | "a")
        });
        let mut count = vec![0_usize; self.entities.len()];
        for mention in &self.mentions {
            count[mention.entity] += 1;
        }
        let unknown = (0..self.entities.len()).filter(|id| {
            let entity = &self.entities[*id];
            let borne = NameWord::of(&entity.name);
            entity.kind == SourceKind::Organisation
                && !entity.known
                && !borne.is_given()
                && crate::bodies::nation_of(&entity.name).is_none()
        });
        let mut unknown: Vec<_> = unknown
            .map(|id| (count[id], std::cmp::Reverse(id)))
            .collect();
        unknown.sort_unstable();
        // Named but once, it must be the only one.
        let needed = if unknown.len() == 1 { 1 } else { 2 };
        if let Some((_, std::cmp::Reverse(id))) =
            unknown.pop().filter(|(n, _)| spoken && *n >= needed)
        {
            self.entities[id].kind = SourceKind::Company;
        }
    }

    /// The entity named at exactly or within the tokens of `range`, the first.
    pub(crate) fn within(&self, range: &Range<usize>) -> Option<&Mention> {
        let first = self.mentions.partition_point(|m| m.token < range.start);
        self.mentions.get(first).filter(|m| m.end <= range.end)
    }

    /// Mentions between two tokens.
    pub(crate) fn between(&self, range: &Range<usize>) -> &[Mention] {
        let first = self.mentions.partition_point(|m| m.token < range.start);
        let last = self.mentions.partition_point(|m| m.token < range.end);
        &self.mentions[first..last.max(first)]
    }

    fn add(&mut self, parsed: &Parsed, run: &Run) {
        let Some(entity) = self.entity(parsed, run) else {
            return;
        };
        self.mentions.push(Mention {
            token: run.name.start,
            end: run.name.end,
            entity,
        });
    }

    fn entity(&mut self, parsed: &Parsed, run: &Run) -> Option<usize> {
        let text = written(parsed, &run.name);
        if text.is_empty() {
            return None;
        }
        let last = parsed.tokens.word(run.name.end - 1).to_owned();
        if let Some(name) = run.known {
            return Some(self.known(text, name));
        }
        let told = crate::kind::of_name(parsed, &run.name).or_else(|| described(parsed, &run.name));
        let person = is_person(parsed, run) || told.is_none() && personal(parsed, &run.name);
        // A transcript's "SMITH" is Smith.
        let text = if run.name.len() == 1 && text.len() > 3 && text.chars().all(char::is_uppercase)
        {
            let mut chars = text.chars();
            let titled: String = chars
                .next()
                .into_iter()
                .chain(chars.flat_map(char::to_lowercase))
                .collect();
            if self.short.contains_key(&titled) {
                titled
            } else {
                text
            }
        } else {
            text
        };
        if run.name.len() == 1
            && let Some(id) = self.short.get(&text)
        {
            let id = *id;
            self.note(parsed, id, run);
            return Some(id);
        }
        if person && run.name.len() > 1 {
            if let Some(&id) = self.short.get(&last)
                && self.entities[id].kind == SourceKind::Person
                && first_fits(&self.entities[id].name, &text)
            {
                if text.len() > self.entities[id].name.len() {
                    self.entities[id].name.clone_from(&text);
                }
                self.note(parsed, id, run);
                return Some(id);
            }
        } else if let Some(&id) = self.short.get(&text) {
            return Some(id);
        }
        let kind = if person {
            SourceKind::Person
        } else {
            told.unwrap_or(SourceKind::Organisation)
        };
        let id = self.entities.len();
        self.entities.push(Entity {
            name: text.clone(),
            title: None,
            kind,
            gender: Gender::Unknown,
            known: told.is_some(),
            place: false,
        });
        self.note(parsed, id, run);
        if person {
            self.short.insert(last, id);
        } else {
            self.initials(parsed, run, id);
        }
        self.short.entry(text).or_insert(id);
        Some(id)
    }

    fn known(&mut self, text: String, name: Name) -> usize {
        if let Some(&id) = self.short.get(&text) {
            return id;
        }
        let full = name.full.trim_start_matches("The ").to_owned();
        if let Some(&id) = self.short.get(&full) {
            self.short.insert(text, id);
            return id;
        }
        let id = self.entities.len();
        self.entities.push(Entity {
            name: crate::names::told(&text, name.full).to_owned(),
            title: None,
            kind: crate::kind::of_known(name.kind),
            gender: Gender::Unknown,
            known: true,
            place: name.kind == NameKind::Place,
        });
        self.short.insert(text, id);
        self.short.entry(full).or_insert(id);
        id
    }

    /// "National Rifle Association (NRA)": the initials stand for the name from here on.
    fn initials(&mut self, parsed: &Parsed, run: &Run, id: usize) {
        let (tags, tokens) = (&parsed.tags, &parsed.tokens);
        let at = run.name.end;
        if tags.get(at) != Some(&Tag::Open) || tags.get(at + 2) != Some(&Tag::Close) {
            return;
        }
        let word = tokens.word(at + 1);
        if word.len() >= 2
            && word
                .chars()
                .all(|c| c.is_uppercase() || c == '.' || c == '-')
        {
            self.short.insert(word.to_owned(), id);
        }
    }

    /// Keeps title and gender of a mention.
    fn note(&mut self, parsed: &Parsed, id: usize, run: &Run) {
        let entity = &mut self.entities[id];
        if entity.kind != SourceKind::Person {
            return;
        }
        let words = run.title.clone().chain(run.name.start..run.name.start + 1);
        for t in words {
            let bits = parsed.tokens.list[t].entry.sense;
            let word = parsed.tokens.lower(t);
            let gender = match word {
                _ if parsed.lexicon.lists(List::Man, word) => Gender::Male,
                _ if parsed.lexicon.lists(List::Woman, word) => Gender::Female,
                _ if t == run.name.start
                    && run.name.len() > 1
                    && bits.intersects(Sense::MALE)
                    && !bits.intersects(Sense::FEMALE) =>
                {
                    Gender::Male
                }
                _ if t == run.name.start
                    && run.name.len() > 1
                    && bits.intersects(Sense::FEMALE)
                    && !bits.intersects(Sense::MALE) =>
                {
                    Gender::Female
                }
                _ if t == run.name.start && run.name.len() > 1 => {
                    usual_gender(parsed.tokens.word(t))
                }
                _ => Gender::Unknown,
            };
            if gender != Gender::Unknown {
                entity.gender = gender;
            }
        }
        if entity.title.is_none() {
            entity.title = title(parsed, run);
        }
    }
}

/// The gender of those who usually bear a given name; unknown where men and women do.
fn usual_gender(given: &str) -> Gender {
    let borne = NameWord::of(given);
    match borne.male.cmp(&borne.female) {
        Ordering::Greater => Gender::Male,
        Ordering::Less => Gender::Female,
        Ordering::Equal => Gender::Unknown,
    }
}

/// The words of a range of tokens as written.
pub(crate) fn written(parsed: &Parsed, range: &Range<usize>) -> String {
    if range.is_empty() {
        String::new()
    } else {
        parsed.tokens.text[parsed.tokens.bytes(range)]
            .trim_matches(['"', '“', '”', ',', ' '])
            .to_owned()
    }
}

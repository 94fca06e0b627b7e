//! A light tagger: decides from the neighbours what each word is here.

mod closed;
mod verb;

use crate::lexicon::{Class, Entry, Lexicon, List, Sense};
use crate::names::NameWord;
use crate::row::Row;
use crate::sentence::LONGEST;
use crate::token::{Kind, Tokens};

/// The part of speech of a token in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tag {
    Det,
    Poss,
    Pron,
    Object,
    Noun,
    Propn,
    Adj,
    Adv,
    Num,
    Time,
    /// A past form; without an auxiliary it may be a participle.
    Past,
    /// A present form with a subject.
    Pres,
    /// A base form behind "to", a modal or "do".
    Base,
    Ing,
    /// A participle: behind "have" or "be", or by its form.
    Part,
    Be,
    Have,
    Do,
    Modal,
    Neg,
    To,
    Prep,
    Cc,
    Sub,
    Rel,
    /// "That" behind a verb or noun: opens a clause.
    That,
    Wh,
    /// The possessive 's.
    Genitive,
    Comma,
    Stop,
    Semicolon,
    Colon,
    Dash,
    Open,
    Close,
    Quote,
    #[default]
    Other,
}

impl Tag {
    /// A verb or auxiliary that can head a finite clause.
    pub fn finite(self) -> bool {
        matches!(
            self,
            Tag::Past | Tag::Pres | Tag::Be | Tag::Have | Tag::Do | Tag::Modal
        )
    }
}

/// Tags every token of the text.
pub(crate) fn tags(tokens: &Tokens, lexicon: &Lexicon) -> Row<Tag> {
    let mut out: Row<Tag> = vec![Tag::Other; tokens.list.len()].into();
    for line in &tokens.lines {
        let titled = title_case(tokens, line.start, line.end);
        let mut i = line.start;
        while i < line.end {
            // A known name of several words is one name, whatever its words are elsewhere ("Meet the Press").
            if let Some((end, _)) = lexicon
                .name_at(tokens, i)
                .filter(|(end, _)| *end > i + 1 && *end <= line.end && tokens.list[i].capital)
            {
                out[i..end].fill(Tag::Propn);
                i = end;
                continue;
            }
            let tag = Here {
                tokens,
                lexicon,
                tags: &out,
                i,
                first: line.start,
                end: line.end,
                titled,
            }
            .decide();
            out[i] = tag;
            i += 1;
        }
    }
    out
}

/// Whether a line is written like a headline: nearly every longer word has a capital.
fn title_case(tokens: &Tokens, start: usize, end: usize) -> bool {
    let (mut words, mut capitals) = (0, 0);
    for t in tokens.list[start..end]
        .iter()
        .filter(|t| t.kind == Kind::Word && t.end - t.start > 3)
    {
        words += 1;
        capitals += usize::from(t.capital);
    }
    words >= 3 && capitals * 10 >= words * 8
}

/// One token and what is known to its left.
struct Here<'t, 'a> {
    tokens: &'t Tokens<'a>,
    lexicon: &'t Lexicon,
    tags: &'t Row<Tag>,
    i: usize,
    first: usize,
    end: usize,
    titled: bool,
}

impl Here<'_, '_> {
    fn entry(&self, i: usize) -> Entry {
        self.tokens.list[i].entry
    }

    /// The tags to the left, the nearest first, as far as a sentence may be long.
    fn left(&self) -> impl Iterator<Item = &Tag> {
        let first = self.first.max(self.i.saturating_sub(LONGEST));
        (first..self.i).rev().map(|at| &self.tags[at])
    }

    /// The tag before this token, quotation marks passed over.
    fn before(&self) -> Option<Tag> {
        self.left().copied().find(|t| *t != Tag::Quote)
    }

    /// The tag before this token, adverbs and quotation marks passed over.
    fn head_before(&self) -> Option<Tag> {
        self.left()
            .copied()
            .find(|t| !matches!(t, Tag::Quote | Tag::Adv | Tag::Neg))
    }

    /// The entry and index of the next word, quotation marks passed over.
    fn next(&self) -> Option<usize> {
        (self.i + 1..self.end)
            .take(LONGEST)
            .find(|j| self.tokens.list[*j].kind != Kind::Quote)
    }

    fn next_class(&self) -> Class {
        self.next().map_or(Class::empty(), |j| self.entry(j).class)
    }

    fn next_is_word(&self) -> bool {
        self.next()
            .is_some_and(|j| matches!(self.tokens.list[j].kind, Kind::Word | Kind::Number))
    }

    fn starts_sentence(&self) -> bool {
        self.i == self.first
            || self
                .left()
                .find(|t| !matches!(t, Tag::Quote | Tag::Open))
                .is_none_or(|t| matches!(t, Tag::Stop | Tag::Colon))
    }

    fn decide(&self) -> Tag {
        let token = &self.tokens.list[self.i];
        match token.kind {
            Kind::Comma => return Tag::Comma,
            Kind::Stop => return Tag::Stop,
            Kind::Semicolon => return Tag::Semicolon,
            Kind::Colon => return Tag::Colon,
            Kind::Dash => return Tag::Dash,
            Kind::Open => return Tag::Open,
            Kind::Close => return Tag::Close,
            Kind::Quote => return Tag::Quote,
            Kind::Other => return Tag::Other,
            Kind::Number if self.tokens.word(self.i).contains(':') => return Tag::Time,
            Kind::Number => return Tag::Num,
            Kind::Word => {}
        }
        let p = token.entry.class;
        if token.entry.means(Sense::ACRONYM) && self.acronym() || self.is_called_like_a_month() {
            return Tag::Propn;
        }
        if token.capital && !self.titled && !self.starts_sentence() && !self.known_small(p) {
            return if p.intersects(Class::TIME) {
                Tag::Time
            } else {
                Tag::Propn
            };
        }
        if let Some(tag) = self.closed(p) {
            return tag;
        }
        let lower = self.tokens.lower(self.i);
        // "later" before a verb, and "Kelly" before one.
        if p.intersects(Class::ADV)
            && p.intersects(Class::ADJ)
            && self.next_class().intersects(Class::VBD)
            && matches!(
                self.before(),
                Some(Tag::Pron | Tag::Propn | Tag::Noun | Tag::Rel)
            )
        {
            return Tag::Adv;
        }
        // "said earlier on Friday"
        if p.intersects(Class::ADV)
            && p.intersects(Class::ADJ)
            && matches!(
                self.before(),
                Some(Tag::Past | Tag::Pres | Tag::Base | Tag::Ing | Tag::Part)
            )
            && !self.noun_follows()
        {
            return Tag::Adv;
        }
        // "University of Texas" at the start, where every word has a capital.
        if token.capital
            && token.entry.means(Sense::ANY_ORG)
            && self.of_follows()
            && self.tokens.list.get(self.i + 2).is_some_and(|t| t.capital)
        {
            return Tag::Propn;
        }
        if token.capital
            && token
                .entry
                .means(Sense::MALE | Sense::FEMALE | Sense::KNOWN_PERSON)
            && (self.name_like() || self.next().is_none())
        {
            return Tag::Propn;
        }
        if token.capital
            && !p.intersects(Class::VERB | Class::ADJ | Class::ADV)
            && !p.intersects(Class::NOUN)
            && !lower.ends_with("ly")
            && !self.is_plural_at_start(lower)
        {
            return Tag::Propn;
        }
        if token.capital
            && self.starts_sentence()
            && p.intersects(Class::VERB)
            && !(p.intersects(Class::NOUN) && lower.ends_with('s'))
            && self.name_like()
        {
            return Tag::Propn;
        }
        if p.intersects(Class::VERB)
            && let Some(tag) = self.verb(p)
        {
            return tag;
        }
        open_class(self.lexicon, p, lower)
    }

    /// A word in capitals among words that are not: "WHO said", but "WHO DID THIS".
    fn acronym(&self) -> bool {
        let capitals = |j: usize| {
            let word = self.tokens.word(j);
            word.len() > 1 && word.chars().all(char::is_uppercase)
        };
        let beside = [
            self.i.checked_sub(1).filter(|b| *b >= self.first),
            self.next(),
        ];
        capitals(self.i) && !beside.into_iter().flatten().any(capitals)
    }

    /// "Mourners said": a plural of the language that has its capital from where it is.
    fn is_plural_at_start(&self, lower: &str) -> bool {
        let next_capital = self.next().is_some_and(|j| self.tokens.list[j].capital);
        let borne = NameWord::of(lower);
        self.starts_sentence()
            && !self.titled
            && !next_capital
            && lower.ends_with('s')
            && borne.word
            && !borne.is_usual_surname()
            && !borne.is_usual_given()
    }

    /// "April Summers": a month or day in front of a surname is a given name.
    fn is_called_like_a_month(&self) -> bool {
        let token = &self.tokens.list[self.i];
        let surname = |j: usize| {
            let next = &self.tokens.list[j];
            next.kind == Kind::Word
                && next.capital
                && !next.entry.can_be(Class::CLOSED | Class::TIME | Class::NUM)
                && !next.entry.means(Sense::ANY_ORG)
                && NameWord::of(self.tokens.word(j)).surname > 0
        };
        token.capital
            && token.entry.can_be(Class::TIME)
            && NameWord::of(self.tokens.word(self.i)).is_given()
            && self.next().is_some_and(surname)
    }

    /// A closed-class word that is written with a capital without being a name ("I").
    fn known_small(&self, p: Class) -> bool {
        p.intersects(Class::PRON_SUBJ)
            || (p.intersects(Class::CLOSED)
                && !p.intersects(Class::MODAL | Class::TIME)
                && matches!(self.before(), Some(Tag::Dash | Tag::Open | Tag::Comma))
                && self.tokens.list[self.i - 1].kind == Kind::Quote)
    }

    /// A capitalised verb form at the start that is followed by another name part or a verb: "Grant said".
    fn name_like(&self) -> bool {
        self.next().is_some_and(|j| {
            let n = &self.tokens.list[j];
            (n.capital && !n.entry.can_be(Class::CLOSED) && n.kind == Kind::Word)
                || n.entry
                    .can_be(Class::VBD | Class::VBZ | Class::BE | Class::HAVE | Class::MODAL)
        })
    }

    fn of_follows(&self) -> bool {
        self.next().is_some_and(|j| self.tokens.lower(j) == "of")
    }

    fn number_follows(&self) -> bool {
        self.next().is_some_and(|j| {
            self.tokens.list[j].kind == Kind::Number || self.entry(j).can_be(Class::NUM)
        })
    }

    /// Whether a noun phrase goes on behind this word.
    fn noun_follows(&self) -> bool {
        let Some(j) = self.next() else { return false };
        let token = &self.tokens.list[j];
        match token.kind {
            Kind::Number => return true,
            Kind::Word => {}
            _ => return false,
        }
        let p = token.entry.class;
        if self.tokens.lower(j) == "that" {
            return false;
        }
        if token.capital && !p.intersects(Class::CLOSED) {
            return true;
        }
        if p.intersects(
            Class::NOUN
                | Class::NOUNISH
                | Class::ADJ
                | Class::NUM
                | Class::TIME
                | Class::POSS
                | Class::DET
                | Class::PRON_OBJ,
        ) {
            return true;
        }
        if p.intersects(Class::CLOSED | Class::VBD | Class::VBZ | Class::VB)
            && !p.intersects(Class::VBN)
        {
            return false;
        }
        if p.intersects(Class::ADV) && !p.intersects(Class::ADJ) {
            return false;
        }
        !p.intersects(Class::VBD) || p.intersects(Class::VBN)
    }
}

/// A word no rule above has claimed, by its classes or its ending.
fn open_class(lexicon: &Lexicon, p: Class, lower: &str) -> Tag {
    if p.intersects(Class::NOUN) || p.intersects(Class::NOUNISH | Class::VB | Class::VBZ) {
        return if p.intersects(Class::ADJ) && !p.intersects(Class::NOUN) {
            Tag::Adj
        } else {
            Tag::Noun
        };
    }
    if p.intersects(Class::ADJ) {
        return Tag::Adj;
    }
    if p.intersects(Class::ADV)
        || (lower.len() > 4 && lower.ends_with("ly") && !lower.ends_with("family"))
    {
        return Tag::Adv;
    }
    if lower.len() > 4
        && lexicon
            .list(List::Adjective)
            .iter()
            .any(|e| lower.ends_with(e))
    {
        return Tag::Adj;
    }
    if lower.len() > 4 && lower.ends_with("ed") && !lower.ends_with("eed") {
        return Tag::Past;
    }
    if lower.len() > 5 && lower.ends_with("ing") {
        return Tag::Ing;
    }
    Tag::Noun
}

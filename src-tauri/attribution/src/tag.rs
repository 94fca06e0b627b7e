//! A light tagger: decides from the neighbours what each word is here.

use crate::lexicon::{Entry, Lexicon, pos, sem};
use crate::token::{Kind, Tokens};

/// The part of speech of a token in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Tag {
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
    pub(crate) fn finite(self) -> bool {
        matches!(
            self,
            Tag::Past | Tag::Pres | Tag::Be | Tag::Have | Tag::Do | Tag::Modal
        )
    }
}

/// Tags every token of the text.
pub(crate) fn tags(tokens: &Tokens, lexicon: &Lexicon) -> Vec<Tag> {
    let mut out = vec![Tag::Other; tokens.list.len()];
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
    tags: &'t [Tag],
    i: usize,
    first: usize,
    end: usize,
    titled: bool,
}

impl Here<'_, '_> {
    fn entry(&self, i: usize) -> Entry {
        self.tokens.list[i].entry
    }

    /// The tag before this token, quotation marks passed over.
    fn before(&self) -> Option<Tag> {
        self.tags[self.first..self.i]
            .iter()
            .rev()
            .copied()
            .find(|t| *t != Tag::Quote)
    }

    /// The tag before this token, adverbs and quotation marks passed over.
    fn head_before(&self) -> Option<Tag> {
        self.tags[self.first..self.i]
            .iter()
            .rev()
            .copied()
            .find(|t| !matches!(t, Tag::Quote | Tag::Adv | Tag::Neg))
    }

    /// The entry and index of the next word, quotation marks passed over.
    fn next(&self) -> Option<usize> {
        (self.i + 1..self.end).find(|j| self.tokens.list[*j].kind != Kind::Quote)
    }

    fn next_pos(&self) -> u32 {
        self.next().map_or(0, |j| self.entry(j).pos)
    }

    fn next_is_word(&self) -> bool {
        self.next()
            .is_some_and(|j| matches!(self.tokens.list[j].kind, Kind::Word | Kind::Number))
    }

    fn starts_sentence(&self) -> bool {
        self.i == self.first
            || self.tags[self.first..self.i]
                .iter()
                .rev()
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
        let p = token.entry.pos;
        if token.capital && !self.titled && !self.starts_sentence() && !self.known_small(p) {
            return if p & pos::TIME != 0 {
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
        if p & pos::ADV != 0
            && p & pos::ADJ != 0
            && self.next_pos() & pos::VBD != 0
            && matches!(
                self.before(),
                Some(Tag::Pron | Tag::Propn | Tag::Noun | Tag::Rel)
            )
        {
            return Tag::Adv;
        }
        if token.capital
            && token.entry.sem & (sem::MALE | sem::FEMALE | sem::KNOWN_PERSON) != 0
            && (self.name_like() || self.next().is_none())
        {
            return Tag::Propn;
        }
        if token.capital
            && p & (pos::VERB | pos::ADJ | pos::ADV) == 0
            && p & pos::NOUN == 0
            && !lower.ends_with("ly")
        {
            return Tag::Propn;
        }
        if token.capital && self.starts_sentence() && p & pos::VERB != 0 && self.name_like() {
            return Tag::Propn;
        }
        if p & pos::VERB != 0
            && let Some(tag) = self.verb(p)
        {
            return tag;
        }
        open_class(p, lower)
    }

    /// A closed-class word that is written with a capital without being a name ("I").
    fn known_small(&self, p: u32) -> bool {
        p & pos::PRON_SUBJ != 0
            || (p & pos::CLOSED != 0
                && p & (pos::MODAL | pos::TIME) == 0
                && matches!(self.before(), Some(Tag::Dash | Tag::Open | Tag::Comma))
                && self.tokens.list[self.i - 1].kind == Kind::Quote)
    }

    /// A capitalised verb form at the start that is followed by another name part or a verb: "Grant said".
    fn name_like(&self) -> bool {
        self.next().is_some_and(|j| {
            let n = &self.tokens.list[j];
            (n.capital && n.entry.pos & pos::CLOSED == 0 && n.kind == Kind::Word)
                || n.entry.pos & (pos::VBD | pos::VBZ | pos::BE | pos::HAVE | pos::MODAL) != 0
        })
    }

    fn closed(&self, p: u32) -> Option<Tag> {
        let lower = self.tokens.lower(self.i);
        let before = self.before();
        match lower {
            "'s" | "’s" => return Some(self.apostrophe_s()),
            "that" => return Some(self.that()),
            "there" if self.next_pos() & (pos::BE | pos::MODAL | pos::HAVE) != 0 => {
                return Some(Tag::Pron);
            }
            "her" | "his" => {
                return Some(if self.noun_follows() {
                    Tag::Poss
                } else {
                    Tag::Object
                });
            }
            "to" => return Some(self.to()),
            "like" if matches!(self.head_before(), Some(Tag::Modal | Tag::To | Tag::Pron)) => {
                return None;
            }
            "so" | "as"
                if self.next_pos() & (pos::ADJ | pos::ADV) != 0
                    && self.next_pos() & pos::CLOSED == 0 =>
            {
                return Some(Tag::Adv);
            }
            "one"
                if before != Some(Tag::Det)
                    && self.next_pos() & (pos::MODAL | pos::BE | pos::HAVE) != 0 =>
            {
                return Some(Tag::Pron);
            }
            "may" if self.tokens.list[self.i].capital && !self.starts_sentence() => {
                return Some(Tag::Time);
            }
            "around" | "about" | "over" | "under" | "above" | "below" | "nearly"
                if self.number_follows() && before != Some(Tag::Noun) =>
            {
                return Some(Tag::Adv);
            }
            "at" if self
                .next()
                .is_some_and(|j| matches!(self.tokens.lower(j), "least" | "most")) =>
            {
                return Some(Tag::Adv);
            }
            "more" | "less" | "fewer" | "than" if self.counts_on() => return Some(Tag::Adv),
            "another" | "some" | "many" | "several" | "most" | "both" | "others" | "few"
            | "those" | "these" | "all"
                if self.reports_next() =>
            {
                return Some(Tag::Pron);
            }
            "least" | "most" if self.i > self.first && self.tokens.lower(self.i - 1) == "at" => {
                return Some(Tag::Adv);
            }
            "much" | "more" | "most" | "less" | "least" if !self.noun_follows() => {
                return Some(Tag::Adv);
            }
            "no" if !self.next_is_word() => return Some(Tag::Adv),
            "though" if !self.next_is_word() => return Some(Tag::Adv),
            "once" if self.next_pos() & (pos::VBD | pos::VBZ | pos::VBG) != 0 => {
                return Some(Tag::Adv);
            }
            "while" | "because" | "although" | "though" | "whereas" | "if" | "whether"
            | "unless" => return Some(Tag::Sub),
            "since" | "until" | "after" | "before" | "as" | "once" => {
                return Some(self.sub_or_prep());
            }
            "which" | "who" | "whom" | "whose" => {
                return Some(
                    if matches!(
                        before,
                        None | Some(
                            Tag::Stop
                                | Tag::Past
                                | Tag::Pres
                                | Tag::Base
                                | Tag::Ing
                                | Tag::Quote
                                | Tag::Colon
                        )
                    ) {
                        Tag::Wh
                    } else {
                        Tag::Rel
                    },
                );
            }
            "what" | "why" | "how" | "when" | "where" => return Some(Tag::Wh),
            _ => {}
        }
        let table = [
            (pos::POSS, Tag::Poss),
            (pos::BE, Tag::Be),
            (pos::HAVE, Tag::Have),
            (pos::DO, Tag::Do),
            (pos::NEG, Tag::Neg),
            (pos::MODAL, Tag::Modal),
            (pos::CC, Tag::Cc),
            (pos::NUM, Tag::Num),
            (pos::TIME, Tag::Time),
        ];
        if let Some((_, tag)) = table.iter().find(|(bit, _)| p & bit != 0) {
            return Some(*tag);
        }
        if p & pos::DET != 0 {
            let article = matches!(lower, "a" | "an" | "the" | "every" | "no");
            let alone =
                p & (pos::PRON_SUBJ | pos::PRON_OBJ) != 0 || (!article && !self.noun_follows());
            return Some(if alone { Tag::Pron } else { Tag::Det });
        }
        if p & pos::PRON_SUBJ != 0 {
            return Some(Tag::Pron);
        }
        if p & pos::PRON_OBJ != 0 {
            return Some(Tag::Object);
        }
        // "up", "out", "off", "over" are particles behind a verb when no object follows.
        if p & pos::PREP != 0 {
            let particle = p & pos::ADV != 0 && !self.noun_follows();
            return Some(if particle { Tag::Adv } else { Tag::Prep });
        }
        if p & pos::SUB != 0 {
            return Some(Tag::Sub);
        }
        None
    }

    /// "more than 20": the words before the number belong to it.
    fn counts_on(&self) -> bool {
        let than = if self.tokens.lower(self.i) == "than" {
            Some(self.i)
        } else {
            self.next().filter(|j| self.tokens.lower(*j) == "than")
        };
        let number = |j: usize| {
            j < self.end
                && (self.tokens.list[j].kind == Kind::Number || self.entry(j).pos & pos::NUM != 0)
        };
        than.is_some_and(|t| number(t + 1))
            && (self.tokens.lower(self.i) != "than" || self.before() == Some(Tag::Adv))
    }

    /// A reporting verb in the past follows: the word is a pronoun ("another tweeted").
    fn reports_next(&self) -> bool {
        self.next().is_some_and(|j| {
            self.entry(j).cue > 0
                && self.entry(j).pos & (pos::VBD | pos::VB) != 0
                && self.entry(j).pos & (pos::NOUNISH | pos::NOUN) == 0
        })
    }

    fn number_follows(&self) -> bool {
        self.next().is_some_and(|j| {
            self.tokens.list[j].kind == Kind::Number || self.entry(j).pos & pos::NUM != 0
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
        let p = token.entry.pos;
        if self.tokens.lower(j) == "that" {
            return false;
        }
        if token.capital && p & pos::CLOSED == 0 {
            return true;
        }
        if p & (pos::NOUN
            | pos::NOUNISH
            | pos::ADJ
            | pos::NUM
            | pos::TIME
            | pos::POSS
            | pos::DET
            | pos::PRON_OBJ)
            != 0
        {
            return true;
        }
        if p & (pos::CLOSED | pos::VBD | pos::VBZ | pos::VB) != 0 && p & pos::VBN == 0 {
            return false;
        }
        if p & pos::ADV != 0 && p & pos::ADJ == 0 {
            return false;
        }
        p & pos::VBD == 0 || p & pos::VBN != 0
    }

    fn that(&self) -> Tag {
        let before = self.head_before();
        let next = self.next_pos();
        // "disputed that account.": nothing but a noun follows.
        let alone =
            self.next().is_some_and(|j| {
                self.entry(j).pos & (pos::NOUN | pos::NOUNISH) != 0
                    && self.entry(j).pos & pos::CLOSED == 0
                    && self.tokens.list.get(j + 1).is_none_or(|t| {
                        j + 1 >= self.end || matches!(t.kind, Kind::Stop | Kind::Comma)
                    })
            });
        if alone {
            return Tag::Det;
        }
        match before {
            Some(Tag::Noun | Tag::Propn) => Tag::That,
            Some(
                Tag::Past
                | Tag::Pres
                | Tag::Base
                | Tag::Ing
                | Tag::Part
                | Tag::Comma
                | Tag::Cc
                | Tag::Time
                | Tag::Num
                | Tag::Object
                | Tag::Pron
                | Tag::Adj
                | Tag::Be
                | Tag::Dash,
            ) => {
                // "said that is wrong": a pronoun when a verb follows at once and nothing can be its subject.
                let verb_next = next & (pos::BE | pos::HAVE | pos::MODAL | pos::VBZ | pos::DO) != 0
                    && next & pos::NOUNISH == 0;
                if verb_next
                    && !matches!(before, Some(Tag::Comma | Tag::Cc | Tag::Pron | Tag::Object))
                {
                    Tag::Pron
                } else {
                    Tag::That
                }
            }
            Some(Tag::Prep) => Tag::Det,
            _ if next & (pos::BE | pos::HAVE | pos::MODAL | pos::VBZ | pos::VBD | pos::DO) != 0 => {
                Tag::Pron
            }
            Some(Tag::Adv) => Tag::That,
            _ => Tag::Det,
        }
    }

    fn to(&self) -> Tag {
        let Some(j) = self.next() else {
            return Tag::Prep;
        };
        let mut p = self.entry(j).pos;
        let adverb = p & pos::ADV != 0 || self.tokens.lower(j).ends_with("ly");
        if adverb && p & pos::VB == 0 && j + 1 < self.end {
            p = self.entry(j + 1).pos;
        }
        let verb = p & pos::VB != 0 || p & (pos::BE | pos::HAVE | pos::DO) != 0;
        if verb && !self.tokens.list[j].capital && p & (pos::DET | pos::POSS) == 0 {
            Tag::To
        } else {
            Tag::Prep
        }
    }

    /// "After" and its like: a preposition unless a clause follows.
    fn sub_or_prep(&self) -> Tag {
        let mut seen_noun = false;
        let mut steps = 0;
        for j in self.i + 1..self.end {
            let token = &self.tokens.list[j];
            if token.kind == Kind::Quote {
                continue;
            }
            if !matches!(token.kind, Kind::Word | Kind::Number) || steps > 7 {
                break;
            }
            steps += 1;
            let p = token.entry.pos;
            if steps == 1 && p & pos::PRON_SUBJ != 0 && p & pos::DET == 0 {
                return Tag::Sub;
            }
            if p & (pos::PREP | pos::SUB | pos::CC | pos::REL | pos::TO) != 0 && p & pos::DET == 0 {
                break;
            }
            if seen_noun
                && !token.capital
                && (p & (pos::BE | pos::HAVE | pos::MODAL | pos::DO) != 0
                    || (p & (pos::VBD | pos::VBZ) != 0 && p & pos::NOUNISH == 0))
            {
                return Tag::Sub;
            }
            seen_noun |=
                p & (pos::CLOSED | pos::ADV | pos::ADJ) == 0 || p & (pos::TIME | pos::NUM) != 0;
        }
        Tag::Prep
    }

    fn apostrophe_s(&self) -> Tag {
        let Some(prev) = self.i.checked_sub(1) else {
            return Tag::Genitive;
        };
        let p = self.entry(prev).pos;
        if p & (pos::PRON_SUBJ | pos::WH) != 0
            || matches!(
                self.tokens.lower(prev),
                "it" | "that" | "there" | "here" | "let"
            )
        {
            return Tag::Be;
        }
        let next = self.next_pos();
        if next & (pos::DET | pos::POSS | pos::NEG | pos::PREP) != 0
            || (next & pos::VBG != 0 && next & pos::NOUN == 0)
            || (next & pos::ADV != 0 && next & pos::ADJ == 0)
        {
            return Tag::Be;
        }
        Tag::Genitive
    }

    fn verb(&self, p: u32) -> Option<Tag> {
        let head = self.head_before();
        let before = self.before();
        let plain_cue = self.entry(self.i).cue > 0 && p & (pos::NOUNISH | pos::NOUN) == 0;
        let in_phrase = matches!(
            before,
            Some(Tag::Det | Tag::Poss | Tag::Genitive | Tag::Adj)
        ) || before == Some(Tag::Num) && !plain_cue;
        if p & (pos::VBD | pos::VBN) != 0 && p & (pos::VB | pos::VBZ) == 0 {
            return Some(self.past(p, head, in_phrase));
        }
        if p & pos::VBG != 0 && p & pos::VB == 0 {
            let noun = in_phrase && !self.noun_follows();
            let compound = p & pos::NOUN != 0
                && (in_phrase
                    || matches!(before, Some(Tag::Noun | Tag::Propn | Tag::Time))
                    || !self.noun_follows());
            return Some(if noun || compound {
                Tag::Noun
            } else {
                Tag::Ing
            });
        }
        match head {
            Some(Tag::To | Tag::Modal | Tag::Do) => return Some(Tag::Base),
            Some(Tag::Have) if p & pos::VBN != 0 => return Some(Tag::Part),
            Some(Tag::Be) if p & pos::VBN != 0 && p & pos::NOUNISH == 0 => return Some(Tag::Part),
            _ => {}
        }
        if in_phrase || before == Some(Tag::Prep) {
            return (p & (pos::VBD | pos::VBN) != 0
                && p & pos::NOUNISH == 0
                && before != Some(Tag::Prep))
            .then_some(Tag::Past);
        }
        if p & pos::VBD != 0 && p & pos::VBZ == 0 {
            // "read", "put", "cut": past and base look alike.
            let noun = p & pos::NOUNISH != 0
                && (self.in_prepositional()
                    || !self.object_follows()
                        && !matches!(head, Some(Tag::Pron | Tag::Propn | Tag::Rel | Tag::Noun)));
            return Some(if noun { Tag::Noun } else { Tag::Past });
        }
        if p & pos::VBZ != 0 {
            return if self.in_prepositional() {
                None
            } else {
                self.present_s(p, head)
            };
        }
        self.base(p, head)
    }

    /// A determiner or pronoun follows, as behind a verb.
    fn object_follows(&self) -> bool {
        self.next_pos() & (pos::DET | pos::POSS | pos::PRON_OBJ) != 0
    }

    /// Only nouns stand between the last preposition and this word: it ends their phrase ("according to court documents").
    fn in_prepositional(&self) -> bool {
        let run = self.tags[self.first..self.i].iter().rev().find(|t| {
            !matches!(
                t,
                Tag::Noun
                    | Tag::Propn
                    | Tag::Adj
                    | Tag::Det
                    | Tag::Poss
                    | Tag::Genitive
                    | Tag::Num
                    | Tag::Quote
            )
        });
        run == Some(&Tag::Prep) && self.entry(self.i).pos & pos::NOUNISH != 0 || self.in_object()
    }

    /// The word ends the object of a verb: "cut its profit forecast".
    fn in_object(&self) -> bool {
        let nominal = |t: &Tag| {
            matches!(
                t,
                Tag::Noun | Tag::Adj | Tag::Num | Tag::Genitive | Tag::Quote
            )
        };
        let run = self.tags[self.first..self.i]
            .iter()
            .rev()
            .take_while(|t| nominal(t))
            .count();
        let Some(det) = (self.i - run).checked_sub(1).filter(|d| *d > self.first) else {
            return false;
        };
        let verb = matches!(
            self.tags[det - 1],
            Tag::Past | Tag::Pres | Tag::Base | Tag::Ing | Tag::Part
        ) && self.entry(det - 1).cue == 0;
        matches!(self.tags[det], Tag::Det | Tag::Poss)
            && verb
            && run > 0
            && self.entry(self.i).pos & pos::NOUNISH != 0
    }

    fn past(&self, p: u32, head: Option<Tag>, in_phrase: bool) -> Tag {
        match head {
            Some(Tag::Have) => return Tag::Part,
            Some(Tag::Be) if p & pos::VBN != 0 => return Tag::Part,
            _ => {}
        }
        if p & pos::VBD == 0 {
            return if in_phrase && self.noun_follows() {
                Tag::Adj
            } else {
                Tag::Part
            };
        }
        if (in_phrase || self.before() == Some(Tag::Prep))
            && p & pos::VBN != 0
            && self.noun_follows()
            && self.entry(self.i).cue == 0
        {
            return Tag::Adj;
        }
        if matches!(self.before(), Some(Tag::Det | Tag::Poss | Tag::Genitive)) && p & pos::VBN != 0
        {
            return Tag::Adj;
        }
        Tag::Past
    }

    fn present_s(&self, p: u32, head: Option<Tag>) -> Option<Tag> {
        let next = self.next_pos();
        if p & pos::NOUNISH == 0 {
            return Some(Tag::Pres);
        }
        let verb_next = next & (pos::BE | pos::HAVE | pos::MODAL | pos::DO | pos::VBD | pos::VBZ)
            != 0
            && next & (pos::DET | pos::NOUNISH) == 0;
        let base_next =
            next & pos::VB != 0 && next & (pos::NOUNISH | pos::DET | pos::PREP | pos::ADJ) == 0;
        if verb_next || base_next {
            return None;
        }
        let opens = next
            & (pos::DET
                | pos::POSS
                | pos::PRON_SUBJ
                | pos::PRON_OBJ
                | pos::SUB
                | pos::WH
                | pos::NUM
                | pos::ADV
                | pos::TO)
            != 0
            || self.next().is_some_and(|j| self.tokens.list[j].capital);
        let of = self.next().is_some_and(|j| self.tokens.lower(j) == "of");
        match head {
            Some(Tag::That) if next & pos::VB != 0 => None,
            Some(Tag::Pron | Tag::Rel | Tag::That) => Some(Tag::Pres),
            Some(Tag::Propn | Tag::Noun | Tag::Time | Tag::Close | Tag::Quote | Tag::Comma)
                if !of && (opens || self.entry(self.i).cue > 0 && !self.next_is_word()) =>
            {
                Some(Tag::Pres)
            }
            Some(Tag::Propn) if !of && self.next_is_word() => Some(Tag::Pres),
            _ => None,
        }
    }

    fn base(&self, p: u32, head: Option<Tag>) -> Option<Tag> {
        let prev = (self.first..self.i)
            .rev()
            .find(|j| !matches!(self.tags[*j], Tag::Quote | Tag::Adv));
        let plural = prev.is_some_and(|at| {
            let prev = self.tokens.lower(at);
            (prev.ends_with('s') && !prev.ends_with("ss"))
                || self.entry(at).sem & (sem::GROUP | sem::ROLE) != 0
                    && matches!(
                        prev,
                        "people"
                            | "police"
                            | "men"
                            | "women"
                            | "media"
                            | "children"
                            | "others"
                            | "several"
                            | "some"
                            | "many"
                    )
        });
        let opens = self.next_pos()
            & (pos::DET
                | pos::POSS
                | pos::PRON_SUBJ
                | pos::PRON_OBJ
                | pos::SUB
                | pos::PREP
                | pos::TO
                | pos::WH
                | pos::NUM
                | pos::ADV)
            != 0
            || self.next().is_some_and(|j| self.tokens.list[j].capital);
        let that = self.next().is_some_and(|j| self.tokens.lower(j) == "that")
            && self.entry(self.i).cue > 0;
        if self.in_prepositional() && !that {
            return None;
        }
        match head {
            Some(Tag::Propn | Tag::Noun) if that => Some(Tag::Pres),
            Some(Tag::Pron | Tag::Rel | Tag::That) => Some(Tag::Pres),
            Some(Tag::Num) if self.entry(self.i).cue > 0 && opens => Some(Tag::Pres),
            Some(Tag::Noun | Tag::Propn)
                if plural && (p & pos::NOUNISH == 0 || opens || !self.next_is_word()) =>
            {
                Some(Tag::Pres)
            }
            Some(Tag::Noun | Tag::Propn | Tag::Adj)
                if p & (pos::NOUNISH | pos::NOUN | pos::ADJ) != 0 =>
            {
                None
            }
            Some(Tag::Noun | Tag::Propn | Tag::Comma)
                if p & pos::ADJ == 0 && opens && p & pos::NOUNISH == 0 =>
            {
                Some(Tag::Pres)
            }
            Some(Tag::Cc) if opens && p & (pos::ADJ | pos::NOUNISH) == 0 => Some(Tag::Pres),
            None | Some(Tag::Stop) if opens && p & pos::NOUNISH == 0 => Some(Tag::Base),
            _ => None,
        }
    }
}

/// A word no rule above has claimed, by its classes or its ending.
fn open_class(p: u32, lower: &str) -> Tag {
    if p & pos::NOUN != 0 || p & (pos::NOUNISH | pos::VB | pos::VBZ) != 0 {
        return if p & pos::ADJ != 0 && p & pos::NOUN == 0 {
            Tag::Adj
        } else {
            Tag::Noun
        };
    }
    if p & pos::ADJ != 0 {
        return Tag::Adj;
    }
    if p & pos::ADV != 0 || (lower.len() > 4 && lower.ends_with("ly") && !lower.ends_with("family"))
    {
        return Tag::Adv;
    }
    let adjective = [
        "al", "ous", "ive", "ful", "less", "able", "ible", "ic", "ary", "ish", "ian", "ese",
    ];
    if lower.len() > 4 && adjective.iter().any(|e| lower.ends_with(e)) {
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

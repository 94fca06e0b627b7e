//! Words of closed classes, which their neighbours tell apart: "that", "to", "as", the 's.

use super::{Here, Tag};
use crate::lexicon::Class;
use crate::sentence::LONGEST;
use crate::token::Kind;

impl Here<'_, '_> {
    pub(super) fn closed(&self, p: Class) -> Option<Tag> {
        let lower = self.tokens.lower(self.i);
        let before = self.before();
        match lower {
            "'s" | "’s" => return Some(self.apostrophe_s()),
            "that" => return Some(self.that()),
            "there"
                if self
                    .next_class()
                    .intersects(Class::BE | Class::MODAL | Class::HAVE) =>
            {
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
                if self.next_class().intersects(Class::ADJ | Class::ADV)
                    && !self.next_class().intersects(Class::CLOSED) =>
            {
                return Some(Tag::Adv);
            }
            "one"
                if before != Some(Tag::Det)
                    && self
                        .next_class()
                        .intersects(Class::MODAL | Class::BE | Class::HAVE) =>
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
            "much" | "more" | "most" | "less" | "least" if self.of_follows() => {
                return Some(Tag::Pron);
            }
            "much" | "more" | "most" | "less" | "least" if !self.noun_follows() => {
                return Some(Tag::Adv);
            }
            "no" if !self.next_is_word() => return Some(Tag::Adv),
            "though" if !self.next_is_word() => return Some(Tag::Adv),
            "once"
                if self
                    .next_class()
                    .intersects(Class::VBD | Class::VBZ | Class::VBG) =>
            {
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
            (Class::POSS, Tag::Poss),
            (Class::BE, Tag::Be),
            (Class::HAVE, Tag::Have),
            (Class::DO, Tag::Do),
            (Class::NEG, Tag::Neg),
            (Class::MODAL, Tag::Modal),
            (Class::CC, Tag::Cc),
            (Class::NUM, Tag::Num),
            (Class::TIME, Tag::Time),
        ];
        if let Some((_, tag)) = table.iter().find(|(bit, _)| p.intersects(*bit)) {
            return Some(*tag);
        }
        if p.intersects(Class::DET) {
            let article = matches!(lower, "a" | "an" | "the" | "every" | "no");
            let alone = p.intersects(Class::PRON_SUBJ | Class::PRON_OBJ)
                || (!article && !self.noun_follows());
            return Some(if alone { Tag::Pron } else { Tag::Det });
        }
        if p.intersects(Class::PRON_SUBJ) {
            return Some(Tag::Pron);
        }
        if p.intersects(Class::PRON_OBJ) {
            return Some(Tag::Object);
        }
        // "up", "out", "off", "over" are particles behind a verb when no object follows.
        if p.intersects(Class::PREP) {
            let particle = p.intersects(Class::ADV) && !self.noun_follows();
            return Some(if particle { Tag::Adv } else { Tag::Prep });
        }
        if p.intersects(Class::SUB) {
            return Some(Tag::Sub);
        }
        None
    }

    /// "more than 20": the words before the number belong to it.
    pub(super) fn counts_on(&self) -> bool {
        let than = if self.tokens.lower(self.i) == "than" {
            Some(self.i)
        } else {
            self.next().filter(|j| self.tokens.lower(*j) == "than")
        };
        let number = |j: usize| {
            j < self.end
                && (self.tokens.list[j].kind == Kind::Number || self.entry(j).can_be(Class::NUM))
        };
        than.is_some_and(|t| number(t + 1))
            && (self.tokens.lower(self.i) != "than" || self.before() == Some(Tag::Adv))
    }

    /// A reporting verb in the past follows: the word is a pronoun ("another tweeted").
    pub(super) fn reports_next(&self) -> bool {
        self.next().is_some_and(|j| {
            self.entry(j).cue > 0
                && self.entry(j).can_be(Class::VBD | Class::VB)
                && !self.entry(j).can_be(Class::NOUNISH | Class::NOUN)
        })
    }

    pub(super) fn that(&self) -> Tag {
        let before = self.head_before();
        let next = self.next_class();
        // "disputed that account.": nothing but a noun follows.
        let alone =
            self.next().is_some_and(|j| {
                self.entry(j).can_be(Class::NOUN | Class::NOUNISH)
                    && !self.entry(j).can_be(Class::CLOSED)
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
                let verb_next = next
                    .intersects(Class::BE | Class::HAVE | Class::MODAL | Class::VBZ | Class::DO)
                    && !next.intersects(Class::NOUNISH)
                    && !self.subject_next(next);
                if verb_next
                    && !matches!(before, Some(Tag::Comma | Tag::Cc | Tag::Pron | Tag::Object))
                {
                    Tag::Pron
                } else {
                    Tag::That
                }
            }
            Some(Tag::Prep) => Tag::Det,
            _ if next.intersects(
                Class::BE | Class::HAVE | Class::MODAL | Class::VBZ | Class::VBD | Class::DO,
            ) =>
            {
                Tag::Pron
            }
            Some(Tag::Adv) => Tag::That,
            _ => Tag::Det,
        }
    }

    /// "that mistakes were made": the form in -s has a finite verb behind it, so it is a noun.
    pub(super) fn subject_next(&self, next: Class) -> bool {
        let behind = self.next().and_then(|j| self.tokens.list.get(j + 1));
        next.intersects(Class::VBZ)
            && behind.is_some_and(|t| t.entry.can_be(Class::BE | Class::HAVE | Class::MODAL))
    }

    pub(super) fn to(&self) -> Tag {
        let Some(j) = self.next() else {
            return Tag::Prep;
        };
        let mut p = self.entry(j).class;
        let adverb = p.intersects(Class::ADV) || self.tokens.lower(j).ends_with("ly");
        if adverb && !p.intersects(Class::VB) && j + 1 < self.end {
            p = self.entry(j + 1).class;
        }
        let verb = p.intersects(Class::VB) || p.intersects(Class::BE | Class::HAVE | Class::DO);
        if verb && !self.tokens.list[j].capital && !p.intersects(Class::DET | Class::POSS) {
            Tag::To
        } else {
            Tag::Prep
        }
    }

    /// "After" and its like: a preposition unless a clause follows.
    pub(super) fn sub_or_prep(&self) -> Tag {
        let mut seen_noun = false;
        let mut steps = 0;
        for j in (self.i + 1..self.end).take(LONGEST) {
            let token = &self.tokens.list[j];
            if token.kind == Kind::Quote {
                continue;
            }
            if !matches!(token.kind, Kind::Word | Kind::Number) || steps > 7 {
                break;
            }
            steps += 1;
            let p = token.entry.class;
            if steps == 1 && p.intersects(Class::PRON_SUBJ) && !p.intersects(Class::DET) {
                return Tag::Sub;
            }
            if p.intersects(Class::PREP | Class::SUB | Class::CC | Class::REL | Class::TO)
                && !p.intersects(Class::DET)
            {
                break;
            }
            if seen_noun
                && !token.capital
                && (p.intersects(Class::BE | Class::HAVE | Class::MODAL | Class::DO)
                    || (p.intersects(Class::VBD | Class::VBZ) && !p.intersects(Class::NOUNISH)))
            {
                return Tag::Sub;
            }
            seen_noun |= !p.intersects(Class::CLOSED | Class::ADV | Class::ADJ)
                || p.intersects(Class::TIME | Class::NUM);
        }
        Tag::Prep
    }

    pub(super) fn apostrophe_s(&self) -> Tag {
        let Some(prev) = self.i.checked_sub(1) else {
            return Tag::Genitive;
        };
        let p = self.entry(prev).class;
        if p.intersects(Class::PRON_SUBJ | Class::WH)
            || matches!(
                self.tokens.lower(prev),
                "it" | "that" | "there" | "here" | "let"
            )
        {
            return Tag::Be;
        }
        let next = self.next_class();
        // "the town's only hospital"
        let only = self
            .next()
            .is_some_and(|j| matches!(self.tokens.lower(j), "only" | "then" | "once"));
        if next.intersects(Class::DET | Class::POSS | Class::NEG | Class::PREP)
            || (next.intersects(Class::VBG) && !next.intersects(Class::NOUN))
            || (next.intersects(Class::ADV) && !next.intersects(Class::ADJ) && !only)
        {
            return Tag::Be;
        }
        Tag::Genitive
    }
}

//! Words that can be verbs.

use super::{Here, Tag};
use crate::lexicon::{Class, Frame, List, Sense};
use crate::sentence::LONGEST;
use crate::token::Kind;

impl Here<'_, '_> {
    /// Words in quotation marks follow, at once or behind a comma, as behind a verb that reports them.
    pub(super) fn quotation_follows(&self) -> bool {
        let comma = usize::from(
            self.tokens
                .list
                .get(self.i + 1)
                .is_some_and(|t| t.kind == Kind::Comma),
        );
        let at = self.i + 1 + comma;
        at + 1 < self.end
            && self.tokens.list[at].kind == Kind::Quote
            && self.tokens.list[at].space
            && self.tokens.list[at + 1].capital
    }

    /// A verb that tags quotations.
    pub(super) fn quotes(&self) -> bool {
        let cue = self.lexicon.cue(self.entry(self.i));
        cue.is_some_and(|c| c.frames.intersects(Frame::QUOTE))
    }

    /// "in the third quarter dropped": the number before is a noun.
    fn behind_fraction(&self) -> bool {
        self.i
            .checked_sub(1)
            .is_some_and(|b| matches!(self.tokens.lower(b), "quarter" | "half"))
    }

    pub(super) fn verb(&self, p: Class) -> Option<Tag> {
        let head = self.head_before();
        let before = self.before();
        let plain_cue = self.entry(self.i).cue > 0 && !p.intersects(Class::NOUNISH | Class::NOUN);
        if p.intersects(Class::VBZ | Class::VBG)
            && self.quotation_follows()
            && matches!(
                before,
                Some(Tag::Noun | Tag::Propn | Tag::Time | Tag::Comma)
            )
            && self.quotes()
        {
            return Some(if p.intersects(Class::VBG) {
                Tag::Ing
            } else {
                Tag::Pres
            });
        }
        let in_phrase = matches!(
            before,
            Some(Tag::Det | Tag::Poss | Tag::Genitive | Tag::Adj)
        ) || before == Some(Tag::Num) && !plain_cue && !self.behind_fraction();
        if p.intersects(Class::VBD | Class::VBN) && !p.intersects(Class::VB | Class::VBZ) {
            return Some(self.past(p, head, in_phrase));
        }
        // "has been warning that"
        if p.intersects(Class::VBG) && head == Some(Tag::Be) && self.entry(self.i).cue > 0 {
            return Some(Tag::Ing);
        }
        if p.intersects(Class::VBG) && !p.intersects(Class::VB) {
            let noun = in_phrase && !self.noun_follows();
            let compound = p.intersects(Class::NOUN)
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
            Some(Tag::Have) if p.intersects(Class::VBN) => return Some(Tag::Part),
            Some(Tag::Be) if p.intersects(Class::VBN) && !p.intersects(Class::NOUNISH) => {
                return Some(Tag::Part);
            }
            _ => {}
        }
        if in_phrase || before == Some(Tag::Prep) {
            return (p.intersects(Class::VBD | Class::VBN)
                && !p.intersects(Class::NOUNISH)
                && before != Some(Tag::Prep))
            .then_some(Tag::Past);
        }
        if p.intersects(Class::VBD) && !p.intersects(Class::VBZ) {
            // "read", "put", "cut": past and base look alike.
            let noun = p.intersects(Class::NOUNISH)
                && (self.in_prepositional()
                    || !self.object_follows()
                        && !matches!(head, Some(Tag::Pron | Tag::Propn | Tag::Rel | Tag::Noun)));
            return Some(if noun { Tag::Noun } else { Tag::Past });
        }
        if p.intersects(Class::VBZ) {
            return if self.in_prepositional() {
                None
            } else {
                self.present_s(p, head)
            };
        }
        self.base(p, head)
    }

    /// A determiner or pronoun follows, as behind a verb.
    pub(super) fn object_follows(&self) -> bool {
        self.next_class()
            .intersects(Class::DET | Class::POSS | Class::PRON_OBJ)
    }

    /// Only nouns are between the last preposition and this word: it ends their phrase ("according to court documents").
    pub(super) fn in_prepositional(&self) -> bool {
        let run = self.left().find(|t| {
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
        run == Some(&Tag::Prep) && self.entry(self.i).can_be(Class::NOUNISH) || self.in_object()
    }

    /// The word ends the object of a verb: "cut its profit forecast".
    pub(super) fn in_object(&self) -> bool {
        let nominal = |t: &Tag| {
            matches!(
                t,
                Tag::Noun | Tag::Adj | Tag::Num | Tag::Genitive | Tag::Quote
            )
        };
        let run = self.left().take_while(|t| nominal(t)).count();
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
            && self.entry(self.i).can_be(Class::NOUNISH)
    }

    pub(super) fn past(&self, p: Class, head: Option<Tag>, in_phrase: bool) -> Tag {
        match head {
            Some(Tag::Have) => return Tag::Part,
            Some(Tag::Be) if p.intersects(Class::VBN) => return Tag::Part,
            _ => {}
        }
        if !p.intersects(Class::VBD) {
            return if in_phrase && self.noun_follows() {
                Tag::Adj
            } else {
                Tag::Part
            };
        }
        if (in_phrase || self.before() == Some(Tag::Prep))
            && p.intersects(Class::VBN)
            && self.noun_follows()
            && self.entry(self.i).cue == 0
        {
            return Tag::Adj;
        }
        if matches!(self.before(), Some(Tag::Det | Tag::Poss | Tag::Genitive))
            && p.intersects(Class::VBN)
        {
            return Tag::Adj;
        }
        Tag::Past
    }

    pub(super) fn present_s(&self, p: Class, head: Option<Tag>) -> Option<Tag> {
        let next = self.next_class();
        // "mistakes were": whatever the lexicon says of the verb.
        if next.intersects(Class::BE)
            && !matches!(head, Some(Tag::Pron | Tag::Rel | Tag::Noun | Tag::Propn))
        {
            return None;
        }
        if !p.intersects(Class::NOUNISH) {
            return Some(Tag::Pres);
        }
        let verb_next = next.intersects(
            Class::BE | Class::HAVE | Class::MODAL | Class::DO | Class::VBD | Class::VBZ,
        ) && !next.intersects(Class::DET | Class::NOUNISH);
        let base_next = next.intersects(Class::VB)
            && !next.intersects(Class::NOUNISH | Class::DET | Class::PREP | Class::ADJ);
        if verb_next || base_next {
            return None;
        }
        let opens = next.intersects(
            Class::DET
                | Class::POSS
                | Class::PRON_SUBJ
                | Class::PRON_OBJ
                | Class::SUB
                | Class::WH
                | Class::NUM
                | Class::ADV
                | Class::TO,
        ) || self.next().is_some_and(|j| self.tokens.list[j].capital);
        let of = self.next().is_some_and(|j| self.tokens.lower(j) == "of");
        match head {
            Some(Tag::That) if next.intersects(Class::VB) => None,
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

    pub(super) fn base(&self, p: Class, head: Option<Tag>) -> Option<Tag> {
        let prev = (self.first..self.i)
            .rev()
            .take(LONGEST)
            .find(|j| !matches!(self.tags[*j], Tag::Quote | Tag::Adv));
        let plural = prev.is_some_and(|at| {
            let prev = self.tokens.lower(at);
            (prev.ends_with('s') && !prev.ends_with("ss"))
                || self.entry(at).means(Sense::GROUP | Sense::ROLE)
                    && (self.lexicon.lists(List::Plural, prev)
                        || self.lexicon.lists(List::Several, prev)
                        || prev == "police")
        });
        let opens = self.next_class().intersects(
            Class::DET
                | Class::POSS
                | Class::PRON_SUBJ
                | Class::PRON_OBJ
                | Class::SUB
                | Class::PREP
                | Class::TO
                | Class::WH
                | Class::NUM
                | Class::ADV,
        ) || self.next().is_some_and(|j| self.tokens.list[j].capital);
        let that = self.next().is_some_and(|j| self.tokens.lower(j) == "that")
            && self.entry(self.i).cue > 0;
        if self.in_prepositional() && !that {
            return None;
        }
        // "sources close to the talks"
        if p.intersects(Class::ADJ)
            && head == Some(Tag::Noun)
            && self.next().is_some_and(|j| self.tokens.lower(j) == "to")
        {
            return Some(Tag::Adj);
        }
        match head {
            Some(Tag::Propn | Tag::Noun) if that => Some(Tag::Pres),
            // "the WHO say vaccines work"
            Some(Tag::Propn | Tag::Noun)
                if self.entry(self.i).cue > 0
                    && !p.intersects(Class::NOUNISH | Class::NOUN | Class::ADJ | Class::VBD) =>
            {
                Some(Tag::Pres)
            }
            Some(Tag::Pron | Tag::Rel | Tag::That) => Some(Tag::Pres),
            Some(Tag::Num) if self.entry(self.i).cue > 0 && opens => Some(Tag::Pres),
            Some(Tag::Noun | Tag::Propn)
                if plural && (!p.intersects(Class::NOUNISH) || opens || !self.next_is_word()) =>
            {
                Some(Tag::Pres)
            }
            Some(Tag::Noun | Tag::Propn | Tag::Adj)
                if p.intersects(Class::NOUNISH | Class::NOUN | Class::ADJ) =>
            {
                None
            }
            Some(Tag::Noun | Tag::Propn | Tag::Comma)
                if !p.intersects(Class::ADJ) && opens && !p.intersects(Class::NOUNISH) =>
            {
                Some(Tag::Pres)
            }
            Some(Tag::Cc) if opens && !p.intersects(Class::ADJ | Class::NOUNISH) => Some(Tag::Pres),
            None | Some(Tag::Stop) if opens && !p.intersects(Class::NOUNISH) => Some(Tag::Base),
            _ => None,
        }
    }
}

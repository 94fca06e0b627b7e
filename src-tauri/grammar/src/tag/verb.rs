//! Words that can be verbs.

use super::{Here, Tag};
use crate::lexicon::{List, frame, pos, sem};
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
        cue.is_some_and(|c| c.frames & frame::QUOTE != 0)
    }

    /// "in the third quarter dropped": the number before is a noun.
    fn behind_fraction(&self) -> bool {
        self.i
            .checked_sub(1)
            .is_some_and(|b| matches!(self.tokens.lower(b), "quarter" | "half"))
    }

    pub(super) fn verb(&self, p: u32) -> Option<Tag> {
        let head = self.head_before();
        let before = self.before();
        let plain_cue = self.entry(self.i).cue > 0 && p & (pos::NOUNISH | pos::NOUN) == 0;
        if p & (pos::VBZ | pos::VBG) != 0
            && self.quotation_follows()
            && matches!(
                before,
                Some(Tag::Noun | Tag::Propn | Tag::Time | Tag::Comma)
            )
            && self.quotes()
        {
            return Some(if p & pos::VBG != 0 {
                Tag::Ing
            } else {
                Tag::Pres
            });
        }
        let in_phrase = matches!(
            before,
            Some(Tag::Det | Tag::Poss | Tag::Genitive | Tag::Adj)
        ) || before == Some(Tag::Num) && !plain_cue && !self.behind_fraction();
        if p & (pos::VBD | pos::VBN) != 0 && p & (pos::VB | pos::VBZ) == 0 {
            return Some(self.past(p, head, in_phrase));
        }
        // "has been warning that"
        if p & pos::VBG != 0 && head == Some(Tag::Be) && self.entry(self.i).cue > 0 {
            return Some(Tag::Ing);
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
    pub(super) fn object_follows(&self) -> bool {
        self.next_pos() & (pos::DET | pos::POSS | pos::PRON_OBJ) != 0
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
        run == Some(&Tag::Prep) && self.entry(self.i).pos & pos::NOUNISH != 0 || self.in_object()
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
            && self.entry(self.i).pos & pos::NOUNISH != 0
    }

    pub(super) fn past(&self, p: u32, head: Option<Tag>, in_phrase: bool) -> Tag {
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

    pub(super) fn present_s(&self, p: u32, head: Option<Tag>) -> Option<Tag> {
        let next = self.next_pos();
        // "mistakes were": whatever the lexicon says of the verb.
        if next & pos::BE != 0
            && !matches!(head, Some(Tag::Pron | Tag::Rel | Tag::Noun | Tag::Propn))
        {
            return None;
        }
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

    pub(super) fn base(&self, p: u32, head: Option<Tag>) -> Option<Tag> {
        let prev = (self.first..self.i)
            .rev()
            .take(LONGEST)
            .find(|j| !matches!(self.tags[*j], Tag::Quote | Tag::Adv));
        let plural = prev.is_some_and(|at| {
            let prev = self.tokens.lower(at);
            (prev.ends_with('s') && !prev.ends_with("ss"))
                || self.entry(at).sem & (sem::GROUP | sem::ROLE) != 0
                    && (self.lexicon.lists(List::Plural, prev)
                        || self.lexicon.lists(List::Several, prev)
                        || prev == "police")
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
        // "sources close to the talks"
        if p & pos::ADJ != 0
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
                    && p & (pos::NOUNISH | pos::NOUN | pos::ADJ | pos::VBD) == 0 =>
            {
                Some(Tag::Pres)
            }
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

//! Who says it: the noun phrase that is the subject of a verb, on its left.

use claimdesk_grammar::lexicon::class::{Class, List, Sense};
use claimdesk_grammar::{Chunk, ChunkKind, Form, Tag};
use claimdesk_terms::calendar::WEEKDAYS;

use super::{Clause, Opening, Subject};
use crate::thresholds::{ASIDE_COMMAS, LONGEST_ASIDE, SUBJECT_REACH};

impl Clause<'_, '_> {
    /// The subject of the verb group `v`, to its left.
    pub(crate) fn subject(&self, v: usize) -> Option<Subject> {
        self.subject_within(v, 0, 4)
    }

    pub(super) fn subject_within(&self, v: usize, from: usize, depth: usize) -> Option<Subject> {
        let mut end = v;
        let mut i = v;
        if depth == 0 {
            return None;
        }
        while i > from {
            let c = &self.chunks[i - 1];
            match c.kind {
                ChunkKind::Adv | ChunkKind::Bracket => i -= 1,
                ChunkKind::Noun
                    if self.is_date(i - 1)
                        && i - 1 > from
                        && (matches!(
                            self.chunks[i - 2].kind,
                            ChunkKind::Noun | ChunkKind::Prep | ChunkKind::Comma
                        ) || self.is_participle(i - 2))
                        && i > 1 =>
                {
                    // "Trump on Monday said", "Trump Monday said", "a report published Monday said"
                    let step = if self.is(i - 2, ChunkKind::Prep) {
                        2
                    } else {
                        1
                    };
                    if self.is(i - 2, ChunkKind::Comma) {
                        break;
                    }
                    i -= step;
                    end = i;
                }
                ChunkKind::Noun if self.is_weekday(i - 1) => return None,
                ChunkKind::Noun => return self.noun_subject(i - 1, end, from, depth),
                ChunkKind::Wh if !self.stands_for_speaker(i - 1) => return None,
                ChunkKind::Rel | ChunkKind::That | ChunkKind::Wh => {
                    return Some(Subject {
                        chunks: i - 1..i,
                        group: i - 1,
                        shared: false,
                    });
                }
                ChunkKind::Comma => return self.behind_comma(i - 1, from, depth),
                ChunkKind::Cc => return self.coordinate(i - 1, from, depth),
                ChunkKind::Verb if c.form == Form::Past => i -= 1,
                ChunkKind::Verb
                    if c.form == Form::Ing
                        && i - 1 > from
                        && self.chunks[i - 2].kind == ChunkKind::Noun =>
                {
                    i -= 1
                }
                _ => return None,
            }
        }
        None
    }

    /// "Monday", "last year", "June 4".
    fn is_date(&self, i: usize) -> bool {
        let c = &self.chunks[i];
        let word = self.lower(i);
        c.time
            || word.len() <= 2
                && word.bytes().all(|b| b.is_ascii_digit())
                && (c.head.checked_sub(1)).is_some_and(|t| self.parsed.tags[t] == Tag::Time)
    }

    fn is_participle(&self, i: usize) -> bool {
        self.is(i, ChunkKind::Verb)
            && matches!(self.chunks[i].form, Form::Past | Form::Participle)
            && (i.checked_sub(1)).is_some_and(|noun| self.is(noun, ChunkKind::Noun))
    }

    /// A day of the week alone, which nobody is called.
    fn is_weekday(&self, i: usize) -> bool {
        let c = &self.chunks[i];
        c.time && c.head == c.start && WEEKDAYS.contains(&self.lower(i))
    }

    /// "who" and "what", not "when" and "why".
    pub(super) fn stands_for_speaker(&self, i: usize) -> bool {
        let entry = self.parsed.tokens.list[self.chunks[i].head].entry;
        !entry.can_be(Class::SUB) && !matches!(self.lower(i), "why" | "how")
    }

    /// The subject whose last noun phrase is chunk `n`.
    pub(super) fn noun_subject(
        &self,
        n: usize,
        end: usize,
        from: usize,
        depth: usize,
    ) -> Option<Subject> {
        let mut start = n;
        loop {
            if start <= from {
                break;
            }
            let prev = &self.chunks[start - 1];
            match prev.kind {
                ChunkKind::Prep => {
                    // The phrase hangs on a preposition: its noun is before.
                    let Some(before) = start.checked_sub(2).filter(|b| *b >= from) else {
                        break;
                    };
                    let b = &self.chunks[before];
                    match b.kind {
                        ChunkKind::Noun if !b.time => start = before,
                        // "a poll released Friday by"
                        ChunkKind::Noun
                            if before >= from + 2
                                && self.chunks[before - 1].form == Form::Past
                                && self.is(before - 1, ChunkKind::Verb)
                                && self.is(before - 2, ChunkKind::Noun) =>
                        {
                            start = before - 2
                        }
                        ChunkKind::Adj if before > from && self.is(before - 1, ChunkKind::Noun) => {
                            start = before - 1
                        }
                        // "those familiar with", "people accused of"
                        ChunkKind::Verb
                            if matches!(b.form, Form::Past | Form::Ing | Form::Participle)
                                && before > from
                                && self.is(before - 1, ChunkKind::Noun) =>
                        {
                            start = before - 1
                        }
                        // "video posted on Telegram and verified by"
                        ChunkKind::Verb => match self.second_participle(before, from) {
                            Some(noun) => start = noun,
                            None => return self.relative(before, end, from, depth),
                        },
                        _ => break,
                    }
                }
                ChunkKind::Verb
                    if prev.form == Form::Infinitive
                        && start >= from + 2
                        && self.is(start - 2, ChunkKind::Noun) =>
                {
                    start -= 2
                }
                ChunkKind::Verb => {
                    return self.relative(start - 1, end, from, depth).or(Some(Subject {
                        chunks: start..end,
                        group: start,
                        shared: false,
                    }));
                }
                ChunkKind::Cc
                    if matches!(self.lower(start - 1), "and" | "or" | "&")
                        && start >= from + 2
                        && self.is(start - 2, ChunkKind::Noun) =>
                {
                    // "Clinton and Sanders said", unless the first noun belongs to what is before.
                    let open = start < from + 3
                        || matches!(
                            self.chunks[start - 3].kind,
                            ChunkKind::Comma
                                | ChunkKind::Sub
                                | ChunkKind::That
                                | ChunkKind::Wh
                                | ChunkKind::Quote(_)
                                | ChunkKind::Adv
                                | ChunkKind::Cc
                        );
                    let of = start >= from + 4
                        && self.is(start - 3, ChunkKind::Prep)
                        && self.is(start - 4, ChunkKind::Noun);
                    if open {
                        start -= 2;
                    } else if of {
                        start -= 4;
                    } else {
                        break;
                    }
                }
                ChunkKind::Bracket if start >= from + 2 && self.is(start - 2, ChunkKind::Noun) => {
                    start -= 2
                }
                _ => break,
            }
        }
        Some(Subject {
            chunks: start..end,
            group: start,
            shared: false,
        })
    }

    /// The noun that a participle behind "and" shares with the participle before: "video posted online and verified by".
    fn second_participle(&self, v: usize, from: usize) -> Option<usize> {
        let bare = |k: usize| {
            self.is(k, ChunkKind::Verb)
                && matches!(self.chunks[k].form, Form::Past | Form::Participle)
        };
        let cc = v.checked_sub(1).filter(|c| self.is(*c, ChunkKind::Cc))?;
        if !bare(v) || cc < from + 2 {
            return None;
        }
        let first = (from + 1..cc)
            .rev()
            .find(|k| self.is(*k, ChunkKind::Verb))?;
        let noun = first - 1;
        let whole = noun == from || !self.is(noun - 1, ChunkKind::Prep);
        (bare(first)
            && whole
            && self.is(noun, ChunkKind::Noun)
            && self.is(first + 1, ChunkKind::Prep))
        .then_some(noun)
    }

    /// A verb is before the subject's last noun: it belongs to a relative clause ("those who have plans said").
    pub(super) fn relative(
        &self,
        verb: usize,
        end: usize,
        from: usize,
        depth: usize,
    ) -> Option<Subject> {
        let mut i = verb;
        let mut steps = 0;
        while i > from && steps < SUBJECT_REACH {
            i -= 1;
            steps += 1;
            match self.chunks[i].kind {
                ChunkKind::Rel | ChunkKind::That if i > from && self.is(i - 1, ChunkKind::Noun) => {
                    let head = self.noun_subject(i - 1, i, from, depth - 1)?;
                    return Some(Subject {
                        chunks: head.chunks.start..end,
                        ..head
                    });
                }
                // "Lee, R-Ohio, who wrote the bill with Reed, said"
                ChunkKind::Rel if i > from + 1 && self.is(i - 1, ChunkKind::Comma) => {
                    let head = self
                        .behind_comma(i - 1, from, depth - 1)
                        .or_else(|| self.subject_within(i - 1, from, depth - 1))?;
                    return Some(Subject {
                        chunks: head.chunks.start..end,
                        ..head
                    });
                }
                ChunkKind::Comma
                | ChunkKind::Quote(_)
                | ChunkKind::Semicolon
                | ChunkKind::Colon
                | ChunkKind::That => return None,
                _ => {}
            }
        }
        None
    }

    /// The subject before a comma: an apposition, a relative clause or an aside is between it and its verb.
    pub(super) fn behind_comma(&self, comma: usize, from: usize, depth: usize) -> Option<Subject> {
        if comma <= from {
            return None;
        }
        let mut j = comma;
        let mut commas = 0;
        while j > from {
            j -= 1;
            if !self.is(j, ChunkKind::Comma) {
                if matches!(
                    self.chunks[j].kind,
                    ChunkKind::Quote(_) | ChunkKind::Semicolon | ChunkKind::Colon
                ) {
                    return None;
                }
                continue;
            }
            commas += 1;
            if commas > ASIDE_COMMAS || j == from {
                return None;
            }
            if !self.aside(j + 1, comma) {
                continue;
            }
            if self.is(j - 1, ChunkKind::Noun) || self.is(j - 1, ChunkKind::Bracket) {
                let Some(inner) = self.subject_within(j, from, depth - 1) else {
                    continue;
                };
                // "Ann Lee, a fellow at the University of York, England, said": the name stands a comma further back.
                let inner = self.name_before(&inner, comma, from).unwrap_or(inner);
                let plain = matches!(
                    self.chunks[j + 1].kind,
                    ChunkKind::Noun
                        | ChunkKind::Rel
                        | ChunkKind::Prep
                        | ChunkKind::Verb
                        | ChunkKind::Adv
                        | ChunkKind::Adj
                );
                // What tells when or where is no part of the name.
                let aside = !plain
                    || self.chunks[j + 1].time
                    || self.is(j + 1, ChunkKind::Prep)
                        && !matches!(self.lower(j + 1), "of" | "from" | "with")
                    || self.is(j + 1, ChunkKind::Verb) && self.chunks[j + 1].form == Form::Ing;
                let end = if aside { j } else { comma };
                return Some(Subject {
                    chunks: inner.chunks.start..end,
                    group: inner.group,
                    shared: inner.shared,
                });
            }
            if let Some(verb) = (from..j).rev().find(|k| self.chunks[*k].finite()) {
                return self
                    .subject_within(verb, from, depth - 1)
                    .map(|s| Subject { shared: true, ..s });
            }
        }
        self.parted(comma, from)
    }

    /// "The head of the agency, says": a comma that parts a subject from its verb, where nothing else is before it.
    pub(super) fn parted(&self, comma: usize, from: usize) -> Option<Subject> {
        let start = (from..comma)
            .find(|k| !matches!(self.chunks[*k].kind, ChunkKind::Cc | ChunkKind::Adv))?;
        let plain = (start..comma).all(|k| match self.chunks[k].kind {
            ChunkKind::Noun => !self.chunks[k].pronoun,
            ChunkKind::Prep | ChunkKind::Bracket => true,
            ChunkKind::Verb => {
                self.chunks[k].form == Form::Past && k > start && self.is(k + 1, ChunkKind::Prep)
            }
            _ => false,
        });
        let whole = from == 0 && plain && self.chunks[start].subject();
        (whole && self.opens_clause_behind(comma + 1)).then_some(Subject {
            chunks: start..comma,
            group: start,
            shared: false,
        })
    }

    /// A finite reporting verb at `v` with a clause behind it.
    pub(super) fn opens_clause_behind(&self, v: usize) -> bool {
        self.chunks.get(v).is_some_and(Chunk::finite)
            && matches!(
                self.opening(v, self.frames(v), false),
                Some(Opening::That(_) | Opening::Bare(_))
            )
    }

    /// The name to which a description that was taken for the subject is itself an aside.
    pub(super) fn name_before(
        &self,
        inner: &Subject,
        comma: usize,
        from: usize,
    ) -> Option<Subject> {
        let name = inner
            .chunks
            .start
            .checked_sub(2)
            .filter(|n| *n >= from && self.is(n + 1, ChunkKind::Comma))?;
        let tag = |i: usize| self.parsed.tags[self.chunks[i].head];
        // "Lee, D-Ohio, who": a party and a state.
        let word = self
            .parsed
            .tokens
            .word(self.chunks[inner.chunks.start].start);
        let party = word.as_bytes().get(1) == Some(&b'-');
        let named = self.is(name, ChunkKind::Noun)
            && tag(name) == Tag::Propn
            && (party || matches!(tag(inner.chunks.start), Tag::Noun | Tag::Num));
        let free = name == from
            || !matches!(
                self.chunks[name - 1].kind,
                ChunkKind::Prep | ChunkKind::Verb
            );
        (named && free && self.aside(inner.chunks.start, comma)).then_some(Subject {
            chunks: name..comma,
            group: name,
            shared: false,
        })
    }

    /// Whether the chunks between two commas can be an aside about the noun phrase before them.
    pub(super) fn aside(&self, start: usize, end: usize) -> bool {
        if start >= end || end - start > LONGEST_ASIDE {
            return false;
        }
        let first = &self.chunks[start];
        let finite = (start..end)
            .any(|i| self.chunks[i].kind == ChunkKind::Verb && self.chunks[i].form == Form::Finite);
        match first.kind {
            ChunkKind::Rel | ChunkKind::Wh => true,
            ChunkKind::Sub => true,
            ChunkKind::Noun => {
                !finite
                    || (start..end)
                        .any(|i| matches!(self.chunks[i].kind, ChunkKind::Rel | ChunkKind::That))
            }
            ChunkKind::Prep | ChunkKind::Adv | ChunkKind::Adj => {
                !finite
                    || (start..end).any(|i| {
                        matches!(
                            self.chunks[i].kind,
                            ChunkKind::Rel | ChunkKind::That | ChunkKind::Wh
                        )
                    })
            }
            ChunkKind::Verb => !matches!(first.form, Form::Finite),
            _ => false,
        }
    }

    /// The subject a verb behind "and" or "but" shares with the verb before.
    pub(super) fn coordinate(&self, cc: usize, from: usize, depth: usize) -> Option<Subject> {
        let main = |k: &usize| self.chunks[*k].finite() && !self.in_relative(*k, from);
        let verb = (from..cc)
            .rev()
            .find(|k| main(k) && !self.modifies(*k))
            .or_else(|| (from..cc).rev().find(main))?;
        self.subject_within(verb, from, depth - 1)
            .map(|s| Subject { shared: true, ..s })
    }

    /// A bare past form behind an object: "the 49 people killed".
    pub(super) fn modifies(&self, k: usize) -> bool {
        self.chunks[k].form == Form::Past
            && k >= 2
            && self.chunks[k - 1].subject()
            && matches!(self.chunks[k - 2].kind, ChunkKind::Prep | ChunkKind::Verb)
    }

    /// Whether the verb is in a relative clause opened since the last comma.
    pub(crate) fn in_relative(&self, verb: usize, from: usize) -> bool {
        (from..verb)
            .rev()
            .take_while(|k| !matches!(self.chunks[*k].kind, ChunkKind::Comma | ChunkKind::That))
            .any(|k| self.chunks[k].kind == ChunkKind::Rel)
    }

    /// Whether the verb is behind "after", "that" and their like, opened since the last comma.
    pub(super) fn subordinate(&self, verb: usize, from: usize) -> bool {
        (from..verb)
            .rev()
            .take_while(|k| self.chunks[*k].kind != ChunkKind::Comma)
            .any(|k| {
                matches!(
                    self.chunks[k].kind,
                    ChunkKind::Sub | ChunkKind::That | ChunkKind::Wh
                )
            })
    }

    /// "carried a clip of the coach saying": whoever is in a recording speaks, and not who put it out.
    pub(crate) fn recorded(&self, v: usize) -> Option<Subject> {
        let speaker = v.checked_sub(1)?;
        let recording = v.checked_sub(3)?;
        let head = self.parsed.tokens.lower(self.chunks[recording].head);
        let fits = self.chunks[v].form == Form::Ing
            && self.chunks[speaker].subject()
            && self.is(speaker - 1, ChunkKind::Prep)
            && matches!(self.lower(speaker - 1), "of" | "with")
            && self.parsed.lexicon.lists(List::Recording, head);
        fits.then_some(Subject {
            chunks: speaker..v,
            group: v,
            shared: false,
        })
    }

    /// "with one resident saying": the noun phrase between "with" and a participle is its subject.
    pub(crate) fn absolute(&self, v: usize) -> Option<Subject> {
        if self.chunks[v].form != Form::Ing {
            return None;
        }
        let with = (v.saturating_sub(6)..v)
            .rev()
            .find(|k| self.is(*k, ChunkKind::Prep) && self.lower(*k) == "with")?;
        let phrase = self.short_phrase(with + 1);
        (self.chunks.get(with + 1).is_some_and(Chunk::subject) && phrase == v).then_some(Subject {
            chunks: with + 1..v,
            group: v,
            shared: false,
        })
    }

    /// The subject of a verb without one of its own ("saying", "to say"): that of the clause it hangs on.
    pub(crate) fn governing(&self, v: usize, from: usize) -> Option<Subject> {
        // "forced Sanders to admit"
        if let (Some(object), Some(control)) = (v.checked_sub(1), v.checked_sub(2))
            && self.chunks[v].form == Form::Infinitive
            && self.chunks[object].subject()
            && self.is(control, ChunkKind::Verb)
            && self.parsed.tokens.list[self.chunks[control].head]
                .entry
                .means(Sense::CONTROL)
        {
            return Some(Subject {
                chunks: object..object + 1,
                group: object,
                shared: true,
            });
        }
        // "Salceda, citing data, said"
        if v >= 2
            && self.chunks[v].form == Form::Ing
            && self.is(v - 1, ChunkKind::Comma)
            && self.chunks[v - 2].subject()
            && !(from..v).any(|k| self.chunks[k].finite())
        {
            return self.noun_subject(v - 2, v - 1, from, 4);
        }
        let main = (from..v).rev().find(|k| {
            self.chunks[*k].finite()
                && !self.in_relative(*k, from)
                && !self.subordinate(*k, from)
                && !self.modifies(*k)
        });
        let verb = main.or_else(|| {
            (from..v)
                .rev()
                .find(|k| self.chunks[*k].finite() && !self.in_relative(*k, from))
        })?;
        self.subject_within(verb, 0, 4)
            .map(|s| Subject { shared: true, ..s })
    }
}

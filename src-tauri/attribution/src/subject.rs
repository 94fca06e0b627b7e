//! Who says it: the noun phrase that is the subject of a verb, on its left or, inverted, on its right.

use crate::chunk::{Chunk, ChunkKind, Form, Parsed};
use crate::lexicon::{frame, sem};
use crate::tag::Tag;
use std::ops::Range;

/// A sentence in chunks, with what is needed to walk it.
pub(crate) struct Clause<'p, 'a> {
    pub(crate) parsed: &'p Parsed<'a>,
    pub(crate) chunks: Vec<Chunk>,
}

/// A subject: the chunks it covers and whether its verb shares it with an earlier one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Subject {
    /// Chunk range, appositions and relative clauses included.
    pub(crate) chunks: Range<usize>,
    /// Chunk where the whole group begins (before the subject of an earlier verb there may be more).
    pub(crate) group: usize,
    /// Taken from an earlier verb of the sentence.
    pub(crate) shared: bool,
}

impl Clause<'_, '_> {
    pub(crate) fn kind(&self, i: usize) -> Option<ChunkKind> {
        self.chunks.get(i).map(|c| c.kind)
    }

    pub(crate) fn is(&self, i: usize, kind: ChunkKind) -> bool {
        self.kind(i) == Some(kind)
    }

    /// The lower-case text of a chunk's first token.
    pub(crate) fn lower(&self, i: usize) -> &str {
        self.chunks
            .get(i)
            .map_or("", |c| self.parsed.tokens.lower(c.start))
    }

    /// Tokens of a range of chunks.
    pub(crate) fn tokens(&self, chunks: &Range<usize>) -> Range<usize> {
        if chunks.is_empty() {
            return 0..0;
        }
        self.chunks[chunks.start].start..self.chunks[chunks.end - 1].end
    }

    /// The subject of the verb group `v`, to its left.
    pub(crate) fn subject(&self, v: usize) -> Option<Subject> {
        self.subject_within(v, 0, 4)
    }

    fn subject_within(&self, v: usize, from: usize, depth: usize) -> Option<Subject> {
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
                    if c.time
                        && i - 1 > from
                        && matches!(
                            self.chunks[i - 2].kind,
                            ChunkKind::Noun | ChunkKind::Prep | ChunkKind::Comma
                        )
                        && i > 1 =>
                {
                    // "Trump on Monday said", "Trump Monday said"
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
                ChunkKind::Noun => return self.noun_subject(i - 1, end, from, depth),
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

    /// The subject whose last noun phrase is chunk `n`.
    fn noun_subject(&self, n: usize, end: usize, from: usize, depth: usize) -> Option<Subject> {
        let mut start = n;
        loop {
            if start <= from {
                break;
            }
            let prev = &self.chunks[start - 1];
            match prev.kind {
                ChunkKind::Prep => {
                    // The phrase hangs on a preposition: its noun stands before.
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
                        ChunkKind::Verb => return self.relative(before, end, from, depth),
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
                    // "Clinton and Sanders said", unless the first noun belongs to what stands before.
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

    /// A verb stands before the subject's last noun: it belongs to a relative clause ("those who have plans said").
    fn relative(&self, verb: usize, end: usize, from: usize, depth: usize) -> Option<Subject> {
        let mut i = verb;
        let mut steps = 0;
        while i > from && steps < 8 {
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

    /// The subject before a comma: an apposition, a relative clause or an aside stands between it and its verb.
    fn behind_comma(&self, comma: usize, from: usize, depth: usize) -> Option<Subject> {
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
            if commas > 3 || j == from {
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
        None
    }

    /// The name to which a description that was taken for the subject is itself an aside.
    fn name_before(&self, inner: &Subject, comma: usize, from: usize) -> Option<Subject> {
        let name = inner
            .chunks
            .start
            .checked_sub(2)
            .filter(|n| *n >= from && self.is(n + 1, ChunkKind::Comma))?;
        let tag = |i: usize| self.parsed.tags[self.chunks[i].head];
        let named = self.is(name, ChunkKind::Noun)
            && tag(name) == Tag::Propn
            && tag(inner.chunks.start) == Tag::Noun;
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
    fn aside(&self, start: usize, end: usize) -> bool {
        if start >= end || end - start > 30 {
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
    fn coordinate(&self, cc: usize, from: usize, depth: usize) -> Option<Subject> {
        let verb = (from..cc).rev().find(|k| {
            self.chunks[*k].finite() && !self.in_relative(*k, from) && !self.modifies(*k)
        })?;
        self.subject_within(verb, from, depth - 1)
            .map(|s| Subject { shared: true, ..s })
    }

    /// A bare past form behind an object: "the 49 people killed".
    fn modifies(&self, k: usize) -> bool {
        self.chunks[k].form == Form::Past
            && k >= 2
            && self.chunks[k - 1].subject()
            && matches!(self.chunks[k - 2].kind, ChunkKind::Prep | ChunkKind::Verb)
    }

    /// Whether the verb stands in a relative clause opened since the last comma.
    pub(crate) fn in_relative(&self, verb: usize, from: usize) -> bool {
        (from..verb)
            .rev()
            .take_while(|k| !matches!(self.chunks[*k].kind, ChunkKind::Comma | ChunkKind::That))
            .any(|k| self.chunks[k].kind == ChunkKind::Rel)
    }

    /// Whether the verb stands behind "after", "that" and their like, opened since the last comma.
    fn subordinate(&self, verb: usize, from: usize) -> bool {
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

    /// The subject of a verb without one of its own ("saying", "to say"): that of the clause it hangs on.
    pub(crate) fn governing(&self, v: usize, from: usize) -> Option<Subject> {
        // "forced Sanders to admit"
        if let (Some(object), Some(control)) = (v.checked_sub(1), v.checked_sub(2))
            && self.chunks[v].form == Form::Infinitive
            && self.chunks[object].subject()
            && self.is(control, ChunkKind::Verb)
            && self.parsed.tokens.list[self.chunks[control].head].entry.sem & sem::CONTROL != 0
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

    /// The subject to the right of an inverted verb, with appositions: chunk range.
    pub(crate) fn inverted(&self, at: usize) -> Option<Range<usize>> {
        let first = self.chunks.get(at)?;
        if !first.subject()
            || first.pronoun
                && matches!(
                    self.lower(at),
                    "this" | "that" | "it" | "them" | "him" | "these" | "those" | "me" | "us"
                )
        {
            return None;
        }
        let mut end = self.phrase(at);
        // "said Ann Lee, the mayor of Ely, who ..."
        while self.is(end, ChunkKind::Comma) {
            let Some(next) = self.apposition(end + 1) else {
                break;
            };
            end = next;
        }
        Some(at..end)
    }

    /// The end of the noun phrase at `at` with what hangs on it: "of", "and", a name in apposition.
    pub(crate) fn phrase(&self, at: usize) -> usize {
        self.phrase_with(at, true, false)
    }

    /// The same in front of a verb, where "A and B" are one subject.
    pub(crate) fn subject_phrase(&self, at: usize) -> usize {
        self.phrase_with(at, false, true)
    }

    /// The same without relative clauses and what else a verb opens.
    pub(crate) fn short_phrase(&self, at: usize) -> usize {
        self.phrase_with(at, false, false)
    }

    fn phrase_with(&self, at: usize, clauses: bool, joined: bool) -> usize {
        let mut end = at + 1;
        loop {
            let role = self.chunks.get(end - 1).is_some_and(|c| self.common(c));
            match self.kind(end) {
                Some(ChunkKind::Prep)
                    if self.chunks.get(end + 1).is_some_and(|c| c.subject())
                        && (matches!(self.lower(end), "of" | "for" | "from" | "with")
                            || role
                                && matches!(
                                    self.lower(end),
                                    "at" | "in"
                                        | "on"
                                        | "to"
                                        | "who"
                                        | "behind"
                                        | "near"
                                        | "against"
                                        | "by"
                                        | "across"
                                        | "like"
                                )) =>
                {
                    end += 2
                }
                Some(ChunkKind::Cc)
                    if matches!(self.lower(end), "and" | "or" | "&")
                        && self
                            .chunks
                            .get(end + 1)
                            .is_some_and(|c| c.subject() && !c.pronoun)
                        && (joined || !self.chunks.get(end + 2).is_some_and(Chunk::finite)) =>
                {
                    end += 2
                }
                Some(ChunkKind::Bracket) => end += 1,
                Some(ChunkKind::Rel | ChunkKind::That) if clauses => return self.to_comma(end),
                Some(ChunkKind::Adj)
                    if clauses
                        && matches!(
                            self.lower(end),
                            "familiar" | "close" | "aware" | "loyal" | "responsible"
                        ) =>
                {
                    return self.to_comma(end);
                }
                Some(ChunkKind::Verb) if clauses && role && self.reduced(end) => {
                    return self.to_comma(end);
                }
                _ => return end,
            }
        }
    }

    /// A verb that can only belong to the noun before it: "officials involved in", "a man calling himself".
    fn reduced(&self, v: usize) -> bool {
        let chunk = &self.chunks[v];
        match chunk.form {
            Form::Participle | Form::Ing => true,
            Form::Past => {
                self.parsed.tokens.list[chunk.head].entry.cue == 0
                    && self.is(v + 1, ChunkKind::Prep)
            }
            _ => false,
        }
    }

    /// A noun phrase headed by a common noun.
    fn common(&self, c: &Chunk) -> bool {
        c.kind == ChunkKind::Noun && self.parsed.tags[c.head] == Tag::Noun
    }

    /// The next comma, quotation, semicolon or stop at or behind `at`.
    pub(crate) fn to_comma(&self, at: usize) -> usize {
        (at..self.chunks.len())
            .find(|i| {
                matches!(
                    self.chunks[*i].kind,
                    ChunkKind::Comma
                        | ChunkKind::Quote(_)
                        | ChunkKind::Stop
                        | ChunkKind::Semicolon
                        | ChunkKind::Colon
                        | ChunkKind::Dash
                )
            })
            .unwrap_or(self.chunks.len())
    }

    /// The end of an apposition that begins at `at`, if one does.
    pub(crate) fn apposition(&self, at: usize) -> Option<usize> {
        let first = self.chunks.get(at)?;
        match first.kind {
            // "who conceded that ..." is a claim of its own.
            ChunkKind::Rel
                if self.frames(at + 1) & (frame::CLAUSE | frame::THAT) != 0
                    && self.opening(at + 1, self.frames(at + 1), false).is_some() =>
            {
                None
            }
            ChunkKind::Rel => Some(self.to_comma(at)),
            ChunkKind::Noun if !first.time && !first.pronoun => {
                let end = self.phrase(at);
                let stop = self.to_comma(end);
                // A noun phrase with its own verb is a clause, not an apposition.
                let verb = (end..stop).any(|i| self.chunks[i].finite() && !self.in_relative(i, at));
                let adjunct = (end..stop).all(|i| {
                    matches!(
                        self.chunks[i].kind,
                        ChunkKind::Prep
                            | ChunkKind::Noun
                            | ChunkKind::Cc
                            | ChunkKind::Bracket
                            | ChunkKind::Rel
                            | ChunkKind::That
                            | ChunkKind::Verb
                            | ChunkKind::Adv
                            | ChunkKind::Adj
                    )
                });
                (!verb && adjunct).then_some(stop)
            }
            _ => None,
        }
    }

    /// The sense of the noun that heads a range of chunks.
    pub(crate) fn sense(&self, chunks: &Range<usize>) -> u32 {
        self.chunks
            .get(chunks.start)
            .map_or(0, |c| self.parsed.tokens.list[c.head].entry.sem)
    }

    /// Whether the subject is something written or measured.
    pub(crate) fn is_document(&self, chunks: &Range<usize>) -> bool {
        self.sense(chunks) & sem::ANY_DOC != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    /// The subject of the first "said" of a sentence.
    fn subject(text: &str) -> Option<String> {
        let parsed = Parsed::new(text, Lexicon::english());
        let clause = Clause {
            parsed: &parsed,
            chunks: parsed.chunks(&parsed.sentences[0].tokens),
        };
        let verb = clause.chunks.iter().position(|c| {
            c.kind == ChunkKind::Verb && matches!(parsed.tokens.lower(c.head), "said" | "saying")
        })?;
        let found = clause.subject(verb).or_else(|| clause.governing(verb, 0))?;
        Some(text[parsed.tokens.bytes(&clause.tokens(&found.chunks))].to_owned())
    }

    #[test]
    fn appositions_and_clauses_belong_to_the_subject() {
        assert_eq!(
            subject("In May, Ann Lee, a fellow at the institute, said it was over.").as_deref(),
            Some("Ann Lee, a fellow at the institute")
        );
        assert_eq!(
            subject("Those who have seen the plan said it was bad.").as_deref(),
            Some("Those who have seen the plan")
        );
        assert_eq!(
            subject("Lee and Reed said it was over.").as_deref(),
            Some("Lee and Reed")
        );
        assert_eq!(
            subject("The man accused of the theft said he was sorry.").as_deref(),
            Some("The man accused of the theft")
        );
    }

    #[test]
    fn asides_do_not() {
        assert_eq!(
            subject("Lee, speaking in Ely, said it was over.").as_deref(),
            Some("Lee")
        );
        assert_eq!(
            subject("Lee on Monday said it was over.").as_deref(),
            Some("Lee")
        );
    }

    #[test]
    fn later_verbs_share_the_subject() {
        assert_eq!(
            subject("Lee left the room and said it was over.").as_deref(),
            Some("Lee")
        );
        assert_eq!(
            subject("Lee hit back, saying it was over.").as_deref(),
            Some("Lee")
        );
    }
}

//! Noun phrases with what hangs on them, read to the right.

use std::ops::Range;

use claimdesk_grammar::lexicon::class::{Frame, List};
use claimdesk_grammar::{Chunk, ChunkKind, Form, Tag};

use super::Clause;

impl Clause<'_, '_> {
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

    pub(super) fn phrase_with(&self, at: usize, clauses: bool, joined: bool) -> usize {
        let mut end = at + 1;
        loop {
            let role = self.chunks.get(end - 1).is_some_and(|c| self.common(c));
            match self.kind(end) {
                Some(ChunkKind::Prep)
                    if self.chunks.get(end + 1).is_some_and(|c| c.subject())
                        && (matches!(self.lower(end), "of" | "for" | "from" | "with")
                            || role
                                && self
                                    .parsed
                                    .lexicon
                                    .lists(List::Affiliation, self.lower(end))) =>
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
                    if clauses && self.parsed.lexicon.lists(List::Complement, self.lower(end)) =>
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
    pub(super) fn reduced(&self, v: usize) -> bool {
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
    pub(super) fn common(&self, c: &Chunk) -> bool {
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
                if self.frames(at + 1).intersects(Frame::CLAUSE | Frame::THAT)
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
}

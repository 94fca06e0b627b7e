//! Sources named without a verb of reporting: "according to X", "his claim that".

use std::ops::Range;

use claimdesk_grammar::lexicon::class::{Class, Frame, List, Sense};
use claimdesk_grammar::{Chunk, ChunkKind, Form, Tag};

use crate::find::{Finder, Found, Pattern};

impl Finder<'_, '_> {
    /// "According to X" before, behind or inside what X says.
    pub(crate) fn according_to(&mut self, i: usize) {
        let token = self.clause.chunks[i].start;
        let Some((behind, strong)) = self.clause.phrase_of_source(token) else {
            return;
        };
        let Some(at) = self.clause.chunks.iter().position(|c| c.start >= behind) else {
            return;
        };
        if !self.clause.is(at, ChunkKind::Noun) {
            return;
        }
        let mut end = self.clause.phrase(at);
        if !strong && !self.medium_behind_comma(i, at..end) {
            return;
        }
        while self.clause.is(end, ChunkKind::Prep)
            && self.clause.is(end + 1, ChunkKind::Noun)
            && i > self.done
        {
            end = self.clause.phrase(end + 1);
        }
        let cue = Some(token..behind);
        let first = (self.done..i).all(|k| {
            matches!(
                self.clause.chunks[k].kind,
                ChunkKind::Comma
                    | ChunkKind::Cc
                    | ChunkKind::Adv
                    | ChunkKind::Dash
                    | ChunkKind::Semicolon
            )
        });
        if first && self.found.is_empty() {
            end = self.source_before(end);
            let start = end
                + usize::from(matches!(
                    self.clause.kind(end),
                    Some(ChunkKind::Comma | ChunkKind::Colon)
                ));
            if start < self.clause.chunks.len() {
                let stop = if matches!(self.clause.kind(start), Some(ChunkKind::Quote(_))) {
                    start + 1
                } else {
                    self.clause
                        .end_of(start, i.min(self.clause.chunks.len() - 1))
                };
                if stop > start {
                    self.add(
                        (start..stop, None),
                        Some(at..end),
                        cue,
                        end..end,
                        Pattern::Phrase,
                    );
                }
            }
            return;
        }
        while self.clause.is(end, ChunkKind::Comma) {
            let Some(next) = self.clause.apposition(end + 1) else {
                break;
            };
            end = next;
        }
        let link = if i > 0
            && matches!(
                self.clause.kind(i - 1),
                Some(ChunkKind::Comma | ChunkKind::Dash)
            ) {
            i - 1
        } else {
            i
        };
        let within = |f: &Found| {
            f.pattern == Pattern::Lead
                && (f.frames.intersects(Frame::ATTITUDE)
                    || f.source
                        .as_ref()
                        .is_some_and(|s| self.clause.parsed.tags[s.start] == Tag::Rel))
        };
        if self.content_start(link) >= link
            && !self.found.is_empty()
            && self.found.iter().all(within)
        {
            self.found.clear();
            self.done = 0;
        }
        let start = self.content_start(link);
        if start >= link {
            let source = self.clause.tokens(&(at..end));
            if let Some(last) = self.found.last_mut() {
                last.relayed = Some(source);
                self.done = end;
            }
            return;
        }
        let mut second = None;
        if self.clause.is(end, ChunkKind::Comma) && self.goes_on(end + 1) && link < i {
            second = Some(end + 1..self.clause.end_of(end + 1, i));
        }
        self.add(
            (start..link, second),
            Some(at..end),
            cue,
            end..end,
            Pattern::Phrase,
        );
    }

    /// ", reported by Xinhua,": a weak phrase in a comma names a source when a medium follows.
    fn medium_behind_comma(&self, i: usize, source: Range<usize>) -> bool {
        i > 0
            && self.clause.is(i - 1, ChunkKind::Comma)
            && matches!(
                self.clause
                    .parsed
                    .tokens
                    .lower(self.clause.tokens(&source).start - 1),
                "by" | "per"
            )
            && self.names_medium(&self.clause.tokens(&source))
    }

    /// The end of a source that opens the sentence: an apposition is one only when a clause follows it.
    pub(crate) fn source_before(&self, end: usize) -> usize {
        let mut end = end;
        while self.clause.is(end, ChunkKind::Prep) && self.clause.is(end + 1, ChunkKind::Noun) {
            end = self.clause.phrase(end + 1);
        }
        if self.clause.is(end, ChunkKind::Verb) && !self.clause.chunks[end].finite()
            || self
                .clause
                .chunks
                .get(end)
                .is_some_and(|c| c.form == Form::Past && c.kind == ChunkKind::Verb)
        {
            end = self.clause.to_comma(end);
        }
        while self.clause.is(end, ChunkKind::Comma) {
            match self
                .clause
                .apposition(end + 1)
                .or_else(|| self.citing_aside(end + 1))
            {
                Some(next)
                    if self.clause.is(next, ChunkKind::Comma)
                        && self.clause.clause_at(next + 1) =>
                {
                    end = next
                }
                _ => break,
            }
        }
        end
    }

    /// "According to the agency, quoting a minister, ...": where the aside ends.
    fn citing_aside(&self, at: usize) -> Option<usize> {
        let cites = self
            .clause
            .parsed
            .lexicon
            .lists(List::Citing, self.clause.lower(at));
        cites.then(|| self.clause.to_comma(at))
    }

    /// "his claim that", "allegations by rebels that", "issued a warning that".
    pub(crate) fn nominal(&mut self, i: usize) {
        let chunk = self.clause.chunks[i];
        let tokens = &self.clause.parsed.tokens;
        if !tokens.list[chunk.head].entry.means(Sense::CLAUSE_NOUN) || i < self.done {
            return;
        }
        let mut at = i + 1;
        let mut source = None;
        if matches!(self.clause.lower(at), "by" | "from" | "of")
            && self.clause.is(at + 1, ChunkKind::Noun)
        {
            // "evidence of his claim that": the inner noun is the one that reports.
            let inner = tokens.list[self.clause.chunks[at + 1].head].entry.sense;
            if inner.intersects(Sense::CLAUSE_NOUN) {
                return;
            }
            let end = self.clause.short_phrase(at + 1);
            source = Some(self.clause.tokens(&(at + 1..end)));
            at = end;
            if !self.clause.is(at, ChunkKind::That) {
                return;
            }
        }
        if !self.clause.is(at, ChunkKind::That) || !self.clause.clause_at(at + 1) {
            return;
        }
        let source = source
            .or_else(|| self.possessor(&chunk))
            .or_else(|| self.maker(i))
            .or_else(|| self.modifier(&chunk));
        let Some(source) = source else { return };
        let end = self.clause.end_of(at + 1, i);
        if end <= at + 1 {
            return;
        }
        self.add(
            (at + 1..end, None),
            None,
            Some(chunk.head..chunk.head + 1),
            at..at,
            Pattern::Nominal,
        );
        if let Some(last) = self.found.last_mut() {
            last.source = Some(source);
        }
    }

    /// "his" or "the minister's" in front of a noun, as tokens.
    pub(crate) fn possessor(&self, chunk: &Chunk) -> Option<Range<usize>> {
        let tags = &self.clause.parsed.tags;
        if tags[chunk.start] == Tag::Poss {
            return Some(chunk.start..chunk.start + 1);
        }
        let mark = (chunk.start..chunk.head)
            .rev()
            .find(|t| tags[*t] == Tag::Genitive)?;
        (mark > chunk.start).then_some(chunk.start..mark)
    }

    /// "union warnings that": the body or the people in front of the noun.
    fn modifier(&self, chunk: &Chunk) -> Option<Range<usize>> {
        let before = chunk.head.checked_sub(1).filter(|t| *t >= chunk.start)?;
        let entry = self.clause.parsed.tokens.list[before].entry;
        let speaks = entry.means(Sense::ROLE | Sense::GROUP | Sense::ANY_ORG);
        (speaks && self.clause.parsed.tags[before] == Tag::Noun).then_some(before..before + 1)
    }

    /// The subject of a verb that carries the noun: "made the claim that".
    pub(crate) fn maker(&self, i: usize) -> Option<Range<usize>> {
        let v = i.checked_sub(1)?;
        let chunk = self
            .clause
            .chunks
            .get(v)
            .filter(|c| c.kind == ChunkKind::Verb)?;
        let head = self.clause.parsed.tokens.list[chunk.head].entry;
        let makes = head.means(Sense::MAKER) || head.cue > 0 || head.can_be(Class::VERB);
        let subject = if chunk.finite() {
            self.clause.subject(v)
        } else {
            self.clause.governing(v, 0)
        };
        subject
            .filter(|_| makes)
            .map(|s| self.clause.tokens(&s.chunks))
    }
}

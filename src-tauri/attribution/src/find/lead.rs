//! The reporting verb first, then what was said.

use std::ops::Range;

use claimdesk_grammar::lexicon::class::{Frame, List, Sense};
use claimdesk_grammar::{Chunk, ChunkKind, Tag};

use super::{Finder, Pattern, Report};
use crate::clause::Opening;

impl Finder<'_, '_> {
    /// "As Menendez pointed out, ...": what was said is behind the comma.
    pub(super) fn as_clause(&self, report: &Report) -> Option<(Report, usize)> {
        let link = report.group.checked_sub(1)?;
        if self.clause.lower(link) != "as"
            || !report.frames.intersects(Frame::PARENTHESIS | Frame::QUOTE)
            || report.frames.intersects(Frame::ATTITUDE)
        {
            return None;
        }
        let early = (self.done..link).all(|k| {
            matches!(
                self.clause.chunks[k].kind,
                ChunkKind::Comma | ChunkKind::Cc | ChunkKind::Adv
            )
        });
        let mut tail = report.v + 1;
        if report.frames.intersects(Frame::HEARER)
            && self.clause.chunks.get(tail).is_some_and(Chunk::subject)
        {
            tail = self.clause.hearer_end(tail);
        }
        let tail = self.clause.tail(tail);
        let at = tail + 1;
        (early && self.clause.is(tail, ChunkKind::Comma) && self.clause.clause_at(at)).then(|| {
            (
                Report {
                    v: report.v,
                    frames: report.frames,
                    source: report.source.clone(),
                    group: report.group,
                },
                at,
            )
        })
    }

    /// Whether the source is a name, a pronoun or a noun for people or bodies.
    pub(crate) fn can_speak(&self, report: &Report) -> bool {
        let parsed = self.clause.parsed;
        let speaks = |i: usize| {
            let c = &self.clause.chunks[i];
            c.kind == ChunkKind::Noun
                && (parsed.tags[c.head] == Tag::Propn || c.pronoun || parsed.speaker(c.head))
        };
        report.source.clone().is_some_and(|mut s| s.any(speaks))
    }

    /// Whether quotation marks are between two chunks.
    pub(crate) fn quotes_words(&self, start: usize, end: usize) -> bool {
        let range = self.clause.tokens(&(start..end));
        range.start > 0
            && (range.start - 1..range.end).any(|t| self.clause.parsed.tags[t] == Tag::Quote)
    }

    /// The verb first, then what was said.
    pub(super) fn lead(&mut self, report: &Report, opening: Opening) {
        let mut start = opening.at();
        start += usize::from(self.clause.is(start, ChunkKind::Comma));
        if start >= self.clause.chunks.len()
            || start < self.done
            || !self.plausible(report, opening)
        {
            return;
        }
        if (matches!(opening, Opening::Question(_))
            || matches!(opening, Opening::That(at) if at + 2 >= self.clause.chunks.len()))
            && !(start..self.clause.chunks.len())
                .any(|k| self.clause.chunks[k].kind == ChunkKind::Verb)
        {
            return;
        }
        let end = match opening {
            Opening::Quotation(q) if self.runs_past(q) => self.clause.end_of(q, report.v),
            Opening::Quotation(q) => q + 1,
            Opening::Colon(q) if matches!(self.clause.kind(q), Some(ChunkKind::Quote(_))) => q + 1,
            _ => self.clause.end_of(start, report.v),
        };
        if end <= start {
            return;
        }
        let mut second = None;
        if matches!(opening, Opening::Phrase(_))
            && self.clause.chunks[start].pronoun
            && !report.frames.intersects(Frame::WEAK)
        {
            return;
        }
        let mut done = end;
        // He said, "One," and "two".
        if matches!(opening, Opening::Quotation(_) | Opening::Colon(_))
            && let Some(next) = (end..self.clause.chunks.len())
                .take(2)
                .find(|k| matches!(self.clause.kind(*k), Some(ChunkKind::Quote(_))))
        {
            second = Some(next..next + 1);
            done = next + 1;
        }
        self.push(
            report,
            (start..end, second),
            report.v + 1..start,
            Pattern::Lead,
        );
        self.done = self.done.max(done);
    }

    /// Quoted words whose sentence goes on without a mark: «the wind is at our backs» despite the loss.
    pub(super) fn runs_past(&self, q: usize) -> bool {
        let chunk = &self.clause.chunks[q];
        let last = (chunk.start..chunk.end)
            .rev()
            .map(|t| self.clause.parsed.tags[t])
            .find(|t| *t != Tag::Quote);
        let next = self.clause.kind(q + 1);
        !matches!(last, Some(Tag::Comma | Tag::Stop | Tag::Dash))
            && matches!(
                next,
                Some(
                    ChunkKind::Prep
                        | ChunkKind::Rel
                        | ChunkKind::That
                        | ChunkKind::Noun
                        | ChunkKind::Verb
                )
            )
            && !matches!(self.clause.lower(q + 1), "at" | "on" | "during" | "in")
    }

    /// Whether the verb, its subject and its object make a report at all.
    pub(super) fn plausible(&self, report: &Report, opening: Opening) -> bool {
        let frames = report.frames;
        let person = report
            .source
            .as_ref()
            .is_some_and(|s| !self.clause.is_document(s));
        let relative = report
            .source
            .as_ref()
            .is_some_and(|s| self.clause.is(s.start, ChunkKind::Rel));
        if relative && frames.intersects(Frame::ATTITUDE) {
            return false;
        }
        if matches!(opening, Opening::Object(_)) {
            return true;
        }
        // "One would think that": nobody in particular.
        let anybody = report.source.as_ref().is_some_and(|s| {
            matches!(
                self.clause.lower(s.start),
                "one" | "everyone" | "anyone" | "everybody" | "anybody"
            )
        });
        if anybody && self.modal(report.v) {
            return false;
        }
        // "Travelers may notice that": nothing was said.
        if self.modal(report.v) && frames.intersects(Frame::WEAK | Frame::ATTITUDE) {
            return false;
        }
        // "The cuts add to the gap: the state has no reserve."
        if matches!(opening, Opening::Colon(at) if !matches!(self.clause.kind(at), Some(ChunkKind::Quote(_))))
            && person
            && !self.can_speak(report)
        {
            return false;
        }
        let verb = |at: usize| self.clause.is(at, ChunkKind::Verb);
        if matches!(opening, Opening::Phrase(at) if verb(at))
            && frames.contains(Frame::GERUND | Frame::WEAK)
        {
            return person && self.can_speak(report);
        }
        if self.nobody(report) && matches!(opening, Opening::Question(_)) {
            return false;
        }
        if frames.intersects(Frame::WEAK) {
            return match opening {
                Opening::Quotation(_) | Opening::Colon(_) => person,
                Opening::That(_) => true,
                // "called the veto «cowardly»": quoted words in the object make it a report.
                Opening::Phrase(at) => {
                    person
                        && self.can_speak(report)
                        && self.quotes_words(at, self.clause.end_of(at, report.v))
                }
                _ => false,
            };
        }
        if report.source.as_ref().is_some_and(|s| {
            matches!(self.clause.lower(s.start), "i" | "we" | "you")
                && frames.intersects(Frame::ATTITUDE)
        }) {
            return false;
        }
        // "must show that they can pay": what is asked of them.
        if frames.intersects(Frame::EVIDENCE)
            && matches!(self.clause.lower(report.v), "must" | "should" | "ought")
        {
            return false;
        }
        match opening {
            // "citing people familiar with the matter" names where a report comes from.
            Opening::Phrase(at)
                if self.clause.lower(report.v) == "citing"
                    && self
                        .clause
                        .sense(&(at..at + 1))
                        .intersects(Sense::ROLE | Sense::GROUP | Sense::UNNAMED) =>
            {
                false
            }
            Opening::Phrase(at) if self.takes_people(report, at) => false,
            Opening::Phrase(_) => {
                report.source.is_some() && !self.modal(report.v) && !self.refused(report.v)
            }
            Opening::Bare(_) if frames.intersects(Frame::ATTITUDE) => report.source.is_some(),
            _ => true,
        }
    }

    /// "admitted students", "cited two drivers": what was done to people, and nothing that was said of them.
    fn takes_people(&self, report: &Report, at: usize) -> bool {
        let object = &self.clause.chunks[at];
        let sense = self.clause.parsed.tokens.list[object.head].entry.sense;
        let end = self.clause.end_of(at, report.v);
        object.kind == ChunkKind::Noun
            && sense.intersects(Sense::ROLE | Sense::GROUP)
            && !sense.intersects(Sense::ANY_ORG | Sense::ANY_DOC | Sense::CLAUSE_NOUN)
            && !self.quotes_words(at, end)
            && !(at..end).any(|k| self.clause.lower(k) == "as")
    }

    /// "will announce a plan", "would suggest a coat": nothing was said yet.
    pub(super) fn modal(&self, v: usize) -> bool {
        let chunk = &self.clause.chunks[v];
        (chunk.start..chunk.head).any(|t| self.clause.parsed.tags[t] == Tag::Modal)
    }

    /// "declined to comment on the plant": nothing was said of it.
    fn refused(&self, v: usize) -> bool {
        let parsed = self.clause.parsed;
        let head = self.clause.chunks[v].head;
        let behind_to = head >= 2 && parsed.tokens.lower(head - 1) == "to";
        behind_to
            && parsed
                .lexicon
                .lists(List::Refusal, parsed.tokens.lower(head - 2))
    }

    /// "Nobody could say what ...": there is no one to name.
    fn nobody(&self, report: &Report) -> bool {
        report.source.as_ref().is_some_and(|s| {
            matches!(self.clause.lower(s.start), "nobody" | "none" | "neither")
                || self.clause.lower(s.start) == "no"
                    && self
                        .clause
                        .parsed
                        .tokens
                        .lower(self.clause.chunks[s.start].head)
                        == "one"
        })
    }

    /// "..., jury told": the one who was told is no source.
    pub(super) fn without_hearer(&self, report: &Report) -> Option<Range<usize>> {
        let source = report.source.clone()?;
        let bare = report.frames.intersects(Frame::HEARER)
            && source.end == report.v
            && !self
                .clause
                .chunks
                .get(report.v + 1)
                .is_some_and(Chunk::subject);
        (!bare || !self.clause.sense(&source).intersects(Sense::TRIBUNAL)).then_some(source)
    }
}

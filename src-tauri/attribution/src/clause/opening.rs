//! Where what was said begins, and how it is linked to its verb.

use claimdesk_grammar::lexicon::class::{Frame, List, Sense};
use claimdesk_grammar::{Chunk, ChunkKind, Form, Tag};

use super::Clause;
use crate::thresholds::{INFINITIVE_REACH, OPENING_REACH};

/// Where what was said begins, as a chunk, and how it is linked to its verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opening {
    /// Behind "that".
    That(usize),
    /// A clause without "that".
    Bare(usize),
    /// An embedded question.
    Question(usize),
    /// A quotation.
    Quotation(usize),
    /// Behind a colon.
    Colon(usize),
    /// A noun phrase.
    Phrase(usize),
    /// An infinitive.
    Infinitive(usize),
    /// An object, behind which stands what is said of it.
    Object(usize),
}

impl Opening {
    /// The first chunk of what was said.
    pub(crate) fn at(self) -> usize {
        match self {
            Opening::That(i)
            | Opening::Bare(i)
            | Opening::Question(i)
            | Opening::Quotation(i)
            | Opening::Colon(i)
            | Opening::Phrase(i)
            | Opening::Infinitive(i)
            | Opening::Object(i) => i,
        }
    }
}

impl Clause<'_, '_> {
    /// Whether a clause begins at `at`: a subject and its verb, adjuncts of the subject between them passed over.
    pub(crate) fn clause_at(&self, at: usize) -> bool {
        let mut i = at;
        while matches!(self.kind(i), Some(ChunkKind::Adv | ChunkKind::Cc)) {
            i += 1;
        }
        let Some(first) = self.chunks.get(i) else {
            return false;
        };
        if first.kind != ChunkKind::Noun {
            return false;
        }
        i = self.subject_phrase(i);
        for _ in 0..3 {
            while matches!(self.kind(i), Some(ChunkKind::Adv | ChunkKind::Bracket)) {
                i += 1;
            }
            match self.kind(i) {
                Some(ChunkKind::Verb) if self.chunks[i].finite() => return true,
                Some(ChunkKind::Prep) if self.is(i + 1, ChunkKind::Noun) => {
                    i = self.subject_phrase(i + 1)
                }
                Some(ChunkKind::Prep)
                    if self
                        .chunks
                        .get(i + 1)
                        .is_some_and(|c| c.kind == ChunkKind::Verb && c.form == Form::Ing) =>
                {
                    i += 2
                }
                Some(ChunkKind::Verb)
                    if matches!(self.chunks[i].form, Form::Infinitive | Form::Ing)
                        && self.is(i + 1, ChunkKind::Noun) =>
                {
                    i = self.subject_phrase(i + 1)
                }
                Some(ChunkKind::Comma) => {
                    // "the plan, which is old, will"
                    let end = self.to_comma(i + 1);
                    if !self.is(end, ChunkKind::Comma)
                        || !matches!(
                            self.kind(i + 1),
                            Some(ChunkKind::Rel | ChunkKind::Noun | ChunkKind::Verb)
                        )
                    {
                        return false;
                    }
                    i = end + 1;
                    return self.chunks.get(i).is_some_and(Chunk::finite)
                        || self.is(i, ChunkKind::Adv)
                            && self.chunks.get(i + 1).is_some_and(Chunk::finite);
                }
                Some(ChunkKind::Rel | ChunkKind::That) => {
                    // A relative clause without commas: its verb, then ours.
                    let verbs = (i..self.to_comma(i))
                        .filter(|k| self.chunks[*k].finite())
                        .count();
                    return verbs >= 2;
                }
                _ => return false,
            }
        }
        false
    }

    /// What opens behind the reporting verb at `v`, whose frames are `frames`.
    pub(crate) fn opening(&self, v: usize, frames: Frame, document: bool) -> Option<Opening> {
        let mut i = v + 1 + usize::from(self.particle(v).is_some());
        let mut adjunct = None;
        let mut hearer = !frames.intersects(Frame::HEARER);
        let mut steps = 0;
        while let Some(c) = self.chunks.get(i) {
            steps += 1;
            if steps > OPENING_REACH {
                return None;
            }
            match c.kind {
                ChunkKind::That => {
                    return frames
                        .intersects(Frame::THAT | Frame::CLAUSE)
                        .then_some(Opening::That(i + 1));
                }
                ChunkKind::Quote(_) => {
                    return frames
                        .intersects(Frame::QUOTE)
                        .then_some(Opening::Quotation(i));
                }
                ChunkKind::Colon => {
                    return (frames.intersects(Frame::QUOTE) && i + 1 < self.chunks.len())
                        .then_some(Opening::Colon(i + 1));
                }
                ChunkKind::Wh | ChunkKind::Sub | ChunkKind::Rel
                    if self.question(i)
                        && (steps == 1
                            || steps <= 3 && self.is(i, ChunkKind::Sub)
                            || steps == 2 && frames.intersects(Frame::HEARER)) =>
                {
                    return frames
                        .intersects(Frame::WH | Frame::CLAUSE | Frame::NOUN)
                        .then_some(Opening::Question(i));
                }
                ChunkKind::Comma => {
                    if self.kind(i + 1) == Some(ChunkKind::That) && frames.intersects(Frame::THAT) {
                        return Some(Opening::That(i + 2));
                    }
                    if matches!(self.kind(i + 1), Some(ChunkKind::Quote(_)))
                        && frames.intersects(Frame::QUOTE)
                    {
                        return Some(Opening::Quotation(i + 1));
                    }
                    if frames.intersects(Frame::QUOTE)
                        && self.opens_quoted(i + 1)
                        && self.clause_at(i + 1)
                    {
                        return Some(Opening::Bare(i + 1));
                    }
                    return self.behind_aside(i, frames, adjunct);
                }
                ChunkKind::Noun if !hearer && !c.time => {
                    hearer = true;
                    // "told the BBC", "told a crowd in Ohio"; but "warned the plan would fail".
                    if frames.intersects(Frame::CLAUSE)
                        && self.clause_at(i)
                        && !self.hearer_then_clause(i)
                    {
                        return Some(Opening::Bare(i));
                    }
                    i = self.hearer_end(i);
                    continue;
                }
                ChunkKind::Noun => {
                    if self.clause_at(i) && frames.intersects(Frame::CLAUSE) {
                        return Some(Opening::Bare(i));
                    }
                    if self.clause_at(i) && frames.intersects(Frame::THAT) && c.pronoun {
                        return Some(Opening::Bare(i));
                    }
                    if !c.time || !self.hangs_alone(i) {
                        let phrase = frames.intersects(Frame::NOUN)
                            && (!frames.intersects(Frame::EVIDENCE) || document)
                            && adjunct.is_none();
                        return phrase.then_some(Opening::Phrase(i));
                    }
                    i += 1;
                }
                ChunkKind::Prep if self.is(i + 1, ChunkKind::Noun) => {
                    let end = self.short_phrase(i + 1);
                    // "said under the plan, taxes would rise": the phrase belongs to what was said.
                    adjunct = adjunct.or(Some(i));
                    i = end;
                }
                ChunkKind::Prep
                    if self
                        .chunks
                        .get(i + 1)
                        .is_some_and(|n| n.kind == ChunkKind::Verb && n.form == Form::Ing) =>
                {
                    i += 2
                }
                ChunkKind::Adv | ChunkKind::Bracket => i += 1,
                ChunkKind::Adj if self.dates(i) => i += 1,
                ChunkKind::Verb
                    if c.form == Form::Ing
                        && steps == 1
                        && frames.intersects(Frame::NOUN | Frame::GERUND)
                        && self.chunks[v].finite() =>
                {
                    return Some(Opening::Phrase(i));
                }
                // "a plan he said would fail", "what he said was"
                ChunkKind::Verb
                    if c.form == Form::Finite && steps == 1 && frames.intersects(Frame::CLAUSE) =>
                {
                    return Some(Opening::Bare(i));
                }
                // "say adding iodine is easy"
                ChunkKind::Verb
                    if c.form == Form::Ing
                        && steps == 1
                        && frames.intersects(Frame::CLAUSE)
                        && self.verb_behind(i) =>
                {
                    return Some(Opening::Bare(i));
                }
                ChunkKind::Verb if c.form == Form::Infinitive && steps <= INFINITIVE_REACH => {
                    return frames
                        .intersects(Frame::INFINITIVE)
                        .then_some(Opening::Infinitive(i));
                }
                ChunkKind::Verb
                    if matches!(c.form, Form::Past | Form::Participle) && adjunct.is_some() =>
                {
                    i += 1
                }
                ChunkKind::Sub
                    if frames.intersects(Frame::CLAUSE)
                        && steps <= 2
                        && self.parsed.lexicon.lists(List::Condition, self.lower(i)) =>
                {
                    return self
                        .is(self.to_comma(i), ChunkKind::Comma)
                        .then_some(Opening::Bare(i));
                }
                ChunkKind::Sub => return self.that_behind(i, frames),
                _ => return None,
            }
        }
        None
    }

    /// A finite verb before the next comma.
    pub(super) fn verb_behind(&self, at: usize) -> bool {
        (at + 1..self.to_comma(at))
            .any(|k| self.chunks[k].kind == ChunkKind::Verb && self.chunks[k].form == Form::Finite)
    }

    /// Whether a quotation mark stands right before the chunk.
    pub(super) fn opens_quoted(&self, i: usize) -> bool {
        self.chunks
            .get(i)
            .is_some_and(|c| c.start > 0 && self.parsed.tags[c.start - 1] == Tag::Quote)
    }

    /// A "that" behind an adjunct clause: "said when asked about it that".
    pub(super) fn that_behind(&self, at: usize, frames: Frame) -> Option<Opening> {
        let that =
            (at + 1..self.chunks.len().min(at + 10)).find(|k| self.is(*k, ChunkKind::That))?;
        let quiet = (at..that)
            .all(|k| !matches!(self.chunks[k].kind, ChunkKind::Comma | ChunkKind::Quote(_)));
        (quiet && frames.intersects(Frame::THAT) && that > 0 && !self.is(that - 1, ChunkKind::Noun))
            .then_some(Opening::That(that + 1))
    }

    /// "said, without evidence, that": the clause behind an aside.
    pub(super) fn behind_aside(
        &self,
        comma: usize,
        frames: Frame,
        adjunct: Option<usize>,
    ) -> Option<Opening> {
        let close = (comma + 1..self.chunks.len().min(comma + 14))
            .find(|k| matches!(self.chunks[*k].kind, ChunkKind::Comma | ChunkKind::Colon))?;
        if self.is(close + 1, ChunkKind::That) && frames.intersects(Frame::THAT) {
            return Some(Opening::That(close + 2));
        }
        if matches!(self.kind(close + 1), Some(ChunkKind::Quote(_)))
            && frames.intersects(Frame::QUOTE)
            && comma + 1 < close
            && !matches!(self.kind(comma + 1), Some(ChunkKind::Cc))
        {
            return Some(Opening::Quotation(close + 1));
        }
        // "said under the plan, taxes would rise"
        if let Some(at) = adjunct
            && frames.intersects(Frame::CLAUSE)
            && self.clause_at(comma + 1)
            && !self.channel(at + 1)
        {
            return Some(Opening::Bare(at));
        }
        None
    }

    /// Whether the noun phrase at `at` names a place where things are said: "in an interview", "at a rally".
    pub(crate) fn channel(&self, at: usize) -> bool {
        self.chunks.get(at).is_some_and(|c| {
            c.time
                || self.parsed.tokens.list[c.head]
                    .entry
                    .means(Sense::CHANNEL | Sense::SOCIAL)
        })
    }

    /// A time phrase not followed by a verb of its own.
    pub(super) fn hangs_alone(&self, at: usize) -> bool {
        !self.chunks.get(at + 1).is_some_and(Chunk::finite)
    }

    /// "told reporters he would": the hearer is followed by a clause with its own subject.
    pub(super) fn hearer_then_clause(&self, at: usize) -> bool {
        let end = self.hearer_end(at);
        matches!(self.kind(end), Some(ChunkKind::That | ChunkKind::Quote(_)))
            || (self.is(end, ChunkKind::Noun) && self.clause_at(end))
    }

    /// The end of the hearer at `at`.
    pub(crate) fn hearer_end(&self, at: usize) -> usize {
        let mut end = at + 1;
        while self.is(end, ChunkKind::Prep)
            && self.lower(end) == "of"
            && self.is(end + 1, ChunkKind::Noun)
        {
            end += 2;
        }
        if self.is(end, ChunkKind::Cc)
            && self.is(end + 1, ChunkKind::Noun)
            && !self.clause_at(end + 1)
        {
            end += 2;
        }
        end
    }

    /// Whether the word at `i` opens an embedded question.
    pub(super) fn question(&self, i: usize) -> bool {
        self.parsed.lexicon.lists(List::Question, self.lower(i))
    }
}

//! Verbs and phrases that report: their frames, and whether a new report begins.

use claimdesk_grammar::lexicon::Link;
use claimdesk_grammar::lexicon::class::Frame;
use claimdesk_grammar::{Chunk, ChunkKind, Form, Tag};

use super::{Clause, Opening};

impl Clause<'_, '_> {
    /// "according to", "citing": a source named behind.
    pub(crate) fn according(&self, i: usize) -> bool {
        let Some(c) = self.chunks.get(i) else {
            return false;
        };
        self.phrase_of_source(c.start)
            .is_some_and(|(_, strong)| strong)
    }

    /// A phrase of `prepositions.txt` at token `at`: the token behind it, and whether it alone suffices.
    pub(crate) fn phrase_of_source(&self, at: usize) -> Option<(usize, bool)> {
        let tokens = &self.parsed.tokens;
        let list = self.parsed.lexicon.prepositions(tokens.lower(at));
        list.iter()
            .filter(|p| {
                p.words
                    .iter()
                    .enumerate()
                    .all(|(k, w)| at + k < tokens.list.len() && tokens.lower(at + k) == *w)
            })
            .max_by_key(|p| p.words.len())
            .map(|p| (at + p.words.len(), p.value))
    }

    /// The frames of the verb at chunk `i`, if it reports.
    pub(crate) fn frames(&self, i: usize) -> Frame {
        let Some(c) = self.chunks.get(i).filter(|c| c.kind == ChunkKind::Verb) else {
            return Frame::empty();
        };
        let entry = self.parsed.tokens.list[c.head].entry;
        let Some(cue) = self.parsed.lexicon.cue(entry) else {
            return Frame::empty();
        };
        self.particle(i).unwrap_or(cue.frames)
    }

    /// What links the object of the verb at chunk `i` to what is said of it.
    pub(crate) fn links(&self, i: usize) -> &[Link] {
        let entry = self.parsed.tokens.list[self.chunks[i].head].entry;
        let cue = self.parsed.lexicon.cue(entry);
        cue.map_or(&[], |c| c.links.as_slice())
    }

    /// The frames the verb at chunk `i` has with the particle behind it.
    pub(crate) fn particle(&self, i: usize) -> Option<Frame> {
        let c = self.chunks.get(i).filter(|c| c.kind == ChunkKind::Verb)?;
        let next = self.chunks.get(i + 1).filter(|n| {
            n.start == c.end && matches!(n.kind, ChunkKind::Prep | ChunkKind::Adv | ChunkKind::Noun)
        })?;
        let cue = self
            .parsed
            .lexicon
            .cue(self.parsed.tokens.list[c.head].entry)?;
        cue.particles
            .iter()
            .find(|(p, _)| self.parsed.tokens.lower(next.start) == *p)
            .map(|(_, f)| *f)
    }

    /// A verb that reports strongly enough to begin a new claim.
    pub(super) fn reports_strongly(&self, i: usize) -> bool {
        let f = self.frames(i);
        f.intersects(Frame::CLAUSE | Frame::THAT | Frame::QUOTE)
            && !f.intersects(Frame::WEAK | Frame::ATTITUDE)
    }

    /// Whether a subject with a reporting verb begins at `at`.
    pub(crate) fn reports(&self, at: usize) -> bool {
        let mut i = at;
        while matches!(self.kind(i), Some(ChunkKind::Adv | ChunkKind::Sub)) {
            i += 1;
        }
        if !self
            .chunks
            .get(i)
            .is_some_and(|c| c.kind == ChunkKind::Noun)
        {
            return false;
        }
        i = self.subject_phrase(i);
        if self.is(i, ChunkKind::Comma) {
            let close = self.to_comma(i + 1);
            if self.is(close, ChunkKind::Comma) && self.apposition(i + 1) == Some(close) {
                i = close + 1;
            }
        }
        while matches!(self.kind(i), Some(ChunkKind::Adv)) {
            i += 1;
        }
        self.chunks.get(i).is_some_and(Chunk::finite)
            && self.reports_strongly(i)
            && self.opens_clause(i)
    }

    /// Whether a clause or quotation is what the verb at `i` reports, or nothing is.
    pub(super) fn opens_clause(&self, i: usize) -> bool {
        let opening = self.opening(i, self.frames(i), false);
        matches!(
            opening,
            None | Some(
                Opening::That(_)
                    | Opening::Bare(_)
                    | Opening::Quotation(_)
                    | Opening::Question(_)
                    | Opening::Colon(_)
            )
        )
    }

    /// Whether behind "and" or "but" the same speaker reports again: a reporting verb in the tense of `v`.
    pub(super) fn new_report(&self, at: usize, v: usize) -> bool {
        let mut i = at;
        while matches!(self.kind(i), Some(ChunkKind::Adv | ChunkKind::Comma)) {
            i += 1;
        }
        let Some(c) = self.chunks.get(i) else {
            return false;
        };
        if c.kind != ChunkKind::Verb {
            return self.reports(at);
        }
        // "said it would rebound and praised the talks"
        if c.form == Form::Past
            && self.frames(i).intersects(Frame::QUOTE)
            && self.tense(v) == 2
            && self.tense(i) == 2
            && !self.is(i + 1, ChunkKind::Prep)
        {
            return true;
        }
        let nonfinite = matches!(self.chunks[v].form, Form::Ing | Form::Infinitive);
        let same = self.tense(i) == self.tense(v)
            || nonfinite && (c.finite() || c.form == self.chunks[v].form);
        same && self.reports_strongly(i)
            && self
                .opening(i, self.frames(i), false)
                .is_some_and(|o| !matches!(o, Opening::Phrase(_) | Opening::Infinitive(_)))
    }

    /// The tense of a verb group, coarsely: what its first word shows.
    pub(super) fn tense(&self, i: usize) -> u8 {
        let Some(c) = self.chunks.get(i) else {
            return 0;
        };
        match self.parsed.tags[c.start] {
            Tag::Adv => self
                .parsed
                .tags
                .get(c.head)
                .map_or(0, |t| u8::from(*t == Tag::Past) + 1),
            Tag::Past => 2,
            Tag::Pres => 1,
            Tag::Have => 3,
            Tag::Be => 4,
            Tag::Modal => 5,
            Tag::Ing => 6,
            _ => 7,
        }
    }

    /// ", NBC reported" at the end: a tag of its own.
    pub(crate) fn closing_tag(&self, at: usize) -> bool {
        let end = self.subject_phrase(at);
        let verb =
            (end..self.chunks.len().min(end + 2)).find(|k| self.chunks[*k].kind == ChunkKind::Verb);
        verb.is_some_and(|v| {
            self.chunks[v].finite()
                && self.frames(v).intersects(Frame::PARENTHESIS)
                && matches!(
                    self.kind(self.tail(v + 1)),
                    None | Some(ChunkKind::Stop | ChunkKind::Comma)
                )
        })
    }

    /// Whether an adjective belongs to a time behind it: "late on Friday".
    pub(super) fn dates(&self, i: usize) -> bool {
        let time = i + 1 + usize::from(self.is(i + 1, ChunkKind::Prep));
        self.is(i, ChunkKind::Adj) && self.chunks.get(time).is_some_and(|c| c.time)
    }

    /// Adverbs, times and prepositional phrases behind a tag.
    pub(crate) fn tail(&self, mut i: usize) -> usize {
        loop {
            match self.kind(i) {
                Some(ChunkKind::Adv | ChunkKind::Bracket) => i += 1,
                Some(ChunkKind::Adj) if self.dates(i) => i += 1,
                Some(ChunkKind::Noun) if self.chunks[i].time => i += 1,
                Some(ChunkKind::Prep) if self.is(i + 1, ChunkKind::Noun) => {
                    i = self.short_phrase(i + 1)
                }
                Some(ChunkKind::Prep)
                    if self
                        .chunks
                        .get(i + 1)
                        .is_some_and(|c| c.kind == ChunkKind::Verb && c.form == Form::Ing) =>
                {
                    i += 2;
                    if self.is(i, ChunkKind::Noun) {
                        i = self.short_phrase(i);
                    }
                }
                Some(ChunkKind::Verb)
                    if matches!(self.chunks[i].form, Form::Past | Form::Participle)
                        && self.is(i.wrapping_sub(1), ChunkKind::Noun) =>
                {
                    i += 1
                }
                _ => return i,
            }
        }
    }
}

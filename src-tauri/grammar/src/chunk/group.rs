//! Groups tokens into chunks, from left to right.

use std::ops::Range;

use super::*;
use crate::lexicon::Class;
use crate::tag::Tag;

impl<'a> Parsed<'a> {
    /// Chunks one sentence.
    pub fn chunks(&self, sentence: &Range<usize>) -> Row<Chunk> {
        let mut chunker = Chunker {
            parsed: self,
            end: sentence.end,
            out: Vec::with_capacity(sentence.len() / 2),
            at: sentence.start,
            close: sentence.start,
        };
        let mut blocks = self
            .quotes_in(sentence)
            .filter(|q| self.is_block(*q, sentence))
            .peekable();
        while chunker.at < sentence.end {
            while blocks
                .next_if(|q| self.quotes[*q].end <= chunker.at)
                .is_some()
            {}
            if let Some(q) = blocks.next_if(|q| self.quotes[*q].open <= chunker.at) {
                let end = self.quotes[q].end.max(chunker.at + 1);
                chunker
                    .out
                    .push(Chunk::new(ChunkKind::Quote(q), chunker.at, end));
                chunker.at = end;
                continue;
            }
            let limit = blocks.peek().map_or(sentence.end, |q| self.quotes[*q].open);
            chunker.end = limit;
            chunker.step();
        }
        chunker.out.into()
    }
}

struct Chunker<'p, 'a> {
    parsed: &'p Parsed<'a>,
    /// No chunk crosses this token.
    end: usize,
    out: Vec<Chunk>,
    at: usize,
    /// Up to here no bracket closes behind `at`: a run of brackets that are never closed is walked once, not by each of them.
    close: usize,
}

impl Chunker<'_, '_> {
    /// The tag at `i`; marks of quoted words are passed over by `skip`.
    fn tag(&self, i: usize) -> Option<Tag> {
        (i < self.end).then(|| self.parsed.tags[i])
    }

    /// The next token at or behind `i` that is no quotation mark.
    fn skip(&self, mut i: usize) -> usize {
        while self.tag(i) == Some(Tag::Quote) {
            i += 1;
        }
        i
    }

    fn step(&mut self) {
        let at = self.skip(self.at);
        if at > self.at && at >= self.end {
            // Closing marks belong to what they close.
            if let Some(last) = self.out.last_mut() {
                last.end = at;
            } else {
                self.out.push(Chunk::new(ChunkKind::Other, self.at, at));
            }
            self.at = at;
            return;
        }
        self.at = at;
        let Some(tag) = self.tag(at) else { return };
        let chunk = match tag {
            Tag::Modal
            | Tag::Be
            | Tag::Have
            | Tag::Do
            | Tag::Neg
            | Tag::To
            | Tag::Past
            | Tag::Pres
            | Tag::Base
            | Tag::Ing
            | Tag::Part => self.verb(at),
            Tag::Adv if self.leads_to_verb(at) => self.verb(at),
            Tag::Det
            | Tag::Poss
            | Tag::Pron
            | Tag::Object
            | Tag::Noun
            | Tag::Propn
            | Tag::Num
            | Tag::Time
            | Tag::Adj
            | Tag::Genitive => self.noun(at),
            Tag::Adv if self.leads_to_noun(at) => self.noun(at),
            Tag::Open => self.bracket(at),
            _ => Chunk::new(single(tag), at, at + 1),
        };
        self.at = chunk.end.max(at + 1);
        self.out.push(chunk);
    }

    fn bracket(&mut self, at: usize) -> Chunk {
        self.close = self.close.max(at);
        while self.close < self.end && self.parsed.tags[self.close] != Tag::Close {
            self.close += 1;
        }
        let end = if self.close < self.end {
            self.close
        } else {
            at
        };
        Chunk::new(ChunkKind::Bracket, at, end + 1)
    }

    fn leads_to_verb(&self, at: usize) -> bool {
        let mut i = at;
        while matches!(self.tag(i), Some(Tag::Adv | Tag::Quote)) {
            i += 1;
        }
        // An adverb behind a noun phrase and before its verb belongs to the verb.
        self.tag(i).is_some_and(|t| t.finite())
            && matches!(
                self.out.last().map(|c| c.kind),
                Some(
                    ChunkKind::Noun
                        | ChunkKind::Cc
                        | ChunkKind::Rel
                        | ChunkKind::Comma
                        | ChunkKind::Bracket
                )
            )
    }

    fn leads_to_noun(&self, at: usize) -> bool {
        let next = self.skip(at + 1);
        match self.tag(next) {
            Some(Tag::Num) => true,
            Some(Tag::Adv) => {
                let word = self.parsed.tokens.lower(next);
                matches!(word, "least" | "most" | "more" | "less" | "than")
                    && self.tag(next + 1) == Some(Tag::Num)
            }
            _ => false,
        }
    }

    fn verb(&self, at: usize) -> Chunk {
        let mut chunk = Chunk::new(ChunkKind::Verb, at, at + 1);
        let mut first = None;
        let mut be = false;
        let mut i = at;
        loop {
            let here = self.skip(i);
            let Some(tag) = self.tag(here) else { break };
            let word = self.parsed.tokens.lower(here);
            match tag {
                Tag::Modal | Tag::Have | Tag::Do => {
                    if first.is_some_and(|f| f == Tag::Do) {
                        break;
                    }
                    first = first.or(Some(if word == "having" { Tag::Ing } else { tag }));
                    chunk.head = here;
                }
                Tag::Be => {
                    if be && !matches!(word, "being" | "been") {
                        break;
                    }
                    be = true;
                    first = first.or(Some(if word == "being" { Tag::Ing } else { tag }));
                    chunk.head = here;
                }
                Tag::To if first.is_none() => {
                    first = Some(tag);
                    chunk.head = here;
                }
                Tag::Neg => chunk.negated = true,
                Tag::Adv => {
                    let mut next = self.skip(here + 1);
                    while matches!(self.tag(next), Some(Tag::Adv | Tag::Neg)) {
                        next = self.skip(next + 1);
                    }
                    let goes_on = self.tag(next).is_some_and(|t| {
                        matches!(
                            t,
                            Tag::Past
                                | Tag::Pres
                                | Tag::Base
                                | Tag::Ing
                                | Tag::Part
                                | Tag::Be
                                | Tag::Have
                                | Tag::Do
                                | Tag::Modal
                        )
                    });
                    if !goes_on
                        || (first.is_some()
                            && self
                                .tag(next)
                                .is_some_and(|t| matches!(t, Tag::Pres | Tag::Modal | Tag::Do)))
                    {
                        break;
                    }
                }
                Tag::Past | Tag::Pres | Tag::Base | Tag::Ing | Tag::Part => {
                    // "said reporting": two main verbs are two groups.
                    if matches!(first, Some(Tag::Modal | Tag::Do | Tag::To))
                        && matches!(tag, Tag::Ing | Tag::Pres)
                        && !be
                    {
                        break;
                    }
                    chunk.passive = be && matches!(tag, Tag::Part | Tag::Past);
                    first = first.or(Some(tag));
                    chunk.head = here;
                    chunk.end = here + 1;
                    break;
                }
                _ => break,
            }
            chunk.end = here + 1;
            i = here + 1;
        }
        chunk.form = match first {
            Some(Tag::To) => Form::Infinitive,
            Some(Tag::Ing) => Form::Ing,
            Some(Tag::Part) => Form::Participle,
            Some(Tag::Past)
                if self.parsed.tokens.list[chunk.head].entry.can_be(Class::VBN)
                    || self.parsed.tokens.list[chunk.head].entry.class.is_empty() =>
            {
                Form::Past
            }
            Some(Tag::Base) => Form::Infinitive,
            Some(Tag::Be) if matches!(self.parsed.tokens.lower(chunk.start), "be" | "been") => {
                Form::Infinitive
            }
            _ => Form::Finite,
        };
        chunk
    }

    fn noun(&self, at: usize) -> Chunk {
        let mut chunk = Chunk::new(ChunkKind::Noun, at, at + 1);
        if matches!(self.tag(at), Some(Tag::Pron | Tag::Object)) {
            chunk.pronoun = true;
            return chunk;
        }
        let mut i = at;
        let mut head = None;
        let mut last = None;
        while let Some(tag) = self.tag(self.skip(i)) {
            let here = self.skip(i);
            let fits = match tag {
                Tag::Det | Tag::Poss => {
                    here == at
                        || matches!(last, Some(Tag::Det | Tag::Adv))
                        || matches!(
                            self.parsed.tokens.lower(here),
                            "other" | "such" | "more" | "few"
                        )
                }
                Tag::Adv => {
                    here == at
                        || matches!(last, Some(Tag::Det | Tag::Poss | Tag::Genitive))
                            && matches!(
                                self.tag(here + 1),
                                Some(Tag::Adj | Tag::Past | Tag::Part | Tag::Adv | Tag::Noun)
                            )
                        || matches!(last, Some(Tag::Adv))
                }
                Tag::Adj => {
                    head.is_none()
                        || !matches!(last, Some(Tag::Noun | Tag::Propn | Tag::Time))
                        || self.joins(here)
                }
                Tag::Num => {
                    !matches!(last, Some(Tag::Time)) || self.is_year(here) || self.is_day(here, at)
                }
                Tag::Noun | Tag::Propn | Tag::Genitive => {
                    !(self.weekday(head) && tag != Tag::Genitive)
                        || matches!(tag, Tag::Noun)
                            && matches!(last, Some(Tag::Time | Tag::Genitive))
                }
                Tag::Time => {
                    head.is_none()
                        || last == Some(Tag::Adj) && !self.fresh_time(here)
                        || last == Some(Tag::Num)
                        || last == Some(Tag::Genitive)
                        || (last == Some(Tag::Time) || last == Some(Tag::Det))
                }
                Tag::Ing | Tag::Part | Tag::Past => {
                    matches!(last, Some(Tag::Det | Tag::Adj | Tag::Poss | Tag::Genitive))
                        && head.is_none()
                        && matches!(
                            self.tag(self.skip(here + 1)),
                            Some(Tag::Noun | Tag::Propn | Tag::Adj)
                        )
                }
                _ => false,
            };
            if !fits
                || (here > at && matches!(tag, Tag::Adj) && self.fresh_time(here) && head.is_some())
            {
                break;
            }
            if matches!(tag, Tag::Noun | Tag::Propn | Tag::Num | Tag::Time) {
                head = Some(here);
            }
            chunk.end = here + 1;
            last = Some(tag);
            i = here + 1;
        }
        // Closing marks of quoted words go with the phrase they close.
        chunk.head = head.unwrap_or(chunk.end - 1);
        chunk.time = head.is_some_and(|h| {
            self.parsed.tags[h] == Tag::Time
                || self.parsed.tags[h] == Tag::Num && (self.is_year(h) || self.is_day(h, at))
        });
        if head.is_none() && last == Some(Tag::Adj) && chunk.end == chunk.start + 1 {
            chunk.kind = if self.out.last().is_some_and(|c| c.kind == ChunkKind::Prep) {
                ChunkKind::Noun
            } else {
                ChunkKind::Adj
            };
        }
        chunk
    }

    /// "last week", "next year": a time phrase that starts again behind a noun.
    fn fresh_time(&self, i: usize) -> bool {
        matches!(
            self.parsed.tokens.lower(i),
            "last" | "next" | "early" | "late" | "earlier" | "later"
        ) && (i + 1..self.end.min(i + 3)).any(|j| self.parsed.tags[j] == Tag::Time)
    }

    /// An adjective behind a noun that still belongs to the same phrase: "Trump senior adviser".
    fn joins(&self, i: usize) -> bool {
        !self.fresh_time(i)
            && matches!(
                self.tag(self.skip(i + 1)),
                Some(Tag::Noun | Tag::Propn | Tag::Adj)
            )
    }

    fn weekday(&self, head: Option<usize>) -> bool {
        head.is_some_and(|h| {
            self.parsed.tags[h] == Tag::Time
                && (self.parsed.tokens.list[h].capital
                    || self.parsed.tokens.word(h).contains(':')
                    || matches!(
                        self.parsed.tokens.lower(h),
                        "today" | "yesterday" | "tomorrow" | "tonight" | "week" | "month" | "year"
                    ))
        })
    }

    /// "March 14", "Aug. 3": a number behind a month.
    fn is_day(&self, i: usize, from: usize) -> bool {
        let word = self.parsed.tokens.word(i);
        i > from
            && self.parsed.tags[i - 1] == Tag::Time
            && word.len() <= 2
            && word.bytes().all(|b| b.is_ascii_digit())
    }

    fn is_year(&self, i: usize) -> bool {
        let word = self.parsed.tokens.word(i);
        word.len() == 4
            && (word.starts_with("19") || word.starts_with("20"))
            && word.bytes().all(|b| b.is_ascii_digit())
    }
}

fn single(tag: Tag) -> ChunkKind {
    match tag {
        Tag::Prep => ChunkKind::Prep,
        Tag::Adv => ChunkKind::Adv,
        Tag::Cc => ChunkKind::Cc,
        Tag::Sub => ChunkKind::Sub,
        Tag::That => ChunkKind::That,
        Tag::Rel => ChunkKind::Rel,
        Tag::Wh => ChunkKind::Wh,
        Tag::Comma => ChunkKind::Comma,
        Tag::Semicolon => ChunkKind::Semicolon,
        Tag::Colon => ChunkKind::Colon,
        Tag::Dash => ChunkKind::Dash,
        Tag::Stop => ChunkKind::Stop,
        _ => ChunkKind::Other,
    }
}

//! Finds in one sentence what is said and by whom: verbs of reporting before, behind and inside what they report.

use crate::boundary::Opening;
use crate::chunk::{Chunk, ChunkKind, Form, Parsed};
use crate::lexicon::{frame, sem};
use crate::subject::Clause;
use crate::tag::Tag;
use std::ops::Range;

/// How a claim was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pattern {
    /// The reporting verb stands first.
    Lead,
    /// The reporting verb stands behind or inside what was said.
    Tag,
    /// "According to" and its like.
    Phrase,
    /// A noun such as "claim that".
    Nominal,
    /// "Minister: ..."
    Label,
    /// A quotation whose verb is not known to report.
    Beside,
    /// A quotation without a tag that continues an earlier one or stands behind its speaker.
    Floating,
}

/// A claim with its source, in tokens.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub(crate) spans: Vec<Range<usize>>,
    /// Nothing but quotation.
    pub(crate) direct: bool,
    pub(crate) source: Option<Range<usize>>,
    pub(crate) cue: Option<Range<usize>>,
    pub(crate) lemma: &'static str,
    pub(crate) frames: u16,
    pub(crate) negated: bool,
    pub(crate) pattern: Pattern,
    pub(crate) sentence: usize,
    /// What stands between the verb and what was said, or behind a tag: hearers, places, platforms.
    pub(crate) around: Range<usize>,
    /// A second tag behind the claim: "..., NBC reported".
    pub(crate) relayed: Option<Range<usize>>,
}

/// Finds the claims of one sentence.
pub(crate) fn find(parsed: &Parsed, sentence: usize) -> Vec<Found> {
    let chunks = parsed.chunks(&parsed.sentences[sentence].tokens);
    let clause = Clause { parsed, chunks };
    let mut finder = Finder {
        clause,
        sentence,
        done: 0,
        found: Vec::new(),
    };
    finder.run();
    finder.found
}

/// The one or two stretches a claim covers, in chunks.
pub(crate) type Spans = (Range<usize>, Option<Range<usize>>);

pub(crate) struct Finder<'p, 'a> {
    pub(crate) clause: Clause<'p, 'a>,
    pub(crate) sentence: usize,
    /// Chunks before this one are spoken for.
    pub(crate) done: usize,
    pub(crate) found: Vec<Found>,
}

/// A reporting verb that is being looked at.
pub(crate) struct Report {
    pub(crate) v: usize,
    pub(crate) frames: u16,
    pub(crate) source: Option<Range<usize>>,
    /// Chunk where subject and verb begin.
    pub(crate) group: usize,
}

impl Finder<'_, '_> {
    fn run(&mut self) {
        self.dateline();
        self.label();
        let mut i = 0;
        while i < self.clause.chunks.len() {
            if i < self.done {
                i = self.done;
                continue;
            }
            let before = self.done;
            match self.clause.chunks[i].kind {
                ChunkKind::Verb => self.verb(i),
                ChunkKind::Noun => self.nominal(i),
                _ => {}
            }
            if self.done == before {
                self.according_to(i);
            }
            i = if self.done > before {
                self.done.max(i + 1)
            } else {
                i + 1
            };
        }
        self.beside();
    }

    fn verb(&mut self, v: usize) {
        let frames = self.clause.frames(v);
        if frames == 0 || self.quoted(v) {
            return;
        }
        if let Some(report) = self.inverted(v, frames) {
            self.behind(&report);
            return;
        }
        let chunk = self.clause.chunks[v];
        if chunk.passive {
            self.passive(v, frames);
            return;
        }
        let Some(report) = self.report(v, frames, &chunk) else {
            return;
        };
        let mut report = report;
        if frames & frame::HEARING != 0 {
            if report
                .source
                .as_ref()
                .is_none_or(|s| self.clause.sense(s) & sem::TRIBUNAL == 0)
            {
                return;
            }
            report.source = None;
        }
        let document = report
            .source
            .as_ref()
            .is_some_and(|s| self.clause.is_document(s));
        let opening = self.clause.opening(v, frames, document);
        if let Some(report) = self.as_clause(&report) {
            self.lead(&report.0, Opening::Bare(report.1));
            return;
        }
        let comma = self.clause.is(v + 1, ChunkKind::Comma)
            && matches!(opening, Some(Opening::That(_) | Opening::Bare(_)));
        let tagged = comma
            || !matches!(
                opening,
                Some(
                    Opening::That(_)
                        | Opening::Bare(_)
                        | Opening::Question(_)
                        | Opening::Infinitive(_)
                )
            );
        if tagged && self.behind(&report) {
            return;
        }
        match opening {
            Some(opening) => self.lead(&report, opening),
            // "But, Carson added, he would"
            None if self.clause.is(v + 1, ChunkKind::Comma)
                && report.group > 0
                && self.clause.is(report.group - 1, ChunkKind::Comma)
                && self.clause.clause_at(v + 2)
                && frames & frame::PARENTHESIS != 0 =>
            {
                self.lead(&report, Opening::Bare(v + 2))
            }
            None => {}
        }
    }

    /// Whether the verb itself stands inside quotation marks: what is quoted is not taken apart.
    fn quoted(&self, v: usize) -> bool {
        let head = self.clause.chunks[v].head;
        let parsed = self.clause.parsed;
        parsed.quotes[parsed.quotes_in(&parsed.sentences[self.sentence].tokens)]
            .iter()
            .any(|q| q.inner.contains(&head) && q.inner.len() > 1)
    }

    /// "As Menendez pointed out, ...": what was said stands behind the comma.
    fn as_clause(&self, report: &Report) -> Option<(Report, usize)> {
        let link = report.group.checked_sub(1)?;
        if self.clause.lower(link) != "as"
            || report.frames & (frame::PARENTHESIS | frame::QUOTE) == 0
            || report.frames & frame::ATTITUDE != 0
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
        if report.frames & frame::HEARER != 0
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

    /// The subject of the verb, found or shared.
    pub(crate) fn report(&self, v: usize, frames: u16, chunk: &Chunk) -> Option<Report> {
        let shared = self.shares_last(v);
        let subject = match chunk.form {
            Form::Finite | Form::Past => self.clause.subject(v),
            Form::Ing | Form::Infinitive => None,
            Form::Participle => return None,
        };
        match subject {
            Some(s) if s.shared && shared => Some(Report {
                v,
                frames,
                source: self.last_chunks(),
                group: v,
            }),
            Some(s) => Some(Report {
                v,
                frames,
                group: if s.shared { v } else { s.group },
                source: Some(s.chunks),
            }),
            None if shared => Some(Report {
                v,
                frames,
                source: self.last_chunks(),
                group: v,
            }),
            None if matches!(chunk.form, Form::Ing | Form::Infinitive) => {
                let source = self
                    .clause
                    .governing(v, self.done.min(v))
                    .or_else(|| self.clause.governing(v, 0));
                let source = source
                    .map(|s| s.chunks)
                    .or_else(|| self.following_subject(v));
                source.is_some().then_some(Report {
                    v,
                    frames,
                    source,
                    group: v,
                })
            }
            None => None,
        }
    }

    /// "After arguing that ..., his team said": the subject comes behind.
    fn following_subject(&self, v: usize) -> Option<Range<usize>> {
        if !matches!(
            self.clause.kind(v.wrapping_sub(1)),
            None | Some(ChunkKind::Prep | ChunkKind::Sub)
        ) {
            return None;
        }
        let comma = (v..self.clause.chunks.len())
            .filter(|k| self.clause.is(*k, ChunkKind::Comma))
            .find(|k| self.clause.clause_at(k + 1))?;
        Some(comma + 1..self.clause.phrase(comma + 1))
    }

    /// Whether between the last claim and this verb only a link stands, so that its speaker goes on.
    fn shares_last(&self, v: usize) -> bool {
        let Some(last) = self.found.last() else {
            return false;
        };
        last.source.is_some()
            && self.done <= v
            && self.clause.chunks[self.done..v].iter().all(|c| {
                matches!(
                    c.kind,
                    ChunkKind::Comma
                        | ChunkKind::Cc
                        | ChunkKind::Adv
                        | ChunkKind::Sub
                        | ChunkKind::Prep
                        | ChunkKind::Dash
                )
            })
    }

    /// The last claim's source, as chunks of this sentence.
    fn last_chunks(&self) -> Option<Range<usize>> {
        let source = self.found.last()?.source.clone()?;
        let start = self
            .clause
            .chunks
            .iter()
            .position(|c| c.end > source.start)?;
        let end = self
            .clause
            .chunks
            .iter()
            .rposition(|c| c.start < source.end)?
            + 1;
        (start < end).then_some(start..end)
    }

    /// "..., said the minister": the subject follows.
    fn inverted(&self, v: usize, frames: u16) -> Option<Report> {
        let chunk = &self.clause.chunks[v];
        if frames & (frame::INVERTED | frame::QUOTE) == 0
            || !chunk.finite()
            || chunk.end - chunk.start > 2
            || chunk.passive
        {
            return None;
        }
        let before = v.checked_sub(1).and_then(|b| self.clause.kind(b));
        let open = matches!(before, Some(ChunkKind::Quote(_)));
        let parted = matches!(before, Some(ChunkKind::Comma | ChunkKind::Dash))
            || (v == 0 && self.clause.parsed.tokens.list[chunk.start].capital);
        if !(open || (parted && frames & frame::INVERTED != 0)) || v < self.done {
            return None;
        }
        if open && frames & frame::INVERTED == 0 && frames & frame::QUOTE == 0 {
            return None;
        }
        if !open && self.clause.clause_at(v + 1) && self.clause.subject(v).is_some() {
            return None;
        }
        let source = self.clause.inverted(v + 1)?;
        Some(Report {
            v,
            frames,
            source: Some(source),
            group: v,
        })
    }

    /// "..., an inquiry was told": nobody is named.
    pub(crate) fn told(&mut self, v: usize, frames: u16) {
        let Some(subject) = self
            .clause
            .subject(v)
            .filter(|s| self.clause.sense(&s.chunks) & sem::TRIBUNAL != 0)
        else {
            return;
        };
        let report = Report {
            v,
            frames,
            source: None,
            group: subject.group,
        };
        match self.clause.opening(v, frames, false) {
            Some(Opening::That(at)) => self.lead(&report, Opening::That(at)),
            _ => {
                self.behind(&report);
            }
        }
    }

    /// "It was announced that": nobody is named, or the one behind "by".
    fn passive(&mut self, v: usize, frames: u16) {
        if frames & frame::HEARER != 0 {
            self.told(v, frames);
            return;
        }
        let Some(Opening::That(at)) = self.clause.opening(v, frames, false) else {
            return;
        };
        let by = (v + 1..at).find(|k| self.clause.lower(*k) == "by");
        let source = by.map(|b| b + 1..self.clause.phrase(b + 1));
        let report = Report {
            v,
            frames,
            source,
            group: v,
        };
        self.lead(&report, Opening::That(at));
    }

    /// Whether the source is a name, a pronoun or a noun for people or bodies.
    pub(crate) fn can_speak(&self, report: &Report) -> bool {
        let parsed = self.clause.parsed;
        let speaks = |i: usize| {
            let c = &self.clause.chunks[i];
            c.kind == ChunkKind::Noun
                && (parsed.tags[c.head] == Tag::Propn
                    || c.pronoun
                    || parsed.tokens.list[c.head].entry.sem
                        & (sem::ROLE | sem::TITLE | sem::GROUP | sem::ANY_ORG)
                        != 0)
        };
        report.source.clone().is_some_and(|mut s| s.any(speaks))
    }

    /// Whether quotation marks stand between two chunks.
    pub(crate) fn quotes_words(&self, start: usize, end: usize) -> bool {
        let range = self.clause.tokens(&(start..end));
        range.start > 0
            && (range.start - 1..range.end).any(|t| self.clause.parsed.tags[t] == Tag::Quote)
    }

    /// The verb first, then what was said.
    fn lead(&mut self, report: &Report, opening: Opening) {
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
            && report.frames & frame::WEAK == 0
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
    fn runs_past(&self, q: usize) -> bool {
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
    fn plausible(&self, report: &Report, opening: Opening) -> bool {
        let frames = report.frames;
        let person = report
            .source
            .as_ref()
            .is_some_and(|s| !self.clause.is_document(s));
        let relative = report
            .source
            .as_ref()
            .is_some_and(|s| self.clause.is(s.start, ChunkKind::Rel));
        if relative && frames & frame::ATTITUDE != 0 {
            return false;
        }
        if frames & frame::WEAK != 0 {
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
                && frames & frame::ATTITUDE != 0
        }) {
            return false;
        }
        match opening {
            // "citing people familiar with the matter" names where a report comes from.
            Opening::Phrase(at)
                if self.clause.lower(report.v) == "citing"
                    && self.clause.sense(&(at..at + 1))
                        & (sem::ROLE | sem::GROUP | sem::UNNAMED)
                        != 0 =>
            {
                false
            }
            Opening::Phrase(_) => report.source.is_some(),
            Opening::Bare(_) if frames & frame::ATTITUDE != 0 => report.source.is_some(),
            _ => true,
        }
    }

    /// "..., jury told": the one who was told is no source.
    fn without_hearer(&self, report: &Report) -> Option<Range<usize>> {
        let source = report.source.clone()?;
        let bare = report.frames & frame::HEARER != 0
            && source.end == report.v
            && !self
                .clause
                .chunks
                .get(report.v + 1)
                .is_some_and(Chunk::subject);
        (!bare || self.clause.sense(&source) & sem::TRIBUNAL == 0).then_some(source)
    }

    pub(crate) fn push(
        &mut self,
        report: &Report,
        spans: Spans,
        around: Range<usize>,
        pattern: Pattern,
    ) {
        let chunk = self.clause.chunks[report.v];
        let entry = self.clause.parsed.tokens.list[chunk.head].entry;
        let lemma = self
            .clause
            .parsed
            .lexicon
            .cue(entry)
            .map_or("", |c| c.lemma);
        self.add(
            spans,
            self.without_hearer(report),
            Some(chunk.start..chunk.end),
            around,
            pattern,
        );
        if let Some(found) = self.found.last_mut() {
            found.lemma = lemma;
            found.frames = report.frames;
            found.negated = chunk.negated;
        }
    }

    /// Records a claim; spans and source are chunks, the cue is tokens.
    pub(crate) fn add(
        &mut self,
        spans: Spans,
        source: Option<Range<usize>>,
        cue: Option<Range<usize>>,
        around: Range<usize>,
        pattern: Pattern,
    ) {
        let spans: Vec<Range<usize>> = std::iter::once(spans.0).chain(spans.1).collect();
        let direct = spans.iter().all(|s| {
            s.len() == 1 && matches!(self.clause.chunks[s.start].kind, ChunkKind::Quote(_))
        });
        let end = spans
            .iter()
            .map(|s| s.end)
            .chain(source.iter().map(|s| s.end))
            .max()
            .unwrap_or(0);
        self.done = self.done.max(end);
        let around = if around.start < around.end {
            self.clause.tokens(&around)
        } else {
            0..0
        };
        self.found.push(Found {
            spans: spans
                .iter()
                .map(|s| self.with_marks(self.clause.tokens(s)))
                .collect(),
            direct,
            source: source.map(|s| self.clause.tokens(&s)),
            cue,
            lemma: "",
            frames: 0,
            negated: false,
            pattern,
            sentence: self.sentence,
            around,
            relayed: None,
        });
    }

    /// The range with the quotation marks that stand right at its ends.
    fn with_marks(&self, mut range: Range<usize>) -> Range<usize> {
        let parsed = self.clause.parsed;
        let list = &parsed.tokens.list;
        while range.end < list.len()
            && parsed.tags[range.end] == Tag::Quote
            && !list[range.end].space
        {
            range.end += 1;
        }
        // «..."cowardly,"» and «..."cowardly."»
        if range.end + 1 < list.len()
            && matches!(parsed.tags[range.end], Tag::Comma | Tag::Stop)
            && parsed.tags[range.end + 1] == Tag::Quote
            && !list[range.end + 1].space
            && !list[range.end + 1].first
        {
            range.end += 2;
        }
        while range.start > 0
            && parsed.tags[range.start - 1] == Tag::Quote
            && !list[range.start].space
        {
            range.start -= 1;
        }
        range
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    /// Claims as "what | who", one a claim.
    fn claims(text: &str) -> Vec<String> {
        let parsed = Parsed::new(text, Lexicon::english());
        let found = (0..parsed.sentences.len()).flat_map(|s| find(&parsed, s));
        let words = |r: &Range<usize>| text[parsed.tokens.bytes(r)].to_owned();
        found
            .map(|f| {
                format!(
                    "{} | {}",
                    f.spans.iter().map(words).collect::<Vec<_>>().join(" … "),
                    f.source.as_ref().map(words).unwrap_or_default()
                )
            })
            .collect()
    }

    #[test]
    fn tags_stand_before_behind_and_inside() {
        assert_eq!(
            claims("Lee said on Monday that the plan was dead."),
            ["the plan was dead | Lee"]
        );
        assert_eq!(
            claims("The plan was dead, Lee said."),
            ["The plan was dead | Lee"]
        );
        assert_eq!(
            claims("The plan, Lee said, was dead."),
            ["The plan … was dead | Lee"]
        );
        assert_eq!(
            claims("“It is dead,” said Ann Lee, the mayor, who left."),
            ["“It is dead,” | Ann Lee, the mayor, who left"]
        );
        assert_eq!(
            claims("“It is,” she said, “dead.”"),
            ["“It is,” … “dead.” | she"]
        );
    }

    #[test]
    fn indirect_speech_ends_where_the_writer_resumes() {
        assert_eq!(
            claims("Lee said it was dead, but Reed said it was alive."),
            ["it was dead | Lee", "it was alive | Reed"]
        );
        assert_eq!(
            claims("Lee said it was dead, adding that she was sad."),
            ["it was dead | Lee", "she was sad | Lee"]
        );
        assert_eq!(
            claims("While Lee says it is dead, Reed has a plan."),
            ["it is dead | Lee"]
        );
        assert_eq!(
            claims("Lee, who says it is dead, left the room."),
            ["it is dead | who"]
        );
    }

    #[test]
    fn phrases_nouns_and_labels_name_a_source() {
        assert_eq!(
            claims("According to the report, 20 people died."),
            ["20 people died | the report"]
        );
        assert_eq!(
            claims("20 people died, according to the report."),
            ["20 people died | the report"]
        );
        assert_eq!(
            claims("His claim that the plan was dead is false."),
            ["the plan was dead is false | His"]
        );
        assert_eq!(
            claims("Minister: 'We will act'"),
            ["'We will act' | Minister"]
        );
    }

    #[test]
    fn a_second_tag_is_a_carrier() {
        let parsed = Parsed::new(
            "The plan was dead, Lee said, NBC reported.",
            Lexicon::english(),
        );
        let found = find(&parsed, 0);
        assert_eq!(found.len(), 1);
        assert!(found[0].relayed.is_some());
    }

    #[test]
    fn quoted_words_make_a_weak_verb_report() {
        assert_eq!(
            claims("Lee called the plan \"dead\"."),
            ["the plan \"dead\" | Lee"]
        );
        assert_eq!(claims("Lee called the police."), Vec::<String>::new());
    }
}

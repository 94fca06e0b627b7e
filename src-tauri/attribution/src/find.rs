//! Finds in one sentence what is said and by whom: verbs of reporting before, behind and inside what they report.

use crate::boundary::Opening;
use crate::chunk::{Chunk, ChunkKind, Form, Parsed};
use crate::lexicon::{frame, pos, sem};
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
type Spans = (Range<usize>, Option<Range<usize>>);

pub(crate) struct Finder<'p, 'a> {
    pub(crate) clause: Clause<'p, 'a>,
    pub(crate) sentence: usize,
    /// Chunks before this one are spoken for.
    pub(crate) done: usize,
    pub(crate) found: Vec<Found>,
}

/// A reporting verb that is being looked at.
struct Report {
    v: usize,
    frames: u16,
    source: Option<Range<usize>>,
    /// Chunk where subject and verb begin.
    group: usize,
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

    /// "BRUSSELS (Reuters) — ": where it was written is no part of what is said.
    fn dateline(&mut self) {
        let parsed = self.clause.parsed;
        let first = self.clause.chunks.first().map_or(0, |c| c.start);
        let dash =
            (1..self.clause.chunks.len().min(8)).find(|k| self.clause.is(*k, ChunkKind::Dash));
        if self.clause.chunks.first().is_some_and(|c| {
            c.time && parsed.tokens.list[c.start].first && parsed.tokens.word(c.start).contains(':')
        }) {
            self.done = 1;
        }
        let Some(dash) = dash.filter(|_| parsed.tokens.list.get(first).is_some_and(|t| t.first))
        else {
            return;
        };
        let place = parsed.tokens.word(first);
        let capitals = place.chars().count() > 2
            && place.chars().all(|c| !c.is_lowercase())
            && place.chars().any(char::is_uppercase);
        if capitals
            && self.clause.chunks[..dash].iter().all(|c| {
                matches!(c.kind, ChunkKind::Comma | ChunkKind::Bracket)
                    || parsed.tokens.list[c.start].capital
            })
        {
            self.done = dash + 1;
        }
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
    fn report(&self, v: usize, frames: u16, chunk: &Chunk) -> Option<Report> {
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
    fn told(&mut self, v: usize, frames: u16) {
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

    /// A tag behind or inside what was said.
    fn behind(&mut self, report: &Report) -> bool {
        let v = report.v;
        let Some(mut link) = report.group.checked_sub(1) else {
            return self.colon_tag(report);
        };
        // "..., as Sanders has acknowledged"
        if link > 0 && self.clause.lower(link) == "as" && self.clause.is(link - 1, ChunkKind::Comma)
        {
            link -= 1;
        }
        if report.group < self.done {
            return false;
        }
        let inverted = report.source.as_ref().is_some_and(|s| s.start > v);
        let particle = usize::from(self.clause.particle(v).is_some());
        let mut after = if inverted {
            report.source.as_ref().map_or(v + 1 + particle, |s| s.end)
        } else {
            v + 1 + particle
        };
        if !inverted
            && report.frames & frame::HEARER != 0
            && self.clause.chunks.get(after).is_some_and(Chunk::subject)
        {
            after = self.clause.hearer_end(after);
        }
        let tail = self.clause.tail(after);
        let around = if inverted { after } else { v + 1 }..tail;
        let quoted = matches!(self.clause.kind(link), Some(ChunkKind::Quote(_)))
            || (link > self.done
                && self.clause.is(link, ChunkKind::Comma)
                && matches!(self.clause.kind(link - 1), Some(ChunkKind::Quote(_))));
        let ends = match self.clause.kind(tail) {
            None
            | Some(
                ChunkKind::Stop
                | ChunkKind::Comma
                | ChunkKind::Quote(_)
                | ChunkKind::Semicolon
                | ChunkKind::Dash
                | ChunkKind::Colon,
            ) => true,
            Some(_) => {
                quoted
                    || (matches!(self.clause.kind(tail), Some(ChunkKind::Sub | ChunkKind::Cc))
                        && tail > v + 1)
            }
        };
        // "..., saying: «...»" leads; so does "..., he wrote, «We ...»".
        let leads = match self.clause.kind(tail) {
            Some(ChunkKind::Colon) => tail + 1 < self.clause.chunks.len(),
            Some(ChunkKind::Comma) if !quoted => {
                matches!(self.clause.kind(tail + 1), Some(ChunkKind::Quote(q)) if self.begins_capital(q))
            }
            _ => false,
        };
        if !ends || leads && !inverted {
            return false;
        }
        if quoted {
            return report.frames & frame::QUOTE != 0 && self.tag_quotation(report, link, around);
        }
        let parted = matches!(
            self.clause.kind(link),
            Some(ChunkKind::Comma | ChunkKind::Dash)
        );
        if !parted
            || report.frames & frame::PARENTHESIS == 0
            || (report.frames & frame::WEAK != 0 && !inverted)
        {
            return false;
        }
        self.tag_clause(report, link, after, around)
    }

    /// Whether a quotation begins a sentence.
    fn begins_capital(&self, q: usize) -> bool {
        let parsed = self.clause.parsed;
        parsed.tokens.list[parsed.quotes[q].inner.start].capital
    }

    /// "Said the minister: ..." at the start.
    fn colon_tag(&mut self, report: &Report) -> bool {
        let Some(source) = report.source.clone().filter(|s| s.start > report.v) else {
            return false;
        };
        let tail = self.clause.tail(source.end);
        let at = tail + 1;
        if !matches!(
            self.clause.kind(tail),
            Some(ChunkKind::Colon | ChunkKind::Comma)
        ) || at >= self.clause.chunks.len()
        {
            return false;
        }
        self.push(
            report,
            (at..self.clause.end_of(at, report.v), None),
            tail..tail,
            Pattern::Tag,
        );
        true
    }

    fn tag_quotation(&mut self, report: &Report, link: usize, around: Range<usize>) -> bool {
        let tail = around.end;
        let quote = if matches!(self.clause.kind(link), Some(ChunkKind::Quote(_))) {
            link
        } else {
            link - 1
        };
        let mut second = None;
        // "One," he said. "Two" belongs to the next sentence; "One," he said, "two" to this one.
        let mut end = tail;
        let next = (tail..self.clause.chunks.len())
            .take(2)
            .find(|k| matches!(self.clause.kind(*k), Some(ChunkKind::Quote(_))));
        if let Some(next) = next.filter(|n| {
            *n == tail
                || matches!(
                    self.clause.kind(tail),
                    Some(ChunkKind::Comma | ChunkKind::Colon | ChunkKind::Dash)
                )
        }) {
            second = Some(next..next + 1);
            end = next + 1;
        }
        self.push(report, (quote..quote + 1, second), around, Pattern::Tag);
        self.done = self.done.max(end);
        true
    }

    fn tag_clause(
        &mut self,
        report: &Report,
        link: usize,
        after: usize,
        around: Range<usize>,
    ) -> bool {
        let tail = around.end;
        let start = self.content_start(link);
        let mut said = start..link;
        if said.is_empty()
            && link <= self.done + 1
            && !self.found.is_empty()
            && !self.is_medium(report)
            && self.found.iter().all(|f| f.pattern == Pattern::Lead)
        {
            // The tag behind covers all that stands before it, what others say in it included.
            self.found.clear();
            self.done = 0;
            said = self.content_start(link)..link;
        }
        if said.is_empty() {
            if let Some(last) = self.found.last_mut().filter(|_| link <= self.done + 1) {
                // The claim before has its speaker: this is who relayed it.
                last.relayed = report.source.as_ref().map(|s| self.clause.tokens(s));
                self.done = tail;
                return true;
            }
            return false;
        }
        let headline = self.headline();
        let verbs = |r: &Range<usize>| {
            headline && r.len() > 1 || {
                r.clone().any(|k| {
                    self.clause.chunks[k].finite()
                        || matches!(self.clause.chunks[k].kind, ChunkKind::Quote(_))
                })
            }
        };
        let whole = verbs(&said);
        let quotation = self.clause.is(tail, ChunkKind::Comma)
            && matches!(self.clause.kind(tail + 1), Some(ChunkKind::Quote(_)));
        let goes_on = quotation
            || self.clause.is(tail, ChunkKind::Comma) && tail == after && self.goes_on(tail + 1);
        if !whole && !goes_on {
            return false;
        }
        // "On Monday, he said, ..." with an adjunct first is still a parenthesis only when the rest is a clause.
        let mut second = None;
        let mut end = tail;
        if goes_on {
            end = if quotation {
                tail + 2
            } else {
                self.clause.end_of(tail + 1, report.v)
            };
            second = Some(tail + 1..end);
        }
        self.push(report, (said, second), around, Pattern::Tag);
        self.done = self.done.max(end);
        true
    }

    /// Whether the source is a name, a pronoun or a noun for people or bodies.
    fn can_speak(&self, report: &Report) -> bool {
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

    /// Whether the sentence is a line of its own without a full stop.
    fn headline(&self) -> bool {
        let parsed = self.clause.parsed;
        let sentence = &parsed.sentences[self.sentence];
        let line = &parsed.tokens.lines[sentence.line];
        sentence.tokens == *line
            && line.len() < 24
            && parsed.tags[line.end - 1] != Tag::Stop
            && parsed.tags[line.end - 1] != Tag::Quote
    }

    /// Whether quotation marks stand between two chunks.
    fn quotes_words(&self, start: usize, end: usize) -> bool {
        let range = self.clause.tokens(&(start..end));
        range.start > 0
            && (range.start - 1..range.end).any(|t| self.clause.parsed.tags[t] == Tag::Quote)
    }

    /// Whether the one who reports is a medium.
    fn is_medium(&self, report: &Report) -> bool {
        let Some(source) = report.source.as_ref().map(|s| self.clause.tokens(s)) else {
            return false;
        };
        source.clone().any(|t| {
            crate::mention::known_at(self.clause.parsed, t)
                .is_some_and(|(_, n)| crate::kind::of_known(n.kind).is_media())
        }) || self.clause.parsed.tokens.list[source.end - 1].entry.sem
            & (sem::OUTLET | sem::BROADCASTER | sem::AGENCY)
            != 0
    }

    /// Whether behind a tag in the middle what was said goes on at `at`.
    fn goes_on(&self, at: usize) -> bool {
        let Some(c) = self.clause.chunks.get(at) else {
            return false;
        };
        if self.clause.according(at) {
            return false;
        }
        match c.kind {
            ChunkKind::Verb => c.form != Form::Ing || self.clause.frames(at) == 0,
            ChunkKind::Cc => !self.clause.reports(at + 1) && self.clause.frames(at + 1) == 0,
            ChunkKind::Sub => self.clause.lower(at) != "as" && !self.clause.reports(at + 1),
            ChunkKind::Stop | ChunkKind::Comma | ChunkKind::Quote(_) => false,
            ChunkKind::Adv => !self
                .clause
                .chunks
                .get(at + 1)
                .is_some_and(|n| n.kind == ChunkKind::Verb && n.form == Form::Ing),
            _ => true,
        }
    }

    /// Where the writer's part ends in front of a tag: behind what is spoken for and behind links.
    pub(crate) fn content_start(&self, link: usize) -> usize {
        let mut start = self.done;
        while start < link
            && matches!(
                self.clause.chunks[start].kind,
                ChunkKind::Comma
                    | ChunkKind::Cc
                    | ChunkKind::Stop
                    | ChunkKind::Semicolon
                    | ChunkKind::Dash
            )
        {
            start += 1;
        }
        if start + 1 < link
            && self.clause.is(start, ChunkKind::Adv)
            && self.clause.is(start + 1, ChunkKind::Comma)
        {
            start += 2;
        }
        start
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

    fn push(&mut self, report: &Report, spans: Spans, around: Range<usize>, pattern: Pattern) {
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

    /// A quotation with a verb that is not known to report: "No," she shrugged.
    fn beside(&mut self) {
        let n = self.clause.chunks.len();
        for q in 0..n {
            if !matches!(self.clause.kind(q), Some(ChunkKind::Quote(_))) || self.is_covered(q) {
                continue;
            }
            let at = if self.clause.is(q + 1, ChunkKind::Comma) {
                q + 2
            } else {
                q + 1
            };
            if self.clause.chunks.get(at).is_some_and(Chunk::subject) {
                let end = self.clause.phrase(at);
                if let Some(v) = (end..n.min(end + 2)).find(|k| self.clause.chunks[*k].finite()) {
                    let cue = self.clause.chunks[v];
                    self.add(
                        (q..q + 1, None),
                        Some(at..end),
                        Some(cue.start..cue.end),
                        v + 1..v + 1,
                        Pattern::Beside,
                    );
                    continue;
                }
            }
            let Some(link) = q.checked_sub(1).filter(|l| {
                self.clause.is(*l, ChunkKind::Colon)
                    || self.clause.is(*l, ChunkKind::Comma) && q + 2 >= n
            }) else {
                continue;
            };
            let verb = (0..link)
                .find(|k| self.clause.chunks[*k].finite() && !self.clause.in_relative(*k, 0));
            if let Some((v, subject)) = verb.and_then(|v| self.clause.subject(v).map(|s| (v, s))) {
                let cue = self.clause.chunks[v];
                self.add(
                    (q..q + 1, None),
                    Some(subject.chunks),
                    Some(cue.start..cue.end),
                    v + 1..link,
                    Pattern::Beside,
                );
            } else if let Some(name) = (0..link)
                .find(|k| self.clause.chunks[*k].subject())
                .filter(|_| self.clause.is(link, ChunkKind::Colon))
            {
                // "Here's Clinton in 1992: «...»", "From the report: «...»"
                self.add(
                    (q..q + 1, None),
                    Some(name..self.clause.short_phrase(name)),
                    None,
                    link..link,
                    Pattern::Beside,
                );
            }
        }
    }

    fn is_covered(&self, chunk: usize) -> bool {
        let start = self.clause.chunks[chunk].start;
        self.found
            .iter()
            .any(|f| f.spans.iter().any(|s| s.contains(&start)))
    }

    /// "According to X" before, behind or inside what X says.
    fn according_to(&mut self, i: usize) {
        let token = self.clause.chunks[i].start;
        let Some((behind, strong)) = self.clause.phrase_of_source(token) else {
            return;
        };
        let Some(at) = self.clause.chunks.iter().position(|c| c.start >= behind) else {
            return;
        };
        if !strong || !self.clause.is(at, ChunkKind::Noun) {
            return;
        }
        let mut end = self.clause.phrase(at);
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
                && (f.frames & frame::ATTITUDE != 0
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

    /// The end of a source that opens the sentence: an apposition is one only when a clause follows it.
    fn source_before(&self, end: usize) -> usize {
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
            match self.clause.apposition(end + 1) {
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

    /// "his claim that", "allegations by rebels that", "issued a warning that".
    fn nominal(&mut self, i: usize) {
        let chunk = self.clause.chunks[i];
        let tokens = &self.clause.parsed.tokens;
        if tokens.list[chunk.head].entry.sem & sem::CLAUSE_NOUN == 0 || i < self.done {
            return;
        }
        let mut at = i + 1;
        let mut source = None;
        if matches!(self.clause.lower(at), "by" | "from" | "of")
            && self.clause.is(at + 1, ChunkKind::Noun)
        {
            let end = self.clause.phrase(at + 1);
            let end = if self.clause.is(end.saturating_sub(1), ChunkKind::That) {
                end - 1
            } else {
                end
            };
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
            .or_else(|| self.maker(i));
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
    fn possessor(&self, chunk: &Chunk) -> Option<Range<usize>> {
        let tags = &self.clause.parsed.tags;
        if tags[chunk.start] == Tag::Poss {
            return Some(chunk.start..chunk.start + 1);
        }
        let mark = (chunk.start..chunk.head)
            .rev()
            .find(|t| tags[*t] == Tag::Genitive)?;
        (mark > chunk.start).then_some(chunk.start..mark)
    }

    /// The subject of a verb that carries the noun: "made the claim that".
    fn maker(&self, i: usize) -> Option<Range<usize>> {
        let v = i.checked_sub(1)?;
        let chunk = self
            .clause
            .chunks
            .get(v)
            .filter(|c| c.kind == ChunkKind::Verb)?;
        let head = self.clause.parsed.tokens.list[chunk.head].entry;
        let makes = head.sem & sem::MAKER != 0 || head.cue > 0 || head.pos & pos::VERB != 0;
        let subject = if chunk.finite() {
            self.clause.subject(v)
        } else {
            self.clause.governing(v, 0)
        };
        subject
            .filter(|_| makes)
            .map(|s| self.clause.tokens(&s.chunks))
    }

    /// "Minister: we will act", or a transcript's "SMITH: ...".
    fn label(&mut self) {
        let Some(colon) =
            (0..self.clause.chunks.len().min(4)).find(|k| self.clause.is(*k, ChunkKind::Colon))
        else {
            return;
        };
        let parsed = self.clause.parsed;
        let sentence = &parsed.sentences[self.sentence];
        let line = &parsed.tokens.lines[sentence.line];
        let first = self.done.min(1);
        if colon <= first
            || colon + 1 >= self.clause.chunks.len()
            || sentence.tokens.start != line.start
        {
            return;
        }
        if !self.clause.chunks[first..colon].iter().all(|c| {
            matches!(
                c.kind,
                ChunkKind::Noun | ChunkKind::Bracket | ChunkKind::Comma
            )
        }) {
            return;
        }
        let label = self.clause.tokens(&(first..colon));
        // "Q:" and "A:" name nobody.
        if label.len() == 1 && parsed.tokens.word(label.start).len() == 1 {
            return;
        }
        let headline = parsed.tags[line.end - 1] != Tag::Stop;
        let capitals = label
            .clone()
            .all(|t| parsed.tokens.word(t).chars().all(|c| !c.is_lowercase()));
        let speaks = parsed.tokens.list[self.clause.chunks[colon - 1].head]
            .entry
            .sem
            & (sem::ROLE | sem::TITLE | sem::ANY_ORG | sem::ANY_DOC)
            != 0
            || label
                .clone()
                .any(|t| parsed.tokens.list[t].entry.sem & (sem::TITLE | sem::HONORIFIC) != 0);
        let name =
            parsed.tags[self.clause.chunks[colon - 1].head] == Tag::Propn && label.len() <= 4;
        let title = sentence.line == 0 && parsed.sentences.len() > 1;
        let clause = title
            || self.clause.clause_at(colon + 1)
            || matches!(self.clause.kind(colon + 1), Some(ChunkKind::Quote(_)));
        let verb = (colon + 1..self.clause.chunks.len()).any(|k| {
            self.clause.chunks[k].finite()
                || matches!(self.clause.kind(k), Some(ChunkKind::Quote(_)))
        }) || title;
        let place = parsed
            .lexicon
            .name_at(&parsed.tokens, label.start)
            .is_some_and(|(_, n)| n.kind == crate::lexicon::NameKind::Place)
            || label.clone().any(|t| {
                matches!(
                    parsed.tokens.lower(t),
                    "note" | "related" | "image" | "photo" | "picture" | "byline"
                )
            });
        if place || !verb {
            return;
        }
        let quote = matches!(self.clause.kind(colon + 1), Some(ChunkKind::Quote(_)));
        if !(capitals && name && label.len() <= 3
            || headline && (speaks || name) && clause
            || (speaks || name) && quote)
        {
            return;
        }
        let end = if capitals && !quote {
            self.clause.chunks.len()
        } else {
            self.clause.end_of(colon + 1, 0)
        };
        if end > colon + 1 {
            self.add(
                (colon + 1..end, None),
                Some(first..colon),
                None,
                0..0,
                Pattern::Label,
            );
            self.done = end;
        }
    }
}

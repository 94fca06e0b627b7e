//! Tags behind or inside what was said: "..., she said", "..., said the mayor, ...", "..., NBC reported".

use std::ops::Range;

use claimdesk_grammar::lexicon::class::{Frame, Sense};
use claimdesk_grammar::{Chunk, ChunkKind, Form, Tag};

use crate::find::{Finder, Pattern, Report};
use crate::kind::{is_media, of_known};
use crate::thresholds::LONGEST_HEADLINE;

impl Finder<'_, '_> {
    /// A tag behind or inside what was said.
    pub(crate) fn behind(&mut self, report: &Report) -> bool {
        let v = report.v;
        let Some(mut link) = report.group.checked_sub(1) else {
            return self.colon_tag(report);
        };
        // "..., as Sanders has acknowledged"
        if link > 0 && self.clause.lower(link) == "as" && self.clause.is(link - 1, ChunkKind::Comma)
        {
            link -= 1;
        }
        // "..., who did not respond": what is before is no speech of his.
        let relative = report
            .source
            .as_ref()
            .is_some_and(|s| s.len() == 1 && self.clause.is(s.start, ChunkKind::Rel));
        if report.group < self.done || relative {
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
            && report.frames.intersects(Frame::HEARER)
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
            return report.frames.intersects(Frame::QUOTE)
                && self.tag_quotation(report, link, around);
        }
        let parted = matches!(
            self.clause.kind(link),
            Some(ChunkKind::Comma | ChunkKind::Dash)
        );
        if !parted
            || !report.frames.intersects(Frame::PARENTHESIS)
            || (report.frames.intersects(Frame::WEAK) && !inverted)
        {
            return false;
        }
        self.tag_clause(report, link, after, around)
    }

    /// Whether a quotation begins a sentence.
    pub(crate) fn begins_capital(&self, q: usize) -> bool {
        let parsed = self.clause.parsed;
        parsed.tokens.list[parsed.quotes[q].inner.start].capital
    }

    /// "Said the minister: ..." at the start.
    pub(crate) fn colon_tag(&mut self, report: &Report) -> bool {
        let finite = self.clause.chunks[report.v].finite();
        let Some(source) = report
            .source
            .clone()
            .filter(|s| finite && s.start > report.v)
        else {
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

    pub(crate) fn tag_quotation(
        &mut self,
        report: &Report,
        link: usize,
        around: Range<usize>,
    ) -> bool {
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

    pub(crate) fn tag_clause(
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
            // The tag behind covers all that is before it, what others say in it included.
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
        if !whole && !goes_on || self.prompt(&said) {
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

    /// "When asked whether he would run": what the speaker was asked, not what he says.
    fn prompt(&self, said: &Range<usize>) -> bool {
        let tokens = &self.clause.parsed.tokens;
        let verb = said
            .clone()
            .take(3)
            .find(|k| self.clause.is(*k, ChunkKind::Verb));
        verb.is_some_and(|v| {
            tokens.list[self.clause.chunks[v].head]
                .entry
                .means(Sense::PROMPT)
                && (said.start..v).all(|k| !self.clause.chunks[k].subject())
        })
    }

    /// Whether the sentence is a line of its own without a full stop.
    pub(crate) fn headline(&self) -> bool {
        let parsed = self.clause.parsed;
        let sentence = &parsed.sentences[self.sentence];
        let line = &parsed.tokens.lines[sentence.line];
        sentence.tokens == *line
            && line.len() < LONGEST_HEADLINE
            && parsed.tags[line.end - 1] != Tag::Stop
            && parsed.tags[line.end - 1] != Tag::Quote
    }

    /// Whether the one who reports is a medium.
    pub(crate) fn is_medium(&self, report: &Report) -> bool {
        let source = report.source.as_ref().map(|s| self.clause.tokens(s));
        source.is_some_and(|s| self.names_medium(&s))
    }

    /// Whether the tokens of a source name a medium.
    pub(crate) fn names_medium(&self, source: &Range<usize>) -> bool {
        source.clone().any(|t| {
            crate::mention::known_at(self.clause.parsed, t)
                .is_some_and(|(_, n)| is_media(of_known(n.kind)))
        }) || self.clause.parsed.tokens.list[source.end - 1]
            .entry
            .means(Sense::OUTLET | Sense::BROADCASTER | Sense::AGENCY)
    }

    /// Whether behind a tag in the middle what was said goes on at `at`.
    pub(crate) fn goes_on(&self, at: usize) -> bool {
        let Some(c) = self.clause.chunks.get(at) else {
            return false;
        };
        if self.clause.according(at) {
            return false;
        }
        match c.kind {
            ChunkKind::Verb => c.form != Form::Ing || self.clause.frames(at).is_empty(),
            ChunkKind::Cc => !self.clause.reports(at + 1) && self.clause.frames(at + 1).is_empty(),
            ChunkKind::Sub => self.clause.lower(at) != "as" && !self.clause.reports(at + 1),
            ChunkKind::Stop | ChunkKind::Comma | ChunkKind::Quote(_) => false,
            // "in what residents described as": somebody else speaks.
            ChunkKind::Prep => !self.clause.is(at + 1, ChunkKind::Wh),
            ChunkKind::Adv => !self
                .clause
                .chunks
                .get(at + 1)
                .is_some_and(|n| n.kind == ChunkKind::Verb && n.form == Form::Ing),
            ChunkKind::Noun => !self.clause.closing_tag(at),
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
}

//! Verbs whose subject is behind them, or is not named.

use std::ops::Range;

use claimdesk_grammar::ChunkKind;
use claimdesk_grammar::lexicon::class::{Frame, Sense};

use super::{Finder, Pattern, Report};
use crate::clause::Opening;

impl Finder<'_, '_> {
    /// "After arguing that ..., his team said": the subject comes behind.
    pub(super) fn following_subject(&self, v: usize) -> Option<Range<usize>> {
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

    /// "..., said the minister": the subject follows.
    pub(super) fn inverted(&self, v: usize, frames: Frame) -> Option<Report> {
        let chunk = &self.clause.chunks[v];
        if !frames.intersects(Frame::INVERTED | Frame::QUOTE)
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
        if !(open || (parted && frames.intersects(Frame::INVERTED))) || v < self.done {
            return None;
        }
        if open && !frames.intersects(Frame::INVERTED) && !frames.intersects(Frame::QUOTE) {
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
    pub(crate) fn told(&mut self, v: usize, frames: Frame) {
        let Some(subject) = self
            .clause
            .subject(v)
            .filter(|s| self.clause.sense(&s.chunks).intersects(Sense::TRIBUNAL))
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

    /// "The club was described by Ann Lee as a family": what is said of the subject, by the one behind "by".
    fn described_by(&mut self, v: usize, frames: Frame) {
        let by = v + 1;
        if !frames.intersects(Frame::NOUN)
            || self.clause.lower(by) != "by"
            || !self.clause.is(by + 1, ChunkKind::Noun)
        {
            return;
        }
        let link = self.clause.short_phrase(by + 1);
        let Some(subject) = self
            .clause
            .subject(v)
            .filter(|_| self.clause.lower(link) == "as")
        else {
            return;
        };
        let report = Report {
            v,
            frames,
            source: Some(by + 1..link),
            group: subject.group,
        };
        if subject.group < self.done || !self.can_speak(&report) {
            return;
        }
        let end = self.clause.end_of(link + 1, v);
        self.push(
            &report,
            (subject.chunks, Some(link + 1..end)),
            link..link,
            Pattern::Lead,
        );
    }

    /// "It was announced that": nobody is named, or the one behind "by".
    pub(super) fn passive(&mut self, v: usize, frames: Frame) {
        if frames.intersects(Frame::HEARER) {
            self.told(v, frames);
            return;
        }
        let Some(Opening::That(at)) = self.clause.opening(v, frames, false) else {
            self.described_by(v, frames);
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
}

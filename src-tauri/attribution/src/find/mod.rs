//! Finds in one sentence what is said and by whom: verbs of reporting before, behind and inside what they report.

mod floating;
mod inverted;
mod label;
mod lead;
mod named;
mod object;
mod speaker;
mod tagged;
#[cfg(test)]
mod tests;
mod view;

use std::ops::Range;

use claimdesk_grammar::lexicon::class::{Frame, Sense};
use claimdesk_grammar::{ChunkKind, Form, Parsed, Tag};

use crate::clause::{Clause, Opening};

pub(crate) use floating::floating;

/// How a claim was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pattern {
    /// The reporting verb stands first.
    Lead,
    /// The reporting verb is behind or inside what was said.
    Tag,
    /// "According to" and its like.
    Phrase,
    /// A noun such as "claim that".
    Nominal,
    /// "Minister: ..."
    Label,
    /// A quotation whose verb is not known to report.
    Beside,
    /// A quotation without a tag that continues an earlier one or is behind its speaker.
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
    pub(crate) frames: Frame,
    pub(crate) negated: bool,
    pub(crate) pattern: Pattern,
    pub(crate) sentence: usize,
    /// What is between the verb and what was said, or behind a tag: hearers, places, platforms.
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
    pub(crate) frames: Frame,
    pub(crate) source: Option<Range<usize>>,
    /// Chunk where subject and verb begin.
    pub(crate) group: usize,
}

impl Finder<'_, '_> {
    fn run(&mut self) {
        self.dateline();
        self.label();
        self.closing_label();
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
            if self.done == before && !self.viewpoint(i) {
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
        if frames.is_empty() || self.quoted(v) || self.imperative(v) {
            return;
        }
        if let Some(report) = self.inverted(v, frames)
            && (self.behind(&report) || self.clause.subject(v).is_none())
        {
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
        if frames.intersects(Frame::HEARING) {
            if report
                .source
                .as_ref()
                .is_none_or(|s| !self.clause.sense(s).intersects(Sense::TRIBUNAL))
            {
                return;
            }
            report.source = None;
        }
        if let Some(object) = self.object(&report) {
            self.lead(&report, Opening::Object(object));
            return;
        }
        if frames == Frame::OBJECT {
            return;
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
        // "..., shouting «...»": a participle leads to the quotation behind it.
        let participle =
            chunk.form == Form::Ing && matches!(opening, Some(Opening::Quotation(q)) if q == v + 1);
        let tagged = !participle
            && (comma
                || !matches!(
                    opening,
                    Some(
                        Opening::That(_)
                            | Opening::Bare(_)
                            | Opening::Question(_)
                            | Opening::Infinitive(_)
                    )
                ));
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
                && frames.intersects(Frame::PARENTHESIS) =>
            {
                self.lead(&report, Opening::Bare(v + 2))
            }
            None => {}
        }
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
            frames: Frame::empty(),
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

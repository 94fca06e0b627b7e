//! The speaker of a reporting verb: its own subject, or one it shares.

use std::ops::Range;

use claimdesk_grammar::lexicon::class::Frame;
use claimdesk_grammar::{Chunk, ChunkKind, Form, Tag};

use super::{Finder, Report};

impl Finder<'_, '_> {
    /// Whether the verb itself is inside quotation marks: what is quoted is not taken apart.
    pub(super) fn quoted(&self, v: usize) -> bool {
        let head = self.clause.chunks[v].head;
        let parsed = self.clause.parsed;
        parsed.quotes[parsed.quotes_in(&parsed.sentences[self.sentence].tokens)]
            .iter()
            .any(|q| q.inner.contains(&head) && q.inner.len() > 1)
    }

    /// The subject of the verb, found or shared.
    pub(crate) fn report(&self, v: usize, frames: Frame, chunk: &Chunk) -> Option<Report> {
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
                    .recorded(v)
                    .or_else(|| self.clause.absolute(v))
                    .or_else(|| self.clause.governing(v, self.done.min(v)))
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

    /// Whether between the last claim and this verb only a link stands, so that its speaker goes on.
    pub(super) fn shares_last(&self, v: usize) -> bool {
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
    pub(super) fn last_chunks(&self) -> Option<Range<usize>> {
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

    /// "Say what you like about the food, ...": a bare verb at the head of its sentence tells the reader to do something.
    pub(super) fn imperative(&self, v: usize) -> bool {
        let chunk = &self.clause.chunks[v];
        v == 0
            && chunk.end == chunk.start + 1
            && chunk.form == Form::Infinitive
            && self.clause.parsed.tags[chunk.head] == Tag::Base
    }
}

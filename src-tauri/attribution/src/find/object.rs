//! Verbs that report of their object: "urged residents to stay", "found the firm liable", "put the toll at nine".

use claimdesk_grammar::lexicon::Link;
use claimdesk_grammar::lexicon::class::{Class, Frame, Sense};
use claimdesk_grammar::{Chunk, ChunkKind, Form, Tag};

use super::{Finder, Report};
use crate::thresholds::COMPLEMENT_REACH;

impl Finder<'_, '_> {
    /// Where the object of the verb begins, when what is said of it is behind.
    pub(super) fn object(&self, report: &Report) -> Option<usize> {
        let v = report.v;
        let chunk = &self.clause.chunks[v];
        let tokens = &self.clause.parsed.tokens.list;
        let from = v
            .checked_sub(1)
            .filter(|b| self.clause.is(*b, ChunkKind::Adv))
            .map_or(chunk.start, |b| self.clause.chunks[b].start);
        let denied =
            chunk.negated || (from..chunk.head).any(|t| tokens[t].entry.can_be(Class::NEG));
        // "never blamed", "might urge", "to urge": nothing was said.
        if !report.frames.intersects(Frame::OBJECT)
            || denied
            || self.modal(v)
            || chunk.form == Form::Infinitive
        {
            return None;
        }
        let links = self.clause.links(v);
        let at = v + 1 + usize::from(self.clause.particle(v).is_some());
        if !self.clause.chunks.get(at).is_some_and(Chunk::subject) {
            return None;
        }
        let stop = self.clause.to_comma(at).min(at + COMPLEMENT_REACH);
        let link = (at + 1..stop).find_map(|k| {
            let holds = links.iter().find(|l| self.links(**l, k));
            holds.map(|l| (k, *l))
        });
        let (k, link) = link?;
        if self.clause.chunks[at].pronoun && matches!(link, Link::Word(_) | Link::Amount(_)) {
            return None;
        }
        (self.joined(at, k, link) && self.may_judge(report, link)).then_some(at)
    }

    /// Whether chunk `k` is the link between an object and what is said of it.
    fn links(&self, link: Link, k: usize) -> bool {
        let chunk = &self.clause.chunks[k];
        match link {
            Link::Infinitive => chunk.kind == ChunkKind::Verb && chunk.form == Form::Infinitive,
            Link::Quality => chunk.kind == ChunkKind::Adj,
            Link::Amount(word) => {
                chunk.kind == ChunkKind::Prep && self.clause.lower(k) == word && self.amount(k + 1)
            }
            Link::Word(word) => {
                chunk.kind == ChunkKind::Prep
                    && self.clause.lower(k) == word
                    && self.clause.is(k + 1, ChunkKind::Noun)
            }
        }
    }

    /// Whether a noun phrase gives a number.
    fn amount(&self, k: usize) -> bool {
        let parsed = self.clause.parsed;
        self.clause.chunks.get(k).is_some_and(|c| {
            c.subject()
                && (c.start..c.end).any(|t| {
                    parsed.tags[t] == Tag::Num
                        || parsed.tokens.lower(t).starts_with(['$', '£', '€', '¥'])
                })
        })
    }

    /// Whether nothing but the object is before the link.
    fn joined(&self, at: usize, link: usize, kind: Link) -> bool {
        let within = |k: usize| match self.clause.chunks[k].kind {
            ChunkKind::Noun | ChunkKind::Cc | ChunkKind::Bracket => true,
            // "put the keys on the table at nine"
            ChunkKind::Prep => {
                !matches!(kind, Link::Amount(_))
                    || matches!(self.clause.lower(k), "of" | "for" | "from")
            }
            ChunkKind::Adv => kind == Link::Infinitive,
            _ => false,
        };
        let near = kind != Link::Quality || self.clause.short_phrase(at) == link;
        near && (at + 1..link).all(within)
    }

    /// Whether the speaker is one whose judgement is a report: "found the wallet empty" is none.
    fn may_judge(&self, report: &Report, link: Link) -> bool {
        let Some(source) = &report.source else {
            return false;
        };
        let sense = self.clause.sense(source);
        if report.frames.intersects(Frame::EVIDENCE) && link == Link::Quality {
            return sense
                .intersects(Sense::TRIBUNAL | Sense::ANY_ORG | Sense::ANY_DOC | Sense::GROUP);
        }
        sense.intersects(Sense::ANY_DOC) || self.can_speak(report)
    }
}

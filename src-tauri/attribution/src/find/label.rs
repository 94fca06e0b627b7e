//! What is at the edges of a sentence: a dateline, a label and a colon, a quotation next to a verb that is not known to
//! report.

use claimdesk_grammar::lexicon::class::{List, Sense};
use claimdesk_grammar::{Chunk, ChunkKind, Tag};

use crate::find::{Finder, Pattern};
use crate::kind::{is_body, of_known};
use crate::thresholds::LABEL_WORDS;

impl Finder<'_, '_> {
    /// "BRUSSELS (Reuters) — ": where it was written is no part of what is said.
    pub(crate) fn dateline(&mut self) {
        let parsed = self.clause.parsed;
        if self.clause.chunks.first().is_some_and(|c| {
            c.time && parsed.tokens.list[c.start].first && parsed.tokens.word(c.start).contains(':')
        }) {
            self.done = 1;
        }
        if let Some(words) = self.clause.behind_dateline() {
            self.done = words;
        }
    }

    /// "Minister: we will act", or a transcript's "SMITH: ...".
    pub(crate) fn label(&mut self) {
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
            .means(Sense::ROLE | Sense::TITLE | Sense::ANY_ORG | Sense::ANY_DOC)
            || label.clone().any(|t| {
                parsed.tokens.list[t]
                    .entry
                    .means(Sense::TITLE | Sense::HONORIFIC)
            });
        let name = parsed.tags[self.clause.chunks[colon - 1].head] == Tag::Propn
            && label.len() <= LABEL_WORDS;
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
            .is_some_and(|(_, n)| n.kind == claimdesk_grammar::lexicon::NameKind::Place)
            || label
                .clone()
                .any(|t| parsed.lexicon.lists(List::Caption, parsed.tokens.lower(t)));
        let quote = matches!(self.clause.kind(colon + 1), Some(ChunkKind::Quote(_)));
        let terse = headline && self.authority(colon - 1) && self.tells(colon + 1);
        if !(terse
            || capitals && name && label.len() <= 3
            || headline && (speaks || name) && clause
            || (speaks || name) && quote)
        {
            return;
        }
        if place || !verb && !terse {
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

    /// Whether a label names people or a body that speaks in headlines: "Police: ...".
    fn authority(&self, label: usize) -> bool {
        let parsed = self.clause.parsed;
        let head = self.clause.chunks[label].head;
        let body = Sense::GOVERNMENT | Sense::COMPANY | Sense::NGO | Sense::ORGANISATION;
        parsed.tokens.list[head]
            .entry
            .means(Sense::ROLE | Sense::GROUP | body)
            || crate::mention::known_at(parsed, head)
                .is_some_and(|(_, n)| is_body(of_known(n.kind)))
    }

    /// Whether a headline without a finite verb says something all the same: "Two dead in crash", not "Ann Lee of Ely".
    fn tells(&self, at: usize) -> bool {
        let rest = &self.clause.chunks[at..self.clause.chunks.len()];
        let parsed = self.clause.parsed;
        let links = rest
            .iter()
            .any(|c| matches!(c.kind, ChunkKind::Prep | ChunkKind::Verb | ChunkKind::Adj));
        let common = rest
            .iter()
            .any(|c| c.subject() && matches!(parsed.tags[c.head], Tag::Noun | Tag::Num));
        links && common && rest.len() >= 2
    }

    /// "Vote was rigged - minister": who said it is behind the dash of a headline.
    pub(crate) fn closing_label(&mut self) {
        let n = self.clause.chunks.len();
        if !self.found.is_empty() || n < self.done + 4 || !self.headline() {
            return;
        }
        let (dash, label) = (n - 2, n - 1);
        let parsed = self.clause.parsed;
        let chunk = &self.clause.chunks[label];
        let entry = parsed.tokens.list[chunk.head].entry;
        let body = Sense::GOVERNMENT | Sense::NGO | Sense::COMPANY | Sense::ORGANISATION;
        let speaks = chunk.kind == ChunkKind::Noun
            && chunk.end - chunk.start <= 3
            && entry.means(Sense::ROLE | Sense::TITLE | Sense::GROUP | body | Sense::ANY_DOC);
        // "... - Harbour News": the name of the site that publishes it.
        let medium = self.names_medium(&(chunk.start..chunk.end));
        let verb = (self.done..dash).any(|k| self.clause.is(k, ChunkKind::Verb));
        if speaks && verb && !medium && self.clause.is(dash, ChunkKind::Dash) {
            self.add(
                (self.done..dash, None),
                Some(label..n),
                None,
                n..n,
                Pattern::Label,
            );
        }
    }

    /// A quotation with a verb that is not known to report: "No," she shrugged.
    pub(crate) fn beside(&mut self) {
        let n = self.clause.chunks.len();
        for q in 0..n {
            if !matches!(self.clause.kind(q), Some(ChunkKind::Quote(_))) || self.is_covered(q) {
                continue;
            }
            if let Some(source) = self.signed(q) {
                self.add(
                    (q..q + 1, None),
                    Some(source),
                    None,
                    n..n,
                    Pattern::Floating,
                );
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

    /// «...» — Maria Delgado, tenant: the name behind the dash that ends the line.
    fn signed(&self, q: usize) -> Option<std::ops::Range<usize>> {
        let n = self.clause.chunks.len();
        let parsed = self.clause.parsed;
        let name = self.clause.chunks.get(q + 2).filter(|c| c.subject())?;
        let alone = self.clause.is(q + 1, ChunkKind::Dash)
            && parsed.tags[name.head] == Tag::Propn
            && self.clause.chunks[q + 2..n].iter().all(|c| {
                matches!(
                    c.kind,
                    ChunkKind::Noun | ChunkKind::Comma | ChunkKind::Prep | ChunkKind::Stop
                )
            });
        let stop = usize::from(self.clause.is(n - 1, ChunkKind::Stop));
        alone.then(|| q + 2..n - stop)
    }

    pub(crate) fn is_covered(&self, chunk: usize) -> bool {
        let start = self.clause.chunks[chunk].start;
        self.found
            .iter()
            .any(|f| f.spans.iter().any(|s| s.contains(&start)))
    }
}

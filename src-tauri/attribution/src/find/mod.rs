//! Finds in one sentence what is said and by whom: verbs of reporting before, behind and inside what they report.

mod floating;
mod inverted;
mod label;
mod lead;
mod named;
mod tagged;

pub(crate) use floating::floating;

use crate::chunk::{Chunk, ChunkKind, Form, Parsed};
use crate::clause::Clause;
use crate::clause::Opening;
use crate::lexicon::{frame, sem};
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
                    .absolute(v)
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
            claims("The plan was dead, the ministry said in a statement late on Friday."),
            ["The plan was dead | the ministry"]
        );
        assert_eq!(
            claims("Kyiv accused the firm of hiding the figures."),
            ["the firm of hiding the figures | Kyiv"]
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

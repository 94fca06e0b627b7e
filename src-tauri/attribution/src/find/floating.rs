//! Quotations without a tag: whose are they?

use std::ops::Range;

use claimdesk_grammar::lexicon::class::Frame;
use claimdesk_grammar::{ChunkKind, Parsed};

use crate::clause::Clause;
use crate::find::{Found, Pattern};
use crate::thresholds::FLOATING_WORDS;

/// Adds a claim for every sentence that is nothing but quotation and has no tag of its own. `found` is in text order and
/// stays so.
pub(crate) fn floating(parsed: &Parsed, found: Vec<Found>) -> Vec<Found> {
    let mut out: Vec<Found> = Vec::with_capacity(found.len());
    let mut pending = found.into_iter().peekable();
    for sentence in 0..parsed.sentences.len() {
        let first = out.len();
        while let Some(f) = pending.next_if(|f| f.sentence == sentence) {
            out.push(f);
        }
        if out.len() > first {
            continue;
        }
        let next = pending.peek().filter(|f| f.sentence == sentence + 1);
        if let Some(claim) = bare(parsed, sentence, &out)
            .and_then(|spans| attribute(parsed, sentence, spans, &out, next))
        {
            out.push(claim);
        }
    }
    out
}

/// The quotations of a sentence that holds nothing else.
fn bare(parsed: &Parsed, sentence: usize, before: &[Found]) -> Option<Vec<Range<usize>>> {
    let range = &parsed.sentences[sentence].tokens;
    let chunks = parsed.chunks(range);
    let quotes: Vec<_> = chunks
        .iter()
        .filter(|c| matches!(c.kind, ChunkKind::Quote(_)))
        .map(|c| c.start..c.end)
        .collect();
    if before.last().is_some_and(|f| {
        f.sentence + 1 == sentence
            && parsed.sentences[f.sentence].line == parsed.sentences[sentence].line
            && in_transcript(parsed, f)
    }) {
        return (range.len() > 2).then(|| vec![range.clone()]);
    }
    let rest = chunks.iter().all(|c| {
        matches!(
            c.kind,
            ChunkKind::Quote(_)
                | ChunkKind::Stop
                | ChunkKind::Comma
                | ChunkKind::Other
                | ChunkKind::Dash
        )
    });
    (rest && !quotes.is_empty() && quotes.iter().map(|q| q.len()).sum::<usize>() > FLOATING_WORDS)
        .then_some(quotes)
}

fn attribute(
    parsed: &Parsed,
    sentence: usize,
    spans: Vec<Range<usize>>,
    before: &[Found],
    next: Option<&Found>,
) -> Option<Found> {
    let here = &parsed.sentences[sentence];
    let base = Found {
        spans,
        direct: true,
        source: None,
        cue: None,
        lemma: "",
        frames: Frame::empty(),
        negated: false,
        pattern: Pattern::Floating,
        sentence,
        around: 0..0,
        relayed: None,
    };
    let last = before.last();
    let previous = sentence.checked_sub(1).map(|s| (s, &parsed.sentences[s]));
    if let Some((index, previous)) = previous {
        let same_line = previous.line == here.line;
        // What follows a transcript's label is spoken to the end of the line.
        if let Some(f) =
            last.filter(|f| f.sentence == index && same_line && in_transcript(parsed, f))
        {
            return Some(Found {
                source: f.source.clone(),
                direct: false,
                pattern: Pattern::Label,
                ..base
            });
        }
        // The speaker just before in the same paragraph goes on; so does a quotation that runs on.
        let goes_on = last.filter(|f| {
            f.sentence == index && (same_line || f.direct || ends_in_colon(parsed, index))
        });
        if let Some(f) = goes_on {
            return Some(Found {
                source: f.source.clone(),
                ..base
            });
        }
        if same_line || ends_in_colon(parsed, index) {
            let source = first_subject(parsed, index).or_else(|| {
                last.filter(|f| f.sentence + 1 >= index)
                    .and_then(|f| f.source.clone())
            });
            return Some(Found { source, ..base });
        }
        if let Some(f) = last.filter(|f| parsed.sentences[f.sentence].line + 1 == here.line) {
            return Some(Found {
                source: f.source.clone(),
                ..base
            });
        }
    }
    let source = next.filter(|n| n.direct).and_then(|n| n.source.clone());
    Some(Found { source, ..base })
}

/// Whether the claim is behind a label in capitals: "SMITH: ...".
fn in_transcript(parsed: &Parsed, f: &Found) -> bool {
    f.pattern == Pattern::Label
        && f.source.as_ref().is_some_and(|s| {
            s.clone()
                .all(|t| parsed.tokens.word(t).chars().all(|c| !c.is_lowercase()))
        })
}

fn ends_in_colon(parsed: &Parsed, sentence: usize) -> bool {
    let range = &parsed.sentences[sentence].tokens;
    parsed.tags.get(range.end - 1) == Some(&claimdesk_grammar::Tag::Colon)
}

/// The subject of a sentence's first verb.
fn first_subject(parsed: &Parsed, sentence: usize) -> Option<Range<usize>> {
    let clause = Clause {
        parsed,
        chunks: parsed.chunks(&parsed.sentences[sentence].tokens),
    };
    let verb = (0..clause.chunks.len())
        .find(|k| clause.chunks[*k].finite() && !clause.in_relative(*k, 0))?;
    clause.subject(verb).map(|s| clause.tokens(&s.chunks))
}

//! From bare spans of a text to what an anchor stores.

use claimdesk_draft::Span;
use claimdesk_model::record::{AnchoredSpan, join_words};

use crate::error::{Error, Result};

/// How many characters of context an anchor keeps on either side.
const CONTEXT: usize = 32;

/// Returns `spans` in order, without white space at their ends, joined where they touch.
pub(crate) fn tidy(text: &str, spans: &[Span]) -> Result<Vec<Span>> {
    let mut trimmed = Vec::with_capacity(spans.len());
    for &span in spans {
        let words = span.of(text).ok_or_else(|| {
            Error::Invalid(format!(
                "the draft has no words at {}..{}",
                span.start, span.end
            ))
        })?;
        let start = span.start + (words.len() - words.trim_start().len());
        let end = start + words.trim().len();
        if start < end {
            trimmed.push(Span::new(start, end));
        }
    }
    trimmed.sort();
    let mut tidy: Vec<Span> = Vec::with_capacity(trimmed.len());
    for span in trimmed {
        match tidy.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => tidy.push(span),
        }
    }
    Ok(tidy)
}

/// Returns spans of `text` with their words and what is around them.
pub(crate) fn all(text: &str, spans: &[Span]) -> Vec<AnchoredSpan> {
    spans.iter().map(|&span| pin(text, span)).collect()
}

/// Returns the words at `spans` as one line.
pub(crate) fn words(text: &str, spans: &[Span]) -> String {
    join_words(spans.iter().filter_map(|span| span.of(text)))
}

/// Returns a span with its words and what is around it.
fn pin(text: &str, span: Span) -> AnchoredSpan {
    let (before, after) = (&text[..span.start], &text[span.end..]);
    let from = before
        .char_indices()
        .rev()
        .nth(CONTEXT - 1)
        .map_or(0, |(at, _)| at);
    let to = after
        .char_indices()
        .nth(CONTEXT)
        .map_or(after.len(), |(at, _)| at);
    AnchoredSpan {
        span,
        exact: text[span.start..span.end].to_owned(),
        prefix: before[from..].to_owned(),
        suffix: after[..to].to_owned(),
    }
}

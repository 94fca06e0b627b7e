//! Where sentences end.

use claimdesk_draft::Span;

/// Returns the text's sentences, without the white space between them.
pub(crate) fn sentences(text: &str) -> Vec<Span> {
    (claimdesk_attribution::sentences(text).into_iter())
        .map(|range| Span::new(range.start, range.end))
        .collect()
}

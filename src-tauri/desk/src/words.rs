//! When two stretches of text say the same, and where sentences end.

use claimdesk_draft::Span;

/// Returns whether two stretches have the same words; typography does not count.
pub(crate) fn same(a: &str, b: &str) -> bool {
    a == b || claimdesk_anchor::is_same_words(a, b)
}

/// Returns the text's sentences, without the white space between them.
pub(crate) fn sentences(text: &str) -> Vec<Span> {
    (claimdesk_attribution::sentences(text).into_iter())
        .map(|range| Span::new(range.start, range.end))
        .collect()
}

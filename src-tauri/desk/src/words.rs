//! When two stretches of text say the same, and where sentences end.

use claimdesk_draft::Span;
use unicode_segmentation::UnicodeSegmentation;

/// Returns whether two stretches have the same words; typography does not count.
pub(crate) fn same(a: &str, b: &str) -> bool {
    a == b || claimdesk_anchor::is_same_words(a, b)
}

/// Returns the text's sentences, without the white space between them.
pub(crate) fn sentences(text: &str) -> Vec<Span> {
    (text.split_sentence_bound_indices())
        .filter_map(|(start, sentence)| {
            let trimmed = sentence.trim();
            let start = start + (sentence.len() - sentence.trim_start().len());
            (!trimmed.is_empty()).then(|| Span::new(start, start + trimmed.len()))
        })
        .collect()
}

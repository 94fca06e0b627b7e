//! Both texts as the later stages read them.

use std::ops::Range;

use crate::sentences;
use crate::tokens::{self, Token, Vocabulary};

/// What a word that occurs once weighs.
const RARE: u32 = 120;

/// One text with its tokens and sentences.
#[derive(Debug)]
pub(crate) struct Side<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: Vec<Token>,
    /// The ids of `tokens`, close together.
    pub(crate) ids: Vec<u32>,
    /// Token ranges.
    pub(crate) sentences: Vec<Range<usize>>,
    /// The sentence of each token.
    pub(crate) sentence_of: Vec<u32>,
}

impl<'a> Side<'a> {
    fn new(text: &'a str, vocabulary: &mut Vocabulary) -> Self {
        let tokens = tokens::tokenize(text, vocabulary);
        let sentences = sentences::split(text, &tokens);
        let mut sentence_of = vec![0; tokens.len()];
        for (index, sentence) in sentences.iter().enumerate() {
            sentence_of[sentence.clone()].fill(index as u32);
        }
        Self {
            text,
            ids: tokens.iter().map(|token| token.id).collect(),
            tokens,
            sentences,
            sentence_of,
        }
    }

    /// The sentence that holds a token, as a token range.
    pub(crate) fn sentence_at(&self, token: usize) -> Range<usize> {
        self.sentences[self.sentence_of[token] as usize].clone()
    }

    /// The tokens that share at least one byte with a byte range.
    pub(crate) fn tokens_in(&self, bytes: &Range<usize>) -> Range<usize> {
        let first = self
            .tokens
            .partition_point(|token| token.end <= bytes.start);
        let last = self.tokens.partition_point(|token| token.start < bytes.end);
        first..last.max(first)
    }

    /// The bytes of a non-empty token range.
    pub(crate) fn bytes_of(&self, tokens: &Range<usize>) -> Range<usize> {
        self.tokens[tokens.start].start..self.tokens[tokens.end - 1].end
    }
}

/// The old and the new text.
#[derive(Debug)]
pub(crate) struct Texts<'a> {
    pub(crate) old: Side<'a>,
    pub(crate) new: Side<'a>,
    weights: Vec<u32>,
}

impl<'a> Texts<'a> {
    pub(crate) fn new(old: &'a str, new: &'a str) -> Self {
        let mut vocabulary = Vocabulary::default();
        let old = Side::new(old, &mut vocabulary);
        let new = Side::new(new, &mut vocabulary);
        let weights = weights(&old.ids, &new.ids, vocabulary.len());
        Self { old, new, weights }
    }

    /// How much a word says about where it stands: the rarer, the more. Whole numbers, so that
    /// sums come out the same everywhere.
    pub(crate) fn weight(&self, id: u32) -> u32 {
        self.weights[id as usize]
    }

    /// The weight of some tokens of either text.
    pub(crate) fn weight_of(&self, ids: &[u32]) -> u32 {
        ids.iter().map(|&id| self.weight(id)).sum()
    }
}

/// `RARE / (1 + log2 n / 2)` for a word met `n` times in the text where it is more frequent.
fn weights(old: &[u32], new: &[u32], words: usize) -> Vec<u32> {
    let mut counts = vec![[0u32; 2]; words];
    for &id in old {
        counts[id as usize][0] += 1;
    }
    for &id in new {
        counts[id as usize][1] += 1;
    }
    counts
        .into_iter()
        .map(|[old, new]| RARE * 2 / (2 + old.max(new).max(1).ilog2()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_words_weigh_more() {
        let texts = Texts::new("the cat and the dog and the hen", "the cat");
        assert_eq!(texts.weight(texts.old.ids[1]), RARE);
        assert!(texts.weight(texts.old.ids[0]) < RARE);
    }

    #[test]
    fn tokens_are_found_by_any_byte_of_theirs() {
        let texts = Texts::new("one two three", "");
        assert_eq!(texts.old.tokens_in(&(2..5)), 0..2);
        assert_eq!(texts.old.tokens_in(&(3..4)), 1..1);
        assert_eq!(texts.old.bytes_of(&(1..3)), 4..13);
    }
}

//! Both texts as the later stages read them.

use std::ops::Range;

use crate::places::Places;
use crate::thresholds::RARE_WORD;
use crate::tokens::{Token, Vocabulary, is_joint};
use crate::{quotes, sentences, tokens, work};

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
    /// Where each word stands.
    pub(crate) places: Places,
    /// How many quotations each token is in.
    pub(crate) quoted: Vec<u8>,
}

impl<'a> Side<'a> {
    fn new(text: &'a str, tokens: Vec<Token>, words: usize) -> Self {
        let sentences = sentences::split(text, &tokens);
        let mut sentence_of = vec![0; tokens.len()];
        for (index, sentence) in sentences.iter().enumerate() {
            sentence_of[sentence.clone()].fill(index as u32);
        }
        let ids: Vec<u32> = tokens.iter().map(|token| token.id).collect();
        Self {
            quoted: quotes::depths(text, tokens.iter().map(|token| token.start)),
            text,
            tokens,
            sentences,
            sentence_of,
            places: Places::new(&ids, words),
            ids,
        }
    }

    /// The sentence that holds a token, as a token range.
    pub(crate) fn sentence_at(&self, token: usize) -> Range<usize> {
        self.sentences[self.sentence_of[token] as usize].clone()
    }

    /// Whether a sentence begins at a token, or the text ends before it.
    pub(crate) fn starts_sentence(&self, token: usize) -> bool {
        token == 0
            || token >= self.tokens.len()
            || self.sentence_of[token] != self.sentence_of[token - 1]
    }

    /// Whether a token and the one before it read as one word.
    pub(crate) fn is_joined(&self, token: usize) -> bool {
        token > 0
            && token < self.tokens.len()
            && is_joint(&self.text[self.tokens[token - 1].end..self.tokens[token].start])
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
        let old_tokens = tokens::tokenize(old, &mut vocabulary);
        let new_tokens = tokens::tokenize(new, &mut vocabulary);
        let words = vocabulary.len();
        let old = Side::new(old, old_tokens, words);
        let new = Side::new(new, new_tokens, words);
        let weights = weights(&old.places, &new.places, words);
        Self { old, new, weights }
    }

    /// How much a word says about where it stands: the rarer, the more. Whole numbers, so that
    /// sums come out the same everywhere.
    pub(crate) fn weight(&self, id: u32) -> u32 {
        work::spend(1);
        self.weights[id as usize]
    }

    /// The weight of some tokens of either text.
    pub(crate) fn weight_of(&self, ids: &[u32]) -> u32 {
        ids.iter().map(|&id| self.weight(id)).sum()
    }
}

/// `RARE_WORD / (1 + log2 n / 2)` for a word met `n` times in the text where it is more frequent.
fn weights(old: &Places, new: &Places, words: usize) -> Vec<u32> {
    (0..words as u32)
        .map(|id| old.count(id).max(new.count(id)).max(1))
        .map(|count| RARE_WORD * 2 / (2 + count.ilog2()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_words_weigh_more() {
        let texts = Texts::new("the cat and the dog and the hen", "the cat");
        assert_eq!(texts.weight(texts.old.ids[1]), RARE_WORD);
        assert!(texts.weight(texts.old.ids[0]) < RARE_WORD);
    }

    #[test]
    fn tokens_are_found_by_any_byte_of_theirs() {
        let texts = Texts::new("one two three", "");
        assert_eq!(texts.old.tokens_in(&(2..5)), 0..2);
        assert_eq!(texts.old.tokens_in(&(3..4)), 1..1);
        assert_eq!(texts.old.bytes_of(&(1..3)), 4..13);
    }
}

//! The words two sentences have in common, once it is known that they are one.

use std::ops::Range;

use crate::carried::Why;
use crate::lcs;
use crate::links::Links;
use crate::side::Texts;
use crate::thresholds::SAME_SENTENCE;

/// Ties the common words of two sentences, between the ties they already have.
pub(crate) fn tie_sentences(texts: &Texts<'_>, links: &mut Links, old: usize, new: usize) {
    let (a, b) = (
        texts.old.sentences[old].clone(),
        texts.new.sentences[new].clone(),
    );
    let mut fixed: Vec<(usize, usize)> = Vec::new();
    for at in a.clone() {
        if let Some(image) = links.to_new(at)
            && b.contains(&image)
            && fixed.last().is_none_or(|last| last.1 < image)
        {
            fixed.push((at, image));
        }
    }
    fixed.push((a.end, b.end));
    let mut from = (a.start, b.start);
    for (at, image) in fixed {
        tie_between(texts, links, from.0..at, from.1..image, Why::EditedSentence);
        from = ((at + 1).min(a.end), (image + 1).min(b.end));
    }
}

/// Ties the common free words of two stretches, in order.
pub(crate) fn tie_between(
    texts: &Texts<'_>,
    links: &mut Links,
    old: Range<usize>,
    new: Range<usize>,
    why: Why,
) {
    let old: Vec<usize> = old.filter(|&at| links.is_free_old(at)).collect();
    let new: Vec<usize> = new.filter(|&at| links.is_free_new(at)).collect();
    let a: Vec<u32> = old.iter().map(|&at| texts.old.ids[at]).collect();
    let b: Vec<u32> = new.iter().map(|&at| texts.new.ids[at]).collect();
    for (i, j) in lcs::common(&a, &b, &|id| texts.weight(id)) {
        links.tie(old[i], new[j], why);
    }
}

/// Completes the sentences that exact runs have tied in part.
pub(crate) fn complete(texts: &Texts<'_>, links: &mut Links) {
    for (index, sentence) in texts.old.sentences.iter().enumerate() {
        if !sentence.clone().any(|at| links.is_free_old(at)) {
            continue;
        }
        if let Some(partner) = partner(texts, links, sentence) {
            tie_sentences(texts, links, index, partner);
        }
    }
}

/// The new sentence most of the ties of `sentence` lead to, if they make the two the same.
fn partner(texts: &Texts<'_>, links: &Links, sentence: &Range<usize>) -> Option<usize> {
    let mut ties: Vec<(u32, u32)> = sentence
        .clone()
        .filter_map(|at| Some((links.to_new(at)?, texts.weight(texts.old.ids[at]))))
        .map(|(image, weight)| (texts.new.sentence_of[image], weight))
        .collect();
    ties.sort_unstable();
    let (weight, partner) = ties
        .chunk_by(|a, b| a.0 == b.0)
        .map(|chunk| {
            (
                chunk.iter().map(|tie| tie.1).sum::<u32>(),
                chunk[0].0 as usize,
            )
        })
        .max_by_key(|&(weight, partner)| (weight, std::cmp::Reverse(partner)))?;
    let old = texts.weight_of(&texts.old.ids[sentence.clone()]);
    let new = texts.weight_of(&texts.new.ids[texts.new.sentences[partner].clone()]);
    (weight * 1000 >= old.min(new) * SAME_SENTENCE).then_some(partner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_tied_in_part_is_completed_between_its_ties() {
        let texts = Texts::new("He met Ann and Bob.", "She met Ann with Bob.");
        let mut links = Links::new(texts.old.ids.len(), texts.new.ids.len());
        links.tie_run(1, 1, 2, Why::SameWords);
        complete(&texts, &mut links);
        assert_eq!(links.runs(), [(1, 1, 2), (4, 4, 1)]);
    }

    #[test]
    fn one_shared_word_does_not_make_two_sentences_one() {
        let texts = Texts::new(
            "He met Ann and Bob in Rome.",
            "Nobody told her of Rome at all.",
        );
        let mut links = Links::new(texts.old.ids.len(), texts.new.ids.len());
        links.tie(6, 4, Why::SameWords);
        complete(&texts, &mut links);
        assert_eq!(links.runs(), [(6, 4, 1)]);
    }
}

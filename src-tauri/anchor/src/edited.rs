//! Stage five: sentences that were edited, recognised among the words nobody has claimed.

use std::ops::Range;

use crate::carried::Why;
use crate::lcs;
use crate::links::Links;
use crate::side::{Side, Texts};

/// Similarity, in thousandths, asked of a sentence found between the images of its neighbours ...
const IN_PLACE: u32 = 380;

/// ... and of one found elsewhere ...
const ELSEWHERE: u32 = 600;

/// ... which must also lead any other pair of either sentence by this much ...
const LEAD: u32 = 120;

/// ... as one in place must lead any other in place.
const LEAD_IN_PLACE: u32 = 40;

/// By how much a pair in place goes before an equally similar one elsewhere.
const HEAD_START: u32 = 200;

/// A gap of more sentences than this is no place.
const WIDE: usize = 16;

/// Words that occur in more free sentences than this are not used to look for candidates.
const COMMON: usize = 24;

/// Candidates looked at for one sentence.
const CANDIDATES: usize = 8;

/// Rounds, each with the words the one before has left.
const ROUNDS: usize = 3;

/// A pair of sentences that holds ties is one sentence when the ties weigh at least this share,
/// in thousandths, of the lighter.
const SAME_SENTENCE: u32 = 300;

struct Pair {
    old: usize,
    new: usize,
    similarity: u32,
    in_place: bool,
}

/// Ties the words that edited sentences kept.
pub(crate) fn claim(texts: &Texts<'_>, links: &mut Links) {
    complete(texts, links);
    for _ in 0..ROUNDS {
        let mut contest = Contest::new(texts, find(texts, links));
        let mut tied = false;
        for index in 0..contest.pairs.len() {
            if contest.is_open(index) && contest.is_clear(index) {
                let (old, new) = contest.close(index);
                tie_within(texts, links, old, new);
                tied = true;
            }
        }
        if !tied {
            return;
        }
        complete(texts, links);
    }
}

/// Pairs that compete for their sentences, best first.
struct Contest {
    pairs: Vec<Pair>,
    /// The pairs of each old and each new sentence.
    of_old: Vec<Vec<usize>>,
    of_new: Vec<Vec<usize>>,
    taken_old: Vec<bool>,
    taken_new: Vec<bool>,
}

impl Contest {
    fn new(texts: &Texts<'_>, mut pairs: Vec<Pair>) -> Self {
        pairs.sort_unstable_by_key(|pair| {
            let head_start = if pair.in_place { HEAD_START } else { 0 };
            let rank = std::cmp::Reverse(pair.similarity + head_start);
            (rank, pair.old, pair.new)
        });
        let (olds, news) = (texts.old.sentences.len(), texts.new.sentences.len());
        let mut of_old = vec![Vec::new(); olds];
        let mut of_new = vec![Vec::new(); news];
        for (index, pair) in pairs.iter().enumerate() {
            of_old[pair.old].push(index);
            of_new[pair.new].push(index);
        }
        Self {
            pairs,
            of_old,
            of_new,
            taken_old: vec![false; olds],
            taken_new: vec![false; news],
        }
    }

    fn is_open(&self, index: usize) -> bool {
        let pair = &self.pairs[index];
        !self.taken_old[pair.old] && !self.taken_new[pair.new]
    }

    /// Whether a pair is alike enough, and clearly more so than any other of its sentences.
    fn is_clear(&self, index: usize) -> bool {
        let pair = &self.pairs[index];
        let mut rivals = self.of_old[pair.old]
            .iter()
            .chain(&self.of_new[pair.new])
            .filter(|&&other| other != index && self.is_open(other))
            .map(|&other| &self.pairs[other]);
        if pair.in_place {
            pair.similarity >= IN_PLACE
                && rivals.all(|other| {
                    !other.in_place || other.similarity + LEAD_IN_PLACE <= pair.similarity
                })
        } else {
            pair.similarity >= ELSEWHERE
                && rivals.all(|other| other.similarity + LEAD <= pair.similarity)
        }
    }

    fn close(&mut self, index: usize) -> (usize, usize) {
        let pair = &self.pairs[index];
        self.taken_old[pair.old] = true;
        self.taken_new[pair.new] = true;
        (pair.old, pair.new)
    }
}

/// The pairs of mostly free sentences worth a comparison.
fn find(texts: &Texts<'_>, links: &Links) -> Vec<Pair> {
    let old = free_sentences(&texts.old, |at| links.is_free_old(at));
    let new = free_sentences(&texts.new, |at| links.is_free_new(at));
    let index = Index::new(texts, links, &new);
    let mut is_open = vec![false; texts.new.sentences.len()];
    for &j in &new {
        is_open[j] = true;
    }
    let mut pairs = Vec::new();
    for &i in &old {
        let gap = gap(texts, links, &texts.old.sentences[i]);
        let mut candidates = index.candidates(texts, links, i);
        let gap = if gap.len() > WIDE { 0..0 } else { gap };
        for j in gap.clone() {
            if is_open[j] && !candidates.contains(&j) {
                candidates.push(j);
            }
        }
        for j in candidates {
            pairs.push(Pair {
                old: i,
                new: j,
                similarity: similarity(texts, links, i, j),
                in_place: gap.contains(&j),
            });
        }
    }
    pairs
}

/// Sentences at least half of whose words are free.
fn free_sentences(side: &Side<'_>, free: impl Fn(usize) -> bool) -> Vec<usize> {
    (0..side.sentences.len())
        .filter(|&index| {
            let sentence = side.sentences[index].clone();
            let length = sentence.len();
            sentence.filter(|&at| free(at)).count() * 2 >= length
        })
        .collect()
}

/// The new sentences that lie between the images of the tied tokens next before and after `old`,
/// or that touch one of them when the other went elsewhere.
pub(crate) fn gap(texts: &Texts<'_>, links: &Links, old: &Range<usize>) -> Range<usize> {
    let before = (0..old.start)
        .rev()
        .take(GAP_SEARCH)
        .find_map(|at| links.to_new(at));
    let after = (old.end..texts.old.ids.len())
        .take(GAP_SEARCH)
        .find_map(|at| links.to_new(at));
    let sentence = |token: usize| texts.new.sentence_of[token] as usize;
    let count = texts.new.sentences.len();
    match (before, after) {
        (Some(before), Some(after)) if before < after => sentence(before)..sentence(after) + 1,
        (Some(before), Some(_)) => sentence(before)..(sentence(before) + 2).min(count),
        (Some(before), None) => sentence(before)..count,
        (None, Some(after)) => 0..sentence(after) + 1,
        (None, None) => 0..count,
    }
}

/// How far from a sentence its nearest tied token is looked for.
const GAP_SEARCH: usize = 400;

/// Where the rarer free words of the new sentences stand.
struct Index {
    /// Word and sentence, sorted.
    entries: Vec<(u32, usize)>,
}

impl Index {
    fn new(texts: &Texts<'_>, links: &Links, sentences: &[usize]) -> Self {
        let mut entries = Vec::new();
        for &index in sentences {
            for at in texts.new.sentences[index].clone() {
                if links.is_free_new(at) {
                    entries.push((texts.new.ids[at], index));
                }
            }
        }
        entries.sort_unstable();
        entries.dedup();
        Self { entries }
    }

    fn sentences_with(&self, id: u32) -> &[(u32, usize)] {
        let start = self.entries.partition_point(|entry| entry.0 < id);
        let length = self.entries[start..].partition_point(|entry| entry.0 == id);
        &self.entries[start..start + length]
    }

    /// The new sentences that share most free words with an old one.
    fn candidates(&self, texts: &Texts<'_>, links: &Links, old: usize) -> Vec<usize> {
        let mut shared: Vec<(usize, u32)> = Vec::new();
        for at in texts.old.sentences[old].clone() {
            if !links.is_free_old(at) {
                continue;
            }
            let id = texts.old.ids[at];
            let places = self.sentences_with(id);
            if places.len() <= COMMON {
                shared.extend(places.iter().map(|&(_, index)| (index, texts.weight(id))));
            }
        }
        shared.sort_unstable();
        let mut sums: Vec<(usize, u32)> = shared
            .chunk_by(|a, b| a.0 == b.0)
            .map(|chunk| (chunk[0].0, chunk.iter().map(|entry| entry.1).sum()))
            .collect();
        sums.sort_unstable_by_key(|&(index, sum)| (std::cmp::Reverse(sum), index));
        sums.truncate(CANDIDATES);
        sums.into_iter().map(|(index, _)| index).collect()
    }
}

/// Weighted Dice coefficient of the words two sentences share, in thousandths: half as a bag,
/// half in order. Words tied to each other count, words tied elsewhere are nobody's.
fn similarity(texts: &Texts<'_>, links: &Links, old: usize, new: usize) -> u32 {
    let (a, b) = (
        texts.old.sentences[old].clone(),
        texts.new.sentences[new].clone(),
    );
    let ids_a: Vec<u32> = a
        .filter(|&at| links.to_new(at).is_none_or(|image| b.contains(&image)))
        .map(|at| texts.old.ids[at])
        .collect();
    let a = &texts.old.sentences[old];
    let ids_b: Vec<u32> = b
        .clone()
        .filter(|&at| links.to_old(at).is_none_or(|origin| a.contains(&origin)))
        .map(|at| texts.new.ids[at])
        .collect();
    let all = texts.weight_of(&texts.old.ids[a.clone()]) + texts.weight_of(&texts.new.ids[b]);
    let ordered: u32 = lcs::common(&ids_a, &ids_b, &|id| texts.weight(id))
        .into_iter()
        .map(|(at, _)| texts.weight(ids_a[at]))
        .sum();
    let bag = texts.weight_of(&lcs::in_both(ids_a, ids_b));
    1000 * (ordered + bag) / all.max(1)
}

/// Ties the common words of two sentences, between the ties they already have.
fn tie_within(texts: &Texts<'_>, links: &mut Links, old: usize, new: usize) {
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
fn complete(texts: &Texts<'_>, links: &mut Links) {
    for (index, sentence) in texts.old.sentences.iter().enumerate() {
        if !sentence.clone().any(|at| links.is_free_old(at)) {
            continue;
        }
        if let Some(partner) = partner(texts, links, sentence) {
            tie_within(texts, links, index, partner);
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

    fn tied(old: &str, new: &str) -> Vec<(usize, usize, usize)> {
        let texts = Texts::new(old, new);
        let mut links = Links::new(texts.old.ids.len(), texts.new.ids.len());
        claim(&texts, &mut links);
        links.runs()
    }

    #[test]
    fn an_edited_sentence_keeps_its_words() {
        assert_eq!(
            tied(
                "The mayor signed the bill on Monday.",
                "The mayor vetoed the bill on Monday."
            ),
            [(0, 0, 2), (3, 3, 4)]
        );
    }

    #[test]
    fn sentences_with_little_in_common_are_strangers() {
        assert_eq!(
            tied(
                "Developer, Frontend wanted.",
                "We look for people who care."
            ),
            []
        );
    }

    #[test]
    fn a_moved_and_edited_sentence_is_found_by_its_rare_words() {
        let runs = tied(
            "Zinc mining in Kabwe poisoned children for decades. Roads were built. Taxes rose.",
            "Roads were built. Taxes rose. Zinc mining in Kabwe poisoned many children for decades.",
        );
        assert!(runs.contains(&(0, 5, 5)));
    }
}

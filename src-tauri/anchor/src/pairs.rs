//! Which sentences of two texts may be one sentence, edited.

use std::ops::Range;

use crate::lcs;
use crate::links::Links;
use crate::side::{Side, Texts};
use crate::thresholds::{COMMON_WORD, GAP_REACH, HOPELESS, PAIR_CANDIDATES, PAIR_CELLS, WIDE_GAP};

/// An old and a new sentence, by their indices.
pub(crate) struct Pair {
    pub(crate) old: usize,
    pub(crate) new: usize,
    /// In thousandths.
    pub(crate) similarity: u32,
    /// Whether the new one lies between the images of the neighbours of the old one.
    pub(crate) in_place: bool,
}

/// The pairs of mostly free sentences worth a comparison.
pub(crate) fn find(texts: &Texts<'_>, links: &Links) -> Vec<Pair> {
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
        let gap = if gap.len() > WIDE_GAP { 0..0 } else { gap };
        for j in gap.clone() {
            if is_open[j] && !candidates.contains(&j) {
                candidates.push(j);
            }
        }
        let length = texts.old.sentences[i].len();
        let mut cells = 0;
        for (n, j) in candidates.into_iter().enumerate() {
            cells += length * texts.new.sentences[j].len();
            if n > 0 && cells > PAIR_CELLS {
                break;
            }
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
fn gap(texts: &Texts<'_>, links: &Links, old: &Range<usize>) -> Range<usize> {
    let before = (0..old.start)
        .rev()
        .take(GAP_REACH)
        .find_map(|at| links.to_new(at));
    let after = (old.end..texts.old.ids.len())
        .take(GAP_REACH)
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
            if places.len() <= COMMON_WORD {
                shared.extend(places.iter().map(|&(_, index)| (index, texts.weight(id))));
            }
        }
        shared.sort_unstable();
        let mut sums: Vec<(usize, u32)> = shared
            .chunk_by(|a, b| a.0 == b.0)
            .map(|chunk| (chunk[0].0, chunk.iter().map(|entry| entry.1).sum()))
            .collect();
        sums.sort_unstable_by_key(|&(index, sum)| (std::cmp::Reverse(sum), index));
        sums.truncate(PAIR_CANDIDATES);
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
    let bag = texts.weight_of(&lcs::in_both(ids_a.clone(), ids_b.clone()));
    let most = 1000 * 2 * bag / all.max(1);
    if most < HOPELESS {
        return most;
    }
    let ordered: u32 = lcs::common(&ids_a, &ids_b, &|id| texts.weight(id))
        .into_iter()
        .map(|(at, _)| texts.weight(ids_a[at]))
        .sum();
    1000 * (ordered + bag) / all.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(old: &str, new: &str) -> Vec<(usize, usize, u32, bool)> {
        let texts = Texts::new(old, new);
        let links = Links::new(texts.old.ids.len(), texts.new.ids.len());
        find(&texts, &links)
            .into_iter()
            .map(|pair| (pair.old, pair.new, pair.similarity, pair.in_place))
            .collect()
    }

    #[test]
    fn equal_sentences_are_wholly_similar_and_strangers_not_at_all() {
        assert_eq!(
            found("One two three.", "One two three."),
            [(0, 0, 1000, true)]
        );
        assert_eq!(found("One two three.", "Four five six."), [(0, 0, 0, true)]);
    }

    #[test]
    fn words_out_of_order_count_for_half() {
        let pairs = found("one two three four", "three four one two");
        assert_eq!(pairs, [(0, 0, 750, true)]);
    }

    #[test]
    fn the_place_of_a_sentence_lies_between_the_images_of_its_neighbours() {
        let texts = Texts::new(
            "Ann left. Bob ran. Cy sat.",
            "Dan woke. Ann left. Bob hid. Cy sat.",
        );
        let mut links = Links::new(texts.old.ids.len(), texts.new.ids.len());
        links.tie_run(0, 2, 2, crate::Why::SameWords);
        links.tie_run(4, 6, 2, crate::Why::SameWords);
        assert_eq!(gap(&texts, &links, &texts.old.sentences[1]), 1..4);
    }
}

//! Stage five: sentences that were edited, recognised among the words nobody has claimed.

use crate::links::Links;
use crate::pairs::Pair;
use crate::side::Texts;
use crate::thresholds::{
    EDITED_ELSEWHERE, EDITED_ELSEWHERE_LEAD, EDITED_IN_PLACE, EDITED_IN_PLACE_LEAD, EDITED_ROUNDS,
    IN_PLACE_HEAD_START,
};
use crate::{pairs, within};

/// Ties the words that edited sentences kept.
pub(crate) fn claim(texts: &Texts<'_>, links: &mut Links) {
    within::complete(texts, links);
    for _ in 0..EDITED_ROUNDS {
        let mut contest = Contest::new(texts, pairs::find(texts, links));
        let mut tied = false;
        for index in 0..contest.pairs.len() {
            if contest.is_open(index) && contest.is_clear(index) {
                let (old, new) = contest.close(index);
                within::tie_sentences(texts, links, old, new);
                tied = true;
            }
        }
        if !tied {
            return;
        }
        within::complete(texts, links);
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
            let head_start = if pair.in_place {
                IN_PLACE_HEAD_START
            } else {
                0
            };
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
            pair.similarity >= EDITED_IN_PLACE
                && rivals.all(|other| {
                    !other.in_place || other.similarity + EDITED_IN_PLACE_LEAD <= pair.similarity
                })
        } else {
            pair.similarity >= EDITED_ELSEWHERE
                && rivals.all(|other| other.similarity + EDITED_ELSEWHERE_LEAD <= pair.similarity)
        }
    }

    fn close(&mut self, index: usize) -> (usize, usize) {
        let pair = &self.pairs[index];
        self.taken_old[pair.old] = true;
        self.taken_new[pair.new] = true;
        (pair.old, pair.new)
    }
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

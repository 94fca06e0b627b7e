//! Stage four: sentences that occur more than once, or are short, told apart by what is beside
//! them.

use std::ops::Range;

use crate::assignment::{self, Pair};
use crate::carried::Why;
use crate::exact::hash;
use crate::links::Links;
use crate::side::{Side, Texts};

/// How many tokens to each side make the context.
const WINDOW: usize = 30;

/// Evidence of one side when the tokens that touch the sentence there are tied to each other.
const TOUCHING: u32 = 100;

/// Most evidence of one side from tied words farther away; free words count for half.
const NEARBY: u32 = 80;

/// A sentence that occurs once in each text needs this much ...
const ENOUGH_ALONE: u32 = 50;

/// ... unless it is this long, in tokens.
const LONG: usize = 4;

/// One of several needs this much ...
const ENOUGH: u32 = 60;

/// ... and this much more than any other.
const LEAD: u32 = 25;

/// Groups with more pairs than this are compared by touching neighbours alone.
const PAIRS: usize = 4096;

/// Rounds after which nothing more is expected from neighbours tied in the round before.
const ROUNDS: usize = 12;

/// Ties equal free sentences one to one, best evidence first.
pub(crate) fn claim(texts: &Texts<'_>, links: &mut Links) {
    claim_equal_gaps(texts, links);
    for _ in 0..ROUNDS {
        let mut tied = false;
        for (old, new) in groups(texts, links) {
            tied |= claim_group(texts, links, &old, &new);
        }
        if !tied {
            return;
        }
        claim_equal_gaps(texts, links);
    }
}

/// Ties the stretches between two neighbouring ties, or a tie and an end of the texts, that are
/// equal in full.
fn claim_equal_gaps(texts: &Texts<'_>, links: &mut Links) {
    let (old_end, new_end) = (texts.old.ids.len(), texts.new.ids.len());
    // The first old token of the gap, and the new token its image would be.
    let mut from = (0, Some(0));
    for at in 0..=old_end {
        let image = if at == old_end {
            Some(new_end)
        } else if let Some(image) = links.to_new(at) {
            Some(image)
        } else {
            continue;
        };
        let (start, first) = from;
        if let (Some(first), Some(image)) = (first, image)
            && start < at
            && first + (at - start) == image
            && texts.old.ids[start..at] == texts.new.ids[first..image]
            && (first..image).all(|new| links.is_free_new(new))
        {
            links.tie_run(start, first, at - start, Why::Neighbours);
        }
        from = (at + 1, image.map(|image| image + 1));
    }
}

fn is_free(mut tokens: Range<usize>, free: impl Fn(usize) -> bool) -> bool {
    tokens.all(free)
}

/// Free sentences with equal words: indices in the old and in the new text.
fn groups(texts: &Texts<'_>, links: &Links) -> Vec<(Vec<usize>, Vec<usize>)> {
    let old = free_sentences(&texts.old, |at| links.is_free_old(at));
    let new = free_sentences(&texts.new, |at| links.is_free_new(at));
    let mut groups = Vec::new();
    let mut others = new.chunk_by(|a, b| a.0 == b.0).peekable();
    for group in old.chunk_by(|a, b| a.0 == b.0) {
        while others.next_if(|other| other[0].0 < group[0].0).is_some() {}
        let Some(&other) = others.peek() else { break };
        let (a, b) = (group[0], other[0]);
        let words = &texts.old.ids[texts.old.sentences[a.1].clone()];
        if a.0 == b.0 && *words == texts.new.ids[texts.new.sentences[b.1].clone()] {
            let indices = |chunk: &[(u64, usize)]| chunk.iter().map(|entry| entry.1).collect();
            groups.push((indices(group), indices(other)));
        }
    }
    groups
}

fn free_sentences(side: &Side<'_>, free: impl Fn(usize) -> bool) -> Vec<(u64, usize)> {
    let mut sentences: Vec<(u64, usize)> = side
        .sentences
        .iter()
        .enumerate()
        .filter(|(_, tokens)| is_free((*tokens).clone(), &free))
        .map(|(index, tokens)| (hash(&side.ids[tokens.clone()]), index))
        .collect();
    sentences.sort_unstable();
    sentences
}

fn claim_group(texts: &Texts<'_>, links: &mut Links, old: &[usize], new: &[usize]) -> bool {
    if old.len() * new.len() > PAIRS {
        return false;
    }
    let length = texts.old.sentences[old[0]].len();
    let table: Vec<Vec<u32>> = old
        .iter()
        .map(|&i| {
            let place = &texts.old.sentences[i];
            new.iter()
                .map(|&j| evidence(texts, links, place, &texts.new.sentences[j]))
                .collect()
        })
        .collect();
    let mut tied = false;
    for pair in assignment::clear_pairs(&table) {
        if is_enough(&pair, length, old.len() * new.len() == 1) {
            let start = texts.old.sentences[old[pair.row]].start;
            let to = texts.new.sentences[new[pair.column]].start;
            let why = if old.len() * new.len() == 1 {
                Why::SameWords
            } else {
                Why::Context
            };
            links.tie_run(start, to, length, why);
            tied = true;
        }
    }
    tied
}

fn is_enough(pair: &Pair, length: usize, alone: bool) -> bool {
    if alone {
        length >= LONG || pair.value >= ENOUGH_ALONE
    } else {
        pair.value >= ENOUGH && pair.lead >= LEAD
    }
}

/// How well the surroundings of two places agree: 0 to twice `TOUCHING`.
pub(crate) fn evidence(
    texts: &Texts<'_>,
    links: &Links,
    old: &Range<usize>,
    new: &Range<usize>,
) -> u32 {
    let before = (old.start.checked_sub(1), new.start.checked_sub(1));
    let left = if links.meet(before.0, before.1) {
        TOUCHING
    } else {
        nearby(
            texts,
            links,
            old.start.saturating_sub(WINDOW)..old.start,
            new.start.saturating_sub(WINDOW)..new.start,
        )
    };
    let right = if links.meet(Some(old.end), Some(new.end)) {
        TOUCHING
    } else {
        let (old_end, new_end) = (texts.old.ids.len(), texts.new.ids.len());
        nearby(
            texts,
            links,
            old.end..(old.end + WINDOW).min(old_end),
            new.end..(new.end + WINDOW).min(new_end),
        )
    };
    left + right
}

/// The weighted share of the old words that are tied into the new window, or are free and free
/// there too.
fn nearby(texts: &Texts<'_>, links: &Links, old: Range<usize>, new: Range<usize>) -> u32 {
    let all = texts.weight_of(&texts.old.ids[old.clone()]);
    if all == 0 {
        return 0;
    }
    let mut taken: Vec<usize> = Vec::new();
    let mut found = 0;
    for at in old {
        let id = texts.old.ids[at];
        match links.to_new(at) {
            Some(image) if new.contains(&image) => found += 2 * texts.weight(id),
            Some(_) => {}
            None => {
                let twin = new.clone().find(|&n| {
                    texts.new.ids[n] == id && links.is_free_new(n) && !taken.contains(&n)
                });
                if let Some(twin) = twin {
                    taken.push(twin);
                    found += texts.weight(id);
                }
            }
        }
    }
    NEARBY * found / (2 * all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tied(old: &str, new: &str) -> Vec<(usize, usize, usize)> {
        let texts = Texts::new(old, new);
        let mut links = Links::new(texts.old.ids.len(), texts.new.ids.len());
        crate::exact::claim_runs(&texts, &mut links, 5);
        claim(&texts, &mut links);
        links.runs()
    }

    #[test]
    fn a_repeated_sentence_stays_with_its_neighbours() {
        let runs = tied(
            "A b c d e f. Try it. G h i j k l. Try it. M n o p q r.",
            "G h i j k l. Try it. M n o p q r. X y z.",
        );
        assert_eq!(runs, [(8, 0, 14)]);
    }

    #[test]
    fn equal_claims_are_left_open() {
        let runs = tied("Try it. Try it.", "Zoo. Try it. Zebra.");
        assert_eq!(runs, []);
    }
}

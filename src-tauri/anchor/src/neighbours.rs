//! Stage four: sentences that occur more than once, or are short, told apart by what is next to
//! them.

use std::ops::Range;

use crate::assignment::Pair;
use crate::carried::Why;
use crate::exact::hash;
use crate::links::Links;
use crate::side::{Side, Texts};
use crate::thresholds::{
    CONTEXT, LEAST_TWIN_WORK, LONG_SENTENCE, NEARBY, SINGLE_EVIDENCE, TOUCHING, TWIN_EVIDENCE,
    TWIN_LEAD, TWIN_PAIRS, TWIN_ROUNDS, TWIN_WORK, UNRIVALLED_TWIN_EVIDENCE,
};
use crate::{assignment, lcs};

/// Ties equal free sentences one to one, best evidence first.
pub(crate) fn claim(texts: &Texts<'_>, links: &mut Links) {
    claim_equal_gaps(texts, links);
    let tokens = texts.old.ids.len() + texts.new.ids.len();
    let mut work = (TWIN_WORK * tokens).max(LEAST_TWIN_WORK);
    for _ in 0..TWIN_ROUNDS {
        let mut tied = false;
        for group in groups(texts, links) {
            tied |= claim_group(texts, links, &group, &mut work);
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

/// The places of one row of free words in both texts.
struct Group {
    old: Vec<usize>,
    new: Vec<usize>,
    length: usize,
}

/// The free sentences of both texts and everywhere else their words stand free: a twin may hide
/// inside a longer sentence.
fn groups(texts: &Texts<'_>, links: &Links) -> Vec<Group> {
    let mut sentences = free_sentences(&texts.old, |at| links.is_free_old(at));
    sentences.extend(free_sentences(&texts.new, |at| links.is_free_new(at)));
    sentences.sort_unstable_by_key(|sentence| (sentence.hash, sentence.row.len()));
    let mut groups = Vec::new();
    for same in sentences.chunk_by(|a, b| a.row == b.row) {
        let row = same[0].row;
        let group = Group {
            old: places(&texts.old, row, |at| links.is_free_old(at)),
            new: places(&texts.new, row, |at| links.is_free_new(at)),
            length: row.len(),
        };
        if !group.old.is_empty() && !group.new.is_empty() {
            groups.push(group);
        }
    }
    groups.sort_unstable_by_key(|group| (group.old.len() * group.new.len(), group.old[0]));
    groups
}

/// A sentence of either text.
struct Sentence<'a> {
    hash: u64,
    row: &'a [u32],
}

fn free_sentences<'a>(side: &'a Side<'_>, free: impl Fn(usize) -> bool) -> Vec<Sentence<'a>> {
    side.sentences
        .iter()
        .filter(|tokens| is_free((*tokens).clone(), &free))
        .map(|tokens| &side.ids[tokens.clone()])
        .map(|row| Sentence {
            hash: hash(row),
            row,
        })
        .collect()
}

/// Where a row of words stands free: everywhere, or as a sentence when it is short.
fn places(side: &Side<'_>, row: &[u32], free: impl Fn(usize) -> bool) -> Vec<usize> {
    side.places.find(&side.ids, row, |start| {
        let end = start + row.len();
        let whole = side.starts_sentence(start) && side.starts_sentence(end);
        (whole || row.len() >= LONG_SENTENCE) && is_free(start..end, &free)
    })
}

fn claim_group(texts: &Texts<'_>, links: &mut Links, group: &Group, work: &mut usize) -> bool {
    // An earlier group may have taken some of the words.
    let length = group.length;
    let free = |starts: &[usize], free: &dyn Fn(usize) -> bool| -> Vec<usize> {
        let all = |start: &usize| is_free(*start..start + length, free);
        starts.iter().copied().filter(all).collect()
    };
    let old = free(&group.old, &|at| links.is_free_old(at));
    let new = free(&group.new, &|at| links.is_free_new(at));
    let pairs = old.len() * new.len();
    if pairs > TWIN_PAIRS.min(*work) {
        return false;
    }
    *work -= pairs;
    let place = |start: usize| start..start + length;
    let table: Vec<Vec<u32>> = old
        .iter()
        .map(|&i| {
            new.iter()
                .map(|&j| evidence(texts, links, &place(i), &place(j)))
                .collect()
        })
        .collect();
    let alone = old.len() == 1 && new.len() == 1;
    let why = if alone { Why::SameWords } else { Why::Context };
    let mut tied = false;
    for pair in assignment::clear_pairs(&table) {
        if is_enough(&pair, length, alone) {
            links.tie_run(old[pair.row], new[pair.column], length, why);
            tied = true;
        }
    }
    tied
}

fn is_enough(pair: &Pair, length: usize, alone: bool) -> bool {
    if alone {
        length >= LONG_SENTENCE || pair.value >= SINGLE_EVIDENCE
    } else {
        pair.value >= TWIN_EVIDENCE && pair.lead >= TWIN_LEAD
            || pair.value >= UNRIVALLED_TWIN_EVIDENCE && pair.lead == pair.value
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
            old.start.saturating_sub(CONTEXT)..old.start,
            new.start.saturating_sub(CONTEXT)..new.start,
        )
    };
    let right = if links.meet(Some(old.end), Some(new.end)) {
        TOUCHING
    } else {
        let (old_end, new_end) = (texts.old.ids.len(), texts.new.ids.len());
        nearby(
            texts,
            links,
            old.end..(old.end + CONTEXT).min(old_end),
            new.end..(new.end + CONTEXT).min(new_end),
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
    let mut found = 0;
    let mut free_old = Vec::with_capacity(CONTEXT);
    for at in old {
        let id = texts.old.ids[at];
        match links.to_new(at) {
            Some(image) if new.contains(&image) => found += 2 * texts.weight(id),
            Some(_) => {}
            None => free_old.push(id),
        }
    }
    let free_new: Vec<u32> = new
        .filter(|&at| links.is_free_new(at))
        .map(|at| texts.new.ids[at])
        .collect();
    found += texts.weight_of(&lcs::in_both(free_old, free_new));
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

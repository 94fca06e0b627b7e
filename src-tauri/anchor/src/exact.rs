//! Stage three: runs of words that occur exactly once in each text.

use crate::carried::Why;
use crate::links::Links;
use crate::side::{Side, Texts};

/// The same words in both texts: first old token, first new token, number of tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    old: usize,
    new: usize,
    length: usize,
}

/// Ties the runs around every group of `size` free tokens that occurs once among the free tokens
/// of each text, longest first.
pub(crate) fn claim_runs(texts: &Texts<'_>, links: &mut Links, size: usize) {
    let seeds = seeds(texts, links, size);
    let mut runs = grow(texts, links, &seeds, size);
    runs.sort_unstable_by_key(|run| (std::cmp::Reverse(run.length), run.old, run.new));
    for run in runs {
        for run in free_parts(run, links) {
            if run.length >= size {
                links.tie_run(run.old, run.new, run.length, Why::SameWords);
            }
        }
    }
}

/// The places of the groups that occur once on each side, by diagonal and then by place.
fn seeds(texts: &Texts<'_>, links: &Links, size: usize) -> Vec<(usize, usize)> {
    let (old_ids, new_ids) = (&texts.old.ids, &texts.new.ids);
    let old = single_groups(&texts.old, size, |at| links.is_free_old(at));
    let new = single_groups(&texts.new, size, |at| links.is_free_new(at));
    let mut seeds = Vec::new();
    let mut others = new.iter().peekable();
    for &(hash, at) in &old {
        while others.next_if(|other| other.0 < hash).is_some() {}
        if let Some(&&(other, new_at)) = others.peek()
            && other == hash
        {
            let (at, new_at) = (at as usize, new_at as usize);
            if old_ids[at..at + size] == new_ids[new_at..new_at + size] {
                seeds.push((at, new_at));
            }
        }
    }
    seeds.sort_unstable_by_key(|&(old, new)| (new.wrapping_sub(old), old));
    seeds
}

/// Hash and place of each group of free tokens of one sentence that occurs once, by hash. A group
/// across two sentences may be unique and yet hold nothing but the beginning of a lookalike.
fn single_groups(side: &Side<'_>, size: usize, is_free: impl Fn(usize) -> bool) -> Vec<(u64, u32)> {
    let mut groups = Vec::new();
    for sentence in &side.sentences {
        let mut free = 0;
        for at in sentence.clone() {
            free = if is_free(at) { free + 1 } else { 0 };
            if free >= size {
                let start = at + 1 - size;
                groups.push((hash(&side.ids[start..=at]), start as u32));
            }
        }
    }
    groups.sort_unstable();
    groups
        .chunk_by(|a, b| a.0 == b.0)
        .filter_map(|chunk| match chunk {
            [single] => Some(*single),
            _ => None,
        })
        .collect()
}

/// Mixes ids as in FNV-1a, over words instead of bytes, with a last avalanche.
pub(crate) fn hash(ids: &[u32]) -> u64 {
    let mixed = ids.iter().fold(0xcbf2_9ce4_8422_2325, |hash: u64, &id| {
        (hash ^ u64::from(id).wrapping_mul(0x9e37_79b9_7f4a_7c15))
            .wrapping_mul(0x0000_0100_0000_01b3)
            .rotate_left(29)
    });
    mixed ^ (mixed >> 32)
}

/// Extends each seed to both sides over equal free tokens, to the end of its sentence: what
/// follows may be a repeated sentence that belongs elsewhere.
fn grow(texts: &Texts<'_>, links: &Links, seeds: &[(usize, usize)], size: usize) -> Vec<Run> {
    let agree = |old: usize, new: usize| {
        texts.old.ids[old] == texts.new.ids[new] && links.is_free_old(old) && links.is_free_new(new)
    };
    let mut runs: Vec<Run> = Vec::new();
    for &(old, new) in seeds {
        let covered = runs.last().is_some_and(|run| {
            new.wrapping_sub(old) == run.new.wrapping_sub(run.old) && old < run.old + run.length
        });
        if covered {
            continue;
        }
        let (old_sentence, new_sentence) = (texts.old.sentence_at(old), texts.new.sentence_at(new));
        let room = (old - old_sentence.start).min(new - new_sentence.start);
        let back = (0..room)
            .take_while(|back| agree(old - back - 1, new - back - 1))
            .count();
        let room = (old_sentence.end - old).min(new_sentence.end - new);
        let length = size
            + (size..room)
                .take_while(|length| agree(old + length, new + length))
                .count();
        runs.push(Run {
            old: old - back,
            new: new - back,
            length: length + back,
        });
    }
    runs
}

/// What an earlier, longer run has left of this one.
fn free_parts(run: Run, links: &Links) -> Vec<Run> {
    let mut parts: Vec<Run> = Vec::new();
    let mut open = false;
    for offset in 0..run.length {
        let (old, new) = (run.old + offset, run.new + offset);
        let free = links.is_free_old(old) && links.is_free_new(new);
        match parts.last_mut() {
            Some(part) if free && open => part.length += 1,
            _ if free => parts.push(Run {
                old,
                new,
                length: 1,
            }),
            _ => {}
        }
        open = free;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(old: &str, new: &str, size: usize) -> Vec<(usize, usize, usize)> {
        let texts = Texts::new(old, new);
        let mut links = Links::new(texts.old.ids.len(), texts.new.ids.len());
        claim_runs(&texts, &mut links, size);
        links.runs()
    }

    #[test]
    fn unique_runs_are_tied_wherever_they_went() {
        assert_eq!(
            runs("a b c d e f g", "x e f g y a b c d", 3),
            [(0, 5, 4), (4, 1, 3)]
        );
    }

    #[test]
    fn what_occurs_twice_is_left_alone() {
        assert_eq!(runs("a b c. Z a b c", "a b c", 3), []);
    }

    #[test]
    fn a_run_ends_with_its_sentence() {
        assert_eq!(runs("o p q r. The end.", "p q r. The end.", 3), [(1, 0, 3)]);
    }
}

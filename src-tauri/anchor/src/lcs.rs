//! What two rows of tokens have in common: in order, and as bags.

use crate::thresholds::{FULL_TABLE, TOGETHER};
use crate::work;

/// Pairs of positions in `a` and `b` with equal ids, rising in both, of the greatest weight.
/// Rows too long for a full table are split at words that occur once in each, and give no pairs
/// where there are none: the time stays near linear and never decides the answer.
pub(crate) fn common(a: &[u32], b: &[u32], weight: &impl Fn(u32) -> u32) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    split(a, b, (0, 0), weight, &mut pairs);
    pairs
}

fn split(
    mut a: &[u32],
    mut b: &[u32],
    mut at: (usize, usize),
    weight: &impl Fn(u32) -> u32,
    pairs: &mut Vec<(usize, usize)>,
) {
    if a.len().saturating_mul(b.len()) <= FULL_TABLE {
        table(a, b, at, weight, pairs);
        return;
    }
    let head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    pairs.extend((0..head).map(|offset| (at.0 + offset, at.1 + offset)));
    (a, b, at) = (&a[head..], &b[head..], (at.0 + head, at.1 + head));
    let tail = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(|(x, y)| x == y)
        .count();
    (a, b) = (&a[..a.len() - tail], &b[..b.len() - tail]);
    let ends = (at.0 + a.len(), at.1 + b.len());
    let mut from = (0, 0);
    for (x, y) in rising(&single_words(a, b)) {
        let start = (at.0 + from.0, at.1 + from.1);
        bounded(&a[from.0..x], &b[from.1..y], start, weight, pairs);
        pairs.push((at.0 + x, at.1 + y));
        from = (x + 1, y + 1);
    }
    let start = (at.0 + from.0, at.1 + from.1);
    bounded(&a[from.0..], &b[from.1..], start, weight, pairs);
    pairs.extend((0..tail).map(|offset| (ends.0 + offset, ends.1 + offset)));
}

fn bounded(
    a: &[u32],
    b: &[u32],
    at: (usize, usize),
    weight: &impl Fn(u32) -> u32,
    pairs: &mut Vec<(usize, usize)>,
) {
    if a.len().saturating_mul(b.len()) <= FULL_TABLE {
        table(a, b, at, weight, pairs);
    }
}

fn table(
    a: &[u32],
    b: &[u32],
    at: (usize, usize),
    weight: &impl Fn(u32) -> u32,
    pairs: &mut Vec<(usize, usize)>,
) {
    if a.is_empty() || b.is_empty() {
        return;
    }
    let gain = |i: usize, j: usize| {
        let together = i > 0 && j > 0 && a[i - 1] == b[j - 1];
        8 * weight(a[i]) + if together { TOGETHER * weight(a[i]) } else { 0 }
    };
    let width = b.len() + 1;
    work::spend(a.len() * b.len());
    // best[i][j]: of the first i of a and j of b.
    let mut best = vec![0u32; (a.len() + 1) * width];
    for i in 0..a.len() {
        for j in 0..b.len() {
            let mut value = best[i * width + j + 1].max(best[(i + 1) * width + j]);
            if a[i] == b[j] {
                value = value.max(best[i * width + j] + gain(i, j));
            }
            best[(i + 1) * width + j + 1] = value;
        }
    }
    let (mut i, mut j) = (a.len(), b.len());
    let first = pairs.len();
    while i > 0 && j > 0 {
        let value = best[i * width + j];
        let paired =
            a[i - 1] == b[j - 1] && value == best[(i - 1) * width + j - 1] + gain(i - 1, j - 1);
        if paired {
            pairs.push((at.0 + i - 1, at.1 + j - 1));
            (i, j) = (i - 1, j - 1);
        } else if value == best[(i - 1) * width + j] {
            i -= 1;
        } else {
            j -= 1;
        }
    }
    pairs[first..].reverse();
}

/// The words both bags hold, as often as both hold them.
pub(crate) fn in_both(mut a: Vec<u32>, mut b: Vec<u32>) -> Vec<u32> {
    work::spend(a.len() + b.len());
    a.sort_unstable();
    b.sort_unstable();
    let mut both = Vec::new();
    let mut others = b.into_iter().peekable();
    for id in a {
        while others.next_if(|&other| other < id).is_some() {}
        if others.next_if_eq(&id).is_some() {
            both.push(id);
        }
    }
    both
}

/// Positions of the words that occur once in each row, in the order of the first.
fn single_words(a: &[u32], b: &[u32]) -> Vec<(usize, usize)> {
    let (a, b) = (singles(a), singles(b));
    let mut pairs = Vec::new();
    let mut others = b.iter().peekable();
    for &(id, at) in &a {
        while others.next_if(|other| other.0 < id).is_some() {}
        if let Some(&&(other, other_at)) = others.peek()
            && other == id
        {
            pairs.push((at, other_at));
        }
    }
    pairs.sort_unstable();
    pairs
}

fn singles(ids: &[u32]) -> Vec<(u32, usize)> {
    let mut places: Vec<(u32, usize)> = ids.iter().copied().zip(0..).collect();
    places.sort_unstable();
    places
        .chunk_by(|a, b| a.0 == b.0)
        .filter_map(|chunk| match chunk {
            [single] => Some(*single),
            _ => None,
        })
        .collect()
}

/// The longest part of `pairs` that rises in both members, by patience sorting.
fn rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut piles: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (index, pair) in pairs.iter().enumerate() {
        let pile = piles.partition_point(|&top: &usize| pairs[top].1 < pair.1);
        before.push(pile.checked_sub(1).map(|left| piles[left]));
        if pile == piles.len() {
            piles.push(index);
        } else {
            piles[pile] = index;
        }
    }
    let mut chain = Vec::with_capacity(piles.len());
    let mut next = piles.last().copied();
    while let Some(index) = next {
        chain.push(pairs[index]);
        next = before[index];
    }
    chain.reverse();
    chain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heavier_answer_wins() {
        let weight = |id: u32| if id == 9 { 10 } else { 1 };
        assert_eq!(common(&[1, 2, 9], &[9, 1, 2], &weight), [(2, 0)]);
        assert_eq!(common(&[1, 2, 9], &[9, 1, 2], &|_| 1), [(0, 1), (1, 2)]);
    }

    #[test]
    fn neighbours_stay_together() {
        assert_eq!(common(&[1, 2], &[1, 5, 1, 2], &|_| 1), [(0, 2), (1, 3)]);
    }

    #[test]
    fn long_rows_split_at_single_words() {
        let a: Vec<u32> = (0..2000).collect();
        let mut b = a.clone();
        b.insert(0, 5000);
        b.insert(1000, 5001);
        b.push(5002);
        assert_eq!(common(&a, &b, &|_| 1).len(), 2000);
        assert_eq!(common(&[7; 1000], &[8; 1000], &|_| 1), []);
    }

    #[test]
    fn the_longest_rise_is_found() {
        assert_eq!(
            rising(&[(0, 3), (1, 0), (2, 1), (3, 4)]),
            [(1, 0), (2, 1), (3, 4)]
        );
    }
}

//! Which ties keep the order of the text, and which are moves.

use crate::links::Links;
use crate::thresholds::ORDERLY;

/// For each old token, whether it is tied and belongs to the heaviest set of ties that rise in
/// both texts. The other ties are moves.
pub(crate) fn in_order(links: &Links, old: usize, new: usize) -> Vec<bool> {
    let runs = links.runs();
    let mut best = MaxTree::new(new);
    let mut before: Vec<Option<usize>> = Vec::with_capacity(runs.len());
    let mut sums: Vec<usize> = Vec::with_capacity(runs.len());
    for (index, &(_, start, length)) in runs.iter().enumerate() {
        let (sum, last) = best.up_to(start);
        before.push(last);
        sums.push(sum + length);
        best.raise(start + length - 1, sum + length, index);
    }
    let mut flags = vec![false; old];
    let mut next = (0..runs.len()).max_by_key(|&index| (sums[index], std::cmp::Reverse(index)));
    while let Some(index) = next {
        let (start, _, length) = runs[index];
        flags[start..start + length].fill(true);
        next = before[index];
    }
    flags
}

/// Whether most of what is tied kept its order: `flags` are those of [`in_order`].
pub(crate) fn keeps_order(links: &Links, flags: &[bool]) -> bool {
    let tied = (0..flags.len())
        .filter(|&at| !links.is_free_old(at))
        .count();
    let kept = flags.iter().filter(|&&kept| kept).count();
    kept * ORDERLY.1 >= tied * ORDERLY.0
}

/// A Fenwick tree that answers "the heaviest chain that ends before here".
struct MaxTree {
    nodes: Vec<(usize, Option<usize>)>,
}

impl MaxTree {
    fn new(size: usize) -> Self {
        Self {
            nodes: vec![(0, None); size + 1],
        }
    }

    /// The best of positions below `end`.
    fn up_to(&self, end: usize) -> (usize, Option<usize>) {
        let mut best = (0, None);
        let mut node = end;
        while node > 0 {
            if self.nodes[node].0 > best.0 {
                best = self.nodes[node];
            }
            node &= node - 1;
        }
        best
    }

    fn raise(&mut self, at: usize, sum: usize, index: usize) {
        let mut node = at + 1;
        while node < self.nodes.len() {
            if sum > self.nodes[node].0 {
                self.nodes[node] = (sum, Some(index));
            }
            node += node & node.wrapping_neg();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::carried::Why;

    #[test]
    fn the_shorter_of_two_crossing_runs_has_moved() {
        let mut links = Links::new(5, 5);
        links.tie_run(0, 3, 2, Why::SameWords);
        links.tie_run(2, 0, 3, Why::SameWords);
        let flags = in_order(&links, 5, 5);
        assert_eq!(flags, [false, false, true, true, true]);
        assert!(!keeps_order(&links, &flags));
    }
}

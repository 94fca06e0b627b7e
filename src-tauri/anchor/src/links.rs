//! Which token of the old text became which token of the new one.

use crate::carried::Why;
use crate::work;

const NONE: u32 = u32::MAX;

/// A one-to-one map between tokens of two texts. A word of the new text that one sentence has
/// claimed is no longer there for another: this is what keeps lookalikes apart.
#[derive(Debug, Clone)]
pub(crate) struct Links {
    to_new: Vec<u32>,
    to_old: Vec<u32>,
    why: Vec<Why>,
}

impl Links {
    pub(crate) fn new(old: usize, new: usize) -> Self {
        Self {
            to_new: vec![NONE; old],
            to_old: vec![NONE; new],
            why: vec![Why::Nothing; old],
        }
    }

    pub(crate) fn to_new(&self, old: usize) -> Option<usize> {
        work::spend(1);
        let new = self.to_new[old];
        (new != NONE).then_some(new as usize)
    }

    pub(crate) fn to_old(&self, new: usize) -> Option<usize> {
        work::spend(1);
        let old = self.to_old[new];
        (old != NONE).then_some(old as usize)
    }

    pub(crate) fn is_free_old(&self, old: usize) -> bool {
        work::spend(1);
        self.to_new[old] == NONE
    }

    pub(crate) fn is_free_new(&self, new: usize) -> bool {
        work::spend(1);
        self.to_old[new] == NONE
    }

    /// What tied an old token to its new one.
    pub(crate) fn why(&self, old: usize) -> Why {
        self.why[old]
    }

    /// Ties two tokens, both free.
    pub(crate) fn tie(&mut self, old: usize, new: usize, why: Why) {
        debug_assert!(self.is_free_old(old) && self.is_free_new(new));
        self.to_new[old] = new as u32;
        self.to_old[new] = old as u32;
        self.why[old] = why;
    }

    /// Ties two rows of `length` tokens, all free.
    pub(crate) fn tie_run(&mut self, old: usize, new: usize, length: usize, why: Why) {
        for offset in 0..length {
            self.tie(old + offset, new + offset, why);
        }
    }

    /// Unties an old token.
    pub(crate) fn untie(&mut self, old: usize) {
        let new = std::mem::replace(&mut self.to_new[old], NONE);
        if new != NONE {
            self.to_old[new as usize] = NONE;
            self.why[old] = Why::Nothing;
        }
    }

    /// Whether `old` and `new` are tied to each other, or both lie just outside their texts.
    pub(crate) fn meet(&self, old: Option<usize>, new: Option<usize>) -> bool {
        match (old, new) {
            (Some(old), Some(new)) => {
                old < self.to_new.len() && new < self.to_old.len() && self.to_new(old) == Some(new)
                    || old == self.to_new.len() && new == self.to_old.len()
            }
            (None, None) => true,
            _ => false,
        }
    }

    /// The rows of tokens tied one after the other: (old, new, length), in the order of the old.
    pub(crate) fn runs(&self) -> Vec<(usize, usize, usize)> {
        let mut runs: Vec<(usize, usize, usize)> = Vec::new();
        for old in 0..self.to_new.len() {
            let Some(new) = self.to_new(old) else {
                continue;
            };
            match runs.last_mut() {
                Some((o, n, length)) if *o + *length == old && *n + *length == new => *length += 1,
                _ => runs.push((old, new, 1)),
            }
        }
        runs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_go_both_ways_and_come_undone() {
        let mut links = Links::new(4, 4);
        links.tie_run(0, 1, 2, Why::SameWords);
        links.tie(3, 0, Why::SameWords);
        assert_eq!(links.to_old(2), Some(1));
        assert_eq!(links.runs(), [(0, 1, 2), (3, 0, 1)]);
        links.untie(1);
        assert!(links.is_free_new(2));
        assert_eq!(links.runs(), [(0, 1, 1), (3, 0, 1)]);
    }

    #[test]
    fn the_ends_of_both_texts_meet() {
        let links = Links::new(1, 2);
        assert!(links.meet(Some(1), Some(2)));
        assert!(!links.meet(Some(1), Some(1)));
        assert!(links.meet(None, None));
    }
}

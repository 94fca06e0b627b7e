//! Where a row of words is in a text, wherever its sentences break.

use crate::thresholds::FREQUENT_WORD;
use crate::work;

/// The places of every word of a text.
#[derive(Debug)]
pub(crate) struct Places {
    /// Where the places of each word begin in `places`.
    starts: Vec<u32>,
    places: Vec<u32>,
}

impl Places {
    /// Lists the places of `words` different ids, by counting.
    pub(crate) fn new(ids: &[u32], words: usize) -> Self {
        let mut starts = vec![0u32; words + 1];
        for &id in ids {
            starts[id as usize + 1] += 1;
        }
        for word in 0..words {
            starts[word + 1] += starts[word];
        }
        let mut next = starts.clone();
        let mut places = vec![0u32; ids.len()];
        for (at, &id) in (0u32..).zip(ids) {
            let slot = &mut next[id as usize];
            places[*slot as usize] = at;
            *slot += 1;
        }
        Self { starts, places }
    }

    fn of(&self, id: u32) -> &[u32] {
        let id = id as usize;
        &self.places[self.starts[id] as usize..self.starts[id + 1] as usize]
    }

    /// How often a word occurs.
    pub(crate) fn count(&self, id: u32) -> usize {
        self.of(id).len()
    }

    /// Where `row` begins in `ids`, the tokens these places were made of, as far as `wanted`
    /// takes it; none when all its words are frequent.
    pub(crate) fn find(
        &self,
        ids: &[u32],
        row: &[u32],
        wanted: impl Fn(usize) -> bool,
    ) -> Vec<usize> {
        let rarest = (0..row.len()).min_by_key(|&offset| self.count(row[offset]));
        let Some(offset) = rarest.filter(|&offset| self.count(row[offset]) <= FREQUENT_WORD) else {
            return Vec::new();
        };
        let mut found: Vec<usize> = Vec::new();
        for &place in self.of(row[offset]) {
            work::spend(1);
            let Some(start) = (place as usize).checked_sub(offset) else {
                continue;
            };
            let apart = found.last().is_none_or(|last| last + row.len() <= start);
            if apart && ids[start..].starts_with(row) && wanted(start) {
                found.push(start);
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_found_apart_from_each_other() {
        let ids = [1, 1, 1, 2, 1, 1];
        let places = Places::new(&ids, 3);
        assert_eq!(places.find(&ids, &[1, 1], |_| true), [0, 4]);
        assert_eq!(places.find(&ids, &[1, 2], |_| true), [2]);
        assert_eq!(places.find(&ids, &[1, 1], |at| at > 0), [1, 4]);
        assert_eq!(places.find(&ids, &[0], |_| true), []);
        assert_eq!(places.count(2), 1);
    }
}

//! What covers the words of a text: so that an editor sees at a glance what nobody has looked at.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// What covers words, or a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Coverage {
    /// A claim of the ledger.
    Claimed,
    /// A proposed claim that has a source, or at least a quotation or a verb that says somebody said it.
    Proposed,
    /// Something that can be checked is in no claim: a number, a name, a date, or a statement without a source.
    Open,
    /// Nothing that can be checked.
    NotCheckable,
    /// Words in a language that is not read: nothing is known about them.
    NotRead,
}

/// What may cover words.
#[derive(Debug, Clone, Default)]
pub struct Covers {
    /// The claims already made.
    pub claimed: Stretches,
    /// Proposals with a source, a quotation or a reporting verb.
    pub proposed: Stretches,
    /// Proposed statements without a source, and all other words that can be checked and that nothing else covers.
    pub open: Stretches,
    /// Paragraphs in languages that are not read.
    pub unread: Stretches,
}

impl Covers {
    /// Returns what covers `sentence`, in bytes: what is open in it keeps it open, whatever else is claimed.
    pub fn of(&self, sentence: &Range<usize>) -> Coverage {
        let layers = [
            (&self.open, Coverage::Open),
            (&self.proposed, Coverage::Proposed),
            (&self.claimed, Coverage::Claimed),
            (&self.unread, Coverage::NotRead),
        ];
        let hit = layers.iter().find(|(layer, _)| layer.touch(sentence));
        hit.map_or(Coverage::NotCheckable, |(_, coverage)| *coverage)
    }
}

/// Stretches of a text, in bytes, made to be asked what they touch.
///
/// They are in order of their starts, each reaching at least as far as the one before, so that a search finds the first
/// that ends behind a place.
#[derive(Debug, Clone, Default)]
pub struct Stretches(Vec<Range<usize>>);

impl Stretches {
    /// Returns whether one of the stretches shares a byte with `range`.
    pub fn touch(&self, range: &Range<usize>) -> bool {
        let first = self.0.partition_point(|r| r.end <= range.start);
        self.0.get(first).is_some_and(|r| r.start < range.end)
    }

    /// Returns the parts of `range` that none of the stretches covers, in order.
    pub fn outside(&self, range: &Range<usize>) -> Vec<Range<usize>> {
        let first = self.0.partition_point(|r| r.end <= range.start);
        let mut out = Vec::new();
        let mut at = range.start;
        for taken in self.0[first..].iter().take_while(|r| r.start < range.end) {
            if at < taken.start {
                out.push(at..taken.start);
            }
            at = at.max(taken.end);
        }
        if at < range.end {
            out.push(at..range.end);
        }
        out
    }

    /// Returns the stretches, in order, joined where they touch.
    pub fn joined(&self) -> Vec<Range<usize>> {
        let mut out: Vec<Range<usize>> = Vec::new();
        for range in &self.0 {
            match out.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => out.push(range.clone()),
            }
        }
        out
    }
}

impl FromIterator<Range<usize>> for Stretches {
    fn from_iter<I: IntoIterator<Item = Range<usize>>>(ranges: I) -> Self {
        let mut out: Vec<_> = ranges.into_iter().collect();
        out.sort_by_key(|r| (r.start, r.end));
        let mut reach = 0;
        for range in &mut out {
            reach = reach.max(range.end);
            range.end = reach;
        }
        Self(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_open_keeps_its_sentence_open() {
        let covers = Covers {
            claimed: [0..10, 30..50].into_iter().collect(),
            proposed: [20..30, 60..70].into_iter().collect(),
            open: [12..14, 62..64].into_iter().collect(),
            unread: Stretches::default(),
        };
        let of = |range| covers.of(&range);
        assert_eq!(of(0..20), Coverage::Open, "half of it is claimed");
        assert_eq!(of(20..40), Coverage::Proposed);
        assert_eq!(of(40..60), Coverage::Claimed);
        assert_eq!(of(60..80), Coverage::Open);
        assert_eq!(of(80..90), Coverage::NotCheckable);
    }

    #[test]
    fn what_lies_outside_is_what_is_left() {
        let stretches: Stretches = [0..4, 2..6, 8..9, 20..30].into_iter().collect();
        assert_eq!(stretches.outside(&(0..12)), [6..8, 9..12]);
        assert_eq!(stretches.outside(&(3..5)), [0..0; 0]);
        assert_eq!(stretches.outside(&(25..40)).first(), Some(&(30..40)));
        assert_eq!(stretches.joined(), [0..6, 8..9, 20..30]);
    }

    #[test]
    fn what_is_not_read_is_never_nothing_to_check() {
        let text = "קרס הגשר ביום שני. השר אמר כי 12 בני אדם נפצעו. Lee said it was over.";
        let text = text.replace("נפצעו. ", "נפצעו.\n");
        let found = crate::propose(&text);
        let spans = |found: &[crate::Suggestion]| {
            found.iter().flat_map(|s| s.spans.iter().cloned()).collect()
        };
        let covers = Covers {
            claimed: Some(0..4).into_iter().collect(),
            proposed: spans(&found.claims),
            open: Stretches::default(),
            unread: found.unread.into_iter().map(|it| it.span).collect(),
        };
        let found: Vec<_> = crate::sentences(&text)
            .iter()
            .map(|s| covers.of(s))
            .collect();
        assert_eq!(
            found,
            [Coverage::Claimed, Coverage::NotRead, Coverage::Proposed]
        );
    }

    #[test]
    fn a_long_stretch_is_not_hidden_by_a_short_one_within_it() {
        let stretches: Stretches = [0..50, 10..12].into_iter().collect();
        assert!(stretches.touch(&(40..45)));
        assert!(!stretches.touch(&(50..60)), "the end is one past the last");
        assert!(!Stretches::default().touch(&(0..9)));
    }
}

//! What covers each sentence of a text: so that an editor sees at a glance what nobody has looked at.

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What covers a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Coverage {
    /// A claim of the ledger.
    Claimed,
    /// A proposed claim that has a source, or at least a quotation or a verb that says somebody said it.
    Proposed,
    /// A statement for which the text names no source.
    NoSource,
    /// Nothing that can be checked: a question, an opinion, a title.
    NotCheckable,
}

/// What may cover sentences: the first that shares a byte with a sentence is what covers it.
#[derive(Debug, Clone, Default)]
pub struct Covers {
    /// The claims already made.
    pub claimed: Stretches,
    /// Proposals with a source, a quotation or a reporting verb.
    pub proposed: Stretches,
    /// Proposed statements without a source.
    pub no_source: Stretches,
}

impl Covers {
    /// Returns what covers `sentence`, in bytes.
    pub fn of(&self, sentence: &Range<usize>) -> Coverage {
        let layers = [
            (&self.claimed, Coverage::Claimed),
            (&self.proposed, Coverage::Proposed),
            (&self.no_source, Coverage::NoSource),
        ];
        let hit = layers.iter().find(|(layer, _)| layer.touch(sentence));
        hit.map_or(Coverage::NotCheckable, |(_, coverage)| *coverage)
    }
}

/// Stretches of a text, in bytes, made to be asked what they touch.
///
/// They stand in order of their starts, each reaching at least as far as the one before, so that a search finds the first
/// that ends behind a place.
#[derive(Debug, Clone, Default)]
pub struct Stretches(Vec<Range<usize>>);

impl Stretches {
    /// Returns whether one of the stretches shares a byte with `range`.
    pub fn touch(&self, range: &Range<usize>) -> bool {
        let first = self.0.partition_point(|r| r.end <= range.start);
        self.0.get(first).is_some_and(|r| r.start < range.end)
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
    use crate::{Kind, sentences, suggest};

    #[test]
    fn every_sentence_has_one_cover() {
        let text = "Lee said the bridge was safe. It cost $40 million in 2019. Who knows? The rest is known.";
        let found = suggest(text);
        let of = |statement: bool| {
            (found
                .iter()
                .filter(|s| (s.kind == Kind::Statement) == statement))
            .flat_map(|s| s.spans.iter().cloned())
            .collect()
        };
        let covers = Covers {
            claimed: text
                .find("The rest")
                .map(|at| at..text.len())
                .into_iter()
                .collect(),
            proposed: of(false),
            no_source: of(true),
        };
        let sentences = sentences(text);
        assert_eq!(&text[sentences[1].clone()], "It cost $40 million in 2019.");
        let found: Vec<_> = sentences.iter().map(|s| covers.of(s)).collect();
        assert_eq!(
            found,
            [
                Coverage::Proposed,
                Coverage::NoSource,
                Coverage::NotCheckable,
                Coverage::Claimed
            ]
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

//! What covers each sentence of a text: so that an editor sees at a glance what nobody has looked at.

use crate::suggest::{Kind, Suggestion, sentences};
use std::ops::Range;

/// What covers a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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

/// Tells for each sentence of `text`, in order, what covers it. `claimed` are the byte ranges of the claims already made and
/// `proposed` what [`suggest`](crate::suggest) returned for the same text; both in any order.
pub fn coverage(
    text: &str,
    claimed: &[Range<usize>],
    proposed: &[Suggestion],
) -> Vec<(Range<usize>, Coverage)> {
    let claimed = sorted(claimed.iter().cloned());
    let of = |statement: bool| {
        proposed
            .iter()
            .filter(move |s| (s.kind == Kind::Statement) == statement)
            .flat_map(|s| s.spans.iter().cloned())
    };
    let (sourced, bare) = (sorted(of(false)), sorted(of(true)));
    let cover = |sentence: &Range<usize>| {
        let layers = [
            (&claimed, Coverage::Claimed),
            (&sourced, Coverage::Proposed),
            (&bare, Coverage::NoSource),
        ];
        let hit = layers.iter().find(|(spans, _)| touches(spans, sentence));
        hit.map_or(Coverage::NotCheckable, |(_, coverage)| *coverage)
    };
    sentences(text)
        .into_iter()
        .map(|s| (s.clone(), cover(&s)))
        .collect()
}

/// Ranges by start, each reaching at least as far as the one before, so that a search finds the first that ends behind a place.
fn sorted(ranges: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let mut out: Vec<_> = ranges.collect();
    out.sort_by_key(|r| (r.start, r.end));
    let mut reach = 0;
    for range in &mut out {
        reach = reach.max(range.end);
        range.end = reach;
    }
    out
}

/// Whether one of the ranges shares a byte with the sentence.
fn touches(ranges: &[Range<usize>], sentence: &Range<usize>) -> bool {
    let first = ranges.partition_point(|r| r.end <= sentence.start);
    ranges.get(first).is_some_and(|r| r.start < sentence.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suggest;

    #[test]
    fn every_sentence_has_one_cover() {
        let text = "Lee said the bridge was safe. It cost $40 million in 2019. Who knows? The rest is known.";
        let claimed = text.find("The rest").map(|at| at..text.len());
        let found = coverage(text, claimed.as_slice(), &suggest(text));
        let covers: Vec<_> = found.iter().map(|(_, c)| *c).collect();
        assert_eq!(
            covers,
            [
                Coverage::Proposed,
                Coverage::NoSource,
                Coverage::NotCheckable,
                Coverage::Claimed
            ]
        );
        assert_eq!(&text[found[1].0.clone()], "It cost $40 million in 2019.");
    }
}

//! What claims leave of a sentence: proposed as well where there is something in it to check.

use std::ops::Range;

use claimdesk_grammar::lexicon::Lexicon;
use claimdesk_grammar::{Parsed, Tag};

use crate::checkable::Checkable;
use crate::clause::Clause;
use crate::coverage::Stretches;
use crate::thresholds::{SHORT_PART, WORTH_FLOOR};
use crate::why::Reason;
use crate::worth::{is_statement, weigh};

/// Whether words can be a claim: there is a verb or a number in them. A bare name says nothing.
pub fn says_something(words: &str) -> bool {
    let parsed = Parsed::new(words, Lexicon::english());
    let verb = parsed
        .tags
        .iter()
        .any(|tag| tag.finite() || matches!(tag, Tag::Base | Tag::Ing | Tag::Part));
    let number = parsed.tags.iter().any(|tag| *tag == Tag::Num) || words.contains(char::is_numeric);
    verb || number
}

/// What claims leave of some words.
#[derive(Debug, Clone, PartialEq)]
pub struct Rest {
    /// The parts that are left, in bytes and in order.
    pub spans: Vec<Range<usize>>,
    /// How much they need checking, from 0 to 1.
    pub check_worthiness: f32,
    /// What there is to check in them.
    pub reasons: Vec<Reason>,
}

/// Returns what `taken` leaves of the words in `ranges`, each within one sentence; `None` where nothing in it can be checked.
///
/// `words` are those of `text` that can be checked by themselves. A part stays when one of them is in it, or when it
/// is a statement of its own. The links between it and what was taken ("and", a comma) are left out.
pub fn rest(
    text: &str,
    ranges: &[Range<usize>],
    taken: &Stretches,
    words: &[Checkable],
) -> Option<Rest> {
    let mut out: Option<Rest> = None;
    for range in ranges {
        let parts = taken.outside(range);
        if parts.is_empty() {
            continue;
        }
        let parsed = Parsed::new(&text[range.clone()], Lexicon::english());
        for part in parts {
            let tokens = tokens_in(&parsed, part.start - range.start..part.end - range.start);
            let tokens = trimmed(&parsed, tokens);
            if tokens.is_empty() {
                continue;
            }
            let bytes = parsed.tokens.bytes(&tokens);
            let span = range.start + bytes.start..range.start + bytes.end;
            let (worth, reasons) = weigh(&parsed, &tokens);
            let first = words.partition_point(|w| w.range.end <= span.start);
            let told = words.get(first).is_some_and(|w| w.range.start < span.end);
            let whole = tokens.len() >= SHORT_PART
                && is_statement(&parsed, &tokens)
                && stands_alone(&parsed, &tokens)
                && worth >= WORTH_FLOOR;
            if !told && !whole {
                continue;
            }
            let out = out.get_or_insert(Rest {
                spans: Vec::new(),
                check_worthiness: 0.0,
                reasons: Vec::new(),
            });
            out.spans.push(span);
            out.check_worthiness = out.check_worthiness.max(worth);
            let new: Vec<Reason> = (reasons.into_iter())
                .filter(|r| !out.reasons.contains(r))
                .collect();
            out.reasons.extend(new);
        }
    }
    out
}

/// The tokens that lie in a range of bytes; one that only reaches into it is not among them.
fn tokens_in(parsed: &Parsed, bytes: Range<usize>) -> Range<usize> {
    let list = &parsed.tokens.list;
    let first = list.partition_point(|t| (t.start as usize) < bytes.start);
    let last = list.partition_point(|t| t.end as usize <= bytes.end);
    first..last.max(first)
}

/// The range without the marks and conjunctions at its ends.
fn trimmed(parsed: &Parsed, mut range: Range<usize>) -> Range<usize> {
    let link = |t: usize| {
        matches!(
            parsed.tags[t],
            Tag::Comma | Tag::Cc | Tag::Dash | Tag::Semicolon | Tag::Colon | Tag::Stop
        )
    };
    while !range.is_empty() && link(range.start) {
        range.start += 1;
    }
    while !range.is_empty() && link(range.end - 1) {
        range.end -= 1;
    }
    range
}

/// Whether what a claim leaves of its sentence is a clause with a subject and a verb, and ends as one.
pub(crate) fn stands_alone(parsed: &Parsed, range: &Range<usize>) -> bool {
    let clause = Clause {
        parsed,
        chunks: parsed.chunks(range),
    };
    let end = range.end.saturating_sub(1);
    let open = matches!(
        parsed.tags.get(end),
        Some(Tag::Rel | Tag::That | Tag::Prep | Tag::Sub | Tag::Wh)
    );
    !open && (0..clause.chunks.len()).any(|c| clause.clause_at(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkable::checkable;

    /// What claims on these words leave of a sentence.
    fn left<'t>(text: &'t str, claimed: &[&str]) -> Vec<&'t str> {
        let place = |words: &&str| {
            let at = text.find(words).expect("the words stand there");
            at..at + words.len()
        };
        let taken = claimed.iter().map(place).collect();
        let all = 0..text.len();
        let rest = rest(text, std::slice::from_ref(&all), &taken, &checkable(text));
        let spans = rest.into_iter().flat_map(|rest| rest.spans);
        spans.map(|r| &text[r]).collect()
    }

    #[test]
    fn the_rest_of_a_sentence_stays() {
        let text = "The plant opened in 1987 and employs 400 people in Leeds.";
        assert_eq!(
            left(text, &["employs 400 people"]),
            ["The plant opened in 1987", "in Leeds"]
        );
        assert_eq!(
            left(text, &["The plant"]),
            ["opened in 1987 and employs 400 people in Leeds"]
        );
        assert_eq!(
            left(text, &["opened in 1987 and employs 400 people in Leeds"]),
            [""; 0]
        );
        assert_eq!(
            left(
                "Ann Lee left; the council, which nobody liked, had closed the road for good.",
                &["Ann Lee left"]
            ),
            ["the council, which nobody liked, had closed the road for good"]
        );
    }

    #[test]
    fn a_claim_has_a_verb_or_a_number() {
        for words in [
            "It was closed.",
            "eleven months",
            "4,000 cars",
            "closed for months",
            "to close the bridge",
        ] {
            assert!(says_something(words), "{words}");
        }
        for words in [
            "Example.org",
            "Ana Kova",
            "the minister",
            "state media",
            "Reuters",
            "",
        ] {
            assert!(!says_something(words), "{words}");
        }
    }

    #[test]
    fn a_word_that_is_claimed_in_part_is_not_cut() {
        assert_eq!(
            left("It cost 40 million in 2019.", &["It co"]),
            ["40 million in 2019"]
        );
    }
}

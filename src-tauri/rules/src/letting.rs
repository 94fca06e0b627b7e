//! What was let through: as a record keeps it, and in words.

use std::collections::{BTreeMap, BTreeSet};

use claimdesk_messages::Catalogue;
use claimdesk_model::record::LetThrough;

use crate::finding::Finding;
use crate::rule::counted_by;

/// Returns what warnings come to, rule by rule, as a clearance keeps it.
pub fn let_through(warns: &[Finding]) -> Vec<LetThrough> {
    let mut out: Vec<LetThrough> = Vec::new();
    for finding in warns {
        let id = finding.rule.id();
        let at = out.iter().position(|it| it.rule == id).unwrap_or_else(|| {
            out.push(LetThrough {
                rule: id.to_owned(),
                count: 0,
                claims: Vec::new(),
                places: Vec::new(),
            });
            out.len() - 1
        });
        out[at].count += finding.count;
        out[at].places.extend(finding.marks.iter().cloned());
        out[at].claims.extend(finding.number);
    }
    out
}

/// Returns what of `now` was not let through `then`: other claims, or other places. Of a record
/// that kept no places only their number is known.
pub(crate) fn since(then: &[LetThrough], now: &[LetThrough]) -> Vec<LetThrough> {
    let news = |now: &LetThrough| {
        let then = then.iter().find(|it| it.rule == now.rule);
        let known: BTreeSet<u32> = then.iter().flat_map(|it| &it.claims).copied().collect();
        let claims: Vec<u32> = (now.claims.iter().copied())
            .filter(|number| !known.contains(number))
            .collect();
        let places = other_places(then.map_or(&[], |it| &it.places), &now.places);
        let counted_only = then.is_some_and(|it| it.claims.is_empty() && it.places.is_empty());
        let count = if counted_only {
            now.count.saturating_sub(then.map_or(0, |it| it.count))
        } else {
            u32::try_from(claims.len() + places.len()).unwrap_or(u32::MAX)
        };
        (count > 0).then(|| LetThrough {
            rule: now.rule.clone(),
            count,
            claims,
            places,
        })
    };
    now.iter().filter_map(news).collect()
}

/// Returns the places of `now` that are not among those of `then`, each as often as it is more.
fn other_places(then: &[String], now: &[String]) -> Vec<String> {
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for mark in then {
        *known.entry(mark).or_default() += 1;
    }
    let is_new = |mark: &&String| match known.get_mut(mark.as_str()) {
        Some(left) if *left > 0 => {
            *left -= 1;
            false
        }
        _ => true,
    };
    now.iter().filter(is_new).cloned().collect()
}

/// Returns what was let through as a sentence names it: `7 unsourced and 15 proposals unread`.
/// Empty where nothing was.
pub fn in_words(words: &Catalogue, let_through: &[LetThrough]) -> String {
    let parts: Vec<String> = (let_through.iter())
        .map(|it| counted_by(words, &it.rule, it.count))
        .collect();
    words.list(&parts)
}

#[cfg(test)]
mod tests {
    use claimdesk_draft::Span;

    use super::*;
    use crate::mark::mark;
    use crate::rule::Rule;

    fn of(rule: Rule, count: u32, claims: &[u32]) -> LetThrough {
        LetThrough {
            rule: rule.id().into(),
            count,
            claims: claims.to_vec(),
            places: Vec::new(),
        }
    }

    fn places(rule: Rule, marks: &[&str]) -> LetThrough {
        LetThrough {
            places: marks.iter().map(|&mark| mark.to_owned()).collect(),
            ..of(rule, u32::try_from(marks.len()).unwrap(), &[])
        }
    }

    #[test]
    fn what_was_let_through_reads_as_part_of_a_sentence() {
        let unread = of(Rule::ProposalsUnread, 15, &[]);
        let unsourced = of(Rule::NoSource, 7, &[]);
        let in_words = |all: &[LetThrough]| in_words(Catalogue::english(), all);
        assert_eq!(in_words(&[]), "");
        assert_eq!(in_words(std::slice::from_ref(&unsourced)), "7 unsourced");
        let both = [unsourced.clone(), unread.clone()];
        assert_eq!(in_words(&both), "7 unsourced and 15 proposals unread");
        let three = [unsourced, of(Rule::NoLocator, 1, &[]), unread];
        assert_eq!(
            in_words(&three),
            "7 unsourced, 1 without a locator and 15 proposals unread"
        );
        let one = of(Rule::ProposalsUnread, 1, &[]);
        assert_eq!(in_words(&[one]), "1 proposal unread");
    }

    #[test]
    fn another_claim_is_news_though_the_count_is_the_same() {
        let then = [of(Rule::NoSource, 2, &[3, 5])];
        assert_eq!(since(&then, &then), []);
        assert_eq!(since(&then, &[of(Rule::NoSource, 1, &[5])]), []);
        assert_eq!(
            since(&then, &[of(Rule::NoSource, 2, &[3, 9])]),
            [of(Rule::NoSource, 1, &[9])]
        );
        assert_eq!(
            since(&then, &[of(Rule::NoLocator, 1, &[3])]),
            [of(Rule::NoLocator, 1, &[3])]
        );
    }

    #[test]
    fn another_place_is_news_though_the_count_is_the_same() {
        for rule in [
            Rule::ProposalsUnread,
            Rule::WordsUnclaimed,
            Rule::WordsUnread,
        ] {
            let then = [places(rule, &["a", "b", "b"])];
            assert_eq!(since(&then, &then), []);
            assert_eq!(since(&then, &[places(rule, &["b", "a"])]), []);
            let other = [places(rule, &["a", "b", "c"])];
            assert_eq!(since(&then, &other), [places(rule, &["c"])]);
            let twice = [places(rule, &["a", "a"])];
            assert_eq!(since(&then, &twice), [places(rule, &["a"])]);
            assert_eq!(since(&[], &twice), twice);
        }
    }

    #[test]
    fn a_place_is_known_by_its_words_and_those_beside_them() {
        let text = "Ely has 40 ferries. Later, Ely had 40 ferries, and Ely has 40 ferries.";
        let at = |start: usize| mark(text, Span::new(start, start + 2));
        let all: Vec<String> = text.match_indices("40").map(|(at, _)| at).map(at).collect();
        let [one, two, three] = &all[..] else {
            panic!("three places")
        };
        assert!(one != two && two != three && one != three);
        let (longer, moved) = (format!("Ely. {text}"), text.find("had 40").unwrap() + 9);
        assert_eq!(&mark(&longer, Span::new(moved, moved + 2)), two);
    }

    #[test]
    fn more_places_are_news_and_fewer_are_not_where_only_their_number_was_kept() {
        let then = [of(Rule::ProposalsUnread, 15, &[])];
        assert_eq!(since(&then, &[of(Rule::ProposalsUnread, 14, &[])]), []);
        assert_eq!(
            since(&then, &[of(Rule::ProposalsUnread, 17, &[])]),
            [of(Rule::ProposalsUnread, 2, &[])]
        );
        assert_eq!(since(&then, &[]), []);
    }
}

//! What was let through: as a record keeps it, and in words.

use std::collections::BTreeSet;

use claimdesk_desk::model::LetThrough;

use crate::gate::Finding;
use crate::rule::Rule;

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
            });
            out.len() - 1
        });
        out[at].count += finding.count;
        out[at].claims.extend(finding.number);
    }
    out
}

/// Returns what of `now` was not let through `then`: other claims, or more places.
pub(crate) fn since(then: &[LetThrough], now: &[LetThrough]) -> Vec<LetThrough> {
    let news = |now: &LetThrough| {
        let then = then.iter().find(|it| it.rule == now.rule);
        let known: BTreeSet<u32> = then.iter().flat_map(|it| &it.claims).copied().collect();
        let claims: Vec<u32> = (now.claims.iter().copied())
            .filter(|number| !known.contains(number))
            .collect();
        let count = if now.claims.is_empty() {
            now.count.saturating_sub(then.map_or(0, |it| it.count))
        } else {
            u32::try_from(claims.len()).unwrap_or(u32::MAX)
        };
        (count > 0).then(|| LetThrough {
            rule: now.rule.clone(),
            count,
            claims,
        })
    };
    now.iter().filter_map(news).collect()
}

/// Returns what was let through as a sentence names it: `7 unsourced and 15 proposals unread`.
/// Empty where nothing was.
pub fn in_words(let_through: &[LetThrough]) -> String {
    let parts: Vec<String> = (let_through.iter())
        .map(|it| match Rule::of_id(&it.rule) {
            Some(rule) => rule.counted(it.count),
            // A rule of another Claimdesk.
            None => format!("{} by the rule {}", it.count, it.rule),
        })
        .collect();
    match &parts[..] {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(rule: Rule, count: u32, claims: &[u32]) -> LetThrough {
        LetThrough {
            rule: rule.id().into(),
            count,
            claims: claims.to_vec(),
        }
    }

    #[test]
    fn what_was_let_through_reads_as_part_of_a_sentence() {
        let unread = of(Rule::ProposalsUnread, 15, &[]);
        let unsourced = of(Rule::NoSource, 7, &[]);
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
    fn more_places_are_news_and_fewer_are_not() {
        let then = [of(Rule::ProposalsUnread, 15, &[])];
        assert_eq!(since(&then, &[of(Rule::ProposalsUnread, 14, &[])]), []);
        assert_eq!(
            since(&then, &[of(Rule::ProposalsUnread, 17, &[])]),
            [of(Rule::ProposalsUnread, 2, &[])]
        );
        assert_eq!(since(&then, &[]), []);
    }
}

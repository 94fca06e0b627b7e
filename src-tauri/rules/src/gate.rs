//! The gate: what still stands between the draft and publication.

use claimdesk_desk::id::ClaimId;
use claimdesk_desk::model::{Caution, Status};
use claimdesk_desk::view::{ClaimView, LastSeen};
use serde::{Deserialize, Serialize};

/// The gate of one article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Gate {
    /// Whether the article may be published.
    pub open: bool,
    /// What blocks it, in the order of the text.
    pub findings: Vec<Finding>,
}

/// What a rule says about an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// The claim it speaks of; `None` when it speaks of the whole article.
    pub claim: Option<ClaimId>,
    /// That claim's number.
    pub number: Option<u32>,
    /// That claim's words, or those it had last; empty without a claim.
    pub words: String,
    /// Where those words stood last; `None` where they stand in the draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub gone: Option<LastSeen>,
    /// What happened around those words since it was decided, where that asks for a re-check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub caution: Option<Caution>,
}

/// A sourcing rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The article has no claims: nobody has looked at it.
    NothingClaimed,
    /// Nobody has decided the claim yet.
    Undecided,
    /// A correction is proposed that the draft does not have yet.
    CorrectionPending,
    /// The claim cannot be confirmed and still stands in the draft.
    NotConfirmed,
    /// The claim's words, or who says them, changed since it was decided.
    NeedsRecheck,
    /// The claim is to be cut and the draft still has its words.
    #[serde(rename = "cut-pending")]
    CutPending,
}

/// Returns the gate of an article with these claims, given in the order of the text.
///
/// An article without claims is not clear: a draft that nobody has looked at
/// must not pass for one that was checked.
pub fn gate(claims: &[ClaimView]) -> Gate {
    let unread = claims.is_empty().then(|| Finding {
        rule: Rule::NothingClaimed,
        claim: None,
        number: None,
        words: String::new(),
        gone: None,
        caution: None,
    });
    let against = |view: &ClaimView| {
        Some(Finding {
            rule: rule_against(view)?,
            claim: Some(view.claim.id),
            number: Some(view.claim.number),
            words: view.words.clone(),
            gone: view.gone,
            caution: view.caution.clone(),
        })
    };
    let findings: Vec<Finding> = (unread.into_iter())
        .chain(claims.iter().filter_map(against))
        .collect();
    Gate {
        open: findings.is_empty(),
        findings,
    }
}

fn rule_against(view: &ClaimView) -> Option<Rule> {
    if view.needs_recheck {
        return Some(Rule::NeedsRecheck);
    }
    match view.claim.status {
        Status::Unchecked | Status::InProgress => Some(Rule::Undecided),
        Status::CorrectionProposed => Some(Rule::CorrectionPending),
        Status::CannotConfirm => Some(Rule::NotConfirmed),
        Status::Cut if view.is_cut_pending() => Some(Rule::CutPending),
        Status::Confirmed | Status::OnAuthor | Status::Opinion | Status::Cut => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::claim;
    use claimdesk_desk::view::Progress;

    fn of(number: u32, status: Status, needs_recheck: bool) -> ClaimView {
        let mut view = claim(number, &[]);
        (view.claim.status, view.needs_recheck) = (status, needs_recheck);
        view
    }

    #[test]
    fn each_status_blocks_by_its_own_rule_or_not_at_all() {
        let blocked_by = Status::ALL.map(|status| {
            let view = of(1, status, false);
            let gate = gate(std::slice::from_ref(&view));
            assert_eq!(gate.open, gate.findings.is_empty());
            let mut progress = Progress::default();
            progress.count(&view);
            assert_eq!(
                gate.open,
                progress.open == 0,
                "the gate and the progress agree on {status:?}"
            );
            gate.findings.first().map(|f| f.rule)
        });
        let wanted = [
            Some(Rule::Undecided),
            Some(Rule::Undecided),
            None,
            Some(Rule::CorrectionPending),
            Some(Rule::NotConfirmed),
            None,
            None,
            Some(Rule::CutPending),
        ];
        assert_eq!(blocked_by, wanted);
    }

    #[test]
    fn what_is_cut_blocks_until_the_draft_has_lost_it() {
        let mut view = of(1, Status::Cut, false);
        assert!(!gate(std::slice::from_ref(&view)).open);
        view.spans.clear();
        assert!(gate(&[view]).open);
    }

    #[test]
    fn rules_keep_their_names() {
        let rules = [
            Rule::CorrectionPending,
            Rule::NeedsRecheck,
            Rule::CutPending,
        ];
        let names = serde_json::to_string(&rules).unwrap();
        assert_eq!(
            names,
            r#"["correction_pending","needs_recheck","cut-pending"]"#
        );
    }

    #[test]
    fn changed_words_block_whatever_was_decided() {
        for status in Status::ALL {
            let gate = gate(&[of(1, status, true)]);
            assert_eq!(
                gate.findings.first().map(|f| f.rule),
                Some(Rule::NeedsRecheck)
            );
        }
    }

    #[test]
    fn findings_come_in_the_order_of_the_claims_and_name_them() {
        let claims = [
            of(3, Status::Unchecked, false),
            of(1, Status::Confirmed, false),
            of(2, Status::CannotConfirm, false),
        ];
        let gate = gate(&claims);
        let told: Vec<_> = gate
            .findings
            .iter()
            .map(|f| (f.number, f.claim, f.words.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                (Some(3), Some(claims[0].claim.id), "claim 3"),
                (Some(2), Some(claims[2].claim.id), "claim 2")
            ]
        );
    }

    #[test]
    fn an_article_without_claims_is_blocked_as_a_whole() {
        let gate = gate(&[]);
        assert!(!gate.open);
        let told: Vec<_> = gate.findings.iter().map(|f| (f.rule, f.claim)).collect();
        assert_eq!(told, [(Rule::NothingClaimed, None)]);
    }
}

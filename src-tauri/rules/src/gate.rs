//! The gate: what still stands between the draft and publication.

use claimdesk_desk::id::ClaimId;
use claimdesk_desk::model::Status;
use claimdesk_desk::view::ClaimView;
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
    /// The claim it speaks of.
    pub claim: ClaimId,
    /// That claim's number.
    pub number: u32,
    /// That claim's words.
    pub words: String,
}

/// A sourcing rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Nobody has decided the claim yet.
    Undecided,
    /// A correction is proposed that the draft does not have yet.
    CorrectionPending,
    /// The claim cannot be confirmed and still stands in the draft.
    NotConfirmed,
    /// The claim's words changed since it was decided.
    NeedsRecheck,
}

/// Returns the gate of an article with these claims, given in the order of the text.
///
/// An article without claims has not been looked at; it is the caller's to say so.
pub fn gate(claims: &[ClaimView]) -> Gate {
    let findings: Vec<Finding> = (claims.iter())
        .filter_map(|view| {
            let rule = rule_against(view)?;
            let (claim, number) = (view.claim.id, view.claim.number);
            Some(Finding {
                rule,
                claim,
                number,
                words: view.words.clone(),
            })
        })
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
        Status::Confirmed | Status::OnAuthor | Status::Opinion | Status::Cut => None,
    }
}

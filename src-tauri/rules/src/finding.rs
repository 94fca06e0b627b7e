//! What a rule says about an article.
#![allow(
    missing_docs,
    reason = "a field or variant of which there is no more to say than its name has no comment"
)]

use claimdesk_draft::Span;
use claimdesk_model::id::ClaimId;
use claimdesk_model::record::ContextChange;
use claimdesk_model::view::LastSeen;
use serde::{Deserialize, Serialize};

use crate::rule::Rule;

/// What a rule says about an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Finding {
    pub rule: Rule,
    /// The claim it speaks of; `None` when it speaks of the whole article.
    pub claim: Option<ClaimId>,
    pub number: Option<u32>,
    /// That claim's words, or those it had last; empty without a claim.
    pub words: String,
    /// Where those words stood last; `None` where they are in the draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub gone: Option<LastSeen>,
    /// What happened around those words since it was decided, where that asks for a re-check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub caution: Option<ContextChange>,
    /// Where in the draft: the claim's words, or each place that a finding on the whole article
    /// counts.
    pub spans: Vec<Span>,
    /// How many things it speaks of: one claim, or as many places as are counted.
    pub count: u32,
    /// What tells each of those places from others: a mark of its words and of those next to them.
    #[serde(skip)]
    pub marks: Vec<String>,
}

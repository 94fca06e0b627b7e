//! Revisions of an article's draft, and who cleared them.

use claimdesk_draft::{Changes, Format};
use serde::{Deserialize, Serialize};

use super::Footing;
use crate::id::{ArticleId, RevisionId, SignOffId};
use crate::time::Time;

/// One state of an article's draft; immutable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Revision {
    pub id: RevisionId,
    /// The article it belongs to.
    pub article: ArticleId,
    /// Counts the article's revisions from 1.
    pub number: u32,
    /// SHA-256 of the original bytes, in hexadecimal; with `format` and `changes` it names the stored
    /// draft.
    pub sha256: String,
    /// The file's name without its folder; empty when pasted.
    #[serde(default)]
    pub file_name: String,
    /// The format the bytes were read as.
    pub format: Format,
    /// How tracked changes were read.
    #[serde(default)]
    pub changes: Changes,
    /// When it was imported.
    pub created: Time,
}

/// The clearance of one revision: somebody answered for it while nothing stood open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SignOff {
    pub id: SignOffId,
    pub article: ArticleId,
    /// The revision that was cleared.
    pub revision: RevisionId,
    /// SHA-256 of the very bytes that were cleared, in hexadecimal.
    pub sha256: String,
    pub who: String,
    pub at: Time,
    /// What was noted; may be empty.
    #[serde(default)]
    pub note: String,
    /// What the sourcing rules let through, rule by rule; `None` where that was not kept.
    #[serde(default)]
    pub let_through: Option<Vec<LetThrough>>,
    /// What each claim rested on, in the order of the claims' numbers; `None` where that was not kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(skip))]
    pub footing: Option<Vec<Footing>>,
}

/// What one sourcing rule let through when a revision was cleared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LetThrough {
    /// The rule's id, such as `no-source`.
    pub rule: String,
    /// How many claims, or places in the draft.
    pub count: u32,
    /// The numbers of the claims; empty where the rule speaks of the whole article.
    #[serde(default)]
    pub claims: Vec<u32>,
    /// What tells each place in the draft from others; empty where the rule speaks of claims, and
    /// where it was not kept.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ts", ts(skip))]
    pub places: Vec<String>,
}

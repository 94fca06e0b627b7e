//! Proposed claims that the editor did not want.

use serde::{Deserialize, Serialize};

use crate::id::ArticleId;

/// Words of an article that shall not be proposed as a claim again.
///
/// It holds the words and no place, so that it outlasts every revision in which they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejection {
    pub article: ArticleId,
    /// The words as [`folded`] leaves them.
    pub words: String,
}

/// Returns words as rejections compare them: punctuation, typography and capitals do not count.
pub fn folded(words: &str) -> String {
    claimdesk_anchor::fold(words)
}

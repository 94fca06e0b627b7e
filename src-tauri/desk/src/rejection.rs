//! Proposed claims that the editor did not want.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::error::Result;
use crate::id::ArticleId;
use crate::store;

/// Words of an article that shall not be proposed as a claim again.
///
/// It holds the words and no place, so that it outlasts every revision in which they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejection {
    /// The article.
    pub article: ArticleId,
    /// The words as [`folded`] leaves them.
    pub words: String,
}

/// Returns words as rejections compare them: punctuation, typography and capitals do not count.
pub fn folded(words: &str) -> String {
    claimdesk_anchor::fold(words)
}

impl Desk {
    /// Returns the [`folded`] words that were rejected in an article.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn rejected(&self, article: ArticleId) -> Result<BTreeSet<String>> {
        let rejections = store::rejection::of_article(&self.db, article)?;
        Ok(rejections.into_iter().map(|r| r.words).collect())
    }
}

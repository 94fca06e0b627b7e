//! What the desk has settled about names, and what was dismissed about an article's own words.

use std::collections::BTreeMap;

use claimdesk_model::id::ArticleId;
use claimdesk_model::record::{CheckedName, DismissedFinding, NamesApart};

use crate::desk::Desk;
use crate::error::Result;
use crate::store;

impl Desk {
    /// Returns the names that are known to be spelled right, in alphabetical order.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn checked_names(&self) -> Result<Vec<CheckedName>> {
        store::names::all_checked(&self.db)
    }

    /// Returns the names that are known to be two people's, pair by pair.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn names_apart(&self) -> Result<Vec<NamesApart>> {
        store::names::all_apart(&self.db)
    }

    /// Returns the findings about an article's own words that were dismissed.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn dismissed(&self, article: ArticleId) -> Result<Vec<DismissedFinding>> {
        store::names::dismissed_in(&self.db, article)
    }

    /// Returns how many findings of each kind were dismissed, over all articles: a kind that is
    /// dismissed often is a check that does not serve this desk.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn dismissed_by_kind(&self) -> Result<BTreeMap<String, u32>> {
        store::names::dismissed_by_kind(&self.db)
    }
}

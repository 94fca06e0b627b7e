//! What reports must not give away.

use std::collections::{BTreeMap, BTreeSet};

use crate::id::{ClaimId, SourceId};
use crate::record::{ContactDetails, LetIn, SourceKind};

/// A confidential source with all that it was ever called and reached by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Protected {
    /// Which; it may be gone from the directory.
    pub id: SourceId,
    /// Whatever it was said to be.
    pub kinds: BTreeSet<SourceKind>,
    /// Every name and alias that it, or a source merged into it, ever had.
    pub names: BTreeSet<String>,
    /// Every address on the web it ever had.
    pub urls: BTreeSet<String>,
    /// All its details that can be read.
    pub contacts: Vec<ContactDetails>,
    /// How many sealed details cannot be read: the vault is locked, or they are damaged.
    pub unread: usize,
}

/// What is between an article and its reports.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guard {
    /// Every confidential source of the ledger.
    pub protected: Vec<Protected>,
    /// The confidential sources that each claim rests on or ever rested on.
    pub tied: BTreeMap<ClaimId, BTreeSet<SourceId>>,
    /// Texts that were let in.
    pub let_in: Vec<LetIn>,
}

impl Guard {
    /// Returns how many sources have sealed details that cannot be read.
    pub fn unread(&self) -> usize {
        self.protected.iter().filter(|p| p.unread > 0).count()
    }
}

//! The texts of an article's revisions and the ways that lead from them to a new one.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use claimdesk_model::id::RevisionId;
use claimdesk_model::record::Revision;

use crate::error::Result;
use crate::ledger::Ledger;
use crate::revise::carry::RevisionMap;
use crate::store;

/// Texts of revisions, read once.
#[derive(Default)]
pub(crate) struct Texts(HashMap<RevisionId, String>);

impl Texts {
    /// Reads the text of a revision, unless it was read.
    pub(crate) fn read(&mut self, ledger: &Ledger<'_>, revision: &Revision) -> Result<()> {
        if let Entry::Vacant(unread) = self.0.entry(revision.id) {
            unread.insert(store::revision::text(ledger.db, revision)?);
        }
        Ok(())
    }

    /// Returns the text of a revision, if it was read.
    pub(crate) fn get(&self, revision: RevisionId) -> Option<&str> {
        self.0.get(&revision).map(String::as_str)
    }
}

/// The ways from several revisions to one text, each compared when it is first gone.
pub(crate) struct RevisionMaps<'a> {
    ways: HashMap<RevisionId, (&'a str, OnceCell<RevisionMap<'a>>)>,
    to: &'a str,
}

impl<'a> RevisionMaps<'a> {
    /// Prepares the ways from `texts` to `to`.
    pub(crate) fn new(texts: &'a Texts, to: &'a str) -> Self {
        let start = |(&id, text): (&RevisionId, &'a String)| (id, (text.as_str(), OnceCell::new()));
        Self {
            ways: texts.0.iter().map(start).collect(),
            to,
        }
    }

    /// Puts a way in the place of one that would be compared.
    pub(crate) fn set(&mut self, from: RevisionId, way: RevisionMap<'a>) {
        if let Some((_, cell)) = self.ways.get_mut(&from) {
            *cell = OnceCell::from(way);
        }
    }

    /// Returns the text of a revision, if it was read.
    pub(crate) fn text(&self, revision: RevisionId) -> Option<&'a str> {
        self.ways.get(&revision).map(|&(text, _)| text)
    }

    /// Returns the way from a revision, if its text was read.
    pub(crate) fn from(&self, revision: RevisionId) -> Option<&RevisionMap<'a>> {
        let (text, cell) = self.ways.get(&revision)?;
        Some(cell.get_or_init(|| RevisionMap::between(text, self.to)))
    }
}

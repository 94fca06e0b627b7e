//! What reports must not give away: every name and detail that confidential sources ever had.

use std::collections::{BTreeMap, BTreeSet};

use claimdesk_model::change::{Direction, Entry, Operation, Record};
use claimdesk_model::id::{ArticleId, ClaimId, SourceId};
use claimdesk_model::record::{Contact, ContactDetails, Guard, Protected, Source};

use crate::error::{Error, Result};
use crate::ledger::Ledger;
use crate::store;

/// What became of a source.
enum Fate {
    Here,
    /// It was merged into another.
    Merged(SourceId),
    Removed,
}

impl Ledger<'_> {
    /// Returns an error while sealed details that reports must keep back are unread because the vault is locked.
    ///
    /// # Errors
    /// Returns [`Error::CannotRedact`].
    pub(crate) fn require_readable(&self, guard: &Guard) -> Result<()> {
        match guard.unread() {
            0 => Ok(()),
            // Another program may have changed the passphrase since it was unlocked here.
            _ if self.key_for("").is_ok() => Ok(()),
            sources => Err(Error::CannotRedact { sources }),
        }
    }

    /// Returns what reports on an article must keep back.
    ///
    /// # Errors
    /// Returns `NotFound` when there is no such article, or what SQLite refuses.
    pub(crate) fn guard(&self, article: ArticleId) -> Result<Guard> {
        self.article_record(article)?;
        let (protected, roots) = self.protected()?;
        Ok(Guard {
            tied: self.tied(article, &roots)?,
            let_in: store::let_in::of_article(self.db, article)?,
            protected,
        })
    }

    /// Returns the confidential sources that a claim rests on or ever rested on.
    pub(crate) fn tied_to(&self, article: ArticleId, claim: ClaimId) -> Result<BTreeSet<SourceId>> {
        let (_, roots) = self.protected()?;
        Ok(self
            .tied(article, &roots)?
            .remove(&claim)
            .unwrap_or_default())
    }

    /// Returns every confidential source, and of each source that is one or became part of one, which.
    fn protected(&self) -> Result<(Vec<Protected>, BTreeMap<SourceId, SourceId>)> {
        let mut roots = BTreeMap::new();
        let mut known: BTreeMap<SourceId, Protected> = BTreeMap::new();
        let mut wanted: Vec<(SourceId, SourceId)> = Vec::new();
        for id in self.once_confidential()? {
            if let Some(root) = self.protecting(id)? {
                wanted.push((id, root));
            }
        }
        while let Some((id, root)) = wanted.pop() {
            if roots.insert(id, root).is_some() {
                continue;
            }
            let entries = store::log::of_subject(self.db, id.0)?;
            let protected = known.entry(root).or_insert_with(|| Protected {
                id: root,
                kinds: BTreeSet::new(),
                names: BTreeSet::new(),
                urls: BTreeSet::new(),
                contacts: Vec::new(),
                unread: 0,
            });
            for part in self.learn(protected, id, &entries) {
                // What was merged into it and is there again is another source.
                if store::source::get(self.db, part)?.is_none() {
                    wanted.push((part, root));
                }
            }
        }
        Ok((known.into_values().collect(), roots))
    }

    /// Returns every source that was confidential at some time.
    fn once_confidential(&self) -> Result<BTreeSet<SourceId>> {
        let mut ids = BTreeSet::new();
        store::log::visit_confidential(self.db, |entry| {
            ids.extend(
                sources_in(&entry)
                    .filter(|s| s.fields.confidential)
                    .map(|s| s.id),
            );
            Ok(())
        })?;
        // A ledger whose log was cut short still protects what is in its tables.
        let here = store::source::all(self.db)?.into_iter();
        ids.extend(here.filter(|s| s.fields.confidential).map(|s| s.id));
        Ok(ids)
    }

    /// Returns the source under whose name a source is kept back: itself, or what it was merged
    /// into. `None` when the editor opened it.
    fn protecting(&self, id: SourceId) -> Result<Option<SourceId>> {
        let mut at = id;
        let mut seen = BTreeSet::new();
        while seen.insert(at) {
            if let Some(source) = store::source::get(self.db, at)? {
                return Ok(source.fields.confidential.then_some(at));
            }
            let entries = store::log::of_subject(self.db, at.0)?;
            let (last, fate) = fate_of(at, &entries);
            match fate {
                Fate::Merged(into) => at = into,
                Fate::Here | Fate::Removed => {
                    return Ok(last.is_none_or(|s| s.fields.confidential).then_some(at));
                }
            }
        }
        Ok(Some(id))
    }

    /// Learns what the log remembers of a source; returns what was merged into it.
    fn learn(
        &self,
        protected: &mut Protected,
        id: SourceId,
        entries: &[Entry],
    ) -> BTreeSet<SourceId> {
        let mut merged = BTreeSet::new();
        let mut sealed = BTreeSet::new();
        for entry in entries {
            let merge = entry.label.act == Operation::SourcesMerged;
            for edit in &entry.edits {
                let (before, after) = (
                    source_of(edit.before.as_ref()),
                    source_of(edit.after.as_ref()),
                );
                let (Some(source), is_it) = (
                    before.or(after),
                    [before, after].iter().flatten().any(|s| s.id == id),
                ) else {
                    continue;
                };
                if merge && !is_it && after.is_none() && into_of(entry, source) == Some(id) {
                    merged.insert(source.id);
                }
                if !is_it {
                    continue;
                }
                for source in [before, after].into_iter().flatten() {
                    protected.kinds.insert(source.fields.kind);
                    protected.names.extend(names_of(source).cloned());
                    protected.urls.insert(source.fields.url.clone());
                    match &source.contact {
                        Contact::None => {}
                        Contact::Open(details) => remember(&mut protected.contacts, details),
                        Contact::Sealed(text) => drop(sealed.insert(text.clone())),
                    }
                }
                // A merge that was taken back takes back the names that it gave.
                if let (true, Direction::Undo, Some(before), Some(after)) =
                    (merge, entry.course, before, after)
                {
                    for name in names_of(before).filter(|name| !names_of(after).any(|n| n == *name))
                    {
                        protected.names.remove(name);
                    }
                }
            }
        }
        for text in sealed {
            match self.open_sealed(&text, id) {
                Some(details) => remember(&mut protected.contacts, &details),
                None => protected.unread += 1,
            }
        }
        protected.urls.remove("");
        merged
    }

    fn tied(
        &self,
        article: ArticleId,
        roots: &BTreeMap<SourceId, SourceId>,
    ) -> Result<BTreeMap<ClaimId, BTreeSet<SourceId>>> {
        let mut tied: BTreeMap<ClaimId, BTreeSet<SourceId>> = BTreeMap::new();
        if roots.is_empty() {
            return Ok(tied);
        }
        let mut tie = |claim: ClaimId, source: SourceId| {
            if let Some(root) = roots.get(&source) {
                tied.entry(claim).or_default().insert(*root);
            }
        };
        for entry in store::log::of_article(self.db, article)? {
            for record in entry
                .edits
                .iter()
                .flat_map(|e| e.before.iter().chain(&e.after))
            {
                if let Record::Attribution(attribution) = record {
                    tie(attribution.claim, attribution.fields.source);
                }
            }
        }
        // What a source carries speaks through it.
        let carries: BTreeMap<SourceId, Option<SourceId>> = (store::source::all(self.db)?)
            .into_iter()
            .map(|source| (source.id, source.fields.carries))
            .collect();
        for claim in store::claim::of_article(self.db, article)? {
            for attribution in store::attribution::of_claim(self.db, claim.id)? {
                let mut seen = BTreeSet::new();
                let mut next = Some(attribution.fields.source);
                while let Some(source) = next.filter(|source| seen.insert(*source)) {
                    tie(claim.id, source);
                    next = carries.get(&source).copied().flatten();
                }
            }
        }
        Ok(tied)
    }
}

fn remember(contacts: &mut Vec<ContactDetails>, details: &ContactDetails) {
    if *details != ContactDetails::default() && !contacts.contains(details) {
        contacts.push(details.clone());
    }
}

fn names_of(source: &Source) -> impl Iterator<Item = &String> {
    std::iter::once(&source.fields.name).chain(&source.fields.aliases)
}

fn source_of(record: Option<&Record>) -> Option<&Source> {
    match record {
        Some(Record::Source(source)) => Some(source),
        _ => None,
    }
}

fn sources_in(entry: &Entry) -> impl Iterator<Item = &Source> {
    let records = entry
        .edits
        .iter()
        .flat_map(|e| [e.before.as_ref(), e.after.as_ref()]);
    records.filter_map(source_of)
}

/// Returns the source that another became part of in a merge: the one that bears its name since.
fn into_of(entry: &Entry, gone: &Source) -> Option<SourceId> {
    let stays = (entry.edits.iter()).filter(|edit| edit.before.is_some());
    let mut stays = stays.filter_map(|edit| source_of(edit.after.as_ref()));
    let bears = |source: &&Source| names_of(source).any(|name| *name == gone.fields.name);
    stays.find(bears).map(|source| source.id)
}

/// Returns a source as it was last, and how it went.
fn fate_of(id: SourceId, entries: &[Entry]) -> (Option<&Source>, Fate) {
    for entry in entries.iter().rev() {
        for edit in entry.edits.iter().rev() {
            let (before, after) = (
                source_of(edit.before.as_ref()),
                source_of(edit.after.as_ref()),
            );
            if let Some(after) = after.filter(|s| s.id == id) {
                return (Some(after), Fate::Here);
            }
            if let Some(before) = before.filter(|s| s.id == id) {
                let merged =
                    entry.label.act == Operation::SourcesMerged && entry.course != Direction::Undo;
                let fate = match into_of(entry, before) {
                    Some(into) if merged => Fate::Merged(into),
                    _ => Fate::Removed,
                };
                return (Some(before), fate);
            }
        }
    }
    (None, Fate::Removed)
}

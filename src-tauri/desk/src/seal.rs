//! Keeps the contact details of confidential sources out of everything the ledger remembers.
//!
//! However a source becomes confidential (an edit, a merge, an undo that leads back), the
//! transaction that writes it also seals what the ledger still holds in the clear: the log's
//! entries, the tables, what is being typed. The pages that held it are then
//! [scrubbed](crate::scrub).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use claimdesk_model::change::{Direction, Edit, Entry, Operation, Record};
use claimdesk_model::id::SourceId;
use claimdesk_model::record::{Contact, ContactDetails, Source};
use rusqlite::Connection;

use crate::error::{Error, Result};
use crate::store;
use crate::vault::{Key, Unlocked};

/// Seals what the ledger still holds in the clear of each confidential source that `edits` wrote,
/// within the transaction that wrote them. Returns whether the ledger's files may still hold some
/// of it: what was typed or undone before is in no record, and yet in old pages.
///
/// # Errors
/// Returns [`Error::VaultMissing`] or [`Error::VaultLocked`] when there is something to seal and no
/// key to seal it with.
pub(crate) fn after(db: &Connection, unlocked: Option<&Unlocked>, edits: &[Edit]) -> Result<bool> {
    let written = edits.iter().filter_map(|edit| match &edit.after {
        Some(Record::Source(source)) if source.fields.confidential => Some(source),
        _ => None,
    });
    let mut left = edits.iter().any(turns_confidential);
    let mut removed = edits.iter().filter(|edit| edit.after.is_none());
    let merged = removed.any(|edit| matches!(edit.before, Some(Record::Source(_))));
    for source in written {
        left |= merged | seal_source(db, unlocked, source)?;
    }
    Ok(left)
}

/// Returns whether a confidential source has its details in the clear. No change of Claimdesk's leaves
/// one so; another program that writes into the file may.
pub(crate) fn has_strays(db: &Connection) -> Result<bool> {
    Ok(store::source::all(db)?.iter().any(is_stray))
}

/// Seals the details of the confidential sources that have them in the clear.
pub(crate) fn strays(db: &Connection, unlocked: Option<&Unlocked>) -> Result<()> {
    for source in store::source::all(db)?.iter().filter(|s| is_stray(s)) {
        seal_source(db, unlocked, source)?;
    }
    Ok(())
}

fn is_stray(source: &Source) -> bool {
    source.fields.confidential && matches!(source.contact, Contact::Open(_))
}

/// Returns whether the ledger holds details of a source in the clear, or ever did.
pub(crate) fn is_in_clear(db: &Connection, id: SourceId) -> Result<bool> {
    Ok(!Family::of(db, id)?.open_details().is_empty())
}

fn turns_confidential(edit: &Edit) -> bool {
    match (&edit.before, &edit.after) {
        (Some(Record::Source(before)), Some(Record::Source(after))) => {
            !before.fields.confidential && after.fields.confidential
        }
        _ => false,
    }
}

/// Returns the key, if it is that of the vault as it stands: another program may have given the
/// vault a new one since it was unlocked here.
pub(crate) fn key<'a>(
    db: &Connection,
    unlocked: Option<&'a Unlocked>,
    name: &str,
) -> Result<&'a Key> {
    let vault = store::vault::get(db)?.ok_or(Error::VaultMissing)?;
    unlocked
        .filter(|unlocked| unlocked.vault == vault)
        .map(|unlocked| &unlocked.key)
        .ok_or_else(|| Error::VaultLocked(name.to_owned()))
}

fn seal_source(db: &Connection, unlocked: Option<&Unlocked>, source: &Source) -> Result<bool> {
    let family = Family::of(db, source.id)?;
    let forgotten = family.forget_typing(db)?;
    let mut secrets = family.open_details();
    if let Contact::Open(details) = &source.contact {
        secrets.extend(values(details));
    }
    if secrets.is_empty() {
        return Ok(forgotten);
    }
    let mut sealing = Sealing {
        key: key(db, unlocked, &source.fields.name)?,
        family: &family,
        secrets: &secrets,
        sealed: HashMap::new(),
    };
    for entry in family.entries.values() {
        let mut edits = entry.edits.clone();
        if sealing.edits(&mut edits)? {
            store::log::rewrite(db, entry.seq, &edits)?;
        }
    }
    for &id in family.own.union(&family.heirs) {
        if let Some(mut stored) = store::source::get(db, id)?
            && sealing.source(&mut stored)?
        {
            store::source::put(db, &stored)?;
        }
    }
    Ok(true)
}

/// The sources whose entries in the log may hold the details of one source.
struct Family {
    /// The source, and all that were merged into it and are gone.
    own: BTreeSet<SourceId>,
    /// Those that one of them was merged into for a while: they took its details over.
    heirs: BTreeSet<SourceId>,
    /// The entries that speak of any of them, by number.
    entries: BTreeMap<u64, Entry>,
}

impl Family {
    fn of(db: &Connection, id: SourceId) -> Result<Self> {
        let mut family = Self {
            own: BTreeSet::from([id]),
            heirs: BTreeSet::new(),
            entries: BTreeMap::new(),
        };
        let mut open = vec![id];
        while let Some(next) = open.pop() {
            for entry in store::log::of_subject(db, next.0)? {
                for found in family.relatives(db, &entry)? {
                    open.push(found);
                }
                family.entries.insert(entry.seq, entry);
            }
        }
        Ok(family)
    }

    /// Adds the sources that a merge ties to this family, and returns them.
    fn relatives(&mut self, db: &Connection, entry: &Entry) -> Result<Vec<SourceId>> {
        if entry.label.act != Operation::SourcesMerged || entry.course == Direction::Undo {
            return Ok(Vec::new());
        }
        let mut found = Vec::new();
        for (into, gone) in merges(entry) {
            // One that is there again, its merge undone, is a source of its own.
            if self.own.contains(&into)
                && store::source::get(db, gone)?.is_none()
                && self.own.insert(gone)
            {
                found.push(gone);
            }
            let ours = self.own.contains(&gone) || self.heirs.contains(&gone);
            if ours && !self.own.contains(&into) && self.heirs.insert(into) {
                found.push(into);
            }
        }
        Ok(found)
    }

    /// Every detail that the source ever had in the clear.
    fn open_details(&self) -> BTreeSet<String> {
        let records = (self.entries.values())
            .flat_map(|entry| &entry.edits)
            .flat_map(|edit| edit.before.iter().chain(&edit.after));
        let open = records.filter_map(|record| match record {
            Record::Source(source) if self.own.contains(&source.id) => match &source.contact {
                Contact::Open(details) => Some(details),
                Contact::None | Contact::Sealed(_) => None,
            },
            _ => None,
        });
        open.flat_map(values).collect()
    }

    /// Forgets what was being typed into the contact fields of the family; returns whether there
    /// was anything. The window that it is typed in still has it.
    fn forget_typing(&self, db: &Connection) -> Result<bool> {
        let mut any = false;
        for field in store::typing::all(db)?.into_keys() {
            if contact_of(&field).is_some_and(|id| self.own.contains(&id)) {
                store::typing::keep(db, &field, "")?;
                any = true;
            }
        }
        Ok(any)
    }
}

/// Returns the merges of an entry: into which source, and which one is gone. Each set of them begins
/// with the source that is merged into; those that only carried another come between.
fn merges(entry: &Entry) -> Vec<(SourceId, SourceId)> {
    let mut merges = Vec::new();
    let (mut into, mut removing) = (None, false);
    for edit in &entry.edits {
        match (&edit.before, &edit.after) {
            (Some(Record::Source(source)), None) => {
                removing = true;
                merges.extend(into.map(|into| (into, source.id)));
            }
            (Some(Record::Source(_)), Some(Record::Source(source)))
                if removing || into.is_none() =>
            {
                (into, removing) = (Some(source.id), false);
            }
            _ => {}
        }
    }
    merges
}

fn values(details: &ContactDetails) -> impl Iterator<Item = String> {
    [
        &details.identity,
        &details.phone,
        &details.email,
        &details.other,
    ]
    .map(|value| value.trim().to_owned())
    .into_iter()
    .filter(|value| !value.is_empty())
}

/// Seals one family's details wherever they are met. The same details of one source always become
/// the same text, so that a log entry still fits the next one.
struct Sealing<'a> {
    key: &'a Key,
    family: &'a Family,
    secrets: &'a BTreeSet<String>,
    sealed: HashMap<(SourceId, ContactDetails), String>,
}

impl Sealing<'_> {
    /// Returns whether any of the edits held something in the clear.
    fn edits(&mut self, edits: &mut [Edit]) -> Result<bool> {
        let mut changed = false;
        for edit in edits {
            for record in edit.before.iter_mut().chain(&mut edit.after) {
                if let Record::Source(source) = record {
                    changed |= self.source(source)?;
                }
            }
        }
        Ok(changed)
    }

    fn source(&mut self, source: &mut Source) -> Result<bool> {
        let Contact::Open(details) = &source.contact else {
            return Ok(false);
        };
        let heir = || {
            self.family.heirs.contains(&source.id)
                && values(details).any(|value| self.secrets.contains(&value))
        };
        if !self.family.own.contains(&source.id) && !heir() {
            return Ok(false);
        }
        let known = (source.id, details.clone());
        let sealed = match self.sealed.get(&known) {
            Some(sealed) => sealed.clone(),
            None => {
                let sealed = self.key.seal(details, source.id)?;
                self.sealed.insert(known, sealed.clone());
                sealed
            }
        };
        source.contact = Contact::Sealed(sealed);
        Ok(true)
    }
}

/// Seals everything again under another key, in the tables and the log, and leaves no vault record
/// but the new one in the log.
///
/// What does not open with the old key stays as it is: it opened with no passphrase before.
pub(crate) fn reseal(db: &Connection, old: &Key, new: &Unlocked) -> Result<()> {
    let mut resealing = Resealing {
        old,
        new,
        sealed: HashMap::new(),
    };
    let mut rewritten = Vec::new();
    store::log::visit(db, |mut entry| {
        let mut changed = false;
        for edit in &mut entry.edits {
            for record in edit.before.iter_mut().chain(&mut edit.after) {
                changed |= resealing.record(record)?;
            }
        }
        if changed {
            rewritten.push((entry.seq, entry.edits));
        }
        Ok(())
    })?;
    for (seq, edits) in rewritten {
        store::log::rewrite(db, seq, &edits)?;
    }
    for source in store::source::all(db)? {
        let mut record = Record::Source(source);
        if resealing.record(&mut record)? {
            store::put(db, &record)?;
        }
    }
    store::vault::put(db, &new.vault)
}

/// The change of one key for another.
struct Resealing<'a> {
    old: &'a Key,
    new: &'a Unlocked,
    /// What was sealed, by source and old text: equal texts must stay equal.
    sealed: HashMap<(SourceId, String), Option<String>>,
}

impl Resealing<'_> {
    fn record(&mut self, record: &mut Record) -> Result<bool> {
        match record {
            Record::Vault(vault) => {
                vault.clone_from(&self.new.vault);
                Ok(true)
            }
            Record::Source(source) => match &mut source.contact {
                Contact::Sealed(text) => match self.text(source.id, text)? {
                    Some(sealed) => {
                        *text = sealed;
                        Ok(true)
                    }
                    None => Ok(false),
                },
                Contact::None | Contact::Open(_) => Ok(false),
            },
            _ => Ok(false),
        }
    }

    fn text(&mut self, id: SourceId, text: &str) -> Result<Option<String>> {
        let known = (id, text.to_owned());
        if let Some(sealed) = self.sealed.get(&known) {
            return Ok(sealed.clone());
        }
        let sealed = match self.old.open(text, id) {
            Ok(details) => Some(self.new.key.seal(&details, id)?),
            Err(_) => None,
        };
        self.sealed.insert(known, sealed.clone());
        Ok(sealed)
    }
}

/// Returns the source into whose contact details the field `contact/<source>/<field>` is typed.
pub(crate) fn contact_of(field: &str) -> Option<SourceId> {
    let (id, _) = field.strip_prefix("contact/")?.split_once('/')?;
    id.parse().ok().map(SourceId)
}

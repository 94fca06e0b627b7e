//! Contact details: in the clear for the press office, sealed for the confidential source.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::change::{Act, Change, Edit, Label, Record};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::id::SourceId;
use crate::model::{Contact, ContactDetails, Source, SourceFields};
use crate::store;
use crate::vault::{Key, Vault};
use crate::view::Outcome;

impl Desk {
    /// Returns the stored half of the vault, if a passphrase was ever set.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn vault(&self) -> Result<Option<Vault>> {
        store::vault::get(&self.db)
    }

    /// Returns whether the vault is unlocked.
    pub fn is_unlocked(&self) -> bool {
        self.key.is_some()
    }

    /// Makes the vault and leaves it unlocked.
    ///
    /// # Errors
    /// Returns [`Error::VaultExists`] when there is one already, or what the vault refuses.
    pub fn create_vault(&mut self, passphrase: &str) -> Result<()> {
        if self.vault()?.is_some() {
            return Err(Error::VaultExists);
        }
        let (vault, key) = Vault::create(passphrase)?;
        self.apply(vault_change(None, vault))?;
        self.key = Some(key);
        Ok(())
    }

    /// Unlocks the vault until the desk is closed or [locked](Desk::lock).
    ///
    /// # Errors
    /// Returns [`Error::VaultMissing`] or a wrong passphrase.
    pub fn unlock(&mut self, passphrase: &str) -> Result<()> {
        let vault = self.vault()?.ok_or(Error::VaultMissing)?;
        self.key = Some(vault.unlock(passphrase)?);
        Ok(())
    }

    /// Forgets the vault's key.
    pub fn lock(&mut self) {
        self.key = None;
    }

    /// Gives the vault a new passphrase; what is sealed stays as it is.
    ///
    /// # Errors
    /// Returns [`Error::VaultMissing`], a wrong or too weak passphrase.
    pub fn change_passphrase(&mut self, old: &str, new: &str) -> Result<()> {
        let vault = self.vault()?.ok_or(Error::VaultMissing)?;
        let key = vault.unlock(old)?;
        let after = vault.rewrap(&key, new)?;
        self.apply(vault_change(Some(vault), after))?;
        self.key = Some(key);
        Ok(())
    }

    /// Reads a source's contact details.
    ///
    /// # Errors
    /// Returns [`Error::VaultLocked`] for sealed details while the vault is locked.
    pub fn contact(&self, id: SourceId) -> Result<ContactDetails> {
        self.read_contact(&self.source_record(id)?)
    }

    /// Changes a source's contact details; all empty removes them. Those of a
    /// confidential source are sealed before they reach the ledger.
    ///
    /// # Errors
    /// Returns [`Error::VaultMissing`] or [`Error::VaultLocked`] when they cannot be sealed.
    pub fn set_contact(&mut self, id: SourceId, details: &ContactDetails) -> Result<Outcome> {
        let before = self.source_record(id)?;
        let contact = self.keep_contact(&before, before.fields.confidential, details)?;
        let after = Source {
            contact,
            bundled: false,
            ..before.clone()
        };
        self.apply(Change {
            label: Label::new(Act::ContactEdited).named(&before.fields.name),
            article: None,
            edits: vec![Edit::replace(Record::Source(before), Record::Source(after))],
        })
    }

    /// Changes a source whose contact details have to be sealed or opened with it.
    ///
    /// When a source becomes confidential, what the log remembers of its
    /// contact details in the clear is sealed as well: it is the one place
    /// where the log is rewritten.
    pub(crate) fn edit_source_and_seal(
        &mut self,
        id: SourceId,
        fields: SourceFields,
    ) -> Result<Outcome> {
        let fields = crate::plan::tidy_source(self, id, fields)?;
        let source = self.source_record(id)?;
        let details = self.read_contact(&source)?;
        if fields.confidential {
            let key = self.key_for(&source.fields.name)?;
            let mut seal = Sealing {
                key,
                id,
                sealed: HashMap::new(),
            };
            let entries = store::log::of_subject(&self.db, id.0)?;
            let mut rewritten = Vec::new();
            for mut entry in entries {
                let mut changed = false;
                for edit in &mut entry.edits {
                    for record in edit.before.iter_mut().chain(&mut edit.after) {
                        changed |= seal.record(record)?;
                    }
                }
                if changed {
                    rewritten.push((entry.seq, entry.edits));
                }
            }
            let mut now = Record::Source(source);
            seal.record(&mut now)?;
            self.transact(|db| rewrite(db, &rewritten, &now))?;
        }
        let before = self.source_record(id)?;
        let contact = match (&before.contact, fields.confidential) {
            (sealed @ Contact::Sealed(_), true) => sealed.clone(),
            _ => self.keep_contact(&before, fields.confidential, &details)?,
        };
        let after = Source {
            bundled: false,
            contact,
            fields,
            ..before.clone()
        };
        self.apply(Change {
            label: Label::new(Act::SourceEdited).named(&after.fields.name),
            article: None,
            edits: vec![Edit::replace(Record::Source(before), Record::Source(after))],
        })
    }

    fn read_contact(&self, source: &Source) -> Result<ContactDetails> {
        match &source.contact {
            Contact::None => Ok(ContactDetails::default()),
            Contact::Open(details) => Ok(details.clone()),
            Contact::Sealed(sealed) => {
                Ok(self.key_for(&source.fields.name)?.open(sealed, source.id)?)
            }
        }
    }

    fn keep_contact(
        &self,
        source: &Source,
        confidential: bool,
        details: &ContactDetails,
    ) -> Result<Contact> {
        if *details == ContactDetails::default() {
            return Ok(Contact::None);
        }
        if !confidential {
            return Ok(Contact::Open(details.clone()));
        }
        Ok(Contact::Sealed(
            self.key_for(&source.fields.name)?
                .seal(details, source.id)?,
        ))
    }

    fn key_for(&self, name: &str) -> Result<&Key> {
        match &self.key {
            Some(key) => Ok(key),
            None if self.vault()?.is_none() => Err(Error::VaultMissing),
            None => Err(Error::VaultLocked(name.to_owned())),
        }
    }
}

fn vault_change(before: Option<Vault>, after: Vault) -> Change {
    Change {
        label: Label::new(Act::VaultChanged),
        article: None,
        edits: vec![Edit {
            before: before.map(Record::Vault),
            after: Some(Record::Vault(after)),
        }],
    }
}

/// Seals one source's contact details wherever they are met; the same details
/// always become the same text, so that a log entry still fits the next one.
struct Sealing<'a> {
    key: &'a Key,
    id: SourceId,
    sealed: HashMap<ContactDetails, String>,
}

impl Sealing<'_> {
    /// Seals the contact details in `record` if they are this source's and in
    /// the clear; returns whether there were any.
    fn record(&mut self, record: &mut Record) -> Result<bool> {
        let Record::Source(source) = record else {
            return Ok(false);
        };
        let Contact::Open(details) = &source.contact else {
            return Ok(false);
        };
        if source.id != self.id {
            return Ok(false);
        }
        let sealed = match self.sealed.get(details) {
            Some(sealed) => sealed.clone(),
            None => {
                let sealed = self.key.seal(details, self.id)?;
                self.sealed.insert(details.clone(), sealed.clone());
                sealed
            }
        };
        source.contact = Contact::Sealed(sealed);
        Ok(true)
    }
}

fn rewrite(db: &Connection, entries: &[(u64, Vec<Edit>)], now: &Record) -> Result<()> {
    for (seq, edits) in entries {
        store::log::rewrite(db, *seq, edits)?;
    }
    store::put(db, now)
}

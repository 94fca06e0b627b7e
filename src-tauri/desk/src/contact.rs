//! Contact details: in the clear for the press office, sealed for the confidential source.

use claimdesk_model::change::{Change, Direction, Edit, Label, Operation, Record};
use claimdesk_model::id::SourceId;
use claimdesk_model::record::{Contact, ContactDetails, Source, Vault};
use claimdesk_model::view::{Outcome, Sealed};
use rusqlite::Connection;

use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::vault::{Unlocked, VaultError};
use crate::{seal, store, vault};

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
        self.unlocked.is_some()
    }

    /// Makes the vault and leaves it unlocked.
    ///
    /// # Errors
    /// Returns [`Error::VaultExists`] when there is one already, or what the vault refuses.
    pub fn create_vault(&mut self, passphrase: &str) -> Result<()> {
        if standing(&self.db)?.is_some() {
            return Err(Error::VaultExists);
        }
        let (vault, key) = vault::create(passphrase)?;
        self.apply(vault_change(None, vault.clone()))?;
        self.unlocked = Some(Unlocked { vault, key });
        self.seal_strays()
    }

    /// Unlocks the vault until the desk is closed or [locked](Desk::lock), and seals what another
    /// program left in the clear of a confidential source.
    ///
    /// # Errors
    /// Returns [`Error::VaultMissing`], a wrong passphrase, or [`VaultError::Replaced`].
    pub fn unlock(&mut self, passphrase: &str) -> Result<()> {
        let vault = standing(&self.db)?.ok_or(Error::VaultMissing)?;
        let key = vault::unlock(&vault, passphrase)?;
        self.unlocked = Some(Unlocked { vault, key });
        self.seal_strays()
    }

    fn seal_strays(&self) -> Result<()> {
        if self.is_read_only() || !seal::has_strays(&self.db)? {
            return Ok(());
        }
        self.transact(|db| {
            seal::strays(db, self.unlocked.as_ref())?;
            store::scrub::note(db)
        })?;
        self.scrub().map(drop)
    }

    /// Forgets the vault's key.
    pub fn lock(&mut self) {
        self.unlocked = None;
    }

    /// Gives the vault a new passphrase and a new key, seals everything again under that key, and
    /// leaves no record in the log that the old passphrase opens.
    ///
    /// # Errors
    /// Returns [`Error::VaultMissing`], a wrong or too weak passphrase.
    pub fn change_passphrase(&mut self, old: &str, new: &str) -> Result<Sealed> {
        let before = standing(&self.db)?.ok_or(Error::VaultMissing)?;
        let old = vault::unlock(&before, old)?;
        let (vault, key) = vault::create(new)?;
        let unlocked = Unlocked { vault, key };
        let (now, who) = (self.clock.now(), self.who().to_owned());
        self.transact(|db| {
            if store::vault::get(db)?.as_ref() != Some(&before) {
                return Err(Error::Conflict {
                    what: "the vault".into(),
                    doing: Label::new(Operation::VaultChanged).to_string(),
                });
            }
            seal::reseal(db, &old, &unlocked)?;
            let change = vault_change(Some(unlocked.vault.clone()), unlocked.vault.clone());
            store::log::append(
                db,
                &store::log::NewEntry {
                    at: now,
                    who: &who,
                    course: Direction::Do,
                    of: None,
                    label: &change.label,
                    article: None,
                    edits: &change.edits,
                },
            )?;
            store::scrub::note(db)
        })?;
        self.unlocked = Some(unlocked);
        self.scrubbed()
    }

    /// Reads a source's contact details.
    ///
    /// # Errors
    /// Returns [`Error::VaultLocked`] for sealed details while the vault is locked.
    pub fn contact(&self, id: SourceId) -> Result<ContactDetails> {
        let ledger = self.ledger();
        ledger.read_contact(&ledger.source_record(id)?)
    }

    /// Changes a source's contact details; all empty removes them. Those of a
    /// confidential source are sealed before they reach the ledger.
    ///
    /// # Errors
    /// Returns [`Error::VaultMissing`] or [`Error::VaultLocked`] when they cannot be sealed.
    pub fn set_contact(&mut self, id: SourceId, details: &ContactDetails) -> Result<Outcome> {
        let before = self.ledger().source_record(id)?;
        let contact = self.keep_contact(&before, before.fields.confidential, details)?;
        let after = Source {
            contact,
            bundled: false,
            ..before.clone()
        };
        self.apply(Change {
            label: Label::new(Operation::ContactEdited).named(&before.fields.name),
            article: None,
            edits: vec![Edit::replace(Record::Source(before), Record::Source(after))],
        })
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
            self.ledger()
                .key_for(&source.fields.name)?
                .seal(details, source.id)?,
        ))
    }
}

/// Returns the stored half of the vault, if it is the one that the log last made. An older one that
/// was put back would have new details sealed under a passphrase that was given up.
fn standing(db: &Connection) -> Result<Option<Vault>> {
    let stored = store::vault::get(db)?;
    let made = store::log::last_of_vault(db)?
        .and_then(|entry| entry.edits.into_iter().find_map(|edit| edit.after))
        .and_then(|record| match record {
            Record::Vault(vault) => Some(vault),
            _ => None,
        });
    if stored == made {
        Ok(stored)
    } else {
        Err(VaultError::Replaced.into())
    }
}

fn vault_change(before: Option<Vault>, after: Vault) -> Change {
    Change {
        label: Label::new(Operation::VaultChanged),
        article: None,
        edits: vec![Edit {
            before: before.map(Record::Vault),
            after: Some(Record::Vault(after)),
        }],
    }
}

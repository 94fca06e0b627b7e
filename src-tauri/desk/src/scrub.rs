//! Takes what was sealed or dropped out of the file itself.
//!
//! Rewriting a record leaves its old bytes in the slack of pages, in free pages and in the
//! write-ahead log. A note in the ledger says that this is due, so that a crash or another program
//! that has the file open only puts it off.

use claimdesk_model::view::{Outcome, Sealed};

use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::store;

impl Desk {
    /// Rewrites the file without what it no longer holds, if that is due. Returns whether nothing
    /// is left to do; another program that has the ledger open, or a full disk, can be in the way.
    pub(crate) fn scrub(&self) -> Result<bool> {
        if !store::scrub::is_due(&self.db)? {
            return Ok(true);
        }
        match store::scrub::rewrite(&self.db) {
            Ok(true) => {
                store::scrub::done(&self.db)?;
                Ok(true)
            }
            Ok(false) => Ok(false),
            Err(error) if store::scrub::can_wait(&error) => Ok(false),
            Err(cause) => Err(Error::Sql {
                doing: "rewrite the ledger without what was sealed",
                cause,
            }),
        }
    }

    /// Scrubs what a change has sealed and says so in its outcome.
    pub(crate) fn with_scrubbing(&self, mut outcome: Outcome) -> Result<Outcome> {
        if store::scrub::is_due(&self.db)? {
            outcome.sealed = Some(self.scrubbed()?);
        }
        Ok(outcome)
    }

    /// Scrubs, and returns where the details may be all the same.
    pub(crate) fn scrubbed(&self) -> Result<Sealed> {
        let scrubbed = self.scrub()?;
        let older_backups = match self.path() {
            Some(_) => u32::try_from(self.backups()?.len()).unwrap_or(u32::MAX),
            None => 0,
        };
        Ok(Sealed {
            scrubbed,
            older_backups,
        })
    }
}

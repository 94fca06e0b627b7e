//! Backups of an open desk.

use crate::backup::{Backup, Backups};
use crate::desk::Desk;
use crate::error::{Error, Result};

impl Desk {
    /// Makes a backup now.
    ///
    /// # Errors
    /// Returns [`Error::Backup`], or [`Error::Invalid`] for a ledger that lives in memory.
    pub fn back_up(&self) -> Result<Backup> {
        Ok(self.kept()?.make(&self.db, self.clock.now())?)
    }

    /// Makes the day's first backup and thins the older ones; `None` when the
    /// day has one already.
    ///
    /// # Errors
    /// Returns [`Error::Backup`], or [`Error::Invalid`] for a ledger that lives in memory.
    pub fn start_of_day(&self) -> Result<Option<Backup>> {
        Ok(self.kept()?.start_of_day(&self.db, self.clock.now())?)
    }

    /// Lists the backups, the latest first.
    ///
    /// # Errors
    /// Returns [`Error::Backup`], or [`Error::Invalid`] for a ledger that lives in memory.
    pub fn backups(&self) -> Result<Vec<Backup>> {
        Ok(self.kept()?.list()?)
    }

    fn kept(&self) -> Result<Backups> {
        let path = (self.path())
            .ok_or_else(|| Error::Invalid("a ledger in memory has no backups".into()))?;
        Ok(Backups::of(path)?)
    }
}

#[cfg(test)]
mod tests {
    use crate::{Desk, DeskOptions, Error};

    #[test]
    fn a_backup_opens_as_a_desk_of_its_own_and_passes_its_check() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("desk.claimdesk");
        let desk = Desk::open(&path, DeskOptions::new("Ana")).unwrap();
        let made = desk.start_of_day().unwrap().unwrap();
        assert_eq!(desk.backups().unwrap(), std::slice::from_ref(&made));

        let copy = Desk::open(&made.path, DeskOptions::new("Ana")).unwrap();
        assert_eq!(copy.verify().unwrap(), []);
        assert_eq!(copy.sources().unwrap(), desk.sources().unwrap());
    }

    #[test]
    fn a_ledger_in_memory_has_no_backups() {
        let desk = Desk::in_memory(DeskOptions::new("Ana")).unwrap();
        assert!(matches!(desk.back_up(), Err(Error::Invalid(_))));
    }
}

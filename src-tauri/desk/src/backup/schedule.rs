//! Backups of an open desk.

use std::path::Path;

use crate::backup::{Backup, BackupError, Backups};
use crate::desk::Desk;
use crate::error::{Error, Result, Trouble};

impl Desk {
    /// Makes a backup now.
    ///
    /// # Errors
    /// Returns [`Error::Backup`], or [`Error::Invalid`] for a ledger that lives in memory.
    pub fn back_up(&self) -> Result<Backup> {
        self.writable()?;
        let made = self.kept()?.make(&self.db, self.clock.now());
        made.map_err(|refused| self.told(refused))
    }

    /// Makes the day's first backup and thins the older ones; `None` when the
    /// day has one already.
    ///
    /// # Errors
    /// Returns [`Error::Backup`], or [`Error::Invalid`] for a ledger that lives in memory.
    pub fn start_of_day(&self) -> Result<Option<Backup>> {
        self.writable()?;
        let made = self.kept()?.start_of_day(&self.db, self.clock.now());
        made.map_err(|refused| self.told(refused))
    }

    /// Lists the backups, the latest first.
    ///
    /// # Errors
    /// Returns [`Error::Backup`], or [`Error::Invalid`] for a ledger that lives in memory.
    pub fn backups(&self) -> Result<Vec<Backup>> {
        Ok(self.kept()?.list()?)
    }

    /// Makes a backup, and when it has passed its check removes all that were made before, which may
    /// hold what has been sealed since. Returns how many were removed.
    ///
    /// # Errors
    /// Returns [`Error::Backup`], or [`Error::Invalid`] for a ledger that lives in memory. The
    /// older backups are all still there when the new one could not be made.
    pub fn remove_older_backups(&self) -> Result<usize> {
        self.writable()?;
        let backups = self.kept()?;
        let older = backups.list()?;
        let made = backups.make(&self.db, self.clock.now());
        made.map_err(|refused| self.told(refused))?;
        Ok(backups.remove(&older)?)
    }

    /// A copy of the ledger that does not pass its check says that the ledger does not.
    fn told(&self, refused: BackupError) -> Error {
        let path = self.path().unwrap_or(Path::new("")).to_owned();
        let error = Error::Backup(refused);
        match error.trouble() {
            Some(Trouble::Damaged) => Error::Damaged {
                path,
                detail: error.details(),
            },
            Some(Trouble::Busy) => Error::Busy(path),
            Some(Trouble::Full) => Error::Full(path),
            _ => error,
        }
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
    fn a_full_disk_is_told_as_such_and_nothing_is_half_there() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("desk.claimdesk");
        let mut desk = Desk::open(&path, DeskOptions::new("Ana")).unwrap();
        let pages: i64 = (desk.db)
            .pragma_query_value(None, "page_count", |row| row.get(0))
            .unwrap();
        // SQLite refuses as it does when the disk is full.
        desk.db
            .pragma_update(None, "max_page_count", pages)
            .unwrap();
        let long = "words ".repeat(20_000);
        let hint = claimdesk_readers::Hint::default();
        let error = desk.import(long.as_bytes(), "long.txt", hint).unwrap_err();
        assert_eq!(error.trouble(), Some(crate::Trouble::Full), "{error:?}");
        assert!(error.hint().contains("Make room"));
        assert_eq!(desk.library().unwrap(), []);
        assert_eq!(desk.verify().unwrap(), []);
    }

    #[test]
    fn a_ledger_in_memory_has_no_backups() {
        let desk = Desk::in_memory(DeskOptions::new("Ana")).unwrap();
        assert!(matches!(desk.back_up(), Err(Error::Invalid(_))));
    }
}

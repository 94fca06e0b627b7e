//! What can be told of a ledger that cannot be opened, and what is left to do.

use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use claimdesk_model::time::Time;

use crate::backup::{Backup, Backups};
use crate::desk::{Desk, DeskOptions};
use crate::error::Result;

/// A ledger's file, looked at from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnosis {
    /// The file.
    pub path: PathBuf,
    /// When it was written to last, as the file system has it; `None` where there is no file.
    pub changed: Option<Time>,
    /// The good backups, the latest first.
    pub backups: Vec<Backup>,
}

/// Looks at the ledger at `path` and its backups. Nothing is written.
pub fn diagnose(path: &Path) -> Diagnosis {
    // What keeps the backups from being listed is told when one of them is asked for.
    let backups = Backups::of(path).and_then(|backups| backups.list());
    Diagnosis {
        path: path.to_owned(),
        changed: changed(path),
        backups: (backups.unwrap_or_default().into_iter())
            .filter(Backup::is_good)
            .collect(),
    }
}

/// Tries to read the ledger at `path` without writing to it.
///
/// # Errors
/// Returns why it cannot be read, not even in part.
pub fn try_reading(path: &Path) -> Result<()> {
    Desk::open_read_only(path, DeskOptions::new(""))?.library()?;
    Ok(())
}

/// Returns when a file was last written to, as the file system has it.
fn changed(path: &Path) -> Option<Time> {
    let at = path.metadata().and_then(|about| about.modified()).ok()?;
    let since = at.duration_since(UNIX_EPOCH).ok()?;
    i64::try_from(since.as_millis()).ok().map(Time)
}

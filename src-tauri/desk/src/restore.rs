//! Putting a backup in the ledger's place.
//!
//! Nothing is ever overwritten: what was there is kept as a backup first, and the backup is copied
//! and checked before the copy takes the place, in one step of the file system.

use std::fs;
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use claimdesk_model::time::Time;
use rusqlite::{Connection, OpenFlags};
use tempfile::TempPath;

use crate::backup::{Backups, copy_pages};
use crate::desk::{Desk, DeskOptions};
use crate::error::{Error, Result, Trouble};
use crate::store::snapshot::{index_of, log_of};
use crate::{disk, store};

/// A backup that took the ledger's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The backup.
    pub backup: PathBuf,
    /// Where what was in its place is kept; `None` when nothing was there.
    pub kept: Option<PathBuf>,
}

/// Puts `backup` in the place of the ledger at `ledger`, which no program may have open.
///
/// # Errors
/// Returns [`Error::BackupNotSound`] for a backup that does not pass every check, [`Error::Busy`]
/// when a program works on the ledger, and what the disk refuses. The ledger is as it was then.
pub fn restore(ledger: &Path, backup: &Path, now: Time) -> Result<Restored> {
    let copy = checked_copy(backup, ledger)?;
    let backups = Backups::of(ledger)?;
    let refused = |doing| {
        move |cause| Error::Io {
            doing,
            path: ledger.to_owned(),
            cause,
        }
    };
    let kept = match fs::symlink_metadata(ledger) {
        Err(e) if e.kind() == ErrorKind::NotFound => {
            copy.persist_noclobber(ledger)
                .map_err(|e| refused("make")(e.error))?;
            None
        }
        Err(e) => return Err(refused("look at")(e)),
        Ok(_) => {
            let kept = keep(ledger, &backups, now)?;
            let log = set_log_aside(ledger).map_err(refused("close"))?;
            if let Err(e) = copy.persist(ledger) {
                if let Some(log) = log {
                    fs::rename(log, log_of(ledger)).map_err(refused("put back the log of"))?;
                }
                return Err(refused("replace")(e.error));
            }
            if let Some(log) = log {
                // It is in the backups, with what it belongs to.
                fs::remove_file(log).map_err(refused("clear away the log of"))?;
            }
            Some(kept)
        }
    };
    disk::sync_folder(disk::folder_of(ledger)).map_err(refused("sync the folder of"))?;
    Ok(Restored {
        backup: backup.to_owned(),
        kept,
    })
}

/// Writes a checked copy of `backup` to `out`, where nothing may stand.
///
/// # Errors
/// As [`restore`]; also when something is there.
pub fn copy_out(backup: &Path, out: &Path) -> Result<()> {
    let refused = |cause| Error::Io {
        doing: "write",
        path: out.to_owned(),
        cause,
    };
    checked_copy(backup, out)?
        .persist_noclobber(out)
        .map_err(|e| refused(e.error))?;
    disk::sync_folder(disk::folder_of(out)).map_err(refused)
}

/// Copies `backup` next to where it is wanted, and checks the copy: its pages, its references, its
/// anchors, and that its log gives what its tables hold.
fn checked_copy(backup: &Path, wanted: &Path) -> Result<TempPath> {
    let refused = |cause| Error::Io {
        doing: "write into the folder of",
        path: wanted.to_owned(),
        cause,
    };
    let folder = disk::folder_of(wanted);
    disk::make_folder(folder).map_err(refused)?;
    let copy = tempfile::Builder::new()
        .prefix(".claimdesk-restored-")
        .tempfile_in(folder)
        .map_err(refused)?
        .into_temp_path();
    let pages = store::open_pages(backup)?;
    copy_pages(&pages, &copy).map_err(|refused| match Error::from(refused) {
        full if full.trouble() == Some(Trouble::Full) => Error::Full(wanted.to_owned()),
        other => other,
    })?;
    let not_sound = |detail: String| Error::BackupNotSound {
        path: backup.to_owned(),
        detail,
    };
    let problems = Desk::open_read_only(&copy, DeskOptions::new(""))
        .and_then(|desk| desk.verify())
        .map_err(|error| match error.trouble() {
            Some(Trouble::Damaged) => not_sound(error.details()),
            _ => error,
        })?;
    if !problems.is_empty() {
        let all: Vec<String> = problems.into_iter().map(|p| p.message).collect();
        return Err(not_sound(all.join("; ")));
    }
    File::options()
        .write(true)
        .open(&copy)
        .and_then(|file| file.sync_all())
        .map_err(refused)?;
    Ok(copy)
}

/// Keeps what is in the ledger's place: as a backup where it can be opened and is sound, byte
/// for byte where it is not.
fn keep(ledger: &Path, backups: &Backups, now: Time) -> Result<PathBuf> {
    match keep_sound(ledger, backups, now) {
        Err(error)
            if matches!(
                error.trouble(),
                Some(Trouble::Busy | Trouble::Full | Trouble::ReadOnly)
            ) =>
        {
            Err(error)
        }
        Err(_) => Ok(backups.keep_replaced(ledger, now)?),
        done => done,
    }
}

fn keep_sound(ledger: &Path, backups: &Backups, now: Time) -> Result<PathBuf> {
    store::check_header(ledger)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let refused = |e| store::open_error(ledger, e);
    let db = Connection::open_with_flags(ledger, flags).map_err(refused)?;
    db.busy_timeout(store::PATIENCE).map_err(refused)?;
    let kept = backups.make(&db, now)?;
    // Only the last program that has the ledger open can take it out of the mode in which several
    // can, so this is refused as busy while another works on it. It also empties the log.
    if let Err(e) = db.pragma_update(None, "journal_mode", "DELETE") {
        // Nothing is replaced, so nothing is to be kept.
        fs::remove_file(&kept.path).map_err(|cause| Error::Io {
            doing: "delete",
            path: kept.path,
            cause,
        })?;
        return Err(refused(e));
    }
    db.close().map_err(|(_, e)| refused(e))?;
    Ok(kept.path)
}

/// Takes the write-ahead log of what is replaced away: it must not be read as the restored one's.
fn set_log_aside(ledger: &Path) -> std::io::Result<Option<PathBuf>> {
    let (log, index) = (log_of(ledger), index_of(ledger));
    if index.is_file() {
        fs::remove_file(index)?;
    }
    if !log.is_file() {
        return Ok(None);
    }
    let mut aside = log.clone().into_os_string();
    aside.push("-replaced");
    fs::rename(&log, &aside)?;
    Ok(Some(aside.into()))
}

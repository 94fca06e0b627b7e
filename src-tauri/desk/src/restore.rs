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
use crate::{disk, seal, store};

/// A backup that took the ledger's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The backup.
    pub backup: PathBuf,
    /// Where what was in its place is kept; `None` when nothing was there.
    pub kept: Option<PathBuf>,
    /// Of how many sources that are confidential in what was replaced the backup holds contact
    /// details in the clear: it was made before they were sealed. 0 where what was replaced cannot
    /// be read.
    pub in_clear: usize,
}

/// What was in the ledger's place, among the backups.
struct Kept {
    path: PathBuf,
    /// Whether it can be opened.
    sound: bool,
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
    let mut in_clear = 0;
    let kept = match fs::symlink_metadata(ledger) {
        Err(e) if e.kind() == ErrorKind::NotFound => {
            copy.persist_noclobber(ledger)
                .map_err(|e| refused("make")(e.error))?;
            None
        }
        Err(e) => return Err(refused("look at")(e)),
        Ok(_) => {
            let kept = keep(ledger, &backups, now)?;
            if kept.sound {
                in_clear = laid_open(&kept.path, &copy)?;
            }
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
            Some(kept.path)
        }
    };
    disk::sync_folder(disk::folder_of(ledger)).map_err(refused("sync the folder of"))?;
    Ok(Restored {
        backup: backup.to_owned(),
        kept,
        in_clear,
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

/// Counts the confidential sources of one ledger whose contact details another holds in the clear.
fn laid_open(one: &Path, other: &Path) -> Result<usize> {
    let sources = Desk::open_read_only(one, DeskOptions::new(""))?.sources()?;
    let other = Desk::open_read_only(other, DeskOptions::new(""))?;
    let confidential = sources.iter().filter(|source| source.fields.confidential);
    let open: Result<Vec<bool>> = confidential
        .map(|source| seal::is_in_clear(&other.db, source.id))
        .collect();
    Ok(open?.into_iter().filter(|open| *open).count())
}

/// Keeps what is in the ledger's place: as a backup where it can be opened and is sound, byte
/// for byte where it is not.
fn keep(ledger: &Path, backups: &Backups, now: Time) -> Result<Kept> {
    match keep_sound(ledger, backups, now) {
        Err(error)
            if matches!(
                error.trouble(),
                Some(Trouble::Busy | Trouble::Full | Trouble::ReadOnly)
            ) =>
        {
            Err(error)
        }
        Err(_) => Ok(Kept {
            path: backups.keep_replaced(ledger, now)?,
            sound: false,
        }),
        kept => Ok(Kept {
            path: kept?,
            sound: true,
        }),
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

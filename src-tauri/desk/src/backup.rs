//! Backups of the ledger: whole copies next to it, checked before they count, thinned as they age.
//!
//! A backup is taken with SQLite's online backup rather than `VACUUM INTO`: it
//! copies the pages as they stand, so that what is checked is what the ledger
//! holds, unused rowids included, and the copy is synced by SQLite before it is
//! opened. `VACUUM INTO` builds a new database and leaves the sync to others.

mod error;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use std::{fs, io};

use claimdesk_model::time::Time;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use rusqlite::backup::StepResult;
use rusqlite::{Connection, OpenFlags, ffi};

use crate::disk;
use crate::store::snapshot::{address, log_of};
use crate::thinning::day;

pub use error::BackupError;

pub use crate::thinning::{Backup, LAST_KEPT, surplus};

/// The folder that holds a ledger's backups, next to the ledger.
const FOLDER: &str = "backups";
const EXTENSION: &str = "claimdesk";
/// When a backup was made, in its name: UTC, to the second.
const STAMP: &str = "%Y%m%dT%H%M%SZ";
/// How old a file that was never finished must be to be cleared away.
const ABANDONED: Duration = Duration::from_secs(24 * 60 * 60);

/// Ends the name of what was in a ledger's place before a backup was restored, and could not be
/// opened to make a backup of it.
const REPLACED: &str = "replaced";

/// The backups of one ledger.
#[derive(Clone, Debug)]
pub struct Backups {
    folder: PathBuf,
    stem: String,
}

impl Backups {
    /// Returns the backups of the ledger at `ledger`. Touches no file.
    ///
    /// # Errors
    /// [`BackupError::NoName`] when the path does not end in a name.
    pub fn of(ledger: &Path) -> Result<Self, BackupError> {
        let stem = ledger
            .file_stem()
            .and_then(|s| s.to_str())
            .ok_or_else(|| BackupError::NoName(ledger.to_owned()))?;
        let folder = ledger.parent().unwrap_or(Path::new("")).join(FOLDER);
        Ok(Self {
            folder,
            stem: stem.to_owned(),
        })
    }

    /// Returns the folder that holds them; it is made with the first backup.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Lists the backups, the latest first. Only regular files named as
    /// backups of this ledger are listed.
    ///
    /// # Errors
    /// [`BackupError::Io`] when the folder cannot be read. A folder that is not there is empty.
    pub fn list(&self) -> Result<Vec<Backup>, BackupError> {
        let mut found: Vec<(u32, Backup)> = Vec::new();
        for (name, path) in self.regular_files()? {
            if let Some((at, copy)) = self.read_name(&name) {
                let bytes = fs::symlink_metadata(&path)
                    .map_err(io_error("look at", &path))?
                    .len();
                let entries = entries_of(&path);
                let backup = Backup {
                    path,
                    at,
                    bytes,
                    entries,
                };
                found.push((copy, backup));
            }
        }
        found.sort_by(|(a_copy, a), (b_copy, b)| (b.at, b_copy).cmp(&(a.at, a_copy)));
        Ok(found.into_iter().map(|(_, backup)| backup).collect())
    }

    /// Makes a backup of the open ledger `ledger`, which must be the one these
    /// backups belong to and must not be in a transaction.
    ///
    /// The copy gets its name only after it was opened, checked page by page
    /// and found to hold as many log entries as the ledger, and is on the disk.
    ///
    /// # Errors
    /// Any [`BackupError`]; no file is left behind then.
    pub fn make(&self, ledger: &Connection, now: Time) -> Result<Backup, BackupError> {
        disk::make_folder(&self.folder).map_err(io_error("make the folder", &self.folder))?;
        let partial = tempfile::Builder::new()
            .prefix(&self.partial_prefix())
            .tempfile_in(&self.folder)
            .map_err(io_error("write into", &self.folder))?
            .into_temp_path();
        let path = self.free_path(now)?;
        {
            // The copy and what it is compared with must be of one moment, even
            // while another program writes to the ledger.
            let _moment = ledger
                .unchecked_transaction()
                .map_err(sql_error("read the ledger for", &path))?;
            let facts = facts_of(ledger).map_err(sql_error("read the ledger for", &path))?;
            copy_pages(ledger, &partial)?;
            if let Some(found) = fault_of(&partial, &facts)? {
                return Err(BackupError::NotSound { path, found });
            }
        }
        // Windows syncs only what was opened for writing.
        let file =
            (File::options().write(true).open(&partial)).map_err(io_error("open", &partial))?;
        file.sync_all().map_err(io_error("sync", &partial))?;
        let bytes = (file.metadata())
            .map_err(io_error("look at", &partial))?
            .len();
        partial
            .persist_noclobber(&path)
            .map_err(|e| io_error("name the backup", &path)(e.error))?;
        disk::sync_folder(&self.folder).map_err(io_error("sync the folder", &self.folder))?;
        let entries = entries_of(&path);
        Ok(Backup {
            path,
            at: Time(now.0.div_euclid(1000) * 1000),
            bytes,
            entries,
        })
    }

    /// Makes a backup when none was made on this day (UTC) yet, and thins the others.
    ///
    /// The day's backup is the one made last of this ledger: a clock that was set back finds one of
    /// that day that holds less.
    ///
    /// # Errors
    /// Any [`BackupError`].
    pub fn start_of_day(
        &self,
        ledger: &Connection,
        now: Time,
    ) -> Result<Option<Backup>, BackupError> {
        let holds = entries_in(ledger).map_err(sql_error("count the log of", &self.folder))?;
        let backups = self.list()?;
        let of_this = |b: &&Backup| b.entries.is_some_and(|entries| entries <= holds);
        let most = backups.iter().filter(of_this).map(|b| b.entries).max();
        let last = backups.iter().filter(|b| Some(b.entries) == most);
        if last.into_iter().any(|b| day(b.at) == day(now)) {
            return Ok(None);
        }
        let made = self.make(ledger, now)?;
        self.thin()?;
        Ok(Some(made))
    }

    /// Deletes the backups that are not needed any more, see [`surplus`], and copies that
    /// were abandoned half-way over a day ago. Returns the backups deleted.
    ///
    /// # Errors
    /// [`BackupError::Io`] at the first file that cannot be deleted.
    pub fn thin(&self) -> Result<Vec<Backup>, BackupError> {
        let gone = surplus(&self.list()?);
        for backup in &gone {
            fs::remove_file(&backup.path).map_err(io_error("delete", &backup.path))?;
        }
        for (name, path) in self.regular_files()? {
            if name.starts_with(&self.partial_prefix()) && is_abandoned(&path) {
                fs::remove_file(&path).map_err(io_error("delete", &path))?;
            }
        }
        Ok(gone)
    }

    /// Deletes backups. Returns how many.
    ///
    /// # Errors
    /// [`BackupError::Io`] at the first file that cannot be deleted.
    pub fn remove(&self, backups: &[Backup]) -> Result<usize, BackupError> {
        for backup in backups {
            fs::remove_file(&backup.path).map_err(io_error("delete", &backup.path))?;
        }
        disk::sync_folder(&self.folder).map_err(io_error("sync the folder", &self.folder))?;
        Ok(backups.len())
    }

    /// Returns the regular files of the folder whose names are Unicode.
    fn regular_files(&self) -> Result<Vec<(String, PathBuf)>, BackupError> {
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(e) => return Err(io_error("read the folder", &self.folder)(e)),
        };
        let mut files = Vec::new();
        for entry in entries {
            let entry = entry.map_err(io_error("read the folder", &self.folder))?;
            let kind = (entry.file_type()).map_err(io_error("look at", &entry.path()))?;
            if let (true, Ok(name)) = (kind.is_file(), entry.file_name().into_string()) {
                files.push((name, entry.path()));
            }
        }
        Ok(files)
    }

    /// Keeps a copy, byte for byte, of what is in the ledger's place and cannot be opened, with
    /// the write-ahead log next to it. It is never thinned.
    ///
    /// # Errors
    /// [`BackupError::Io`]; no file is left behind then.
    pub(crate) fn keep_replaced(&self, ledger: &Path, now: Time) -> Result<PathBuf, BackupError> {
        disk::make_folder(&self.folder).map_err(io_error("make the folder", &self.folder))?;
        let path = self.free(now, &format!("-{REPLACED}"))?;
        let logs = [
            (ledger.to_owned(), path.clone()),
            (log_of(ledger), log_of(&path)),
        ];
        for (from, to) in logs.iter().filter(|(from, _)| from.is_file()) {
            if let Err(refused) = copy_file(from, to) {
                for (_, to) in &logs {
                    // What was not copied is not there to be removed.
                    let _ = fs::remove_file(to);
                }
                return Err(io_error("keep a copy of", from)(refused));
            }
        }
        disk::sync_folder(&self.folder).map_err(io_error("sync the folder", &self.folder))?;
        Ok(path)
    }

    /// Returns the first path not taken for a backup made at `now`: two made in
    /// one second are told apart by a number.
    fn free_path(&self, now: Time) -> Result<PathBuf, BackupError> {
        self.free(now, "")
    }

    fn free(&self, now: Time, what: &str) -> Result<PathBuf, BackupError> {
        let stamp = jiff::Timestamp::from_millisecond(now.0)
            .map_err(|_| BackupError::NoDate(now))?
            .strftime(STAMP)
            .to_string();
        let first = format!("{}-{stamp}{what}.{EXTENSION}", self.stem);
        let more = (2..).map(|n| format!("{}-{stamp}-{n}{what}.{EXTENSION}", self.stem));
        let free = std::iter::once(first)
            .chain(more)
            .map(|name| self.folder.join(name))
            .find(|path| fs::symlink_metadata(path).is_err())
            .expect("a folder does not hold endlessly many files");
        Ok(free)
    }

    /// Reads when a backup was made from its name, and the how manieth of that
    /// second it is. `None` for a file that is not a backup of this ledger.
    fn read_name(&self, name: &str) -> Option<(Time, u32)> {
        let rest = name.strip_prefix(&self.stem)?.strip_prefix('-')?;
        let rest = rest.strip_suffix(EXTENSION)?.strip_suffix('.')?;
        let (stamp, copy) = match rest.split_once('-') {
            None => (rest, 1),
            Some((stamp, n)) => (stamp, n.parse().ok().filter(|n| *n >= 2)?),
        };
        let at = DateTime::strptime(STAMP, stamp).ok()?;
        // strptime is lenient about digits; a name that would be written
        // otherwise is somebody else's file.
        if at.strftime(STAMP).to_string() != stamp {
            return None;
        }
        let at = at.to_zoned(TimeZone::UTC).ok()?.timestamp();
        Some((Time(at.as_millisecond()), copy))
    }

    fn partial_prefix(&self) -> String {
        format!(".{}-partial-", self.stem)
    }
}

fn is_abandoned(path: &Path) -> bool {
    fs::symlink_metadata(path)
        .and_then(|m| m.modified())
        .is_ok_and(|at| {
            SystemTime::now()
                .duration_since(at)
                .is_ok_and(|age| age > ABANDONED)
        })
}

/// Copies every page of `ledger` into the empty file `to`, and leaves one file
/// without a write-ahead log next to it.
pub(crate) fn copy_pages(ledger: &Connection, to: &Path) -> Result<(), BackupError> {
    let mut copy = Connection::open_with_flags(
        to,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )
    .map_err(sql_error("open", to))?;
    // One step copies all there is; a ledger that another program is writing
    // to has been waited for by then, as long as the connection waits for it.
    let step = rusqlite::backup::Backup::new(ledger, &mut copy)
        .and_then(|all| all.step(-1))
        .map_err(sql_error("copy the ledger into", to))?;
    if step != StepResult::Done {
        let busy = rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_BUSY), None);
        return Err(sql_error("copy the ledger into", to)(busy));
    }
    copy.pragma_update(None, "journal_mode", "DELETE")
        .map_err(sql_error("close the log of", to))?;
    copy.close().map_err(|(_, e)| sql_error("close", to)(e))
}

/// What a copy must have in common with its ledger.
const FACTS: [(&str, &str); 3] = [
    ("application id", "PRAGMA application_id"),
    ("version", "PRAGMA user_version"),
    ("number of log entries", "SELECT count(*) FROM entry"),
];

fn facts_of(db: &Connection) -> rusqlite::Result<Vec<i64>> {
    FACTS
        .iter()
        .map(|(_, question)| db.query_row(question, [], |row| row.get(0)))
        .collect()
}

/// Returns what is wrong with the copy at `path` of a ledger with these facts,
/// or `None` when it is sound.
fn fault_of(path: &Path, facts: &[i64]) -> Result<Option<String>, BackupError> {
    let copy = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )
    .map_err(sql_error("open", path))?;
    let said: String = copy
        .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))
        .map_err(sql_error("check", path))?;
    if said != "ok" {
        return Ok(Some(said));
    }
    let found = facts_of(&copy).map_err(sql_error("check", path))?;
    let differs =
        (FACTS.iter().zip(found.iter().zip(facts))).find(|(_, (there, here))| there != here);
    Ok(
        differs
            .map(|((what, _), (there, here))| format!("its {what} is {there} instead of {here}")),
    )
}

/// Returns how many entries the log of a backup has, or `None` when the file is cut short, was
/// overwritten, or is no ledger.
fn entries_of(path: &Path) -> Option<u64> {
    entries_in(&open_to_look(path).ok()?).ok()
}

/// Opens a finished backup. Nothing is written, not even next to it.
fn open_to_look(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(address(path, "immutable=1"), flags)
}

fn entries_in(ledger: &Connection) -> rusqlite::Result<u64> {
    ledger.query_row("SELECT coalesce(max(seq), 0) FROM entry", [], |row| {
        row.get(0)
    })
}

fn copy_file(from: &Path, to: &Path) -> io::Result<()> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut copy = options.open(to)?;
    io::copy(&mut File::open(from)?, &mut copy)?;
    copy.sync_all()
}

fn io_error(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> BackupError {
    let path = path.to_owned();
    move |cause| BackupError::Io { doing, path, cause }
}

fn sql_error(doing: &'static str, path: &Path) -> impl FnOnce(rusqlite::Error) -> BackupError {
    let path = path.to_owned();
    move |cause| BackupError::Sql { doing, path, cause }
}

mod schedule;
#[cfg(test)]
mod tests;

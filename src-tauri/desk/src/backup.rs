//! Backups of the ledger: whole copies beside it, checked before they count, thinned as they age.
//!
//! A backup is taken with SQLite's online backup rather than `VACUUM INTO`: it
//! copies the pages as they stand, so that what is checked is what the ledger
//! holds, unused rowids included, and the copy is synced by SQLite before it is
//! opened. `VACUUM INTO` builds a new database and leaves the sync to others.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use rusqlite::backup::StepResult;
use rusqlite::{Connection, OpenFlags, ffi};

use crate::time::Time;

/// The folder that holds a ledger's backups, beside the ledger.
const FOLDER: &str = "backups";
const EXTENSION: &str = "claimdesk";
/// When a backup was made, in its name: UTC, to the second.
const STAMP: &str = "%Y%m%dT%H%M%SZ";
/// How old a file that was never finished must be to be cleared away.
const ABANDONED: Duration = Duration::from_secs(24 * 60 * 60);

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
const WEEK_MS: i64 = 7 * DAY_MS;
/// Every backup is kept for so long ...
const KEEP_ALL_MS: i64 = 2 * DAY_MS;
/// ... then one a day for 12 days ...
const KEEP_DAILY_MS: i64 = KEEP_ALL_MS + 12 * DAY_MS;
/// ... then one a week for 10 weeks.
const KEEP_WEEKLY_MS: i64 = KEEP_DAILY_MS + 10 * WEEK_MS;

/// A backup that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// When it was made, to the second.
    pub at: Time,
    /// Its size in bytes.
    pub bytes: u64,
}

/// A backup that was not made, listed or cleared away.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The ledger's path does not name a file.
    #[error("cannot name backups of {}: it is not the path of a file", .0.display())]
    NoName(PathBuf),
    /// The time cannot be written as a date.
    #[error("cannot name a backup made at {0}")]
    NoDate(Time),
    /// The disk or the system refused.
    #[error("cannot {doing} {}: {cause}", .path.display())]
    Io {
        /// What was being done.
        doing: &'static str,
        /// To which file or folder.
        path: PathBuf,
        /// Why not.
        #[source]
        cause: io::Error,
    },
    /// SQLite refused.
    #[error("cannot {doing} {}: {cause}", .path.display())]
    Sql {
        /// What was being done.
        doing: &'static str,
        /// To which file.
        path: PathBuf,
        /// Why not.
        #[source]
        cause: rusqlite::Error,
    },
    /// The copy did not pass its check and was thrown away.
    #[error("the backup {} did not pass its check and was thrown away: {found}", .path.display())]
    NotSound {
        /// The name the copy would have had.
        path: PathBuf,
        /// What is wrong with it.
        found: String,
    },
}

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
                found.push((copy, Backup { path, at, bytes }));
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
        fs::create_dir_all(&self.folder).map_err(io_error("make the folder", &self.folder))?;
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
        sync_folder(&self.folder)?;
        Ok(Backup {
            path,
            at: Time(now.0.div_euclid(1000) * 1000),
            bytes,
        })
    }

    /// Makes a backup when none was made on this day (UTC) yet, and thins the others.
    ///
    /// # Errors
    /// Any [`BackupError`].
    pub fn start_of_day(
        &self,
        ledger: &Connection,
        now: Time,
    ) -> Result<Option<Backup>, BackupError> {
        if self.list()?.iter().any(|b| day(b.at) == day(now)) {
            return Ok(None);
        }
        let made = self.make(ledger, now)?;
        self.thin(now)?;
        Ok(Some(made))
    }

    /// Deletes the backups that have aged out, see [`surplus`], and copies that
    /// were abandoned half-way over a day ago. Returns the backups deleted.
    ///
    /// # Errors
    /// [`BackupError::Io`] at the first file that cannot be deleted.
    pub fn thin(&self, now: Time) -> Result<Vec<Backup>, BackupError> {
        let gone = surplus(&self.list()?, now);
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

    /// Returns the first path not taken for a backup made at `now`: two made in
    /// one second are told apart by a number.
    fn free_path(&self, now: Time) -> Result<PathBuf, BackupError> {
        let stamp = jiff::Timestamp::from_millisecond(now.0)
            .map_err(|_| BackupError::NoDate(now))?
            .strftime(STAMP)
            .to_string();
        let first = format!("{}-{stamp}.{EXTENSION}", self.stem);
        let more = (2..).map(|n| format!("{}-{stamp}-{n}.{EXTENSION}", self.stem));
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

/// Returns the backups that have aged out at `now`.
///
/// Kept are all of the last two days, then the last one of each day (UTC) for
/// twelve days, then the last one of each week for ten weeks, and always the
/// newest of all. A backup from the future is kept: the clock may be wrong.
pub fn surplus(backups: &[Backup], now: Time) -> Vec<Backup> {
    let mut latest_first: Vec<&Backup> = backups.iter().collect();
    latest_first.sort_by(|a, b| (b.at, &b.path).cmp(&(a.at, &a.path)));
    let mut days = BTreeSet::new();
    let mut weeks = BTreeSet::new();
    latest_first
        .into_iter()
        .enumerate()
        .filter(|(rank, backup)| {
            let age = now.0.saturating_sub(backup.at.0);
            let kept = if age < KEEP_ALL_MS {
                true
            } else if age < KEEP_DAILY_MS {
                days.insert(day(backup.at))
            } else if age < KEEP_WEEKLY_MS {
                weeks.insert(week(backup.at))
            } else {
                false
            };
            *rank > 0 && !kept
        })
        .map(|(_, backup)| backup.clone())
        .collect()
}

/// Counts days in UTC.
fn day(at: Time) -> i64 {
    at.0.div_euclid(DAY_MS)
}

/// Counts weeks that begin on Monday; 1970-01-01 was a Thursday.
fn week(at: Time) -> i64 {
    (day(at) + 3).div_euclid(7)
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
/// without a write-ahead log beside it.
fn copy_pages(ledger: &Connection, to: &Path) -> Result<(), BackupError> {
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

/// Makes the names in a folder last: on Unix a rename is on the disk only after
/// its folder is. Elsewhere the system sees to it.
fn sync_folder(folder: &Path) -> Result<(), BackupError> {
    if cfg!(unix) {
        File::open(folder)
            .and_then(|f| f.sync_all())
            .map_err(io_error("sync the folder", folder))?;
    }
    Ok(())
}

fn io_error(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> BackupError {
    let path = path.to_owned();
    move |cause| BackupError::Io { doing, path, cause }
}

fn sql_error(doing: &'static str, path: &Path) -> impl FnOnce(rusqlite::Error) -> BackupError {
    let path = path.to_owned();
    move |cause| BackupError::Sql { doing, path, cause }
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    /// 2026-11-22T16:00:00Z, a Sunday.
    const NOW: Time = Time(1_795_363_200_000);
    const HOUR_MS: i64 = 60 * 60 * 1000;

    fn ledger_at(path: &Path) -> Connection {
        let db = Connection::open(path).unwrap();
        db.execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA application_id = 77; PRAGMA user_version = 3;
             CREATE TABLE entry (seq INTEGER PRIMARY KEY NOT NULL, edits TEXT NOT NULL) STRICT;
             INSERT INTO entry (edits) VALUES ('one'), ('two');",
        )
        .unwrap();
        db
    }

    fn desk() -> (TempDir, Connection, Backups) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("city desk.claimdesk");
        let db = ledger_at(&path);
        let backups = Backups::of(&path).unwrap();
        (dir, db, backups)
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|e| e.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn at_age(age_ms: i64) -> Backup {
        let at = Time(NOW.0 - age_ms);
        let path = PathBuf::from(format!("{:020}", at.0));
        Backup { path, at, bytes: 0 }
    }

    /// Returns the ages left, in hours, youngest first.
    fn left(backups: &[Backup]) -> Vec<i64> {
        let gone = surplus(backups, NOW);
        let mut left: Vec<i64> = (backups.iter())
            .filter(|b| !gone.contains(b))
            .map(|b| (NOW.0 - b.at.0) / HOUR_MS)
            .collect();
        left.sort_unstable();
        left
    }

    #[test]
    fn backup_is_one_sound_file_that_holds_the_ledger() {
        let (_dir, db, backups) = desk();
        let made = backups.make(&db, NOW).unwrap();
        assert_eq!(
            names(backups.folder()),
            ["city desk-20261122T160000Z.claimdesk"]
        );
        assert_eq!(made.at, NOW);
        assert_eq!(made.bytes, fs::metadata(&made.path).unwrap().len());

        let copy = Connection::open(&made.path).unwrap();
        let last: String = copy
            .query_row("SELECT edits FROM entry WHERE seq = 2", [], |r| r.get(0))
            .unwrap();
        assert_eq!(last, "two");
        assert_eq!(backups.list().unwrap(), [made]);
    }

    #[test]
    fn backup_holds_what_still_stands_in_the_write_ahead_log_only() {
        let (_dir, db, backups) = desk();
        db.execute_batch(
            "PRAGMA wal_autocheckpoint = 0; INSERT INTO entry (edits) VALUES ('three')",
        )
        .unwrap();
        let made = backups.make(&db, NOW).unwrap();
        let count: i64 = Connection::open(&made.path)
            .unwrap()
            .query_row("SELECT count(*) FROM entry", [], |r| r.get(0))
            .unwrap();
        assert_eq!(count, 3);
    }

    #[test]
    fn backup_is_of_one_moment_while_another_program_writes() {
        let (dir, db, backups) = desk();
        let other = Connection::open(dir.path().join("city desk.claimdesk")).unwrap();
        other
            .execute_batch("BEGIN IMMEDIATE; INSERT INTO entry (edits) VALUES ('three')")
            .unwrap();
        let made = backups.make(&db, NOW).unwrap();
        other.execute_batch("COMMIT").unwrap();
        let count = |db: &Connection| facts_of(db).unwrap()[2];
        assert_eq!(count(&Connection::open(made.path).unwrap()), 2);
        assert_eq!(count(&db), 3);
    }

    #[test]
    fn a_copy_that_lacks_a_log_entry_is_not_sound() {
        let (_dir, db, backups) = desk();
        let made = backups.make(&db, NOW).unwrap();
        let facts = facts_of(&db).unwrap();
        assert_eq!(fault_of(&made.path, &facts).unwrap(), None);
        db.execute_batch("INSERT INTO entry (edits) VALUES ('three')")
            .unwrap();
        let found = fault_of(&made.path, &facts_of(&db).unwrap())
            .unwrap()
            .unwrap();
        assert_eq!(found, "its number of log entries is 2 instead of 3");
    }

    #[test]
    fn two_backups_of_one_second_both_stay_in_order() {
        let (_dir, db, backups) = desk();
        let first = backups.make(&db, NOW).unwrap();
        let second = backups.make(&db, Time(NOW.0 + 999)).unwrap();
        assert_ne!(first.path, second.path);
        assert_eq!(backups.list().unwrap(), [second, first]);
    }

    #[test]
    fn damaged_ledger_gives_no_backup_and_leaves_nothing_behind() {
        let (dir, db, backups) = desk();
        db.execute_batch(
            "PRAGMA journal_mode = DELETE;
             CREATE INDEX by_edits ON entry (edits);
             INSERT INTO entry (edits) SELECT hex(randomblob(400)) FROM entry, entry, entry, entry;",
        )
        .unwrap();
        let root: i64 = db
            .query_row(
                "SELECT rootpage FROM sqlite_schema WHERE name = 'by_edits'",
                [],
                |r| r.get(0),
            )
            .unwrap();
        let size: i64 = db.query_row("PRAGMA page_size", [], |r| r.get(0)).unwrap();
        drop(db);
        let path = dir.path().join("city desk.claimdesk");
        let mut bytes = fs::read(&path).unwrap();
        let start = usize::try_from((root - 1) * size).unwrap();
        // The number of cells in the index's root page: entries go missing from it.
        bytes[start + 4] = 1;
        fs::write(&path, bytes).unwrap();

        let db = Connection::open(&path).unwrap();
        let error = backups.make(&db, NOW).unwrap_err();
        assert!(matches!(error, BackupError::NotSound { .. }), "{error}");
        assert_eq!(names(backups.folder()), Vec::<String>::new());
    }

    #[test]
    fn file_that_is_no_ledger_gives_no_backup() {
        let (_dir, _db, backups) = desk();
        let other = Connection::open_in_memory().unwrap();
        other.execute_batch("CREATE TABLE other (a)").unwrap();
        let error = backups.make(&other, NOW).unwrap_err();
        assert!(matches!(error, BackupError::Sql { .. }), "{error}");
        assert_eq!(names(backups.folder()), Vec::<String>::new());
    }

    #[test]
    fn error_names_the_operation_and_the_path() {
        let (_dir, db, backups) = desk();
        fs::write(backups.folder(), "in the way").unwrap();
        let message = backups.make(&db, NOW).unwrap_err().to_string();
        assert!(message.starts_with("cannot make the folder "), "{message}");
        assert!(message.contains("backups"), "{message}");
        assert!(matches!(
            Backups::of(Path::new("/")),
            Err(BackupError::NoName(_))
        ));
    }

    #[test]
    fn a_ledger_of_another_name_keeps_its_own_backups() {
        let (dir, db, backups) = desk();
        backups.make(&db, NOW).unwrap();
        for other in [
            "city.claimdesk",
            "desk.claimdesk",
            "city desk-20261122T160000Z.claimdesk",
        ] {
            let others = Backups::of(&dir.path().join(other)).unwrap();
            assert_eq!(others.list().unwrap(), []);
        }
    }

    #[test]
    fn start_of_day_makes_one_a_day_and_thins() {
        let (_dir, db, backups) = desk();
        let month_ago = backups.make(&db, Time(NOW.0 - 30 * DAY_MS)).unwrap();
        let same_week = backups
            .make(&db, Time(NOW.0 - 30 * DAY_MS - HOUR_MS))
            .unwrap();
        let made = backups.start_of_day(&db, NOW).unwrap().unwrap();
        assert_eq!(
            backups
                .start_of_day(&db, Time(NOW.0 + 7 * HOUR_MS))
                .unwrap(),
            None
        );
        assert_eq!(backups.list().unwrap(), [made, month_ago]);
        assert!(!same_week.path.exists());
        let midnight = Time(NOW.0 + 8 * HOUR_MS);
        assert!(backups.start_of_day(&db, midnight).unwrap().is_some());
    }

    #[test]
    fn only_files_it_recognises_are_ever_deleted() {
        let (dir, db, backups) = desk();
        backups.make(&db, NOW).unwrap();
        let strangers = [
            "city desk-20200101T000000Z.claimdesk.txt",
            "city desk-20200101.claimdesk",
            "city desk-2020101T000000Z.claimdesk",
            "city desk-20201301T000000Z.claimdesk",
            "city desk-20200101T000000Z-1.claimdesk",
            "city desk-20200101T000000Z-x.claimdesk",
            "city desk-+2020101T000000Z.claimdesk",
            "city desk-20200101T000000Z.CLAIMDESK",
            "other-20200101T000000Z.claimdesk",
            ".city desk-partial-fresh",
        ];
        for name in strangers {
            fs::write(backups.folder().join(name), "mine").unwrap();
        }
        fs::create_dir(
            backups
                .folder()
                .join("city desk-20200102T000000Z.claimdesk"),
        )
        .unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(
            dir.path().join("city desk.claimdesk"),
            backups
                .folder()
                .join("city desk-20200103T000000Z.claimdesk"),
        )
        .unwrap();
        fs::write(
            backups
                .folder()
                .join("city desk-20200104T000000Z.claimdesk"),
            "old",
        )
        .unwrap();

        let before = names(backups.folder());
        let gone = backups.thin(NOW).unwrap();
        assert_eq!(gone.len(), 1);
        assert_eq!(before.len() - 1, names(backups.folder()).len());
        assert!(!names(backups.folder()).contains(&"city desk-20200104T000000Z.claimdesk".into()));
        assert!(dir.path().join("city desk.claimdesk").exists());
    }

    #[test]
    fn copies_abandoned_over_a_day_ago_are_cleared_away() {
        let (_dir, db, backups) = desk();
        backups.make(&db, NOW).unwrap();
        let partial = backups.folder().join(".city desk-partial-Ab12");
        let file = File::create(&partial).unwrap();
        backups.thin(NOW).unwrap();
        assert!(partial.exists());
        file.set_modified(SystemTime::now() - 2 * ABANDONED)
            .unwrap();
        backups.thin(NOW).unwrap();
        assert!(!partial.exists());
    }

    #[test]
    fn all_of_two_days_are_kept() {
        let hourly: Vec<Backup> = (0..48).map(|h| at_age(h * HOUR_MS)).collect();
        assert_eq!(left(&hourly).len(), 48);
    }

    #[test]
    fn then_the_last_of_each_day_and_of_each_week() {
        let hourly: Vec<Backup> = (0..24 * 100).map(|h| at_age(h * HOUR_MS)).collect();
        let left = left(&hourly);
        let (all, old): (Vec<i64>, Vec<i64>) = left.iter().partition(|h| **h < 48);
        let (daily, weekly): (Vec<i64>, Vec<i64>) = old.into_iter().partition(|h| *h < 14 * 24);
        assert_eq!(all.len(), 48);
        // NOW is 16:00, so that a day's last hour, 23:00, is 17 hours past a multiple of 24.
        assert_eq!(daily[0], 48);
        assert!(daily[1..].iter().all(|h| h % 24 == 17), "{daily:?}");
        assert_eq!(daily.len(), 13);
        // Sunday 23:00 ends a week.
        assert!(weekly[1..].iter().all(|h| h % 168 == 161), "{weekly:?}");
        assert_eq!(weekly.len(), 11);
        assert!(weekly.iter().all(|h| *h < 84 * 24));
    }

    #[test]
    fn the_newest_and_those_from_the_future_are_never_deleted() {
        let ancient = at_age(1000 * DAY_MS);
        let older = at_age(1001 * DAY_MS);
        let both = [older.clone(), ancient.clone()];
        assert_eq!(surplus(&both, NOW), std::slice::from_ref(&older));
        assert_eq!(surplus(std::slice::from_ref(&ancient), NOW), []);
        let tomorrow = at_age(-DAY_MS);
        assert_eq!(surplus(&[ancient.clone(), tomorrow], NOW), [ancient]);
        assert_eq!(surplus(&[], NOW), []);
    }

    #[test]
    fn thinning_every_day_leaves_no_day_or_week_bare() {
        let mut kept: Vec<Backup> = Vec::new();
        for days in 0..200 {
            let now = Time(NOW.0 + days * DAY_MS);
            let path = PathBuf::from(format!("{:020}", now.0));
            kept.push(Backup {
                path,
                at: now,
                bytes: 0,
            });
            let gone = surplus(&kept, now);
            kept.retain(|b| !gone.contains(b));
            let oldest = now.0 - KEEP_WEEKLY_MS.min(days * DAY_MS);
            for monday in (week(Time(oldest)) + 1)..week(now) {
                assert!(kept.iter().any(|b| week(b.at) == monday), "day {days}");
            }
        }
        assert!(kept.len() <= 2 + 13 + 11, "{}", kept.len());
    }
}

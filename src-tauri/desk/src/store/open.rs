//! Opening a ledger, and bringing an older one up to date.

use std::fs::File;
use std::io::ErrorKind;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::header::Found;
use super::migrations::{SCHEMA_VERSION, migrate, schema_version};
use super::refused::{PATIENCE, at};
use super::{header, schema, snapshot};
use crate::disk;
use crate::error::{Doing, Error, Result};

/// Opens the ledger at `path`, making it when there is no such file.
///
/// `before_migration` is called with the open ledger before an older one is
/// brought up to date.
///
/// # Errors
/// Returns [`Error::Foreign`], [`Error::Newer`], [`Error::Damaged`], [`Error::ReadOnly`],
/// [`Error::Full`] or [`Error::Busy`]; the file is then as it was.
pub(crate) fn open(
    path: &Path,
    before_migration: impl FnOnce(&Connection) -> Result<()>,
) -> Result<Connection> {
    if header::inspect(path, SCHEMA_VERSION)? == Found::Nothing {
        make(path)?;
    }
    can_be_written(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut db = Connection::open_with_flags(path, flags).map_err(|e| at(path, e))?;
    db.busy_timeout(PATIENCE).map_err(|e| at(path, e))?;
    // Asked again: after a crash the header can be older than the log next to it.
    let version = schema_version(&db).map_err(|e| at(path, e))?;
    check_version(path, version)?;
    schema::check(&db, path, version)?;
    whole_before_writing(&db, path)?;
    prepare(&db).map_err(|e| at(path, e))?;
    if (1..SCHEMA_VERSION).contains(&version) {
        before_migration(&db)?;
    }
    migrate(&mut db).map_err(|e| at(path, e))?;
    Ok(db)
}

/// Opens a copy of the ledger at `path` that lives in memory. Neither the file nor its folder is
/// written to, and an older form is brought up to date in the copy alone.
///
/// # Errors
/// As [`open`]; also when there is no such file.
pub(crate) fn open_a_copy(path: &Path) -> Result<Connection> {
    let mut db = open_pages(path)?;
    let version = schema_version(&db).map_err(|e| at(path, e))?;
    check_version(path, version)?;
    schema::check(&db, path, version)?;
    db.pragma_update(None, "trusted_schema", false)
        .and_then(|()| db.pragma_update(None, "cell_size_check", true))
        .map_err(|e| at(path, e))?;
    db.set_prepared_statement_cache_capacity(128);
    migrate(&mut db).map_err(|e| at(path, e))?;
    Ok(db)
}

/// Refuses what is no ledger by its header.
///
/// # Errors
/// As [`open`]; also when there is no such file.
pub(crate) fn check_header(path: &Path) -> Result<()> {
    match header::inspect(path, SCHEMA_VERSION)? {
        Found::Ledger => Ok(()),
        Found::Nothing => Err(no_such_file(path)),
    }
}

/// Opens the pages of a ledger, to be copied as they are. Nothing is written.
///
/// # Errors
/// As [`open_a_copy`].
pub(crate) fn open_pages(path: &Path) -> Result<Connection> {
    check_header(path)?;
    snapshot::in_memory(path)
}

/// Makes a ledger under another name and gives it its own when it is whole, so that a program
/// that dies meanwhile leaves no half of one.
fn make(path: &Path) -> Result<()> {
    let folder = disk::folder_of(path);
    let refused = |cause| Error::Io {
        doing: "make",
        path: path.to_owned(),
        cause,
    };
    let file = tempfile::Builder::new()
        .prefix(".claimdesk-new-")
        .tempfile_in(folder)
        .map_err(refused)?
        .into_temp_path();
    let mut db = Connection::open(&file).map_err(|e| at(path, e))?;
    // The file keeps what was set before its first page was written.
    db.pragma_update(None, "secure_delete", true)
        .and_then(|()| migrate(&mut db))
        .map_err(|e| at(path, e))?;
    db.close().map_err(|(_, e)| at(path, e))?;
    match file.persist_noclobber(path) {
        Ok(()) => disk::sync_folder(folder).map_err(refused),
        // Another program was faster; its ledger is as good.
        Err(e) if e.error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(e) => Err(refused(e.error)),
    }
}

/// Opens a ledger that lives in memory only.
pub(crate) fn open_in_memory() -> Result<Connection> {
    let mut db = Connection::open_in_memory().doing("open")?;
    prepare(&db).doing("open")?;
    migrate(&mut db).doing("open")?;
    Ok(db)
}

/// SQLite opens what it may not write to for reading, and tells with the first change.
fn can_be_written(path: &Path) -> Result<()> {
    match File::options().write(true).open(path) {
        Ok(_) => Ok(()),
        Err(e)
            if matches!(
                e.kind(),
                ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem
            ) =>
        {
            Err(Error::ReadOnly(path.to_owned()))
        }
        Err(cause) => Err(Error::Io {
            doing: "open",
            path: path.to_owned(),
            cause,
        }),
    }
}

/// Checks a ledger without a write-ahead log: to open it means to write to its header.
fn whole_before_writing(db: &Connection, path: &Path) -> Result<()> {
    let ask = |question: &str| db.query_row(question, [], |row| row.get::<_, String>(0));
    if ask("PRAGMA journal_mode").map_err(|e| at(path, e))? == "wal" {
        return Ok(());
    }
    let found = ask("PRAGMA quick_check(1)").map_err(|e| at(path, e))?;
    if found == "ok" {
        return Ok(());
    }
    Err(Error::Damaged {
        path: path.to_owned(),
        detail: found,
    })
}

fn check_version(path: &Path, found: i64) -> Result<()> {
    if found <= SCHEMA_VERSION {
        return Ok(());
    }
    Err(Error::Newer {
        path: path.to_owned(),
        found,
        known: SCHEMA_VERSION,
    })
}

fn no_such_file(path: &Path) -> Error {
    Error::Io {
        doing: "open",
        path: path.to_owned(),
        cause: ErrorKind::NotFound.into(),
    }
}

fn prepare(db: &Connection) -> rusqlite::Result<()> {
    db.busy_timeout(PATIENCE)?;
    db.set_prepared_statement_cache_capacity(128);
    db.pragma_update(None, "foreign_keys", true)?;
    db.pragma_update(None, "trusted_schema", false)?;
    // What is sealed or removed must not linger in free pages.
    db.pragma_update(None, "secure_delete", true)?;
    db.pragma_update(None, "cell_size_check", true)?;
    db.pragma_update(None, "cache_size", -64 * 1024)?;
    db.pragma_update(None, "journal_mode", "wal")?;
    db.pragma_update(None, "synchronous", "full")
}

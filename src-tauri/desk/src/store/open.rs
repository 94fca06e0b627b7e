//! Opening a ledger, and bringing an older one up to date.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::error::{Doing, Error, Result};

/// Marks an SQLite file as a Claimdesk ledger: "Clmd".
const APPLICATION_ID: i32 = 0x436c_6d64;

/// Every migration, from an empty file on. `user_version` counts those that were run.
pub(super) const MIGRATIONS: &[&str] = &[
    include_str!("0001_ledger.sql"),
    include_str!("0002_revisions.sql"),
    include_str!("0003_rejections.sql"),
    include_str!("0004_readings.sql"),
    include_str!("0005_last_words.sql"),
];

/// The newest schema this build knows.
const SCHEMA_VERSION: i64 = MIGRATIONS.len() as i64;

/// How long to wait for another program to finish writing.
const PATIENCE: Duration = Duration::from_secs(3);

/// Opens the ledger at `path`, making it when there is no such file.
///
/// `before_migration` is called with the open ledger before an older one is
/// brought up to date.
///
/// # Errors
/// Returns [`Error::Foreign`], [`Error::Newer`], [`Error::Damaged`] or
/// [`Error::Busy`]; the file is then as it was.
pub(crate) fn open(
    path: &Path,
    before_migration: impl FnOnce(&Connection) -> Result<()>,
) -> Result<Connection> {
    inspect(path)?;
    make_private(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut db = Connection::open_with_flags(path, flags).map_err(|e| at(path, e))?;
    mark(&db).map_err(|e| at(path, e))?;
    prepare(&db).map_err(|e| at(path, e))?;
    // Asked again: after a crash the header can be older than the log beside it.
    let version = schema_version(&db).map_err(|e| at(path, e))?;
    check_version(path, version)?;
    if (1..SCHEMA_VERSION).contains(&version) {
        before_migration(&db)?;
    }
    migrate(&mut db).map_err(|e| at(path, e))?;
    Ok(db)
}

/// Makes an empty file where there is none, which only its owner may read.
fn make_private(path: &Path) -> Result<()> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(e) if e.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(cause) => Err(Error::Io {
            doing: "make",
            path: path.to_owned(),
            cause,
        }),
    }
}

/// Opens a ledger that lives in memory only.
pub(crate) fn open_in_memory() -> Result<Connection> {
    let mut db = Connection::open_in_memory().doing("open")?;
    prepare(&db).doing("open")?;
    migrate(&mut db).doing("open")?;
    Ok(db)
}

/// Reads the file's header without SQLite, which would leave its own files
/// beside one that is none of ours. No file is well, and so is an empty one,
/// as a program leaves that dies while making it.
fn inspect(path: &Path) -> Result<()> {
    const MAGIC: &[u8] = b"SQLite format 3\0";
    let io = |cause| Error::Io {
        doing: "open",
        path: path.to_owned(),
        cause,
    };
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(()),
        Err(e) => return Err(io(e)),
    };
    if !file.metadata().map_err(io)?.is_file() {
        return Err(Error::Foreign(path.to_owned()));
    }
    let mut header = Vec::with_capacity(100);
    file.by_ref()
        .take(100)
        .read_to_end(&mut header)
        .map_err(io)?;
    if header.is_empty() {
        return Ok(());
    }
    let field = |from: usize| {
        let bytes = header.get(from..from + 4)?;
        Some(i32::from_be_bytes(bytes.try_into().ok()?))
    };
    // Offsets 60 and 68: user_version and application_id, see "The Database File Format".
    let (Some(version), Some(application)) = (field(60), field(68)) else {
        return Err(Error::Foreign(path.to_owned()));
    };
    if !header.starts_with(MAGIC) || application != APPLICATION_ID {
        return Err(Error::Foreign(path.to_owned()));
    }
    check_version(path, i64::from(version))
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

/// Marks a new file as a ledger in its own header, before the write-ahead log
/// takes over: a program that dies before the first checkpoint then leaves a
/// ledger and not a foreign file.
fn mark(db: &Connection) -> rusqlite::Result<()> {
    db.busy_timeout(PATIENCE)?;
    let marked: i32 = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if marked == APPLICATION_ID {
        return Ok(());
    }
    db.pragma_update(None, "application_id", APPLICATION_ID)
}

fn schema_version(db: &Connection) -> rusqlite::Result<i64> {
    db.pragma_query_value(None, "user_version", |row| row.get(0))
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

/// Brings the schema up to date.
///
/// A table that others refer to can only be remade while references go unchecked, which is for a
/// connection to say before its transaction begins; they are checked before anything is kept.
fn migrate(db: &mut Connection) -> rusqlite::Result<()> {
    db.pragma_update(None, "foreign_keys", false)?;
    migrate_to(db, MIGRATIONS.len())?;
    db.pragma_update(None, "foreign_keys", true)
}

/// Runs the first `target` migrations, as far as they were not run before.
pub(super) fn migrate_to(db: &mut Connection, target: usize) -> rusqlite::Result<()> {
    let tx = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let version = schema_version(&tx)?;
    for (done, sql) in MIGRATIONS
        .iter()
        .enumerate()
        .take(target)
        .skip(usize::try_from(version).unwrap_or(0))
    {
        tx.execute_batch(sql)?;
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.pragma_update(None, "user_version", done as i64 + 1)?;
    }
    if version < schema_version(&tx)? {
        check_references(&tx)?;
    }
    tx.commit()
}

/// Refuses a ledger in which a row refers to one that is not there.
fn check_references(db: &Connection) -> rusqlite::Result<()> {
    let mut check = db.prepare("PRAGMA foreign_key_check")?;
    let Some(row) = check.query([])?.next()?.map(|row| row.get::<_, String>(0)) else {
        return Ok(());
    };
    let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY);
    let message = format!("a row of {} refers to nothing", row?);
    Err(rusqlite::Error::SqliteFailure(code, Some(message)))
}

/// Tells what an error of SQLite means for the ledger at `path`.
fn at(path: &Path, cause: rusqlite::Error) -> Error {
    let path = path.to_owned();
    match cause.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::Busy(path),
        Some(ErrorCode::DatabaseCorrupt) => Error::Damaged {
            path,
            detail: cause.to_string(),
        },
        Some(ErrorCode::NotADatabase) => Error::Foreign(path),
        _ => Error::Sql {
            doing: "open",
            cause,
        },
    }
}

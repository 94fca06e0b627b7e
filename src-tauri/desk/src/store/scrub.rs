//! The note that the file is to be rewritten, and the rewriting.

use rusqlite::{Connection, ErrorCode};

use super::{execute, rows};
use crate::error::Result;

/// Notes, in the transaction that seals something, that the file is to be rewritten.
pub(crate) fn note(db: &Connection) -> Result<()> {
    let sql = include_str!("scrub/note.sql");
    execute(db, sql, "note that the ledger is to be rewritten", [])
}

pub(crate) fn is_due(db: &Connection) -> Result<bool> {
    let sql = include_str!("scrub/get.sql");
    let found = rows(
        db,
        sql,
        "look whether the ledger is to be rewritten",
        [],
        |row| row.get::<_, i64>(0),
    )?;
    Ok(!found.is_empty())
}

pub(crate) fn done(db: &Connection) -> Result<()> {
    let sql = include_str!("scrub/done.sql");
    execute(db, sql, "note that the ledger was rewritten", [])
}

/// Rewrites every page from its records alone and empties the write-ahead log. Returns whether the
/// log could be emptied: not while another program reads from it.
pub(crate) fn rewrite(db: &Connection) -> rusqlite::Result<bool> {
    db.execute_batch("VACUUM")?;
    let busy: i64 = db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    Ok(busy == 0)
}

/// Returns whether it may go well at another time: another program has the ledger open, or there is
/// no room for the rewritten pages.
pub(crate) fn can_wait(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::DiskFull)
    )
}

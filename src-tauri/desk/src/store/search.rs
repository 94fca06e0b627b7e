//! The search index over titles, claims and sources.

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::{execute, rows};
use crate::error::Result;

/// What a document of the index stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DocKind {
    Article = 1,
    Claim = 2,
    Source = 3,
}

impl DocKind {
    /// Each kind's documents have numbers from a range of their own: SQLite
    /// then searches that range alone.
    const fn range(self) -> (i64, i64) {
        let base = (self as i64) << 40;
        (base, base + ((1 << 40) - 1))
    }
}

pub(crate) fn put(db: &Connection, subject: Uuid, kind: DocKind, body: &str) -> Result<()> {
    let (from, to) = kind.range();
    let values = params![subject, body, from, to];
    execute(
        db,
        include_str!("search/put.sql"),
        "index for search",
        values,
    )
}

pub(crate) fn delete(db: &Connection, subject: Uuid) -> Result<()> {
    execute(
        db,
        include_str!("search/delete.sql"),
        "index for search",
        [subject],
    )
}

/// Returns up to `limit` subjects of one kind that match, the latest first.
pub(crate) fn find(db: &Connection, query: &str, kind: DocKind, limit: u32) -> Result<Vec<Uuid>> {
    let (from, to) = kind.range();
    let values = params![query, from, to, limit];
    rows(
        db,
        include_str!("search/find.sql"),
        "search",
        values,
        |row| row.get(0),
    )
}

/// Returns every document, for checking the index against the ledger.
pub(crate) fn all(db: &Connection) -> Result<Vec<(Uuid, String)>> {
    let sql = include_str!("search/all.sql");
    rows(db, sql, "read the search index", [], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}

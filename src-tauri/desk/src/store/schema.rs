//! What a ledger is made of, held against what Claimdesk makes.
//!
//! A file from elsewhere can carry triggers and views of its own, which would run with the first
//! change or query. They are found by reading the list of what there is, before anything else is
//! read.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::Connection;

use super::migrations::migrate_to;
use super::refused::at;
use crate::error::{Doing, Error, Result};

/// What there is, by kind and name: the statement that made it, its white space folded.
type Schema = BTreeMap<(String, String), String>;

/// Refuses a ledger of the form `version` that holds anything else than that form does.
///
/// # Errors
/// Returns [`Error::Altered`] with the name of what is too much, changed or missing.
pub(super) fn check(db: &Connection, path: &Path, version: i64) -> Result<()> {
    let found = schema_of(db).map_err(|e| at(path, e))?;
    let expected = made_by(version)?;
    let odd = (found.iter())
        .find(|(name, sql)| expected.get(*name) != Some(sql))
        .map(|(name, _)| name)
        .or_else(|| expected.keys().find(|name| !found.contains_key(*name)));
    match odd {
        None => Ok(()),
        Some((kind, name)) => Err(Error::Altered {
            path: path.to_owned(),
            what: format!("{kind} “{name}”"),
        }),
    }
}

fn made_by(version: i64) -> Result<Schema> {
    let mut fresh = Connection::open_in_memory().doing("open")?;
    let target = usize::try_from(version).unwrap_or(0);
    migrate_to(&mut fresh, target)
        .and_then(|()| schema_of(&fresh))
        .doing("open")
}

fn schema_of(db: &Connection) -> rusqlite::Result<Schema> {
    let mut statement =
        db.prepare("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema")?;
    let rows = statement.query_map([], |row| {
        let (kind, name): (String, String) = (row.get(0)?, row.get(1)?);
        let (table, sql): (String, String) = (row.get(2)?, row.get(3)?);
        let folded: Vec<&str> = sql.split_whitespace().collect();
        Ok(((kind, name), format!("{table}: {}", folded.join(" "))))
    })?;
    rows.collect()
}

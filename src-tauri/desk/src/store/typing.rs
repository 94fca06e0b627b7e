//! What is being typed and not yet said.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::{execute, rows};
use crate::error::Result;

pub(crate) fn all(db: &Connection) -> Result<BTreeMap<String, String>> {
    let sql = include_str!("typing/all.sql");
    let pairs = rows(db, sql, "read what was being typed", [], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(pairs.into_iter().collect())
}

pub(crate) fn keep(db: &Connection, key: &str, text: &str) -> Result<()> {
    const DOING: &str = "keep what is being typed";
    if text.is_empty() {
        execute(db, include_str!("typing/delete.sql"), DOING, [key])
    } else {
        execute(db, include_str!("typing/put.sql"), DOING, [key, text])
    }
}

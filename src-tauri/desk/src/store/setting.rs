//! Settings of the desk.

use claimdesk_model::change::Setting;
use rusqlite::{Connection, Row, params};

use super::codec::Json;
use super::{execute, row, rows};
use crate::error::Result;

fn read(row: &Row<'_>) -> rusqlite::Result<Setting> {
    Ok(Setting {
        key: row.get(0)?,
        value: row.get::<_, Json<_>>(1)?.0,
    })
}

pub(crate) fn get(db: &Connection, key: &str) -> Result<Option<Setting>> {
    row(
        db,
        include_str!("setting/get.sql"),
        "read a setting",
        [key],
        read,
    )
}

pub(crate) fn all(db: &Connection) -> Result<Vec<Setting>> {
    rows(
        db,
        include_str!("setting/all.sql"),
        "list the settings",
        [],
        read,
    )
}

pub(crate) fn put(db: &Connection, setting: &Setting) -> Result<()> {
    let values = params![setting.key, Json(&setting.value)];
    execute(
        db,
        include_str!("setting/put.sql"),
        "write a setting",
        values,
    )
}

//! The stored half of the vault.

use claimdesk_model::record::Vault;
use rusqlite::Connection;

use super::codec::Json;
use super::{execute, row};
use crate::error::Result;

pub(crate) fn get(db: &Connection) -> Result<Option<Vault>> {
    let sql = include_str!("vault/get.sql");
    row(db, sql, "read the vault", [], |row| {
        row.get::<_, Json<_>>(0).map(|j| j.0)
    })
}

pub(crate) fn put(db: &Connection, vault: &Vault) -> Result<()> {
    execute(
        db,
        include_str!("vault/put.sql"),
        "write the vault",
        [Json(vault)],
    )
}

//! Free text about confidential sources that was let into reports.

use claimdesk_model::id::{ArticleId, ClaimId};
use claimdesk_model::record::LetIn;
use rusqlite::{Connection, Row, params};

use super::codec::Json;
use super::{execute, row, rows};
use crate::error::Result;

fn read(row: &Row<'_>) -> rusqlite::Result<LetIn> {
    Ok(LetIn {
        article: ArticleId(row.get(0)?),
        claim: ClaimId(row.get(1)?),
        place: row.get(2)?,
        sha256: row.get(3)?,
        sources: row.get::<_, Json<_>>(4)?.0,
    })
}

pub(crate) fn get(db: &Connection, claim: ClaimId, place: &str) -> Result<Option<LetIn>> {
    let sql = include_str!("let_in/get.sql");
    row(
        db,
        sql,
        "read what was let in",
        params![claim.0, place],
        read,
    )
}

pub(crate) fn all(db: &Connection) -> Result<Vec<LetIn>> {
    rows(
        db,
        include_str!("let_in/all.sql"),
        "list what was let in",
        [],
        read,
    )
}

pub(crate) fn of_article(db: &Connection, article: ArticleId) -> Result<Vec<LetIn>> {
    let sql = include_str!("let_in/of_article.sql");
    rows(db, sql, "list what was let in", [article.0], read)
}

pub(crate) fn put(db: &Connection, let_in: &LetIn) -> Result<()> {
    let LetIn {
        article,
        claim,
        place,
        sha256,
        sources,
    } = let_in;
    let values = params![article.0, claim.0, place, sha256, Json(sources)];
    execute(db, include_str!("let_in/put.sql"), "let a note in", values)
}

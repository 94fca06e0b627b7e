//! Clearances.

use rusqlite::{Connection, Row, params};

use super::codec::Json;
use super::{execute, row, rows};
use crate::error::Result;
use crate::id::{ArticleId, RevisionId, SignOffId};
use crate::model::SignOff;
use crate::time::Time;

const DOING: &str = "list the clearances";

fn read(row: &Row<'_>) -> rusqlite::Result<SignOff> {
    Ok(SignOff {
        id: SignOffId(row.get(0)?),
        article: ArticleId(row.get(1)?),
        revision: RevisionId(row.get(2)?),
        sha256: row.get(3)?,
        who: row.get(4)?,
        at: Time(row.get(5)?),
        note: row.get(6)?,
        let_through: row.get::<_, Option<Json<_>>>(7)?.map(|j| j.0),
    })
}

pub(crate) fn get(db: &Connection, id: SignOffId) -> Result<Option<SignOff>> {
    let sql = include_str!("sign_off/get.sql");
    row(db, sql, "read a clearance", [id.0], read)
}

pub(crate) fn all(db: &Connection) -> Result<Vec<SignOff>> {
    rows(db, include_str!("sign_off/all.sql"), DOING, [], read)
}

/// Returns an article's clearances, the first first.
pub(crate) fn of_article(db: &Connection, article: ArticleId) -> Result<Vec<SignOff>> {
    let sql = include_str!("sign_off/of_article.sql");
    rows(db, sql, DOING, [article.0], read)
}

pub(crate) fn put(db: &Connection, sign_off: &SignOff) -> Result<()> {
    execute(
        db,
        include_str!("sign_off/put.sql"),
        "write a clearance",
        params![
            sign_off.id.0,
            sign_off.article.0,
            sign_off.revision.0,
            sign_off.sha256,
            sign_off.who,
            sign_off.at.0,
            sign_off.note,
            sign_off.let_through.as_ref().map(Json),
        ],
    )
}

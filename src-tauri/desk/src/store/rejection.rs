//! Words that shall not be proposed again.

use claimdesk_model::id::ArticleId;
use claimdesk_model::record::Rejection;
use rusqlite::{Connection, Row, params};

use super::{execute, row, rows};
use crate::error::Result;

fn read(row: &Row<'_>) -> rusqlite::Result<Rejection> {
    Ok(Rejection {
        article: ArticleId(row.get(0)?),
        words: row.get(1)?,
    })
}

pub(crate) fn get(db: &Connection, article: ArticleId, words: &str) -> Result<Option<Rejection>> {
    row(
        db,
        include_str!("rejection/get.sql"),
        "read a rejection",
        params![article.0, words],
        read,
    )
}

pub(crate) fn all(db: &Connection) -> Result<Vec<Rejection>> {
    rows(
        db,
        include_str!("rejection/all.sql"),
        "list the rejections",
        [],
        read,
    )
}

pub(crate) fn of_article(db: &Connection, article: ArticleId) -> Result<Vec<Rejection>> {
    rows(
        db,
        include_str!("rejection/of_article.sql"),
        "list the rejections",
        [article.0],
        read,
    )
}

pub(crate) fn put(db: &Connection, rejection: &Rejection) -> Result<()> {
    execute(
        db,
        include_str!("rejection/put.sql"),
        "write a rejection",
        params![rejection.article.0, rejection.words],
    )
}

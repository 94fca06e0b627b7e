//! Articles.

use claimdesk_model::id::{ArticleId, RevisionId};
use claimdesk_model::record::{Article, ArticleFields};
use claimdesk_model::time::Time;
use rusqlite::{Connection, Row, params};

use super::{execute, row, rows};
use crate::error::Result;

fn read(row: &Row<'_>) -> rusqlite::Result<Article> {
    Ok(Article {
        id: ArticleId(row.get(0)?),
        revision: RevisionId(row.get(1)?),
        created: Time(row.get(2)?),
        claims_made: row.get(3)?,
        fields: ArticleFields {
            title: row.get(4)?,
            byline: row.get(5)?,
            deadline: row.get::<_, Option<i64>>(6)?.map(Time),
        },
    })
}

pub(crate) fn get(db: &Connection, id: ArticleId) -> Result<Option<Article>> {
    row(
        db,
        include_str!("article/get.sql"),
        "read an article",
        [id.0],
        read,
    )
}

pub(crate) fn all(db: &Connection) -> Result<Vec<Article>> {
    rows(
        db,
        include_str!("article/all.sql"),
        "list the articles",
        [],
        read,
    )
}

pub(crate) fn put(db: &Connection, article: &Article) -> Result<()> {
    let ArticleFields {
        title,
        byline,
        deadline,
    } = &article.fields;
    execute(
        db,
        include_str!("article/put.sql"),
        "write an article",
        params![
            article.id.0,
            article.revision.0,
            article.created.0,
            article.claims_made,
            title,
            byline,
            deadline.map(|d| d.0),
        ],
    )
}

/// Returns every article with the time of its last change, the latest first.
pub(crate) fn library(db: &Connection) -> Result<Vec<(Article, Time)>> {
    rows(
        db,
        include_str!("article/library.sql"),
        "list the articles",
        [],
        |row| Ok((read(row)?, Time(row.get(7)?))),
    )
}

/// Returns when anything about the article last changed.
pub(crate) fn changed(db: &Connection, article: &Article) -> Result<Time> {
    let sql = include_str!("article/changed.sql");
    let at = row(
        db,
        sql,
        "read an article's history",
        [article.id.0],
        |row| row.get(0),
    )?;
    Ok(at.map_or(article.created, Time))
}

/// Returns the latest article whose current draft was read from exactly these bytes.
pub(crate) fn by_sha256(db: &Connection, sha256: &str) -> Result<Option<ArticleId>> {
    let sql = include_str!("article/by_sha256.sql");
    row(db, sql, "look for a draft", [sha256], |row| {
        row.get(0).map(ArticleId)
    })
}

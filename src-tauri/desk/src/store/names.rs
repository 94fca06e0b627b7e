//! What the desk has settled about names, and findings about an article's own words that were dismissed.

use std::collections::BTreeMap;

use claimdesk_model::id::ArticleId;
use claimdesk_model::record::{CheckedName, DismissedFinding, NamesApart};
use claimdesk_model::time::Time;
use rusqlite::{Connection, Params, Row, params};

use super::codec::Json;
use super::{execute, row, rows};
use crate::error::Result;

fn read_checked(row: &Row<'_>) -> rusqlite::Result<CheckedName> {
    Ok(CheckedName {
        name: row.get(0)?,
        kind: row.get(1)?,
        who: row.get(2)?,
        at: Time(row.get(3)?),
        locator: row.get::<_, Json<_>>(4)?.0,
        note: row.get(5)?,
    })
}

fn read_apart(row: &Row<'_>) -> rusqlite::Result<NamesApart> {
    Ok(NamesApart {
        names: [row.get(0)?, row.get(1)?],
        who: row.get(2)?,
        at: Time(row.get(3)?),
    })
}

fn read_dismissed(row: &Row<'_>) -> rusqlite::Result<DismissedFinding> {
    Ok(DismissedFinding {
        article: ArticleId(row.get(0)?),
        kind: row.get(1)?,
        words: row.get::<_, Json<_>>(2)?.0,
        who: row.get(3)?,
        at: Time(row.get(4)?),
    })
}

pub(crate) fn checked(db: &Connection, name: &str) -> Result<Option<CheckedName>> {
    let sql = include_str!("names/checked.sql");
    row(db, sql, "read a checked name", [name], read_checked)
}

/// Returns every checked name of the desk, in alphabetical order.
pub(crate) fn all_checked(db: &Connection) -> Result<Vec<CheckedName>> {
    let sql = include_str!("names/all_checked.sql");
    rows(db, sql, "list the checked names", [], read_checked)
}

pub(crate) fn put_checked(db: &Connection, it: &CheckedName) -> Result<()> {
    let values = params![
        it.name,
        it.kind,
        it.who,
        it.at.0,
        Json(&it.locator),
        it.note
    ];
    let sql = include_str!("names/put_checked.sql");
    execute(db, sql, "write a checked name", values)
}

pub(crate) fn apart(db: &Connection, [first, second]: &[String; 2]) -> Result<Option<NamesApart>> {
    let sql = include_str!("names/apart.sql");
    let doing = "read whether two names are kept apart";
    row(db, sql, doing, [first, second], read_apart)
}

/// Returns all names that are kept apart, pair by pair.
pub(crate) fn all_apart(db: &Connection) -> Result<Vec<NamesApart>> {
    let sql = include_str!("names/all_apart.sql");
    rows(db, sql, "list the names kept apart", [], read_apart)
}

pub(crate) fn put_apart(db: &Connection, it: &NamesApart) -> Result<()> {
    let [first, second] = &it.names;
    let values = params![first, second, it.who, it.at.0];
    let sql = include_str!("names/put_apart.sql");
    execute(db, sql, "keep two names apart", values)
}

pub(crate) fn dismissed(
    db: &Connection,
    article: ArticleId,
    kind: &str,
    words: &[String],
) -> Result<Option<DismissedFinding>> {
    let sql = include_str!("names/dismissed.sql");
    let key = finding(article, kind, words);
    row(db, sql, "read a dismissed finding", key, read_dismissed)
}

/// Returns the findings that were dismissed in an article.
pub(crate) fn dismissed_in(db: &Connection, article: ArticleId) -> Result<Vec<DismissedFinding>> {
    let sql = include_str!("names/dismissed_in.sql");
    let doing = "list the dismissed findings";
    rows(db, sql, doing, [article.0], read_dismissed)
}

pub(crate) fn all_dismissed(db: &Connection) -> Result<Vec<DismissedFinding>> {
    let sql = include_str!("names/all_dismissed.sql");
    rows(db, sql, "list the dismissed findings", [], read_dismissed)
}

/// Returns how many findings of each kind were dismissed, over all articles.
pub(crate) fn dismissed_by_kind(db: &Connection) -> Result<BTreeMap<String, u32>> {
    let sql = include_str!("names/dismissed_by_kind.sql");
    let counts = rows(db, sql, "count the dismissed findings", [], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(counts.into_iter().collect())
}

pub(crate) fn put_dismissed(db: &Connection, it: &DismissedFinding) -> Result<()> {
    let words = Json(&it.words);
    let values = params![it.article.0, it.kind, words, it.who, it.at.0];
    let sql = include_str!("names/put_dismissed.sql");
    execute(db, sql, "dismiss a finding", values)
}

/// Returns what tells a dismissed finding from others.
pub(super) fn finding(article: ArticleId, kind: &str, words: &[String]) -> impl Params {
    (article.0, kind.to_owned(), Json(words.to_vec()))
}

//! Sources.

use std::collections::HashMap;

use claimdesk_model::id::{ArticleId, ClaimId, SourceId};
use claimdesk_model::record::{ContextChange, Review, Source, SourceFields, SourceKind, Status};
use claimdesk_model::view::LastSeen;
use rusqlite::{Connection, Row, params};

use super::anchor::Last;
use super::codec::{Json, Word};
use super::{anchor, execute, row, rows};
use crate::error::Result;

fn read(row: &Row<'_>) -> rusqlite::Result<Source> {
    Ok(Source {
        id: SourceId(row.get(0)?),
        bundled: row.get(1)?,
        contact: row.get::<_, Json<_>>(11)?.0,
        fields: SourceFields {
            name: row.get(2)?,
            aliases: row.get::<_, Json<_>>(3)?.0,
            kind: row.get::<_, Word<_>>(4)?.0,
            country: row.get(5)?,
            ownership: row.get::<_, Option<Json<_>>>(6)?.map(|j| j.0),
            url: row.get(7)?,
            carries: row.get::<_, Option<_>>(8)?.map(SourceId),
            confidential: row.get(9)?,
            note: row.get(10)?,
            article: row.get::<_, Option<_>>(12)?.map(ArticleId),
            file: row.get::<_, Option<Json<_>>>(13)?.map(|j| j.0),
        },
    })
}

pub(crate) fn get(db: &Connection, id: SourceId) -> Result<Option<Source>> {
    row(
        db,
        include_str!("source/get.sql"),
        "read a source",
        [id.0],
        read,
    )
}

pub(crate) fn all(db: &Connection) -> Result<Vec<Source>> {
    rows(
        db,
        include_str!("source/all.sql"),
        "list the sources",
        [],
        read,
    )
}

/// Returns the sources that carry `id`.
pub(crate) fn carrying(db: &Connection, id: SourceId) -> Result<Vec<Source>> {
    rows(
        db,
        include_str!("source/carrying.sql"),
        "list the sources",
        [id.0],
        read,
    )
}

/// The names a source goes by.
pub(crate) struct Names {
    pub id: SourceId,
    pub name: String,
    pub aliases: Vec<String>,
    pub kind: SourceKind,
}

fn read_names(row: &Row<'_>) -> rusqlite::Result<Names> {
    Ok(Names {
        id: SourceId(row.get(0)?),
        name: row.get(1)?,
        aliases: row.get::<_, Json<_>>(2)?.0,
        kind: row.get::<_, Word<_>>(3)?.0,
    })
}

/// Returns the names of every source of this kind that is local to no article.
pub(crate) fn names_of_kind(db: &Connection, kind: SourceKind) -> Result<Vec<Names>> {
    let sql = include_str!("source/names_of_kind.sql");
    rows(db, sql, "look for a source", [Word(kind)], read_names)
}

/// Returns the names of the sources that are local to an article or that its claims rest on.
pub(crate) fn names_in(db: &Connection, id: ArticleId) -> Result<Vec<Names>> {
    let sql = include_str!("source/names_in.sql");
    rows(db, sql, "look for a source", [id.0], read_names)
}

/// Returns the sources that bear a claim out, in order.
pub(crate) fn bearing_out(db: &Connection, claim: ClaimId) -> Result<Vec<Names>> {
    let sql = include_str!("source/bearing_out.sql");
    rows(db, sql, "look for a source", [claim.0], read_names)
}

pub(crate) fn put(db: &Connection, source: &Source) -> Result<()> {
    let fields = &source.fields;
    execute(
        db,
        include_str!("source/put.sql"),
        "write a source",
        params![
            source.id.0,
            source.bundled,
            fields.name,
            Json(&fields.aliases),
            Word(fields.kind),
            fields.country,
            fields.ownership.as_ref().map(Json),
            fields.url,
            fields.carries.map(|id| id.0),
            fields.confidential,
            fields.note,
            Json(&source.contact),
            fields.article.map(|id| id.0),
            fields.file.as_ref().map(Json),
        ],
    )
}

/// Returns the sources that are local to an article.
pub(crate) fn local_to(db: &Connection, id: ArticleId) -> Result<Vec<Source>> {
    rows(
        db,
        include_str!("source/local_to.sql"),
        "list the sources",
        [id.0],
        read,
    )
}

/// Returns how many claims rest on a source, over all articles.
pub(crate) fn claim_count(db: &Connection, id: SourceId) -> Result<u32> {
    let sql = include_str!("source/claim_count.sql");
    Ok(row(db, sql, "count claims", [id.0], |row| row.get(0))?.unwrap_or_default())
}

/// Returns how many claims rest on each source that has any.
pub(crate) fn claim_counts(db: &Connection) -> Result<HashMap<SourceId, u32>> {
    let sql = include_str!("source/claim_counts.sql");
    let pairs = rows(db, sql, "count claims", [], |row| {
        Ok((SourceId(row.get(0)?), row.get(1)?))
    })?;
    Ok(pairs.into_iter().collect())
}

/// A claim that rests on a source.
pub(crate) struct Resting {
    pub article: ArticleId,
    pub title: String,
    pub claim: ClaimId,
    pub number: u32,
    pub words: String,
    /// Where the words stood last; `None` where they are in the article's current revision.
    pub gone: Option<LastSeen>,
    pub status: Status,
    pub review: Option<Review>,
    pub caution: Option<ContextChange>,
}

/// Returns the claims that rest on a source, those of the latest article first.
pub(crate) fn claims(db: &Connection, id: SourceId) -> Result<Vec<Resting>> {
    let sql = include_str!("source/claims.sql");
    let mut claims = rows(db, sql, "list claims", [id.0], |row| {
        Ok(Resting {
            article: ArticleId(row.get(0)?),
            title: row.get(1)?,
            claim: ClaimId(row.get(2)?),
            number: row.get(3)?,
            words: row.get::<_, Option<String>>(4)?.unwrap_or_default(),
            status: row.get::<_, Word<_>>(5)?.0,
            review: row.get::<_, Option<Json<_>>>(6)?.map(|j| j.0),
            caution: row.get::<_, Option<Json<_>>>(7)?.map(|j| j.0),
            gone: None,
        })
    })?;
    for claim in claims.iter_mut().filter(|claim| claim.words.is_empty()) {
        if let Some(Last { anchor, seen }) = anchor::last(db, claim.claim)? {
            claim.words = anchor.words();
            claim.gone = Some(seen);
        }
    }
    Ok(claims)
}

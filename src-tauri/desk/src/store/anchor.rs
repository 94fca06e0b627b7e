//! Anchors of claims and of mentions.

use std::collections::HashMap;

use claimdesk_model::id::{ArticleId, AttributionId, ClaimId, RevisionId};
use claimdesk_model::record::{Anchor, Target};
use claimdesk_model::view::LastSeen;
use rusqlite::{Connection, Row, params};

use super::codec::Json;
use super::{execute, row, rows};
use crate::error::Result;

fn read_claim(row: &Row<'_>) -> rusqlite::Result<Anchor> {
    read(row, Target::Claim(ClaimId(row.get(0)?)))
}

fn read_mention(row: &Row<'_>) -> rusqlite::Result<Anchor> {
    read(row, Target::Mention(AttributionId(row.get(0)?)))
}

fn read(row: &Row<'_>, target: Target) -> rusqlite::Result<Anchor> {
    Ok(Anchor {
        target,
        revision: RevisionId(row.get(1)?),
        spans: row.get::<_, Json<_>>(2)?.0,
        carried: row.get::<_, Option<Json<_>>>(3)?.map(|j| j.0),
        caution: row.get::<_, Option<Json<_>>>(4)?.map(|j| j.0),
    })
}

pub(crate) fn get(db: &Connection, target: Target, revision: RevisionId) -> Result<Option<Anchor>> {
    const DOING: &str = "read an anchor";
    match target {
        Target::Claim(id) => row(
            db,
            include_str!("anchor/claim_get.sql"),
            DOING,
            [id.0, revision.0],
            read_claim,
        ),
        Target::Mention(id) => row(
            db,
            include_str!("anchor/naming_get.sql"),
            DOING,
            [id.0, revision.0],
            read_mention,
        ),
    }
}

/// Returns the anchors of one target in every revision.
pub(crate) fn every_revision(db: &Connection, target: Target) -> Result<Vec<Anchor>> {
    const DOING: &str = "list the anchors";
    match target {
        Target::Claim(id) => rows(
            db,
            include_str!("anchor/claim_every_revision.sql"),
            DOING,
            [id.0],
            read_claim,
        ),
        Target::Mention(id) => rows(
            db,
            include_str!("anchor/naming_every_revision.sql"),
            DOING,
            [id.0],
            read_mention,
        ),
    }
}

/// Where a claim last stood, and in which revision.
pub(crate) struct Last {
    pub anchor: Anchor,
    pub seen: LastSeen,
}

fn read_last(row: &Row<'_>) -> rusqlite::Result<(ClaimId, Last)> {
    let anchor = read_claim(row)?;
    let seen = LastSeen {
        revision: anchor.revision,
        number: row.get(5)?,
    };
    Ok((ClaimId(row.get(0)?), Last { anchor, seen }))
}

/// Returns where an article's claims that have no place in `revision` last stood.
pub(crate) fn last_of_article(
    db: &Connection,
    article: ArticleId,
    revision: RevisionId,
) -> Result<HashMap<ClaimId, Last>> {
    let sql = include_str!("anchor/claim_last_of_article.sql");
    let key = [article.0, revision.0];
    let found = rows(db, sql, "list the anchors", key, read_last)?;
    Ok(found.into_iter().collect())
}

/// Returns where a claim last stood.
pub(crate) fn last(db: &Connection, claim: ClaimId) -> Result<Option<Last>> {
    let sql = include_str!("anchor/claim_last.sql");
    Ok(row(db, sql, "read an anchor", [claim.0], read_last)?.map(|(_, last)| last))
}

/// Returns the anchors of claims that are in a revision.
pub(crate) fn claims_in(db: &Connection, revision: RevisionId) -> Result<Vec<Anchor>> {
    let sql = include_str!("anchor/claim_of_revision.sql");
    rows(db, sql, "list the anchors", [revision.0], read_claim)
}

/// Returns the anchors of mentions that are in a revision.
pub(crate) fn mentions_in(db: &Connection, revision: RevisionId) -> Result<Vec<Anchor>> {
    let sql = include_str!("anchor/naming_of_revision.sql");
    rows(db, sql, "list the anchors", [revision.0], read_mention)
}

pub(crate) fn all(db: &Connection) -> Result<Vec<Anchor>> {
    const DOING: &str = "list the anchors";
    let mut anchors = rows(
        db,
        include_str!("anchor/claim_all.sql"),
        DOING,
        [],
        read_claim,
    )?;
    anchors.extend(rows(
        db,
        include_str!("anchor/naming_all.sql"),
        DOING,
        [],
        read_mention,
    )?);
    Ok(anchors)
}

pub(crate) fn put(db: &Connection, anchor: &Anchor) -> Result<()> {
    let (sql, id) = match anchor.target {
        Target::Claim(id) => (include_str!("anchor/claim_put.sql"), id.0),
        Target::Mention(id) => (include_str!("anchor/naming_put.sql"), id.0),
    };
    let values = params![
        id,
        anchor.revision.0,
        Json(&anchor.spans),
        anchor.words(),
        anchor.carried.map(Json),
        anchor.caution.as_ref().map(Json),
    ];
    execute(db, sql, "write an anchor", values)
}

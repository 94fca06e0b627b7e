//! Attributions.

use claimdesk_draft::Span;
use claimdesk_model::id::{ArticleId, AttributionId, ClaimId, RevisionId, SourceId};
use claimdesk_model::record::{AnchoredSpan, Attribution, AttributionFields};
use claimdesk_model::view::AttributionView;
use rusqlite::{Connection, Row, params};

use super::codec::{Json, Word};
use super::{execute, row, rows};
use crate::error::Result;

fn read(row: &Row<'_>) -> rusqlite::Result<Attribution> {
    Ok(Attribution {
        id: AttributionId(row.get(0)?),
        claim: ClaimId(row.get(1)?),
        position: row.get(2)?,
        fields: AttributionFields {
            source: SourceId(row.get(3)?),
            role: row.get::<_, Word<_>>(4)?.0,
            level: row.get::<_, Word<_>>(5)?.0,
            stance: row.get::<_, Word<_>>(6)?.0,
            locator: row.get::<_, Json<_>>(7)?.0,
            accessed: row.get::<_, Option<Word<_>>>(8)?.map(|w| w.0),
            words: row.get(9)?,
            note: row.get(10)?,
            anonymity: row.get::<_, Option<Json<_>>>(11)?.map(|j| j.0),
        },
    })
}

fn read_view(row: &Row<'_>) -> rusqlite::Result<AttributionView> {
    let mention = row.get::<_, Option<Json<Vec<AnchoredSpan>>>>(12)?;
    let mention: Vec<Span> = mention
        .map(|j| j.0.iter().map(|s| s.span).collect())
        .unwrap_or_default();
    Ok(AttributionView {
        attribution: read(row)?,
        mention,
    })
}

pub(crate) fn get(db: &Connection, id: AttributionId) -> Result<Option<Attribution>> {
    row(
        db,
        include_str!("attribution/get.sql"),
        "read an attribution",
        [id.0],
        read,
    )
}

pub(crate) fn all(db: &Connection) -> Result<Vec<Attribution>> {
    rows(
        db,
        include_str!("attribution/all.sql"),
        "list the attributions",
        [],
        read,
    )
}

pub(crate) fn of_claim(db: &Connection, claim: ClaimId) -> Result<Vec<Attribution>> {
    rows(
        db,
        include_str!("attribution/of_claim.sql"),
        "list the attributions",
        [claim.0],
        read,
    )
}

pub(crate) fn of_source(db: &Connection, source: SourceId) -> Result<Vec<Attribution>> {
    rows(
        db,
        include_str!("attribution/of_source.sql"),
        "list the attributions",
        [source.0],
        read,
    )
}

/// Returns a claim's attributions in order, as they are in its article's current revision.
pub(crate) fn views_of_claim(db: &Connection, claim: ClaimId) -> Result<Vec<AttributionView>> {
    let sql = include_str!("attribution/view_of_claim.sql");
    rows(db, sql, "list the attributions", [claim.0], read_view)
}

/// Returns the attributions of an article's claims, claim by claim and in order.
pub(crate) fn views_of_article(
    db: &Connection,
    article: ArticleId,
    revision: RevisionId,
) -> Result<Vec<AttributionView>> {
    let sql = include_str!("attribution/view_of_article.sql");
    rows(
        db,
        sql,
        "list the attributions",
        [article.0, revision.0],
        read_view,
    )
}

pub(crate) fn put(db: &Connection, attribution: &Attribution) -> Result<()> {
    let fields = &attribution.fields;
    execute(
        db,
        include_str!("attribution/put.sql"),
        "write an attribution",
        params![
            attribution.id.0,
            attribution.claim.0,
            attribution.position,
            fields.source.0,
            Word(fields.role),
            Word(fields.level),
            Word(fields.stance),
            Json(&fields.locator),
            fields.accessed.map(Word),
            fields.words,
            fields.note,
            fields.anonymity.as_ref().map(Json),
        ],
    )
}

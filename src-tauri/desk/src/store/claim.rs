//! Claims.

use rusqlite::{Connection, Row, params};

use super::codec::{Json, Word};
use super::{execute, row, rows};
use crate::error::Result;
use crate::id::{ArticleId, ClaimId, RevisionId};
use crate::model::{AnchoredSpan, Claim, Status};

/// A claim with the spans and words of its anchor in the article's current revision.
pub(crate) type Anchored = (Claim, Vec<AnchoredSpan>, String);

fn read(row: &Row<'_>) -> rusqlite::Result<Claim> {
    Ok(Claim {
        id: ClaimId(row.get(0)?),
        article: ArticleId(row.get(1)?),
        number: row.get(2)?,
        kind: row.get::<_, Word<_>>(3)?.0,
        priority: row.get::<_, Word<_>>(4)?.0,
        assignee: row.get(5)?,
        status: row.get::<_, Word<_>>(6)?.0,
        review: row.get::<_, Option<Json<_>>>(7)?.map(|j| j.0),
        correction: row.get(8)?,
        note: row.get(9)?,
    })
}

fn read_anchored(row: &Row<'_>) -> rusqlite::Result<Anchored> {
    let spans = row
        .get::<_, Option<Json<Vec<AnchoredSpan>>>>(10)?
        .map(|j| j.0);
    let words: Option<String> = row.get(11)?;
    Ok((
        read(row)?,
        spans.unwrap_or_default(),
        words.unwrap_or_default(),
    ))
}

pub(crate) fn get(db: &Connection, id: ClaimId) -> Result<Option<Claim>> {
    row(
        db,
        include_str!("claim/get.sql"),
        "read a claim",
        [id.0],
        read,
    )
}

pub(crate) fn all(db: &Connection) -> Result<Vec<Claim>> {
    rows(
        db,
        include_str!("claim/all.sql"),
        "list the claims",
        [],
        read,
    )
}

pub(crate) fn of_article(db: &Connection, article: ArticleId) -> Result<Vec<Claim>> {
    rows(
        db,
        include_str!("claim/of_article.sql"),
        "list the claims",
        [article.0],
        read,
    )
}

pub(crate) fn put(db: &Connection, claim: &Claim) -> Result<()> {
    execute(
        db,
        include_str!("claim/put.sql"),
        "write a claim",
        params![
            claim.id.0,
            claim.article.0,
            claim.number,
            Word(claim.kind),
            Word(claim.priority),
            claim.assignee,
            Word(claim.status),
            claim.review.as_ref().map(Json),
            claim.correction,
            claim.note,
        ],
    )
}

/// Returns an article's claims as they stand in `revision`, in no order.
pub(crate) fn anchored_of_article(
    db: &Connection,
    article: ArticleId,
    revision: RevisionId,
) -> Result<Vec<Anchored>> {
    let sql = include_str!("claim/view_of_article.sql");
    rows(
        db,
        sql,
        "list the claims",
        [article.0, revision.0],
        read_anchored,
    )
}

/// Returns a claim as it stands in its article's current revision.
pub(crate) fn anchored(db: &Connection, id: ClaimId) -> Result<Option<Anchored>> {
    row(
        db,
        include_str!("claim/view_of_one.sql"),
        "read a claim",
        [id.0],
        read_anchored,
    )
}

/// Some claims of one status. Those that were decided on other words than
/// they now have come one by one with both.
pub(crate) struct Tally {
    pub status: Status,
    pub count: u32,
    /// The words decided on and the words now, where they are not the same bytes.
    pub differ: Option<(String, String)>,
}

/// Returns how an article's claims stand in `revision`.
pub(crate) fn tallies(
    db: &Connection,
    article: ArticleId,
    revision: RevisionId,
) -> Result<Vec<Tally>> {
    let sql = include_str!("claim/progress.sql");
    rows(
        db,
        sql,
        "count the claims",
        [article.0, revision.0],
        |row| {
            let decided_on: Option<String> = row.get(1)?;
            let words: Option<String> = row.get(2)?;
            Ok(Tally {
                status: row.get::<_, Word<_>>(0)?.0,
                count: row.get(3)?,
                differ: decided_on.map(|d| (d, words.unwrap_or_default())),
            })
        },
    )
}

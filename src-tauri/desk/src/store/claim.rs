//! Claims.

use claimdesk_model::id::{ArticleId, ClaimId, RevisionId};
use claimdesk_model::record::{AnchoredSpan, Claim, ContextChange, Review, Status};
use claimdesk_model::view::{ClaimName, LastSeen};
use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use super::anchor::Last;
use super::codec::{Json, Word};
use super::{anchor, execute, row, rows};
use crate::error::Result;

/// A claim with what its anchor in one revision says, or, where it has none, with its last words.
pub(crate) struct Anchored {
    pub claim: Claim,
    pub spans: Vec<AnchoredSpan>,
    pub words: String,
    pub caution: Option<ContextChange>,
    /// Where the words stood last; `None` where they are in the revision.
    pub gone: Option<LastSeen>,
}

impl Anchored {
    /// Returns the words that the claim has in the revision; none where it has no place there.
    pub(crate) fn words_here(&self) -> &str {
        if self.spans.is_empty() {
            ""
        } else {
            &self.words
        }
    }

    /// Returns what the claim's words were where it has no place.
    fn remember(&mut self, last: Option<Last>) {
        if let Some(Last { anchor, seen }) = last.filter(|_| self.spans.is_empty()) {
            self.words = anchor.words();
            self.gone = Some(seen);
        }
    }
}

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
    Ok(Anchored {
        claim: read(row)?,
        spans: spans.unwrap_or_default(),
        words: row.get::<_, Option<_>>(11)?.unwrap_or_default(),
        caution: row.get::<_, Option<Json<_>>>(12)?.map(|j| j.0),
        gone: None,
    })
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

/// Returns an article's claims as they are in `revision`, in no order.
pub(crate) fn anchored_of_article(
    db: &Connection,
    article: ArticleId,
    revision: RevisionId,
) -> Result<Vec<Anchored>> {
    let sql = include_str!("claim/view_of_article.sql");
    let key = [article.0, revision.0];
    let mut claims = rows(db, sql, "list the claims", key, read_anchored)?;
    if claims.iter().any(|anchored| anchored.spans.is_empty()) {
        let mut last = anchor::last_of_article(db, article, revision)?;
        for anchored in &mut claims {
            anchored.remember(last.remove(&anchored.claim.id));
        }
    }
    Ok(claims)
}

/// Returns a claim as it is in its article's current revision.
pub(crate) fn anchored(db: &Connection, id: ClaimId) -> Result<Option<Anchored>> {
    let sql = include_str!("claim/view_of_one.sql");
    let mut found = row(db, sql, "read a claim", [id.0], read_anchored)?;
    if let Some(anchored) = found.as_mut().filter(|found| found.spans.is_empty()) {
        anchored.remember(anchor::last(db, id)?);
    }
    Ok(found)
}

/// Returns how many of an article's claims have each status, those with a place in `revision`
/// apart from those without.
pub(crate) fn count_by_status(
    db: &Connection,
    article: ArticleId,
    revision: RevisionId,
) -> Result<Vec<((Status, bool), u32)>> {
    let sql = include_str!("claim/count_by_status.sql");
    let key = [article.0, revision.0];
    rows(db, sql, "count the claims", key, |row| {
        Ok(((row.get::<_, Word<_>>(0)?.0, row.get(1)?), row.get(2)?))
    })
}

/// A decided claim that may need a re-check: its bytes are not those it was decided on, something
/// happened around them since, or a source it rested on was turned.
pub(crate) struct Differing {
    pub claim: ClaimName,
    pub status: Status,
    pub review: Option<Review>,
    pub words: String,
    pub caution: Option<ContextChange>,
}

/// Returns an article's claims that may need a re-check in `revision`.
pub(crate) fn decided_on_other_words(
    db: &Connection,
    article: ArticleId,
    revision: RevisionId,
) -> Result<Vec<Differing>> {
    let sql = include_str!("claim/decided_on_other_words.sql");
    rows(
        db,
        sql,
        "count the claims",
        [article.0, revision.0],
        |row| {
            Ok(Differing {
                status: row.get::<_, Word<_>>(0)?.0,
                review: row.get::<_, Option<Json<_>>>(1)?.map(|j| j.0),
                words: row.get::<_, Option<_>>(2)?.unwrap_or_default(),
                caution: row.get::<_, Option<Json<_>>>(3)?.map(|j| j.0),
                claim: ClaimName {
                    claim: ClaimId(row.get(4)?),
                    number: row.get(5)?,
                },
            })
        },
    )
}

/// Returns an article's claims that have no place in `revision`.
pub(crate) fn without_place(
    db: &Connection,
    article: ArticleId,
    revision: RevisionId,
) -> Result<Vec<Uuid>> {
    let sql = include_str!("claim/without_place.sql");
    let key = [article.0, revision.0];
    rows(db, sql, "list the claims", key, |row| row.get(0))
}

/// Returns an article's claims whose status itself is an open one, with their place in `revision`
/// or without.
pub(crate) fn open(
    db: &Connection,
    article: ArticleId,
    revision: RevisionId,
) -> Result<Vec<ClaimName>> {
    let sql = include_str!("claim/open.sql");
    let key = [article.0, revision.0];
    rows(db, sql, "list the open claims", key, |row| {
        Ok(ClaimName {
            claim: ClaimId(row.get(0)?),
            number: row.get(1)?,
        })
    })
}

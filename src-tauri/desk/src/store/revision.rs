//! Revisions and the drafts they name.

use claimdesk_draft::{Block, Changes, Comment, Draft, Footnote, Format, Mark, Skipped, Span};
use claimdesk_model::id::{ArticleId, RevisionId};
use claimdesk_model::record::Revision;
use claimdesk_model::time::Time;
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

use super::codec::{Json, Word};
use super::{execute, row, rows};
use crate::error::{Error, Result};
use crate::sentences::sentences;

fn read(row: &Row<'_>) -> rusqlite::Result<Revision> {
    Ok(Revision {
        id: RevisionId(row.get(0)?),
        article: ArticleId(row.get(1)?),
        number: row.get(2)?,
        sha256: row.get(3)?,
        file_name: row.get(4)?,
        format: row.get::<_, Word<_>>(5)?.0,
        changes: row.get::<_, Word<_>>(6)?.0,
        created: Time(row.get(7)?),
    })
}

pub(crate) fn get(db: &Connection, id: RevisionId) -> Result<Option<Revision>> {
    row(
        db,
        include_str!("revision/get.sql"),
        "read a revision",
        [id.0],
        read,
    )
}

pub(crate) fn all(db: &Connection) -> Result<Vec<Revision>> {
    rows(
        db,
        include_str!("revision/all.sql"),
        "list the revisions",
        [],
        read,
    )
}

pub(crate) fn of_article(db: &Connection, article: ArticleId) -> Result<Vec<Revision>> {
    rows(
        db,
        include_str!("revision/of_article.sql"),
        "list the revisions",
        [article.0],
        read,
    )
}

/// Returns the latest revision of an article whose canonical text is exactly `text`.
pub(crate) fn of_same_text(
    db: &Connection,
    article: ArticleId,
    text: &str,
) -> Result<Option<Revision>> {
    let sql = include_str!("revision/same_text.sql");
    row(db, sql, "look for a draft", params![article.0, text], read)
}

pub(crate) fn put(db: &Connection, revision: &Revision) -> Result<()> {
    execute(
        db,
        include_str!("revision/put.sql"),
        "write a revision",
        params![
            revision.id.0,
            revision.article.0,
            revision.number,
            revision.sha256,
            revision.file_name,
            Word(revision.format),
            Word(revision.changes),
            revision.created.0,
        ],
    )
}

/// Everything of a draft but its text and its original bytes, as stored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Layout {
    pub encoding: String,
    pub blocks: Vec<Block>,
    pub marks: Vec<Mark>,
    pub footnotes: Vec<Footnote>,
    #[serde(default)]
    pub comments: Vec<Comment>,
    /// How many changes the file tracks; unknown for drafts that came in before they were counted.
    #[serde(default)]
    pub tracked: Option<u32>,
    pub skipped: Vec<Skipped>,
    /// Found once, when the draft comes in: opening a long draft must not wait for it.
    pub sentences: Vec<Span>,
}

/// Keeps a draft and the bytes it was read from; what is there already stays as it is.
pub(crate) fn keep_draft(db: &Connection, sha256: &str, bytes: &[u8], draft: &Draft) -> Result<()> {
    let layout = Layout {
        encoding: draft.encoding.clone(),
        blocks: draft.blocks.clone(),
        marks: draft.marks.clone(),
        footnotes: draft.footnotes.clone(),
        comments: draft.comments.clone(),
        tracked: Some(draft.tracked),
        skipped: draft.skipped.clone(),
        sentences: sentences(&draft.text),
    };
    let sql = include_str!("revision/file_keep.sql");
    execute(db, sql, "keep a file", params![sha256, bytes])?;
    execute(
        db,
        include_str!("revision/draft_keep.sql"),
        "keep a draft",
        params![
            sha256,
            Word(draft.format),
            Word(draft.changes),
            draft.text,
            Json(layout)
        ],
    )
}

/// Returns a revision's canonical text and layout.
pub(crate) fn draft(db: &Connection, revision: &Revision) -> Result<(String, Layout)> {
    let sql = include_str!("revision/draft.sql");
    let found = row(db, sql, "read a draft", key(revision), |row| {
        Ok((row.get(0)?, row.get::<_, Json<Layout>>(1)?.0))
    })?;
    found.ok_or_else(|| missing(revision))
}

/// Returns a revision's canonical text.
pub(crate) fn text(db: &Connection, revision: &Revision) -> Result<String> {
    let sql = include_str!("revision/draft_text.sql");
    row(db, sql, "read a draft", key(revision), |row| row.get(0))?.ok_or_else(|| missing(revision))
}

/// Returns the bytes a revision was read from.
pub(crate) fn bytes(db: &Connection, revision: &Revision) -> Result<Vec<u8>> {
    let sql = include_str!("revision/file_bytes.sql");
    row(db, sql, "read a file", [&revision.sha256], |row| row.get(0))?
        .ok_or_else(|| missing(revision))
}

/// Names the draft of a revision.
fn key(revision: &Revision) -> (&str, Word<Format>, Word<Changes>) {
    (
        &revision.sha256,
        Word(revision.format),
        Word(revision.changes),
    )
}

fn missing(revision: &Revision) -> Error {
    Error::NotFound {
        what: "draft",
        id: revision.sha256.clone(),
    }
}

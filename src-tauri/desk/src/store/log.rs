//! The change log and the timeline of what can be undone and redone.

use claimdesk_model::change::{Direction, Edit, Entry, LOG_VERSION, Label};
use claimdesk_model::id::ArticleId;
use claimdesk_model::time::Time;
use claimdesk_model::view::UndoState;
use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use super::codec::{Json, Word};
use super::{execute, row, rows};
use crate::error::{Error, Result};

fn read(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        seq: row.get(0)?,
        v: row.get(1)?,
        at: Time(row.get(2)?),
        who: row.get(3)?,
        course: row.get::<_, Word<_>>(4)?.0,
        of: row.get(5)?,
        label: row.get::<_, Json<_>>(6)?.0,
        article: row.get::<_, Option<_>>(7)?.map(ArticleId),
        edits: row.get::<_, Json<_>>(8)?.0,
    })
}

/// An entry that has no number yet.
pub(crate) struct NewEntry<'a> {
    pub at: Time,
    pub who: &'a str,
    pub course: Direction,
    pub of: Option<u64>,
    pub label: &'a Label,
    pub article: Option<ArticleId>,
    pub edits: &'a [Edit],
}

/// Appends an entry and returns its number.
pub(crate) fn append(db: &Connection, entry: &NewEntry<'_>) -> Result<u64> {
    let values = params![
        LOG_VERSION,
        entry.at.0,
        entry.who,
        Word(entry.course),
        entry.of,
        Json(entry.label),
        entry.article.map(|id| id.0),
        Json(entry.edits),
    ];
    row(
        db,
        include_str!("log/append.sql"),
        "append to the log",
        values,
        |row| row.get(0),
    )?
    .ok_or(Error::Stored {
        what: "log entry",
        cause: "it was given no number".into(),
    })
}

/// Returns the number of the last entry; 0 for a log without any.
pub(crate) fn last(db: &Connection) -> Result<u64> {
    let last = row(
        db,
        include_str!("log/last.sql"),
        "read the log",
        [],
        |row| row.get(0),
    )?;
    Ok(last.unwrap_or(0))
}

/// Returns the entries after the one with this number, the oldest first.
pub(crate) fn since(db: &Connection, seq: u64) -> Result<Vec<Entry>> {
    rows(
        db,
        include_str!("log/since.sql"),
        "read the log",
        [seq],
        read,
    )
}

pub(crate) fn get(db: &Connection, seq: u64) -> Result<Option<Entry>> {
    row(db, include_str!("log/get.sql"), "read the log", [seq], read)
}

/// Returns the last entry that made, changed or removed the vault.
pub(crate) fn last_of_vault(db: &Connection) -> Result<Option<Entry>> {
    let sql = include_str!("log/last_of_vault.sql");
    row(db, sql, "read the log", [], read)
}

/// Calls `visit` with every entry, the oldest first.
pub(crate) fn visit(db: &Connection, visit: impl FnMut(Entry) -> Result<()>) -> Result<()> {
    visit_found(db, include_str!("log/all.sql"), visit)
}

/// Calls `visit` with every entry that speaks of a confidential source, the oldest first.
pub(crate) fn visit_confidential(
    db: &Connection,
    visit: impl FnMut(Entry) -> Result<()>,
) -> Result<()> {
    visit_found(db, include_str!("log/confidential.sql"), visit)
}

fn visit_found(
    db: &Connection,
    sql: &str,
    mut visit: impl FnMut(Entry) -> Result<()>,
) -> Result<()> {
    use crate::error::Doing;
    const DOING: &str = "read the log";
    let mut statement = db.prepare_cached(sql).doing(DOING)?;
    let mut rows = statement.query([]).doing(DOING)?;
    while let Some(row) = rows.next().doing(DOING)? {
        visit(read(row).doing(DOING)?)?;
    }
    Ok(())
}

pub(crate) fn of_article(db: &Connection, article: ArticleId) -> Result<Vec<Entry>> {
    rows(
        db,
        include_str!("log/of_article.sql"),
        "read the log",
        [article.0],
        read,
    )
}

/// Returns who imported each revision of an article and with what label, the first first.
pub(crate) fn bringers(db: &Connection, article: ArticleId) -> Result<Vec<(String, Label)>> {
    let sql = include_str!("log/bringers.sql");
    rows(db, sql, "read the log", [article.0], |row| {
        Ok((row.get(0)?, row.get::<_, Json<_>>(1)?.0))
    })
}

/// Returns the entries that speak of a claim or a source, the oldest first.
pub(crate) fn of_subject(db: &Connection, subject: Uuid) -> Result<Vec<Entry>> {
    rows(
        db,
        include_str!("log/of_subject.sql"),
        "read the log",
        [subject],
        read,
    )
}

/// Notes that an entry speaks of `subject`.
pub(crate) fn touch(db: &Connection, subject: Uuid, seq: u64) -> Result<()> {
    execute(
        db,
        include_str!("log/touch.sql"),
        "index the log",
        params![subject, seq],
    )
}

/// Replaces the edits of an entry. Only sealing contact details may do that.
pub(crate) fn rewrite(db: &Connection, seq: u64, edits: &[Edit]) -> Result<()> {
    execute(
        db,
        include_str!("log/rewrite.sql"),
        "seal the log",
        params![seq, Json(edits)],
    )
}

/// Returns the entry that undo would take back.
pub(crate) fn undo_next(db: &Connection) -> Result<Option<Entry>> {
    row(
        db,
        include_str!("log/undo_next.sql"),
        "read the log",
        [],
        read,
    )
}

/// Returns the entry that redo would do again.
pub(crate) fn redo_next(db: &Connection) -> Result<Option<Entry>> {
    row(
        db,
        include_str!("log/redo_next.sql"),
        "read the log",
        [],
        read,
    )
}

/// Puts a new entry at the end of the timeline; what had been undone can no longer be redone.
pub(crate) fn timeline_add(db: &Connection, seq: u64) -> Result<()> {
    const DOING: &str = "extend the timeline";
    execute(db, include_str!("log/timeline_forget_redo.sql"), DOING, [])?;
    execute(db, include_str!("log/timeline_add.sql"), DOING, [seq])
}

/// Marks an entry of the timeline as undone, or as done again.
pub(crate) fn timeline_mark(db: &Connection, seq: u64, undone: bool) -> Result<()> {
    let sql = include_str!("log/timeline_mark.sql");
    execute(db, sql, "mark the timeline", params![seq, undone])
}

/// Returns what undo and redo would do next.
pub(crate) fn undo_state(db: &Connection) -> Result<UndoState> {
    let label = |sql| {
        row(db, sql, "read the log", [], |row| {
            row.get::<_, Json<Label>>(0).map(|j| j.0)
        })
    };
    Ok(UndoState {
        undo: label(include_str!("log/undo_label.sql"))?,
        redo: label(include_str!("log/redo_label.sql"))?,
    })
}

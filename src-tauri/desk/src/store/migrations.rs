//! The forms that a ledger has had, and bringing an older one up to date.

use rusqlite::Connection;

use super::header::APPLICATION_ID;

/// Every migration, from an empty file on. `user_version` counts those that were run.
pub(super) const MIGRATIONS: &[&str] = &[
    include_str!("0001_ledger.sql"),
    include_str!("0002_revisions.sql"),
    include_str!("0003_rejections.sql"),
    include_str!("0004_readings.sql"),
    include_str!("0005_last_words.sql"),
    include_str!("0006_local_sources.sql"),
    include_str!("0007_scrub.sql"),
    include_str!("0008_let_through.sql"),
    include_str!("0009_let_in.sql"),
    include_str!("0010_footing.sql"),
    include_str!("0011_source_file.sql"),
    include_str!("0012_names.sql"),
];

/// The newest schema this build knows.
pub(super) const SCHEMA_VERSION: i64 = MIGRATIONS.len() as i64;

pub(super) fn schema_version(db: &Connection) -> rusqlite::Result<i64> {
    db.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Brings the schema up to date.
///
/// A table that others refer to can only be remade while references go unchecked, which is for a
/// connection to say before its transaction begins; they are checked before anything is kept.
pub(super) fn migrate(db: &mut Connection) -> rusqlite::Result<()> {
    db.pragma_update(None, "foreign_keys", false)?;
    migrate_to(db, MIGRATIONS.len())?;
    db.pragma_update(None, "foreign_keys", true)
}

/// Runs the first `target` migrations, as far as they were not run before.
pub(super) fn migrate_to(db: &mut Connection, target: usize) -> rusqlite::Result<()> {
    let tx = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let version = schema_version(&tx)?;
    for (done, sql) in MIGRATIONS
        .iter()
        .enumerate()
        .take(target)
        .skip(usize::try_from(version).unwrap_or(0))
    {
        tx.execute_batch(sql)?;
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.pragma_update(None, "user_version", done as i64 + 1)?;
    }
    if version < schema_version(&tx)? {
        check_references(&tx)?;
    }
    tx.commit()
}

/// Refuses a ledger in which a row refers to one that is not there.
fn check_references(db: &Connection) -> rusqlite::Result<()> {
    let mut check = db.prepare("PRAGMA foreign_key_check")?;
    let Some(row) = check.query([])?.next()?.map(|row| row.get::<_, String>(0)) else {
        return Ok(());
    };
    let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY);
    let message = format!("a row of {} refers to nothing", row?);
    Err(rusqlite::Error::SqliteFailure(code, Some(message)))
}

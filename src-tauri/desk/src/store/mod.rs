//! The tables: reading and writing one record at a time. Only this folder knows SQL.

pub(crate) mod anchor;
pub(crate) mod article;
pub(crate) mod attribution;
pub(crate) mod claim;
mod codec;
mod header;
pub(crate) mod let_in;
pub(crate) mod log;
mod migrations;
pub(crate) mod names;
mod open;
mod refused;
pub(crate) mod rejection;
pub(crate) mod revision;
mod schema;
pub(crate) mod scrub;
pub(crate) mod search;
pub(crate) mod setting;
pub(crate) mod sign_off;
pub(crate) mod snapshot;
pub(crate) mod source;
pub(crate) mod typing;
#[cfg(test)]
mod upgrade_tests;
pub(crate) mod vault;

use claimdesk_model::change::{Key, Record};
use claimdesk_model::record::Target;
use rusqlite::{Connection, Params, Row, params};

use crate::error::{Doing, Result};

pub(crate) use open::{check_header, open, open_a_copy, open_in_memory, open_pages};
pub(crate) use refused::{PATIENCE, at as open_error};

/// Returns the record with this key, if it is there.
pub(crate) fn get(db: &Connection, key: &Key) -> Result<Option<Record>> {
    Ok(match key {
        Key::Article(id) => article::get(db, *id)?.map(Record::Article),
        Key::Revision(id) => revision::get(db, *id)?.map(Record::Revision),
        Key::Claim(id) => claim::get(db, *id)?.map(Record::Claim),
        Key::Anchor(target, revision) => anchor::get(db, *target, *revision)?.map(Record::Anchor),
        Key::Source(id) => source::get(db, *id)?.map(Record::Source),
        Key::Attribution(id) => attribution::get(db, *id)?.map(Record::Attribution),
        Key::Setting(key) => setting::get(db, key)?.map(Record::Setting),
        Key::Vault => vault::get(db)?.map(Record::Vault),
        Key::SignOff(id) => sign_off::get(db, *id)?.map(Record::SignOff),
        Key::Rejection(article, words) => {
            rejection::get(db, *article, words)?.map(Record::Rejection)
        }
        Key::LetIn(claim, place) => let_in::get(db, *claim, place)?.map(Record::LetIn),
        Key::CheckedName(name) => names::checked(db, name)?.map(Record::CheckedName),
        Key::NamesApart(pair) => names::apart(db, pair)?.map(Record::NamesApart),
        Key::DismissedFinding(article, kind, words) => {
            names::dismissed(db, *article, kind, words)?.map(Record::DismissedFinding)
        }
    })
}

/// Writes a record, whether or not it was there.
pub(crate) fn put(db: &Connection, record: &Record) -> Result<()> {
    match record {
        Record::Article(r) => article::put(db, r),
        Record::Revision(r) => revision::put(db, r),
        Record::Claim(r) => claim::put(db, r),
        Record::Anchor(r) => anchor::put(db, r),
        Record::Source(r) => source::put(db, r),
        Record::Attribution(r) => attribution::put(db, r),
        Record::Setting(r) => setting::put(db, r),
        Record::Vault(r) => vault::put(db, r),
        Record::SignOff(r) => sign_off::put(db, r),
        Record::Rejection(r) => rejection::put(db, r),
        Record::LetIn(r) => let_in::put(db, r),
        Record::CheckedName(r) => names::put_checked(db, r),
        Record::NamesApart(r) => names::put_apart(db, r),
        Record::DismissedFinding(r) => names::put_dismissed(db, r),
    }
}

/// Removes the record with this key.
pub(crate) fn delete(db: &Connection, key: &Key) -> Result<()> {
    let (sql, doing) = match key {
        Key::Article(_) => (include_str!("article/delete.sql"), "remove an article"),
        Key::Revision(_) => (include_str!("revision/delete.sql"), "remove a revision"),
        Key::Claim(_) => (include_str!("claim/delete.sql"), "remove a claim"),
        Key::Anchor(Target::Claim(_), _) => {
            (include_str!("anchor/claim_delete.sql"), "remove an anchor")
        }
        Key::Anchor(Target::Mention(_), _) => {
            (include_str!("anchor/naming_delete.sql"), "remove an anchor")
        }
        Key::Source(_) => (include_str!("source/delete.sql"), "remove a source"),
        Key::Attribution(_) => (
            include_str!("attribution/delete.sql"),
            "remove an attribution",
        ),
        Key::Setting(_) => (include_str!("setting/delete.sql"), "remove a setting"),
        Key::Vault => (include_str!("vault/delete.sql"), "remove the vault"),
        Key::SignOff(_) => (include_str!("sign_off/delete.sql"), "remove a clearance"),
        Key::Rejection(..) => (
            include_str!("rejection/delete.sql"),
            "take a rejection back",
        ),
        Key::LetIn(..) => (include_str!("let_in/delete.sql"), "keep a note back"),
        Key::CheckedName(_) => (include_str!("names/uncheck.sql"), "uncheck a name"),
        Key::NamesApart(_) => (include_str!("names/join.sql"), "join two names"),
        Key::DismissedFinding(..) => (include_str!("names/restore.sql"), "restore a finding"),
    };
    match key {
        Key::Article(id) => execute(db, sql, doing, [id.0]),
        Key::Revision(id) => execute(db, sql, doing, [id.0]),
        Key::Claim(id) => execute(db, sql, doing, [id.0]),
        Key::Anchor(Target::Claim(id), revision) => execute(db, sql, doing, [id.0, revision.0]),
        Key::Anchor(Target::Mention(id), revision) => execute(db, sql, doing, [id.0, revision.0]),
        Key::Source(id) => execute(db, sql, doing, [id.0]),
        Key::Attribution(id) => execute(db, sql, doing, [id.0]),
        Key::Setting(key) => execute(db, sql, doing, [key]),
        Key::Vault => execute(db, sql, doing, []),
        Key::SignOff(id) => execute(db, sql, doing, [id.0]),
        Key::Rejection(article, words) => execute(db, sql, doing, params![article.0, words]),
        Key::LetIn(claim, place) => execute(db, sql, doing, params![claim.0, place]),
        Key::CheckedName(name) => execute(db, sql, doing, [name]),
        Key::NamesApart([first, second]) => execute(db, sql, doing, [first, second]),
        Key::DismissedFinding(article, kind, words) => {
            execute(db, sql, doing, names::finding(*article, kind, words))
        }
    }
}

/// Returns every record of the ledger, for comparing it with what its log says.
pub(crate) fn every_record(db: &Connection) -> Result<Vec<Record>> {
    let mut records = Vec::new();
    records.extend(article::all(db)?.into_iter().map(Record::Article));
    records.extend(revision::all(db)?.into_iter().map(Record::Revision));
    records.extend(claim::all(db)?.into_iter().map(Record::Claim));
    records.extend(anchor::all(db)?.into_iter().map(Record::Anchor));
    records.extend(source::all(db)?.into_iter().map(Record::Source));
    records.extend(attribution::all(db)?.into_iter().map(Record::Attribution));
    records.extend(setting::all(db)?.into_iter().map(Record::Setting));
    records.extend(vault::get(db)?.map(Record::Vault));
    records.extend(sign_off::all(db)?.into_iter().map(Record::SignOff));
    records.extend(rejection::all(db)?.into_iter().map(Record::Rejection));
    records.extend(let_in::all(db)?.into_iter().map(Record::LetIn));
    records.extend(names::all_checked(db)?.into_iter().map(Record::CheckedName));
    records.extend(names::all_apart(db)?.into_iter().map(Record::NamesApart));
    let dismissed = names::all_dismissed(db)?.into_iter();
    records.extend(dismissed.map(Record::DismissedFinding));
    Ok(records)
}

/// Runs a statement that returns nothing.
pub(crate) fn execute(
    db: &Connection,
    sql: &str,
    doing: &'static str,
    params: impl Params,
) -> Result<()> {
    db.prepare_cached(sql)
        .and_then(|mut s| s.execute(params))
        .doing(doing)?;
    Ok(())
}

/// Runs a query and returns all its rows.
pub(crate) fn rows<T>(
    db: &Connection,
    sql: &str,
    doing: &'static str,
    params: impl Params,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>> {
    db.prepare_cached(sql)
        .and_then(|mut s| {
            s.query_map(params, read)?
                .collect::<rusqlite::Result<Vec<T>>>()
        })
        .doing(doing)
}

/// Runs a query and returns its first row, if there is one.
pub(crate) fn row<T>(
    db: &Connection,
    sql: &str,
    doing: &'static str,
    params: impl Params,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Option<T>> {
    Ok(rows(db, sql, doing, params, read)?.into_iter().next())
}

//! An older ledger is brought up to date with all that it holds.

use std::path::Path;

use claimdesk_model::id::{ArticleId, RevisionId, SignOffId, SourceId};
use claimdesk_model::intent::Intent;
use claimdesk_model::view::ArticleView;
use rusqlite::{Connection, params};
use serde_json::json;
use tempfile::TempDir;

use super::migrations::{MIGRATIONS, migrate_to};
use crate::{Desk, DeskOptions};

/// What the ledger knew of a draft before a file could be read in more than one way.
const BEFORE_READINGS: usize = 3;

const VERSION: &str = "PRAGMA user_version";

const TEXT: &str = "The bridge carries 4,000 cars.";
const SHA256: &str = "5f";

/// Writes a ledger as it was: one article, imported.
fn older(path: &Path) -> (ArticleId, RevisionId) {
    let mut db = Connection::open(path).unwrap();
    migrate_to(&mut db, BEFORE_READINGS).unwrap();
    let (article, revision) = (ArticleId::new(), RevisionId::new());
    let layout = json!({"encoding": "UTF-8", "blocks": [], "marks": [], "footnotes": [],
        "skipped": [], "sentences": [{"start": 0, "end": TEXT.len()}]});
    db.execute(
        "INSERT INTO draft VALUES (?1, 'docx', ?2, ?3, ?4), (?1, 'text', ?2, ?3, ?4)",
        params![SHA256, b"the bytes", TEXT, layout.to_string()],
    )
    .unwrap();
    let tx = db.transaction().unwrap();
    tx.execute(
        "INSERT INTO article VALUES (?1, ?2, 1000, 0, 'Bridge', '', NULL)",
        params![article.0, revision.0],
    )
    .unwrap();
    tx.execute(
        "INSERT INTO revision VALUES (?1, ?2, 1, ?3, 'bridge.docx', 'docx', 1000)",
        params![revision.0, article.0, SHA256],
    )
    .unwrap();
    tx.execute(
        "INSERT INTO search_doc VALUES (1, ?1, 'Bridge\n')",
        [article.0],
    )
    .unwrap();
    let edits = json!([
        {"before": null, "after": {"article": {"id": article, "revision": revision,
            "created": 1000, "claims_made": 0, "title": "Bridge", "byline": "", "deadline": null}}},
        {"before": null, "after": {"revision": {"id": revision, "article": article, "number": 1,
            "sha256": SHA256, "file_name": "bridge.docx", "format": "docx", "created": 1000}}},
    ]);
    let label = json!({"act": "article_imported", "claim": null, "count": 1, "name": "Bridge",
        "status": null});
    tx.execute(
        "INSERT INTO entry VALUES (1, 1, 1000, 'Ana', 'do', NULL, ?1, ?2, ?3)",
        params![label.to_string(), article.0, edits.to_string()],
    )
    .unwrap();
    tx.commit().unwrap();
    (article, revision)
}

fn number(path: &Path, sql: &str) -> i64 {
    let db = Connection::open(path).unwrap();
    db.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn a_ledger_of_before_readings_keeps_its_drafts_and_its_log() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("desk.db");
    let (article, revision) = older(&path);
    let desk = Desk::open(&path, DeskOptions::new("Ana")).unwrap();
    let ArticleView {
        revision: stands,
        text,
        tracked,
        ..
    } = desk.open_article(article).unwrap();
    assert_eq!((stands.id, stands.changes), (revision, Default::default()));
    assert_eq!((&*text, tracked), (TEXT, None), "nobody had counted");
    assert_eq!(desk.original_bytes(article).unwrap(), b"the bytes");
    assert_eq!(desk.verify().unwrap(), [], "the log still tells it");
    drop(desk);

    assert_eq!(number(&path, VERSION), MIGRATIONS.len() as i64);
    assert_eq!(number(&path, "SELECT count(*) FROM draft"), 2);
    let files = number(&path, "SELECT count(*) FROM file");
    assert_eq!(files, 1, "two readings, one file");
    let copies = folder.path().read_dir().unwrap().count();
    assert!(copies > 1, "a backup was made before");
}

/// What the ledger knew of a clearance before it kept what was let through.
const BEFORE_LET_THROUGH: usize = 7;

#[test]
fn a_clearance_of_before_keeps_that_nobody_knows_what_it_let_through() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("desk.db");
    let (article, revision) = older(&path);
    let mut db = Connection::open(&path).unwrap();
    db.pragma_update(None, "foreign_keys", false).unwrap();
    migrate_to(&mut db, BEFORE_LET_THROUGH).unwrap();
    let id = SignOffId::new();
    let tx = db.transaction().unwrap();
    tx.execute(
        "INSERT INTO sign_off VALUES (?1, ?2, ?3, ?4, 'Ben', 2000, 'read twice')",
        params![id.0, article.0, revision.0, SHA256],
    )
    .unwrap();
    let edits = json!([{"before": null, "after": {"sign_off": {"id": id, "article": article,
        "revision": revision, "sha256": SHA256, "who": "Ben", "at": 2000, "note": "read twice"}}}]);
    let label = json!({"act": "revision_cleared", "claim": null, "count": 0, "name": null,
        "status": null, "revision": 1});
    tx.execute(
        "INSERT INTO entry VALUES (2, 1, 2000, 'Ben', 'do', NULL, ?1, ?2, ?3)",
        params![label.to_string(), article.0, edits.to_string()],
    )
    .unwrap();
    tx.commit().unwrap();
    drop(db);

    let desk = Desk::open(&path, DeskOptions::new("Ana")).unwrap();
    let cleared = desk.open_article(article).unwrap().summary.cleared.unwrap();
    assert_eq!((&*cleared.who, cleared.let_through), ("Ben", None));
    assert_eq!(desk.verify().unwrap(), [], "the log still tells it");
    drop(desk);
    let copies = folder.path().read_dir().unwrap().count();
    assert!(copies > 1, "a backup was made before");
}

/// What the ledger knew of a clearance before it kept what claims rested on.
const BEFORE_FOOTING: usize = 9;

#[test]
fn a_clearance_of_before_says_nothing_of_what_claims_stood_on_and_reads_as_it_did() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("desk.db");
    let (article, revision) = older(&path);
    let mut db = Connection::open(&path).unwrap();
    db.pragma_update(None, "foreign_keys", false).unwrap();
    migrate_to(&mut db, BEFORE_FOOTING).unwrap();
    let id = SignOffId::new();
    let let_through = json!([{ "rule": "words-unclaimed", "count": 2, "claims": [] }]);
    db.execute(
        "INSERT INTO sign_off VALUES (?1, ?2, ?3, ?4, 'Ben', 2000, '', ?5)",
        params![id.0, article.0, revision.0, SHA256, let_through.to_string()],
    )
    .unwrap();
    let edits = json!([{"before": null, "after": {"sign_off": {"id": id, "article": article,
        "revision": revision, "sha256": SHA256, "who": "Ben", "at": 2000, "note": "",
        "let_through": let_through}}}]);
    let label = json!({"act": "revision_cleared", "claim": null, "count": 0, "name": null,
        "status": null, "revision": 1});
    db.execute(
        "INSERT INTO entry VALUES (2, 1, 2000, 'Ben', 'do', NULL, ?1, ?2, ?3)",
        params![label.to_string(), article.0, edits.to_string()],
    )
    .unwrap();
    drop(db);

    let desk = Desk::open(&path, DeskOptions::new("Ana")).unwrap();
    let cleared = desk.open_article(article).unwrap().summary.cleared.unwrap();
    assert_eq!((&*cleared.who, cleared.stands), ("Ben", true));
    assert_eq!(cleared.turned, []);
    let kept = cleared.let_through.unwrap();
    assert_eq!((kept[0].count, kept[0].places.len()), (2, 0));
    assert_eq!(desk.verify().unwrap(), [], "the log still tells it");
    drop(desk);
    assert_eq!(number(&path, VERSION), MIGRATIONS.len() as i64);
    let copies = folder.path().read_dir().unwrap().count();
    assert!(copies > 1, "a backup was made before");
}

/// What the ledger knew before notes on confidential sources could be let into reports.
const BEFORE_LET_IN: usize = 8;

#[test]
fn a_ledger_of_before_notes_were_let_in_lets_none_in() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("desk.db");
    let (article, _) = older(&path);
    let mut db = Connection::open(&path).unwrap();
    db.pragma_update(None, "foreign_keys", false).unwrap();
    migrate_to(&mut db, BEFORE_LET_IN).unwrap();
    drop(db);

    let desk = Desk::open(&path, DeskOptions::new("Ana")).unwrap();
    assert_eq!(desk.guard(article).unwrap().let_in, []);
    assert_eq!(desk.verify().unwrap(), []);
    drop(desk);
    assert_eq!(number(&path, VERSION), MIGRATIONS.len() as i64);
    let copies = folder.path().read_dir().unwrap().count();
    assert!(copies > 1, "a backup was made before");
}

/// What the ledger knew before names were checked.
const BEFORE_NAMES: usize = 11;

#[test]
fn a_ledger_of_before_names_were_checked_has_checked_none_and_can() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("desk.db");
    let (article, _) = older(&path);
    let mut db = Connection::open(&path).unwrap();
    db.pragma_update(None, "foreign_keys", false).unwrap();
    migrate_to(&mut db, BEFORE_NAMES).unwrap();
    drop(db);

    let mut desk = Desk::open(&path, DeskOptions::new("Ana")).unwrap();
    assert_eq!(desk.checked_names().unwrap(), []);
    assert_eq!(desk.names_apart().unwrap(), []);
    assert_eq!(desk.dismissed(article).unwrap(), []);
    let names = ["Ann Hoffman".to_owned(), "Tom Hofmann".to_owned()];
    desk.perform(Intent::KeepNamesApart { names }).unwrap();
    assert_eq!(desk.verify().unwrap(), [], "the log tells all of it");
    drop(desk);
    assert_eq!(number(&path, VERSION), MIGRATIONS.len() as i64);
    let copies = folder.path().read_dir().unwrap().count();
    assert!(copies > 1, "a backup was made before");
}

#[test]
fn a_source_of_before_there_were_local_ones_is_one_of_the_directory() {
    const BEFORE_LOCAL_SOURCES: usize = 5;
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("desk.db");
    older(&path);
    let mut db = Connection::open(&path).unwrap();
    db.pragma_update(None, "foreign_keys", false).unwrap();
    migrate_to(&mut db, BEFORE_LOCAL_SOURCES).unwrap();
    let id = SourceId::new();
    db.execute(
        "INSERT INTO source VALUES (?1, 0, 'report', '[]', 'document', '', NULL, '', NULL, 0, '', '\"none\"')",
        [id.0],
    )
    .unwrap();
    db.execute(
        "INSERT INTO search_doc VALUES (3298534883329, ?1, 'report' || char(10))",
        [id.0],
    )
    .unwrap();
    let edits = json!([{"before": null, "after": {"source": {"id": id, "bundled": false,
        "contact": "none", "name": "report", "aliases": [], "kind": "document", "country": "",
        "ownership": null, "url": "", "carries": null, "confidential": false, "note": ""}}}]);
    let label = json!({"act": "source_added", "claim": null, "count": 1, "name": "report",
        "status": null});
    db.execute(
        "INSERT INTO entry VALUES (2, 2, 2000, 'Ana', 'do', NULL, ?1, NULL, ?2)",
        params![label.to_string(), edits.to_string()],
    )
    .unwrap();
    drop(db);
    let desk = Desk::open(&path, DeskOptions::new("Ana")).unwrap();
    let source = desk.source(id).unwrap();
    assert_eq!(
        (source.fields.name.as_str(), source.fields.article),
        ("report", None)
    );
    assert_eq!(desk.verify().unwrap(), []);
    let copies = folder.path().read_dir().unwrap().count();
    assert!(copies > 1, "a backup was made before");
}

#[test]
fn a_ledger_that_refers_to_nothing_is_left_as_it_was() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("desk.db");
    older(&path);
    let db = Connection::open(&path).unwrap();
    db.pragma_update(None, "foreign_keys", false).unwrap();
    db.execute("DELETE FROM article", []).unwrap();
    drop(db);
    assert!(Desk::open(&path, DeskOptions::new("Ana")).is_err());
    assert_eq!(number(&path, VERSION), BEFORE_READINGS as i64);
}

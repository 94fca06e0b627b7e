//! Opening a ledger: what is kept, and what is refused and left untouched.

#![allow(clippy::unwrap_used, reason = "a test says what it expects")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use claimdesk_desk::{Desk, Error, Trouble};
use rusqlite::Connection;
use tempfile::TempDir;

use common::{Bench, options};

fn place() -> (TempDir, PathBuf) {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("desk.claimdesk");
    (dir, path)
}

/// Expects `path` to be refused, with its bytes and its folder as they were.
fn refused(path: &Path) -> Error {
    let (bytes, folder) = (fs::read(path).unwrap(), listing(path));
    let error = Desk::open(path, options())
        .err()
        .expect("the file is refused");
    assert_eq!(fs::read(path).unwrap(), bytes);
    assert_eq!(listing(path), folder);
    error
}

fn listing(path: &Path) -> Vec<PathBuf> {
    let mut names: Vec<_> = fs::read_dir(path.parent().unwrap())
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    names.sort();
    names
}

#[test]
fn everything_is_there_after_reopening() {
    let (_dir, path) = place();
    let mut bench = Bench::at(Desk::open(&path, options()).unwrap());
    let claim = bench.claim("4,000 cars");
    bench.desk.keep_typing("claim.note", "half a sent").unwrap();
    let before = bench.desk.open_article(bench.article).unwrap();
    drop(bench.desk);
    let mut desk = Desk::open(&path, options()).unwrap();
    assert_eq!(desk.open_article(bench.article).unwrap(), before);
    assert_eq!(desk.typing().unwrap()["claim.note"], "half a sent");
    assert_eq!(
        desk.original_bytes(bench.article).unwrap(),
        common::DRAFT.as_bytes()
    );
    assert_eq!(desk.verify().unwrap(), []);
    desk.undo().unwrap();
    assert!(matches!(desk.claim(claim), Err(Error::NotFound { .. })));
}

#[test]
fn a_file_that_is_no_ledger_is_refused() {
    let (_dir, path) = place();
    fs::write(&path, "Dear diary").unwrap();
    assert!(matches!(refused(&path), Error::Foreign(_)));
    fs::write(&path, "Dear diary, ".repeat(4000)).unwrap();
    assert!(matches!(refused(&path), Error::Foreign(_)));
    fs::remove_file(&path).unwrap();
    let other = Connection::open(&path).unwrap();
    other
        .execute_batch("CREATE TABLE recipe (name TEXT) STRICT")
        .unwrap();
    drop(other);
    assert!(matches!(refused(&path), Error::Foreign(_)));
}

/// A ledger in one file, with something in it.
fn filled(path: &Path) -> Vec<u8> {
    let mut bench = Bench::at(Desk::open(path, options()).unwrap());
    bench.claim("4,000 cars");
    drop(bench.desk);
    fs::read(path).unwrap()
}

#[test]
fn what_is_left_of_a_ledger_is_called_damaged_and_never_written_to() {
    let (_dir, path) = place();
    let whole = filled(&path);
    let mut zeros = whole.clone();
    zeros[..100].fill(0);
    let mut garbled = whole.clone();
    garbled[..100].fill(0x5A);
    let mut overwritten = whole.clone();
    overwritten[..16].copy_from_slice(b"Dear diary, this");
    let all_zeros = vec![0; whole.len()];
    for (left, what) in [
        (Vec::new(), "0 bytes"),
        (whole[..60].to_vec(), "within its header"),
        (whole[..8].to_vec(), "within its header"),
        (whole[..whole.len() / 8192 * 4096].to_vec(), "malformed"),
        (whole[..whole.len() - 1000].to_vec(), "within a page"),
        (zeros, "zeros"),
        (garbled, "overwritten"),
        (overwritten, "overwritten"),
        (all_zeros, "zeros"),
    ] {
        fs::write(&path, left).unwrap();
        let error = refused(&path);
        assert!(matches!(error, Error::Damaged { .. }), "{what}: {error:?}");
        assert!(
            error.details().contains(what),
            "{what}: {}",
            error.details()
        );
        assert!(!error.to_string().contains("malformed"), "{error}");
        assert!(error.hint().contains("backup"));
    }
}

#[test]
fn a_ledger_without_a_log_beside_it_is_checked_before_it_is_written_to() {
    let (_dir, path) = place();
    drop(filled(&path));
    let db = Connection::open(&path).unwrap();
    db.pragma_update(None, "journal_mode", "DELETE").unwrap();
    drop(db);
    common::spoil(&path, "claim_by_status");
    assert!(matches!(refused(&path), Error::Damaged { .. }));
}

#[test]
fn a_bad_page_met_later_is_damage_too() {
    let (_dir, path) = place();
    let mut bench = Bench::at(Desk::open(&path, options()).unwrap());
    bench.claim("4,000 cars");
    let article = bench.article;
    drop(bench.desk);
    common::spoil(&path, "claim");
    for desk in [
        Desk::open(&path, options()),
        Desk::open_read_only(&path, options()),
    ] {
        let desk = desk.unwrap();
        assert!(!desk.sources().unwrap().is_empty(), "the rest can be read");
        let error = desk.claims(article).unwrap_err();
        assert_eq!(error.trouble(), Some(Trouble::Damaged), "{error:?}");
        assert!(!error.to_string().contains("malformed"), "{error}");
        assert!(!error.details().is_empty());
        let checked = desk.verify();
        match checked {
            Ok(problems) => assert!(!problems.is_empty()),
            Err(error) => assert_eq!(error.trouble(), Some(Trouble::Damaged)),
        }
    }
    // The day's backup finds it, and says what it is.
    let desk = Desk::open(&path, options()).unwrap();
    assert_eq!(
        desk.start_of_day().unwrap_err().trouble(),
        Some(Trouble::Damaged)
    );
}

#[test]
fn reading_only_leaves_no_trace_and_refuses_every_change() {
    let (_dir, path) = place();
    let mut bench = Bench::at(Desk::open(&path, options()).unwrap());
    let claim = bench.claim("4,000 cars");
    // While another program has it open, what is in its log alone is read too.
    let seen = Desk::open_read_only(&path, options()).unwrap();
    assert_eq!(seen.claim(claim).unwrap().words, "4,000 cars");
    drop(seen);
    drop(bench.desk);

    let (bytes, folder) = (fs::read(&path).unwrap(), listing(&path));
    let mut desk = Desk::open_read_only(&path, options()).unwrap();
    assert!(desk.is_read_only());
    assert_eq!(desk.claim(claim).unwrap().words, "4,000 cars");
    assert_eq!(desk.verify().unwrap(), []);
    let claims = vec![claim];
    let refusals = [
        desk.perform(claimdesk_model::intent::Intent::RemoveClaims { claims })
            .err(),
        desk.undo().err(),
        desk.import(b"words", "a.md", claimdesk_readers::Hint::default())
            .err(),
        desk.keep_typing("a", "b").err(),
        desk.create_vault("long enough a phrase").err(),
        desk.back_up().err(),
        desk.start_of_day().err(),
    ];
    for refusal in refusals {
        let trouble = refusal.as_ref().and_then(Error::trouble);
        assert_eq!(trouble, Some(Trouble::ReadOnly), "{refusal:?}");
    }
    drop(desk);
    assert_eq!(fs::read(&path).unwrap(), bytes);
    assert_eq!(listing(&path), folder);
}

#[test]
fn what_is_left_of_a_ledger_cut_short_can_be_read_where_its_pages_are_there() {
    let (_dir, path) = place();
    let whole = filled(&path);
    fs::write(&path, &whole[..whole.len() - 3 * 4096]).unwrap();
    assert!(matches!(refused(&path), Error::Damaged { .. }));
    let desk = Desk::open_read_only(&path, options()).unwrap();
    assert!(!desk.sources().unwrap().is_empty());
}

#[test]
fn a_new_ledger_is_there_whole_or_not_at_all() {
    let (_dir, path) = place();
    drop(Desk::open(&path, options()).unwrap());
    assert_eq!(
        listing(&path),
        std::slice::from_ref(&path),
        "nothing is left beside it"
    );
    // An empty file is not taken for a place to make one in.
    fs::write(&path, "").unwrap();
    assert!(refused(&path).to_string().contains("damaged"));
}

#[test]
fn a_newer_ledger_is_refused() {
    let (_dir, path) = place();
    drop(Desk::open(&path, options()).unwrap());
    let db = Connection::open(&path).unwrap();
    db.pragma_update(None, "user_version", 99).unwrap();
    drop(db);
    let error = refused(&path);
    assert!(matches!(error, Error::Newer { found: 99, .. }));
    assert!(error.hint().contains("Update"));
}

#[test]
fn a_damaged_ledger_is_refused() {
    let (_dir, path) = place();
    drop(Desk::open(&path, options()).unwrap());
    let mut bytes = fs::read(&path).unwrap();
    // The header stays, the first page's tree and all that follows do not.
    bytes[100..].iter_mut().for_each(|b| *b = 0xA5);
    fs::write(&path, bytes).unwrap();
    let error = refused(&path);
    assert!(matches!(error, Error::Damaged { .. }), "{error}");
}

#[test]
fn a_ledger_that_another_program_writes_is_said_to_be_busy() {
    let (_dir, path) = place();
    let mut bench = Bench::at(Desk::open(&path, options()).unwrap());
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let spans = vec![common::span_of(&bench.text, "4,000")];
    let intent = claimdesk_model::intent::Intent::AddClaim {
        article: bench.article,
        spans,
        kind: Default::default(),
        sources: vec![],
    };
    let refused = bench.desk.perform(intent.clone());
    assert!(matches!(refused, Err(Error::Busy(_))), "{refused:?}");
    drop(other);
    bench.perform(intent);
}

#[test]
fn two_desks_on_one_ledger_never_overwrite_each_other() {
    let (_dir, path) = place();
    let mut ana = Bench::at(Desk::open(&path, options()).unwrap());
    let mut ben = Desk::open(&path, options()).unwrap();
    let claim = ana.claim("4,000 cars");
    let seen = ben.data_version().unwrap();
    ben.perform(claimdesk_model::intent::Intent::RemoveClaims {
        claims: vec![claim],
    })
    .unwrap();
    assert!(matches!(ana.desk.claim(claim), Err(Error::NotFound { .. })));
    assert_eq!(
        ben.data_version().unwrap(),
        seen,
        "its own changes do not count"
    );
    ana.desk.undo().unwrap();
    assert_ne!(ben.data_version().unwrap(), seen);
    assert_eq!(ben.claim(claim).unwrap().words, "4,000 cars");
}

#[test]
fn a_check_finds_what_was_done_behind_the_ledgers_back() {
    let (_dir, path) = place();
    let mut bench = Bench::at(Desk::open(&path, options()).unwrap());
    bench.claim("4,000 cars");
    let db = Connection::open(&path).unwrap();
    db.execute("UPDATE claim SET status = 'confirmed'", [])
        .unwrap();
    db.execute(
        "UPDATE claim_anchor SET spans = replace(spans, '4,000', '9,000')",
        [],
    )
    .unwrap();
    db.execute("DELETE FROM search_doc WHERE body LIKE '4,000%'", [])
        .unwrap();
    let found: Vec<_> = bench
        .desk
        .verify()
        .unwrap()
        .into_iter()
        .map(|p| p.check)
        .collect();
    for check in [
        claimdesk_desk::Check::Log,
        claimdesk_desk::Check::Anchors,
        claimdesk_desk::Check::Search,
    ] {
        assert!(found.contains(&check), "{check:?} is not among {found:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_new_ledger_is_for_its_owners_eyes_only() {
    use std::os::unix::fs::PermissionsExt;
    let (_dir, path) = place();
    let _desk = Desk::open(&path, options()).unwrap();
    for file in listing(&path) {
        let mode = fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{} is {mode:o}", file.display());
    }
}

#[test]
fn a_ledger_with_something_of_its_own_is_refused_by_name_before_it_runs() {
    for (statement, named) in [
        (
            "CREATE TRIGGER evil AFTER UPDATE ON claim BEGIN UPDATE claim SET status = 'opinion'; END",
            "trigger “evil”",
        ),
        ("CREATE VIEW recipe AS SELECT 1", "view “recipe”"),
        ("CREATE TABLE recipe (name TEXT)", "table “recipe”"),
        ("CREATE INDEX odd ON claim (lower(note))", "index “odd”"),
        (
            "ALTER TABLE entry RENAME TO entries; \
             CREATE VIEW entry AS WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x FROM n) \
             SELECT x FROM n",
            "“entr",
        ),
        ("DROP INDEX claim_by_status", "index “claim_by_status”"),
    ] {
        let (_dir, path) = place();
        drop(Desk::open(&path, options()).unwrap());
        let db = Connection::open(&path).unwrap();
        db.execute_batch(statement).unwrap();
        drop(db);
        let before = fs::read(&path).unwrap();
        let error = refused(&path);
        assert!(
            matches!(error, Error::Altered { .. }),
            "{statement}: {error}"
        );
        assert!(error.to_string().contains(named), "{statement}: {error}");
        assert!(
            Desk::open_read_only(&path, options()).is_err(),
            "{statement}"
        );
        assert_eq!(fs::read(&path).unwrap(), before, "nothing was written");
    }
}

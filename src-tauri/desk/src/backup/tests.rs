use tempfile::TempDir;

use super::*;

/// 2026-11-22T16:00:00Z, a Sunday.
const NOW: Time = Time(1_795_363_200_000);
const HOUR_MS: i64 = 60 * 60 * 1000;

fn ledger_at(path: &Path) -> Connection {
    let db = Connection::open(path).unwrap();
    db.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA application_id = 77; PRAGMA user_version = 3;
         CREATE TABLE entry (seq INTEGER PRIMARY KEY NOT NULL, edits TEXT NOT NULL) STRICT;
         INSERT INTO entry (edits) VALUES ('one'), ('two');",
    )
    .unwrap();
    db
}

fn desk() -> (TempDir, Connection, Backups) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("city desk.claimdesk");
    let db = ledger_at(&path);
    let backups = Backups::of(&path).unwrap();
    (dir, db, backups)
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn backup_is_one_sound_file_that_holds_the_ledger() {
    let (_dir, db, backups) = desk();
    let made = backups.make(&db, NOW).unwrap();
    assert_eq!(
        names(backups.folder()),
        ["city desk-20261122T160000Z.claimdesk"]
    );
    assert_eq!(made.at, NOW);
    assert_eq!(made.bytes, fs::metadata(&made.path).unwrap().len());

    let copy = Connection::open(&made.path).unwrap();
    let last: String = copy
        .query_row("SELECT edits FROM entry WHERE seq = 2", [], |r| r.get(0))
        .unwrap();
    assert_eq!(last, "two");
    assert_eq!(backups.list().unwrap(), [made]);
}

#[test]
fn backup_holds_what_still_stands_in_the_write_ahead_log_only() {
    let (_dir, db, backups) = desk();
    db.execute_batch("PRAGMA wal_autocheckpoint = 0; INSERT INTO entry (edits) VALUES ('three')")
        .unwrap();
    let made = backups.make(&db, NOW).unwrap();
    let count: i64 = Connection::open(&made.path)
        .unwrap()
        .query_row("SELECT count(*) FROM entry", [], |r| r.get(0))
        .unwrap();
    assert_eq!(count, 3);
}

#[test]
fn backup_is_of_one_moment_while_another_program_writes() {
    let (dir, db, backups) = desk();
    let other = Connection::open(dir.path().join("city desk.claimdesk")).unwrap();
    other
        .execute_batch("BEGIN IMMEDIATE; INSERT INTO entry (edits) VALUES ('three')")
        .unwrap();
    let made = backups.make(&db, NOW).unwrap();
    other.execute_batch("COMMIT").unwrap();
    let count = |db: &Connection| facts_of(db).unwrap()[2];
    assert_eq!(count(&Connection::open(made.path).unwrap()), 2);
    assert_eq!(count(&db), 3);
}

#[test]
fn a_copy_that_lacks_a_log_entry_is_not_sound() {
    let (_dir, db, backups) = desk();
    let made = backups.make(&db, NOW).unwrap();
    let facts = facts_of(&db).unwrap();
    assert_eq!(fault_of(&made.path, &facts).unwrap(), None);
    db.execute_batch("INSERT INTO entry (edits) VALUES ('three')")
        .unwrap();
    let found = fault_of(&made.path, &facts_of(&db).unwrap())
        .unwrap()
        .unwrap();
    assert_eq!(found, "its number of log entries is 2 instead of 3");
}

#[test]
fn two_backups_of_one_second_both_stay_in_order() {
    let (_dir, db, backups) = desk();
    let first = backups.make(&db, NOW).unwrap();
    let second = backups.make(&db, Time(NOW.0 + 999)).unwrap();
    assert_ne!(first.path, second.path);
    assert_eq!(backups.list().unwrap(), [second, first]);
}

#[test]
fn damaged_ledger_gives_no_backup_and_leaves_nothing_behind() {
    let (dir, db, backups) = desk();
    db.execute_batch(
        "PRAGMA journal_mode = DELETE;
         CREATE INDEX by_edits ON entry (edits);
         INSERT INTO entry (edits) SELECT hex(randomblob(400)) FROM entry, entry, entry, entry;",
    )
    .unwrap();
    let root: i64 = db
        .query_row(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'by_edits'",
            [],
            |r| r.get(0),
        )
        .unwrap();
    let size: i64 = db.query_row("PRAGMA page_size", [], |r| r.get(0)).unwrap();
    drop(db);
    let path = dir.path().join("city desk.claimdesk");
    let mut bytes = fs::read(&path).unwrap();
    let start = usize::try_from((root - 1) * size).unwrap();
    // The number of cells in the index's root page: entries go missing from it.
    bytes[start + 4] = 1;
    fs::write(&path, bytes).unwrap();

    let db = Connection::open(&path).unwrap();
    let error = backups.make(&db, NOW).unwrap_err();
    assert!(matches!(error, BackupError::NotSound { .. }), "{error}");
    assert_eq!(names(backups.folder()), Vec::<String>::new());
}

#[test]
fn file_that_is_no_ledger_gives_no_backup() {
    let (_dir, _db, backups) = desk();
    let other = Connection::open_in_memory().unwrap();
    other.execute_batch("CREATE TABLE other (a)").unwrap();
    let error = backups.make(&other, NOW).unwrap_err();
    assert!(matches!(error, BackupError::Sql { .. }), "{error}");
    assert_eq!(names(backups.folder()), Vec::<String>::new());
}

#[test]
fn error_names_the_operation_and_the_path() {
    let (_dir, db, backups) = desk();
    fs::write(backups.folder(), "in the way").unwrap();
    let message = backups.make(&db, NOW).unwrap_err().to_string();
    assert!(message.starts_with("cannot make the folder "), "{message}");
    assert!(message.contains("backups"), "{message}");
    assert!(matches!(
        Backups::of(Path::new("/")),
        Err(BackupError::NoName(_))
    ));
}

#[test]
fn a_ledger_of_another_name_keeps_its_own_backups() {
    let (dir, db, backups) = desk();
    backups.make(&db, NOW).unwrap();
    for other in [
        "city.claimdesk",
        "desk.claimdesk",
        "city desk-20261122T160000Z.claimdesk",
    ] {
        let others = Backups::of(&dir.path().join(other)).unwrap();
        assert_eq!(others.list().unwrap(), []);
    }
}

const DAY_MS: i64 = 24 * HOUR_MS;

#[test]
fn start_of_day_makes_one_a_day() {
    let (_dir, db, backups) = desk();
    let start = |at: i64| backups.start_of_day(&db, Time(NOW.0 + at)).unwrap();
    assert!(start(0).is_some());
    assert_eq!(start(7 * HOUR_MS), None);
    // Midnight in UTC, wherever the editor is.
    assert!(start(8 * HOUR_MS).is_some());
    assert_eq!(start(8 * HOUR_MS + 1), None);
    // The log has as many entries in both: the clock went back, and nothing was changed since.
    assert_eq!(start(0), None);
}

#[test]
fn a_clock_set_back_to_a_day_with_a_backup_makes_another_of_what_was_changed_since() {
    let (_dir, db, backups) = desk();
    let start = |at: i64| backups.start_of_day(&db, Time(NOW.0 + at)).unwrap();
    let change = || {
        db.execute_batch("INSERT INTO entry (edits) VALUES ('more')")
            .unwrap()
    };
    let first = start(0).unwrap();
    change();
    let ahead = start(365 * DAY_MS).unwrap();
    change();
    let back = start(HOUR_MS).unwrap();
    assert_eq!(start(2 * HOUR_MS), None);
    assert_eq!(backups.list().unwrap(), [ahead, back, first]);
}

#[test]
fn a_month_of_starts_on_a_clock_that_jumps_leaves_the_last_ten() {
    let (_dir, db, backups) = desk();
    let mut made = Vec::new();
    for (n, jump) in [
        0, 1, 2, 365, 3, -9000, 4, 5, -9000, 6, 7, 8, 365, 9, 10, 400, 11, 12,
    ]
    .into_iter()
    .enumerate()
    {
        db.execute_batch("INSERT INTO entry (edits) VALUES ('more')")
            .unwrap();
        let now = Time(NOW.0 + jump * DAY_MS + n as i64 * 60_000);
        made.extend(backups.start_of_day(&db, now).unwrap());
        let left = backups.list().unwrap();
        for kept in made.iter().rev().take(LAST_KEPT) {
            assert!(left.contains(kept), "{kept:?} is gone at {jump}");
        }
    }
    assert!(made.len() > LAST_KEPT);
}

#[test]
fn an_emptied_cut_or_overwritten_backup_is_no_good_one() {
    let (_dir, db, backups) = desk();
    let made: Vec<Backup> = (0..4)
        .map(|n| backups.make(&db, Time(NOW.0 + n * 1000)).unwrap())
        .collect();
    fs::write(&made[0].path, "").unwrap();
    let whole = fs::read(&made[1].path).unwrap();
    fs::write(&made[1].path, &whole[..whole.len() / 2]).unwrap();
    let mut zeros = fs::read(&made[2].path).unwrap();
    zeros[..100].fill(0);
    fs::write(&made[2].path, zeros).unwrap();
    let good: Vec<bool> = backups
        .list()
        .unwrap()
        .iter()
        .map(Backup::is_good)
        .collect();
    assert_eq!(good, [true, false, false, false]);
}

#[test]
fn listing_leaves_nothing_beside_a_backup() {
    let (_dir, db, backups) = desk();
    backups.make(&db, NOW).unwrap();
    backups.list().unwrap();
    assert_eq!(names(backups.folder()).len(), 1);
}

#[test]
fn only_files_it_recognises_are_ever_deleted() {
    let (dir, db, backups) = desk();
    backups.make(&db, NOW).unwrap();
    let strangers = [
        "city desk-20200101T000000Z.claimdesk.txt",
        "city desk-20200101.claimdesk",
        "city desk-2020101T000000Z.claimdesk",
        "city desk-20201301T000000Z.claimdesk",
        "city desk-20200101T000000Z-1.claimdesk",
        "city desk-20200101T000000Z-x.claimdesk",
        "city desk-+2020101T000000Z.claimdesk",
        "city desk-20200101T000000Z.CLAIMDESK",
        "other-20200101T000000Z.claimdesk",
        ".city desk-partial-fresh",
    ];
    for name in strangers {
        fs::write(backups.folder().join(name), "mine").unwrap();
    }
    fs::create_dir(
        backups
            .folder()
            .join("city desk-20200102T000000Z.claimdesk"),
    )
    .unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(
        dir.path().join("city desk.claimdesk"),
        backups
            .folder()
            .join("city desk-20200103T000000Z.claimdesk"),
    )
    .unwrap();
    fs::write(
        backups
            .folder()
            .join("city desk-20200104T000000Z.claimdesk"),
        "old",
    )
    .unwrap();

    // Three days of backups: of the oldest all but ten and the last may go.
    for second in 0..20 {
        backups
            .make(&db, Time(NOW.0 - 9 * DAY_MS + second * 1000))
            .unwrap();
    }
    for days in 1..=2 {
        backups.make(&db, Time(NOW.0 - days * DAY_MS)).unwrap();
    }
    let before = names(backups.folder());
    let gone = backups.thin().unwrap();
    assert!(!gone.is_empty());
    assert!(gone.iter().all(|b| b.is_good()));
    assert_eq!(before.len() - gone.len(), names(backups.folder()).len());
    assert!(names(backups.folder()).contains(&"city desk-20200104T000000Z.claimdesk".into()));
    assert!(dir.path().join("city desk.claimdesk").exists());
}

#[test]
fn copies_abandoned_over_a_day_ago_are_cleared_away() {
    let (_dir, db, backups) = desk();
    backups.make(&db, NOW).unwrap();
    let partial = backups.folder().join(".city desk-partial-Ab12");
    let file = File::create(&partial).unwrap();
    backups.thin().unwrap();
    assert!(partial.exists());
    file.set_modified(SystemTime::now() - 2 * ABANDONED)
        .unwrap();
    backups.thin().unwrap();
    assert!(!partial.exists());
}

//! Restoring a backup: nothing is overwritten, and nothing changes on an error.

#![allow(clippy::unwrap_used, reason = "a test says what it expects")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use claimdesk_desk::backup::Backups;
use claimdesk_desk::restore::{copy_out, restore};
use claimdesk_desk::trouble::{diagnose, try_reading};
use claimdesk_desk::{Desk, DeskOptions, Error, LAST_KEPT, Trouble};
use claimdesk_model::id::ClaimId;
use claimdesk_model::intent::Intent;
use claimdesk_model::record::{ContactDetails, SourceFields};
use claimdesk_model::time::{Clock, Time};
use rusqlite::Connection;
use tempfile::TempDir;

use common::{Bench, options};

const NOW: Time = Time(1_795_363_200_000);

/// A ledger with one claim, a backup of it, and a second claim made after the backup.
struct Place {
    _dir: TempDir,
    path: PathBuf,
    backup: PathBuf,
    claims: [ClaimId; 2],
}

fn place() -> Place {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("desk.claimdesk");
    let mut bench = Bench::at(Desk::open(&path, options()).unwrap());
    let first = bench.claim("4,000 cars");
    let backup = bench.desk.back_up().unwrap().path;
    let second = bench.claim("eleven months");
    Place {
        _dir: dir,
        path,
        backup,
        claims: [first, second],
    }
}

fn has(path: &Path, claim: ClaimId) -> bool {
    Desk::open_read_only(path, options())
        .unwrap()
        .claim(claim)
        .is_ok()
}

/// Every file next to the ledger and its backups, with its bytes.
fn everything(path: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = path.parent().unwrap();
    let mut files: Vec<PathBuf> = [folder.to_owned(), folder.join("backups")]
        .iter()
        .flat_map(|folder| fs::read_dir(folder).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    files
        .into_iter()
        .map(|f| (f.clone(), fs::read(f).unwrap()))
        .collect()
}

#[test]
fn a_backup_takes_the_place_and_what_stood_there_is_a_backup() {
    let place = place();
    let done = restore(&place.path, &place.backup, NOW).unwrap();
    let [first, second] = place.claims;
    assert!(has(&place.path, first) && !has(&place.path, second));
    let kept = done.kept.unwrap();
    assert!(has(&kept, first) && has(&kept, second));
    let list = Backups::of(&place.path).unwrap().list().unwrap();
    assert!(list.iter().any(|b| b.path == kept && b.is_good()));
    let mut desk = Desk::open(&place.path, options()).unwrap();
    assert_eq!(desk.verify().unwrap(), []);
    desk.undo().unwrap();
    drop(desk);
    // And back again.
    restore(&place.path, &kept, NOW).unwrap();
    assert!(has(&place.path, second));
}

#[test]
fn a_backup_from_before_the_sealing_says_what_it_holds_in_the_clear() {
    const PHONE: &str = "+7 KKKPPP 2";
    let place = place();
    let mut desk = Desk::open(&place.path, options()).unwrap();
    let fields = SourceFields {
        name: "Official A".into(),
        ..SourceFields::default()
    };
    let added = desk.perform(Intent::AddSource { fields }).unwrap();
    let source = added.sources[0].id;
    let details = ContactDetails {
        phone: PHONE.into(),
        ..ContactDetails::default()
    };
    desk.set_contact(source, &details).unwrap();
    let open = desk.back_up().unwrap().path;
    desk.create_vault("correct horse battery").unwrap();
    let fields = SourceFields {
        confidential: true,
        ..desk.source(source).unwrap().fields
    };
    desk.perform(Intent::EditSource { source, fields }).unwrap();
    let sealed = desk.back_up().unwrap().path;
    drop(desk);

    assert_eq!(restore(&place.path, &sealed, NOW).unwrap().in_clear, 0);
    let done = restore(&place.path, &open, NOW).unwrap();
    assert_eq!(done.in_clear, 1);
    let has_phone = |path: &Path| {
        let bytes = fs::read(path).unwrap();
        bytes.windows(PHONE.len()).any(|w| w == PHONE.as_bytes())
    };
    assert!(has_phone(&place.path), "it is as it was backed up");
    let kept = done.kept.unwrap();
    assert!(!has_phone(&kept), "what was sealed stays sealed");
    // Back again: nothing is in the clear.
    assert_eq!(restore(&place.path, &kept, NOW).unwrap().in_clear, 0);
    assert!(!has_phone(&place.path));
}

#[test]
fn what_cannot_be_opened_is_kept_byte_for_byte() {
    let place = place();
    let whole = fs::read(&place.path).unwrap();
    for bytes in [
        &b""[..],
        b"not a ledger",
        &[0; 5000],
        &whole[..whole.len() / 2],
    ] {
        fs::write(&place.path, bytes).unwrap();
        let done = restore(&place.path, &place.backup, NOW).unwrap();
        let kept = done.kept.unwrap();
        assert_eq!(fs::read(&kept).unwrap(), bytes);
        assert!(kept.to_string_lossy().ends_with("-replaced.claimdesk"));
        assert!(has(&place.path, place.claims[0]));
        let backups = Backups::of(&place.path).unwrap();
        backups.thin().unwrap();
        assert!(kept.is_file(), "it is no backup that could be thinned");
    }
    // Nothing but the ledger and the folder of backups is left.
    assert_eq!(
        fs::read_dir(place.path.parent().unwrap()).unwrap().count(),
        2
    );
}

#[test]
fn the_log_of_what_is_replaced_is_kept_and_never_read_as_the_restored_ones() {
    let place = place();
    let crash = place.path.with_extension("crash");
    let db = Connection::open(&place.path).unwrap();
    db.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; UPDATE claim SET note = 'late'",
    )
    .unwrap();
    let log = PathBuf::from(format!("{}-wal", place.path.display()));
    // As a crash leaves them: both files, and no program.
    fs::copy(&place.path, &crash).unwrap();
    let late = fs::read(&log).unwrap();
    drop(db);
    let mut damaged = fs::read(&crash).unwrap();
    damaged[100..4096].fill(0xA5);
    fs::write(&place.path, damaged).unwrap();
    fs::write(&log, &late).unwrap();
    let kept = restore(&place.path, &place.backup, NOW)
        .unwrap()
        .kept
        .unwrap();
    assert!(!log.exists() || fs::read(&log).unwrap().is_empty());
    assert!(has(&place.path, place.claims[0]));
    let kept_log = PathBuf::from(format!("{}-wal", kept.display()));
    // The page that was damaged is whole in the log, or the file and its log are kept apart.
    assert!(kept_log.is_file() || Connection::open(&kept).is_ok());
}

#[test]
fn a_backup_that_is_not_sound_changes_nothing() {
    let place = place();
    let sound = fs::read(&place.backup).unwrap();
    let mut behind = sound.clone();
    let at = behind.windows(10).position(|w| w == b"4,000 cars").unwrap();
    behind[at] = b'9';
    let mut torn = sound.clone();
    torn[4096..8192].fill(0);
    for bytes in [
        &sound[..sound.len() / 2],
        b"",
        b"Dear diary",
        &torn,
        &behind,
    ] {
        fs::write(&place.backup, bytes).unwrap();
        let before = everything(&place.path);
        let error = restore(&place.path, &place.backup, NOW).unwrap_err();
        assert!(
            matches!(
                error,
                Error::BackupNotSound { .. } | Error::Damaged { .. } | Error::Foreign(_)
            ),
            "{error:?}"
        );
        assert_eq!(everything(&place.path), before);
    }
    fs::remove_file(&place.backup).unwrap();
    let before = everything(&place.path);
    assert!(restore(&place.path, &place.backup, NOW).is_err());
    assert_eq!(everything(&place.path), before);
}

#[test]
fn a_ledger_that_another_program_works_on_is_busy() {
    let place = place();
    let desk = Desk::open(&place.path, options()).unwrap();
    let before = desk.backups().unwrap();
    let error = restore(&place.path, &place.backup, NOW).unwrap_err();
    assert_eq!(error.trouble(), Some(Trouble::Busy), "{error:?}");
    assert_eq!(
        desk.backups().unwrap(),
        before,
        "nothing is left of the attempt"
    );
    assert!(desk.claim(place.claims[1]).is_ok());
    drop(desk);
    restore(&place.path, &place.backup, NOW).unwrap();
}

#[test]
fn a_ledger_that_is_gone_is_made_from_the_backup() {
    let place = place();
    fs::remove_file(&place.path).unwrap();
    assert_eq!(restore(&place.path, &place.backup, NOW).unwrap().kept, None);
    assert!(has(&place.path, place.claims[0]));
}

#[test]
fn a_copy_goes_where_nothing_stands() {
    let place = place();
    let out = place.path.with_file_name("copy.claimdesk");
    let before = fs::read(&place.path).unwrap();
    copy_out(&place.backup, &out).unwrap();
    assert!(has(&out, place.claims[0]));
    assert!(copy_out(&place.backup, &out).is_err());
    assert!(copy_out(&place.backup, &place.path).is_err());
    assert_eq!(fs::read(&place.path).unwrap(), before);
}

#[test]
fn a_diagnosis_names_the_last_good_backup() {
    let place = place();
    let mut desk = Bench::at(Desk::open(&place.path, options()).unwrap());
    desk.claim("4,000");
    let later = desk.desk.back_up().unwrap();
    drop(desk);
    fs::write(&later.path, "").unwrap();
    assert!(try_reading(&place.path).is_ok());
    let whole = fs::read(&place.path).unwrap();
    fs::write(&place.path, "").unwrap();
    let known = diagnose(&place.path);
    assert_eq!(known.backups.len(), 1);
    assert_eq!(known.backups[0].path, place.backup);
    assert!(known.changed.is_some());
    assert!(try_reading(&place.path).is_err());
    // A table that only histories need is lost, and all else can be read.
    fs::write(&place.path, whole).unwrap();
    common::spoil(&place.path, "touched");
    assert!(try_reading(&place.path).is_ok());
}

/// A clock that is where it was set.
struct Set(Time);

impl Clock for Set {
    fn now(&self) -> Time {
        self.0
    }
}

#[test]
fn a_desk_whose_clock_jumps_loses_no_backup() {
    const DAY: i64 = 24 * 60 * 60 * 1000;
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("desk.claimdesk");
    // Twelve days, a year ahead, right again, a flat battery, four months of rest.
    let days = (0..12).chain([376, 13, -9_900, 14, 130]);
    let mut made = Vec::new();
    for (start, day) in days.enumerate() {
        let clock = Box::new(Set(Time(NOW.0 + day * DAY)));
        let options = DeskOptions {
            clock,
            ..DeskOptions::new("Ana")
        };
        let mut desk = Desk::open(&path, options).unwrap();
        made.extend(desk.start_of_day().unwrap());
        assert_eq!(made.len(), start + 1, "each start makes one");
        let key = format!("start {start}");
        let value = serde_json::json!(day);
        desk.perform(Intent::SetSetting { key, value }).unwrap();
        let left = desk.backups().unwrap();
        let last = made.iter().rev().take(LAST_KEPT);
        assert!(last.into_iter().all(|backup| left.contains(backup)));
    }
    let left = Backups::of(&path).unwrap().list().unwrap();
    assert!(made.iter().all(|backup| left.contains(backup)), "{left:#?}");
    assert!(left.iter().all(|backup| backup.is_good()));
}

//! A library file in trouble, as an editor meets it: what it is, and the ways out.

use std::fs;
use std::path::PathBuf;

use claimdesk_desk::backup::Backups;
use claimdesk_desk::{Desk, DeskOptions};
use serde_json::json;

use crate::harness::{Machine, Target, Window};

const WORDS: &str = "At least 41 people were killed";

/// A library with a claim and a backup of it.
fn machine(test: &'static str) -> Machine {
    let machine = Machine::new(test);
    machine.prepare(&[WORDS]);
    machine.desk(|desk| desk.back_up());
    machine
}

fn judge(window: &Window, screen: &str) {
    for theme in ["light", "dark"] {
        let paint = "document.documentElement.dataset.theme = arguments[0]";
        window.run(paint, &[json!(theme)]);
        window.assert_accessible(&format!("{screen}-{theme}"));
        window.picture(&format!("{screen}-{theme}"));
    }
}

/// The files that were kept of what was replaced.
fn kept(machine: &Machine) -> Vec<PathBuf> {
    let backups = Backups::of(&machine.ledger()).unwrap();
    let files = fs::read_dir(backups.folder()).unwrap();
    let mut files: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    files.retain(|file| file.to_string_lossy().contains("-replaced"));
    files
}

#[test]
fn a_damaged_library_offers_its_backup_and_opens_it() {
    let machine = machine("a_damaged_library_offers_its_backup_and_opens_it");
    let whole = fs::read(machine.ledger()).unwrap();
    let half = &whole[..whole.len() / 2];
    fs::write(machine.ledger(), half).unwrap();
    let window = machine.start(&[]);
    window.wait_text(Target::Id("failure"), "The library file is damaged");
    window.wait_text(Target::Id("failure-since"), "The last good backup");
    window.wait_text(Target::Id("failure-restore"), "Open the backup of");
    window.wait_text(Target::Id("failure-details"), "Details");
    judge(&window, "damaged");
    assert_eq!(
        fs::read(machine.ledger()).unwrap(),
        half,
        "it was only looked at"
    );

    window.click(Target::Id("failure-restore"));
    window.wait_text(Target::Id("toast"), "Backup of");
    window.click(Target::Id("article-row"));
    window.wait_for(Target::Id("card-1"));
    window.picture("restored");
    let files = kept(&machine);
    assert_eq!(files.len(), 1);
    assert_eq!(fs::read(&files[0]).unwrap(), half);
    window.quit();
    let desk = Desk::open(&machine.ledger(), DeskOptions::new("Ana")).unwrap();
    assert_eq!(desk.verify().unwrap(), []);
}

#[test]
fn an_emptied_library_is_never_filled_and_another_can_be_chosen() {
    let machine = machine("an_emptied_library_is_never_filled_and_another_can_be_chosen");
    let other = machine.path("other.claimdesk");
    fs::copy(machine.ledger(), &other).unwrap();
    fs::write(machine.ledger(), "").unwrap();
    let window = machine.start(&["--answer-open", other.to_str().unwrap()]);
    window.wait_text(Target::Id("failure-restore"), "Open the backup of");
    assert!(
        !window.shows(Target::Id("failure-read")),
        "there is nothing to read"
    );
    window.click(Target::Id("failure-choose"));
    window.wait_for(Target::Id("article-row"));
    assert_eq!(fs::read(machine.ledger()).unwrap(), b"");
    window.click(Target::Id("go-settings"));
    window.wait_text(Target::Id("ledger-place"), "other.claimdesk");
}

#[test]
fn what_is_left_of_a_damaged_library_can_be_read_and_not_changed() {
    let machine = Machine::new("what_is_left_of_a_damaged_library_can_be_read_and_not_changed");
    machine.prepare(&[WORDS]);
    // A table that only histories need, so that the day's backup is what finds it.
    let mut bytes = fs::read(machine.ledger()).unwrap();
    let db = rusqlite::Connection::open(machine.ledger()).unwrap();
    let root: i64 = db
        .query_row(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'touched'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    drop(db);
    let at = usize::try_from((root - 1) * 4096).unwrap();
    bytes[at..at + 4096].fill(0xA5);
    fs::write(machine.ledger(), &bytes).unwrap();

    let window = machine.start(&[]);
    window.wait_text(Target::Id("failure"), "The library file is damaged");
    window.wait_text(Target::Id("failure-since"), "There is no good backup");
    window.click(Target::Id("failure-read"));
    window.wait_text(Target::Id("read-only"), "Read-only");
    window.click(Target::Id("article-row"));
    window.wait_for(Target::Id("card-1"));
    window.wait_text(Target::Id("draft-page"), WORDS);
    judge(&window, "read-only");
    window.click(Target::Id("card-head-1"));
    window.wait_for(Target::Id("card-body"));
    window.press("c");
    window.wait_text(Target::Id("toast"), "can be read and not changed");
    window.click(Target::Id("go-settings"));
    window.wait_for(Target::Id("settings-screen"));
    judge(&window, "read-only-settings");
    window.click(Target::Id("read-only-again"));
    window.wait_text(Target::Id("failure"), "The library file is damaged");
    assert_eq!(fs::read(machine.ledger()).unwrap(), bytes);
}

#[test]
fn a_backup_is_restored_from_the_settings_and_what_was_there_is_a_backup() {
    let machine = machine("a_backup_is_restored_from_the_settings_and_what_was_there_is_a_backup");
    let window = machine.start(&[]);
    window.click(Target::Id("article-row"));
    window.click(Target::Id("card-head-1"));
    window.wait_for(Target::Id("card-body"));
    window.press("c");
    window.wait_until("it is confirmed", || {
        machine.claims()[0].claim.status == claimdesk_model::record::Status::Confirmed
    });
    window.click(Target::Id("go-settings"));
    window.click(Target::Id("restore"));
    window.wait_for(Target::Id("restore-now"));
    judge(&window, "settings-restore");
    window.click(Target::Id("restore-now"));
    window.wait_text(Target::Id("toast"), "Backup of");
    window.wait_for(Target::Id("article-row"));
    let status = machine.claims()[0].claim.status;
    assert_eq!(status, claimdesk_model::record::Status::Unchecked);
    let list = machine.desk(|desk| desk.backups());
    assert_eq!(list.len(), 2, "what was there is a backup");
}

#[test]
fn older_backups_are_removed_from_the_settings_once_a_new_one_stands() {
    let machine = machine("older_backups_are_removed_from_the_settings_once_a_new_one_stands");
    machine.desk(|desk| desk.back_up());
    let window = machine.start(&[]);
    window.click(Target::Id("article-row"));
    window.click(Target::Id("go-settings"));
    window.click(Target::Id("remove-older-backups"));
    window.wait_text(Target::Id("toast"), "A new backup was made and checked");
    judge(&window, "settings-older-backups-removed");
    assert_eq!(machine.desk(|desk| desk.backups()).len(), 1);
}

//! Bad input: an error that says what and why, and nothing touched.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use common::{Desk, names};

/// Runs commands that open the ledger; each must fail with `code` and leave the folder as it was.
#[track_caller]
fn assert_refused(desk: &Desk, code: &str) {
    let before = fs::read(&desk.ledger).unwrap();
    let folder = names(desk.dir.path());
    let draft = desk.dir.path().join("bridge.md");
    for args in [
        &["list"][..],
        &["verify"],
        &["gate", "1"],
        &["undo"],
        &["backup"],
        &["import", draft.to_str().unwrap()],
    ] {
        let error = desk.error(args);
        assert_eq!(error["code"], code, "{args:?}: {error}");
        let name = desk.ledger.file_name().unwrap().to_str().unwrap();
        assert!(error["message"].as_str().unwrap().contains(name), "{error}");
        assert_eq!(fs::read(&desk.ledger).unwrap(), before, "{args:?}");
        assert_eq!(names(desk.dir.path()), folder, "{args:?}");
    }
}

/// Leaves one file, without a write-ahead log next to it.
fn settle(ledger: &Path) {
    let db = Connection::open(ledger).unwrap();
    db.pragma_update(None, "journal_mode", "DELETE").unwrap();
}

#[test]
fn a_foreign_file_stays_untouched() {
    for content in ["not a ledger", "SQLite format 3\0 but no more"] {
        let desk = Desk::new();
        desk.file("bridge.md", common::DRAFT);
        desk.file("desk.claimdesk", content);
        assert_refused(&desk, "desk_foreign");
    }
    let desk = Desk::new();
    desk.file("bridge.md", common::DRAFT);
    let other = Connection::open(&desk.ledger).unwrap();
    other
        .execute_batch("CREATE TABLE mine (a); INSERT INTO mine VALUES (1)")
        .unwrap();
    drop(other);
    assert_refused(&desk, "desk_foreign");
}

#[test]
fn a_newer_ledger_stays_untouched() {
    let desk = Desk::with_draft();
    settle(&desk.ledger);
    let db = Connection::open(&desk.ledger).unwrap();
    db.pragma_update(None, "user_version", 999).unwrap();
    drop(db);
    assert_refused(&desk, "desk_newer");
}

#[test]
fn a_damaged_ledger_is_found_out() {
    let desk = Desk::with_draft();
    settle(&desk.ledger);
    let mut bytes = fs::read(&desk.ledger).unwrap();
    let whole = bytes.len();
    // Everything behind the header page, as a failing disk may leave it.
    bytes[4096..].fill(0xa5);
    fs::write(&desk.ledger, &bytes).unwrap();
    for args in [&["list"][..], &["verify"], &["gate", "1"], &["backup"]] {
        let run = desk.run(args);
        assert_ne!(run.code, 0, "{args:?}: {}", run.out);
    }
    let after = fs::read(&desk.ledger).unwrap();
    assert_eq!(after.len(), whole);
    assert_eq!(
        after[4096..],
        bytes[4096..],
        "what is damaged must not get worse"
    );
}

#[test]
fn a_locked_ledger_is_told_as_such_and_read_all_the_same() {
    let desk = Desk::with_draft();
    // The day's backup must not be due.
    desk.ok(&["claims", "add", "1", "--quote", "4,000 cars"]);
    let holder = Connection::open(&desk.ledger).unwrap();
    holder.execute_batch("BEGIN IMMEDIATE").unwrap();
    let error = desk.error(&["claims", "set", "1", "1", "--status", "confirmed"]);
    assert_eq!(error["code"], "desk_busy");
    holder.execute_batch("ROLLBACK").unwrap();
    assert_eq!(desk.json(&["claims", "1"])[0]["status"], "unchecked");
}

#[test]
fn reading_makes_no_ledger() {
    let desk = Desk::new();
    for args in [
        &["list"][..],
        &["claims", "1"],
        &["gate", "1"],
        &["verify"],
        &["backup"],
        &["undo"],
        &["sources"],
    ] {
        let error = desk.error(args);
        assert_eq!(error["code"], "not_found", "{args:?}");
        assert!(error["hint"].as_str().unwrap().contains("import"));
    }
    assert_eq!(names(desk.dir.path()), Vec::<String>::new());
}

#[test]
fn a_draft_that_cannot_be_read_leaves_no_ledger_behind() {
    let desk = Desk::new();
    let zip = desk.file(
        "zip.md",
        b"PK\x03\x04\x14\x00\x00\x00\x08\x00binary\x00\x00",
    );
    let nul = desk.file("nul.txt", [0_u8; 4096]);
    for file in [&zip, &nul] {
        let error = desk.error(&["import", file.to_str().unwrap()]);
        assert_eq!(error["code"], "draft_unreadable");
        assert_eq!(
            desk.error(&["text", file.to_str().unwrap()])["code"],
            "draft_unreadable"
        );
    }
    let folder = desk.dir.path().to_str().unwrap().to_owned();
    assert_eq!(desk.error(&["import", &folder])["code"], "draft_unreadable");
    let missing = desk.error(&["import", "missing.md"]);
    assert_eq!(missing["code"], "io");
    assert!(missing["message"].as_str().unwrap().contains("missing.md"));
    assert_eq!(names(desk.dir.path()), ["nul.txt", "zip.md"]);
}

#[test]
fn a_draft_over_the_limit_is_refused_before_it_is_read() {
    let desk = Desk::new();
    let huge = desk.file("huge.md", b"");
    // A hole: a gigabyte that takes no room, which reading would have to go through.
    fs::File::options()
        .write(true)
        .open(&huge)
        .unwrap()
        .set_len(1 << 30)
        .unwrap();
    let error = desk.error(&["import", "huge.md"]);
    assert_eq!(error["code"], "draft_unreadable");
    assert!(
        error["message"]
            .as_str()
            .unwrap()
            .contains("1073741824 bytes"),
        "{error}"
    );
}

#[test]
fn what_fits_several_is_not_guessed() {
    let desk = Desk::with_draft();
    desk.run_with_input(
        &["import", "-", "--title", "Bridge closed again"],
        b"Closed.",
    );
    let error = desk.error(&["show", "bridge"]);
    assert_eq!(error["code"], "ambiguous");
    let message = error["message"].as_str().unwrap();
    assert!(
        message.contains("\n  1  ") && message.contains("\n  2  "),
        "{message}"
    );
    assert_eq!(desk.json(&["show", "bridge re"])["number"], 1);
    let id = desk.json(&["show", "2"])["id"].as_str().unwrap().to_owned();
    assert_eq!(desk.json(&["show", &id])["number"], 2);

    let error = desk.error(&["claims", "add", "1", "--quote", "bridge"]);
    assert_eq!(error["code"], "ambiguous");
    desk.ok(&["claims", "add", "1", "--quote", "bridge", "--nth", "2"]);
    assert_eq!(
        desk.error(&["sources", "show", "radio"])["code"],
        "ambiguous"
    );
}

#[test]
fn a_slip_of_the_pen_makes_no_source() {
    let desk = Desk::with_draft();
    desk.ok(&["claims", "add", "1", "--quote", "4,000 cars"]);
    let error = desk.error(&["claims", "attribute", "1", "1", "--source", "Associated"]);
    assert_eq!(error["code"], "not_found");
    assert!(
        error["message"]
            .as_str()
            .unwrap()
            .contains("Associated Press"),
        "{error}"
    );
    assert_eq!(
        desk.json(&["claims", "1"])[0]["attributions"],
        serde_json::json!([])
    );
}

#[test]
fn nonsense_is_refused() {
    let desk = Desk::with_draft();
    desk.ok(&["claims", "add", "1", "--quote", "4,000 cars"]);
    for args in [
        &["claims", "add", "1"][..],
        &["claims", "add", "1", "--span", "0..999999"],
        &["claims", "add", "1", "--quote", "not in the draft"],
        &["claims", "set", "1", "1"],
        &["claims", "set", "1", "9", "--status", "cut"],
        &["claims", "set", "1", "1", "--status", "correction_proposed"],
        &[
            "claims",
            "set",
            "1",
            "1",
            "--status",
            "cut",
            "--correction",
            "x",
        ],
        &[
            "claims",
            "attribute",
            "1",
            "1",
            "--attribution",
            "4",
            "--role",
            "carrier",
        ],
        &["show", "9"],
        &["show", ""],
        &["sources", "show", "Nobody At All"],
    ] {
        desk.error(args);
    }
    for args in [
        &["claims", "add", "1", "--span", "5..3"][..],
        &["claims", "set", "1", "1", "--status", "fine"],
        &["import"],
        &["gate"],
        &["nonsense"],
    ] {
        let run = desk.run(args);
        assert_eq!(run.code, 2, "{args:?}");
        assert!(run.err.starts_with("error:"), "{args:?}: {}", run.err);
    }
    assert_eq!(desk.json(&["verify"]), serde_json::json!([]));
}

#[test]
fn an_error_for_people_has_a_hint_and_no_control_characters() {
    let desk = Desk::with_draft();
    let run = desk.run(&["show", "no \u{1b}[31mred\u{7} article"]);
    assert_eq!(run.code, 2);
    assert_eq!(
        run.err,
        "error: there is no article “no [31mred article”\n\
         hint: `claimdesk list` shows the articles and their numbers.\n"
    );
}

#[test]
fn a_step_that_fails_takes_those_before_it_back() {
    let desk = Desk::with_draft();
    desk.ok(&["claims", "add", "1", "--quote", "4,000 cars"]);
    // The kind can be changed, but blanks are no corrected words.
    let error = desk.error(&[
        "claims",
        "set",
        "1",
        "1",
        "--kind",
        "number",
        "--correction",
        " ",
    ]);
    assert_eq!(error["code"], "invalid");
    assert_eq!(desk.json(&["claims", "1"])[0]["kind"], "fact");
}

//! The line-by-line sheet, written and returned.

#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod common;

use std::io::{Cursor, Read, Write};

use common::Desk;

/// Replaces words in a workbook's shared texts, as an edit in a spreadsheet program does.
fn edit(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        if name.ends_with("sharedStrings.xml") {
            assert!(text.contains(from), "{text}");
            text = text.replacen(from, to, 1);
        }
        out.start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        out.write_all(text.as_bytes()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

fn desk_with_a_sheet() -> Desk {
    let desk = Desk::with_draft();
    desk.ok(&["claims", "add", "1", "--quote", "4,000 cars"]);
    desk.ok(&["report", "1", "-o", "claims.xlsx"]);
    let path = desk.dir.path().join("claims.xlsx");
    let bytes = std::fs::read(&path).unwrap();
    std::fs::write(&path, edit(&bytes, ">unchecked<", ">confirmed<")).unwrap();
    desk
}

#[test]
fn an_edited_sheet_changes_the_ledger_once_and_can_be_undone() {
    let desk = desk_with_a_sheet();
    let dry = desk.json(&["sheet", "import", "1", "claims.xlsx", "--dry-run"]);
    assert_eq!(dry["changes"][0]["moves"][0]["to"], "confirmed");
    assert!(dry["seq"].is_null());
    assert_eq!(desk.json(&["claims", "1"])[0]["status"], "unchecked");

    let done = desk.json(&["sheet", "import", "1", "claims.xlsx"]);
    assert!(done["seq"].is_number() && done["conflicts"].as_array().unwrap().is_empty());
    let claim = &desk.json(&["claims", "1"])[0];
    assert_eq!(claim["status"], "confirmed");
    assert_eq!(claim["review"]["words"], "4,000 cars");

    let again = desk.json(&["sheet", "import", "1", "claims.xlsx"]);
    assert!(again["seq"].is_null(), "nothing is left to take over");
    assert_eq!(again["same"], 1);

    desk.ok(&["undo"]);
    assert_eq!(desk.json(&["claims", "1"])[0]["status"], "unchecked");
}

#[test]
fn what_was_decided_in_the_ledger_meanwhile_stays() {
    let desk = desk_with_a_sheet();
    desk.ok(&["claims", "set", "1", "1", "--status", "opinion"]);
    let told = desk.ok(&["sheet", "import", "1", "claims.xlsx"]);
    assert!(
        told.contains("its status was changed in the ledger as well"),
        "{told}"
    );
    assert_eq!(desk.json(&["claims", "1"])[0]["status"], "opinion");
}

#[test]
fn a_file_that_is_no_sheet_is_refused() {
    let desk = Desk::with_draft();
    std::fs::write(desk.dir.path().join("no.xlsx"), "no workbook").unwrap();
    let refused = desk.error(&["sheet", "import", "1", "no.xlsx"]);
    assert_eq!(refused["code"], "invalid");
}

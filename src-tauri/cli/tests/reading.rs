//! Tracked changes from the command line: read as accepted, or as if none had been made.

#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod common;

use serde_json::{Value, json};

use common::Desk;

const TRACKED: &str =
    r"{\rtf1\ansi The bridge carries {\deleted 4,000}{\revised 5,000} cars a day.\par}";

fn text(desk: &Desk) -> String {
    let told = desk.ok(&["report", "1", "--format", "critic-markup", "-o", "-"]);
    told.trim().to_owned()
}

#[test]
fn import_tells_of_tracked_changes_and_how_they_were_read() {
    let desk = Desk::new();
    let file = desk.file("bridge.rtf", TRACKED);
    let told = desk.ok(&["import", file.to_str().unwrap()]);
    assert!(
        told.contains("2 tracked changes, read as accepted; `claimdesk revise 1 --original` reads"),
        "{told}"
    );
    assert_eq!(text(&desk), "The bridge carries 5,000 cars a day.");

    let desk = Desk::new();
    let file = desk.file("bridge.rtf", TRACKED);
    let told = desk.json(&["import", file.to_str().unwrap(), "--original"]);
    assert_eq!(
        (&told["reading"], &told["tracked_changes"]),
        (&json!("original"), &json!(2))
    );
    assert_eq!(text(&desk), "The bridge carries 4,000 cars a day.");
}

#[test]
fn revise_reads_the_same_file_the_other_way_and_back() {
    let desk = Desk::new();
    let file = desk.file("bridge.rtf", TRACKED);
    desk.ok(&["import", file.to_str().unwrap()]);
    desk.ok(&["claims", "add", "1", "--quote", "5,000 cars a day"]);
    let foreseen = desk.json(&["revise", "1", "--original", "--dry-run"]);
    assert_eq!(
        (&foreseen["reading"], &foreseen["number"]),
        (&json!("original"), &json!(2))
    );
    assert_eq!(text(&desk), "The bridge carries 5,000 cars a day.");
    let told = desk.ok(&["revise", "1", "--original"]);
    assert!(
        told.contains("`claimdesk revise 1 --accepted` reads"),
        "{told}"
    );
    assert!(
        told.contains("5,000 cars a day → 4,000 cars a day"),
        "{told}"
    );
    assert_eq!(text(&desk), "The bridge carries 4,000 cars a day.");

    // The next version of the file is read in the same way, unless somebody says otherwise.
    let next = desk.file("next.rtf", TRACKED.replace("a day", "each day"));
    let next = next.to_str().unwrap();
    assert_eq!(desk.json(&["revise", "1", next])["reading"], "original");
    assert_eq!(text(&desk), "The bridge carries 4,000 cars each day.");
    desk.ok(&["revise", "1", next, "--accepted"]);
    assert_eq!(text(&desk), "The bridge carries 5,000 cars each day.");
    let readings = desk.json(&["revise", "1", "--list"]);
    let readings: Vec<&Value> = readings
        .as_array()
        .unwrap()
        .iter()
        .map(|r| &r["reading"])
        .collect();
    assert_eq!(readings, ["accepted", "original", "original", "accepted"]);
    assert_eq!(desk.json(&["verify"]), json!([]));
}

#[test]
fn a_draft_that_cannot_have_tracked_changes_is_not_read_again() {
    let desk = Desk::with_draft();
    let error = desk.error(&["revise", "1", "--original"]);
    assert_eq!(error["code"], "invalid");
    let run = desk.run(&["revise", "1"]);
    assert_eq!(run.code, 2, "a file, or what to do without one");
}

#[test]
fn a_word_document_that_is_not_the_drafts_own_file_is_told_on_standard_error() {
    // A checked copy is a Word file with tracked changes.
    let desk = Desk::with_draft();
    desk.ok(&["claims", "add", "1", "--quote", "4,000 cars"]);
    let corrected = [
        "--status",
        "correction_proposed",
        "--correction",
        "5,000 cars",
    ];
    desk.ok(&[&["claims", "set", "1", "1"], &corrected[..]].concat());
    let copy = desk.dir.path().join("copy.docx");
    let copy = copy.to_str().unwrap();
    desk.ok(&["report", "1", "--format", "checked-copy", "-o", copy]);

    desk.ok(&["import", copy, "--original"]);
    let out = ["report", "2", "-o", "out.docx", "--format"];
    let checking = desk.run(&[&out[..], &["checking-copy"]].concat());
    assert_eq!(
        (checking.code, &*checking.err),
        (0, ""),
        "it is the very file"
    );
    let checked = desk.run(&[&out[..], &["checked-copy"]].concat());
    assert_eq!(checked.code, 0);
    assert!(
        checked
            .err
            .starts_with("note: Corrections cannot be tracked"),
        "{}",
        checked.err
    );
    assert!(checked.err.contains("set anew"), "{}", checked.err);
    let run = desk.run(&[&out[..], &["checked-copy", "--json"]].concat());
    let told: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(
        told["notices"],
        json!([{"notice": "set_anew", "why": "read_as_original"}])
    );
    assert_eq!(run.err, "", "a program reads it in the answer");
}

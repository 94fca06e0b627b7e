//! The third journey: see what blocks, export the report, come back later.

use std::fs;
use std::path::{Path, PathBuf};

use claimdesk_model::intent::Intent;
use claimdesk_model::record::Status;
use serde_json::Value;

use crate::harness::{Machine, Target, Window, text};

const CLAIMS: [&str; 2] = ["At least 41 people were killed", "nine kilometres inland"];

fn with_claims(test: &'static str, args: &[&str]) -> (Machine, Window) {
    let machine = Machine::new(test);
    machine.prepare(&CLAIMS);
    let window = open(&machine, args);
    (machine, window)
}

fn open(machine: &Machine, args: &[&str]) -> Window {
    let window = machine.start(args);
    window.click(Target::Id("article-row"));
    window.wait_for(Target::Id("card-2"));
    window
}

/// The reports in a folder; what is still being written has a hidden name.
fn written(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension().is_some()).collect()
}

#[test]
fn the_gate_lists_what_blocks_and_leads_there() {
    let (machine, window) = with_claims("the_gate_lists_what_blocks_and_leads_there", &[]);
    window.click(Target::Id("gate"));
    window.wait_until("both claims are listed", || {
        window.all(Target::Id("finding")).len() == 2
    });
    machine.desk(|desk| {
        let claims = desk.claims(desk.library()?[0].article.id)?;
        let claims = claims.into_iter().map(|claim| claim.claim.id).collect();
        let status = Status::Confirmed;
        desk.perform(Intent::Review {
            claims,
            status,
            correction: None,
            note: None,
        })
    });
    // The window hears of another program's change by itself.
    window.wait_until("nothing is listed", || {
        window.all(Target::Id("finding")).is_empty()
    });
}

#[test]
fn the_report_is_exported_in_every_format() {
    let machine = Machine::new("the_report_is_exported_in_every_format");
    machine.prepare(&CLAIMS);
    let reports = machine.path("reports");
    fs::create_dir(&reports).unwrap();
    let window = open(&machine, &["--answer-save", &text(&reports)]);
    window.press("Ctrl+e");
    for format in ["html", "markdown", "csv", "json", "jsonld"] {
        let before = written(&reports).len();
        window.click(Target::Id(&format!("format-{format}")));
        window.click(Target::Id("export-save"));
        window.wait_until(&format!("the {format} is written"), || {
            written(&reports).len() == before + 1
        });
    }
    for path in written(&reports) {
        let report = fs::read_to_string(&path).unwrap();
        assert!(
            report.contains(CLAIMS[0]),
            "{} has the claims",
            path.display()
        );
        let extension = path.extension().unwrap().to_str().unwrap();
        match extension {
            "html" => {
                assert!(report.to_lowercase().starts_with("<!doctype html>"));
                assert!(!report.contains("<script"));
            }
            "json" | "jsonld" => assert!(serde_json::from_str::<Value>(&report).is_ok()),
            _ => {}
        }
    }
}

#[test]
fn everything_is_there_after_a_restart() {
    let (machine, window) = with_claims("everything_is_there_after_a_restart", &[]);
    window.click(Target::Id("card-head-1"));
    window.click(Target::Id("status-confirmed"));
    window.wait_text(Target::Id("card-head-1"), "confirmed");
    window.fill(Target::Id("note"), "Read back to the ministry.");
    window.press("Ctrl+Enter");
    window.wait_until("the note is kept", || {
        machine.claims()[0].claim.note == "Read back to the ministry."
    });
    let before = machine.claims();
    window.quit();

    let window = open(&machine, &[]);
    window.wait_text(Target::Id("card-head-1"), "confirmed");
    window.click(Target::Id("card-head-1"));
    let note = window.wait_for(Target::Id("note"));
    assert_eq!(
        window.run("return arguments[0].value", &[note.as_argument()]),
        "Read back to the ministry."
    );
    assert_eq!(machine.claims(), before);
    assert_eq!(machine.desk(|desk| desk.verify()), []);

    // What was done before the restart can still be undone.
    window.press("Escape");
    window.press("Escape");
    window.press("Ctrl+z");
    window.wait_until("the note is gone", || {
        machine.claims()[0].claim.note.is_empty()
    });
}

#[test]
fn settings_outlive_the_window() {
    let (machine, window) = with_claims("settings_outlive_the_window", &[]);
    window.click(Target::Id("go-settings"));
    window.fill(Target::Id("who"), "Ana Editor");
    window.press("Enter");
    window.wait_until("the name is kept", || {
        machine
            .desk(|desk| desk.settings())
            .get("who")
            .is_some_and(|who| who == "Ana Editor")
    });
    window.quit();
    let window = open(&machine, &[]);
    window.click(Target::Id("go-settings"));
    let who = window.wait_for(Target::Id("who"));
    // The name given on the command line goes first, the stored one stays.
    assert_eq!(
        window.run("return arguments[0].value", &[who.as_argument()]),
        "Edith Editor"
    );
}

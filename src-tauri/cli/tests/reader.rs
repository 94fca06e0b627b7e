//! A reader that ends before it is done: told by name and cause, and nothing touched.

// The faults are there in builds for tests only.
#![cfg(debug_assertions)]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use std::fs;
use std::path::Path;

use claimdesk_app::{Cancel, Reader};
use claimdesk_compose::{ReadError, ReaderEnd};
use claimdesk_readers::{Hint, read};
use common::{Desk, names};

fn faulty(fault: &str) -> String {
    format!("# Bridge\n\nThe words claimdesk-reader-fault:{fault} stand here.\n")
}

fn reader() -> Reader {
    Reader::by(env!("CARGO_BIN_EXE_claimdesk").as_ref())
}

#[test]
fn a_draft_is_the_same_whether_read_here_or_in_a_process_of_its_own() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus");
    let mut folders = vec![corpus];
    let mut drafts = 0;
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
        {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = fs::read(&path).unwrap();
            let hint = Hint::file_name(path.to_str().unwrap());
            let here = read(&bytes, hint);
            drafts += usize::from(here.is_ok());
            let apart = reader().read(&bytes, hint, &Cancel::default());
            assert_eq!(apart, here, "{}", path.display());
        }
    }
    assert!(drafts > 20, "{drafts}");
    let refused = reader().read(b"%PDF-1.4 and no more", Hint::default(), &Cancel::default());
    assert_eq!(refused, read(b"%PDF-1.4 and no more", Hint::default()));
    assert!(refused.is_err());
}

#[cfg(unix)]
#[test]
fn a_reader_that_dies_is_told_by_its_cause_and_leaves_no_ledger() {
    for (fault, why) in [
        ("memory", "the reader ran out of memory"),
        ("stack", "the reader ran out of stack"),
        ("spin", "the reader took too long"),
        ("panic", "the reader failed"),
        ("abort", "the reader failed"),
    ] {
        let desk = Desk::new();
        let file = desk.file("bridge.md", faulty(fault));
        for command in ["import", "text", "check"] {
            let error = desk.error(&[command, file.to_str().unwrap()]);
            assert_eq!(error["code"], "draft_unreadable", "{fault}: {error}");
            let message = error["message"].as_str().unwrap();
            assert_eq!(message, format!("bridge.md could not be read: {why}"));
        }
        assert_eq!(names(desk.dir.path()), ["bridge.md"]);
    }
}

#[cfg(unix)]
#[test]
fn a_reader_opens_nothing() {
    let fault = faulty("open");
    let told = reader().read(fault.as_bytes(), Hint::default(), &Cancel::default());
    assert_eq!(
        told,
        Err(ReadError::ReaderEnded(ReaderEnd::Fault)),
        "it opened something"
    );
}

#[cfg(unix)]
#[test]
fn a_revision_whose_reader_dies_changes_nothing() {
    let desk = Desk::with_draft();
    let before = desk.ok(&["show", "1"]);
    let file = desk.file("next.md", faulty("memory"));
    let error = desk.error(&["revise", "1", file.to_str().unwrap()]);
    assert_eq!(error["code"], "draft_unreadable", "{error}");
    assert_eq!(desk.ok(&["show", "1"]), before);
}

#[test]
fn a_reader_that_hangs_is_ended_when_it_is_called_off() {
    let cancel = Cancel::default();
    let (reader, text) = (reader(), faulty("hang"));
    std::thread::scope(|scope| {
        let reading = scope.spawn(|| reader.read(text.as_bytes(), Hint::default(), &cancel));
        std::thread::sleep(std::time::Duration::from_millis(300));
        assert!(!reading.is_finished());
        cancel.call();
        assert_eq!(reading.join().unwrap(), Err(ReadError::Cancelled));
    });
}

#[test]
fn a_reader_that_cannot_be_started_is_told() {
    let reader = Reader::by("no-such-program".as_ref());
    let error = reader.read(b"Words.", Hint::default(), &Cancel::default());
    assert_eq!(error, Err(ReadError::ReaderEnded(ReaderEnd::Start)));
}

#[test]
fn a_program_that_answers_something_else_is_no_reader() {
    for other in ["true", "false", "cat", "echo"] {
        let reader = Reader::by(other.as_ref());
        let error = reader.read(b"Words.", Hint::default(), &Cancel::default());
        assert_eq!(
            error,
            Err(ReadError::ReaderEnded(ReaderEnd::Fault)),
            "{other}"
        );
    }
}

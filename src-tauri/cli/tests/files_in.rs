//! Files that are none, or too large, are refused at once; what was left of a page is told.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use std::fs::File;
use std::path::Path;
use std::process::Command;

use common::Desk;

fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

#[test]
fn a_pipe_is_no_draft_and_no_ledger() {
    let mut desk = Desk::new();
    for name in ["pipe.md", "pipe.zip", "pipe.html"] {
        let path = desk.dir.path().join(name);
        pipe(&path);
        for command in ["text", "import"] {
            let error = desk.error(&[command, path.to_str().unwrap()]);
            let message = error["message"].as_str().unwrap();
            assert!(
                message.ends_with("it is not a file"),
                "{command} {name}: {error}"
            );
            assert!(message.contains(name) && error["hint"] != "", "{error}");
        }
    }
    let other = desk.dir.path().join("pipe.claimdesk");
    pipe(&other);
    desk.ledger = other;
    let error = desk.error(&["list"]);
    assert_eq!(error["code"], "desk_foreign", "{error}");
}

#[test]
fn a_device_is_no_draft_and_no_ledger() {
    let mut desk = Desk::new();
    let error = desk.error(&["text", "/dev/zero"]);
    assert_eq!(error["code"], "draft_unreadable", "{error}");
    desk.ledger = "/dev/zero".into();
    let error = desk.error(&["list"]);
    assert_eq!(error["code"], "desk_foreign", "{error}");
}

#[test]
fn the_draft_of_a_folder_is_read_within_the_limit_of_a_file() {
    let desk = Desk::new();
    let folder = desk.dir.path().join("research");
    std::fs::create_dir(&folder).unwrap();
    let draft = File::create(folder.join("draft.md")).unwrap();
    draft.set_len(3 << 30).unwrap();
    let error = desk.error(&["import", folder.to_str().unwrap()]);
    let message = error["message"].as_str().unwrap();
    assert!(
        message.contains("draft.md") && message.contains("64 MiB"),
        "{error}"
    );
}

#[test]
fn a_page_of_which_little_was_taken_is_told() {
    let desk = Desk::new();
    let said = "The council closed the old bridge over the Orrin on Tuesday after divers found cracks in two pillars.";
    let page = format!(
        "<html><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1>\
         <div itemprop=articleBody>{}</div></article>{}</body></html>",
        format!("<p>{said}</p>").repeat(5),
        format!("<aside><p>{said}</p></aside>").repeat(20)
    );
    let path = desk.file("bridge.html", page);
    for command in ["text", "import"] {
        let run = desk.run(&[command, path.to_str().unwrap()]);
        assert_eq!(run.code, 0, "{}", run.err);
        let note = "note: 80 % of the prose on the page was not read as the article; check that nothing is missing.";
        assert!(run.err.contains(note), "{command}: {}", run.err);
    }
}

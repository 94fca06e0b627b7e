//! `claimdesk check`: a draft goes in, a sourcing report comes out, the ledger stays as it was.
#![allow(clippy::unwrap_used, reason = "a test says what it expects")]

use std::fs;
use std::process::Command;

use serde_json::Value;

const DRAFT: &str = "# Bridge reopens\n\n\"The bridge carries 4,000 cars a day,\" the minister, Ana Kova, told Reuters. \
    It was closed for eleven months in 2025.\n";

#[test]
fn a_draft_becomes_a_report_with_the_sources_it_names() {
    let dir = tempfile::tempdir().unwrap();
    let (draft, report) = (dir.path().join("bridge.md"), dir.path().join("bridge.json"));
    let ledger = dir.path().join("none.claimdesk");
    fs::write(&draft, DRAFT).unwrap();
    let done = Command::new(env!("CARGO_BIN_EXE_claimdesk"))
        .args(["--who", "Ana", "--desk"])
        .arg(&ledger)
        .arg("check")
        .arg(&draft)
        .arg("--report")
        .arg(&report)
        .output()
        .unwrap();
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    assert!(!ledger.exists());
    let report: Value = serde_json::from_slice(&fs::read(&report).unwrap()).unwrap();
    let text = report.to_string();
    for expected in [
        "The bridge carries 4,000 cars a day",
        "Ana Kova",
        "Reuters",
        "eleven months",
    ] {
        assert!(text.contains(expected), "{expected} is not in {text}");
    }
}

#[test]
fn a_report_in_no_known_format_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let draft = dir.path().join("bridge.md");
    fs::write(&draft, DRAFT).unwrap();
    let done = Command::new(env!("CARGO_BIN_EXE_claimdesk"))
        .arg("check")
        .arg(&draft)
        .arg("--report")
        .arg(dir.path().join("bridge.pages"))
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&done.stderr).contains("pages"));
}

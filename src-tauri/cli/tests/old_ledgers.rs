//! Ledgers written by earlier builds open for ever, and say and export what they did then.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use flate2::read::GzDecoder;
use serde_json::Value;
use tempfile::TempDir;

/// A ledger of an earlier day, unpacked, and the folder that says what it said.
struct Old {
    kept: PathBuf,
    folder: TempDir,
}

impl Old {
    fn of(day: &str) -> Self {
        let kept = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/ledgers")
            .join(day);
        let packed = fs::File::open(kept.join("ledger.claimdesk.gz")).expect("the ledger is there");
        let mut bytes = Vec::new();
        (GzDecoder::new(packed).read_to_end(&mut bytes)).expect("the ledger unpacks");
        let folder = TempDir::new().expect("a folder");
        fs::write(folder.path().join("old.claimdesk"), bytes).expect("the ledger is copied");
        fs::write(folder.path().join("pass"), "correct horse battery\n").expect("written");
        Self { kept, folder }
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let output = Command::new(env!("CARGO_BIN_EXE_claimdesk"))
            .current_dir(self.folder.path())
            .args(["--desk", "old.claimdesk"])
            .args(arguments)
            .output()
            .expect("the program runs");
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() < Some(2), "{arguments:?}: {told}");
        output
    }

    fn says_the_same(&self, arguments: &[&str], file: &str) {
        let now = String::from_utf8(self.run(arguments).stdout).expect("text");
        let then = fs::read_to_string(self.kept.join(file)).expect("it was kept");
        assert!(!then.is_empty(), "{file}");
        assert_eq!(now, then, "{file}");
    }
}

#[test]
fn a_ledger_of_the_first_of_december_is_sound_and_says_the_same() {
    let old = Old::of("2026-12-01");
    assert_eq!(old.run(&["verify"]).status.code(), Some(0));
    old.says_the_same(&["--json", "claims", "1"], "claims.json");
    old.says_the_same(&["--json", "show", "1"], "show.json");
    old.says_the_same(&["--json", "gate", "1"], "gate.json");
    for number in ["1", "2", "3", "4", "5", "6", "7"] {
        let history = ["--json", "claims", "history", "1", number];
        let now = read(&old.run(&history).stdout);
        let then = fs::read(old.kept.join(format!("history-{number}.json")));
        assert_eq!(now, read(&then.expect("it was kept")));
    }
}

/// Reads JSON without the sentence that names a step: a later build may say it better.
fn read(json: &[u8]) -> Value {
    let mut value: Value = serde_json::from_slice(json).expect("JSON");
    take_sentences_out(&mut value);
    value
}

fn take_sentences_out(value: &mut Value) {
    match value {
        Value::Array(all) => all.iter_mut().for_each(take_sentences_out),
        Value::Object(fields) => {
            for (sentence, of) in [("label", "moves"), ("what", "act")] {
                if fields.contains_key(of) {
                    let said = fields.remove(sentence);
                    assert!(said.is_none_or(|it| it.as_str() != Some("")));
                }
            }
            fields.values_mut().for_each(take_sentences_out);
        }
        _ => {}
    }
}

#[test]
fn its_exports_are_the_same() {
    let old = Old::of("2026-12-01");
    let report = |format: &'static str| {
        [
            "report",
            "1",
            "--format",
            format,
            "--passphrase-file",
            "pass",
            "-o",
            "-",
        ]
    };
    for format in ["csv", "csl-json", "ninjs"] {
        old.says_the_same(&report(format), &format!("report.{format}"));
    }
    // When a report is written is in it, and so is the version that writes it.
    let read = |json: &[u8]| {
        let mut report = read(json);
        let generated = report.as_object_mut().and_then(|it| it.remove("generated"));
        assert!(generated.is_some());
        report
    };
    let then = fs::read(old.kept.join("report.json")).expect("it was kept");
    let mut now = read(&old.run(&report("json")).stdout);
    // A part that reports of that day had not.
    let added = now.as_object_mut().and_then(|it| it.remove("consistency"));
    assert!(added.is_some());
    assert_eq!(now, read(&then));
}

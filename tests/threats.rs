//! Every sentence of the threat model has a test, or names who else must care.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::fs;
use std::path::{Path, PathBuf};

const HEADER: &str = "| Held by |";

/// What is said, and what holds it.
fn sentences() -> Vec<(String, String)> {
    let text = fs::read_to_string(root().join("docs/threat-model.md")).unwrap();
    (text.lines().filter(|line| line.starts_with('|')))
        .filter(|line| !line.ends_with(HEADER) && !line.starts_with("| ---"))
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split(" | ").collect();
            let [said, held] = cells[..] else {
                panic!("a row has two cells: {line}");
            };
            (said.trim().to_owned(), held.trim().to_owned())
        })
        .collect()
}

#[test]
fn every_sentence_has_a_test_that_is_there_or_says_who_must_care() {
    let sentences = sentences();
    assert!(sentences.len() > 50, "{}", sentences.len());
    let files = rust_files();
    for (said, held) in sentences {
        if held.starts_with("**") {
            let care = held.trim_start_matches("**").split("**").next().unwrap();
            assert!(care.starts_with(char::is_uppercase), "{held}");
            continue;
        }
        for named in held.split(", ") {
            let name = named
                .strip_prefix('`')
                .and_then(|name| name.strip_suffix('`'));
            let (file, test) = name
                .and_then(|name| name.split_once("::"))
                .unwrap_or_else(|| panic!("{named} is no `file::test`, for: {said}"));
            assert!(
                is_there(&files, file, test),
                "{named} is not there, for: {said}"
            );
        }
    }
}

#[test]
fn a_row_says_one_thing() {
    for (said, _) in sentences() {
        assert!(said.ends_with('.'), "{said}");
        assert!(
            !said.contains(". "),
            "two sentences have a row each: {said}"
        );
    }
}

/// Outside the tables nothing is claimed: there are headings, the list of what is worth defending,
/// and where to look.
#[test]
fn nothing_is_claimed_outside_the_tables() {
    let text = fs::read_to_string(root().join("docs/threat-model.md")).unwrap();
    let mut section = "";
    for line in text.lines().filter(|line| !line.is_empty()) {
        if let Some(heading) = line.strip_prefix('#') {
            section = heading.trim_start_matches('#').trim();
            continue;
        }
        let prose = ["Threat model", "What is worth defending", "Where to look"];
        assert!(
            line.starts_with('|') || prose.contains(&section),
            "{section}: {line}"
        );
    }
}

fn is_there(files: &[PathBuf], file: &str, test: &str) -> bool {
    let ending = Path::new(file);
    let signature = format!("fn {test}(");
    files
        .iter()
        .filter(|path| path.ends_with(ending))
        .any(|path| {
            let text = fs::read_to_string(path).unwrap();
            text.split_once(&signature).is_some_and(|(before, _)| {
                // The attributes of the function are between it and what was before.
                let own = before.rsplit(['}', ';', '{']).next().unwrap_or_default();
                own.contains("#[test]")
            })
        })
}

fn rust_files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![root().join("src-tauri"), root().join("tests")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                files.push(path);
            }
        }
    }
    files
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

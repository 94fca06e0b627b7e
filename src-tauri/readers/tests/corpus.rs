//! Reads every draft of the corpus and compares what was read with a reviewed snapshot.
//!
//! A case is a folder `corpus/<case>/` with one file `input.*`; its extension is the hint.
//! Review changes with `cargo insta review`.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod show;

use std::fs;
use std::path::Path;

use claimdesk_readers::{Hint, read};

#[test]
fn reads_the_corpus() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut cases: Vec<_> = fs::read_dir(&corpus)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    cases.sort();
    assert!(cases.len() >= 30, "the corpus lost cases: {}", cases.len());
    for case in cases {
        let mut files = fs::read_dir(&case)
            .unwrap()
            .map(|entry| entry.unwrap().path());
        let input = files.find(|path| path.file_stem().is_some_and(|stem| stem == "input"));
        let input = input.unwrap_or_else(|| panic!("no input in {}", case.display()));
        let name = input.file_name().unwrap().to_str().unwrap();
        let shown = match read(&fs::read(&input).unwrap(), Hint::file_name(name)) {
            Ok(draft) => show::draft(&draft),
            Err(error) => format!("error {}: {error}\nhint: {}\n", error.code(), error.hint()),
        };
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(&case);
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!("draft", shown));
    }
}

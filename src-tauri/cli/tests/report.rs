//! The sourcing report, written from the command line.

mod common;

use std::fs;

use common::{Desk, names};

#[test]
fn a_report_is_written_in_every_format() {
    let desk = Desk::with_draft();
    desk.ok(&[
        "claims",
        "add",
        "1",
        "--quote",
        "4,000 cars",
        "--source",
        "Reuters",
    ]);
    for (format, name, begins) in [
        ("html", "r.html", "<!doctype html>"),
        ("markdown", "r.md", "#"),
        ("csv", "r.csv", "\u{feff}"),
        ("json", "r.json", "{"),
        ("jsonld", "r.jsonld", "{"),
    ] {
        let written = desk.json(&["report", "1", "--format", format, "-o", name]);
        let text = fs::read_to_string(desk.dir.path().join(name)).unwrap();
        assert_eq!(written["format"], format);
        assert_eq!(written["bytes"], text.len());
        assert!(
            text.to_lowercase().starts_with(begins),
            "{format}: {text:.60}"
        );
        assert!(text.contains("Reuters"), "{format}");
        let piped = desk.ok(&["report", "1", "-o", "-", "--format", format]);
        assert!(piped.contains("Reuters"), "{format}");
    }
}

#[test]
fn the_name_of_the_file_tells_the_format_and_the_article_the_name() {
    let desk = Desk::with_draft();
    desk.ok(&["report", "1", "-o", "out.csv"]);
    let text = fs::read_to_string(desk.dir.path().join("out.csv")).unwrap();
    assert!(text.starts_with('\u{feff}'), "{text:.60}");
    let written = desk.json(&["report", "1"]);
    assert_eq!(written["format"], "html");
    let name = written["path"].as_str().unwrap();
    assert!(name.contains("bridge") && name.ends_with(".html"), "{name}");
    assert!(names(desk.dir.path()).contains(&name.to_owned()));
}

#[test]
fn a_report_that_cannot_be_written_leaves_what_was_there() {
    let desk = Desk::with_draft();
    assert_eq!(
        desk.error(&["report", "1", "-o", "no/such/folder/r.html"])["code"],
        "io"
    );
    fs::create_dir(desk.dir.path().join("r.html")).unwrap();
    let before = names(desk.dir.path());
    assert_eq!(desk.error(&["report", "1", "-o", "r.html"])["code"], "io");
    assert_eq!(names(desk.dir.path()), before);
}

#[test]
fn confidential_sources_stay_out_of_a_report_unless_asked_for() {
    let desk = Desk::with_draft();
    desk.ok(&["claims", "add", "1", "--quote", "the bridge was safe"]);
    desk.ok(&[
        "sources",
        "add",
        "Karel Tajný",
        "--kind",
        "person",
        "--confidential",
    ]);
    desk.ok(&["claims", "attribute", "1", "1", "--source", "Karel Tajný"]);
    for format in ["html", "markdown", "csv", "json", "jsonld"] {
        let kept = desk.ok(&["report", "1", "--format", format, "-o", "-"]);
        assert!(!kept.contains("Tajn"), "{format}");
        let told = desk.ok(&[
            "report",
            "1",
            "--format",
            format,
            "-o",
            "-",
            "--reveal-confidential",
        ]);
        assert!(told.contains("Karel Tajn"), "{format}");
    }
}

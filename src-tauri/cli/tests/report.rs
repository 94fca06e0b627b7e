//! The sourcing report, written from the command line.

mod common;

use std::fs;

use claimdesk_desk::DeskOptions;
use claimdesk_model::record::ContactDetails;
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
        ("csl-json", "r.csl.json", "["),
        ("ninjs", "r.ninjs.json", "{"),
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
    let written = desk.json(&["report", "1", "-o", "out.csl.json"]);
    assert_eq!(written["format"], "csl-json");
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
fn a_report_replaces_no_ledger_no_backup_and_no_draft() {
    let desk = Desk::with_draft();
    let at = |name: &str| desk.dir.path().join(name);
    let files = |folder: &std::path::Path| -> Vec<_> {
        let mut files: Vec<_> = (fs::read_dir(folder).unwrap())
            .map(|file| file.unwrap().path())
            .filter(|path| path.is_file())
            .collect();
        files.sort();
        files
    };
    desk.ok(&["backup"]);
    let mut kept = files(desk.dir.path());
    kept.extend(files(&at("backups")));
    assert!(
        kept.iter()
            .any(|file| file.parent().unwrap().ends_with("backups")),
        "a draft, a ledger and a backup: {kept:?}"
    );
    for file in &kept {
        let before = fs::read(file).unwrap();
        let name = file.to_str().unwrap();
        let told = desk.error(&["report", "1", "--format", "html", "-o", name]);
        assert_eq!(told["code"], "invalid", "{name}");
        assert_eq!(fs::read(file).unwrap(), before, "{name}");
        let forced = ["report", "1", "--format", "html", "--force", "-o", name];
        if file.extension().is_some_and(|ending| ending == "claimdesk") {
            assert_eq!(desk.error(&forced)["code"], "invalid", "{name}");
            assert_eq!(fs::read(file).unwrap(), before, "{name}");
        } else {
            desk.ok(&forced);
            assert!(fs::read(file).unwrap().starts_with(b"<!doctype html>"));
        }
    }
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
        let kept = desk.run(&["report", "1", "--format", format, "-o", "-"]);
        assert_eq!(kept.code, 0, "{format}");
        assert!(!kept.out.contains("Tajn"), "{format}");
        assert!(
            kept.err.contains("Kept back for confidential sources"),
            "{format}"
        );
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

#[test]
fn sealed_contact_details_are_left_out_and_counted_until_the_passphrase_is_given() {
    let desk = Desk::with_draft();
    desk.ok(&["claims", "add", "1", "--quote", "the bridge was safe"]);
    let add = ["sources", "add", "An official", "--kind", "unnamed_person"];
    let added = desk.json(&[&add[..], &["--confidential"]].concat());
    desk.ok(&["claims", "attribute", "1", "1", "--source", "An official"]);
    {
        let options = DeskOptions::new("Ana");
        let mut ledger = claimdesk_desk::Desk::open(&desk.ledger, options).expect("it opens");
        ledger.create_vault("correct horse").expect("it is made");
        let source = added["id"].as_str().expect("it has an id");
        let details = ContactDetails {
            phone: "555 0173".into(),
            ..Default::default()
        };
        (ledger.set_contact(source.parse().expect("an id"), &details)).expect("it is sealed");
    }
    let report = |more: &[&str]| {
        let written = desk.json(&[&["report", "1", "-o", "r.html"], more].concat());
        let text = fs::read_to_string(desk.dir.path().join("r.html")).expect("it is there");
        (written["sealed"].clone(), text.contains("555 0173"))
    };
    // Locked, nobody can tell what must be kept out: no format is written, nor a name suggested.
    for format in [
        "html",
        "markdown",
        "csv",
        "json",
        "jsonld",
        "csl-json",
        "ninjs",
        "xlsx",
        "report-docx",
        "checking-copy",
        "checked-copy",
        "annotated-draft",
        "critic-markup",
    ] {
        let refused = desk.error(&["report", "1", "--format", format, "-o", "-"]);
        assert_eq!(refused["code"], "vault_locked", "{format}");
        assert!(
            refused["hint"]
                .as_str()
                .expect("a hint")
                .contains("--passphrase-file")
        );
    }
    assert_eq!(report(&["--reveal-confidential"]), (1.into(), false));
    let told = desk.ok(&["report", "1", "--reveal-confidential"]);
    assert!(told.contains("contact details of 1 source;"), "{told}");
    desk.file("pass", "correct horse\n");
    assert_eq!(report(&["--passphrase-file", "pass"]), (0.into(), false));
    let open = ["--reveal-confidential", "--passphrase-file", "pass"];
    assert_eq!(report(&open), (0.into(), true));
}

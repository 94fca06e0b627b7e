//! A ledger's file in trouble: what it is, since when, the way out, and nothing written to it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use std::fs;

use common::{Desk, names};

/// A desk with a claim, a backup made with it, and a note written after it.
fn desk() -> Desk {
    let desk = Desk::with_draft();
    desk.ok(&["claims", "add", "1", "--quote", "4,000 cars"]);
    desk.ok(&["backup"]);
    desk.ok(&["claims", "set", "1", "1", "--note", "after the backup"]);
    desk
}

#[test]
fn each_kind_of_damage_is_told_with_the_last_good_backup_and_restored_from_it() {
    let whole = fs::read(&desk().ledger).unwrap();
    let zeros = [&[0; 100][..], &whole[100..]].concat();
    for (left, code) in [
        (&b""[..], "desk_damaged"),
        (&whole[..whole.len() / 2], "desk_damaged"),
        (&zeros, "desk_damaged"),
        (b"Dear diary", "desk_foreign"),
    ] {
        let desk = desk();
        let backup = desk.json(&["backup", "--list"])[0].clone();
        fs::write(&desk.ledger, left).unwrap();
        for args in [
            &["list"][..],
            &["claims", "1"],
            &["verify"],
            &["undo"],
            &["backup"],
        ] {
            let error = desk.error(args);
            assert_eq!(error["code"], code, "{args:?} {error}");
            let (message, hint) = (
                error["message"].as_str().unwrap(),
                error["hint"].as_str().unwrap(),
            );
            assert!(message.contains("last written to"), "{message}");
            assert!(
                message.contains(backup["at"].as_str().unwrap()),
                "{message}"
            );
            assert!(!message.contains("malformed"), "{message}");
            assert!(hint.contains("claimdesk restore"), "{hint}");
            assert_eq!(fs::read(&desk.ledger).unwrap(), left);
        }
        let told = desk.json(&["restore"]);
        assert_eq!(fs::read(told["kept"].as_str().unwrap()).unwrap(), left);
        assert_eq!(desk.json(&["claims", "1"])[0]["note"], "");
        assert_eq!(desk.ok(&["verify"]), "The ledger is sound.\n");
    }
}

#[test]
fn without_a_backup_it_says_so() {
    let desk = Desk::new();
    desk.file("desk.claimdesk", "");
    let error = desk.error(&["list"]);
    assert!(
        error["message"]
            .as_str()
            .unwrap()
            .contains("no good backup"),
        "{error}"
    );
    assert_eq!(desk.error(&["restore"])["code"], "not_found");
    assert_eq!(fs::read(&desk.ledger).unwrap(), b"");
}

#[test]
fn restoring_goes_back_and_forth_and_overwrites_nothing() {
    let desk = desk();
    let list = desk.json(&["restore", "--list"]);
    assert_eq!(list, desk.json(&["backup", "--list"]));
    let name = list[0]["path"]
        .as_str()
        .unwrap()
        .rsplit('/')
        .next()
        .unwrap()
        .to_owned();
    let told = desk.json(&["restore", &name]);
    assert_eq!(desk.json(&["claims", "1"])[0]["note"], "");
    let kept = told["kept"].as_str().unwrap().to_owned();
    desk.ok(&["restore", &kept]);
    assert_eq!(desk.json(&["claims", "1"])[0]["note"], "after the backup");

    let out = desk.dir.path().join("copy.claimdesk");
    let before = fs::read(&desk.ledger).unwrap();
    desk.ok(&["restore", &name, "-o", out.to_str().unwrap()]);
    assert_eq!(fs::read(&desk.ledger).unwrap(), before);
    let copy = fs::read(&out).unwrap();
    desk.error(&["restore", &name, "-o", out.to_str().unwrap()]);
    assert_eq!(fs::read(&out).unwrap(), copy);
}

#[test]
fn a_backup_that_is_not_sound_or_not_there_changes_nothing() {
    let desk = desk();
    let path = desk.json(&["backup", "--list"])[0]["path"]
        .as_str()
        .unwrap()
        .to_owned();
    let sound = fs::read(&path).unwrap();
    fs::write(&path, &sound[..sound.len() / 2]).unwrap();
    let (before, folder) = (fs::read(&desk.ledger).unwrap(), names(desk.dir.path()));
    let backups = names(&desk.dir.path().join("backups"));
    for args in [
        &["restore", path.as_str()][..],
        &["restore", "gone.claimdesk"],
    ] {
        let error = desk.error(args);
        assert!(!error["hint"].as_str().unwrap().is_empty(), "{error}");
        assert_eq!(fs::read(&desk.ledger).unwrap(), before);
        assert_eq!(names(desk.dir.path()), folder);
        assert_eq!(names(&desk.dir.path().join("backups")), backups);
    }
}

#[cfg(unix)]
#[test]
fn a_place_that_cannot_be_written_to_is_read_and_a_change_refused() {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    let desk = desk();
    // Both what is in one file, and what a program left in a log next to it.
    let log = desk.dir.path().join("desk.claimdesk-wal");
    assert!(!log.exists());
    let folder = desk.dir.path();
    let may = |file, folder_too| {
        fs::set_permissions(&desk.ledger, fs::Permissions::from_mode(file)).unwrap();
        fs::set_permissions(folder, fs::Permissions::from_mode(folder_too)).unwrap();
    };
    let run = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_claimdesk"));
        command
            .args(args)
            .args(["--json", "--who", "Ana", "--desk"])
            .arg(&desk.ledger);
        command.env("TMPDIR", "/tmp").current_dir("/");
        // Nothing is forbidden to root, so somebody else does it.
        if fs::metadata("/proc/self")
            .map(|me| std::os::unix::fs::MetadataExt::uid(&me))
            .unwrap_or(1)
            == 0
        {
            command.uid(65534).gid(65534);
        }
        common::Run::from(command.output().unwrap())
    };
    for (file, folder_too) in [(0o444, 0o555), (0o666, 0o555), (0o444, 0o777)] {
        may(file, folder_too);
        let before = fs::read(&desk.ledger).unwrap();
        for args in [&["list"][..], &["show", "1"], &["claims", "1"], &["verify"]] {
            let read = run(args);
            assert_eq!(read.code, 0, "{file:o} {args:?} {}", read.err);
        }
        let report = run(&["report", "1", "--format", "markdown", "-o", "-"]);
        assert!(report.out.contains("4,000 cars"), "{}", report.err);
        for args in [
            &["claims", "set", "1", "1", "--status", "confirmed"][..],
            &["undo"],
        ] {
            let refused = run(args);
            assert_eq!(refused.code, 2, "{file:o} {}", refused.out);
            assert!(
                refused.err.contains("desk_read_only"),
                "{file:o} {}",
                refused.err
            );
        }
        assert_eq!(fs::read(&desk.ledger).unwrap(), before);
    }
    may(0o600, 0o700);
}

#[test]
fn words_and_files_are_found_as_they_are_seen() {
    let desk = Desk::new();
    let text = "Growth was -0.3 percent. It owes 41\u{a0}million euros and 4\u{202f}000 jobs, at 40 Ha\u{308}user.";
    fs::write(desk.dir.path().join("-Releve\u{301} 1.md"), text).unwrap();
    // A leading hyphen, and a composed name for a decomposed one.
    desk.ok(&["import", "./-Relev\u{e9} 1.md"]);
    fs::rename(
        desk.dir.path().join("-Releve\u{301} 1.md"),
        desk.dir.path().join("-draft.md"),
    )
    .unwrap();
    assert!(desk.ok(&["import", "-draft.md"]).contains("already"));
    for quote in [
        "-0.3 percent",
        "41 million euros",
        "4 000 jobs",
        "40 H\u{e4}user",
        "40 Ha\u{308}user",
    ] {
        desk.ok(&["claims", "add", "1", "--quote", quote]);
    }
    desk.ok(&[
        "claims",
        "set",
        "1",
        "1",
        "--note",
        "-0.3, says the bank",
        "--assignee",
        "-",
    ]);
    assert_eq!(
        desk.json(&["claims", "1"])[0]["note"],
        "-0.3, says the bank"
    );
    let words: Vec<String> = (desk.json(&["claims", "1"]).as_array().unwrap().iter())
        .map(|claim| claim["text"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(words.len(), 5, "{words:?}");
    // Titles and sources, too.
    desk.ok(&[
        "sources",
        "add",
        "Ministe\u{300}re",
        "--kind",
        "government",
        "--note",
        "-",
    ]);
    desk.ok(&["sources", "show", "Minist\u{e8}re"]);
}

#[test]
fn a_backup_file_named_in_a_footnote_is_tied_however_its_name_is_composed() {
    let desk = Desk::new();
    let package = desk.dir.path().join("package");
    fs::create_dir_all(package.join("papers")).unwrap();
    fs::write(
        package.join("draft.md"),
        "The city owed 3 million euros in May.[^1] The mayor knew, the minutes say.[^2]\n\n\
         [^1]: Relev\u{e9} de situation.pdf, p. 2\n[^2]: see PROTOKOLL 4 000 Gr\u{f6}sse.txt\n",
    )
    .unwrap();
    fs::write(
        package.join("papers/Releve\u{301} de situation.pdf"),
        "%PDF-1.4 a",
    )
    .unwrap();
    fs::write(
        package.join("papers/Protokoll 4\u{a0}000 Gro\u{308}sse.txt"),
        "minutes",
    )
    .unwrap();
    desk.ok(&["import", "package"]);
    let proposals = desk.json(&["claims", "propose", "1"]);
    for (proposal, file) in proposals
        .as_array()
        .unwrap()
        .iter()
        .zip(["situation.pdf", "sse.txt"])
    {
        let ties = proposal["ties"].as_array().unwrap();
        let tied = ties
            .iter()
            .any(|tie| tie["source_name"].as_str().unwrap().ends_with(file));
        assert!(tied, "{file}: {proposal}");
        assert_eq!(ties.len(), 1, "“the minutes” are that file: {proposal}");
    }
}

#[test]
fn a_refused_draft_is_told_in_one_sentence_with_a_next_step() {
    let desk = Desk::new();
    let word = include_bytes!("../../readers/tests/corpus/word-comments/input.docx");
    for (name, bytes, says, next) in [
        (
            "x.docx",
            &word[..word.len() / 2],
            "x.docx is damaged (the zip is cut short)",
            "Open it in Word and save it again.",
        ),
        (
            "y.docx",
            &word[..40],
            "y.docx is damaged (the zip is cut short)",
            "Open it in Word and save it again.",
        ),
        (
            "old.doc",
            b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more",
            "old.doc is a Word document of the old form",
            "save it as a Word document (.docx)",
        ),
        (
            "empty.md",
            b"",
            "empty.md is empty (0 bytes)",
            "Save the draft",
        ),
        (
            "white.txt",
            b" \n\t\r\n \xC2\xA0 ",
            "white.txt has no words in it",
            "Save the draft",
        ),
    ] {
        desk.file(name, bytes);
        let error = desk.error(&["import", name]);
        assert_eq!(error["code"], "draft_unreadable", "{error}");
        let message = error["message"].as_str().unwrap();
        assert!(message.starts_with(says), "{message}");
        assert!(!message.contains("cannot read"), "{message}");
        assert!(error["hint"].as_str().unwrap().contains(next), "{error}");
        assert!(!desk.ledger.exists(), "nothing is left behind");
    }
    // An article keeps its draft when an empty file is to be its next revision.
    let desk = Desk::with_draft();
    desk.file("empty.md", "");
    assert_eq!(
        desk.error(&["revise", "1", "empty.md"])["code"],
        "draft_unreadable"
    );
    assert!(desk.ok(&["show", "1"]).contains("Bridge reopens"));
}

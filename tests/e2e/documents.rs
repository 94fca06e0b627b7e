//! The desk's own documents: a Word file with comments comes in, checking copies and sheets go out and
//! come back, a folder comes in with what backs the draft.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};

use claimdesk_model::intent::Intent;
use claimdesk_model::record::Status;

use crate::fields::open_source;
use crate::harness::{Machine, Target, Window, text};

const CLAIMS: [&str; 2] = ["At least 41 people were killed", "nine kilometres inland"];

/// Writes a zip of these parts.
fn zipped(parts: &[(&str, String)]) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        out.start_file(*name, zip::write::SimpleFileOptions::default())
            .unwrap();
        out.write_all(content.as_bytes()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

/// Reads the parts of a zip, all of which must be text.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).unwrap();
            let mut content = String::new();
            part.read_to_string(&mut content).unwrap();
            (part.name().unwrap().into_owned(), content)
        })
        .collect()
}

/// A Word file of two sentences, with a comment of the writer's on each.
fn commented() -> Vec<u8> {
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let main = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let sentence = |id: u32, words: &str| {
        format!(
            "<w:p><w:commentRangeStart w:id=\"{id}\"/><w:r><w:t>{words}</w:t></w:r>\
             <w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r></w:p>"
        )
    };
    let comment = |id: u32, words: &str| {
        format!(
            "<w:comment w:id=\"{id}\" w:author=\"Ines Holt\" w:date=\"2026-03-04T10:00:00Z\">\
             <w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:comment>"
        )
    };
    zipped(&[
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"{package}/content-types\">\
                 <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
                 <Override PartName=\"/word/document.xml\" ContentType=\"{main}.document.main+xml\"/>\
                 <Override PartName=\"/word/comments.xml\" ContentType=\"{main}.comments+xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" \
                 Type=\"{office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            ),
        ),
        (
            "word/_rels/document.xml.rels",
            format!(
                "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" \
                 Type=\"{office}/comments\" Target=\"comments.xml\"/></Relationships>"
            ),
        ),
        (
            "word/document.xml",
            format!(
                "<w:document xmlns:w=\"{word}\"><w:body>{}{}</w:body></w:document>",
                sentence(1, "The bridge carried 14,200 vehicles a day."),
                sentence(2, "Seven people died in the water."),
            ),
        ),
        (
            "word/comments.xml",
            format!(
                "<w:comments xmlns:w=\"{word}\">{}{}</w:comments>",
                comment(1, "county traffic census 2024, p. 7"),
                comment(2, "[CONFIRMED] interview with Maud Ferris, 9 February 2026"),
            ),
        ),
    ])
}

/// Exports in a format from the open export sheet and answers what was written.
fn export(window: &Window, folder: &Path, format: &str) -> PathBuf {
    let files = || -> Vec<PathBuf> {
        // What is still being written has a hidden name.
        let hidden = |path: &PathBuf| {
            (path.file_name()).is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
        };
        let paths = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
        paths.filter(|path| !hidden(path)).collect()
    };
    let before = files();
    window.click(Target::Id(&format!("format-{format}")));
    window.wait_for(Target::Css(&format!("[value={format}]:checked")));
    window.click(Target::Id("export-save"));
    window.wait_until(&format!("the {format} is written"), || {
        files().len() == before.len() + 1
    });
    (files().into_iter())
        .find(|path| !before.contains(path))
        .unwrap()
}

#[test]
fn a_writers_comments_become_claims_and_go_back_as_comments() {
    let machine = Machine::new("a_writers_comments_become_claims_and_go_back_as_comments");
    let draft = machine.file("drafts/bridge.docx", commented());
    let written = machine.path("written");
    fs::create_dir(&written).unwrap();
    let window = machine.start(&[&text(&draft), "--answer-save", &text(&written)]);

    window.wait_for(Target::Id("proposal-card"));
    window.press("f");
    window.wait_text(Target::Id("proposal-why"), "Ines Holt");
    window.press("f");
    window.wait_text(Target::Id("proposal-status"), "in progress");
    window.assert_accessible("proposed-from-a-comment");
    window.click(Target::Id("proposals-at-once"));
    window.click(Target::Id("accept-noted"));
    window.wait_until("both comments are claims", || machine.claims().len() == 2);
    let statuses: Vec<Status> = (machine.claims().iter())
        .map(|claim| claim.claim.status)
        .collect();
    assert_eq!(statuses, [Status::Unchecked, Status::InProgress]);

    window.press("Ctrl+e");
    let copy = export(&window, &written, "checking-copy");
    let parts = parts(&fs::read(copy).unwrap());
    let part = |name: &str| &parts.iter().find(|(path, _)| path == name).unwrap().1;
    let comments = part("word/comments.xml");
    assert_eq!(
        comments.matches("<w:comment ").count(),
        4,
        "the writer's two and one a claim: {comments}"
    );
    assert!(comments.contains("county traffic census 2024, p. 7"));
    assert!(comments.contains("Edith Editor"));
    assert_eq!(
        part("word/document.xml")
            .matches("<w:commentRangeStart ")
            .count(),
        4
    );

    let pdf = export(&window, &written, "pdf");
    window.wait_for(Target::Id("export-paper"));
    window.assert_accessible("export-on-paper");
    assert!(fs::read(pdf).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn an_edited_sheet_is_brought_back_and_conflicts_are_shown() {
    let machine = Machine::new("an_edited_sheet_is_brought_back_and_conflicts_are_shown");
    machine.prepare(&CLAIMS);
    let written = machine.path("written");
    fs::create_dir(&written).unwrap();
    let edited = machine.path("edited.xlsx");
    let (place, answer) = (text(&written), text(&edited));
    let window = machine.start(&["--answer-save", &place, "--answer-open", &answer]);
    window.click(Target::Id("article-row"));
    window.wait_for(Target::Id("card-2"));
    window.press("Ctrl+e");
    let sheet = export(&window, &written, "xlsx");

    // Somebody confirms both claims in the sheet, and the desk decides about one of them meanwhile.
    let parts = parts(&fs::read(sheet).unwrap());
    let parts: Vec<(&str, String)> = (parts.iter())
        .map(|(name, content)| {
            let content = match name.as_str() {
                "xl/sharedStrings.xml" => {
                    assert!(content.contains(">unchecked<"), "{content}");
                    content.replacen(">unchecked<", ">confirmed<", 1)
                }
                _ => content.clone(),
            };
            (name.as_str(), content)
        })
        .collect();
    fs::write(&edited, zipped(&parts)).unwrap();
    let second = machine.claims()[1].claim.id;
    machine.desk(|desk| {
        desk.perform(Intent::Review {
            claims: vec![second],
            status: Status::Opinion,
            correction: None,
            note: None,
        })
    });
    window.wait_text(Target::Id("card-head-2"), "opinion");

    window.click(Target::Id("export-bring-back"));
    window.wait_text(Target::Id("sheet-counts"), "1 claim changes, 1 conflict");
    window.wait_text(Target::Id("sheet-change"), "unchecked → confirmed");
    window.wait_text(
        Target::Id("sheet-conflict"),
        "Its status was changed here as well",
    );
    window.assert_accessible("edited-sheet");
    let statuses = || -> Vec<Status> {
        let claims = machine.claims();
        claims.iter().map(|claim| claim.claim.status).collect()
    };
    assert_eq!(statuses(), [Status::Unchecked, Status::Opinion]);

    window.click(Target::Id("sheet-apply"));
    window.wait_gone(Target::Id("sheet-change"));
    assert_eq!(statuses(), [Status::Confirmed, Status::Opinion]);
    window.wait_for(Target::Id("sheet-conflict"));
    window.click(Target::Role("button", "Undo"));
    window.wait_until("the first is unchecked again", || {
        statuses() == [Status::Unchecked, Status::Opinion]
    });
}

#[test]
fn a_folder_comes_in_with_what_backs_the_draft() {
    let machine = Machine::new("a_folder_comes_in_with_what_backs_the_draft");
    machine.file(
        "package/draft.md",
        "# Bridge reopens\n\nIt was closed for eleven months.\n",
    );
    machine.file("package/backup/census 2024.txt", "14,200 vehicles a day");
    let window = machine.start(&["--answer-open", &text(&machine.path("package"))]);
    window.wait_for(Target::Id("no-article"));
    window.press("Ctrl+k");
    window.wait_for(Target::Id("palette"));
    window.type_text("research");
    window.press("Enter");
    window.wait_text(Target::Id("draft-page"), "It was closed for eleven months.");
    let sources = machine.desk(|desk| desk.sources());
    assert!(
        sources
            .iter()
            .any(|source| source.fields.name.contains("census 2024")),
        "the file in the folder is a source"
    );

    // The window knows it at once, and says which file it is.
    open_source(&window, "census 2024");
    window.wait_text(Target::Id("source-file"), "backup/census 2024.txt");
}

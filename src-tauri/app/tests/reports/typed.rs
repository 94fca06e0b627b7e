//! What somebody types into Claimdesk's own comments.

use std::io::{Cursor, Write};

use claimdesk_report::{ReportFormat, ReportInput};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::original::{checked, letter, written};
use crate::word_file::{Comment, WordFile, parts};

const CLAIMS: [&str; 2] = ["bridge carries 4,000 cars", "cost 12 million to rebuild"];
const TYPED: &str = "Ask R&D again.";

/// Returns a checking copy in which somebody typed below the comment on the second claim.
fn edited() -> Vec<u8> {
    let copy = written(&checked(&letter(), &CLAIMS), ReportFormat::CheckingCopy);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, mut text) in parts(&copy) {
        if name == "word/comments.xml" {
            let of = text
                .find("Claim 2")
                .expect("the second claim has a comment");
            let end = of + text[of..].find("</w:comment>").expect("it ends");
            text.insert_str(end, "<w:p><w:r><w:t>Ask R&amp;D again.</w:t></w:r></w:p>");
        }
        writer
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn comments(input: &ReportInput, format: ReportFormat) -> Vec<Comment> {
    let file = WordFile::read(&written(input, format));
    file.comments.into_values().collect()
}

fn said(comments: &[Comment]) -> Vec<&Comment> {
    comments.iter().filter(|c| c.text.contains(TYPED)).collect()
}

#[test]
fn it_answers_the_comment_in_the_next_copy_and_in_every_one_after() {
    let mut bytes = edited();
    for _ in 0..3 {
        bytes = written(&checked(&bytes, &CLAIMS), ReportFormat::CheckingCopy);
        let file = WordFile::read(&bytes);
        assert_eq!(file.comments.len(), CLAIMS.len() + 2);
        let all: Vec<Comment> = file.comments.into_values().collect();
        let [kept] = said(&all)[..] else {
            panic!("it is there once: {all:#?}");
        };
        assert_eq!(
            (kept.author.as_str(), kept.text.trim()),
            ("Typed in Word", TYPED)
        );
        let asked = all.iter().find(|c| c.paragraph == kept.answers);
        assert!(
            asked.is_some_and(|c| c.text.contains("Claim 2")),
            "{all:#?}"
        );
    }
}

#[test]
fn the_other_documents_keep_it_on_the_words_of_its_claim() {
    for format in [ReportFormat::CheckedCopy, ReportFormat::AnnotatedDraft] {
        let all = comments(&checked(&edited(), &CLAIMS), format);
        let [kept] = said(&all)[..] else {
            panic!("{format:?} has it once: {all:#?}");
        };
        assert_eq!(kept.words, "cost 12 million to rebuild");
    }
}

#[test]
fn what_came_into_the_note_is_not_told_twice() {
    let mut input = checked(&edited(), &CLAIMS);
    input.article.claims[1].claim.note = format!("Typed in Word: {TYPED}");
    let all = comments(&input, ReportFormat::CheckingCopy);
    let [kept] = said(&all)[..] else {
        panic!("it is there once: {all:#?}");
    };
    assert!(kept.text.contains("Claim 2") && kept.answers.is_empty());
}

//! A long Word file: 100,000 words in 1,000 paragraphs, with 2,000 comments
//! of the writer's and a claim next to each, two sources and a step of history.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use claimdesk_draft::Span;
use claimdesk_model::id::ArticleId;
use claimdesk_model::record::Status;
use claimdesk_readers::{Hint, read};
use claimdesk_report::ReportInput;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const PARAGRAPHS: usize = 1_000;
const RUNS_A_PARAGRAPH: usize = 10;
const WORDS_A_RUN: usize = 10;
const COMMENTS_A_PARAGRAPH: usize = 2;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// Returns what a report on the file is made of.
pub(crate) fn input() -> ReportInput {
    let bytes = letter();
    let draft = read(&bytes, Hint::default()).expect("a Word document");
    assert_eq!(draft.comments.len(), PARAGRAPHS * COMMENTS_A_PARAGRAPH);
    let mut input = super::input();
    let article = ArticleId::new();
    // Each claim begins inside one run and ends inside the next.
    let claims = draft.comments.iter().enumerate().map(|(at, comment)| {
        let span = Span::new(comment.span.start + 30, comment.span.end + 6);
        let mut view = super::claim(article, at, span, &draft.text, &input.sources);
        if view.claim.status == Status::CorrectionProposed {
            view.claim.correction = Some(format!("{} indeed", view.words));
        }
        view
    });
    let claims: Vec<_> = claims.collect();
    input.history = (0..claims.len()).map(super::step).collect();
    input.article = super::article_view(article, draft.text, draft.blocks, claims);
    input.original = Some(bytes);
    input
}

/// Returns the file.
fn letter() -> Vec<u8> {
    let (mut body, mut comments) = (String::new(), String::new());
    let mut id = 0;
    for paragraph in 0..PARAGRAPHS {
        body.push_str("<w:p>");
        for run in 0..RUNS_A_PARAGRAPH {
            let commented = run < COMMENTS_A_PARAGRAPH;
            if commented {
                id += 1;
                let _ = write!(body, "<w:commentRangeStart w:id=\"{id}\"/>");
            }
            body.push_str("<w:r><w:rPr><w:sz w:val=\"24\"/></w:rPr><w:t xml:space=\"preserve\">");
            for word in 0..WORDS_A_RUN {
                let _ = write!(body, "w{}&amp;{word} ", paragraph * 100 + run);
            }
            body.push_str("</w:t></w:r>");
            if commented {
                let _ = write!(
                    body,
                    "<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>"
                );
                let _ = write!(
                    comments,
                    "<w:comment w:id=\"{id}\" w:author=\"Eva\"><w:p><w:r><w:t>AP, 12 Sept</w:t></w:r></w:p></w:comment>"
                );
            }
        }
        body.push_str("</w:p>");
    }
    let relations = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let all = [
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                .to_owned(),
        ),
        (
            "_rels/.rels",
            relations("officeDocument", "word/document.xml"),
        ),
        (
            "word/_rels/document.xml.rels",
            relations("comments", "comments.xml"),
        ),
        (
            "word/document.xml",
            format!("<w:document xmlns:w=\"{W}\"><w:body>{body}</w:body></w:document>"),
        ),
        (
            "word/comments.xml",
            format!("<w:comments xmlns:w=\"{W}\">{comments}</w:comments>"),
        ),
    ];
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in all {
        (writer.start_file(name, SimpleFileOptions::default())).expect("memory takes it");
        writer.write_all(text.as_bytes()).expect("memory takes it");
    }
    writer.finish().expect("memory takes it").into_inner()
}

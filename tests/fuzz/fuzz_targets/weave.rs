//! Whatever Word document claims are woven into, the documents can be written and read,
//! and the checking copy has the words of the draft.
#![no_main]

#[path = "shared/input.rs"]
mod input;
mod shared;

use claimdesk_app::write_report;
use claimdesk_model::id::{ArticleId, ClaimId};
use claimdesk_model::record::*;
use claimdesk_model::view::ClaimView;
use claimdesk_draft::{Draft, Format, Span};
use claimdesk_readers::{Hint, read};
use claimdesk_report::{ReportInput, ReportFormat};

libfuzzer_sys::fuzz_target!(|input: (Vec<(u16, u8)>, Vec<u8>)| {
    let (places, bytes) = input;
    let file = shared::word(&bytes);
    let draft = read(&file, Hint::default()).expect("a well-formed document is read");
    let text = draft.text.clone();
    let input = report_input(file, draft, &places);
    for format in [
        ReportFormat::CheckingCopy,
        ReportFormat::CheckedCopy,
        ReportFormat::AnnotatedDraft,
    ] {
        let written = write_report(&input, format)
            .expect("the document can be written")
            .bytes;
        let again = read(&written, Hint::default()).expect("the document can be read");
        assert_eq!(again.check(), Ok(()));
        if format == ReportFormat::CheckingCopy {
            assert_eq!(again.text, text);
        }
    }
});

/// Returns what a report on the file is made of, with claims and corrections at some places.
fn report_input(file: Vec<u8>, draft: Draft, places: &[(u16, u8)]) -> ReportInput {
    let ends: Vec<usize> = (draft.text.char_indices().map(|(at, _)| at))
        .chain([draft.text.len()])
        .collect();
    let article = ArticleId::new();
    let spans = places.iter().take(6).filter_map(|&(start, length)| {
        let start = usize::from(start) % ends.len();
        let end = (start + usize::from(length) % 32 + 1).min(ends.len() - 1);
        (start < end).then(|| Span::new(ends[start], ends[end]))
    });
    let claims = (spans.zip(1..))
        .map(|(span, number)| claim(article, number, span, &draft.text))
        .collect();
    ReportInput {
        original: Some(file),
        ..input::of(article, Format::Docx, draft, claims)
    }
}

fn claim(article: ArticleId, number: u32, span: Span, text: &str) -> ClaimView {
    let words = span.of(text).expect("a span of the text").to_owned();
    let corrected = number.is_multiple_of(2).then(|| format!("{words} & more"));
    ClaimView {
        caution: None,
        claim: Claim {
            id: ClaimId::new(),
            article,
            number,
            kind: ClaimKind::default(),
            priority: Priority::default(),
            assignee: String::new(),
            status: match corrected {
                Some(_) => Status::CorrectionProposed,
                None => Status::Confirmed,
            },
            review: None,
            correction: corrected,
            note: "Asked.".into(),
        },
        spans: vec![span],
        words,
        gone: None,
        needs_recheck: false,
        attributions: Vec::new(),
    }
}

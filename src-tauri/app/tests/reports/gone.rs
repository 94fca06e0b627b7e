//! A claim whose words are no longer in the draft, in every format.

use claimdesk_app::write_report;
use claimdesk_exchange::{Sheet, SheetConflictKind};
use claimdesk_model::record::{Level, Status};
use claimdesk_model::view::ClaimView;
use claimdesk_report::testing::{input, revealed};
use claimdesk_report::{ReportFormat, ReportInput};

use crate::readable;
use crate::word_file::WordFile;
use crate::workbook::{edited, set};

const GONE: &str = "no longer in the draft, last in revision 2";

/// Returns the claim of the fixture that has no place.
fn lost(input: &mut ReportInput) -> &mut ClaimView {
    let claim = input.article.claims.last_mut().expect("in the fixture");
    assert!(claim.spans.is_empty() && claim.gone.is_some());
    claim
}

fn word_file(input: &ReportInput, format: ReportFormat) -> WordFile {
    WordFile::read(&write_report(input, format).expect("written").bytes)
}

#[test]
fn every_format_of_the_report_tells_its_last_words_and_that_they_are_gone() {
    for status in [Status::Unchecked, Status::Cut] {
        let mut input = input();
        lost(&mut input).claim.status = status;
        for format in [
            ReportFormat::Html,
            ReportFormat::Pdf,
            ReportFormat::ReportDocx,
            ReportFormat::Markdown,
            ReportFormat::CheckingCopy,
            ReportFormat::Workbook,
        ] {
            let told = readable(&input, format);
            assert!(told.contains(GONE), "{format:?}: {told}");
            assert!(told.contains("one "), "{format:?}");
        }
        for (format, mark) in [
            (ReportFormat::Json, "\"gone\": {"),
            (ReportFormat::Jsonld, "claimdesk:lastWords"),
            (ReportFormat::Csv, "\n11,"),
        ] {
            let told = readable(&input, format);
            assert!(told.contains(mark), "{format:?}");
            assert!(told.contains("one | lost <i>claim</i> of"), "{format:?}");
        }
    }
}

#[test]
fn a_name_that_left_the_draft_is_kept_back() {
    for format in ReportFormat::ALL {
        let told = readable(&input(), format);
        assert!(!told.contains("Petrov"), "{format:?}");
    }
    assert!(readable(&revealed(), ReportFormat::Markdown).contains("of Petrov’s"));
}

#[test]
fn its_comment_hangs_on_the_beginning_and_quotes_it() {
    let file = word_file(&input(), ReportFormat::CheckingCopy);
    let told = format!("of Confidential source A’s” ({GONE}).");
    let comment = file.comments.values().find(|c| c.text.contains(&told));
    assert_eq!(comment.map(|c| c.words.as_str()), Some(""));
}

#[test]
fn a_correction_of_it_is_told_and_not_made() {
    let mut input = input();
    let claim = &mut lost(&mut input).claim;
    claim.status = Status::CorrectionProposed;
    claim.correction = Some("two found claims".to_owned());
    let wanted = format!("({GONE}) should read “two found claims”.");
    let file = word_file(&input, ReportFormat::CheckedCopy);
    assert!(file.comments.values().any(|c| c.text.contains(&wanted)));
    assert!(readable(&input, ReportFormat::CriticMarkup).contains(&wanted));
}

#[test]
fn its_note_stands_behind_the_last_word_unless_it_was_cut() {
    let mut input = input();
    let note = |input: &ReportInput| {
        let file = word_file(input, ReportFormat::AnnotatedDraft);
        let note = (file.footnotes.iter()).find(|(_, text)| text.contains(GONE));
        note.map(|(n, text)| {
            (
                file.noted.trim_end().ends_with(&format!("[{n}]")),
                text.clone(),
            )
        })
    };
    let (is_last, text) = note(&input).expect("it has a note");
    assert!(is_last, "{text}");
    let (own, _) = text
        .split_once("Kept back for confidential sources: ")
        .expect("the last note tells it");
    assert!(own.ends_with(": Source needed."), "{text}");
    lost(&mut input).claim.status = Status::Cut;
    assert_eq!(note(&input), None);
}

#[test]
fn a_source_list_says_which_claims_are_gone() {
    let mut input = input();
    let tie = input.article.claims[0].attributions[0].clone();
    assert_eq!(tie.attribution.fields.level, Level::OnTheRecord);
    lost(&mut input).attributions.push(tie);
    let told = readable(&input, ReportFormat::CslJson);
    assert!(
        told.contains(&format!("Claim 11 ({GONE}): speaker")),
        "{told}"
    );
}

#[test]
fn a_decision_in_a_sheet_from_before_the_words_went_is_a_conflict() {
    let before = input();
    let bytes = edited(&before, |rows| set(rows, 3, "Status", "opinion"));
    let sheet = Sheet::read(&bytes).expect("a sheet of Claimdesk's");
    assert_eq!(sheet.changes(&before).changes.len(), 1);
    let mut after = before;
    let gone = lost(&mut after).gone;
    let claim = &mut after.article.claims[2];
    assert_eq!(claim.claim.number, 3);
    claim.spans.clear();
    claim.gone = gone;
    let found = sheet.changes(&after);
    assert!(found.changes.is_empty());
    assert_eq!(found.conflicts[0].kind, SheetConflictKind::WordsChanged);
}

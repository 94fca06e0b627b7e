//! The sheet as a workbook, and what comes back of it.

use std::io::Cursor;

use calamine::{Reader, Xlsx};
use claimdesk_app::write_report;
use claimdesk_exchange::{Sheet, SheetConflictKind, SheetError, SheetReturn};
use claimdesk_model::record::Status;
use claimdesk_model::view::ClaimView;
use claimdesk_report::testing::{SECRETS, input, revealed};
use claimdesk_report::{ReportFormat, ReportInput};
use rust_xlsxwriter::{Format, Workbook};

use crate::readable;

/// The cells of a sheet, row by row.
pub(crate) type Rows = Vec<Vec<String>>;

fn written(input: &ReportInput) -> Vec<u8> {
    write_report(input, ReportFormat::Workbook)
        .expect("the sheet can be written")
        .bytes
}

fn rows(bytes: &[u8], name: &str) -> Rows {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let range = workbook
        .worksheet_range(name)
        .expect("a sheet of that name");
    range
        .rows()
        .map(|row| row.iter().map(ToString::to_string).collect())
        .collect()
}

/// Returns the sheet of `input` as another program saves it after an edit.
pub(crate) fn edited(input: &ReportInput, edit: impl FnOnce(&mut Rows)) -> Vec<u8> {
    let bytes = written(input);
    let mut claims = rows(&bytes, "Claims");
    edit(&mut claims);
    let mut workbook = Workbook::new();
    for (name, rows) in [("Claims", claims), ("Claimdesk", rows(&bytes, "Claimdesk"))] {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name).expect("a name");
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let at = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
                match (cell.strip_prefix("FORMULA"), cell.strip_prefix("DAY")) {
                    (Some(formula), _) => sheet.write_formula(at.0, at.1, formula),
                    (_, Some(serial)) => {
                        let shown = Format::new().set_num_format("d-mmm");
                        let serial: f64 = serial.parse().expect("a number");
                        sheet.write_number_with_format(at.0, at.1, serial, &shown)
                    }
                    _ => sheet.write_string(at.0, at.1, cell),
                }
                .expect("a cell takes it");
            }
        }
    }
    workbook.save_to_buffer().expect("saved")
}

pub(crate) fn set(rows: &mut Rows, claim: u32, column: &str, value: &str) {
    let column = rows[0]
        .iter()
        .position(|head| head == column)
        .expect("a column");
    let number = claim.to_string();
    let row = rows.iter_mut().find(|row| row[0] == number).expect("a row");
    value.clone_into(&mut row[column]);
}

fn brought(input: &ReportInput, bytes: &[u8]) -> SheetReturn {
    let sheet = Sheet::read(bytes).expect("a sheet of Claimdesk's");
    assert_eq!(sheet.article(), input.article.summary.article.id);
    sheet.changes(input)
}

fn kinds(found: &SheetReturn) -> Vec<(Option<u32>, SheetConflictKind)> {
    found.conflicts.iter().map(|c| (c.number, c.kind)).collect()
}

fn claim(input: &mut ReportInput, number: u32) -> &mut ClaimView {
    let mut claims = input.article.claims.iter_mut();
    claims
        .find(|c| c.claim.number == number)
        .expect("in the fixture")
}

#[test]
fn a_row_stands_for_each_claim_and_nothing_comes_back_of_an_untouched_sheet() {
    for input in [input(), revealed()] {
        for bytes in [written(&input), edited(&input, |_| {})] {
            assert_eq!(rows(&bytes, "Claims").len(), input.article.claims.len() + 1);
            let found = brought(&input, &bytes);
            assert_eq!(
                found.same as usize,
                input.article.claims.len(),
                "{found:#?}"
            );
            assert!(found.changes.is_empty() && found.conflicts.is_empty());
        }
    }
}

#[test]
fn a_day_that_a_program_made_of_what_was_typed_comes_back_as_a_day() {
    let mut input = input();
    claim(&mut input, 9).claim.note = "5-10".into();
    let bytes = edited(&input, |rows| {
        set(rows, 5, "Note", "DAY46300");
        set(rows, 4, "Note", "DAY46300.5625");
        // 10 May, as the program reads the words that are there.
        set(rows, 9, "Note", "DAY46152");
    });
    let found = brought(&input, &bytes);
    let notes: Vec<_> = (found.changes.iter())
        .map(|change| (change.number, change.update.note.as_deref()))
        .collect();
    let day = (5, Some("2026-10-05"));
    let moment = (4, Some("2026-10-05 13:30"));
    assert_eq!(notes.len(), 2, "{found:#?}");
    assert!(notes.contains(&day) && notes.contains(&moment), "{notes:?}");
}

#[test]
fn statuses_corrections_and_notes_come_back() {
    let input = input();
    let bytes = edited(&input, |rows| {
        set(rows, 5, "Status", "Cannot_Confirm ");
        set(rows, 5, "Note", "Nobody would say.");
        set(rows, 9, "Status", "correction proposed");
        set(rows, 9, "Correction", "Lithuania\n7");
        set(rows, 4, "Needs re-check", "no");
        // Sorted, and with a column moved to the front.
        rows[1..].reverse();
        rows.iter_mut().for_each(|row| row.rotate_right(1));
    });
    let found = brought(&input, &bytes);
    assert!(found.conflicts.is_empty(), "{:#?}", found.conflicts);
    let mut updates: Vec<_> = found
        .changes
        .iter()
        .map(|c| (c.number, &c.update))
        .collect();
    updates.sort_by_key(|(number, _)| *number);
    let [(4, recheck), (5, note), (9, correction)] = updates[..] else {
        panic!("{updates:#?}");
    };
    assert_eq!(recheck.status, Some(Status::Confirmed));
    assert_eq!(note.status, Some(Status::CannotConfirm));
    assert_eq!(note.note.as_deref(), Some("Nobody would say."));
    assert_eq!(correction.correction.as_deref(), Some("Lithuania\n7"));
    assert_eq!(correction.note, None);
}

#[test]
fn what_changed_in_the_ledger_as_well_is_told_and_left_alone() {
    let before = input();
    let bytes = edited(&before, |rows| {
        set(rows, 5, "Status", "confirmed");
        set(rows, 5, "Note", "From the sheet");
        set(rows, 6, "Status", "confirmed");
        set(rows, 3, "Status", "cut");
        set(rows, 2, "Correction", "freed 51 prisoners");
    });
    let mut now = before;
    claim(&mut now, 5).claim.status = Status::OnAuthor;
    claim(&mut now, 5).claim.note = "From the desk".into();
    claim(&mut now, 6).claim.status = Status::Confirmed;
    claim(&mut now, 3).words = "other words".into();
    claim(&mut now, 2).claim.correction = Some("freed 50".into());
    let found = brought(&now, &bytes);
    assert!(found.changes.is_empty(), "{:#?}", found.changes);
    assert_eq!(
        kinds(&found),
        [
            (Some(2), SheetConflictKind::CorrectionChanged),
            (Some(3), SheetConflictKind::WordsChanged),
            (Some(5), SheetConflictKind::NoteChanged),
            (Some(5), SheetConflictKind::StatusChanged),
        ]
    );
    let note = &found.conflicts[2];
    assert_eq!(
        (note.sheet.as_str(), note.desk.as_str()),
        // The claim rests on a confidential source: what the desk says now was not let in.
        ("From the sheet", "(withheld)")
    );
}

#[test]
fn a_decision_for_another_sentence_or_other_sources_is_told_and_left_alone() {
    let mut before = input();
    before.article.sentences = before.article.blocks.iter().map(|it| it.span).collect();
    let number = (before.article.claims.iter())
        .find(|it| {
            it.claim.status == Status::Unchecked
                && !it.spans.is_empty()
                && !it.attributions.is_empty()
        })
        .expect("an unchecked claim with a source")
        .claim
        .number;
    let confirming = edited(&before, |rows| set(rows, number, "Status", "confirmed"));
    let doubting = edited(&before, |rows| {
        set(rows, number, "Status", "cannot confirm")
    });
    assert_eq!(brought(&before, &confirming).changes.len(), 1);
    let mut denied = before.clone();
    let at = claim(&mut denied, number).spans[0];
    let sentence = (denied.article.sentences.iter())
        .find(|it| it.start < at.end && at.start < it.end)
        .copied()
        .expect("it stands in a sentence");
    let beside = if sentence.start < at.start {
        sentence.start..at.start
    } else {
        at.end..sentence.end
    };
    let other = "x".repeat(beside.len());
    denied.article.text.replace_range(beside, &other);
    let mut turned = before.clone();
    claim(&mut turned, number).attributions.pop();
    for now in [&denied, &turned] {
        let found = brought(now, &confirming);
        assert!(found.changes.is_empty(), "{:#?}", found.changes);
        assert_eq!(
            kinds(&found),
            [(Some(number), SheetConflictKind::WordsChanged)]
        );
        assert_eq!(brought(now, &doubting).changes.len(), 1);
    }
}

#[test]
fn what_makes_no_sense_is_told() {
    let input = input();
    let bytes = edited(&input, |rows| {
        set(rows, 5, "Status", "fine");
        set(rows, 6, "Status", "correction proposed");
        set(rows, 7, "Correction", "the least generous");
        let mut stranger = rows[1].clone();
        stranger[0] = "99".into();
        let id = rows[0]
            .iter()
            .position(|head| head == "Claim id")
            .expect("a column");
        stranger[id] = "0190abcd-0000-7000-8000-000000000000".into();
        let twice = rows
            .iter()
            .find(|row| row[0] == "8")
            .expect("a row")
            .clone();
        rows.extend([stranger, vec!["my own row".into()], twice]);
    });
    assert_eq!(
        kinds(&brought(&input, &bytes)),
        [
            (Some(5), SheetConflictKind::NoSuchStatus),
            (Some(6), SheetConflictKind::CorrectionMissing),
            (Some(7), SheetConflictKind::CorrectionUnused),
            (None, SheetConflictKind::NoSuchClaim),
            (None, SheetConflictKind::NoSuchClaim),
            (Some(8), SheetConflictKind::Twice),
        ]
    );
}

#[test]
fn a_text_without_its_names_does_not_take_the_place_of_the_whole() {
    let input = input();
    let bytes = edited(&input, |rows| {
        set(rows, 1, "Note", "Confidential source A rang.")
    });
    let found = brought(&input, &bytes);
    assert_eq!(kinds(&found), [(Some(1), SheetConflictKind::NotWhole)]);
    assert!(found.changes.is_empty());
    // With the names in it, it may.
    let revealed = revealed();
    let bytes = edited(&revealed, |rows| set(rows, 1, "Note", "Petrov rang."));
    let found = brought(&input, &bytes);
    assert_eq!(
        found.changes[0].update.note.as_deref(),
        Some("Petrov rang.")
    );
}

#[test]
fn no_cell_becomes_a_formula_on_the_way_out_or_back() {
    let mut input = input();
    for attack in [
        "=1+1",
        "+cmd|' /C calc'!A0",
        "@SUM(1)",
        "\t=1",
        "=HYPERLINK(\"http://x\")",
    ] {
        claim(&mut input, 5).claim.note = attack.into();
        claim(&mut input, 5).words = attack.into();
        let bytes = written(&input);
        let xml = readable(&input, ReportFormat::Workbook);
        assert!(!xml.contains("<f>") && !xml.contains("<f ") && !xml.contains("hyperlink"));
        let back = rows(&bytes, "Claims");
        assert!(
            back.iter().flatten().any(|cell| cell == attack),
            "{attack:?}"
        );
    }
    let bytes = edited(&input, |rows| set(rows, 5, "Note", "FORMULA=1+1"));
    let found = brought(&input, &bytes);
    assert_eq!(kinds(&found), [(Some(5), SheetConflictKind::Formula)]);
    assert!(found.changes.is_empty());
}

#[test]
fn long_texts_and_secrets_are_kept_in_bounds() {
    let mut input = input();
    claim(&mut input, 5).claim.note = "word ".repeat(20_000);
    let xml = readable(&input, ReportFormat::Workbook);
    assert!(SECRETS.iter().all(|secret| !xml.contains(secret)));
    let bytes = edited(&input, |rows| set(rows, 5, "Note", "short"));
    assert_eq!(
        kinds(&brought(&input, &bytes)),
        [(Some(5), SheetConflictKind::NotWhole)]
    );
}

#[test]
fn what_is_no_sheet_of_claimdesks_is_refused() {
    assert!(matches!(
        Sheet::read(b"no workbook"),
        Err(SheetError::Unreadable(_))
    ));
    let mut workbook = Workbook::new();
    workbook
        .add_worksheet()
        .write_string(0, 0, "Claim")
        .unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    assert_eq!(Sheet::read(&bytes).unwrap_err(), SheetError::Foreign);
    let bytes = edited(&input(), |rows| {
        rows.iter_mut().for_each(|row| row.truncate(12))
    });
    assert_eq!(
        Sheet::read(&bytes).unwrap_err(),
        SheetError::NoColumn("Claim id")
    );
    let whole = written(&input());
    for end in (0..whole.len()).step_by(997) {
        assert!(Sheet::read(&whole[..end]).is_err());
    }
}

#[test]
fn a_text_shown_by_very_many_cells_is_not_read_into_each() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Claims").unwrap();
    let long = "x".repeat(30_000);
    for row in 0..3_000 {
        sheet.write_string(row, 0, &long).unwrap();
    }
    let about = workbook.add_worksheet();
    about.set_name("Claimdesk").unwrap();
    for (row, cells) in (0..).zip(rows(&written(&input()), "Claimdesk")) {
        about.write_row(row, 0, cells).unwrap();
    }
    let bytes = workbook.save_to_buffer().unwrap();
    assert!(bytes.len() < 1 << 20, "the text stands in the file once");
    assert_eq!(Sheet::read(&bytes).unwrap_err(), SheetError::TooLarge);
}

#[test]
fn more_parts_than_any_workbook_has_are_not_listed() {
    let bytes = b"PK\x03\x04xl/workbook".iter().copied();
    let bytes: Vec<u8> = bytes.chain(b"PK\x01\x02".repeat(70_000)).collect();
    assert_eq!(Sheet::read(&bytes).unwrap_err(), SheetError::TooLarge);
}

#[test]
fn a_cell_far_away_takes_no_room() {
    let bytes = edited(&input(), |_| {});
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Claims").unwrap();
    for (row, cells) in (0..).zip(rows(&bytes, "Claims")) {
        sheet.write_row(row, 0, cells).unwrap();
    }
    sheet.write_string(1_048_575, 16_383, "far").unwrap();
    let about = workbook.add_worksheet();
    about.set_name("Claimdesk").unwrap();
    for (row, cells) in (0..).zip(rows(&bytes, "Claimdesk")) {
        about.write_row(row, 0, cells).unwrap();
    }
    let bytes = workbook.save_to_buffer().unwrap();
    assert!(brought(&input(), &bytes).changes.is_empty());
}

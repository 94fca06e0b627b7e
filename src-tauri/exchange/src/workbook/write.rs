//! Writes the sheet.

use claimdesk_model::record::{Status, Term};
use claimdesk_model::view::ClaimView;
use claimdesk_report::{Analysis, claim_lines, phrases, words};
use rust_xlsxwriter::{
    ConditionalFormatCell, ConditionalFormatCellRule, DataValidation, DocProperties, ExcelDateTime,
    Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::state::State;
use super::{ABOUT, CLAIMS, COLUMNS, MAGIC, VERSION, cell_text};

/// The rows that a new row of the reader's own is still checked in.
const SPARE_ROWS: u32 = 200;

/// The last column that is printed.
const PRINTED: u16 = 6;

/// The height of a line, and of the tallest row that Excel takes, in points.
const LINE: f64 = 15.0;
const TALLEST: f64 = 405.0;

/// Each status's ink and paper, by Okabe and Ito's palette, dark enough for
/// small type; the word is next to the colour.
const COLOURS: [(Status, u32, u32); 8] = [
    (Status::Unchecked, 0x45_45_45, 0xEF_EF_EF),
    (Status::InProgress, 0x00_4C_82, 0xDD_EE_F9),
    (Status::Confirmed, 0x00_5C_44, 0xDA_F1_E9),
    (Status::CorrectionProposed, 0x7A_4A_00, 0xFB_EB_CC),
    (Status::CannotConfirm, 0x8F_3A_00, 0xFB_E0_D3),
    (Status::OnAuthor, 0x7A_2E_5A, 0xF6_E3_EE),
    (Status::Opinion, 0x45_45_45, 0xF8_F5_E6),
    (Status::Cut, 0x5A_5A_5A, 0xE2_E2_E2),
];

/// Returns the workbook.
///
/// Everything is written as text, in cells that a spreadsheet program keeps as
/// text when they are edited: no cell can become a formula.
///
/// # Errors
/// Returns what the writer refuses.
pub fn workbook(analysis: &Analysis<'_>) -> Result<Vec<u8>, XlsxError> {
    let redacted = analysis.redacted;
    let mut workbook = Workbook::new();
    let seconds = redacted.generated.0.div_euclid(1000);
    workbook.set_properties(
        &DocProperties::new()
            .set_title(&redacted.article.summary.article.fields.title)
            .set_author(&redacted.generated_by)
            .set_comment(format!("Made by Claimdesk {}", redacted.version))
            .set_creation_datetime(&ExcelDateTime::from_timestamp(seconds)?),
    );
    claims(workbook.add_worksheet(), analysis)?;
    about(workbook.add_worksheet(), analysis)?;
    if let Some(kept) = phrases::kept_back(analysis.words, &redacted.kept_back) {
        let sheet = workbook.add_worksheet();
        sheet.set_name("Kept back")?;
        sheet.set_column_width(0, 100)?;
        sheet.write_string_with_format(0, 0, kept, &Format::new().set_text_wrap())?;
    }
    workbook.save_to_buffer()
}

fn about(sheet: &mut Worksheet, analysis: &Analysis<'_>) -> Result<(), XlsxError> {
    let article = &analysis.redacted.article;
    sheet.set_name(ABOUT)?.set_very_hidden(true);
    let revealed = if analysis.redacted.reveal {
        "yes"
    } else {
        "no"
    };
    let rows = [
        (MAGIC, VERSION.to_string()),
        ("article", article.summary.article.id.0.to_string()),
        ("revision", article.revision.number.to_string()),
        ("revealed", revealed.to_owned()),
    ];
    for ((name, value), row) in rows.into_iter().zip(0..) {
        sheet.write_string(row, 0, name)?;
        sheet.write_string(row, 1, value)?;
    }
    Ok(())
}

fn claims(sheet: &mut Worksheet, analysis: &Analysis<'_>) -> Result<(), XlsxError> {
    sheet.set_name(CLAIMS)?;
    head(sheet)?;
    let text = Format::new()
        .set_num_format("@")
        .set_quote_prefix()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Hair);
    let number = Format::new()
        .set_align(FormatAlign::Top)
        .set_align(FormatAlign::Center)
        .set_border_bottom(FormatBorder::Hair);
    for (view, row) in analysis.claims().iter().zip(1_u32..) {
        sheet.write_number_with_format(row, 0, view.claim.number, &number)?;
        let cells = cells(analysis, view).map(|cell| cell_text(&cell));
        sheet.set_row_height(row, height(&cells))?;
        for (cell, column) in cells.iter().zip(1_u16..) {
            sheet.write_string_with_format(row, column, cell, &text)?;
        }
    }
    let rows = u32::try_from(analysis.claims().len()).unwrap_or(u32::MAX);
    let last = rows.saturating_add(SPARE_ROWS);
    statuses(sheet, last)?;
    let last_column = u16::try_from(COLUMNS.len() - 1).expect("few columns");
    sheet.autofilter(0, 0, rows, last_column)?;
    sheet.set_freeze_panes(1, 2)?;
    sheet
        .set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 0)
        .set_print_area(0, 0, rows, PRINTED)?
        .set_repeat_rows(0, 0)?;
    Ok(())
}

/// Returns the height of a row in which every text is seen whole, in points.
/// Programs do not agree on who measures: not all do when they open a file.
fn height(cells: &[String; 14]) -> f64 {
    let lines = cells.iter().zip(&COLUMNS[1..]).map(|(cell, column)| {
        let lines = cell.lines().map(|line| {
            let characters = u32::try_from(line.chars().count()).unwrap_or(u32::MAX);
            (f64::from(characters) / column.width.max(1.0))
                .ceil()
                .max(1.0)
        });
        if column.width > 0.0 { lines.sum() } else { 1.0 }
    });
    (lines.fold(1.0, f64::max) * LINE + 3.0).min(TALLEST)
}

/// Writes the heads; those of columns that come back stand out.
fn head(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let plain = Format::new()
        .set_bold()
        .set_align(FormatAlign::Top)
        .set_text_wrap()
        .set_background_color(0xE8_E6_E1)
        .set_border_bottom(FormatBorder::Thin);
    let comes_back = plain.clone().set_background_color(0xCF_E3_F1);
    for (column, at) in COLUMNS.iter().zip(0_u16..) {
        let format = if column.comes_back {
            &comes_back
        } else {
            &plain
        };
        sheet.write_string_with_format(0, at, column.head, format)?;
        if column.width > 0.0 {
            sheet.set_column_width(at, column.width)?;
        } else {
            sheet.set_column_hidden(at)?;
        }
    }
    Ok(())
}

/// Lets the reader choose among the statuses, and colours each.
fn statuses(sheet: &mut Worksheet, last: u32) -> Result<(), XlsxError> {
    let names: Vec<&str> = Status::all().map(Term::in_words).collect();
    let choice = DataValidation::new()
        .allow_list_strings(&names)?
        .set_error_title("No such status")?
        .set_error_message("Choose one of the list.")?;
    sheet.add_data_validation(1, 1, last, 1, &choice)?;
    let choice = DataValidation::new().allow_list_strings(&["yes", "no"])?;
    sheet.add_data_validation(1, 2, last, 2, &choice)?;
    for (status, ink, paper) in COLOURS {
        let format = Format::new()
            .set_font_color(ink)
            .set_background_color(paper);
        let rule = ConditionalFormatCell::new()
            .set_rule(ConditionalFormatCellRule::EqualTo(status.in_words()))
            .set_format(format);
        sheet.add_conditional_format(1, 1, last, 1, &rule)?;
    }
    let recheck = Format::new()
        .set_bold()
        .set_font_color(0x8F_3A_00)
        .set_background_color(0xFB_E0_D3);
    let rule = ConditionalFormatCell::new()
        .set_rule(ConditionalFormatCellRule::EqualTo("yes"))
        .set_format(recheck);
    sheet.add_conditional_format(1, 2, last, 2, &rule)?;
    Ok(())
}

/// Returns a claim's cells behind its number.
fn cells(analysis: &Analysis<'_>, view: &ClaimView) -> [String; 14] {
    let claim = &view.claim;
    let review = claim.review.as_ref();
    [
        claim.status.in_words().into(),
        if view.needs_recheck { "yes" } else { "no" }.into(),
        match phrases::gone(analysis.words, view) {
            Some(gone) => format!("{}\n({gone})", view.words),
            None => view.words.clone(),
        },
        claim.correction.clone().unwrap_or_default(),
        claim.note.clone(),
        claim_lines::sources(analysis, view).join("\n"),
        claim.kind.in_words().into(),
        claim.priority.in_words().into(),
        claim.assignee.clone(),
        (analysis.paragraph(view)).map_or_else(String::new, |n| n.to_string()),
        review.map_or_else(String::new, |r| r.who.clone()),
        review.map_or_else(String::new, |r| words::moment(analysis.words, r.at)),
        claim.id.0.to_string(),
        State::of(analysis, view).written(),
    ]
}

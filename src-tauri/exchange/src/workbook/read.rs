//! Reads an edited sheet.

use std::collections::{HashMap, HashSet};
use std::io::{Cursor, Read};

use calamine::{Data, DataRef, ExcelDateTime, Reader, Xlsx, XlsxError};
use claimdesk_model::id::{ArticleId, ClaimId};
use claimdesk_opc::{Package, PackageError};
use zip::ZipArchive;

use super::state::State;
use super::{ABOUT, CLAIM_ID, CLAIMS, MAGIC, STATE, VERSION};

/// The most bytes a workbook may unpack to. The sheet of 5,000 claims takes 10 MiB;
/// read, a byte may take ten in memory.
const MOST_UNPACKED: u64 = 48 << 20;

/// The most rows that are looked at.
const MOST_ROWS: u32 = 100_000;

/// The most columns that are looked at.
const MOST_COLUMNS: u32 = 64;

/// The most cells with anything in them.
const MOST_CELLS: usize = 1_600_000;

/// The most bytes that all cells say. More than they take in the file: any
/// number of cells may show one text of it.
const MOST_TEXT: usize = 64 << 20;

/// Why a sheet cannot be returned.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// It is no workbook, or a damaged one.
    #[error("the sheet cannot be read: {0}")]
    Unreadable(String),
    /// It unpacks to more than any sheet of claims.
    #[error("the sheet is too large to be one that Claimdesk wrote")]
    TooLarge,
    /// It says nothing about an article.
    #[error("the workbook was not written by Claimdesk, or its hidden sheet “{ABOUT}” was removed")]
    Foreign,
    /// A later Claimdesk wrote it.
    #[error("the sheet was written by a newer Claimdesk (version {0} of its form)")]
    Newer(u32),
    /// A column that names the claims is not there any more.
    #[error("the sheet has no column “{0}” any more")]
    NoColumn(&'static str),
}

/// An edited sheet.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    pub(super) article: ArticleId,
    /// Whether it was written with what is confidential.
    pub(super) revealed: bool,
    pub(super) rows: Vec<Row>,
}

/// A row with anything in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    /// Counts from 1, the heads being 1.
    pub(super) number: u32,
    /// The claim and what it was; `None` where the hidden cells do not say it.
    pub(super) claim: Option<(ClaimId, State)>,
    pub(super) status: String,
    pub(super) recheck: String,
    pub(super) correction: String,
    pub(super) note: String,
    /// Whether a cell that comes back holds a formula.
    pub(super) formula: bool,
}

/// The cells of a sheet that hold anything, by row and column.
type Cells = HashMap<(u32, u32), String>;

/// Reads a workbook.
///
/// # Errors
/// See [`SheetError`].
pub(super) fn sheet(bytes: &[u8]) -> Result<Sheet, SheetError> {
    weigh(bytes)?;
    let unreadable = |e: XlsxError| SheetError::Unreadable(e.to_string());
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let names = workbook.sheet_names();
    if !names.iter().any(|n| n == ABOUT) || !names.iter().any(|n| n == CLAIMS) {
        return Err(SheetError::Foreign);
    }
    let about = cells(&mut workbook, ABOUT)?;
    let told = |name: &str| {
        let row = (0..16).find(|row| about.get(&(*row, 0)).is_some_and(|n| n == name))?;
        about.get(&(row, 1)).map(|value| value.trim().to_owned())
    };
    let version = told(MAGIC).and_then(|v| v.parse::<u32>().ok());
    let version = version.ok_or(SheetError::Foreign)?;
    if version > VERSION {
        return Err(SheetError::Newer(version));
    }
    let article = told("article").and_then(|id| id.parse().ok());
    let found = cells(&mut workbook, CLAIMS)?;
    let formulas = formulas(&mut workbook)?;
    Ok(Sheet {
        article: ArticleId(article.ok_or(SheetError::Foreign)?),
        revealed: told("revealed").as_deref() == Some("yes"),
        rows: rows(&found, &formulas)?,
    })
}

/// Unpacks everything once and keeps none of it, since what a container
/// declares about its sizes need not be true.
fn weigh(bytes: &[u8]) -> Result<(), SheetError> {
    let unreadable = |e: &dyn std::fmt::Display| SheetError::Unreadable(e.to_string());
    // It counts the entries before it makes a list of them.
    Package::open(bytes).map_err(|e| match e {
        PackageError::Crowded { .. } => SheetError::TooLarge,
        other => unreadable(&other),
    })?;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| unreadable(&e))?;
    let mut left = MOST_UNPACKED;
    let mut buffer = vec![0; 64 << 10];
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).map_err(|e| unreadable(&e))?;
        loop {
            let read = file.read(&mut buffer).map_err(|e| unreadable(&e))? as u64;
            if read == 0 {
                break;
            }
            left = left.checked_sub(read).ok_or(SheetError::TooLarge)?;
        }
    }
    Ok(())
}

/// Returns the cells of a sheet. One after another: a far cell does not make
/// room for all the cells before it.
fn cells(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Cells, SheetError> {
    let unreadable = |e: XlsxError| SheetError::Unreadable(e.to_string());
    let mut reader = workbook.worksheet_cells_reader(name).map_err(unreadable)?;
    let mut cells = Cells::new();
    let mut left = MOST_TEXT;
    while let Some(cell) = reader.next_cell().map_err(unreadable)? {
        let (row, column) = cell.get_position();
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            continue;
        }
        let text = text(cell.get_value());
        left = left.checked_sub(text.len()).ok_or(SheetError::TooLarge)?;
        if !text.is_empty() {
            cells.insert((row, column), text);
        }
        if cells.len() > MOST_CELLS {
            return Err(SheetError::TooLarge);
        }
    }
    Ok(cells)
}

/// Returns the places of the claims' sheet that hold formulas.
fn formulas(workbook: &mut Xlsx<Cursor<&[u8]>>) -> Result<HashSet<(u32, u32)>, SheetError> {
    let unreadable = |e: XlsxError| SheetError::Unreadable(e.to_string());
    let mut reader = (workbook.worksheet_cells_reader(CLAIMS)).map_err(unreadable)?;
    let mut places = HashSet::new();
    while let Some(cell) = reader.next_formula().map_err(unreadable)? {
        let (row, column) = cell.get_position();
        if row < MOST_ROWS && column < MOST_COLUMNS && !cell.get_value().is_empty() {
            places.insert((row, column));
        }
    }
    Ok(places)
}

/// Returns a cell's value as it is shown. A program that made a day or a time of what was typed
/// keeps a number: it is read as what it stands for.
fn text(value: &DataRef<'_>) -> String {
    match Data::from(value.clone()) {
        Data::Empty | Data::Error(_) => String::new(),
        Data::DateTime(moment) => moment_text(&moment),
        value => value.to_string().replace("\r\n", "\n"),
    }
}

/// Returns a day as `2026-10-05`, a time as `13:30`, both with a space between.
fn moment_text(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    let time = match second {
        0 => format!("{hour:02}:{minute:02}"),
        second => format!("{hour:02}:{minute:02}:{second:02}"),
    };
    // The part before the point counts days, the part behind it is the time of the day.
    let serial = moment.as_f64();
    if moment.is_duration() && serial >= 1.0 {
        let minutes = (serial * 24.0 * 60.0).round();
        return format!("{}:{:02}", (minutes / 60.0).floor(), minutes % 60.0);
    }
    if serial.trunc() == 0.0 {
        time
    } else if serial.fract() == 0.0 {
        date
    } else {
        format!("{date} {time}")
    }
}

fn rows(cells: &Cells, formulas: &HashSet<(u32, u32)>) -> Result<Vec<Row>, SheetError> {
    let mut heads = HashMap::new();
    for ((_, column), text) in cells.iter().filter(|((row, _), _)| *row == 0) {
        heads.insert(text.trim(), *column);
    }
    let column = |head: &'static str| heads.get(head).copied().ok_or(SheetError::NoColumn(head));
    let (id, state) = (column(CLAIM_ID)?, column(STATE)?);
    let back = [
        column("Status")?,
        column("Needs re-check")?,
        column("Correction")?,
        column("Note")?,
    ];
    let mut numbers: Vec<u32> = cells
        .keys()
        .map(|(row, _)| *row)
        .filter(|r| *r > 0)
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    let rows = numbers.into_iter().map(|row| {
        let cell = |column| cells.get(&(row, column)).cloned().unwrap_or_default();
        let claim = cell(id).trim().parse().ok().map(ClaimId);
        let [status, recheck, correction, note] = back.map(cell);
        Row {
            number: row + 1,
            claim: claim.zip(State::read(&cell(state))),
            status,
            recheck,
            correction,
            note,
            formula: back.iter().any(|column| formulas.contains(&(row, *column))),
        }
    });
    Ok(rows.collect())
}

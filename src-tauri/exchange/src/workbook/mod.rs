//! The line-by-line sheet as a workbook, and its way back.
//!
//! One row a claim. Statuses, corrections and notes may be edited in any
//! spreadsheet program; hidden columns say which claim a row is about and what
//! it said when it was written, so that what came back can be told from what
//! changed in the ledger meanwhile.

mod back;
mod read;
mod state;
mod taken;
mod write;

use claimdesk_model::id::ArticleId;
use claimdesk_report::{Analysis, Redacted, ReportInput};

pub use back::{SheetChange, SheetConflict, SheetConflictKind, SheetReturn};
pub use read::SheetError;
pub use write::workbook;

/// An edited sheet, read.
#[derive(Clone, Debug)]
pub struct Sheet(read::Sheet);

impl Sheet {
    /// Reads an edited sheet.
    ///
    /// # Errors
    /// Returns an error for what is no workbook, or none that Claimdesk wrote.
    pub fn read(bytes: &[u8]) -> Result<Self, SheetError> {
        read::sheet(bytes).map(Self)
    }

    /// Returns the article that the sheet is about.
    pub const fn article(&self) -> ArticleId {
        self.0.article
    }

    /// Returns whether it shows confidential sources.
    pub const fn is_revealed(&self) -> bool {
        self.0.revealed
    }

    /// Returns what returning the edited sheet to its article would do; `input` is that article
    /// as it is now.
    ///
    /// A value is taken over only where the sheet changed it and the ledger did not; everything
    /// else that differs is a conflict.
    pub fn changes(&self, input: &ReportInput) -> SheetReturn {
        // Both sides are compared as they were shown when the sheet was written.
        let mut shown = input.clone();
        shown.options.reveal_confidential = self.0.revealed;
        let redacted = Redacted::new(&shown);
        back::compare(&self.0, &Analysis::new(&redacted), &input.article.claims)
    }
}

/// The columns, in the order in which they are written. `docs/formats.md` describes each.
const COLUMNS: [Column; 15] = [
    Column::new("Claim", 7.0, false),
    Column::new("Status", 19.0, true),
    Column::new("Needs re-check", 9.0, true),
    Column::new("Words", 48.0, false),
    Column::new("Correction", 34.0, true),
    Column::new("Note", 38.0, true),
    Column::new("Sources", 52.0, false),
    Column::new("Kind", 15.0, false),
    Column::new("Priority", 9.0, false),
    Column::new("Assignee", 14.0, false),
    Column::new("Paragraph", 10.0, false),
    Column::new("Decided by", 14.0, false),
    Column::new("Decided at", 20.0, false),
    Column::new(CLAIM_ID, 0.0, false),
    Column::new(STATE, 0.0, false),
];

/// The head of the hidden column that names the claim.
const CLAIM_ID: &str = "Claim id";

/// The head of the hidden column that says what the row was when it was written.
const STATE: &str = "As written";

/// A column.
#[derive(Clone, Copy, Debug)]
struct Column {
    head: &'static str,
    /// In characters; zero hides it.
    width: f64,
    /// Whether what is edited in it comes back.
    comes_back: bool,
}

impl Column {
    const fn new(head: &'static str, width: f64, comes_back: bool) -> Self {
        Self {
            head,
            width,
            comes_back,
        }
    }
}

/// The sheet with the claims.
const CLAIMS: &str = "Claims";

/// The hidden sheet that says what the workbook is.
const ABOUT: &str = "Claimdesk";

/// What the hidden sheet begins with.
const MAGIC: &str = "claimdesk-sheet";

/// The version of the sheet's form.
const VERSION: u32 = 1;

/// The most characters a cell holds, a little less than the 32,767 that Excel takes.
const LONGEST_CELL: usize = 32_000;

/// Returns text as a cell shows it: line ends as line feeds, no longer than a cell.
fn cell_text(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text: String = (text.chars())
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect();
    match text.char_indices().nth(LONGEST_CELL) {
        Some((end, _)) => format!("{} …", &text[..end]),
        None => text,
    }
}

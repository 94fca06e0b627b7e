//! What SQLite's refusals mean for a ledger's file.

use std::path::Path;
use std::time::Duration;

use rusqlite::ErrorCode;

use crate::error::{Error, Trouble, trouble_of};

/// How long to wait for another program to finish writing.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);

/// Returns what an error of SQLite means for the ledger at `path`.
pub(crate) fn at(path: &Path, cause: rusqlite::Error) -> Error {
    let unopened = cause.sqlite_error_code() == Some(ErrorCode::CannotOpen);
    let path = path.to_owned();
    match trouble_of(&cause) {
        Some(Trouble::Busy) => Error::Busy(path),
        Some(Trouble::ReadOnly) => Error::ReadOnly(path),
        Some(Trouble::Full) => Error::Full(path),
        Some(Trouble::Damaged) => Error::Damaged {
            path,
            detail: cause.to_string(),
        },
        // The file can be opened, and no write-ahead log can be made next to it.
        _ if unopened && path.is_file() => Error::ReadOnly(path),
        _ => Error::Sql {
            doing: "open",
            cause,
        },
    }
}

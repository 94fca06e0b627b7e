//! What is at a ledger's path, told by the file's first bytes.
//!
//! SQLite is not asked: it would leave its own files next to one that is none of ours.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use memchr::memmem;

use super::snapshot::{has_content, log_of};
use crate::error::{Error, Result};

/// Marks an SQLite file as a Claimdesk ledger: "Clmd".
pub(super) const APPLICATION_ID: i32 = 0x436c_6d64;

const MAGIC: &[u8] = b"SQLite format 3\0";

/// The length of an SQLite file's header.
const HEADER: usize = 100;

/// How much of a file without a header is searched for what a ledger holds.
const SEARCHED: u64 = 256 << 10;

/// Stands in every ledger near its beginning, and in no other file.
const OWN_WORDS: &[u8] = b"CREATE TABLE claim_anchor (";

/// What is at a path that may be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// No file.
    Nothing,
    /// A ledger, by its header.
    Ledger,
}

/// Whether a file begins as one of SQLite's, as far as it goes.
fn begins_well(start: &[u8]) -> bool {
    let name = &start[..start.len().min(MAGIC.len())];
    if !MAGIC.starts_with(name) {
        return false;
    }
    page_size(start).is_none_or(|size| size >= 512 && size.is_power_of_two())
}

/// Returns the size of a file's pages, which is behind its name: 65,536 is written as 1.
fn page_size(start: &[u8]) -> Option<u64> {
    let size = start.get(MAGIC.len()..MAGIC.len() + 2)?;
    match u16::from_be_bytes([size[0], size[1]]) {
        1 => Some(65_536),
        size => Some(size.into()),
    }
}

/// Reads the header of the file at `path`.
///
/// # Errors
/// Returns [`Error::Foreign`], [`Error::Newer`] or [`Error::Damaged`] for what cannot be opened.
pub(super) fn inspect(path: &Path, known: i64) -> Result<Found> {
    let io = |cause| Error::Io {
        doing: "open",
        path: path.to_owned(),
        cause,
    };
    let damaged = |detail: &str| Error::Damaged {
        path: path.to_owned(),
        detail: detail.to_owned(),
    };
    let about = match path.metadata() {
        Ok(about) => about,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(Found::Nothing),
        Err(e) => return Err(io(e)),
    };
    // Asked before opening: opening a pipe would wait for its writer.
    if !about.is_file() {
        return Err(Error::Foreign(path.to_owned()));
    }
    let mut file = File::open(path).map_err(io)?;
    let mut start = Vec::with_capacity(HEADER);
    (file.by_ref().take(HEADER as u64))
        .read_to_end(&mut start)
        .map_err(io)?;
    if start.is_empty() {
        return Err(damaged("the file is empty (0 bytes)"));
    }
    let field = |from: usize| {
        let bytes = start.get(from..from + 4)?;
        Some(i32::from_be_bytes(bytes.try_into().ok()?))
    };
    // Offsets 60 and 68: user_version and application_id, see "The Database File Format".
    let (version, application) = (field(60), field(68));
    let begins = begins_well(&start);
    match (begins, version, application) {
        (true, Some(version), Some(APPLICATION_ID)) => {
            let found = i64::from(version);
            if found > known {
                let path = path.to_owned();
                return Err(Error::Newer { path, found, known });
            }
            // With a log next to it the file may be behind, and SQLite knows better.
            let size = page_size(&start).unwrap_or(1);
            if about.len() % size != 0 && !has_content(&log_of(path)) {
                return Err(damaged("the file ends within a page"));
            }
            return Ok(Found::Ledger);
        }
        (true, None, _) => {
            return Err(damaged("the file ends within its header"));
        }
        (false, _, Some(APPLICATION_ID)) => {
            return Err(damaged("the beginning of the file was overwritten"));
        }
        _ => {}
    }
    if start.iter().all(|byte| *byte == 0) {
        return Err(damaged(
            "the file begins with zeros where its header should be",
        ));
    }
    file.take(SEARCHED).read_to_end(&mut start).map_err(io)?;
    if memmem::find(&start, OWN_WORDS).is_some() {
        return Err(damaged("the header of the file was overwritten"));
    }
    Err(Error::Foreign(path.to_owned()))
}

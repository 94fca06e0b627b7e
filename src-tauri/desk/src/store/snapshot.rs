//! A copy of a ledger in memory: nothing on the disk is written to make it or to read it.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::refused::{PATIENCE, at};
use crate::error::{Error, Result};

/// Copies the ledger at `path`, with what is in the write-ahead log next to it.
///
/// # Errors
/// Returns [`Error::Busy`] or what SQLite and the system refuse.
pub(super) fn in_memory(path: &Path) -> Result<Connection> {
    if !has_content(&log_of(path)) {
        return copied(path, "immutable=1");
    }
    // The log is read with it. That takes shared memory next to the file, which a place that
    // cannot be written to may not have.
    let refused = match copied(path, "mode=ro") {
        Err(refused @ (Error::ReadOnly(_) | Error::Full(_) | Error::Sql { .. })) => refused,
        done => return done,
    };
    let Ok(folder) = tempfile::tempdir() else {
        return Err(refused);
    };
    let aside = folder.path().join("copy");
    let taken = fs::copy(path, &aside).and_then(|_| fs::copy(log_of(path), log_of(&aside)));
    match taken {
        Ok(_) => copied(&aside, "mode=rw"),
        Err(_) => Err(refused),
    }
}

/// The write-ahead log of the ledger at `path`.
pub(crate) fn log_of(path: &Path) -> PathBuf {
    beside(path, "-wal")
}

/// The index of the write-ahead log of the ledger at `path`.
pub(crate) fn index_of(path: &Path) -> PathBuf {
    beside(path, "-shm")
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Whether there is a file with anything in it.
pub(super) fn has_content(path: &Path) -> bool {
    path.metadata().is_ok_and(|about| about.len() > 0)
}

fn copied(path: &Path, how: &str) -> Result<Connection> {
    let refused = |e| at(path, e);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let source = Connection::open_with_flags(address(path, how), flags).map_err(refused)?;
    source.busy_timeout(PATIENCE).map_err(refused)?;
    // Lets SQLite read what is left of a file that was cut short; the copy is asked, not this.
    (source.pragma_update(None, "writable_schema", true)).map_err(refused)?;
    let mut copy = Connection::open_in_memory().map_err(refused)?;
    let step = Backup::new(&source, &mut copy)
        .and_then(|all| all.step(-1))
        .map_err(refused)?;
    if step != StepResult::Done {
        return Err(Error::Busy(path.to_owned()));
    }
    Ok(copy)
}

/// Returns the address by which SQLite opens a file in a certain way.
pub(crate) fn address(path: &Path, how: &str) -> String {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut out = String::from("file:");
    // Windows: `file:///C:/...`, with slashes.
    if cfg!(windows) {
        out.push_str("///");
    }
    for byte in whole.as_os_str().as_encoded_bytes() {
        match byte {
            b'\\' if cfg!(windows) => out.push('/'),
            b'/' | b':' | b'.' | b'-' | b'_' => out.push(char::from(*byte)),
            byte if byte.is_ascii_alphanumeric() => out.push(char::from(*byte)),
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out + "?" + how
}

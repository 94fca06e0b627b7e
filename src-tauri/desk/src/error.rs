//! What can go wrong at the desk, and what to do about it.

use std::path::PathBuf;

use rusqlite::{ErrorCode, ffi};

use crate::backup::BackupError;
use crate::vault::VaultError;

/// An operation of the desk that did not happen. The ledger is as it was before.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A thing that was asked for is not in the ledger.
    #[error("there is no {what} {id} in this ledger")]
    NotFound {
        /// `article`, `claim`, `source` ...
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// A record has changed since the change was planned.
    #[error("{what} has changed meanwhile, so “{doing}” was not done")]
    Conflict {
        /// The record.
        what: String,
        /// What was to be done.
        doing: String,
    },
    /// Somebody else has changed what is to be changed, since it was last shown.
    #[error(
        "{field} of {what} was changed meanwhile: yours is “{yours}”, the library has “{theirs}”"
    )]
    Moved {
        /// The record: a claim, a source, the article.
        what: String,
        /// The field that both changed.
        field: String,
        /// What it was to be.
        yours: String,
        /// What it is now.
        theirs: String,
    },
    /// The request makes no sense.
    #[error("{0}")]
    Invalid(String),
    /// Something is done in somebody's name, and nobody's is known.
    #[error("cannot clear the article: nobody’s name is known")]
    NoName,
    /// There is nothing to undo.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// There is nothing to redo.
    #[error("there is nothing to redo")]
    NothingToRedo,
    /// A source cannot be removed while claims rest on it.
    #[error("“{name}” cannot be removed: {claims} of your claims rest on it")]
    SourceInUse {
        /// The source's name.
        name: String,
        /// How many claims rest on it.
        claims: u32,
    },
    /// A draft cannot be read.
    #[error("{}", .cause.about(.file.as_deref().unwrap_or("the draft")))]
    Draft {
        /// The file's name, when it came from a file.
        file: Option<String>,
        /// Why.
        #[source]
        cause: claimdesk_compose::ReadError,
    },
    /// The vault refuses.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The vault is locked.
    #[error("the contact details of “{0}” are sealed, and the vault is locked")]
    VaultLocked(String),
    /// Names cannot be kept out of a report while they are sealed.
    #[error("the report was not written: what {} confidential {} told of {} is sealed, and names that are locked away cannot be kept out of it", .sources, if *.sources == 1 { "source" } else { "sources" }, if *.sources == 1 { "itself" } else { "themselves" })]
    CannotRedact {
        /// Of how many sources.
        sources: usize,
    },
    /// No passphrase was ever set.
    #[error("no passphrase has been set for confidential contact details")]
    VaultMissing,
    /// A passphrase was set before.
    #[error("a passphrase has been set already")]
    VaultExists,
    /// Another program holds the ledger.
    #[error("the library file {} is in use by another program", .0.display())]
    Busy(PathBuf),
    /// The ledger is damaged.
    #[error("the library file {} is damaged", .path.display())]
    Damaged {
        /// The ledger.
        path: PathBuf,
        /// What SQLite says, or what of the file shows it.
        detail: String,
    },
    /// The ledger can be read and not changed: its place cannot be written to,
    /// or it was opened for reading only.
    #[error("the library file {} can be read and not changed", .0.display())]
    ReadOnly(PathBuf),
    /// The disk is full.
    #[error("there is no room left on the disk of the library file {}", .0.display())]
    Full(PathBuf),
    /// A backup that was to be restored is not sound.
    #[error("the backup {} is not sound", .path.display())]
    BackupNotSound {
        /// The backup.
        path: PathBuf,
        /// What a check found.
        detail: String,
    },
    /// The ledger was written by a newer Claimdesk.
    #[error("the library file {} was written by a newer Claimdesk (its form is {found}, this one knows up to {known})", .path.display())]
    Newer {
        /// The ledger.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The newest version this build knows.
        known: i64,
    },
    /// The file is not a ledger.
    #[error("{} is not a Claimdesk library file", .0.display())]
    Foreign(PathBuf),
    /// The file holds something that no ledger of Claimdesk's does, such as a trigger.
    #[error("{} was altered: it holds another {what} than Claimdesk makes", .path.display())]
    Altered {
        /// The file.
        path: PathBuf,
        /// Its kind and name.
        what: String,
    },
    /// The disk or the system refused.
    #[error("cannot {doing} {}: {cause}", .path.display())]
    Io {
        /// What was being done.
        doing: &'static str,
        /// To which file or folder.
        path: PathBuf,
        /// Why not.
        #[source]
        cause: std::io::Error,
    },
    /// SQLite refused a statement.
    #[error("{}", sql_words(doing, cause))]
    Sql {
        /// What was being done.
        doing: &'static str,
        /// Why not.
        #[source]
        cause: rusqlite::Error,
    },
    /// A stored record cannot be read back.
    #[error("the library file is damaged: a stored {what} cannot be read")]
    Stored {
        /// What it should be.
        what: &'static str,
        /// Why not.
        cause: String,
    },
    /// A backup failed.
    #[error(transparent)]
    Backup(#[from] crate::backup::BackupError),
}

/// What is the matter with the ledger's file, or its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Another program holds it.
    Busy,
    /// It is damaged.
    Damaged,
    /// A newer Claimdesk wrote it.
    Newer,
    /// It is not a ledger.
    Foreign,
    /// It can be read and not written.
    ReadOnly,
    /// The disk is full.
    Full,
}

impl Error {
    /// Returns what is the matter with the ledger's file, if that is what went wrong.
    pub fn trouble(&self) -> Option<Trouble> {
        match self {
            Error::Busy(_) => Some(Trouble::Busy),
            Error::Damaged { .. } | Error::Stored { .. } => Some(Trouble::Damaged),
            Error::Newer { .. } => Some(Trouble::Newer),
            Error::Foreign(_) | Error::Altered { .. } => Some(Trouble::Foreign),
            Error::ReadOnly(_) => Some(Trouble::ReadOnly),
            Error::Full(_) => Some(Trouble::Full),
            Error::Sql { cause, .. } => trouble_of(cause),
            Error::Io { cause, .. } => trouble_of_io(cause),
            Error::Backup(cause) => match cause {
                BackupError::NotSound { .. } => Some(Trouble::Damaged),
                BackupError::Sql { cause, .. } => trouble_of(cause),
                BackupError::Io { cause, .. } => trouble_of_io(cause),
                BackupError::NoName(_) | BackupError::NoDate(_) => None,
            },
            _ => None,
        }
    }

    /// Returns what the database or the system says, in its own words, for those who look after
    /// it; empty when the message says it all.
    pub fn details(&self) -> String {
        match self {
            Error::Damaged { detail, .. } | Error::BackupNotSound { detail, .. } => detail.clone(),
            Error::Sql { cause, .. } => cause.to_string(),
            Error::Stored { cause, .. } => cause.clone(),
            Error::Backup(BackupError::NotSound { found, .. }) => found.clone(),
            Error::Backup(BackupError::Sql { cause, .. }) => cause.to_string(),
            _ => String::new(),
        }
    }

    /// Returns the next step to tell the user; empty when there is none.
    pub fn hint(&self) -> &'static str {
        if let Some(trouble) = self.trouble() {
            return trouble.hint();
        }
        match self {
            Error::NotFound { .. } | Error::Conflict { .. } => {
                "It may have been removed or changed elsewhere. Open the article again."
            }
            Error::Moved { .. } => "Nothing was changed. Look at it again, then decide.",
            Error::SourceInUse { .. } => "Merge it into another source instead.",
            Error::NoName => "Enter your name in the settings, or give it with `--as NAME`.",
            Error::CannotRedact { .. } => {
                "Unlock contact details with the passphrase first; on the command line, `--passphrase-file FILE`. Nothing sealed is shown."
            }
            Error::VaultLocked(_) => "Unlock contact details with the passphrase first.",
            Error::Vault(VaultError::Replaced) => {
                "Nothing was unlocked and nothing can be sealed. Restore the latest good backup."
            }
            Error::VaultMissing => "Set a passphrase first.",
            Error::BackupNotSound { .. } => "Nothing was changed. Choose an earlier backup.",
            Error::Io { .. } | Error::Backup(_) => {
                "Check the disk and the permissions, then try again."
            }
            Error::Draft { cause, .. } => cause.hint(),
            _ => "",
        }
    }
}

impl Trouble {
    /// Returns what to do about it.
    pub const fn hint(self) -> &'static str {
        match self {
            Trouble::Busy => "Close the other program, or wait until it is done, then try again.",
            Trouble::Damaged => "Nothing was written to it. Restore the latest good backup.",
            Trouble::Newer => "Nothing was written to it. Update Claimdesk to open it.",
            Trouble::Foreign => "Nothing was written to it. Choose another file.",
            Trouble::ReadOnly => {
                "Nothing was changed. Make the file and its folder writable, or copy the file to \
                 another folder and open it there."
            }
            Trouble::Full => "Nothing was changed. Make room on the disk, then try again.",
        }
    }
}

/// Returns what an error of SQLite says about the ledger's file.
pub(crate) fn trouble_of(cause: &rusqlite::Error) -> Option<Trouble> {
    use rusqlite::Error as Sql;
    match cause {
        // What SQLite has kept whole and does not read as what was written there.
        Sql::FromSqlConversionFailure(..)
        | Sql::IntegralValueOutOfRange(..)
        | Sql::InvalidColumnType(..)
        | Sql::Utf8Error(..) => return Some(Trouble::Damaged),
        _ => {}
    }
    if let Some(failed) = cause.sqlite_error()
        && failed.extended_code == ffi::SQLITE_IOERR_SHMSIZE
    {
        return Some(Trouble::Full);
    }
    match cause.sqlite_error_code()? {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Some(Trouble::Busy),
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Some(Trouble::Damaged),
        ErrorCode::ReadOnly => Some(Trouble::ReadOnly),
        ErrorCode::DiskFull => Some(Trouble::Full),
        _ => None,
    }
}

/// Returns what an error of the system says about the ledger's place.
pub(crate) fn trouble_of_io(cause: &std::io::Error) -> Option<Trouble> {
    use std::io::ErrorKind;
    match cause.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Some(Trouble::Full),
        ErrorKind::ReadOnlyFilesystem => Some(Trouble::ReadOnly),
        _ => None,
    }
}

fn sql_words(doing: &str, cause: &rusqlite::Error) -> String {
    match trouble_of(cause) {
        Some(Trouble::Damaged) => {
            format!("the library file is damaged: it does not let one {doing}")
        }
        Some(Trouble::Busy) => format!("another program holds the library file; could not {doing}"),
        Some(Trouble::ReadOnly) => {
            format!("the library file cannot be written to; could not {doing}")
        }
        Some(Trouble::Full) => format!("there is no room left on the disk; could not {doing}"),
        Some(Trouble::Newer | Trouble::Foreign) | None => {
            format!("the library file could not {doing}")
        }
    }
}

/// The result of an operation of the desk.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Names what was being done when SQLite refuses.
pub(crate) trait Doing<T> {
    /// Turns an SQLite error into [`Error::Sql`].
    fn doing(self, doing: &'static str) -> Result<T>;
}

impl<T> Doing<T> for rusqlite::Result<T> {
    fn doing(self, doing: &'static str) -> Result<T> {
        self.map_err(|cause| Error::Sql { doing, cause })
    }
}

//! What can go wrong at the desk, and what to do about it.

use std::path::PathBuf;

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
    /// The request makes no sense.
    #[error("{0}")]
    Invalid(String),
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
    #[error("cannot read the draft{}: {cause}", .file.as_ref().map(|f| format!(" “{f}”")).unwrap_or_default())]
    Draft {
        /// The file's name, when it came from a file.
        file: Option<String>,
        /// Why.
        #[source]
        cause: claimdesk_draft::ReadError,
    },
    /// The vault refuses.
    #[error(transparent)]
    Vault(#[from] crate::vault::VaultError),
    /// The vault is locked.
    #[error("the contact details of “{0}” are sealed, and the vault is locked")]
    VaultLocked(String),
    /// No passphrase was ever set.
    #[error("no passphrase has been set for confidential contact details")]
    VaultMissing,
    /// A passphrase was set before.
    #[error("a passphrase has been set already")]
    VaultExists,
    /// Another program holds the ledger.
    #[error("the ledger {} is in use by another program", .0.display())]
    Busy(PathBuf),
    /// The ledger is damaged.
    #[error("the ledger {} is damaged: {detail}", .path.display())]
    Damaged {
        /// The ledger.
        path: PathBuf,
        /// What SQLite says.
        detail: String,
    },
    /// The ledger was written by a newer Claimdesk.
    #[error("the ledger {} was written by a newer Claimdesk (its version is {found}, this one knows up to {known})", .path.display())]
    Newer {
        /// The ledger.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The newest version this build knows.
        known: i64,
    },
    /// The file is not a ledger.
    #[error("{} is not a Claimdesk ledger", .0.display())]
    Foreign(PathBuf),
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
    #[error("the ledger could not {doing}: {cause}")]
    Sql {
        /// What was being done.
        doing: &'static str,
        /// Why not.
        #[source]
        cause: rusqlite::Error,
    },
    /// A stored record cannot be read back.
    #[error("a stored {what} cannot be read: {cause}")]
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

impl Error {
    /// Returns the next step to tell the user; empty when there is none.
    pub fn hint(&self) -> &'static str {
        match self {
            Error::NotFound { .. } | Error::Conflict { .. } => {
                "It may have been removed or changed elsewhere. Open the article again."
            }
            Error::SourceInUse { .. } => "Merge it into another source instead.",
            Error::VaultLocked(_) => "Unlock contact details with the passphrase first.",
            Error::VaultMissing => "Set a passphrase first.",
            Error::Busy(_) => "Close the other program, then try again.",
            Error::Damaged { .. } => "Nothing was changed. Open the latest backup instead.",
            Error::Newer { .. } => "Nothing was changed. Update Claimdesk to open it.",
            Error::Foreign(_) => "Nothing was changed. Choose another file.",
            Error::Io { .. } => "Check the disk and the permissions, then try again.",
            Error::Sql { .. } | Error::Stored { .. } => {
                "Run a check of the ledger in the settings."
            }
            Error::Vault(_)
            | Error::VaultExists
            | Error::Backup(_)
            | Error::Draft { .. }
            | Error::Invalid(_)
            | Error::NothingToUndo
            | Error::NothingToRedo => "",
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

//! Why a backup cannot be made, listed or removed.

use std::io;
use std::path::PathBuf;

use claimdesk_model::time::Time;

/// A backup that was not made, listed or cleared away.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The ledger's path does not name a file.
    #[error("cannot name backups of {}: it is not the path of a file", .0.display())]
    NoName(PathBuf),
    /// The time cannot be written as a date.
    #[error("cannot name a backup made at {0}")]
    NoDate(Time),
    /// The disk or the system refused.
    #[error("cannot {doing} {}: {cause}", .path.display())]
    Io {
        /// What was being done.
        doing: &'static str,
        /// To which file or folder.
        path: PathBuf,
        /// Why not.
        #[source]
        cause: io::Error,
    },
    /// SQLite refused.
    #[error("cannot {doing} {}", .path.display())]
    Sql {
        /// What was being done.
        doing: &'static str,
        /// To which file.
        path: PathBuf,
        /// Why not.
        #[source]
        cause: rusqlite::Error,
    },
    /// The copy did not pass its check and was thrown away.
    #[error("the backup {} did not pass its check and was thrown away", .path.display())]
    NotSound {
        /// The name the copy would have had.
        path: PathBuf,
        /// What is wrong with it.
        found: String,
    },
}

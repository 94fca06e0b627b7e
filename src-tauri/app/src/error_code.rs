//! What went wrong, as programs decide by it.

use claimdesk_compose::ReadError;
use claimdesk_desk::vault::VaultError;
use claimdesk_desk::{Error, Trouble};
use serde::{Deserialize, Serialize};

/// What can go wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// The thing is not there (any more).
    NotFound,
    /// The thing has changed meanwhile.
    Conflict,
    /// The request makes no sense.
    Invalid,
    /// There is nothing to undo or redo.
    NothingToUndo,
    /// Findings block the article: it cannot be cleared.
    GateBlocked,
    /// Nobody's name is known, and this is done in somebody's name.
    NoName,
    /// Claims rest on the source.
    SourceInUse,
    /// The draft cannot be read.
    DraftUnreadable,
    /// The vault is locked.
    VaultLocked,
    /// No vault has been made yet.
    VaultMissing,
    /// There is a vault already.
    VaultExists,
    /// The passphrase is wrong.
    WrongPassphrase,
    /// The passphrase is too short.
    WeakPassphrase,
    /// Another program holds the ledger.
    DeskBusy,
    /// The ledger is damaged.
    DeskDamaged,
    /// The ledger was written by a newer Claimdesk.
    DeskNewer,
    /// The file is not a ledger.
    DeskForeign,
    /// The ledger can be read and not changed.
    DeskReadOnly,
    /// The disk is full.
    DiskFull,
    /// Whoever asked wants it no longer; nothing was changed.
    Cancelled,
    /// The disk or the system refused.
    Io,
    /// A fault of Claimdesk's own.
    Internal,
}

impl ErrorCode {
    /// Returns the code as programs have it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotFound => "not_found",
            Self::Conflict => "conflict",
            Self::Invalid => "invalid",
            Self::NothingToUndo => "nothing_to_undo",
            Self::GateBlocked => "gate_blocked",
            Self::NoName => "no_name",
            Self::SourceInUse => "source_in_use",
            Self::DraftUnreadable => "draft_unreadable",
            Self::VaultLocked => "vault_locked",
            Self::VaultMissing => "vault_missing",
            Self::VaultExists => "vault_exists",
            Self::WrongPassphrase => "wrong_passphrase",
            Self::WeakPassphrase => "weak_passphrase",
            Self::DeskBusy => "desk_busy",
            Self::DeskDamaged => "desk_damaged",
            Self::DeskNewer => "desk_newer",
            Self::DeskForeign => "desk_foreign",
            Self::DeskReadOnly => "desk_read_only",
            Self::DiskFull => "disk_full",
            Self::Cancelled => "cancelled",
            Self::Io => "io",
            Self::Internal => "internal",
        }
    }
}

/// Returns the code of an error of the desk.
pub fn code(error: &Error) -> ErrorCode {
    if let Some(trouble) = error.trouble() {
        return match trouble {
            Trouble::Busy => ErrorCode::DeskBusy,
            Trouble::Damaged => ErrorCode::DeskDamaged,
            Trouble::Newer => ErrorCode::DeskNewer,
            Trouble::Foreign => ErrorCode::DeskForeign,
            Trouble::ReadOnly => ErrorCode::DeskReadOnly,
            Trouble::Full => ErrorCode::DiskFull,
        };
    }
    match error {
        Error::NotFound { .. } => ErrorCode::NotFound,
        Error::Conflict { .. } | Error::Moved { .. } => ErrorCode::Conflict,
        Error::Invalid(_) => ErrorCode::Invalid,
        Error::NoName => ErrorCode::NoName,
        Error::NothingToUndo | Error::NothingToRedo => ErrorCode::NothingToUndo,
        Error::SourceInUse { .. } => ErrorCode::SourceInUse,
        Error::Draft {
            cause: ReadError::Cancelled,
            ..
        } => ErrorCode::Cancelled,
        Error::Draft { .. } => ErrorCode::DraftUnreadable,
        Error::Vault(VaultError::WrongPassphrase) => ErrorCode::WrongPassphrase,
        Error::Vault(VaultError::WeakPassphrase) => ErrorCode::WeakPassphrase,
        Error::Vault(_) | Error::BackupNotSound { .. } => ErrorCode::DeskDamaged,
        Error::VaultLocked(_) | Error::CannotRedact { .. } => ErrorCode::VaultLocked,
        Error::VaultMissing => ErrorCode::VaultMissing,
        Error::VaultExists => ErrorCode::VaultExists,
        Error::Io { .. } | Error::Backup(_) => ErrorCode::Io,
        _ => ErrorCode::Internal,
    }
}

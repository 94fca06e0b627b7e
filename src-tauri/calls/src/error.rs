//! From the desk's errors to what a window can decide on.

use claimdesk_desk::typed::Refused;
use claimdesk_desk::vault::VaultError;
use claimdesk_desk::{Error, Trouble};
use claimdesk_draft::ReadError;
use claimdesk_report::{ReportError, SheetError};

use crate::answer::{CallError, ErrorCode};
use crate::clearance::SignOffError;
use crate::research::ResearchError;
use crate::save::SaveError;

impl CallError {
    /// Returns the error for a fault of Claimdesk's own.
    pub fn internal(message: String) -> Self {
        Self {
            code: ErrorCode::Internal,
            message,
            hint: String::new(),
        }
    }
}

impl From<Error> for CallError {
    fn from(error: Error) -> Self {
        Self {
            code: code(&error),
            message: error.to_string(),
            hint: error.hint().to_owned(),
        }
    }
}

impl From<Refused> for CallError {
    fn from(Refused { why, hint }: Refused) -> Self {
        Self {
            code: ErrorCode::Invalid,
            message: why,
            hint,
        }
    }
}

impl From<ResearchError> for CallError {
    fn from(error: ResearchError) -> Self {
        Self {
            code: ErrorCode::DraftUnreadable,
            message: error.to_string(),
            hint: error.hint().to_owned(),
        }
    }
}

impl From<ReportError> for CallError {
    fn from(error: ReportError) -> Self {
        Self {
            code: ErrorCode::Invalid,
            message: error.to_string(),
            hint: "Choose another format.".into(),
        }
    }
}

impl From<SignOffError> for CallError {
    fn from(error: SignOffError) -> Self {
        match error {
            SignOffError::Desk(error) => error.into(),
            blocked @ SignOffError::Blocked(_) => Self {
                code: ErrorCode::GateBlocked,
                message: blocked.to_string(),
                hint: "Decide what the gate lists, then clear it again.".into(),
            },
        }
    }
}

impl From<SheetError> for CallError {
    fn from(error: SheetError) -> Self {
        Self {
            code: ErrorCode::Invalid,
            message: error.to_string(),
            hint: "Choose a sheet that was exported from this desk, saved as .xlsx.".into(),
        }
    }
}

impl From<SaveError> for CallError {
    fn from(error: SaveError) -> Self {
        Self {
            code: match error {
                SaveError::Io { .. } => ErrorCode::Io,
                SaveError::Taken { .. } => ErrorCode::Invalid,
            },
            message: error.to_string(),
            hint: error.hint().to_owned(),
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

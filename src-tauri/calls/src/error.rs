//! From the desk's errors to what a window can decide on.

use claimdesk_app::{ErrorCode, MarksError, ResearchError, SaveError, SignOffError};
use claimdesk_desk::Error;
use claimdesk_exchange::SheetError;
use claimdesk_fields::Refused;
use claimdesk_report::ReportError;

use crate::response::CallError;
use crate::said::Message;

impl CallError {
    /// Returns the error for a fault of Claimdesk's own.
    pub fn internal(message: String) -> Self {
        Self {
            code: ErrorCode::Internal,
            message,
            hint: String::new(),
            said: None,
        }
    }
}

impl From<Error> for CallError {
    fn from(error: Error) -> Self {
        Self {
            code: claimdesk_app::code(&error),
            message: error.to_string(),
            hint: error.hint().to_owned(),
            said: Message::of(&error).map(Box::new),
        }
    }
}

impl From<Refused> for CallError {
    fn from(Refused { why, hint }: Refused) -> Self {
        Self {
            code: ErrorCode::Invalid,
            message: why,
            hint,
            said: None,
        }
    }
}

impl From<MarksError> for CallError {
    fn from(error: MarksError) -> Self {
        Self {
            code: ErrorCode::Invalid,
            message: error.to_string(),
            hint: "Nothing was changed.".into(),
            said: None,
        }
    }
}

impl From<ResearchError> for CallError {
    fn from(error: ResearchError) -> Self {
        Self {
            code: ErrorCode::DraftUnreadable,
            message: error.to_string(),
            hint: error.hint().to_owned(),
            said: None,
        }
    }
}

impl From<ReportError> for CallError {
    fn from(error: ReportError) -> Self {
        Self {
            code: ErrorCode::Invalid,
            message: error.to_string(),
            hint: "Choose another format.".into(),
            said: None,
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
                said: None,
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
            said: None,
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
            said: None,
        }
    }
}

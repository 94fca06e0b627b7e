//! Why a subcommand did not do what was asked.

use std::fmt::Display;
use std::io::Write;
use std::process::ExitCode;

use claimdesk_calls::{ResearchError, SaveError};
use claimdesk_desk::Error;
use claimdesk_desk::vault::VaultError;
use claimdesk_draft::{OffsetError, ReadError};
use claimdesk_report::{ReportError, SheetError};
use serde::Serialize;

use super::screen::clean;

/// An error as the command line tells it: the same three parts that a window gets.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Failure {
    /// Stable; for programs to decide by.
    code: &'static str,
    /// What happened to what.
    message: String,
    /// What to do next; may be empty.
    hint: String,
}

impl Failure {
    pub(crate) fn new(code: &'static str, message: impl Display, hint: impl Display) -> Self {
        Self {
            code,
            message: message.to_string(),
            hint: hint.to_string(),
        }
    }

    /// The request makes no sense.
    pub(crate) fn invalid(message: impl Display, hint: impl Display) -> Self {
        Self::new("invalid", message, hint)
    }

    /// The thing is not there.
    pub(crate) fn not_found(message: impl Display, hint: impl Display) -> Self {
        Self::new("not_found", message, hint)
    }

    /// The name fits several things.
    pub(crate) fn ambiguous(message: impl Display, hint: impl Display) -> Self {
        Self::new("ambiguous", message, hint)
    }

    /// The disk or the system refused.
    pub(crate) fn io(doing: &str, what: impl Display, cause: &std::io::Error) -> Self {
        Self::new("io", format_args!("cannot {doing} {what}: {cause}"), "")
    }

    /// A fault of Claimdesk's own.
    pub(crate) fn internal(cause: impl Display) -> Self {
        Self::new("internal", cause, "Please report this.")
    }

    /// Tells the failure on standard error and returns its exit code.
    pub(crate) fn tell(&self, json: bool) -> ExitCode {
        let mut err = anstream::stderr().lock();
        // Where standard error is closed there is nobody to tell.
        let _ = if json {
            #[derive(Serialize)]
            struct Told<'a> {
                error: &'a Failure,
            }
            serde_json::to_string(&Told { error: self })
                .map_or(Ok(()), |line| writeln!(err, "{line}"))
        } else {
            self.write(&mut err)
        };
        ExitCode::from(2)
    }

    fn write(&self, err: &mut impl Write) -> std::io::Result<()> {
        let red = anstyle::AnsiColor::Red.on_default().bold();
        writeln!(err, "{red}error:{red:#} {}", lines(&self.message))?;
        if !self.hint.is_empty() {
            let bold = anstyle::Style::new().bold();
            writeln!(err, "{bold}hint:{bold:#} {}", lines(&self.hint))?;
        }
        Ok(())
    }
}

/// Keeps line breaks, which list candidates, and nothing else that moves a cursor.
fn lines(text: &str) -> String {
    (text.lines().map(|line| {
        let indent = line.len() - line.trim_start_matches(' ').len();
        format!("{}{}", &line[..indent], clean(line))
    }))
    .collect::<Vec<_>>()
    .join("\n")
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let hint = match &error {
            Error::Draft { cause, .. } => cause.hint(),
            other => other.hint(),
        };
        Self::new(code_of(&error), &error, hint)
    }
}

fn code_of(error: &Error) -> &'static str {
    match error {
        Error::NotFound { .. } => "not_found",
        Error::Conflict { .. } => "conflict",
        Error::Invalid(_) => "invalid",
        Error::NothingToUndo | Error::NothingToRedo => "nothing_to_undo",
        Error::SourceInUse { .. } => "source_in_use",
        Error::Draft { .. } => "draft_unreadable",
        Error::Vault(VaultError::WrongPassphrase) => "wrong_passphrase",
        Error::Vault(VaultError::WeakPassphrase) => "weak_passphrase",
        Error::VaultLocked(_) => "vault_locked",
        Error::VaultMissing => "vault_missing",
        Error::VaultExists => "vault_exists",
        Error::Busy(_) => "desk_busy",
        Error::Damaged { .. } => "desk_damaged",
        Error::Newer { .. } => "desk_newer",
        Error::Foreign(_) => "desk_foreign",
        Error::Io { .. } | Error::Backup(_) => "io",
        Error::Vault(_) | Error::Sql { .. } | Error::Stored { .. } => "internal",
    }
}

impl From<ResearchError> for Failure {
    fn from(error: ResearchError) -> Self {
        Self::new("draft_unreadable", &error, error.hint())
    }
}

impl From<SaveError> for Failure {
    fn from(error: SaveError) -> Self {
        Self::new("io", error, "")
    }
}

impl From<ReportError> for Failure {
    fn from(error: ReportError) -> Self {
        Self::invalid(error, "Choose another format.")
    }
}

impl From<SheetError> for Failure {
    fn from(error: SheetError) -> Self {
        Self::invalid(
            error,
            "Take a sheet that `claimdesk report --format xlsx` wrote.",
        )
    }
}

impl From<ReadError> for Failure {
    fn from(error: ReadError) -> Self {
        Self::new("draft_unreadable", &error, error.hint())
    }
}

impl From<OffsetError> for Failure {
    fn from(error: OffsetError) -> Self {
        Self::invalid(
            error,
            "Offsets count Unicode code points of `claimdesk text`.",
        )
    }
}

//! Why a subcommand did not do what was asked.

use std::fmt::Display;
use std::io::Write;
use std::process::ExitCode;

use claimdesk_app::{ResearchError, SaveError, code};
use claimdesk_compose::ReadError;
use claimdesk_desk::Error;
use claimdesk_draft::OffsetError;
use claimdesk_exchange::SheetError;
use claimdesk_report::ReportError;
use serde::Serialize;

use super::screen::{DIM, clean};

/// An error as the command line tells it: the same three parts that a window gets.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Failure {
    /// Stable; for programs to decide by.
    code: &'static str,
    /// What happened to what.
    message: String,
    /// What to do next; may be empty.
    hint: String,
    /// What the database says, in its own words.
    #[serde(skip_serializing_if = "String::is_empty")]
    details: String,
}

impl Failure {
    pub(crate) fn new(code: &'static str, message: impl Display, hint: impl Display) -> Self {
        Self {
            code,
            message: message.to_string(),
            hint: hint.to_string(),
            details: String::new(),
        }
    }

    /// Whether it is about the ledger's file, damaged or another program's, so that a backup helps.
    pub(crate) fn wants_backup(&self) -> bool {
        matches!(self.code, "desk_damaged" | "desk_foreign")
    }

    /// Adds what else is known: a sentence to the message, and the next step in place of the hint.
    pub(crate) fn with(mut self, known: &str, hint: Option<String>) -> Self {
        self.message = format!("{}. {known}", self.message.trim_end_matches('.'));
        self.hint = hint.unwrap_or(self.hint);
        self
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
        if !self.details.is_empty() {
            writeln!(err, "{DIM}details: {}{DIM:#}", lines(&self.details))?;
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
        let told = Self::new(code(&error).word(), &error, error.hint());
        Self {
            details: error.details(),
            ..told
        }
    }
}

impl From<ResearchError> for Failure {
    fn from(error: ResearchError) -> Self {
        Self::new("draft_unreadable", &error, error.hint())
    }
}

impl From<SaveError> for Failure {
    fn from(error: SaveError) -> Self {
        let code = match error {
            SaveError::Io { .. } => "io",
            SaveError::Taken { .. } => "invalid",
        };
        Self::new(code, &error, error.hint())
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

impl Failure {
    /// A draft of this name, which is empty for standard input, cannot be read.
    pub(crate) fn of_draft(cause: &ReadError, name: &str) -> Self {
        let name = if name.is_empty() { "the draft" } else { name };
        Self::new("draft_unreadable", cause.about(name), cause.hint())
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

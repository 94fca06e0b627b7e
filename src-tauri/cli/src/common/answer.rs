//! What a subcommand has to say when it went well.

use std::io::{self, Write};
use std::process::ExitCode;

use serde::Serialize;

use super::failure::Failure;

/// The whole of a subcommand's output and what it means to a calling program.
#[derive(Debug)]
pub(crate) struct Answer {
    body: Body,
    yes: bool,
    /// What goes to standard error, a line each.
    notices: Vec<String>,
}

#[derive(Debug)]
enum Body {
    /// For people; colours are dropped unless a terminal shows them.
    Styled(String),
    /// For programs, byte for byte.
    Plain(String),
    /// A file, byte for byte.
    File(Vec<u8>),
}

impl Answer {
    /// Returns an answer for people to read, which may have ANSI styles.
    pub(crate) fn styled(text: String) -> Self {
        Self {
            body: Body::Styled(text),
            yes: true,
            notices: Vec::new(),
        }
    }

    /// Returns an answer that is written out as it is.
    pub(crate) fn plain(text: String) -> Self {
        Self {
            body: Body::Plain(text),
            yes: true,
            notices: Vec::new(),
        }
    }

    /// Returns an answer that is a file's bytes.
    pub(crate) fn file(bytes: Vec<u8>) -> Self {
        Self {
            body: Body::File(bytes),
            yes: true,
            notices: Vec::new(),
        }
    }

    /// Returns an answer for programs: JSON on one line.
    pub(crate) fn json(value: &impl Serialize) -> Result<Self, Failure> {
        let text = serde_json::to_string(value).map_err(Failure::internal)?;
        Ok(Self::plain(text + "\n"))
    }

    /// Adds what is to be told on standard error.
    pub(crate) fn with_notices(mut self, notices: &[impl ToString]) -> Self {
        self.notices.extend(notices.iter().map(ToString::to_string));
        self
    }

    /// Makes it a no, exit code 1, unless `yes`.
    pub(crate) fn if_so(self, yes: bool) -> Self {
        Self { yes, ..self }
    }

    /// Writes it to standard output, and what is to be told to standard error.
    pub(crate) fn print(self) -> Result<ExitCode, Failure> {
        for notice in &self.notices {
            eprintln!("note: {notice}");
        }
        let written = match &self.body {
            Body::Styled(text) => write_all(&mut anstream::stdout().lock(), text.as_bytes()),
            Body::Plain(text) => write_all(&mut io::stdout().lock(), text.as_bytes()),
            Body::File(bytes) => write_all(&mut io::stdout().lock(), bytes),
        };
        match written {
            // Whoever reads has read enough, as `head` does.
            Err(cause) if cause.kind() == io::ErrorKind::BrokenPipe => {}
            other => other.map_err(|cause| Failure::io("write to", "standard output", &cause))?,
        }
        Ok(if self.yes {
            ExitCode::SUCCESS
        } else {
            ExitCode::from(1)
        })
    }
}

fn write_all(out: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    out.write_all(bytes)?;
    out.flush()
}

//! `claimdesk report`: the sourcing report.

use std::path::PathBuf;

use claimdesk_app::{Collected, Drafts, Proposer, collect, write_export, write_report};
use claimdesk_desk::SystemClock;
use claimdesk_model::time::Clock;
use claimdesk_report::{Notice, PaperSize, ReportFormat, ReportOptions};
use claimdesk_terms::Language;
use serde::Serialize;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::session::Session;
use crate::common::words::term;
use crate::common::{find, passphrase};

/// Write an article's sourcing report.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which article.
    article: String,

    /// The format: html, pdf, report-docx, markdown, csv, json, jsonld; the line-by-line sheet:
    /// xlsx; a list of the sources: csl-json, ninjs; the draft as a Word document:
    /// checking-copy, checked-copy, annotated-draft; or with corrections in
    /// Markdown: critic-markup. By default what OUT ends in, or html.
    #[arg(long)]
    format: Option<ReportFormat>,

    /// The file to write, whole or not at all; `-` writes to standard output.
    /// By default a file named after the article, here.
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,

    /// Replace a file even where it is the draft that the article came from. A ledger, a backup, a
    /// device or a pipe is never replaced.
    #[arg(long)]
    force: bool,

    /// The paper of PDF and Word: a4 or letter.
    #[arg(long, value_name = "SIZE", default_value = "a4")]
    paper: PaperSize,

    /// The language of what people read: en or de. CSV, JSON and other formats for programs, and the
    /// sheet that comes back, are in English.
    #[arg(long, default_value = "en", value_parser = term::<Language>())]
    language: Language,

    /// Keep the names and contact details of confidential sources in it.
    #[arg(long)]
    reveal_confidential: bool,

    /// The file whose first line is the passphrase of sealed contact details; `-` reads standard
    /// input. A report that keeps confidential sources back needs it to know what to keep back.
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

#[derive(Serialize)]
struct Written {
    path: String,
    format: ReportFormat,
    bytes: usize,
    /// How many sources' contact details were asked for and left out, being sealed.
    sealed: usize,
    /// What its reader would not expect.
    notices: Vec<Notice>,
}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let mut desk = session.open()?;
        if let Some(file) = &self.passphrase_file {
            desk.unlock(&passphrase::read(file)?)?;
        }
        let article = find::article(&desk, &self.article)?;
        let options = ReportOptions {
            reveal_confidential: self.reveal_confidential,
            paper: self.paper,
            language: self.language,
        };
        let Collected { input, sealed } = collect(
            &desk,
            &mut Proposer::default(),
            article,
            SystemClock.now(),
            options,
        )?;
        let format = self.format();
        let claimdesk_report::Report { bytes, notices } = write_report(&input, format)?;
        let path = self
            .output
            .unwrap_or_else(|| input.file_name(format).into());
        if path.as_os_str() == crate::common::input::STANDARD_INPUT {
            return Ok(Answer::file(bytes).with_notices(&notices));
        }
        let drafts = Drafts::of(&desk, article, None)?;
        write_export(&path, &bytes, &drafts, self.force)?;
        let written = Written {
            path: path.display().to_string(),
            format,
            bytes: bytes.len(),
            sealed: sealed.len(),
            notices,
        };
        if session.json {
            return Answer::json(&written);
        }
        let mut told = format!("Wrote {}\n", written.path);
        if !sealed.is_empty() {
            let sources = match sealed.len() {
                1 => "1 source".to_owned(),
                n => format!("{n} sources"),
            };
            told += &format!(
                "Left out: the sealed contact details of {sources}; they take `--passphrase-file FILE`.\n"
            );
        }
        Ok(Answer::styled(told).with_notices(&written.notices))
    }

    fn format(&self) -> ReportFormat {
        let by_name = || {
            let name = self.output.as_deref()?.file_name()?.to_str()?;
            ReportFormat::of_file(name)
        };
        self.format.or_else(by_name).unwrap_or(ReportFormat::Html)
    }
}

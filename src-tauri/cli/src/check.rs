//! `claimdesk check`: the main job in one go, on a desk that lives for that long.

use std::path::PathBuf;

use claimdesk_app::{Drafts, Proposal, Proposer, collect, write_export, write_report};
use claimdesk_desk::SystemClock;
use claimdesk_draft::Format;
use claimdesk_model::intent::Intent;
use claimdesk_model::time::Clock;
use claimdesk_report::{Notice, ReportFormat, ReportOptions, UnknownFormat};
use serde::Serialize;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::input::{Input, STANDARD_INPUT};
use crate::common::reading::ReadAs;
use crate::common::session::Session;
use crate::common::words::{FORMATS, one_of};

/// Open a draft, propose its claims with the sources it names, and write the sourcing report. Leaves no trace in the ledger.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The draft: Word, OpenDocument, Rich Text, PDF, Markdown, HTML or plain text; `-` reads standard input.
    draft: PathBuf,

    /// Read it as this format instead of telling it from the name and the text.
    #[arg(long, value_parser = one_of::<Format>(FORMATS))]
    format: Option<Format>,

    #[command(flatten)]
    read_as: ReadAs,

    /// The report to write, in the format its name ends in; without it the
    /// report goes to standard output as Markdown, or as JSON with `--json`.
    #[arg(long, value_name = "OUT")]
    report: Option<PathBuf>,
}

#[derive(Serialize)]
struct Written {
    path: String,
    format: ReportFormat,
    claims: usize,
    /// How many of the claims name no source.
    unsourced: usize,
    /// What the report's reader would not expect.
    notices: Vec<Notice>,
}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let file = Input::read(&self.draft)?;
        let arrival = file.arrival(self.read_as.hint(file.hint(self.format)))?;
        let mut desk = session.passing()?;
        let (article, _) = desk.import_read(&arrival)?;
        let mut proposer = Proposer::default();
        let proposed = proposer.propose(&desk, article)?.proposals;
        let claims = proposed.iter().map(Proposal::claim).collect();
        desk.perform(Intent::AddClaims { article, claims })?;
        let options = ReportOptions::default();
        let input = collect(&desk, &mut proposer, article, SystemClock.now(), options)?.input;
        let out = self.report.filter(|out| out.as_os_str() != STANDARD_INPUT);
        let Some(out) = out else {
            let format = if session.json {
                ReportFormat::Json
            } else {
                ReportFormat::Markdown
            };
            return Ok(Answer::file(write_report(&input, format)?.bytes));
        };
        let format = match out.file_name().and_then(|name| name.to_str()) {
            Some(name) if name.contains('.') => ReportFormat::of_file(name).ok_or_else(|| {
                let unknown = UnknownFormat(name.to_owned());
                Failure::invalid(unknown, "Let the report's name end in its format.")
            })?,
            _ => ReportFormat::Html,
        };
        let report = write_report(&input, format)?;
        let drafts = Drafts::of(&desk, article, Some(self.draft))?;
        write_export(&out, &report.bytes, &drafts, false)?;
        let claims = &input.article.claims;
        let written = Written {
            path: out.display().to_string(),
            format,
            claims: claims.len(),
            unsourced: claims.iter().filter(|c| c.attributions.is_empty()).count(),
            notices: report.notices,
        };
        if session.json {
            return Answer::json(&written);
        }
        Ok(Answer::styled(format!(
            "Wrote {}: {} claims proposed, {} of them without a source.\n",
            written.path, written.claims, written.unsourced
        ))
        .with_notices(&written.notices))
    }
}

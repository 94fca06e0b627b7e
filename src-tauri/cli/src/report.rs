//! `claimdesk report`: the sourcing report.

use std::collections::BTreeMap;
use std::path::PathBuf;

use claimdesk_calls::write_atomically;
use claimdesk_desk::id::SourceId;
use claimdesk_desk::model::ContactDetails;
use claimdesk_desk::time::{Clock, SystemClock};
use claimdesk_desk::view::SourceView;
use claimdesk_desk::{Desk, Error};
use claimdesk_report::{Dossier, ReportFormat, ReportOptions};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::find;
use crate::common::session::Session;

/// Write an article's sourcing report.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which article.
    article: String,

    /// The format: html, markdown, csv, json or jsonld; by default what OUT ends in, or html.
    #[arg(long)]
    format: Option<ReportFormat>,

    /// The file to write, whole or not at all; `-` writes to standard output.
    /// By default a file named after the article, here.
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,

    /// Keep the names and contact details of confidential sources in it.
    #[arg(long)]
    reveal_confidential: bool,

    /// The file whose first line is the passphrase of sealed contact details; `-` reads standard input.
    #[arg(long, value_name = "FILE", requires = "reveal_confidential")]
    passphrase_file: Option<PathBuf>,
}

#[derive(Serialize)]
struct Written {
    path: String,
    format: ReportFormat,
    bytes: usize,
    /// How many sources' contact details were asked for and left out, being sealed.
    sealed: usize,
}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let mut desk = session.open()?;
        if let Some(file) = &self.passphrase_file {
            desk.unlock(&passphrase(file)?)?;
        }
        let article = desk.open_article(find::article(&desk, &self.article)?)?;
        let history = desk.article_history(article.summary.article.id)?;
        let sources = desk.sources()?;
        let contacts = contacts(&desk, &sources)?;
        let kept = sources.iter().filter(|s| s.has_contact).count();
        let sealed = if self.reveal_confidential {
            kept - contacts.len()
        } else {
            0
        };
        let dossier = Dossier {
            article,
            sources,
            contacts,
            history,
            generated: SystemClock.now(),
            generated_by: desk.who().to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            options: ReportOptions {
                reveal_confidential: self.reveal_confidential,
            },
        };
        let format = self.format();
        let text = dossier.report(format);
        let path = self
            .output
            .unwrap_or_else(|| dossier.file_name(format).into());
        if path.as_os_str() == crate::common::input::STANDARD_INPUT {
            return Ok(Answer::plain(text));
        }
        write_atomically(&path, text.as_bytes())?;
        let written = Written {
            path: path.display().to_string(),
            format,
            bytes: text.len(),
            sealed,
        };
        if session.json {
            return Answer::json(&written);
        }
        let mut told = format!("Wrote {}\n", written.path);
        if sealed > 0 {
            told += "Sealed contact details were left out; they take `--passphrase-file FILE`.\n";
        }
        Ok(Answer::styled(told))
    }

    fn format(&self) -> ReportFormat {
        let by_name = || {
            let ending = self.output.as_deref()?.extension()?.to_str()?;
            ending.parse().ok()
        };
        self.format.or_else(by_name).unwrap_or(ReportFormat::Html)
    }
}

/// Reads what can be read of the contact details; sealed ones take the passphrase.
fn contacts(
    desk: &Desk,
    sources: &[SourceView],
) -> Result<BTreeMap<SourceId, ContactDetails>, Failure> {
    let mut contacts = BTreeMap::new();
    for source in sources.iter().filter(|s| s.has_contact) {
        match desk.contact(source.id) {
            Ok(details) => {
                contacts.insert(source.id, details);
            }
            Err(Error::VaultLocked(_)) => {}
            Err(other) => return Err(other.into()),
        }
    }
    Ok(contacts)
}

fn passphrase(file: &std::path::Path) -> Result<Zeroizing<String>, Failure> {
    let text = if file.as_os_str() == crate::common::input::STANDARD_INPUT {
        std::io::read_to_string(std::io::stdin().lock())
    } else {
        std::fs::read_to_string(file)
    };
    let text = text.map_err(|cause| Failure::io("read", file.display(), &cause))?;
    let text = Zeroizing::new(text);
    Ok(Zeroizing::new(text.lines().next().unwrap_or("").to_owned()))
}

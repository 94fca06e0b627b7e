//! `claimdesk restore`: a backup in the ledger's place.

use std::path::{Path, PathBuf};

use claimdesk_app::on_disk;
use claimdesk_desk::backup::Backups;
use claimdesk_desk::restore::{copy_out, restore};
use claimdesk_desk::{Backup, SystemClock};
use claimdesk_model::time::Clock;
use serde::Serialize;

use crate::backup::listed;
use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::session::Session;

/// Put a backup in the ledger's place. What is there is kept as a backup first.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The backup: a name from `--list`, or a file; by default the latest good one.
    backup: Option<PathBuf>,

    /// List the backups, the latest first, and change nothing.
    #[arg(long, conflicts_with_all = ["backup", "output"])]
    list: bool,

    /// Write a checked copy of the backup here, where nothing may stand, and leave the ledger as it is.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Serialize)]
struct Told {
    /// The backup.
    backup: String,
    /// What it is now: the ledger, or the copy.
    path: String,
    /// Where what was there is kept.
    kept: Option<String>,
    /// Of how many sources that were confidential it holds contact details in the clear.
    in_clear: usize,
}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let ledger = session.path()?;
        let backups = Backups::of(&ledger).map_err(claimdesk_desk::Error::from)?;
        let all = backups.list().map_err(claimdesk_desk::Error::from)?;
        if self.list {
            return listed(session, &all);
        }
        let backup = chosen(self.backup.as_deref(), &backups, &all, &ledger)?;
        let (path, kept, in_clear) = match &self.output {
            Some(out) => {
                copy_out(&backup, out)?;
                (out.clone(), None, 0)
            }
            None => {
                let done = restore(&ledger, &backup, SystemClock.now())?;
                (ledger, done.kept, done.in_clear)
            }
        };
        let shown = |path: &Path| path.display().to_string();
        let told = Told {
            backup: shown(&backup),
            path: shown(&path),
            kept: kept.as_deref().map(shown),
            in_clear,
        };
        if session.json {
            return Answer::json(&told);
        }
        let mut text = format!(
            "Restored and checked: {}\nfrom {}\n",
            told.path, told.backup
        );
        if let Some(kept) = &told.kept {
            text += &format!("What stood there is kept: {kept}\n");
        }
        if told.in_clear > 0 {
            text += &format!(
                "Contact details that were sealed are in the clear in this backup, of sources: {}. Make these sources confidential again.\n",
                told.in_clear
            );
        }
        Ok(Answer::styled(text))
    }
}

fn chosen(
    given: Option<&Path>,
    backups: &Backups,
    all: &[Backup],
    ledger: &Path,
) -> Result<PathBuf, Failure> {
    let hint = "`claimdesk restore --list` lists the backups; a path leads to any other.";
    let Some(given) = given else {
        let latest = all.iter().find(|backup| backup.is_good());
        return latest.map(|backup| backup.path.clone()).ok_or_else(|| {
            let shown = ledger.display();
            Failure::not_found(format_args!("there is no good backup of {shown}"), hint)
        });
    };
    let named = backups.folder().join(given);
    [on_disk(given), on_disk(&named)]
        .into_iter()
        .find(|path| path.is_file())
        .ok_or_else(|| {
            Failure::not_found(
                format_args!("there is no backup “{}”", given.display()),
                hint,
            )
        })
}

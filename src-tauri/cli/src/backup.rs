//! `claimdesk backup`: a copy of the ledger, checked before it counts.

use anstyle::Style;
use claimdesk_desk::backup::Backups;
use claimdesk_desk::{Backup, Error};
use serde::Serialize;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::screen::{DIM, Table};
use crate::common::session::Session;

/// Make a backup of the ledger next to it, or list those there are.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Make a backup, check it, and then remove all that were made before: they may hold contact
    /// details in the clear that have been sealed since.
    #[arg(long, conflicts_with = "list")]
    remove_older: bool,
    /// List the backups, the latest first, and make none.
    #[arg(long)]
    list: bool,
}

#[derive(Serialize)]
struct Shape {
    path: String,
    at: String,
    bytes: u64,
    /// Whether it can be read as a ledger.
    good: bool,
}

/// What `--remove-older` did.
#[derive(Serialize)]
struct Removed {
    removed: usize,
}

impl Shape {
    fn new(backup: &Backup) -> Self {
        Self {
            path: backup.path.display().to_string(),
            at: backup.at.to_string(),
            bytes: backup.bytes,
            good: backup.is_good(),
        }
    }
}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        if self.list {
            // Of a ledger that cannot be opened they are wanted most.
            let backups = Backups::of(&session.path()?).map_err(Error::from)?;
            let all = backups.list().map_err(Error::from)?;
            if all.is_empty() {
                session.open()?;
            }
            return listed(session, &all);
        }
        let desk = session.open_writable()?;
        if self.remove_older {
            let removed = desk.remove_older_backups()?;
            return if session.json {
                Answer::json(&Removed { removed })
            } else {
                let older = if removed == 1 { "backup" } else { "backups" };
                Ok(Answer::styled(format!(
                    "Backed up and checked; removed {removed} older {older}.\n"
                )))
            };
        }
        let made = Shape::new(&desk.back_up()?);
        if session.json {
            return Answer::json(&made);
        }
        Ok(Answer::styled(format!(
            "Backed up and checked: {}\n",
            made.path
        )))
    }
}

/// Lists backups.
pub(crate) fn listed(session: &Session, backups: &[Backup]) -> Result<Answer, Failure> {
    let shapes: Vec<Shape> = backups.iter().map(Shape::new).collect();
    if session.json {
        return Answer::json(&shapes);
    }
    Ok(Answer::styled(table(&shapes)))
}

fn table(shapes: &[Shape]) -> String {
    if shapes.is_empty() {
        return "There are no backups yet.\n".to_owned();
    }
    let mut table = Table::default();
    for shape in shapes {
        table.row([
            (&shape.at, Style::new()),
            (&format!("{} KiB", shape.bytes.div_ceil(1024)), Style::new()),
            (&shape.path, DIM),
            (if shape.good { "" } else { "damaged" }, Style::new()),
        ]);
    }
    table.render()
}

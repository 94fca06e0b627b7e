//! The options every subcommand takes, and the ledger they lead to.

use std::path::{Path, PathBuf};

use claimdesk_desk::{Desk, DeskOptions, place};

use super::failure::Failure;

/// Options of every subcommand.
#[derive(clap::Args)]
#[command(next_help_heading = "Options of every command")]
pub(crate) struct Session {
    /// The ledger to work on, instead of the platform's place for it.
    #[arg(long, global = true, value_name = "FILE")]
    desk: Option<PathBuf>,

    /// Whose name goes into the history; by default the one in the desk's
    /// settings, or else the one you are logged in under.
    #[arg(long, global = true, value_name = "NAME")]
    who: Option<String>,

    /// Answer in JSON, for programs.
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

impl Session {
    /// Opens the ledger to read it. One that is not there is not made.
    pub(crate) fn open(&self) -> Result<Desk, Failure> {
        let path = self.path()?;
        let there = path.try_exists();
        if !there.map_err(|cause| Failure::io("look at", path.display(), &cause))? {
            return Err(Failure::not_found(
                format_args!("there is no ledger at {}", path.display()),
                "`claimdesk import` makes one; `--desk FILE` chooses another.",
            ));
        }
        self.enter(&path)
    }

    /// Opens the ledger to change it, after the day's first backup.
    pub(crate) fn open_to_change(&self) -> Result<Desk, Failure> {
        let desk = self.open()?;
        desk.start_of_day()?;
        Ok(desk)
    }

    /// Opens the ledger to change it, and makes it where there is none.
    pub(crate) fn open_or_make(&self) -> Result<Desk, Failure> {
        let desk = self.enter(&self.path()?)?;
        desk.start_of_day()?;
        Ok(desk)
    }

    /// Opens a desk that leaves nothing behind.
    pub(crate) fn passing(&self) -> Result<Desk, Failure> {
        Ok(Desk::in_memory(DeskOptions::new(self.name()))?)
    }

    /// Opens the ledger under the name that goes into its history.
    fn enter(&self, path: &Path) -> Result<Desk, Failure> {
        let mut desk = Desk::open(path, DeskOptions::new(self.name()))?;
        if self.who.is_none() {
            desk.go_by_the_settings_name()?;
        }
        Ok(desk)
    }

    fn name(&self) -> String {
        let who = (self.who.clone()).or_else(place::user);
        who.unwrap_or_else(|| "unknown user".to_owned())
    }

    fn path(&self) -> Result<PathBuf, Failure> {
        (self.desk.clone()).or_else(place::ledger).ok_or_else(|| {
            Failure::invalid(
                "the system does not tell where your data belongs",
                "Choose a ledger with `--desk FILE`.",
            )
        })
    }
}

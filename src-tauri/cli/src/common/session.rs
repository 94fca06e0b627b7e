//! The options every subcommand takes, and the ledger they lead to.

use std::path::PathBuf;

use claimdesk_desk::{Desk, DeskOptions, place};

use super::failure::Failure;

/// Options of every subcommand.
#[derive(clap::Args)]
#[command(next_help_heading = "Options of every command")]
pub(crate) struct Session {
    /// The ledger to work on, instead of the platform's place for it.
    #[arg(long, global = true, value_name = "FILE")]
    desk: Option<PathBuf>,

    /// Whose name goes into the history; by default the name you are logged in under.
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
        if !path.try_exists().is_ok_and(|there| there) {
            return Err(Failure::not_found(
                format_args!("there is no ledger at {}", path.display()),
                "`claimdesk import` makes one; `--desk FILE` chooses another.",
            ));
        }
        Ok(Desk::open(&path, self.options())?)
    }

    /// Opens the ledger to change it, after the day's first backup.
    pub(crate) fn open_to_change(&self) -> Result<Desk, Failure> {
        let desk = self.open()?;
        desk.start_of_day()?;
        Ok(desk)
    }

    /// Opens the ledger to change it, and makes it where there is none.
    pub(crate) fn open_or_make(&self) -> Result<Desk, Failure> {
        let desk = Desk::open(&self.path()?, self.options())?;
        desk.start_of_day()?;
        Ok(desk)
    }

    /// Returns whose name goes into the history.
    pub(crate) fn who(&self) -> String {
        (self.who.clone())
            .or_else(place::user)
            .unwrap_or_else(|| "unknown user".to_owned())
    }

    fn options(&self) -> DeskOptions {
        DeskOptions::new(self.who())
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

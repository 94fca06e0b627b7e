//! The options every subcommand takes, and the ledger they lead to.

use std::path::{Path, PathBuf};

use claimdesk_app::on_disk;
use claimdesk_desk::trouble::diagnose;
use claimdesk_desk::{Desk, DeskOptions, default_path};
use claimdesk_model::record::who;

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
    #[arg(long, visible_alias = "as", global = true, value_name = "NAME")]
    who: Option<String>,

    /// Answer in JSON, for programs.
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

impl Session {
    /// Opens the ledger to read it, also where it cannot be written to. One that is not there is not
    /// made.
    pub(crate) fn open(&self) -> Result<Desk, Failure> {
        let path = self.there()?;
        self.named(Desk::open_or_read(&path, self.options())?)
    }

    /// Returns where the ledger is, if it is there.
    fn there(&self) -> Result<PathBuf, Failure> {
        let path = self.path()?;
        let there = path.try_exists();
        if !there.map_err(|cause| Failure::io("look at", path.display(), &cause))? {
            return Err(Failure::not_found(
                format_args!("there is no ledger at {}", path.display()),
                "`claimdesk import` makes one; `--desk FILE` chooses another.",
            ));
        }
        Ok(path)
    }

    /// Opens the ledger to change it, after the day's first backup.
    pub(crate) fn open_to_change(&self) -> Result<Desk, Failure> {
        let desk = self.open_writable()?;
        desk.start_of_day()?;
        Ok(desk)
    }

    /// Opens the ledger, and says why where it cannot be written to.
    pub(crate) fn open_writable(&self) -> Result<Desk, Failure> {
        self.enter(&self.there()?)
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
        self.named(Desk::open(path, self.options())?)
    }

    fn named(&self, mut desk: Desk) -> Result<Desk, Failure> {
        if self.who.is_none() {
            desk.go_by_the_settings_name()?;
        }
        Ok(desk)
    }

    fn options(&self) -> DeskOptions {
        DeskOptions::new(self.name())
    }

    /// Adds to a failure that is about the ledger's file since when it is so, and the way out.
    pub(crate) fn with_way_out(&self, failure: Failure) -> Failure {
        let Some(path) = self.path().ok().filter(|_| failure.wants_backup()) else {
            return failure;
        };
        let known = diagnose(&path);
        let changed = known
            .changed
            .map(|at| format!("It was last written to at {at}."));
        match known.backups.first() {
            Some(backup) => failure.with(
                &format!(
                    "{}The last good backup is of {}.",
                    changed.map_or_else(String::new, |changed| changed + " "),
                    backup.at
                ),
                Some(
                    "Nothing was written to it. `claimdesk restore` puts that backup in its place and \
                     keeps the file as it is; `claimdesk restore --list` lists the others."
                        .to_owned(),
                ),
            ),
            None => failure.with(
                &format!("{}There is no good backup.", changed.map_or_else(String::new, |c| c + " ")),
                Some(
                    "Nothing was written to it. Choose another file with `--desk FILE`; or move this \
                     one away, and a new one is made."
                        .to_owned(),
                ),
            ),
        }
    }

    fn name(&self) -> String {
        let who = (self.who.clone()).or_else(default_path::user);
        who.unwrap_or_else(|| who::NOBODY.to_owned())
    }

    pub(crate) fn path(&self) -> Result<PathBuf, Failure> {
        let named = self.desk.as_deref().map(on_disk);
        named.or_else(default_path::ledger).ok_or_else(|| {
            Failure::invalid(
                "the system does not tell where your data belongs",
                "Choose a ledger with `--desk FILE`.",
            )
        })
    }
}

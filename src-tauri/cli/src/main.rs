//! `claimdesk`: the same desk without a window.
//!
//! One file a subcommand; what they share stands in `common`. A subcommand
//! returns an [`Answer`], and `main` alone prints and sets the exit code.

mod backup;
mod check;
mod claims;
mod common;
mod edit;
mod gate;
mod import;
mod list;
mod reanchor;
mod report;
mod revise;
mod sheet;
mod show;
mod sources;
mod suggest;
mod text;
mod undo;
mod verify;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::session::Session;

/// Check an article's claims and sources before it is published.
#[derive(Parser)]
#[command(name = "claimdesk", version, max_term_width = 100, after_help = EXIT_CODES)]
struct CommandLine {
    #[command(flatten)]
    session: Session,
    #[command(subcommand)]
    command: Command,
}

const EXIT_CODES: &str = "\
ARTICLE is an article's number in `claimdesk list`, its id or the beginning of it, or a part of
its title that no other article has. Offsets count Unicode code points.

Exit codes:
  0  done; for gate: may be published; for verify: sound
  1  gate: findings block publication; verify: problems were found
  2  an error, told on standard error";

#[derive(Subcommand)]
enum Command {
    Check(check::Args),
    Import(import::Args),
    List(list::Args),
    Show(show::Args),
    Edit(edit::Args),
    Claims(claims::Args),
    Sources(sources::Args),
    Suggest(suggest::Args),
    Text(text::Args),
    Reanchor(reanchor::Args),
    Revise(revise::Args),
    Report(report::Args),
    Sheet(sheet::Args),
    Gate(gate::Args),
    Backup(backup::Args),
    Verify(verify::Args),
    Undo(undo::UndoArgs),
    Redo(undo::RedoArgs),
}

impl Command {
    fn run(self, session: &Session) -> Result<Answer, Failure> {
        match self {
            Command::Check(args) => args.run(session),
            Command::Import(args) => args.run(session),
            Command::List(args) => args.run(session),
            Command::Show(args) => args.run(session),
            Command::Edit(args) => args.run(session),
            Command::Claims(args) => args.run(session),
            Command::Sources(args) => args.run(session),
            Command::Suggest(args) => args.run(session),
            Command::Text(args) => args.run(session),
            Command::Reanchor(args) => args.run(),
            Command::Revise(args) => args.run(session),
            Command::Report(args) => args.run(session),
            Command::Sheet(args) => args.run(session),
            Command::Gate(args) => args.run(session),
            Command::Backup(args) => args.run(session),
            Command::Verify(args) => args.run(session),
            Command::Undo(args) => args.run(session),
            Command::Redo(args) => args.run(session),
        }
    }
}

fn main() -> ExitCode {
    // clap itself prints help (exit code 0) and errors of usage (2).
    let line = CommandLine::parse();
    let told = (line.command.run(&line.session)).and_then(|answer| answer.print());
    match told {
        Ok(code) => code,
        Err(failure) => failure.tell(line.session.json),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn every_option_and_argument_fits_the_others() {
        CommandLine::command().debug_assert();
    }

    #[test]
    fn every_subcommand_says_what_it_does() {
        fn look_at(command: &clap::Command) {
            for sub in command.get_subcommands() {
                assert!(sub.get_about().is_some(), "{}", sub.get_name());
                look_at(sub);
            }
        }
        look_at(&CommandLine::command());
    }
}

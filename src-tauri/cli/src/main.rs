//! `claimdesk`: the same desk without a window.
//!
//! One file a subcommand; what they share is in `common`. A subcommand
//! returns an [`Answer`], and `main` alone prints and sets the exit code.

mod backup;
mod check;
mod claims;
mod common;
mod consistency;
mod edit;
mod gate;
mod import;
mod list;
mod names;
mod reanchor;
mod report;
mod restore;
mod revise;
mod sheet;
mod show;
mod sources;
mod suggest;
mod text;
mod undo;
mod verify;
mod withheld;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

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
    Consistency(consistency::Args),
    Names(names::Args),
    Text(text::Args),
    Reanchor(reanchor::Args),
    Revise(revise::Args),
    Report(report::Args),
    Withheld(withheld::Args),
    Sheet(sheet::Args),
    Gate(gate::Args),
    Backup(backup::Args),
    Restore(restore::Args),
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
            Command::Consistency(args) => args.run(session),
            Command::Names(args) => args.run(session),
            Command::Text(args) => args.run(session),
            Command::Reanchor(args) => args.run(),
            Command::Revise(args) => args.run(session),
            Command::Report(args) => args.run(session),
            Command::Withheld(args) => args.run(session),
            Command::Sheet(args) => args.run(session),
            Command::Gate(args) => args.run(session),
            Command::Backup(args) => args.run(session),
            Command::Restore(args) => args.run(session),
            Command::Verify(args) => args.run(session),
            Command::Undo(args) => args.run(session),
            Command::Redo(args) => args.run(session),
        }
    }
}

fn main() -> ExitCode {
    if let Some(code) = claimdesk_app::serve_reader() {
        return code;
    }
    // clap itself prints help (exit code 0) and errors of usage (2).
    let given = std::env::args_os().enumerate();
    let given = given.map(|(n, word)| if n == 0 { word } else { file_or_word(word) });
    let matches = command().get_matches_from(given);
    let line = CommandLine::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    let told = (line.command.run(&line.session)).and_then(|answer| answer.print());
    match told {
        Ok(code) => code,
        Err(failure) => line.session.with_way_out(failure).tell(line.session.json),
    }
}

/// The command line, in which the value of an option may begin with a hyphen: words of a draft do.
fn command() -> clap::Command {
    fn open(command: clap::Command) -> clap::Command {
        command
            .mut_args(|arg| {
                let wants_one = arg.get_num_args().is_none_or(|n| n.min_values() > 0);
                let open = !arg.is_positional() && arg.get_action().takes_values() && wants_one;
                if open {
                    arg.allow_hyphen_values(true)
                } else {
                    arg
                }
            })
            .mut_subcommands(open)
    }
    open(CommandLine::command())
}

/// Returns the path of a file whose name begins with a hyphen in a form that is no option.
fn file_or_word(word: OsString) -> OsString {
    let long = word.as_encoded_bytes().len() > 2;
    if long && word.as_encoded_bytes().starts_with(b"-") && Path::new(&word).exists() {
        return Path::new(".").join(word).into_os_string();
    }
    word
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_option_and_argument_fits_the_others() {
        command().debug_assert();
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

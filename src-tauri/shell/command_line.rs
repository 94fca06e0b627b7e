//! What the desktop program is started with.

use std::path::{Path, PathBuf};

use clap::Parser;

/// Check an article's claims and sources before it is published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Parser)]
#[command(name = "claimdesk-desktop", version)]
pub struct CommandLine {
    /// A draft to import and show.
    pub file: Option<PathBuf>,

    /// The ledger to work on, instead of the platform's place for it.
    #[arg(long, value_name = "FILE")]
    pub desk: Option<PathBuf>,

    /// Whose name goes into the history.
    #[arg(long, value_name = "NAME")]
    pub who: Option<String>,

    /// Test hook: answers the open dialog with this file instead of showing
    /// it. Given several times, each dialog takes the next; afterwards they
    /// count as cancelled.
    #[arg(long, value_name = "FILE", hide = true)]
    pub answer_open: Vec<PathBuf>,

    /// Test hook: answers every save dialog with this file, or with the
    /// suggested name in this folder, instead of showing it.
    #[arg(long, value_name = "PATH", hide = true)]
    pub answer_save: Option<PathBuf>,

    /// Test hook: answers the question whether an address is opened instead of asking it.
    #[arg(long, value_name = "true|false", hide = true)]
    pub answer_link: Option<bool>,
}

impl CommandLine {
    /// Reads another start's arguments, resolving its relative paths where it
    /// was started.
    ///
    /// # Errors
    /// The arguments make no sense.
    pub(crate) fn of_another_start(args: &[String], cwd: &Path) -> Result<Self, clap::Error> {
        let mut other = Self::try_parse_from(args)?;
        other.file = other.file.map(|file| cwd.join(file));
        other.desk = other.desk.map(|desk| cwd.join(desk));
        Ok(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_starts_relative_paths_are_resolved_where_it_was_started() {
        let args = ["claimdesk-desktop", "draft.md", "--desk", "/a/desk.db"].map(String::from);
        let other = CommandLine::of_another_start(&args, Path::new("/home/ed")).unwrap();
        assert_eq!(other.file.as_deref(), Some(Path::new("/home/ed/draft.md")));
        assert_eq!(other.desk.as_deref(), Some(Path::new("/a/desk.db")));
    }

    #[test]
    fn the_test_hooks_stay_out_of_the_help() {
        let help = <CommandLine as clap::CommandFactory>::command()
            .render_long_help()
            .to_string();
        assert!(help.contains("--desk"));
        assert!(!help.contains("answer"));
    }
}

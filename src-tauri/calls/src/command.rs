//! The list of commands: the one place where what a window may ask of its shell is declared.

use claimdesk_app::SheetOffer;
use claimdesk_draft::Changes;
use claimdesk_model::id::ArticleId;
use claimdesk_model::time::Time;
use claimdesk_model::view::RevisionPreview;
use claimdesk_report::{Language, ReportFormat, ReportOptions};
use serde::{Deserialize, Serialize};

use crate::response::{Answer, BackupFile, CallError, Imported, Revised};

/// Declares the commands: `name(argument: Type) -> Answer`.
///
/// Of this one list are made: [`Command`], which goes over the wire; the trait that the shell must
/// implement, so that an answer of another type does not compile; and the interface's types.
macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident { $($(#[$argdoc:meta])* $arg:ident : $ty:ty),* $(,)? } => $answer:ty;)*) => {
        /// What a window may ask of its shell.
        #[derive(Clone, Debug, PartialEq, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[serde(rename_all = "snake_case", tag = "command")]
        #[allow(non_camel_case_types)]
        pub enum Command {
            $($(#[$doc])* $name { $($(#[$argdoc])* $arg: $ty),* },)*
        }

        /// Who carries out the commands. Each may wait for a person or the disk.
        #[allow(clippy::missing_errors_doc, reason = "each returns why it was refused")]
        pub trait Shell {
            $($(#[$doc])* fn $name(&self, $($arg: $ty),*) -> Result<$answer, CallError>;)*
        }

        impl Command {
            /// Has a command carried out.
            ///
            /// # Errors
            /// Returns why not.
            pub fn answer(self, shell: &impl Shell) -> Result<Answer, CallError> {
                match self {
                    $(Self::$name { $($arg),* } => Answer::write(shell.$name($($arg),*)?),)*
                }
            }
        }

        /// What each command answers, by its name.
        #[cfg(feature = "ts")]
        #[derive(Debug, ts_rs::TS)]
        #[allow(missing_docs, reason = "each is described at its command")]
        pub struct CommandAnswers {
            $(pub $name: $answer,)*
        }
    };
}

commands! {
    /// Cancels what an `aside` event told of; whoever asked for it hears `cancelled`.
    call_off {
        /// The number of the event.
        #[cfg_attr(feature = "ts", ts(type = "number"))]
        id: u64,
    } => ();
    /// Lets the editor pick a draft and imports it; `null` when cancelled.
    pick_draft {} => Option<Imported>;
    /// Lets the editor pick a folder with a draft and the files that back it, and imports it; `null`
    /// when cancelled.
    pick_package {} => Option<Imported>;
    /// Lets the editor pick an edited sheet and previews it; `null` when cancelled.
    pick_sheet {} => Option<SheetOffer>;
    /// Lets the editor pick the file of an article's next revision and previews it; `null` when
    /// cancelled.
    pick_revision {
        /// The article it is a revision of.
        article: ArticleId,
    } => Option<RevisionOffer>;
    /// Previews the file of an offer again, with its tracked changes read in this way.
    reread_revision {
        /// The article it is a revision of.
        article: ArticleId,
        /// Which file.
        from: OfferedFrom,
        /// How to read them.
        changes: Changes,
    } => RevisionOffer;
    /// Imports the file that was picked last for an article.
    accept_revision {
        /// The article it is a revision of.
        article: ArticleId,
        /// How to read its tracked changes.
        changes: Changes,
    } => Revised;
    /// Imports the file that an article's draft came from, as it is now.
    accept_draft_change {
        /// The article it is a revision of.
        article: ArticleId,
        /// How to read its tracked changes.
        changes: Changes,
    } => Revised;
    /// Watches the file that an article's draft came from, or no longer; returns whether it is watched.
    watch_draft {
        /// The article.
        article: ArticleId,
        /// Whether to watch it.
        on: bool,
    } => bool;
    /// Lets the editor say where, and writes a report there; returns the path, or `null` when cancelled.
    save_report {
        /// The article it reports on.
        article: ArticleId,
        /// The kind of file.
        format: ReportFormat,
        /// What is in it.
        options: ReportOptions,
    } => Option<String>;
    /// Returns what is known of a library file that cannot be opened.
    trouble {} => Trouble;
    /// Puts a backup in the library file's place; what was there is kept.
    restore_backup {
        /// The backup's name, as it is listed.
        name: String,
    } => Restored;
    /// Opens the library file for reading only.
    open_read_only {} => ();
    /// Lets the next call open the library file again.
    reopen {} => ();
    /// Lets the editor choose another library file, which the next call opens; returns whether one was
    /// chosen.
    choose_ledger {} => bool;
    /// Shows the library file in its folder.
    show_in_folder {} => ();
    /// Opens an address in the system's browser or mail program, once the editor has seen it and said
    /// so in a dialog of the shell's.
    open_link {
        /// The address: http, https or mailto.
        url: String,
    } => ();
    /// Says which language the window is in: the shell's own dialogs follow.
    speak {
        /// The language.
        language: Language,
    } => ();
    /// Draws the native menu bar; choosing an item comes back as the event `menu`.
    set_menu {
        /// The menus, from left to right.
        menus: Vec<MenuSpec>,
    } => ();
}

/// A revision that could be imported. Nothing is written yet.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RevisionOffer {
    /// The article it is a revision of.
    pub article: ArticleId,
    /// The file's name, without its folder.
    pub file_name: String,
    /// What importing it would do.
    pub preview: RevisionPreview,
}

/// Which file a revision would come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum OfferedFrom {
    /// The one that was picked last.
    Picked,
    /// The one the article's draft came from.
    Watched,
}

/// What is known of a library file that cannot be opened.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Trouble {
    /// The file.
    pub path: String,
    /// When it was written to last; `null` where there is none.
    pub changed: Option<Time>,
    /// The good backups, the latest first.
    pub backups: Vec<BackupFile>,
    /// Whether it can be opened for reading.
    pub readable: bool,
    /// What the database says, in its own words; may be empty.
    pub details: String,
}

/// A backup that took the library file's place.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Restored {
    /// When it was made.
    pub at: Time,
    /// The name under which what was there is kept; `null` when nothing was there.
    pub kept: Option<String>,
    /// Of how many sources that were confidential it holds contact details in the clear.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub in_clear: usize,
}

/// A menu of the native menu bar.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MenuSpec {
    /// What it is called.
    pub label: String,
    /// Its items; `null` draws a line.
    pub items: Vec<Option<MenuItemSpec>>,
}

/// An item of a menu.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MenuItemSpec {
    /// The command's id in the page's table.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// The keys the menu itself catches, such as `CmdOrCtrl+O`; those a text field needs are left to
    /// the page.
    pub keys: Option<String>,
}

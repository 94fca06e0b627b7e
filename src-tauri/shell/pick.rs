//! The system's dialogs. Paths stay on this side: the page asks for a draft or a place for a
//! report, never for a file by name.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use claimdesk_calls::{CallError, ErrorCode};
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath, MessageDialogButtons};

use crate::command_line::CommandLine;
use crate::spoken::words;
use crate::window;

/// What drafts are called.
const DRAFTS: [&str; 13] = [
    "docx", "docm", "odt", "rtf", "pdf", "zip", "md", "markdown", "html", "htm", "xhtml", "txt",
    "text",
];

/// Asks the editor for files, or answers in her place in a test.
#[derive(Debug)]
pub(crate) enum Picker {
    /// Shows the system's dialogs.
    Dialogs,
    /// Test hook: see [`CommandLine::answer_open`].
    Answers {
        open: Mutex<VecDeque<PathBuf>>,
        save: Option<PathBuf>,
        link: bool,
    },
}

impl From<&CommandLine> for Picker {
    fn from(command_line: &CommandLine) -> Self {
        let CommandLine {
            answer_open,
            answer_save,
            answer_link,
            ..
        } = command_line.clone();
        if answer_open.is_empty() && answer_save.is_none() && answer_link.is_none() {
            return Self::Dialogs;
        }
        Self::Answers {
            open: Mutex::new(answer_open.into()),
            save: answer_save,
            link: answer_link.unwrap_or_default(),
        }
    }
}

impl Picker {
    /// The app's picker.
    pub(crate) fn of(app: &AppHandle) -> Arc<Self> {
        Arc::clone(&app.state::<Arc<Self>>())
    }

    /// Asks which draft to import; `None` when cancelled. Blocks.
    ///
    /// # Errors
    /// `Invalid`: what was picked is no file of this machine.
    pub(crate) fn open_draft(&self, app: &AppHandle) -> Result<Option<PathBuf>, CallError> {
        self.open(|| drafts(app, "dialog-open-draft").blocking_pick_file())
    }

    /// Asks in which file an article's next revision stands; `None` when cancelled. Blocks.
    ///
    /// # Errors
    /// As [`Picker::open_draft`].
    pub(crate) fn open_revision(&self, app: &AppHandle) -> Result<Option<PathBuf>, CallError> {
        self.open(|| drafts(app, "dialog-open-revision").blocking_pick_file())
    }

    /// Asks which folder to import as a research package; `None` when cancelled. Blocks.
    ///
    /// # Errors
    /// As [`Picker::open_draft`].
    pub(crate) fn open_package(&self, app: &AppHandle) -> Result<Option<PathBuf>, CallError> {
        self.open(|| {
            let dialog = dialog(app).set_title(words(app).text("dialog-open-package"));
            dialog.blocking_pick_folder()
        })
    }

    /// Asks which edited sheet to import; `None` when cancelled. Blocks.
    ///
    /// # Errors
    /// As [`Picker::open_draft`].
    pub(crate) fn open_sheet(&self, app: &AppHandle) -> Result<Option<PathBuf>, CallError> {
        self.open(|| {
            let words = words(app);
            dialog(app)
                .set_title(words.text("dialog-open-sheet"))
                .add_filter(words.text("files-workbooks"), &["xlsx"])
                .blocking_pick_file()
        })
    }

    /// Asks for another ledger; `None` when cancelled. Blocks.
    ///
    /// # Errors
    /// As [`Picker::open_draft`].
    pub(crate) fn open_ledger(&self, app: &AppHandle) -> Result<Option<PathBuf>, CallError> {
        self.open(|| {
            let words = words(app);
            dialog(app)
                .set_title(words.text("dialog-open-ledger"))
                .add_filter(words.text("files-libraries"), &["claimdesk", "db"])
                .add_filter(words.text("files-all"), &["*"])
                .blocking_pick_file()
        })
    }

    /// Asks whether an address is to be opened outside. Blocks.
    pub(crate) fn may_open(&self, app: &AppHandle, question: &str) -> bool {
        if let Self::Answers { link, .. } = self {
            return *link;
        }
        let words = words(app);
        let dialog = app
            .dialog()
            .message(question)
            .title(words.text("dialog-open-link"))
            .buttons(MessageDialogButtons::OkCancelCustom(
                words.text("dialog-open-link-yes"),
                words.text("action-cancel"),
            ));
        let dialog = match app.get_webview_window(window::LABEL) {
            Some(window) => dialog.parent(&window),
            None => dialog,
        };
        dialog.blocking_show()
    }

    /// Shows a dialog that picks what there is, or takes the next answer.
    fn open(&self, ask: impl FnOnce() -> Option<FilePath>) -> Result<Option<PathBuf>, CallError> {
        match self {
            Self::Dialogs => local(ask()),
            Self::Answers { open, .. } => Ok(open
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .pop_front()),
        }
    }

    /// Asks where to write a report; `None` when cancelled. Blocks.
    ///
    /// # Errors
    /// `Invalid`: what was picked is no place on this machine.
    pub(crate) fn save_as(
        &self,
        app: &AppHandle,
        suggested: &str,
    ) -> Result<Option<PathBuf>, CallError> {
        match self {
            Self::Dialogs => local(
                dialog(app)
                    .set_title(words(app).text("dialog-save-report"))
                    .set_file_name(suggested)
                    .blocking_save_file(),
            ),
            Self::Answers { save, .. } => Ok(save.as_ref().map(|place| {
                if place.is_dir() {
                    place.join(suggested)
                } else {
                    place.clone()
                }
            })),
        }
    }
}

/// A dialog for the files of drafts, with the message of this id for a title.
fn drafts(app: &AppHandle, title: &str) -> FileDialogBuilder<tauri::Wry> {
    let words = words(app);
    dialog(app)
        .set_title(words.text(title))
        .add_filter(words.text("files-drafts"), &DRAFTS)
        .add_filter(words.text("files-all"), &["*"])
}

/// A dialog that belongs to the window, so that it opens over it.
fn dialog(app: &AppHandle) -> FileDialogBuilder<tauri::Wry> {
    let dialog = app.dialog().file();
    match app.get_webview_window(window::LABEL) {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    }
}

fn local(picked: Option<FilePath>) -> Result<Option<PathBuf>, CallError> {
    picked
        .map(|file| {
            file.into_path().map_err(|_| CallError {
                code: ErrorCode::Invalid,
                message: "What was picked is not a file on this machine.".into(),
                hint: "Copy it to this machine first.".into(),
                said: None,
            })
        })
        .transpose()
}

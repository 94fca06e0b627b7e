//! The two commands the page may call: `src-tauri/capabilities/desk.toml` lists them once more, and
//! a command missing there is refused.

use std::path::PathBuf;
use std::sync::Arc;

use claimdesk_app::{SheetOffer, write_export};
use claimdesk_calls::{
    Answer, Call, CallError, Command, ErrorCode, Event, Imported, MenuSpec, OfferedFrom, Restored,
    Revised, RevisionOffer, Shell, Trouble,
};
use claimdesk_draft::Changes;
use claimdesk_model::id::ArticleId;
use claimdesk_report::{Language, ReportFormat, ReportOptions};
use tauri::ipc::Response;
use tauri::{AppHandle, Manager};
use tauri_plugin_opener::OpenerExt;

use crate::emit::emit;
use crate::link::Links;
use crate::pick::Picker;
use crate::revisions::Revisions;
use crate::shared_session::SharedSession;
use crate::spoken::{Spoken, words};
use crate::{link, menu};

/// Asks the desk.
#[tauri::command]
pub(crate) async fn call(call: Call, app: AppHandle) -> Result<Response, CallError> {
    off_thread(move || {
        let door = SharedSession::of(&app);
        let answer = door.answer(call);
        if answer.is_ok()
            && let Some(first) = door.take_first()
        {
            let app = app.clone();
            tauri::async_runtime::spawn_blocking(move || {
                SharedSession::of(&app).bring_in(&first, &app)
            });
        }
        answer
    })
    .await
}

/// Asks the shell for what only it can do.
#[tauri::command]
pub(crate) async fn shell(command: Command, app: AppHandle) -> Result<Response, CallError> {
    off_thread(move || command.answer(&Window(app))).await
}

/// Runs what waits for the disk, the desk or the editor off the window's thread.
async fn off_thread(
    work: impl FnOnce() -> Result<Answer, CallError> + Send + 'static,
) -> Result<Response, CallError> {
    let answer = tauri::async_runtime::spawn_blocking(work)
        .await
        .unwrap_or_else(|error| {
            log::error!("a call did not come back: {error}");
            Err(CallError {
                code: ErrorCode::Internal,
                message: "Claimdesk failed while answering; nothing was changed.".into(),
                hint: "Try again. If it happens again, restart Claimdesk.".into(),
                said: None,
            })
        });
    answer.map(|answer| Response::new(answer.into_json()))
}

/// The window's shell.
struct Window(AppHandle);

impl Window {
    fn session(&self) -> Arc<SharedSession> {
        SharedSession::of(&self.0)
    }

    fn revisions(&self) -> Arc<Revisions> {
        Arc::clone(&self.0.state::<Arc<Revisions>>())
    }

    fn picker(&self) -> Arc<Picker> {
        Picker::of(&self.0)
    }

    fn import(&self, picked: Option<PathBuf>) -> Result<Option<Imported>, CallError> {
        let import = |path: PathBuf| self.session().import_file(&path);
        picked.map(import).transpose()
    }
}

impl Shell for Window {
    fn call_off(&self, id: u64) -> Result<(), CallError> {
        self.session().asides.call_off(id);
        Ok(())
    }

    fn pick_draft(&self) -> Result<Option<Imported>, CallError> {
        self.import(self.picker().open_draft(&self.0)?)
    }

    fn pick_package(&self) -> Result<Option<Imported>, CallError> {
        self.import(self.picker().open_package(&self.0)?)
    }

    fn pick_sheet(&self) -> Result<Option<SheetOffer>, CallError> {
        let picked = self.picker().open_sheet(&self.0)?;
        let preview = |path: PathBuf| self.session().look_at_sheet(&path);
        picked.map(preview).transpose()
    }

    fn pick_revision(&self, article: ArticleId) -> Result<Option<RevisionOffer>, CallError> {
        let picked = self.picker().open_revision(&self.0)?;
        let offer = |path| self.revisions().offer(&self.session(), article, path);
        picked.map(offer).transpose()
    }

    fn reread_revision(
        &self,
        article: ArticleId,
        from: OfferedFrom,
        changes: Changes,
    ) -> Result<RevisionOffer, CallError> {
        let session = self.session();
        self.revisions().reread(&session, article, from, changes)
    }

    fn accept_revision(&self, article: ArticleId, changes: Changes) -> Result<Revised, CallError> {
        let session = self.session();
        (self.revisions()).accept_picked(&session, article, Some(changes))
    }

    fn accept_draft_change(
        &self,
        article: ArticleId,
        changes: Changes,
    ) -> Result<Revised, CallError> {
        let session = self.session();
        (self.revisions()).accept_change(&session, article, Some(changes))
    }

    fn watch_draft(&self, article: ArticleId, on: bool) -> Result<bool, CallError> {
        if !on {
            self.revisions().leave(article);
            return Ok(false);
        }
        let page = self.0.clone();
        let tell = move |offer| emit(&page, Event::draft_changed(Box::new(offer)));
        Ok(self.revisions().watch(&self.session(), article, tell))
    }

    fn save_report(
        &self,
        article: ArticleId,
        format: ReportFormat,
        options: ReportOptions,
    ) -> Result<Option<String>, CallError> {
        let session = self.session();
        let report = session.report(article, format, options)?;
        let Some(file) = self.picker().save_as(&self.0, &report.file_name)? else {
            return Ok(None);
        };
        write_export(&file, &report.bytes, &session.drafts(article)?, false)?;
        Ok(Some(file.display().to_string()))
    }

    fn trouble(&self) -> Result<Trouble, CallError> {
        self.session().trouble()
    }

    fn restore_backup(&self, name: String) -> Result<Restored, CallError> {
        self.session().restore(&name)
    }

    fn open_read_only(&self) -> Result<(), CallError> {
        self.session().open_read_only()
    }

    fn reopen(&self) -> Result<(), CallError> {
        self.session().reopen(None);
        Ok(())
    }

    fn choose_ledger(&self) -> Result<bool, CallError> {
        let chosen = self.picker().open_ledger(&self.0)?;
        let any = chosen.is_some();
        if any {
            self.session().reopen(chosen);
        }
        Ok(any)
    }

    fn show_in_folder(&self) -> Result<(), CallError> {
        let ledger = self.session().ledger()?;
        let shown = self.0.opener().reveal_item_in_dir(&ledger);
        shown.map_err(|error| CallError {
            code: ErrorCode::Io,
            message: format!("The folder cannot be shown: {error}."),
            hint: format!("Open it in your file manager: {}", ledger.display()),
            said: None,
        })
    }

    fn open_link(&self, url: String) -> Result<(), CallError> {
        let url = link::outward(&url)?;
        let ask = |question: &str| Ok(self.picker().may_open(&self.0, question));
        if !self
            .0
            .state::<Links>()
            .may_open(&url, words(&self.0), ask)?
        {
            return Ok(());
        }
        let opened = self.0.opener().open_url(url.as_str(), None::<&str>);
        opened.map_err(|error| CallError {
            code: ErrorCode::Io,
            message: format!("The link cannot be opened: {error}."),
            hint: "Copy it into the browser.".into(),
            said: None,
        })
    }

    fn speak(&self, language: Language) -> Result<(), CallError> {
        self.0.state::<Spoken>().set(language);
        Ok(())
    }

    fn set_menu(&self, menus: Vec<MenuSpec>) -> Result<(), CallError> {
        menu::draw(&self.0, &menus).map_err(|error| CallError {
            code: ErrorCode::Internal,
            message: format!("The menu cannot be drawn: {error}."),
            hint: String::new(),
            said: None,
        })
    }
}

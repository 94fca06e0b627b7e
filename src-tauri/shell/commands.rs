//! The commands the page may call: `src-tauri/capabilities/desk.toml` lists
//! them once more, and a command missing there is refused.

use std::sync::Arc;

use claimdesk_app::{SheetOffer, write_export};
use claimdesk_calls::{Call, CallError, ErrorCode, Imported, Revised};
use claimdesk_draft::Changes;
use claimdesk_model::id::ArticleId;
use claimdesk_report::{ReportFormat, ReportOptions};
use serde::Deserialize;
use tauri::ipc::Response;
use tauri::{AppHandle, Manager};
use tauri_plugin_opener::OpenerExt;

use crate::events::Event;
use crate::link::Links;
use crate::menu::MenuBar;
use crate::pick::Picker;
use crate::revision_offer::RevisionOffer;
use crate::revisions::{Offered, Revisions};
use crate::shared_session::{Restored, SharedSession, Trouble};
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
        answer.map(|answer| Response::new(answer.into_json()))
    })
    .await
}

/// Calls off what is being done outside the session.
#[tauri::command]
pub(crate) async fn call_off(id: u64, app: AppHandle) -> Result<(), CallError> {
    SharedSession::of(&app).asides.call_off(id);
    Ok(())
}

/// Lets the editor pick a draft and brings it in; `None` when cancelled.
#[tauri::command]
pub(crate) async fn pick_draft(app: AppHandle) -> Result<Option<Imported>, CallError> {
    off_thread(move || {
        let Some(file) = Picker::of(&app).open_draft(&app)? else {
            return Ok(None);
        };
        SharedSession::of(&app).import_file(&file).map(Some)
    })
    .await
}

/// Lets the editor pick a folder with a draft and the files that back it, and brings it in; `None`
/// when cancelled.
#[tauri::command]
pub(crate) async fn pick_package(app: AppHandle) -> Result<Option<Imported>, CallError> {
    off_thread(move || {
        let Some(folder) = Picker::of(&app).open_package(&app)? else {
            return Ok(None);
        };
        SharedSession::of(&app).import_file(&folder).map(Some)
    })
    .await
}

/// Lets the editor pick an edited sheet and looks at it; `None` when cancelled.
#[tauri::command]
pub(crate) async fn pick_sheet(app: AppHandle) -> Result<Option<SheetOffer>, CallError> {
    off_thread(move || {
        let Some(file) = Picker::of(&app).open_sheet(&app)? else {
            return Ok(None);
        };
        SharedSession::of(&app).look_at_sheet(&file).map(Some)
    })
    .await
}

/// Lets the editor pick the file of an article's next revision and says what it would do; `None`
/// when cancelled.
#[tauri::command]
pub(crate) async fn pick_revision(
    article: ArticleId,
    app: AppHandle,
) -> Result<Option<RevisionOffer>, CallError> {
    off_thread(move || {
        let Some(file) = Picker::of(&app).open_revision(&app)? else {
            return Ok(None);
        };
        let offer = revisions(&app).offer(&SharedSession::of(&app), article, file)?;
        Ok(Some(offer))
    })
    .await
}

/// Says what the file that was picked last for an article would do, or the one it came from, with
/// its tracked changes read in this way.
#[tauri::command]
pub(crate) async fn reread_revision(
    article: ArticleId,
    from: Offered,
    changes: Changes,
    app: AppHandle,
) -> Result<RevisionOffer, CallError> {
    off_thread(move || revisions(&app).reread(&SharedSession::of(&app), article, from, changes))
        .await
}

/// Imports the file that was picked last for an article.
#[tauri::command]
pub(crate) async fn accept_revision(
    article: ArticleId,
    changes: Option<Changes>,
    app: AppHandle,
) -> Result<Revised, CallError> {
    off_thread(move || revisions(&app).accept_picked(&SharedSession::of(&app), article, changes))
        .await
}

/// Imports the file that an article's draft came from, as it is now.
#[tauri::command]
pub(crate) async fn accept_draft_change(
    article: ArticleId,
    changes: Option<Changes>,
    app: AppHandle,
) -> Result<Revised, CallError> {
    off_thread(move || revisions(&app).accept_change(&SharedSession::of(&app), article, changes))
        .await
}

/// Watches the file that an article's draft came from, or no longer; answers whether it is watched.
#[tauri::command]
pub(crate) async fn watch_draft(
    article: ArticleId,
    on: bool,
    app: AppHandle,
) -> Result<bool, CallError> {
    off_thread(move || {
        if !on {
            revisions(&app).leave(article);
            return Ok(false);
        }
        let page = app.clone();
        let tell = move |offer| Event::DraftChanged(Box::new(offer)).emit(&page);
        Ok(revisions(&app).watch(&SharedSession::of(&app), article, tell))
    })
    .await
}

fn revisions(app: &AppHandle) -> Arc<Revisions> {
    Arc::clone(&app.state::<Arc<Revisions>>())
}

/// Which report to save.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct SaveRequest {
    article: ArticleId,
    format: ReportFormat,
    options: ReportOptions,
}

/// Lets the editor say where, and writes a report there; answers the path, or
/// `None` when cancelled.
#[tauri::command]
pub(crate) async fn save_report(
    request: SaveRequest,
    app: AppHandle,
) -> Result<Option<String>, CallError> {
    off_thread(move || {
        let SaveRequest {
            article,
            format,
            options,
        } = request;
        let report = SharedSession::of(&app).report(article, format, options)?;
        let Some(file) = Picker::of(&app).save_as(&app, &report.file_name)? else {
            return Ok(None);
        };
        let drafts = SharedSession::of(&app).drafts(article)?;
        write_export(&file, &report.bytes, &drafts, false)?;
        Ok(Some(file.display().to_string()))
    })
    .await
}

/// Returns what is known of a ledger that cannot be opened.
#[tauri::command]
pub(crate) async fn trouble(app: AppHandle) -> Result<Trouble, CallError> {
    off_thread(move || SharedSession::of(&app).trouble()).await
}

/// Puts a backup in the ledger's place; what was there is kept.
#[tauri::command]
pub(crate) async fn restore_backup(name: String, app: AppHandle) -> Result<Restored, CallError> {
    off_thread(move || SharedSession::of(&app).restore(&name)).await
}

/// Opens the ledger for reading only.
#[tauri::command]
pub(crate) async fn open_read_only(app: AppHandle) -> Result<(), CallError> {
    off_thread(move || SharedSession::of(&app).open_read_only()).await
}

/// Lets the next call open the ledger again.
#[tauri::command]
pub(crate) async fn reopen(app: AppHandle) -> Result<(), CallError> {
    off_thread(move || {
        SharedSession::of(&app).reopen(None);
        Ok(())
    })
    .await
}

/// Lets the editor choose another ledger, which the next call opens; answers whether one was chosen.
#[tauri::command]
pub(crate) async fn choose_ledger(app: AppHandle) -> Result<bool, CallError> {
    off_thread(move || {
        let chosen = Picker::of(&app).open_ledger(&app)?;
        let any = chosen.is_some();
        if any {
            SharedSession::of(&app).reopen(chosen);
        }
        Ok(any)
    })
    .await
}

/// Shows the ledger's file in its folder.
#[tauri::command]
pub(crate) async fn show_in_folder(app: AppHandle) -> Result<(), CallError> {
    off_thread(move || {
        let ledger = SharedSession::of(&app).ledger()?;
        app.opener()
            .reveal_item_in_dir(&ledger)
            .map_err(|error| CallError {
                code: ErrorCode::Io,
                message: format!("The folder cannot be shown: {error}."),
                hint: format!("Open it in your file manager: {}", ledger.display()),
            })
    })
    .await
}

/// Opens a link in the editor's browser or mail program, once she has seen its address and said so.
#[tauri::command]
pub(crate) async fn open_link(url: String, app: AppHandle) -> Result<(), CallError> {
    let url = link::outward(&url)?;
    off_thread(move || {
        let links = app.state::<Links>();
        if !links.may_open(&url, |question| {
            Ok(Picker::of(&app).may_open(&app, question))
        })? {
            return Ok(());
        }
        app.opener()
            .open_url(url.as_str(), None::<&str>)
            .map_err(|error| CallError {
                code: ErrorCode::Io,
                message: format!("The link cannot be opened: {error}."),
                hint: "Copy it into the browser.".into(),
            })
    })
    .await
}

/// Draws the native menu from the page's own table of commands.
#[tauri::command]
pub(crate) async fn set_menu(menus: MenuBar, app: AppHandle) -> Result<(), CallError> {
    menu::draw(&app, &menus).map_err(|error| CallError {
        code: ErrorCode::Internal,
        message: format!("The menu cannot be drawn: {error}."),
        hint: String::new(),
    })
}

/// Runs what waits for the disk, the desk or the editor off the window's thread.
async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, CallError> + Send + 'static,
) -> Result<T, CallError> {
    tauri::async_runtime::spawn_blocking(work)
        .await
        .unwrap_or_else(|error| {
            log::error!("a call did not come back: {error}");
            Err(CallError {
                code: ErrorCode::Internal,
                message: "Claimdesk failed while answering; nothing was changed.".into(),
                hint: "Try again. If it happens again, restart Claimdesk.".into(),
            })
        })
}

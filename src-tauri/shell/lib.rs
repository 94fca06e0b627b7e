//! The window: the only crate that knows Tauri.
//!
//! The page asks through two commands off the window's thread: `commands::call` hands a call to
//! the desk's [`Session`](claimdesk_calls::Session), `commands::shell` does what only a shell can.
//! What a page must never hold stays here: paths, file pickers, dropped files,
//! links to the outside. Everything else is drawn by the page.

mod asides;
mod command_line;
mod commands;
mod draft_file;
mod draft_places;
mod draft_watch;
mod drop;
mod emit;
mod instance;
mod link;
mod menu;
mod pick;
mod revisions;
mod shared_session;
mod spoken;
mod watch;
mod window;

use std::sync::Arc;

use claimdesk_app::Reader;
use claimdesk_calls::Event;
use tauri::Manager;

use emit::emit;
use link::Links;
use pick::Picker;
use revisions::Revisions;
use shared_session::SharedSession;
use spoken::Spoken;

pub use claimdesk_app::serve_reader;
pub use command_line::CommandLine;

/// Opens the window and runs until it is closed.
///
/// # Errors
/// The window system or the webview refused. A ledger that cannot be opened is
/// no error here: the window tells of it.
pub fn run(command_line: CommandLine) -> tauri::Result<()> {
    let picker = Arc::new(Picker::from(&command_line));
    let instance = instance::plugin(&command_line);
    let door = Arc::new(SharedSession::new(command_line, Reader::apart()));
    tauri::Builder::default()
        .plugin(instance)
        .plugin(log_plugin())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_window_state::Builder::new().build())
        .manage(Arc::clone(&door))
        .manage(picker)
        .manage(Links::default())
        .manage(Spoken::default())
        .manage(Arc::new(Revisions::default()))
        .invoke_handler(tauri::generate_handler![commands::call, commands::shell])
        .on_menu_event(|app, event| emit(app, Event::menu(event.id().as_ref().to_owned())))
        .on_window_event(drop::on_window_event)
        .setup(move |app| {
            match app.path().app_config_dir() {
                Ok(folder) => door.places.keep_in(folder.join(draft_places::FILE_NAME)),
                Err(error) => log::warn!("drafts are not remembered: {error}"),
            }
            let page = app.handle().clone();
            (door.asides).tell_by(move |news| emit(&page, Event::aside(news)));
            window::open(app)?;
            watch::start(app.handle().clone(), &door);
            Ok(())
        })
        .run(tauri::generate_context!())
}

/// Logs to the platform's log folder and to the terminal. Logs name operations
/// and files, never a draft's words.
fn log_plugin<R: tauri::Runtime>() -> tauri::plugin::TauriPlugin<R> {
    tauri_plugin_log::Builder::new()
        .level(log::LevelFilter::Info)
        .max_file_size(1 << 20)
        .rotation_strategy(tauri_plugin_log::RotationStrategy::KeepOne)
        .build()
}

//! The window: Tauri's only room.
//!
//! The page asks through one command, [`commands::call`], which hands the call
//! to the desk's [`Session`](claimdesk_calls::Session) off the window's thread.
//! What a page must never hold stays here: paths, file pickers, dropped files,
//! links to the outside. Everything else is drawn by the page.

mod asides;
mod command_line;
mod commands;
mod draft_file;
mod draft_places;
mod draft_watch;
mod drop;
mod events;
mod instance;
mod link;
mod menu;
mod pick;
mod revision_offer;
mod revisions;
mod shared_session;
mod watch;
mod window;

use std::sync::Arc;

use claimdesk_app::Reader;
use tauri::Manager;

use events::Event;
use link::Links;
use pick::Picker;
use revisions::Revisions;
use shared_session::SharedSession;

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
        .manage(Arc::new(Revisions::default()))
        .invoke_handler(tauri::generate_handler![
            commands::call,
            commands::call_off,
            commands::pick_draft,
            commands::pick_package,
            commands::pick_sheet,
            commands::pick_revision,
            commands::reread_revision,
            commands::accept_revision,
            commands::accept_draft_change,
            commands::watch_draft,
            commands::save_report,
            commands::open_link,
            commands::trouble,
            commands::restore_backup,
            commands::open_read_only,
            commands::reopen,
            commands::choose_ledger,
            commands::show_in_folder,
            commands::set_menu,
        ])
        .on_menu_event(|app, event| Event::Menu(event.id().as_ref().to_owned()).emit(app))
        .on_window_event(drop::on_window_event)
        .setup(move |app| {
            match app.path().app_config_dir() {
                Ok(folder) => door.places.keep_in(folder.join(draft_places::FILE_NAME)),
                Err(error) => log::warn!("drafts are not remembered: {error}"),
            }
            let page = app.handle().clone();
            (door.asides).tell_by(move |news| Event::Aside(news).emit(&page));
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

//! Files dropped onto the window.

use std::path::PathBuf;

use claimdesk_calls::{Drag, Event};
use tauri::{AppHandle, DragDropEvent, Manager, Window, WindowEvent};

use crate::emit::emit;
use crate::shared_session::SharedSession;

/// Brings dropped files in, and tells the page where dragged ones are.
pub(crate) fn on_window_event(window: &Window, event: &WindowEvent) {
    let WindowEvent::DragDrop(event) = event else {
        return;
    };
    let app = window.app_handle();
    match event {
        DragDropEvent::Enter { .. } => emit(app, Event::drag(Drag::Over)),
        DragDropEvent::Leave => emit(app, Event::drag(Drag::Left)),
        DragDropEvent::Drop { paths, .. } => {
            emit(app, Event::drag(Drag::Left));
            bring_in(app, paths.clone());
        }
        _ => {}
    }
}

fn bring_in(app: &AppHandle, paths: Vec<PathBuf>) {
    let app = app.clone();
    tauri::async_runtime::spawn_blocking(move || {
        let door = SharedSession::of(&app);
        for path in paths {
            door.bring_in(&path, &app);
        }
    });
}

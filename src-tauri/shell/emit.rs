//! How the page hears of an event.

use claimdesk_calls::Event;
use tauri::{AppHandle, Emitter};

/// Tells the page. A page that is gone hears nothing, and loses nothing by it.
pub(crate) fn emit(app: &AppHandle, event: Event) {
    if let Err(error) = app.emit(event.name(), event) {
        log::warn!("the page was not told: {error}");
    }
}

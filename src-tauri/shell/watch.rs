//! Notices when another program changes the ledger.

use std::sync::{Arc, Weak};
use std::thread;
use std::time::Duration;

use claimdesk_calls::Event;
use tauri::AppHandle;

use crate::emit::emit;
use crate::shared_session::SharedSession;

/// How often the ledger is asked; it answers from memory.
const EVERY: Duration = Duration::from_secs(1);

/// Asks until the door is gone.
pub(crate) fn start(app: AppHandle, door: &Arc<SharedSession>) {
    let door = Arc::downgrade(door);
    thread::spawn(move || watch(&app, &door));
}

fn watch(app: &AppHandle, door: &Weak<SharedSession>) {
    loop {
        thread::sleep(EVERY);
        let Some(door) = door.upgrade() else {
            return;
        };
        if door.changed_elsewhere() {
            emit(app, Event::changed(()));
        }
    }
}

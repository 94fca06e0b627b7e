//! One window a ledger: a second start hands its file to the first.

use std::path::Path;

use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Wry};
use tauri_plugin_single_instance::Builder;

use crate::command_line::CommandLine;
use crate::shared_session::SharedSession;
use crate::window;

/// Finds a running window of the same ledger. Where there is no session bus
/// to find it by, the app starts as usual and the ledger's own lock decides.
pub(crate) fn plugin(command_line: &CommandLine) -> TauriPlugin<Wry> {
    let builder = Builder::new().callback(|app, args, cwd| on_another_start(app, &args, &cwd));
    match &command_line.desk {
        Some(desk) => builder.dbus_id(name_for(desk)).build(),
        None => builder.build(),
    }
}

/// The bus name of another ledger than the platform's: the same for the same
/// file, however it was pointed at.
fn name_for(desk: &Path) -> String {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let whole = std::path::absolute(desk).unwrap_or_else(|_| desk.to_owned());
    let mut hasher = DefaultHasher::new();
    whole.canonicalize().unwrap_or(whole).hash(&mut hasher);
    format!("org.claimdesk.desktop.Desk{:016x}", hasher.finish())
}

fn on_another_start(app: &AppHandle, args: &[String], cwd: &str) {
    window::bring_to_front(app);
    match CommandLine::of_another_start(args, Path::new(cwd)) {
        Ok(CommandLine {
            file: Some(file), ..
        }) => {
            let app = app.clone();
            tauri::async_runtime::spawn_blocking(move || {
                SharedSession::of(&app).bring_in(&file, &app)
            });
        }
        Ok(_) => {}
        Err(error) => log::warn!("another start's arguments make no sense: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_ledger_has_its_own_name() {
        let folder = tempfile::tempdir().unwrap();
        let desk = folder.path().join("a.db");
        std::fs::write(&desk, b"").unwrap();
        let roundabout = folder.path().join(".").join("a.db");
        assert_eq!(name_for(&desk), name_for(&roundabout));
        assert_ne!(name_for(&desk), name_for(&folder.path().join("b.db")));
    }
}

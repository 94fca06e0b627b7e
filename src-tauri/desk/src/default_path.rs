//! Where the ledger stands when nobody says otherwise, and whose name goes into its history.

use std::path::PathBuf;

use directories::ProjectDirs;

/// The setting of a desk that holds the name that goes into its history, when
/// nobody says otherwise.
pub const WHO_SETTING: &str = "who";

/// The setting of a desk that says that the name was asked for, and the question put away.
pub const WHO_ASKED_SETTING: &str = "who_asked";

const FILE_NAME: &str = "desk.claimdesk";

/// Returns where the platform keeps a program's data on this machine: the
/// ledger's place unless another is chosen. Touches no file.
///
/// On Linux this is `$XDG_DATA_HOME/claimdesk/desk.claimdesk`, on macOS
/// `~/Library/Application Support/org.Claimdesk.Claimdesk/`, on Windows
/// `%LOCALAPPDATA%\Claimdesk\Claimdesk\data\`. `None` for a user without a home.
pub fn ledger() -> Option<PathBuf> {
    let dirs = ProjectDirs::from("org", "Claimdesk", "Claimdesk")?;
    Some(dirs.data_local_dir().join(FILE_NAME))
}

/// Returns the name under which the user is logged in, if the system tells it.
pub fn user() -> Option<String> {
    ["USER", "LOGNAME", "USERNAME"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|name| !name.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ledger_has_a_folder_of_its_own() {
        // A build machine may have no home; then there is nothing to tell.
        if let Some(path) = ledger() {
            assert!(path.is_absolute());
            assert_eq!(path.file_name().unwrap(), FILE_NAME);
            let folder = path.parent().unwrap().to_string_lossy().to_lowercase();
            assert!(folder.contains("claimdesk"), "{folder}");
        }
    }
}

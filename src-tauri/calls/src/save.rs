//! Files that are there whole or not at all.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
#[error("{} cannot be written: {step}: {source}", path.display())]
pub struct SaveError {
    /// The file.
    pub path: PathBuf,
    /// What was being done.
    pub step: &'static str,
    /// What the system said.
    pub source: io::Error,
}

/// Writes `bytes` to `path`: into a temporary file beside it, which is synced
/// and then takes the name, and the folder is synced. A reader sees the old
/// file or the new one, never half of one, even after a power cut.
///
/// A file that is replaced keeps its permissions; a new one is for its owner
/// only, since a report may name sources that nobody else should read of.
///
/// # Errors
/// The folder is missing or cannot be written to, a folder stands at `path`, or
/// the disk is full. No temporary file is left behind, and what stood at `path`
/// still does, unless the step that failed is the last: then the new file
/// stands there, and only a power cut might still take it back.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    put_in_place(path, bytes).map_err(|(step, source)| SaveError {
        path: path.to_owned(),
        step,
        source,
    })
}

/// Does it, or says which step failed.
fn put_in_place(path: &Path, bytes: &[u8]) -> Result<(), (&'static str, io::Error)> {
    let during = |step| move |cause| (step, cause);
    if path.is_dir() {
        return Err(("replacing it", io::ErrorKind::IsADirectory.into()));
    }
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut temporary = tempfile::Builder::new()
        .prefix(".claimdesk-")
        .tempfile_in(folder)
        .map_err(during("making it"))?;
    temporary.write_all(bytes).map_err(during("writing it"))?;
    if let Ok(before) = fs::metadata(path) {
        (temporary.as_file().set_permissions(before.permissions()))
            .map_err(during("keeping its permissions"))?;
    }
    (temporary.as_file().sync_all()).map_err(during("syncing it"))?;
    (temporary.persist(path)).map_err(|e| ("putting it in place", e.error))?;
    sync_folder(folder).map_err(during("syncing its folder"))
}

/// On Unix a name is on the disk only after its folder is.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

/// Windows offers no such sync; renames are journalled there.
#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_made_and_replaced_and_nothing_else_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.html");
        write_atomically(&path, b"first").unwrap();
        write_atomically(&path, b"second, longer").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"second, longer");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_new_file_is_its_owners_and_a_replaced_one_keeps_its_permissions() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.html");
        let mode = || fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        write_atomically(&path, b"first").unwrap();
        assert_eq!(mode(), 0o600);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        write_atomically(&path, b"second").unwrap();
        assert_eq!(mode(), 0o644);
    }

    #[test]
    fn a_folder_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("taken");
        fs::create_dir(&path).unwrap();
        let refused = write_atomically(&path, b"text").unwrap_err();
        assert_eq!(refused.path, path);
        assert_eq!(refused.source.kind(), io::ErrorKind::IsADirectory);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn an_error_names_the_file_and_the_step() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("gone").join("report.md");
        let refused = write_atomically(&path, b"text").unwrap_err();
        assert_eq!(refused.source.kind(), io::ErrorKind::NotFound);
        let told = refused.to_string();
        assert!(told.contains("report.md") && told.contains(refused.step));
    }
}

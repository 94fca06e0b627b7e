//! Writes a file whole or not at all.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use claimdesk_calls::{CallError, ErrorCode};
use tempfile::NamedTempFile;
use thiserror::Error;

/// Why a file was not written; the file that stood there is untouched.
#[derive(Debug, Error)]
#[error("{file} cannot be written: {step}: {source}")]
pub struct SaveError {
    /// The file's name, without its folder.
    pub file: String,
    /// What was being done.
    pub step: &'static str,
    /// What the system said.
    pub source: io::Error,
}

impl From<SaveError> for CallError {
    fn from(error: SaveError) -> Self {
        Self {
            code: ErrorCode::Io,
            message: error.to_string(),
            hint: "Nothing was written. Choose another folder, or make room and try again.".into(),
        }
    }
}

/// Writes `content` to `file`: into a temporary file beside it, synced, then
/// renamed over it, and the folder synced. A reader sees the old file or the
/// new one, never half of one, even after a power cut.
///
/// # Errors
/// The folder is missing or cannot be written to, or the disk is full. What
/// stood at `file` still does, and no temporary file is left behind.
pub fn write_atomically(file: &Path, content: &[u8]) -> Result<(), SaveError> {
    let failed = |step| {
        let name = file.file_name().unwrap_or(file.as_os_str());
        let file = PathBuf::from(name).display().to_string();
        move |source| SaveError { file, step, source }
    };
    let folder = match file.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let mut temporary = beside(folder).map_err(failed("making it"))?;
    temporary.write_all(content).map_err(failed("writing it"))?;
    temporary
        .as_file()
        .sync_all()
        .map_err(failed("syncing it"))?;
    temporary
        .persist(file)
        .map_err(|error| failed("putting it in place")(error.error))?;
    sync_folder(folder).map_err(failed("syncing its folder"))
}

/// Makes a temporary file with the permissions of an ordinary one, as the
/// editor's umask has it; by default it would be the owner's alone.
#[cfg(unix)]
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    tempfile::Builder::new()
        .prefix(".claimdesk-")
        .permissions(std::fs::Permissions::from_mode(0o666))
        .tempfile_in(folder)
}

#[cfg(not(unix))]
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    NamedTempFile::new_in(folder)
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    std::fs::File::open(folder)?.sync_all()
}

/// Windows offers no such sync; renames are journalled there.
#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn writes_a_new_file_and_replaces_an_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("report.html");
        write_atomically(&file, b"first").unwrap();
        write_atomically(&file, b"second, longer").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"second, longer");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_cannot_be_put_in_place_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("taken");
        fs::create_dir(&file).unwrap();
        let error = write_atomically(&file, b"text").unwrap_err();
        assert_eq!(error.step, "putting it in place");
        assert_eq!(error.file, "taken");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_missing_folder_is_named_as_the_reason() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("gone").join("report.md");
        let error = write_atomically(&file, b"text").unwrap_err();
        assert_eq!(error.source.kind(), io::ErrorKind::NotFound);
        assert!(CallError::from(error).message.contains("report.md"));
    }
}

//! Reads a draft's bytes from a file that someone pointed at.

use std::fs::{File, Metadata};
use std::io::{self, Read as _};
use std::path::Path;

use claimdesk_compose::ReadError;
use claimdesk_draft::MAX_BYTES;

/// A file whose bytes cannot be had.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FileError {
    /// It is not there, or the system refuses it.
    #[error("{0}")]
    Io(#[from] io::Error),
    /// It is a folder.
    #[error("it is a folder")]
    Folder,
    /// It is a pipe, a device or something else that has no end of its own.
    #[error("it is not a file")]
    NotAFile,
    /// It holds more than a draft may.
    #[error(transparent)]
    TooLarge(ReadError),
}

impl FileError {
    /// Returns what the editor can do next, as one sentence.
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::Io(_) => "Check that the file is there and that you may read it.",
            Self::Folder => "Give the draft itself.",
            Self::NotAFile => "Save the draft as a file and give that.",
            Self::TooLarge(cause) => cause.hint(),
        }
    }
}

/// Reads a file of at most [`MAX_BYTES`]; what is larger is refused before it is read.
///
/// # Errors
/// It cannot be read, is no file or too large.
pub fn read_file(path: &Path) -> Result<Vec<u8>, FileError> {
    // Asked before opening, which for a pipe would wait until somebody writes to it; and of what
    // was opened, which may be another by then.
    only_a_file(&path.metadata()?)?;
    let file = File::open(path)?;
    let about = file.metadata()?;
    only_a_file(&about)?;
    let too_large = |bytes| Err(FileError::TooLarge(ReadError::TooLarge { bytes }));
    let size = usize::try_from(about.len()).unwrap_or(usize::MAX);
    if size > MAX_BYTES {
        return too_large(size);
    }
    let mut bytes = Vec::with_capacity(size);
    // A file may grow while it is read, and some tell no size.
    file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > MAX_BYTES {
        return too_large(bytes.len());
    }
    Ok(bytes)
}

fn only_a_file(about: &Metadata) -> Result<(), FileError> {
    match about {
        about if about.is_file() => Ok(()),
        about if about.is_dir() => Err(FileError::Folder),
        _ => Err(FileError::NotAFile),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_file_or_too_large_is_refused_before_it_is_read() {
        let dir = tempfile::tempdir().unwrap();
        let error = read_file(dir.path()).unwrap_err();
        assert_eq!(error.to_string(), "it is a folder");
        let path = dir.path().join("gone.md");
        assert!(matches!(read_file(&path), Err(FileError::Io(_))));
        let path = dir.path().join("huge.txt");
        let size = 4 * MAX_BYTES;
        File::create(&path).unwrap().set_len(size as u64).unwrap();
        let error = read_file(&path).unwrap_err();
        assert!(
            matches!(error, FileError::TooLarge(ReadError::TooLarge { bytes }) if bytes == size)
        );
    }

    #[cfg(unix)]
    #[test]
    fn neither_pipes_nor_devices_are_waited_for() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("pipe.md");
        let made = std::process::Command::new("mkfifo").arg(&path).status();
        assert!(made.unwrap().success());
        let link = dir.path().join("link.md");
        std::os::unix::fs::symlink("/dev/zero", &link).unwrap();
        for path in [&path, &link] {
            let error = read_file(path).unwrap_err();
            assert_eq!(error.to_string(), "it is not a file", "{}", path.display());
        }
    }
}

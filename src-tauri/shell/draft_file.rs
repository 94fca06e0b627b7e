//! Reads a draft's bytes from a file someone pointed at.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use claimdesk_calls::{CallError, ErrorCode};
use claimdesk_draft::MAX_BYTES;

/// A file as it was read.
#[derive(Debug)]
pub(crate) struct DraftFile {
    /// Its name, without its folder.
    pub(crate) name: String,
    /// Its bytes; at most one more than the reader of drafts accepts, so that
    /// a file that is too long is refused there, in its words.
    pub(crate) bytes: Vec<u8>,
}

impl DraftFile {
    /// Reads a file.
    ///
    /// # Errors
    /// `Io`: it is not there, not a file, or cannot be read.
    pub(crate) fn read(path: &Path) -> Result<Self, CallError> {
        let name = name(path);
        match bytes(path) {
            Ok(bytes) => Ok(Self { name, bytes }),
            Err(error) => Err(CallError {
                code: ErrorCode::Io,
                message: format!("{name} cannot be read: {error}."),
                hint: "Check that the file is there and that you may read it.".into(),
            }),
        }
    }
}

/// Whether a file is a workbook by its name.
pub(crate) fn is_sheet(path: &Path) -> bool {
    (path.extension()).is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"))
}

/// The last part of a path, for messages.
pub(crate) fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    // Asked before opening: opening a pipe would wait for its writer.
    if !path.metadata()?.is_file() {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            "it is not a file",
        ));
    }
    let mut bytes = Vec::new();
    File::open(path)?
        .take(MAX_BYTES as u64 + 1)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_and_a_missing_file_are_refused_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let error = DraftFile::read(folder.path()).unwrap_err();
        assert_eq!(error.code, ErrorCode::Io);
        assert!(error.message.contains("not a file"), "{}", error.message);
        let error = DraftFile::read(&folder.path().join("gone.md")).unwrap_err();
        assert!(
            error.message.starts_with("gone.md cannot be read"),
            "{}",
            error.message
        );
    }

    #[test]
    fn no_more_is_read_than_it_takes_to_refuse() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("huge.txt");
        File::create(&path)
            .unwrap()
            .set_len(4 * MAX_BYTES as u64)
            .unwrap();
        assert_eq!(DraftFile::read(&path).unwrap().bytes.len(), MAX_BYTES + 1);
    }
}

//! Reads a draft's bytes from a file someone pointed at.

use std::path::Path;

use claimdesk_app::{FileError, read_file};
use claimdesk_calls::{CallError, ErrorCode};

/// A file as it was read.
#[derive(Debug)]
pub(crate) struct DraftFile {
    /// Its name, without its folder.
    pub(crate) name: String,
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
}

impl DraftFile {
    /// Reads a file.
    ///
    /// # Errors
    /// `DraftUnreadable`: it is too large. `Io`: it is not there, not a file, or cannot be read.
    pub(crate) fn read(path: &Path) -> Result<Self, CallError> {
        let name = name(path);
        match read_file(path) {
            Ok(bytes) => Ok(Self { name, bytes }),
            Err(FileError::TooLarge(cause)) => Err(CallError {
                code: ErrorCode::DraftUnreadable,
                message: format!("{}.", cause.about(&name)),
                hint: cause.hint().into(),
                said: None,
            }),
            Err(error) => Err(CallError {
                code: ErrorCode::Io,
                message: format!("{name} cannot be read: {error}."),
                hint: error.hint().into(),
                said: None,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_and_a_missing_file_are_refused_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let error = DraftFile::read(folder.path()).unwrap_err();
        assert_eq!(error.code, ErrorCode::Io);
        assert!(error.message.contains("a folder"), "{}", error.message);
        let error = DraftFile::read(&folder.path().join("gone.md")).unwrap_err();
        assert!(
            error.message.starts_with("gone.md cannot be read"),
            "{}",
            error.message
        );
    }
}

//! Files that are either there whole or not there at all.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use super::failure::Failure;

/// Writes `text` to `path`: into a temporary file beside it, which is synced
/// and then takes the name, so that no crash leaves half a file.
pub(crate) fn write_atomically(path: &Path, text: &str) -> Result<(), Failure> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    put_in_place(folder, path, text).map_err(|cause| Failure::io("write", path.display(), &cause))
}

fn put_in_place(folder: &Path, path: &Path, text: &str) -> io::Result<()> {
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let mut temporary = tempfile::Builder::new()
        .prefix(".claimdesk-")
        .tempfile_in(folder)?;
    temporary.write_all(text.as_bytes())?;
    // A file that is replaced keeps its permissions; a new one is for its owner
    // only, since a report may name sources that nobody else should read of.
    if let Ok(before) = std::fs::metadata(path) {
        temporary.as_file().set_permissions(before.permissions())?;
    }
    temporary.as_file().sync_all()?;
    temporary.persist(path).map_err(|e| e.error)?;
    // On Unix the name is on the disk only after its folder is.
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_made_and_replaced_and_nothing_else_stays() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("report.html");
        write_atomically(&path, "one").unwrap();
        write_atomically(&path, "two").unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_cannot_be_put_in_place_leaves_nothing_behind() {
        let dir = tempfile::tempdir().unwrap();
        assert!(write_atomically(dir.path(), "text").is_err());
        assert!(write_atomically(&dir.path().join("no/report"), "text").is_err());
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
    }
}

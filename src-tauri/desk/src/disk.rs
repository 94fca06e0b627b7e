//! Folders: where a file stands, and how names in a folder are made to last.

use std::fs::File;
use std::io;
use std::path::Path;

/// Returns the folder that a file stands in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Makes the names in a folder last: on Unix a rename is on the disk only after
/// its folder is. Elsewhere the system sees to it.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

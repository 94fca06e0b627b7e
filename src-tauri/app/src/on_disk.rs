//! Files by the names people type.

use std::path::{Path, PathBuf};

use claimdesk_draft::{Case, seek_key};

/// Returns the path under which a file is there that was named as it is seen: a name from another
/// system may be decomposed, or have another space in it. A path that leads to nothing, or could
/// lead to several files, is returned as it is.
pub fn on_disk(path: &Path) -> PathBuf {
    if path.symlink_metadata().is_ok() {
        return path.to_owned();
    }
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
        return path.to_owned();
    };
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => on_disk(folder),
        _ => PathBuf::from("."),
    };
    let key = seek_key(name, Case::Counts);
    let same = |other: &str| seek_key(other, Case::Counts) == key;
    let entries = folder.read_dir().into_iter().flatten().flatten();
    let mut found = entries.filter(|entry| entry.file_name().to_str().is_some_and(same));
    match (found.next(), found.next()) {
        (Some(one), None) => one.path(),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_name_is_found_however_it_is_composed_and_spaced() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("Pie\u{300}ces");
        fs::create_dir(&folder).unwrap();
        let there = folder.join("Releve\u{301} 4\u{a0}000.md");
        fs::write(&there, "words").unwrap();
        let typed = dir.path().join("Pi\u{e8}ces").join("Relev\u{e9} 4 000.md");
        assert_eq!(fs::read(on_disk(&typed)).unwrap(), b"words");
        assert_eq!(on_disk(&there), there);
        let gone = dir.path().join("gone.md");
        assert_eq!(on_disk(&gone), gone);
        // Two that look the same: neither is guessed.
        fs::write(folder.join("Relev\u{e9} 4\u{202f}000.md"), "other").unwrap();
        assert_eq!(on_disk(&typed), typed);
    }
}

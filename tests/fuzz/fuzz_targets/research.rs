//! Whatever files a research package has, packed or in a folder, it is read within one budget:
//! its draft is one of them, and each file that backs it is told once, with its own digest.
#![no_main]

#[path = "shared/hostile_zip.rs"]
mod hostile_zip;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use claimdesk_app::{Research, ResearchError};
use claimdesk_readers::{Hint, read};
use hostile_zip::{Entry, entries};

/// The most that all parts of a zip together may unpack to, and the most of one file.
const MOST: u64 = 160 << 20;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let folder = tempfile::tempdir().expect("the disk takes a folder");
    let zip = folder.path().join("package.zip");
    let entries = entries(bytes);
    // As they are, and as a packer wrote them that may lie.
    for packed in [bytes, &hostile_zip::pack(&entries)] {
        fs::write(&zip, packed).expect("the disk takes a file");
        check(Research::open(&zip), packed.len());
    }
    let files = unpacked(&folder.path().join("files"), &entries);
    let opened = Research::open(&folder.path().join("files"));
    if let Ok(research) = &opened {
        for backup in &research.backups {
            let size = files.get(&backup.path).copied();
            assert_eq!(size, Some(backup.bytes), "{}", backup.path);
        }
    }
    check(opened, 0);
});

/// `packed` is how many bytes came in packed.
fn check(opened: Result<Research, ResearchError>, packed: usize) {
    let research = match opened {
        Ok(research) => research,
        Err(error) => {
            assert!(!error.to_string().is_empty() && !error.hint().is_empty());
            return;
        }
    };
    let backed: u64 = research.backups.iter().map(|file| file.bytes).sum();
    assert!(backed + research.draft.len() as u64 <= MOST + packed as u64);
    let mut told: Vec<&String> = research.backups.iter().map(|file| &file.path).collect();
    told.extend(&research.skipped);
    let count = told.len();
    told.sort();
    told.dedup();
    assert_eq!(told.len(), count, "a file is told twice");
    if let Ok(draft) = read(&research.draft, Hint::file_name(&research.name)) {
        assert_eq!(draft.check(), Ok(()));
    }
}

/// Writes the files into a folder, as far as the disk takes their names; returns their sizes.
fn unpacked(top: &Path, entries: &[Entry]) -> BTreeMap<String, u64> {
    fs::create_dir(top).expect("the disk takes a folder");
    let mut files = BTreeMap::new();
    for entry in entries {
        let name = String::from_utf8_lossy(&entry.name);
        let parts: Vec<&str> = (name.split('/'))
            .filter(|part| !part.is_empty() && !matches!(*part, "." | "..") && !part.contains('\0'))
            .collect();
        let path = parts
            .iter()
            .fold(top.to_owned(), |path, part| path.join(part));
        let made = path
            .parent()
            .is_some_and(|folder| fs::create_dir_all(folder).is_ok());
        if path != top && made && fs::write(&path, &entry.body).is_ok() {
            files.insert(parts.join("/"), entry.body.len() as u64);
        }
    }
    files
}

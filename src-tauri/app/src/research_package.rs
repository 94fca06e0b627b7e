//! Research packages: a draft and the files that back it, in a folder or a zip.

use std::collections::{BTreeMap, VecDeque};
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

use claimdesk_compose::{FileKind, ReadError};
use claimdesk_desk::{Desk, Result as DeskResult};
use claimdesk_draft::{Format, MAX_BYTES};
use claimdesk_model::intent::Intent;
use claimdesk_model::record::{SourceFields, SourceFile, SourceKind};
use claimdesk_model::view::Outcome;
use claimdesk_opc::{Package, PackageError};
use claimdesk_readers::{Hint, is_of_a_person, page_among, page_in};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::draft_file::{FileError, read_file};

/// The most files a package may have.
const FILES: usize = 2_000;

/// How deep folders may be in folders.
const DEPTH: usize = 16;

/// How many bytes of a folder's files are read for their digests: 1 GiB over all of them.
const DIGESTED: u64 = 1 << 30;

/// A package that cannot be opened as one.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ResearchError {
    /// A file or folder cannot be read.
    #[error("cannot read {what}: {cause}")]
    Io {
        /// Which.
        what: String,
        /// Why not.
        cause: FileError,
    },
    /// The zip cannot be unpacked.
    #[error("{}", packed(.0))]
    Packed(#[from] PackageError),
    /// It has more files than a package may have.
    #[error("the research package has more than {FILES} files")]
    Crowded,
    /// It has no document at the top that can be read as a draft.
    #[error("the research package has no draft at its top")]
    NoDraft,
    /// Several documents at the top may be the draft.
    #[error("cannot tell which file is the draft: {}", .0.join(", "))]
    SeveralDrafts(Vec<String>),
}

fn packed(cause: &PackageError) -> String {
    let kind = FileKind::Archive;
    let cause = cause.clone();
    ReadError::Packed { kind, cause }.about("the research package")
}

impl ResearchError {
    /// Returns what the editor can do next, as one sentence.
    pub const fn hint(&self) -> &'static str {
        match self {
            Self::Io { cause, .. } => cause.hint(),
            Self::Packed(_) => "Unpack it and open the folder instead.",
            Self::Crowded => "Leave only the draft and the files that back it.",
            Self::NoDraft => {
                "Put the draft at the top of the folder, beside the files that back it."
            }
            Self::SeveralDrafts(_) => {
                "Put all but the draft into a folder below, or let its name alone begin with 'draft'."
            }
        }
    }
}

/// A file that backs the draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ResearchFile {
    /// Its path inside the package, with `/` between folders.
    pub path: String,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Its size in bytes.
    pub bytes: u64,
}

/// A draft and the files that back it.
#[derive(Debug)]
pub struct Research {
    /// The draft's file name.
    pub name: String,
    /// The draft's bytes.
    pub draft: Vec<u8>,
    /// The other files, by path.
    pub backups: Vec<ResearchFile>,
    /// The paths of files that could not be read within the limits.
    pub skipped: Vec<String>,
}

/// Returns whether a path is to be opened as a research package.
pub fn is_research(path: &Path) -> bool {
    let zip = path
        .extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("zip"));
    zip || path.is_dir()
}

impl Research {
    /// Opens a folder or a zip.
    ///
    /// Nothing outside is read: links are not followed, and a zip's names lead to its own files only.
    ///
    /// # Errors
    /// It cannot be read, or which file is the draft cannot be told.
    pub fn open(path: &Path) -> Result<Self, ResearchError> {
        if path.is_dir() {
            return Self::of_folder(path);
        }
        let bytes = read_file(path).map_err(|cause| ResearchError::Io {
            what: path.display().to_string(),
            cause,
        })?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        Self::of_zip(bytes, &name)
    }

    fn of_folder(top: &Path) -> Result<Self, ResearchError> {
        let files = walk(top)?;
        let (chosen, is_page) = chosen(files.keys())?;
        let mut made = Self {
            name: file_name(&chosen).to_owned(),
            draft: Vec::new(),
            backups: Vec::new(),
            skipped: Vec::new(),
        };
        let mut left = DIGESTED;
        for (path, place) in files {
            if path == chosen {
                let read = read_file(&place);
                made.draft = read.map_err(|cause| ResearchError::Io { what: path, cause })?;
                continue;
            }
            if is_page {
                continue;
            }
            match digest(&place, &mut left) {
                Ok(Some((sha256, bytes))) => made.backups.push(ResearchFile {
                    path,
                    sha256,
                    bytes,
                }),
                Ok(None) | Err(_) => made.skipped.push(path),
            }
        }
        Ok(made)
    }

    fn of_zip(bytes: Vec<u8>, name: &str) -> Result<Self, ResearchError> {
        let mut package = Package::open(&bytes)?;
        if page_in(&package).is_some() {
            // A draft as it stands: what it is in is kept, so that it is known again.
            return Ok(Self {
                name: name.to_owned(),
                draft: bytes,
                backups: Vec::new(),
                skipped: Vec::new(),
            });
        }
        let names: Vec<String> = package
            .names()
            .filter(|name| is_of_a_person(name))
            .collect();
        if names.len() > FILES {
            return Err(ResearchError::Crowded);
        }
        let chosen = draft_among(names.iter())?;
        let draft = package.read_within(&chosen, MAX_BYTES)?;
        let mut made = Self {
            name: file_name(&chosen).to_owned(),
            draft,
            backups: Vec::new(),
            skipped: Vec::new(),
        };
        for path in names.into_iter().filter(|name| *name != chosen) {
            match package.read(&path) {
                Ok(bytes) => made.backups.push(ResearchFile {
                    sha256: hex(&Sha256::digest(&bytes)),
                    bytes: bytes.len() as u64,
                    path,
                }),
                Err(_) => made.skipped.push(path),
            }
        }
        made.backups.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(made)
    }

    /// Returns the files that back the draft as sources to be entered. A file that was entered
    /// before, byte for byte, is not among them.
    ///
    /// # Errors
    /// Returns what the ledger refuses.
    pub fn new_sources(&self, desk: &Desk) -> DeskResult<Vec<SourceFields>> {
        let known = desk.sources()?;
        let is_known = |sha256: &str| {
            known.iter().map(|source| &source.fields).any(|fields| {
                fields.file.as_ref().is_some_and(|file| file.sha256 == sha256)
                    // Before a source had a field for its file, the hash was in the note.
                    || fields.kind == SourceKind::Document && fields.note.contains(sha256)
            })
        };
        let new = self.backups.iter().filter(|file| !is_known(&file.sha256));
        let sources = new.map(|file| SourceFields {
            name: file_name(&file.path).to_owned(),
            kind: SourceKind::Document,
            note: format!("Sent with {}.", self.name),
            file: Some(SourceFile {
                path: file.path.clone(),
                sha256: file.sha256.clone(),
            }),
            ..SourceFields::default()
        });
        Ok(sources.collect())
    }

    /// Enters what is new of the files that back a draft which the ledger has already: one change;
    /// `None` where nothing is new.
    ///
    /// # Errors
    /// Returns what the ledger refuses.
    pub fn enter(&self, desk: &mut Desk) -> DeskResult<Option<Outcome>> {
        match self.new_sources(desk)? {
            sources if sources.is_empty() => Ok(None),
            sources => desk.perform(Intent::AddSources { sources }).map(Some),
        }
    }
}

/// Returns the files below a folder by their path inside it.
fn walk(top: &Path) -> Result<BTreeMap<String, PathBuf>, ResearchError> {
    let mut found = BTreeMap::new();
    let mut folders = VecDeque::from([(String::new(), top.to_owned(), 0)]);
    while let Some((inside, folder, depth)) = folders.pop_front() {
        let io = |cause: io::Error| ResearchError::Io {
            what: folder.display().to_string(),
            cause: cause.into(),
        };
        for entry in fs::read_dir(&folder).map_err(io)? {
            let entry = entry.map_err(io)?;
            let path = format!("{inside}{}", entry.file_name().to_string_lossy());
            // Of the entry itself: a link is neither a file nor a folder.
            let kind = entry.file_type().map_err(io)?;
            if !is_of_a_person(&path) {
                continue;
            }
            if kind.is_dir() && depth < DEPTH {
                folders.push_back((format!("{path}/"), entry.path(), depth + 1));
            } else if kind.is_file() {
                found.insert(path, entry.path());
            }
            if found.len() + folders.len() > FILES {
                return Err(ResearchError::Crowded);
            }
        }
    }
    Ok(found)
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Returns which file is the draft, and whether it is a page and all others the pictures on it,
/// which back nothing.
fn chosen<'p>(
    paths: impl Iterator<Item = &'p String> + Clone,
) -> Result<(String, bool), ResearchError> {
    match page_among(paths.clone()) {
        Some(page) => Ok((page.clone(), true)),
        None => Ok((draft_among(paths)?, false)),
    }
}

/// Returns which file is the draft: the one document at the top.
///
/// The top is the first folder that has files. Where several documents stand
/// there, the one whose name alone begins with "draft" is meant; a PDF counts only
/// where nothing else does.
fn draft_among<'p>(paths: impl Iterator<Item = &'p String>) -> Result<String, ResearchError> {
    let paths: Vec<&String> = paths.collect();
    let depth = |path: &str| path.matches('/').count();
    let top = paths.iter().map(|path| depth(path)).min().unwrap_or(0);
    let is_draft = |path: &&&String| {
        let name = file_name(path).to_lowercase();
        depth(path) == top && Hint::file_name(&name).format.is_some() && !name.starts_with("readme")
    };
    let mut fit: Vec<&String> = paths.iter().filter(is_draft).copied().collect();
    // A PDF next to a document that can be edited backs it.
    let is_printed = |path: &str| Hint::file_name(path).format == Some(Format::Pdf);
    if fit.iter().any(|path| !is_printed(path)) {
        fit.retain(|path| !is_printed(path));
    }
    let named = |path: &&&String| file_name(path).to_lowercase().starts_with("draft");
    let named: Vec<&String> = fit.iter().filter(named).copied().collect();
    match (&fit[..], &named[..]) {
        ([one], _) | (_, [one]) => Ok((*one).clone()),
        ([], _) => Err(ResearchError::NoDraft),
        (several, _) => Err(ResearchError::SeveralDrafts(
            several.iter().map(|path| (*path).clone()).collect(),
        )),
    }
}

/// Returns a file's digest and size; `None` where that takes more bytes than are `left`.
fn digest(path: &Path, left: &mut u64) -> io::Result<Option<(String, u64)>> {
    let file = File::open(path)?;
    if !file.metadata()?.is_file() || file.metadata()?.len() > *left {
        return Ok(None);
    }
    let mut digest = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    let mut bytes = 0;
    // A file may grow while it is read.
    let mut file = file.take(*left);
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        digest.update(&buffer[..read]);
        bytes += read as u64;
    }
    *left -= bytes;
    Ok(Some((hex(&digest.finalize()), bytes)))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use claimdesk_desk::DeskOptions;

    use super::*;

    #[track_caller]
    fn draft(paths: &[&str]) -> Result<String, ResearchError> {
        let paths: Vec<String> = paths.iter().map(|path| (*path).to_owned()).collect();
        draft_among(paths.iter())
    }

    #[test]
    fn the_one_document_at_the_top_is_the_draft() {
        assert_eq!(draft(&["a.docx", "b/c.docx", "d.pdf"]).unwrap(), "a.docx");
        assert_eq!(draft(&["x/a.md", "x/y/c.md"]).unwrap(), "x/a.md");
        assert_eq!(
            draft(&["Draft 3.docx", "notes.docx"]).unwrap(),
            "Draft 3.docx"
        );
        assert_eq!(draft(&["README.md", "a.odt"]).unwrap(), "a.odt");
        assert_eq!(draft(&["a.pdf", "b/c.pdf"]).unwrap(), "a.pdf");
        assert!(matches!(draft(&["a.png"]), Err(ResearchError::NoDraft)));
        let error = draft(&["a.docx", "b.docx"]).unwrap_err();
        assert_eq!(
            error.to_string(),
            "cannot tell which file is the draft: a.docx, b.docx"
        );
    }

    #[test]
    fn a_folder_gives_its_draft_and_the_files_that_back_it() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("story.md"), "Words.").unwrap();
        fs::write(dir.path().join(".hidden"), "x").unwrap();
        fs::create_dir(dir.path().join("backup")).unwrap();
        fs::write(dir.path().join("backup/budget.pdf"), "abc").unwrap();
        let found = Research::open(dir.path()).unwrap();
        assert_eq!((&*found.name, &*found.draft), ("story.md", &b"Words."[..]));
        let expected = ResearchFile {
            path: "backup/budget.pdf".to_owned(),
            sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad".to_owned(),
            bytes: 3,
        };
        assert_eq!(found.backups, [expected]);
    }

    #[test]
    fn a_package_is_entered_by_one_change_and_each_file_is_known_again() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("story.md"), "Words.").unwrap();
        fs::write(dir.path().join("budget.pdf"), "abc").unwrap();
        fs::write(dir.path().join("tape.wav"), "def").unwrap();
        let research = Research::open(dir.path()).unwrap();
        let mut desk = Desk::in_memory(DeskOptions::new("Ana")).unwrap();
        let before = desk.sources().unwrap().len();
        let entered = research.enter(&mut desk).unwrap().unwrap();
        assert_eq!(entered.sources.len(), 2);
        let sources = desk.sources().unwrap();
        let tape = sources.iter().find(|it| it.fields.name == "tape.wav");
        let mut fields = tape.unwrap().fields.clone();
        assert_eq!(fields.file.as_ref().unwrap().path, "tape.wav");
        // An editor who tidies the note makes no double.
        fields.note.clear();
        let id = tape.unwrap().id;
        (desk.perform(Intent::EditSource { source: id, fields })).unwrap();
        assert!(research.enter(&mut desk).unwrap().is_none());
        desk.undo().unwrap();
        desk.undo().unwrap();
        assert_eq!(desk.sources().unwrap().len(), before);
        assert!(desk.verify().unwrap().is_empty());
    }

    #[test]
    fn a_file_entered_before_sources_had_one_is_known_by_its_note() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("story.md"), "Words.").unwrap();
        fs::write(dir.path().join("budget.pdf"), "abc").unwrap();
        let research = Research::open(dir.path()).unwrap();
        let mut desk = Desk::in_memory(DeskOptions::new("Ana")).unwrap();
        let fields = SourceFields {
            name: "budget.pdf".into(),
            kind: SourceKind::Document,
            note: format!("SHA-256: {}", research.backups[0].sha256),
            ..SourceFields::default()
        };
        desk.perform(Intent::AddSource { fields }).unwrap();
        assert!(research.enter(&mut desk).unwrap().is_none());
    }

    #[test]
    fn the_pictures_on_a_page_back_nothing() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("Dam.html"), "<p>Words.").unwrap();
        fs::create_dir(dir.path().join("images")).unwrap();
        fs::write(dir.path().join("images/image1.png"), "abc").unwrap();
        let found = Research::open(dir.path()).unwrap();
        assert_eq!((&*found.name, &*found.backups), ("Dam.html", &[][..]));
        fs::write(dir.path().join("receipt.png"), "abc").unwrap();
        assert_eq!(Research::open(dir.path()).unwrap().backups.len(), 2);
    }

    #[test]
    fn a_page_zipped_with_its_pictures_is_a_draft_as_it_stands() {
        let zip = include_bytes!("../../readers/tests/corpus/google-docs-zip/input.zip");
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("Dam closed.zip");
        fs::write(&path, zip).unwrap();
        let found = Research::open(&path).unwrap();
        assert_eq!((&*found.name, &*found.draft), ("Dam closed.zip", &zip[..]));
        assert_eq!((found.backups, found.skipped), (vec![], vec![]));
    }

    #[test]
    fn a_folder_s_draft_is_read_within_the_limit_of_a_file() {
        let dir = tempfile::tempdir().unwrap();
        let draft = File::create(dir.path().join("draft.md")).unwrap();
        draft.set_len(3 << 30).unwrap();
        let error = Research::open(dir.path()).unwrap_err();
        assert_eq!(
            error.to_string(),
            "cannot read draft.md: the draft is too large: it has 3221225472 bytes, and a draft may \
             have at most 67108864 (64 MiB)"
        );
    }

    #[test]
    fn the_files_of_a_folder_share_one_budget() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("tape.wav");
        fs::write(&path, "abcdef").unwrap();
        let mut left = 10;
        assert_eq!(digest(&path, &mut left).unwrap().map(|(_, n)| n), Some(6));
        assert_eq!((digest(&path, &mut left).unwrap(), left), (None, 4));
    }

    #[cfg(unix)]
    #[test]
    fn links_out_of_the_folder_are_not_followed() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("story.md"), "Words.").unwrap();
        std::os::unix::fs::symlink("/etc/passwd", dir.path().join("secret.txt")).unwrap();
        std::os::unix::fs::symlink("/", dir.path().join("root")).unwrap();
        let found = Research::open(dir.path()).unwrap();
        assert_eq!(found.backups, []);
    }
}

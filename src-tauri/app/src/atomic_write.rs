//! Files that are there whole or not at all, and what is never replaced by one.

use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::{fs, io};

use claimdesk_desk::Desk;
use claimdesk_model::id::ArticleId;
use sha2::{Digest, Sha256};

use crate::draft_file::read_file;
use crate::research_package::hex;

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The disk did not do it.
    #[error("{} cannot be written: {step}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What was being done.
        step: &'static str,
        /// What the system said.
        source: io::Error,
    },
    /// What is there is not to be replaced.
    #[error("{} was not written: {taken}", path.display())]
    Taken {
        /// The file.
        path: PathBuf,
        /// What is there.
        taken: Taken,
    },
}

impl SaveError {
    /// Returns what to do next.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Io { .. } => "Choose another folder, or make room and try again.",
            Self::Taken { taken, .. } => match taken {
                Taken::Ledger | Taken::Log | Taken::Draft => "Choose another name.",
                Taken::Link => "Name the file itself.",
                Taken::NoFile => "Choose another name; `-` writes to standard output.",
            },
        }
    }
}

/// What a file is not written in the place of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Taken {
    /// A ledger, a backup of one, or another program's database.
    #[error("a ledger, a backup or another database stands there")]
    Ledger,
    /// What belongs to a ledger: its log, or the index of that.
    #[error("the name belongs to the log of a ledger")]
    Log,
    /// The draft that the article came from.
    #[error("it is the draft that the article came from")]
    Draft,
    /// A symbolic link that leads nowhere.
    #[error("it is a symbolic link to a file that is not there")]
    Link,
    /// A device, a pipe or a socket.
    #[error("it is a device or a pipe, not a file")]
    NoFile,
}

/// The draft files of an article: none is replaced by what is written of it.
#[derive(Clone, Debug, Default)]
pub struct Drafts {
    names: Vec<String>,
    digests: Vec<String>,
    place: Option<PathBuf>,
}

impl Drafts {
    /// Returns those of `article`; `place` is where its draft is known to stand.
    ///
    /// # Errors
    /// Returns what the ledger refuses.
    pub fn of(
        desk: &Desk,
        article: ArticleId,
        place: Option<PathBuf>,
    ) -> Result<Self, claimdesk_desk::Error> {
        let mut drafts = Self {
            place,
            ..Self::default()
        };
        for view in desk.revisions(article)? {
            drafts.names.push(view.revision.file_name.to_lowercase());
            drafts.digests.push(view.revision.sha256);
        }
        Ok(drafts)
    }

    /// Whether the file at `path` is one of them: where it stands, by its name, or by what it holds.
    fn have(&self, path: &Path) -> bool {
        let name = path.file_name().unwrap_or_default();
        let name = name.to_string_lossy().to_lowercase();
        let at_place = || Some(self.place.as_ref()?.canonicalize().ok()? == path);
        // What cannot be read as a draft, being too large or locked, is none.
        let digest = || Some(hex(&Sha256::digest(read_file(path).ok()?)));
        self.names.contains(&name)
            || at_place().unwrap_or(false)
            || digest().is_some_and(|digest| self.digests.contains(&digest))
    }
}

/// Writes what was made of an article to `path`, as [`write_atomically`] does. The draft that the
/// article came from is replaced only with `force`.
///
/// # Errors
/// As [`write_atomically`]; also when one of `drafts` is there.
pub fn write_export(
    path: &Path,
    bytes: &[u8],
    drafts: &Drafts,
    force: bool,
) -> Result<(), SaveError> {
    let target = target(path)?;
    if !force && target.is_file() && drafts.have(&target) {
        return Err(taken(path, Taken::Draft));
    }
    put(path, &target, bytes)
}

/// Writes `bytes` to `path`: into a temporary file next to it, which is synced
/// and then takes the name, and the folder is synced. A reader sees the old
/// file or the new one, never half of one, even after a power cut.
///
/// A file that is replaced keeps its permissions; a new one is for its owner
/// only, since a report may name sources that nobody else should read of. A
/// symbolic link is followed to the file that it leads to.
///
/// # Errors
/// A ledger, a folder or anything else that is no regular file is at `path`,
/// its folder is missing or cannot be written to, or the disk is full. No
/// temporary file is left behind, and what was at `path`
/// still does, unless the step that failed is the last: then the new file
/// is there, and only a power cut might still take it back.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    put(path, &target(path)?, bytes)
}

fn taken(path: &Path, taken: Taken) -> SaveError {
    SaveError::Taken {
        path: path.to_owned(),
        taken,
    }
}

fn put(path: &Path, target: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    put_in_place(target, bytes).map_err(|(step, source)| SaveError::Io {
        path: path.to_owned(),
        step,
        source,
    })
}

/// Returns the regular file that `path` leads to, or where a new one may be made.
fn target(path: &Path) -> Result<PathBuf, SaveError> {
    let failed = |source| SaveError::Io {
        path: path.to_owned(),
        step: "looking at it",
        source,
    };
    let there = match fs::symlink_metadata(path) {
        Ok(there) => Some(there),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(failed(error)),
    };
    if there.as_ref().is_some_and(fs::Metadata::is_symlink) && !path.exists() {
        return Err(taken(path, Taken::Link));
    }
    // With every link followed, so that what is looked at is what is written.
    let target = if there.is_some() {
        path.canonicalize().map_err(failed)?
    } else {
        let name = path.file_name();
        let name = name.ok_or_else(|| failed(io::ErrorKind::IsADirectory.into()))?;
        folder_of(path).canonicalize().map_err(failed)?.join(name)
    };
    if there.is_some() {
        let there = fs::metadata(&target).map_err(failed)?;
        if there.is_dir() {
            return Err(failed(io::ErrorKind::IsADirectory.into()));
        }
        if !there.is_file() {
            return Err(taken(path, Taken::NoFile));
        }
        if is_ledger(&target).map_err(failed)? {
            return Err(taken(path, Taken::Ledger));
        }
    }
    // What the system keeps among its devices is no place for a file, whatever it leads to.
    let own = |path: &Path| {
        let devices = path.starts_with("/dev") && !path.starts_with("/dev/shm");
        devices || path.starts_with("/proc")
    };
    if cfg!(unix) && (own(path) || own(&target)) {
        return Err(taken(path, Taken::NoFile));
    }
    if is_log(&target).map_err(failed)? {
        return Err(taken(path, Taken::Log));
    }
    Ok(target)
}

/// Whether a path is one at which SQLite would look for what belongs to a ledger that is there.
fn is_log(path: &Path) -> io::Result<bool> {
    let text = path.to_string_lossy();
    let endings = ["-wal", "-shm", "-journal"];
    let ledger = endings.iter().find_map(|ending| text.strip_suffix(ending));
    let ledger = ledger.map(Path::new).filter(|ledger| ledger.is_file());
    ledger.map_or(Ok(false), is_ledger)
}

/// Whether a file is a ledger, by its name or by how it begins: a damaged one is kept as well.
fn is_ledger(file: &Path) -> io::Result<bool> {
    const DATABASE: &[u8] = b"SQLite format 3\0";
    const EXTENSION: &str = "claimdesk";
    let named = file.extension();
    if named.is_some_and(|named| named.eq_ignore_ascii_case(EXTENSION)) {
        return Ok(true);
    }
    let mut start = Vec::new();
    match File::open(file) {
        Ok(open) => open.take(DATABASE.len() as u64).read_to_end(&mut start)?,
        // What may not be read is not known to be no ledger.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => return Ok(true),
        Err(error) => return Err(error),
    };
    Ok(start == DATABASE)
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Does it, or says which step failed.
fn put_in_place(path: &Path, bytes: &[u8]) -> Result<(), (&'static str, io::Error)> {
    let during = |step| move |cause| (step, cause);
    let folder = folder_of(path);
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
        assert_eq!(kind(&refused), Some(io::ErrorKind::IsADirectory));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn an_error_names_the_file_and_the_step() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("gone").join("report.md");
        let refused = write_atomically(&path, b"text").unwrap_err();
        assert_eq!(kind(&refused), Some(io::ErrorKind::NotFound));
        let told = refused.to_string();
        assert!(told.contains("report.md") && told.contains("looking at it"));
    }

    fn kind(error: &SaveError) -> Option<io::ErrorKind> {
        match error {
            SaveError::Io { source, .. } => Some(source.kind()),
            SaveError::Taken { .. } => None,
        }
    }

    #[track_caller]
    fn is_taken(path: &Path, by: Taken) {
        match write_atomically(path, b"report").unwrap_err() {
            SaveError::Taken { taken, .. } => assert_eq!(taken, by, "{}", path.display()),
            other => panic!("{other}"),
        }
    }

    #[test]
    fn no_ledger_is_replaced_whatever_it_is_called() {
        let folder = tempfile::tempdir().unwrap();
        let ledger = folder.path().join("notes.txt");
        fs::write(&ledger, b"SQLite format 3\0 and pages").unwrap();
        let damaged = folder.path().join("desk.CLAIMDESK");
        fs::write(&damaged, b"").unwrap();
        let other_name = folder.path().join("report.html");
        fs::hard_link(&ledger, &other_name).unwrap();
        for path in [&ledger, &damaged, &other_name] {
            is_taken(path, Taken::Ledger);
        }
        // Their logs, there or not.
        for (ending, of) in [("-wal", &ledger), ("-shm", &ledger), ("-journal", &damaged)] {
            let mut log = of.clone().into_os_string();
            log.push(ending);
            is_taken(Path::new(&log), Taken::Log);
            fs::write(&log, b"log").unwrap();
            is_taken(Path::new(&log), Taken::Log);
        }
        assert!(fs::read(&ledger).unwrap().ends_with(b"and pages"));
        let free = folder.path().join("tax-wal");
        write_atomically(&free, b"report").unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed_to_a_file_or_refused() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("elsewhere")).unwrap();
        let target = at("elsewhere").join("report.html");
        fs::write(&target, b"first").unwrap();
        symlink(&target, at("link")).unwrap();
        symlink("link", at("link-to-link")).unwrap();
        write_atomically(&at("link-to-link"), b"second").unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"second");
        assert!(fs::symlink_metadata(at("link")).unwrap().is_symlink());

        symlink("nowhere", at("dangling")).unwrap();
        is_taken(&at("dangling"), Taken::Link);
        symlink("circle", at("circle")).unwrap();
        is_taken(&at("circle"), Taken::Link);
        fs::write(at("desk"), b"SQLite format 3\0").unwrap();
        symlink("desk", at("to-ledger")).unwrap();
        is_taken(&at("to-ledger"), Taken::Ledger);
        symlink("desk-wal", at("to-log")).unwrap();
        fs::write(at("desk-wal"), b"log").unwrap();
        is_taken(&at("to-log"), Taken::Log);
        symlink("elsewhere", at("to-folder")).unwrap();
        let refused = write_atomically(&at("to-folder"), b"report").unwrap_err();
        assert_eq!(kind(&refused), Some(io::ErrorKind::IsADirectory));
        // A folder behind a link is a folder like any other.
        write_atomically(&at("to-folder").join("new.html"), b"report").unwrap();
        assert_eq!(
            fs::read(at("elsewhere").join("new.html")).unwrap(),
            b"report"
        );
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_left_as_it_is() {
        use std::os::unix::fs::{FileTypeExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("socket");
        let _listening = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        is_taken(&socket, Taken::NoFile);
        assert!(fs::metadata(&socket).unwrap().file_type().is_socket());
        // Links of this folder, so that a mistake could replace no device of the machine.
        let link = folder.path().join("null");
        symlink("/dev/null", &link).unwrap();
        is_taken(&link, Taken::NoFile);
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    }

    #[test]
    fn a_draft_is_replaced_with_force_only() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let drafts = Drafts {
            names: vec!["story.md".into()],
            digests: vec![hex(&Sha256::digest(b"words of a draft"))],
            place: Some(at("moved.md")),
        };
        fs::write(at("Story.md"), b"newer words of a draft").unwrap();
        fs::write(at("copy.md"), b"words of a draft").unwrap();
        fs::write(at("moved.md"), b"yet newer words").unwrap();
        fs::write(at("report.md"), b"a report").unwrap();
        for name in ["Story.md", "copy.md", "moved.md"] {
            let before = fs::read(at(name)).unwrap();
            match write_export(&at(name), b"report", &drafts, false).unwrap_err() {
                SaveError::Taken { taken, .. } => assert_eq!(taken, Taken::Draft),
                other => panic!("{other}"),
            }
            assert_eq!(fs::read(at(name)).unwrap(), before, "{name}");
            write_export(&at(name), b"report", &drafts, true).unwrap();
            assert_eq!(fs::read(at(name)).unwrap(), b"report", "{name}");
        }
        write_export(&at("report.md"), b"another", &drafts, false).unwrap();
        fs::write(at("desk.claimdesk"), b"pages").unwrap();
        write_export(&at("desk.claimdesk"), b"report", &drafts, true).unwrap_err();
        // A new file may have the draft's name: nothing is lost.
        fs::remove_file(at("Story.md")).unwrap();
        write_export(&at("Story.md"), b"report", &drafts, false).unwrap();
    }
}

//! Watches one file for what other programs do to it. Knows no window.

use std::ffi::OsString;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// How long a file must be left alone before it is looked at: programs save in several steps.
const QUIET: Duration = Duration::from_millis(300);

/// After so long it is looked at all the same.
const PATIENCE: Duration = Duration::from_secs(5);

/// A file that is watched until this is dropped.
pub(crate) struct DraftWatch {
    _watcher: RecommendedWatcher,
}

impl DraftWatch {
    /// Watches `file`, and calls `changed` on a thread of its own each time when something has
    /// happened to it and it was left alone since. The file's folder is what is watched: many
    /// programs save by writing another file and renaming it over the old one.
    ///
    /// # Errors
    /// Returns what the system refuses, for one that there is no such folder.
    pub(crate) fn start(file: &Path, changed: impl Fn() + Send + 'static) -> notify::Result<Self> {
        let name = file.file_name().map(OsString::from).unwrap_or_default();
        let folder = file.parent().unwrap_or(Path::new("."));
        let (tell, told) = channel();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            if event.is_ok_and(|event| concerns(&event, &name)) {
                // Nobody hears it any more once the watch is dropped.
                let _ = tell.send(());
            }
        })?;
        watcher.watch(folder, RecursiveMode::NonRecursive)?;
        thread::spawn(move || settle(&told, changed));
        Ok(Self { _watcher: watcher })
    }
}

/// Returns whether an event may have changed the file of this name.
fn concerns(event: &Event, name: &OsString) -> bool {
    let touches = event
        .paths
        .iter()
        .any(|path| path.file_name() == Some(name));
    event.need_rescan() || (touches && !matches!(event.kind, EventKind::Access(_)))
}

/// Calls `changed` once for each burst of what is told, until nobody can tell any more.
fn settle(told: &Receiver<()>, changed: impl Fn()) {
    while told.recv().is_ok() {
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            match told.recv_timeout(QUIET) {
                Ok(()) => {}
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        changed();
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;
    use std::sync::{Arc, Mutex};

    use super::*;

    /// A folder with a file that is watched; what was read from it each time.
    struct Watched {
        _folder: tempfile::TempDir,
        file: PathBuf,
        seen: Arc<Mutex<Vec<String>>>,
        _watch: DraftWatch,
    }

    impl Watched {
        fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("draft.md");
            fs::write(&file, "first").unwrap();
            let seen = Arc::new(Mutex::new(Vec::new()));
            let (to, from) = (Arc::clone(&seen), file.clone());
            let watch = DraftWatch::start(&file, move || {
                let text = fs::read_to_string(&from).unwrap_or_default();
                to.lock().unwrap().push(text);
            });
            Self {
                _folder: folder,
                file,
                seen,
                _watch: watch.unwrap(),
            }
        }

        /// Waits until the file was last seen with this text.
        #[track_caller]
        fn await_text(&self, text: &str) {
            for _ in 0..600 {
                if self
                    .seen
                    .lock()
                    .unwrap()
                    .last()
                    .is_some_and(|seen| seen == text)
                {
                    return;
                }
                thread::sleep(Duration::from_millis(50));
            }
            panic!("{text:?} was not seen, but {:?}", self.seen.lock().unwrap());
        }
    }

    #[test]
    fn a_file_that_is_written_is_seen() {
        let watched = Watched::new();
        fs::write(&watched.file, "second").unwrap();
        watched.await_text("second");
        fs::write(&watched.file, "third").unwrap();
        watched.await_text("third");
    }

    #[test]
    fn a_file_that_another_is_renamed_over_is_seen_again_and_again() {
        let watched = Watched::new();
        for text in ["second", "third"] {
            let beside = watched.file.with_extension("tmp");
            fs::write(&beside, text).unwrap();
            fs::rename(&beside, &watched.file).unwrap();
            watched.await_text(text);
        }
    }

    #[test]
    fn a_file_that_is_taken_away_and_made_anew_is_seen() {
        let watched = Watched::new();
        fs::rename(&watched.file, watched.file.with_extension("bak")).unwrap();
        fs::write(&watched.file, "anew").unwrap();
        watched.await_text("anew");
    }

    #[test]
    fn other_files_of_the_folder_are_nobodys_business() {
        let watched = Watched::new();
        fs::write(watched.file.with_file_name("other.md"), "x").unwrap();
        fs::write(&watched.file, "second").unwrap();
        watched.await_text("second");
        let seen = watched.seen.lock().unwrap().clone();
        assert!(seen.iter().all(|text| text == "second"), "{seen:?}");
    }

    #[test]
    fn a_folder_that_is_not_there_cannot_be_watched() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("gone").join("draft.md");
        assert!(DraftWatch::start(&file, || {}).is_err());
    }
}

//! The one door to the desk: opened on first use, one caller at a time.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, TryLockError};

use claimdesk_app::{Cancel, Drafts, Reader, Research, SheetOffer, is_research, on_disk};
use claimdesk_calls::front::{Aside, Front};
use claimdesk_calls::{
    Answer, Call, CallError, ErrorCode, Event, ImportFailed, Imported, ReportFile, Restored,
    Revised, Session, SessionOptions, Trouble, backup_file, front,
};
use claimdesk_desk::backup::Backups;
use claimdesk_desk::restore::restore;
use claimdesk_desk::trouble::{diagnose, try_reading};
use claimdesk_desk::{SystemClock, default_path};
use claimdesk_draft::Changes;
use claimdesk_model::id::ArticleId;
use claimdesk_model::time::Clock;
use claimdesk_model::view::RevisionPreview;
use claimdesk_readers::Hint;
use claimdesk_report::{ReportFormat, ReportOptions};
use tauri::{AppHandle, Manager};

use crate::asides::Asides;
use crate::command_line::CommandLine;
use crate::draft_file;
use crate::draft_file::DraftFile;
use crate::draft_places::DraftPlaces;
use crate::emit::emit;

/// What an empty desk starts with, so that nobody meets a blank page.
const SAMPLE: &[u8] = include_bytes!("../../tests/drafts/sample.md");

/// The desk behind a lock. It is opened by the first call, so that a ledger
/// that is busy or damaged becomes that call's error, which the page shows,
/// and the next call tries again.
pub(crate) struct SharedSession {
    command_line: CommandLine,
    /// Reads drafts.
    reader: Reader,
    inside: Mutex<Inside>,
    /// The draft named on the command line, until it was taken up.
    first: Mutex<Option<PathBuf>>,
    /// The ledger that was chosen in the place of the one it was started with.
    chosen: Mutex<Option<PathBuf>>,
    /// Which file an article's draft came from.
    pub(crate) places: DraftPlaces,
    /// What is being done outside the session.
    pub(crate) asides: Asides,
}

#[derive(Default)]
struct Inside {
    session: Option<Session>,
    /// Why the ledger could not be opened, in the database's own words.
    refusal: String,
}

impl Inside {
    fn with(session: Session) -> Self {
        Self {
            session: Some(session),
            ..Self::default()
        }
    }
}

impl SharedSession {
    /// Names the desk without opening it.
    pub(crate) fn new(command_line: CommandLine, reader: Reader) -> Self {
        Self {
            first: Mutex::new(command_line.file.clone()),
            command_line,
            reader,
            inside: Mutex::default(),
            chosen: Mutex::default(),
            places: DraftPlaces::default(),
            asides: Asides::default(),
        }
    }

    /// The app's door.
    pub(crate) fn of(app: &AppHandle) -> Arc<Self> {
        Arc::clone(&app.state::<Arc<Self>>())
    }

    /// Asks the desk and answers in JSON, as the page has it.
    ///
    /// # Errors
    /// The desk cannot be opened, or refuses the call.
    pub(crate) fn answer(&self, call: Call) -> Result<Answer, CallError> {
        front::answer(self, call)
    }

    /// Asks the desk and reads the answer.
    ///
    /// # Errors
    /// As [`SharedSession::answer`].
    #[cfg(test)]
    pub(crate) fn ask<T: serde::de::DeserializeOwned>(&self, call: Call) -> Result<T, CallError> {
        self.answer(call)?.read()
    }

    /// Writes a report, to be saved.
    ///
    /// # Errors
    /// As [`Session::report`].
    pub(crate) fn report(
        &self,
        article: ArticleId,
        format: ReportFormat,
        options: ReportOptions,
    ) -> Result<ReportFile, CallError> {
        front::report(self, article, format, options)
    }

    /// Returns the draft files of an article, which no report replaces.
    ///
    /// # Errors
    /// The desk cannot be opened, or there is no such article.
    pub(crate) fn drafts(&self, article: ArticleId) -> Result<Drafts, CallError> {
        self.with(|session| session.drafts(article, self.places.of(article)))
    }

    /// Brings a file or a research package in; one that is in already is only named.
    ///
    /// # Errors
    /// The file cannot be read, is no draft, or the desk refuses it.
    pub(crate) fn import_file(&self, path: &Path) -> Result<Imported, CallError> {
        if is_research(path) {
            let research = Research::open(path)?;
            return front::import_research(self, &research);
        }
        let path = &on_disk(path);
        let file = DraftFile::read(path)?;
        let imported = front::import(self, &file.bytes, &file.name)?;
        self.places.remember(imported.article, path);
        Ok(imported)
    }

    /// Returns what importing a file as an article's next revision would do. Without `changes`, its
    /// tracked changes are read as the article's last were.
    ///
    /// # Errors
    /// It is no draft, or the desk refuses it.
    pub(crate) fn preview(
        &self,
        article: ArticleId,
        file: &DraftFile,
        changes: Option<Changes>,
    ) -> Result<RevisionPreview, CallError> {
        let hint = hint(file, changes);
        front::preview(self, article, &file.bytes, &file.name, hint)
    }

    /// Imports a file as an article's next revision, read as for [`SharedSession::preview`].
    ///
    /// # Errors
    /// It is no draft, or the desk refuses it.
    pub(crate) fn revise(
        &self,
        article: ArticleId,
        file: &DraftFile,
        changes: Option<Changes>,
    ) -> Result<Revised, CallError> {
        let hint = hint(file, changes);
        front::revise(self, article, &file.bytes, &file.name, hint)
    }

    /// Looks at an edited sheet.
    ///
    /// # Errors
    /// The file cannot be read, is no sheet of this desk, or its article is gone.
    pub(crate) fn look_at_sheet(&self, path: &Path) -> Result<SheetOffer, CallError> {
        let file = DraftFile::read(path)?;
        front::look_at_sheet(self, file.bytes, &file.name)
    }

    /// Brings a file in and tells the page, whichever way it went. An edited
    /// sheet is only looked at.
    pub(crate) fn bring_in(&self, path: &Path, app: &AppHandle) {
        if draft_file::is_sheet(path) {
            match self.look_at_sheet(path) {
                Ok(offer) => emit(app, Event::sheet(Box::new(offer))),
                Err(error) => emit(app, Event::import_failed(failure(path, error))),
            }
            return;
        }
        match self.import_file(path) {
            Ok(imported) => emit(app, Event::imported(Box::new(imported))),
            Err(error) => emit(app, Event::import_failed(failure(path, error))),
        }
    }

    /// The draft named on the command line, to be imported once the desk is open; told once.
    pub(crate) fn take_first(&self) -> Option<PathBuf> {
        let mut first = self.first.lock().unwrap_or_else(PoisonError::into_inner);
        first.take()
    }

    /// Whether another program has changed the ledger since this was last
    /// asked. Never waits: while a call is at work the answer is no, and the
    /// next question finds the change.
    pub(crate) fn changed_elsewhere(&self) -> bool {
        let mut inside = match self.inside.try_lock() {
            Ok(inside) => inside,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return false,
        };
        let Some(session) = &mut inside.session else {
            return false;
        };
        session.changed_elsewhere().unwrap_or_else(|error| {
            log::warn!(
                "the ledger does not say whether it changed: {}",
                error.message
            );
            false
        })
    }

    /// A panic in an earlier call leaves the desk usable: its transaction was
    /// rolled back.
    fn inside(&self) -> std::sync::MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Brings the sample in where the desk was never used and has no other draft to start with.
    fn begin(&self, mut session: Session) -> Result<Inside, CallError> {
        if self.command_line.file.is_none() && !session.is_read_only() && session.is_new()? {
            session.import(SAMPLE, "sample.md")?;
        }
        Ok(Inside::with(session))
    }

    /// Where the ledger stands.
    ///
    /// # Errors
    /// `Io`: nobody said, and the platform has no place for it.
    pub(crate) fn ledger(&self) -> Result<PathBuf, CallError> {
        let chosen = self.chosen.lock().unwrap_or_else(PoisonError::into_inner);
        let named = self.command_line.desk.as_deref().map(on_disk);
        (chosen.clone().or(named).or_else(default_path::ledger)).ok_or_else(|| CallError {
            code: ErrorCode::Io,
            message: "This user has no home folder to keep the library in.".into(),
            hint: "Name a file for it: claimdesk-desktop --desk FILE.".into(),
            said: None,
        })
    }

    /// Returns what is known of a ledger that cannot be opened, and what can be done about it.
    ///
    /// # Errors
    /// As [`SharedSession::ledger`].
    pub(crate) fn trouble(&self) -> Result<Trouble, CallError> {
        let ledger = self.ledger()?;
        let known = diagnose(&ledger);
        let read = try_reading(&ledger);
        let refusal = self.inside().refusal.clone();
        Ok(Trouble {
            path: ledger.display().to_string(),
            changed: known.changed,
            backups: known.backups.iter().map(backup_file).collect(),
            readable: read.is_ok(),
            details: match (refusal.is_empty(), read) {
                (true, Err(error)) => error.details(),
                _ => refusal,
            },
        })
    }

    /// Puts a backup of the ledger, named as it is listed, in its place; what was there is kept.
    ///
    /// # Errors
    /// There is no such backup, it is not sound, or the disk refuses. Nothing is changed then.
    pub(crate) fn restore(&self, backup: &str) -> Result<Restored, CallError> {
        let ledger = self.ledger()?;
        let backups = Backups::of(&ledger).map_err(claimdesk_desk::Error::from)?;
        let listed = backups.list().map_err(claimdesk_desk::Error::from)?;
        let found = listed.iter().find(|each| backup_file(each).name == backup);
        let found = found.ok_or_else(|| CallError {
            code: ErrorCode::NotFound,
            message: format!("The backup {backup} is not there any more."),
            hint: "Choose another one.".into(),
            said: None,
        })?;
        let mut inside = self.inside();
        // What this window has open would be another program's to the restoring.
        inside.session = None;
        let done = restore(&ledger, &found.path, SystemClock.now())?;
        let name = |path: PathBuf| path.file_name().map(|n| n.to_string_lossy().into_owned());
        Ok(Restored {
            at: found.at,
            kept: done.kept.and_then(name),
            in_clear: done.in_clear,
        })
    }

    /// Opens the ledger for reading only; nothing on the disk is written to.
    ///
    /// # Errors
    /// It cannot be read either.
    pub(crate) fn open_read_only(&self) -> Result<(), CallError> {
        let session = Session::open_read_only(&self.options()?)?;
        *self.inside() = Inside::with(session);
        Ok(())
    }

    /// Closes the ledger; the next call opens it again, or the one that was `chosen`.
    pub(crate) fn reopen(&self, chosen: Option<PathBuf>) {
        if chosen.is_some() {
            *self.chosen.lock().unwrap_or_else(PoisonError::into_inner) = chosen;
        }
        self.inside().session = None;
    }

    fn options(&self) -> Result<SessionOptions, CallError> {
        let ledger = self.ledger()?;
        let who = self.command_line.who.clone();
        Ok(SessionOptions {
            ledger,
            insist_on_who: who.is_some(),
            who: who.or_else(default_path::user).unwrap_or_default(),
        })
    }
}

impl Front for SharedSession {
    /// Runs `work` on the desk, opening it first if need be.
    fn with<T>(
        &self,
        work: impl FnOnce(&mut Session) -> Result<T, CallError>,
    ) -> Result<T, CallError> {
        let mut inside = self.inside();
        if inside.session.is_none() {
            let ledger = self.options()?;
            *inside = match Session::open(ledger) {
                Ok(session) => self.begin(session)?,
                Err(error) => {
                    inside.refusal = error.details();
                    return Err(error.into());
                }
            };
        }
        let session = inside
            .session
            .as_mut()
            .expect("opened just now, if not before");
        work(session)
    }

    fn aside<T>(&self, what: Aside, work: impl FnOnce(&Cancel) -> T) -> T {
        self.asides.run(what, work)
    }

    fn reader(&self) -> &Reader {
        &self.reader
    }
}

fn hint(file: &DraftFile, changes: Option<Changes>) -> Hint {
    Hint {
        changes,
        ..Hint::file_name(&file.name)
    }
}

fn failure(path: &Path, error: CallError) -> ImportFailed {
    ImportFailed {
        file: draft_file::name(path),
        error,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use claimdesk_calls::Boot;
    use claimdesk_model::view::ArticleSummary;
    use std::fs;

    fn door(desk: &Path, file: Option<&Path>) -> SharedSession {
        let command_line = CommandLine {
            desk: Some(desk.to_owned()),
            who: Some("Ana".into()),
            file: file.map(Path::to_owned),
            ..CommandLine::default()
        };
        SharedSession::new(command_line, Reader::here())
    }

    fn titles(door: &SharedSession) -> Vec<String> {
        let library: Vec<ArticleSummary> = door.ask(Call::library {}).unwrap();
        library
            .into_iter()
            .map(|summary| summary.article.fields.title)
            .collect()
    }

    #[test]
    fn an_unused_desk_gets_the_sample_once() {
        let folder = tempfile::tempdir().unwrap();
        let desk = folder.path().join("desk.db");
        let first = door(&desk, None);
        assert_eq!(titles(&first).len(), 1);
        first.ask::<serde_json::Value>(Call::undo {}).unwrap();
        assert!(titles(&first).is_empty());
        drop(first);
        assert!(
            titles(&door(&desk, None)).is_empty(),
            "what was undone does not come back"
        );
    }

    #[test]
    fn the_draft_of_the_command_line_takes_the_samples_place_and_is_told_once() {
        let folder = tempfile::tempdir().unwrap();
        let (desk, draft) = (folder.path().join("desk.db"), Path::new("bridge.md"));
        let door = door(&desk, Some(draft));
        let boot: Boot = door.ask(Call::boot {}).unwrap();
        assert_eq!(boot.who, "Ana");
        assert!(titles(&door).is_empty());
        assert_eq!(door.take_first().as_deref(), Some(draft));
        assert_eq!(door.take_first(), None);
    }

    #[test]
    fn the_desk_is_free_while_a_draft_is_read_and_claims_are_looked_for() {
        let folder = tempfile::tempdir().unwrap();
        let door = Arc::new(door(&folder.path().join("desk.db"), None));
        door.answer(Call::boot {}).unwrap();
        let draft = folder.path().join("bridge.md");
        fs::write(&draft, "# Bridge reopens\n\nIt carries 4,000 cars a day.").unwrap();
        let inside = Arc::downgrade(&door);
        let (tell, told) = std::sync::mpsc::channel();
        door.asides.tell_by(move |news| {
            let free = inside
                .upgrade()
                .is_some_and(|door| door.inside.try_lock().is_ok());
            tell.send((free, news.what.is_some())).unwrap();
        });
        let article = door.import_file(&draft).unwrap().article;
        assert_eq!(
            told.try_iter().collect::<Vec<_>>(),
            [(true, true), (true, false)]
        );
        door.answer(Call::gate { article }).unwrap();
        assert_eq!(
            told.try_iter().collect::<Vec<_>>(),
            [(true, true), (true, false)]
        );
        door.answer(Call::proposals { article }).unwrap();
        assert!(told.try_recv().is_err(), "it is known what is in it");
    }

    #[test]
    fn a_foreign_file_is_refused_untouched_and_tried_again() {
        let folder = tempfile::tempdir().unwrap();
        let desk = folder.path().join("letter.db");
        fs::write(&desk, "Dear reader, this is no ledger at all.".repeat(10)).unwrap();
        let before = fs::read(&desk).unwrap();
        let door = door(&desk, None);
        let error = door.answer(Call::boot {}).unwrap_err();
        assert_eq!(error.code, ErrorCode::DeskForeign);
        assert_eq!(fs::read(&desk).unwrap(), before);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);

        fs::remove_file(&desk).unwrap();
        assert!(
            door.answer(Call::boot {}).is_ok(),
            "a second try finds it mended"
        );
    }

    #[test]
    fn another_programs_change_is_noticed_once() {
        let folder = tempfile::tempdir().unwrap();
        let desk = folder.path().join("desk.db");
        let (one, other) = (door(&desk, None), door(&desk, None));
        assert!(!one.changed_elsewhere(), "it is not open yet");
        one.answer(Call::boot {}).unwrap();
        other.answer(Call::undo {}).unwrap();
        assert!(one.changed_elsewhere());
        assert!(!one.changed_elsewhere());
    }
}

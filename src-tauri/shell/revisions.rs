//! Revisions that come from files: picked by the editor, or changed by another program while the
//! article is open. Knows no window.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use claimdesk_calls::{CallError, ErrorCode, OfferedFrom, Revised, RevisionOffer};
use claimdesk_draft::Changes;
use claimdesk_model::id::ArticleId;

use crate::draft_file::DraftFile;
use crate::draft_watch::DraftWatch;
use crate::shared_session::SharedSession;

/// What was picked and what is watched, by article.
#[derive(Default)]
pub(crate) struct Revisions {
    picked: Mutex<HashMap<ArticleId, PathBuf>>,
    watched: Mutex<HashMap<ArticleId, DraftWatch>>,
}

impl Revisions {
    /// Says what importing a picked file would do, and remembers it until it is accepted.
    ///
    /// # Errors
    /// The file cannot be read, is no draft, or the desk refuses it.
    pub(crate) fn offer(
        &self,
        door: &SharedSession,
        article: ArticleId,
        path: PathBuf,
    ) -> Result<RevisionOffer, CallError> {
        let offer = offer(door, article, &path, None)?;
        lock(&self.picked).insert(article, path);
        Ok(offer)
    }

    /// Says what a file that was offered would do with its tracked changes read as `changes`.
    ///
    /// # Errors
    /// `NotFound`: no such file is known. Otherwise as [`Revisions::offer`].
    pub(crate) fn reread(
        &self,
        door: &SharedSession,
        article: ArticleId,
        from: OfferedFrom,
        changes: Changes,
    ) -> Result<RevisionOffer, CallError> {
        let path = match from {
            OfferedFrom::Picked => self.picked(article)?,
            OfferedFrom::Watched => watched(door, article)?,
        };
        offer(door, article, &path, Some(changes))
    }

    fn picked(&self, article: ArticleId) -> Result<PathBuf, CallError> {
        let picked = lock(&self.picked).get(&article).cloned();
        picked.ok_or_else(|| nothing("No file was picked for this article."))
    }

    /// Imports the file that was picked last for an article, as it is now, and remembers that
    /// the article's draft is there.
    ///
    /// # Errors
    /// `NotFound`: nothing was picked. Otherwise as [`Revisions::offer`].
    pub(crate) fn accept_picked(
        &self,
        door: &SharedSession,
        article: ArticleId,
        changes: Option<Changes>,
    ) -> Result<Revised, CallError> {
        let path = self.picked(article)?;
        let revised = door.revise(article, &DraftFile::read(&path)?, changes)?;
        door.places.remember(article, &path);
        lock(&self.picked).remove(&article);
        Ok(revised)
    }

    /// Imports the file an article's draft came from, as it is now.
    ///
    /// # Errors
    /// `NotFound`: this machine does not know the file. Otherwise as [`Revisions::offer`].
    pub(crate) fn accept_change(
        &self,
        door: &SharedSession,
        article: ArticleId,
        changes: Option<Changes>,
    ) -> Result<Revised, CallError> {
        let path = watched(door, article)?;
        door.revise(article, &DraftFile::read(&path)?, changes)
    }

    /// Watches the file an article's draft came from, and calls `tell` when it would bring
    /// something new: at once, when it changed while nobody watched, and once for each state.
    /// Returns whether there is such a file.
    pub(crate) fn watch(
        &self,
        door: &Arc<SharedSession>,
        article: ArticleId,
        tell: impl Fn(RevisionOffer) + Send + 'static,
    ) -> bool {
        self.leave(article);
        let Some(path) = door.places.of(article) else {
            return false;
        };
        let look = look(Arc::downgrade(door), article, path.clone(), tell);
        let look = Arc::new(look);
        let again = Arc::clone(&look);
        match DraftWatch::start(&path, move || again()) {
            Ok(watch) => {
                lock(&self.watched).insert(article, watch);
                look();
                true
            }
            Err(error) => {
                log::info!("a draft cannot be watched: {error}");
                false
            }
        }
    }

    /// Watches an article's file no longer.
    pub(crate) fn leave(&self, article: ArticleId) {
        lock(&self.watched).remove(&article);
    }
}

/// Returns what importing a file would do.
fn offer(
    door: &SharedSession,
    article: ArticleId,
    path: &Path,
    changes: Option<Changes>,
) -> Result<RevisionOffer, CallError> {
    let file = DraftFile::read(path)?;
    Ok(RevisionOffer {
        article,
        preview: door.preview(article, &file, changes)?,
        file_name: file.name,
    })
}

/// Returns the file an article's draft came from.
fn watched(door: &SharedSession, article: ArticleId) -> Result<PathBuf, CallError> {
    (door.places.of(article))
        .ok_or_else(|| nothing("Where this article's draft stands is not known here."))
}

/// Returns what looks at a file and tells what is new about it.
fn look(
    door: Weak<SharedSession>,
    article: ArticleId,
    path: PathBuf,
    tell: impl Fn(RevisionOffer) + Send + 'static,
) -> impl Fn() + Send + Sync + 'static {
    let tell = Mutex::new((tell, None));
    move || {
        let Some(door) = door.upgrade() else {
            return;
        };
        let mut told = lock(&tell);
        let Some((offer, state)) = news(&door, article, &path) else {
            return;
        };
        if told.1.replace(state) != Some(state) {
            (told.0)(offer);
        }
    }
}

/// Returns what a file would bring, with a number for its state; `None` when it would bring
/// nothing, or cannot be read just now: it may be half written, and will change again.
fn news(door: &SharedSession, article: ArticleId, path: &Path) -> Option<(RevisionOffer, u64)> {
    let file = DraftFile::read(path).ok()?;
    let preview = door.preview(article, &file, None).ok()?;
    let mut state = DefaultHasher::new();
    file.bytes.hash(&mut state);
    let offer = RevisionOffer {
        article,
        file_name: file.name,
        preview,
    };
    (!preview.same).then(|| (offer, state.finish()))
}

fn nothing(message: &str) -> CallError {
    CallError {
        code: ErrorCode::NotFound,
        message: message.into(),
        hint: "Pick the file of the new revision.".into(),
        said: None,
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::sync::mpsc::{Receiver, channel};
    use std::time::Duration;

    use super::*;
    use crate::command_line::CommandLine;
    use claimdesk_app::Reader;

    /// Longer than any machine takes; no test waits so long but one that fails.
    const LONG: Duration = Duration::from_secs(30);

    struct Room {
        _folder: tempfile::TempDir,
        draft: PathBuf,
        door: Arc<SharedSession>,
        article: ArticleId,
    }

    /// A desk with an article that came from a file.
    fn room() -> Room {
        let folder = tempfile::tempdir().unwrap();
        let draft = folder.path().join("bridge.md");
        fs::write(&draft, "The bridge carries 4,000 cars a day.").unwrap();
        let command_line = CommandLine {
            desk: Some(folder.path().join("desk.db")),
            who: Some("Ana".into()),
            ..CommandLine::default()
        };
        let door = Arc::new(SharedSession::new(command_line, Reader::here()));
        let article = door.import_file(&draft).unwrap().article;
        Room {
            _folder: folder,
            draft,
            door,
            article,
        }
    }

    fn watch(room: &Room, revisions: &Revisions) -> Receiver<RevisionOffer> {
        let (tell, told) = channel();
        assert!(revisions.watch(&room.door, room.article, move |offer| {
            let _ = tell.send(offer);
        }));
        told
    }

    #[test]
    fn a_change_of_the_file_is_offered_and_accepted() {
        let (room, revisions) = (room(), Revisions::default());
        let told = watch(&room, &revisions);
        fs::write(&room.draft, "The bridge carries 5,000 cars a day.").unwrap();
        let offer = told.recv_timeout(LONG).unwrap();
        assert_eq!(
            (offer.article, &*offer.file_name),
            (room.article, "bridge.md")
        );
        assert_eq!(offer.preview.sentences.edited, 1);
        let revised = revisions
            .accept_change(&room.door, room.article, None)
            .unwrap();
        assert!(revised.outcome.seq.is_some());
        let again = revisions
            .accept_change(&room.door, room.article, None)
            .unwrap();
        assert_eq!(again.outcome.seq, None, "it is under check now");
    }

    #[test]
    fn what_changed_while_nobody_watched_is_offered_at_once() {
        let (room, revisions) = (room(), Revisions::default());
        let beside = room.draft.with_extension("tmp");
        fs::write(&beside, "Another text.").unwrap();
        fs::rename(&beside, &room.draft).unwrap();
        let told = watch(&room, &revisions);
        assert!(told.recv_timeout(LONG).is_ok());
        revisions.leave(room.article);
        assert!(told.recv_timeout(LONG).is_err(), "nobody tells any more");
    }

    #[test]
    fn an_article_without_a_file_cannot_be_watched_until_one_is_picked() {
        let (room, revisions) = (room(), Revisions::default());
        let unknown = ArticleId::new();
        assert!(!revisions.watch(&room.door, unknown, |_| {}));
        let refused = revisions
            .accept_picked(&room.door, room.article, None)
            .unwrap_err();
        assert_eq!(refused.code, ErrorCode::NotFound);

        let next = room.draft.with_file_name("bridge-2.md");
        fs::write(&next, "The bridge carries 6,000 cars a day.").unwrap();
        let offer = revisions
            .offer(&room.door, room.article, next.clone())
            .unwrap();
        assert!(!offer.preview.same);
        let revised = revisions
            .accept_picked(&room.door, room.article, None)
            .unwrap();
        assert!(revised.outcome.seq.is_some());
        assert_eq!(room.door.places.of(room.article), Some(next));
    }

    #[test]
    fn an_offer_is_read_as_asked_and_accepted_as_it_was_read() {
        let (room, revisions) = (room(), Revisions::default());
        let next = room.draft.with_file_name("bridge.rtf");
        let tracked =
            r"{\rtf1 The bridge carries {\deleted 4,000}{\revised 5,000} cars a day.\par}";
        fs::write(&next, tracked).unwrap();
        let (door, article) = (&room.door, room.article);
        let offer = revisions.offer(door, article, next).unwrap();
        assert_eq!(offer.preview.changes, Changes::Accepted);
        assert_eq!(
            (offer.preview.tracked, offer.preview.sentences.edited),
            (2, 1)
        );
        let offer = revisions.reread(door, article, OfferedFrom::Picked, Changes::Original);
        let preview = offer.unwrap().preview;
        assert_eq!(
            (preview.changes, preview.sentences.edited),
            (Changes::Original, 0)
        );
        let revised = revisions.accept_picked(door, article, Some(Changes::Original));
        assert!(revised.unwrap().outcome.seq.is_some());
        let offer = revisions.reread(door, article, OfferedFrom::Watched, Changes::Accepted);
        assert_eq!(offer.unwrap().preview.sentences.edited, 1);
    }
}

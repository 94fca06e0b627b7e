//! The desk: one open ledger, and the one road by which it changes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use claimdesk_draft::Draft;
use claimdesk_model::change::{Change, Direction, Edit, Entry};
use claimdesk_model::id::ArticleId;
use claimdesk_model::intent::{Intent, SpanOwner};
use claimdesk_model::record::{SourceFields, who};
use claimdesk_model::sha256_of;
use claimdesk_model::time::{Clock, Time};
use claimdesk_model::view::{Outcome, UndoState};
use claimdesk_readers::Hint;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::arrival::Arrival;
use crate::backup::Backups;
use crate::clock::SystemClock;
use crate::default_path::WHO_SETTING;
use crate::error::{Doing, Error, Result, Trouble, trouble_of};
use crate::ledger::Ledger;
use crate::meanwhile::Seen;
use crate::vault::Unlocked;
use crate::{disk, plan, query, seal, search_index, store};

/// How a desk is opened.
pub struct DeskOptions {
    /// Whose name goes into the history.
    pub who: String,
    /// Tells the time.
    pub clock: Box<dyn Clock>,
}

impl DeskOptions {
    /// Returns options for `who`, with the system's clock.
    pub fn new(who: impl Into<String>) -> Self {
        Self {
            who: who.into(),
            clock: Box::new(SystemClock),
        }
    }
}

/// One open ledger.
///
/// Reading methods never change it. Everything that does goes through
/// [`Desk::apply`], in one transaction that either happens whole or not at all.
pub struct Desk {
    pub(crate) db: Connection,
    path: Option<PathBuf>,
    who: String,
    pub(crate) clock: Box<dyn Clock>,
    pub(crate) unlocked: Option<Unlocked>,
    read_only: bool,
    /// Up to where the people in front of this desk have seen what others did.
    pub(crate) seen: Seen,
}

impl Desk {
    /// Opens the ledger at `path`, making it with the bundled directory when there is none.
    ///
    /// # Errors
    /// A file that is locked, damaged, from a newer Claimdesk or no ledger at
    /// all gives an error of that name and stays untouched.
    pub fn open(path: &Path, options: DeskOptions) -> Result<Self> {
        let db = connect(path, options.clock.now())?;
        Self::start(db, Some(path.to_owned()), options)
    }

    /// Opens the ledger at `path` as it is now, to be read and not changed. Nothing on the disk is
    /// written to, so a ledger can be read that is damaged in part, or is in a place that cannot
    /// be written to.
    ///
    /// # Errors
    /// As [`Desk::open`]; also when there is none.
    pub fn open_read_only(path: &Path, options: DeskOptions) -> Result<Self> {
        let db = store::open_a_copy(path)?;
        let mut desk = Self::over(db, Some(path.to_owned()), options);
        desk.read_only = true;
        Ok(desk)
    }

    /// Opens the ledger at `path`, [for reading only](Desk::open_read_only) where its place or its
    /// disk does not let it be changed.
    ///
    /// # Errors
    /// As [`Desk::open`].
    pub fn open_or_read(path: &Path, options: DeskOptions) -> Result<Self> {
        match connect(path, options.clock.now()) {
            Ok(db) => Self::start(db, Some(path.to_owned()), options),
            Err(error) if matches!(error.trouble(), Some(Trouble::ReadOnly | Trouble::Full)) => {
                Self::open_read_only(path, options).map_err(|_| error)
            }
            Err(error) => Err(error),
        }
    }

    /// Opens a ledger that lives in memory only.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn in_memory(options: DeskOptions) -> Result<Self> {
        Self::start(store::open_in_memory()?, None, options)
    }

    fn start(db: Connection, path: Option<PathBuf>, options: DeskOptions) -> Result<Self> {
        let mut desk = Self::over(db, path, options);
        if store::log::get(&desk.db, 1)?.is_none() {
            desk.apply(plan::fill_directory(claimdesk_directory::sources()))?;
        }
        // What was sealed when the program was ended before it could scrub, or another was in the way.
        desk.scrub()?;
        desk.look()?;
        Ok(desk)
    }

    fn over(db: Connection, path: Option<PathBuf>, options: DeskOptions) -> Self {
        Self {
            db,
            path,
            who: options.who,
            clock: options.clock,
            unlocked: None,
            read_only: false,
            seen: Seen::default(),
        }
    }

    /// Whether the ledger was opened for reading only.
    pub const fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Refuses a change to a ledger that was opened for reading only.
    pub(crate) fn writable(&self) -> Result<()> {
        if self.read_only {
            return Err(Error::ReadOnly(self.path.clone().unwrap_or_default()));
        }
        Ok(())
    }

    /// Takes note that everything other programs did up to now is being shown: what is asked for
    /// from now on is asked in its knowledge.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn look(&mut self) -> Result<()> {
        self.seen = Seen::up_to(store::log::last(&self.db)?);
        Ok(())
    }

    /// Returns where the ledger stands, or `None` when it lives in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Returns whose name goes into the history.
    pub fn who(&self) -> &str {
        &self.who
    }

    /// Puts the name that the desk's settings give into the history from now on, if they give one.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn go_by_the_settings_name(&mut self) -> Result<()> {
        let setting = store::setting::get(&self.db, WHO_SETTING)?;
        let who = setting.as_ref().and_then(|s| s.value.as_str());
        if let Some(who) = who.filter(|who| who::is_name(who)) {
            self.who = who.trim().to_owned();
        }
        Ok(())
    }

    /// Does what a person asks, on the ledger as it is at that moment.
    ///
    /// # Errors
    /// An intent that makes no sense is refused and touches nothing; so is one that would put
    /// something in the place of what another program changed and nobody here has
    /// [seen](Desk::look): [`Error::Moved`].
    pub fn perform(&mut self, intent: Intent) -> Result<Outcome> {
        let outcome = self.transact(|db| {
            let unseen = self.seen.unseen(db)?;
            unseen.check(&self.ledger(), &intent)?;
            let mut change = plan::plan(&self.ledger(), intent)?;
            unseen.reconcile(&mut change)?;
            self.write_change(db, change, None)
        })?;
        self.seen.own(outcome.seq);
        self.with_scrubbing(outcome)
    }

    /// Reads a draft and brings it in as a new article.
    ///
    /// `file_name` is the file's name without its folder; empty when pasted.
    ///
    /// # Errors
    /// Returns [`Error::Draft`] for bytes that are no readable draft.
    pub fn import(
        &mut self,
        bytes: &[u8],
        file_name: &str,
        hint: Hint,
    ) -> Result<(ArticleId, Outcome)> {
        self.import_read(&Arrival::read_here(bytes, file_name, hint)?)
    }

    /// Imports a draft that was read before as a new article.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn import_read(&mut self, arrival: &Arrival<'_>) -> Result<(ArticleId, Outcome)> {
        self.import_package(arrival, Vec::new())
    }

    /// Imports a draft that was read before as a new article, with the sources that came with it:
    /// one change, which one undo takes back.
    ///
    /// # Errors
    /// Returns [`Error::Invalid`] for a source that makes no sense; nothing is imported then.
    pub fn import_package(
        &mut self,
        arrival: &Arrival<'_>,
        sources: Vec<SourceFields>,
    ) -> Result<(ArticleId, Outcome)> {
        let Arrival {
            bytes,
            sha256,
            file_name,
            draft,
            ..
        } = arrival;
        let (article, mut change) = plan::import(draft, sha256, file_name, self.clock.now());
        change
            .edits
            .extend(plan::enter_sources(&self.ledger(), sources)?);
        let outcome = self.apply_with_draft(change, Some((sha256, bytes, draft)))?;
        Ok((article, outcome))
    }

    /// Returns the latest article whose draft was read from exactly these bytes.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn article_read_from(&self, bytes: &[u8]) -> Result<Option<ArticleId>> {
        store::article::by_sha256(&self.db, &sha256_of(bytes))
    }

    /// Carries out a change: checks that every record is as the change
    /// expects it, writes the records, the search index and the log, and
    /// returns what to redraw. A change without edits does nothing.
    ///
    /// # Errors
    /// Returns [`Error::Conflict`] when a record has changed since the change
    /// was planned. Nothing is written then.
    pub fn apply(&mut self, change: Change) -> Result<Outcome> {
        self.apply_with_draft(change, None)
    }

    pub(crate) fn apply_with_draft(
        &mut self,
        change: Change,
        draft: Option<(&str, &[u8], &Draft)>,
    ) -> Result<Outcome> {
        let outcome = self.transact(|db| self.write_change(db, change, draft))?;
        self.seen.own(outcome.seq);
        self.with_scrubbing(outcome)
    }

    /// Writes a change within a transaction.
    pub(crate) fn write_change(
        &self,
        db: &Connection,
        change: Change,
        draft: Option<(&str, &[u8], &Draft)>,
    ) -> Result<Outcome> {
        if change.edits.is_empty() {
            return query::outcome(db, None, Direction::Do, change.label, &[]);
        }
        if let Some((sha256, bytes, draft)) = draft {
            store::revision::keep_draft(db, sha256, bytes, draft)?;
        }
        let seq = write(
            db,
            &store::log::NewEntry {
                at: self.clock.now(),
                who: &self.who,
                course: Direction::Do,
                of: None,
                label: &change.label,
                article: change.article,
                edits: &change.edits,
            },
            self.unlocked.as_ref(),
        )?;
        if change.label.act.undoable() {
            store::log::timeline_add(db, seq)?;
        }
        query::outcome(
            db,
            Some(seq),
            Direction::Do,
            change.label.clone(),
            &change.edits,
        )
    }

    /// Takes back the last change that was not taken back yet.
    ///
    /// # Errors
    /// Returns [`Error::NothingToUndo`] at the start of the timeline.
    pub fn undo(&mut self) -> Result<Outcome> {
        let entry = store::log::undo_next(&self.db)?.ok_or(Error::NothingToUndo)?;
        let edits = entry.edits.iter().rev().map(Edit::inverse).collect();
        self.travel(entry, Direction::Undo, edits)
    }

    /// Does again what was taken back last.
    ///
    /// # Errors
    /// Returns [`Error::NothingToRedo`] when nothing was taken back since the last change.
    pub fn redo(&mut self) -> Result<Outcome> {
        let entry = store::log::redo_next(&self.db)?.ok_or(Error::NothingToRedo)?;
        let edits = entry.edits.clone();
        self.travel(entry, Direction::Redo, edits)
    }

    fn travel(&mut self, entry: Entry, course: Direction, edits: Vec<Edit>) -> Result<Outcome> {
        let (now, who) = (self.clock.now(), self.who.clone());
        let outcome = self.transact(|db| {
            let seq = write(
                db,
                &store::log::NewEntry {
                    at: now,
                    who: &who,
                    course,
                    of: Some(entry.seq),
                    label: &entry.label,
                    article: entry.article,
                    edits: &edits,
                },
                self.unlocked.as_ref(),
            )?;
            store::log::timeline_mark(db, entry.seq, course == Direction::Undo)?;
            query::outcome(db, Some(seq), course, entry.label.clone(), &edits)
        })?;
        self.seen.own(outcome.seq);
        self.with_scrubbing(outcome)
    }

    /// Runs `work` in one transaction that no other writer can come between.
    pub(crate) fn transact<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        self.writable()?;
        let refused = |e| refused(self.path.as_deref(), e);
        let tx = Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate)
            .map_err(refused)?;
        let done = work(&tx)?;
        tx.commit().map_err(refused)?;
        Ok(done)
    }

    /// Returns the present moment where the editor is.
    pub fn local_now(&self) -> jiff::Zoned {
        self.ledger().local_now()
    }

    /// Returns the ledger as it is read.
    pub(crate) fn ledger(&self) -> Ledger<'_> {
        Ledger {
            db: &self.db,
            who: &self.who,
            clock: &*self.clock,
            unlocked: self.unlocked.as_ref(),
        }
    }

    /// Returns what undo and redo would do next.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn undo_state(&self) -> Result<UndoState> {
        store::log::undo_state(&self.db)
    }

    /// Returns the settings of the desk.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn settings(&self) -> Result<BTreeMap<String, serde_json::Value>> {
        Ok(store::setting::all(&self.db)?
            .into_iter()
            .map(|s| (s.key, s.value))
            .collect())
    }

    /// Keeps what is being typed in the field `key`, so that a crash loses
    /// nothing of it; empty text forgets it. It is no part of the ledger until
    /// the window says it with an intent.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    ///
    /// The contact details of a confidential source are not kept, they would be there in the clear;
    /// nor are those of a source that is gone, which may have become a part of such a one.
    pub fn keep_typing(&self, key: &str, text: &str) -> Result<()> {
        if let Some(id) = seal::contact_of(key)
            && store::source::get(&self.db, id)?.is_none_or(|source| source.fields.confidential)
        {
            return Ok(());
        }
        self.writable()?;
        store::typing::keep(&self.db, key, text)
    }

    /// Returns what was being typed and never said, by field.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn typing(&self) -> Result<BTreeMap<String, String>> {
        store::typing::all(&self.db)
    }

    /// Returns a number that grows when another program changes the ledger.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn data_version(&self) -> Result<i64> {
        self.db
            .pragma_query_value(None, "data_version", |row| row.get(0))
            .doing("look for changes")
    }

    /// Returns the article whose draft spans of `owner` point into.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`] when it is gone.
    pub fn article_of(&self, owner: SpanOwner) -> Result<ArticleId> {
        self.ledger().article_of(owner)
    }
}

/// Writes an entry's edits to the tables and the index, and the entry to the log; seals what a
/// source that is confidential now has in the clear.
fn write(
    db: &Connection,
    entry: &store::log::NewEntry<'_>,
    unlocked: Option<&Unlocked>,
) -> Result<u64> {
    let mut subjects = BTreeSet::new();
    let switched = search_index::switched(entry.edits);
    for &article in &switched {
        subjects.extend(search_index::waiting_in(db, article)?);
    }
    for edit in entry.edits {
        let key = edit
            .key()
            .ok_or_else(|| Error::Invalid("an edit of nothing".into()))?;
        if store::get(db, &key)? != edit.before {
            return Err(Error::Conflict {
                what: format!("{key:?}"),
                doing: entry.label.to_string(),
            });
        }
        subjects.extend(search_index::subjects(db, edit)?);
        match &edit.after {
            Some(record) => store::put(db, record)?,
            None => store::delete(db, &key)?,
        }
        search_index::index(db, edit, &switched)?;
    }
    for &article in &switched {
        search_index::index_claims_of(db, article)?;
        subjects.extend(search_index::waiting_in(db, article)?);
    }
    let seq = store::log::append(db, entry)?;
    for subject in subjects {
        store::log::touch(db, subject, seq)?;
    }
    if seal::after(db, unlocked, entry.edits)? {
        store::scrub::note(db)?;
    }
    Ok(seq)
}

fn refused(path: Option<&Path>, cause: rusqlite::Error) -> Error {
    match path {
        Some(path) if trouble_of(&cause).is_some() => store::open_error(path, cause),
        _ => Error::Sql {
            doing: "write",
            cause,
        },
    }
}

/// Opens the ledger at `path` to be changed, making it and its folder where there is none.
fn connect(path: &Path, now: Time) -> Result<Connection> {
    let folder = disk::folder_of(path);
    disk::make_folder(folder).map_err(|cause| Error::Io {
        doing: "make the folder",
        path: folder.to_owned(),
        cause,
    })?;
    store::open(path, |old| {
        Backups::of(path)?.make(old, now)?;
        Ok(())
    })
}

//! What takes long is done outside the session, while others are served.
//!
//! Drafts are read, claims looked for and reports written with nothing of the ledger held. The
//! session is entered for single steps only, and what was read is planned into a change on the
//! ledger as it is at that moment.

use std::cell::RefCell;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use claimdesk_app::proposals::{Found, Unsearched};
use claimdesk_app::{Cancel, ErrorCode, Proposals, Reader, Research, SheetOffer, write_report};
use claimdesk_desk::{Arrival, Rereading};
use claimdesk_draft::{Changes, Format};
use claimdesk_exchange::Sheet;
use claimdesk_model::id::ArticleId;
use claimdesk_model::view::{Outcome, RevisionPreview};
use claimdesk_readers::Hint;
use claimdesk_report::{Report, ReportFormat, ReportOptions};
use claimdesk_rules::Gate;
use serde::Serialize;

use crate::call::{Call, Outside};
use crate::response::{Answer, CallError, Imported, ReportFile, ReportText, Revised};
use crate::session::{Session, shown};

/// How often it is asked whether something is wanted still.
const EVERY: Duration = Duration::from_millis(20);

/// What is done outside the session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "does", content = "name", rename_all = "snake_case")]
pub enum Aside {
    /// A file of this name is read; the name is empty for what was pasted.
    Read(String),
    /// Claims are looked for in the article of this title.
    Search(String),
}

/// Stands before a session.
pub trait Front {
    /// Lets one caller in at a time. What is done within must not take long.
    ///
    /// # Errors
    /// What `work` returns; also when the session cannot be opened.
    fn with<T>(
        &self,
        work: impl FnOnce(&mut Session) -> Result<T, CallError>,
    ) -> Result<T, CallError>;

    /// Does what takes long, on the caller's thread and outside the session. Whoever waits may be
    /// told of it, and may call it off.
    fn aside<T>(&self, what: Aside, work: impl FnOnce(&Cancel) -> T) -> T;

    /// Reads drafts.
    fn reader(&self) -> &Reader;
}

/// Answers a call.
///
/// # Errors
/// Returns why not, `cancelled` among it; the ledger is as it was then.
pub fn answer(front: &impl Front, call: Call) -> Result<Answer, CallError> {
    call.answer(&Before(front))
}

/// Who is before a session, as the list of calls sees it.
struct Before<'a, F>(&'a F);

impl<F: Front> Outside for Before<'_, F> {
    type Desk = Session;

    fn step<T>(
        &self,
        work: impl FnOnce(&mut Session) -> Result<T, CallError>,
    ) -> Result<T, CallError> {
        self.0.with(work)
    }

    fn proposals(&self, article: ArticleId) -> Result<Proposals, CallError> {
        searched(self.0, article, |session| session.proposals(article))
    }

    fn import_text(&self, text: String, format: Option<Format>) -> Result<Imported, CallError> {
        let arrival = read(self.0, text.as_bytes(), "", pasted(format))?;
        self.0.with(|session| session.import_read(&arrival, None))
    }

    fn revise_text(
        &self,
        article: ArticleId,
        text: String,
        format: Option<Format>,
    ) -> Result<Revised, CallError> {
        revise(self.0, article, text.as_bytes(), "", pasted(format))
    }

    fn preview_text(
        &self,
        article: ArticleId,
        text: String,
        format: Option<Format>,
    ) -> Result<RevisionPreview, CallError> {
        preview(self.0, article, text.as_bytes(), "", pasted(format))
    }

    fn read_as(&self, article: ArticleId, changes: Changes) -> Result<Revised, CallError> {
        let Rereading {
            bytes,
            file_name,
            hint,
        } = (self.0).with(|session| session.rereading(article, changes))?;
        revise(self.0, article, &bytes, &file_name, hint)
    }

    fn sign_off(&self, article: ArticleId, note: String) -> Result<Outcome, CallError> {
        searched(self.0, article, |session| session.sign_off(article, &note))
    }

    fn gate(&self, article: ArticleId) -> Result<Gate, CallError> {
        searched(self.0, article, |session| session.gate(article))
    }

    fn report(
        &self,
        article: ArticleId,
        format: ReportFormat,
        options: ReportOptions,
    ) -> Result<ReportText, CallError> {
        let report = report(self.0, article, format, options)?;
        Ok(shown(format, report))
    }
}

/// Imports a file's bytes as a new article. A file that is in already, byte for byte, is not
/// imported twice: its article is returned.
///
/// # Errors
/// `draft_unreadable` for bytes that are no draft; `cancelled`.
pub fn import(front: &impl Front, bytes: &[u8], file_name: &str) -> Result<Imported, CallError> {
    imported(front, bytes, file_name, None)
}

/// Imports a research package: its draft like [`import`], and each file that backs it as a source.
///
/// # Errors
/// As [`import`]; also what the ledger refuses of the sources.
pub fn import_research(front: &impl Front, research: &Research) -> Result<Imported, CallError> {
    let imported = imported(front, &research.draft, &research.name, Some(research))?;
    Ok(Imported {
        unread: research.skipped.clone(),
        ..imported
    })
}

/// Imports a draft, with the research package that it came in, unless the ledger has it.
fn imported(
    front: &impl Front,
    bytes: &[u8],
    file_name: &str,
    research: Option<&Research>,
) -> Result<Imported, CallError> {
    if let Some(known) = front.with(|session| session.known(bytes, research))? {
        return Ok(known);
    }
    let arrival = read(front, bytes, file_name, Hint::file_name(file_name))?;
    // Somebody else may have imported it while it was read.
    front.with(|session| match session.known(bytes, research)? {
        Some(known) => Ok(known),
        None => session.import_read(&arrival, research),
    })
}

/// Imports bytes as an article's next revision. The bytes of the revision under check change
/// nothing.
///
/// # Errors
/// As [`import`].
pub fn revise(
    front: &impl Front,
    article: ArticleId,
    bytes: &[u8],
    file_name: &str,
    hint: Hint,
) -> Result<Revised, CallError> {
    match front.with(|session| session.how_to_read(article, bytes, hint))? {
        None => front.with(|session| session.unrevised(article)),
        Some(hint) => {
            let arrival = read(front, bytes, file_name, hint)?;
            front.with(|session| session.revise_read(article, &arrival))
        }
    }
}

/// Returns what importing bytes would do; nothing is written.
///
/// # Errors
/// As [`revise`].
pub fn preview(
    front: &impl Front,
    article: ArticleId,
    bytes: &[u8],
    file_name: &str,
    hint: Hint,
) -> Result<RevisionPreview, CallError> {
    match front.with(|session| session.how_to_read(article, bytes, hint))? {
        None => front.with(|session| session.same_preview(article)),
        Some(hint) => {
            let arrival = read(front, bytes, file_name, hint)?;
            front.with(|session| session.preview(article, &arrival))
        }
    }
}

/// Looks at an edited sheet, and keeps it for [`Call::apply_sheet`].
///
/// # Errors
/// Returns `invalid` for what is no sheet that Claimdesk wrote, and `not_found` when its article is
/// not in the ledger.
pub fn look_at_sheet(
    front: &impl Front,
    bytes: Vec<u8>,
    file_name: &str,
) -> Result<SheetOffer, CallError> {
    let what = Aside::Read(file_name.to_owned());
    let sheet = front.aside(what, |cancel| {
        while_wanted(cancel, move |_| Sheet::read(&bytes))
    })??;
    searched(front, sheet.article(), |session| {
        session.compare_sheet(sheet, file_name)
    })
}

/// Writes a report.
///
/// # Errors
/// Returns `not_found` when there is no such article, `vault_locked` when contact details are asked
/// for that are sealed, and `invalid` when the article cannot be written in this format.
pub fn report(
    front: &impl Front,
    article: ArticleId,
    format: ReportFormat,
    options: ReportOptions,
) -> Result<ReportFile, CallError> {
    let input = searched(front, article, |session| session.input(article, options))?;
    let Report { bytes, notices } = write_report(&input, format)?;
    Ok(ReportFile {
        file_name: input.file_name(format),
        bytes,
        notices,
    })
}

/// Reads a draft outside the session.
fn read<'a>(
    front: &impl Front,
    bytes: &'a [u8],
    file_name: &'a str,
    hint: Hint,
) -> Result<Arrival<'a>, CallError> {
    let what = Aside::Read(file_name.to_owned());
    let read = front.aside(what, |cancel| {
        Arrival::read(bytes, file_name, hint, |bytes, hint| {
            front.reader().read(bytes, hint, cancel)
        })
    });
    Ok(read?)
}

/// Looks for claims in an article outside the session, where that was not done yet, and does then
/// what rests on them.
fn searched<T>(
    front: &impl Front,
    article: ArticleId,
    work: impl FnOnce(&mut Session) -> Result<T, CallError>,
) -> Result<T, CallError> {
    let Some(Unsearched {
        revision,
        title,
        text,
    }) = front.with(|session| session.unsearched(article))?
    else {
        return front.with(work);
    };
    let found = front.aside(Aside::Search(title), |cancel| {
        while_wanted(cancel, move |cancel| {
            Found::search(&text, &|| still_wanted(cancel))
        })
    })??;
    front.with(|session| {
        session.keep_found(revision, found);
        work(session)
    })
}

/// Runs `work` on a thread of its own until it is done or wanted no longer. It may ask itself whether
/// it is, ends by itself, and nobody hears then what came of it.
fn while_wanted<T: Send + 'static>(
    cancel: &Cancel,
    work: impl FnOnce(&Cancel) -> T + Send + 'static,
) -> Result<T, CallError> {
    let (tell, told) = channel();
    let asked = cancel.clone();
    let worker = thread::Builder::new().spawn(move || {
        let _ = tell.send(work(&asked));
    });
    worker.map_err(|error| CallError::internal(format!("no thread could be started: {error}")))?;
    loop {
        match told.recv_timeout(EVERY) {
            Ok(done) => return Ok(done),
            Err(RecvTimeoutError::Timeout) => still_wanted(cancel)?,
            Err(RecvTimeoutError::Disconnected) => {
                return Err(CallError::internal(
                    "Claimdesk failed at this; nothing was changed.".into(),
                ));
            }
        }
    }
}

fn still_wanted(cancel: &Cancel) -> Result<(), CallError> {
    if !cancel.is_called() {
        return Ok(());
    }
    Err(CallError {
        code: ErrorCode::Cancelled,
        message: "It was cancelled.".into(),
        hint: String::new(),
        said: None,
    })
}

fn pasted(format: Option<Format>) -> Hint {
    Hint {
        format,
        ..Hint::default()
    }
}

/// The front of a session that one caller has to himself: for tests, and for drafts that are
/// Claimdesk's own. Everything is done in this process.
pub struct Alone<'a> {
    session: RefCell<&'a mut Session>,
    reader: Reader,
}

impl<'a> Alone<'a> {
    /// Stands before a session with a reader of this process.
    pub fn with(session: &'a mut Session) -> Self {
        Self {
            session: RefCell::new(session),
            reader: Reader::here(),
        }
    }
}

impl Front for Alone<'_> {
    fn with<T>(
        &self,
        work: impl FnOnce(&mut Session) -> Result<T, CallError>,
    ) -> Result<T, CallError> {
        work(&mut self.session.borrow_mut())
    }

    fn aside<T>(&self, _: Aside, work: impl FnOnce(&Cancel) -> T) -> T {
        work(&Cancel::default())
    }

    fn reader(&self) -> &Reader {
        &self.reader
    }
}

impl Session {
    /// Imports a file's bytes, as [`import`] does, where nobody else waits.
    ///
    /// # Errors
    /// As [`import`].
    pub fn import(&mut self, bytes: &[u8], file_name: &str) -> Result<Imported, CallError> {
        import(&Alone::with(self), bytes, file_name)
    }

    /// Imports a research package, as [`import_research`] does, where nobody else waits.
    ///
    /// # Errors
    /// As [`import_research`].
    pub fn import_research(&mut self, research: &Research) -> Result<Imported, CallError> {
        import_research(&Alone::with(self), research)
    }

    /// Looks at an edited sheet, as [`look_at_sheet`] does, where nobody else waits.
    ///
    /// # Errors
    /// As [`look_at_sheet`].
    pub fn look_at_sheet(
        &mut self,
        bytes: &[u8],
        file_name: &str,
    ) -> Result<SheetOffer, CallError> {
        look_at_sheet(&Alone::with(self), bytes.to_owned(), file_name)
    }

    /// Writes a report, as [`report`] does, where nobody else waits.
    ///
    /// # Errors
    /// As [`report`].
    pub fn report(
        &mut self,
        article: ArticleId,
        format: ReportFormat,
        options: ReportOptions,
    ) -> Result<ReportFile, CallError> {
        report(&Alone::with(self), article, format, options)
    }

    /// Answers a call, as [`answer`] does, where nobody else waits.
    ///
    /// # Errors
    /// As [`answer`].
    pub fn answer(&mut self, call: Call) -> Result<Answer, CallError> {
        answer(&Alone::with(self), call)
    }
}

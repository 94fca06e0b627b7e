//! The front of the office: what takes long is done outside, while others are served.
//!
//! Drafts are read, claims looked for and reports written with nothing of the ledger held. The
//! office is entered for single steps only, and what was read is planned into a change on the
//! ledger as it is at that moment.

use std::cell::RefCell;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use claimdesk_desk::id::ArticleId;
use claimdesk_desk::view::RevisionPreview;
use claimdesk_desk::{Arrival, Rereading};
use claimdesk_draft::Hint;
use claimdesk_report::{Report, ReportFormat, ReportOptions, Sheet};

use crate::answer::{Answer, CallError, ErrorCode, Imported, ReportFile, Revised};
use crate::call::Call;
use crate::office::{Office, shown};
use crate::proposals::{Found, Unsearched};
use crate::reader::{Cancel, Reader};
use crate::research::Research;
use crate::sheet::SheetOffer;
use crate::write::write_report;

/// How often it is asked whether something is wanted still.
const EVERY: Duration = Duration::from_millis(20);

/// What is done outside the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aside {
    /// A file of this name is read; the name is empty for what was pasted.
    Read(String),
    /// Claims are looked for in the article of this title.
    Search(String),
}

/// Stands before an office.
pub trait Front {
    /// Lets one caller in at a time. What is done within must not take long.
    ///
    /// # Errors
    /// What `work` returns; also when the office cannot be opened.
    fn with<T>(
        &self,
        work: impl FnOnce(&mut Office) -> Result<T, CallError>,
    ) -> Result<T, CallError>;

    /// Does what takes long, on the caller's thread and outside the office. Whoever waits may be
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
    match call {
        Call::import_text { text, format } => {
            let arrival = read(front, text.as_bytes(), "", pasted(format))?;
            Answer::write(front.with(|office| office.bring_in(&arrival))?)
        }
        Call::revise_text {
            article,
            text,
            format,
        } => Answer::write(revise(front, article, text.as_bytes(), "", pasted(format))?),
        Call::preview_text {
            article,
            text,
            format,
        } => Answer::write(preview(
            front,
            article,
            text.as_bytes(),
            "",
            pasted(format),
        )?),
        Call::read_as { article, changes } => {
            let Rereading {
                bytes,
                file_name,
                hint,
            } = front.with(|office| office.rereading(article, changes))?;
            Answer::write(revise(front, article, &bytes, &file_name, hint)?)
        }
        Call::report {
            article,
            format,
            options,
        } => {
            let report = report(front, article, format, options)?;
            Answer::write(shown(format, report))
        }
        Call::proposals { article } | Call::gate { article } | Call::sign_off { article, .. } => {
            searched(front, article, |office| office.settle(call))
        }
        call => front.with(|office| office.settle(call)),
    }
}

/// Brings in a file's bytes as a new article. A file that is in already, byte for byte, is not
/// brought in twice: its article is returned.
///
/// # Errors
/// `draft_unreadable` for bytes that are no draft; `cancelled`.
pub fn import(front: &impl Front, bytes: &[u8], file_name: &str) -> Result<Imported, CallError> {
    if let Some(known) = front.with(|office| office.known(bytes))? {
        return Ok(known);
    }
    let arrival = read(front, bytes, file_name, Hint::file_name(file_name))?;
    front.with(|office| match office.known(bytes)? {
        Some(known) => Ok(known),
        None => office.bring_in(&arrival),
    })
}

/// Brings in a research package: its draft like [`import`], and each file that backs it as a source.
///
/// # Errors
/// As [`import`]; also what the ledger refuses of the sources.
pub fn import_research(front: &impl Front, research: &Research) -> Result<Imported, CallError> {
    let imported = import(front, &research.draft, &research.name)?;
    front.with(|office| office.enter_research(research))?;
    Ok(Imported {
        unread: research.skipped.clone(),
        ..imported
    })
}

/// Brings in bytes as an article's next revision. The bytes of the revision under check change
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
    match front.with(|office| office.how_to_read(article, bytes, hint))? {
        None => front.with(|office| office.unrevised(article)),
        Some(hint) => {
            let arrival = read(front, bytes, file_name, hint)?;
            front.with(|office| office.revise_read(article, &arrival))
        }
    }
}

/// Tells what bringing in bytes would do; nothing is written.
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
    match front.with(|office| office.how_to_read(article, bytes, hint))? {
        None => front.with(|office| office.same_preview(article)),
        Some(hint) => {
            let arrival = read(front, bytes, file_name, hint)?;
            front.with(|office| office.preview(article, &arrival))
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
        while_wanted(cancel, move || Sheet::read(&bytes))
    })??;
    searched(front, sheet.article(), |office| {
        office.compare_sheet(sheet, file_name)
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
    let dossier = searched(front, article, |office| office.dossier(article, options))?;
    let Report { bytes, notices } = write_report(&dossier, format)?;
    Ok(ReportFile {
        file_name: dossier.file_name(format),
        bytes,
        notices,
    })
}

/// Reads a draft outside the office.
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

/// Looks for claims in an article outside the office, where that was not done yet, and does then
/// what rests on them.
fn searched<T>(
    front: &impl Front,
    article: ArticleId,
    work: impl FnOnce(&mut Office) -> Result<T, CallError>,
) -> Result<T, CallError> {
    let Some(Unsearched {
        revision,
        title,
        text,
    }) = front.with(|office| office.unsearched(article))?
    else {
        return front.with(work);
    };
    let found = front.aside(Aside::Search(title), |cancel| {
        while_wanted(cancel, move || Found::search(&text))
    })?;
    front.with(|office| {
        office.keep_found(revision, found);
        work(office)
    })
}

/// Runs `work` on a thread of its own until it is done or wanted no longer; it ends then by itself,
/// and nobody hears what came of it.
fn while_wanted<T: Send + 'static>(
    cancel: &Cancel,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, CallError> {
    let (tell, told) = channel();
    let worker = thread::Builder::new().spawn(move || {
        let _ = tell.send(work());
    });
    worker.map_err(|error| CallError::internal(format!("no thread could be started: {error}")))?;
    loop {
        match told.recv_timeout(EVERY) {
            Ok(done) => return Ok(done),
            Err(RecvTimeoutError::Timeout) if cancel.is_called() => {
                return Err(CallError {
                    code: ErrorCode::Cancelled,
                    message: "It was cancelled.".into(),
                    hint: String::new(),
                });
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => {
                return Err(CallError::internal(
                    "Claimdesk failed at this; nothing was changed.".into(),
                ));
            }
        }
    }
}

fn pasted(format: Option<claimdesk_draft::Format>) -> Hint {
    Hint {
        format,
        ..Hint::default()
    }
}

/// The front of an office that one caller has to himself: for tests, and for drafts that are
/// Claimdesk's own. Everything is done in this process.
pub(crate) struct Alone<'a> {
    office: RefCell<&'a mut Office>,
    reader: Reader,
}

impl<'a> Alone<'a> {
    pub(crate) fn with(office: &'a mut Office) -> Self {
        Self {
            office: RefCell::new(office),
            reader: Reader::here(),
        }
    }
}

impl Front for Alone<'_> {
    fn with<T>(
        &self,
        work: impl FnOnce(&mut Office) -> Result<T, CallError>,
    ) -> Result<T, CallError> {
        work(&mut self.office.borrow_mut())
    }

    fn aside<T>(&self, _: Aside, work: impl FnOnce(&Cancel) -> T) -> T {
        work(&Cancel::default())
    }

    fn reader(&self) -> &Reader {
        &self.reader
    }
}

//! Importing the next revision of an article's draft.

pub(crate) mod carry;
mod edit;
mod past;
mod plan;
pub(crate) mod sentences;
mod setting;
mod speakers;
mod standing;
pub(crate) mod texts;
mod twins;

use claimdesk_draft::{Changes, Skipped};
use claimdesk_model::change::{Change, Direction, Label, Operation};
use claimdesk_model::id::{ArticleId, RevisionId};
use claimdesk_model::record::Revision;
use claimdesk_model::sha256_of;
use claimdesk_model::view::{Outcome, RevisionPreview};
use claimdesk_readers::Hint;

use crate::arrival::Arrival;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::{query, store};
use carry::Exact;
use plan::ParsedRevision;

impl Desk {
    /// Reads a draft and brings it in as an article's next revision, to which its claims are
    /// carried. Bytes that are the current revision's change nothing: the outcome has no `seq`.
    ///
    /// `file_name` is the file's name without its folder; empty when pasted. Where the hint leaves
    /// open how tracked changes are read, they are read as they last were in this article.
    ///
    /// A claim whose words are the same keeps its status wherever they stand now; one whose place
    /// is known and whose words are others needs a re-check; one whose place is not clear has no
    /// place in the new revision and waits, see [`Desk::waiting`]. Going back to an earlier
    /// revision's text brings every claim back to just where it was there.
    ///
    /// # Errors
    /// Returns [`Error::Draft`](crate::Error::Draft) for bytes that are no readable draft.
    pub fn revise(
        &mut self,
        article: ArticleId,
        bytes: &[u8],
        file_name: &str,
        hint: Hint,
    ) -> Result<(RevisionId, Outcome)> {
        match self.how_to_read(article, bytes, hint)? {
            Some(hint) => self.revise_read(article, &Arrival::read_here(bytes, file_name, hint)?),
            None => self.unrevised(article),
        }
    }

    /// Returns how bytes are to be read as an article's next revision: where the hint leaves open
    /// how tracked changes are read, as they last were in this article. `None` for those that are
    /// under check and were read so.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`] when there is no such article.
    pub fn how_to_read(
        &self,
        article: ArticleId,
        bytes: &[u8],
        hint: Hint,
    ) -> Result<Option<Hint>> {
        let changes = match hint.changes {
            Some(changes) => changes,
            None => self.usual_reading(article)?,
        };
        let hint = hint.with_changes(changes);
        let current = self.is_current(article, &sha256_of(bytes), hint)?;
        Ok(current.is_none().then_some(hint))
    }

    /// Does what [`Desk::revise`] does with a draft that was read before, as
    /// [`Desk::how_to_read`] told.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`] when there is no such article.
    pub fn revise_read(
        &mut self,
        article: ArticleId,
        arrival: &Arrival<'_>,
    ) -> Result<(RevisionId, Outcome)> {
        self.bring(article, arrival, None)
    }

    /// Answers as [`Desk::revise`] does to the bytes that are under check.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`] when there is no such article.
    pub fn unrevised(&self, article: ArticleId) -> Result<(RevisionId, Outcome)> {
        let current = self.revision(article)?;
        Ok((current.id, self.nothing_new(&current)?))
    }

    /// Reads the file of an article's current revision once more, with its tracked changes read as
    /// `changes`, and imports that as the next revision. A revision that is read so already
    /// changes nothing.
    ///
    /// # Errors
    /// Returns [`Error::Invalid`](crate::Error::Invalid) for a draft whose format knows no tracked
    /// changes.
    pub fn read_as(
        &mut self,
        article: ArticleId,
        changes: Changes,
    ) -> Result<(RevisionId, Outcome)> {
        let Rereading {
            bytes,
            file_name,
            hint,
        } = self.rereading(article, changes)?;
        self.revise(article, &bytes, &file_name, hint)
    }

    /// Returns what [`Desk::read_as`] reads, and how.
    ///
    /// # Errors
    /// As [`Desk::read_as`].
    pub fn rereading(&self, article: ArticleId, changes: Changes) -> Result<Rereading> {
        let current = self.revision(article)?;
        if !current.format.tracks_changes() {
            return Err(Error::Invalid(
                "the draft under check came in a format without tracked changes".into(),
            ));
        }
        Ok(Rereading {
            bytes: store::revision::bytes(&self.db, &current)?,
            file_name: current.file_name,
            hint: Hint::format(current.format).with_changes(changes),
        })
    }

    fn bring(
        &mut self,
        article: ArticleId,
        arrival: &Arrival<'_>,
        exact: Option<&Exact<'_>>,
    ) -> Result<(RevisionId, Outcome)> {
        if let Some(current) = self.is_current(article, &arrival.sha256, arrival.hint)? {
            return Ok((current.id, self.nothing_new(&current)?));
        }
        // Planned within the transaction: another program may change the claims meanwhile.
        let (revision, outcome) = self.transact(|db| {
            let (revision, change) =
                plan::plan(&self.ledger(), article, &ParsedRevision::of(arrival, exact))?;
            let kept = Some((arrival.sha256.as_str(), arrival.bytes, &arrival.draft));
            Ok((revision, self.write_change(db, change, kept)?))
        })?;
        self.seen.own(outcome.seq);
        Ok((revision, outcome))
    }

    /// Tells that a revision is under check already.
    fn nothing_new(&self, current: &Revision) -> Result<Outcome> {
        let label = Label {
            revision: Some(current.number),
            ..Label::new(Operation::RevisionBrought)
        };
        query::outcome(&self.db, None, Direction::Do, label, &[])
    }

    /// Returns what [`Desk::revise_read`] would do. Nothing is written.
    ///
    /// # Errors
    /// As [`Desk::revise_read`].
    pub fn preview_read(
        &self,
        article: ArticleId,
        arrival: &Arrival<'_>,
    ) -> Result<RevisionPreview> {
        let Some(change) = self.planned(article, arrival)? else {
            return self.same_preview(article);
        };
        let brought = change.label.brought.unwrap_or_default();
        Ok(RevisionPreview {
            same: false,
            changes: arrival.draft.changes,
            tracked: arrival.draft.tracked,
            sentences: brought.sentences,
            claims: brought.claims,
        })
    }

    /// Answers as [`Desk::preview_read`] does to the bytes that are under check.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`] when there is no such article.
    pub fn same_preview(&self, article: ArticleId) -> Result<RevisionPreview> {
        let current = self.revision(article)?;
        let (_, layout) = store::revision::draft(&self.db, &current)?;
        Ok(RevisionPreview {
            same: true,
            changes: current.changes,
            tracked: layout.tracked.unwrap_or_default(),
            ..RevisionPreview::default()
        })
    }

    /// Plans what importing a draft would do; `None` for the current revision's.
    pub fn planned(&self, article: ArticleId, arrival: &Arrival<'_>) -> Result<Option<Change>> {
        if (self.is_current(article, &arrival.sha256, arrival.hint)?).is_some() {
            return Ok(None);
        }
        let (_, change) = plan::plan(&self.ledger(), article, &ParsedRevision::of(arrival, None))?;
        Ok(Some(change))
    }

    /// Returns how many changes the file of an article's current draft tracks; `None` where that was
    /// not counted when it came in.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`] when there is no such article.
    pub fn tracked(&self, article: ArticleId) -> Result<Option<u32>> {
        let (_, layout) = store::revision::draft(&self.db, &self.revision(article)?)?;
        Ok(layout.tracked)
    }

    /// Returns what the reader left out of an article's current draft.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`](crate::Error::NotFound) when there is no such article.
    pub fn skipped(&self, article: ArticleId) -> Result<Vec<Skipped>> {
        Ok(store::revision::draft(&self.db, &self.revision(article)?)?
            .1
            .skipped)
    }

    /// Returns how tracked changes were read in the latest revision that could have any: who asked
    /// for the original once asks for it in what comes next from the same file.
    fn usual_reading(&self, article: ArticleId) -> Result<Changes> {
        let revisions = store::revision::of_article(&self.db, article)?;
        let last = (revisions.iter().rev()).find(|revision| revision.format.tracks_changes());
        Ok(last.map(|revision| revision.changes).unwrap_or_default())
    }

    /// Returns the current revision if it was read from the same bytes in the same way.
    fn is_current(&self, article: ArticleId, sha256: &str, hint: Hint) -> Result<Option<Revision>> {
        let current = self.revision(article)?;
        let changes = hint.changes.unwrap_or_default();
        let same_way = (hint.format).is_none_or(|format| format == current.format)
            && (changes == current.changes || !current.format.tracks_changes());
        Ok(Some(current).filter(|current| same_way && current.sha256 == sha256))
    }
}

/// The file of an article's current revision, to be read once more in another way.
#[derive(Debug)]
pub struct Rereading {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its name; empty when pasted.
    pub file_name: String,
    /// The way.
    pub hint: Hint,
}

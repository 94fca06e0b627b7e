//! Bringing in the next revision of an article's draft.

pub(crate) mod carry;
mod edit;
mod plan;
pub(crate) mod sentences;
mod speakers;
mod standing;
pub(crate) mod texts;

use claimdesk_draft::{Changes, Draft, Hint, Skipped};

use carry::Exact;
use plan::Incoming;

use crate::change::{Act, Change, Course, Label};
use crate::desk::{Desk, read_draft};
use crate::error::{Error, Result};
use crate::hash::sha256_of;
use crate::id::{ArticleId, RevisionId};
use crate::model::Revision;
use crate::view::{Outcome, RevisionPreview};
use crate::{read, store};

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
    /// revision's text brings every claim back to just where it stood there.
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
        self.bring(article, &self.coming(article, bytes, file_name, hint)?)
    }

    /// Reads the file of an article's current revision once more, with its tracked changes read as
    /// `changes`, and brings that in as the next revision. A revision that is read so already
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
        let (current, bytes) = self.rereadable(article)?;
        let hint = Hint::format(current.format).with_changes(changes);
        self.revise(article, &bytes, &current.file_name, hint)
    }

    /// Tells what [`Desk::read_as`] would do. Nothing is written.
    ///
    /// # Errors
    /// As [`Desk::read_as`].
    pub fn preview_read_as(&self, article: ArticleId, changes: Changes) -> Result<RevisionPreview> {
        let (current, bytes) = self.rereadable(article)?;
        let hint = Hint::format(current.format).with_changes(changes);
        self.preview_revision(article, &bytes, &current.file_name, hint)
    }

    /// Returns an article's current revision with its bytes, if they can be read in two ways.
    fn rereadable(&self, article: ArticleId) -> Result<(Revision, Vec<u8>)> {
        let current = self.revision(article)?;
        if !current.format.tracks_changes() {
            return Err(Error::Invalid(
                "the draft under check came in a format without tracked changes".into(),
            ));
        }
        let bytes = store::revision::bytes(&self.db, &current)?;
        Ok((current, bytes))
    }

    fn bring(&mut self, article: ArticleId, coming: &Coming<'_>) -> Result<(RevisionId, Outcome)> {
        if let Some(current) = self.is_current(article, coming)? {
            return Ok((current.id, self.nothing_new(&current)?));
        }
        let draft = coming.read()?;
        // Planned within the transaction: another program may change the claims meanwhile.
        let (revision, outcome) = self.transact(|db| {
            let (revision, change) = plan::plan(self, article, &coming.with(&draft))?;
            let kept = Some((coming.sha256.as_str(), coming.bytes, &draft));
            Ok((revision, self.write_change(db, change, kept)?))
        })?;
        self.seen.own(outcome.seq);
        Ok((revision, outcome))
    }

    /// Tells that a revision is under check already.
    fn nothing_new(&self, current: &Revision) -> Result<Outcome> {
        let label = Label {
            revision: Some(current.number),
            ..Label::new(Act::RevisionBrought)
        };
        read::outcome(&self.db, None, Course::Do, label, &[])
    }

    /// Tells what [`Desk::revise`] would do. Nothing is written.
    ///
    /// # Errors
    /// As [`Desk::revise`].
    pub fn preview_revision(
        &self,
        article: ArticleId,
        bytes: &[u8],
        file_name: &str,
        hint: Hint,
    ) -> Result<RevisionPreview> {
        let Some((draft, change)) = self.planned(article, bytes, file_name, hint)? else {
            let current = self.revision(article)?;
            let (_, layout) = store::revision::draft(&self.db, &current)?;
            return Ok(RevisionPreview {
                same: true,
                changes: current.changes,
                tracked: layout.tracked.unwrap_or_default(),
                ..RevisionPreview::default()
            });
        };
        let brought = change.label.brought.unwrap_or_default();
        Ok(RevisionPreview {
            same: false,
            changes: draft.changes,
            tracked: draft.tracked,
            sentences: brought.sentences,
            claims: brought.claims,
        })
    }

    /// Plans what bringing in bytes would do; `None` for those of the current revision.
    pub(crate) fn planned(
        &self,
        article: ArticleId,
        bytes: &[u8],
        file_name: &str,
        hint: Hint,
    ) -> Result<Option<(Draft, Change)>> {
        let coming = self.coming(article, bytes, file_name, hint)?;
        if self.is_current(article, &coming)?.is_some() {
            return Ok(None);
        }
        let draft = coming.read()?;
        let (_, change) = plan::plan(self, article, &coming.with(&draft))?;
        Ok(Some((draft, change)))
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

    /// Takes up bytes on their way into an article.
    fn coming<'a>(
        &self,
        article: ArticleId,
        bytes: &'a [u8],
        file_name: &'a str,
        hint: Hint,
    ) -> Result<Coming<'a>> {
        let changes = match hint.changes {
            Some(changes) => changes,
            None => self.usual_reading(article)?,
        };
        Ok(Coming::new(bytes, file_name, hint.with_changes(changes)))
    }

    /// Returns how tracked changes were read in the latest revision that could have any: who asked
    /// for the original once asks for it in what comes next from the same file.
    fn usual_reading(&self, article: ArticleId) -> Result<Changes> {
        let revisions = store::revision::of_article(&self.db, article)?;
        let last = (revisions.iter().rev()).find(|revision| revision.format.tracks_changes());
        Ok(last.map(|revision| revision.changes).unwrap_or_default())
    }

    /// Returns the current revision if it was read from the same bytes in the same way.
    fn is_current(&self, article: ArticleId, coming: &Coming<'_>) -> Result<Option<Revision>> {
        let current = self.revision(article)?;
        let changes = coming.hint.changes.unwrap_or_default();
        let same_way = (coming.hint.format).is_none_or(|format| format == current.format)
            && (changes == current.changes || !current.format.tracks_changes());
        Ok(Some(current).filter(|current| same_way && current.sha256 == coming.sha256))
    }
}

/// Bytes on their way in.
struct Coming<'a> {
    bytes: &'a [u8],
    sha256: String,
    file_name: &'a str,
    hint: Hint,
    exact: Option<&'a Exact<'a>>,
}

impl<'a> Coming<'a> {
    fn new(bytes: &'a [u8], file_name: &'a str, hint: Hint) -> Self {
        Self {
            bytes,
            sha256: sha256_of(bytes),
            file_name,
            hint,
            exact: None,
        }
    }

    fn read(&self) -> Result<Draft> {
        read_draft(self.bytes, self.file_name, self.hint)
    }

    fn with(&self, draft: &'a Draft) -> Incoming<'_> {
        Incoming {
            draft,
            sha256: &self.sha256,
            file_name: self.file_name,
            exact: self.exact,
        }
    }
}

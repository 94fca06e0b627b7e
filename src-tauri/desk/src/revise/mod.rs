//! Bringing in the next revision of an article's draft.

pub(crate) mod carry;
mod plan;
pub(crate) mod sentences;
pub(crate) mod texts;

use claimdesk_draft::{Draft, Hint, Skipped};

pub(crate) use plan::{Incoming, latest};

use crate::change::{Act, Change, Course, Label};
use crate::desk::{Desk, read_draft, sha256_of};
use crate::error::Result;
use crate::id::{ArticleId, RevisionId};
use crate::model::Revision;
use crate::view::{Outcome, RevisionPreview};
use crate::{read, store};

impl Desk {
    /// Reads a draft and brings it in as an article's next revision, to which its claims are
    /// carried. Bytes that are the current revision's change nothing: the outcome has no `seq`.
    ///
    /// `file_name` is the file's name without its folder; empty when pasted.
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
        let sha256 = sha256_of(bytes);
        if let Some(current) = self.is_current(article, &sha256, hint)? {
            let label = Label {
                revision: Some(current.number),
                ..Label::new(Act::RevisionBrought)
            };
            let outcome = read::outcome(&self.db, None, Course::Do, label, &[])?;
            return Ok((current.id, outcome));
        }
        let draft = read_draft(bytes, file_name, hint)?;
        let (revision, change) = self.plan_revision(article, &draft, &sha256, file_name)?;
        let outcome = self.apply_with_draft(change, Some((&sha256, bytes, &draft)))?;
        Ok((revision, outcome))
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
        let Some((_, change)) = self.planned(article, bytes, file_name, hint)? else {
            return Ok(RevisionPreview {
                same: true,
                ..RevisionPreview::default()
            });
        };
        let brought = change.label.brought.unwrap_or_default();
        Ok(RevisionPreview {
            same: false,
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
        let sha256 = sha256_of(bytes);
        if self.is_current(article, &sha256, hint)?.is_some() {
            return Ok(None);
        }
        let draft = read_draft(bytes, file_name, hint)?;
        let (_, change) = self.plan_revision(article, &draft, &sha256, file_name)?;
        Ok(Some((draft, change)))
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

    fn plan_revision(
        &self,
        article: ArticleId,
        draft: &Draft,
        sha256: &str,
        file_name: &str,
    ) -> Result<(RevisionId, Change)> {
        let incoming = Incoming {
            draft,
            sha256,
            file_name,
            exact: None,
        };
        plan::plan(self, article, &incoming)
    }

    /// Returns the current revision if it was read from bytes of this hash in the same way.
    fn is_current(&self, article: ArticleId, sha256: &str, hint: Hint) -> Result<Option<Revision>> {
        let current = self.revision(article)?;
        let same_way = hint.format.is_none_or(|format| format == current.format);
        Ok(Some(current).filter(|current| same_way && current.sha256 == sha256))
    }
}

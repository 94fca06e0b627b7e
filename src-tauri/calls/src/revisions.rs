//! What the office does about revisions.

use claimdesk_desk::id::{ArticleId, RevisionId};
use claimdesk_desk::view::{Outcome, RevisionPreview};
use claimdesk_draft::{Changes, Hint};

use crate::answer::{CallError, Revised, TextSplice};
use crate::border::splices_in;
use crate::office::Office;

impl Office {
    /// Brings in bytes as an article's next revision. The bytes of the revision under check
    /// change nothing.
    ///
    /// # Errors
    /// Returns `draft_unreadable` for bytes that are no draft.
    pub fn revise(
        &mut self,
        article: ArticleId,
        bytes: &[u8],
        file_name: &str,
        hint: Hint,
    ) -> Result<Revised, CallError> {
        let brought = self.desk.revise(article, bytes, file_name, hint)?;
        self.revised(article, brought)
    }

    /// Reads the draft under check in another way.
    pub(crate) fn read_as(
        &mut self,
        article: ArticleId,
        changes: Changes,
    ) -> Result<Revised, CallError> {
        let brought = self.desk.read_as(article, changes)?;
        self.revised(article, brought)
    }

    fn revised(
        &mut self,
        article: ArticleId,
        (revision, outcome): (RevisionId, Outcome),
    ) -> Result<Revised, CallError> {
        Ok(Revised {
            revision,
            outcome: self.border.outcome_out(&self.desk, outcome)?,
            skipped: self.desk.skipped(article)?,
        })
    }

    /// Brings in an edited source; its operations are in UTF-16 code units.
    pub(crate) fn save_text(
        &mut self,
        article: ArticleId,
        base: RevisionId,
        splices: &[TextSplice],
        text: &str,
    ) -> Result<Revised, CallError> {
        let old = self.desk.source_text(article)?.text;
        let splices = splices_in(splices, &old, text)?;
        let brought = self.desk.save_text(article, base, &splices, text)?;
        self.revised(article, brought)
    }

    /// Tells what bringing in bytes would do; nothing is written.
    ///
    /// # Errors
    /// As [`Office::revise`].
    pub fn preview(
        &self,
        article: ArticleId,
        bytes: &[u8],
        file_name: &str,
        hint: Hint,
    ) -> Result<RevisionPreview, CallError> {
        Ok(self
            .desk
            .preview_revision(article, bytes, file_name, hint)?)
    }
}

//! What the session does about revisions.

use claimdesk_desk::{Arrival, Rereading};
use claimdesk_draft::Changes;
use claimdesk_model::id::{ArticleId, RevisionId};
use claimdesk_model::view::{Outcome, RevisionPreview};
use claimdesk_readers::Hint;

use crate::front;
use crate::front::Alone;
use crate::response::{CallError, Revised, TextSplice};
use crate::session::Session;
use crate::utf16::splices_in;

impl Session {
    /// Returns how bytes are read as an article's next revision; `None` for those under check.
    pub(crate) fn how_to_read(
        &self,
        article: ArticleId,
        bytes: &[u8],
        hint: Hint,
    ) -> Result<Option<Hint>, CallError> {
        Ok(self.desk.how_to_read(article, bytes, hint)?)
    }

    /// Returns what is read of the draft under check to read it in another way.
    pub(crate) fn rereading(
        &self,
        article: ArticleId,
        changes: Changes,
    ) -> Result<Rereading, CallError> {
        Ok(self.desk.rereading(article, changes)?)
    }

    /// Imports bytes as an article's next revision, as [`front::revise`] does, where nobody else
    /// waits.
    ///
    /// # Errors
    /// As [`front::revise`].
    pub fn revise(
        &mut self,
        article: ArticleId,
        bytes: &[u8],
        file_name: &str,
        hint: Hint,
    ) -> Result<Revised, CallError> {
        front::revise(&Alone::with(self), article, bytes, file_name, hint)
    }

    /// Imports a draft as an article's next revision.
    pub(crate) fn revise_read(
        &mut self,
        article: ArticleId,
        arrival: &Arrival<'_>,
    ) -> Result<Revised, CallError> {
        let brought = self.desk.revise_read(article, arrival)?;
        self.revised(article, brought)
    }

    /// Answers to the bytes that are under check.
    pub(crate) fn unrevised(&mut self, article: ArticleId) -> Result<Revised, CallError> {
        let brought = self.desk.unrevised(article)?;
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

    /// Imports an edited source; its operations are in UTF-16 code units.
    pub(crate) fn save_edits(
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

    /// Returns what importing a draft would do; nothing is written.
    pub(crate) fn preview(
        &self,
        article: ArticleId,
        arrival: &Arrival<'_>,
    ) -> Result<RevisionPreview, CallError> {
        Ok(self.desk.preview_read(article, arrival)?)
    }

    /// Tells the same of the bytes that are under check.
    pub(crate) fn same_preview(&self, article: ArticleId) -> Result<RevisionPreview, CallError> {
        Ok(self.desk.same_preview(article)?)
    }
}

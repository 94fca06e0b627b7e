//! Who cleared an article, and whether that still holds.

use claimdesk_model::change::{Change, Edit, Label, Operation, Record};
use claimdesk_model::id::{ArticleId, SignOffId};
use claimdesk_model::record::{LetThrough, SignOff, who};
use claimdesk_model::view::Outcome;

use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::{plan, store};

impl Desk {
    /// Writes down that the current revision is cleared for publication, in the name of whoever
    /// works at the desk, with what the sourcing rules let through and what each claim rests on. Whether it may be cleared is for
    /// these to say, before.
    ///
    /// # Errors
    /// Returns [`Error::NoName`] while nobody's name is known, [`Error::NotFound`] when there is no
    /// such article, and [`Error::Moved`] when another program has changed it since it was shown.
    pub fn sign_off(
        &mut self,
        article: ArticleId,
        note: &str,
        let_through: Vec<LetThrough>,
    ) -> Result<Outcome> {
        if !who::is_name(self.who()) {
            return Err(Error::NoName);
        }
        let title = self.ledger().article_record(article)?.fields.title;
        self.seen.unseen(&self.db)?.leaves(article, &title)?;
        let note = plan::bounded("the note", note.trim().to_owned())?;
        let revision = self.revision(article)?;
        let label = Label {
            revision: Some(revision.number),
            ..Label::new(Operation::RevisionCleared)
        };
        let sign_off = SignOff {
            id: SignOffId::new(),
            article,
            revision: revision.id,
            sha256: revision.sha256,
            who: self.who().trim().to_owned(),
            at: self.clock.now(),
            note,
            let_through: Some(let_through),
            footing: Some(store::sign_off::footing(&self.db, article, revision.id)?),
        };
        self.apply(Change {
            label,
            article: Some(article),
            edits: vec![Edit::add(Record::SignOff(sign_off))],
        })
    }
}

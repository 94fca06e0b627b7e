//! Who cleared an article, and whether that still holds.

use rusqlite::Connection;

use crate::change::{Act, Change, Edit, Label, Record};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::id::{ArticleId, SignOffId, SourceId};
use crate::model::who;
use crate::model::{Article, LetThrough, Revision, SignOff};
use crate::view::{ClaimName, Clearance, Outcome};
use crate::{ground, plan, store};

impl Desk {
    /// Writes down that the current revision is cleared for publication, in the name of whoever
    /// works at the desk, with what the sourcing rules let through and what each claim stands on. Whether it may be cleared is for
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
        let title = self.article_record(article)?.fields.title;
        self.seen.unseen(&self.db)?.leaves(article, &title)?;
        let note = plan::bounded("the note", note.trim().to_owned())?;
        let revision = self.revision(article)?;
        let label = Label {
            revision: Some(revision.number),
            ..Label::new(Act::RevisionCleared)
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

/// Returns the last clearance of an article, if it was ever cleared. `open` is asked then for the
/// claims that stand open; since none did when it was cleared, all of them do so since.
pub(crate) fn last(
    db: &Connection,
    article: &Article,
    open: impl FnOnce() -> Result<Vec<ClaimName>>,
) -> Result<Option<Clearance>> {
    let Some(sign_off) = store::sign_off::of_article(db, article.id)?.pop() else {
        return Ok(None);
    };
    let cleared = store::revision::get(db, sign_off.revision)?;
    let current = store::revision::get(db, article.revision)?;
    let mut reopened = open()?;
    reopened.sort_by_key(|claim| claim.number);
    // The same bytes, read in another way, are another text.
    let reading = |revision: &Revision| (revision.format, revision.changes);
    let same = (cleared.as_ref().zip(current)).is_some_and(|(cleared, current)| {
        current.sha256 == sign_off.sha256 && reading(&current) == reading(cleared)
    });
    let turned = match &sign_off.footing {
        None => Vec::new(),
        Some(then) => {
            let now = store::sign_off::footing(db, article.id, article.revision)?;
            let name = |id: SourceId| -> Result<String> {
                let source = store::source::get(db, id)?;
                Ok(source.map_or_else(String::new, |source| source.fields.name))
            };
            ground::since(then, &now, same, &name)?
        }
    };
    Ok(Some(Clearance {
        revision: sign_off.revision,
        number: cleared.map_or(0, |revision| revision.number),
        sha256: sign_off.sha256,
        who: sign_off.who,
        at: sign_off.at,
        note: sign_off.note,
        let_through: sign_off.let_through,
        stands: same && reopened.is_empty() && turned.is_empty(),
        same_draft: same,
        reopened,
        turned,
    }))
}

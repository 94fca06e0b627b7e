//! The last clearance of an article, and whether it still holds.

use claimdesk_model::id::SourceId;
use claimdesk_model::record::{Article, Revision};
use claimdesk_model::view::{ClaimName, Clearance};
use rusqlite::Connection;

use crate::error::Result;
use crate::{ground, store};

/// Returns the last clearance of an article, if it was ever cleared. `open` is asked then for the
/// claims that are open; since none did when it was cleared, all of them do so since.
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

//! Gathers what a report is made of.

use std::collections::BTreeMap;

use claimdesk_desk::id::ArticleId;
use claimdesk_desk::time::Time;
use claimdesk_desk::{Desk, Result};
use claimdesk_report::{Dossier, ReportOptions};

/// Gathers everything a report on an article is made of.
///
/// Contact details go in only when `options` reveal them and the vault lets them be read.
///
/// # Errors
/// Returns `NotFound` when there is no such article, and `VaultLocked` when
/// confidential contact details are asked for while the vault is locked.
pub fn dossier(
    desk: &Desk,
    article: ArticleId,
    now: Time,
    options: ReportOptions,
) -> Result<Dossier> {
    let view = desk.open_article(article)?;
    let mut contacts = BTreeMap::new();
    if options.reveal_confidential {
        for source in desk.sources_behind(&view.claims)? {
            if source.has_contact {
                contacts.insert(source.id, desk.contact(source.id)?);
            }
        }
    }
    Ok(Dossier {
        article: view,
        sources: desk.sources()?,
        contacts,
        history: desk.article_history(article)?,
        generated: now,
        generated_by: desk.who().to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        options,
    })
}

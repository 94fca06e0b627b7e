//! Gathers what a report is made of.

use std::collections::BTreeMap;

use claimdesk_desk::id::ArticleId;
use claimdesk_desk::time::Time;
use claimdesk_desk::{Desk, Error, Result};
use claimdesk_draft::Format;
use claimdesk_report::{Dossier, ReportOptions};
use claimdesk_rules::Levels;

use crate::clearance::unread;
use crate::proposals::Proposer;

/// What a report is made of, and what is missing from it.
#[derive(Clone, Debug)]
pub struct Gathered {
    /// What the report is made of.
    pub dossier: Dossier,
    /// The names of the sources whose contact details the report was asked for
    /// and lacks, since they are sealed and the vault is locked.
    pub sealed: Vec<String>,
}

/// Gathers everything a report on an article is made of.
///
/// The whole directory goes in, with every contact detail that can be read:
/// what a report may not say it finds by knowing it, so that a confidential
/// source's true name, typed into a note, stays out as well. Whether contact
/// details are shown is for `options` to say.
///
/// # Errors
/// Returns `NotFound` when there is no such article.
pub fn gather(
    desk: &Desk,
    proposer: &mut Proposer,
    article: ArticleId,
    now: Time,
    options: ReportOptions,
) -> Result<Gathered> {
    let view = desk.open_article(article)?;
    let sources = desk.sources()?;
    let mut contacts = BTreeMap::new();
    for source in sources.iter().filter(|source| source.has_contact) {
        match desk.contact(source.id) {
            Ok(details) => drop(contacts.insert(source.id, details)),
            Err(Error::VaultLocked(_)) => {}
            Err(other) => return Err(other),
        }
    }
    let sealed = if options.reveal_confidential {
        (desk.sources_behind(&view.claims)?.into_iter())
            .filter(|source| source.has_contact && !contacts.contains_key(&source.id))
            .map(|source| source.fields.name)
            .collect()
    } else {
        Vec::new()
    };
    let original = match view.revision.format {
        Format::Docx => Some(desk.original_bytes(article)?),
        _ => None,
    };
    let dossier = Dossier {
        unread: unread(desk, proposer, &view)?,
        levels: Levels::of(&desk.settings()?),
        article: view,
        original,
        sources,
        contacts,
        history: desk.article_history(article)?,
        generated: now,
        generated_by: desk.who().to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        options,
    };
    Ok(Gathered { dossier, sealed })
}

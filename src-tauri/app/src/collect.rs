//! Collects what a report is made of.

use std::collections::BTreeMap;

use claimdesk_desk::{Desk, Error, Result};
use claimdesk_draft::Format;
use claimdesk_messages::Language;
use claimdesk_model::id::ArticleId;
use claimdesk_model::time::Time;
use claimdesk_model::view::{ArticleView, ConsistencyView};
use claimdesk_report::{KeptNote, ReportInput, ReportOptions};
use claimdesk_rules::{Severities, Unread};

use crate::proposals::Proposer;
use crate::sign_off::unread;

/// What a report is made of, and what is missing from it.
#[derive(Clone, Debug)]
pub struct Collected {
    /// What the report is made of.
    pub input: ReportInput,
    /// The names of the sources whose contact details the report was asked for
    /// and lacks, since they are sealed and the vault is locked.
    pub sealed: Vec<String>,
}

/// Collects everything a report on an article is made of.
///
/// The whole directory goes in, with every contact detail that can be read:
/// what a report may not say it finds by knowing it, so that a confidential
/// source's true name, typed into a note, stays out as well. Whether contact
/// details are shown is for `options` to say.
///
/// # Errors
/// Returns `NotFound` when there is no such article, and `CannotRedact` when confidential sources
/// are not to be shown and what has to be sought is sealed and the vault is locked.
pub fn collect(
    desk: &Desk,
    proposer: &mut Proposer,
    article: ArticleId,
    now: Time,
    options: ReportOptions,
) -> Result<Collected> {
    if !options.reveal_confidential {
        desk.require_readable(&desk.guard(article)?)?;
    }
    let view = desk.open_article(article)?;
    let found = Found {
        unread: unread(desk, proposer, &view)?,
        consistency: proposer.consistency(desk, &view)?,
    };
    collect_readable(desk, view, found, now, options)
}

/// Returns the texts that reports on an article leave out, since their claim rests on a confidential
/// source and nobody has looked at them, and those that were let in; what takes the place of names is in
/// `language`.
///
/// # Errors
/// Returns `NotFound` when there is no such article.
pub fn kept_notes(desk: &Desk, article: ArticleId, language: Language) -> Result<Vec<KeptNote>> {
    let options = ReportOptions {
        language,
        ..ReportOptions::default()
    };
    let view = desk.open_article(article)?;
    let found = Found {
        unread: Unread::default(),
        consistency: ConsistencyView::of(view.revision.id),
    };
    let collected = collect_readable(desk, view, found, Time(0), options)?;
    Ok(collected.input.kept_notes())
}

/// What was found in an article's draft.
struct Found {
    unread: Unread,
    consistency: ConsistencyView,
}

/// Collects what can be read.
fn collect_readable(
    desk: &Desk,
    view: ArticleView,
    found: Found,
    now: Time,
    options: ReportOptions,
) -> Result<Collected> {
    let article = view.summary.article.id;
    let guard = desk.guard(article)?;
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
    let input = ReportInput {
        unread: found.unread,
        consistency: found.consistency,
        severities: Severities::of(&desk.settings()?),
        article: view,
        original,
        sources,
        guard,
        contacts,
        history: desk.article_history(article)?,
        generated: now,
        generated_by: desk.who().to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        options,
    };
    Ok(Collected { input, sealed })
}

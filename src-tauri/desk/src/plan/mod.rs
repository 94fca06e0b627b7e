//! Plans: from what a person asks to the edits that carry it out.
//!
//! A plan reads the ledger and writes nothing. One file a thing.

mod add_claims;
mod anchoring;
mod article;
mod attribution;
mod claim;
mod let_in;
mod names;
mod proposal;
mod source;

use claimdesk_model::change::{Change, Edit, Key, Label, Operation, Record, Setting};
use claimdesk_model::intent::Intent;
use claimdesk_model::record::Source;

use crate::error::{Error, Result};
use crate::ledger::Ledger;
use crate::{ground, store};

pub(crate) use article::import;
pub(crate) use source::edits as enter_sources;

/// The longest note, name or other text a person may enter, in bytes.
const LONGEST_TEXT: usize = 64 * 1024;

/// Returns the change that does what is asked. It has no edits when everything
/// is as asked already.
pub(crate) fn plan(ledger: &Ledger<'_>, intent: Intent) -> Result<Change> {
    let mut change = match intent {
        Intent::EditArticle { article, fields } => article::edit(ledger, article, fields),
        Intent::RemoveArticle { article } => article::remove(ledger, article),
        Intent::AddClaim {
            article,
            spans,
            kind,
            sources,
        } => crate::plan::add_claims::add(ledger, article, spans, kind, sources),
        Intent::AddClaims { article, claims } => {
            crate::plan::add_claims::add_all(ledger, article, claims)
        }
        Intent::ResizeClaim { claim, spans } => claim::resize(ledger, claim, &spans),
        Intent::EditClaims {
            claims,
            kind,
            priority,
            assignee,
            note,
        } => claim::edit(ledger, &claims, kind, priority, assignee, note),
        Intent::Review {
            claims,
            status,
            correction,
            note,
        } => claim::review(ledger, &claims, status, correction, note),
        Intent::RetireClaims { claims } => claim::retire(ledger, &claims),
        Intent::UpdateClaims { updates } => claim::update(ledger, updates),
        Intent::RemoveClaims { claims } => claim::remove(ledger, &claims),
        Intent::AddAttribution {
            claim,
            source,
            fields,
        } => attribution::add(ledger, claim, source, *fields.unwrap_or_default()),
        Intent::EditAttribution {
            attribution,
            fields,
        } => attribution::edit(ledger, attribution, fields),
        Intent::RemoveAttribution { attribution } => attribution::remove(ledger, attribution),
        Intent::MarkMention { attribution, spans } => {
            attribution::mark_mention(ledger, attribution, &spans)
        }
        Intent::AddSource { fields } => source::add(ledger, fields),
        Intent::AddSources { sources } => source::add_all(ledger, sources),
        Intent::EditSource { source, fields } => source::edit(ledger, source, fields),
        Intent::MergeSources { into, from } => source::merge(ledger, into, &from),
        Intent::MergeSets { sets } => source::merge_sets(ledger, &sets),
        Intent::RemoveSource { source } => source::remove(ledger, source),
        Intent::RejectProposals { article, words } => proposal::reject(ledger, article, words),
        Intent::RestoreProposals { article } => proposal::restore(ledger, article),
        Intent::LetInNotes { article, texts } => let_in::let_in(ledger, article, texts),
        Intent::KeepBackNotes { article, texts } => let_in::keep_back(ledger, article, texts),
        Intent::CheckNames { names } => names::check(ledger, names),
        Intent::UncheckNames { names } => names::uncheck(ledger, names),
        Intent::KeepNamesApart { names } => names::keep_apart(ledger, &names),
        Intent::JoinNames { names } => names::join(ledger, &names),
        Intent::DismissFindings { article, findings } => names::dismiss(ledger, article, findings),
        Intent::RestoreFindings { article, findings } => names::restore(ledger, article, findings),
        Intent::SetSetting { key, value } => set_setting(ledger, key, value),
    }?;
    change.edits.retain(|edit| edit.before != edit.after);
    ground::remember(ledger, &mut change)?;
    Ok(change)
}

/// Returns the change that enters the bundled directory.
pub(crate) fn fill_directory(sources: Vec<Source>) -> Change {
    let count = u32::try_from(sources.len()).unwrap_or(u32::MAX);
    Change {
        label: Label {
            count,
            ..Label::new(Operation::DirectoryFilled)
        },
        article: None,
        edits: sources
            .into_iter()
            .map(|s| Edit::add(Record::Source(s)))
            .collect(),
    }
}

fn set_setting(ledger: &Ledger<'_>, key: String, value: serde_json::Value) -> Result<Change> {
    let key = entered("a setting's name", key)?;
    let before = store::get(ledger.db, &Key::Setting(key.clone()))?;
    let label = Label::new(Operation::SettingChanged).named(&key);
    let after = (!value.is_null()).then_some(Record::Setting(Setting { key, value }));
    Ok(Change {
        label,
        article: None,
        edits: vec![Edit { before, after }],
    })
}

/// Returns what a person entered, trimmed, or an error where it is empty or far too long.
fn entered(what: &str, text: String) -> Result<String> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Err(Error::Invalid(format!("{what} cannot be empty")));
    }
    bounded(what, trimmed.to_owned())
}

/// Returns a text as it was entered, or an error where it is far too long.
pub(crate) fn bounded(what: &str, text: String) -> Result<String> {
    if text.len() > LONGEST_TEXT {
        return Err(Error::Invalid(format!(
            "{what} is too long: {} bytes, the most is {LONGEST_TEXT}",
            text.len()
        )));
    }
    Ok(text)
}

/// Returns how many things were done, as labels count them.
fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}

//! Plans: from what a person asks to the edits that carry it out.
//!
//! A plan reads the ledger and writes nothing. One file a thing.

mod article;
mod attribution;
mod claim;
mod let_in;
mod making;
mod proposal;
mod source;

pub(crate) use article::import;

use crate::change::{Act, Change, Edit, Key, Label, Record, Setting};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::intent::Intent;
use crate::model::Source;
use crate::{ground, store};

/// The longest note, name or other text a person may enter, in bytes.
const LONGEST_TEXT: usize = 64 * 1024;

/// Returns the change that does what is asked. It has no edits when everything
/// is as asked already.
pub(crate) fn plan(desk: &Desk, intent: Intent) -> Result<Change> {
    let mut change = match intent {
        Intent::EditArticle { article, fields } => article::edit(desk, article, fields),
        Intent::RemoveArticle { article } => article::remove(desk, article),
        Intent::AddClaim {
            article,
            spans,
            kind,
            sources,
        } => making::add(desk, article, spans, kind, sources),
        Intent::AddClaims { article, claims } => making::add_all(desk, article, claims),
        Intent::ResizeClaim { claim, spans } => claim::resize(desk, claim, &spans),
        Intent::EditClaims {
            claims,
            kind,
            priority,
            assignee,
            note,
        } => claim::edit(desk, &claims, kind, priority, assignee, note),
        Intent::Review {
            claims,
            status,
            correction,
            note,
        } => claim::review(desk, &claims, status, correction, note),
        Intent::RetireClaims { claims } => claim::retire(desk, &claims),
        Intent::UpdateClaims { updates } => claim::update(desk, updates),
        Intent::RemoveClaims { claims } => claim::remove(desk, &claims),
        Intent::AddAttribution {
            claim,
            source,
            fields,
        } => attribution::add(desk, claim, source, *fields.unwrap_or_default()),
        Intent::EditAttribution {
            attribution,
            fields,
        } => attribution::edit(desk, attribution, fields),
        Intent::RemoveAttribution { attribution } => attribution::remove(desk, attribution),
        Intent::MarkNaming { attribution, spans } => {
            attribution::mark_naming(desk, attribution, &spans)
        }
        Intent::AddSource { fields } => source::add(desk, fields),
        Intent::EditSource { source, fields } => source::edit(desk, source, fields),
        Intent::MergeSources { into, from } => source::merge(desk, into, &from),
        Intent::MergeSets { sets } => source::merge_sets(desk, &sets),
        Intent::RemoveSource { source } => source::remove(desk, source),
        Intent::RejectProposals { article, words } => proposal::reject(desk, article, words),
        Intent::RestoreProposals { article } => proposal::restore(desk, article),
        Intent::LetInNotes { article, texts } => let_in::let_in(desk, article, texts),
        Intent::KeepBackNotes { article, texts } => let_in::keep_back(desk, article, texts),
        Intent::SetSetting { key, value } => set_setting(desk, key, value),
    }?;
    change.edits.retain(|edit| edit.before != edit.after);
    ground::remember(desk, &mut change)?;
    Ok(change)
}

/// Returns the change that enters the bundled directory.
pub(crate) fn fill_directory(sources: Vec<Source>) -> Change {
    let count = u32::try_from(sources.len()).unwrap_or(u32::MAX);
    Change {
        label: Label {
            count,
            ..Label::new(Act::DirectoryFilled)
        },
        article: None,
        edits: sources
            .into_iter()
            .map(|s| Edit::add(Record::Source(s)))
            .collect(),
    }
}

fn set_setting(desk: &Desk, key: String, value: serde_json::Value) -> Result<Change> {
    let key = entered("a setting's name", key)?;
    let before = store::get(&desk.db, &Key::Setting(key.clone()))?;
    let label = Label::new(Act::SettingChanged).named(&key);
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

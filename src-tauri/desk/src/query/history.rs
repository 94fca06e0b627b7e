//! Histories: who did what to a thing, when, what from and what to.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use claimdesk_model::change::{Edit, Entry, Key, Operation, Record};
use claimdesk_model::id::{ArticleId, AttributionId, ClaimId, RevisionId, SourceId};
use claimdesk_model::record::{Contact, Target};
use claimdesk_model::same_words;
use claimdesk_model::view::{Move, Step};
use serde_json::Value;

use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::store;

impl Desk {
    /// Tells every step of an article's history, the latest first.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn article_history(&self, id: ArticleId) -> Result<Vec<Step>> {
        // A revision's anchors are told by the claims themselves; its label counts them.
        self.steps(store::log::of_article(&self.db, id)?, |switched, edit| {
            !switched || !matches!(edit.key(), Some(Key::Anchor(..)))
        })
    }

    /// Tells every step of a claim's history, the latest first.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn claim_history(&self, id: ClaimId) -> Result<Vec<Step>> {
        let entries = store::log::of_subject(&self.db, id.0)?;
        // A mention's anchor knows only its attribution, and that one may be gone by now.
        let own: BTreeSet<AttributionId> = (entries.iter().flat_map(|entry| &entry.edits))
            .flat_map(|edit| edit.before.iter().chain(&edit.after))
            .filter_map(|record| match record {
                Record::Attribution(a) if a.claim == id => Some(a.id),
                _ => None,
            })
            .collect();
        let mut followed = Vec::with_capacity(entries.len());
        for entry in &entries {
            followed.push(self.followed(id, entry)?);
        }
        let mut steps = self.steps(entries, |switched, edit| {
            let records = edit.before.iter().chain(&edit.after);
            !switched
                && records.into_iter().any(|record| match record {
                    Record::Claim(claim) => claim.id == id,
                    Record::Attribution(attribution) => attribution.claim == id,
                    Record::Anchor(anchor) => match anchor.target {
                        Target::Claim(claim) => claim == id,
                        Target::Mention(attribution) => own.contains(&attribution),
                    },
                    _ => false,
                })
        })?;
        for (step, moved) in steps.iter_mut().zip(followed.into_iter().rev()) {
            step.moves.extend(moved);
        }
        // A revision that left the claim alone is no step of its own.
        steps.retain(|step| step.label.act != Operation::RevisionBrought || !step.moves.is_empty());
        Ok(steps)
    }

    /// Returns what an entry that switched to another revision did to a claim's words.
    fn followed(&self, id: ClaimId, entry: &Entry) -> Result<Option<Move>> {
        let Some((before, after)) = switch(entry) else {
            return Ok(None);
        };
        let target = Target::Claim(id);
        let words = |revision: RevisionId| -> Result<Option<String>> {
            let records = (entry.edits.iter()).flat_map(|e| e.before.iter().chain(&e.after));
            let told = records.into_iter().find_map(|record| match record {
                Record::Anchor(a) if a.target == target && a.revision == revision => {
                    Some(a.words())
                }
                _ => None,
            });
            Ok(match told {
                Some(words) => Some(words),
                None => store::anchor::get(&self.db, target, revision)?.map(|a| a.words()),
            })
        };
        let (from, to) = (words(before)?, words(after)?);
        let same = match (&from, &to) {
            (Some(from), Some(to)) => same_words::same(from, to),
            (from, to) => from == to,
        };
        let field = "words".to_owned();
        Ok((!same).then_some(Move { field, from, to }))
    }

    /// Tells every step of a source's history, the latest first.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn source_history(&self, id: SourceId) -> Result<Vec<Step>> {
        self.steps(store::log::of_subject(&self.db, id.0)?, |_, edit| {
            edit.before
                .iter()
                .chain(&edit.after)
                .any(|record| match record {
                    Record::Source(source) => source.id == id,
                    Record::Attribution(attribution) => attribution.fields.source == id,
                    _ => false,
                })
        })
    }

    /// Tells entries, of each the edits that it is `about`: told whether the entry switched to another revision, and the edit.
    fn steps(&self, entries: Vec<Entry>, about: impl Fn(bool, &Edit) -> bool) -> Result<Vec<Step>> {
        let mut names = Names {
            desk: self,
            known: HashMap::new(),
        };
        let mut steps = Vec::with_capacity(entries.len());
        for entry in entries.into_iter().rev() {
            let mut moves = Vec::new();
            // One entry may have thousands of edits: it is asked once.
            let switched = switch(&entry).is_some();
            for edit in entry.edits.iter().filter(|edit| about(switched, edit)) {
                moves.extend(tell(edit, &mut names)?);
            }
            let Entry {
                seq,
                at,
                who,
                course,
                label,
                ..
            } = entry;
            steps.push(Step {
                seq,
                at,
                who,
                course,
                label,
                moves,
            });
        }
        Ok(steps)
    }
}

/// Returns the revisions between which an entry switched, if it did.
fn switch(entry: &Entry) -> Option<(RevisionId, RevisionId)> {
    let switched = |edit: &Edit| match (&edit.before, &edit.after) {
        (Some(Record::Article(before)), Some(Record::Article(after))) => {
            (before.revision != after.revision).then_some((before.revision, after.revision))
        }
        _ => None,
    };
    entry.edits.iter().find_map(switched)
}

/// The names of sources, also of those that are gone.
struct Names<'a> {
    desk: &'a Desk,
    known: HashMap<SourceId, String>,
}

impl Names<'_> {
    fn of(&mut self, id: SourceId) -> Result<String> {
        if let Some(name) = self.known.get(&id) {
            return Ok(name.clone());
        }
        let name = match store::source::get(&self.desk.db, id)? {
            Some(source) => source.fields.name,
            None => self.last_name(id)?,
        };
        self.known.insert(id, name.clone());
        Ok(name)
    }

    /// Returns the name a removed source last had.
    fn last_name(&self, id: SourceId) -> Result<String> {
        let entries = store::log::of_subject(&self.desk.db, id.0)?;
        let name = (entries.iter().rev().flat_map(|entry| &entry.edits))
            .flat_map(|edit| edit.after.iter().chain(&edit.before))
            .find_map(|record| match record {
                Record::Source(source) if source.id == id => Some(source.fields.name.clone()),
                _ => None,
            });
        Ok(name.unwrap_or_else(|| id.to_string()))
    }
}

/// Returns what an edit did, field by field.
fn tell(edit: &Edit, names: &mut Names<'_>) -> Result<Vec<Move>> {
    let before = edit
        .before
        .as_ref()
        .map(|r| fields(r, names))
        .transpose()?
        .unwrap_or_default();
    let after = edit
        .after
        .as_ref()
        .map(|r| fields(r, names))
        .transpose()?
        .unwrap_or_default();
    let every: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    Ok(every
        .into_iter()
        .filter(|field| before.get(*field) != after.get(*field))
        .map(|field| Move {
            field: field.clone(),
            from: before.get(field).cloned(),
            to: after.get(field).cloned(),
        })
        .collect())
}

/// What a history never tells: identities, counters, and what other fields repeat.
const UNTOLD: &[&str] = &[
    "id",
    "article",
    "claim",
    "revision",
    "created",
    "claims_made",
    "review",
    "position",
    "bundled",
    "sha256",
];

/// Returns a record's fields in words. Empty ones are left out, contact details never shown.
fn fields(record: &Record, names: &mut Names<'_>) -> Result<BTreeMap<String, String>> {
    let mut out = BTreeMap::new();
    let value = match record {
        Record::Anchor(anchor) => {
            let field = match anchor.target {
                Target::Claim(_) => "words",
                Target::Mention(_) => "naming",
            };
            out.insert(field.to_owned(), anchor.words());
            return Ok(out);
        }
        Record::Vault(_) => return Ok(out),
        Record::SignOff(sign_off) => {
            out.insert("note".to_owned(), sign_off.note.clone());
            out.retain(|_, note| !note.is_empty());
            for it in sign_off.let_through.iter().flatten() {
                out.insert(format!("let_through.{}", it.rule), it.count.to_string());
            }
            return Ok(out);
        }
        Record::Rejection(rejection) => {
            out.insert("rejected".to_owned(), rejection.words.clone());
            return Ok(out);
        }
        Record::LetIn(_) => return Ok(out),
        Record::NamesApart(apart) => {
            out.insert("apart".to_owned(), apart.names.join(" · "));
            return Ok(out);
        }
        Record::DismissedFinding(dismissed) => {
            out.insert("dismissed".to_owned(), dismissed.words.join(" · "));
            return Ok(out);
        }
        Record::CheckedName(r) => serde_json::to_value(r),
        Record::Setting(setting) => {
            out.insert(setting.key.clone(), setting.value.to_string());
            return Ok(out);
        }
        Record::Article(r) => serde_json::to_value(r),
        Record::Revision(r) => serde_json::to_value(r),
        Record::Claim(r) => serde_json::to_value(r),
        Record::Source(r) => serde_json::to_value(r),
        Record::Attribution(r) => serde_json::to_value(r),
    };
    let value = value.map_err(|e| Error::Stored {
        what: "log entry",
        cause: e.to_string(),
    })?;
    flatten("", &value, &mut out);
    out.retain(|field, _| !UNTOLD.contains(&field.as_str()) && !field.starts_with("contact"));
    out.retain(|field, _| !field.starts_with("review."));
    match record {
        Record::Source(source) => {
            if let Some(carried) = source.fields.carries {
                out.insert("carries".into(), names.of(carried)?);
            }
            let kept = match source.contact {
                Contact::None => None,
                Contact::Open(_) => Some("kept"),
                Contact::Sealed(_) => Some("sealed"),
            };
            out.extend(kept.map(|k| ("contact".to_owned(), k.to_owned())));
        }
        Record::Attribution(attribution) => {
            out.insert("source".into(), names.of(attribution.fields.source)?);
        }
        _ => {}
    }
    Ok(out)
}

/// Writes the leaves of a JSON value under dotted names; empty ones are left out.
fn flatten(name: &str, value: &Value, out: &mut BTreeMap<String, String>) {
    let text = match value {
        Value::Object(fields) => {
            for (field, value) in fields {
                let name = if name.is_empty() {
                    field.clone()
                } else {
                    format!("{name}.{field}")
                };
                flatten(&name, value, out);
            }
            return;
        }
        Value::Array(items) => {
            let items = items
                .iter()
                .map(|i| i.as_str().map_or_else(|| i.to_string(), str::to_owned));
            items.collect::<Vec<_>>().join(", ")
        }
        Value::Null | Value::Bool(false) => return,
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    if !text.is_empty() {
        out.insert(name.to_owned(), text);
    }
}

//! What other programs did to the ledger meanwhile, and nobody in front of this ledger has seen.
//!
//! A change is planned on the ledger as it is. Where it would put something in the place of a value
//! that another program wrote and that was never shown here, it is refused with both.

use std::collections::BTreeSet;

use claimdesk_model::change::{Change, Edit, Entry, Key, Record};
use claimdesk_model::id::{ArticleId, ClaimId};
use claimdesk_model::intent::Intent;
use claimdesk_model::record::{Target, Term};
use rusqlite::Connection;
use serde_json::{Map, Value};

use crate::error::{Error, Result};
use crate::ledger::Ledger;
use crate::store;

/// What a plan reckons from the ledger as it is, whoever changed it.
const RECKONED: [&str; 6] = ["at", "bundled", "claims_made", "position", "review", "who"];

/// Up to where the log was seen.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    up_to: u64,
    /// Later entries that were made here.
    own: BTreeSet<u64>,
}

impl Seen {
    pub(crate) fn up_to(seq: u64) -> Self {
        Self {
            up_to: seq,
            own: BTreeSet::new(),
        }
    }

    /// Takes note of an entry that was made here.
    pub(crate) fn own(&mut self, seq: Option<u64>) {
        match seq {
            Some(seq) if seq == self.up_to + 1 && self.own.is_empty() => self.up_to = seq,
            Some(seq) => {
                self.own.insert(seq);
            }
            None => {}
        }
    }

    /// Returns what was not seen.
    pub(crate) fn unseen(&self, db: &Connection) -> Result<Unseen> {
        let own = self.own.len() as u64;
        if store::log::last(db)? == self.up_to + own {
            return Ok(Unseen::default());
        }
        let entries = store::log::since(db, self.up_to)?;
        let own = |entry: &Entry| self.own.contains(&entry.seq);
        Ok(Unseen(entries.into_iter().map(|e| (own(&e), e)).collect()))
    }
}

/// The entries since the ledger was seen, each with whether it was made here.
#[derive(Debug, Default)]
pub(crate) struct Unseen(Vec<(bool, Entry)>);

impl Unseen {
    /// Returns a record as it was seen, where another program has changed it since.
    fn seen_of(&self, key: &Key) -> Option<Option<&Record>> {
        let mut seen = None;
        for (own, entry) in &self.0 {
            let of_it = |edit: &&Edit| edit.key().as_ref() == Some(key);
            if let Some(edit) = entry.edits.iter().find(of_it) {
                // What was changed here was shown here, with all that it had become.
                seen = match (own, seen) {
                    (true, _) => None,
                    (false, None) => Some(edit.before.as_ref()),
                    (false, earlier) => earlier,
                };
            }
        }
        seen
    }

    /// Refuses what is decided about words, or sources, that are not those that were shown.
    pub(crate) fn check(&self, ledger: &Ledger<'_>, intent: &Intent) -> Result<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        match intent {
            Intent::AddClaim { article, .. } | Intent::AddClaims { article, .. } => {
                self.same_draft(*article)
            }
            Intent::ResizeClaim { claim, .. } => {
                self.same_draft(ledger.claim_record(*claim)?.article)
            }
            Intent::AddAttribution {
                claim,
                fields: Some(fields),
                ..
            } if !fields.mention.is_empty() => {
                self.same_draft(ledger.claim_record(*claim)?.article)
            }
            Intent::MarkMention { attribution, .. } => {
                let claim = ledger.attribution_record(*attribution)?.claim;
                self.same_draft(ledger.claim_record(claim)?.article)
            }
            Intent::Review { claims, status, .. } => claims
                .iter()
                .try_for_each(|claim| self.same_ground(ledger, *claim, status.in_words())),
            Intent::RetireClaims { claims } => claims
                .iter()
                .try_for_each(|claim| self.same_ground(ledger, *claim, "cut")),
            Intent::UpdateClaims { updates } => (updates.iter())
                .filter_map(|update| Some((update.claim, update.status?)))
                .try_for_each(|(claim, status)| self.same_ground(ledger, claim, status.in_words())),
            _ => Ok(()),
        }
    }

    /// Places in a draft are places of the revision that was shown.
    fn same_draft(&self, article: ArticleId) -> Result<()> {
        let Some(Some(Record::Article(seen))) = self.seen_of(&Key::Article(article)) else {
            return Ok(());
        };
        for (_, entry) in self.0.iter().rev() {
            for edit in &entry.edits {
                if let Some(Record::Article(now)) = &edit.after
                    && now.id == article
                {
                    return match now.revision == seen.revision {
                        true => Ok(()),
                        false => Err(Error::Moved {
                            what: format!("“{}”", seen.fields.title),
                            field: "draft".into(),
                            yours: "the revision that was shown".into(),
                            theirs: "a newer revision".into(),
                        }),
                    };
                }
            }
        }
        Ok(())
    }

    /// A decision is about a claim's words and what it rests on, as they were shown.
    fn same_ground(&self, ledger: &Ledger<'_>, id: ClaimId, decision: &str) -> Result<()> {
        let claim = ledger.claim_record(id)?;
        let article = ledger.article_record(claim.article)?;
        let shown = match self.seen_of(&Key::Article(article.id)) {
            Some(Some(Record::Article(seen))) => seen.revision,
            _ => article.revision,
        };
        let target = Target::Claim(id);
        let now = store::anchor::get(ledger.db, target, article.revision)?;
        let seen = match self.seen_of(&Key::Anchor(target, shown)) {
            Some(Some(Record::Anchor(seen))) => Some(seen.clone()),
            Some(_) => None,
            None => store::anchor::get(ledger.db, target, shown)?,
        };
        let words = |anchor: Option<claimdesk_model::record::Anchor>| {
            anchor.map_or_else(String::new, |a| a.words())
        };
        let (now, seen) = (words(now), words(seen));
        let moved = |field: &str, yours: String, theirs: String| Error::Moved {
            what: format!("claim {}", claim.number),
            field: field.into(),
            yours,
            theirs,
        };
        if now != seen {
            return Err(moved("words", seen, now));
        }
        let sources = |edit: &Edit| {
            [&edit.before, &edit.after]
                .into_iter()
                .flatten()
                .any(|record| matches!(record, Record::Attribution(a) if a.claim == id))
        };
        let others = self.0.iter().filter(|(own, _)| !own);
        for (_, entry) in others {
            if let Some(edit) = entry.edits.iter().find(|edit| sources(edit)) {
                let theirs = match (&edit.before, &edit.after) {
                    (None, _) => "a source was added",
                    (_, None) => "a source was removed",
                    _ => "a source was changed",
                };
                return Err(moved("sources", decision.to_owned(), theirs.into()));
            }
        }
        Ok(())
    }

    /// Refuses to clear an article that is not as it was shown.
    pub(crate) fn leaves(&self, article: ArticleId, title: &str) -> Result<()> {
        let mut others = self.0.iter().filter(|(own, _)| !own);
        match others.find(|(_, entry)| entry.article == Some(article)) {
            None => Ok(()),
            Some((_, entry)) => Err(Error::Moved {
                what: format!("“{title}”"),
                field: "check".into(),
                yours: "clear for publication".into(),
                theirs: entry.label.to_string(),
            }),
        }
    }

    /// Leaves what others changed and this change does not mean to, and refuses what both changed.
    pub(crate) fn reconcile(&self, change: &mut Change) -> Result<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        for edit in &mut change.edits {
            let Some(key) = edit.key() else { continue };
            let Some(seen) = self.seen_of(&key) else {
                continue;
            };
            let Some(theirs) = &edit.before else { continue };
            // What was made meanwhile and is named all the same was shown by some other way.
            if seen.is_none() && !matches!(theirs, Record::Setting(_)) {
                continue;
            }
            let what = named(theirs);
            let (was, now) = (seen.map_or(Ok(Value::Null), value), value(theirs));
            let (was, now) = (was?, now?);
            let Some(mine) = &edit.after else {
                if was != now {
                    let field = first_difference(&was, &now);
                    return Err(Error::Moved {
                        what,
                        theirs: text(now.get(&field).unwrap_or(&now)),
                        field,
                        yours: "removed".into(),
                    });
                }
                continue;
            };
            let mut wanted = value(mine)?;
            merge(&what, "", &was, &now, &mut wanted)?;
            edit.after = Some(read(theirs, wanted)?);
        }
        change.edits.retain(|edit| edit.before != edit.after);
        Ok(())
    }
}

/// Merges field by field: `wanted` was planned on `now`, and `was` is what its asker saw.
fn merge(what: &str, field: &str, was: &Value, now: &Value, wanted: &mut Value) -> Result<()> {
    if let (Value::Object(now), Value::Object(wanted)) = (now, &mut *wanted) {
        let empty = Map::new();
        let was = was.as_object().unwrap_or(&empty);
        let fields: BTreeSet<String> = now.keys().chain(wanted.keys()).cloned().collect();
        for name in fields {
            if RECKONED.contains(&name.as_str()) {
                continue;
            }
            let of = |map: &Map<String, Value>| map.get(&name).cloned().unwrap_or(Value::Null);
            let (was, now, mut want) = (of(was), of(now), of(wanted));
            merge(what, &name, &was, &now, &mut want)?;
            wanted.insert(name, want);
        }
        return Ok(());
    }
    if was == now || wanted == now {
        return Ok(());
    }
    if wanted == was {
        // A whole record was sent, and this of it is only what was shown.
        wanted.clone_from(now);
        return Ok(());
    }
    Err(Error::Moved {
        what: what.to_owned(),
        field: if field == "spans" { "words" } else { field }.to_owned(),
        yours: text(wanted),
        theirs: text(now),
    })
}

fn first_difference(was: &Value, now: &Value) -> String {
    let differs = |name: &&String| was.get(name.as_str()) != now.get(name.as_str());
    let fields = now.as_object().map(|now| now.keys());
    fields
        .and_then(|mut names| names.find(differs))
        .cloned()
        .unwrap_or_default()
}

/// Returns a value as a person reads it.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.replace('_', " "),
        Value::Null => String::new(),
        Value::Array(parts) => {
            let exact = |part: &Value| part.get("exact").map_or_else(|| text(part), text);
            parts.iter().map(exact).collect::<Vec<_>>().join(" … ")
        }
        other => other.to_string(),
    }
}

/// Returns the fields of a record.
fn value(record: &Record) -> Result<Value> {
    let fields = match record {
        Record::Article(r) => serde_json::to_value(r),
        Record::Revision(r) => serde_json::to_value(r),
        Record::Claim(r) => serde_json::to_value(r),
        Record::Anchor(r) => serde_json::to_value(r),
        Record::Source(r) => serde_json::to_value(r),
        Record::Attribution(r) => serde_json::to_value(r),
        Record::Setting(r) => serde_json::to_value(r),
        Record::Vault(r) => serde_json::to_value(r),
        Record::SignOff(r) => serde_json::to_value(r),
        Record::Rejection(r) => serde_json::to_value(r),
        Record::LetIn(r) => serde_json::to_value(r),
        Record::CheckedName(r) => serde_json::to_value(r),
        Record::NamesApart(r) => serde_json::to_value(r),
        Record::DismissedFinding(r) => serde_json::to_value(r),
    };
    fields.map_err(unreadable)
}

/// Reads back a record of the same kind as `like`.
fn read(like: &Record, fields: Value) -> Result<Record> {
    let record = match like {
        Record::Article(_) => serde_json::from_value(fields).map(Record::Article),
        Record::Revision(_) => serde_json::from_value(fields).map(Record::Revision),
        Record::Claim(_) => serde_json::from_value(fields).map(Record::Claim),
        Record::Anchor(_) => serde_json::from_value(fields).map(Record::Anchor),
        Record::Source(_) => serde_json::from_value(fields).map(Record::Source),
        Record::Attribution(_) => serde_json::from_value(fields).map(Record::Attribution),
        Record::Setting(_) => serde_json::from_value(fields).map(Record::Setting),
        Record::Vault(_) => serde_json::from_value(fields).map(Record::Vault),
        Record::SignOff(_) => serde_json::from_value(fields).map(Record::SignOff),
        Record::Rejection(_) => serde_json::from_value(fields).map(Record::Rejection),
        Record::LetIn(_) => serde_json::from_value(fields).map(Record::LetIn),
        Record::CheckedName(_) => serde_json::from_value(fields).map(Record::CheckedName),
        Record::NamesApart(_) => serde_json::from_value(fields).map(Record::NamesApart),
        Record::DismissedFinding(_) => serde_json::from_value(fields).map(Record::DismissedFinding),
    };
    record.map_err(unreadable)
}

fn unreadable(cause: serde_json::Error) -> Error {
    Error::Stored {
        what: "record",
        cause: cause.to_string(),
    }
}

/// Names a record to a person.
fn named(record: &Record) -> String {
    match record {
        Record::Article(r) => format!("“{}”", r.fields.title),
        Record::Claim(r) => format!("claim {}", r.number),
        Record::Source(r) => format!("“{}”", r.fields.name),
        Record::Attribution(_) => "the source of a claim".into(),
        Record::Anchor(_) => "a claim".into(),
        Record::Setting(r) => format!("the setting “{}”", r.key),
        Record::LetIn(_) => "what was let into reports".into(),
        Record::CheckedName(r) => format!("the name “{}”", r.name),
        Record::NamesApart(r) => format!("the names “{}” and “{}”", r.names[0], r.names[1]),
        Record::DismissedFinding(_) => "a dismissed finding".into(),
        Record::Revision(_) | Record::Vault(_) | Record::SignOff(_) | Record::Rejection(_) => {
            "the library".into()
        }
    }
}

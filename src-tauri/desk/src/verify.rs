//! A check of the whole ledger against itself.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use claimdesk_draft::Span;
use claimdesk_model::change::{Direction, Edit, Entry, Key, Record};
use claimdesk_model::id::RevisionId;
use claimdesk_model::record::Anchor;
use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::error::{Doing, Result};
use crate::{search_index, store};

/// Something that a check found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Problem {
    /// What was checked.
    pub check: Check,
    /// What is wrong.
    pub message: String,
}

/// What is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// SQLite's own check of the file.
    Integrity,
    /// That every reference leads somewhere.
    References,
    /// That every anchor is on its words.
    Anchors,
    /// That the log, replayed from its first entry, gives the ledger as it is.
    Log,
    /// That the search index holds what it should.
    Search,
}

impl Desk {
    /// Checks the whole ledger; an empty list is a clean bill.
    ///
    /// # Errors
    /// Returns what keeps the check from being made at all.
    pub fn verify(&self) -> Result<Vec<Problem>> {
        let mut found = Findings(Vec::new());
        self.check_file(&mut found)?;
        let records = store::every_record(&self.db)?;
        self.check_anchors(&records, &mut found)?;
        self.check_search(&records, &mut found)?;
        self.check_log(&records, &mut found)?;
        Ok(found.0)
    }

    fn check_file(&self, found: &mut Findings) -> Result<()> {
        const DOING: &str = "check the file";
        let mut integrity = self.db.prepare("PRAGMA integrity_check").doing(DOING)?;
        let lines = integrity
            .query_map([], |row| row.get::<_, String>(0))
            .doing(DOING)?;
        for line in lines {
            let line = line.doing(DOING)?;
            if line != "ok" {
                found.add(Check::Integrity, line);
            }
        }
        let mut references = self.db.prepare("PRAGMA foreign_key_check").doing(DOING)?;
        let lines = references
            .query_map([], |row| {
                Ok((row.get::<_, String>(0)?, row.get::<_, String>(2)?))
            })
            .doing(DOING)?;
        for line in lines {
            let (table, parent) = line.doing(DOING)?;
            found.add(
                Check::References,
                format!("a row of {table} refers to no {parent}"),
            );
        }
        Ok(())
    }

    fn check_anchors(&self, records: &[Record], found: &mut Findings) -> Result<()> {
        let mut texts: HashMap<RevisionId, String> = HashMap::new();
        for record in records {
            if let Record::Revision(revision) = record {
                texts.insert(revision.id, store::revision::text(&self.db, revision)?);
            }
        }
        for record in records {
            let Record::Anchor(anchor) = record else {
                continue;
            };
            let text = texts
                .get(&anchor.revision)
                .map(String::as_str)
                .unwrap_or_default();
            if let Some(wrong) = wrong_span(anchor, text) {
                found.add(
                    Check::Anchors,
                    format!(
                        "{:?} does not stand on its words at {}..{}",
                        anchor.target, wrong.start, wrong.end
                    ),
                );
            }
        }
        Ok(())
    }

    fn check_search(&self, records: &[Record], found: &mut Findings) -> Result<()> {
        const DOING: &str = "check the search index";
        if let Err(e) = self
            .db
            .execute_batch("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
        {
            found.add(Check::Search, e.to_string());
        }
        let mut expected = BTreeMap::new();
        for record in records {
            match record {
                Record::Article(article) => {
                    expected.insert(article.id.0, search_index::article_body(article));
                }
                Record::Source(source) => {
                    expected.insert(source.id.0, search_index::source_body(source));
                }
                Record::Claim(claim) => {
                    let anchored = store::claim::anchored(&self.db, claim.id)?;
                    let body = anchored.map(|anchored| search_index::claim_body(&anchored));
                    expected.insert(claim.id.0, body.unwrap_or_default());
                }
                _ => {}
            }
        }
        let indexed: BTreeMap<_, _> = store::search::all(&self.db)?.into_iter().collect();
        if indexed != expected {
            let stale = expected
                .iter()
                .filter(|(id, body)| indexed.get(*id) != Some(*body))
                .count();
            let stray = indexed
                .keys()
                .filter(|id| !expected.contains_key(*id))
                .count();
            found.add(
                Check::Search,
                format!("{stale} stale and {stray} stray documents ({DOING})"),
            );
        }
        Ok(())
    }

    fn check_log(&self, records: &[Record], found: &mut Findings) -> Result<()> {
        let mut replay = Replay::default();
        store::log::visit(&self.db, |entry| {
            replay.follow(&entry, found);
            Ok(())
        })?;
        let mut ledger: BTreeMap<Key, &Record> = records.iter().map(|r| (r.key(), r)).collect();
        for (key, record) in &replay.records {
            match ledger.remove(key) {
                Some(stored) if stored == record => {}
                Some(_) => found.add(Check::Log, format!("{key:?} is not as the log left it")),
                None => found.add(
                    Check::Log,
                    format!("{key:?} is in the log and not in the ledger"),
                ),
            }
        }
        for key in ledger.keys() {
            found.add(
                Check::Log,
                format!("{key:?} is in the ledger and not in the log"),
            );
        }
        Ok(())
    }
}

/// Returns the first span that does not stand on its words.
fn wrong_span(anchor: &Anchor, text: &str) -> Option<Span> {
    let mut last_end = 0;
    for stored in &anchor.spans {
        let span = stored.span;
        let in_order = span.start >= last_end && !span.is_empty();
        let around = in_order
            && span.of(text) == Some(stored.exact.as_str())
            && text[..span.start].ends_with(&stored.prefix)
            && text[span.end..].starts_with(&stored.suffix);
        if !around {
            return Some(span);
        }
        last_end = span.end;
    }
    None
}

/// The log, replayed.
#[derive(Default)]
struct Replay {
    records: BTreeMap<Key, Record>,
    last: u64,
    undone: BTreeSet<u64>,
}

impl Replay {
    fn follow(&mut self, entry: &Entry, found: &mut Findings) {
        if entry.seq != self.last + 1 {
            found.add(
                Check::Log,
                format!("entry {} follows entry {}", entry.seq, self.last),
            );
        }
        self.last = entry.seq;
        let fits = match (entry.course, entry.of) {
            (Direction::Do, None) => true,
            (Direction::Undo, Some(of)) => self.undone.insert(of),
            (Direction::Redo, Some(of)) => self.undone.remove(&of),
            _ => false,
        };
        if !fits {
            found.add(
                Check::Log,
                format!("entry {} takes back what was not done", entry.seq),
            );
        }
        for edit in &entry.edits {
            self.replay(entry.seq, edit, found);
        }
    }

    fn replay(&mut self, seq: u64, edit: &Edit, found: &mut Findings) {
        let Some(key) = edit.key() else {
            found.add(Check::Log, format!("entry {seq} edits nothing"));
            return;
        };
        if self.records.get(&key) != edit.before.as_ref() {
            found.add(Check::Log, format!("entry {seq} expected another {key:?}"));
        }
        match &edit.after {
            Some(record) => self.records.insert(key, record.clone()),
            None => self.records.remove(&key),
        };
    }
}

struct Findings(Vec<Problem>);

impl Findings {
    fn add(&mut self, check: Check, message: String) {
        self.0.push(Problem { check, message });
    }
}

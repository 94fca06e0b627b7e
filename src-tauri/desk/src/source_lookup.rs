//! Looking sources up by the names they go by.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use claimdesk_attribution::{is_inverted, is_name, is_public_body};
use claimdesk_model::id::{ArticleId, SourceId};
use claimdesk_model::record::{Source, SourceKind, Term};
use unicode_normalization::UnicodeNormalization;

use crate::error::Result;
use crate::ledger::Ledger;
use crate::store;

/// Returns whether a source of this name and kind is local to its article: the draft keeps its name back, or calls it by
/// what it is ("report", "ministry", "the authors"). Another article that says the same means another.
pub fn is_local(name: &str, kind: SourceKind) -> bool {
    kind.is_unnamed() || !is_name(name)
}

/// The names of the directory, read kind by kind as they are asked for, and the sources of articles.
///
/// A source goes by its name, or else by its aliases. How a name is spelled does not count, see
/// [`claimdesk_attribution::name_key`]. A source without a name of its own is found in its article alone.
pub struct Directory<'a> {
    ledger: Ledger<'a>,
    kinds: HashMap<SourceKind, HashMap<String, Called>>,
    articles: HashMap<ArticleId, HashMap<String, Vec<(SourceKind, SourceId)>>>,
    /// Sources that are being entered, by where they are known, kind and name.
    entered: HashMap<(Option<ArticleId>, SourceKind, String), Source>,
}

/// The sources of one kind that share a name.
#[derive(Default)]
struct Called {
    named: Vec<SourceId>,
    also: Vec<SourceId>,
}

impl<'a> Directory<'a> {
    /// Returns the directory of a ledger, for looking up many names.
    pub(crate) fn over(ledger: Ledger<'a>) -> Self {
        Self {
            ledger,
            kinds: HashMap::new(),
            articles: HashMap::new(),
            entered: HashMap::new(),
        }
    }

    /// Returns the one named source of this kind that goes by this name; `None` when there is none or there are several.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn called(&mut self, name: &str, kind: SourceKind) -> Result<Option<SourceId>> {
        Ok(match *self.all_called(name, kind)? {
            [only] => Some(only),
            _ => None,
        })
    }

    /// Returns the source that the draft of `article` means which names it so and lets it seem to be of this kind.
    ///
    /// With a name of its own, it is the one of that name and kind, or else the one of that name that is no person where
    /// no person was meant; without one, the one that the article calls so.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn meant(
        &mut self,
        name: &str,
        kind: SourceKind,
        article: ArticleId,
    ) -> Result<Option<SourceId>> {
        let local = is_local(name, kind);
        if let Some(id) = self.local_if(name, kind, article)? {
            return Ok(Some(id));
        }
        // A name in small letters is still one that the directory knows: "reuters".
        let exact = self.all_called(name, kind)?;
        if exact.is_empty()
            && let Some(id) = self.inverted(name, kind, article)?
        {
            return Ok(Some(id));
        }
        let exact = self.all_called(name, kind)?;
        if !exact.is_empty() || local || kind == SourceKind::Person {
            return Ok(exact.first().copied().filter(|_| exact.len() == 1));
        }
        let mut found = None;
        for other in SourceKind::all() {
            if other == kind || other == SourceKind::Person {
                continue;
            }
            for &id in self.all_called(name, other)? {
                if found.replace(id).is_some() {
                    return Ok(None);
                }
            }
        }
        Ok(found)
    }

    /// Returns the source that is meant where it is being entered for `article`, but for those in `without`.
    pub(crate) fn find(
        &mut self,
        name: &str,
        kind: SourceKind,
        article: ArticleId,
        without: &[SourceId],
    ) -> Result<Option<Source>> {
        let entered = self.entered.get(&key(name, kind, article));
        if let Some(source) = entered.filter(|source| !without.contains(&source.id)) {
            return Ok(Some(source.clone()));
        }
        let known = if kind.is_unnamed() {
            let all = self.local(name, kind, article)?;
            all.into_iter().find(|id| !without.contains(id))
        } else {
            match self.local_if(name, kind, article)? {
                Some(id) => Some(id),
                None if self.all_called(name, kind)?.is_empty() => {
                    if let Some(source) = self.entered_inverted(name, kind) {
                        return Ok(Some(source));
                    }
                    self.inverted(name, kind, article)?
                }
                None => self.called(name, kind)?,
            }
        };
        known.map(|id| self.ledger.source_record(id)).transpose()
    }

    /// Returns the one public body of an article that is called so the other way round: the "State Department" where it
    /// has the "U.S. Department of State". Of two that may be meant none is.
    fn inverted(
        &self,
        name: &str,
        kind: SourceKind,
        article: ArticleId,
    ) -> Result<Option<SourceId>> {
        if kind == SourceKind::Person || !is_public_body(name) {
            return Ok(None);
        }
        let known = store::source::names_in(self.ledger.db, article)?;
        let mut fitting = (known.iter()).filter(|it| {
            it.kind != SourceKind::Person && !it.kind.is_unnamed() && is_inverted(&it.name, name)
        });
        Ok(match (fitting.next(), fitting.next()) {
            (Some(only), None) => Some(only.id),
            _ => None,
        })
    }

    /// As [`Directory::inverted`], among the sources that are being entered.
    fn entered_inverted(&self, name: &str, kind: SourceKind) -> Option<Source> {
        let fits = |source: &&Source| {
            let kinds = [source.fields.kind, kind];
            let body = |kind: SourceKind| kind != SourceKind::Person && !kind.is_unnamed();
            kinds.into_iter().all(body) && is_inverted(&source.fields.name, name)
        };
        let mut fitting = self.entered.values().filter(fits);
        match (fitting.next(), fitting.next()) {
            (Some(only), None) => Some(only.clone()),
            _ => None,
        }
    }

    /// Notes a source that is being entered for `article`.
    pub(crate) fn enter(&mut self, source: &Source, article: ArticleId) {
        let key = key(&source.fields.name, source.fields.kind, article);
        self.entered.entry(key).or_insert_with(|| source.clone());
    }

    /// Returns the source that an article calls so by a name that is none.
    fn local_if(
        &mut self,
        name: &str,
        kind: SourceKind,
        article: ArticleId,
    ) -> Result<Option<SourceId>> {
        if !is_local(name, kind) {
            return Ok(None);
        }
        Ok(self.local(name, kind, article)?.first().copied())
    }

    /// Returns the sources of an article that go by this name, those of this kind first; a named one is no unnamed one.
    fn local(&mut self, name: &str, kind: SourceKind, article: ArticleId) -> Result<Vec<SourceId>> {
        let names = match self.articles.entry(article) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unread) => {
                let mut names: HashMap<String, Vec<(SourceKind, SourceId)>> = HashMap::new();
                for source in store::source::names_in(self.ledger.db, article)? {
                    for name in source.aliases.iter().chain([&source.name]) {
                        let called = names.entry(name_key(name)).or_default();
                        called.push((source.kind, source.id));
                    }
                }
                unread.insert(names)
            }
        };
        let mut called = names.get(&name_key(name)).cloned().unwrap_or_default();
        called.retain(|(other, _)| other.is_unnamed() == kind.is_unnamed());
        called.sort_by_key(|(other, _)| *other != kind);
        Ok(called.into_iter().map(|(_, id)| id).collect())
    }

    fn all_called(&mut self, name: &str, kind: SourceKind) -> Result<&[SourceId]> {
        if kind.is_unnamed() {
            return Ok(&[]);
        }
        let names = match self.kinds.entry(kind) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unread) => unread.insert(read(&self.ledger, kind)?),
        };
        let called = names.get(&name_key(name));
        Ok(called.map_or(&[], |called| match &called.named[..] {
            [] => &called.also,
            named => named,
        }))
    }
}

/// What names are compared by; letters that are composed of two characters count as one.
fn name_key(name: &str) -> String {
    claimdesk_attribution::name_key(&name.nfc().collect::<String>())
}

/// What a source that is being entered is found by.
fn key(
    name: &str,
    kind: SourceKind,
    article: ArticleId,
) -> (Option<ArticleId>, SourceKind, String) {
    let place = is_local(name, kind).then_some(article);
    (place, kind, name_key(name))
}

fn read(ledger: &Ledger<'_>, kind: SourceKind) -> Result<HashMap<String, Called>> {
    let mut names: HashMap<String, Called> = HashMap::new();
    for source in store::source::names_of_kind(ledger.db, kind)? {
        if !is_name(&source.name) {
            continue;
        }
        for alias in source.aliases.iter().map(|alias| name_key(alias)) {
            let also = &mut names.entry(alias).or_default().also;
            if !also.contains(&source.id) {
                also.push(source.id);
            }
        }
        names
            .entry(name_key(&source.name))
            .or_default()
            .named
            .push(source.id);
    }
    Ok(names)
}

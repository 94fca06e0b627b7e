//! Looking sources up by the names they go by.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::desk::Desk;
use crate::error::Result;
use crate::id::SourceId;
use crate::model::{Source, SourceKind};
use crate::store;

/// The names of the directory, read kind by kind as they are asked for.
///
/// A source goes by its name, or else by its aliases, letter case aside. An unnamed source is never found: its name
/// describes it and others like it.
pub struct Directory<'a> {
    desk: &'a Desk,
    kinds: HashMap<SourceKind, HashMap<String, Called>>,
    entered: HashMap<(SourceKind, String), Source>,
}

/// The sources of one kind that share a name.
#[derive(Default)]
struct Called {
    named: Vec<SourceId>,
    also: Vec<SourceId>,
}

impl Desk {
    /// Returns the directory, for looking up many names.
    pub fn directory(&self) -> Directory<'_> {
        Directory {
            desk: self,
            kinds: HashMap::new(),
            entered: HashMap::new(),
        }
    }
}

impl Directory<'_> {
    /// Returns the one source of this kind that goes by this name; `None` when there is none or there are several.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn called(&mut self, name: &str, kind: SourceKind) -> Result<Option<SourceId>> {
        Ok(match *self.all_called(name, kind)? {
            [only] => Some(only),
            _ => None,
        })
    }

    /// Returns the source that a draft means which names it so and lets it seem to be of this kind: the one of that
    /// name and kind, or else the one of that name that is no person where no person was meant.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn meant(&mut self, name: &str, kind: SourceKind) -> Result<Option<SourceId>> {
        let exact = self.all_called(name, kind)?;
        if !exact.is_empty() || kind == SourceKind::Person || kind.is_unnamed() {
            return Ok(exact.first().copied().filter(|_| exact.len() == 1));
        }
        let mut found = None;
        for other in SourceKind::ALL {
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

    /// Returns the one source of this name and kind, also where it is only being entered.
    pub(crate) fn find(&mut self, name: &str, kind: SourceKind) -> Result<Option<Source>> {
        let entered = self.entered.get(&(kind, fold(name)));
        if entered.is_some() {
            return Ok(entered.cloned());
        }
        let known = self.called(name, kind)?;
        known.map(|id| self.desk.source_record(id)).transpose()
    }

    /// Notes a source that is being entered. One that is unnamed is not noted: two officials are not one.
    pub(crate) fn enter(&mut self, source: &Source) {
        let (name, kind) = (fold(&source.fields.name), source.fields.kind);
        if !kind.is_unnamed() {
            self.entered.insert((kind, name), source.clone());
        }
    }

    fn all_called(&mut self, name: &str, kind: SourceKind) -> Result<&[SourceId]> {
        if kind.is_unnamed() {
            return Ok(&[]);
        }
        let names = match self.kinds.entry(kind) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unread) => unread.insert(read(self.desk, kind)?),
        };
        let called = names.get(&fold(name));
        Ok(called.map_or(&[], |called| match &called.named[..] {
            [] => &called.also,
            named => named,
        }))
    }
}

fn read(desk: &Desk, kind: SourceKind) -> Result<HashMap<String, Called>> {
    let mut names: HashMap<String, Called> = HashMap::new();
    for source in store::source::names_of_kind(&desk.db, kind)? {
        let name = fold(&source.name);
        for alias in source.aliases.iter().map(|alias| fold(alias)) {
            let also = &mut names.entry(alias).or_default().also;
            if !also.contains(&source.id) {
                also.push(source.id);
            }
        }
        names.entry(name).or_default().named.push(source.id);
    }
    Ok(names)
}

/// SQLite compares letters of ASCII only, so names are compared here.
fn fold(name: &str) -> String {
    name.trim().to_lowercase()
}

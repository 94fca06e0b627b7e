//! The source list: what the article rests on, for a bibliography and for the news item itself.
//!
//! A source list goes further than a report does: it is printed under the
//! piece, or travels with it. So it keeps to the terms on which a source
//! spoke, on top of what every format keeps back. Unless the editor asked for
//! confidential sources:
//!
//! - what was said off the record is left out;
//! - who spoke on background, or deep background, is not named;
//! - a source that the draft does not name keeps its description, and when and
//!   how it was spoken to is left out.

pub mod csl;
pub mod ninjs;

use std::collections::{HashMap, HashSet};

use claimdesk_model::id::SourceId;
use claimdesk_model::record::{Level, Locator};
use claimdesk_model::view::{ClaimView, SourceView};
use jiff::civil::Date;

use claimdesk_report::{Analysis, CitedSource};

/// One line of the list: a work, a talk or a source as such.
pub(crate) struct Entry<'a> {
    /// The source.
    pub(crate) source: &'a SourceView,
    /// What it goes by.
    pub(crate) name: String,
    /// What of it was used; `None` where that may not be told.
    pub(crate) work: Option<Work<'a>>,
    /// The claims that rest on it, in the order of the text.
    pub(crate) uses: Vec<Use<'a>>,
}

/// What of a source was used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Work<'a> {
    /// What is at an address.
    Page(&'a str),
    /// A talk or an exchange of letters: when and in what form.
    Talk(Option<Date>, &'a str),
    /// Nobody said what.
    Itself,
}

/// A claim that rests on an entry.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Use<'a> {
    /// The claim.
    pub(crate) claim: &'a ClaimView,
    /// How it rests on it.
    pub(crate) tie: CitedSource<'a>,
}

impl<'a> Work<'a> {
    fn of(locator: &'a Locator) -> Self {
        if !locator.url.is_empty() {
            Self::Page(&locator.url)
        } else if locator.contact_date.is_some() || !locator.contact_form.is_empty() {
            Self::Talk(locator.contact_date, &locator.contact_form)
        } else {
            Self::Itself
        }
    }
}

/// How a source may be told in one of its attributions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Terms {
    /// By name, with what was used.
    Named,
    /// By the name or description it has in the report, and nothing else.
    NameOnly,
    /// As somebody who spoke on background.
    Background,
    /// Not at all.
    LeftOut,
}

/// The sources of an article with the claims that rest on each.
pub(crate) struct List<'r, 'a> {
    /// What the list is made from.
    pub(crate) analysis: &'r Analysis<'a>,
    uses: HashMap<SourceId, Vec<Use<'a>>>,
}

impl<'r, 'a> List<'r, 'a> {
    /// Prepares the list.
    pub(crate) fn new(analysis: &'r Analysis<'a>) -> Self {
        let mut uses: HashMap<SourceId, Vec<Use<'a>>> = HashMap::new();
        for claim in analysis.claims() {
            for tie in analysis.ties(claim) {
                let source = tie.view.attribution.fields.source;
                uses.entry(source).or_default().push(Use { claim, tie });
            }
        }
        Self { analysis, uses }
    }

    /// Returns the entries: sources by name, what was used of each in the
    /// order of the text, and those on background last, where their place
    /// does not tell their name.
    pub(crate) fn entries(&self) -> Vec<Entry<'a>> {
        let (mut entries, mut on_background) = (Vec::new(), Vec::new());
        for source in &self.analysis.redacted.sources {
            let (mut named, mut hidden) = (Vec::new(), Vec::new());
            for &used in self.uses_of(source) {
                match self.terms(source, &used) {
                    Terms::Named => {
                        let work = Work::of(&used.tie.view.attribution.fields.locator);
                        put_under(&mut named, source, Some(work), used);
                    }
                    Terms::NameOnly => put_under(&mut named, source, None, used),
                    Terms::Background => hidden.push(used),
                    Terms::LeftOut => {}
                }
            }
            entries.append(&mut named);
            if !hidden.is_empty() {
                on_background.push(Entry {
                    source,
                    name: String::new(),
                    work: None,
                    uses: hidden,
                });
            }
        }
        on_background.sort_by_key(|entry| entry.uses[0].claim.claim.number);
        for (entry, n) in on_background.iter_mut().zip(1..) {
            entry.name = format!("Source on background {n}");
        }
        entries.append(&mut on_background);
        entries
    }

    /// Returns whether a source may be told by name where no claim is in question.
    pub(crate) fn may_be_named(&self, source: &'a SourceView) -> bool {
        let uses = self.uses_of(source);
        let named = |used| matches!(self.terms(source, used), Terms::Named | Terms::NameOnly);
        uses.is_empty() || uses.iter().any(named)
    }

    fn uses_of(&self, source: &SourceView) -> &[Use<'a>] {
        self.uses.get(&source.id).map_or(&[], Vec::as_slice)
    }

    fn terms(&self, source: &SourceView, used: &Use<'_>) -> Terms {
        let fields = &source.fields;
        match used.tie.view.attribution.fields.level {
            _ if self.analysis.redacted.reveal => Terms::Named,
            Level::OffTheRecord => Terms::LeftOut,
            _ if fields.confidential || fields.kind.is_unnamed() => Terms::NameOnly,
            Level::OnTheRecord => Terms::Named,
            Level::Background | Level::DeepBackground => Terms::Background,
        }
    }
}

fn put_under<'a>(
    entries: &mut Vec<Entry<'a>>,
    source: &'a SourceView,
    work: Option<Work<'a>>,
    used: Use<'a>,
) {
    match entries.iter_mut().find(|entry| entry.work == work) {
        Some(entry) => entry.uses.push(used),
        None => entries.push(Entry {
            source,
            name: source.fields.name.clone(),
            work,
            uses: vec![used],
        }),
    }
}

/// Returns `wanted` or, where an earlier one has taken it, `wanted-2`, `wanted-3` ...
fn unique(wanted: String, taken: &mut HashSet<String>) -> String {
    let mut key = wanted.clone();
    let mut n = 1;
    while !taken.insert(key.clone()) {
        n += 1;
        key = format!("{wanted}-{n}");
    }
    key
}

fn pretty(document: &impl serde::Serialize) -> String {
    let mut out = serde_json::to_string_pretty(document)
        .expect("the document has string keys and no failing parts");
    out.push('\n');
    out
}

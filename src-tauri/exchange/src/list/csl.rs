//! The source list as CSL-JSON, which Zotero, pandoc and every citation
//! processor read.
//!
//! Types and variables are those of CSL 1.0.2 and its schema for input data,
//! <https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables>.

use std::collections::HashSet;

use claimdesk_messages::Catalogue;
use claimdesk_model::record::{Level, Role, SourceKind, Stance, Term};
use claimdesk_report::words::capital;
use claimdesk_report::{Analysis, phrases, safe_link, words};
use jiff::civil::Date;
use serde::Serialize;

use super::{Entry, List, Use, Work, pretty, unique};

/// One thing to cite.
#[derive(Serialize)]
struct Item {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    title: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Name>,
    #[serde(rename = "container-title", skip_serializing_if = "String::is_empty")]
    container_title: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    publisher: String,
    #[serde(rename = "publisher-place", skip_serializing_if = "String::is_empty")]
    publisher_place: String,
    #[serde(rename = "URL", skip_serializing_if = "String::is_empty")]
    url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accessed: Option<Day>,
    #[serde(skip_serializing_if = "String::is_empty")]
    medium: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    genre: String,
    note: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    custom: Option<Custom>,
}

/// What the standard has no variable for.
#[derive(Serialize)]
struct Custom {
    kept_back: String,
}

/// A name as it stands: nobody guesses which part of it is the family's.
#[derive(Serialize)]
struct Name {
    literal: String,
}

#[derive(Serialize)]
struct Day {
    #[serde(rename = "date-parts")]
    parts: [[i16; 3]; 1],
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Self {
            parts: [[date.year(), date.month().into(), date.day().into()]],
        }
    }
}

/// Returns the list.
pub fn items(analysis: &Analysis<'_>) -> String {
    let mut taken = HashSet::new();
    let list = List::new(analysis);
    let mut items: Vec<Item> = (list.entries().iter())
        .map(|entry| item(&list, entry, unique(words::slug(&entry.name), &mut taken)))
        .collect();
    if let (Some(last), Some(kept_back)) = (
        items.last_mut(),
        phrases::kept_back(analysis.words, &analysis.redacted.kept_back),
    ) {
        last.custom = Some(Custom { kept_back });
    }
    pretty(&items)
}

fn item<'a>(list: &List<'_, 'a>, entry: &Entry<'a>, id: String) -> Item {
    let mut item = Item {
        id,
        kind: kind(entry),
        title: String::new(),
        author: Vec::new(),
        container_title: String::new(),
        publisher: String::new(),
        publisher_place: String::new(),
        url: String::new(),
        issued: None,
        accessed: None,
        medium: String::new(),
        genre: String::new(),
        note: note(list, entry),
        custom: None,
    };
    let fields = &entry.source.fields;
    let Some(work) = entry.work else {
        item.author = author(entry);
        return item;
    };
    name_it(&mut item, entry, work);
    item.accessed = (entry.uses.iter())
        .filter_map(|used| used.tie.view.attribution.fields.accessed)
        .max()
        .map(Day::from);
    if is_medium(fields.kind) {
        item.publisher.clone_from(&fields.name);
        item.publisher_place.clone_from(&fields.country);
    }
    match work {
        Work::Page(address) => item.url = safe_link(address).unwrap_or_default().to_owned(),
        Work::Talk(date, form) => {
            item.issued = date.map(Day::from);
            // Zotero keeps the form of an interview in one field, that of a letter in another.
            let place = if item.kind == INTERVIEW {
                &mut item.medium
            } else {
                &mut item.genre
            };
            form.clone_into(place);
        }
        Work::Itself => item.url = safe_link(&fields.url).unwrap_or_default().to_owned(),
    }
    item
}

/// Gives an item its title and its author, or the medium it was in.
fn name_it(item: &mut Item, entry: &Entry<'_>, work: Work<'_>) {
    match work {
        // A work that goes by its own name.
        _ if is_work(entry.source.fields.kind) => item.title.clone_from(&entry.name),
        Work::Itself => item.title.clone_from(&entry.name),
        Work::Talk(..) => item.author = author(entry),
        // The ledger keeps no titles of pages.
        Work::Page(address) => {
            item.title = bare(address).to_owned();
            if is_medium(entry.source.fields.kind) {
                item.container_title.clone_from(&entry.name);
            } else {
                item.author = author(entry);
            }
        }
    }
}

fn author(entry: &Entry<'_>) -> Vec<Name> {
    vec![Name {
        literal: entry.name.clone(),
    }]
}

fn bare(address: &str) -> &str {
    let bare = address.trim_start_matches("https://");
    bare.trim_start_matches("http://").trim_end_matches('/')
}

const INTERVIEW: &str = "interview";
const LETTER: &str = "personal_communication";

fn kind(entry: &Entry<'_>) -> &'static str {
    let any = |wanted: fn(&Use<'_>) -> bool| entry.uses.iter().any(wanted);
    let heard = any(|u| !u.tie.view.attribution.fields.locator.time_code.is_empty());
    let recorded = any(|u| u.tie.view.attribution.fields.role == Role::Document);
    let work = match entry.work {
        Some(Work::Talk(_, form)) if form.to_lowercase().contains("interview") => return INTERVIEW,
        Some(Work::Talk(..)) | None => return LETTER,
        Some(work) => work,
    };
    let is_page = matches!(work, Work::Page(_));
    match entry.source.fields.kind {
        SourceKind::NewsAgency | SourceKind::NewsOutlet => "article-newspaper",
        SourceKind::Broadcaster | SourceKind::StateMedia if is_page && !heard => "webpage",
        SourceKind::Broadcaster | SourceKind::StateMedia => "broadcast",
        SourceKind::SocialPost => "post",
        SourceKind::Document => "report",
        SourceKind::Dataset => "dataset",
        SourceKind::CourtRecord => "legal_case",
        SourceKind::Person
        | SourceKind::UnnamedPerson
        | SourceKind::UnnamedGroup
        | SourceKind::Organisation
        | SourceKind::Government
        | SourceKind::Ngo
        | SourceKind::Company => match (recorded, is_page) {
            (true, _) => "report",
            (false, true) => "webpage",
            (false, false) => "document",
        },
    }
}

const fn is_medium(kind: SourceKind) -> bool {
    matches!(
        kind,
        SourceKind::NewsAgency
            | SourceKind::NewsOutlet
            | SourceKind::Broadcaster
            | SourceKind::StateMedia
    )
}

const fn is_work(kind: SourceKind) -> bool {
    matches!(
        kind,
        SourceKind::Document | SourceKind::Dataset | SourceKind::CourtRecord
    )
}

/// Returns what a reader of the list wants to know besides: which claims rest
/// on it and where in it they are borne out, one a line.
fn note<'a>(list: &List<'_, 'a>, entry: &Entry<'a>) -> String {
    let may_tell = entry.work.is_some();
    let mut lines: Vec<String> = (entry.uses.iter())
        .map(|used| use_line(list.analysis.words, used, may_tell))
        .collect();
    if may_tell {
        let fields = &entry.source.fields;
        lines.push(capital(fields.kind.in_words()));
        if fields.ownership.is_some() {
            lines.push(format!(
                "Ownership: {}",
                words::ownership(list.analysis.words, fields)
            ));
        }
        let chain = list.analysis.chain(entry.source);
        let carried: Vec<&str> = (chain.iter())
            .take_while(|source| list.may_be_named(source))
            .map(|source| source.fields.name.as_str())
            .collect();
        if !carried.is_empty() {
            lines.push(format!("Carries copy of {}", carried.join(" ← ")));
        }
    }
    lines.join("\n")
}

fn use_line(words: &Catalogue, used: &Use<'_>, may_tell: bool) -> String {
    let fields = &used.tie.view.attribution.fields;
    let mut parts = vec![fields.role.in_words().to_owned()];
    if fields.level != Level::OnTheRecord {
        parts.push(fields.level.in_words().to_owned());
    }
    if fields.stance != Stance::Supports {
        parts.push(fields.stance.in_words().to_owned());
    }
    let locator = &fields.locator;
    let within = [
        ("p. ", &locator.page),
        ("para. ", &locator.paragraph),
        ("at ", &locator.time_code),
    ];
    let within = within
        .into_iter()
        .filter(|(_, v)| may_tell && !v.is_empty());
    parts.extend(within.map(|(name, value)| format!("{name}{value}")));
    let number = used.claim.claim.number;
    let gone =
        phrases::gone(words, used.claim).map_or_else(String::new, |gone| format!(" ({gone})"));
    format!("Claim {number}{gone}: {}", parts.join(", "))
}

//! The records of the ledger: what an article, a claim, a source and an attribution are.
//!
//! A record is a plain value. It is stored in one table, travels through the
//! change log as JSON and reaches the window unchanged, so its serialised form
//! is stable: fields are added with a default, never renamed.

mod anchor;
mod footing;
mod guard;
mod let_in;
mod names;
mod rejection;
mod revision;
mod vault;
pub mod who;

use serde::{Deserialize, Serialize};

use crate::id::{ArticleId, AttributionId, ClaimId, RevisionId, SourceId};
use crate::time::Time;

pub use anchor::{
    Anchor, AnchoredSpan, CarryOutcome, CarryRecord, ContextChange, Rested, Speakers, Target,
    context_in_words, join_words,
};
pub use claimdesk_terms::{
    ClaimKind, Level, OwnershipCode, Priority, Role, SourceKind, Stance, Status, Term,
};
pub use footing::{Footing, FootingSource, Turn, Turned, turned_in_words};
pub use guard::{Guard, Protected};
pub use let_in::{LetIn, NotePlace};
pub use names::{CheckedName, DismissedFinding, NamesApart, one_spelling};
pub use rejection::{Rejection, folded};
pub use revision::{LetThrough, Revision, SignOff};
pub use vault::Vault;

/// One piece under check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Article {
    pub id: ArticleId,
    /// The revision under check.
    pub revision: RevisionId,
    /// When it was imported.
    pub created: Time,
    /// How many claims were ever made in it: the number of the last one.
    #[serde(default)]
    pub claims_made: u32,
    /// What the editor may change.
    #[serde(flatten)]
    pub fields: ArticleFields,
}

/// What an editor may change about an article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ArticleFields {
    /// The working title; never empty.
    pub title: String,
    /// Who wrote it, as printed; may be empty.
    #[serde(default)]
    pub byline: String,
    /// When it must be cleared.
    #[serde(default)]
    pub deadline: Option<Time>,
}

/// A stretch of the draft that says something that can be checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Claim {
    pub id: ClaimId,
    /// The article it is in.
    pub article: ArticleId,
    /// Counts the article's claims from 1 in order of their making; never reused.
    pub number: u32,
    /// What kind of statement it makes.
    #[serde(default)]
    pub kind: ClaimKind,
    /// How urgent it is.
    #[serde(default)]
    pub priority: Priority,
    /// Who is to check it; empty for nobody.
    #[serde(default)]
    pub assignee: String,
    /// What has been decided.
    #[serde(default)]
    pub status: Status,
    /// The words the status was decided on, and by whom; `None` while unchecked.
    #[serde(default)]
    pub review: Option<Review>,
    /// The corrected words proposed, for [`Status::CorrectionProposed`].
    #[serde(default)]
    pub correction: Option<String>,
    #[serde(default)]
    pub note: String,
}

/// Who decided a claim's status, when, and on which words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Review {
    pub who: String,
    pub at: Time,
    /// The claim's exact words at that moment.
    pub words: String,
    /// The number of the revision it was decided in; 0 where that was not kept.
    #[serde(default)]
    pub revision: u32,
    /// The sources that bore the claim out at that moment; `None` where that was not kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(skip))]
    pub rests_on: Option<Vec<RestsOn>>,
}

/// A source that bore a claim out when it was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RestsOn {
    pub source: SourceId,
    /// What it was called then.
    pub name: String,
}

/// Who or what claims rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Source {
    pub id: SourceId,
    /// Whether it came with the bundled directory and was never edited.
    #[serde(default)]
    pub bundled: bool,
    /// Whether contact details are kept, and how.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(skip))]
    pub contact: Contact,
    /// What the editor may change.
    #[serde(flatten)]
    pub fields: SourceFields,
}

/// What an editor may change about a source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SourceFields {
    /// The full name; never empty.
    pub name: String,
    /// Other names it goes by.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Who or what it is.
    #[serde(default)]
    pub kind: SourceKind,
    /// Its country, in words; empty when unknown.
    #[serde(default)]
    pub country: String,
    /// Who funds, governs and edits it.
    #[serde(default)]
    pub ownership: Option<Ownership>,
    /// Its address on the web; empty when unknown.
    #[serde(default)]
    pub url: String,
    /// The source whose copy this one carries, such as the agency behind an outlet.
    #[serde(default)]
    pub carries: Option<SourceId>,
    /// Whether its contact details are kept sealed and out of every export.
    #[serde(default)]
    pub confidential: bool,
    /// What the desk should know about it.
    #[serde(default)]
    pub note: String,
    /// The article it is local to: it has no name of its own there, so no other article can mean it. `None` for a
    /// source of the directory.
    #[serde(default)]
    pub article: Option<ArticleId>,
    /// The file that it is, where it came in a research package.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub file: Option<SourceFile>,
}

/// A file that a source is; its bytes are not kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SourceFile {
    /// Its path inside the package it came in, with `/` between folders.
    pub path: String,
    /// The SHA-256 of its bytes, in lower-case hexadecimal: the same file is known again by it.
    pub sha256: String,
}

/// A label that tells who funds, governs and edits a medium. Never a verdict on a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Ownership {
    pub code: OwnershipCode,
    /// Who gave it: a published list, or the editor who set it.
    pub provenance: String,
    /// As of when: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub as_of: String,
}

/// How a source's contact details are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contact {
    #[default]
    None,
    /// In the clear: the source is not confidential.
    Open(ContactDetails),
    /// Encrypted with the vault's key; base64.
    Sealed(String),
}

/// How to reach a source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ContactDetails {
    /// The true name, where the directory's entry goes by another.
    #[serde(default)]
    pub identity: String,
    #[serde(default)]
    pub phone: String,
    #[serde(default)]
    pub email: String,
    /// Anything else: address, messenger, who introduced them.
    #[serde(default)]
    pub other: String,
}

/// The tie of one claim to one source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Attribution {
    pub id: AttributionId,
    pub claim: ClaimId,
    /// Orders a claim's attributions, from 0.
    pub position: u32,
    /// What the editor may change.
    #[serde(flatten)]
    pub fields: AttributionFields,
}

/// What an editor may change about an attribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AttributionFields {
    pub source: SourceId,
    /// What the source did.
    #[serde(default)]
    pub role: Role,
    /// On what terms it spoke.
    #[serde(default)]
    pub level: Level,
    /// Whether it bears the claim out.
    #[serde(default)]
    pub stance: Stance,
    /// Where in the source.
    #[serde(default)]
    pub locator: Locator,
    /// When the source was looked at.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub accessed: Option<jiff::civil::Date>,
    /// The source's own words.
    #[serde(default)]
    pub words: String,
    #[serde(default)]
    pub note: String,
    /// What is known about why the source is not named.
    #[serde(default)]
    pub anonymity: Option<Anonymity>,
}

/// Where in a source something stands. Every field may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Locator {
    /// Address on the web.
    #[serde(default)]
    pub url: String,
    #[serde(default)]
    pub page: String,
    #[serde(default)]
    pub paragraph: String,
    /// Time code in a recording, as `HH:MM:SS`.
    #[serde(default)]
    pub time_code: String,
    /// Contact with a person: when ...
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub contact_date: Option<jiff::civil::Date>,
    /// ... and in what form: interview, call, e-mail, message.
    #[serde(default)]
    pub contact_form: String,
}

impl Locator {
    /// Returns whether nothing at all is said about where the words stand.
    pub fn is_empty(&self) -> bool {
        *self == Locator::default()
    }

    /// Returns those of its fields that are more than a number: in what form a talk was, or a place
    /// told in words.
    pub fn in_words(&self) -> String {
        let form = Some(&self.contact_form).filter(|form| !is_usual_form(form));
        let told = [&self.page, &self.paragraph, &self.time_code];
        let told = form
            .into_iter()
            .chain(told)
            .filter(|text| is_told_in_words(text));
        told.map(String::as_str).collect::<Vec<_>>().join("; ")
    }
}

/// Returns whether a form of a talk says nothing but what kind of talk it was.
pub fn is_usual_form(form: &str) -> bool {
    const USUAL: [&str; 14] = [
        "interview",
        "call",
        "phone",
        "phone call",
        "telephone",
        "e-mail",
        "email",
        "message",
        "letter",
        "meeting",
        "in person",
        "video call",
        "press conference",
        "statement",
    ];
    USUAL.contains(&form.trim().to_lowercase().as_str())
}

/// Returns whether a text has words in it, and is not just `xii` or `fol. 3v`.
pub fn is_told_in_words(text: &str) -> bool {
    let mut words = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty());
    let long = |word: &str| word.chars().count() > 4 || !word.is_ascii();
    let mut seen = 0;
    words.any(|word| {
        seen += 1;
        long(word) || seen > 2
    })
}

/// What is known about why a source is not named.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Anonymity {
    #[serde(default)]
    pub reason: String,
    /// Who on the desk approved it.
    #[serde(default)]
    pub approved_by: String,
    /// Whether the editor knows who it is.
    #[serde(default)]
    pub identity_known: bool,
}

//! The records of the ledger: what an article, a claim, a source and an attribution are.
//!
//! A record is a plain value. It is stored in one table, travels through the
//! change log as JSON and reaches the window unchanged, so its serialised form
//! is stable: fields are added with a default, never renamed.

mod anchor;
mod footing;
mod guard;
mod let_in;
mod rejection;
mod revision;
mod vault;
pub mod who;

use serde::{Deserialize, Serialize};

use crate::id::{ArticleId, AttributionId, ClaimId, RevisionId, SourceId};
use crate::time::Time;

pub use anchor::{
    Anchor, AnchoredSpan, CarryOutcome, CarryRecord, ContextChange, Rested, Speakers, Target,
    join_words,
};
pub use footing::{Footing, FootingSource, Turn, Turned, turned_in_words};
pub use guard::{Guard, Protected};
pub use let_in::{LetIn, NotePlace};
pub use rejection::{Rejection, folded};
pub use revision::{LetThrough, Revision, SignOff};
pub use vault::Vault;

/// One piece under check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Article {
    /// Identity.
    pub id: ArticleId,
    /// The revision under check.
    pub revision: RevisionId,
    /// When it was brought in.
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

/// What kind of statement a claim makes.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ClaimKind {
    /// A plain statement of fact.
    #[default]
    Fact,
    /// Somebody's words.
    Quote,
    /// A figure, date or amount.
    Number,
    /// How somebody or something is described.
    Characterisation,
    /// An accusation against somebody.
    Allegation,
}

/// How urgent a claim is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// Check it if time allows.
    Low,
    /// Check it.
    #[default]
    Normal,
    /// Check it first.
    High,
}

/// What a checker has decided about a claim.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Nobody has looked at it yet.
    #[default]
    Unchecked,
    /// Somebody is at it.
    InProgress,
    /// Right as it stands.
    Confirmed,
    /// Wrong as it stands; the corrected words are proposed.
    CorrectionProposed,
    /// No source could be found that carries it.
    CannotConfirm,
    /// The author answers for it.
    OnAuthor,
    /// Not a statement of fact.
    Opinion,
    /// To be taken out.
    Cut,
}

impl Status {
    /// Every status, in the order in which an article's progress is told.
    pub const ALL: [Status; 8] = [
        Status::Unchecked,
        Status::InProgress,
        Status::Confirmed,
        Status::CorrectionProposed,
        Status::CannotConfirm,
        Status::OnAuthor,
        Status::Opinion,
        Status::Cut,
    ];

    /// Returns the status in English words: `correction proposed`.
    pub const fn in_words(self) -> &'static str {
        match self {
            Status::Unchecked => "unchecked",
            Status::InProgress => "in progress",
            Status::Confirmed => "confirmed",
            Status::CorrectionProposed => "correction proposed",
            Status::CannotConfirm => "cannot confirm",
            Status::OnAuthor => "on author",
            Status::Opinion => "opinion",
            Status::Cut => "cut",
        }
    }

    /// Returns whether a claim of this status still stands between the draft and publication,
    /// where the draft has its words or where it has not.
    ///
    /// A proposed correction blocks until the words are changed, a claim that
    /// cannot be confirmed until it is cut, rewritten or taken on by the
    /// author, and one that is to be cut until a revision has lost its words.
    pub const fn is_open_at(self, in_draft: bool) -> bool {
        match self {
            Status::Unchecked
            | Status::InProgress
            | Status::CorrectionProposed
            | Status::CannotConfirm => true,
            Status::Confirmed | Status::OnAuthor | Status::Opinion => false,
            Status::Cut => in_draft,
        }
    }

    /// Returns whether the status rests on the claim's exact words, so that a
    /// change of the words takes it back.
    pub const fn rests_on_words(self) -> bool {
        matches!(self, Status::Confirmed | Status::OnAuthor | Status::Opinion)
    }
}

/// A stretch of the draft that says something that can be checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Claim {
    /// Identity.
    pub id: ClaimId,
    /// The article it stands in.
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
    /// The checker's note.
    #[serde(default)]
    pub note: String,
}

/// Who decided a claim's status, when, and on which words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Review {
    /// Who decided.
    pub who: String,
    /// When.
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
    /// Which.
    pub source: SourceId,
    /// What it was called then.
    pub name: String,
}

/// Who or what a source is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// A named person.
    Person,
    /// A person the draft does not name.
    UnnamedPerson,
    /// People the draft does not name.
    UnnamedGroup,
    /// A body that is none of the kinds below.
    #[default]
    Organisation,
    /// A news agency.
    NewsAgency,
    /// A newspaper, magazine or news site.
    NewsOutlet,
    /// A radio or television broadcaster.
    Broadcaster,
    /// A medium that a state controls or has captured.
    StateMedia,
    /// A government, ministry, court's press office, police ...
    Government,
    /// A non-governmental organisation.
    Ngo,
    /// A company.
    Company,
    /// A post on a social platform.
    SocialPost,
    /// A document or publication.
    Document,
    /// A set of data.
    Dataset,
    /// A record of a court.
    CourtRecord,
}

impl SourceKind {
    /// Every kind, in the order in which pickers list them.
    pub const ALL: [SourceKind; 15] = [
        SourceKind::Person,
        SourceKind::UnnamedPerson,
        SourceKind::UnnamedGroup,
        SourceKind::Organisation,
        SourceKind::NewsAgency,
        SourceKind::NewsOutlet,
        SourceKind::Broadcaster,
        SourceKind::StateMedia,
        SourceKind::Government,
        SourceKind::Ngo,
        SourceKind::Company,
        SourceKind::SocialPost,
        SourceKind::Document,
        SourceKind::Dataset,
        SourceKind::CourtRecord,
    ];

    /// Returns whether the draft keeps the source's name back.
    pub const fn is_unnamed(self) -> bool {
        matches!(self, SourceKind::UnnamedPerson | SourceKind::UnnamedGroup)
    }

    /// Returns what a source of this kind does for a claim, unless the editor says otherwise.
    pub const fn usual_role(self) -> Role {
        match self {
            SourceKind::NewsAgency
            | SourceKind::NewsOutlet
            | SourceKind::Broadcaster
            | SourceKind::StateMedia => Role::Carrier,
            SourceKind::Document | SourceKind::Dataset | SourceKind::CourtRecord => Role::Document,
            SourceKind::Person
            | SourceKind::UnnamedPerson
            | SourceKind::UnnamedGroup
            | SourceKind::Organisation
            | SourceKind::Government
            | SourceKind::Ngo
            | SourceKind::Company
            | SourceKind::SocialPost => Role::Speaker,
        }
    }
}

/// Who or what claims rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Source {
    /// Identity.
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
}

/// A label that tells who funds, governs and edits a medium. Never a verdict on a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Ownership {
    /// The label.
    pub code: OwnershipCode,
    /// Who gave it: a published list, or the editor who set it.
    pub provenance: String,
    /// As of when: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub as_of: String,
}

/// A code of the State Media Matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum OwnershipCode {
    /// State-controlled media.
    #[serde(rename = "SC")]
    Sc,
    /// Captured public or state-managed media.
    #[serde(rename = "CaPu")]
    CaPu,
    /// Captured private media.
    #[serde(rename = "CaPr")]
    CaPr,
    /// Independent state-funded and state-managed media.
    #[serde(rename = "ISFM")]
    Isfm,
    /// Independent state-funded media.
    #[serde(rename = "ISF")]
    Isf,
    /// Independent state-managed media.
    #[serde(rename = "ISM")]
    Ism,
    /// Independent public media.
    #[serde(rename = "IP")]
    Ip,
}

/// How a source's contact details are kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contact {
    /// There are none.
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
    /// Telephone.
    #[serde(default)]
    pub phone: String,
    /// E-mail.
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
    /// Identity.
    pub id: AttributionId,
    /// The claim.
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
    /// The source.
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
    /// The checker's note.
    #[serde(default)]
    pub note: String,
    /// What is known about why the source is not named.
    #[serde(default)]
    pub anonymity: Option<Anonymity>,
}

/// What a source did for a claim.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Said it.
    #[default]
    Speaker,
    /// Published or relayed it.
    Carrier,
    /// Records it.
    Document,
}

/// On what terms a source spoke.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// May be quoted by name.
    #[default]
    OnTheRecord,
    /// May be quoted, not by name.
    Background,
    /// May be used, not quoted.
    DeepBackground,
    /// May not be used.
    OffTheRecord,
}

/// Whether a source bears a claim out.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// Bears it out.
    #[default]
    Supports,
    /// Says otherwise.
    Contradicts,
    /// Speaks of it without settling it.
    Mentions,
}

/// Where in a source something stands. Every field may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Locator {
    /// Address on the web.
    #[serde(default)]
    pub url: String,
    /// Page, as printed.
    #[serde(default)]
    pub page: String,
    /// Paragraph.
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
    /// The reason given.
    #[serde(default)]
    pub reason: String,
    /// Who on the desk approved it.
    #[serde(default)]
    pub approved_by: String,
    /// Whether the editor knows who it is.
    #[serde(default)]
    pub identity_known: bool,
}

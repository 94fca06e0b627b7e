//! Intents: what a person asks of the desk, before it is a [`Change`](crate::change::Change).
//!
//! The window and the command line speak only in intents. The desk turns one
//! into the edits that carry it out, or refuses it with an error and touches nothing.

use claimdesk_draft::Span;
use serde::{Deserialize, Serialize};

use crate::id::{ArticleId, AttributionId, ClaimId, SourceId};
use crate::record::{
    Anonymity, ArticleFields, AttributionFields, ClaimKind, Level, Locator, NotePlace, Priority,
    Role, SourceFields, SourceKind, Stance, Status,
};

/// What a person asks of the desk.
///
/// Spans are bytes of the article's current canonical text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "do")]
pub enum Intent {
    /// Change an article's title, byline or deadline.
    EditArticle {
        article: ArticleId,
        /// As it shall be.
        fields: ArticleFields,
    },
    /// Remove an article with its claims.
    RemoveArticle {
        article: ArticleId,
    },
    /// Make a claim of some words, tied to sources at once if wished.
    AddClaim {
        article: ArticleId,
        /// The words; overlapping or touching spans are joined.
        spans: Vec<Span>,
        /// What kind of statement it makes.
        #[serde(default)]
        kind: ClaimKind,
        /// The sources to tie it to.
        #[serde(default)]
        sources: Vec<SourceRef>,
    },
    /// Make claims together, with what they rest on and what is decided about
    /// them: one change, with one undo. So proposals are accepted.
    AddClaims {
        article: ArticleId,
        /// The claims, in the order in which they are numbered.
        claims: Vec<NewClaim>,
    },
    /// Choose a claim's words again, or give it a place where it has none.
    ResizeClaim {
        claim: ClaimId,
        spans: Vec<Span>,
    },
    /// Change what is said about claims. A field left out stays as it is.
    EditClaims {
        /// Which; of one article.
        claims: Vec<ClaimId>,
        /// The kind of statement.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        kind: Option<ClaimKind>,
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        priority: Option<Priority>,
        /// Who is to check.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        assignee: Option<String>,
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        note: Option<String>,
    },
    /// Decide the status of claims.
    Review {
        /// Which; of one article.
        claims: Vec<ClaimId>,
        status: Status,
        /// The corrected words; wanted for `correction_proposed`, dropped otherwise.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        correction: Option<String>,
        /// The checker's note; left out, it stays as it is.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        note: Option<String>,
    },
    /// Give up claims whose words are gone, or others now: they count as cut and wait no longer.
    RetireClaims {
        /// Which; of one article.
        claims: Vec<ClaimId>,
    },
    /// Decide and note each of several claims in its own way, as an edited
    /// sheet brings it back. One change, one undo.
    UpdateClaims {
        /// What becomes of each; of one article, none twice.
        updates: Vec<ClaimUpdate>,
    },
    /// Remove claims with their attributions.
    RemoveClaims {
        /// Which; of one article.
        claims: Vec<ClaimId>,
    },
    /// Tie a source to a claim.
    AddAttribution {
        claim: ClaimId,
        /// The source, found or entered on the spot.
        source: SourceRef,
        /// What is said about the tie at once.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        fields: Option<Box<NewAttribution>>,
    },
    EditAttribution {
        attribution: AttributionId,
        /// As it shall be.
        fields: AttributionFields,
    },
    RemoveAttribution {
        attribution: AttributionId,
    },
    /// Mark the words of the draft that name an attribution's source; none to unmark.
    #[serde(rename = "mark_naming")]
    MarkMention {
        attribution: AttributionId,
        spans: Vec<Span>,
    },
    AddSource {
        /// As it shall be.
        fields: SourceFields,
    },
    /// Enter sources together: one change, with one undo. So a research package comes in.
    AddSources {
        /// As they shall be.
        sources: Vec<SourceFields>,
    },
    /// Change a source. Its contact details go another way, see `Desk::set_contact`.
    EditSource {
        source: SourceId,
        /// As it shall be.
        fields: SourceFields,
    },
    /// Merge duplicates: everything that rests on `from` then rests on `into`,
    /// which takes over their names as aliases.
    MergeSources {
        /// The source that stays.
        into: SourceId,
        from: Vec<SourceId>,
    },
    /// Merge several sets of duplicates, each as [`Intent::MergeSources`] does; one change, one undo.
    MergeSets {
        /// The sets; no source is in two.
        sets: Vec<SourceSet>,
    },
    /// Remove a source on which nothing rests.
    RemoveSource {
        source: SourceId,
    },
    /// Reject proposed claims: what says the same words is not proposed again in this article.
    RejectProposals {
        article: ArticleId,
        /// The words of each; typography and capitals do not count.
        words: Vec<String>,
    },
    /// Let everything that was rejected in an article be proposed again.
    RestoreProposals {
        article: ArticleId,
    },
    /// Let free text of claims that rest on confidential sources into reports. Each text is given as
    /// it was looked at: other words meanwhile are a conflict.
    LetInNotes {
        article: ArticleId,
        texts: Vec<LookedAt>,
    },
    /// Keep such text back again.
    KeepBackNotes {
        article: ArticleId,
        texts: Vec<LookedAt>,
    },
    /// Note that names are spelled right, for every article of the desk. One that was checked before is
    /// checked anew, with what is said of it now.
    CheckNames {
        names: Vec<NewCheckedName>,
    },
    /// Take back that names are spelled right.
    UncheckNames {
        names: Vec<String>,
    },
    /// Keep two names apart for good: they are two people's.
    KeepNamesApart {
        names: [String; 2],
    },
    /// Let two names be one person's again.
    JoinNames {
        names: [String; 2],
    },
    /// Dismiss findings about an article's own words: each stays dismissed until its words change.
    DismissFindings {
        article: ArticleId,
        findings: Vec<FindingWords>,
    },
    /// Let dismissed findings count again.
    RestoreFindings {
        article: ArticleId,
        findings: Vec<FindingWords>,
    },
    /// Set a setting of the desk.
    SetSetting {
        key: String,
        #[cfg_attr(feature = "ts", ts(type = "unknown"))]
        value: serde_json::Value,
    },
}

/// Sources that are one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SourceSet {
    /// The source that stays.
    pub into: SourceId,
    pub from: Vec<SourceId>,
}

/// A text about a confidential source that somebody looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LookedAt {
    pub claim: ClaimId,
    /// Which of its texts.
    pub place: NotePlace,
    pub words: String,
}

/// A name that is spelled right, as a person says so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NewCheckedName {
    /// The right spelling.
    pub name: String,
    /// What it names; empty where that is not known.
    #[serde(default)]
    pub kind: String,
    /// Where it was looked up.
    #[serde(default)]
    pub locator: Locator,
    #[serde(default)]
    pub note: String,
}

/// A finding about an article's own words, by those words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FindingWords {
    /// Its kind, such as `sum`.
    pub kind: String,
    /// The words of its places.
    pub words: Vec<String>,
}

/// What becomes of one claim. A field left out stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ClaimUpdate {
    pub claim: ClaimId,
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub status: Option<Status>,
    /// The corrected words; only with a status, and as [`Intent::Review`] takes them.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub correction: Option<String>,
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub note: Option<String>,
}

impl ClaimUpdate {
    /// Returns the update that leaves everything as it is.
    pub const fn of(claim: ClaimId) -> Self {
        Self {
            claim,
            status: None,
            correction: None,
            note: None,
        }
    }
}

/// A source that is in the directory, or shall be entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SourceRef {
    /// It is in the directory.
    Known(SourceId),
    /// It is not there yet. Where the directory turns out to have one source of
    /// that name or alias after all, that one is meant; spelling aside. One
    /// without a name of its own is local to the article, and the same as
    /// another of that name there.
    New {
        name: String,
        /// Who or what it is.
        kind: SourceKind,
    },
}

/// A claim that is made together with what it rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NewClaim {
    /// The words; overlapping or touching spans are joined.
    pub spans: Vec<Span>,
    /// What kind of statement it makes.
    #[serde(default)]
    pub kind: ClaimKind,
    /// What is decided about it at once; left out, it is unchecked.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub status: Option<Status>,
    /// The corrected words; wanted for `correction_proposed`, dropped otherwise.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub correction: Option<String>,
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub priority: Option<Priority>,
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(optional))]
    pub note: Option<String>,
    /// What it rests on, in order.
    #[serde(default)]
    pub ties: Vec<NewClaimSource>,
}

/// The tie of a claim that is being made to a source. Two ties of one change
/// that name the same new source share it; two unnamed sources of one claim are two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NewClaimSource {
    /// The source, found or entered on the spot.
    pub source: SourceRef,
    /// What is said about the tie at once.
    #[serde(default)]
    pub fields: NewAttribution,
}

/// What is said about an attribution while it is made. What is left out is as
/// usual for a source of its kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(default)]
pub struct NewAttribution {
    /// What the source did.
    #[cfg_attr(feature = "ts", ts(optional))]
    pub role: Option<Role>,
    /// On what terms it spoke.
    #[cfg_attr(feature = "ts", ts(optional))]
    pub level: Option<Level>,
    /// Whether it bears the claim out.
    #[cfg_attr(feature = "ts", ts(optional))]
    pub stance: Option<Stance>,
    /// Where in the source.
    #[cfg_attr(feature = "ts", ts(optional))]
    pub locator: Option<Locator>,
    /// When the source was looked at.
    #[cfg_attr(feature = "ts", ts(optional, type = "string"))]
    pub accessed: Option<jiff::civil::Date>,
    /// The source's own words.
    #[cfg_attr(feature = "ts", ts(optional))]
    pub words: Option<String>,
    #[cfg_attr(feature = "ts", ts(optional))]
    pub note: Option<String>,
    /// What is known about why the source is not named.
    #[cfg_attr(feature = "ts", ts(optional))]
    pub anonymity: Option<Anonymity>,
    /// The words of the draft that name the source.
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Vec<Span>>"))]
    #[serde(rename = "naming")]
    pub mention: Vec<Span>,
}

impl Intent {
    /// Converts every span of the intent with `convert`, which is told which
    /// article or which claim or attribution the spans belong to.
    ///
    /// # Errors
    /// Returns the first error of `convert`.
    pub fn map_spans<E>(
        self,
        mut convert: impl FnMut(SpanOwner, Vec<Span>) -> Result<Vec<Span>, E>,
    ) -> Result<Self, E> {
        Ok(match self {
            Intent::AddClaim {
                article,
                spans,
                kind,
                sources,
            } => {
                let spans = convert(SpanOwner::Article(article), spans)?;
                Intent::AddClaim {
                    article,
                    spans,
                    kind,
                    sources,
                }
            }
            Intent::AddClaims {
                article,
                mut claims,
            } => {
                let owner = SpanOwner::Article(article);
                for claim in &mut claims {
                    claim.spans = convert(owner, std::mem::take(&mut claim.spans))?;
                    for tie in &mut claim.ties {
                        let mention = &mut tie.fields.mention;
                        *mention = convert(owner, std::mem::take(mention))?;
                    }
                }
                Intent::AddClaims { article, claims }
            }
            Intent::ResizeClaim { claim, spans } => {
                let spans = convert(SpanOwner::Claim(claim), spans)?;
                Intent::ResizeClaim { claim, spans }
            }
            Intent::AddAttribution {
                claim,
                source,
                fields: Some(mut fields),
            } => {
                fields.mention = convert(SpanOwner::Claim(claim), fields.mention)?;
                Intent::AddAttribution {
                    claim,
                    source,
                    fields: Some(fields),
                }
            }
            Intent::MarkMention { attribution, spans } => {
                let spans = convert(SpanOwner::Attribution(attribution), spans)?;
                Intent::MarkMention { attribution, spans }
            }
            other => other,
        })
    }
}

/// Whose spans an intent carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpanOwner {
    /// Spans in an article's current draft.
    Article(ArticleId),
    /// Spans in the draft of a claim's article.
    Claim(ClaimId),
    /// Spans in the draft of an attribution's article.
    Attribution(AttributionId),
}

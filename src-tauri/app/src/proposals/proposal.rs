//! One proposed claim.

use std::fmt;

use claimdesk_attribution::Why;
use claimdesk_draft::Span;
use claimdesk_model::id::SourceId;
use claimdesk_model::intent::{NewAttribution, NewClaim, NewClaimSource, SourceRef};
use claimdesk_model::record::{Anonymity, ClaimKind, Level, Locator, Role, SourceKind, Status};
use serde::{Deserialize, Serialize};

/// A claim that the editor may accept, correct or reject.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Proposal {
    /// Its words: one or more stretches.
    pub spans: Vec<Span>,
    /// The words themselves, stretches joined by an ellipsis.
    pub words: String,
    /// How it is in the draft.
    pub form: Form,
    /// What kind of statement it makes.
    pub kind: ClaimKind,
    /// What it rests on, as far as the draft tells; empty when it names no source or leaves open who is meant.
    pub ties: Vec<ProposedAttribution>,
    /// What was decided about it before it came here.
    pub status: Option<Status>,
    /// What was noted about it before it came here; may be empty.
    pub note: String,
    /// How much it needs checking, from 0 to 1.
    pub check_worthiness: f32,
    /// Why it is proposed.
    pub why: ProposalWhy,
}

/// How a claim is in the draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Form {
    Quote,
    /// What somebody said, in the writer's words.
    Paraphrase,
    /// A statement for which no source is named.
    Statement,
}

/// Where a proposal comes from, and why it is made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "origin")]
pub enum ProposalWhy {
    /// The words of the draft.
    Finder(Why),
    /// A comment in the file.
    Comment {
        author: String,
        text: String,
        /// Whether somebody marked it as resolved.
        #[serde(default)]
        resolved: bool,
    },
    Footnote {
        /// Its number or sign.
        label: String,
        text: String,
    },
}

impl fmt::Display for ProposalWhy {
    /// Writes the reason in English, as the command line tells it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ProposalWhy::Finder(why) => why.fmt(f),
            ProposalWhy::Comment {
                author,
                text,
                resolved,
            } => {
                match author.as_str() {
                    "" => write!(f, "A comment says: {text}"),
                    author => write!(f, "{author} comments: {text}"),
                }?;
                f.write_str(if *resolved {
                    " (resolved in the document)"
                } else {
                    ""
                })
            }
            ProposalWhy::Footnote { label, text } => write!(f, "Footnote {label} says: {text}"),
        }
    }
}

/// A source that a proposed claim rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ProposedAttribution {
    /// What the source did.
    pub role: Role,
    /// Its full name, as far as the draft gives it.
    pub name: String,
    /// Its title or affiliation; may be empty.
    pub title: String,
    /// Who or what it seems to be.
    pub kind: SourceKind,
    /// The source of the directory that is meant; `None` when it would be entered.
    pub known: Option<SourceId>,
    /// On what terms it speaks.
    pub level: Level,
    /// What the draft tells about why it is not named.
    pub anonymity: Option<Anonymity>,
    /// The words of the draft that name it.
    #[serde(rename = "naming")]
    pub mention: Vec<Span>,
    /// Where in the source; empty unless a comment or footnote tells.
    pub locator: Locator,
}

impl Proposal {
    /// Returns the claim that accepting the proposal makes.
    pub fn claim(&self) -> NewClaim {
        NewClaim {
            spans: self.spans.clone(),
            kind: self.kind,
            status: self.status,
            note: Some(self.note.clone()).filter(|note| !note.is_empty()),
            ties: self.ties.iter().map(ProposedAttribution::tie).collect(),
            ..NewClaim::default()
        }
    }

    /// Returns whether it rests on a source that has a name.
    pub fn names_source(&self) -> bool {
        self.ties.iter().any(|tie| !tie.kind.is_unnamed())
    }
}

impl ProposedAttribution {
    /// Returns a tie to a source of which no more is known: its role is the usual one of its kind.
    pub(super) fn to(name: String, kind: SourceKind) -> Self {
        Self {
            role: kind.usual_role(),
            name,
            title: String::new(),
            kind,
            known: None,
            level: Level::OnTheRecord,
            anonymity: None,
            mention: Vec::new(),
            locator: Locator::default(),
        }
    }

    fn tie(&self) -> NewClaimSource {
        let entered = || SourceRef::New {
            name: self.name.clone(),
            kind: self.kind,
        };
        let fields = NewAttribution {
            role: Some(self.role),
            level: Some(self.level),
            anonymity: self.anonymity.clone(),
            mention: self.mention.clone(),
            locator: Some(self.locator.clone()),
            ..NewAttribution::default()
        };
        NewClaimSource {
            source: self.known.map_or_else(entered, SourceRef::Known),
            fields,
        }
    }
}

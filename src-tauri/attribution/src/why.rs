//! Why a claim was proposed, in parts a program can use and in words an editor can read.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::find::Pattern;

/// What in the text gave the claim away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Basis {
    /// A reporting verb in front of what is said.
    VerbBefore,
    /// A reporting verb behind or inside what is said.
    VerbBehind,
    /// "According to" and its like.
    NamedPhrase,
    /// A noun that reports, such as "claim that".
    Noun,
    /// A label and a colon.
    Label,
    /// Quotation marks next to a subject and its verb.
    QuotationBeside,
    /// A quotation that continues, or follows, somebody's words.
    QuotationContinued,
    /// Quotation marks, in a language that is not read.
    Marks,
    /// No source is named.
    NoSource,
    /// A claim holds another part of the same sentence, and these words can be checked as well.
    Rest,
}

impl From<Pattern> for Basis {
    fn from(pattern: Pattern) -> Self {
        match pattern {
            Pattern::Lead => Basis::VerbBefore,
            Pattern::Tag => Basis::VerbBehind,
            Pattern::Phrase => Basis::NamedPhrase,
            Pattern::Nominal => Basis::Noun,
            Pattern::Label => Basis::Label,
            Pattern::Beside => Basis::QuotationBeside,
            Pattern::Floating => Basis::QuotationContinued,
        }
    }
}

/// How the words of the source lead to its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Reference {
    /// The source names itself.
    Named,
    /// A surname or short form of a name in the text.
    ShortForm,
    /// A pronoun.
    Pronoun,
    /// A description such as "the ministry".
    Description,
    /// "Who" or "which".
    Antecedent,
    /// People the text does not name.
    Unnamed,
    /// It is unclear who is meant.
    Open,
    /// There is no source.
    #[default]
    None,
}

/// What makes a statement worth checking, or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "WorthReason"))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Reason {
    /// A number or amount.
    Number,
    /// Money or a share.
    Amount,
    /// A date or period.
    Date,
    /// A superlative, a first or a record.
    Superlative,
    /// A comparison or a change.
    Comparison,
    /// Cause and effect.
    Cause,
    /// Wrongdoing, harm or death.
    Allegation,
    /// A past event with a named actor.
    Event,
    /// Something that has happened.
    Past,
    /// Somebody or something named.
    Name,
    /// Public affairs: law, votes, budgets, schools, work.
    Record,
    /// An opinion or a judgement.
    Opinion,
    /// A question.
    Question,
    /// The future.
    Prediction,
    /// The speaker's own wish, thanks or call.
    Address,
    /// Scene setting, or too short to check.
    Scene,
}

impl Reason {
    /// The reason in a few plain words.
    pub fn as_str(self) -> &'static str {
        match self {
            Reason::Number => "a number",
            Reason::Amount => "an amount of money or a share",
            Reason::Date => "a date or period",
            Reason::Superlative => "a superlative",
            Reason::Comparison => "a comparison",
            Reason::Cause => "cause and effect",
            Reason::Allegation => "wrongdoing, harm or death",
            Reason::Event => "an event with a named actor",
            Reason::Past => "something that has happened",
            Reason::Name => "a name",
            Reason::Record => "public affairs or money",
            Reason::Opinion => "an opinion",
            Reason::Question => "a question",
            Reason::Prediction => "about the future",
            Reason::Address => "addressed to the audience",
            Reason::Scene => "sets the scene",
        }
    }
}

/// Why a claim was proposed and who its source is thought to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "DraftWhy"))]
#[non_exhaustive]
pub struct Why {
    /// What gave the claim away.
    pub basis: Basis,
    /// The words that did, as they are in the text.
    pub cue: Option<String>,
    /// The words that name the source, as they are in the text.
    pub source: Option<String>,
    /// Who the source was taken to be, when its words do not say.
    pub name: Option<String>,
    /// How the words of the source led to the name.
    pub reference: Reference,
    /// What makes the claim worth checking, or not.
    pub reasons: Vec<Reason>,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cue = self.cue.as_deref().unwrap_or("");
        match self.basis {
            Basis::VerbBefore => write!(f, "“{cue}” introduces it")?,
            Basis::VerbBehind => write!(f, "“{cue}” stands behind it")?,
            Basis::NamedPhrase => write!(f, "“{cue}” names whose words it is")?,
            Basis::Noun => write!(f, "“{cue}” announces what was said")?,
            Basis::Label => f.write_str("A name and a colon stand before it")?,
            Basis::QuotationBeside => write!(f, "A quotation beside “{cue}”")?,
            Basis::QuotationContinued => f.write_str("A quotation without a tag of its own")?,
            Basis::Marks => {
                f.write_str("Quotation marks, in a language that Claimdesk does not read")?
            }
            Basis::NoSource => f.write_str("No source is named")?,
            Basis::Rest => f.write_str("A claim holds another part of this sentence")?,
        }
        self.reference(f)?;
        if !self.reasons.is_empty() {
            let words: Vec<_> = self.reasons.iter().map(|r| r.as_str()).collect();
            write!(f, "; notable: {}", words.join(", "))?;
        }
        f.write_str(".")
    }
}

impl Why {
    /// Why the rest of a sentence is proposed, without a source: for these reasons.
    pub fn rest(reasons: Vec<Reason>) -> Self {
        Self {
            basis: Basis::Rest,
            cue: None,
            source: None,
            name: None,
            reference: Reference::None,
            reasons,
        }
    }

    fn reference(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(source) = &self.source else {
            return if matches!(self.basis, Basis::NoSource | Basis::Rest) {
                Ok(())
            } else {
                f.write_str("; who said it is left open")
            };
        };
        let name = self.name.as_deref().unwrap_or("");
        match self.reference {
            Reference::Named | Reference::None => write!(f, "; the source is “{source}”"),
            Reference::ShortForm => write!(f, "; “{source}” is short for {name}"),
            Reference::Pronoun => write!(
                f,
                "; “{source}” is taken to be {name}, the last speaker or person named"
            ),
            Reference::Description => {
                write!(f, "; “{source}” is taken to be {name}, named earlier")
            }
            Reference::Antecedent => write!(f, "; “{source}” refers to {name}"),
            Reference::Unnamed => write!(f, "; “{source}” is not named"),
            Reference::Open => write!(f, "; who “{source}” is stays open"),
        }
    }
}

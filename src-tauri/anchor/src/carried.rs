//! The answer for one span.

use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Serialize};

/// What became of a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The same words, in the same place in the order of the text.
    Kept,
    /// The same words, in another place.
    Moved,
    /// Its place is known, its words differ by more than typography.
    Changed,
    /// There is a candidate, or several, but not evidence enough to attach it: a person decides.
    Ambiguous,
    /// Its words are gone.
    Lost,
}

/// The evidence an answer rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "AnchorWhy"))]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The same words stand once in each text.
    SameWords,
    /// The same words are in several places; the sentences next to them tell which.
    Neighbours,
    /// The same words are in several places; the words around them tell which.
    Context,
    /// The sentence was edited and is recognised by the words it kept.
    EditedSentence,
    /// Its words were replaced between words that stayed.
    Replaced,
    /// Another sentence is in its place between sentences that stayed.
    Rewritten,
    /// The editor's own operations say where it is.
    Operations,
    /// Several places have equal claims to it.
    Twins,
    /// Only a part of its words was found.
    TooLittle,
    /// Nothing of it was found.
    Nothing,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::SameWords => "the same words stand once in each text",
            Self::Neighbours => "the sentences beside it are the same",
            Self::Context => "the words around it are the same",
            Self::EditedSentence => "the sentence was edited but kept most of its words",
            Self::Replaced => "the words around it stayed and its own were replaced",
            Self::Rewritten => "another sentence stands in its place",
            Self::Operations => "the edit itself says where it is",
            Self::Twins => "several places fit equally well",
            Self::TooLittle => "too few of its words are left",
            Self::Nothing => "its words are no longer in the text",
        })
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Kept => "kept",
            Self::Moved => "moved",
            Self::Changed => "words changed",
            Self::Ambiguous => "needs a decision",
            Self::Lost => "cut",
        })
    }
}

/// What happened to the rest of the sentence around a span whose own words are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "AnchorContext"))]
#[serde(rename_all = "snake_case")]
pub enum Context {
    /// Nothing but typography.
    Same,
    /// Other words were edited.
    Edited,
    /// What turns the sentence round or leaves it open came or went: a negation, a condition, a question, a minus sign.
    Negation,
    /// The words of saying, or the names next to them, are others now.
    Speaker,
    /// The words have come into quotation marks or out of them.
    Quotation,
    /// What the words are set in is another: the unit of their amount, their place or date, the heading of their
    /// column, a block quotation, a link, brackets, a line through them. Comparing two texts alone never answers this.
    Setting,
}

impl Context {
    /// Whether it may make another claim of the same words: the sentence gained or lost a
    /// negation, has another speaker, the words are quoted in one text alone, or are set otherwise.
    pub fn is_grave(self) -> bool {
        match self {
            Self::Same | Self::Edited => false,
            Self::Negation | Self::Speaker | Self::Quotation | Self::Setting => true,
        }
    }
}

/// Where a span is in the new text, and how that is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Carried {
    /// What became of the span.
    pub outcome: Outcome,
    /// Its bytes in the new text; the best guess when ambiguous, none when lost.
    pub to: Option<Range<usize>>,
    /// The share of the span's words found there, weighted by rarity: 0 to 1.
    pub score: f32,
    /// The evidence.
    pub why: Why,
    /// What happened around it.
    pub context: Context,
    /// Places in the new text a person may want to choose from, best first, when it is not
    /// attached.
    pub candidates: Vec<Range<usize>>,
}

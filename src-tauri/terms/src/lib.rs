//! The field's fixed words: what a claim, a source, an attribution and a decision can be.
//!
//! Each list is here once: its words in the order in which pickers show them, the word that files,
//! the wire and the command line spell, and the word of English text.
//!
//! ```
//! use claimdesk_terms::{SourceKind, Term};
//!
//! assert_eq!(SourceKind::SocialPost.as_str(), "social_post");
//! assert_eq!(SourceKind::SocialPost.in_words(), "social-media post");
//! assert_eq!(SourceKind::all().next(), Some(SourceKind::Person));
//! ```

/// Defines a list of fixed words: plain values in the order in which they are written, each spelled in small letters for
/// files, the wire and the command line, unless a word says otherwise.
macro_rules! terms {
    ($(#[$about:meta])* pub enum $list:ident { $($words:tt)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[derive(serde::Serialize, serde::Deserialize)]
        #[derive(strum::EnumMessage, strum::IntoStaticStr, strum::VariantArray)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        #[strum(serialize_all = "snake_case")]
        pub enum $list { $($words)* }
    };
}

mod attribution;
pub mod calendar;
mod claim;
mod language;
mod source;

use std::iter::Copied;
use std::slice::Iter;

use strum::{EnumMessage, VariantArray};

pub use attribution::{Level, Role, Stance};
pub use claim::{ClaimKind, Priority, Status};
pub use language::Language;
pub use source::{OwnershipCode, SourceKind};

/// One of a list of fixed words.
pub trait Term: Copy + EnumMessage + Into<&'static str> + VariantArray {
    /// The list's name, as the message catalogue spells it before the word: `source-kind`.
    const LIST: &'static str;

    /// Returns every word of the list, in the order in which pickers show them.
    fn all() -> Copied<Iter<'static, Self>> {
        Self::VARIANTS.iter().copied()
    }

    /// Returns the word as files, the wire and the command line spell it: `news_agency`.
    fn as_str(self) -> &'static str {
        self.into()
    }

    /// Returns the word of English text, in lower case: `news agency`.
    fn in_words(self) -> &'static str {
        self.get_message().unwrap_or_else(|| self.into())
    }
}

macro_rules! lists {
    ($($term:ty: $name:literal,)*) => {
        $(impl Term for $term {
            const LIST: &'static str = $name;
        })*
    };
}

lists! {
    ClaimKind: "claim-kind",
    Priority: "priority",
    Status: "status",
    SourceKind: "source-kind",
    OwnershipCode: "ownership",
    Role: "role",
    Level: "level",
    Stance: "stance",
    Language: "language",
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use serde::Serialize;
    use serde::de::DeserializeOwned;

    use super::*;

    fn spelled_one_way<T: Term + Debug + PartialEq + Serialize + DeserializeOwned>() {
        assert!(T::all().len() > 1);
        for term in T::all() {
            let word = serde_json::to_value(term).expect("a word is JSON");
            assert_eq!(word, term.as_str());
            assert_eq!(serde_json::from_value::<T>(word).ok(), Some(term));
            assert!(term.get_message().is_some(), "{term:?} has an English word");
        }
    }

    #[test]
    fn every_word_is_spelled_one_way() {
        spelled_one_way::<ClaimKind>();
        spelled_one_way::<Priority>();
        spelled_one_way::<Status>();
        spelled_one_way::<SourceKind>();
        spelled_one_way::<OwnershipCode>();
        spelled_one_way::<Role>();
        spelled_one_way::<Level>();
        spelled_one_way::<Stance>();
        spelled_one_way::<Language>();
    }
}

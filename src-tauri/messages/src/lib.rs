//! The message catalogue: what Claimdesk says, as data that a translator can edit.
//!
//! A language is one file of `locales`, in [Fluent's syntax](https://projectfluent.org/fluent/guide/).
//! The window reads the same file. Whoever needs words takes a [`Catalogue`] and asks it by id, so that no
//! caller decides which language it is in.
//!
//! ```
//! use claimdesk_messages::Catalogue;
//! use claimdesk_terms::SourceKind;
//!
//! let words = Catalogue::english();
//! assert_eq!(words.text("report-sources"), "Sources");
//! assert_eq!(words.counted("claim", 2), "2 claims");
//! assert_eq!(words.term(SourceKind::NewsAgency), "news agency");
//! ```

mod numbers;

use std::fmt;
use std::sync::LazyLock;

use claimdesk_terms::Term;
use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use unic_langid::langid;

use crate::numbers::grouped;

pub use claimdesk_terms::Language;
pub use fluent_bundle::{FluentArgs, FluentValue};

/// Makes the arguments of a message: `args!["count" => 3, "name" => name]`.
#[macro_export]
macro_rules! args {
    () => {
        $crate::FluentArgs::new()
    };
    ($($name:literal => $value:expr),+ $(,)?) => {{
        let mut args = $crate::FluentArgs::new();
        $(args.set($name, $value);)+
        args
    }};
}

/// The messages of one language.
pub struct Catalogue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Catalogue")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

impl Catalogue {
    /// Returns the messages of a language.
    pub fn of(language: Language) -> &'static Self {
        static ENGLISH: LazyLock<Catalogue> = LazyLock::new(|| {
            Catalogue::read(Language::English, include_str!("../../../locales/en.ftl"))
        });
        static GERMAN: LazyLock<Catalogue> = LazyLock::new(|| {
            Catalogue::read(Language::German, include_str!("../../../locales/de.ftl"))
        });
        match language {
            Language::English => &ENGLISH,
            Language::German => &GERMAN,
        }
    }

    /// Returns the English messages.
    pub fn english() -> &'static Self {
        Self::of(Language::English)
    }

    /// Returns the language that the messages are in; [`Term::as_str`] is its tag by BCP 47.
    pub const fn language(&self) -> Language {
        self.language
    }

    fn read(language: Language, source: &'static str) -> Self {
        let resource = FluentResource::try_new(source.to_owned())
            .unwrap_or_else(|(_, errors)| panic!("the catalogue is malformed: {errors:?}"));
        // Which decides about plurals.
        let locale = match language {
            Language::English => langid!("en"),
            Language::German => langid!("de"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Marks around every argument would end up in file names, in copied text and in searches.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::English => grouped::<_, ','>,
            Language::German => grouped::<_, '.'>,
        }));
        bundle
            .add_resource(resource)
            .unwrap_or_else(|errors| panic!("the catalogue has an id twice: {errors:?}"));
        Self { language, bundle }
    }

    /// Returns a message that takes no arguments.
    pub fn text(&self, id: &str) -> String {
        self.with(id, &FluentArgs::new())
    }

    /// Returns a message with its arguments filled in. An unknown one shows as its id, so that it is seen
    /// and stops nobody's report; a test finds every id that the crates use in the catalogue.
    pub fn with(&self, id: &str, args: &FluentArgs<'_>) -> String {
        self.find(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// Returns a message with its arguments filled in, or `None` when the catalogue has none of that id:
    /// for ids that come from a ledger of another Claimdesk.
    pub fn find(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors);
        debug_assert!(errors.is_empty(), "message {id}: {errors:?}");
        Some(text.into_owned())
    }

    /// Returns a fixed word of the field as text names it, in lower case.
    pub fn term<T: Term>(&self, term: T) -> String {
        self.text(&format!("{}-{}", T::LIST, term.as_str()))
    }

    /// Returns `1 claim`, `2 claims`: the message `count-` and what is counted.
    pub fn counted(&self, what: &str, count: usize) -> String {
        self.with(&format!("count-{what}"), &args!["count" => count])
    }

    /// Returns the parts of a list as a sentence names them: `a`, `a and b`, `a, b and c`.
    pub fn list(&self, parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                let first = first.join(", ");
                self.with(
                    "list-and",
                    &args!["first" => first, "last" => last.as_str()],
                )
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use claimdesk_terms::*;

    use super::*;

    fn every_word_has_a_message<T: Term>() {
        for term in T::all() {
            let id = format!("{}-{}", T::LIST, term.as_str());
            // Sheets and other formats that are read again have the words of `terms`, in any language.
            assert_eq!(Catalogue::english().text(&id), term.in_words(), "{id}");
            let german = Catalogue::of(Language::German);
            assert!(german.find(&id, &args![]).is_some(), "{id}");
        }
    }

    #[test]
    fn every_fixed_word_has_a_message() {
        every_word_has_a_message::<ClaimKind>();
        every_word_has_a_message::<Priority>();
        every_word_has_a_message::<Status>();
        every_word_has_a_message::<SourceKind>();
        every_word_has_a_message::<OwnershipCode>();
        every_word_has_a_message::<Role>();
        every_word_has_a_message::<Level>();
        every_word_has_a_message::<Stance>();
        every_word_has_a_message::<Language>();
    }

    #[test]
    fn every_kind_of_source_has_a_short_name() {
        for kind in SourceKind::all() {
            let id = format!("source-kind-short-{}", kind.as_str());
            assert!(Catalogue::english().find(&id, &args![]).is_some(), "{id}");
        }
    }

    #[test]
    fn a_list_ends_in_and() {
        let words = Catalogue::english();
        let list = |parts: &[&str]| {
            let parts: Vec<String> = parts.iter().map(|&part| part.to_owned()).collect();
            words.list(&parts)
        };
        assert_eq!(list(&[]), "");
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
    }

    #[test]
    fn numbers_are_grouped_as_the_language_does() {
        let counted = |language| Catalogue::of(language).counted("claim", 12_345);
        assert_eq!(counted(Language::English), "12,345 claims");
        assert_eq!(counted(Language::German), "12.345 Aussagen");
        assert_eq!(
            Catalogue::of(Language::German).counted("claim", 1),
            "1 Aussage"
        );
    }

    #[test]
    fn an_unknown_message_is_seen() {
        assert_eq!(Catalogue::english().text("no-such-id"), "no-such-id");
    }
}

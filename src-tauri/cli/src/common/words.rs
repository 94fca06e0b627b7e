//! The ledger's fixed words, as the command line spells them.
//!
//! They are the words of its JSON; on the way in, a hyphen will do for an
//! underscore, and letter case does not matter.

use std::marker::PhantomData;

use claimdesk_terms::Term;
use clap::builder::{PossibleValue, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Returns a word as JSON spells it.
pub(crate) fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// Returns a word for people: `news agency`.
pub(crate) fn in_words(value: &impl Serialize) -> String {
    word(value).replace('_', " ")
}

pub(crate) const FORMS: &[&str] = &["quote", "paraphrase", "statement"];
pub(crate) const FORMATS: &[&str] = &["markdown", "html", "text"];

/// Takes one word of a list and reads it as JSON does.
#[derive(Clone)]
pub(crate) struct OneOf<T> {
    words: Vec<&'static str>,
    read_as: PhantomData<fn() -> T>,
}

/// Returns the parser of one of `words`.
pub(crate) fn one_of<T>(words: &[&'static str]) -> OneOf<T> {
    OneOf {
        words: words.to_vec(),
        read_as: PhantomData,
    }
}

/// Returns the parser of one of the field's fixed words.
pub(crate) fn term<T: Term>() -> OneOf<T> {
    OneOf {
        words: T::all().map(Term::as_str).collect(),
        read_as: PhantomData,
    }
}

impl<T: DeserializeOwned + Clone + Send + Sync + 'static> TypedValueParser for OneOf<T> {
    type Value = T;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &std::ffi::OsStr,
    ) -> Result<T, clap::Error> {
        let given = value.to_string_lossy();
        let wanted = given.replace('-', "_");
        (self.words.iter())
            .find(|word| word.eq_ignore_ascii_case(&wanted))
            .and_then(|word| serde_json::from_value(serde_json::Value::from(*word)).ok())
            .ok_or_else(|| refusal(&self.words, command, argument, &given))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.words.iter().map(PossibleValue::new)))
    }
}

fn refusal(
    words: &[&str],
    command: &clap::Command,
    argument: Option<&clap::Arg>,
    given: &str,
) -> clap::Error {
    let mut error = clap::Error::new(ErrorKind::InvalidValue).with_cmd(command);
    if let Some(argument) = argument {
        let name = ContextValue::String(argument.to_string());
        error.insert(ContextKind::InvalidArg, name);
    }
    error.insert(
        ContextKind::InvalidValue,
        ContextValue::String(given.to_owned()),
    );
    let valid = words.iter().map(|word| (*word).to_owned()).collect();
    error.insert(ContextKind::ValidValue, ContextValue::Strings(valid));
    error
}

#[cfg(test)]
mod tests {
    use claimdesk_draft::Format;

    use super::*;

    fn read_all<T: DeserializeOwned + Serialize>(words: &[&str]) {
        for spelled in words {
            let value: T = serde_json::from_value((*spelled).into()).unwrap();
            assert_eq!(word(&value), *spelled);
        }
    }

    #[test]
    fn every_word_is_one_of_the_ledgers() {
        read_all::<claimdesk_app::Form>(FORMS);
        read_all::<Format>(FORMATS);
    }
}

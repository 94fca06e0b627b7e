//! What the desk has settled about names, and what an editor has dismissed about an article's own words.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Locator;
use crate::id::ArticleId;
use crate::time::Time;

/// The fact that a name is spelled right: for every mention of it, in every article of the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CheckedName {
    /// The right spelling, as [`one_spelling`] leaves it.
    pub name: String,
    /// What it names: `person`, `body`, `place`, `title` or `product`.
    #[serde(default)]
    pub kind: String,
    /// Who checked it.
    pub who: String,
    pub at: Time,
    /// Where it was looked up.
    #[serde(default)]
    pub locator: Locator,
    #[serde(default)]
    pub note: String,
}

/// Two names that are alike and belong to two people: never taken for one another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NamesApart {
    /// The two, in alphabetical order.
    pub names: [String; 2],
    pub who: String,
    pub at: Time,
}

impl NamesApart {
    /// Returns two names in the order in which they are kept.
    pub fn pair(one: &str, other: &str) -> [String; 2] {
        let mut names = [one_spelling(one), one_spelling(other)];
        names.sort();
        names
    }
}

/// A finding about an article's own words that an editor has dismissed. It holds the words and no
/// place, so that it outlasts every revision in which they stand, and none in which they do not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DismissedFinding {
    pub article: ArticleId,
    /// The kind of the finding, such as `sum`.
    pub kind: String,
    /// The words of its places, as [`DismissedFinding::told_by`] leaves them.
    pub words: Vec<String>,
    pub who: String,
    pub at: Time,
}

impl DismissedFinding {
    /// Returns what tells a finding by the words of its places: each once, in alphabetical order. Another mention of a
    /// name that is in doubt makes it no other finding.
    pub fn told_by(words: &[String]) -> Vec<String> {
        let each: BTreeSet<&String> = words.iter().collect();
        each.into_iter().cloned().collect()
    }
}

/// Returns a name with single spaces and none around it: letters, accents and capitals count.
pub fn one_spelling(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_is_the_same_whichever_name_comes_first() {
        let pair = NamesApart::pair("Ben  Hofmann ", "Ann Hoffman");
        assert_eq!(pair, NamesApart::pair("Ann Hoffman", "Ben Hofmann"));
        assert_eq!(pair, ["Ann Hoffman", "Ben Hofmann"]);
    }

    #[test]
    fn a_finding_is_told_by_its_words_however_often_and_in_whichever_order_they_stand() {
        let words = |all: &[&str]| all.iter().map(|&it| it.to_owned()).collect::<Vec<_>>();
        let told = DismissedFinding::told_by(&words(&["Hofmann", "Hoffman", "Hofmann"]));
        assert_eq!(told, ["Hoffman", "Hofmann"]);
        assert_eq!(
            told,
            DismissedFinding::told_by(&words(&["Hoffman", "Hofmann"]))
        );
    }

    #[test]
    fn accents_and_capitals_are_part_of_a_spelling() {
        assert_eq!(one_spelling(" Zoë\u{a0}van  der Berg"), "Zoë van der Berg");
        assert_ne!(one_spelling("Zoe"), one_spelling("Zoë"));
        assert_ne!(one_spelling("Van der Berg"), one_spelling("van der Berg"));
    }
}

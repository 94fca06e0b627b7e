//! Public bodies by name: whose they are, and what they are called whichever way round it is said.

use crate::names::{is_body, name_key, nation};

/// A public body: whose it is, where its name says so, and the rest of its name.
struct Body<'a> {
    /// The nation, as names are compared: "united states", "syria".
    nation: Option<String>,
    /// The name without it.
    rest: &'a str,
    /// Whether it is the "Health Ministry" and not the Ministry of Health.
    inverted: bool,
}

impl<'a> Body<'a> {
    /// Reads "U.S. Department of State", "the State Department", "Syria’s Ministry of Health", "British Home Office".
    fn of(name: &'a str) -> Option<Self> {
        let mut rest = name.trim();
        if let Some(open) = rest.rfind(" (").filter(|_| rest.ends_with(')')) {
            rest = &rest[..open];
        }
        for article in ["the ", "The "] {
            rest = rest.strip_prefix(article).unwrap_or(rest);
        }
        let mut nation = None;
        // The longest nation in front: "South Sudan’s", "United States".
        for (at, _) in rest.match_indices(' ').take(4) {
            if let Some(found) = nation_of(&rest[..at]) {
                nation = Some((found, at + 1));
            }
        }
        let nation = nation.map(|(nation, at)| {
            rest = &rest[at..];
            nation
        });
        let lower = rest.to_lowercase();
        let words: Vec<&str> = lower.split_whitespace().collect();
        let inverted = match words[..] {
            [body, "of" | "for", _, ..] if is_body(body) => false,
            [_, .., body] if is_body(body) => true,
            _ => return None,
        };
        Some(Self {
            nation,
            rest,
            inverted,
        })
    }
}

/// The nation that words name or call somebody of: "U.S.", "Syria’s", "Syrian", "federal".
pub(crate) fn nation_of(words: &str) -> Option<String> {
    let bare = ["’s", "'s", "’", "'"]
        .iter()
        .find_map(|end| words.strip_suffix(end))
        .unwrap_or(words);
    if let Some(full) = nation(bare) {
        return Some(full.to_lowercase());
    }
    let known = match bare.to_lowercase().as_str() {
        "american" | "federal" => "united states",
        "british" | "britain" => "united kingdom",
        "french" => "france",
        "dutch" => "netherlands",
        "swiss" => "switzerland",
        "danish" => "denmark",
        "spanish" => "spain",
        "polish" => "poland",
        "irish" => "ireland",
        "welsh" => "wales",
        "scottish" => "scotland",
        "finnish" => "finland",
        "swedish" => "sweden",
        "norwegian" => "norway",
        "emirati" => "united arab emirates",
        // "Syrian", "Chinese", "Israeli", "Turkish", "German": what is left without the ending begins a nation’s name.
        one if bare.starts_with(char::is_uppercase) && !one.contains(' ') => {
            let stems = ["ian", "ean", "an", "n", "ese", "i", "ish", "ic"].iter();
            return stems
                .filter_map(|end| one.strip_suffix(end))
                .filter(|stem| stem.chars().count() > 2)
                .find_map(begins_a_nation);
        }
        _ => return None,
    };
    Some(known.to_owned())
}

/// The nation whose name is these letters, or these and one or two more.
fn begins_a_nation(stem: &str) -> Option<String> {
    let mut letters = stem.chars();
    let first = letters.next()?.to_uppercase().collect::<String>();
    let name = format!("{first}{}", letters.as_str());
    (["", "a", "ia", "e", "y", "an", "ey"].iter())
        .filter_map(|end| nation(&format!("{name}{end}")))
        .map(str::to_lowercase)
        .next()
}

/// Whether a name is made as those of public bodies are: "Ministry of Health", "State Department".
pub fn is_public_body(name: &str) -> bool {
    Body::of(name).is_some()
}

/// Whether two names are one public body’s although the words are in another order and only one says whose it is: the
/// "State Department" and the "U.S. Department of State". Only within one article can both be meant to be the same.
pub fn is_inverted(one: &str, other: &str) -> bool {
    let (Some(a), Some(b)) = (Body::of(one), Body::of(other)) else {
        return false;
    };
    a.inverted != b.inverted
        && a.nation.is_some() != b.nation.is_some()
        && name_key(a.rest) == name_key(b.rest)
}

/// Whether two names may be those of one public body: the same words, and not of two nations.
pub(crate) fn same_body(one: &str, other: &str) -> bool {
    let (Some(a), Some(b)) = (Body::of(one), Body::of(other)) else {
        return false;
    };
    let two_nations = a.nation.is_some() && b.nation.is_some() && a.nation != b.nation;
    !two_nations && name_key(a.rest) == name_key(b.rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_said_the_other_way_round_with_its_nation_is_one() {
        for (one, other) in [
            ("State Department", "U.S. Department of State"),
            (
                "the Defense Department",
                "United States Department of Defense",
            ),
            ("Ministry of Health", "Syrian Health Ministry"),
            ("Health Ministry", "Syria’s Ministry of Health"),
            ("Interior Ministry", "Israeli Ministry of Interior"),
        ] {
            assert!(is_inverted(one, other), "{one}, {other}");
            assert!(is_inverted(other, one), "{one}, {other}");
        }
        for (one, other) in [
            ("Department of Health", "U.S. Department of Health"),
            ("Health Ministry", "Ministry of Health"),
            ("UK Health Department", "U.S. Department of Health"),
            ("State Department", "U.S. Department of Justice"),
            ("Health Department", "New York Department of Health"),
            ("State Department", "State Department spokesman"),
            ("Bank of England", "England Bank"),
        ] {
            assert!(!is_inverted(one, other), "{one}, {other}");
        }
    }
}

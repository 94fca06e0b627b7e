//! Who says the words at a place of a text, for telling whether another revision has somebody else say them.

mod beside;
mod read;
mod same;

use std::ops::Range;

use claimdesk_grammar::Parsed;
use claimdesk_grammar::lexicon::Lexicon;

/// A place of a text that is asked about; ranges are bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// What is said there.
    pub said: Vec<Range<usize>>,
    /// Words that are known to name its sources.
    pub named: Vec<Range<usize>>,
}

/// Who says the words at a place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Voice {
    /// Everybody who is named for them: who said it, and who carried it.
    mentions: Vec<SourceMention>,
    /// Whether the words themselves are reported as somebody's.
    reported: bool,
    /// Whom and what the rest of its sentences speaks of.
    around: Vec<String>,
    /// Those of them that are at a reporting word and are not named for the words.
    reporting: Vec<String>,
}

/// One mention of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
struct SourceMention {
    /// As it is in the text.
    written: String,
    /// As it is compared.
    wording: String,
    /// The name it leads to.
    name: Option<String>,
    /// Whose it is by its words, where that is no part of its name: "Iran's Foreign Ministry".
    owner: Option<String>,
    /// Whether it leads to that name and no other.
    sure: bool,
    /// Whether it is a pronoun.
    pronoun: bool,
    /// Whether it is a person.
    person: bool,
    /// Whether nobody else of the text bears the surname.
    alone: bool,
    /// Of a paper that is told by its maker, what it is called whichever way round.
    paper: Option<String>,
    /// Whom it could mean, where the words before tell: a pronoun, "the ministry", a surname that two bear.
    means: Option<Vec<String>>,
}

/// Whether two revisions have the same source say the same words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// Neither names anybody for them.
    Nobody,
    /// The same source, in the same words or others.
    Same,
    /// Another one, or it is not clear that it is the same.
    Other {
        /// Who it was; empty where nobody was named.
        was: String,
        /// Who it is; empty where nobody is named.
        now: String,
    },
}

/// Returns who says the words at each place of `text`, in their order.
pub fn voices(text: &str, places: &[Place]) -> Vec<Voice> {
    if places.is_empty() {
        return Vec::new();
    }
    let parsed = Parsed::new(text, Lexicon::english());
    read::voices(&parsed, places)
}

impl Voice {
    /// Compares who says the same words in another revision.
    pub fn heard_in(&self, later: &Voice) -> Heard {
        same::compare(self, later)
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::single_range_in_vec_init,
        reason = "a place is one range of bytes"
    )]

    use super::*;

    /// Compares the sources of `words`, which stand once in each text.
    fn heard(before: &str, after: &str, words: &str) -> Heard {
        let voice = |text: &str| {
            let start = text.find(words).unwrap();
            let place = Place {
                said: vec![start..start + words.len()],
                named: Vec::new(),
            };
            voices(text, &[place]).remove(0)
        };
        voice(before).heard_in(&voice(after))
    }

    fn other(was: &str, now: &str) -> Heard {
        Heard::Other {
            was: was.into(),
            now: now.into(),
        }
    }

    const CLAIM: &str = "the dam was safe";

    #[test]
    fn another_name_is_another_source() {
        for (before, after) in [
            ("Ann Lee said", "John Reed said"),
            ("According to Reuters,", "According to the Example News,"),
            ("The ministry said", "The opposition said"),
            ("Moscow said", "Kyiv said"),
        ] {
            let text = |mention: &str| format!("It rained all week. {mention} {CLAIM}.");
            let heard = heard(&text(before), &text(after), CLAIM);
            assert!(matches!(heard, Heard::Other { .. }), "{after}: {heard:?}");
        }
        assert_eq!(
            heard(
                "“the dam was safe,” Ann Lee said.",
                "“the dam was safe,” John Reed said.",
                CLAIM
            ),
            other("Ann Lee", "John Reed")
        );
    }

    #[test]
    fn other_words_for_one_name_are_one_source() {
        let before = "Ann Lee, an engineer, inspected the wall. Ann Lee said the dam was safe.";
        for mention in [
            "Lee",
            "Ms Lee",
            "She",
            "Professor Ann Lee",
            "Engineer Ann Lee",
        ] {
            let after = format!(
                "Ann Lee, an engineer, inspected the wall. {mention} said the dam was safe."
            );
            assert_eq!(heard(before, &after, CLAIM), Heard::Same, "{mention}");
        }
    }

    #[test]
    fn a_short_first_name_is_the_same_person_where_nobody_else_bears_the_surname() {
        let text = |name: &str| format!("It rained all week. {name} said the dam was safe.");
        for (before, after) in [
            ("Joe Reed", "Joseph Reed"),
            ("Robert Reed", "Bob Reed"),
            ("Elizabeth Reed", "Liz Reed"),
        ] {
            assert_eq!(heard(&text(before), &text(after), CLAIM), Heard::Same);
            let both = format!("{before} met {after} there. {}", text(after));
            let heard = heard(&text(before), &both, CLAIM);
            assert!(matches!(heard, Heard::Other { .. }), "{both}: {heard:?}");
        }
        for (before, after) in [
            ("Joe Reed", "John Reed"),
            ("Alexander Reed", "Alexandra Reed"),
            ("Joe Reed", "Joseph Lee"),
        ] {
            let heard = heard(&text(before), &text(after), CLAIM);
            assert!(matches!(heard, Heard::Other { .. }), "{after}: {heard:?}");
        }
    }

    #[test]
    fn a_paper_told_by_its_maker_is_one_whichever_way_round() {
        let text = |paper: &str| format!("It rained all week. {paper} said the dam was safe.");
        for (before, after) in [
            ("The Oxfam report", "The report by Oxfam"),
            ("Oxfam’s report", "The Oxfam report"),
            ("The report by Oxfam", "Oxfam's report"),
        ] {
            assert_eq!(
                heard(&text(before), &text(after), CLAIM),
                Heard::Same,
                "{before} {after}"
            );
        }
        for (before, after) in [
            ("The Oxfam report", "The report by Amnesty"),
            ("The Oxfam report", "The letter by Oxfam"),
            ("The Oxfam report", "The second report by Oxfam"),
            ("The Oxfam report", "A report by Oxfam"),
        ] {
            let heard = heard(&text(before), &text(after), CLAIM);
            assert!(matches!(heard, Heard::Other { .. }), "{after}: {heard:?}");
        }
    }

    #[test]
    fn a_pronoun_means_who_stands_before_it() {
        let text = |name: &str| {
            format!("{name} inspected the wall. It was wet. She said the dam was safe.")
        };
        assert_eq!(
            heard(&text("Ann Lee"), &text("Mary Reed"), CLAIM),
            other("Ann Lee", "Mary Reed")
        );
        assert_eq!(
            heard(&text("Ann Lee"), &text("Ann Lee"), CLAIM),
            Heard::Same
        );
    }

    #[test]
    fn what_was_said_by_nobody_may_get_a_source_and_lose_it() {
        let (plain, said) = (
            "On Friday the dam was safe.",
            "On Friday, Ann Lee said the dam was safe.",
        );
        assert_eq!(heard(plain, said, CLAIM), other("", "Ann Lee"));
        assert_eq!(heard(said, plain, CLAIM), other("Ann Lee", ""));
        assert_eq!(heard(plain, plain, CLAIM), Heard::Nobody);
    }

    #[test]
    fn words_known_to_name_a_source_count_wherever_they_stand() {
        let text = |name: &str| {
            format!("A report by {name} is out. Much is new. On Friday the dam was safe.")
        };
        let voice = |name: &str| {
            let text = text(name);
            let at = |words: &str| text.find(words).unwrap();
            let place = Place {
                said: vec![at(CLAIM)..at(CLAIM) + CLAIM.len()],
                named: vec![at(name)..at(name) + name.len()],
            };
            voices(&text, &[place]).remove(0)
        };
        let heard = voice("Ann Lee").heard_in(&voice("John Reed"));
        assert_eq!(heard, other("Ann Lee", "John Reed"));
        assert_eq!(voice("Ann Lee").heard_in(&voice("Ann Lee")), Heard::Same);
    }

    #[test]
    fn the_office_of_another_owner_is_another_source() {
        let text = |owner: &str| format!("{owner} Foreign Ministry said the dam was safe.");
        let (iran, oman) = (text("Iran’s"), text("Oman’s"));
        assert!(matches!(heard(&iran, &oman, CLAIM), Heard::Other { .. }));
        assert_eq!(heard(&iran, &iran.replace('’', "'"), CLAIM), Heard::Same);
    }

    #[test]
    fn a_lead_in_that_ends_with_a_colon_names_who_says_what_stands_below_it() {
        for list in ["the dam was safe.", "It rained.\n\nthe dam was safe."] {
            let text = |name: &str| format!("It was late. {name} wrote:\n\n{list}");
            assert_eq!(
                heard(&text("Ann Lee"), &text("John Reed"), CLAIM),
                other("Ann Lee", "John Reed")
            );
            assert_eq!(
                heard(&text("Ann Lee"), &text("Ann Lee"), CLAIM),
                Heard::Nobody
            );
        }
        let ended = |name: &str| format!("{name} wrote.\n\nthe dam was safe.");
        assert_eq!(
            heard(&ended("Ann Lee"), &ended("John Reed"), CLAIM),
            Heard::Nobody
        );
    }
}

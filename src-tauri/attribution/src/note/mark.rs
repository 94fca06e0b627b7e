//! The marks a desk writes next to words: "TK", "[CHECK]", "(ck)", "ok".

use std::sync::OnceLock;

use claimdesk_grammar::lines;

/// The marks of English-language desks.
const MARKS: &str = include_str!("../../lexicons/en/marks.txt");

/// What a mark says about a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Mark {
    /// The fact is still to come ("TK").
    ToCome,
    /// It must be checked.
    Check,
    /// Somebody is checking it.
    InProgress,
    /// It was checked and is right.
    Confirmed,
    /// The writer says that it was checked and is right, which nobody else has seen.
    SaidConfirmed,
    /// It was looked for and not found.
    CannotConfirm,
    /// The author answers for it.
    OnAuthor,
    /// It is an opinion.
    Opinion,
    /// It is to be cut.
    Cut,
}

impl Mark {
    /// Every mark that has spellings of its own.
    pub const ALL: [Mark; 8] = [
        Mark::ToCome,
        Mark::Check,
        Mark::InProgress,
        Mark::Confirmed,
        Mark::CannotConfirm,
        Mark::OnAuthor,
        Mark::Opinion,
        Mark::Cut,
    ];

    /// The name in settings and files.
    pub fn as_str(self) -> &'static str {
        match self {
            Mark::ToCome => "to_come",
            Mark::Check => "check",
            Mark::InProgress => "in_progress",
            Mark::Confirmed => "confirmed",
            Mark::SaidConfirmed => "said_confirmed",
            Mark::CannotConfirm => "cannot_confirm",
            Mark::OnAuthor => "on_author",
            Mark::Opinion => "opinion",
            Mark::Cut => "cut",
        }
    }

    /// The mark of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|m| m.as_str() == name)
    }
}

/// How a desk spells its marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks {
    /// In small letters, the longest first.
    spellings: Vec<(String, Mark)>,
}

impl Marks {
    /// The marks English-language desks commonly use: the table a desk starts from.
    pub fn english() -> &'static Self {
        static MARKS_READ: OnceLock<Marks> = OnceLock::new();
        MARKS_READ.get_or_init(|| {
            let classes = lines(MARKS).filter_map(|l| l.split_once(": "));
            Self::new(classes.flat_map(|(name, spellings)| {
                let mark = Mark::named(name);
                spellings
                    .split(", ")
                    .filter_map(move |s| mark.map(|m| (s, m)))
            }))
        })
    }

    /// A desk's own marks: how each is spelled (case does not matter), and what it means.
    pub fn new<'s>(spellings: impl IntoIterator<Item = (&'s str, Mark)>) -> Self {
        let mut spellings: Vec<_> = spellings
            .into_iter()
            .map(|(s, mark)| (s.trim().to_lowercase(), mark))
            .filter(|(s, _)| !s.is_empty())
            .collect();
        spellings.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));
        Self { spellings }
    }

    /// The spellings and what each means, the longest first.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Mark)> {
        self.spellings.iter().map(|(s, m)| (s.as_str(), *m))
    }

    /// The longest mark spelled at the start of `text`: its length in bytes, and what it means.
    pub(super) fn at(&self, text: &str) -> Option<(usize, Mark)> {
        self.spellings
            .iter()
            .find(|(s, _)| {
                text.get(..s.len()).is_some_and(|head| {
                    head.eq_ignore_ascii_case(s)
                        && !(s.ends_with(char::is_alphanumeric)
                            && text[s.len()..].starts_with(char::is_alphanumeric))
                })
            })
            .map(|(s, mark)| (s.len(), *mark))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_meaning_of_the_table_is_known_and_has_spellings() {
        for line in lines(MARKS) {
            let (name, spellings) = line.split_once(": ").expect("a line is MEANING: spellings");
            assert!(Mark::named(name).is_some(), "{name}");
            assert!(!spellings.is_empty());
        }
        for mark in Mark::ALL {
            assert!(Marks::english().iter().any(|(_, m)| m == mark), "{mark:?}");
        }
    }

    #[test]
    fn a_desk_spells_its_own() {
        let own = Marks::new([("Sorted", Mark::Confirmed), (" ", Mark::Cut)]);
        assert_eq!(own.at("sorted."), Some((6, Mark::Confirmed)));
        assert_eq!(own.at("sortedly"), None);
        assert_eq!(own.at("ok"), None);
        assert_eq!(own.iter().count(), 1);
    }
}

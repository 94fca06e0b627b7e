//! Where and when the clause of a claim says that it is.

use std::collections::BTreeSet;

use claimdesk_terms::calendar::{is_month, is_weekday};

use crate::words::{is_first_upper, next_word};

/// Days that are told from today, and seasons.
const TODAYS: &[&str] = &[
    "today",
    "yesterday",
    "tomorrow",
    "tonight",
    "spring",
    "summer",
    "autumn",
    "winter",
];
/// Stretches of time that "last" and "next" tell.
const SPANS: &[&str] = &[
    "week", "weekend", "month", "quarter", "year", "decade", "century", "night", "spring",
    "summer", "autumn", "fall", "winter",
];

/// Words in front of a place's name.
const AT_A_PLACE: &[&str] = &[
    "in",
    "at",
    "near",
    "outside",
    "inside",
    "around",
    "across",
    "throughout",
    "from",
    "to",
    "off",
    "into",
    "beyond",
    "toward",
    "towards",
];

/// The places and times that are named next to a claim, in its clause.
#[derive(Debug)]
pub(crate) struct Occasion {
    places: BTreeSet<String>,
    times: BTreeSet<String>,
}

impl Occasion {
    /// Reads the clause around a claim: `before` and `after` are the rest of its sentence.
    pub(crate) fn of(before: &str, after: &str) -> Self {
        let mut occasion = Self {
            places: BTreeSet::new(),
            times: BTreeSet::new(),
        };
        let from = boundaries(before).last().map_or(0, |&(_, end)| end);
        let to = (boundaries(after).first()).map_or(after.len(), |&(at, _)| at);
        occasion.read(&before[from..]);
        occasion.read(&after[..to]);
        occasion
    }

    /// Whether another place or time is named in the stead of one. One more or one less is none.
    pub(crate) fn is_turned(&self, later: &Self) -> bool {
        let swapped = |old: &BTreeSet<String>, new: &BTreeSet<String>| {
            old.difference(new).next().is_some() && new.difference(old).next().is_some()
        };
        swapped(&self.places, &later.places) || swapped(&self.times, &later.times)
    }

    fn read(&mut self, clause: &str) {
        let words = words(clause);
        let mut at = 0;
        while let Some(&(word, joined)) = words.get(at) {
            let lower = word.to_lowercase();
            let next = words.get(at + 1).filter(|(_, joined)| *joined);
            let next_lower = next.map(|(word, _)| word.to_lowercase());
            if is_date(word, &lower) {
                self.times.insert(time(&lower));
                // "June 4", "4 June".
                let number = |word: Option<&str>| {
                    word.filter(|w| {
                        w.starts_with(char::is_numeric)
                            && w.trim_end_matches(char::is_alphabetic).len() <= 2
                    })
                    .map(|w| w.trim_end_matches(char::is_alphabetic).to_owned())
                };
                if is_month(&lower) {
                    let ahead = at.checked_sub(1).filter(|_| joined).map(|at| words[at].0);
                    let day = number(next.map(|(word, _)| *word)).or_else(|| number(ahead));
                    self.times
                        .extend(day.map(|day| format!("{} {day}", time(&lower))));
                }
            } else if matches!(lower.as_str(), "last" | "next" | "this" | "previous")
                && let Some(span) = next_lower.as_deref().filter(|it| SPANS.contains(it))
            {
                self.times.insert(format!("{lower} {span}"));
                at += 1;
            } else if AT_A_PLACE.contains(&lower.as_str()) {
                at = self.read_place(&words, at + 1);
                continue;
            }
            at += 1;
        }
    }

    /// Reads a place's name, which begins at a word or behind its article; returns where it ended.
    fn read_place(&mut self, words: &[(&str, bool)], from: usize) -> usize {
        let article = words
            .get(from)
            .is_some_and(|(word, _)| matches!(*word, "the" | "The"));
        let start = from + usize::from(article);
        let is_name = |(word, joined): &&(&str, bool)| {
            *joined && is_first_upper(word) && !is_date(word, &word.to_lowercase())
        };
        let name: Vec<String> = (words.iter().skip(start).take_while(is_name))
            .map(|(word, _)| word.to_lowercase().replace('’', "'"))
            .map(|word| word.trim_end_matches("'s").to_owned())
            .collect();
        if !name.is_empty() {
            self.places.insert(name.join(" "));
        }
        start + name.len()
    }
}

/// Returns the words of a clause, each with whether nothing but a space or hyphen is in front of it.
fn words(clause: &str) -> Vec<(&str, bool)> {
    let mut words = Vec::new();
    let mut rest = clause;
    while let Some((word, behind)) = next_word(rest) {
        let gap = &rest[..rest.len() - behind.len() - word.len()];
        let joined = gap
            .chars()
            .all(|c| c.is_whitespace() || matches!(c, '-' | '.'));
        words.push((word, joined));
        rest = behind;
    }
    words
}

fn is_date(word: &str, lower: &str) -> bool {
    let named = is_weekday(lower) || is_month(lower);
    let year = word.len() == 4 && word.chars().all(|c| c.is_ascii_digit());
    named && is_first_upper(word)
        || TODAYS.contains(&lower)
        || year && matches!(&word[..2], "15" | "16" | "17" | "18" | "19" | "20")
        || matches!(lower.strip_suffix('s'), Some(decade) if decade.len() == 4
            && decade.ends_with('0') && decade.chars().all(|c| c.is_ascii_digit()))
}

/// Returns a day or month under its short form.
fn time(lower: &str) -> String {
    if is_weekday(lower) || is_month(lower) {
        lower.chars().take(3).collect()
    } else {
        lower.to_owned()
    }
}

/// Returns where clauses of a sentence end, and where the next ones begin: at signs, and at the words that
/// join another verb. "In Velm and Brask" is one clause, "... and was built in 1957" another.
fn boundaries(text: &str) -> Vec<(usize, usize)> {
    let in_number = |at: usize, sign: char| {
        sign == ','
            && text[..at].ends_with(char::is_numeric)
            && text[at + 1..].starts_with(char::is_numeric)
    };
    let signs = text.char_indices().filter(|&(at, c)| {
        matches!(
            c,
            ',' | ';' | ':' | '(' | ')' | '—' | '–' | '“' | '”' | '"' | '\n' | '\t'
        ) && !in_number(at, c)
    });
    let mut found: Vec<(usize, usize)> = signs.map(|(at, c)| (at, at + c.len_utf8())).collect();
    let mut rest = text;
    while let Some((word, behind)) = next_word(rest) {
        let end = text.len() - behind.len();
        let joins = match word.to_lowercase().as_str() {
            "and" | "or" | "but" => behind.trim_start().starts_with(char::is_lowercase),
            "who" | "which" | "that" | "while" | "when" | "where" | "whereas" | "because"
            | "although" | "though" => true,
            _ => false,
        };
        if joins {
            found.push((end - word.len(), end));
        }
        rest = behind;
    }
    found.sort_unstable();
    found
}

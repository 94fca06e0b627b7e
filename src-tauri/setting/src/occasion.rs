//! Where and when the clause of a claim says that it is.

use std::collections::BTreeSet;

use claimdesk_anchor::is_saying;
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

/// Those of them behind which a place says where the whole clause is.
const WITHIN_A_PLACE: &[&str] = &[
    "in",
    "at",
    "near",
    "outside",
    "inside",
    "across",
    "throughout",
];

/// Words between such a word and a place's name: "in central Velm", "in the city of Velm".
const QUALIFIERS: &[&str] = &[
    "a", "an", "the", "of", "central", "downtown", "nearby", "north", "south", "east", "west",
    "northern", "southern", "eastern", "western", "upper", "lower", "inner", "outer", "greater",
    "rural", "suburban", "occupied", "city", "town", "village", "port", "capital", "district",
    "region", "province", "state",
];

/// The places and times that are named next to a claim, in its clause.
#[derive(Debug)]
pub(crate) struct Occasion {
    places: BTreeSet<String>,
    times: BTreeSet<String>,
    /// Those that say where and when the claim itself holds, not when and where somebody said it.
    bounds: Bounds,
}

/// Where and when a claim says that it holds.
#[derive(Debug, Default)]
struct Bounds {
    places: BTreeSet<String>,
    times: BTreeSet<String>,
}

impl Occasion {
    /// Reads the clause around a claim: `before` and `after` are the rest of its sentence.
    pub(crate) fn of(before: &str, after: &str) -> Self {
        let mut occasion = Self {
            places: BTreeSet::new(),
            times: BTreeSet::new(),
            bounds: Bounds::default(),
        };
        let from = boundaries(before).last().map_or(0, |&(_, end)| end);
        let to = (boundaries(after).first()).map_or(after.len(), |&(at, _)| at);
        occasion.read(&before[from..]);
        occasion.read(&after[..to]);
        occasion
    }

    /// Whether another place or time is named in the stead of one, or the claim holds in one more or one less.
    pub(crate) fn is_turned(&self, later: &Self) -> bool {
        let swapped = |old: &BTreeSet<String>, new: &BTreeSet<String>| {
            old.difference(new).next().is_some() && new.difference(old).next().is_some()
        };
        swapped(&self.places, &later.places)
            || swapped(&self.times, &later.times)
            || self.bounds.is_other(&later.bounds)
    }

    fn read(&mut self, clause: &str) {
        let words = words(clause);
        let said = (words.iter()).any(|(word, _)| is_saying(&word.to_lowercase()));
        let mut at = 0;
        while let Some(&(word, _)) = words.get(at) {
            let lower = word.to_lowercase();
            if AT_A_PLACE.contains(&lower.as_str()) {
                let (name, end) = place_at(&words, at + 1);
                let bounds = !said && WITHIN_A_PLACE.contains(&lower.as_str());
                self.bounds.places.extend(name.clone().filter(|_| bounds));
                self.places.extend(name);
                at = end;
                continue;
            }
            let (times, end) = times_at(&words, at, &lower);
            if !said {
                self.bounds.times.extend(times.iter().cloned());
            }
            self.times.extend(times);
            at = end;
        }
    }
}

impl Bounds {
    fn is_other(&self, later: &Self) -> bool {
        self.places != later.places
            || !(is_finer(&self.times, &later.times) || is_finer(&later.times, &self.times))
    }
}

/// Whether a time is told again, if more finely: "on Friday", "on 4 June" for "in June", with the year.
fn is_finer(coarse: &BTreeSet<String>, fine: &BTreeSet<String>) -> bool {
    let monthless = !coarse.iter().any(|time| is_month(time));
    let mut more = fine.difference(coarse);
    let finer = |time: &String| time.contains(char::is_numeric) || monthless && is_month(time);
    coarse.is_subset(fine) && coarse.is_empty() == fine.is_empty() && more.all(finer)
}

/// Returns the times that the word at a place names, and where the next one begins.
fn times_at(words: &[(&str, bool)], at: usize, lower: &str) -> (Vec<String>, usize) {
    let (word, joined) = words[at];
    let next = words.get(at + 1).filter(|(_, joined)| *joined);
    let next_lower = next.map(|(word, _)| word.to_lowercase());
    let span = (next_lower.as_deref()).filter(|span| {
        SPANS.contains(span) && matches!(lower, "last" | "next" | "this" | "previous")
    });
    if let Some(span) = span {
        return (vec![format!("{lower} {span}")], at + 2);
    }
    if !is_date(word, lower) {
        return (Vec::new(), at + 1);
    }
    let mut times = vec![time(lower)];
    if is_month(lower) {
        let ahead = at.checked_sub(1).filter(|_| joined).map(|at| words[at].0);
        let day = day(next.map(|(word, _)| *word)).or_else(|| day(ahead));
        times.extend(day.map(|day| format!("{} {day}", time(lower))));
    }
    (times, at + 1)
}

/// Returns the day of a month that a word next to it is: "June 4", "4th June".
fn day(word: Option<&str>) -> Option<String> {
    let number = word?.trim_end_matches(char::is_alphabetic);
    (number.starts_with(char::is_numeric) && number.len() <= 2).then(|| number.to_owned())
}

/// Reads a place's name, which begins at a word or behind what qualifies it; returns it, and where it ended.
fn place_at(words: &[(&str, bool)], from: usize) -> (Option<String>, usize) {
    let behind = words.get(from..).unwrap_or_default();
    let qualifies = |&&(word, joined): &&(&str, bool)| {
        joined && QUALIFIERS.contains(&word.to_lowercase().as_str()) && !is_proper(word)
    };
    let start = from + behind.iter().take_while(qualifies).count();
    let is_name = |(word, joined): &&(&str, bool)| {
        *joined && is_first_upper(word) && !is_date(word, &word.to_lowercase())
    };
    let name: Vec<String> = (words.iter().skip(start).take_while(is_name))
        .map(|(word, _)| word.to_lowercase().replace('’', "'"))
        .map(|word| word.trim_end_matches("'s").to_owned())
        .collect();
    let end = start + name.len();
    if name.is_empty() {
        return (None, from);
    }
    (Some(name.join(" ")), end)
}

/// "The" may be written with a capital; "West" in "West Velm" belongs to the name.
fn is_proper(word: &str) -> bool {
    is_first_upper(word) && word != "The"
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

//! What an amount that begins or ends a claim is measured in, where that is said right outside it.

use std::collections::BTreeSet;

use crate::words::{is_amount, is_first_upper, last_word, next_word};

/// Units, currencies and scales that have several spellings, under one.
const SPELLINGS: &[(&str, &str)] = &[
    ("%", "percent"),
    ("pct", "percent"),
    ("bn", "billion"),
    ("mn", "million"),
    ("mln", "million"),
    ("tn", "trillion"),
    ("trn", "trillion"),
    ("$", "dollar"),
    ("us$", "dollar"),
    ("usd", "dollar"),
    ("€", "euro"),
    ("eur", "euro"),
    ("£", "pound"),
    ("gbp", "pound"),
    ("¥", "yen"),
    ("jpy", "yen"),
    ("₹", "rupee"),
    ("₽", "ruble"),
    ("rouble", "ruble"),
    ("km", "kilometer"),
    ("kilometre", "kilometer"),
    ("metre", "meter"),
    ("centimetre", "centimeter"),
    ("cm", "centimeter"),
    ("millimetre", "millimeter"),
    ("mm", "millimeter"),
    ("litre", "liter"),
    ("kg", "kilogram"),
    ("kilo", "kilogram"),
    ("gramme", "gram"),
    ("foot", "feet"),
    ("hr", "hour"),
    ("min", "minute"),
    ("sec", "second"),
    ("yr", "year"),
    ("mw", "megawatt"),
    ("gw", "gigawatt"),
    ("celsius", "c"),
    ("fahrenheit", "f"),
];

/// Words behind which the unit still comes.
const BETWEEN: &[&str] = &[
    "hundred",
    "thousand",
    "million",
    "billion",
    "trillion",
    "dozen",
    "crore",
    "lakh",
    "square",
    "cubic",
    "nautical",
    "metric",
    "us",
    "australian",
    "canadian",
    "degree",
    "point",
    "half",
];

/// Small words: what follows a number and is one of them is no unit.
const SMALL: &[&str] = &[
    "a",
    "about",
    "according",
    "after",
    "against",
    "ago",
    "all",
    "also",
    "among",
    "an",
    "and",
    "are",
    "around",
    "as",
    "at",
    "be",
    "because",
    "been",
    "before",
    "being",
    "between",
    "but",
    "by",
    "can",
    "could",
    "did",
    "do",
    "does",
    "down",
    "during",
    "each",
    "either",
    "even",
    "every",
    "for",
    "from",
    "had",
    "has",
    "have",
    "he",
    "her",
    "here",
    "his",
    "how",
    "i",
    "if",
    "in",
    "into",
    "is",
    "it",
    "its",
    "just",
    "last",
    "may",
    "might",
    "more",
    "must",
    "near",
    "next",
    "no",
    "not",
    "now",
    "of",
    "off",
    "on",
    "only",
    "onto",
    "or",
    "our",
    "out",
    "over",
    "per",
    "said",
    "say",
    "shall",
    "she",
    "should",
    "since",
    "so",
    "some",
    "still",
    "such",
    "than",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "through",
    "to",
    "too",
    "told",
    "under",
    "until",
    "up",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "which",
    "while",
    "who",
    "whose",
    "will",
    "with",
    "within",
    "without",
    "would",
    "yet",
    "you",
];

/// Words in front of an amount that widen it or shut it off, under one for all that say the same.
const BOUNDS: &[(&str, &str)] = &[
    ("about", "about"),
    ("around", "about"),
    ("roughly", "about"),
    ("approximately", "about"),
    ("some", "about"),
    ("circa", "about"),
    ("nearly", "nearly"),
    ("almost", "nearly"),
    ("over", "more"),
    ("more", "more"),
    ("above", "more"),
    ("exceeding", "more"),
    ("under", "less"),
    ("less", "less"),
    ("fewer", "less"),
    ("below", "less"),
    ("least", "at least"),
    ("minimum", "at least"),
    ("most", "at most"),
    ("maximum", "at most"),
    ("up", "at most"),
    ("many", "at most"),
    ("much", "at most"),
    ("only", "only"),
    ("exactly", "exactly"),
    ("minus", "minus"),
    ("half", "half"),
    ("double", "double"),
    ("twice", "double"),
];

/// Words that may stand between a bound and its amount.
const LINKING: &[&str] = &["than", "at", "as", "to", "a", "an", "the"];

/// Words that say of a changed amount whether it is where the change ended or how far it went.
const STEPS: &[&str] = &["to", "by", "from"];

/// The measure of the amounts at both ends of a claim's stretch.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Measure {
    /// Scales, units and what is counted, on whichever side.
    units: BTreeSet<String>,
    /// What bounds the first amount.
    bounds: BTreeSet<String>,
    /// "to" or "by" in front of it.
    step: Option<String>,
}

impl Measure {
    /// Reads what is right outside of `words`: `before` and `after` are the rest of its sentence.
    pub(crate) fn of(before: &str, words: &str, after: &str) -> Self {
        let mut measure = Self {
            units: BTreeSet::new(),
            bounds: BTreeSet::new(),
            step: None,
        };
        let first = next_word(words).map_or("", |(word, _)| word);
        let last = last_word(words).map_or("", |(word, _)| word);
        let ends_open = |c: char| !matches!(c, '.' | ',' | ';' | ':' | '%' | ')');
        if is_amount(last) && words.trim_end().ends_with(ends_open) {
            measure.read_behind(after);
        }
        measure.read_rate(after);
        let in_digits = first.starts_with(char::is_numeric) || starts_with_currency(words);
        measure.read_before(before, in_digits, is_amount(first));
        measure
    }

    /// Whether the same amounts are measured otherwise.
    pub(crate) fn is_turned(&self, later: &Self) -> bool {
        let other_step = matches!((&self.step, &later.step), (Some(a), Some(b)) if a != b);
        self.units != later.units || self.bounds != later.bounds || other_step
    }

    fn read_behind(&mut self, after: &str) {
        let mut rest = after;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '‑'));
            if let Some(sign) = rest.chars().next().filter(|&c| is_unit_sign(c)) {
                self.unit(&sign.to_string());
                rest = &rest[sign.len_utf8()..];
                continue;
            }
            if !rest.starts_with(char::is_alphabetic) {
                return;
            }
            let Some((word, behind)) = next_word(rest) else {
                return;
            };
            let plain = singular(word);
            let lower = word.to_lowercase();
            if plain == "per" && next_word(behind).is_some_and(|(w, _)| singular(w) == "cent") {
                self.unit("percent");
                return;
            }
            if SMALL.contains(&lower.as_str()) || lower.ends_with("ly") {
                return;
            }
            let known = BETWEEN.contains(&plain.as_str()) || spelled(&plain) != plain;
            if is_first_upper(word) && !known {
                return;
            }
            self.unit(&plain);
            if !BETWEEN.contains(&plain.as_str()) {
                self.read_rate(behind);
                return;
            }
            rest = behind;
        }
    }

    /// "a day", "per head", "/km".
    fn read_rate(&mut self, after: &str) {
        const RATES: &[&str] = &[
            "second",
            "minute",
            "hour",
            "day",
            "night",
            "week",
            "month",
            "quarter",
            "year",
            "decade",
            "person",
            "head",
            "child",
            "household",
            "pupil",
            "ton",
            "tonne",
            "kilogram",
            "kilometer",
            "mile",
            "barrel",
            "liter",
            "gallon",
        ];
        let rest = after.trim_start();
        let (per, behind) = match rest.strip_prefix('/') {
            Some(behind) => ("per", behind),
            None if !after.starts_with(char::is_whitespace) => return,
            None => match next_word(rest) {
                Some((word, behind)) if rest.starts_with(word) => (word, behind),
                _ => return,
            },
        };
        let sought = matches!(
            per.to_lowercase().as_str(),
            "per" | "a" | "an" | "each" | "every"
        );
        if let Some((word, _)) = next_word(behind).filter(|_| sought) {
            let unit = spelled(&singular(word));
            if RATES.contains(&unit.as_str()) {
                self.units.insert(format!("per {unit}"));
            }
        }
    }

    /// Reads backwards from a claim's first word, which is an amount or is none, in digits or in words.
    fn read_before(&mut self, before: &str, in_digits: bool, amount: bool) {
        let mut rest = before.trim_end();
        if (in_digits || amount)
            && let Some(sign) = rest.chars().next_back().filter(|&c| is_unit_sign(c))
        {
            rest = &rest[..rest.len() - sign.len_utf8()];
            let country: String = (rest.chars().rev())
                .take_while(char::is_ascii_uppercase)
                .take(3)
                .collect();
            rest = &rest[..rest.len() - country.len()];
            let country: String = country.chars().rev().collect();
            self.unit(&format!("{country}{sign}"));
        }
        rest = rest.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '‑'));
        let Some((word, _)) = last_word(rest).filter(|(word, _)| rest.ends_with(word)) else {
            return;
        };
        // "4 | million people", "four | people died": the number of what the claim begins with.
        if !in_digits && is_amount(word) {
            self.units.insert(word.to_lowercase());
            return;
        }
        if !in_digits && !amount {
            return;
        }
        let lower = word.to_lowercase();
        if matches!(lower.as_str(), "usd" | "eur" | "gbp" | "jpy" | "chf") {
            self.unit(&lower);
        }
        let mut linked: Option<String> = None;
        for _ in 0..4 {
            let Some((word, ahead)) = last_word(rest).filter(|(word, _)| rest.ends_with(word))
            else {
                break;
            };
            let lower = word.to_lowercase();
            if let Some((_, bound)) = BOUNDS.iter().find(|(it, _)| *it == lower) {
                self.bounds.insert((*bound).to_owned());
                if lower == "up" {
                    linked = None;
                }
            } else if LINKING.contains(&lower.as_str()) || STEPS.contains(&lower.as_str()) {
                linked = linked.or_else(|| STEPS.contains(&lower.as_str()).then_some(lower));
            } else {
                break;
            }
            rest = ahead.trim_end();
        }
        self.step = linked;
    }

    fn unit(&mut self, unit: &str) {
        self.units.insert(spelled(&unit.to_lowercase()));
    }
}

fn starts_with_currency(words: &str) -> bool {
    words.starts_with(['$', '€', '£', '¥', '₹', '₽'])
}

fn is_unit_sign(sign: char) -> bool {
    matches!(
        sign,
        '%' | '‰' | '°' | '$' | '€' | '£' | '¥' | '₹' | '₽' | '₩' | '₴' | '¢'
    )
}

fn spelled(unit: &str) -> String {
    let known = SPELLINGS.iter().find(|(it, _)| *it == unit);
    known.map_or(unit, |(_, one)| one).to_owned()
}

/// Returns a word without its plural.
fn singular(word: &str) -> String {
    let lower = word.to_lowercase();
    match lower.strip_suffix('s') {
        Some(one) if one.len() > 2 && !one.ends_with('s') => one.to_owned(),
        _ => lower,
    }
}

//! Ordinary words, and words that belong to many names.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::fold::Folded;

static WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let lines = include_str!("common_words.txt").lines();
    lines
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .map(|word| Folded::new(word).row)
        .collect()
});

/// Small words of names, which name nobody.
const PARTICLES: &[&str] = &[
    "de",
    "la",
    "las",
    "los",
    "le",
    "les",
    "du",
    "des",
    "del",
    "della",
    "delle",
    "degli",
    "di",
    "da",
    "dal",
    "dos",
    "das",
    "do",
    "von",
    "van",
    "der",
    "den",
    "ter",
    "ten",
    "zu",
    "zum",
    "zur",
    "af",
    "av",
    "bin",
    "bint",
    "ibn",
    "ben",
    "bat",
    "al",
    "el",
    "ul",
    "ad",
    "as",
    "ash",
    "an",
    "ar",
    "abu",
    "abd",
    "umm",
    "mac",
    "mc",
    "st",
    "san",
    "santa",
    "saint",
    "y",
    "e",
    "i",
    "and",
    "jr",
    "sr",
    "ii",
    "iii",
    "iv",
    "dr",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "prof",
    "sir",
    "dame",
    "lord",
    "lady",
    "rev",
    "fr",
    "pan",
    "pani",
    "panem",
    "herr",
    "frau",
    "monsieur",
    "madame",
    "mme",
    "senor",
    "senora",
    "don",
    "dona",
    "ing",
    "mgr",
    "judr",
    "mudr",
    "phd",
    "pan",
    "bay",
    "hanim",
    "kyrios",
    "kyria",
    "пан",
    "пані",
    "господин",
    "г",
    "д",
    "др",
    "проф",
    "κ",
    "κα",
    "ο",
    "η",
    "ال",
    "بن",
    "ابن",
    "بنت",
    "ابو",
    "ام",
    "عبد",
    "ال",
    "السيد",
    "السيده",
    "بن",
    "בנ",
    "בר",
    "בת",
    "אבו",
    "אל",
    "מר",
    "גב",
    "דר",
];

/// Words behind which a word is a month or a place rather than somebody.
const BEFORE_MONTHS: &[&str] = &[
    "in",
    "of",
    "since",
    "by",
    "until",
    "till",
    "last",
    "next",
    "early",
    "late",
    "mid",
    "this",
    "through",
    "from",
    "to",
    "and",
    "after",
    "before",
    "during",
    "every",
    "between",
    "on",
    "at",
    "a",
    "an",
    "the",
    "near",
    "across",
    "throughout",
];

/// Places that many people are named as.
const PLACES: &[&str] = &[
    "adelaide",
    "alexandria",
    "austin",
    "brooklyn",
    "carolina",
    "chad",
    "charlotte",
    "chelsea",
    "chester",
    "dallas",
    "derby",
    "florence",
    "georgia",
    "houston",
    "india",
    "israel",
    "jackson",
    "jordan",
    "kenya",
    "kent",
    "lancaster",
    "lincoln",
    "london",
    "madison",
    "milan",
    "nancy",
    "odessa",
    "orlando",
    "paris",
    "savannah",
    "siena",
    "sofia",
    "sydney",
    "valencia",
    "verona",
    "victoria",
    "vienna",
    "virginia",
    "york",
];

/// Words behind which "in" leads somebody rather than a place.
const TRUST: &[&str] = &[
    "believe",
    "believed",
    "believes",
    "belief",
    "confide",
    "confided",
    "confides",
    "confiding",
    "confidence",
    "disappointed",
    "faith",
    "interest",
    "interested",
    "trust",
    "trusted",
    "trusts",
];

/// What somebody does whose name begins a sentence and is an ordinary word.
const DOES: &[&str] = &[
    "said",
    "says",
    "say",
    "called",
    "calls",
    "told",
    "tells",
    "wrote",
    "writes",
    "asked",
    "asks",
    "met",
    "meets",
    "sent",
    "sends",
    "gave",
    "gives",
    "knows",
    "knew",
    "thinks",
    "thought",
    "denies",
    "denied",
    "confirmed",
    "confirms",
    "agreed",
    "agrees",
    "refused",
    "refuses",
    "works",
    "worked",
    "was",
    "has",
    "had",
    "does",
    "did",
    "wants",
    "wanted",
    "saw",
    "heard",
    "phoned",
    "texted",
    "rang",
    "went",
    "came",
    "left",
    "returned",
    "answered",
    "replied",
    "added",
    "insists",
    "claims",
    "claimed",
    "remembers",
    "remembered",
    "lives",
    "lived",
    "showed",
    "shows",
    "spoke",
    "speaks",
    "s",
];

/// Abbreviations that look like somebody's initials.
const ABBREVIATIONS: &[&str] = &[
    "us", "uk", "un", "eu", "usa", "dc", "la", "ny", "am", "pm", "bc", "ad", "ie", "eg", "phd",
    "md", "ba", "ma", "nj", "nc", "sc", "nh", "nm", "nd", "sd", "ri", "pa", "va", "uae", "ussr",
    "ps", "pr",
];

pub(super) fn is_ordinary(word: &str) -> bool {
    WORDS.contains(word)
}

/// Returns whether a word is only joined to names.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

pub(super) fn leads_a_month(word: &str) -> bool {
    BEFORE_MONTHS.contains(&word)
}

pub(super) fn names_a_place(word: &str) -> bool {
    PLACES.contains(&word)
}

pub(super) fn trusts(word: &str) -> bool {
    TRUST.contains(&word)
}

pub(super) fn is_done_by_somebody(word: &str) -> bool {
    DOES.contains(&word)
}

pub(super) fn is_abbreviation(letters: &str) -> bool {
    ABBREVIATIONS.contains(&letters)
}

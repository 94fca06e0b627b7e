//! Words that a line's end parts.
//!
//! A program that sets lines parts words with a hyphen that is none of theirs.
//! Whether a hyphen at a line's end belongs to its word cannot be seen; it is told
//! from the rest of the document, and where that tells nothing, the hyphen stays:
//! `reconcil-iation` can be read, while `twentyone` is a mistake.

use std::collections::{HashMap, HashSet};

/// First halves of words that keep their hyphen, though the whole may be a word of its own.
const FIRST: [&str; 26] = [
    "all", "anti", "co", "cross", "eighty", "ex", "fifty", "forty", "half", "ill", "long", "low",
    "high", "mid", "multi", "ninety", "non", "post", "quasi", "self", "seventy", "short", "sixty",
    "thirty", "twenty", "well",
];

/// Words before which a hyphen stands for the rest of a word: "mid- and long-term".
const PAIRED: [&str; 12] = [
    "and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "e", "и", "или",
];

/// What becomes of a hyphen at a line's end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Fate {
    /// It was set by a program: the halves are one word.
    Dropped,
    /// It belongs to the word.
    Kept,
    /// It belongs to the word, and a space follows.
    Suspended,
}

/// The words of a document.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    words: HashSet<String>,
    /// Whether the document parts words at all.
    parts: bool,
}

impl Vocabulary {
    /// Takes in the words of a line; not those at its ends that may be parted.
    pub(super) fn take_in(&mut self, line: &str, after_hyphen: bool) {
        let parted = line.trim_end().ends_with(is_hyphen);
        let words: Vec<&str> = line.split_whitespace().collect();
        let last = words.len().saturating_sub(1);
        for (at, word) in words.iter().enumerate() {
            let half = (at == 0 && after_hyphen) || (at == last && parted);
            if half {
                continue;
            }
            let word = word.trim_matches(|char: char| !char.is_alphanumeric());
            for part in word.split(is_hyphen) {
                self.add(part);
            }
            if word.contains(is_hyphen) {
                self.add(word);
            }
        }
    }

    fn add(&mut self, word: &str) {
        if !word.is_empty() && word.len() <= 64 {
            self.words.insert(plain(word));
        }
    }

    /// Looks at all parted words: where some surely are one word, the document parts words.
    pub(super) fn weigh<'t>(&mut self, parted: impl Iterator<Item = (&'t str, &'t str)>) {
        let mut fates: HashMap<Fate, usize> = HashMap::new();
        for (first, second) in parted {
            if let Some(fate) = self.known(first, second) {
                *fates.entry(fate).or_default() += 1;
            }
        }
        let count = |fate| fates.get(&fate).copied().unwrap_or(0);
        // Compounds end lines, too, in a document that parts words.
        self.parts = count(Fate::Dropped) > 0 && count(Fate::Dropped) * 2 >= count(Fate::Kept);
    }

    /// Returns what becomes of the hyphen between two halves of a word.
    pub(super) fn fate(&self, first: &str, second: &str) -> Fate {
        if PAIRED.contains(&&*plain(second)) {
            return Fate::Suspended;
        }
        if let Some(fate) = self.known(first, second) {
            return fate;
        }
        // A half that is no word of this document is no word of a compound either.
        let is_word = |half: &str| self.words.contains(&plain(half));
        if self.parts && !is_word(first) && !is_word(second) {
            Fate::Dropped
        } else {
            Fate::Kept
        }
    }

    /// Returns the fate that the document's own words tell.
    fn known(&self, first: &str, second: &str) -> Option<Fate> {
        let lower = second.chars().next().is_some_and(char::is_lowercase);
        let letters = first.chars().next_back().is_some_and(char::is_alphabetic);
        if !lower || !letters {
            return Some(Fate::Kept);
        }
        let (first, second) = (plain(first), plain(second));
        let compound = self.words.contains(&format!("{first}-{second}"));
        let whole = self.words.contains(&format!("{first}{second}"));
        match (whole, compound) {
            (true, false) => Some(Fate::Dropped),
            (_, true) => Some(Fate::Kept),
            _ if FIRST.contains(&&*first) => Some(Fate::Kept),
            _ => None,
        }
    }
}

/// Whether a character is a hyphen that a line may break behind.
pub(super) const fn is_hyphen(char: char) -> bool {
    matches!(char, '-' | '\u{2010}')
}

/// Returns a word without marks around it, in small letters and with the usual hyphen.
fn plain(word: &str) -> String {
    let word = word.trim_matches(|char: char| !char.is_alphanumeric());
    let small = word.chars().flat_map(char::to_lowercase);
    small
        .map(|char| if is_hyphen(char) { '-' } else { char })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Fate, Vocabulary};

    fn vocabulary(lines: &[&str]) -> Vocabulary {
        let mut words = Vocabulary::default();
        for line in lines {
            words.take_in(line, false);
        }
        words
    }

    #[test]
    fn the_documents_own_words_decide() {
        let words =
            vocabulary(&["The government fell; twenty-one ministers and the co-author left"]);
        assert_eq!(words.fate("govern", "ment"), Fate::Dropped);
        assert_eq!(words.fate("Govern", "ment,"), Fate::Dropped);
        assert_eq!(words.fate("twenty", "one"), Fate::Kept);
        assert_eq!(words.fate("co", "author"), Fate::Kept);
    }

    #[test]
    fn what_is_not_known_keeps_its_hyphen() {
        let words = vocabulary(&["The well was known to all"]);
        assert_eq!(words.fate("reconcil", "iation"), Fate::Kept);
        assert_eq!(words.fate("well", "known"), Fate::Kept);
        assert_eq!(words.fate("Anglo", "Saxon"), Fate::Kept);
        assert_eq!(words.fate("mid", "and"), Fate::Suspended);
    }

    #[test]
    fn halves_that_are_no_words_are_joined_where_the_document_parts_words() {
        let mut words = vocabulary(&["The government fell over the high court"]);
        words.weigh([("govern", "ment"), ("reconcil", "iation")].into_iter());
        assert_eq!(words.fate("reconcil", "iation"), Fate::Dropped);
        assert_eq!(words.fate("over", "whelming"), Fate::Kept, "over is a word");
        assert_eq!(words.fate("self", "made"), Fate::Kept);
    }
}

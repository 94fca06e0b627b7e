//! The phrases of `notes.txt`, found where they are in a note.

use std::collections::HashMap;
use std::sync::OnceLock;

use claimdesk_grammar::lines;

/// The words of English notes.
const NOTES: &str = include_str!("../../lexicons/en/notes.txt");

/// What a phrase tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Month(u8),
    Weekday,
    Page,
    Paragraph,
    Code,
    Case,
    Phone,
    /// In touch with whoever is named next.
    Form(&'static str),
    /// In touch with whoever was named before.
    By(&'static str),
    Opener,
    Told,
    Record,
    Court,
}

/// Phrases of `notes.txt` by their first word; the longest come first.
pub(super) struct Words(HashMap<&'static str, Vec<(&'static str, Word)>>);

impl Words {
    /// The English phrases, read on first use.
    pub(super) fn english() -> &'static Self {
        static WORDS: OnceLock<Words> = OnceLock::new();
        WORDS.get_or_init(|| Self::read(NOTES))
    }

    fn read(file: &'static str) -> Self {
        let mut by_first: HashMap<_, Vec<_>> = HashMap::new();
        for (class, phrases) in lines(file).filter_map(|l| l.split_once(": ")) {
            for phrase in phrases.split(", ") {
                if let Some(word) = word_of(class) {
                    let first = phrase.split(' ').next().unwrap_or(phrase);
                    by_first.entry(first).or_default().push((phrase, word));
                }
            }
        }
        for phrases in by_first.values_mut() {
            phrases.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        }
        Self(by_first)
    }

    /// The longest phrase of a wanted class at the start of `text`: its length in bytes, and what it tells.
    pub(super) fn at(&self, text: &str, wanted: impl Fn(Word) -> bool) -> Option<(usize, Word)> {
        let end = text.find(char::is_whitespace).unwrap_or(text.len());
        let first = text[..end].to_lowercase();
        // "p14", "Tel:020", "Sept,": a phrase may end inside the word.
        let stem = first.trim_end_matches(|c: char| !c.is_alphanumeric());
        let letters = first
            .find(|c: char| c.is_ascii_digit())
            .unwrap_or(first.len());
        [first.as_str(), stem, &first[..letters]]
            .into_iter()
            .filter_map(|key| self.0.get(key))
            .flatten()
            .filter(|(phrase, word)| wanted(*word) && fits(text, phrase))
            .max_by_key(|(phrase, _)| phrase.len())
            .map(|(phrase, word)| (phrase.len(), *word))
    }
}

/// Whether `text` begins with the phrase, whatever its case, and no letter follows.
fn fits(text: &str, phrase: &str) -> bool {
    let Some(head) = text.get(..phrase.len()) else {
        return false;
    };
    let next = text[phrase.len()..].chars().next();
    let open = phrase.ends_with(char::is_alphanumeric) && next.is_some_and(char::is_alphabetic);
    (head.eq_ignore_ascii_case(phrase) || head == phrase) && !open
}

fn word_of(class: &str) -> Option<Word> {
    let (kind, value) = class.split_once(' ').unwrap_or((class, ""));
    Some(match kind {
        "month" => Word::Month(value.parse().ok()?),
        "weekday" => Word::Weekday,
        "page" => Word::Page,
        "paragraph" => Word::Paragraph,
        "code" => Word::Code,
        "case" => Word::Case,
        "phone" => Word::Phone,
        "form" => Word::Form(form(value)?),
        "by" => Word::By(form(value)?),
        "opener" => Word::Opener,
        "told" => Word::Told,
        "record" => Word::Record,
        "court" => Word::Court,
        _ => return None,
    })
}

/// The forms of contact a source can have.
fn form(name: &str) -> Option<&'static str> {
    [
        "interview",
        "call",
        "e-mail",
        "message",
        "letter",
        "meeting",
    ]
    .into_iter()
    .find(|f| *f == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_is_known_and_every_phrase_is_small() {
        for line in lines(NOTES) {
            let (class, phrases) = line.split_once(": ").expect("a line is CLASS: phrases");
            assert!(word_of(class).is_some(), "{class}");
            assert_eq!(phrases, phrases.to_lowercase(), "{class}");
        }
    }

    #[test]
    fn the_longest_phrase_counts_and_ends_with_its_word() {
        let words = Words::english();
        let any = |_| true;
        assert_eq!(
            words.at("Phone interview with Ann", any),
            Some((20, Word::Form("call")))
        );
        assert_eq!(words.at("p14", any), Some((1, Word::Page)));
        assert_eq!(words.at("Sept. 3", any), Some((5, Word::Month(9))));
        assert_eq!(
            words.at("page14", |w| w == Word::Page),
            Some((4, Word::Page))
        );
        assert_eq!(words.at("pagan", any), None);
        assert_eq!(words.at("", any), None);
    }
}

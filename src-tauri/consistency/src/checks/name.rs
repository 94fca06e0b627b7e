//! # One name in two spellings
//!
//! Two capitalised words a letter apart (two from nine letters on), or apart by an accent, are one name spelled twice
//! where the one belongs to a name given in full and the other is used as that one would be. Two people who are both
//! named in full are two people; so are pairs that the desk has kept apart. A name that departs by a letter from one the
//! desk has checked is reported as well.
//!
//! Why: of the corrections of a great newspaper a quarter are misspelled names.
//!
//! Example: *Commander Halima Wanjohi … Wanjoni said*.
//!
//! Settled by: one spelling; or the two are kept apart for good.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use claimdesk_draft::{Case, seek_key};
use claimdesk_grammar::Kind as TokenKind;
use claimdesk_grammar::lexicon::class::{Class, Sense};

use claimdesk_terms::SourceKind;

use crate::finding::{Certainty, Name};

use crate::found::Found;
use crate::kind::Kind;
use crate::reading::Reading;

/// Shorter words are too often one letter from another name.
const LEAST: usize = 4;

/// From so many letters on two may differ.
const LONG: usize = 9;

/// One spelling of one word of names.
#[derive(Default)]
struct Spelled {
    /// Where, as bytes, with the name it belongs to.
    places: Vec<(Range<usize>, usize)>,
    /// Whole names of several words it is in, and its position.
    wholes: Vec<(String, usize)>,
    /// Times it stands alone.
    alone: usize,
    /// Times it stands alone in front of "of", as no surname does.
    governs: usize,
    /// It ends a name of several words.
    surname: bool,
    /// One of its names is a person's.
    person: bool,
    /// Alone it is a name that the lexicon knows.
    known: bool,
}

pub(super) fn check(reading: &Reading<'_>, found: &mut Found) -> Vec<Name> {
    let words = spelled(reading);
    let mut same = Vec::new();
    let near = Near::new(&words);
    for (one, other) in pairs(&words, &near) {
        let (Some(a), Some(b)) = (words.get(one), words.get(other)) else {
            continue;
        };
        if !reading.may_be_one(one, other) {
            continue;
        }
        found.looked();
        let right = if reading.is_slip(one, a, other, b) {
            Some(((one, a), (other, b)))
        } else if reading.is_slip(other, b, one, a) {
            Some(((other, b), (one, a)))
        } else {
            None
        };
        if let Some(((full, a), (slip, b))) = right {
            same.push((a.places[0].1, b.places[0].1));
            report(reading, found, (full, a), (slip, b));
        }
    }
    known(reading, found, &words, &near);
    super::names::names(reading, &same)
}

fn report(
    reading: &Reading<'_>,
    found: &mut Found,
    (full, a): (&str, &Spelled),
    (slip, b): (&str, &Spelled),
) {
    let spans = a
        .places
        .iter()
        .chain(&b.places)
        .map(|(place, _)| place.clone())
        .collect();
    let line = format!("{full} ({}) ≠ {slip} ({})", a.places.len(), b.places.len());
    found.report(
        reading,
        Kind::Name,
        Certainty::Warning,
        spans,
        ("consistency-name", line),
    );
}

/// Every two spellings that are near each other, once.
fn pairs<'a>(words: &BTreeMap<&'a str, Spelled>, near: &Near<'a>) -> Vec<(&'a str, &'a str)> {
    let of = |word: &&'a str| {
        let word = *word;
        near.of(word)
            .into_iter()
            .filter(move |other| word < *other)
            .map(move |other| (word, other))
    };
    words.keys().flat_map(of).collect()
}

/// The words of every name, without titles and small words.
fn spelled<'a>(reading: &Reading<'a>) -> BTreeMap<&'a str, Spelled> {
    let mut words: BTreeMap<&str, Spelled> = BTreeMap::new();
    let tokens = &reading.parsed.tokens;
    for (name, named) in reading.names.iter().enumerate() {
        for mention in &named.mentions {
            let whole: Vec<usize> = mention
                .clone()
                .filter(|at| tokens.list[*at].kind == TokenKind::Word)
                .collect();
            for (position, at) in whole.iter().enumerate() {
                let word = tokens.word(*at);
                let letters = word.chars().count();
                let sound = word
                    .chars()
                    .all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'));
                let acronym = word.chars().all(char::is_uppercase);
                if letters < LEAST || !tokens.list[*at].capital || !sound || acronym {
                    continue;
                }
                let spelled = words.entry(word).or_default();
                spelled.places.push((tokens.bytes(&(*at..*at + 1)), name));
                spelled.person |= named.kind == SourceKind::Person && whole.len() > 1;
                if whole.len() > 1 {
                    spelled.surname |= position + 1 == whole.len();
                    let others: Vec<&str> = whole.iter().map(|at| tokens.word(*at)).collect();
                    spelled.wholes.push((others.join(" "), position));
                } else {
                    spelled.alone += 1;
                    spelled.known |= named.known && named.kind != SourceKind::Person;
                    spelled.governs +=
                        usize::from(*at + 1 < tokens.list.len() && tokens.lower(*at + 1) == "of");
                }
            }
        }
    }
    words
}

/// Spellings by what is left when letters are taken out, so that no word is compared with every other.
struct Near<'a> {
    left: HashMap<String, Vec<&'a str>>,
}

impl<'a> Near<'a> {
    fn new(words: &BTreeMap<&'a str, Spelled>) -> Self {
        let mut left: HashMap<String, Vec<&str>> = HashMap::new();
        for word in words.keys() {
            for rest in without_letters(&fold(word)) {
                let group = left.entry(rest).or_default();
                // More words than this that are alike but for a letter are a list of something, no slips.
                if group.len() < 12 {
                    group.push(word);
                }
            }
        }
        Self { left }
    }

    /// Spellings one letter away from a word, two from nine letters on, or with the same letters in another order.
    fn of(&self, word: &str) -> Vec<&'a str> {
        let rests = without_letters(&fold(word));
        let groups = rests.iter().filter_map(|rest| self.left.get(rest));
        let mut near: Vec<&str> = groups
            .flatten()
            .copied()
            .filter(|other| is_close(word, other))
            .collect();
        near.sort_unstable();
        near.dedup();
        near
    }
}

/// The word, its letters in order of the alphabet, the word without each of its letters, and without each two from nine
/// letters on.
fn without_letters(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().take(24).collect();
    let mut sorted = letters.clone();
    sorted.sort_unstable();
    let mut out = vec![
        word.to_owned(),
        format!("={}", sorted.iter().collect::<String>()),
    ];
    let cut = |out: &mut Vec<String>, gone: &[usize]| {
        let left = letters
            .iter()
            .enumerate()
            .filter(|(at, _)| !gone.contains(at));
        out.push(left.map(|(_, c)| c).collect());
    };
    for at in 0..letters.len() {
        cut(&mut out, &[at]);
        if letters.len() >= LONG {
            (at + 1..letters.len()).for_each(|other| cut(&mut out, &[at, other]));
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

fn is_close(one: &str, other: &str) -> bool {
    let (a, b) = (fold(one), fold(other));
    let (letters, others) = (a.chars().count(), b.chars().count());
    if a == b {
        return plain(one) != plain(other) && one.to_lowercase() != other.to_lowercase();
    }
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    let distance = strsim::osa_distance(&a, &b);
    let exchanged = letters >= 6 && distance == 2 && sorted(&a) == sorted(&b);
    exchanged || distance <= if letters.min(others) >= LONG { 2 } else { 1 }
}

/// A name with one sort of apostrophe.
fn plain(word: &str) -> String {
    word.replace('’', "'")
}

/// A name's letters without case, accents and apostrophes.
fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word
            .chars()
            .filter(|c| *c != '\'')
            .map(|c| c.to_ascii_lowercase())
            .collect();
    }
    let key = seek_key(word, Case::Aside);
    key.chars()
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c) && !matches!(c, '\'' | '’'))
        .collect()
}

impl Reading<'_> {
    /// Whether two spellings can be of one name at all.
    fn may_be_one(&self, one: &str, other: &str) -> bool {
        let first = |word: &str| fold(word).chars().next();
        first(one) == first(other)
            && !is_formed(one, other)
            && !is_formed(other, one)
            && !self.are_apart(one, other)
    }

    fn are_apart(&self, one: &str, other: &str) -> bool {
        let has = |name: &str, word: &str| name.split_whitespace().any(|part| part == word);
        self.subject
            .apart
            .iter()
            .any(|(a, b)| has(a, one) && has(b, other) || has(a, other) && has(b, one))
    }

    /// Whether `slip` is used where `right` would be, `right` being a name that is given in full.
    fn is_slip(&self, right: &str, a: &Spelled, slip: &str, b: &Spelled) -> bool {
        // A place or body that is never named in full: a long word, twice and more against once.
        let long = right.chars().count().min(slip.chars().count()) >= 8;
        let often_alone = long && a.alone >= 2 && b.alone == 1 && !self.is_word(right) && !a.known;
        if self.is_word(slip)
            || a.wholes.is_empty() && !often_alone
            || b.known
            || self.is_nation(slip)
            || self.is_nation(right)
        {
            return false;
        }
        let (short, long) = if right.len() < slip.len() {
            (right, slip)
        } else {
            (slip, right)
        };
        let begins = fold(long).starts_with(&fold(short));
        if !b.wholes.is_empty() {
            let first = b.wholes.iter().all(|(_, at)| *at == 0);
            let given = begins && (first || self.is_given(right) && self.is_given(slip));
            return !given && a.places.len() >= b.places.len() && self.is_swapped(right, a, b);
        }
        if self.is_given(right) && (self.is_given(slip) || begins) {
            return false;
        }
        let surname =
            a.surname && (a.person || a.places.len() >= 3 && right.chars().count() > LEAST);
        let often = a.places.len() >= 4 && b.places.len() == 1 && !begins && a.person;
        let fewer = a.places.len() > b.places.len() || a.alone == 0 || b.alone == 1;
        let short = slip.chars().count() == LEAST && right.chars().count() == LEAST && !a.person;
        (surname || often || often_alone && !begins) && fewer && !short && b.alone > b.governs
    }

    /// Whether every name in full that has the one word is a name in full with the other: "Enivronmental Protection Agency".
    fn is_swapped(&self, right: &str, a: &Spelled, b: &Spelled) -> bool {
        b.wholes.iter().all(|(whole, at)| {
            let words = whole.split(' ').enumerate();
            let fixed: Vec<&str> = words
                .map(|(n, word)| if n == *at { right } else { word })
                .collect();
            let fixed = fixed.join(" ");
            a.wholes
                .iter()
                .any(|(other, _)| *other == fixed || is_initialled(other, &fixed))
        })
    }

    fn is_nation(&self, word: &str) -> bool {
        self.parsed.lexicon.is_nation(word)
    }

    /// A first name that many people have.
    fn is_given(&self, word: &str) -> bool {
        let entry = self.parsed.lexicon.word(&word.to_lowercase());
        entry.is_some_and(|entry| entry.means(Sense::MALE | Sense::FEMALE))
    }

    /// Whether it is a word of the language, by the lexicon or because the draft has it in small letters.
    fn is_word(&self, word: &str) -> bool {
        let lower = word.to_lowercase();
        let entry = self.parsed.lexicon.word(&lower);
        let plain = entry.is_some_and(|entry| {
            !entry.class.is_empty() && !entry.can_be(Class::NOUNISH)
                || entry.means(
                    Sense::ROLE
                        | Sense::TITLE
                        | Sense::GROUP
                        | Sense::ANY_ORG
                        | Sense::ANY_DOC
                        | Sense::PLACE,
                )
        });
        plain || self.has_small(&lower)
    }
}

/// Whether two names in full are the same but for an initial: "Thomas A. Edison".
fn is_initialled(one: &str, other: &str) -> bool {
    let long = |name: &str| -> Vec<String> {
        name.split(' ')
            .filter(|word| !word.ends_with('.'))
            .map(str::to_owned)
            .collect()
    };
    long(one) == long(other)
}

/// What is left of a word without the endings of countries and their peoples: "Americ" of America, Americas, Americans.
fn people(word: &str) -> &str {
    let ends = ["ans", "an", "as", "ns", "a", "s", "n"];
    ends.iter()
        .find_map(|end| word.strip_suffix(end))
        .unwrap_or(word)
}

/// Whether one word is made of the other: a plural, a people's name, a feminine form.
fn is_formed(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
    if people(&one) == people(&other)
        && one.len() > 4
        && one.ends_with(['a', 's', 'n'])
        && other.ends_with(['a', 's', 'n'])
    {
        return true;
    }
    let ends = [
        "s", "es", "n", "an", "i", "ns", "er", "y", "ist", "ish", "ic",
    ];
    ends.iter().any(|end| other.strip_suffix(end) == Some(&one))
        || one.strip_suffix('a').is_some_and(|stem| {
            other.strip_suffix("an") == Some(stem) || other.strip_suffix("ns") == Some(stem)
        })
        || [
            ("y", "ies"),
            ("an", "ans"),
            ("us", "a"),
            ("o", "os"),
            ("er", "or"),
            ("ian", "ia"),
            ("e", "ian"),
            ("a", "an"),
            ("a", "s"),
        ]
        .iter()
        .any(|(a, b)| {
            one.strip_suffix(a)
                .is_some_and(|stem| other.strip_suffix(b) == Some(stem))
                && one.len() > 4
                && *a != "er"
        })
}

/// Mentions that depart by a letter from a name the desk has checked, the rest of which the draft has.
fn known(
    reading: &Reading<'_>,
    found: &mut Found,
    words: &BTreeMap<&str, Spelled>,
    near: &Near<'_>,
) {
    for full in reading.subject.known {
        let parts: Vec<&str> = full.split_whitespace().collect();
        if parts.len() < 2 || !parts.iter().any(|part| words.contains_key(part)) {
            continue;
        }
        for (at, part) in parts
            .iter()
            .enumerate()
            .filter(|(_, part)| part.chars().count() >= LEAST)
        {
            for word in near.of(part).into_iter().filter(|word| word != part) {
                let Some(spelled) = words.get(word).filter(|_| reading.may_be_one(word, part))
                else {
                    continue;
                };
                let whole = spelled
                    .wholes
                    .iter()
                    .any(|(whole, place)| departs(whole, *place, &parts, at));
                let surname = at + 1 == parts.len()
                    && spelled.wholes.is_empty()
                    && !reading.is_given(word)
                    && !reading.is_word(word);
                if whole || surname {
                    found.looked();
                    let spans = spelled
                        .places
                        .iter()
                        .map(|(place, _)| place.clone())
                        .collect();
                    let line = format!("{word} ≠ {full}");
                    found.report(
                        reading,
                        Kind::Name,
                        Certainty::Warning,
                        spans,
                        ("consistency-name-checked", line),
                    );
                }
            }
        }
    }
}

/// Whether a name in full differs from a checked one in one word alone.
fn departs(whole: &str, place: usize, parts: &[&str], at: usize) -> bool {
    let own: Vec<&str> = whole.split(' ').collect();
    own.len() == parts.len()
        && place == at
        && own
            .iter()
            .zip(parts)
            .enumerate()
            .all(|(n, (a, b))| n == at || a == b)
}

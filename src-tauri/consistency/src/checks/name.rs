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

use crate::finding::{Certainty, Kind, Name};
use crate::found::Found;
use crate::reading::Reading;

/// One spelling of one word of names.
#[derive(Default)]
struct Spelled {
    /// Where, as bytes, with the name it belongs to.
    places: Vec<(Range<usize>, usize)>,
    /// Words in front of it in names of several words.
    given: Vec<String>,
    /// Whole names of several words it is in, and its position.
    wholes: Vec<(String, usize)>,
    /// Times it stands alone.
    alone: usize,
}

pub(super) fn check(reading: &Reading<'_>, found: &mut Found) -> Vec<Name> {
    let words = spelled(reading);
    let mut same = Vec::new();
    for (one, other) in close_pairs(&words) {
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
    known(reading, found, &words);
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
                if letters < 4
                    || !tokens.list[*at].capital
                    || !word
                        .chars()
                        .all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'))
                {
                    continue;
                }
                let spelled = words.entry(word).or_default();
                spelled.places.push((tokens.bytes(&(*at..*at + 1)), name));
                if whole.len() > 1 {
                    if position > 0 {
                        spelled
                            .given
                            .push(tokens.word(whole[position - 1]).to_owned());
                    }
                    let others: Vec<&str> = whole.iter().map(|at| tokens.word(*at)).collect();
                    spelled.wholes.push((others.join(" "), position));
                } else {
                    spelled.alone += 1;
                }
            }
        }
    }
    words
}

/// Pairs of spellings one letter apart, two from nine letters on, or apart by accents: found by what is left when letters
/// are taken out, so that no word is compared with every other.
fn close_pairs<'a>(words: &BTreeMap<&'a str, Spelled>) -> Vec<(&'a str, &'a str)> {
    let mut left: HashMap<String, Vec<&str>> = HashMap::new();
    for word in words.keys() {
        for rest in without_letters(&fold(word)) {
            left.entry(rest).or_default().push(word);
        }
    }
    let mut pairs: Vec<(&str, &str)> = Vec::new();
    for group in left
        .values()
        .filter(|group| (2..=12).contains(&group.len()))
    {
        for (at, one) in group.iter().enumerate() {
            for other in &group[at + 1..] {
                if one != other && is_close(one, other) {
                    pairs.push(if one < other {
                        (one, other)
                    } else {
                        (other, one)
                    });
                }
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// The word, the word without each of its letters, and without each two neighbours from nine letters on.
fn without_letters(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut out = vec![word.to_owned()];
    let cut = |out: &mut Vec<String>, gone: &[usize]| {
        out.push(
            letters
                .iter()
                .enumerate()
                .filter(|(at, _)| !gone.contains(at))
                .map(|(_, c)| c)
                .collect(),
        );
    };
    let most = letters.len().min(24);
    for at in 0..most {
        cut(&mut out, &[at]);
        if letters.len() >= 9 {
            for other in at + 1..most {
                cut(&mut out, &[at, other]);
            }
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

fn is_close(one: &str, other: &str) -> bool {
    let (a, b) = (fold(one), fold(other));
    let distance = strsim::osa_distance(&a, &b);
    let long = a.chars().count().min(b.chars().count()) >= 9;
    distance <= if long { 2 } else { 1 } && (a != b || one.to_lowercase() != other.to_lowercase())
}

/// A name's letters without case and accents.
fn fold(word: &str) -> String {
    let key = seek_key(word, Case::Aside);
    key.chars()
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
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
        if self.is_word(slip) || self.is_word(right) && a.wholes.is_empty() {
            return false;
        }
        // The same name in full, one word apart: "Enivronmental Protection Agency", "Grainne Mulherne".
        if !b.wholes.is_empty() {
            let swapped = b.wholes.iter().all(|(whole, at)| {
                let fixed: Vec<&str> = whole
                    .split(' ')
                    .enumerate()
                    .map(|(n, word)| if n == *at { right } else { word })
                    .collect();
                a.wholes.iter().any(|(other, _)| *other == fixed.join(" "))
            });
            return swapped && a.places.len() >= b.places.len();
        }
        if self.is_given(right) && self.is_given(slip) {
            return false;
        }
        let surname = a
            .wholes
            .iter()
            .any(|(whole, at)| *at + 1 == whole.split(' ').count());
        let often = a.places.len() >= 3 && b.places.len() == 1;
        let fewer = a.places.len() > b.places.len() || a.alone == 0 || b.alone == 1;
        (surname || often) && fewer && b.alone > 0
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
        plain || self.small.contains(&lower)
    }
}

/// Whether one word is made of the other: a plural, a people's name, a feminine form.
fn is_formed(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
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
        ]
        .iter()
        .any(|(a, b)| {
            one.strip_suffix(a)
                .is_some_and(|stem| other.strip_suffix(b) == Some(stem))
                && one.len() > 4
                && *a != "er"
        })
}

/// Mentions that depart by a letter from a name the desk has checked, where the draft has not the name itself.
fn known(reading: &Reading<'_>, found: &mut Found, words: &BTreeMap<&str, Spelled>) {
    for full in reading.subject.known {
        let parts: Vec<&str> = full.split_whitespace().collect();
        for (at, part) in parts
            .iter()
            .enumerate()
            .filter(|(_, part)| part.chars().count() >= 4)
        {
            for (word, spelled) in words
                .iter()
                .filter(|(word, _)| **word != *part && is_close(word, part))
            {
                if reading.are_apart(word, part)
                    || is_formed(word, part)
                    || is_formed(part, word)
                    || reading.is_word(word)
                {
                    continue;
                }
                let last = at + 1 == parts.len();
                let fits = |(whole, place): &(String, usize)| departs(whole, *place, &parts, at);
                let whole = spelled.wholes.iter().any(fits);
                let surname = last
                    && spelled.wholes.is_empty()
                    && !reading.is_given(word)
                    && reading.text.contains(parts[0]);
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

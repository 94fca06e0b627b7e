//! The name of a person: some of its words together, in any order, and its initials.

use super::part::part;
use super::spelling::{alternatives, sons, vocative};
use super::{Form, Word, Writing, is_cased, joined, words};
use crate::redaction::names::common::{is_abbreviation, is_ordinary};
use crate::redaction::names::inflect::Endings;

/// The most words of a name that are sought together.
const MOST_TOGETHER: usize = 5;

/// Returns the forms of a person's name.
pub(in crate::redaction::names) fn person(name: &str) -> Vec<Form> {
    let words = words(name);
    let mut out = Vec::new();
    for alternative in alternatives(&words) {
        of_words(&alternative, &mut out);
    }
    out
}

fn of_words(words: &[Word], out: &mut Vec<Form>) {
    for from in 0..words.len() {
        for to in from + 2..=words.len().min(from + MOST_TOGETHER) {
            let run: Vec<&Word> = words[from..to].iter().collect();
            joined(&run, out);
        }
    }
    let bearing: Vec<usize> = (0..words.len())
        .filter(|at| !words[*at].is_weak())
        .collect();
    if let [first, .., last] = bearing[..] {
        // The family's name first, with its particles; and without what is between.
        for split in 1..words.len() {
            let turned: Vec<&Word> = words[split..].iter().chain(&words[..split]).collect();
            if turned.len() <= MOST_TOGETHER {
                joined(&turned, out);
            }
        }
        if bearing.len() > 2 {
            joined(&[&words[first], &words[last]], out);
            joined(&[&words[last], &words[first]], out);
        }
        initials(words, &bearing, out);
    }
    let strong: Vec<&Word> = words.iter().filter(|w| !w.is_weak()).collect();
    vocative(&strong, out);
    for word in strong {
        part(word, words.len() == 1, out);
        sons(word, out);
    }
}

/// Adds the first letters of a name: alone, and in front of its longest part.
fn initials(words: &[Word], bearing: &[usize], out: &mut Vec<Form>) {
    let letters: Vec<char> = bearing.iter().map(|at| words[*at].first()).collect();
    let cased = bearing.iter().all(|at| is_cased(words[*at].script));
    if cased {
        let (first, last) = (letters[0], letters[letters.len() - 1]);
        let all: String = letters.iter().collect();
        let two: String = [first, last].iter().collect();
        let back: String = [last, first].iter().collect();
        for text in [all, two, back] {
            if !is_abbreviation(&text) && text.chars().count() <= 5 {
                let mut form = Form::new(text);
                form.breaks = u64::MAX;
                form.writing = Writing::Initials;
                out.push(form);
            }
        }
    }
    for &at in bearing {
        let word = &words[at];
        if !is_cased(word.script) {
            continue;
        }
        for &other in bearing.iter().filter(|other| **other != at) {
            let initial = words[other].first();
            let mut form = Form::new(format!("{initial}{}", word.text));
            form.breaks = 0b10;
            form.writing = match word.length {
                _ if is_ordinary(&form.text) || is_ordinary(&word.text) => Writing::Machine,
                0..=3 => Writing::Machine,
                _ => Writing::Any,
            };
            form.endings = Endings::Known;
            out.push(form);
            let mut form = Form::new(format!("{}{initial}", word.text));
            form.writing = Writing::Machine;
            out.push(form);
        }
    }
}

//! The forms in which a name, an address or a number is sought.

mod called;
mod details;
mod numbers;
mod part;
mod person;
mod spelling;

use super::common::{is_ordinary, is_particle};
use super::fold::{Folded, Script};
use super::inflect::{Endings, stems};

pub(super) use details::{address, body, details, looks_like_a_name};
pub(super) use numbers::{numbers, parts_digits};
pub(super) use person::person;
pub(super) use spelling::{backwards, nasal, romanian, spelled_out};

/// Where a form may begin or end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    /// At the border of a word.
    Border,
    /// At the border of a word, or behind what Hebrew and Arabic write in front of one.
    Prefixed,
    /// Anywhere.
    Free,
    /// Where no letter of the same script stands.
    OtherScript,
}

/// How a form has to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    /// In any way.
    Any,
    /// With a capital.
    Capital,
    /// As a name, since it is an ordinary word: see [`super::context`].
    Name,
    /// Every letter a capital with a full stop behind it.
    Initials,
    /// In an address or next to an @.
    Machine,
    /// As digits, parted as telephone numbers are.
    Number,
}

/// One way in which a secret may be in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// Without anything between the letters.
    pub(super) text: String,
    /// The letters in front of which the name itself is parted, as bits.
    pub(super) breaks: u64,
    pub(super) start: Edge,
    pub(super) endings: Endings,
    pub(super) free_end: bool,
    pub(super) writing: Writing,
    /// How many letters it has.
    pub(super) length: usize,
}

impl Form {
    fn new(text: String) -> Self {
        let length = text.chars().count();
        Self {
            text,
            breaks: 0,
            start: Edge::Border,
            endings: Endings::None,
            free_end: false,
            writing: Writing::Any,
            length,
        }
    }
}

/// A word of a name, folded.
#[derive(Clone, Debug)]
struct Word {
    text: String,
    length: usize,
    script: Script,
    upper: bool,
    /// Whether it is digits, letters and digits mixed, or has a sign in it that names lack.
    handle: bool,
}

impl Word {
    fn is_weak(&self) -> bool {
        let is_whole = matches!(self.script, Script::Han | Script::Hangul);
        is_particle(&self.text) || self.length < 2 && !is_whole
    }

    fn with(&self, text: String, script: Script) -> Self {
        Self {
            length: text.chars().count(),
            text,
            script,
            ..self.clone()
        }
    }

    fn first(&self) -> char {
        self.text.chars().next().unwrap_or_default()
    }
}

/// The most words of a name that are looked at, and the most that are sought together.
const MOST_WORDS: usize = 24;

/// From how many letters on a name is known inside a longer word of an address.
const INSIDE_FROM: usize = 5;

/// Returns the words of a name. What an address has behind the @ is nobody's own.
fn words(text: &str) -> Vec<Word> {
    let folded = Folded::new(text);
    let mut out = Vec::new();
    let mut from = 0;
    while from < folded.units.len() && out.len() < MOST_WORDS {
        let mut to = from + 1;
        while to < folded.units.len() && folded.gap(to).is_empty() {
            to += 1;
        }
        let units = &folded.units[from..to];
        let digits = units.iter().filter(|u| u.script == Script::Digit).count();
        let kana = |s| matches!(s, Script::Hiragana | Script::Katakana);
        let mixed = units
            .iter()
            .any(|u| u.script != units[0].script && !kana(u.script));
        let cjk = units[0].script == Script::Han || kana(units[0].script);
        if cjk && units.iter().any(|u| u.script != units[0].script) {
            // Kanji and kana: each run is a word of its own.
            let mut at = from;
            while at < to {
                let mut end = at + 1;
                while end < to && folded.units[end].script == folded.units[at].script {
                    end += 1;
                }
                out.push(word_of(&folded, at, end, false));
                at = end;
            }
        } else {
            out.push(word_of(&folded, from, to, digits > 0 && mixed));
        }
        from = to;
    }
    out
}

fn word_of(folded: &Folded, from: usize, to: usize, handle: bool) -> Word {
    Word {
        text: folded.chars(from..to),
        length: to - from,
        script: folded.units[from].script,
        upper: folded.units[from].upper,
        handle,
    }
}

/// Returns the forms of a whole name of anybody or anything.
pub(super) fn whole(name: &str) -> Vec<Form> {
    let words = words(name);
    let mut out = Vec::new();
    let length: usize = words.iter().map(|w| w.length).sum();
    if length >= 2 {
        joined(&words.iter().collect::<Vec<_>>(), &mut out);
        for form in &mut out {
            form.writing = Writing::Any;
        }
    }
    if let [word] = &words[..] {
        out.push(exact(word));
    }
    out
}

fn exact(word: &Word) -> Form {
    let mut form = Form::new(word.text.clone());
    form.writing = if is_ordinary(&word.text) || word.length < 3 && is_cased(word.script) {
        Writing::Name
    } else {
        Writing::Any
    };
    match word.script {
        Script::Han | Script::Hiragana | Script::Unspaced => {
            form.start = Edge::Free;
            form.free_end = true;
        }
        Script::Hebrew | Script::Arabic | Script::Ethiopic if word.length >= 3 => {
            form.start = Edge::Prefixed;
        }
        _ => {}
    }
    form
}

/// From how many letters on a whole name is known inside any longer word.
const RUN_IN_FROM: usize = 9;

/// Adds some words of a name in a row, run together or parted.
fn joined(words: &[&Word], out: &mut Vec<Form>) {
    let strong = words.iter().filter(|w| !w.is_weak()).count();
    if strong == 0 || words.len() < 2 {
        return;
    }
    let text: String = words.iter().map(|w| w.text.as_str()).collect();
    let mut form = Form::new(text);
    let mut at = 0;
    for word in &words[..words.len() - 1] {
        at += word.length;
        if at < 64 {
            form.breaks |= 1 << at;
        }
    }
    let plain = (words.iter()).all(|w| is_ordinary(&w.text) || w.is_weak());
    let last = words[words.len() - 1];
    form.writing = if plain || form.length < 5 && is_cased(last.script) {
        Writing::Capital
    } else {
        Writing::Any
    };
    form.start = match words[0].script {
        Script::Hebrew | Script::Arabic | Script::Ethiopic => Edge::Prefixed,
        Script::Han | Script::Hiragana | Script::Katakana | Script::Unspaced | Script::Hangul => {
            Edge::Free
        }
        _ if strong >= 2 && !plain && form.length >= RUN_IN_FROM => Edge::Free,
        _ => Edge::Border,
    };
    form.free_end = form.start == Edge::Free;
    form.endings = if plain { Endings::None } else { Endings::Known };
    out.push(form.clone());
    if !plain && is_cased(last.script) && last.length >= 3 && form.length >= 5 {
        for stem in stems(&last.text, last.script) {
            let cut = form.text.len() - last.text.len();
            let mut text = form.text[..cut].to_owned();
            text.push_str(&stem.text);
            let length = text.chars().count();
            let endings = stem.endings;
            out.push(Form {
                text,
                length,
                endings,
                free_end: false,
                ..form.clone()
            });
        }
    }
}

pub(super) const fn is_cased(script: Script) -> bool {
    matches!(script, Script::Latin | Script::Cyrillic | Script::Greek)
}

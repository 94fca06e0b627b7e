//! Other spellings of a name: without its own letters, with a vowel that changes, backwards.

use super::{Form, Word, exact, joined, words};
use crate::redaction::names::common::is_ordinary;
use crate::redaction::names::fold::{Folded, Script};
use crate::redaction::names::inflect::Endings;

/// From how many letters on a word is known written backwards.
const BACKWARDS_FROM: usize = 5;

/// Returns the forms of a name written backwards: a joke, or Hebrew and Arabic as they are on a page.
pub(in crate::redaction::names) fn backwards(name: &str) -> Vec<Form> {
    let words = words(&name.chars().rev().collect::<String>());
    let mut out = Vec::new();
    joined(&words.iter().collect::<Vec<_>>(), &mut out);
    for form in &mut out {
        form.endings = Endings::None;
    }
    let telling = |w: &&Word| w.length >= BACKWARDS_FROM && !is_ordinary(&w.text);
    out.extend(words.iter().filter(telling).map(exact));
    out
}

/// After a Polish name whose ą became an ę.
const AFTER_NASAL: &[&str] = &[
    "a", "ia", "owi", "iowi", "em", "iem", "u", "iu", "ie", "y", "ie", "ow", "iow", "owie",
    "iowie", "owa", "owej", "ka", "ko",
];

/// Returns the forms of Polish names whose last vowel changes: Gołąb, Gołębia.
pub(in crate::redaction::names) fn nasal(name: &str) -> Vec<Form> {
    let composed: String = unicode_normalization::UnicodeNormalization::nfc(name).collect();
    let words = composed.split(|c: char| !c.is_alphabetic());
    let changed = words.filter_map(|word| {
        let (at, _) = word
            .char_indices()
            .rfind(|(_, c)| "aąeęioóuyAĄEĘIOÓUY".contains(*c))?;
        let (head, rest) = word.split_at(at);
        let behind = rest
            .strip_prefix(['ą', 'Ą'])
            .filter(|behind| !behind.is_empty())?;
        let mut form = Form::new(Folded::new(&format!("{head}ę{behind}")).row);
        form.endings = Endings::Of(AFTER_NASAL);
        (form.length >= 4).then_some(form)
    });
    changed.collect()
}

/// Returns a name in the spellings that people without its letters give it, and back.
pub(super) fn alternatives(words: &[Word]) -> Vec<Vec<Word>> {
    let mut out = vec![words.to_vec()];
    for (from, to) in [
        ("ae", "a"),
        ("oe", "o"),
        ("ue", "u"),
        ("dj", "d"),
        ("aa", "a"),
    ] {
        let latin = |w: &Word| w.script == Script::Latin && w.text.contains(from) && w.length >= 5;
        if words.iter().any(latin) {
            out.push(respelled(words, |w| w.replace(from, to)));
        }
    }
    out
}

fn respelled(words: &[Word], respell: impl Fn(&str) -> String) -> Vec<Word> {
    let respelled = words.iter().map(|w| {
        let text = if w.script == Script::Latin && w.length >= 5 {
            respell(&w.text)
        } else {
            w.text.clone()
        };
        Word {
            length: text.chars().count(),
            text,
            ..w.clone()
        }
    });
    respelled.collect()
}

/// Returns the spellings of a name that has letters for which others are written in pairs.
pub(in crate::redaction::names) fn spelled_out(name: &str) -> Option<String> {
    let mut out = String::with_capacity(name.len() + 4);
    let mut changed = false;
    let composed: String = unicode_normalization::UnicodeNormalization::nfc(name).collect();
    for c in composed.chars() {
        let pair = match c {
            'ä' | 'æ' => "ae",
            'Ä' | 'Æ' => "Ae",
            'ö' | 'ø' => "oe",
            'Ö' | 'Ø' => "Oe",
            'ü' => "ue",
            'Ü' => "Ue",
            'å' => "aa",
            'Å' => "Aa",
            'đ' => "dj",
            'Đ' => "Dj",
            other => {
                out.push(other);
                continue;
            }
        };
        changed = true;
        out.push_str(pair);
    }
    changed.then_some(out)
}

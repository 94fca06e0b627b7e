//! Other spellings of a name: without its own letters, with a vowel that changes, backwards.

use super::{Form, Word, Writing, exact, joined, words};
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
        if form.length < 5 {
            form.writing = Writing::Capital;
        }
        (form.length >= 3).then_some(form)
    });
    changed.collect()
}

/// A script, the fewest letters of a word, and what is written in another way in it; all of a row at once.
type Respelling = (Script, usize, &'static [(&'static str, &'static str)]);

const RESPELLINGS: &[Respelling] = &[
    (Script::Latin, 5, &[("ae", "a")]),
    (Script::Latin, 5, &[("oe", "o")]),
    (Script::Latin, 5, &[("ue", "u")]),
    (Script::Latin, 5, &[("dj", "d")]),
    (Script::Latin, 4, &[("aa", "a")]),
    (Script::Latin, 5, &[("ij", "y")]),
    (Script::Latin, 5, &[("y", "ij")]),
    // Indonesian before 1972.
    (Script::Latin, 5, &[("oe", "u"), ("dj", "j"), ("tj", "c")]),
    (Script::Latin, 5, &[("dj", "j")]),
    (Script::Latin, 5, &[("oe", "u")]),
    (Script::Cyrillic, 5, &[("ья", "ия")]),
    (Script::Cyrillic, 5, &[("ия", "ья")]),
    (Script::Other, 5, &[("յան", "եան")]),
    (Script::Other, 5, &[("եան", "յան")]),
];

/// Returns a name in the other spellings that people give it.
pub(super) fn alternatives(words: &[Word]) -> Vec<Vec<Word>> {
    let mut out = vec![words.to_vec()];
    for (script, least, pairs) in RESPELLINGS {
        let respelled = |text: &str| {
            let folded = pairs
                .iter()
                .map(|(from, to)| (Folded::new(from).row, Folded::new(to).row));
            folded.fold(text.to_owned(), |text, (from, to)| text.replace(&from, &to))
        };
        let fits = |w: &Word| w.script == *script && w.length >= *least;
        if words
            .iter()
            .any(|w| fits(w) && respelled(&w.text) != w.text)
        {
            let respell = |w: &Word| {
                if fits(w) {
                    respelled(&w.text)
                } else {
                    w.text.clone()
                }
            };
            out.push(words.iter().map(|w| w.with(respell(w), w.script)).collect());
        }
    }
    out.extend(in_the_other_kana(words));
    out
}

/// Returns a name in katakana in hiragana, and the other way.
fn in_the_other_kana(words: &[Word]) -> Option<Vec<Word>> {
    /// How far the letters of the two scripts are apart.
    const APART: u32 = 0x60;
    let is_kana = |w: &Word| matches!(w.script, Script::Hiragana | Script::Katakana);
    if !words.iter().any(is_kana) {
        return None;
    }
    let other = |c: char| match c {
        'ぁ'..='ゖ' => char::from_u32(u32::from(c) + APART),
        'ァ'..='ヶ' => char::from_u32(u32::from(c) - APART),
        _ => Some(c),
    };
    let turned = words.iter().map(|w| {
        let script = match w.script {
            Script::Hiragana => Script::Katakana,
            Script::Katakana => Script::Hiragana,
            other => other,
        };
        let text = w.text.chars().filter_map(other).collect();
        if is_kana(w) {
            w.with(text, script)
        } else {
            w.clone()
        }
    });
    Some(turned.collect())
}

/// Adds a name with a son of, spelled in another way: MacArthur, McArthur, M'Arthur.
pub(super) fn sons(word: &Word, out: &mut Vec<Form>) {
    let bare = ["mac", "mc"]
        .iter()
        .find_map(|son| word.text.strip_prefix(son));
    let Some(bare) = bare.filter(|bare| bare.chars().count() >= 4) else {
        return;
    };
    for son in ["mac", "mc", "m"] {
        let mut form = Form::new(format!("{son}{bare}"));
        form.breaks = 1 << son.len();
        form.endings = Endings::Known;
        if !is_ordinary(&form.text) {
            out.push(form);
        }
    }
}

/// Returns a name in the other spelling of Romanian: Târnăveanu, Tîrnăveanu.
pub(in crate::redaction::names) fn romanian(name: &str) -> Option<String> {
    let composed: String = unicode_normalization::UnicodeNormalization::nfc(name).collect();
    let turned = composed.chars().map(|c| match c {
        'â' => 'î',
        'î' => 'â',
        other => other,
    });
    let turned: String = turned.collect();
    (turned != composed).then_some(turned)
}

/// Adds how somebody is called whose names all end with the -s that goes then: Imants, Imant!
pub(super) fn vocative(words: &[&Word], out: &mut Vec<Form>) {
    let ends = |w: &&Word| w.script == Script::Latin && w.text.ends_with('s');
    if words.len() < 2 || !words.iter().all(ends) {
        return;
    }
    for word in words.iter().filter(|w| w.length >= 5) {
        let mut form = Form::new(word.text[..word.text.len() - 1].to_owned());
        form.writing = Writing::Capital;
        if !is_ordinary(&form.text) {
            out.push(form);
        }
    }
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

//! One word of a name alone, by its script.

use super::called::{LONG_FAMILY_NAMES, called, called_before};
use super::{Edge, Form, INSIDE_FROM, RUN_IN_FROM, Word, Writing};
use crate::redaction::names::common::is_ordinary;
use crate::redaction::names::fold::Script;
use crate::redaction::names::inflect::{Endings, stems};

/// Adds one word of a name alone.
pub(super) fn part(word: &Word, only: bool, out: &mut Vec<Form>) {
    let text = &word.text;
    match word.script {
        Script::Latin | Script::Cyrillic | Script::Greek => cased_part(word, out),
        Script::Hebrew | Script::Arabic | Script::Ethiopic => prefixed_part(word, out),
        Script::Han => han_part(text, word.length, only, out),
        Script::Hangul => hangul_part(text, word.length, only, out),
        Script::Hiragana | Script::Katakana => {
            let mut form = Form::new(text.clone());
            form.start = if word.length >= 4 {
                Edge::Free
            } else {
                Edge::OtherScript
            };
            form.free_end = word.length >= 3;
            if word.length >= 2 {
                out.push(form);
            }
            for called in ["さん", "氏", "様", "君", "ちゃん", "くん", "先生"] {
                let mut form = Form::new(format!("{text}{called}"));
                (form.start, form.free_end) = (Edge::Free, true);
                out.push(form);
            }
        }
        Script::Unspaced => {
            if matches!(word.length, 2..=3) {
                called_before(text, out);
            }
            let mut form = Form::new(text.clone());
            form.free_end = word.length >= 4;
            form.start = if form.free_end {
                Edge::Free
            } else {
                Edge::Border
            };
            if word.length >= 2 {
                out.push(form);
            }
        }
        Script::Digit => {}
        Script::Georgian => {
            let stems = stems(text, word.script).into_iter();
            out.extend(stems.map(|stem| Form {
                endings: stem.endings,
                ..Form::new(stem.text)
            }));
        }
        Script::Other => {
            let mut form = Form::new(text.clone());
            // Of Georgian, Armenian and the languages of India endings are joined to endings.
            form.endings = match word.length {
                0..=2 => Endings::None,
                3..=4 => Endings::Known,
                _ => Endings::UpTo(6),
            };
            out.push(form.clone());
            // Tamil: செல்வம், செல்வத்திடம்.
            if let Some(head) = text.strip_suffix("ம்")
                && word.length >= 5
            {
                let mut stem = Form::new(format!("{head}த்த"));
                stem.endings = Endings::UpTo(8);
                out.push(stem);
            }
            if word.length >= 5 {
                let cut = text.char_indices().last().map_or(0, |(at, _)| at);
                let mut stem = Form::new(text[..cut].to_owned());
                stem.endings = Endings::UpTo(5);
                out.push(stem);
            }
        }
    }
}

fn cased_part(word: &Word, out: &mut Vec<Form>) {
    let ordinary = is_ordinary(&word.text);
    if word.length == 2 || ordinary {
        let mut form = Form::new(word.text.clone());
        form.writing = Writing::Name;
        out.push(form.clone());
        form.writing = Writing::Machine;
        form.start = if word.length >= INSIDE_FROM {
            Edge::Free
        } else {
            Edge::Border
        };
        form.free_end = form.start == Edge::Free;
        if !ordinary || word.length >= INSIDE_FROM + 2 {
            out.push(form);
        }
        return;
    }
    for stem in stems(&word.text, word.script) {
        // What is left of a name may be a word by itself: Brant, brand.
        let ends_here = stem.endings.allow(' ', "", word.script);
        if stem.text != word.text && ends_here && is_ordinary(&stem.text) {
            continue;
        }
        let changed = stem.endings != Endings::None || stem.text != word.text;
        let mut form = Form::new(stem.text);
        form.endings = stem.endings;
        form.writing = if changed && word.length < 5 {
            Writing::Capital
        } else {
            Writing::Any
        };
        out.push(form);
    }
    if word.length >= RUN_IN_FROM {
        // Long enough to be known with anything in front of it: mrswolstenholme.
        let mut form = Form::new(word.text.clone());
        form.start = Edge::Free;
        form.endings = Endings::UpTo(3);
        out.push(form);
    }
    if word.length >= INSIDE_FROM {
        let mut form = Form::new(word.text.clone());
        form.writing = Writing::Machine;
        form.start = Edge::Free;
        form.free_end = true;
        out.push(form);
    }
}

fn prefixed_part(word: &Word, out: &mut Vec<Form>) {
    let bare = match word.text.strip_prefix("ال") {
        Some(bare) if word.script == Script::Arabic && bare.chars().count() >= 3 => bare,
        _ => &word.text,
    };
    if is_ordinary(&word.text) || is_ordinary(bare) {
        return;
    }
    let mut form = Form::new(bare.to_owned());
    if form.length >= 3 {
        form.start = Edge::Prefixed;
        form.endings = Endings::Known;
    }
    out.push(form);
}

fn han_part(text: &str, length: usize, only: bool, out: &mut Vec<Form>) {
    let mut add = |text: String| {
        let mut form = Form::new(text);
        (form.start, form.free_end) = (Edge::Free, true);
        form.breaks = u64::MAX;
        out.push(form);
    };
    let chars: Vec<char> = text.chars().collect();
    let of = |range: std::ops::Range<usize>| chars[range].iter().collect::<String>();
    let two = length >= 3 && LONG_FAMILY_NAMES.iter().any(|name| text.starts_with(name));
    let family = if length == 1 {
        1
    } else if two || length >= 4 {
        2
    } else {
        1
    };
    if length >= 2 {
        add(text.to_owned());
    }
    if length == 1 || only && length <= 4 {
        let family = of(0..family.min(length));
        for called in called() {
            let text = format!("{family}{called}");
            if !is_ordinary(&text) {
                add(text);
            }
        }
        for before in ["老", "小", "阿", "姓"] {
            add(format!("{before}{family}"));
        }
    }
    if only && matches!(length, 2..=3) && !two {
        let last = of(length - 1..length);
        for called in [
            format!("阿{last}"),
            format!("{last}哥"),
            format!("{last}姐"),
            format!("{}某{last}", of(0..1)),
        ] {
            add(called);
        }
    }
    if only && length >= 3 {
        add(of(family..length));
        // A Japanese name may begin with a family name of two characters or, where it is long, of three.
        add(of(0..2));
        if length >= 5 {
            add(of(0..3));
            add(of(3..length));
            add(of(0..4));
            add(of(4..length));
        }
    }
}

fn hangul_part(text: &str, length: usize, only: bool, out: &mut Vec<Form>) {
    let chars: Vec<char> = text.chars().collect();
    let of = |range: std::ops::Range<usize>| chars[range].iter().collect::<String>();
    let family = if LONG_FAMILY_NAMES.iter().any(|name| text.starts_with(name)) {
        2
    } else {
        1
    };
    if length >= 3 {
        let mut form = Form::new(text.to_owned());
        (form.start, form.free_end) = (Edge::Free, true);
        form.breaks = 1 << family | u64::from(length == 4) << 2;
        out.push(form);
    } else if length == 2 {
        let mut form = Form::new(text.to_owned());
        form.endings = Endings::Known;
        out.push(form);
    }
    if only && length >= 3 {
        let mut form = Form::new(of(family..length));
        form.endings = Endings::Known;
        out.push(form);
        if length == 4 && family == 1 {
            // A family name of two syllables that is in no list.
            let mut form = Form::new(of(2..4));
            form.endings = Endings::Known;
            out.push(form);
        }
        let mut form = Form::new(chars.iter().filter_map(|c| first_sound(*c)).collect());
        (form.start, form.breaks) = (Edge::OtherScript, u64::MAX);
        out.push(form);
    }
    if length == 1 || only {
        let family = of(0..family.min(length));
        for called in called() {
            let mut form = Form::new(format!("{family}{called}"));
            form.breaks = 1 << family.chars().count();
            form.free_end = true;
            out.push(form);
        }
    }
}

/// Returns the letter that a Korean syllable begins with, by which names are abbreviated: ㄱㅊㅅ.
fn first_sound(syllable: char) -> Option<char> {
    /// The syllables that begin with one letter.
    const OF_ONE: u32 = 588;
    let nth = u32::from(syllable).checked_sub(0xac00)? / OF_ONE;
    char::from_u32(0x1100 + nth).filter(|_| nth < 19)
}

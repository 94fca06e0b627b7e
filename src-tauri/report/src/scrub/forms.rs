//! The forms in which a name, an address or a number is sought.

use super::common::{is_abbreviation, is_ordinary, is_particle};
use super::fold::{Folded, Script};
use super::inflect::{Endings, stems};

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

/// One way in which a secret may stand in a text.
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
        is_particle(&self.text) || self.length < 2
    }

    fn first(&self) -> char {
        self.text.chars().next().unwrap_or_default()
    }
}

/// The most words of a name that are looked at, and the most that are sought together.
const MOST_WORDS: usize = 24;
const MOST_TOGETHER: usize = 5;

/// From how many letters on a name is known inside a longer word of an address.
const INSIDE_FROM: usize = 5;

/// From how many letters on a whole name is known inside any longer word.
const RUN_IN_FROM: usize = 9;

/// Local parts of addresses that name nobody.
const DESKS: &[&str] = &[
    "info",
    "office",
    "press",
    "contact",
    "mail",
    "desk",
    "news",
    "editor",
    "admin",
    "support",
    "hello",
    "media",
    "tips",
    "team",
    "post",
    "kontakt",
    "redaktion",
    "webmaster",
    "presse",
];

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
        Script::Hebrew | Script::Arabic if word.length >= 3 => form.start = Edge::Prefixed,
        _ => {}
    }
    form
}

/// Returns the forms of a person's name.
pub(super) fn person(name: &str) -> Vec<Form> {
    let words = words(name);
    let mut out = Vec::new();
    for alternative in alternatives(&words) {
        of_words(&alternative, &mut out);
    }
    out
}

/// Returns a name in the spellings that people without its letters give it, and back.
fn alternatives(words: &[Word]) -> Vec<Vec<Word>> {
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
pub(super) fn spelled_out(name: &str) -> Option<String> {
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
        // The family's name first, with its particles; and without what stands between.
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
    for word in words.iter().filter(|w| !w.is_weak()) {
        part(word, words.len() == 1, out);
    }
}

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
        Script::Hebrew | Script::Arabic => Edge::Prefixed,
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

/// Family names of two characters.
const LONG_FAMILY_NAMES: &[&str] = &[
    "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "夏侯", "东方", "東方", "皇甫", "尉迟",
    "公孙", "公孫", "慕容", "令狐", "司徒", "南宫", "남궁", "황보", "제갈", "선우", "독고",
];

/// How somebody is called by the family name alone.
const CALLED: &[&str] = &[
    "先生",
    "女士",
    "小姐",
    "太太",
    "老师",
    "老師",
    "某",
    "总",
    "總",
    "局长",
    "局長",
    "医生",
    "醫生",
    "教授",
    "主任",
    "处长",
    "處長",
    "经理",
    "經理",
    "律师",
    "律師",
    "记者",
    "記者",
    "部长",
    "部長",
    "书记",
    "書記",
    "同志",
    "阿姨",
    "叔叔",
    "师傅",
    "さん",
    "氏",
    "様",
    "君",
    "씨",
    "기자",
    "교수",
    "대표",
    "의원",
    "국장",
    "부장",
    "과장",
    "팀장",
    "선생",
    "사장",
    "박사",
    "변호사",
    "군",
    "양",
];

/// Adds one word of a name alone.
fn part(word: &Word, only: bool, out: &mut Vec<Form>) {
    let text = &word.text;
    match word.script {
        Script::Latin | Script::Cyrillic | Script::Greek => cased_part(word, out),
        Script::Hebrew | Script::Arabic => semitic_part(word, out),
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
        Script::Other => {
            let mut form = Form::new(text.clone());
            form.endings = if word.length >= 3 {
                Endings::Known
            } else {
                Endings::None
            };
            out.push(form.clone());
            if word.length >= 5 {
                let cut = text.char_indices().last().map_or(0, |(at, _)| at);
                let mut stem = Form::new(text[..cut].to_owned());
                stem.endings = Endings::UpTo(3);
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
    if word.length >= INSIDE_FROM {
        let mut form = Form::new(word.text.clone());
        form.writing = Writing::Machine;
        form.start = Edge::Free;
        form.free_end = true;
        out.push(form);
    }
}

fn semitic_part(word: &Word, out: &mut Vec<Form>) {
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
        for called in CALLED {
            add(format!("{family}{called}"));
        }
        for before in ["老", "小", "阿"] {
            add(format!("{before}{family}"));
        }
    }
    if only && length >= 3 {
        add(of(family..length));
        if family == 2 {
            add(of(0..2));
        } else {
            // A Japanese name of three characters may begin with a family name of two.
            add(of(0..2));
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
    }
    if length == 1 || only {
        let family = of(0..family.min(length));
        for called in CALLED {
            let mut form = Form::new(format!("{family}{called}"));
            form.breaks = 1 << family.chars().count();
            form.free_end = true;
            out.push(form);
        }
    }
}

pub(super) const fn is_cased(script: Script) -> bool {
    matches!(script, Script::Latin | Script::Cyrillic | Script::Greek)
}

/// Returns the forms of the words of a free text about somebody: an address, a handle, who introduced them.
pub(super) fn details(text: &str) -> Vec<Form> {
    let mut out = Vec::new();
    for token in text.split_whitespace() {
        let token = token.trim_matches(|c: char| !c.is_alphanumeric() && c != '@');
        let words = words(token);
        let handle = token.contains(['@', '_', '/']) || words.iter().any(|w| w.handle);
        if token.contains('@') && !token.starts_with('@') {
            out.extend(address(token));
        } else if handle {
            handle_of(&words, &mut out);
        } else {
            out.extend(telling(&words));
        }
    }
    for piece in text.split(|c: char| ",;:()[]{}\n\"|".contains(c)) {
        // A row of capitalised words is a name of something.
        let mut run: Vec<Word> = Vec::new();
        for word in words(piece) {
            if word.upper || !is_cased(word.script) || is_particle(&word.text) && !run.is_empty() {
                run.push(word);
            } else {
                joined(&run.iter().collect::<Vec<_>>(), &mut out);
                run.clear();
            }
        }
        joined(&run.iter().collect::<Vec<_>>(), &mut out);
    }
    out
}

/// Returns the forms of those words that are no ordinary ones.
fn telling(words: &[Word]) -> Vec<Form> {
    let mut out = Vec::new();
    for word in words
        .iter()
        .filter(|w| !w.is_weak() && !is_ordinary(&w.text))
    {
        if !is_cased(word.script) || word.upper && word.length >= 3 {
            part(word, true, &mut out);
        } else if word.length >= 5 {
            out.push(exact(word));
        }
    }
    out
}

fn handle_of(words: &[Word], out: &mut Vec<Form>) {
    joined(&words.iter().collect::<Vec<_>>(), out);
    for word in words {
        let telling = word.length >= 3 || word.handle;
        if telling && word.script != Script::Digit && !is_ordinary(&word.text) {
            part(word, false, out);
            out.push(exact(word));
        }
    }
}

/// Returns the distinctive parts of what something that is no person is called.
pub(super) fn body(name: &str) -> Vec<Form> {
    let words = words(name);
    let mut out = Vec::new();
    for word in &words {
        let telling = word.length >= 4 && !word.is_weak() && !is_ordinary(&word.text);
        if telling && (word.upper || !is_cased(word.script)) {
            part(word, false, &mut out);
        }
    }
    out
}

/// Returns whether what an unnamed source is called looks like somebody's name after all.
pub(super) fn looks_like_a_name(name: &str) -> bool {
    let words = words(name);
    let bearing: Vec<&Word> = words.iter().filter(|w| !w.is_weak()).collect();
    (1..=4).contains(&bearing.len())
        && (bearing.iter()).all(|w| (w.upper || !is_cased(w.script)) && !is_ordinary(&w.text))
}

/// Returns the forms of an e-mail address.
pub(super) fn address(address: &str) -> Vec<Form> {
    let mut out = whole(address);
    let local = address.split('@').next().unwrap_or_default();
    let local = local.trim_start_matches("mailto:");
    // What stands behind a plus is the mailbox's own business.
    let words = words(local.split('+').next().unwrap_or_default());
    let text: String = words.iter().map(|w| w.text.as_str()).collect();
    if text.chars().count() >= 3 && !DESKS.contains(&text.as_str()) {
        if let [word] = &words[..] {
            part(word, false, &mut out);
            if !is_ordinary(&word.text) {
                out.push(exact(word));
            }
        } else {
            handle_of(&words, &mut out);
        }
    }
    // Letters and digits in one: ipetrov1978.
    let letters: String = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    if letters != text && letters.chars().count() >= 5 && !is_ordinary(&letters) {
        out.push(Form::new(letters));
    }
    out
}

/// How many digits at the end of a telephone number are enough to know it by.
const KNOWN_BY: usize = 7;
/// The fewest digits that are a telephone number.
const SHORTEST_NUMBER: usize = 5;

/// Returns the forms of the telephone numbers in a text, and their digits.
pub(super) fn numbers(text: &str) -> Vec<(Form, String)> {
    let folded = Folded::new(text);
    let mut out = Vec::new();
    let mut digits = String::new();
    for at in 0..=folded.units.len() {
        let goes_on = folded.units.get(at).is_some_and(|unit| {
            unit.script == Script::Digit && (digits.is_empty() || parts_digits(folded.gap(at)))
        });
        if !goes_on {
            number(&digits, &mut out);
            digits.clear();
        }
        if let Some(unit) = folded.units.get(at)
            && unit.script == Script::Digit
        {
            digits.push(unit.c);
        }
    }
    out
}

fn number(digits: &str, out: &mut Vec<(Form, String)>) {
    if digits.len() < SHORTEST_NUMBER {
        return;
    }
    let tail = &digits[digits.len().saturating_sub(KNOWN_BY)..];
    let mut form = Form::new(tail.to_owned());
    form.writing = Writing::Number;
    form.breaks = u64::MAX;
    form.start = if digits.len() >= KNOWN_BY {
        Edge::Free
    } else {
        Edge::Border
    };
    form.free_end = digits.len() >= KNOWN_BY;
    out.push((form, digits.to_owned()));
}

/// Returns whether digits with this between them are one number.
pub(super) fn parts_digits(gap: &[char]) -> bool {
    gap.len() <= 3
        && (gap.iter()).all(|c| {
            matches!(
                c,
                ' ' | '-' | '.' | '/' | '(' | ')' | '\n' | '_' | '~' | '·' | '*' | '+' | ','
            )
        })
}

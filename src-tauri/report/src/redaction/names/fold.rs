//! Brings text into one form, in which a name has one spelling: no case, no accents, no
//! compatibility forms, nothing invisible, letters and digits apart from what parts them.

use std::ops::Range;

use unicode_normalization::char::{compose, decompose_compatible, is_combining_mark};
use unicode_script::{Script as UnicodeScript, UnicodeScript as _};

use super::decode::{Placed, decoded};
use super::han::simplified;
use super::indic;
pub(super) use super::unit::{Script, Unit};

/// The most letters of a word that are looked at on one side of a place.
pub(super) const LONGEST_WORD: usize = 64;

/// A folded text.
#[derive(Debug, Default)]
pub(super) struct Folded {
    pub(super) units: Vec<Unit>,
    parting: Vec<char>,
    /// The units' characters in a row.
    pub(super) row: String,
    /// Of each byte of `row`, the unit that begins there or goes on there.
    unit_at: Vec<u32>,
    /// Whether something that parts compounds was met behind the last unit.
    parts: bool,
}

impl Folded {
    pub(super) fn new(text: &str) -> Self {
        Self::of(text, &decoded(text), |_| false)
    }

    /// Folds `text` as it is read; some of the bytes are digits that stand for letters.
    pub(super) fn of(text: &str, chars: &[Placed], is_digit: impl Fn(usize) -> bool) -> Self {
        let mut folded = Self::default();
        let machine = machine_tokens(text);
        let mut tokens = machine.iter().peekable();
        for &(c, start, end) in chars {
            while tokens.next_if(|token| token.end <= start).is_some() {}
            let in_machine = tokens.peek().is_some_and(|token| token.start <= start);
            folded.take(c, start, end, in_machine);
        }
        folded.settle_words();
        indic::settle_nasals(&mut folded.units);
        for unit in &mut folded.units {
            if is_digit(unit.start) {
                unit.script = Script::Digit;
            }
        }
        for (at, unit) in folded.units.iter().enumerate() {
            folded.row.push(unit.c);
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            folded.unit_at.resize(folded.row.len(), at);
        }
        folded
    }

    /// Returns what is in front of a unit and behind the one before.
    pub(super) fn gap(&self, at: usize) -> &[char] {
        let (from, to) = match self.units.get(at) {
            Some(unit) => (unit.gap.0 as usize, unit.gap.1 as usize),
            None => {
                let last = self.units.last().map_or(0, |unit| unit.gap.1 as usize);
                (last, self.parting.len())
            }
        };
        &self.parting[from..to]
    }

    /// Returns the units of a stretch of the row.
    pub(super) fn units_of(&self, row: Range<usize>) -> Range<usize> {
        let unit = |byte: usize| self.unit_at.get(byte).map(|at| *at as usize);
        unit(row.start).unwrap_or(0)..unit(row.end).unwrap_or(self.units.len())
    }

    /// Returns whether a word may begin or end between a unit and the one before.
    pub(super) fn is_border(&self, at: usize) -> bool {
        let (Some(before), Some(next)) = (at.checked_sub(1), self.units.get(at)) else {
            return true;
        };
        let before = &self.units[before];
        !self.gap(at).is_empty()
            || next.parted
            || before.script != next.script
            || next.upper && !before.upper && before.c.is_alphabetic()
    }

    /// Returns where the word that `at` is in ends, or that ends at `at`. Of a longer word than
    /// any it looks no further, so that a row of letters costs no more than its length.
    pub(super) fn word_end(&self, mut at: usize) -> usize {
        let most = at + LONGEST_WORD;
        while at < most && !self.is_border(at) {
            at += 1;
        }
        at
    }

    /// Returns where the word that `at` is in begins; see [`Self::word_end`].
    pub(super) fn word_start(&self, mut at: usize) -> usize {
        let least = at.saturating_sub(LONGEST_WORD);
        while at > least && !self.is_border(at) {
            at -= 1;
        }
        at
    }

    /// Returns the folded characters of some units.
    pub(super) fn chars(&self, units: Range<usize>) -> String {
        self.units[units].iter().map(|unit| unit.c).collect()
    }

    fn take(&mut self, c: char, start: usize, end: usize, machine: bool) {
        if is_invisible(c) || is_dropped_mark(c) {
            self.parts |= parts_compounds(c);
            self.stretch(c, end);
            return;
        }
        let syllable = matches!(c, '\u{ac00}'..='\u{d7a3}');
        let mut parts = Vec::with_capacity(2);
        if syllable {
            parts.push(c);
        } else {
            decompose_compatible(c, |part| parts.push(part));
        }
        let upper = c.is_uppercase() || parts.iter().any(|part| part.is_uppercase());
        for part in parts {
            if is_dropped_mark(part) || is_invisible(part) {
                self.stretch(part, end);
                continue;
            }
            // The sign that repeats a character: 佐々木.
            let part = match (part, self.units.last()) {
                ('々', Some(last)) if last.script == Script::Han => last.c,
                _ => part,
            };
            // Jamo make up a syllable, and a voiced kana is one character.
            if let Some(last) = self.units.last_mut()
                && u32::try_from(self.parting.len()) == Ok(last.gap.1)
                && let Some(joined) = compose(last.c, part)
                && matches!(joined, '\u{ac00}'..='\u{d7a3}' | '\u{3040}'..='\u{30ff}')
            {
                last.c = joined;
                last.end = end;
                continue;
            }
            for part in folded_letter(part)
                .flat_map(char::to_uppercase)
                .flat_map(char::to_lowercase)
            {
                self.push(part, start, end, upper, machine);
            }
        }
    }

    fn push(&mut self, c: char, start: usize, end: usize, upper: bool, machine: bool) {
        if !c.is_alphanumeric() && !is_combining_mark(c) {
            let parting = match c {
                '\n' | '\r' | '\u{2028}' | '\u{2029}' => '\n',
                _ if c.is_whitespace() => ' ',
                '\u{2018}' | '\u{2019}' | '\u{2bc}' | '`' | '\u{b4}' => '\'',
                '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{58a}' | '\u{5be}' => '-',
                '\u{3002}' => '.',
                _ => c,
            };
            self.parting.push(parting);
            return;
        }
        let before = self.units.last();
        let from = before.map_or(0, |unit| unit.gap.1);
        let to = u32::try_from(self.parting.len()).unwrap_or(u32::MAX);
        let script = match script_of(c) {
            Some(script) => script,
            None => before
                .filter(|_| from == to)
                .map_or(Script::Other, |unit| unit.script),
        };
        self.units.push(Unit {
            c,
            start,
            end,
            script,
            upper,
            machine,
            accented: false,
            parted: std::mem::take(&mut self.parts),
            gap: (from, to),
        });
    }

    /// Lets what is not seen belong to what is before it.
    fn stretch(&mut self, c: char, end: usize) {
        let parted = u32::try_from(self.parting.len()).unwrap_or(u32::MAX);
        if let Some(last) = self.units.last_mut()
            && last.gap.1 == parted
        {
            last.end = end;
            last.accented |= matches!(c, '\u{300}'..='\u{36f}');
        }
    }

    /// Settles what only the whole word tells: letters borrowed from a script that looks alike, and
    /// the last letter of an Arabic word.
    fn settle_words(&mut self) {
        let mut from = 0;
        while from < self.units.len() {
            let mut to = from + 1;
            while to < self.units.len() && self.gap(to).is_empty() {
                to += 1;
            }
            let word = &mut self.units[from..to];
            settle_lookalikes(word);
            // "On" is written like the name Ali.
            let is_on = matches!(word, [a, b, _] if (a.c, b.c) == ('ع', 'ل'));
            if let [.., last] = word
                && last.c == 'ى'
                && to - from >= 3
                && !is_on
            {
                last.c = 'ي';
            }
            from = to;
        }
    }
}

/// Letters of Cyrillic and Greek that look like Latin ones.
const LOOKALIKES: [(char, char); 26] = [
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('у', 'y'),
    ('х', 'x'),
    ('і', 'i'),
    ('ј', 'j'),
    ('ѕ', 's'),
    ('к', 'k'),
    ('м', 'm'),
    ('т', 't'),
    ('в', 'b'),
    ('н', 'h'),
    ('ԁ', 'd'),
    ('ո', 'n'),
    ('ο', 'o'),
    ('α', 'a'),
    ('ι', 'i'),
    ('ν', 'v'),
    ('ρ', 'p'),
    ('τ', 't'),
    ('υ', 'u'),
    ('κ', 'k'),
    ('ε', 'e'),
];

/// A word that mixes scripts is read in the one that most of its letters are of.
fn settle_lookalikes(word: &mut [Unit]) {
    let count = |script| word.iter().filter(|unit| unit.script == script).count();
    let (latin, cyrillic, greek) = (
        count(Script::Latin),
        count(Script::Cyrillic),
        count(Script::Greek),
    );
    if latin == 0 || cyrillic + greek == 0 {
        return;
    }
    for unit in word {
        if latin >= cyrillic + greek && matches!(unit.script, Script::Cyrillic | Script::Greek) {
            if let Some((_, alike)) = LOOKALIKES.iter().find(|(from, _)| *from == unit.c) {
                (unit.c, unit.script) = (*alike, Script::Latin);
            }
        } else if latin < cyrillic && unit.script == Script::Latin {
            let known = LOOKALIKES.iter().take(16);
            if let Some((alike, _)) = known.into_iter().find(|(_, from)| *from == unit.c) {
                (unit.c, unit.script) = (*alike, Script::Cyrillic);
            }
        }
    }
}

/// Returns the stretches between white space that are an address, a handle, a path or a file's name.
fn machine_tokens(text: &str) -> Vec<Range<usize>> {
    let mut tokens = Vec::new();
    let mut start = None;
    let ends = text.char_indices().map(|(at, c)| (at, c.is_whitespace()));
    for (at, parts) in ends.chain([(text.len(), true)]) {
        match start {
            None if !parts => start = Some(at),
            Some(from) if parts => {
                if is_machine(&text[from..at]) {
                    tokens.push(from..at);
                }
                start = None;
            }
            _ => {}
        }
    }
    tokens
}

fn is_machine(token: &str) -> bool {
    let dotted = || {
        let mut pieces = token.split('.');
        let mut before = pieces.next().unwrap_or_default();
        pieces.any(|piece| {
            let joins = before.ends_with(char::is_alphanumeric)
                && before.chars().count() > 1
                && piece.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit());
            before = piece;
            joins
        })
    };
    token.contains(['@', '_', '/', '\\', '%', '#', '=']) || dotted()
}

fn script_of(c: char) -> Option<Script> {
    Some(match c.script() {
        _ if c.is_ascii_digit() => Script::Digit,
        UnicodeScript::Latin => Script::Latin,
        UnicodeScript::Greek => Script::Greek,
        UnicodeScript::Cyrillic => Script::Cyrillic,
        UnicodeScript::Hebrew => Script::Hebrew,
        UnicodeScript::Arabic => Script::Arabic,
        UnicodeScript::Han => Script::Han,
        UnicodeScript::Hiragana => Script::Hiragana,
        UnicodeScript::Katakana => Script::Katakana,
        UnicodeScript::Hangul => Script::Hangul,
        UnicodeScript::Ethiopic => Script::Ethiopic,
        UnicodeScript::Georgian => Script::Georgian,
        UnicodeScript::Thai
        | UnicodeScript::Lao
        | UnicodeScript::Khmer
        | UnicodeScript::Myanmar
        | UnicodeScript::Tibetan => Script::Unspaced,
        UnicodeScript::Common | UnicodeScript::Inherited => return None,
        _ => Script::Other,
    })
}

/// Returns what a letter counts as, where compatibility and case do not tell.
fn folded_letter(c: char) -> impl Iterator<Item = char> {
    let (one, more) = match c {
        'ł' | 'Ł' => ('l', None),
        'ø' | 'Ø' => ('o', None),
        'đ' | 'Đ' | 'ð' | 'Ð' | 'ɖ' | 'Ɖ' => ('d', None),
        'ß' | 'ẞ' => ('s', Some('s')),
        'ħ' | 'Ħ' => ('h', None),
        'ŧ' | 'Ŧ' => ('t', None),
        'ı' => ('i', None),
        'ə' | 'Ə' => ('e', None),
        'þ' | 'Þ' => ('t', Some('h')),
        'æ' | 'Æ' => ('a', Some('e')),
        'œ' | 'Œ' => ('o', Some('e')),
        'ŋ' | 'Ŋ' => ('n', None),
        'ʻ' | 'ʼ' | 'ʽ' | 'ʾ' | 'ʿ' | 'ʹ' | 'ʺ' | 'ꞌ' | 'ʔ' => ('\'', None),
        'ґ' | 'Ґ' => ('г', None),
        'ɑ' => ('a', None),
        'ɡ' => ('g', None),
        'ȷ' => ('j', None),
        'ɨ' => ('i', None),
        'ƒ' => ('f', None),
        'ɓ' | 'Ɓ' => ('b', None),
        'ɗ' | 'Ɗ' => ('d', None),
        'ƙ' | 'Ƙ' => ('k', None),
        'ƴ' | 'Ƴ' => ('y', None),
        'ɛ' | 'Ɛ' => ('e', None),
        'ɔ' | 'Ɔ' => ('o', None),
        'қ' | 'Қ' => ('к', None),
        'ғ' | 'Ғ' => ('г', None),
        'ң' | 'Ң' => ('н', None),
        'ө' | 'Ө' => ('о', None),
        'ұ' | 'Ұ' | 'ү' | 'Ү' => ('у', None),
        'һ' | 'Һ' | 'ҳ' | 'Ҳ' => ('х', None),
        'ә' | 'Ә' => ('а', None),
        'җ' | 'Җ' => ('ж', None),
        'ҷ' | 'Ҷ' => ('ч', None),
        'ƚ' | 'ɫ' | 'ɬ' => ('l', None),
        'ٱ' => ('ا', None),
        'ة' => ('ه', None),
        'ک' => ('ك', None),
        'ی' | 'ێ' => ('ي', None),
        'ہ' | 'ھ' | 'ە' | 'ۃ' => ('ه', None),
        'ں' => ('ن', None),
        'ۆ' => ('و', None),
        'ך' => ('כ', None),
        'ם' => ('מ', None),
        'ן' => ('נ', None),
        'ף' => ('פ', None),
        'ץ' => ('צ', None),
        '\u{4e00}'..='\u{9fff}' => (simplified(c), None),
        '\u{1200}'..='\u{1347}' => (homophone(c), None),
        '\u{900}'..='\u{d7f}' if digit(c).is_none() => indic::letter(c),
        '\u{1f150}'..='\u{1f169}' => (nth_letter(c, '\u{1f150}'), None),
        '\u{1f170}'..='\u{1f189}' => (nth_letter(c, '\u{1f170}'), None),
        _ => (small_capital(c).or_else(|| digit(c)).unwrap_or(c), None),
    };
    [Some(one), more].into_iter().flatten()
}

/// Small capitals, each with its letter.
const SMALL_CAPITALS: [(char, char); 25] = [
    ('ᴀ', 'a'),
    ('ʙ', 'b'),
    ('ᴄ', 'c'),
    ('ᴅ', 'd'),
    ('ᴇ', 'e'),
    ('ꜰ', 'f'),
    ('ɢ', 'g'),
    ('ʜ', 'h'),
    ('ɪ', 'i'),
    ('ᴊ', 'j'),
    ('ᴋ', 'k'),
    ('ʟ', 'l'),
    ('ᴍ', 'm'),
    ('ɴ', 'n'),
    ('ᴏ', 'o'),
    ('ᴘ', 'p'),
    ('ꞯ', 'q'),
    ('ʀ', 'r'),
    ('ꜱ', 's'),
    ('ᴛ', 't'),
    ('ᴜ', 'u'),
    ('ᴠ', 'v'),
    ('ᴡ', 'w'),
    ('ʏ', 'y'),
    ('ᴢ', 'z'),
];

fn small_capital(c: char) -> Option<char> {
    let found = SMALL_CAPITALS.iter().find(|(small, _)| *small == c);
    found.map(|(_, letter)| *letter)
}

/// Returns the letter that stands in a row of signs from A to Z: 🅰.
fn nth_letter(c: char, first: char) -> char {
    let nth = u32::from(c) - u32::from(first);
    char::from_u32(u32::from('a') + nth).unwrap_or(c)
}

/// Returns the syllable of Ethiopia that is spelled in several ways as it is spelled in one.
fn homophone(c: char) -> char {
    let code = u32::from(c);
    let row = match code & !7 {
        0x1210 | 0x1280 => 0x1200,
        0x1220 => 0x1230,
        0x12d0 => 0x12a0,
        0x1340 => 0x1338,
        other => other,
    };
    let vowel = match (row, code & 7) {
        (0x1200 | 0x12a0, 3) => 0,
        (_, vowel) => vowel,
    };
    char::from_u32(row + vowel).unwrap_or(c)
}

/// The zeros of the decimal digits that people write telephone numbers in.
const ZEROS: [char; 16] = [
    '٠', '۰', '߀', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀',
];

fn digit(c: char) -> Option<char> {
    let value = ZEROS.iter().find_map(|zero| {
        let value = u32::from(c).checked_sub(u32::from(*zero))?;
        (value < 10).then_some(value)
    })?;
    char::from_digit(value, 10)
}

/// Returns whether a mark only adorns a letter. Vowel signs of other scripts are letters of their own.
const fn is_dropped_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'
        | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{e4c}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{93c}' | '\u{9bc}' | '\u{a3c}' | '\u{abc}' | '\u{b3c}' | '\u{cbc}' | '\u{621}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Returns whether words of a compound may be parted by it, as by a space that has no width.
const fn parts_compounds(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200d}')
}

const fn is_invisible(c: char) -> bool {
    matches!(c,
        // Accents that stand by themselves, as they come out of some PDFs: Mu¨ller.
        '\u{a8}' | '\u{b8}' | '\u{2c6}' | '\u{2c7}' | '\u{2d8}'..='\u{2dd}'
        | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{640}' | '\u{115f}' | '\u{1160}' | '\u{17b4}'
        | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_folded(text: &str, wanted: &str) {
        assert_eq!(Folded::new(text).row, wanted, "{text}");
    }

    #[test]
    fn a_name_has_one_spelling() {
        assert_folded(
            "Wałęsa Jørgensen Đoković STRAẞE Yıldız",
            "walesajorgensendokovicstrasseyildiz",
        );
        assert_folded(
            "ＰＥＴＲＯＶ Paﬃ Pe\u{200b}t\u{2066}rov",
            "petrovpaffipetrov",
        );
        assert_folded("Παπαδόπουλος ΠΑΠΑΔΟΠΟΥΛΟΣ", "παπαδοπουλοσπαπαδοπουλοσ");
        assert_folded(
            "김민지 \u{1100}\u{1175}\u{11b7} ガ カ\u{3099}",
            "김민지김ガガ",
        );
        assert_folded("أحمد آل مصطفى على", "احمدالمصطفيعلى");
        assert_folded("٠١٢ ५", "0125");
        assert_folded("Pеtrov", "petrov");
        assert_folded("สมชาย สิทธิ์", "สมชายสิทธิ");
    }

    #[test]
    fn addresses_and_files_are_told_from_running_text() {
        for (text, machine) in [
            ("see petrov.docx", true),
            ("at i@x.example", true),
            ("at https://x.example/a", true),
            ("U.S. officials said so.Then", false),
            ("e.g. this", false),
        ] {
            let folded = Folded::new(text);
            assert_eq!(
                folded.units.iter().any(|unit| unit.machine),
                machine,
                "{text}"
            );
        }
    }

    #[test]
    fn words_end_at_digits_capitals_and_other_scripts() {
        let folded = Folded::new("2024PetrovInterview说");
        let borders: Vec<usize> = (0..=folded.units.len())
            .filter(|at| folded.is_border(*at))
            .collect();
        assert_eq!(borders, [0, 4, 10, 19, 20]);
    }
}

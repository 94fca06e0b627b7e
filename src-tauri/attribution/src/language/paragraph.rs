//! Which language each paragraph of a text is in.
//!
//! A paragraph is weighed by itself where it is long enough to tell; a short one takes after those around it. What stays
//! in doubt is English: a paragraph read in vain costs a look, one that is left out costs a claim.

use super::Language;
use super::detect::{Guess, Script, detect, script_of};
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use crate::lexicon::lines;

/// The letters with which a paragraph is told by itself when the detector is sure.
const SURE: usize = 30;

/// The letters with which it is told by itself when none of its words are English.
const LONG: usize = 60;

/// The letters with which what it seems to be counts where nothing else tells and some letters are not of English.
const ACCENTED: usize = 20;

/// One word in this many is one of English's own, or a paragraph is not plainly English.
const ONE_IN: usize = 10;

static COMMON: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let file = include_str!("../../lexicons/en/common.txt");
    lines(file).flat_map(str::split_whitespace).collect()
});

/// What a paragraph tells of its language by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    /// `None` is English.
    Sure(Option<Language>),
    /// What it seems to be, and whether it has letters enough to say so where nothing else does.
    Doubt(Option<Guess>, bool),
}

struct Paragraph {
    span: Range<usize>,
    script: Script,
    letters: usize,
    told: Told,
}

/// Returns the lines of `text` that have letters, each with its language; `None` is English.
pub(super) fn languages(text: &str) -> Vec<(Range<usize>, Option<Language>)> {
    let all: Vec<Paragraph> = spans(text)
        .filter_map(|span| Paragraph::new(text, span))
        .collect();
    let of = |n: usize| match all[n].told {
        Told::Sure(language) => language,
        Told::Doubt(guess, long) => decided(&all, n, guess, long),
    };
    let found: Vec<Option<Language>> = (0..all.len()).map(of).collect();
    let spans = all.into_iter().map(|paragraph| paragraph.span);
    spans.zip(found).collect()
}

/// Returns the lines of a text without the white space around them.
fn spans(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    let lines = text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']);
    lines.filter_map(move |line| {
        let start = at + line.len() - line.trim_start().len();
        at += line.len();
        let words = line.trim();
        (!words.is_empty()).then(|| start..start + words.len())
    })
}

impl Paragraph {
    fn new(text: &str, span: Range<usize>) -> Option<Self> {
        let own = outside(&text[span.clone()]);
        let few = own.chars().filter(|c| c.is_alphabetic()).count() < LONG;
        let english = Counted::of(&own).english > 0
            || few && detect(&own).is_some_and(|guess| guess.language.is_none());
        // A paragraph that is a quotation and little more may be in the language of that.
        let quoted = few && !english && own.len() < span.len();
        let words = if quoted {
            &text[span.clone()]
        } else {
            own.as_str()
        };
        let Counted {
            english,
            capital,
            count,
        } = Counted::of(words);
        let made = |script, letters, told| {
            Some(Self {
                span,
                script,
                letters,
                told,
            })
        };
        if english > 0 && english * ONE_IN >= count {
            return made(Script::Latin, words.len(), Told::Sure(None));
        }
        let script = script_of(words)?;
        let letters = words.chars().filter(|c| c.is_alphabetic()).count();
        let guess = detect(words);
        let accented = words.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
        // Names are spelt alike in many languages: of "Xi Jinping, Recep Tayyip Erdoğan" nobody can tell.
        let names = capital * 5 >= count * 3;
        let told = match guess {
            guess if quoted => Told::Doubt(guess, letters >= LONG),
            guess if names && script == Script::Latin => Told::Doubt(guess, false),
            Some(guess) if guess.sure && letters >= SURE => Told::Sure(guess.language),
            Some(guess) if script == Script::Latin && letters >= LONG && english == 0 => {
                Told::Sure(guess.language)
            }
            guess => Told::Doubt(
                guess,
                english == 0 && (letters >= SURE || letters >= ACCENTED && accented),
            ),
        };
        made(script, letters, told)
    }
}

/// Returns a line without what it quotes: an English sentence may quote in any language.
fn outside(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find(['“', '„', '«', '「', '『', '"']) {
        let (before, quoted) = rest.split_at(at);
        out.push_str(before);
        let mut signs = quoted.chars();
        let closes: &[char] = match signs.next() {
            Some('“') => &['”', '“'],
            Some('„') => &['“', '”'],
            Some('«') => &['»'],
            Some('「') => &['」'],
            Some('『') => &['』'],
            _ => &['"'],
        };
        let inner = signs.as_str();
        let Some(close) = inner.find(closes) else {
            out.push_str(quoted);
            return out;
        };
        out.push(' ');
        let behind = &inner[close..];
        rest = &behind[behind.chars().next().map_or(0, char::len_utf8)..];
    }
    out.push_str(rest);
    out
}

/// The words of a paragraph, counted.
#[derive(Default)]
struct Counted {
    /// Words of English alone.
    english: usize,
    /// Words with a capital.
    capital: usize,
    /// All of them.
    count: usize,
}

impl Counted {
    fn of(words: &str) -> Self {
        let mut counted = Self::default();
        let parts = words.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'));
        for word in parts.filter(|word| word.starts_with(char::is_alphabetic)) {
            counted.count += 1;
            counted.capital += usize::from(word.starts_with(char::is_uppercase));
            let word = word.to_ascii_lowercase().replace('’', "'");
            counted.english += usize::from(COMMON.contains(word.as_str()));
        }
        counted
    }
}

/// Decides about a paragraph that does not tell by itself.
fn decided(all: &[Paragraph], n: usize, guess: Option<Guess>, long: bool) -> Option<Language> {
    let script = all[n].script;
    let sure = |paragraph: &&Paragraph| {
        paragraph.script == script && matches!(paragraph.told, Told::Sure(_))
    };
    let language = |paragraph: &Paragraph| match paragraph.told {
        Told::Sure(language) | Told::Doubt(Some(Guess { language, .. }), _) => language,
        Told::Doubt(None, _) => None,
    };
    let seems = guess.and_then(|guess| guess.language);
    let known = |wanted: Language| {
        let mut told = all.iter().filter(sure);
        told.any(|paragraph| language(paragraph) == Some(wanted))
    };
    if let Some(language) = seems.filter(|language| long && known(*language)) {
        return Some(language);
    }
    let before = all[..n].iter().rev().find(sure).map(language);
    let behind = all[n + 1..].iter().find(sure).map(language);
    match (before, behind) {
        (Some(before), Some(behind)) if before == behind => before,
        (Some(one), None) | (None, Some(one)) => one,
        (Some(_), Some(_)) => most(all.iter().filter(sure), language),
        // Letters that are not Latin are not English, whatever they are.
        (None, None) if script != Script::Latin => {
            most(all.iter().filter(|p| p.script == script), language)
        }
        (None, None) => seems.filter(|_| long),
    }
}

/// Returns the language that most letters of some paragraphs are in.
fn most<'p>(
    paragraphs: impl Iterator<Item = &'p Paragraph>,
    language: impl Fn(&Paragraph) -> Option<Language>,
) -> Option<Language> {
    let mut counted: Vec<(Option<Language>, usize)> = Vec::new();
    for paragraph in paragraphs {
        let of = language(paragraph);
        match counted.iter_mut().find(|(known, _)| *known == of) {
            Some((_, letters)) => *letters += paragraph.letters,
            None => counted.push((of, paragraph.letters)),
        }
    }
    // The first of equals.
    let largest = counted.iter().map(|(_, letters)| *letters).max();
    let found = counted
        .into_iter()
        .find(|(_, letters)| Some(*letters) == largest);
    found.and_then(|(language, _)| language)
}

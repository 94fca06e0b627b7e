//! Which language each paragraph of a text is in.
//!
//! A paragraph is weighed by itself where it is long enough to tell; a short one takes after those around it. What stays
//! in doubt is English: a paragraph read in vain costs a look, one that is left out costs a claim.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use claimdesk_grammar::lines;

use super::Language;
use super::detect::{Guess, Script, detect, script_of};
use crate::go_on::GoOn;
use crate::thresholds::{ACCENTED_LETTERS, ENGLISH_ONE_IN, LONE_LETTERS, SURE_LETTERS};

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

/// Where a paragraph is, and what it is read as; `None` for English.
type InLanguage = (Range<usize>, Option<Language>);

/// Returns the lines of `text` that have letters, each with its language; `None` is English.
pub(super) fn languages<E>(text: &str, go_on: GoOn<'_, E>) -> Result<Vec<InLanguage>, E> {
    let mut all: Vec<Paragraph> = Vec::new();
    for span in spans(text) {
        go_on()?;
        all.extend(Paragraph::new(text, span));
    }
    let around = Around::of(&all);
    let of = |n: usize| match all[n].told {
        Told::Sure(language) => language,
        Told::Doubt(guess, long) => around.decided(n, all[n].script, guess, long),
    };
    let found: Vec<Option<Language>> = (0..all.len()).map(of).collect();
    let spans = all.into_iter().map(|paragraph| paragraph.span);
    Ok(spans.zip(found).collect())
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
    /// What it seems to be in: `None` is English, or nothing is known.
    fn language(&self) -> Option<Language> {
        match self.told {
            Told::Sure(language) | Told::Doubt(Some(Guess { language, .. }), _) => language,
            Told::Doubt(None, _) => None,
        }
    }

    fn new(text: &str, span: Range<usize>) -> Option<Self> {
        let line = &text[span.clone()];
        let own = outside(line);
        let few = letters_of(&own) < LONE_LETTERS;
        // What so few letters seem to be never decides: a text of short lines is spared the detector, which takes its time for each.
        let telling =
            letters_of(line) >= ACCENTED_LETTERS || script_of(line) != Some(Script::Latin);
        let seems = (few && telling).then(|| detect(&own)).flatten();
        let english = Counted::of(&own).english > 0 || seems.is_some_and(|s| s.language.is_none());
        // A paragraph that is a quotation and little more may be in the language of that.
        let quoted = few && !english && own.len() < span.len();
        let words = if quoted { line } else { own.as_str() };
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
        if english > 0 && english * ENGLISH_ONE_IN >= count {
            return made(Script::Latin, words.len(), Told::Sure(None));
        }
        let script = script_of(words)?;
        let letters = letters_of(words);
        let guess = match (few && !quoted, telling) {
            (true, _) => seems,
            (false, true) => detect(words),
            (false, false) => None,
        };
        let accented = words.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
        // Names are spelt alike in many languages: of "Xi Jinping, Recep Tayyip Erdoğan" nobody can tell.
        let names = capital * 5 >= count * 3;
        let told = match guess {
            guess if quoted => Told::Doubt(guess, letters >= LONE_LETTERS),
            guess if names && script == Script::Latin => Told::Doubt(guess, false),
            Some(guess) if guess.sure && letters >= SURE_LETTERS => Told::Sure(guess.language),
            Some(guess) if script == Script::Latin && letters >= LONE_LETTERS && english == 0 => {
                Told::Sure(guess.language)
            }
            guess => Told::Doubt(
                guess,
                english == 0
                    && (letters >= SURE_LETTERS || letters >= ACCENTED_LETTERS && accented),
            ),
        };
        made(script, letters, told)
    }
}

fn letters_of(words: &str) -> usize {
    words.chars().filter(|c| c.is_alphabetic()).count()
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

/// What the paragraphs of a text tell about each other, found once for all of them.
struct Around {
    /// For each paragraph, the language of the last one before it that is of its script and tells by itself ...
    before: Vec<Option<Option<Language>>>,
    /// ... and of the first one behind it.
    behind: Vec<Option<Option<Language>>>,
    scripts: Vec<(Script, Known)>,
}

/// What the paragraphs of a script tell.
#[derive(Default)]
struct Known {
    /// The languages of those that tell by themselves, with their letters.
    sure: Counts,
    /// The languages of all, as far as they seem to be in one.
    all: Counts,
}

impl Around {
    fn of(all: &[Paragraph]) -> Self {
        let mut scripts: Vec<(Script, Known)> = Vec::new();
        for paragraph in all {
            let at = scripts.iter().position(|(s, _)| *s == paragraph.script);
            let at = at.unwrap_or_else(|| {
                scripts.push((paragraph.script, Known::default()));
                scripts.len() - 1
            });
            let known = &mut scripts[at].1;
            if let Told::Sure(language) = paragraph.told {
                known.sure.add(language, paragraph.letters);
            }
            known.all.add(paragraph.language(), paragraph.letters);
        }
        let mut behind = last_sure(all.iter().rev());
        behind.reverse();
        Self {
            before: last_sure(all.iter()),
            behind,
            scripts,
        }
    }

    fn known(&self, script: Script) -> Option<&Known> {
        let mut scripts = self.scripts.iter();
        scripts.find(|(s, _)| *s == script).map(|(_, known)| known)
    }

    /// Decides about the paragraph `n`, which does not tell by itself.
    fn decided(
        &self,
        n: usize,
        script: Script,
        guess: Option<Guess>,
        long: bool,
    ) -> Option<Language> {
        let known = self.known(script)?;
        let seems = guess.and_then(|guess| guess.language);
        if let Some(language) = seems.filter(|it| long && known.sure.has(*it)) {
            return Some(language);
        }
        match (self.before[n], self.behind[n]) {
            (Some(before), Some(behind)) if before == behind => before,
            (Some(one), None) | (None, Some(one)) => one,
            (Some(_), Some(_)) => known.sure.most(),
            // Letters that are not Latin are not English, whatever they are.
            (None, None) if script != Script::Latin => known.all.most(),
            (None, None) => seems.filter(|_| long),
        }
    }
}

/// Returns for each of the paragraphs, in the order in which they are given, the language of the last one before it that is of its
/// script and tells by itself.
fn last_sure<'p>(paragraphs: impl Iterator<Item = &'p Paragraph>) -> Vec<Option<Option<Language>>> {
    let mut last: Vec<(Script, Option<Language>)> = Vec::new();
    let of = |paragraph: &Paragraph| {
        let at = last.iter().position(|(s, _)| *s == paragraph.script);
        let before = at.map(|at| last[at].1);
        match (paragraph.told, at) {
            (Told::Sure(language), Some(at)) => last[at].1 = language,
            (Told::Sure(language), None) => last.push((paragraph.script, language)),
            (Told::Doubt(..), _) => {}
        }
        before
    };
    paragraphs.map(of).collect()
}

/// Languages, each with the letters of the paragraphs in it, in the order in which they came up.
#[derive(Default)]
struct Counts(Vec<(Option<Language>, usize)>);

impl Counts {
    fn add(&mut self, language: Option<Language>, letters: usize) {
        match self.0.iter_mut().find(|(known, _)| *known == language) {
            Some((_, sum)) => *sum += letters,
            None => self.0.push((language, letters)),
        }
    }

    fn has(&self, language: Language) -> bool {
        self.0.iter().any(|(known, _)| *known == Some(language))
    }

    /// Returns the language that most letters are in, the first of equals.
    fn most(&self) -> Option<Language> {
        let largest = self.0.iter().map(|(_, letters)| *letters).max();
        let mut counts = self.0.iter();
        let found = counts.find(|(_, letters)| Some(*letters) == largest);
        found.and_then(|(language, _)| *language)
    }
}

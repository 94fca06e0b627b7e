//! What words say of figures and dates in one language, read from its data files.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::figure::Hedge;
use crate::unit::{Dimension, Scale, Unit};

/// What one word can say of a figure or a date; most words say nothing.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Meaning {
    pub(crate) unit: Option<u8>,
    pub(crate) tens: Option<u8>,
    pub(crate) scale: Option<f64>,
    pub(crate) short: Option<f64>,
    pub(crate) group: Option<f64>,
    pub(crate) part: Option<u8>,
    pub(crate) ordinal: Option<u8>,
    pub(crate) multiple: Option<f64>,
    pub(crate) article: bool,
    pub(crate) measure: Option<Unit>,
    pub(crate) only_digits: bool,
    pub(crate) currency: Option<&'static str>,
    pub(crate) month: Option<i8>,
    pub(crate) weekday: Option<i8>,
    pub(crate) before_year: bool,
    pub(crate) square: bool,
    pub(crate) cubic: bool,
    pub(crate) degree: bool,
    pub(crate) joins: bool,
    pub(crate) century: bool,
    pub(crate) skips: bool,
    pub(crate) percent: bool,
    pub(crate) percentage: bool,
    pub(crate) point: bool,
    pub(crate) minus: bool,
    pub(crate) and: bool,
    pub(crate) out_of: bool,
    pub(crate) of: bool,
    pub(crate) times: bool,
    pub(crate) noon: Option<f64>,
    pub(crate) ends_part: bool,
}

/// The words of one language.
pub struct Words {
    meanings: HashMap<&'static str, Meaning>,
    /// Phrases in front of a figure, their words backwards, by their last word.
    hedges: HashMap<&'static str, Vec<(Vec<&'static str>, Hedge)>>,
    /// Currency signs.
    pub(crate) signs: Vec<(&'static str, &'static str)>,
}

struct Files {
    numbers: &'static str,
    units: &'static str,
    currencies: &'static str,
    hedges: &'static str,
    dates: &'static str,
}

const ENGLISH: Files = Files {
    numbers: include_str!("../words/en/numbers.txt"),
    units: include_str!("../words/en/units.txt"),
    currencies: include_str!("../words/en/currencies.txt"),
    hedges: include_str!("../words/en/hedges.txt"),
    dates: include_str!("../words/en/dates.txt"),
};

impl Words {
    /// Returns the words of English, read on first use.
    pub fn english() -> &'static Self {
        static WORDS: OnceLock<Words> = OnceLock::new();
        WORDS.get_or_init(|| Self::read(&ENGLISH))
    }

    /// Returns what a lower-case word says.
    pub(crate) fn meaning(&self, word: &str) -> Option<&Meaning> {
        self.meanings.get(word)
    }

    /// Returns the phrases that hedge a figure and end in a lower-case word.
    pub(crate) fn hedges(&self, last: &str) -> &[(Vec<&'static str>, Hedge)] {
        self.hedges.get(last).map_or(&[], Vec::as_slice)
    }

    fn read(files: &Files) -> Self {
        let mut words = Self {
            meanings: HashMap::new(),
            hedges: HashMap::new(),
            signs: Vec::new(),
        };
        words.numbers(files.numbers);
        words.units(files.units);
        words.currencies(files.currencies);
        words.hedge_phrases(files.hedges);
        words.dates(files.dates);
        words
    }

    fn means(&mut self, word: &'static str) -> &mut Meaning {
        self.meanings.entry(word).or_default()
    }

    fn numbers(&mut self, file: &'static str) {
        for (class, rest) in classes(file) {
            let mut pairs = rest.split_whitespace();
            while let (Some(word), Some(value)) = (pairs.next(), pairs.next()) {
                let value: f64 = value.parse().unwrap_or(0.0);
                let small = value as u8;
                let meaning = self.means(word);
                match class {
                    "unit" => meaning.unit = Some(small),
                    "tens" => meaning.tens = Some(small),
                    "scale" => meaning.scale = Some(value),
                    "short" => meaning.short = Some(value),
                    "group" => meaning.group = Some(value),
                    "part" => meaning.part = Some(small),
                    "ordinal" => meaning.ordinal = Some(small),
                    "multiple" => meaning.multiple = Some(value),
                    "percent" => meaning.percent = true,
                    "percentage" => meaning.percentage = true,
                    "point" => meaning.point = true,
                    "minus" => meaning.minus = true,
                    "and" => meaning.and = true,
                    "out-of" => meaning.out_of = true,
                    "of" => meaning.of = true,
                    "times" => meaning.times = true,
                    "noon" => meaning.noon = Some(value),
                    "ends-part" => meaning.ends_part = true,
                    _ => meaning.article = true,
                }
            }
        }
    }

    fn units(&mut self, file: &'static str) {
        for (class, rest) in classes(file) {
            for name in rest.split_whitespace() {
                let bare = name.trim_start_matches('!');
                let meaning = self.means(bare);
                match class {
                    "square" => meaning.square = true,
                    "cubic" => meaning.cubic = true,
                    "degree" => meaning.degree = true,
                    "per" | "nautical" => {}
                    _ => {
                        meaning.measure = unit(class, bare);
                        meaning.only_digits = bare != name;
                    }
                }
            }
        }
    }

    fn currencies(&mut self, file: &'static str) {
        for (code, rest) in classes(file) {
            for name in rest.split_whitespace() {
                if name.ends_with(|c: char| !c.is_alphanumeric()) {
                    self.signs.push((name, code));
                } else {
                    self.means(name).currency = Some(code);
                }
            }
        }
        // "us$" before "$".
        self.signs
            .sort_by_key(|(sign, _)| std::cmp::Reverse(sign.len()));
    }

    fn hedge_phrases(&mut self, file: &'static str) {
        for (class, rest) in classes(file) {
            for phrase in rest.split_whitespace() {
                let words: Vec<_> = phrase.split('_').rev().collect();
                match Hedge::named(class) {
                    Some(hedge) => self
                        .hedges
                        .entry(words[0])
                        .or_default()
                        .push((words, hedge)),
                    None => self.means(words[0]).skips = true,
                }
            }
        }
        for phrases in self.hedges.values_mut() {
            phrases.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
    }

    fn dates(&mut self, file: &'static str) {
        for (class, rest) in classes(file) {
            for (at, names) in (1..).zip(rest.split_whitespace()) {
                for name in names.split('/') {
                    let meaning = self.means(name);
                    match class {
                        "month" => meaning.month = Some(at),
                        "weekday" => meaning.weekday = Some(at),
                        "before-year" => meaning.before_year = true,
                        "joins" => meaning.joins = true,
                        _ => meaning.century = true,
                    }
                }
            }
        }
    }
}

/// Lines of the form `class: words`.
fn classes(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    (file.lines())
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(": "))
}

/// A unit as its line says: "length 1609.344", "temperature c".
fn unit(class: &'static str, name: &'static str) -> Option<Unit> {
    let (dimension, factor) = class.split_once(' ')?;
    let dimension = Dimension::named(dimension)?;
    let scale = match factor {
        "c" => Scale::Celsius,
        "f" => Scale::Fahrenheit,
        factor => Scale::Factor(factor.parse().ok()?),
    };
    Some(Unit {
        dimension,
        scale,
        name,
    })
}

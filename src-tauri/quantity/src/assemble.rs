//! Makes a figure of a number, what is in front of it and what follows.

use crate::figure::{Figure, FigureKind, Hedge};
use crate::number::Number;
use crate::piece::PieceKind;
use crate::scan::Scan;
use crate::unit::{Dimension, Scale, Unit};

/// A figure as far as it is read: pieces, not bytes.
pub(crate) struct Draft {
    number: Number,
    start: usize,
    end: usize,
    high: Option<f64>,
    kind: FigureKind,
    unit: Option<Unit>,
    currency: Option<&'static str>,
    tied: bool,
}

impl Scan<'_> {
    /// The figure that begins at piece `at`, and the piece behind it.
    pub(crate) fn figure(&self, at: usize) -> Option<(Figure, usize)> {
        let draft = (self.multiple(at))
            .or_else(|| self.clock(at))
            .or_else(|| self.ordinal(at))
            .or_else(|| self.count(at))?;
        Some((self.finish(&draft), draft.end))
    }

    /// "doubled", "three times", "3-fold".
    fn multiple(&self, at: usize) -> Option<Draft> {
        if let Some(value) = self.meaning(at).and_then(|it| it.multiple) {
            let number = Number {
                value,
                slack: 0.0,
                end: at + 1,
                in_words: true,
                fraction: false,
            };
            return Some(Draft::new(number, at, FigureKind::Multiple));
        }
        let number = self.number(at).filter(|number| !number.fraction)?;
        let times = self.says(number.end, |it| it.times) && !self.is(number.end + 1, ',');
        let fold = self.lower(number.end + 1) == "fold" && self.hyphen(number.end);
        let end = number.end
            + if times {
                1
            } else if fold {
                2
            } else {
                return None;
            };
        Some(Draft {
            end,
            ..Draft::new(number, at, FigureKind::Multiple)
        })
    }

    /// "9:15 a.m.", "7 p.m.", "noon".
    fn clock(&self, at: usize) -> Option<Draft> {
        let clock = |value: f64, end: usize| {
            let number = Number {
                value,
                slack: 1.0 / 120.0,
                end,
                in_words: false,
                fraction: false,
            };
            Draft::new(number, at, FigureKind::Clock)
        };
        if let Some(value) = self.meaning(at).and_then(|it| it.noon) {
            return Some(clock(value, at + 1));
        }
        let hour = self.small(at).filter(|hour| *hour <= 24)?;
        let close = |at: usize| self.pieces.get(at).is_some_and(|piece| !piece.space);
        let colon =
            (self.is(at + 1, ':') && close(at + 1) && close(at + 2)).then(|| self.small(at + 2));
        let minute = colon
            .flatten()
            .filter(|minute| *minute < 60 && self.word(at + 2).len() == 2);
        let behind = if minute.is_some() { at + 3 } else { at + 1 };
        let value = f64::from(hour) + f64::from(minute.unwrap_or(0)) / 60.0;
        match self.lower(behind) {
            "a.m." | "am" | "a.m" => Some(clock(value % 12.0, behind + 1)),
            "p.m." | "pm" | "p.m" => Some(clock(value % 12.0 + 12.0, behind + 1)),
            _ => minute.map(|_| clock(value, behind)),
        }
    }

    /// "third", "16th", "twenty-first".
    fn ordinal(&self, at: usize) -> Option<Draft> {
        let ordinal = |value: f64, end: usize, in_words| {
            let number = Number {
                value,
                slack: 0.0,
                end,
                in_words,
                fraction: false,
            };
            Draft::new(number, at, FigureKind::Ordinal)
        };
        if let Some(value) = self.small(at)
            && matches!(self.lower(at + 1), "st" | "nd" | "rd" | "th")
            && !self.pieces[at + 1].space
        {
            return Some(ordinal(f64::from(value), at + 2, false));
        }
        let meaning = self.meaning(at)?;
        if let Some(value) = meaning.ordinal {
            return Some(ordinal(f64::from(value), at + 1, true));
        }
        let tens = meaning.tens.filter(|_| self.hyphen(at + 1))?;
        let unit = self.meaning(at + 2)?.ordinal.filter(|unit| *unit < 10)?;
        Some(ordinal(f64::from(tens + unit), at + 3, true))
    }

    fn count(&self, at: usize) -> Option<Draft> {
        let minus = self.says(at, |it| it.minus) || self.negative(at);
        let start = at;
        let at = at + usize::from(minus);
        let mut number = self.number(at)?;
        if minus {
            number.value = -number.value;
        }
        // "1990s", "4x4", "3D": no figures.
        let glued = self
            .pieces
            .get(number.end)
            .is_some_and(|p| p.kind == PieceKind::Word && !p.space);
        if glued
            && !number.in_words
            && !self.says(number.end, |it| {
                it.measure.is_some() || it.currency.is_some() || it.degree
            })
        {
            return None;
        }
        let kind = if number.fraction {
            FigureKind::Fraction
        } else {
            FigureKind::Count
        };
        let mut draft = Draft::new(number, start, kind);
        self.one_in_six(&mut draft);
        self.range(&mut draft);
        self.sign_before(&mut draft, at);
        self.unit_behind(&mut draft);
        Some(draft)
    }

    /// "-10 C", where nothing is in front of the sign.
    fn negative(&self, at: usize) -> bool {
        let sign = self.is(at, '-') || self.is(at, '−');
        sign && self.pieces[at].space
            && self
                .pieces
                .get(at + 1)
                .is_some_and(|p| !p.space && p.kind == PieceKind::Digits)
    }

    /// "nine in ten", "one out of five".
    fn one_in_six(&self, draft: &mut Draft) {
        let at = draft.end;
        let of = usize::from(self.says(at + 1, |it| it.of));
        let between =
            self.says(at, |it| it.out_of) || self.hyphen(at) && self.says(at + 1, |it| it.out_of);
        let skip = if self.hyphen(at) { 3 } else { 1 + of };
        let over = draft.number.value;
        let Some(under) = self
            .number(at + skip)
            .filter(|n| between && !n.fraction && n.value > over && n.value <= 1000.0)
        else {
            return;
        };
        let sensible = (1.0..100.0).contains(&over)
            && draft.number.in_words == under.in_words
            && under.value >= 2.0;
        // "three in 2026": a year; "two in five years": a length of time.
        let unit = self.says(under.end, |it| {
            it.measure
                .is_some_and(|unit| unit.dimension == Dimension::Time)
        });
        if sensible && !unit {
            draft.number = Number {
                value: over / under.value,
                slack: 0.005,
                end: under.end,
                fraction: true,
                ..draft.number
            };
            draft.kind = FigureKind::Fraction;
            draft.end = under.end;
        }
    }

    /// "10-12", "5–4".
    fn range(&self, draft: &mut Draft) {
        let at = draft.end;
        let close = |at: usize| self.pieces.get(at).is_some_and(|piece| !piece.space);
        let dash = self.is(at, '-') || self.is(at, '–') || self.is(at, '\u{2011}');
        if !dash || !close(at) || !close(at + 1) || draft.number.fraction {
            return;
        }
        let digits = self
            .pieces
            .get(at + 1)
            .is_some_and(|p| p.kind == PieceKind::Digits);
        if let Some(high) = self.number(at + 1).filter(|high| digits && !high.fraction) {
            draft.high = Some(high.value);
            draft.end = high.end;
        }
    }

    /// "$", "US$", "€" in front.
    fn sign_before(&self, draft: &mut Draft, at: usize) {
        let start = self.pieces[at].start;
        let before = &self.text[..start];
        let found = self.words.signs.iter().find(|(sign, _)| {
            let from = before
                .len()
                .checked_sub(sign.len())
                .and_then(|from| before.get(from..));
            from.is_some_and(|tail| tail.eq_ignore_ascii_case(sign))
        });
        if let Some((sign, code)) = found {
            draft.currency = Some(code);
            let from = start - sign.len();
            draft.start = self.pieces.partition_point(|piece| piece.start < from);
        }
    }

    fn unit_behind(&self, draft: &mut Draft) {
        let at = draft.end;
        if self.is(at, '%') {
            draft.percent(at + 1, FigureKind::Percent);
            return;
        }
        let hyphen = self.hyphen(at);
        let mut at = at + usize::from(hyphen);
        if draft.number.fraction {
            // "half a percentage point", "a quarter of a century", "half an hour".
            let of = usize::from(self.says(at, |it| it.of));
            let article = usize::from(self.says(at + of, |it| it.article));
            if article == 1 {
                at += of + 1;
            } else if of == 1 {
                return;
            }
        }
        if self.says(at, |it| it.percentage) && self.says(at + 1, |it| it.point) {
            draft.percent(at + 2, FigureKind::Points);
        } else if self.says(at, |it| it.percent) {
            let point = self.says(at + 1, |it| it.point);
            draft.percent(
                at + 1 + usize::from(point),
                if point {
                    FigureKind::Points
                } else {
                    FigureKind::Percent
                },
            );
        } else if self.lower(at) == "per" && self.lower(at + 1) == "cent" {
            draft.percent(at + 2, FigureKind::Percent);
        } else if self.says(at, |it| it.percentage)
            && self.is(at + 1, '-')
            && self.says(at + 2, |it| it.point)
        {
            draft.percent(at + 3, FigureKind::Points);
        } else {
            self.measure_behind(draft, at);
            self.currency_behind(draft, at);
            draft.tied = hyphen && (draft.unit.is_some() || draft.high.is_none());
        }
    }

    fn measure_behind(&self, draft: &mut Draft, at: usize) {
        let mut at = at;
        let power = if self.says(at, |it| it.square) {
            2
        } else if self.says(at, |it| it.cubic) {
            3
        } else {
            1
        };
        at += usize::from(power > 1);
        at += usize::from(power > 1 && self.is(at, '.'));
        let degree = self.says(at, |it| it.degree);
        at += usize::from(degree);
        at += usize::from(self.lower(at) == "nautical");
        let (unit, end) = match self.meaning(at).filter(|it| it.measure.is_some()) {
            Some(meaning) if self.unit_fits(draft, meaning.only_digits, at) => {
                (meaning.measure, at + 1)
            }
            _ if degree => (Some(DEGREE), at),
            _ => match self.raised(draft, at) {
                Some(found) => found,
                None => return,
            },
        };
        // "feet (12 percent)" keeps its span; a time of day's "second" is an ordinal elsewhere.
        let unit = unit.map(|unit| if power > 1 { unit.raised(power) } else { unit });
        let (unit, end) = self.per_hour(unit, end);
        draft.unit = unit;
        draft.end = end;
        if draft.kind == FigureKind::Fraction {
            draft.kind = FigureKind::Count;
        }
    }

    /// Short signs of units come right behind digits: "10 m", "20C"; "C" and "F" are capitals.
    fn unit_fits(&self, draft: &Draft, only_digits: bool, at: usize) -> bool {
        let letter = matches!(self.lower(at), "c" | "f");
        !only_digits
            || !draft.number.in_words && (!letter || self.capital(at)) && !self.is(at + 1, '\'')
    }

    /// "km2", "m³", "km²".
    fn raised(&self, draft: &Draft, at: usize) -> Option<(Option<Unit>, usize)> {
        let word = self.lower(at);
        let (name, power) = [("2", 2), ("3", 3), ("²", 2), ("³", 3)]
            .iter()
            .find_map(|(end, power)| Some((word.strip_suffix(end)?, *power)))?;
        let unit = self
            .words
            .meaning(name)?
            .measure
            .filter(|_| !draft.number.in_words)?;
        Some((Some(unit.raised(power)), at + 1))
    }

    /// "kilometers an hour", "miles per hour", "km/h".
    fn per_hour(&self, unit: Option<Unit>, at: usize) -> (Option<Unit>, usize) {
        let Some(Unit {
            dimension: Dimension::Length,
            scale: Scale::Factor(factor),
            name,
        }) = unit
        else {
            return (unit, at);
        };
        let per = matches!(self.lower(at), "per" | "an" | "a") || self.is(at, '/');
        let hours = match self.lower(at + 1) {
            "hour" | "h" | "hr" => 3600.0,
            "second" | "s" | "sec" => 1.0,
            _ => return (unit, at),
        };
        if !per {
            return (unit, at);
        }
        (
            Some(Unit {
                dimension: Dimension::Speed,
                scale: Scale::Factor(factor / hours),
                name,
            }),
            at + 2,
        )
    }

    /// "crowns", "U.S. dollars".
    fn currency_behind(&self, draft: &mut Draft, at: usize) {
        if draft.currency.is_some() {
            return;
        }
        let skip = usize::from(self.capital(at) && self.says(at + 1, |it| it.currency.is_some()));
        if let Some(code) = self.meaning(at + skip).and_then(|it| it.currency)
            && self.word(at + skip).len() > 2
        {
            draft.currency = Some(code);
            draft.end = draft.end.max(at + skip + 1);
            if draft.kind == FigureKind::Fraction {
                draft.kind = FigureKind::Count;
            }
        }
    }

    fn finish(&self, draft: &Draft) -> Figure {
        let first = self.pieces[draft.start].start;
        let last = |end: usize| self.pieces[end - 1].end;
        let number_first = if draft.currency.is_some() && !self.is_number(draft.start) {
            draft.start + 1
        } else {
            draft.start
        };
        Figure {
            span: first..last(draft.end),
            number: self.pieces[number_first.min(draft.end - 1)].start
                ..last(draft.number.end.min(draft.end)),
            value: draft.number.value,
            high: draft.high,
            slack: draft.number.slack,
            kind: draft.kind,
            unit: draft.unit,
            currency: draft.currency,
            hedge: self.hedge(draft.start),
            in_words: draft.number.in_words,
            tied: draft.tied,
        }
    }

    fn is_number(&self, at: usize) -> bool {
        self.pieces[at].kind == PieceKind::Digits || self.number(at).is_some()
    }

    /// What hedges the figure that begins at `at`: the longest phrase in front of it.
    fn hedge(&self, at: usize) -> Option<Hedge> {
        let mut before = at.checked_sub(1)?;
        if self.says(before, |it| it.skips) && self.words.hedges(self.lower(before)).is_empty() {
            before = before.checked_sub(1)?;
        }
        let phrases = self.words.hedges(self.lower(before));
        let fits = |words: &Vec<&str>| {
            words.iter().enumerate().all(|(back, word)| {
                before
                    .checked_sub(back)
                    .is_some_and(|at| self.lower(at) == *word)
            })
        };
        phrases
            .iter()
            .find(|(words, _)| fits(words))
            .map(|(_, hedge)| *hedge)
    }
}

const DEGREE: Unit = Unit {
    dimension: Dimension::Temperature,
    scale: Scale::Celsius,
    name: "degree",
};

impl Draft {
    const fn new(number: Number, start: usize, kind: FigureKind) -> Self {
        Self {
            number,
            start,
            end: number.end,
            high: None,
            kind,
            unit: None,
            currency: None,
            tied: false,
        }
    }

    fn percent(&mut self, end: usize, kind: FigureKind) {
        self.end = end;
        self.kind = kind;
    }
}

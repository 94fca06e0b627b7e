//! Dates as texts write them: weekday, day, month and year, month first and day first, and those that do not exist.

use std::ops::Range;

use jiff::civil::{Date, Weekday};

use crate::piece::PieceKind;
use crate::scan::Scan;

/// A date of which parts may be left open. Ranges are bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// All of it, the weekday included.
    pub span: Range<usize>,
    /// The day of the week.
    pub weekday: Option<Weekday>,
    /// The year, of four digits.
    pub year: Option<i16>,
    /// From 1 to 12.
    pub month: Option<i8>,
    /// From 1 to 31.
    pub day: Option<i8>,
    /// The upper end of "1939-45" and "March 3-5", in its own unit.
    pub until: Option<i16>,
}

impl Dated {
    /// Returns the day where the year is given; `None` for a day that does not exist as well.
    pub fn date(&self) -> Option<Date> {
        Date::new(self.year?, self.month?, self.day?).ok()
    }

    /// Whether day and month, and the year where there is one, are those of no day.
    pub fn is_impossible(&self) -> bool {
        let (Some(month), Some(day)) = (self.month, self.day) else {
            return false;
        };
        // A leap year stands for one that is not given.
        Date::new(self.year.unwrap_or(2024), month, day).is_err()
    }

    /// Returns the day; one without a year is the nearest to the day of publication.
    pub fn near(&self, dateline: Option<Date>) -> Option<Date> {
        if self.year.is_some() {
            return self.date();
        }
        let (month, day, at) = (self.month?, self.day?, dateline?);
        let distance = |date: &Date| {
            at.until(*date)
                .map_or(i32::MAX, |span| span.get_days().abs())
        };
        (-1..=1)
            .filter_map(|step| Date::new(at.year() + step, month, day).ok())
            .min_by_key(distance)
    }

    /// Whether it is a year alone.
    pub const fn is_year(&self) -> bool {
        self.year.is_some() && self.month.is_none()
    }
}

#[derive(Default)]
struct Parts {
    weekday: Option<Weekday>,
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    until: Option<i16>,
    end: usize,
}

impl Scan<'_> {
    /// The date that begins at piece `at`, and the piece behind it.
    pub(crate) fn date(&self, at: usize) -> Option<(Dated, usize)> {
        let parts = self
            .weekday_and_date(at)
            .or_else(|| self.day_and_month(at))
            .or_else(|| self.bare_year(at))?;
        let dated = Dated {
            span: self.pieces[at].start..self.pieces[parts.end - 1].end,
            weekday: parts.weekday,
            year: parts.year,
            month: parts.month,
            day: parts.day,
            until: parts.until,
        };
        Some((dated, parts.end))
    }

    /// "Tuesday, March 3, 2026", "Wednesday the 15th of July", "Friday".
    fn weekday_and_date(&self, at: usize) -> Option<Parts> {
        let weekday = self
            .meaning(at)?
            .weekday
            .filter(|_| self.capital(at) && !self.is_masthead(at))?;
        let weekday = Weekday::from_monday_one_offset(weekday).ok();
        let mut next = at + 1;
        next += usize::from(self.is(next, '.') && self.word(at).len() < 6);
        let alone = next;
        next += usize::from(self.is(next, ','));
        let bracket = self.is(next, '(');
        next += usize::from(bracket);
        while self.says(next, |it| it.joins) && next < alone + 3 {
            next += 1;
        }
        // "Tuesday night, March 3".
        let same_line = self.pieces.get(next).is_some_and(|piece| !piece.line);
        match self.day_and_month(next).filter(|_| same_line) {
            Some(parts) => Some(Parts { weekday, ..parts }),
            None if self.word(at).len() > 4 => Some(Parts {
                weekday,
                end: at + 1,
                ..Parts::default()
            }),
            None => None,
        }
    }

    /// "Toronto Sun, August 16": a short form behind a capital is a name.
    fn is_masthead(&self, at: usize) -> bool {
        let short = self.word(at).len() <= 4;
        short
            && !self.pieces[at].line
            && at.checked_sub(1).is_some_and(|before| self.capital(before))
    }

    fn day_and_month(&self, at: usize) -> Option<Parts> {
        self.month_first(at)
            .or_else(|| self.day_first(at))
            .or_else(|| self.numeric(at))
    }

    /// "March 3, 2026", "Feb. 12", "April 2025".
    fn month_first(&self, at: usize) -> Option<Parts> {
        let month = self.meaning(at)?.month.filter(|_| self.capital(at))?;
        let stop = usize::from(self.is(at + 1, '.') && self.word(at).len() < 5);
        let next = at + 1 + stop;
        if let Some(year) = self.year(next) {
            return Some(Parts {
                month: Some(month),
                year: Some(year),
                end: next + 1,
                ..Parts::default()
            });
        }
        let the = usize::from(self.says(next, |it| it.joins) && self.lower(next) == "the");
        let (day, end) = self.day(next + the)?;
        let (until, end) = self.until_day(end);
        let comma = usize::from(self.is(end, ','));
        let year = self.year(end + comma);
        let end = year.map_or(end, |_| end + comma + 1);
        Some(Parts {
            month: Some(month),
            day: Some(day),
            year,
            until,
            end,
            ..Parts::default()
        })
    }

    /// "3 March 2026", "15th of July".
    fn day_first(&self, at: usize) -> Option<Parts> {
        let (day, end) = self.day(at)?;
        let of = usize::from(self.says(end, |it| it.of));
        let next = end + of;
        let month = self.meaning(next)?.month.filter(|_| self.capital(next))?;
        let stop = usize::from(
            self.is(next + 1, '.') && self.word(next).len() < 5 && self.year(next + 2).is_some(),
        );
        let end = next + 1 + stop;
        // "the 7 May Day marches"
        if self.capital(end) && self.lower(end) == "day" {
            return None;
        }
        let comma = usize::from(self.is(end, ','));
        let year = self.year(end + comma);
        let end = year.map_or(end, |_| end + comma + 1);
        Some(Parts {
            month: Some(month),
            day: Some(day),
            year,
            end,
            ..Parts::default()
        })
    }

    /// "2026-03-03", "03.03.2026"; "3/4/25" can be read in two ways and is left.
    fn numeric(&self, at: usize) -> Option<Parts> {
        let mark = ['-', '.', '/']
            .into_iter()
            .find(|mark| self.is(at + 1, *mark) && self.is(at + 3, *mark))?;
        let close =
            (at + 1..at + 5).all(|at| self.pieces.get(at).is_some_and(|piece| !piece.space));
        let (first, second, third) = (self.small(at)?, self.small(at + 2)?, self.small(at + 4)?);
        let small = |n: u16| i8::try_from(n).ok();
        let parts = match (self.word(at).len(), self.word(at + 4).len()) {
            (4, _) if mark == '-' => (first, second, third),
            (1 | 2, 4) if mark == '.' || first > 12 => (third, second, first),
            (1 | 2, 4) if second > 12 => (third, first, second),
            _ => return None,
        };
        let (year, month, day) = (
            i16::try_from(parts.0).ok()?,
            small(parts.1)?,
            small(parts.2)?,
        );
        let sensible = close
            && (1..=12).contains(&month)
            && (1..=31).contains(&day)
            && (1000..2200).contains(&year);
        sensible.then(|| Parts {
            year: Some(year),
            month: Some(month),
            day: Some(day),
            end: at + 5,
            ..Parts::default()
        })
    }

    /// A day of the month: "3", "15th".
    fn day(&self, at: usize) -> Option<(i8, usize)> {
        let day = self
            .small(at)
            .and_then(|day| i8::try_from(day).ok())
            .filter(|day| (1..=31).contains(day))?;
        if self.word(at).len() > 2 {
            return None;
        }
        let close = self.pieces.get(at + 1).is_some_and(|piece| !piece.space);
        let th = close && matches!(self.lower(at + 1), "st" | "nd" | "rd" | "th");
        let glued = close && !th && self.pieces[at + 1].kind == PieceKind::Word;
        let other = self.is(at + 1, ':') || self.is(at + 1, '%') && close;
        (!glued && !other).then_some((day, at + 1 + usize::from(th)))
    }

    /// "3-5" behind a month.
    fn until_day(&self, end: usize) -> (Option<i16>, usize) {
        let dash = self.is(end, '-') || self.is(end, '–');
        let close = self.pieces.get(end).is_some_and(|piece| !piece.space);
        match self.day(end + 1).filter(|_| dash && close) {
            Some((day, behind)) => (Some(i16::from(day)), behind),
            None => (None, end),
        }
    }

    /// Four digits that can be a year.
    fn year(&self, at: usize) -> Option<i16> {
        let year = self.small(at).and_then(|year| i16::try_from(year).ok())?;
        let whole =
            self.word(at).len() == 4 && (1000..2200).contains(&year) && !self.pieces[at].line;
        let glued = self
            .pieces
            .get(at + 1)
            .is_some_and(|piece| !piece.space && piece.kind == PieceKind::Word);
        (whole && !glued && !self.is(at + 1, ':') && !self.is(at + 1, '%')).then_some(year)
    }

    /// "in 2014", "2018 to 2022", "(1939-45)": a year by what is around it.
    fn bare_year(&self, at: usize) -> Option<Parts> {
        let year = self.year(at)?;
        if !self.sounds_like_a_year(at) {
            return None;
        }
        let dash = self.is(at + 1, '-') || self.is(at + 1, '–');
        let close = self.pieces.get(at + 1).is_some_and(|piece| !piece.space);
        let until = self
            .small(at + 2)
            .and_then(|until| i16::try_from(until).ok())
            .filter(|_| dash && close);
        let until = until.and_then(|until| match self.word(at + 2).len() {
            2 => Some(year / 100 * 100 + until),
            4 => Some(until),
            _ => None,
        });
        let until = until.filter(|until| *until > year);
        let end = if until.is_some() { at + 3 } else { at + 1 };
        Some(Parts {
            year: Some(year),
            until,
            end,
            ..Parts::default()
        })
    }

    fn sounds_like_a_year(&self, at: usize) -> bool {
        let currency = at.checked_sub(1).is_some_and(|before| {
            let close = !self.pieces[at].space;
            matches!(self.pieces[before].kind, PieceKind::Mark(c) if close && !matches!(c, '(' | '-' | '–' | '—' | '\'' | '"' | '“' | '['))
        });
        if currency {
            return false;
        }
        let before = at
            .checked_sub(1)
            .is_some_and(|before| self.says(before, |it| it.before_year || it.month.is_some()));
        let unit = |it: &crate::words::Meaning| {
            it.measure.is_some()
                || it.currency.is_some()
                || it.scale.is_some()
                || it.percent
                || it.square
                || it.cubic
                || it.degree
        };
        if self.says(at + 1, unit) {
            return before
                && self.says(at + 1, |it| {
                    it.measure
                        .is_some_and(|m| m.dimension == crate::Dimension::Time)
                });
        }
        // "1500 people", "2000 jobs" are counts; "the 2014 elections" is not told from them and goes as one where a
        // preposition is in front.
        let next = self.lower(at + 1);
        let plural = next.len() > 3 && next.ends_with('s') && !self.capital(at + 1)
            || next == "people"
            || next == "men"
            || next == "women"
            || next == "children";
        let article = at.checked_sub(1).is_some_and(|before| {
            matches!(
                self.lower(before),
                "the" | "a" | "this" | "his" | "her" | "its" | "their" | "our"
            )
        });
        let year = self
            .small(at)
            .is_some_and(|year| before || (1500..2100).contains(&year));
        year && (before
            || article
            || !plural
            || matches!(next, "was" | "has" | "is" | "as" | "his" | "its"))
    }
}

//! A day as it is typed: "2026-11-30", "30 Nov", "Nov 30, 2026", "30/11/2026", "Fri", "tomorrow".

use claimdesk_terms::calendar::{MONTHS, WEEKDAYS};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::Refused;
use super::scan::Scan;

/// The first year a date may have.
pub(crate) const FIRST_YEAR: i16 = 1900;

/// How many years ahead of this one a date may lie.
pub(crate) const YEARS_AHEAD: i16 = 5;

/// A day as it was said, before anybody asked which one that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// So many days from today; `tonight` has its own hours.
    Away { days: i64, tonight: bool },
    /// A day of the week: the last one, or the one that is meant by its field.
    Weekday { day: Weekday, last: bool },
    /// Day and month, with or without a year.
    Date {
        year: Option<i16>,
        month: i8,
        day: i8,
    },
}

/// The month's name.
pub(crate) fn month_name(month: i8) -> String {
    let name = usize::try_from(month - 1)
        .ok()
        .and_then(|at| MONTHS.get(at));
    capital(name.copied().unwrap_or_default())
}

/// The day of the week's name.
pub(crate) fn weekday_name(day: Weekday) -> String {
    let name = usize::try_from(day.to_monday_zero_offset())
        .ok()
        .and_then(|at| WEEKDAYS.get(at));
    capital(name.copied().unwrap_or_default())
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// A name said whole or by its first three letters and more.
fn begins(name: &str, word: &str) -> bool {
    word.len() >= 3 && name.starts_with(word)
}

fn month(word: &str) -> Option<i8> {
    if word == "sept" {
        return Some(9);
    }
    let at = MONTHS.iter().position(|name| begins(name, word))?;
    i8::try_from(at + 1).ok()
}

fn weekday(word: &str) -> Option<Weekday> {
    let word = if word == "weds" { "wed" } else { word };
    let at = WEEKDAYS.iter().position(|name| begins(name, word))?;
    Weekday::from_monday_zero_offset(i8::try_from(at).ok()?).ok()
}

/// Reads a day where the scan stands.
pub(crate) fn day(scan: &mut Scan, today: Date) -> Result<Option<Said>, Refused> {
    if let Some(said) = away(scan) {
        return Ok(Some(said));
    }
    if let Some(said) = week(scan, today)? {
        return Ok(Some(said));
    }
    if let Some(said) = named(scan, today)? {
        return Ok(Some(said));
    }
    numeric(scan, today)
}

/// "today", "tonight", "tomorrow", "in 3 days", "2 weeks ago".
fn away(scan: &mut Scan) -> Option<Said> {
    let away = |days| {
        Some(Said::Away {
            days,
            tonight: false,
        })
    };
    let found = match scan.word(0) {
        // One letter is enough for what is typed most.
        Some("t" | "today") => (away(0), 1),
        Some("tonight") => (
            Some(Said::Away {
                days: 0,
                tonight: true,
            }),
            1,
        ),
        Some("yesterday") => (away(-1), 1),
        Some("tomorrow" | "tmrw" | "tmr") => (away(1), 1),
        Some("in") => (away(days(scan, 1)?), 3),
        _ if scan.word(2) == Some("ago") => (away(-days(scan, 0)?), 3),
        _ => return None,
    };
    scan.skip(found.1);
    found.0
}

/// "3 days", "1 week".
fn days(scan: &Scan, ahead: usize) -> Option<i64> {
    let (count, _) = scan.number(ahead)?;
    // Far past every year that is taken, and near enough to be counted.
    let count = count.min(400_000);
    match scan.word(ahead + 1)? {
        "day" | "days" => Some(i64::from(count)),
        "week" | "weeks" => Some(i64::from(count) * 7),
        _ => None,
    }
}

/// "Fri", "this Friday", "last Friday".
fn week(scan: &mut Scan, today: Date) -> Result<Option<Said>, Refused> {
    let which = scan
        .word(0)
        .filter(|word| ["next", "last", "this"].contains(word));
    let which = which.map(str::to_owned);
    let ahead = usize::from(which.is_some());
    let Some(day) = scan.word(ahead).and_then(weekday) else {
        return Ok(None);
    };
    if which.as_deref() == Some("next") {
        let coming = today.since_weekday(day, 1);
        let after = coming.saturating_add(7.days());
        return Err(Refused::new(
            format!(
                "“next {}” may be {} or {}",
                weekday_name(day),
                short(coming),
                short(after)
            ),
            "Type the date.",
        ));
    }
    scan.skip(ahead + 1);
    scan.skip_sign(&['.', ',']);
    let last = which.as_deref() == Some("last");
    Ok(Some(Said::Weekday { day, last }))
}

/// "30 Nov", "30th of November 2026", "Nov 30, 2026", "30-Nov-26".
fn named(scan: &mut Scan, today: Date) -> Result<Option<Said>, Refused> {
    let mut here = scan.clone();
    let first = here.number(0);
    if let Some((_, digits)) = first {
        if digits > 2 {
            return Ok(None);
        }
        here.skip(1);
        here.skip_word(&["st", "nd", "rd", "th"]);
        here.skip_word(&["of"]);
        here.skip_sign(&['-', '/', '.']);
    }
    let Some(month) = here.word(0).and_then(month) else {
        return Ok(None);
    };
    here.skip(1);
    here.skip_sign(&['-', '/', '.']);
    let day = match first {
        Some((day, _)) => day,
        None => {
            let Some((day, digits)) = here.number(0) else {
                return Err(Refused::new(
                    format!("{} is a month: its day is missing", month_name(month)),
                    "Type it as 30 Nov 2026.",
                ));
            };
            if digits > 2 {
                return Err(Refused::new(
                    format!("which day of {} {day}?", month_name(month)),
                    "Type it as 30 Nov 2026.",
                ));
            }
            here.skip(1);
            here.skip_word(&["st", "nd", "rd", "th"]);
            day
        }
    };
    let before = here.clone();
    here.skip_sign(&[',', '-', '/']);
    here.skip_sign(&['\'', '’']);
    let year = year(&here, today);
    match year {
        Some(_) => here.skip(1),
        None => here = before,
    }
    *scan = here;
    dated(year, i64::from(month), i64::from(day)).map(Some)
}

/// A year of four digits, or of two that no time begins with.
fn year(scan: &Scan, today: Date) -> Option<i16> {
    let (number, digits) = scan.number(0)?;
    let time = scan.sign(1) == Some(':')
        || matches!(scan.word(1), Some("h" | "am" | "pm"))
        || (scan.sign(1) == Some('.') && scan.number(2).is_some());
    match digits {
        4 => i16::try_from(number).ok(),
        2 if !time => Some(century(number, today)),
        _ => None,
    }
}

/// "26" is 2026, "89" is 1989: no further ahead than a date may be.
fn century(year: u32, today: Date) -> i16 {
    let year = i16::try_from(year).unwrap_or_default();
    let near = 2000 + year;
    if near <= today.year() + YEARS_AHEAD {
        near
    } else {
        1900 + year
    }
}

/// "2026-11-30", "20261130", "30/11/2026", "30.11.26", "30/11".
fn numeric(scan: &mut Scan, today: Date) -> Result<Option<Said>, Refused> {
    let Some((first, width)) = scan.number(0) else {
        return Ok(None);
    };
    if width == 8 {
        scan.skip(1);
        return dated(
            i16::try_from(first / 10_000).ok(),
            i64::from(first / 100 % 100),
            i64::from(first % 100),
        )
        .map(Some);
    }
    let Some(mark) = scan.sign(1).filter(|mark| ['/', '-', '.'].contains(mark)) else {
        return Ok(None);
    };
    let Some((second, _)) = scan.number(2) else {
        return Ok(None);
    };
    let third = (scan.sign(3) == Some(mark))
        .then(|| scan.number(4))
        .flatten();
    let (a, b) = (i64::from(first), i64::from(second));
    if width == 4 {
        let Some((day, _)) = third else {
            return Err(Refused::new(
                format!("which day of {first}{mark}{second:02}?"),
                "Type it as 2026-11-30.",
            ));
        };
        scan.skip(5);
        return dated(i16::try_from(first).ok(), b, i64::from(day)).map(Some);
    }
    let year = match third {
        Some((year, 4)) => Some(i16::try_from(year).unwrap_or(i16::MAX)),
        Some((year, 2)) => Some(century(year, today)),
        Some((year, _)) => {
            return Err(Refused::new(
                format!("“{year}” is no year"),
                "Type four digits.",
            ));
        }
        None => None,
    };
    scan.skip(if third.is_some() { 5 } else { 3 });
    if third.is_none() && mark == '.' {
        scan.skip_sign(&['.']);
    }
    // Who parts with full stops writes the day first.
    if mark == '.' || a == b || a > 12 {
        return dated(year, b, a).map(Some);
    }
    if b > 12 {
        return dated(year, a, b).map(Some);
    }
    let of = |month: u32, day: u32| {
        format!(
            "{day} {}",
            month_name(i8::try_from(month).unwrap_or_default())
        )
    };
    Err(Refused::new(
        format!("it may be {} or {}", of(second, first), of(first, second)),
        "Write the month as a word, or type it as 2026-11-30.",
    ))
}

/// A day that some year has.
fn dated(year: Option<i16>, month: i64, day: i64) -> Result<Said, Refused> {
    let hint = "Type it as 30 Nov 2026.";
    let (Ok(m), Ok(d)) = (i8::try_from(month), i8::try_from(day)) else {
        return Err(Refused::new("there is no such day", hint));
    };
    if !(1..=12).contains(&m) {
        return Err(Refused::new(format!("there is no month {month}"), hint));
    }
    // A year that has every day: which one is meant is asked later.
    if Date::new(2024, m, d).is_err() {
        return Err(Refused::new(
            format!("there is no {day} {}", month_name(m)),
            hint,
        ));
    }
    Ok(Said::Date {
        year,
        month: m,
        day: d,
    })
}

/// "4 December".
fn short(date: Date) -> String {
    format!("{} {}", date.day(), month_name(date.month()))
}

/// Days of the week from a day on.
pub(crate) trait Weeks {
    /// The first such day so many days on or later.
    fn since_weekday(self, day: Weekday, from: i64) -> Date;
}

impl Weeks for Date {
    fn since_weekday(self, day: Weekday, from: i64) -> Date {
        let start = self.saturating_add(from.days());
        let on = start.weekday().until(day);
        start.saturating_add(i64::from(on).days())
    }
}

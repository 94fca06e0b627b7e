//! Which day and which moment are meant, seen from now.

use claimdesk_model::time::Time;
use jiff::civil::{Date, DateTime, Time as TimeOfDay};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{Timestamp, ToSpan, Zoned};

use super::Refused;
use super::clock::{Clock, clock};
use super::day::{
    FIRST_YEAR, Said, Weeks, YEARS_AHEAD, day as said_where, month_name, weekday_name,
};
use super::scan::Scan;

/// A clock that is before this year is wrong, and no measure of what lies ahead.
const BUILT: i16 = 2026;

/// How long ago a deadline without a year may have passed, in days.
const JUST_PASSED: i64 = 31;

/// Where a day lies of which the year or the week was not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lies {
    /// Something that was done: the last such day.
    Behind,
    /// A deadline: the next such day.
    Ahead,
}

/// Reads a day; `None` where nothing was typed.
///
/// # Errors
/// Says what is wrong with the text.
///
/// ```
/// use claimdesk_fields::{Lies, day};
///
/// let now = "2026-11-30T20:15[UTC]".parse()?;
/// let read = day("28 Nov", Lies::Behind, &now)?;
/// assert_eq!(read, Some("2026-11-28".parse()?));
/// assert!(day("31 Nov", Lies::Behind, &now).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn day(text: &str, lies: Lies, now: &Zoned) -> Result<Option<Date>, Refused> {
    let Some(read) = read(text, now)? else {
        return Ok(None);
    };
    if read.time.is_some() {
        return Err(Refused::new(
            "only the day is noted here, without a time",
            "Leave the time out.",
        ));
    }
    let date = which(&read, lies, now)?;
    check_day(date, now)?;
    Ok(Some(date))
}

/// Reads a moment; `None` where nothing was typed. A day alone is its last minute.
///
/// # Errors
/// Says what is wrong with the text.
pub fn moment(text: &str, now: &Zoned) -> Result<Option<Time>, Refused> {
    if let Some(exact) = exact(text) {
        let at = exact.to_zoned(now.time_zone().clone());
        check_day(at.date(), now)?;
        return Ok(Some(Time(exact.as_millisecond())));
    }
    let Some(read) = read(text, now)? else {
        return Ok(None);
    };
    let date = which(&read, Lies::Ahead, now)?;
    check_day(date, now)?;
    let end_of_day = TimeOfDay::constant(23, 59, 0, 0);
    let (date, time) = match read.time {
        None => (date, end_of_day),
        Some(clock) if read.tonight => tonight(date, clock)?,
        Some(clock) => (date, clock.time),
    };
    in_zone(date.to_datetime(time), now.time_zone()).map(Some)
}

/// Refuses a day that cannot be meant.
///
/// # Errors
/// The year is before 1900 or more than five years ahead.
pub fn check_day(date: Date, now: &Zoned) -> Result<(), Refused> {
    let last = now.year().max(BUILT) + YEARS_AHEAD;
    if (FIRST_YEAR..=last).contains(&date.year()) {
        return Ok(());
    }
    Err(Refused::new(
        format!(
            "the year {} is not between {FIRST_YEAR} and {last}",
            date.year()
        ),
        "Type the year with four digits, as in 30 Nov 2026.",
    ))
}

/// Refuses a moment that cannot be meant.
///
/// # Errors
/// As [`check_day`].
pub fn check_moment(at: Time, now: &Zoned) -> Result<(), Refused> {
    match Timestamp::from_millisecond(at.0) {
        Ok(at) => check_day(at.to_zoned(now.time_zone().clone()).date(), now),
        Err(_) => Err(Refused::new("there is no such moment", "")),
    }
}

/// Says a day in words: "Monday, 30 November 2026".
pub fn said_day(date: Date) -> String {
    format!(
        "{}, {} {} {}",
        weekday_name(date.weekday()),
        date.day(),
        month_name(date.month()),
        date.year()
    )
}

/// Says a moment in words, in local time: "Monday, 30 November 2026, 23:30".
pub fn said_moment(at: Time, zone: &TimeZone) -> String {
    match Timestamp::from_millisecond(at.0) {
        Ok(at) => {
            let at = at.to_zoned(zone.clone());
            format!("{}, {}", said_day(at.date()), at.strftime("%H:%M"))
        }
        Err(_) => at.to_string(),
    }
}

/// What was typed, taken apart.
struct Read {
    day: Option<Said>,
    weekday: Option<Said>,
    time: Option<Clock>,
    tonight: bool,
}

/// Takes apart what was typed; `None` where nothing was.
fn read(text: &str, now: &Zoned) -> Result<Option<Read>, Refused> {
    let mut scan = Scan::new(text);
    if scan.peek(0).is_none() {
        return Ok(None);
    }
    let mut read = Read {
        day: None,
        weekday: None,
        time: None,
        tonight: false,
    };
    if scan.word(0) == Some("now") && scan.peek(1).is_none() {
        let time = now.time().with().second(0).subsec_nanosecond(0).build();
        read.day = Some(Said::Away {
            days: 0,
            tonight: false,
        });
        read.time = time.ok().map(|time| Clock {
            time,
            half_said: true,
        });
        return Ok(Some(read));
    }
    while scan.peek(0).is_some() {
        // The letter between date and time in ISO 8601.
        let iso = scan.word(0) == Some("t") && read.day.is_some() && scan.number(1).is_some();
        if iso {
            scan.skip(1);
        }
        if scan.skip_sign(&[',', ';']) || scan.skip_word(&["at", "on", "by", "the", "o"]) {
            continue;
        }
        let after_day = read.day.is_some() || read.weekday.is_some();
        if read.time.is_none()
            && let Some(time) = clock(&mut scan, after_day)?
        {
            read.time = Some(time);
        } else if let Some(said) = said_where(&mut scan, now.date())? {
            let slot = match said {
                Said::Weekday { .. } => &mut read.weekday,
                _ => &mut read.day,
            };
            if slot.replace(said).is_some() {
                return Err(Refused::new("these are two days", "Type one."));
            }
            read.tonight |= matches!(said, Said::Away { tonight: true, .. });
        } else {
            return Err(Refused::new(
                format!("“{}” is no date or time", scan.told()),
                "Type it as 30 Nov 2026, 2026-11-30, today or Fri 18:00.",
            ));
        }
    }
    Ok(Some(read))
}

/// Which day is meant.
fn which(read: &Read, lies: Lies, now: &Zoned) -> Result<Date, Refused> {
    let today = now.date();
    let passed = |time: Option<Clock>| time.is_some_and(|clock| clock.time <= now.time());
    let date = match (read.day, read.weekday) {
        (Some(Said::Away { days, .. }), _) => today
            .checked_add(days.days())
            .map_err(|_| Refused::new("there is no such day", ""))?,
        (Some(Said::Date { year, month, day }), _) => dated(year, month, day, lies, today)?,
        (_, Some(Said::Weekday { day, last })) => {
            let behind = last || lies == Lies::Behind;
            return Ok(if behind {
                today.since_weekday(day, -6 - i64::from(last))
            } else {
                let skips_today = today.weekday() == day && passed(read.time);
                today.since_weekday(day, i64::from(skips_today))
            });
        }
        _ if passed(read.time) => {
            return Err(Refused::new(
                "that time has passed today",
                "Put the day before it, as in tomorrow 9am.",
            ));
        }
        _ => today,
    };
    if let Some(Said::Weekday { day, .. }) = read.weekday
        && date.weekday() != day
    {
        return Err(Refused::new(
            format!(
                "{} {} {} is a {}, not a {}",
                date.day(),
                month_name(date.month()),
                date.year(),
                weekday_name(date.weekday()),
                weekday_name(day)
            ),
            "Leave one of them out.",
        ));
    }
    Ok(date)
}

/// A day and month in the year that was said, or in the one that is meant.
fn dated(year: Option<i16>, month: i8, day: i8, lies: Lies, today: Date) -> Result<Date, Refused> {
    let in_year = |year: i16| {
        Date::new(year, month, day).map_err(|_| {
            Refused::new(
                format!("{year} has no {day} {}", month_name(month)),
                "Type the year, too.",
            )
        })
    };
    if let Some(year) = year {
        return in_year(year);
    }
    // The earliest day that may be meant; the one that is lies within a year of it.
    let earliest = match lies {
        Lies::Behind => today.saturating_sub(1.year()).saturating_add(1.day()),
        Lies::Ahead => today.saturating_sub(JUST_PASSED.days()),
    };
    let this = in_year(earliest.year());
    match this {
        Ok(date) if date >= earliest => Ok(date),
        _ => in_year(earliest.year() + 1),
    }
}

/// A time of this evening or the night after it.
fn tonight(date: Date, clock: Clock) -> Result<(Date, TimeOfDay), Refused> {
    let Clock { time, half_said } = clock;
    let hour = time.hour();
    let next = date.saturating_add(1.day());
    let at = |hour: i8| time.with().hour(hour).build().unwrap_or(time);
    match hour {
        0..=4 => Ok((next, time)),
        12 if !half_said => Ok((next, at(0))),
        5..=11 if !half_said => Ok((date, at(hour + 12))),
        5..=15 => Err(Refused::new(
            format!("{} is not tonight", time.strftime("%H:%M")),
            "Type the day in place of “tonight”.",
        )),
        _ => Ok((date, time)),
    }
}

/// A local time as a moment.
fn in_zone(at: DateTime, zone: &TimeZone) -> Result<Time, Refused> {
    let zoned = zone.to_ambiguous_zoned(at);
    if matches!(zoned.offset(), AmbiguousOffset::Gap { .. }) {
        return Err(Refused::new(
            format!(
                "there is no {} on that day: the clocks go forward",
                at.strftime("%H:%M")
            ),
            "Type an hour later.",
        ));
    }
    let earlier = zoned.earlier();
    let earlier = earlier.map_err(|_| Refused::new("there is no such moment", ""))?;
    Ok(Time(earlier.timestamp().as_millisecond()))
}

/// A moment with its own offset, as in "2026-11-30T23:30+01:00": no zone is asked.
fn exact(text: &str) -> Option<Timestamp> {
    text.trim().parse().ok()
}

#[cfg(test)]
mod tests;

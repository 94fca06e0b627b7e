//! # Lengths of time
//!
//! A length of time is compared with the ends that the same sentence ties it to: two years, two dates, two times of day, or
//! one of them and the day of publication ("nine days ago", "since 1976", "its 30th anniversary"). Years counted with both
//! ends are as right as years between them, and fiscal years are let be.
//!
//! Why: dates move between the first version and the last, and the length does not.
//!
//! Example: *She led the survey from 1971 to 1986, 25 years in which …*
//!
//! Settled by: the length or an end of it.

use std::ops::Range;

use claimdesk_quantity::{Dated, Dimension, Figure, FigureKind, Scale};
use jiff::civil::Date;

use crate::cue::Cue;
use crate::found::{Found, say};
use crate::kind::Kind;
use crate::reading::Reading;

const DAY: f64 = 24.0;
const MONTH: f64 = 730.0;
const YEAR: f64 = 8760.0;

/// A length of time in hours, and the unit it was given in.
#[derive(Clone, Copy)]
struct Length {
    hours: f64,
    unit: f64,
}

impl Length {
    fn of(figure: &Figure) -> Option<Self> {
        let unit = figure
            .unit
            .filter(|unit| unit.dimension == Dimension::Time)?;
        let Scale::Factor(factor) = unit.scale else {
            return None;
        };
        Some(Self {
            hours: figure.value * factor,
            unit: factor,
        })
    }

    /// How far off it may be and still be the same length as people count: one of its unit, or a tenth for decades and
    /// centuries.
    fn room(self, figure: &Figure) -> f64 {
        let hedged = if figure.hedge.is_some() {
            self.hours * 0.12
        } else {
            0.0
        };
        let round = if self.unit > YEAR * 1.5 || figure.kind == FigureKind::Fraction {
            self.hours * 0.12
        } else {
            0.0
        };
        // Days and years may be counted with both ends, weeks and months only be rounded.
        let unit = self.unit.min(YEAR);
        let ends = if unit > DAY * 1.1 && unit < YEAR * 0.9 {
            0.6
        } else {
            1.01
        };
        unit * ends + hedged + round
    }
}

pub(super) fn check(reading: &Reading<'_>, found: &mut Found) {
    for (at, sentence) in reading.sentences.iter().enumerate() {
        if sentence.headline {
            continue;
        }
        let items = &sentence.items;
        if reading.any(items.clone(), Cue::FISCAL) {
            continue;
        }
        clocks(reading, found, at);
        let lengths: Vec<usize> = items
            .clone()
            .filter(|it| is_length(reading, *it, items))
            .collect();
        for length in &lengths {
            years(reading, found, *length, items, lengths.len());
            days(reading, found, *length, at);
        }
        anniversary(reading, found, items);
        century(reading, found, items);
    }
}

fn is_length(reading: &Reading<'_>, at: usize, items: &Range<usize>) -> bool {
    let Some(figure) = reading.figure(at) else {
        return false;
    };
    let built = reading.any(items.start..at, Cue::BEGIN)
        && !reading.any(items.start..at, Cue::BORN)
        && reading.lower(at + 1) == "old";
    let old = !built
        && matches!(reading.lower(at + 1), "old" | "older" | "younger")
        && at + 1 < items.end
        || reading.word(at).ends_with("-old");
    let aged = reading
        .lead(at, items.start)
        .is_some_and(|lead| matches!(reading.lower(lead), "aged" | "age"));
    let every = reading.lead(at, items.start).is_some_and(|lead| {
        matches!(
            reading.lower(lead),
            "every" | "last" | "past" | "next" | "first" | "per"
        )
    });
    let usable = Length::of(figure).is_some()
        && figure.high.is_none()
        && figure.kind != FigureKind::Ordinal
        && !figure.tied;
    usable && !old && !aged && !every && figure.value > 0.0
}

/// Years: two ends in the sentence, or one and the day of publication.
fn years(
    reading: &Reading<'_>,
    found: &mut Found,
    at: usize,
    items: &Range<usize>,
    lengths: usize,
) {
    let Some((figure, length)) = reading
        .figure(at)
        .and_then(|figure| Some((figure, Length::of(figure)?)))
    else {
        return;
    };
    if length.unit < YEAR * 0.9 {
        return;
    }
    let dates: Vec<usize> = reading
        .dates_in(items)
        .into_iter()
        .filter(|date| reading.date(*date).is_some_and(|date| date.year.is_some()))
        .collect();
    match (&dates[..], lengths) {
        ([one, other], 1)
            if are_ends(reading, *one, *other, items) && is_tied(reading, at, *one, *other) =>
        {
            let (Some(a), Some(b)) = (year(reading, *one), year(reading, *other)) else {
                return;
            };
            compare_years(
                reading,
                found,
                (at, figure, length),
                &[*one, *other],
                (a, b),
            );
        }
        // "began in 1914 and ended in 1918, four years later"
        ([one, other], 1) if reading.says(at + 1, Cue::LATER) && at > *other && at - other <= 3 => {
            let (Some(a), Some(b)) = (year(reading, *one), year(reading, *other)) else {
                return;
            };
            compare_years(
                reading,
                found,
                (at, figure, length),
                &[*one, *other],
                (a, b),
            );
        }
        // "born in 1982, entered parliament in 2014, 12 years ago": the nearest in front.
        ([.., one], _)
            if dates.len() == 1 && lengths == 1 || reading.says(at + 1, Cue::AGO) && at > *one =>
        {
            let Some(now) = reading.subject.dateline.map(|date| f64::from(date.year())) else {
                return;
            };
            if let Some(year) =
                year(reading, *one).filter(|_| reaches_now(reading, at, *one, items))
            {
                compare_years(reading, found, (at, figure, length), &[*one], (year, now));
            }
        }
        _ => {}
    }
}

fn compare_years(
    reading: &Reading<'_>,
    found: &mut Found,
    (at, figure, length): (usize, &Figure, Length),
    dates: &[usize],
    (a, b): (f64, f64),
) {
    found.looked();
    let between = (b - a).abs();
    if (between * YEAR - length.hours).abs() <= length.room(figure) || b < a && dates.len() == 1 {
        return;
    }
    found.differs(
        reading,
        (Kind::Duration, "consistency-duration"),
        at,
        dates,
        &format!("{b} − {a} = {}", say(between)),
    );
}

fn year(reading: &Reading<'_>, at: usize) -> Option<f64> {
    reading.date(at)?.year.map(f64::from)
}

/// "from 1971 to 1986", "between … and …", "the first in 2014 and the last in 2022".
fn are_ends(reading: &Reading<'_>, one: usize, other: usize, items: &Range<usize>) -> bool {
    let lead = |at: usize| {
        at.checked_sub(1)
            .filter(|it| *it >= items.start)
            .map_or("", |it| reading.lower(it))
    };
    let from_to = matches!(lead(one), "from" | "between" | "since")
        && matches!(lead(other), "to" | "until" | "till" | "and" | "through");
    let word = |wanted: &str| items.clone().any(|at| reading.lower(at) == wanted);
    from_to || word("first") && word("last")
}

/// Whether the length follows its ends, or is right in front of "from", with no other clause between.
fn is_tied(reading: &Reading<'_>, at: usize, one: usize, other: usize) -> bool {
    let gap = if at > other {
        other + 1..at
    } else {
        at + 1..one
    };
    let near = gap.len() <= if at > other { 6 } else { 5 };
    near && !gap.clone().any(|it| reading.is(it, ";"))
}

/// Whether a length of time runs from a year to the day of publication: "in 2014, 12 years ago", "since 1976, or half a
/// century", "five years after work began in 2021", "has led it since 2018, eight years".
fn reaches_now(reading: &Reading<'_>, at: usize, year: usize, items: &Range<usize>) -> bool {
    let near = at.abs_diff(year) <= 14;
    let alone = reading.date(year).is_some_and(|date| date.until.is_none());
    if !near || !alone {
        return false;
    }
    if at + 1 < items.end && reading.says(at + 1, Cue::AGO) {
        return at > year && at - year <= 3
            || at < year && year - at <= 4 && matches!(reading.lower_before(year), "in");
    }
    let lead = year.checked_sub(1).map_or("", |it| reading.lower(it));
    // "ten years since the club was founded in 2016"
    if reading.lower(at + 1) == "since" && year > at && lead == "in" {
        return reading.any(at + 2..year, Cue::BEGIN);
    }
    if lead == "since" {
        let gap = if at > year {
            year + 1..at
        } else {
            at + 1..year
        };
        let plain = gap.clone().all(|it| {
            reading.is(it, ",")
                || matches!(
                    reading.lower(it),
                    "or" | "for" | "a" | "now" | "since" | "that" | "is" | "—" | "in"
                )
        });
        return plain;
    }
    if reading.lower(at + 1) == "after" && at < year && year - at <= 7 {
        // "five years after work began in 2021": as of now, when nothing in the sentence says of when.
        let others = reading
            .dates_in(items)
            .iter()
            .any(|it| *it < at && reading.date(*it).is_some_and(|date| date.year.is_some()));
        return lead == "in" && !others && reading.any(at + 1..year, Cue::BEGIN);
    }
    // "The theater, built in 1896, is 130 years old."
    if reading.lower(at + 1) == "old" && at > year && lead == "in" {
        return reading.any(items.start..year, Cue::BEGIN) && at - year <= 5;
    }
    // "Born in 1756, … 247 years after his birth"
    let birth = reading.lower(at + 1) == "after"
        && matches!(reading.lower(at + 2), "his" | "her" | "their" | "its")
        && matches!(reading.lower(at + 3), "birth" | "death" | "founding");
    if birth && reading.any(items.start..at, Cue::BORN | Cue::DIED | Cue::BEGIN) {
        return true;
    }
    // "the treaty of 1868 had never lapsed in 158 years"
    reading.lower(at.saturating_sub(1)) == "in"
        && at > year
        && (year..at).any(|it| matches!(reading.lower(it), "never" | "not"))
}

/// Days, weeks and months: between two dates, or from one to the day of publication.
fn days(reading: &Reading<'_>, found: &mut Found, at: usize, sentence: usize) {
    let items = &reading.sentences[sentence].items;
    let Some((figure, length)) = reading
        .figure(at)
        .and_then(|figure| Some((figure, Length::of(figure)?)))
    else {
        return;
    };
    if length.unit < DAY * 0.9 || length.unit > YEAR * 0.9 {
        return;
    }
    let dates: Vec<(usize, Date)> = (reading.dates_in(items).into_iter())
        .filter_map(|it| Some((it, reading.date(it)?.near(reading.subject.dateline)?)))
        .collect();
    let ago = reading.says(at + 1, Cue::AGO);
    let later = reading.says(at + 1, Cue::LATER);
    let pair = match (&dates[..], ago, later) {
        ([.., (one, date)], true, _) if at > *one && at - one <= 3 => {
            reading.subject.dateline.map(|now| (vec![*one], *date, now))
        }
        // "The strike, which began on April 21, has lasted two weeks."
        ([(one, date)], false, _) if has_lasted(reading, at, *one, items) => {
            reading.subject.dateline.map(|now| (vec![*one], *date, now))
        }
        ([(a, one), (b, other)], _, true) if at > *b => Some((vec![*a, *b], *one, *other)),
        ([(a, one), (b, other)], false, false)
            if are_ends(reading, *a, *b, items) && is_tied(reading, at, *a, *b) =>
        {
            Some((vec![*a, *b], *one, *other))
        }
        _ => None,
    };
    if let Some((places, one, other)) = pair {
        compare_days(reading, found, (at, figure, length), &places, (one, other));
    } else {
        months(reading, found, at, sentence);
    }
}

fn compare_days(
    reading: &Reading<'_>,
    found: &mut Found,
    (at, figure, length): (usize, &Figure, Length),
    dates: &[usize],
    (one, other): (Date, Date),
) {
    found.looked();
    let Ok(span) = one.until(other) else {
        return;
    };
    let between = f64::from(span.get_days().abs());
    if (between * DAY - length.hours).abs() <= length.room(figure) {
        return;
    }
    found.differs(
        reading,
        (Kind::Duration, "consistency-duration"),
        at,
        dates,
        &format!("{one} … {other} = {} days", say(between)),
    );
}

/// "after a break of 20 months … The last one ran in April 2025": a month and the year it is in, the sentence after.
fn months(reading: &Reading<'_>, found: &mut Found, at: usize, sentence: usize) {
    let items = &reading.sentences[sentence].items;
    let (Some(figure), Some(now)) = (reading.figure(at), reading.subject.dateline) else {
        return;
    };
    let Some(length) = Length::of(figure).filter(|length| (length.unit - MONTH).abs() < 1.0) else {
        return;
    };
    let pause = at.checked_sub(2).is_some_and(|it| {
        it >= items.start
            && reading.lower_before(at) == "of"
            && matches!(
                reading.lower(it),
                "break" | "pause" | "closure" | "absence" | "gap" | "hiatus" | "interruption"
            )
    });
    let Some(next) = reading.sentences.get(sentence + 1).filter(|_| pause) else {
        return;
    };
    let last = reading.any(next.items.clone(), Cue::BEGIN)
        && next.items.clone().any(|it| reading.lower(it) == "last");
    let dates = reading.dates_in(&next.items);
    let ([date], true) = (&dates[..], last) else {
        return;
    };
    let Some(Dated {
        year: Some(year),
        month: Some(month),
        day: None,
        ..
    }) = reading.date(*date)
    else {
        return;
    };
    found.looked();
    let between = f64::from(now.year() - year) * 12.0 + f64::from(now.month() - month);
    if (between - figure.value).abs() <= 1.01 + length.room(figure) / MONTH - 0.6 {
        return;
    }
    found.differs(
        reading,
        (Kind::Duration, "consistency-duration"),
        at,
        &[*date],
        &format!("{year}-{month:02} … {now} = {} months", say(between)),
    );
}

/// "from 9:15 a.m. to 11:45 a.m., two and a half hours"; "burned for 11 hours. It broke out at 7 p.m. … out by 6 a.m."
fn clocks(reading: &Reading<'_>, found: &mut Found, sentence: usize) {
    let items = &reading.sentences[sentence].items;
    let is_clock = |at: &usize| {
        reading
            .figure(*at)
            .is_some_and(|it| it.kind == FigureKind::Clock)
    };
    let clocks: Vec<usize> = items.clone().filter(is_clock).collect();
    let [one, other] = clocks[..] else {
        return;
    };
    if !is_span(reading, one, other, items) {
        return;
    }
    let paragraph = reading.sentences[sentence].paragraph;
    let near = sentence.saturating_sub(2)..(sentence + 2).min(reading.sentences.len());
    let hours = |items: &Range<usize>| -> Vec<usize> {
        let in_hours = |at: &usize| {
            reading
                .figure(*at)
                .and_then(Length::of)
                .is_some_and(|it| it.unit < DAY * 0.9)
                && is_length(reading, *at, items)
        };
        items.clone().filter(in_hours).collect()
    };
    let mut lengths = hours(items);
    for index in near
        .filter(|it| {
            *it != sentence
                && lengths.is_empty()
                && reading.sentences[*it].paragraph + 2 >= paragraph
        })
        .collect::<Vec<_>>()
    {
        let found = hours(&reading.sentences[index].items);
        let first = found.first().copied().filter(|at| {
            reading
                .lead(*at, 0)
                .is_some_and(|lead| reading.lower(lead) == "for")
                || reading.any(reading.sentences[index].items.start..*at, Cue::BEGIN)
                || reading.lower_before(*at) == "took"
        });
        if found.len() == 1 && first.is_some() && lengths.is_empty() {
            lengths = found;
        }
    }
    let [length] = lengths[..] else {
        return;
    };
    let (Some(a), Some(b), Some(figure)) = (
        reading.figure(one),
        reading.figure(other),
        reading.figure(length),
    ) else {
        return;
    };
    let Some(said) = Length::of(figure) else {
        return;
    };
    found.looked();
    let between = (b.value - a.value).rem_euclid(24.0);
    if (between - said.hours).abs() <= 0.51 + figure.hedge.map_or(0.0, |_| 0.5) {
        return;
    }
    found.differs(
        reading,
        (Kind::Duration, "consistency-duration"),
        length,
        &[one, other],
        &format!(
            "{} … {} = {} hours",
            &reading.text[a.span.clone()],
            &reading.text[b.span.clone()],
            say(between)
        ),
    );
}

/// "from … to …", or what began at the one and was over by the other.
fn is_span(reading: &Reading<'_>, one: usize, other: usize, items: &Range<usize>) -> bool {
    let lead = |at: usize| {
        at.checked_sub(1)
            .filter(|it| *it >= items.start)
            .map_or("", |it| reading.lower(it))
    };
    let from_to = matches!(lead(one), "from" | "between")
        && matches!(lead(other), "to" | "until" | "till" | "and");
    let begins = matches!(lead(one), "at") && matches!(lead(other), "by" | "at" | "until");
    let ended = (one..items.end).any(|at| {
        matches!(
            reading.lower(at),
            "out"
                | "over"
                | "back"
                | "restored"
                | "reopened"
                | "lifted"
                | "ended"
                | "ends"
                | "finished"
                | "closed"
                | "contained"
        )
    });
    from_to || begins && ended
}

/// "founded in 1996; it will mark its 30th anniversary this year"
fn anniversary(reading: &Reading<'_>, found: &mut Found, items: &Range<usize>) {
    let Some(word) = items.clone().find(|at| reading.says(*at, Cue::ANNIVERSARY)) else {
        return;
    };
    let Some(at) = word.checked_sub(1).filter(|at| {
        reading
            .figure(*at)
            .is_some_and(|it| it.kind == FigureKind::Ordinal)
    }) else {
        return;
    };
    let dates: Vec<usize> = reading
        .dates_in(items)
        .into_iter()
        .filter(|it| reading.date(*it).is_some_and(|date| date.year.is_some()))
        .collect();
    let ([date], Some(now)) = (&dates[..], reading.subject.dateline) else {
        return;
    };
    let (Some(year), Some(figure)) = (year(reading, *date), reading.figure(at)) else {
        return;
    };
    if !reading.any(items.start..items.end, Cue::BEGIN) || reading.any(items.clone(), Cue::BORN) {
        return;
    }
    found.looked();
    let between = f64::from(now.year()) - year;
    if (between - figure.value).abs() <= 1.01 {
        return;
    }
    found.differs(
        reading,
        (Kind::Duration, "consistency-duration"),
        at,
        &[*date],
        &format!("{} − {year} = {}", now.year(), say(between)),
    );
}

/// "in the 16th century, around 1550"
fn century(reading: &Reading<'_>, found: &mut Found, items: &Range<usize>) {
    for at in items.clone() {
        let ordinal = reading
            .figure(at)
            .filter(|it| it.kind == FigureKind::Ordinal);
        let (Some(figure), true) = (ordinal, reading.lower(at + 1) == "century") else {
            continue;
        };
        let near = at + 2..items.end.min(at + 6);
        let plain = |it: usize| {
            reading.is(it, ",")
                || reading.is(it, "(")
                || matches!(
                    reading.lower(it),
                    "around" | "about" | "in" | "circa" | "probably" | "or"
                )
        };
        let Some(date) = near
            .clone()
            .find(|it| reading.date(*it).is_some())
            .filter(|date| (at + 2..*date).all(plain))
        else {
            continue;
        };
        let Some(year) = reading
            .date(date)
            .filter(|date| date.is_year())
            .and_then(|date| date.year)
        else {
            continue;
        };
        found.looked();
        let century = f64::from((year + 99) / 100);
        if (century - figure.value).abs() > 0.1 && year % 100 != 0 {
            found.differs(
                reading,
                (Kind::Duration, "consistency-duration"),
                at,
                &[date],
                &format!("{year} = {century}"),
            );
        }
    }
}

/// "began on April 21, has lasted": from a date to the day of publication.
fn has_lasted(reading: &Reading<'_>, at: usize, date: usize, items: &Range<usize>) -> bool {
    let lasted = at >= 2
        && matches!(reading.lower_before(at), "lasted" | "gone")
        && matches!(reading.lower(at - 2), "has" | "have" | "now");
    lasted && date < at && at - date <= 6 && reading.any(items.start..date, Cue::BEGIN)
}

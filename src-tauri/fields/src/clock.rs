//! A time of day as it is typed: "23:30", "9am", "9.30 p.m.", "18h", "noon".

use jiff::civil::Time;

use super::Refused;
use super::scan::Scan;

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clock {
    pub(crate) time: Time,
    /// Whether morning or evening was said.
    pub(crate) half_said: bool,
}

const HINT: &str = "Type it as 18:00, 9am or 9:30 pm.";

/// Reads a time where the scan stands. After a day, a number with a full stop or none at all is a
/// time, too.
pub(crate) fn clock(scan: &mut Scan, after_day: bool) -> Result<Option<Clock>, Refused> {
    if scan.skip_word(&["noon", "midday"]) {
        return made(12, 0, 0, true).map(Some);
    }
    if scan.word(0) == Some("midnight") {
        return Err(Refused::new(
            "“midnight” may be the beginning of the day or its end",
            "Type 00:00 or 23:59.",
        ));
    }
    let Some((hour, digits)) = scan.number(0) else {
        return Ok(None);
    };
    let two = |at: usize| {
        scan.number(at)
            .filter(|(_, digits)| *digits == 2)
            .map(|(number, _)| number)
    };
    let (minute, second, mut used) = match scan.sign(1) {
        Some(':') => {
            let Some(minute) = two(2) else {
                return Err(Refused::new(
                    format!("“{hour}:” has no minutes of two digits"),
                    HINT,
                ));
            };
            match (scan.sign(3), two(4)) {
                (Some(':'), Some(second)) => (minute, second, 5),
                _ => (minute, 0, 3),
            }
        }
        Some('.') if after_day || is_half(scan.word(3)) => match two(2) {
            Some(minute) => (minute, 0, 3),
            None => return Ok(None),
        },
        _ if digits <= 2 && scan.word(1) == Some("h") => match two(2) {
            Some(minute) => (minute, 0, 3),
            None => (0, 0, 2),
        },
        _ if digits <= 2 && is_half(scan.word(1)) => (0, 0, 1),
        _ if after_day && digits == 4 => {
            scan.skip(1);
            return made(hour / 100, hour % 100, 0, false).map(Some);
        }
        _ if after_day && digits <= 2 && scan.peek(1).is_none() => {
            if hour <= 12 {
                return Err(Refused::new(
                    format!("“{hour}” may be morning or evening"),
                    format!("Type {hour}am, {hour}pm or {hour}:00."),
                ));
            }
            (0, 0, 1)
        }
        _ => return Ok(None),
    };
    if digits > 2 {
        return Err(Refused::new(format!("there is no hour {hour}"), HINT));
    }
    let half = scan
        .word(used)
        .filter(|word| is_half(Some(word)))
        .map(str::to_owned);
    used += usize::from(half.is_some());
    scan.skip(used);
    scan.skip_word(&["h", "hrs", "uhr"]);
    match half.as_deref() {
        None => made(hour, minute, second, false).map(Some),
        Some(half) if !(1..=12).contains(&hour) => {
            Err(Refused::new(format!("there is no {hour} {half}"), HINT))
        }
        Some(half) => {
            let hour = hour % 12 + if half == "pm" { 12 } else { 0 };
            made(hour, minute, second, true).map(Some)
        }
    }
}

fn is_half(word: Option<&str>) -> bool {
    matches!(word, Some("am" | "pm"))
}

fn made(hour: u32, minute: u32, second: u32, half_said: bool) -> Result<Clock, Refused> {
    let part = |number: u32| i8::try_from(number).unwrap_or(i8::MAX);
    let time = Time::new(part(hour), part(minute), part(second), 0);
    time.map(|time| Clock { time, half_said }).map_err(|_| {
        let hint = if hour == 24 {
            "The end of the day is 23:59."
        } else {
            HINT
        };
        Refused::new(format!("there is no {hour}:{minute:02}"), hint)
    })
}

//! Dates as a PDF writes them (ISO 32000-1, 7.9.4): `D:20260912143000+02'00'`.

/// Returns a date in ISO 8601: in UTC where the file tells the zone, else as it stands.
pub(super) fn read(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?;
    let text = text.strip_prefix("D:").unwrap_or(text);
    let (digits, zone) = text.split_at(text.bytes().take_while(u8::is_ascii_digit).count());
    let number = |from: usize, len: usize, otherwise: i64| match digits.get(from..from + len) {
        Some(digits) => digits.parse().unwrap_or(otherwise),
        None => otherwise,
    };
    let (year, month, day) = (number(0, 4, 0), number(4, 2, 1), number(6, 2, 1));
    let (hour, minute, second) = (number(8, 2, 0), number(10, 2, 0), number(12, 2, 0));
    let sound = digits.len() >= 4
        && (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && hour < 24
        && minute < 60
        && second < 60;
    if !sound {
        return None;
    }
    let day_number = days(year, month, day);
    let Some(ahead) = minutes_ahead(zone) else {
        return Some(format!(
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"
        ));
    };
    let minutes = day_number * 1440 + hour * 60 + minute - ahead;
    let (year, month, day) = date(minutes.div_euclid(1440));
    let minute = minutes.rem_euclid(1440);
    let (hour, minute) = (minute / 60, minute % 60);
    Some(format!(
        "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"
    ))
}

/// Returns how many minutes a zone such as `+02'00'` is ahead of UTC; `None` for none.
fn minutes_ahead(zone: &str) -> Option<i64> {
    let mut chars = zone.chars();
    let sign = match chars.next()? {
        'Z' => return Some(0),
        '+' => 1,
        '-' => -1,
        _ => return None,
    };
    let digits: String = chars.filter(char::is_ascii_digit).collect();
    let part = |from: usize| {
        digits
            .get(from..from + 2)
            .and_then(|part| part.parse::<i64>().ok())
    };
    let (hours, minutes) = (part(0)?, part(2).unwrap_or(0));
    (hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

/// Returns the day's number in the Gregorian calendar, counted so that a year begins in March.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    365 * year + year.div_euclid(4) - year.div_euclid(100)
        + year.div_euclid(400)
        + (153 * month + 2) / 5
        + day
        - 1
}

/// Returns year, month and day of a number that [`days`] gave.
fn date(number: i64) -> (i64, i64, i64) {
    let mut year = (number * 400).div_euclid(146_097);
    // The mean year may be one off at either end.
    while days(year + 1, 3, 1) <= number {
        year += 1;
    }
    while days(year, 3, 1) > number {
        year -= 1;
    }
    let of_year = number - days(year, 3, 1);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    if month < 10 {
        (year, month + 3, day)
    } else {
        (year + 1, month - 9, day)
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn reads_dates_into_utc() {
        for (written, expected) in [
            ("D:20260912143000+02'00'", Some("2026-09-12T12:30:00Z")),
            ("D:20260101003000+01'00", Some("2025-12-31T23:30:00Z")),
            ("D:20240228233000-0130", Some("2024-02-29T01:00:00Z")),
            ("D:20260912143000Z", Some("2026-09-12T14:30:00Z")),
            ("D:20260912143000", Some("2026-09-12T14:30:00")),
            ("D:2026", Some("2026-01-01T00:00:00")),
            ("20260912", Some("2026-09-12T00:00:00")),
            ("D:20261399", None),
            ("yesterday", None),
            ("", None),
        ] {
            assert_eq!(read(written.as_bytes()).as_deref(), expected, "{written}");
        }
    }
}

//! Words that a spreadsheet program took for a day, a time or a number.

use claimdesk_terms::calendar::MONTHS;

/// Returns whether `value`, which came back in a cell, may be what a program made of `words`:
/// `2026-05-10` or `2026-10-05` of `5-10`, `200000` of `2e5`, `01:30` of `1:30`.
pub(super) fn is_value_of(words: &str, value: &str) -> bool {
    let (words, value) = (words.trim(), value.trim());
    if let (Ok(before), Ok(after)) = (words.parse::<f64>(), value.parse::<f64>()) {
        return before == after;
    }
    if let (Some(before), Some(after)) = (time(words), time(value)) {
        return before == after;
    }
    date(value).is_some_and(|date| may_be(words, date))
}

/// Reads `13:30` or `13:30:15`.
fn time(text: &str) -> Option<[u32; 3]> {
    let mut parts = text.split(':').map(|part| part.parse::<u32>());
    let (hour, minute) = (parts.next()?.ok()?, parts.next()?.ok()?);
    let second = parts.next().unwrap_or(Ok(0)).ok()?;
    parts.next().is_none().then_some([hour, minute, second])
}

/// Reads `2026-10-05`, midnight aside.
fn date(text: &str) -> Option<jiff::civil::Date> {
    text.strip_suffix(" 00:00").unwrap_or(text).parse().ok()
}

/// Returns whether the numbers and the month of `words` are those of a day, or of a month where no
/// day is named, in any order.
fn may_be(words: &str, date: jiff::civil::Date) -> bool {
    let (year, month, day) = (
        i64::from(date.year()),
        i64::from(date.month()),
        i64::from(date.day()),
    );
    let mut numbers: Vec<i64> = Vec::new();
    let mut named = None;
    for part in words
        .split(|c: char| !c.is_alphanumeric())
        .filter(|p| !p.is_empty())
    {
        if let Ok(number) = part.parse() {
            numbers.push(number);
            continue;
        }
        let start: String = part.to_lowercase().chars().take(3).collect();
        match MONTHS.iter().position(|month| month[..3] == start) {
            Some(at) if named.is_none() => named = i64::try_from(at + 1).ok(),
            _ => return false,
        }
    }
    let is_year = |n: i64| n == year || (n < 100 && n == year % 100);
    match (named, numbers.as_slice()) {
        (Some(name), [n]) => name == month && (*n == day || (is_year(*n) && day == 1)),
        (Some(name), [a, b]) => {
            name == month && ((*a == day && is_year(*b)) || (*b == day && is_year(*a)))
        }
        (None, [a, b]) => {
            let of_day = (*a == day && *b == month) || (*a == month && *b == day);
            of_day || (day == 1 && ((*a == month && is_year(*b)) || (*b == month && is_year(*a))))
        }
        (None, [a, b, c]) => {
            let mut orders = [
                [a, b, c],
                [b, a, c],
                [c, b, a],
                [b, c, a],
                [a, c, b],
                [c, a, b],
            ]
            .into_iter();
            orders.any(|[d, m, y]| *d == day && *m == month && is_year(*y))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_value_of;

    #[test]
    fn what_a_program_made_of_words_is_known_again() {
        for (words, value) in [
            ("5-10", "2026-05-10"),
            ("5-10", "2026-10-05"),
            ("3/4", "2026-03-04"),
            ("MAR 3", "2026-03-03"),
            ("12 May", "2026-05-12"),
            ("May 12, 2026", "2026-05-12"),
            ("May 2026", "2026-05-01"),
            ("1.2.2026", "2026-02-01"),
            ("10/12/26", "2026-10-12"),
            ("2026-11-30", "2026-11-30 00:00"),
            ("1:30", "01:30"),
            ("2e5", "200000"),
            ("007", "7"),
            ("1.50", "1.5"),
        ] {
            assert!(is_value_of(words, value), "{words} {value}");
        }
    }

    #[test]
    fn another_day_or_number_is_another() {
        for (words, value) in [
            ("5-10", "2026-05-11"),
            ("5-10", "2026-11-10"),
            ("12 May", "2026-06-12"),
            ("May 12, 2025", "2026-05-12"),
            ("call on 12 May", "2026-05-12"),
            ("1:30", "13:30"),
            ("2e5", "20000"),
            ("", "2026-05-12"),
            ("words", "46300"),
        ] {
            assert!(!is_value_of(words, value), "{words} {value}");
        }
    }
}

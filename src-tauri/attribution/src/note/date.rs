//! Dates as notes write them, British and American.

use std::fmt;

use super::words::{Word, Words};

/// A date in a note.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotedDate {
    /// The date as written.
    pub words: String,
    /// What it says, as far as every reader would read it alike; none for "3/4/25" (the third of April here, the fourth of
    /// March there) and for "Tuesday".
    pub date: Option<PartialDate>,
}

/// A date of which parts may be left open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    /// The year, of four digits.
    pub year: Option<u16>,
    /// The month, from 1 to 12.
    pub month: Option<u8>,
    /// The day, from 1 to 31; only with a month.
    pub day: Option<u8>,
}

impl fmt::Display for PartialDate {
    /// As in ISO 8601, and `--09-12` where the year is open.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("-")?,
        }
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
            if let Some(day) = self.day {
                write!(f, "-{day:02}")?;
            }
        }
        Ok(())
    }
}

/// The date at the start of `text`: its length in bytes, and what it says.
pub(super) fn date_at(text: &str) -> Option<(usize, NotedDate)> {
    let mut scan = Scan { text, at: 0 };
    let weekday = scan.weekday();
    let after = scan.at;
    let found = named(Scan { text, at: after }).or_else(|| numeric(Scan { text, at: after }));
    let (end, date) = match found {
        Some((end, date)) => (end, date),
        None if weekday => (after_word(text, after), None),
        None => return None,
    };
    // Nothing may go on behind it: "12 Septembers", "3/4/25/7".
    if text[end..].starts_with(|c: char| c.is_alphanumeric() || c == '/') {
        return None;
    }
    let words = text[..end].trim_end_matches([',', ' ']);
    let date = NotedDate {
        words: words.to_owned(),
        date,
    };
    Some((words.len(), date))
}

/// The year at the start of `text` that is alone.
pub(super) fn year_at(text: &str) -> Option<(usize, NotedDate)> {
    let mut scan = Scan { text, at: 0 };
    let year = scan.year()?;
    let next = text[scan.at..].chars().next();
    if next.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '-' | '–')) {
        return None;
    }
    let date = PartialDate {
        year: Some(year),
        month: None,
        day: None,
    };
    let words = text[..scan.at].to_owned();
    Some((
        scan.at,
        NotedDate {
            words,
            date: Some(date),
        },
    ))
}

/// Where the words before `at` end, without the comma and blank behind a weekday.
fn after_word(text: &str, at: usize) -> usize {
    text[..at].trim_end_matches([',', ' ']).len()
}

/// "12 Sept 2024", "Sept. 12, 2024", "12th of March", "September 2024".
fn named(mut scan: Scan) -> Option<(usize, Option<PartialDate>)> {
    let day = scan.day();
    if day.is_some() {
        scan.blank();
        scan.skip("of ");
    }
    let month = scan.month()?;
    let mut end = scan.at;
    let day = day.or_else(|| {
        scan.blank();
        let day = scan
            .day()
            .filter(|_| !scan.text[scan.at..].starts_with(char::is_alphanumeric));
        if day.is_some() {
            end = scan.at;
        }
        day
    });
    scan.at = end;
    scan.blank();
    let year = scan.year().or_else(|| day.and_then(|_| scan.short_year()));
    if year.is_some() {
        end = scan.at;
    }
    if day.is_none() && year.is_none() {
        return None;
    }
    checked(year, month, day).map(|date| (end, Some(date)))
}

/// "2024-09-12", "12.09.2024", "13/4/25", "4/13/25".
fn numeric(mut scan: Scan) -> Option<(usize, Option<PartialDate>)> {
    let (first, width) = scan.number(4)?;
    let mark = scan.text[scan.at..].chars().next()?;
    if !matches!(mark, '/' | '.' | '-') {
        return None;
    }
    scan.at += 1;
    let (second, _) = scan.number(2)?;
    if !scan.text[scan.at..].starts_with(mark) {
        return None;
    }
    scan.at += 1;
    let (third, last) = scan.number(4)?;
    let small = |n: u16| u8::try_from(n).ok();
    if width == 4 {
        return checked(Some(first), small(second)?, small(third)).map(|d| (scan.at, Some(d)));
    }
    let year = match last {
        4 => third,
        2 => century(third),
        _ => return None,
    };
    let (first, second) = (small(first)?, small(second)?);
    let day_first = checked(Some(year), second, Some(first));
    let month_first = checked(Some(year), first, Some(second));
    let date = match (day_first, month_first) {
        (None, None) => return None,
        // Who parts with full stops writes the day first.
        (Some(date), _) if mark == '.' => Some(date),
        (Some(a), Some(b)) => (a == b).then_some(a),
        (date, None) | (None, date) => date,
    };
    Some((scan.at, date))
}

/// "25" is 2025, "89" is 1989.
fn century(year: u16) -> u16 {
    if year < 70 { 2000 + year } else { 1900 + year }
}

/// The date, when there is such a day.
fn checked(year: Option<u16>, month: u8, day: Option<u8>) -> Option<PartialDate> {
    let longest = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    let days = day.is_none_or(|d| (1..=longest).contains(&d));
    let years = year.is_none_or(|y| (1500..2200).contains(&y));
    (days && years).then_some(PartialDate {
        year,
        month: Some(month),
        day,
    })
}

/// A place in a text, and what is there.
struct Scan<'t> {
    text: &'t str,
    at: usize,
}

impl Scan<'_> {
    fn blank(&mut self) {
        let rest = &self.text[self.at..];
        let comma = usize::from(rest.starts_with(','));
        let blanks = rest[comma..].len() - rest[comma..].trim_start_matches(' ').len();
        if blanks > 0 {
            self.at += comma + blanks;
        }
    }

    fn skip(&mut self, words: &str) {
        if self.text[self.at..].starts_with(words) {
            self.at += words.len();
        }
    }

    /// A number of at most `most` digits, and how many it has.
    fn number(&mut self, most: usize) -> Option<(u16, usize)> {
        let digits = self.text[self.at..]
            .bytes()
            .take_while(u8::is_ascii_digit)
            .count();
        if digits == 0 || digits > most {
            return None;
        }
        let number = self.text[self.at..self.at + digits].parse().ok()?;
        self.at += digits;
        Some((number, digits))
    }

    /// A day of the month, "1st" and "22nd" among them.
    fn day(&mut self) -> Option<u8> {
        let start = self.at;
        let day = self.number(2).and_then(|(n, _)| u8::try_from(n).ok());
        let Some(day) = day.filter(|d| (1..=31).contains(d)) else {
            self.at = start;
            return None;
        };
        let rest = &self.text[self.at..];
        if ["st", "nd", "rd", "th"].iter().any(|e| rest.starts_with(e)) {
            self.at += 2;
        }
        Some(day)
    }

    fn month(&mut self) -> Option<u8> {
        let month = |w| matches!(w, Word::Month(_));
        let (len, word) = Words::english().at(&self.text[self.at..], month)?;
        self.at += len;
        match word {
            Word::Month(month) => Some(month),
            _ => None,
        }
    }

    /// A year of four digits.
    fn year(&mut self) -> Option<u16> {
        let start = self.at;
        let year = self
            .number(4)
            .filter(|(year, digits)| *digits == 4 && (1500..2200).contains(year));
        if year.is_none() {
            self.at = start;
        }
        year.map(|(year, _)| year)
    }

    /// "'25" or "25" behind day and month.
    fn short_year(&mut self) -> Option<u16> {
        let start = self.at;
        if self.text[self.at..].starts_with(['\'', '’']) {
            self.at += self.text[self.at..]
                .chars()
                .next()
                .map_or(0, char::len_utf8);
        }
        let year = self
            .number(2)
            .filter(|(_, digits)| *digits == 2)
            .filter(|_| !self.text[self.at..].starts_with([':', '.', '/', '-', '%']));
        if year.is_none() {
            self.at = start;
        }
        year.map(|(year, _)| century(year))
    }

    fn weekday(&mut self) -> bool {
        let found = Words::english().at(&self.text[self.at..], |w| w == Word::Weekday);
        if let Some((len, _)) = found {
            self.at += len;
            self.skip(".");
            self.blank();
        }
        found.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<(String, String)> {
        let (end, date) = date_at(text)?;
        assert_eq!(&text[..end], date.words);
        Some((
            date.words,
            date.date.map_or("?".to_owned(), |d| d.to_string()),
        ))
    }

    #[test]
    fn british_and_american_dates() {
        for (text, want) in [
            ("12 Sept", "--09-12"),
            ("12 September 2024", "2024-09-12"),
            ("Sept. 12, 2024", "2024-09-12"),
            ("September 12", "--09-12"),
            ("12th of March", "--03-12"),
            ("March 4th, 2025", "2025-03-04"),
            ("Tuesday, 4 March", "--03-04"),
            ("4 Mar '25", "2025-03-04"),
            ("4 Mar 89", "1989-03-04"),
            ("Sept 2024", "2024-09"),
            ("2024-09-12", "2024-09-12"),
            ("13/4/25", "2025-04-13"),
            ("4/13/25", "2025-04-13"),
            ("12.09.2024", "2024-09-12"),
            ("5/5/2024", "2024-05-05"),
        ] {
            assert_eq!(of(text), Some((text.to_owned(), want.to_owned())), "{text}");
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_stays_in_words() {
        assert_eq!(of("3/4/25"), Some(("3/4/25".to_owned(), "?".to_owned())));
        assert_eq!(of("Tuesday"), Some(("Tuesday".to_owned(), "?".to_owned())));
    }

    #[test]
    fn what_is_no_date_is_left() {
        for text in [
            "",
            "May",
            "maybe 4",
            "31 April",
            "45/13/25",
            "3/4",
            "1:23-cv",
            "4,000",
            "12 septembers",
            "32 May",
            "2024-13-01",
            "3/4/25/7",
            "marchers 4",
            "Mon",
        ] {
            let got = of(text).filter(|(_, date)| date != "?" || text != "Mon");
            assert_eq!(got, None, "{text}");
        }
    }

    #[test]
    fn a_date_ends_before_what_follows() {
        assert_eq!(
            of("12 Sept, p. 4").map(|(w, _)| w).as_deref(),
            Some("12 Sept")
        );
        assert_eq!(
            of("4 March at 12:34").map(|(w, _)| w).as_deref(),
            Some("4 March")
        );
        assert_eq!(
            of("March 4 12:34").map(|(w, _)| w).as_deref(),
            Some("March 4")
        );
    }
}

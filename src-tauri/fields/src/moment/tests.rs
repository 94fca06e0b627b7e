use super::*;

/// Berlin's clock, without the system's table of zones.
fn zone() -> TimeZone {
    TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").expect("a zone")
}

/// Monday, 30 November 2026, 20:15.
fn monday() -> Zoned {
    at("2026-11-30T20:15")
}

fn at(local: &str) -> Zoned {
    let local: DateTime = local.parse().expect("a time");
    local.to_zoned(zone()).expect("it exists")
}

fn days(now: &Zoned, lies: Lies, pairs: &[(&str, &str)]) {
    for (typed, wanted) in pairs {
        let got = day(typed, lies, now);
        let got = got.map(|date| date.map(|date| date.to_string()));
        assert_eq!(got, Ok(Some((*wanted).to_owned())), "{typed}");
    }
}

fn moments(now: &Zoned, pairs: &[(&str, &str)]) {
    for (typed, wanted) in pairs {
        let got = moment(typed, now).unwrap_or_else(|refused| panic!("{typed}: {refused}"));
        let got = got.map(|at| said_moment(at, &zone()));
        assert_eq!(got.as_deref(), Some(*wanted), "{typed}");
    }
}

#[test]
fn days_are_read_as_people_write_them() {
    let now = monday();
    days(
        &now,
        Lies::Behind,
        &[
            ("2026-11-30", "2026-11-30"),
            ("2026–11–30", "2026-11-30"),
            ("20261130", "2026-11-30"),
            ("2026/11/30", "2026-11-30"),
            ("30 Nov", "2026-11-30"),
            ("30 Nov 2026", "2026-11-30"),
            ("30 nov. 2026", "2026-11-30"),
            ("30Nov2026", "2026-11-30"),
            ("30-Nov-26", "2026-11-30"),
            ("Nov 30", "2026-11-30"),
            ("Nov 30, 2026", "2026-11-30"),
            ("November 30th 2026", "2026-11-30"),
            ("the 30th of November", "2026-11-30"),
            ("Monday, 30 November 2026", "2026-11-30"),
            ("30/11/2026", "2026-11-30"),
            ("11/30/2026", "2026-11-30"),
            ("30.11.2026", "2026-11-30"),
            ("30.11.", "2026-11-30"),
            ("3.4.2026", "2026-04-03"),
            ("5/5/2026", "2026-05-05"),
            ("30/11", "2026-11-30"),
            ("30/11/26", "2026-11-30"),
            ("12 Sept 1989", "1989-09-12"),
            ("4 Mar 89", "1989-03-04"),
            ("1 Dec", "2025-12-01"),
            ("29 Feb 2024", "2024-02-29"),
            ("t", "2026-11-30"),
            ("T", "2026-11-30"),
            ("today", "2026-11-30"),
            ("Yesterday", "2026-11-29"),
            ("2 days ago", "2026-11-28"),
            ("1 week ago", "2026-11-23"),
            ("Mon", "2026-11-30"),
            ("last Monday", "2026-11-23"),
            ("Fri", "2026-11-27"),
            ("on Thursday", "2026-11-26"),
            ("last weds", "2026-11-25"),
        ],
    );
    assert_eq!(day("  ", Lies::Behind, &now), Ok(None));
}

#[test]
fn moments_are_read_as_people_write_them() {
    moments(
        &monday(),
        &[
            ("2026-11-30T23:30", "Monday, 30 November 2026, 23:30"),
            ("2026-11-30 23:30", "Monday, 30 November 2026, 23:30"),
            ("2026-11-30T22:30:00Z", "Monday, 30 November 2026, 23:30"),
            ("2026-11-30T23:30+01:00", "Monday, 30 November 2026, 23:30"),
            ("tonight 23:30", "Monday, 30 November 2026, 23:30"),
            ("tonight at 9.30", "Monday, 30 November 2026, 21:30"),
            ("tonight 9:30 pm", "Monday, 30 November 2026, 21:30"),
            ("tonight 1am", "Tuesday, 1 December 2026, 01:00"),
            ("tonight", "Monday, 30 November 2026, 23:59"),
            ("today", "Monday, 30 November 2026, 23:59"),
            ("tomorrow 9am", "Tuesday, 1 December 2026, 09:00"),
            ("9 a.m. tomorrow", "Tuesday, 1 December 2026, 09:00"),
            ("tomorrow 18h30", "Tuesday, 1 December 2026, 18:30"),
            ("tomorrow 18", "Tuesday, 1 December 2026, 18:00"),
            ("tomorrow 1830", "Tuesday, 1 December 2026, 18:30"),
            ("tomorrow noon", "Tuesday, 1 December 2026, 12:00"),
            ("12am tomorrow", "Tuesday, 1 December 2026, 00:00"),
            ("Fri 18:00", "Friday, 4 December 2026, 18:00"),
            ("18:00 Fri", "Friday, 4 December 2026, 18:00"),
            ("Mon 18:00", "Monday, 7 December 2026, 18:00"),
            ("Mon 21:00", "Monday, 30 November 2026, 21:00"),
            ("30 Nov 23:30", "Monday, 30 November 2026, 23:30"),
            ("30 Nov 2026, 23:30", "Monday, 30 November 2026, 23:30"),
            ("Nov 30 10pm", "Monday, 30 November 2026, 22:00"),
            ("30/11/2026 23:30", "Monday, 30 November 2026, 23:30"),
            ("23:30", "Monday, 30 November 2026, 23:30"),
            ("in 3 days", "Thursday, 3 December 2026, 23:59"),
            ("3 Jan", "Sunday, 3 January 2027, 23:59"),
            ("15 Aug", "Sunday, 15 August 2027, 23:59"),
            ("28 Nov", "Saturday, 28 November 2026, 23:59"),
            ("now", "Monday, 30 November 2026, 20:15"),
        ],
    );
    assert_eq!(moment("", &monday()), Ok(None));
}

#[test]
fn a_year_that_is_not_said_is_the_one_that_is_meant() {
    let new_year = at("2027-01-03T09:00");
    days(
        &new_year,
        Lies::Behind,
        &[("28 Dec", "2026-12-28"), ("3 Jan", "2027-01-03")],
    );
    moments(
        &at("2026-12-01T09:00"),
        &[("30 Nov", "Monday, 30 November 2026, 23:59")],
    );
    days(
        &at("2028-03-01T09:00"),
        Lies::Behind,
        &[("29 Feb", "2028-02-29")],
    );
}

#[test]
fn what_cannot_be_meant_is_refused_with_a_reason() {
    let now = monday();
    for (typed, why) in [
        ("31 Feb", "no 31 February"),
        ("31 Feb 2026", "no 31 February"),
        ("29 Feb 2026", "2026 has no 29 February"),
        ("2026-02-30", "no 30 February"),
        ("2026-13-01", "no month 13"),
        ("0030-12-11", "the year 30"),
        ("30 Nov 0030", "the year 30"),
        ("12/11/0030", "12 November"),
        ("30/11/0030", "the year 30"),
        ("1899-12-31", "between 1900 and 2031"),
        ("2032-01-01", "between 1900 and 2031"),
        ("30 Nov 2330", "the year 2330"),
        ("03/04/2026", "3 April or 4 March"),
        ("3/4", "3 April or 4 March"),
        ("03-04-26", "3 April or 4 March"),
        ("32 Nov", "no 32 November"),
        ("0 Nov", "no 0 November"),
        ("Nov", "its day is missing"),
        ("Nov 2026", "which day"),
        ("2026-11", "which day"),
        ("next Fri", "4 December or 11 December"),
        ("Fri 30 Nov 2026", "is a Monday, not a Friday"),
        ("30 Nov 1 Dec", "two days"),
        ("yesterday 9am", "without a time"),
        ("soon", "“soon” is no date"),
        ("30 Nov maybe", "“maybe” is no date"),
        ("30 Nov 2026 x", "“x” is no date"),
        ("20261", "“20261”"),
        ("99999999999", "“99999999999”"),
        ("-5", "“-” is no date"),
        ("in 99999999 days", "is not between"),
    ] {
        let refused = day(typed, Lies::Behind, &now).expect_err(typed);
        assert!(refused.why.contains(why), "{typed}: {refused}");
    }
}

#[test]
fn a_time_that_cannot_be_meant_is_refused_with_a_reason() {
    let now = monday();
    for (typed, why) in [
        ("18:00", "has passed today"),
        ("tomorrow 9", "morning or evening"),
        ("Fri midnight", "beginning of the day or its end"),
        ("Fri 24:00", "no 24:00"),
        ("Fri 23:60", "no 23:60"),
        ("Fri 13pm", "no 13 pm"),
        ("Fri 0am", "no 0 am"),
        ("tonight 9am", "not tonight"),
        ("tonight 14:00", "not tonight"),
        ("Fri 18:0", "minutes of two digits"),
        ("Fri 18:00 19:00", "“19”"),
        ("11302026 2330", "no month 20"),
        ("2032-01-01T00:00:00Z", "between 1900 and 2031"),
        ("28 Mar 2027 02:30", "the clocks go forward"),
    ] {
        let refused = moment(typed, &now).expect_err(typed);
        assert!(refused.why.contains(why), "{typed}: {refused}");
    }
    // The hour that comes twice is the first of the two.
    let twice = moment("25 Oct 2027 02:30", &now);
    assert!(twice.is_ok(), "{twice:?}");
}

#[test]
fn what_is_stored_is_held_to_the_same_years() {
    let now = monday();
    let date = |text: &str| text.parse::<Date>().expect("a date");
    assert!(check_day(date("1900-01-01"), &now).is_ok());
    assert!(check_day(date("2031-12-31"), &now).is_ok());
    assert!(check_day(date("0030-12-11"), &now).is_err());
    assert!(check_moment(Time(0), &now).is_ok());
    assert!(check_moment(Time(i64::MAX), &now).is_err());
    assert!(check_moment(Time(-61_000_000_000_000), &now).is_err());
}

#[test]
fn what_is_told_is_read_back() {
    let now = monday();
    for n in 0..400 {
        let date = now.date().saturating_sub(i64::from(n).days());
        assert_eq!(day(&said_day(date), Lies::Behind, &now), Ok(Some(date)));
        let at =
            in_zone(date.to_datetime(TimeOfDay::constant(13, 5, 0, 0)), &zone()).expect("noon");
        assert_eq!(moment(&said_moment(at, &zone()), &now), Ok(Some(at)));
    }
}

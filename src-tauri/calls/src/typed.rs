//! What is typed into a field of dates, read while it is typed.

use claimdesk_desk::typed::{self, Lies, Refused};
use jiff::{Timestamp, Zoned};

use crate::answer::{DateField, DateRead};

/// Reads a date; nothing typed is no date.
pub(crate) fn read_date(text: &str, field: DateField, now: &Zoned) -> Result<DateRead, Refused> {
    match field {
        DateField::Done => {
            let day = typed::day(text, Lies::Behind, now)?;
            Ok(DateRead {
                day,
                words: day.map(typed::said_day).unwrap_or_default(),
                odd: day.is_some_and(|day| day > now.date()),
                ..DateRead::default()
            })
        }
        DateField::Due => {
            let at = typed::moment(text, now)?;
            let passed =
                |at: i64| Timestamp::from_millisecond(at).is_ok_and(|at| at < now.timestamp());
            Ok(DateRead {
                at,
                words: at
                    .map(|at| typed::said_moment(at, now.time_zone()))
                    .unwrap_or_default(),
                odd: at.is_some_and(|at| passed(at.0)),
                ..DateRead::default()
            })
        }
    }
}

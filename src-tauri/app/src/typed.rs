//! What is typed into a field of dates, read while it is typed.

use claimdesk_fields::{Lies, Refused};
use claimdesk_model::time::Time;
use jiff::{Timestamp, Zoned};
use serde::{Deserialize, Serialize};

/// What a field of dates holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DateField {
    /// The day something was done.
    Done,
    /// The moment something is due.
    Due,
}

/// A date as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DateRead {
    /// The day; `None` for a moment, and where nothing was typed.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub day: Option<jiff::civil::Date>,
    /// The moment; `None` for a day, and where nothing was typed.
    pub at: Option<Time>,
    /// Whether it lies where its field has no use for it: a deadline that has passed, a day still to come.
    pub odd: bool,
}

/// Reads a date; nothing typed is no date.
pub fn read_date(text: &str, field: DateField, now: &Zoned) -> Result<DateRead, Refused> {
    match field {
        DateField::Done => {
            let day = claimdesk_fields::day(text, Lies::Behind, now)?;
            Ok(DateRead {
                day,
                odd: day.is_some_and(|day| day > now.date()),
                ..DateRead::default()
            })
        }
        DateField::Due => {
            let at = claimdesk_fields::moment(text, now)?;
            let passed =
                |at: i64| Timestamp::from_millisecond(at).is_ok_and(|at| at < now.timestamp());
            Ok(DateRead {
                at,
                odd: at.is_some_and(|at| passed(at.0)),
                ..DateRead::default()
            })
        }
    }
}

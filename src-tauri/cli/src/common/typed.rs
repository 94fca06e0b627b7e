//! Dates and addresses among the arguments, read as the window reads what is typed into a field.

use claimdesk_desk::SystemClock;
use claimdesk_fields::{Lies, Refused};
use claimdesk_model::time::{Clock, Time};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// Reads the day something was done: `2026-11-30`, `"30 Nov"`, `yesterday`.
pub(crate) fn day(text: &str) -> Result<Date, String> {
    given(claimdesk_fields::day(text, Lies::Behind, &now()))
}

/// Reads the moment something is due: `"tonight 23:30"`, `"Fri 18:00"`, RFC 3339.
pub(crate) fn moment(text: &str) -> Result<Time, String> {
    given(claimdesk_fields::moment(text, &now()))
}

/// Reads an address of the web, and completes it.
pub(crate) fn address(text: &str) -> Result<String, String> {
    claimdesk_fields::address(text).map_err(|refused| told(&refused))
}

/// Says a moment in local time.
pub(crate) fn said(at: Time) -> String {
    claimdesk_fields::said_moment(at, &TimeZone::system())
}

/// Returns the local day of a moment; `None` for one that no calendar has.
pub(crate) fn day_of(at: Time) -> Option<Date> {
    let at = Timestamp::from_millisecond(at.0).ok()?;
    Some(at.to_zoned(TimeZone::system()).date())
}

fn now() -> Zoned {
    let now = Timestamp::from_millisecond(SystemClock.now().0).unwrap_or_default();
    now.to_zoned(TimeZone::system())
}

fn given<T>(read: Result<Option<T>, Refused>) -> Result<T, String> {
    match read {
        Ok(Some(read)) => Ok(read),
        Ok(None) => Err("nothing was given".to_owned()),
        Err(refused) => Err(told(&refused)),
    }
}

fn told(refused: &Refused) -> String {
    format!("{}. {}", refused.why, refused.hint)
        .trim_end()
        .to_owned()
}

//! # Weekday and date
//!
//! A date that names its weekday is looked up in the calendar; a date that no calendar has is reported whatever its
//! weekday. A date without a year is the one nearest to the day of publication, and where that is not known nothing is
//! said.
//!
//! Why: an editor cannot see that 3 March was no Wednesday, and a reader who had planned to come can.
//!
//! Example: *Wednesday, March 3, 2026*: 3 March 2026 is a Tuesday.
//!
//! Settled by: another weekday or another date, whichever the source says. Claimdesk does not know which is wrong.

use jiff::civil::{Date, Weekday};

use crate::finding::Certainty;

use crate::found::Found;
use crate::kind::Kind;
use crate::reading::Reading;

pub(super) fn check(reading: &Reading<'_>, found: &mut Found) {
    for date in &reading.dates {
        if date.month.is_none() || date.day.is_none() {
            continue;
        }
        if date.is_impossible() {
            found.looked();
            let said = reading.text[date.span.clone()].to_owned();
            let spans = vec![date.span.clone()];
            found.report(
                reading,
                Kind::WeekdayDate,
                Certainty::Error,
                spans,
                ("consistency-no-such-day", said),
            );
            continue;
        }
        let Some(weekday) = date.weekday else {
            continue;
        };
        let Some(day) = date.near(reading.subject.dateline) else {
            found.doubted();
            continue;
        };
        found.looked();
        if day.weekday() != weekday {
            let certainty = if date.year.is_some() {
                Certainty::Error
            } else {
                Certainty::Warning
            };
            let spans = vec![date.span.clone()];
            found.report(
                reading,
                Kind::WeekdayDate,
                certainty,
                spans,
                ("consistency-weekday", line(day, weekday)),
            );
        }
    }
}

/// "2026-03-03 is a Tuesday, no Wednesday"
fn line(day: Date, said: Weekday) -> String {
    format!("{day} = {:?} ≠ {said:?}", day.weekday())
}

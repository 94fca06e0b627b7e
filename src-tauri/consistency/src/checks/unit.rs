//! # Two units of one thing
//!
//! A measure and its conversion, in brackets or behind "or", are converted and compared within what their printed digits
//! allow: *some 500 miles (800 km)* is right. A difference of temperature is not a temperature: what warms by 2C warms
//! by 3.6F.
//!
//! Why: conversions are made last and checked by nobody.
//!
//! Example: *a garden of 8,000 sq ft (20,720 sq km)*: 8,000 square feet are 0.0007 square kilometres.
//!
//! Settled by: the measure of the source, converted again.

use claimdesk_quantity::{Dimension, Figure, Scale, Unit};

use crate::cue::Cue;
use crate::finding::Certainty;
use crate::found::{Found, say};
use crate::kind::Kind;
use crate::reading::Reading;

use super::pairs::{Pair, pairs};

pub(super) fn check(reading: &Reading<'_>, found: &mut Found) {
    for sentence in &reading.sentences {
        for pair in pairs(reading, &sentence.items) {
            if let Some((one, other)) = measures(reading, &pair, sentence.items.end) {
                compare(reading, found, &pair, (one, other), sentence.items.start);
            }
        }
    }
}

/// The units of a pair, where they are two of one dimension.
fn measures(reading: &Reading<'_>, pair: &Pair, end: usize) -> Option<(Unit, Unit)> {
    let (a, b) = (reading.figure(pair.one)?, reading.figure(pair.other)?);
    if a.currency.is_some() && b.currency.is_some() {
        return None;
    }
    let one = a.unit?;
    let other = b.unit.or_else(|| scale_named(reading, pair.other, end))?;
    let differs = one.name != other.name && one.scale != other.scale;
    let fits = one.dimension == other.dimension && one.dimension != Dimension::Time;
    let known = one.name != "degree" && other.name != "degree";
    (differs && fits && known).then_some((one, other))
}

/// "76.3 on the Fahrenheit scale"
fn scale_named(reading: &Reading<'_>, at: usize, end: usize) -> Option<Unit> {
    (at + 1..end.min(at + 4)).find_map(|word| {
        let scale = match reading.lower(word) {
            "fahrenheit" => Scale::Fahrenheit,
            "celsius" => Scale::Celsius,
            _ => return None,
        };
        Some(Unit {
            dimension: Dimension::Temperature,
            scale,
            name: if scale == Scale::Celsius {
                "celsius"
            } else {
                "fahrenheit"
            },
        })
    })
}

fn compare(
    reading: &Reading<'_>,
    found: &mut Found,
    pair: &Pair,
    (one, other): (Unit, Unit),
    start: usize,
) {
    let (Some(a), Some(b)) = (reading.figure(pair.one), reading.figure(pair.other)) else {
        return;
    };
    let a_value = pair.added(reading, one).unwrap_or(a.value);
    let step = one.dimension == Dimension::Temperature && is_step(reading, pair.one, start);
    let turned = |step: bool| one.convert(a_value, other, step);
    let Some(right) = turned(step) else {
        return;
    };
    found.looked();
    let fits = |value: f64| {
        let room = slack(a, b, one, other) + slack(b, a, other, other);
        (value - b.value).abs() <= room
    };
    let either =
        one.dimension == Dimension::Temperature && !step && turned(true).is_some_and(&fits);
    if fits(right) || either || ranges_fit(a, b, one, other) {
        return;
    }
    let spans = vec![reading.span(pair.one), reading.span(pair.other)];
    let line = format!(
        "{} = {} {}, ≠ {}",
        &reading.text[a.span.clone()],
        say(right),
        other.name,
        &reading.text[b.span.clone()]
    );
    found.report(
        reading,
        Kind::Unit,
        Certainty::Error,
        spans,
        ("consistency-unit", line),
    );
}

/// How far a printed figure may be off, in another unit. Trailing zeros may be rounded ones, but nobody rounds away more
/// than a tenth; what is hedged may be off by a twentieth more.
fn slack(figure: &Figure, beside: &Figure, unit: Unit, to: Unit) -> f64 {
    // A conversion to more digits than the measure takes the measure for exact.
    let exact = digits(beside) > digits(figure);
    let own = figure
        .slack
        .min(figure.value.abs() / 10.0)
        .max(figure.slack.min(0.5));
    let own = if exact { own.min(0.5) } else { own };
    let hedged = if figure.hedge.is_some() {
        figure.value.abs() / 20.0
    } else {
        0.0
    };
    // A difference is turned without the freezing point.
    unit.convert(own + hedged, to, true).unwrap_or(0.0).abs() * 1.02 + figure.value.abs() * 1e-9
}

/// How many digits of a figure are no trailing zeros.
fn digits(figure: &Figure) -> i32 {
    let value = figure.value.abs();
    if value == 0.0 {
        0
    } else {
        (value / figure.slack / 2.0).log10().floor() as i32 + 1
    }
}

/// "10-12 miles (16-19 km)": the lower ends were compared; ranges in which one end fits are left alone.
fn ranges_fit(a: &Figure, b: &Figure, one: Unit, other: Unit) -> bool {
    let (Some(high), _) = (a.high, b.high) else {
        return false;
    };
    one.convert(high, other, false)
        .is_some_and(|value| (value - b.high.unwrap_or(b.value)).abs() <= value.abs() * 0.06)
}

/// Whether a temperature is one by which something changes: "warmed by 2C", "a rise below 2C", but not "rose to 2C".
fn is_step(reading: &Reading<'_>, at: usize, start: usize) -> bool {
    let Some(lead) = reading.lead(at, start) else {
        return false;
    };
    if reading.says(lead, Cue::TO | Cue::FROM)
        || matches!(
            reading.lower(lead),
            "at" | "reached" | "reaches" | "was" | "is" | "of"
        ) && !reading.says(lead.saturating_sub(1), Cue::WARM)
    {
        return false;
    }
    let from = start.max(at.saturating_sub(7));
    reading.any(from..at, Cue::WARM)
}

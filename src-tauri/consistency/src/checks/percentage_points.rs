//! # Percent and percentage points
//!
//! What lies between two percentages is so many percentage points. From 6 to 7 percent is one point, and 17 percent more.
//! Where both ends are given the difference is taken, and it is told apart from the relative change.
//!
//! Why: it is the commonest error of all with percentages, and turns a small step into a large one or the reverse.
//!
//! Example: *from 42 percent to 72 percent, an increase of 30 percent*: 30 points, or 71 percent.
//!
//! Settled by: "points", or the other figure.

use std::ops::Range;

use claimdesk_quantity::FigureKind;

use crate::finding::{Certainty, Kind};
use crate::found::{Found, say};
use crate::reading::Reading;

use super::terms::{Change, bounds, change, goes_down, is_size, meet};

pub(super) fn check(reading: &Reading<'_>, found: &mut Found) {
    for sentence in &reading.sentences {
        let items = &sentence.items;
        let Some(change) = change(reading, items) else {
            continue;
        };
        if reading
            .figure(change.from)
            .is_none_or(|figure| figure.kind != FigureKind::Percent)
        {
            continue;
        }
        let sizes = items
            .clone()
            .filter(|at| *at != change.from && *at != change.to);
        let sizes = sizes.filter(|at| {
            reading
                .figure(*at)
                .is_some_and(|it| matches!(it.kind, FigureKind::Points | FigureKind::Percent))
        });
        for size in sizes.filter(|at| is_size(reading, *at, items)) {
            compare(reading, found, change, size, items);
        }
    }
}

fn compare(
    reading: &Reading<'_>,
    found: &mut Found,
    change: Change,
    size: usize,
    items: &Range<usize>,
) {
    let (Some(from), Some(to), Some(step)) = (
        reading.figure(change.from),
        reading.figure(change.to),
        reading.figure(size),
    ) else {
        return;
    };
    found.looked();
    let points = to.value - from.value;
    let room = from.slack + to.slack;
    let down = goes_down(reading, size, items);
    let signed = |points: f64| match down {
        Some(down) => {
            if down {
                -points
            } else {
                points
            }
        }
        None => points.abs(),
    };
    let between = (signed(points) - room, signed(points) + room);
    let said = bounds(step);
    let spans = vec![
        reading.span(change.from),
        reading.span(change.to),
        reading.span(size),
    ];
    let written = &reading.text[step.span.clone()];
    let line = format!(
        "{} − {} = {} ≠ {written}",
        say(to.value),
        say(from.value),
        say(points)
    );
    let is_points = meet(said, between);
    if step.kind == FigureKind::Points {
        if !is_points {
            found.report(
                reading,
                Kind::PercentagePoints,
                Certainty::Error,
                spans,
                ("consistency-points", line),
            );
        }
        return;
    }
    let relative = signed(points) / from.value * 100.0;
    let share = 100.0 * room / from.value + 1.0;
    if meet(said, (relative - share, relative + share)) {
        return;
    }
    let id = if is_points {
        "consistency-points-percent"
    } else {
        "consistency-points"
    };
    let certainty = if is_points {
        Certainty::Error
    } else {
        Certainty::Warning
    };
    let line = format!(
        "{} − {} = {} points, {} percent ≠ {written}",
        say(to.value),
        say(from.value),
        say(points),
        say(relative)
    );
    found.report(
        reading,
        Kind::PercentagePoints,
        certainty,
        spans,
        (id, line),
    );
}

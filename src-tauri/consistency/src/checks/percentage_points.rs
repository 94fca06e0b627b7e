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

use crate::finding::Certainty;

use crate::found::{Found, say};
use crate::kind::Kind;
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
        let sizes = sizes.filter(|at| is_points_or_percent(reading, *at));
        for size in sizes.filter(|at| is_size(reading, *at, items)) {
            compare(reading, found, change, size, items);
        }
    }
}

/// "9 percentage points", "9 percent", and "9 points" where the ends are percentages.
fn is_points_or_percent(reading: &Reading<'_>, at: usize) -> bool {
    let bare = matches!(reading.lower(at + 1), "point" | "points");
    reading.figure(at).is_some_and(|it| {
        matches!(it.kind, FigureKind::Points | FigureKind::Percent) || it.is_plain() && bare
    })
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
    let difference = signed(points);
    let said = bounds(step);
    let spans = vec![
        reading.span(change.from),
        reading.span(change.to),
        reading.span(size),
    ];
    let written = &reading.text[step.span.clone()];
    // Both ends may be rounded; a difference that only rounding explains is still worth a look.
    let within = |room: f64| meet(said, (difference - room, difference + room));
    let is_points = within(room / 2.0);
    let line = format!(
        "{} − {} = {} points ≠ {written}",
        say(to.value),
        say(from.value),
        say(points)
    );
    if step.kind != FigureKind::Percent {
        if !is_points {
            let certainty = if within(room) {
                Certainty::Warning
            } else {
                Certainty::Error
            };
            found.report(
                reading,
                Kind::PercentagePoints,
                certainty,
                spans,
                ("consistency-points", line),
            );
        }
        return;
    }
    let relative = difference / from.value * 100.0;
    let is_relative = meet(said, (relative - step.slack, relative + step.slack));
    if is_relative && !is_points {
        return;
    }
    let id = if is_points {
        "consistency-points-percent"
    } else {
        "consistency-points"
    };
    let certainty = if is_points && !is_relative {
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

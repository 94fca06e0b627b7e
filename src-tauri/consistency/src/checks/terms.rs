//! The parts that figures play in a sentence, told by the words around them.

use std::ops::Range;

use claimdesk_quantity::{Dimension, Figure, FigureKind, Hedge};

use crate::cue::Cue;
use crate::reading::Reading;

/// What two figures must share to be compared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Sort {
    Plain,
    Percent,
    Money(&'static str),
    Measure(Dimension),
}

/// What sort of thing a figure counts; none for an ordinal, a multiple, a fraction or a time of day.
pub(super) fn sort(figure: &Figure) -> Option<Sort> {
    match figure.kind {
        FigureKind::Percent => Some(Sort::Percent),
        FigureKind::Count => Some(match (figure.currency, figure.unit) {
            (Some(currency), _) => Sort::Money(currency),
            (_, Some(unit)) => Sort::Measure(unit.dimension),
            _ => Sort::Plain,
        }),
        _ => None,
    }
}

/// The bounds of what a printed figure may stand for.
pub(super) fn bounds(figure: &Figure) -> (f64, f64) {
    // Nobody who compares figures has rounded them by more than a fiftieth, and nobody rounds a small count.
    let slack = figure.slack.min(figure.value.abs() / 50.0);
    let counted = figure.is_plain() && figure.value < 1000.0 && figure.value.fract() == 0.0;
    let slack = if figure.in_words || counted {
        0.0
    } else {
        slack
    };
    let about = figure.value.abs() * 0.06;
    let (less, more) = match figure.hedge {
        None => (0.0, 0.0),
        Some(Hedge::About) => (about, about),
        Some(Hedge::Nearly | Hedge::Below) => (about, 0.0),
        Some(Hedge::Above | Hedge::Barely) => (0.0, about),
    };
    (figure.value - slack - less, figure.value + slack + more)
}

/// A change: where it begins, where it ends, and how large it is said to be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Change {
    pub(super) from: usize,
    pub(super) to: usize,
}

/// The change that a sentence speaks of: one figure behind "from", another of its sort behind "to" or in front.
pub(super) fn change(reading: &Reading<'_>, items: &Range<usize>) -> Option<Change> {
    let figures = reading.figures_in(items);
    let starts: Vec<usize> = figures
        .iter()
        .copied()
        .filter(|at| is_start(reading, *at, items))
        .collect();
    let [from] = starts[..] else {
        return if starts.is_empty() {
            comparison(reading, &figures)
        } else {
            None
        };
    };
    let wanted = sort(reading.figure(from)?)?;
    let same = |at: &usize| *at != from && reading.figure(*at).and_then(sort) == Some(wanted);
    let is_size = |at: &usize| is_size(reading, *at, items);
    let ends: Vec<usize> = figures
        .iter()
        .copied()
        .filter(same)
        .filter(|at| is_end(reading, *at, items))
        .collect();
    if let [to] = ends[..] {
        return Some(Change { from, to });
    }
    if !ends.is_empty() {
        return None;
    }
    let before: Vec<usize> = figures
        .iter()
        .copied()
        .filter(same)
        .filter(|at| *at < from && !is_size(at))
        .collect();
    let [.., to] = before[..] else {
        return None;
    };
    (before.len() == 1).then_some(Change { from, to })
}

/// "$1.80 is 20 percent higher than the $1.50 of last year"
fn comparison(reading: &Reading<'_>, figures: &[usize]) -> Option<Change> {
    let compares = |at: usize| {
        matches!(
            reading.lower(at + 1),
            "higher" | "lower" | "more" | "less" | "fewer"
        ) && reading.lower(at + 2) == "than"
    };
    let is_size = |at: usize| {
        reading.figure(at).is_some_and(|it| {
            matches!(
                it.kind,
                FigureKind::Percent | FigureKind::Points | FigureKind::Fraction
            )
        })
    };
    let n = figures
        .iter()
        .position(|at| is_size(*at) && compares(*at))?;
    let from = *figures.get(n + 1)?;
    let wanted = sort(reading.figure(from)?)?;
    let to = figures[..n]
        .iter()
        .rev()
        .copied()
        .find(|at| reading.figure(*at).and_then(sort) == Some(wanted))?;
    (from - figures[n] <= 6 && reading.lower_before(from) == "the").then_some(Change { from, to })
}

/// The word in front of a figure, behind "an average of", "a total of", "a record".
fn lead(reading: &Reading<'_>, at: usize, from: usize) -> Option<usize> {
    let lead = reading.lead(at, from)?;
    if reading.lower(lead) == "of" {
        let noun = lead.checked_sub(1).filter(|noun| *noun >= from)?;
        if matches!(
            reading.lower(noun),
            "average" | "total" | "record" | "high" | "low" | "median" | "mean"
        ) {
            return reading.lead(noun, from);
        }
    }
    Some(lead)
}

fn is_start(reading: &Reading<'_>, at: usize, items: &Range<usize>) -> bool {
    let Some(lead) = lead(reading, at, items.start) else {
        return false;
    };
    let with = matches!(reading.lower(lead), "with" | "to")
        && lead > items.start
        && reading.lower_before(lead) == "compared";
    reading.says(lead, Cue::FROM) || with
}

fn is_end(reading: &Reading<'_>, at: usize, items: &Range<usize>) -> bool {
    let Some(lead) = lead(reading, at, items.start) else {
        return false;
    };
    reading.says(lead, Cue::TO) && !(lead > items.start && reading.lower_before(lead) == "compared")
}

/// Whether a figure says how far something has changed: "rose 8 percent", "an increase of 30", "a 1 percent increase",
/// "up 12 percent".
pub(super) fn is_size(reading: &Reading<'_>, at: usize, items: &Range<usize>) -> bool {
    let turn = Cue::RISE | Cue::FALL;
    let Some(before) = reading.lead(at, items.start) else {
        return behind_turn(reading, at, items.end);
    };
    if reading.says(before, turn) || reading.says(before, Cue::BY) && before > items.start {
        return true;
    }
    let of =
        reading.lower(before) == "of" && before > items.start && reading.says(before - 1, turn);
    of || behind_turn(reading, at, items.end)
}

/// "a 1 percent increase", "6 percent more", "1.8 degrees above".
fn behind_turn(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    at + 1 < end
        && reading.says(at + 1, Cue::RISE | Cue::FALL)
        && !matches!(reading.lower(at + 1), "up" | "down")
}

/// Whether the words in front of a size say that it went down.
pub(super) fn goes_down(reading: &Reading<'_>, at: usize, items: &Range<usize>) -> Option<bool> {
    let near = items.start.max(at.saturating_sub(4))..items.end.min(at + 3);
    let cue = |cue: Cue| near.clone().any(|it| reading.says(it, cue));
    match (cue(Cue::RISE), cue(Cue::FALL)) {
        (true, false) => Some(false),
        (false, true) => Some(true),
        _ => None,
    }
}

/// The bounds of a quotient of two positive figures.
pub(super) fn quotient(over: &Figure, under: &Figure) -> Option<(f64, f64)> {
    let ((a, b), (c, d)) = (bounds(over), bounds(under));
    (c > 0.0 && a >= 0.0).then(|| (a / d, b / c))
}

/// Whether two intervals share a value.
pub(super) fn meet(one: (f64, f64), other: (f64, f64)) -> bool {
    one.0 <= other.1 + 1e-9 && other.0 <= one.1 + 1e-9
}

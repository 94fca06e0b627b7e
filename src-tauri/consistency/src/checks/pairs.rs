//! Two figures that say one thing twice: "12 miles (19 kilometers)", "$90 million, or 360 million crowns".

use std::ops::Range;

use claimdesk_quantity::Unit;

use crate::cue::Cue;
use crate::reading::Reading;

/// Two figures as items.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair {
    pub(super) one: usize,
    pub(super) other: usize,
    /// "5 feet 10 inches": what is in front of the first.
    more: Option<usize>,
}

impl Pair {
    /// The first figure with the larger unit in front of it, in its own unit: "5 feet 10 inches" is 70 inches.
    pub(super) fn added(&self, reading: &Reading<'_>, unit: Unit) -> Option<f64> {
        let larger = reading.figure(self.more?)?;
        let own = reading.figure(self.one)?;
        Some(larger.unit?.convert(larger.value, unit, false)? + own.value)
    }
}

/// The pairs of a sentence.
pub(super) fn pairs(reading: &Reading<'_>, items: &Range<usize>) -> Vec<Pair> {
    let figures = reading.figures_in(items);
    let mut out = ranges(reading, &figures, items.end);
    for (at, two) in figures.windows(2).enumerate() {
        let (one, other) = (two[0], two[1]);
        let more = at
            .checked_sub(1)
            .map(|before| figures[before])
            .filter(|before| joined(reading, *before, one));
        let listed = at > 0 && more.is_none() && in_list(reading, figures[at - 1], one);
        if !listed && says_again(reading, one, other, items.end) {
            out.push(Pair { one, other, more });
        }
    }
    out
}

/// "0 to 100 km/h (0 to 62 mph)": the upper ends.
fn ranges(reading: &Reading<'_>, figures: &[usize], end: usize) -> Vec<Pair> {
    let to = |one: usize, other: usize| other == one + 2 && reading.lower(one + 1) == "to";
    let pair = |four: &[usize]| {
        let fits = to(four[0], four[1])
            && to(four[2], four[3])
            && says_again(reading, four[1], four[2], end + 4);
        fits.then_some(Pair {
            one: four[1],
            other: four[3],
            more: None,
        })
    };
    figures.windows(4).filter_map(pair).collect()
}

/// "5 feet 10 inches", "5 feet, 10 inches", "1 hour and 10 minutes".
fn joined(reading: &Reading<'_>, one: usize, other: usize) -> bool {
    let dimension = |at: usize| {
        reading
            .figure(at)
            .and_then(|it| it.unit)
            .map(|unit| unit.dimension)
    };
    let close = other == one + 1
        || other == one + 2 && (reading.is(one + 1, ",") || reading.lower(one + 1) == "and");
    close && dimension(one).is_some() && dimension(one) == dimension(other)
}

/// "10, 20 and 30 km (6, 12 and 19 miles)", "10 by 20 feet": the first of the brackets is not the last before them.
fn in_list(reading: &Reading<'_>, before: usize, one: usize) -> bool {
    one == before + 2
        && (matches!(
            reading.lower(before + 1),
            "and" | "or" | "by" | "x" | "×" | "to" | ","
        ))
}

/// Whether what is between two figures says that the second is the first again.
fn says_again(reading: &Reading<'_>, one: usize, other: usize, end: usize) -> bool {
    let between = one + 1..other;
    if between.len() > 5 || between.is_empty() {
        return false;
    }
    let opens = between
        .clone()
        .any(|at| reading.is(at, "(") || reading.is(at, "["));
    if opens {
        let first = reading.is(one + 1, "(")
            || reading.is(one + 1, "[")
            || between.clone().take(3).any(|at| reading.is(at, "("));
        let inside = between
            .clone()
            .skip_while(|at| !reading.is(*at, "(") && !reading.is(*at, "["))
            .skip(1);
        let closes =
            (other + 1..end.min(other + 4)).any(|at| reading.is(at, ")") || reading.is(at, "]"));
        return first && closes && inside.into_iter().all(|at| reading.says(at, Cue::LINK));
    }
    let links = between.clone().all(|at| {
        reading.says(at, Cue::LINK) || matches!(reading.word(at), "," | "=" | "/" | "—" | "–")
    });
    links
        && between.clone().any(|at| {
            matches!(
                reading.lower(at),
                "or" | "about"
                    | "roughly"
                    | "around"
                    | "approximately"
                    | "equals"
                    | "equal"
                    | "equivalent"
                    | "="
                    | "/"
                    | "that"
            )
        })
}

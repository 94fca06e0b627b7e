//! # Multiples and simple fractions
//!
//! "Doubled", "three times the", "twice as many as" are compared with the two figures they tie together, and "a third" with
//! the percentage that follows it. "Nearly" and "about" widen what fits.
//!
//! Why: a figure is corrected and the word that was made of it is not.
//!
//! Example: *The waiting list has tripled, from 3,100 households to 6,300.*
//!
//! Settled by: the word or the figure.

use std::ops::Range;

use claimdesk_quantity::{Figure, FigureKind, Hedge};

use crate::found::{Found, say};
use crate::kind::Kind;
use crate::reading::Reading;

use super::percent::share_bounds;
use super::terms::{change, meet, quotient, sort};

pub(super) fn check(reading: &Reading<'_>, found: &mut Found) {
    for sentence in &reading.sentences {
        multiples(reading, found, &sentence.items);
        fractions(reading, found, &sentence.items);
    }
}

fn multiples(reading: &Reading<'_>, found: &mut Found, items: &Range<usize>) {
    let of_kind = |at: &usize| {
        reading
            .figure(*at)
            .is_some_and(|it| it.kind == FigureKind::Multiple)
    };
    let multiples: Vec<usize> = items.clone().filter(of_kind).collect();
    let [multiple] = multiples[..] else {
        return;
    };
    let Some((small, large)) = ends(reading, multiple, items) else {
        return;
    };
    let (Some(said), Some(a), Some(b)) = (
        reading.figure(multiple),
        reading.figure(small),
        reading.figure(large),
    ) else {
        return;
    };
    let Some((low, high)) = quotient(b, a) else {
        return;
    };
    found.looked();
    let (less, more) = match said.hedge {
        None => (0.1, 0.1),
        Some(Hedge::About) => (0.2, 0.2),
        Some(Hedge::Nearly | Hedge::Below) => (0.25, 0.02),
        Some(Hedge::Above | Hedge::Barely) => (0.02, 0.5),
    };
    if meet(
        (low, high),
        (said.value * (1.0 - less), said.value * (1.0 + more)),
    ) {
        return;
    }
    found.differs(
        reading,
        (Kind::Ratio, "consistency-ratio"),
        multiple,
        &[small, large],
        &format!(
            "{} / {} = {}",
            say(b.value),
            say(a.value),
            say(b.value / a.value)
        ),
    );
}

/// What a multiple ties together: the ends of a change, or the figure in front of it and the one behind "the", "as many as".
fn ends(reading: &Reading<'_>, multiple: usize, items: &Range<usize>) -> Option<(usize, usize)> {
    let verb = reading.lower(multiple).ends_with("ed")
        || reading.lower(multiple).ends_with("ing")
        || reading.lower(multiple).ends_with("es");
    if verb && let Some(change) = change(reading, items) {
        return Some((change.from, change.to));
    }
    let compares = matches!(
        reading.lower(multiple + 1),
        "the"
            | "as"
            | "that"
            | "its"
            | "their"
            | "more"
            | "higher"
            | "larger"
            | "bigger"
            | "what"
            | "those"
    );
    if !compares {
        return None;
    }
    let behind = (multiple + 1..items.end.min(multiple + 14))
        .find(|at| reading.figure(*at).and_then(sort).is_some())?;
    let wanted = reading.figure(behind).and_then(sort);
    let like = |at: usize| {
        let own = reading.figure(at).and_then(sort);
        own == wanted
            || wanted == Some(super::terms::Sort::Plain)
                && matches!(own, Some(super::terms::Sort::Measure(_)))
    };
    let front: Vec<usize> = (items.start..multiple).filter(|at| like(*at)).collect();
    let large = *front.last()?;
    (multiple - large <= 8).then_some((behind, large))
}

/// "Barely a third of those asked, 31 percent": a fraction and the percentage that says it again.
fn fractions(reading: &Reading<'_>, found: &mut Found, items: &Range<usize>) {
    let figures = reading.figures_in(items);
    for two in figures.windows(2) {
        let (Some(fraction), Some(percent)) = (reading.figure(two[0]), reading.figure(two[1]))
        else {
            continue;
        };
        if fraction.kind != FigureKind::Fraction
            || percent.kind != FigureKind::Percent
            || !is_again(reading, two[0], two[1], items.end)
        {
            continue;
        }
        found.looked();
        if meet(fraction_bounds(fraction), share_bounds(percent)) {
            continue;
        }
        let written = &reading.text[fraction.span.clone()];
        let sum = format!("{written} = {} percent", say(fraction.value * 100.0));
        found.differs(
            reading,
            (Kind::Ratio, "consistency-ratio"),
            two[1],
            &[two[0]],
            &sum,
        );
    }
}

/// A fraction in words is a round one: "a third" of 31 percent is none, of 35 it is.
fn fraction_bounds(figure: &Figure) -> (f64, f64) {
    let room = 0.035;
    match figure.hedge {
        Some(Hedge::Nearly | Hedge::Below) => (figure.value - 0.06, figure.value),
        Some(Hedge::Barely) => (figure.value, figure.value + 0.06),
        Some(Hedge::Above) => (figure.value, figure.value + 0.12),
        Some(Hedge::About) => (figure.value - 0.06, figure.value + 0.06),
        None => (figure.value - room, figure.value + room),
    }
}

/// Whether the percentage stands alone between commas or in brackets behind the fraction.
fn is_again(reading: &Reading<'_>, fraction: usize, percent: usize, end: usize) -> bool {
    let opens = reading.is(percent - 1, ",")
        || reading.is(percent - 1, "(")
        || matches!(reading.lower_before(percent), "or");
    let closes = percent + 1 >= end || matches!(reading.word(percent + 1), "," | ")" | "." | ";");
    let between = fraction + 1..percent;
    opens
        && closes
        && between.len() <= 7
        && between.clone().filter(|at| reading.is(*at, ",")).count() <= 1
        && (reading.lower(fraction + 1) == "of" || between.len() <= 4)
}

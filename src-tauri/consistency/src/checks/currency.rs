//! # Conversions of money
//!
//! Where a draft gives sums in two currencies twice or more, the rates that the pairs imply are compared. Which of them is
//! the day's is not known, and small differences are the movement of a rate.
//!
//! Why: a sum is corrected and its conversion is not.
//!
//! Example: *$90 million (360 million crowns) … $25 million (250 million crowns)*.
//!
//! Settled by: one rate for the draft, or the days of both.

use claimdesk_quantity::{Figure, FigureKind};

use crate::finding::Certainty;

use crate::found::{Found, say};
use crate::kind::Kind;
use crate::reading::Reading;

use super::pairs::pairs;
use super::terms::quotient;

/// How far two rates of one draft may be apart beyond what is printed: a currency moves by less in a year, as a rule.
const DRIFT: f64 = 1.08;

struct Rate {
    currencies: (&'static str, &'static str),
    bounds: (f64, f64),
    value: f64,
    places: [usize; 2],
}

pub(super) fn check(reading: &Reading<'_>, found: &mut Found) {
    let mut rates: Vec<Rate> = Vec::new();
    for sentence in &reading.sentences {
        for pair in pairs(reading, &sentence.items) {
            rates.extend(rate(reading, pair.one, pair.other));
        }
    }
    for (at, rate) in rates.iter().enumerate().skip(1) {
        let Some(first) = rates[..at]
            .iter()
            .take(64)
            .find(|it| it.currencies == rate.currencies)
        else {
            continue;
        };
        found.looked();
        let apart =
            rate.bounds.0 > first.bounds.1 * DRIFT || first.bounds.0 > rate.bounds.1 * DRIFT;
        if apart {
            let spans = first
                .places
                .iter()
                .chain(&rate.places)
                .map(|at| reading.span(*at))
                .collect();
            let line = format!(
                "{} ≠ {} {} for one {}",
                say(first.value),
                say(rate.value),
                rate.currencies.0,
                rate.currencies.1
            );
            found.report(
                reading,
                Kind::Currency,
                Certainty::Warning,
                spans,
                ("consistency-currency", line),
            );
        }
    }
}

/// The rate of a pair, always the same way round.
fn rate(reading: &Reading<'_>, one: usize, other: usize) -> Option<Rate> {
    let (a, b) = (reading.figure(one)?, reading.figure(other)?);
    let money = |figure: &Figure| {
        figure
            .currency
            .filter(|_| figure.kind == FigureKind::Count && figure.value > 0.0)
    };
    let (first, second) = (money(a)?, money(b)?);
    if first == second {
        return None;
    }
    let (over, under, currencies) = if first < second {
        (a, b, (first, second))
    } else {
        (b, a, (second, first))
    };
    Some(Rate {
        currencies,
        bounds: quotient(over, under)?,
        value: over.value / under.value,
        places: [one, other],
    })
}

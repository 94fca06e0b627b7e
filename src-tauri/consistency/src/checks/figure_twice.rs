//! # One figure with two values
//!
//! "The same 12,500 flats", "the $11 million", "the six-year sentence" point back at a figure: where the draft has it with
//! another value and not with this one, the two differ. So do a million and a billion of one thing, and two numbers of one
//! noun and one event that differ by a digit. "At least", "now" and a clock time between the two make a development of it.
//!
//! Why: a figure is updated in one place of two.
//!
//! Example: *$250 billion in aid … the $250 million in aid*.
//!
//! Settled by: one value, or words that say why there are two.

use std::collections::HashMap;
use std::ops::Range;

use claimdesk_quantity::{Dimension, Figure, FigureKind};

use crate::cue::Cue;
use crate::finding::Certainty;
use crate::found::Found;
use crate::kind::Kind;
use crate::reading::{Reading, Sentence};

use super::terms::{Sort, sort};

/// How many earlier figures of one sort are compared with one that points back.
const BACK: usize = 60;

pub(super) fn check(reading: &Reading<'_>, found: &mut Found) {
    if is_update(reading) {
        return;
    }
    let mut earlier: Vec<(usize, usize)> = Vec::new();
    for (at, sentence) in reading
        .sentences
        .iter()
        .enumerate()
        .filter(|(_, sentence)| !sentence.headline)
    {
        for figure in reading.figures_in(&sentence.items) {
            points_back(reading, found, figure, sentence, &earlier);
            earlier.push((figure, at));
        }
    }
    terms_of_years(reading, found);
    same_event(reading, found);
}

/// A draft with clock times at the head of its paragraphs is a running report.
fn is_update(reading: &Reading<'_>) -> bool {
    let opens = |sentence: &&Sentence| {
        reading
            .figure(sentence.items.start)
            .is_some_and(|it| it.kind == FigureKind::Clock)
    };
    reading.sentences.iter().filter(opens).count() >= 2
}

/// "the same 12,500 flats", "the $11 million": an earlier figure of the sort must have this value.
fn points_back(
    reading: &Reading<'_>,
    found: &mut Found,
    at: usize,
    sentence: &Sentence,
    earlier: &[(usize, usize)],
) {
    let items = &sentence.items;
    let (Some(own), Some(before)) = (
        reading.figure(at),
        at.checked_sub(1).filter(|it| *it >= items.start),
    ) else {
        return;
    };
    let same = reading.says(before, Cue::SAME);
    let the = matches!(reading.lower(before), "the" | "that" | "those");
    let money = own.currency.is_some() && own.kind == FigureKind::Count;
    if own.high.is_some()
        || !(same || the && money)
        || reading.any(items.start..before, Cue::SAME) && !same
    {
        return;
    }
    let Some(wanted) = sort(own) else {
        return;
    };
    let like = earlier
        .iter()
        .rev()
        .take(BACK)
        .filter(|(it, _)| reading.figure(*it).and_then(sort) == Some(wanted));
    let like: Vec<usize> = like.map(|(it, _)| *it).collect();
    let says = |it: &&usize| {
        reading
            .figure(**it)
            .is_some_and(|other| (other.value - own.value).abs() <= own.value.abs() * 1e-6)
    };
    if like.iter().any(|it| says(&it)) {
        found.looked();
        return;
    }
    let noun = reading.noun(at, items.end);
    let other = like.iter().copied().find(|it| {
        let theirs = reading.figure(*it);
        let near = theirs.is_some_and(|other| is_near(own, other));
        let named = noun.is_some() && noun == reading.noun(*it, it + 8);
        same && named || !same && near && !is_base(reading, at, items)
    });
    let Some(other) = other.filter(|it| {
        reading
            .figure(*it)
            .is_some_and(|other| other.hedge.is_none())
    }) else {
        return;
    };
    found.looked();
    report(reading, found, other, at);
}

/// "three times the $14 million of 2020": a figure of another time.
fn is_base(reading: &Reading<'_>, at: usize, items: &Range<usize>) -> bool {
    let near = items.start.max(at.saturating_sub(6))..at;
    let compared = near.clone().any(|it| {
        matches!(
            reading.lower(it),
            "than" | "from" | "as" | "above" | "below" | "over" | "against" | "compared"
        ) || reading
            .figure(it)
            .is_some_and(|it| it.kind == FigureKind::Multiple)
    });
    compared || reading.lower(at + 1) == "of" && reading.date(at + 2).is_some()
}

/// Whether two figures look like one that was mistyped: other digits in one place or two exchanged, or a million for a
/// billion.
fn is_near(one: &Figure, other: &Figure) -> bool {
    let (a, b) = (one.value.abs(), other.value.abs());
    if a == 0.0 || b == 0.0 || (a - b).abs() < 1e-9 {
        return false;
    }
    let scale = (a / b).max(b / a);
    if (scale - 1e3).abs() < 1e-6 || (scale - 1e6).abs() < 1e-3 {
        return true;
    }
    let (a, b) = (format!("{a}"), format!("{b}"));
    a.len() == b.len() && a.trim_end_matches('0').len() >= 2 && differing(&a, &b)
}

fn differing(a: &str, b: &str) -> bool {
    let places: Vec<usize> = (0..a.len())
        .filter(|at| a.as_bytes()[*at] != b.as_bytes()[*at])
        .collect();
    match places[..] {
        [_] => true,
        [x, y] => {
            y == x + 1 && a.as_bytes()[x] == b.as_bytes()[y] && a.as_bytes()[y] == b.as_bytes()[x]
        }
        _ => false,
    }
}

fn report(reading: &Reading<'_>, found: &mut Found, one: usize, other: usize) {
    let line = format!("{} ≠ {}", reading.word(one), reading.word(other));
    found.report(
        reading,
        Kind::FigureTwice,
        Certainty::Warning,
        vec![reading.span(one), reading.span(other)],
        ("consistency-figure", line),
    );
}

/// "six years in prison … the eight-year sentence": a term that points back with another length.
fn terms_of_years(reading: &Reading<'_>, found: &mut Found) {
    let mut first: Option<usize> = None;
    for sentence in &reading.sentences {
        for at in reading.figures_in(&sentence.items) {
            let years = reading.figure(at).filter(|it| {
                it.unit
                    .is_some_and(|unit| unit.dimension == Dimension::Time)
            });
            let Some(years) = years else {
                continue;
            };
            if years.tied
                && reading.lower(at.saturating_sub(1)) == "the"
                && matches!(
                    reading.lower(at + 1),
                    "sentence"
                        | "term"
                        | "strike"
                        | "ban"
                        | "contract"
                        | "deal"
                        | "ceasefire"
                        | "truce"
                        | "lease"
                )
            {
                compare_terms(reading, found, first, at, years);
            } else if is_term(reading, at, &sentence.items) && first.is_none() {
                first = Some(at);
            }
        }
    }
}

fn compare_terms(
    reading: &Reading<'_>,
    found: &mut Found,
    first: Option<usize>,
    at: usize,
    own: &Figure,
) {
    let Some((one, term)) = first.and_then(|one| Some((one, reading.figure(one)?))) else {
        return;
    };
    let unit = |figure: &Figure| figure.unit.map(|unit| unit.name.trim_end_matches('s'));
    if unit(term) != unit(own) {
        return;
    }
    found.looked();
    if (term.value - own.value).abs() > 0.01 {
        report(reading, found, one, at);
    }
}

/// "sentenced to six years in prison", "a six-year strike".
fn is_term(reading: &Reading<'_>, at: usize, items: &Range<usize>) -> bool {
    let near = items.start.max(at.saturating_sub(8))..items.end.min(at + 4);
    near.clone().any(|it| {
        matches!(
            reading.lower(it),
            "sentenced"
                | "prison"
                | "jail"
                | "jailed"
                | "imprisonment"
                | "custody"
                | "suspended"
                | "banned"
        )
    })
}

/// Numbers of one noun at one event in one year: "killed 5,791 people" and "the 4,791 people killed".
fn same_event(reading: &Reading<'_>, found: &mut Found) {
    let mut seen: HashMap<Event, Vec<usize>> = HashMap::new();
    for sentence in reading
        .sentences
        .iter()
        .filter(|sentence| !sentence.headline)
    {
        for at in reading.figures_in(&sentence.items) {
            let Some((key, certain)) = event(reading, at, &sentence.items) else {
                continue;
            };
            let others = seen.entry(key).or_default();
            let own = reading.figure(at);
            let near = others
                .iter()
                .copied()
                .find(|it| match (reading.figure(*it), own) {
                    (Some(other), Some(own)) => is_near(own, other),
                    _ => false,
                });
            let says = others
                .iter()
                .any(|it| reading.figure(*it).map(|it| it.value) == own.map(|it| it.value));
            if !others.is_empty() {
                found.looked();
            }
            // "… which lost 38 people in the disaster": the event is pointed back at.
            let points_back = others.len() == 1 && is_pointed_at(reading, &sentence.items);
            let other = near.or_else(|| others.first().copied().filter(|_| points_back));
            if let Some(other) = other.filter(|_| certain && !says) {
                report(reading, found, other, at);
            }
            if others.len() < BACK {
                others.push(at);
            }
        }
    }
}

/// Nouns of what kills.
const EVENTS: [&str; 18] = [
    "disaster",
    "crash",
    "blast",
    "attack",
    "fire",
    "storm",
    "flood",
    "quake",
    "earthquake",
    "shooting",
    "accident",
    "bombing",
    "sinking",
    "collapse",
    "explosion",
    "landslide",
    "avalanche",
    "tragedy",
];

/// Whether a sentence speaks of an event as one already told: "in the disaster".
fn is_pointed_at(reading: &Reading<'_>, items: &Range<usize>) -> bool {
    items
        .clone()
        .skip(1)
        .any(|at| EVENTS.contains(&reading.lower(at)) && reading.lower_before(at) == "the")
}

/// What is counted, the event, and its year.
type Event = (String, String, Option<i16>);

/// What a figure counts, the event beside it, and the year it is of; whether it is exact and of one moment.
fn event(reading: &Reading<'_>, at: usize, items: &Range<usize>) -> Option<(Event, bool)> {
    let figure = reading.figure(at)?;
    let wanted = sort(figure)?;
    if figure.hedge.is_some()
        || figure.high.is_some()
        || matches!(wanted, Sort::Percent)
        || figure.value < 10.0
    {
        return None;
    }
    let years: Vec<i16> = reading
        .dates_in(items)
        .into_iter()
        .filter_map(|it| reading.date(it)?.year)
        .collect();
    let moved = reading.any(items.clone(), Cue::UPDATE | Cue::FROM | Cue::BEFORE);
    let year = match years[..] {
        [] => None,
        [year] => Some(year),
        _ => return None,
    };
    if let Sort::Money(_) = wanted {
        let purpose = matches!(reading.lower(at + 1), "in" | "of")
            && matches!(reading.tag(at + 2), claimdesk_grammar::Tag::Noun);
        let noun = purpose.then(|| reading.lower(at + 2).to_owned())?;
        return Some(((noun, "money".to_owned(), year), !moved));
    }
    let noun = reading.noun(at, items.end)?;
    let verb = (items.start.max(at.saturating_sub(3))..items.end.min(at + 5)).find_map(|it| {
        let word = reading.lower(it);
        [
            "kill", "lost", "injur", "hurt", "wound", "arrest", "drown", "evacuat", "displac",
        ]
        .iter()
        .find(|stem| word.starts_with(**stem))
    })?;
    let verb = if *verb == "lost" { "kill" } else { verb };
    Some(((noun, verb.to_owned(), year), !moved))
}

//! # Headline and body
//!
//! A figure or date of the headline, deck or caption is sought in the body. Where the body does not have it, and has another
//! one of the same sort beside the same words, the two differ. A headline may round.
//!
//! Why: the headline is written first, by somebody else, and read by everybody.
//!
//! Example: *Ferry sinks off Lamu, killing 38* above *killing 41 people*.
//!
//! Settled by: the headline or the body.

use std::collections::BTreeSet;
use std::ops::Range;

use claimdesk_quantity::{Dated, Figure, FigureKind};

use crate::cue::Cue;
use crate::finding::Certainty;
use crate::found::{Found, say};
use crate::kind::Kind;
use crate::reading::{Reading, Sentence};

use super::age::is_age;
use super::terms::{Sort, sort};

/// More figures than headlines and captions have.
const MOST: usize = 40;

/// How many figures of the body a headline's are sought among.
const BODY: usize = 1_000;

pub(super) fn check(reading: &Reading<'_>, found: &mut Found) {
    let body: Vec<usize> = (reading
        .sentences
        .iter()
        .filter(|sentence| !sentence.headline))
    .flat_map(|sentence| reading.figures_in(&sentence.items))
    .take(BODY)
    .collect();
    let lines: Vec<&Sentence> = reading
        .sentences
        .iter()
        .filter(|sentence| sentence.headline)
        .collect();
    let figures = lines.iter().flat_map(|line| {
        reading
            .figures_in(&line.items)
            .into_iter()
            .map(move |at| (at, *line))
    });
    for (at, line) in figures.take(MOST) {
        figure(reading, found, at, line, &body);
    }
    let dates = lines.iter().flat_map(|line| reading.dates_in(&line.items));
    for at in dates.take(MOST) {
        date(reading, found, at);
    }
}

fn figure(reading: &Reading<'_>, found: &mut Found, at: usize, line: &Sentence, body: &[usize]) {
    let Some(own) = reading.figure(at) else {
        return;
    };
    // "2016 Nerdcast", "Windows 10": years and names of things.
    let year = own.is_plain()
        && own.value.fract() == 0.0
        && (1900.0..2100.0).contains(&own.value)
        && !reading.word(at).contains(',');
    let known = !year
        && own.hedge.is_none()
        && !(own.in_words && own.value < 2.0)
        && own.kind != FigureKind::Ordinal
        && own.kind != FigureKind::Multiple
        && own.kind != FigureKind::Fraction;
    if !known || rounds(reading, at) {
        return;
    }
    let says = |it: &usize| reading.figure(*it).is_some_and(|other| is_same(own, other));
    if body.iter().any(says) || own.high.is_some() && score(reading, at, body).is_none() {
        if body.iter().any(says) {
            found.looked();
        }
        return;
    }
    let aged = age(reading, at, line, body);
    let other = if aged.is_some() {
        aged
    } else if own.high.is_some() {
        score(reading, at, body)
    } else {
        beside(reading, at, line, body)
    };
    let Some(other) = other else {
        return;
    };
    found.looked();
    let mut spans = vec![reading.span(at)];
    spans.extend(other.iter().map(|it| reading.span(*it)));
    let values: Vec<String> = other
        .iter()
        .filter_map(|it| reading.figure(*it))
        .map(|it| say(it.value))
        .collect();
    let line = format!(
        "{} ≠ {}",
        &reading.text[own.span.clone()],
        values.join(", ")
    );
    found.report(
        reading,
        Kind::Headline,
        Certainty::Warning,
        spans,
        ("consistency-headline", line),
    );
}

/// "pass 900", "top 40", "record": the headline gives a bound.
fn rounds(reading: &Reading<'_>, at: usize) -> bool {
    let lead = reading.lead(at, 0).map_or("", |lead| reading.lower(lead));
    matches!(
        lead,
        "pass"
            | "passes"
            | "tops"
            | "top"
            | "exceeds"
            | "exceed"
            | "beyond"
            | "nears"
            | "hits"
            | "past"
            | "over"
            | "no"
            | "room"
            | "chapter"
            | "part"
            | "page"
            | "version"
            | "day"
            | "week"
    )
}

/// Whether the body's figure is the headline's, which may round it.
fn is_same(own: &Figure, other: &Figure) -> bool {
    let sorts = sort(own) == sort(other)
        || matches!(
            (sort(own), sort(other)),
            (Some(Sort::Plain), _) | (_, Some(Sort::Plain))
        );
    let room = (own.slack * 1.01).min(own.value.abs() * 0.05);
    sorts && (own.value - other.value).abs() <= room.max(own.value.abs() * 1e-9)
}

/// The first figure of the body of the same sort that has a word beside it which the headline's has, too.
fn beside(reading: &Reading<'_>, at: usize, line: &Sentence, body: &[usize]) -> Option<Vec<usize>> {
    let own = reading.figure(at)?;
    let words = stems(reading, near(at, &line.items));
    let fits = |it: &&usize| {
        let other = reading.figure(**it);
        let sorts = other.and_then(sort) == sort(own)
            && other.is_some_and(|other| {
                (other.tied == own.tied || own.unit.is_some()) && other.hedge.is_none()
            });
        let sentence = reading
            .sentences
            .partition_point(|sentence| sentence.items.end <= **it);
        let Some(sentence) = reading.sentences.get(sentence).filter(|_| sorts) else {
            return false;
        };
        let close = other
            .is_some_and(|other| (own.value / other.value).max(other.value / own.value) <= 4.0);
        let theirs = stems(
            reading,
            if own.unit.is_some() {
                sentence.items.clone()
            } else {
                near(**it, &sentence.items)
            },
        );
        let shared = words.intersection(&theirs).count();
        close && shared >= 1 && !reading.is_quoted(&reading.span(**it))
    };
    body.iter().find(fits).map(|it| vec![*it])
}

fn near(at: usize, items: &Range<usize>) -> Range<usize> {
    items.start.max(at.saturating_sub(4))..items.end.min(at + 5)
}

/// The longer words of a range, without endings: "killing" and "killed" are one.
fn stems(reading: &Reading<'_>, items: Range<usize>) -> BTreeSet<String> {
    items
        .filter(|at| reading.figure(*at).is_none() && reading.date(*at).is_none())
        .map(|at| {
            if reading.says(at, Cue::DIED) || reading.lower(at).starts_with("kill") {
                "dying"
            } else {
                reading.lower(at)
            }
        })
        .filter(|word| word.chars().count() > 3 && !STOP.contains(word))
        .map(stem)
        .collect()
}

const STOP: [&str; 22] = [
    "from", "with", "than", "that", "this", "have", "after", "more", "over", "into", "says",
    "said", "their", "about", "they", "were", "which", "will", "percent", "million", "when",
    "last",
];

fn stem(word: &str) -> String {
    let ends = ["ing", "ed", "es", "s", "e", "er", "ers"];
    let cut = ends
        .iter()
        .filter_map(|end| word.strip_suffix(end))
        .filter(|stem| stem.chars().count() >= 3)
        .min_by_key(|stem| stem.len());
    cut.unwrap_or(word).to_owned()
}

/// "dies at 78" and "She was 87."
fn age(reading: &Reading<'_>, at: usize, line: &Sentence, body: &[usize]) -> Option<Vec<usize>> {
    let dies = (line.items.start..at).any(|it| reading.says(it, Cue::DIED));
    let at_age = dies && matches!(reading.lower_before(at), "at" | "aged");
    let of = |it: &&usize| {
        let sentence = reading
            .sentences
            .partition_point(|sentence| sentence.items.end <= **it);
        reading
            .sentences
            .get(sentence)
            .is_some_and(|sentence| is_age(reading, **it, &sentence.items))
    };
    body.iter().find(of).filter(|_| at_age).map(|it| vec![*it])
}

/// "Judges split 5-4" and "by five votes to four".
fn score(reading: &Reading<'_>, at: usize, body: &[usize]) -> Option<Vec<usize>> {
    let own = reading.figure(at)?;
    let (high, low) = (own.value, own.high?);
    body.windows(2).find_map(|two| {
        let (a, b) = (reading.figure(two[0])?, reading.figure(two[1])?);
        let votes = matches!(reading.lower(two[0] + 1), "votes" | "vote")
            && reading.lower_before(two[1]) == "to";
        let differs = (a.value - high).abs() > 0.1 || (b.value - low).abs() > 0.1;
        (votes && differs).then(|| vec![two[0], two[1]])
    })
}

/// A date of the headline that the body gives another day.
fn date(reading: &Reading<'_>, found: &mut Found, at: usize) {
    let Some(own) = reading
        .date(at)
        .filter(|date| date.month.is_some() && date.day.is_some())
    else {
        return;
    };
    let others: Vec<_> = reading
        .dates
        .iter()
        .filter(|date| date.day.is_some() && !reading.is_headline(&date.span))
        .collect();
    found.looked();
    let same = others
        .iter()
        .any(|date| date.day == own.day && date.month == own.month);
    let near = others.iter().copied().find(|date| {
        date.month == own.month && date.weekday == own.weekday && own.weekday.is_some()
    });
    let near = near.or_else(|| only_date(reading, at, &others));
    if let Some(other) = near.filter(|_| !same) {
        let line = format!(
            "{} ≠ {}",
            &reading.text[own.span.clone()],
            &reading.text[other.span.clone()]
        );
        found.report(
            reading,
            Kind::Headline,
            Certainty::Warning,
            vec![own.span.clone(), other.span.clone()],
            ("consistency-headline", line),
        );
    }
}

/// The only date that the body has in the month of the headline's, where its sentence has a word of the headline.
fn only_date<'r>(reading: &'r Reading<'_>, at: usize, others: &[&'r Dated]) -> Option<&'r Dated> {
    let own = reading.date(at)?;
    let in_month: Vec<&&Dated> = others
        .iter()
        .filter(|date| date.month == own.month)
        .collect();
    let [other] = in_month[..] else {
        return None;
    };
    let line = reading
        .sentences
        .partition_point(|sentence| sentence.items.end <= at);
    let words = stems(reading, reading.sentences.get(line)?.items.clone());
    let item = reading
        .items
        .partition_point(|item| item.start < other.span.start);
    let body = reading
        .sentences
        .partition_point(|sentence| sentence.items.end <= item);
    let theirs = stems(reading, reading.sentences.get(body)?.items.clone());
    (words.intersection(&theirs).count() >= 2).then_some(*other)
}

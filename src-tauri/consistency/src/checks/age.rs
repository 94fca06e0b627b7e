//! # Ages
//!
//! An age is compared with the date of birth of the same person, on the day of death where that is given, else on the day
//! of publication. With a year of birth alone both ages of that year are right.
//!
//! Why: an age is copied from an older article.
//!
//! Example: *born on Oct. 4, 1923, died … April 5, 2008. He was 83.*
//!
//! Settled by: the age or the date.

use std::ops::Range;

use claimdesk_quantity::{Dated, Dimension, FigureKind};
use jiff::civil::Date;

use crate::cue::Cue;
use crate::finding::Certainty;
use crate::found::Found;
use crate::kind::Kind;
use crate::reading::{ItemKind, Reading};

/// How many sentences an age may be from the birth it belongs to.
const NEAR: usize = 3;

pub(super) fn check(reading: &Reading<'_>, found: &mut Found) {
    let births: Vec<(usize, usize)> = (reading.sentences.iter().enumerate())
        .filter_map(|(n, sentence)| Some((n, birth(reading, &sentence.items)?)))
        .collect();
    for (sentence, birth) in &births {
        this_year(reading, found, &reading.sentences[*sentence].items, *birth);
        if let Some((age, at)) = nearest_age(reading, *sentence, births.len()) {
            compare(reading, found, *birth, (age, at), *sentence);
        }
    }
}

/// The date behind "born": "born on September 9, 1938", "born in 1964".
fn birth(reading: &Reading<'_>, items: &Range<usize>) -> Option<usize> {
    let born = items.clone().find(|at| reading.says(*at, Cue::BORN))?;
    (born + 1..items.end.min(born + 7))
        .take_while(|at| !reading.says(*at, Cue::DIED) && !reading.is(*at, ";"))
        .find(|at| {
            reading
                .date(*at)
                .is_some_and(|date| date.year.is_some() || date.month.is_some())
        })
}

/// "born in May of this year, is already three and a half years old"
fn this_year(reading: &Reading<'_>, found: &mut Found, items: &Range<usize>, birth: usize) {
    let this = reading.lower(birth + 2) == "this" && reading.lower(birth + 3) == "year"
        || reading.lower(birth + 1) == "this" && reading.lower(birth + 2) == "year";
    let old = |at: &usize| {
        reading.figure(*at).is_some_and(|it| {
            it.value >= 1.5
                && it.unit.is_some_and(|unit| {
                    unit.dimension == Dimension::Time && unit.name.starts_with("year")
                })
        })
    };
    let age = (birth..items.end).find(|at| old(at) && reading.lower(*at + 1) == "old");
    if let (true, Some(age)) = (this, age) {
        found.looked();
        let line = format!(
            "{} ≠ {}",
            &reading.text[reading.span(birth)],
            &reading.text[reading.span(age)]
        );
        found.report(
            reading,
            Kind::Age,
            Certainty::Warning,
            vec![reading.span(birth), reading.span(age)],
            ("consistency-age", line),
        );
    }
}

/// The age nearest to a birth, with its sentence: in the same paragraph, or near it where the draft has one birth alone.
fn nearest_age(reading: &Reading<'_>, birth: usize, births: usize) -> Option<(usize, usize)> {
    let paragraph = reading.sentences[birth].paragraph;
    let from = birth.saturating_sub(NEAR);
    let to = (birth + NEAR + 1).min(reading.sentences.len());
    let mut near: Vec<usize> = (from..to)
        .filter(|it| reading.sentences[*it].paragraph == paragraph || births == 1)
        .filter(|it| !reading.sentences[*it].headline)
        .collect();
    near.sort_by_key(|it| it.abs_diff(birth));
    near.into_iter().find_map(|at| {
        let items = &reading.sentences[at].items;
        let ages: Vec<usize> = items
            .clone()
            .filter(|it| is_age(reading, *it, items))
            .collect();
        match ages[..] {
            [age] if at == birth || !names_another(reading, birth, at) => Some((age, at)),
            _ => None,
        }
    })
}

/// Whether two sentences name people with no word of their names in common.
fn names_another(reading: &Reading<'_>, one: usize, other: usize) -> bool {
    let words = |sentence: usize| -> Vec<&str> {
        let items = &reading.sentences[sentence].items;
        let people =
            reading.people_in(reading.items[items.start].start..reading.items[items.end - 1].end);
        people
            .iter()
            .flat_map(|name| name.split(' '))
            .filter(|word| word.chars().count() > 2)
            .collect()
    };
    let (a, b) = (words(one), words(other));
    !a.is_empty() && !b.is_empty() && !a.iter().any(|word| b.contains(word))
}

/// "Holm, 58,", "aged 58", "58 years old", "a 58-year-old", "was 87".
pub(super) fn is_age(reading: &Reading<'_>, at: usize, items: &Range<usize>) -> bool {
    let Some(figure) = reading.figure(at) else {
        return false;
    };
    let sensible = figure.kind == FigureKind::Count
        && figure.value.fract() == 0.0
        && (1.0..120.0).contains(&figure.value)
        && figure.hedge.is_none();
    if !sensible {
        return false;
    }
    let years = figure
        .unit
        .is_some_and(|unit| unit.name.starts_with("year"));
    if years {
        return reading.lower(at + 1) == "old" || reading.lower(at + 1) == "-old";
    }
    if !figure.is_plain()
        || figure.in_words && !matches!(reading.lower(at.saturating_sub(1)), "aged" | "age")
    {
        return false;
    }
    let ends = at + 1 >= items.end || reading.items[at + 1].kind == ItemKind::Mark;
    let before = at.checked_sub(1).filter(|it| *it >= items.start);
    let lower = before.map_or("", |it| reading.lower(it));
    if matches!(lower, "aged")
        || lower == "of" && before.is_some_and(|it| reading.lower_before(it) == "age")
    {
        return true;
    }
    let pronoun = before
        .and_then(|it| it.checked_sub(1))
        .map_or("", |it| reading.lower(it));
    let was = matches!(lower, "was" | "is" | "turned" | "'s")
        && ends
        && (matches!(pronoun, "he" | "she" | "who")
            || reading
                .word(at.saturating_sub(2))
                .starts_with(char::is_uppercase));
    let was = was || matches!(lower, "turned" | "turns");
    // "At 52, Ms. Brandt"
    let was = was || lower == "at" && before == Some(items.start) && ends;
    // ", 58," behind a name.
    let named = lower == ","
        && before.is_some_and(|it| {
            it > items.start
                && (reading.is(it - 1, ")")
                    || reading.word_before(it).starts_with(char::is_uppercase)
                        && reading.items[it - 1].kind == ItemKind::Word)
        })
        && at + 1 < items.end
        && matches!(reading.word(at + 1), "," | ".");
    was || named
}

fn compare(
    reading: &Reading<'_>,
    found: &mut Found,
    birth: usize,
    (age, sentence): (usize, usize),
    born_in: usize,
) {
    let (Some(born), Some(figure)) = (reading.date(birth), reading.figure(age)) else {
        return;
    };
    let death = death(reading, born_in)
        .or_else(|| death(reading, sentence))
        .or_else(|| nearby_death(reading, born_in, sentence));
    let at = match death.and_then(|it| reading.date(it)) {
        Some(date) => date.date().or_else(|| date.near(reading.subject.dateline)),
        None => reading.subject.dateline,
    };
    let (Some(year), Some(at)) = (born.year, at) else {
        return;
    };
    found.looked();
    let (low, high) = ages(born, year, at);
    if (low..=high).contains(&figure.value) {
        return;
    }
    let certain = born.date().is_some() && death.is_some();
    let certainty = if certain {
        Certainty::Error
    } else {
        Certainty::Warning
    };
    let mut spans = vec![reading.span(birth), reading.span(age)];
    spans.extend(death.map(|it| reading.span(it)));
    let told = if low < high {
        format!("{low} or {high}")
    } else {
        format!("{low}")
    };
    let line = format!(
        "{} … {at} = {told} ≠ {}",
        &reading.text[born.span.clone()],
        figure.value
    );
    found.report(
        reading,
        Kind::Age,
        certainty,
        spans,
        ("consistency-age", line),
    );
}

/// The ages that somebody born then can have on a day; the day of publication is read a day too early or late.
fn ages(born: &Dated, year: i16, at: Date) -> (f64, f64) {
    let years = f64::from(at.year() - year);
    match (born.month, born.day) {
        (Some(month), Some(day)) if at.month() == month && (at.day() - day).abs() <= 1 => {
            (years - 1.0, years)
        }
        (Some(month), Some(day)) => {
            let before = (at.month(), at.day()) < (month, day);
            let age = years - f64::from(u8::from(before));
            (age, age)
        }
        _ => (years - 1.0, years),
    }
}

/// The date in a sentence that speaks of a death.
fn death(reading: &Reading<'_>, sentence: usize) -> Option<usize> {
    let items = &reading.sentences[sentence].items;
    let died = items
        .clone()
        .find(|at| matches!(reading.lower(*at), "died" | "dies"))?;
    (died + 1..items.end.min(died + 10)).find(|at| {
        reading
            .date(*at)
            .is_some_and(|date| date.month.is_some() && date.day.is_some())
    })
}

/// The same in the paragraph before: an obituary says it first.
fn nearby_death(reading: &Reading<'_>, one: usize, other: usize) -> Option<usize> {
    let first = one.min(other);
    (first.saturating_sub(3)..=one.max(other))
        .rev()
        .find_map(|it| death(reading, it).filter(|_| !names_another(reading, one, it)))
}

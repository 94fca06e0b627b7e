//! # Parts and their total
//!
//! Parts are added up where words tie them to a total: "in all", "a total of", "of them", "the other 27", a colon behind
//! the total, women and men and children under a number of people, votes in a body of so many members. Parts behind
//! "including" are not all of it and may be fewer.
//!
//! Why: one part is corrected and the total is not.
//!
//! Example: *killing 41 people … The dead include 23 women, 14 men and 6 children*.
//!
//! Settled by: a part or the total.

use std::ops::Range;

use claimdesk_grammar::Tag;
use claimdesk_quantity::{Figure, FigureKind, Hedge};

use crate::cue::Cue;
use crate::finding::Certainty;
use crate::found::{Found, say};
use crate::kind::Kind;
use crate::reading::{ItemKind, Reading, Sentence};

use super::terms::{Sort, bounds, sort};

/// Nouns that divide people among them.
const DIVIDES: [&str; 9] = [
    "woman", "man", "child", "boy", "girl", "adult", "teenager", "baby", "infant",
];

pub(super) fn check(reading: &Reading<'_>, found: &mut Found) {
    for (at, sentence) in reading.sentences.iter().enumerate() {
        if sentence.headline || reading.any(sentence.items.clone(), Cue::SEVERAL) {
            continue;
        }
        let figures = reading.figures_in(&sentence.items);
        if figures.len() < 2 {
            together(reading, found, at, &figures);
            votes(reading, found, at, &figures);
            continue;
        }
        in_all(reading, found, sentence);
        the_other(reading, found, sentence);
        behind_colon(reading, found, sentence);
        of_them(reading, found, at);
        people(reading, found, at);
        seats(reading, found, sentence);
        bare(reading, found, at);
        above(reading, found, sentence);
        made_up_of(reading, found, sentence);
        of_the(reading, found, sentence);
        margin(reading, found, sentence);
        shares_of_a_body(reading, found, at);
        votes(reading, found, at, &figures);
    }
}

/// Whether a figure counts something: no ordinal, and no "one" that is a pronoun.
fn counts(reading: &Reading<'_>, at: usize) -> bool {
    reading
        .figure(at)
        .is_some_and(|it| sort(it).is_some() && !(it.in_words && it.value < 1.5 && it.is_plain()))
}

/// Adds up parts, and reports where they make another total. `closed` says that nothing is missing from them.
fn compare(
    reading: &Reading<'_>,
    found: &mut Found,
    total: usize,
    parts: &[usize],
    closed: bool,
) -> bool {
    let figures: Option<Vec<&Figure>> = parts.iter().map(|at| reading.figure(*at)).collect();
    let (Some(whole), Some(figures)) = (reading.figure(total), figures) else {
        return false;
    };
    // "Some 85 … 125 in all": the total was made of the figure, whatever hedges it.
    let open = |part: &&Figure| {
        part.high.is_some() || part.hedge.is_some_and(|hedge| hedge != Hedge::About)
    };
    let hedged = whole.hedge.is_some() || figures.iter().any(open);
    if hedged || whole.high.is_some() {
        found.doubted();
        return false;
    }
    found.looked();
    let (mut low, mut high, mut sum) = (0.0, 0.0, 0.0);
    for part in &figures {
        let (a, b) = bounds(&Figure {
            hedge: None,
            ..(*part).clone()
        });
        low += a;
        high += b;
        sum += part.value;
    }
    let (a, b) = bounds(whole);
    let room = if whole.kind == FigureKind::Percent {
        figures.len() as f64 * 0.5 + 0.5
    } else {
        whole.value.abs() * 1e-9
    };
    let fits = low <= b + room && a <= high + room;
    let fewer = sum < whole.value && !closed;
    if fits || fewer || sum > whole.value * 2.5 || sum < whole.value * 0.3 {
        return false;
    }
    let written: Vec<String> = figures.iter().map(|part| say(part.value)).collect();
    let line = format!(
        "{} = {} ≠ {}",
        written.join(" + "),
        say(sum),
        say(whole.value)
    );
    let mut spans: Vec<_> = parts.iter().map(|at| reading.span(*at)).collect();
    spans.push(reading.span(total));
    found.report(
        reading,
        Kind::Sum,
        Certainty::Warning,
        spans,
        ("consistency-sum", line),
    );
    true
}

fn same_sort(reading: &Reading<'_>, items: Range<usize>, wanted: Option<Sort>) -> Vec<usize> {
    if wanted.is_none() {
        return Vec::new();
    }
    items
        .filter(|at| {
            reading.figure(*at).and_then(sort) == wanted
                && !reading.figure(*at).is_some_and(|it| it.tied)
        })
        .collect()
}

/// "85 from Dunmore and 40 from neighboring towns, 125 in all"; "a total of 125".
fn in_all(reading: &Reading<'_>, found: &mut Found, sentence: &Sentence) {
    let items = &sentence.items;
    let totals: Vec<usize> = reading
        .figures_in(items)
        .into_iter()
        .filter(|at| is_total(reading, *at, items))
        .collect();
    let [total] = totals[..] else {
        return;
    };
    let wanted = reading.figure(total).and_then(sort);
    let mut parts: Vec<usize> = same_sort(reading, items.start..total, wanted);
    if parts.len() < 2 && wanted == Some(Sort::Plain) {
        // "12 years in parliament and six in government, a total of 18"
        let elliptic = |at: &usize| {
            reading
                .figure(*at)
                .and_then(sort)
                .is_some_and(|it| it == Sort::Plain || matches!(it, Sort::Measure(_)))
        };
        parts = reading
            .figures_in(&(items.start..total))
            .into_iter()
            .filter(elliptic)
            .collect();
    }
    let counted = |at: &usize| reading.noun(*at, items.end);
    let one_noun = parts
        .iter()
        .filter_map(counted)
        .collect::<std::collections::BTreeSet<_>>()
        .len()
        <= 2;
    let behind = !same_sort(reading, total + 1..items.end, wanted).is_empty();
    if parts.len() >= 2
        && parts.len() <= 8
        && one_noun
        && !behind
        && !reading.any(items.start..total, Cue::PART)
        && !parts
            .iter()
            .any(|part| reading.says(part.saturating_sub(1), Cue::FROM))
    {
        compare(reading, found, total, &parts, true);
    }
}

fn is_total(reading: &Reading<'_>, at: usize, items: &Range<usize>) -> bool {
    let lower = |at: usize| reading.lower(at);
    let all = |at: usize| {
        lower(at) == "in" && matches!(lower(at + 1), "all" | "total")
            || matches!(lower(at), "altogether" | "combined")
    };
    let behind = (at + 1..items.end.min(at + 3)).any(all);
    let lead = reading.lead(at, items.start);
    let of =
        lead.is_some_and(|it| lower(it) == "of" && it > items.start && lower(it - 1) == "total");
    // "bringing the toll to 13"
    let near = |it: usize| items.start.max(it.saturating_sub(4))..it;
    let brings = lead.filter(|it| lower(*it) == "to").is_some_and(|it| {
        near(it).any(|at| matches!(lower(at), "bringing" | "brings" | "brought"))
    });
    behind || of || brings
}

/// "Rain fell on four of 31 days and the sun shone on the other 27."
fn the_other(reading: &Reading<'_>, found: &mut Found, sentence: &Sentence) {
    let items = &sentence.items;
    let figures = reading.figures_in(items);
    for (n, rest) in figures.iter().enumerate().skip(2) {
        let near = items.start.max(rest.saturating_sub(2))..*rest;
        if !near
            .clone()
            .any(|at| matches!(reading.lower(at), "other" | "remaining" | "rest"))
        {
            continue;
        }
        let wanted = reading.figure(*rest).and_then(sort);
        let before: Vec<usize> = figures[..n]
            .iter()
            .copied()
            .filter(|at| reading.figure(*at).and_then(sort).is_some())
            .collect();
        // A length of time in front is what the bare rest counts: "four of 31 days … the other 27".
        let [.., part, whole] = before[..] else {
            continue;
        };
        let of = (part + 1..whole).any(|at| reading.lower(at) == "of") && whole - part <= 6;
        let plain = |at: usize| {
            reading.figure(at).is_some_and(|it| {
                sort(it) == wanted || it.unit.is_some() && wanted == Some(Sort::Plain)
            })
        };
        if of && plain(whole) && plain(part) {
            compare(reading, found, whole, &[part, *rest], true);
        }
    }
}

/// "has cost $74 million: the state paid $50 million, the towns $24 million"
fn behind_colon(reading: &Reading<'_>, found: &mut Found, sentence: &Sentence) {
    let items = &sentence.items;
    let Some(colon) = items.clone().find(|at| reading.is(*at, ":")) else {
        return;
    };
    let behind = reading.figures_in(&(colon + 1..items.end));
    let wanted = behind
        .first()
        .and_then(|at| reading.figure(*at))
        .and_then(sort);
    let before = reading.figures_in(&(items.start..colon));
    let totals: Vec<usize> = before
        .iter()
        .copied()
        .filter(|at| reading.figure(*at).and_then(sort) == wanted)
        .collect();
    // "split between three towns:" counts the parts.
    let counts = |at: usize| {
        reading
            .figure(at)
            .is_some_and(|it| (it.value - behind.len() as f64).abs() < 0.1)
    };
    let total = match totals[..] {
        [total] => total,
        [total, parts] if counts(parts) => total,
        _ => return,
    };
    let parts = same_sort(reading, colon + 1..items.end, wanted);
    let every = behind.len() == parts.len();
    let near = colon - total <= 9;
    let change = reading.any(
        colon + 1..items.end,
        Cue::FROM | Cue::PART | Cue::RISE | Cue::FALL,
    );
    if parts.len() >= 2
        && parts.len() <= 8
        && every
        && near
        && !change
        && is_partition(reading, &parts, items.end)
    {
        compare(reading, found, total, &parts, true);
    }
}

/// Whether the parts are joined by commas and "and", and nothing else of the sentence is between their phrases.
fn is_partition(reading: &Reading<'_>, parts: &[usize], end: usize) -> bool {
    let joined = parts.windows(2).all(|two| {
        two[1] - two[0] <= 14
            && (two[0] + 1..two[1])
                .any(|at| reading.is(at, ",") || matches!(reading.lower(at), "and" | "while"))
            && !(two[0] + 1..two[1]).any(|at| reading.is(at, ";") || reading.lower(at) == "or")
    });
    let last = parts.last().is_some_and(|at| end - at <= 16);
    joined && last
}

/// "906 cases … 512 of the cases are in the north, 271 in the capital and 123 elsewhere"; "Of the sum, $1.2 million …".
fn of_them(reading: &Reading<'_>, found: &mut Found, at: usize) {
    let sentence = &reading.sentences[at];
    let items = &sentence.items;
    let Some((first, noun)) = anaphor(reading, items) else {
        return;
    };
    let Some(wanted) = reading.figure(first).and_then(sort) else {
        return;
    };
    let mut parts = same_sort(reading, first..items.end, Some(wanted));
    let Some(total) = antecedent(reading, at, first, wanted, noun.as_deref()) else {
        return;
    };
    parts.retain(|part| *part != total);
    let elsewhere = parts.last().is_some_and(|last| {
        (*last..items.end).any(|it| reading.says(it, Cue::REST))
            || reading
                .lead(*last, items.start)
                .is_some_and(|lead| reading.says(lead, Cue::REST))
    });
    let closes = parts.len() >= 3 || parts.len() == 2 && elsewhere;
    let list = parts.len() >= 2 && parts.len() <= 8 && is_partition(reading, &parts, items.end);
    let one_sort = reading
        .figures_in(&(first..items.end))
        .into_iter()
        .filter(|at| counts(reading, *at))
        .count()
        == parts.len()
        && wanted != Sort::Percent;
    if list
        && closes
        && one_sort
        && ends_in_and(reading, &parts)
        && !reading.any(items.clone(), Cue::PART)
    {
        compare(reading, found, total, &parts, true);
    }
}

fn ends_in_and(reading: &Reading<'_>, parts: &[usize]) -> bool {
    let [.., before, last] = parts[..] else {
        return false;
    };
    (before + 1..last).any(|at| reading.lower(at) == "and")
}

/// The first part, with the noun of which it is a part: "512 of the cases", "1,800 of them", "Of the sum, $1.2 million".
fn anaphor(reading: &Reading<'_>, items: &Range<usize>) -> Option<(usize, Option<String>)> {
    let figures = reading.figures_in(items);
    for at in &figures {
        if reading.lower(at + 1) != "of" {
            continue;
        }
        if reading.says(at + 2, Cue::ANAPHORA) {
            return Some((*at, None));
        }
        let the = matches!(reading.lower(at + 2), "the" | "these" | "those")
            && reading.figure(at + 3).is_none();
        if the && let Some(noun) = reading.noun(*at, items.end) {
            return Some((*at, Some(noun)));
        }
    }
    // "of which the state paid $50 million, the county $20 million and the town $10 million"
    let which = items
        .clone()
        .find(|at| reading.lower(*at) == "of" && matches!(reading.lower(at + 1), "which" | "whom"));
    if let Some(first) = which.and_then(|which| {
        figures
            .iter()
            .copied()
            .find(|at| *at > which && at - which <= 6)
    }) {
        return Some((first, None));
    }
    let opens = reading.lower(items.start) == "of"
        && matches!(
            reading.lower(items.start + 1),
            "the" | "that" | "this" | "these" | "those" | "them"
        );
    let first = figures
        .first()
        .copied()
        .filter(|first| opens && first - items.start <= 5)?;
    let sum = (items.start + 1..first)
        .find(|at| reading.tag(*at) == Tag::Noun)
        .map(|at| reading.lower(at).to_owned());
    let amount = sum
        .as_deref()
        .is_some_and(|noun| matches!(noun, "sum" | "total" | "money" | "amount"));
    Some((first, sum.filter(|_| !amount)))
}

/// What parts are parts of: the nearest larger figure in front of them of their sort, and of their noun where they name it.
fn antecedent(
    reading: &Reading<'_>,
    sentence: usize,
    before: usize,
    wanted: Sort,
    noun: Option<&str>,
) -> Option<usize> {
    let part = reading.figure(before)?.value;
    for back in (sentence.saturating_sub(3)..=sentence).rev() {
        let items = &reading.sentences[back].items;
        let until = items.end.min(before);
        let fits = |at: &usize| {
            let figure = reading.figure(*at);
            let larger = figure.is_some_and(|it| it.value > part && !it.tied);
            let named = noun.is_none_or(|noun| {
                reading
                    .noun(*at, items.end)
                    .is_some_and(|own| own == crate::reading::singular(noun))
            });
            figure.and_then(sort) == Some(wanted) && larger && named
        };
        let all: Vec<usize> = (items.start..until).filter(fits).collect();
        match all[..] {
            [one] => return Some(one),
            [] => {}
            _ => return None,
        }
    }
    None
}

/// "killing 41 people … 23 women, 12 men and 6 children"
fn people(reading: &Reading<'_>, found: &mut Found, at: usize) {
    let items = &reading.sentences[at].items;
    let parts: Vec<usize> = reading
        .figures_in(items)
        .into_iter()
        .filter(|it| {
            reading
                .noun(*it, items.end)
                .is_some_and(|noun| DIVIDES.contains(&noun.as_str()))
        })
        .collect();
    let plain = parts.iter().all(|it| {
        reading
            .figure(*it)
            .is_some_and(|figure| figure.is_plain() && !figure.tied)
    });
    if !(2..=4).contains(&parts.len())
        || !plain
        || !is_partition(reading, &parts, items.end)
            && parts.windows(2).any(|two| two[1] - two[0] > 6)
    {
        return;
    }
    let nouns: std::collections::BTreeSet<String> = parts
        .iter()
        .filter_map(|it| reading.noun(*it, items.end))
        .collect();
    let both = nouns.contains("woman") && nouns.contains("man")
        || nouns.contains("boy") && nouns.contains("girl")
        || nouns.contains("adult") && nouns.contains("child");
    if nouns.len() != parts.len() || !both {
        return;
    }
    let first = parts[0];
    let person = |it: &usize| {
        reading.figure(*it).is_some_and(|figure| figure.is_plain())
            && reading
                .noun(*it, items.end.max(*it + 6))
                .is_some_and(|noun| {
                    matches!(
                        noun.as_str(),
                        "person" | "victim" | "passenger" | "patient" | "student" | "member"
                    )
                })
    };
    // "220 guests, 130 women and 90 men"
    let beside = first
        .checked_sub(5)
        .map_or(items.start, |from| from.max(items.start))..first;
    let counted = |it: &usize| {
        reading
            .figure(*it)
            .is_some_and(|figure| figure.is_plain() && !figure.tied)
            && reading.noun(*it, first).is_some()
            && reading.is(first - 1, ",")
    };
    let beside = beside.rev().find(counted);
    let total = beside.or_else(|| {
        (at.saturating_sub(2)..=at).rev().find_map(|back| {
            let own = &reading.sentences[back];
            let until = own.items.end.min(first);
            if own.headline {
                return None;
            }
            (own.items.start..until).rev().find(person)
        })
    });
    if let Some(total) = total {
        compare(reading, found, total, &parts, true);
    }
}

/// "won 74 of the 179 seats, the Conservatives 61, the Greens 24 and the Farmers' League 20"
fn seats(reading: &Reading<'_>, found: &mut Found, sentence: &Sentence) {
    let items = &sentence.items;
    let figures = reading.figures_in(items);
    for pair in figures.windows(2) {
        let (part, whole) = (pair[0], pair[1]);
        let of = reading.lower(part + 1) == "of" && whole - part <= 4;
        let wanted = reading.figure(part).and_then(sort);
        if !of || wanted.is_none() || reading.figure(whole).and_then(sort) != wanted {
            continue;
        }
        let mut parts = vec![part];
        parts.extend(same_sort(reading, whole + 1..items.end, wanted));
        let elliptic = parts[1..].iter().all(|at| {
            at + 1 >= items.end
                || reading.items[at + 1].kind == ItemKind::Mark
                || reading.lower(at + 1) == "and"
        });
        let named = parts[1..].iter().all(|at| {
            reading.word_before(*at).starts_with(char::is_uppercase)
                || reading.tag_before(*at) == Tag::Noun
        });
        if parts.len() >= 3 && elliptic && named && ends_in_and(reading, &parts) {
            compare(reading, found, whole, &parts, true);
        }
    }
}

/// "won 74 …, the Conservatives 61, the Greens 24 … Together, the Union and the Greens have 98."
fn together(reading: &Reading<'_>, found: &mut Found, at: usize, figures: &[usize]) {
    let items = &reading.sentences[at].items;
    let [total] = figures[..] else {
        return;
    };
    let opens = (items.start..total)
        .any(|it| matches!(reading.lower(it), "together" | "combined" | "jointly"));
    let last = |it: usize| {
        reading.word(it).starts_with(char::is_uppercase) && reading.items[it].kind == ItemKind::Word
    };
    let and = (items.start..total).find(|it| reading.lower(*it) == "and");
    let (true, Some(and)) = (opens, and) else {
        return;
    };
    let one = (items.start..and).rev().find(|it| last(*it));
    let other = (and + 1..total.min(and + 7)).rev().find(|it| last(*it));
    let (Some(one), Some(other)) = (one, other) else {
        return;
    };
    let wanted = reading.figure(total).and_then(sort);
    let of = |name: usize| figure_of(reading, at, reading.word(name), wanted);
    if let (Some(one), Some(other)) = (of(one), of(other)) {
        compare(reading, found, total, &[one, other], true);
    }
}

/// The only figure of a sort that earlier sentences give for a name: "the Greens 24", "the Social Union won 74".
fn figure_of(
    reading: &Reading<'_>,
    before: usize,
    name: &str,
    wanted: Option<Sort>,
) -> Option<usize> {
    let first = reading.sentences[before.saturating_sub(4)].items.start;
    let end = reading.sentences[before].items.start;
    let near = |at: usize| reading.word(at) == name && reading.items[at].kind == ItemKind::Word;
    let behind = |at: usize| {
        (at + 1..end.min(at + 3))
            .take_while(|it| !reading.is(*it, ","))
            .find(|it| reading.figure(*it).is_some())
    };
    let found: Vec<usize> = (first..end)
        .filter(|at| near(*at))
        .filter_map(behind)
        .filter(|it| reading.figure(*it).and_then(sort) == wanted)
        .collect();
    match found[..] {
        [one] => Some(one),
        _ => None,
    }
}

/// "has bought 27 bronzes. Eighteen come from a dealer in Basel and nine from an estate in Ohio."
fn bare(reading: &Reading<'_>, found: &mut Found, at: usize) {
    let items = &reading.sentences[at].items;
    let figures = reading.figures_in(items);
    let [first, second] = figures[..] else {
        return;
    };
    let opens = first == items.start && reading.tag(first + 1).finite();
    let preposition = |from: usize| {
        (from + 1..items.end.min(from + 4))
            .find(|it| reading.tag(*it) == Tag::Prep)
            .map(|it| reading.lower(it))
    };
    let parallel = preposition(first).is_some()
        && preposition(first) == preposition(second)
        && second + 1 < items.end
        && reading.tag(second + 1) == Tag::Prep;
    let plain = [first, second]
        .iter()
        .all(|it| reading.figure(*it).is_some_and(Figure::is_plain));
    if !opens || !parallel || !plain || reading.lower_before(second) != "and" {
        return;
    }
    let total = (at.saturating_sub(1)..at).rev().find_map(|back| {
        let own = &reading.sentences[back];
        let counts: Vec<usize> = reading
            .figures_in(&own.items)
            .into_iter()
            .filter(|it| {
                reading.figure(*it).is_some_and(Figure::is_plain)
                    && reading.noun(*it, own.items.end).is_some()
            })
            .collect();
        match counts[..] {
            [one] if !own.headline => Some(one),
            _ => None,
        }
    });
    if let Some(total) = total {
        compare(reading, found, total, &[first, second], true);
    }
}

/// "24.6 degrees, 1.8 degrees above the 22.8 of an average July"; "rose to 40 from 30, an increase of 12".
fn above(reading: &Reading<'_>, found: &mut Found, sentence: &Sentence) {
    let items = &sentence.items;
    let figures = reading.figures_in(items);
    for (n, step) in figures.iter().enumerate().skip(1) {
        let word = reading.lower(step + 1);
        let up = match word {
            "above" => true,
            "below" => false,
            "more" | "higher" | "taller" | "longer" if reading.lower(step + 2) == "than" => true,
            "less" | "fewer" | "lower" | "shorter" if reading.lower(step + 2) == "than" => false,
            _ => continue,
        };
        let base = figures
            .get(n + 1)
            .copied()
            .filter(|base| base - step <= 6 && reading.lower_before(*base) == "the");
        let Some(base) = base else {
            continue;
        };
        let value = |at: usize| reading.figure(at).map(|it| it.value);
        let kind = |at: usize| reading.figure(at).and_then(sort);
        if kind(*step).is_none_or(|it| it == Sort::Percent)
            || !(kind(base) == kind(*step) || kind(base) == Some(Sort::Plain))
        {
            continue;
        }
        let Some(level) = figures[..n]
            .iter()
            .copied()
            .rev()
            .find(|at| kind(*at) == kind(*step))
        else {
            continue;
        };
        let (Some(a), Some(b), Some(d)) = (value(level), value(base), value(*step)) else {
            continue;
        };
        found.looked();
        let slack: f64 = [level, base, *step]
            .iter()
            .filter_map(|at| reading.figure(*at))
            .map(|it| it.slack.min(it.value.abs() / 50.0))
            .sum();
        let right = if up { a - b } else { b - a };
        if (right - d).abs() <= slack + 1e-9 {
            continue;
        }
        let line = format!("{} − {} = {} ≠ {}", say(a), say(b), say(a - b), say(d));
        let spans = vec![reading.span(level), reading.span(*step), reading.span(base)];
        found.report(
            reading,
            Kind::Sum,
            Certainty::Warning,
            spans,
            ("consistency-sum", line),
        );
    }
}

/// "by five votes to four … The nine-member court"; "Of 1,850 members 1,295 voted yes, 70 percent. 555 voted no."
fn votes(reading: &Reading<'_>, found: &mut Found, at: usize, figures: &[usize]) {
    let items = &reading.sentences[at].items;
    let vote = |at: usize| {
        reading.says(at + 1, Cue::VOTE) && reading.figure(at).is_some_and(Figure::is_plain)
    };
    for pair in figures.windows(2) {
        let (one, other) = (pair[0], pair[1]);
        if vote(one) && reading.lower_before(other) == "to" && other - one <= 3 {
            let near = at.saturating_sub(2)..(at + 4).min(reading.sentences.len());
            let body = near
                .flat_map(|it| reading.sentences[it].items.clone())
                .find(|it| {
                    reading
                        .figure(*it)
                        .is_some_and(|f| f.tied && f.unit.is_none())
                        && matches!(
                            reading.lower(it + 1),
                            "member" | "judge" | "justice" | "seat"
                        )
                });
            if let Some(body) = body {
                compare(reading, found, body, &[one, other], true);
            }
        }
    }
    if let [no] = figures[..] {
        voted(reading, found, at, no, items);
    }
}

fn voted(reading: &Reading<'_>, found: &mut Found, at: usize, no: usize, items: &Range<usize>) {
    let side = |at: usize| match (reading.lower(at + 1), reading.lower(at + 2)) {
        ("voted", "no" | "against") => Some(false),
        ("voted", "yes" | "for" | "in") => Some(true),
        _ => None,
    };
    let (Some(second), true) = (side(no), no == items.start) else {
        return;
    };
    let Some(before) = at.checked_sub(1).map(|it| &reading.sentences[it].items) else {
        return;
    };
    let counts = reading.figures_in(before);
    let yes = counts.iter().copied().find(|it| side(*it) == Some(!second));
    let whole = counts.iter().copied().find(|it| {
        it.checked_sub(1)
            .is_some_and(|of| reading.lower(of) == "of")
            && yes != Some(*it)
    });
    if let (Some(yes), Some(whole)) = (yes, whole) {
        compare(reading, found, whole, &[yes, no], true);
    }
}

/// "The team of 15 is made up of nine nurses, four doctors and two drivers."
fn made_up_of(reading: &Reading<'_>, found: &mut Found, sentence: &Sentence) {
    let items = &sentence.items;
    let made = |at: usize| match reading.lower(at) {
        "made" => reading.lower(at + 1) == "up" && reading.lower(at + 2) == "of",
        "consists" | "consisted" | "composed" => reading.lower(at + 1) == "of",
        "comprises" | "comprised" => true,
        _ => false,
    };
    let Some(verb) = items.clone().find(|at| made(*at)) else {
        return;
    };
    let before = reading.figures_in(&(items.start..verb));
    let [total] = before[..] else {
        return;
    };
    let wanted = reading.figure(total).and_then(sort);
    let parts = same_sort(reading, verb + 1..items.end, wanted);
    if parts.len() >= 2
        && verb - total <= 6
        && ends_in_and(reading, &parts)
        && is_partition(reading, &parts, items.end)
    {
        compare(reading, found, total, &parts, true);
    }
}

/// "Of the 75 calls, 40 were false alarms, 25 were accidents and 10 were fires."
fn of_the(reading: &Reading<'_>, found: &mut Found, sentence: &Sentence) {
    let items = &sentence.items;
    let figures = reading.figures_in(items);
    let Some(total) = figures
        .first()
        .copied()
        .filter(|at| reading.lower(items.start) == "of" && at - items.start <= 2)
    else {
        return;
    };
    let wanted = reading.figure(total).and_then(sort);
    let parts = same_sort(reading, total + 1..items.end, wanted);
    let every = figures.len() == parts.len() + 1;
    if parts.len() >= 3
        && every
        && ends_in_and(reading, &parts)
        && is_partition(reading, &parts, items.end)
        && !reading.any(items.clone(), Cue::PART)
    {
        compare(reading, found, total, &parts, true);
    }
}

/// "The vote was 62 to 38, a margin of 24."
fn margin(reading: &Reading<'_>, found: &mut Found, sentence: &Sentence) {
    let items = &sentence.items;
    let figures = reading.figures_in(items);
    let [one, other, step] = figures[..] else {
        return;
    };
    let of = step >= 2
        && reading.lower_before(step) == "of"
        && matches!(
            reading.lower(step - 2),
            "margin" | "majority" | "difference" | "gap" | "lead"
        );
    let to = reading.lower_before(other) == "to" && other - one <= 3;
    let plain = |at: usize| {
        reading
            .figure(at)
            .filter(|it| it.is_plain() && it.hedge.is_none())
            .map(|it| it.value)
    };
    let (Some(a), Some(b), Some(d), true) = (plain(one), plain(other), plain(step), of && to)
    else {
        return;
    };
    found.looked();
    if ((a - b).abs() - d).abs() > 0.1 {
        let line = format!(
            "{} − {} = {} ≠ {}",
            say(a),
            say(b),
            say((a - b).abs()),
            say(d)
        );
        let spans = vec![reading.span(one), reading.span(other), reading.span(step)];
        found.report(
            reading,
            Kind::Sum,
            Certainty::Warning,
            spans,
            ("consistency-sum", line),
        );
    }
}

/// "The council has 45 seats. The Greens hold 20, the Liberals 15 and the Left 10."
fn shares_of_a_body(reading: &Reading<'_>, found: &mut Found, at: usize) {
    let items = &reading.sentences[at].items;
    let parts = reading.figures_in(items);
    let bare = |it: &usize| {
        it + 1 >= items.end
            || reading.items[it + 1].kind == ItemKind::Mark
            || reading.lower(it + 1) == "and"
    };
    let plain = |it: &usize| {
        reading
            .figure(*it)
            .is_some_and(|figure| figure.is_plain() && !figure.tied && figure.hedge.is_none())
    };
    let named = |it: &usize| {
        reading.word_before(*it).starts_with(char::is_uppercase) || reading.tag_before(*it).finite()
    };
    let list = parts.len() >= 3
        && parts[0] > items.start
        && parts.iter().all(|it| bare(it) && plain(it) && named(it))
        && ends_in_and(reading, &parts);
    let Some(before) = at
        .checked_sub(1)
        .map(|it| &reading.sentences[it])
        .filter(|before| list && !before.headline)
    else {
        return;
    };
    let totals: Vec<usize> = reading
        .figures_in(&before.items)
        .into_iter()
        .filter(|it| plain(it) && reading.noun(*it, before.items.end).is_some())
        .collect();
    let [total] = totals[..] else {
        return;
    };
    let has = (before.items.start..total)
        .any(|it| matches!(reading.lower(it), "has" | "have" | "had" | "with"));
    let sum: f64 = parts
        .iter()
        .filter_map(|it| reading.figure(*it))
        .map(|it| it.value)
        .sum();
    let near = reading
        .figure(total)
        .is_some_and(|it| sum > it.value * 0.75);
    if has && near {
        compare(reading, found, total, &parts, true);
    }
}

//! # Percentages and shares
//!
//! A change in percent is taken from its two ends, a share from the part and the whole, a price for one from the number
//! and the sum. "The remaining 20 percent" makes the shares of its sentence a hundred. Everything is compared within what
//! the printed digits allow.
//!
//! Why: the figures come from the source and the percentage from the writer.
//!
//! Example: *Of the 60,000 infected 1,500 have died, a rate of 0.025 percent*: it is 2.5.
//!
//! Settled by: the percentage or a figure, whichever the source says.

use std::ops::Range;

use claimdesk_quantity::{Figure, FigureKind};

use crate::cue::Cue;
use crate::finding::Certainty;
use crate::found::{Found, say};
use crate::kind::Kind;
use crate::reading::{Reading, singular};

use super::terms::{Sort, bounds, change, goes_down, is_size, meet, quotient, sort};

pub(super) fn check(reading: &Reading<'_>, found: &mut Found) {
    for (at, sentence) in reading.sentences.iter().enumerate() {
        let items = &sentence.items;
        changes(reading, found, items);
        shares(reading, found, items);
        each(reading, found, items);
        whole(reading, found, items);
        of_the_total(reading, found, at);
        rate(reading, found, items);
        share_first(reading, found, items);
        each_of(reading, found, items);
    }
}

/// "rose to 1.44 billion from 1.6 billion, a drop of 10 percent"
fn changes(reading: &Reading<'_>, found: &mut Found, items: &Range<usize>) {
    let Some(ends) = change(reading, items) else {
        return;
    };
    let (Some(from), Some(to)) = (reading.figure(ends.from), reading.figure(ends.to)) else {
        return;
    };
    if from.kind == FigureKind::Percent {
        return;
    }
    let is_share = |at: &usize| reading.figure(*at).is_some_and(Figure::is_share);
    let sizes: Vec<usize> = items
        .clone()
        .filter(is_share)
        .filter(|at| is_size(reading, *at, items) && !is_range(reading, *at))
        .collect();
    let [size] = sizes[..] else {
        return;
    };
    let (Some(step), Some((low, high))) = (reading.figure(size), quotient(to, from)) else {
        return;
    };
    found.looked();
    let down = goes_down(reading, size, items).unwrap_or(to.value < from.value);
    let (low, high) = if down {
        (1.0 - high, 1.0 - low)
    } else {
        (low - 1.0, high - 1.0)
    };
    if meet((low, high), share_bounds(step)) {
        return;
    }
    let change = (to.value / from.value - 1.0) * 100.0;
    found.differs(
        reading,
        (Kind::Percent, "consistency-percent"),
        size,
        &[ends.from, ends.to],
        &format!(
            "{} / {} − 1 = {} percent",
            say(to.value),
            say(from.value),
            say(change)
        ),
    );
}

/// "by 5 percent to 15 percent"
fn is_range(reading: &Reading<'_>, at: usize) -> bool {
    let behind = reading
        .figure(at + 2)
        .is_some_and(|it| it.kind == FigureKind::Percent);
    reading.figure(at).is_some_and(|it| it.high.is_some())
        || behind && matches!(reading.lower(at + 1), "to" | "or" | "and")
}

/// What a share may stand for, as a part of one. A fraction in words is a round one.
pub(super) fn share_bounds(figure: &Figure) -> (f64, f64) {
    if figure.kind == FigureKind::Percent {
        let slack = figure.slack.min(1.0);
        let (low, high) = bounds(figure);
        return (
            (low - slack).min(figure.value - slack) / 100.0,
            (high + slack) / 100.0,
        );
    }
    let (low, high) = bounds(figure);
    let round = 0.02;
    match figure.hedge {
        None => (low - round, high + round),
        Some(claimdesk_quantity::Hedge::Nearly | claimdesk_quantity::Hedge::Below) => {
            (low - round, figure.value)
        }
        Some(claimdesk_quantity::Hedge::Above | claimdesk_quantity::Hedge::Barely) => {
            (figure.value, high + round)
        }
        Some(claimdesk_quantity::Hedge::About) => (low - round, high + round),
    }
}

/// A part, the whole it is of, and the share it is said to be.
pub(super) struct Share {
    pub(super) part: usize,
    pub(super) whole: usize,
    pub(super) share: usize,
}

/// "310,000 of 620,000 tons, or 50 percent"; "Of 1,850 members 1,295 voted yes, 70 percent".
pub(super) fn share_of(reading: &Reading<'_>, items: &Range<usize>) -> Option<Share> {
    let figures = reading.figures_in(items);
    let wholes = figures
        .iter()
        .enumerate()
        .filter(|(_, at)| is_whole(reading, **at, items));
    let wholes: Vec<(usize, usize)> = wholes.map(|(n, at)| (n, *at)).collect();
    let [(n, whole)] = wholes[..] else {
        return None;
    };
    let wanted = sort(reading.figure(whole)?).filter(|it| *it != Sort::Percent)?;
    let same = |at: &usize| reading.figure(*at).and_then(sort) == Some(wanted);
    let opens = of(reading, whole, items.start)
        .is_some_and(|of| of <= items.start + 1 || reading.is(of - 1, ","));
    let bare = |at: &usize| same(at) || reading.figure(*at).and_then(sort) == Some(Sort::Plain);
    let part = if opens {
        figures.get(n + 1).copied().filter(same)?
    } else {
        n.checked_sub(1).map(|n| figures[n]).filter(bare)?
    };
    let shares: Vec<usize> = figures
        .iter()
        .copied()
        .filter(|at| *at > part.max(whole) && reading.figure(*at).is_some_and(Figure::is_share))
        .collect();
    let share = *shares.first()?;
    let apart = (part.max(whole) + 1..share).any(|at| same(&at));
    let linked = (share.saturating_sub(6)..share)
        .any(|at| matches!(reading.word(at), "," | "(" | "—" | "–" | "or"));
    let range = reading.figure(share).is_some_and(|it| it.high.is_some());
    (linked && !apart && !range && !is_size(reading, share, items)).then_some(Share {
        part,
        whole,
        share,
    })
}

/// The "of" in front of a figure.
fn of(reading: &Reading<'_>, at: usize, start: usize) -> Option<usize> {
    let near = start.max(at.saturating_sub(4))..at;
    let owner = |it: usize| matches!(reading.word(it + 1), "'s" | "’s" | "'" | "’");
    let skipped = |it: usize| {
        matches!(
            reading.lower(it),
            "the"
                | "all"
                | "its"
                | "their"
                | "his"
                | "her"
                | "our"
                | "some"
                | "about"
                | "nearly"
                | "'s"
                | "’s"
                | "'"
                | "’"
        )
    };
    let lead = near.rev().find(|it| !skipped(*it) && !owner(*it))?;
    (reading.lower(lead) == "of").then_some(lead)
}

fn is_whole(reading: &Reading<'_>, at: usize, items: &Range<usize>) -> bool {
    let figure = reading.figure(at);
    let counts = figure.and_then(sort).is_some_and(|it| it != Sort::Percent);
    counts
        && figure.is_some_and(|it| !it.tied && it.high.is_none())
        && of(reading, at, items.start).is_some_and(|of| {
            // "a total of 40", "an average of 3", "a rate of 4", "a rise of 12": no part of anything.
            let noun = of.checked_sub(1).filter(|noun| *noun >= items.start);
            noun.is_none_or(|noun| {
                reading.figure(noun).is_some()
                    || reading.tag(noun) != claimdesk_grammar::Tag::Noun
                    || counted(reading, noun, items)
            })
        })
}

/// "310,000 tons of the 620,000": the noun in front of "of" is what a figure counts.
fn counted(reading: &Reading<'_>, noun: usize, items: &Range<usize>) -> bool {
    noun > items.start && reading.figure(noun - 1).is_some()
}

/// The arithmetic of a share, as a person writes it.
fn share_sum(part: &Figure, whole: &Figure) -> String {
    let share = part.value / whole.value * 100.0;
    format!(
        "{} / {} = {} percent",
        say(part.value),
        say(whole.value),
        say(share)
    )
}

/// The arithmetic of so many at so much each, as a person writes it.
fn each_sum(number: &Figure, each: &Figure) -> String {
    let sum = number.value * each.value;
    format!("{} × {} = {}", say(number.value), say(each.value), say(sum))
}

fn shares(reading: &Reading<'_>, found: &mut Found, items: &Range<usize>) {
    let Some(Share { part, whole, share }) = share_of(reading, items) else {
        return;
    };
    let (Some(a), Some(b), Some(said)) = (
        reading.figure(part),
        reading.figure(whole),
        reading.figure(share),
    ) else {
        return;
    };
    let Some(right) = quotient(a, b) else {
        return;
    };
    found.looked();
    let part_too_large = a.value > b.value * 1.001;
    if !part_too_large && meet(right, share_bounds(said)) {
        return;
    }
    let kind = if said.kind == FigureKind::Fraction {
        (Kind::Ratio, "consistency-ratio")
    } else {
        (Kind::Percent, "consistency-percent")
    };
    found.differs(reading, kind, share, &[part, whole], &share_sum(a, b));
}

/// "27 bronzes for $13.5 million, an average of $500,000 each"
fn each(reading: &Reading<'_>, found: &mut Found, items: &Range<usize>) {
    let figures = reading.figures_in(items);
    let ones: Vec<usize> = figures
        .iter()
        .copied()
        .filter(|at| is_each(reading, *at, items))
        .collect();
    let [one] = ones[..] else {
        return;
    };
    let Some(wanted) = reading.figure(one).and_then(sort) else {
        return;
    };
    let totals: Vec<usize> = figures
        .iter()
        .copied()
        .filter(|at| *at != one && reading.figure(*at).and_then(sort) == Some(wanted))
        .collect();
    let counts: Vec<usize> = figures
        .iter()
        .copied()
        .filter(|at| *at < one && is_count_for(reading, *at, one, items))
        .collect();
    let ([total], [count]) = (&totals[..], &counts[..]) else {
        return;
    };
    let (Some(one_of), Some(sum), Some(number)) = (
        reading.figure(one),
        reading.figure(*total),
        reading.figure(*count),
    ) else {
        return;
    };
    found.looked();
    let ((a, b), (c, d)) = (bounds(one_of), bounds(number));
    if meet((a * c, b * d), bounds(sum)) || one_of.value <= 0.0 {
        return;
    }
    found.differs(
        reading,
        (Kind::Percent, "consistency-each"),
        *total,
        &[one, *count],
        &each_sum(number, one_of),
    );
}

/// "$500,000 each", "an average of $500,000", "$1.50 a cubic meter".
fn is_each(reading: &Reading<'_>, at: usize, items: &Range<usize>) -> bool {
    let money = reading
        .figure(at)
        .is_some_and(|it| it.currency.is_some() || it.unit.is_some());
    if !money {
        return false;
    }
    if at + 1 < items.end && reading.says(at + 1, Cue::EACH_OF) {
        return true;
    }
    let makes = (items.start..at).any(|it| {
        matches!(
            reading.lower(it),
            "makes" | "or" | "average" | "works" | "comes" | "that"
        )
    });
    let per = matches!(reading.lower(at + 1), "a" | "an" | "per") && at + 2 < items.end && makes;
    per && reading.figure(at).is_some_and(|it| it.currency.is_some())
}

/// Whether a figure says how many "each" is about: a plain number, or the measure of which one costs so much.
fn is_count_for(reading: &Reading<'_>, at: usize, one: usize, items: &Range<usize>) -> bool {
    let Some(figure) = reading.figure(at) else {
        return false;
    };
    if figure.currency.is_some() || figure.kind != FigureKind::Count || figure.tied {
        return false;
    }
    if matches!(reading.lower(one + 1), "a" | "an" | "per") {
        let behind = one + 2..items.end.min(one + 5);
        return behind.into_iter().any(|it| match figure.unit {
            Some(unit) => singular(reading.lower(it)) == singular(unit.name),
            None => reading
                .noun(at, items.end)
                .is_some_and(|noun| singular(reading.lower(it)) == noun),
        });
    }
    figure.unit.is_none()
}

/// "half of the shares, the state 30 percent and a fund the remaining 20 percent": the shares make a hundred.
fn whole(reading: &Reading<'_>, found: &mut Found, items: &Range<usize>) {
    let shares: Vec<usize> = items
        .clone()
        .filter(|at| reading.figure(*at).is_some_and(Figure::is_share))
        .collect();
    let rest = shares.last().is_some_and(|last| {
        let before = last.checked_sub(2).filter(|it| *it >= items.start);
        let the = before.is_some_and(|it| matches!(reading.lower(it), "the" | "a"));
        the && matches!(reading.lower_before(*last), "remaining" | "other")
    });
    if shares.len() < 2 || !rest || shares.iter().any(|at| is_size(reading, *at, items)) {
        return;
    }
    found.looked();
    let values: Vec<f64> = shares
        .iter()
        .filter_map(|at| reading.figure(*at))
        .map(Figure::share)
        .collect();
    let sum: f64 = values.iter().sum();
    let room = 0.006 * shares.len() as f64;
    if (sum - 1.0).abs() <= room {
        return;
    }
    let parts: Vec<String> = values.iter().map(|value| say(value * 100.0)).collect();
    let line = format!("{} = {} percent ≠ 100", parts.join(" + "), say(sum * 100.0));
    let spans = shares.iter().map(|at| reading.span(*at)).collect();
    found.report(
        reading,
        Kind::Percent,
        Certainty::Warning,
        spans,
        ("consistency-percent", line),
    );
}

/// "made up 720 million crowns of the October total, or half": the total is one of the figures of its sort in the sentences
/// before, and none of them fits.
fn of_the_total(reading: &Reading<'_>, found: &mut Found, at: usize) {
    let items = &reading.sentences[at].items;
    let figures = reading.figures_in(items);
    let [part, share] = figures[..] else {
        return;
    };
    let total = (part + 1..share).any(|it| matches!(reading.lower(it), "total" | "sum" | "whole"));
    let linked = reading.lower(part + 1) == "of"
        && total
        && matches!(reading.lower_before(share), "or" | ",");
    let (Some(own), Some(said)) = (
        reading.figure(part),
        reading.figure(share).filter(|it| it.is_share()),
    ) else {
        return;
    };
    if !linked || share - part > 8 {
        return;
    }
    let before = at.saturating_sub(3)..at;
    let wholes: Vec<usize> = before
        .flat_map(|it| reading.figures_in(&reading.sentences[it].items))
        .filter(|it| reading.figure(*it).and_then(sort) == sort(own))
        .collect();
    let fits = |it: &usize| {
        reading
            .figure(*it)
            .and_then(|whole| quotient(own, whole))
            .is_some_and(|right| meet(right, share_bounds(said)))
    };
    let Some(first) = wholes.first().filter(|_| wholes.len() <= 3) else {
        return;
    };
    found.looked();
    if wholes.iter().any(fits) {
        return;
    }
    found.differs(
        reading,
        (Kind::Percent, "consistency-percent"),
        share,
        &[*first, part],
        &reading.text[own.span.clone()],
    );
}

/// "3,200 people applied and 800 got a place, a success rate of 25 percent"
fn rate(reading: &Reading<'_>, found: &mut Found, items: &Range<usize>) {
    let figures = reading.figures_in(items);
    let [one, other, share] = figures[..] else {
        return;
    };
    let rate = share >= items.start + 2
        && reading.lower_before(share) == "of"
        && reading.lower(share - 2) == "rate";
    let plain = |at: usize| {
        reading
            .figure(at)
            .filter(|it| it.is_plain() && !it.tied && it.high.is_none())
    };
    let (Some(a), Some(b), Some(said)) = (plain(one), plain(other), reading.figure(share)) else {
        return;
    };
    if !rate || said.kind != FigureKind::Percent || share_of(reading, items).is_some() {
        return;
    }
    let (part, whole) = if a.value < b.value { (a, b) } else { (b, a) };
    let Some(right) = quotient(part, whole) else {
        return;
    };
    found.looked();
    if meet(right, share_bounds(said)) {
        return;
    }
    found.differs(
        reading,
        (Kind::Percent, "consistency-percent"),
        share,
        &[one, other],
        &share_sum(part, whole),
    );
}

/// "A quarter of the 480 seats, 120, are empty."
fn share_first(reading: &Reading<'_>, found: &mut Found, items: &Range<usize>) {
    let figures = reading.figures_in(items);
    let [share, whole, part, ..] = figures[..] else {
        return;
    };
    let of = reading.lower(share + 1) == "of" && whole - share <= 4;
    let apart = matches!(reading.word_before(part), "," | "(")
        && part + 1 < items.end
        && matches!(reading.word(part + 1), "," | ")");
    let (Some(said), Some(a), Some(b)) = (
        reading.figure(share).filter(|it| it.is_share()),
        reading.figure(part),
        reading.figure(whole),
    ) else {
        return;
    };
    let Some(right) =
        quotient(a, b).filter(|_| of && apart && part - whole <= 6 && sort(a) == sort(b))
    else {
        return;
    };
    found.looked();
    if meet(right, share_bounds(said)) {
        return;
    }
    found.differs(
        reading,
        (Kind::Percent, "consistency-percent"),
        share,
        &[whole, part],
        &share_sum(a, b),
    );
}

/// "Each of the 14 farms got $3,000, a total of $42,000."
fn each_of(reading: &Reading<'_>, found: &mut Found, items: &Range<usize>) {
    let figures = reading.figures_in(items);
    let [count, one, total] = figures[..] else {
        return;
    };
    let each = (items.start..count).any(|at| matches!(reading.lower(at), "each" | "every"));
    let sum = total >= 2
        && reading.lower_before(total) == "of"
        && matches!(reading.lower(total - 2), "total" | "sum");
    let (Some(number), Some(price), Some(whole)) = (
        reading.figure(count),
        reading.figure(one),
        reading.figure(total),
    ) else {
        return;
    };
    let like = number.is_plain() && price.currency.is_some() && sort(price) == sort(whole);
    if !each || !sum || !like {
        return;
    }
    found.looked();
    let ((a, b), (c, d)) = (bounds(price), bounds(number));
    if meet((a * c, b * d), bounds(whole)) {
        return;
    }
    found.differs(
        reading,
        (Kind::Percent, "consistency-each"),
        total,
        &[count, one],
        &each_sum(number, price),
    );
}

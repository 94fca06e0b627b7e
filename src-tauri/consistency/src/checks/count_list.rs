//! # A number announced and the items that follow
//!
//! "Three climbers, A, B and C," and "two reasons:" with a list below are counted. A list behind "among them" or
//! "including" is not closed and may be shorter, and so may one whose items are not alike.
//!
//! Why: an item is added or cut in editing and the number in front stays.
//!
//! Example: *Five streets were cleared: Mill Lane, Canal Street, Abbey Road and Station Road.*
//!
//! Settled by: the number, or the item that is missing.

use std::ops::Range;

use claimdesk_grammar::Tag;
use claimdesk_quantity::{FigureKind, Hedge};

use crate::cue::Cue;
use crate::finding::Certainty;
use crate::found::Found;
use crate::kind::Kind;
use crate::reading::{ItemKind, Reading};

/// More items than anybody counts out in a sentence.
const MOST: f64 = 20.0;

pub(super) fn check(reading: &Reading<'_>, found: &mut Found) {
    for sentence in &reading.sentences {
        in_sentence(reading, found, &sentence.items);
    }
}

/// Whether a figure can announce a list.
pub(super) fn announces(reading: &Reading<'_>, at: usize) -> bool {
    let Some(figure) = reading.figure(at) else {
        return false;
    };
    let whole = figure.value.fract() == 0.0
        && (2.0..=MOST).contains(&figure.value)
        && figure.high.is_none();
    let open = matches!(
        figure.hedge,
        Some(Hedge::Above | Hedge::About | Hedge::Below | Hedge::Nearly | Hedge::Barely)
    );
    let decimals = reading.text[figure.span.clone()].contains('.');
    whole
        && !decimals
        && figure.is_plain()
        && figure.kind == FigureKind::Count
        && !figure.tied
        && !open
}

fn in_sentence(reading: &Reading<'_>, found: &mut Found, items: &Range<usize>) {
    let mut taken = items.start;
    for at in items.clone().filter(|at| announces(reading, *at)) {
        // "Four of the six towns": the first counts.
        if at < taken {
            continue;
        }
        let Some(start) = list_start(reading, at, items.end) else {
            continue;
        };
        taken = start;
        let Some((list, closed)) = (if reading.is(start - 1, ":") {
            behind_colon(reading, start, items.end)
        } else {
            names_behind(reading, start, items.end)
        }) else {
            continue;
        };
        if !closed {
            found.doubted();
            continue;
        }
        found.looked();
        compare(reading, found, at, &list);
    }
}

fn compare(reading: &Reading<'_>, found: &mut Found, at: usize, list: &[Range<usize>]) {
    let Some(figure) = reading.figure(at) else {
        return;
    };
    if (figure.value - list.len() as f64).abs() < 0.1 {
        return;
    }
    let mut spans: Vec<Range<usize>> = vec![reading.span(at)];
    spans.extend(
        list.iter()
            .map(|item| reading.span(item.start).start..reading.span(item.end - 1).end),
    );
    let line = format!("{} ≠ {}", &reading.text[figure.span.clone()], list.len());
    found.report(
        reading,
        Kind::CountList,
        Certainty::Warning,
        spans,
        ("consistency-count", line),
    );
}

/// Where the list begins that a figure announces: behind a colon, or behind a comma that ends its noun phrase.
fn list_start(reading: &Reading<'_>, at: usize, end: usize) -> Option<usize> {
    let mut noun = false;
    for next in at + 1..end.min(at + 12) {
        let item = reading.items[next];
        match (item.kind, reading.word(next)) {
            (_, ":") => {
                return (noun && next + 1 < end && reading.any(at..next, Cue::PART).eq(&false))
                    .then_some(next + 1);
            }
            (_, "," | "—" | "–" | "-" | "--") if noun && is_phrase(reading, at + 1..next) => {
                return Some(next + 1);
            }
            // "named the three victims as Ann Moss, Lena Birk and Olaf Stein"
            (_, "as")
                if noun
                    && next + 1 < end
                    && reading.word(next + 1).starts_with(char::is_uppercase) =>
            {
                return Some(next + 1);
            }
            (_, "," | "—" | "–" | "-" | "--" | ";" | "(" | ")") => return None,
            (ItemKind::Word, _) => {
                noun |= reading.tag(next) == Tag::Noun || reading.tag(next) == Tag::Other
            }
            _ => {}
        }
    }
    None
}

/// Whether what is between the figure and the comma is the noun it counts and no clause: "of the six towns on the river".
fn is_phrase(reading: &Reading<'_>, items: Range<usize>) -> bool {
    items.clone().all(|at| {
        !reading.tag(at).finite()
            && !matches!(
                reading.tag(at),
                Tag::Pron | Tag::Object | Tag::Rel | Tag::That | Tag::Wh | Tag::Sub | Tag::Ing
            )
    }) && !reading.any(items.clone(), Cue::PART)
        // "three articles from Business Insider, BuzzFeed News and Yahoo News": the list has begun before the comma.
        && !reading.word_before(items.end).starts_with(char::is_uppercase)
}

/// "Anders Holm, Yuki Tanabe and Petra Kovac": names, the last behind "and"; whether the list is closed there.
fn names_behind(
    reading: &Reading<'_>,
    start: usize,
    end: usize,
) -> Option<(Vec<Range<usize>>, bool)> {
    let mut list: Vec<Range<usize>> = Vec::new();
    let mut at = start;
    let mut last = false;
    loop {
        let item_end = name_end(reading, at, end)?;
        list.push(at..item_end);
        at = item_end;
        if last {
            break;
        }
        let comma = reading.is(at, ",");
        at += usize::from(comma);
        if reading.lower(at) == "and" && at < end {
            last = true;
            at += 1;
        } else if !comma {
            return None;
        }
        if list.len() > 24 {
            return None;
        }
    }
    // A list of names ends with its clause; "and Holt Valley schools" goes on.
    let closes = at >= end
        || reading.items[at].kind == ItemKind::Mark && !reading.is(at, "'") && !reading.is(at, "’");
    (list.len() >= 2).then_some((list, closes))
}

/// Where a name of a list ends: capitalised words with small ones among them, "the N1".
fn name_end(reading: &Reading<'_>, start: usize, end: usize) -> Option<usize> {
    let mut at = start + usize::from(reading.lower(start) == "the");
    let first = at;
    while at < end && at < first + 7 {
        let item = reading.items[at];
        let capital =
            reading.word(at).starts_with(|c: char| c.is_uppercase()) && item.kind == ItemKind::Word;
        let small = at > first
            && matches!(
                reading.lower(at),
                "of" | "de"
                    | "van"
                    | "von"
                    | "da"
                    | "del"
                    | "la"
                    | "le"
                    | "al"
                    | "the"
                    | "for"
                    | "el"
            );
        let quote = matches!(reading.word(at), "\"" | "“" | "”");
        if !(capital || small || quote) {
            break;
        }
        at += 1;
    }
    (at > first
        && reading
            .word(at - 1)
            .starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '”')))
    .then_some(at)
}

/// What follows a colon, cut at commas, or at semicolons where there are any, with "and" in front of the last: items that
/// begin alike.
fn behind_colon(
    reading: &Reading<'_>,
    start: usize,
    end: usize,
) -> Option<(Vec<Range<usize>>, bool)> {
    let stop = if reading.tag_before(end) == Tag::Stop {
        end - 1
    } else {
        end
    };
    let semicolons = (start..stop).any(|at| reading.is(at, ";"));
    let mark = if semicolons { ";" } else { "," };
    let mut list = Vec::new();
    // "eight nominations: for “Freedom,” “Glory” …"
    let start = start
        + usize::from(
            reading.tag(start) == Tag::Prep && matches!(reading.word(start + 1), "\"" | "“"),
        );
    let mut from = start;
    let (mut quoted, mut closed) = (false, false);
    let mut at = start;
    while at < stop {
        let word = reading.word(at);
        if matches!(word, "\"" | "“" | "”") {
            quoted = if word == "\"" { !quoted } else { word == "“" };
        }
        let bracket = matches!(word, "(" | ")" | "—");
        if bracket {
            return None;
        }
        // In quotation marks the comma is the mark's own: "Glory," "X,".
        let own = quoted && reading.word(at) == mark && matches!(reading.word(at + 1), "\"" | "”");
        if word == mark && (!quoted || own) {
            let behind = at + usize::from(own);
            push(&mut list, from..behind.max(at));
            at = behind + 1;
            quoted = false;
            if reading.lower(at) == "and" {
                at += 1;
                closed = true;
            }
            from = at;
            continue;
        }
        if reading.lower(at) == "and" && !quoted && !semicolons && is_last_and(reading, at, stop) {
            push(&mut list, from..at);
            from = at + 1;
            closed = true;
        }
        at += 1;
    }
    push(&mut list, from..stop);
    let alike = list.len() >= 2 && are_alike(reading, &list);
    let two = |item: &Range<usize>| item.clone().any(|at| reading.lower(at) == "and");
    let closed = closed && (semicolons || !list.iter().any(two));
    alike.then_some((list, closed))
}

fn push(list: &mut Vec<Range<usize>>, item: Range<usize>) {
    if !item.is_empty() {
        list.push(item);
    }
}

/// Whether no comma and no other "and" follows.
fn is_last_and(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    (at + 1..end).all(|next| !reading.is(next, ",") && reading.lower(next) != "and")
}

/// Whether items are of one kind: all begin with a capital, a quotation mark, a figure, or the same word or class of word,
/// and none is a clause.
fn are_alike(reading: &Reading<'_>, list: &[Range<usize>]) -> bool {
    let shape = |item: &Range<usize>| {
        let word = reading.word(item.start);
        let first = word.chars().next().unwrap_or(' ');
        match first {
            '"' | '“' | '‘' => 1,
            _ if reading.figure(item.start).is_some() => 0,
            _ if reading.date(item.start).is_some() => 2,
            c if c.is_uppercase() => 3,
            _ if matches!(reading.tag(item.start), Tag::Det | Tag::Poss) => 4,
            _ if reading.tag(item.start) == Tag::Ing => 5,
            _ if matches!(reading.tag(item.start), Tag::To | Tag::Base) => 6,
            _ if matches!(reading.tag(item.start), Tag::Noun | Tag::Adj) => 7,
            _ => 0,
        }
    };
    if are_verbs(reading, list) {
        return true;
    }
    let one = shape(&list[0]);
    let short = list.iter().all(|item| item.len() <= 12);
    let clauses = list
        .iter()
        .any(|item| item.clone().any(|at| reading.tag(at).finite()) && one != 1);
    one != 0 && short && !clauses && list.iter().all(|item| shape(item) == one)
}

/// "it caps rents, bans evictions and funds new homes": one subject, and a verb in front of each item.
fn are_verbs(reading: &Reading<'_>, list: &[Range<usize>]) -> bool {
    let verb = |at: usize| reading.tag(at).finite();
    let first = &list[0];
    let opens =
        matches!(reading.tag(first.start), Tag::Pron) && first.len() >= 3 && verb(first.start + 1);
    let short = list.iter().all(|item| item.len() <= 8);
    opens && short && list.len() >= 3 && list[1..].iter().all(|item| verb(item.start))
}

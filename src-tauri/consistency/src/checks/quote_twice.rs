//! # One quotation with different words
//!
//! Quotations of five words and more (of two and more in a headline) that are the same but for a word or two are one
//! quotation given twice. An ellipsis and square brackets are no change, slogans are let be, and so is what is set
//! against each other in one sentence.
//!
//! Why: a quotation is shortened for the headline or repeated in a caption from memory.
//!
//! Example: *'den of destruction' … "a den of dysfunction,"*.
//!
//! Settled by: the words as they were said.

use std::collections::HashMap;
use std::ops::Range;

use crate::finding::Certainty;

use crate::found::Found;
use crate::kind::Kind;
use crate::reading::Reading;

struct Quote {
    span: Range<usize>,
    words: Vec<String>,
    headline: bool,
    /// Every longer word has a capital.
    title: bool,
    sentence: usize,
}

pub(super) fn check(reading: &Reading<'_>, found: &mut Found) {
    let quotes: Vec<Quote> = reading
        .quotes
        .iter()
        .filter_map(|span| quote(reading, span))
        .collect();
    for (one, other) in candidates(&quotes) {
        let (a, b) = (&quotes[one], &quotes[other]);
        found.looked();
        if differ(a, b) && !quotes.iter().any(|it| a.headline && is_within(a, it)) {
            let line = format!(
                "“{}” ≠ “{}”",
                short(&reading.text[a.span.clone()]),
                short(&reading.text[b.span.clone()])
            );
            found.report(
                reading,
                Kind::QuoteTwice,
                Certainty::Warning,
                vec![a.span.clone(), b.span.clone()],
                ("consistency-quote", line),
            );
        }
    }
}

fn short(words: &str) -> String {
    let mut cut: String = words.chars().take(60).collect();
    if cut.len() < words.len() {
        cut.push('…');
    }
    cut
}

fn quote(reading: &Reading<'_>, span: &Range<usize>) -> Option<Quote> {
    let text = &reading.text[span.clone()];
    let changed = text.contains(['[', '…', '(']) || text.contains("...") || text.contains(". . .");
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’' && c != '-')
        .filter(|word| !word.is_empty())
        .map(|word| word.to_lowercase().replace('’', "'"))
        .collect();
    let headline = reading.is_headline(span);
    let long = |word: &&str| word.chars().count() > 3;
    let title = text
        .split_whitespace()
        .filter(long)
        .all(|word| word.starts_with(char::is_uppercase));
    let item = reading
        .items
        .partition_point(|item| item.start < span.start);
    let sentence = reading
        .sentences
        .partition_point(|sentence| sentence.items.end <= item);
    let least = if headline { 2 } else { 1 };
    (!changed && words.len() >= least && words.len() <= 60).then_some(Quote {
        span: span.clone(),
        words,
        headline,
        title,
        sentence,
    })
}

/// Pairs that share three words in a row, or two for a headline: found by the words, so that no quotation is compared with every other.
fn candidates(quotes: &[Quote]) -> Vec<(usize, usize)> {
    let mut seen: HashMap<(&str, &str), Vec<usize>> = HashMap::new();
    let mut pairs = Vec::new();
    for (at, quote) in quotes.iter().enumerate() {
        for two in quote.words.windows(2) {
            let others = seen.entry((&two[0], &two[1])).or_default();
            if others.last() != Some(&at) {
                pairs.extend(others.iter().rev().take(8).map(|other| (*other, at)));
                others.push(at);
            }
        }
    }
    headline_pairs(quotes, &mut pairs);
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// A headline's quotation of two words shares one of them with the body's.
fn headline_pairs(quotes: &[Quote], pairs: &mut Vec<(usize, usize)>) {
    for (at, quote) in quotes
        .iter()
        .enumerate()
        .filter(|(_, quote)| quote.headline && quote.words.len() == 2)
        .take(4)
    {
        let same_length = quotes.iter().enumerate().filter(|(other, it)| {
            *other != at
                && !it.headline
                && it.words.len() == 2
                && it
                    .words
                    .iter()
                    .zip(&quote.words)
                    .any(|(a, b)| a == b && a.len() > 3)
        });
        pairs.extend(
            same_length
                .map(|(other, _)| (at.min(other), at.max(other)))
                .take(4),
        );
    }
}

fn is_within(short: &Quote, long: &Quote) -> bool {
    short.span != long.span
        && long
            .words
            .windows(short.words.len())
            .any(|window| window == short.words)
}

/// Whether two quotations are one but for a word or two: the shorter lies along the longer with few changes, and is not
/// simply a part of it.
fn differ(a: &Quote, b: &Quote) -> bool {
    let (short, long) = if a.words.len() <= b.words.len() {
        (a, b)
    } else {
        (b, a)
    };
    let length = short.words.len();
    let headline = a.headline || b.headline;
    let least = if headline { 2 } else { 5 };
    let longer = long.words.len() - length;
    // A slogan or a title of its own, and words set against each other in one sentence.
    let apart = !headline && (a.title || b.title || a.sentence == b.sentence);
    if length < least || longer > 2 || apart || is_within(short, long) {
        return false;
    }
    long.words.windows(length).any(|window| {
        let changed: Vec<_> = window
            .iter()
            .zip(&short.words)
            .filter(|(a, b)| a != b)
            .collect();
        let most = if length <= 4 {
            1
        } else {
            (length / 5).clamp(1, 2)
        };
        let inflected = changed.iter().all(|(a, b)| are_forms(a, b));
        changed.len() <= most && !inflected && length - changed.len() >= least.div_ceil(2)
    })
}

/// Whether two words are forms of one, as far as a headline may change them: "terrorist" and "terrorism", "pill" and "pills".
fn are_forms(one: &str, other: &str) -> bool {
    let shared = one
        .chars()
        .zip(other.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let shorter = one.chars().count().min(other.chars().count());
    shared >= 3 && shared + 3 > shorter
}

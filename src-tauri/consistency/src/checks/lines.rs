//! Lists that are set on lines of their own: a number announced above, and a mark in front of each item.

use std::ops::Range;

use crate::finding::Certainty;

use crate::found::Found;
use crate::kind::Kind;
use crate::reading::{ItemKind, Reading};

use super::count_list::announces;

/// Compares each list with the last number of the line above it.
pub(super) fn check(reading: &Reading<'_>, found: &mut Found) {
    let lines = lines(reading.text);
    let mut at = 0;
    while at < lines.len() {
        let list = list_at(reading.text, &lines, at);
        if list.len() >= 2 && at > 0 {
            let goes_on = is_numbered(reading.text, &list[0])
                && goes_on(reading.text, &lines[at + list.len()..], list.len());
            compare(reading, found, &lines[at - 1], &list, goes_on);
        }
        at += list.len().max(1);
    }
}

fn compare(
    reading: &Reading<'_>,
    found: &mut Found,
    above: &Range<usize>,
    list: &[Range<usize>],
    goes_on: bool,
) {
    let Some(at) = announced(reading, above) else {
        return;
    };
    let Some(figure) = reading.figure(at) else {
        return;
    };
    if goes_on {
        found.doubted();
        return;
    }
    found.looked();
    if (figure.value - list.len() as f64).abs() < 0.1 {
        return;
    }
    let mut spans = vec![reading.span(at)];
    spans.extend(list.iter().cloned());
    let line = format!("{} ≠ {}", &reading.text[figure.span.clone()], list.len());
    found.report(
        reading,
        Kind::CountList,
        Certainty::Warning,
        spans,
        ("consistency-count", line),
    );
}

fn is_numbered(text: &str, line: &Range<usize>) -> bool {
    bullet(&text[line.clone()]).is_some_and(|(_, mark)| mark == '1')
}

/// Whether the next number of a list is at the head of one of the next lines: something was set in between.
fn goes_on(text: &str, lines: &[Range<usize>], length: usize) -> bool {
    let number = |line: &Range<usize>| {
        let line = text[line.clone()].trim_start();
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let marked = line[digits..].starts_with(['.', ')']);
        line[..digits].parse::<usize>().ok().filter(|_| marked)
    };
    let numbers = lines.iter().take(12).filter_map(number);
    numbers
        .take_while(|number| *number > 1)
        .any(|number| number == length + 1)
}

/// The only figure of the last sentence of a line that ends in a colon, where it can announce a list.
fn announced(reading: &Reading<'_>, above: &Range<usize>) -> Option<usize> {
    if !reading.text[above.clone()].trim_end().ends_with(':') {
        return None;
    }
    let last = reading.items.partition_point(|item| item.start < above.end);
    let sentence = reading
        .sentences
        .partition_point(|sentence| sentence.items.start < last);
    let items = &reading.sentences.get(sentence.checked_sub(1)?)?.items;
    let inside = items
        .clone()
        .filter(|at| reading.items[*at].start >= above.start);
    let counts: Vec<usize> = inside.filter(|at| announces(reading, *at)).collect();
    let first = inside_first(reading, items, above);
    let at = match counts[..] {
        [at] => at,
        [at, ..] if first == Some(at) => at,
        _ => return None,
    };
    let noun = reading
        .items
        .get(at + 1)
        .is_some_and(|item| item.kind == ItemKind::Word && item.end <= above.end);
    noun.then_some(at)
}

/// The first item of a line's last sentence.
fn inside_first(
    reading: &Reading<'_>,
    items: &Range<usize>,
    above: &Range<usize>,
) -> Option<usize> {
    items
        .clone()
        .find(|at| reading.items[*at].start >= above.start)
}

/// Lines that are not blank.
fn lines(text: &str) -> Vec<Range<usize>> {
    let mut at = 0;
    let mut out = Vec::new();
    for line in text.split_inclusive('\n') {
        if !line.trim().is_empty() {
            out.push(at..at + line.trim_end().len());
        }
        at += line.len();
    }
    out
}

/// The list that begins with a line: lines with the same indent and the same sort of mark.
fn list_at(text: &str, lines: &[Range<usize>], at: usize) -> Vec<Range<usize>> {
    let Some(first) = bullet(&text[lines[at].clone()]) else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for line in &lines[at..] {
        match bullet(&text[line.clone()]) {
            Some(mark) if mark == first => out.push(line.clone()),
            _ => break,
        }
    }
    out
}

/// The indent and the mark that a line of a list begins with; any number is "1".
fn bullet(line: &str) -> Option<(usize, char)> {
    let text = line.trim_start();
    let indent = line.len() - text.len();
    let first = text.chars().next()?;
    if matches!(first, '*' | '-' | '•' | '–' | '·' | '▪' | '◦') {
        return text[first.len_utf8()..]
            .starts_with(char::is_whitespace)
            .then_some((indent, first));
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let behind = &text[digits..];
    let marked = (1..=2).contains(&digits)
        && behind.starts_with(['.', ')'])
        && behind[1..].starts_with(char::is_whitespace);
    marked.then_some((indent, '1'))
}

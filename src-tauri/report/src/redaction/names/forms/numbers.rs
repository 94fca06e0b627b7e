//! Telephone numbers, known by their last digits.

use super::{Edge, Form, Writing};
use crate::redaction::names::fold::{Folded, Script};

/// How many digits at the end of a telephone number are enough to know it by.
const KNOWN_BY: usize = 7;
/// The fewest digits that are a telephone number.
const SHORTEST_NUMBER: usize = 5;

/// Returns the forms of the telephone numbers in a text, and their digits.
pub(in crate::redaction::names) fn numbers(text: &str) -> Vec<(Form, String)> {
    let folded = Folded::new(text);
    let mut out = Vec::new();
    let mut digits = String::new();
    for at in 0..=folded.units.len() {
        let goes_on = folded.units.get(at).is_some_and(|unit| {
            unit.script == Script::Digit && (digits.is_empty() || parts_digits(folded.gap(at)))
        });
        if !goes_on {
            number(&digits, &mut out);
            digits.clear();
        }
        if let Some(unit) = folded.units.get(at)
            && unit.script == Script::Digit
        {
            digits.push(unit.c);
        }
    }
    out
}

fn number(digits: &str, out: &mut Vec<(Form, String)>) {
    if digits.len() < SHORTEST_NUMBER {
        return;
    }
    let tail = &digits[digits.len().saturating_sub(KNOWN_BY)..];
    let mut form = Form::new(tail.to_owned());
    form.writing = Writing::Number;
    form.breaks = u64::MAX;
    form.start = if digits.len() >= KNOWN_BY {
        Edge::Free
    } else {
        Edge::Border
    };
    form.free_end = digits.len() >= KNOWN_BY;
    out.push((form, digits.to_owned()));
}

/// Returns whether digits with this between them are one number.
pub(in crate::redaction::names) fn parts_digits(gap: &[char]) -> bool {
    gap.len() <= 3
        && (gap.iter()).all(|c| {
            matches!(
                c,
                ' ' | '-'
                    | '.'
                    | '/'
                    | '('
                    | ')'
                    | '\n'
                    | '_'
                    | '~'
                    | '·'
                    | '*'
                    | '+'
                    | ','
                    | '|'
                    | ':'
                    | ';'
                    | '['
                    | ']'
                    | '\''
            )
        })
}

//! What is between two words and counts: quotation marks, and signs between numbers.

use std::ops::Range;

use crate::chars::Class;
use crate::tokens::Joints;
use crate::{chars, quotes, tokens};

/// What is between a word and the one before it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Gap {
    /// How many quotations end there ...
    closed: u8,
    /// ... and how many begin.
    opened: u8,
    /// What ties two amounts.
    sign: Option<Sign>,
}

/// A sign between two amounts, whatever its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// From one to the other, or less the other.
    Dash,
    Slash,
    Power,
    /// They are listed.
    Stop,
}

/// Returns the words of a text, each with what is between it and the one before. What stands
/// before the first and behind the last has no part in it.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (Range<usize>, Gap)> + '_ {
    let ranges: Vec<Range<usize>> = tokens::ranges(text, Joints::Words).collect();
    let start = ranges.first().map_or(0, |first| first.start);
    let end = ranges.last().map_or(start, |last| last.end);
    let mut quotes = (quotes::quotes(&text[start..end]).into_iter()).peekable();
    let mut before = start;
    ranges.into_iter().map(move |range| {
        let mut gap = Gap {
            sign: sign(text, before..range.start),
            ..Gap::default()
        };
        while let Some(quote) = quotes.next_if(|quote| start + quote.at < range.start) {
            *(if quote.opens {
                &mut gap.opened
            } else {
                &mut gap.closed
            }) += 1;
        }
        before = range.end;
        (range, gap)
    })
}

/// Returns the sign between two words that are both amounts.
fn sign(text: &str, gap: Range<usize>) -> Option<Sign> {
    let amount = |c: char| matches!(chars::class(c), Class::Digit | Class::Symbol);
    let between = text.get(gap.clone())?;
    if between.is_empty()
        || !text[..gap.start].ends_with(amount)
        || !text[gap.end..].starts_with(amount)
    {
        return None;
    }
    between.chars().find_map(|c| match c {
        '\u{2014}' | '\u{2015}' => Some(Sign::Dash),
        '/' | '\u{2044}' | '\u{2215}' => Some(Sign::Slash),
        '^' => Some(Sign::Power),
        ',' | ';' | ':' | '.' | '\u{3001}' => Some(Sign::Stop),
        _ => matches!(chars::class(c), Class::Dash | Class::Tilde).then_some(Sign::Dash),
    })
}

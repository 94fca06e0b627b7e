//! Reads plain text: paragraphs between blank lines.

use claimdesk_compose::{Composer, Source, byline};
use claimdesk_draft::{BlockKind, are_paragraphs};

/// What a single line feed means in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lines {
    /// The writer broke the line there, as in verse or an address.
    Broken,
    /// A program wrapped running text at this width, in characters.
    Wrapped(usize),
    /// Each line is a paragraph, as word processors save plain text.
    Paragraphs,
}

/// The widths at which programs wrap plain text, in characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 45..=100;

/// How many line feeds must speak for wrapping before any is undone.
const ENOUGH: usize = 4;

/// Reads plain text into `out`; when `traced`, with where each word is in `text`.
pub(crate) fn read(text: &str, traced: bool, out: &mut Composer) {
    let lines: Vec<&str> = text.split('\n').map(str::trim).collect();
    let meaning = meaning_of_line_feeds(&lines);
    let mut out = Writer {
        out,
        text: traced.then_some(text),
    };
    let out = &mut out;
    let has_body = lines
        .iter()
        .filter(|line| !line.is_empty())
        .nth(1)
        .is_some();
    let mut may_be_headline = has_body;
    for paragraph in lines
        .split(|line| line.is_empty())
        .filter(|lines| !lines.is_empty())
    {
        write_paragraph(paragraph, meaning, may_be_headline, out);
        may_be_headline = false;
    }
}

/// Writes lines through a composer.
struct Writer<'a> {
    out: &'a mut Composer,
    /// The whole text, where places in it are asked for.
    text: Option<&'a str>,
}

impl Writer<'_> {
    /// Writes a line, which is a part of the text.
    fn line(&mut self, line: &str) {
        match self.text {
            None => self.out.push(line),
            Some(text) => self.out.push_from(
                line,
                Source {
                    part: 0,
                    at: line.as_ptr() as usize - text.as_ptr() as usize,
                    reference: None,
                },
            ),
        }
    }
}

fn write_paragraph(
    mut lines: &[&str],
    meaning: Lines,
    may_be_headline: bool,
    out: &mut Writer<'_>,
) {
    if may_be_headline && let Some(rest) = write_headline(lines, meaning, out) {
        lines = rest;
    }
    for (at, line) in lines.iter().enumerate() {
        let previous = at.checked_sub(1).and_then(|before| lines.get(before));
        match (previous, meaning) {
            (None, _) | (_, Lines::Paragraphs) => out.out.begin(BlockKind::Paragraph),
            (Some(previous), Lines::Wrapped(width)) if fills(previous, line, width) => {
                if !ends_in_hyphen(previous) {
                    out.out.push(" ");
                }
            }
            _ => out.out.line_break(),
        }
        out.line(line);
    }
    out.out.end();
}

/// Writes the text's first line as its headline if it reads as one; returns the lines after it.
fn write_headline<'a, 'b>(
    lines: &'b [&'a str],
    meaning: Lines,
    out: &mut Writer<'_>,
) -> Option<&'b [&'a str]> {
    let (first, rest) = lines.split_first()?;
    let alone = match rest.first() {
        None => true,
        Some(next) => meaning == Lines::Paragraphs || byline::names(next).is_some(),
    };
    if !alone || !byline::is_headline(first) {
        return None;
    }
    out.out.begin(BlockKind::Heading { level: 1 });
    out.line(first);
    Some(rest)
}

fn meaning_of_line_feeds(lines: &[&str]) -> Lines {
    let breaks: Vec<(&str, &str)> = lines
        .windows(2)
        .map(|pair| (pair[0], pair[1]))
        .filter(|(line, next)| !line.is_empty() && !next.is_empty())
        .collect();
    if breaks.is_empty() {
        return Lines::Broken;
    }
    if are_paragraphs(lines) {
        return Lines::Paragraphs;
    }
    wrap_width(&breaks).map_or(Lines::Broken, Lines::Wrapped)
}

/// Returns the width at which a text was wrapped, if it clearly was.
///
/// A program that fills lines breaks one only where the next word would not
/// have fitted. Where nearly all line feeds pass that test for one width, they
/// were made by a program; verse and lists fail it.
fn wrap_width(breaks: &[(&str, &str)]) -> Option<usize> {
    let mut widths: Vec<usize> = breaks
        .iter()
        .map(|(line, _)| line.chars().count())
        .collect();
    widths.sort_unstable();
    // A few lines may be longer: addresses and tables are not wrapped.
    let width = widths[(widths.len() - 1) * 98 / 100];
    // Short lines are verse, headings and the like inside the text, and kept as they are.
    let is_long = |line: &str| line.chars().count() * 5 > width * 3;
    let long = breaks.iter().filter(|(line, _)| is_long(line));
    let (count, filled) = long.fold((0, 0), |(count, filled), (line, next)| {
        (count + 1, filled + usize::from(fills(line, next, width)))
    });
    let clearly = filled >= ENOUGH && filled * 10 >= count * 9 && count * 2 >= breaks.len();
    (clearly && WIDTHS.contains(&width)).then_some(width)
}

/// Returns whether the first word of `next` would not have fitted behind `line`.
fn fills(line: &str, next: &str, width: usize) -> bool {
    let word = next.split_whitespace().next().unwrap_or_default();
    line.chars().count() + 1 + word.chars().count() > width
}

/// Returns whether a line ends inside a hyphenated word.
fn ends_in_hyphen(line: &str) -> bool {
    let mut last = line.chars().rev();
    last.next() == Some('-') && last.next().is_some_and(char::is_alphabetic)
}

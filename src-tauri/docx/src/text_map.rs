//! From a place in the canonical text to a place in a part.

use std::ops::Range;

use claimdesk_draft::Span;

use crate::runs::Story;

/// Where a stretch of canonical text is in a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TracePiece {
    /// Bytes of the canonical text.
    pub(super) text: Span,
    /// The part's name.
    pub(super) part: String,
    /// Bytes of the part, within the characters of one element of text.
    pub(super) xml: Range<usize>,
}

/// A place in a part where something may be sewn in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Before a run.
    Before(usize),
    /// Between two characters of a run, given by a byte of the part.
    Inside(usize, usize),
    /// Behind a run.
    Behind(usize),
}

/// A stretch of canonical text whose place in the part has been looked up and found true.
#[derive(Clone, Debug)]
struct Known {
    text: Span,
    run: usize,
    xml: Range<usize>,
    /// Whether the text is in a run inside that run, as in a text box.
    nested: bool,
}

/// Knows where the canonical text is in one part.
#[derive(Debug)]
pub(super) struct Trace {
    known: Vec<Known>,
}

impl Trace {
    /// Looks up every piece of the part `name`. A piece that does not read as
    /// the canonical text does is left out: a wrong place is worse than no place.
    pub(super) fn new(pieces: &[TracePiece], name: &str, story: &Story<'_>, text: &str) -> Self {
        let here = pieces.iter().filter(|p| p.part == name);
        let known = here.filter_map(|piece| {
            let run = story.run_at(piece.xml.start)?;
            let words = piece.text.of(text)?;
            let raw = story.xml.get(piece.xml.clone())?;
            let same = decoded(raw).map(|(_, c)| c).eq(words.chars().map(Some));
            let within =
                |outer: &Range<usize>| outer.start <= piece.xml.start && piece.xml.end <= outer.end;
            let texts = story.runs[run]
                .children
                .iter()
                .filter_map(|c| c.text.as_ref());
            let nested = !texts.into_iter().any(within);
            same.then(|| Known {
                text: piece.text,
                run,
                xml: piece.xml.clone(),
                nested,
            })
        });
        let mut trace = Self { known: Vec::new() };
        known.for_each(|piece| trace.take(piece, story, text));
        trace
    }

    /// Takes up the next piece, joined to the one before where nothing but the
    /// very characters of the text are between them.
    fn take(&mut self, mut next: Known, story: &Story<'_>, text: &str) {
        let Some(last) = self.known.last_mut() else {
            return self.known.push(next);
        };
        let gap = text.get(last.text.end..next.text.start).unwrap_or_default();
        let element = |known: &Known| {
            let run = &story.runs[known.run];
            let texts = run.children.iter().filter_map(|c| c.text.clone());
            let mut texts = texts.filter(|t| t.start <= known.xml.start && known.xml.end <= t.end);
            texts.next().filter(|_| !known.nested)
        };
        let (mine, other) = (element(last), element(&next));
        if mine.is_some()
            && mine == other
            && story.xml.get(last.xml.end..next.xml.start) == Some(gap)
        {
            last.text.end = next.text.end;
            last.xml.end = next.xml.end;
            return;
        }
        // A space between two runs belongs to the one that holds it.
        if let Some(mine) = mine
            && story.xml[last.xml.end..mine.end] == *gap
        {
            last.text.end += gap.len();
            last.xml.end = mine.end;
        } else if let Some(other) = other
            && story.xml[other.start..next.xml.start] == *gap
        {
            next.text.start -= gap.len();
            next.xml.start = other.start;
        }
        self.known.push(next);
    }

    /// Returns where the stretch `span` begins and ends in the part, `None`
    /// when no character of it is there.
    pub(super) fn places(&self, span: Span, story: &Story<'_>) -> Option<(Place, Place)> {
        let over = self.over(span);
        let first = over.first()?;
        // A text box follows its paragraph in the text and may be before the
        // paragraph's last words in the part: a stretch must not end before it begins.
        let last = over.iter().rfind(|known| known.run >= first.run)?;
        let from = if first.nested {
            Place::Before(first.run)
        } else {
            Place::Inside(first.run, place_of(first, span.start, story))
        };
        let to = if last.nested {
            Place::Behind(last.run)
        } else {
            Place::Inside(last.run, place_of(last, span.end, story))
        };
        Some((from, to))
    }

    /// Returns the place just behind the last character before `at`, or else
    /// the beginning of the text.
    pub(super) fn nearest(&self, at: usize, story: &Story<'_>) -> Option<Place> {
        let before = self.known.partition_point(|k| k.text.start < at);
        match before.checked_sub(1).and_then(|n| self.known.get(n)) {
            Some(k) if k.nested => Some(Place::Behind(k.run)),
            Some(k) => Some(Place::Inside(k.run, place_of(k, at, story))),
            None => self.known.first().map(|k| Place::Before(k.run)),
        }
    }

    /// Returns what is to be taken out of the part so that `span` is gone from
    /// the text: one stretch of bytes for each run; `None` where some of it
    /// is in a box or nowhere.
    pub(super) fn cuts(&self, span: Span, story: &Story<'_>) -> Option<Vec<(usize, Range<usize>)>> {
        let over = self.over(span);
        let mut cuts: Vec<(usize, Range<usize>)> = Vec::new();
        for known in over {
            if known.nested {
                return None;
            }
            let range = place_of(known, span.start, story)..place_of(known, span.end, story);
            match cuts.last_mut() {
                Some((run, before)) if *run == known.run => before.end = range.end,
                _ => cuts.push((known.run, range)),
            }
        }
        (!cuts.is_empty()).then_some(cuts)
    }

    /// Returns what is known of `span`.
    fn over(&self, span: Span) -> &[Known] {
        let first = self.known.partition_point(|k| k.text.end <= span.start);
        let behind = self.known.partition_point(|k| k.text.start < span.end);
        self.known.get(first..behind).unwrap_or(&[])
    }
}

/// Returns the byte of the part at which `at` stands, or the nearer end of the stretch.
fn place_of(known: &Known, at: usize, story: &Story<'_>) -> usize {
    let mut text = known.text.start;
    let mut xml = known.xml.start;
    for (length, c) in decoded(&story.xml[known.xml.clone()]) {
        if text >= at {
            break;
        }
        text += c.map_or(0, char::len_utf8);
        xml += length;
    }
    xml
}

/// Returns the characters of XML text, each with the bytes it takes there;
/// `None` for a reference to something that is no character.
fn decoded(raw: &str) -> impl Iterator<Item = (usize, Option<char>)> {
    let mut rest = raw;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let (length, c) = if first == '&' {
            let end = rest.find(';').map_or(rest.len(), |at| at + 1);
            (end, referred(rest.get(1..end.saturating_sub(1))?))
        } else {
            (first.len_utf8(), Some(first))
        };
        rest = &rest[length..];
        Some((length, c))
    })
}

/// Returns the character that `&name;` stands for.
pub(super) fn referred(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)
        }
    }
}

//! The source of a text draft, as an editor edits it, and where its words are in the draft.

use std::borrow::Cow;
use std::ops::Range;

use claimdesk_compose::clean::clean;
use claimdesk_compose::{Origin, ReadError, Skips, clean};
use claimdesk_draft::{Format, Span};

use crate::decode::decode;
use crate::read::compose;

/// The byte order mark of UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// The source of a draft in Markdown, HTML or plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The text in Unicode, its lines ended by line feeds only.
    pub text: String,
    /// What ends a line in the file.
    ending: &'static str,
    marked: bool,
}

impl Source {
    /// Decodes a draft's bytes, as [`read`](crate::read) does.
    ///
    /// # Errors
    /// Returns an error for bytes that are not text.
    pub fn decode(bytes: &[u8]) -> Result<Self, ReadError> {
        let text = decode(bytes)?.text;
        let pairs = text.matches("\r\n").count();
        let returns = text.matches('\r').count() - pairs;
        let feeds = text.matches('\n').count() - pairs;
        let ending = match pairs.max(returns).max(feeds) {
            0 => "\n",
            most if most == feeds => "\n",
            most if most == pairs => "\r\n",
            _ => "\r",
        };
        Ok(Self {
            text: text.replace("\r\n", "\n").replace('\r', "\n"),
            ending,
            marked: bytes.starts_with(MARK),
        })
    }

    /// Returns the bytes of an edited text: in UTF-8, lines ended as most were in the file.
    pub fn encode(&self, text: &str) -> Vec<u8> {
        let text = match self.ending {
            "\n" => Cow::Borrowed(text),
            ending => Cow::Owned(text.replace('\n', ending)),
        };
        let mark = if self.marked { MARK } else { b"" };
        [mark, text.as_bytes()].concat()
    }
}

/// Where the words of a canonical text are in the source it was read from.
///
/// Every run of the text that is in the source as it is, or as a reference that gives one
/// character, has its place there; white space, markup and embedded HTML have none. A place is
/// converted exactly or not at all.
///
/// ```
/// use claimdesk_draft::Format;
/// use claimdesk_readers::SourceMap;
///
/// let map = SourceMap::of("The *old* bridge &amp; gate", Format::Markdown);
/// assert_eq!(map.text(), "The old bridge & gate");
/// assert_eq!(map.to_source(4..7), Some(5..8));
/// assert_eq!(map.to_text(5..16), Some(4..14));
/// ```
#[derive(Clone, Debug)]
pub struct SourceMap {
    text: String,
    source: String,
    /// By place in the text.
    runs: Vec<Run>,
    /// Indices of `runs` by place in the source.
    by_source: Vec<usize>,
}

/// A run of the text and its place in the source: of one length, byte for byte the same, or one
/// character and the reference that gives it.
#[derive(Clone, Copy, Debug)]
struct Run {
    text: Span,
    source: Span,
}

impl Run {
    fn is_verbatim(self) -> bool {
        self.text.len() == self.source.len()
    }
}

impl SourceMap {
    /// Reads a source text, its lines ended by line feeds only.
    pub fn of(source: &str, format: Format) -> Self {
        let cleaned = clean(Cow::Borrowed(source)).text.into_owned();
        let (draft, origins) = compose(&cleaned, format, true, "UTF-8", Skips::default());
        let runs = match cleaned == source {
            true => origins.iter().map(run).collect(),
            false => placed(source, &origins),
        };
        let mut by_source: Vec<usize> = (0..runs.len()).collect();
        by_source.sort_by_key(|&at| runs[at].source.start);
        Self {
            text: draft.text,
            source: source.to_owned(),
            runs,
            by_source,
        }
    }

    /// Returns the canonical text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns where the words at `range`, bytes of the canonical text, are in the source.
    pub fn to_source(&self, range: Range<usize>) -> Option<Range<usize>> {
        let first = self.runs.partition_point(|run| run.text.end <= range.start);
        let last = self.runs.partition_point(|run| run.text.start < range.end);
        let (first, last) = (self.runs.get(first)?, self.runs.get(last.checked_sub(1)?)?);
        let start = offset(first.text, first.source, range.start)?;
        let end = offset(last.text, last.source, range.end)?;
        (start < end).then_some(start..end)
    }

    /// Returns where the words at `range`, bytes of the source, are in the canonical text.
    /// Markup and white space at its ends do not count.
    pub fn to_text(&self, range: Range<usize>) -> Option<Range<usize>> {
        let run = |at: &usize| self.runs[*at];
        let first = (self.by_source).partition_point(|at| run(at).source.end <= range.start);
        let end = (self.by_source).partition_point(|at| run(at).source.start < range.end);
        let inside = self.by_source.get(first..end)?;
        // Words of a footnote are elsewhere in the text than in the source.
        if !inside.windows(2).all(|pair| pair[0] < pair[1]) {
            return None;
        }
        let (first, last) = (run(inside.first()?), run(inside.last()?));
        self.is_bare(range.start..first.source.start)?;
        self.is_bare(last.source.end..range.end)?;
        let start = offset(
            first.source,
            first.text,
            range.start.max(first.source.start),
        )?;
        let end = offset(last.source, last.text, range.end.min(last.source.end))?;
        (start < end).then_some(start..end)
    }

    /// Returns something where a stretch of the source has no words that the map may have missed.
    fn is_bare(&self, range: Range<usize>) -> Option<()> {
        if range.start >= range.end {
            return Some(());
        }
        let part = self.source.get(range)?;
        (!part.contains(char::is_alphanumeric)).then_some(())
    }
}

/// Converts a place at the border of a run or in it; a reference has no inside.
fn offset(from: Span, to: Span, at: usize) -> Option<usize> {
    let run = Run {
        text: from,
        source: to,
    };
    match at {
        at if at == from.start => Some(to.start),
        at if at == from.end => Some(to.end),
        at if from.start < at && at < from.end && run.is_verbatim() => {
            Some(to.start + (at - from.start))
        }
        _ => None,
    }
}

fn run(origin: &Origin) -> Run {
    Run {
        text: origin.text,
        source: origin.source,
    }
}

/// Turns places in the cleaned source into places in the source itself: runs are cut where
/// characters were left out.
fn placed(source: &str, origins: &[Origin]) -> Vec<Run> {
    let kept = stretches(source);
    let mut runs = Vec::with_capacity(origins.len());
    for origin in origins {
        let run = run(origin);
        let first = kept.partition_point(|(clean, _)| clean.end <= run.source.start);
        for (clean, original) in &kept[first..] {
            if clean.start >= run.source.end {
                break;
            }
            let start = run.source.start.max(clean.start);
            let end = run.source.end.min(clean.end);
            let place = |at: usize| original + (at - clean.start);
            let whole = start == run.source.start && end == run.source.end;
            if run.is_verbatim() {
                let at = |place: usize| run.text.start + (place - run.source.start);
                runs.push(Run {
                    text: Span::new(at(start), at(end)),
                    source: Span::new(place(start), place(end)),
                });
            } else if whole {
                runs.push(Run {
                    text: run.text,
                    source: Span::new(place(start), place(end)),
                });
            }
        }
    }
    runs
}

/// The stretches of a cleaned text that are in the source as they are, with where they begin.
fn stretches(source: &str) -> Vec<(Span, usize)> {
    let mut stretches: Vec<(Span, usize)> = Vec::new();
    let mut cleaned = 0;
    for (at, c) in source.char_indices() {
        let size = c.len_utf8();
        let kept = c == '\n' || !clean::is_left_out(c);
        if !kept {
            cleaned += usize::from(clean::is_line_end(c));
            continue;
        }
        match stretches.last_mut() {
            Some((span, from)) if span.end == cleaned && *from + span.len() == at => {
                span.end += size;
            }
            _ => stretches.push((Span::new(cleaned, cleaned + size), at)),
        }
        cleaned += size;
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Hint, read};
    use proptest::prelude::*;

    #[test]
    fn a_source_keeps_its_line_ends_and_its_mark() {
        for bytes in [
            &b"One\r\ntwo\r\n\r\nthree"[..],
            b"One\ntwo",
            b"One\rtwo\rthree",
            b"\xEF\xBB\xBFOne\r\ntwo",
            "Три\nслова".as_bytes(),
        ] {
            let source = Source::decode(bytes).unwrap();
            assert!(!source.text.contains('\r'));
            assert_eq!(source.encode(&source.text), bytes);
        }
        let cyrillic =
            b"\xCF\xF0\xE8\xE2\xE5\xF2 \xE2\xF1\xE5\xEC, \xEA\xF2\xEE \xF7\xE8\xF2\xE0\xE5\xF2";
        let source = Source::decode(cyrillic).unwrap();
        assert_eq!(source.text, "Привет всем, кто читает");
        assert_eq!(source.encode(&source.text), source.text.as_bytes());
    }

    /// Returns what the source has where the text has `words`.
    fn source_of<'a>(source: &'a str, words: &str) -> Option<&'a str> {
        let map = SourceMap::of(source, Format::Markdown);
        let start = map.text().find(words).unwrap();
        map.to_source(start..start + words.len())
            .map(|range| &source[range])
    }

    #[test]
    fn words_are_found_behind_any_markup() {
        let source = "---\ntitle: No place\n---\n## A *new* gate\n\n> - It holds `nine  tons` \\* of [salt & \
                      water](https://example.org) &eacute;t&eacute;.[^1]\n\n[^1]: As the 🏛 says.\n";
        assert_eq!(source_of(source, "new"), Some("new"));
        assert_eq!(source_of(source, "salt & water"), Some("salt & water"));
        assert_eq!(
            source_of(source, "It holds nine tons"),
            Some("It holds `nine  tons")
        );
        assert_eq!(source_of(source, "été"), Some("&eacute;t&eacute;"));
        assert_eq!(source_of(source, "the 🏛 says"), Some("the 🏛 says"));
        assert_eq!(
            source_of(source, "No place"),
            None,
            "front matter is not the text"
        );
        assert_eq!(source_of("<p>In a page</p>", "a page"), None);
    }

    #[test]
    fn characters_that_are_left_out_move_nothing() {
        let source = "So\u{AD}me wo\u{200B}rds, \u{FEFF}and more";
        assert_eq!(
            source_of(source, "words, and"),
            Some("wo\u{200B}rds, \u{FEFF}and")
        );
    }

    #[test]
    fn a_stretch_of_source_gives_its_visible_words() {
        let source = "The **old bridge** of [Kotor](https://example.org/kotor) & more";
        let map = SourceMap::of(source, Format::Markdown);
        let text = |words: &str| {
            let start = source.find(words).unwrap();
            map.to_text(start..start + words.len())
                .map(|range| &map.text()[range])
        };
        assert_eq!(text("**old bridge**"), Some("old bridge"));
        assert_eq!(text("bridge** of [Kotor"), Some("bridge of Kotor"));
        assert_eq!(
            text("[Kotor](https://example.org/kotor)"),
            None,
            "an address has words"
        );
    }

    proptest! {
        #[test]
        fn what_is_told_is_so(
            pieces in prop::collection::vec(prop::sample::select(&[
                "word", " ", "\n", "\n\n", "*", "**", "`", "> ", "- ", "1. ", "# ", "| a | b |\n|---|---|\n", "&amp;",
                "🏛", "é", "e\u{301}", "\u{AD}", "\u{200B}", "[x](http://y.z)", "<b>", "\\*", "[^1]", "\n\n[^1]: note ",
                "    ", "```\n", "水", "\t", "~~", "\u{85}",
            ][..]), 0..40),
            format in prop::sample::select(&[Format::Markdown, Format::Text][..]),
            (a, b) in (0..200_usize, 0..200_usize),
        ) {
            let source = pieces.concat();
            let map = SourceMap::of(&source, format);
            let draft = read(source.as_bytes(), Hint::format(format)).unwrap();
            prop_assert_eq!(map.text(), &draft.text);
            for run in &map.runs {
                let (text, origin) = (run.text.of(map.text()).unwrap(), run.source.of(&source).unwrap());
                prop_assert!(text == origin || text.chars().count() == 1, "{:?} {:?}", text, origin);
            }
            let at = |n: usize, text: &str| text.floor_char_boundary(n % (text.len() + 1));
            let (a, b) = (at(a, map.text()), at(b, map.text()));
            if let Some(range) = map.to_source(a.min(b)..a.max(b)) {
                prop_assert!(source.get(range.clone()).is_some());
                if let Some(back) = map.to_text(range) {
                    prop_assert_eq!(back, a.min(b)..a.max(b));
                }
            }
        }
    }
}

//! How a draft sets words: their block, the headings of their cell, links, lines through them, brackets.

use std::collections::BTreeSet;

use claimdesk_anchor::fold;
use claimdesk_draft::{Block, BlockKind, Format, Mark, MarkKind, Span};

/// A draft as far as it says what words are set in.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    /// What it was read from: plain text and PDF say little of layout.
    pub format: Format,
    /// Its canonical text.
    pub text: &'a str,
    /// Its blocks, in order.
    pub blocks: &'a [Block],
    /// Its marks.
    pub marks: &'a [Mark],
    /// Its sentences, in order.
    pub sentences: &'a [Span],
}

impl<'a> Page<'a> {
    /// Returns what is in front of words and behind them in their sentence.
    pub fn around(&self, span: Span) -> (&'a str, &'a str) {
        let at = |byte: usize| {
            let n = self.sentences.partition_point(|it| it.end <= byte);
            self.sentences.get(n).filter(|it| it.start <= byte)
        };
        let from = at(span.start).map_or(span.start, |it| it.start.min(span.start));
        let to = at(span.end.saturating_sub(1)).map_or(span.end, |it| it.end.max(span.end));
        let before = self.text.get(from..span.start).unwrap_or_default();
        let after = self.text.get(span.end..to).unwrap_or_default();
        let line = |text: &'a str, c: char| text.rsplit(c).next().unwrap_or_default();
        let before = line(line(before, '\n'), '\t');
        let after = after.split(['\n', '\t']).next().unwrap_or_default();
        (before, after)
    }
}

/// How the words of a claim are set.
#[derive(Debug)]
pub(crate) struct Layout {
    /// What only a draft with formatting can say; a text and a page of paper have none, and coming in as
    /// one of them takes nothing back.
    formatted: Option<Formatted>,
    /// How many pairs of brackets each stretch is in.
    brackets: Vec<usize>,
}

#[derive(Debug, PartialEq, Eq)]
struct Formatted {
    /// How many block quotations each stretch is in.
    quotes: Vec<u8>,
    /// The headings of the cells it is in.
    headings: BTreeSet<String>,
    /// The addresses its words are linked to.
    links: BTreeSet<String>,
    /// Its words that are struck through.
    struck: String,
    /// Its digits that are raised or lowered.
    raised: String,
}

impl Layout {
    pub(crate) fn of(page: &Page<'_>, spans: &[Span]) -> Self {
        let formatted = !matches!(page.format, Format::Text | Format::Pdf);
        Self {
            formatted: formatted.then(|| Formatted::of(page, spans)),
            brackets: (spans.iter())
                .map(|&span| brackets(page.text, span))
                .collect(),
        }
    }

    pub(crate) fn is_turned(&self, later: &Self) -> bool {
        if !self.brackets.is_empty()
            && self.brackets.len() == later.brackets.len()
            && self.brackets != later.brackets
        {
            return true;
        }
        let (Some(old), Some(new)) = (&self.formatted, &later.formatted) else {
            return false;
        };
        // A link that is put on words or taken off says nothing else of them; another address does.
        let relinked = old.links.difference(&new.links).next().is_some()
            && new.links.difference(&old.links).next().is_some();
        relinked
            || old.struck != new.struck
            || old.raised != new.raised
            || old.headings != new.headings
            || (old.quotes.len() == new.quotes.len() && old.quotes != new.quotes)
    }
}

impl Formatted {
    fn of(page: &Page<'_>, spans: &[Span]) -> Self {
        let mut links = BTreeSet::new();
        let (mut struck, mut raised) = (String::new(), String::new());
        let marked = |mark: &Mark, keep: fn(char) -> bool, into: &mut String| {
            for span in spans.iter().filter(|span| span.overlaps(mark.span)) {
                let shared =
                    Span::new(span.start.max(mark.span.start), span.end.min(mark.span.end));
                let words = shared.of(page.text).unwrap_or_default();
                into.extend(words.chars().filter(|&c| keep(c)));
            }
        };
        for mark in page.marks {
            match &mark.kind {
                MarkKind::Link { href } if spans.iter().any(|it| it.overlaps(mark.span)) => {
                    links.insert(address(href));
                }
                MarkKind::Strike => marked(mark, char::is_alphanumeric, &mut struck),
                MarkKind::Superscript | MarkKind::Subscript => {
                    marked(mark, char::is_numeric, &mut raised);
                }
                _ => {}
            }
        }
        let quotes = (spans.iter())
            .map(|&span| block_of(page, span).map_or(0, |block| block.quote))
            .collect();
        Self {
            quotes,
            headings: headings(page, spans),
            links,
            struck,
            raised,
        }
    }
}

fn block_of<'a>(page: &Page<'a>, span: Span) -> Option<&'a Block> {
    let at = page.blocks.partition_point(|b| b.span.end <= span.start);
    page.blocks.get(at).filter(|b| b.span.overlaps(span))
}

/// Returns what heads the cells that words are in: the first cell of each one's row and column, and
/// whatever the table says are headers above it and beside it.
fn headings(page: &Page<'_>, spans: &[Span]) -> BTreeSet<String> {
    let is_own = |block: &Block| spans.iter().any(|span| span.overlaps(block.span));
    let mut headings = BTreeSet::new();
    for own in page.blocks.iter().filter(|block| is_own(block)) {
        let BlockKind::Cell {
            table, row, column, ..
        } = own.kind
        else {
            continue;
        };
        for block in page.blocks.iter().filter(|block| !is_own(block)) {
            let BlockKind::Cell {
                table: in_table,
                row: in_row,
                column: in_column,
                header,
            } = block.kind
            else {
                continue;
            };
            let above = in_column == column && in_row < row && (in_row == 0 || header);
            let beside = in_row == row && in_column < column && (in_column == 0 || header);
            if in_table == table && (above || beside) {
                let words = block.span.of(page.text).unwrap_or_default();
                headings.insert(fold(words).trim().to_lowercase());
            }
        }
    }
    headings
}

/// Returns an address without what may change and lead to the same page.
fn address(href: &str) -> String {
    let lower = href.trim();
    let bare = ["https://", "http://"]
        .iter()
        .find_map(|scheme| lower.strip_prefix(scheme))
        .unwrap_or(lower);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    let (page, query) = bare.split_once('?').unwrap_or((bare, ""));
    let (host, path) = page.split_once('/').unwrap_or((page, ""));
    let query: Vec<&str> = (query.split('&'))
        .filter(|it| !it.is_empty() && !it.starts_with("utm_") && !it.starts_with("fbclid"))
        .collect();
    format!(
        "{}/{}?{}",
        host.to_lowercase(),
        path.trim_end_matches('/'),
        query.join("&")
    )
}

/// Returns how many pairs of round or square brackets of its paragraph words are in.
fn brackets(text: &str, span: Span) -> usize {
    let Some(words) = span.of(text) else {
        return 0;
    };
    let at = span.start + words.find(char::is_alphanumeric).unwrap_or(0);
    let from = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let to = text[at..].find('\n').map_or(text.len(), |end| at + end);
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut around = 0;
    for (n, sign) in text[from..to].char_indices() {
        match sign {
            '(' | '[' => open.push((from + n, sign)),
            ')' | ']' => {
                let opening = if sign == ')' { '(' } else { '[' };
                if let Some((start, _)) = open.pop_if(|(_, it)| *it == opening)
                    && start < at
                    && at < from + n
                {
                    around += 1;
                }
            }
            _ => {}
        }
    }
    around
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_the_same_with_and_without_what_counts_visits() {
        let one = address("https://www.Ely.org/report/?utm_source=x");
        assert_eq!(one, address("http://ely.org/report"));
        assert_ne!(one, address("http://ely.org/other"));
        assert_ne!(one, address("http://ely.org/report?page=2"));
    }

    #[test]
    fn a_raised_digit_makes_another_amount() {
        let text = "It took 102 days.";
        let layout = |raised: &[Span]| {
            let marks: Vec<Mark> = (raised.iter())
                .map(|&span| Mark {
                    span,
                    kind: MarkKind::Superscript,
                })
                .collect();
            let page = Page {
                format: Format::Html,
                text,
                blocks: &[],
                marks: &marks,
                sentences: &[],
            };
            Layout::of(&page, &[Span::new(8, 16)])
        };
        let plain = layout(&[]);
        assert!(plain.is_turned(&layout(&[Span::new(10, 11)])));
        assert!(!plain.is_turned(&layout(&[Span::new(12, 16)])), "letters");
    }

    #[test]
    fn words_are_in_brackets_only_between_a_pair_of_them() {
        let at = |text: &str| {
            let start = text.find("dam").unwrap();
            brackets(text, Span::new(start, start + 3))
        };
        for (text, around) in [
            ("The dam held.", 0),
            ("(The dam held.)", 1),
            ("([The dam] held)", 2),
            ("1) The dam held.", 0),
            (":( The dam held.", 0),
            ("(So) the dam (too) held.", 0),
            ("(Above.\nThe dam held.)", 0),
        ] {
            assert_eq!(at(text), around, "{text}");
        }
    }
}

//! The checked copy in CriticMarkup: `{--words that go--}{++words that come++}{>>why<<}`.

use std::cell::RefCell;

use claimdesk_draft::{MarkKind, Span};
use claimdesk_messages::args;

use super::blocks::{self, Style, marked, markup, sign};
use super::escape::inline;
use crate::analysis::Analysis;
use crate::content::{self, Line};
use crate::corrections::{Correction, corrections};
use crate::segments::{Cutter, Piece};
use crate::{claim_lines, phrases};

/// Returns the draft as it is, with the corrections proposed.
pub(super) fn draft(analysis: &Analysis<'_>) -> String {
    let mut out = String::new();
    let style = Corrected {
        analysis,
        suggestions: suggestions(analysis),
        cutter: RefCell::new(Cutter::new(&analysis.redacted.article)),
    };
    blocks::write(&mut out, &content::draft::blocks(analysis), &style);
    out
}

struct Corrected<'a> {
    analysis: &'a Analysis<'a>,
    /// The corrections proposed, in the order of the text.
    suggestions: Vec<Suggestion>,
    /// Blocks are cut in the order of the text, which is the one they are written in.
    cutter: RefCell<Cutter>,
}

impl Style for Corrected<'_> {
    fn words(&self, line: &Line) -> String {
        let block = &self.analysis.redacted.article.blocks[line.block];
        let mut text = String::new();
        for piece in self.cutter.borrow_mut().cut(block) {
            self.piece(&mut text, &piece, block.span.start);
        }
        text
    }

    fn heading(&self, level: u8) -> usize {
        usize::from(level)
    }

    fn footnote(&self, label: &str, words: &str) -> String {
        format!("[^{}]: {words}", inline(label))
    }
}

impl Corrected<'_> {
    fn signs(&self, piece: &Piece) -> impl Iterator<Item = &'static str> {
        let marks = &self.analysis.redacted.article.marks;
        let kinds = piece.marks.iter().map(|&mark| &marks[mark].kind);
        kinds.filter_map(|kind| sign(&content::draft::mark(kind)?))
    }

    /// Writes a piece with the corrections proposed for its words.
    fn piece(&self, text: &mut String, piece: &Piece, block: usize) {
        let Span { start, end } = piece.span;
        let all = &self.suggestions;
        let behind = |at: usize| {
            all.iter()
                .filter(move |s| s.old.end == at)
                .map(|s| &s.behind)
        };
        if start == block && !piece.span.is_empty() {
            behind(start).for_each(|new| text.push_str(new));
        }
        let mut at = start;
        while at < end {
            let borders = all.iter().flat_map(|s| [s.old.start, s.old.end]);
            let stop = borders.filter(|border| *border > at).fold(end, usize::min);
            let words = &self.analysis.redacted.article.text[at..stop];
            let (open, close) = markup(self.signs(piece));
            let marked = marked(words, &open, &close, plain);
            let goes = all.iter().any(|s| s.old.start <= at && stop <= s.old.end);
            text.push_str(&if goes { deleted(&marked) } else { marked });
            behind(stop).for_each(|new| text.push_str(new));
            at = stop;
        }
        for &point in &piece.points {
            if let MarkKind::FootnoteRef { label } =
                &self.analysis.redacted.article.marks[point].kind
            {
                put!(text, "[^{}]", inline(label));
            }
        }
    }
}

/// Words that go, words that come, and why.
#[derive(Clone, Debug)]
struct Suggestion {
    /// The words that go; none where words only come in.
    old: Span,
    /// What is behind them.
    behind: String,
}

/// Returns what is suggested, in the order of the text.
fn suggestions(analysis: &Analysis<'_>) -> Vec<Suggestion> {
    let mut found: Vec<Suggestion> = (corrections(analysis).iter())
        .flat_map(|correction| of(analysis, correction))
        .collect();
    found.sort_by_key(|s| (s.old.end, s.old.start));
    found
}

fn of(analysis: &Analysis<'_>, correction: &Correction<'_>) -> Vec<Suggestion> {
    let view = correction.view;
    let Some(last) = correction.edits.len().checked_sub(1) else {
        // No place for the words: they are told behind the claim.
        let end = view.spans.last().map_or(0, |s| s.end);
        let told = format!(
            "{} {}",
            phrases::should_read(analysis.words, view),
            why(analysis, correction)
        );
        return vec![Suggestion {
            old: Span::new(end, end),
            behind: comment(&told),
        }];
    };
    let made = correction.edits.iter().enumerate().map(|(n, edit)| {
        let mut behind = String::new();
        if !edit.new.is_empty() {
            put!(&mut behind, "{{++{}++}}", plain(&edit.new));
        }
        if n == last {
            behind.push_str(&comment(&why(analysis, correction)));
        }
        Suggestion {
            old: edit.old,
            behind,
        }
    });
    made.collect()
}

/// Returns the reason for a correction in one line.
fn why(analysis: &Analysis<'_>, correction: &Correction<'_>) -> String {
    let view = correction.view;
    let mut parts = vec![
        analysis
            .words
            .with("report-claim-number", &args!["number" => view.claim.number]),
    ];
    parts.extend(Some(view.claim.note.clone()).filter(|note| !note.is_empty()));
    parts.extend(claim_lines::sources(analysis, view));
    parts.join("; ")
}

fn comment(text: &str) -> String {
    format!("{{>>{}<<}}", plain(text))
}

/// Returns words that go.
fn deleted(markdown: &str) -> String {
    format!("{{--{markdown}--}}")
}

/// Returns text that neither Markdown nor CriticMarkup takes for its own.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for part in inline(text).split_inclusive(['{', '}']) {
        let (words, brace) = match part.as_bytes().last() {
            Some(b'{') => (&part[..part.len() - 1], "&#123;"),
            Some(b'}') => (&part[..part.len() - 1], "&#125;"),
            _ => (part, ""),
        };
        out.push_str(words);
        out.push_str(brace);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_of_the_draft_are_no_markup() {
        assert_eq!(plain("a {++b++} *c*"), "a &#123;++b++&#125; \\*c\\*");
        assert_eq!(comment("<<} {>>"), "{>>\\<\\<&#125; &#123;\\>\\><<}");
    }
}

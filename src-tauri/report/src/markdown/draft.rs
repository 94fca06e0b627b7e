//! The draft in Markdown, with each claim between brackets `⟦ ⟧` and its number behind it.

use super::blocks::{self, Style, marked, markup, sign};
use super::escape::inline;
use crate::content::{Content, Line, Piece};

/// Writes the annotated draft.
pub(super) fn section(out: &mut String, content: &Content) {
    super::heading(out, &content.labels.draft);
    if !content.legend.is_empty() {
        put!(out, "{}\n\n", content.labels.draft_hint_plain);
    }
    blocks::write(out, &content.draft, &Annotated);
}

struct Annotated;

impl Style for Annotated {
    fn words(&self, line: &Line) -> String {
        let mut text = String::new();
        line.pieces.iter().for_each(|it| piece(&mut text, it));
        text
    }

    fn heading(&self, level: u8) -> usize {
        // Report headings end at the second level.
        usize::from(level.saturating_add(2).clamp(3, 6))
    }

    fn footnote(&self, label: &str, words: &str) -> String {
        format!("{} {words}", inline(&format!("[{label}]")))
    }
}

fn piece(text: &mut String, piece: &Piece) {
    text.push_str(&"⟦".repeat(piece.opening));
    let (open, close) = markup(piece.marks.iter().filter_map(sign));
    text.push_str(&marked(&piece.text, &open, &close, inline));
    for claim in &piece.numbers {
        let number = superscript(claim.number);
        put!(text, "⟧{}{number}", claim.status.sign);
    }
    for label in &piece.notes {
        text.push_str(&inline(&format!("[{label}]")));
    }
}

/// Returns a number in raised digits, which need no markup.
fn superscript(number: u32) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    number
        .to_string()
        .bytes()
        .map(|digit| DIGITS[usize::from(digit - b'0')])
        .collect()
}

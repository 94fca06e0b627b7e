//! The checked copy in CriticMarkup: `{--words that go--}{++words that come++}{>>why<<}`.

use claimdesk_draft::Span;

use super::escape::inline;
use crate::analysis::Analysis;
use crate::corrections::{Correction, corrections};
use crate::{claim_lines, phrases};

/// Words that go, words that come, and why.
#[derive(Clone, Debug)]
pub(super) struct Suggestion {
    /// The words that go; none where words only come in.
    pub(super) old: Span,
    /// What is behind them.
    pub(super) behind: String,
}

/// Returns what is suggested, in the order of the text.
pub(super) fn suggestions(analysis: &Analysis<'_>) -> Vec<Suggestion> {
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
            phrases::should_read(view),
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
    let mut parts = vec![format!("Claim {}", view.claim.number)];
    parts.extend(Some(view.claim.note.clone()).filter(|note| !note.is_empty()));
    parts.extend(claim_lines::sources(analysis, view));
    parts.join("; ")
}

fn comment(text: &str) -> String {
    format!("{{>>{}<<}}", plain(text))
}

/// Returns words that go.
pub(super) fn deleted(markdown: &str) -> String {
    format!("{{--{markdown}--}}")
}

/// Returns text that neither Markdown nor CriticMarkup takes for its own.
pub(super) fn plain(text: &str) -> String {
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

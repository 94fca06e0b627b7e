//! The corrections that an article's checkers propose, word by word.

use claimdesk_draft::Span;
use claimdesk_model::record::Status;
use claimdesk_model::view::ClaimView;

use crate::analysis::Analysis;
use crate::diff::replacements;

/// What is between the stretches of a claim where its words are told in one line.
const BETWEEN_STRETCHES: &str = " … ";

/// A correction of one claim.
#[derive(Clone, Debug)]
pub struct Correction<'a> {
    /// The claim.
    pub view: &'a ClaimView,
    /// What replaces what, in the order of the text; none where the words
    /// cannot be told to belong to one place, or another correction has it.
    pub edits: Vec<Edit>,
}

/// Words of the draft that give way to others; either may be none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Bytes of the draft.
    pub old: Span,
    /// The words that come in.
    pub new: String,
}

/// Returns the corrections proposed, in the order of the text.
pub fn corrections<'a>(analysis: &Analysis<'a>) -> Vec<Correction<'a>> {
    let text = &analysis.redacted.article.text;
    let mut taken: Vec<Span> = Vec::new();
    let mut found = Vec::new();
    for view in analysis.claims() {
        let Some(proposed) = proposed(view) else {
            continue;
        };
        let mut edits = edits(view, proposed, text);
        let free = |span: &Span| !taken.iter().any(|t| touches(*t, *span));
        if edits.iter().map(|e| e.old).all(|span| free(&span)) {
            taken.extend(edits.iter().map(|e| e.old));
        } else {
            edits.clear();
        }
        found.push(Correction { view, edits });
    }
    found
}

/// Returns the words proposed in the place of a claim's.
fn proposed(view: &ClaimView) -> Option<&str> {
    let wanted = view.claim.status == Status::CorrectionProposed;
    let words = view.claim.correction.as_deref()?.trim();
    (wanted && !words.is_empty()).then_some(words)
}

fn edits(view: &ClaimView, proposed: &str, text: &str) -> Vec<Edit> {
    let new: Vec<&str> = match view.spans.as_slice() {
        [_] => vec![proposed],
        _ => proposed.split(BETWEEN_STRETCHES).collect(),
    };
    if new.len() != view.spans.len() {
        return Vec::new();
    }
    let pairs = view.spans.iter().zip(new);
    let edits = pairs.flat_map(|(span, new)| {
        let old = span.of(text).unwrap_or_default();
        replacements(old, new).into_iter().map(move |r| Edit {
            old: Span::new(span.start + r.old.start, span.start + r.old.end),
            new: new[r.new].to_owned(),
        })
    });
    edits.collect()
}

/// Returns whether two edits cannot both be made.
const fn touches(a: Span, b: Span) -> bool {
    a.start <= b.end && b.start <= a.end
}

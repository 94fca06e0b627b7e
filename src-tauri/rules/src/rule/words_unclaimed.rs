use claimdesk_draft::Span;

use crate::article::Article;

/// ## What it does
/// Counts the stretches of the draft that can be checked and are outside every claim.
///
/// ## Why
/// A figure next to a claim is not checked by it.
///
/// ## What settles it
/// A claim that covers the words.
pub(super) fn found(article: &Article<'_>) -> Option<Vec<Span>> {
    let words = &article.unread.words;
    (!words.is_empty()).then(|| words.clone())
}

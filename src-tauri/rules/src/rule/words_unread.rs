use claimdesk_draft::Span;

use crate::article::Article;

/// ## What it does
/// Counts the paragraphs that nothing is proposed in, since they are in a language that is not
/// read.
///
/// ## Why
/// Such a paragraph may hold anything: that it has no proposals says nothing, and one claim in it
/// says nothing of the rest.
///
/// ## What settles it
/// Claims that cover all its words.
pub(super) fn found(article: &Article<'_>) -> Option<Vec<Span>> {
    let paragraphs = &article.unread.paragraphs;
    (!paragraphs.is_empty()).then(|| paragraphs.clone())
}

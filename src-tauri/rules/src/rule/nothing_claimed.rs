use claimdesk_draft::Span;

use crate::article::Article;

/// ## What it does
/// Speaks when an article has no claims.
///
/// ## Why
/// A draft that nobody has looked at must not pass for one that was checked.
///
/// ## What settles it
/// A claim.
pub(super) fn found(article: &Article<'_>) -> Option<Vec<Span>> {
    article.claims.is_empty().then(Vec::new)
}

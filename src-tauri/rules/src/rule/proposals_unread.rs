use claimdesk_draft::Span;

use crate::article::Article;

/// ## What it does
/// Counts the proposals that nobody has accepted or rejected.
///
/// ## Why
/// *Every claim is decided* says nothing of what nobody made a claim of.
///
/// ## What settles it
/// A claim, or a rejection, for each.
pub(super) fn found(article: &Article<'_>) -> Option<Vec<Span>> {
    let proposals = &article.unread.proposals;
    (!proposals.is_empty()).then(|| proposals.clone())
}

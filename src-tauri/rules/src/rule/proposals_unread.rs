use claimdesk_draft::Span;

use crate::gate::Checked;

/// ## What it does
/// Counts the proposals that nobody has accepted or rejected.
///
/// ## Why
/// *Every claim is decided* says nothing of what nobody made a claim of.
///
/// ## What settles it
/// A claim, or a rejection, for each.
pub(super) fn found(checked: &Checked<'_>) -> Option<Vec<Span>> {
    let proposals = &checked.unread.proposals;
    (!proposals.is_empty()).then(|| proposals.clone())
}

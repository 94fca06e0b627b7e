use claimdesk_draft::Span;

use crate::gate::Checked;

/// ## What it does
/// Speaks when an article has no claims.
///
/// ## Why
/// A draft that nobody has looked at must not pass for one that was checked.
///
/// ## What settles it
/// A claim.
pub(super) fn found(checked: &Checked<'_>) -> Option<Vec<Span>> {
    checked.claims.is_empty().then(Vec::new)
}

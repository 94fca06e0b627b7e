use claimdesk_draft::Span;

use crate::gate::Checked;

/// ## What it does
/// Counts the stretches of the draft that can be checked and stand outside every claim.
///
/// ## Why
/// A figure next to a claim is not checked by it.
///
/// ## What settles it
/// A claim that covers the words.
pub(super) fn found(checked: &Checked<'_>) -> Option<Vec<Span>> {
    let words = &checked.unread.words;
    (!words.is_empty()).then(|| words.clone())
}

use claimdesk_model::view::ClaimView;

/// ## What it does
/// Speaks of a claim that was decided on other words than it has now, or in another sentence.
///
/// ## Why
/// Nothing confirmed stays confirmed when what it was confirmed on changes.
///
/// ## What settles it
/// A decision on the words as they are.
pub(super) fn holds(view: &ClaimView) -> bool {
    view.needs_recheck
}

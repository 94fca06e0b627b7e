use claimdesk_model::record::Status;
use claimdesk_model::view::ClaimView;

/// ## What it does
/// Speaks of a claim for which other words are proposed.
///
/// ## Why
/// The wrong words are still in the draft.
///
/// ## What settles it
/// A revision with the corrected words, and a decision on them.
pub(super) fn holds(view: &ClaimView) -> bool {
    view.claim.status == Status::CorrectionProposed
}

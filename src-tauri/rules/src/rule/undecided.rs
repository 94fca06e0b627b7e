use claimdesk_model::record::Status;
use claimdesk_model::view::ClaimView;

/// ## What it does
/// Speaks of a claim that is unchecked or in progress.
///
/// ## Why
/// Somebody marked it to be checked, and nobody has said what came of it.
///
/// ## What settles it
/// A decision.
pub(super) fn holds(view: &ClaimView) -> bool {
    matches!(view.claim.status, Status::Unchecked | Status::InProgress)
}

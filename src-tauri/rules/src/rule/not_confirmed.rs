use claimdesk_model::record::Status;
use claimdesk_model::view::ClaimView;

/// ## What it does
/// Speaks of a claim that could not be confirmed.
///
/// ## Why
/// It is still in the draft.
///
/// ## What settles it
/// Other words, the author's word for it, or a cut.
pub(super) fn holds(view: &ClaimView) -> bool {
    view.claim.status == Status::CannotConfirm
}

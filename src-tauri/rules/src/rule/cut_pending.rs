use claimdesk_model::view::ClaimView;

/// ## What it does
/// Speaks of a claim that is to be cut.
///
/// ## Why
/// The draft still has its words.
///
/// ## What settles it
/// A revision without them.
pub(super) fn holds(view: &ClaimView) -> bool {
    view.is_cut_pending()
}

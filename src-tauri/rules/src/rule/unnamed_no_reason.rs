use claimdesk_model::view::ClaimView;

use super::{goes_out, unnamed};
use crate::article::Article;

/// ## What it does
/// Speaks of a claim that goes out on a source the draft does not name, without a reason.
///
/// ## Why
/// AP and the New York Times tell the reader why a source is not named.
///
/// ## What settles it
/// The reason.
pub(super) fn holds(view: &ClaimView, article: &Article<'_>) -> bool {
    goes_out(view)
        && unnamed(view, article).any(|tie| {
            let anonymity = tie.attribution.fields.anonymity.as_ref();
            anonymity.is_none_or(|it| it.reason.trim().is_empty())
        })
}

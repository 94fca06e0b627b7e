use super::{Place, inconsistencies};
use crate::article::Article;

/// ## What it does
/// Counts the places where the draft probably disagrees with itself: a name in two spellings, one
/// figure with two values, a headline and a body that differ, a sum that is wrong in a quotation.
///
/// ## Why
/// Names lead the corrections that newspapers print, and figures follow.
///
/// ## What settles it
/// Other words in the draft; a name that is spelled right, or two that are kept apart; or a
/// dismissal, which holds until these words change.
pub(super) fn found(article: &Article<'_>) -> Option<Vec<Place>> {
    inconsistencies(article, false)
}

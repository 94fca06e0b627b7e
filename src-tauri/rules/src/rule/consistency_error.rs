use super::{Place, inconsistencies};
use crate::article::Article;

/// ## What it does
/// Counts the places where the draft disagrees with itself and its words alone decide it: a weekday
/// that is not its date's, a day that no calendar has, parts that do not make their total, a
/// conversion that is out.
///
/// ## Why
/// One of the two places is wrong, whichever it is, and a reader can see it.
///
/// ## What settles it
/// Other words in the draft; or a dismissal, which holds until these words change.
pub(super) fn found(article: &Article<'_>) -> Option<Vec<Place>> {
    inconsistencies(article, true)
}
